"""Italics that a Markdown text wraps over several lines: the mark that opens them, and that which ends them.

run = mark words newline { words newline } words mark
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.read.joined import Row

# A bold stretch has two marks, and a bullet white behind its one.
_OPENS = re.compile(r"(?P<mark>[*_])(?=[^*_\s])(?!.*(?<=\S)(?P=mark)(?!\w))")
# No paragraph of that kind has more lines.
_MOST = 40


def emphasized(rows: Sequence[Row]) -> list[Row]:
    """ROWS, in which the marks of italics around several lines are gone: these are slanted."""
    made = list(rows)
    index = 0
    while index < len(made):
        end = _end(made, index)
        if end is not None:
            first, last = made[index], made[end]
            strong = tuple((max(0, start - 1), stop - 1) for start, stop in first.strong)
            made[index] = first._replace(text=first.text[1:], strong=strong)
            made[end] = last._replace(text=last.text[:-1])
            made[index : end + 1] = [row._replace(slanted=True) for row in made[index : end + 1]]
            index = end
        index += 1
    return made


def _end(rows: Sequence[Row], start: int) -> int | None:
    """The index of the last of ROWS, in the paragraph from START on, that are in italics; None for none."""
    opened = _OPENS.match(rows[start].text) if not (rows[start].cells or rows[start].mark) else None
    if opened is None:
        return None
    for index in range(start + 1, min(len(rows), start + _MOST)):
        row = rows[index]
        if row.number != rows[index - 1].number + 1 or row.cells or row.mark or row.level:
            return None
        if row.text[-1] == opened["mark"] and row.text[-2:-1].strip() and row.text[-2] != opened["mark"]:
            return index
        if opened["mark"] in row.text:
            return None
    return None
