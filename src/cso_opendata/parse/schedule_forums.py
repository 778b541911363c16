"""Who meets when a row of a timetable happens, by the cells of the row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.parse.cues import plan as cues

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cso_opendata.parse.row_cells import Cell
    from cso_opendata.parse.schedule_columns import Columns


def forum_in(cells: Mapping[int, Cell], columns: Columns) -> str | None:
    """Who meets, by one of CELLS, a row, below COLUMNS that names a committee or the like and nothing else.

    A short name of those who do the work may be a unit's, unless what they do is to treat something.
    """
    treated = any(cues.TREATED_THERE.match(cells[column].text) for column in columns.titles & cells.keys())
    for places, pattern in (
        (columns.forum, cues.FORUM_CELL),
        (columns.forum, cues.MEETING_CELL),
        (columns.who, cues.FORUM_CELL if treated else cues.COUNCIL_CELL),
    ):
        for column in sorted(places & cells.keys()):
            found = pattern.match(cells[column].text)
            if found:
                return found["forum"]
    return None
