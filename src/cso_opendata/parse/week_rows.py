"""Rows of bare numbers that are weeks: the columns of a timetable, under "Uge" or by how they count.

weeks = number number { number }, each one more than the last; behind the last week of a year comes 1
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from cso_opendata.parse.cues import plan as cues
from cso_opendata.parse.row_cells import cells_of

if TYPE_CHECKING:
    from cso_opendata.model import Block

_NUMBER = re.compile(r"0?[1-9]|[1-4]\d|5[0-3]")
_LAST = (52, 53)
# So many numbers are weeks where the row says so, and so many elsewhere; forms of a school begin lower.
_FEWEST, _FEW, _BEYOND = 2, 4, 13


def says_weeks(row: Block) -> bool:
    """Whether a cell of ROW says that its numbers are weeks."""
    return any(cues.WEEK_CORNER.match(cell.text) for cell in cells_of(row))


def weeks_of(row: Block) -> frozenset[int]:
    """The columns of ROW that bare numbers head that are weeks."""
    cells = [cell for cell in cells_of(row) if _NUMBER.fullmatch(cell.text)]
    numbers = [int(cell.text) for cell in cells]
    said = says_weeks(row)
    rising = all(_follows(before, after) for before, after in pairwise(numbers))
    enough = len(numbers) >= (_FEWEST if said else _FEW)
    if not enough or not rising or not (said or numbers[0] >= _BEYOND):
        return frozenset()
    return frozenset(cell.column for cell in cells)


def _follows(before: int, after: int) -> bool:
    """Whether the week AFTER is the next one; behind the last of a year comes the first."""
    return after == before + 1 or (after == 1 and before in _LAST)
