"""Rows of times over the columns of a timetable.

headings = { row of years or the like } row of months, quarters or weeks
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.model import Text
from cso_opendata.parse.cues import plan as cues
from cso_opendata.parse.endings import closing
from cso_opendata.parse.moments import whole
from cso_opendata.parse.row_cells import Cell, cells_of
from cso_opendata.parse.week_rows import says_weeks, weeks_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.model import Block

_SPANS = ("month", "month_range", "quarter", "week", "half_year", "year")
# A row may have so many cells before its first month: its number, its label, and who is responsible.
_LABELS = 3
# A heading has a line for its phase and one for its time.
_PHASE_AND_TIME = 2
# Years, quarters, months: so many rows may head one timetable.
_MOST_HEADINGS = 4
# What parts a time from the name behind it.
_PARTED = re.compile(r"\s+[–—-]\s+|:\s+")


class Head(NamedTuple):
    """A cell over a column, the words in it that say when, and the phase that it names besides."""

    cell: Cell
    words: Text
    phase: Text | None
    unit: str = ""

    @property
    def when(self) -> str:
        """The words that say when, with the unit that those of a bare number lack."""
        return f"{self.unit} {self.words.value}" if self.unit else self.words.value


def heads(row: Block) -> bool:
    """Whether ROW is one of months: two or more of its cells are, and all behind the first of them."""
    return len(months_in(row)) > 1


def names_months(row: Block) -> bool:
    """The same for months and quarters in words; years alone stand over columns of figures too."""
    found = [whole(head.when) for head in months_in(row) if not head.unit or says_weeks(row)]
    return sum(1 for each in found if each and each.interval.precision != "year") > 1


def months_in(row: Block) -> list[Head]:
    """The cells of ROW that are months; empty where another follows one of them."""
    found: list[Head] = []
    weeks = weeks_of(row)
    for cell in cells_of(row):
        head = Head(cell, cell.pieces[0], None, cues.WEEK) if cell.column in weeks else _head(cell)
        if head:
            found.append(head)
        elif found or cell.column >= _LABELS:
            return []
    return found


def _head(cell: Cell) -> Head | None:
    """CELL as the heading of a column: a time and nothing else, or a phase and its time."""
    if len(cell.pieces) > _PHASE_AND_TIME:
        return None
    *names, words = cell.pieces
    moment = whole(words.value)
    if moment and moment.interval.precision in _SPANS and moment.text == words.value.rstrip("."):
        return Head(cell, words, names[0] if names else None)
    if not names and (led := _led_by_time(cell, words)):
        return led
    ends = closing(words.value) if not names else None
    if ends is None or not ends.parted or ends.moment.interval.precision not in _SPANS:
        return None
    printed = words.value[ends.moment.start : ends.moment.end]
    return Head(cell, Text(printed, words.at), Text(words.value[: ends.title], words.at))


def _led_by_time(cell: Cell, words: Text) -> Head | None:
    """CELL, whose WORDS are a time and a phase behind it: "1. halvår 2031 – prøvefase"."""
    when, *names = _PARTED.split(words.value, maxsplit=1)
    moment = whole(when) if names else None
    if moment is None or moment.interval.precision not in _SPANS:
        return None
    named = cues.PHASE.match(names[0]) or cues.NUMBERED_PHASE.match(names[0])
    return Head(cell, Text(when, words.at), Text(names[0], words.at)) if named else None


def starts_of(rows: Sequence[Block]) -> list[int]:
    """The indexes of ROWS at which a timetable begins; a row of years belongs to the row of months below."""
    starts, end = [], 0
    for index in range(len(rows)):
        if index >= end and (found := headings_of(rows[index : index + _MOST_HEADINGS])):
            starts.append(index)
            end = index + found
    return starts


def headings_of(rows: Sequence[Block]) -> int:
    """How many of ROWS, from the first on, are headings of one timetable: each has more cells than the last.

    None is one where the first of them is no row of times.
    """
    found = 1 if heads(rows[0]) or _is_over(rows[:2]) else 0
    while found and found < min(len(rows), _MOST_HEADINGS) and heads(rows[found]):
        above, here = (months_in(row) for row in rows[found - 1 : found + 1])
        if names_months(rows[found - 1]) and len(here) <= len(above):
            found += _are_years(rows[found])
            break
        found += 1
    return found


def years_first(headings: Sequence[Block]) -> Sequence[Block]:
    """HEADINGS of a timetable, the longest times first: years may stand below their quarters."""
    *above, last = headings
    return [*above[:-1], last, above[-1]] if above and _are_years(last) else headings


def _are_years(row: Block) -> bool:
    """Whether the times of ROW are years, each for one column or more."""
    found = [whole(head.words.value) for head in months_in(row)]
    return bool(found) and all(one and one.interval.precision == "year" for one in found)


def _is_over(rows: Sequence[Block]) -> bool:
    """Whether the first of ROWS is one time over the months of the second: wide, or by itself."""
    times = months_in(rows[0])
    alone = len(times) == 1 and (times[0].cell.width > 1 or len(cells_of(rows[0])) == 1)
    return alone and len(rows) > 1 and names_months(rows[1])
