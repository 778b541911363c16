"""Cells of an HTML table that span columns and rows, and which columns of a row are taken up from above."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"[1-9][0-9]{0,5}")
# As browsers do, a cell is not taken to span more; and none beyond so many columns holds its place below.
_WIDEST = 1000


def span(value: str | None) -> int:
    """How many columns or rows a cell spans whose attribute is VALUE; what is no sensible number is one."""
    words = (value or "").strip()
    return min(int(words), _WIDEST) if _NUMBER.fullmatch(words) else 1


class Spans:
    """The columns of a table that cells of rows above take up, and for how many rows yet."""

    def __init__(self) -> None:
        """No row is above."""
        self._taken: dict[int, int] = {}

    def passed(self, column: int) -> int:
        """How many columns from COLUMN on are taken in this row: for a row less from now on."""
        count = 0
        while self._taken.get(column + count):
            self._taken[column + count] -= 1
            count += 1
        return count

    def take(self, column: int, width: int, height: int) -> None:
        """Note a cell at COLUMN of this WIDTH and HEIGHT."""
        if height > 1:
            self._taken |= dict.fromkeys(range(column, min(column + width, _WIDEST)), height - 1)
