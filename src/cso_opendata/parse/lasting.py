"""Milestones whose cell spans rows of a timetable: they last until the time of the last row that it spans.

cell = title over { row } ; row = time
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cso_opendata.records import Interval

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from cso_opendata.parse.milestones import Made
    from cso_opendata.parse.moments import Moment

# Times that run on into the next one, and what both together are.
_RUN_ON = {
    "month": "month_range",
    "month_range": "month_range",
    "quarter": "quarter",
    "half_year": "half_year",
}


class Lasting:
    """The milestones MADE of the rows of a table; those of each column's last cell may go on."""

    def __init__(self) -> None:
        """No row is read."""
        self.made: list[Made] = []
        self._last: dict[int, range] = {}

    def add(self, told: Mapping[int, Sequence[Made]], merged: Collection[int]) -> None:
        """Add what is TOLD in the columns of a row, in which cells of rows above take up the MERGED ones."""
        for column in self._last.keys() - set(merged):
            del self._last[column]
        for column, made in told.items():
            start = len(self.made)
            self.made += made
            self._last[column] = range(start, len(self.made))

    def go_on(self, column: int, moment: Moment | None) -> None:
        """The cell of COLUMN goes on in a row of this MOMENT; null: the row tells no new one."""
        if moment:
            for index in self._last.get(column, ()):
                self.made[index] = _until(self.made[index], moment.interval)


def _until(made: Made, last: Interval) -> Made:
    """MADE, which happens until the end of LAST, where both are months or longer and follow each other."""
    interval = made.milestone.interval
    alike = _RUN_ON.get(interval.precision) is not None and interval.precision[:5] == last.precision[:5]
    if not alike or interval.end is None or last.end is None or last.end <= interval.end:
        return made
    longer = Interval(interval.start, last.end, _RUN_ON[interval.precision])
    return made._replace(milestone=replace(made.milestone, interval=longer, interval_meaning=_meaning(made)))


def _meaning(made: Made) -> str:
    """What takes several months is said to happen throughout, unless it is due by then or a meeting in it."""
    told = made.milestone.interval_meaning
    return told if told == "deadline" or made.milestone.forum else "throughout"
