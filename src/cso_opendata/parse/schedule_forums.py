"""Who meets when a row of a timetable happens, by the cells of the row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.parse.cues import plan as cues
from cso_opendata.parse.milestones import ordinal_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cso_opendata.parse.row_cells import Cell
    from cso_opendata.parse.schedule_columns import Columns


def forum_in(cells: Mapping[int, Cell], columns: Columns) -> tuple[str | None, int | None]:
    """Who meets, and the how-manieth time, by one of CELLS, a row, below COLUMNS, that says that alone.

    A short name of those who do the work may be a unit's, unless what they do is to treat something.
    """
    titles = [cells[column].text for column in columns.titles & cells.keys()]
    treated = any(cues.TREATED_THERE.match(text) or cues.MEETING_ALONE.match(text) for text in titles)
    for places, patterns in (
        (columns.forum, (cues.FORUM_CELL, cues.MEETING_CELL, cues.GROUP_CELL)),
        (columns.who, (cues.FORUM_CELL, cues.GROUP_CELL) if treated else (cues.COUNCIL_CELL,)),
    ):
        for pattern in patterns:
            for column in sorted(places & cells.keys()):
                words, ordinal = _counted(cells[column].text)
                found = pattern.match(words)
                working = places is columns.who and not treated and cues.WORKING_GROUP.match(words)
                if found and not working:
                    return found["forum"], ordinal
    return None, None


def _counted(words: str) -> tuple[str, int | None]:
    """WORDS, those of a cell, without the number of the meeting that stands behind who meets, and that."""
    found = cues.NTH_CELL.match(words)
    return (found["cell"], ordinal_of(found["ordinal"])) if found else (words, None)
