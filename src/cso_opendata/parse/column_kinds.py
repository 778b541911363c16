"""What the columns of a table of a plan hold, by their labels and by what all of their cells say.

column = titles | forums | topics of meetings | who does the work | phases | what no milestone needs
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.parse.cues import plan as cues
from cso_opendata.parse.milestones import forum_of
from cso_opendata.parse.moments import opening

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cso_opendata.parse.column_labels import Label
    from cso_opendata.parse.row_cells import Cell

# This share of the cells of a column begin with a day at least, where it holds what happens then.
_MOSTLY = 0.5
_FEWEST = 2
# What a column that is said to hold these holds besides, where its cells begin with dates, is what happens.
_ASIDES = ("forum", "who", "aside")
_TITLES = (None, "title")


def kinds_of(labels: Mapping[int, Label], body: Mapping[int, list[Cell]]) -> dict[int, str | None]:
    """What the columns of BODY, none of which are dates, hold below LABELS; null where nothing tells it."""
    kinds = {column: _kind(labels.get(column), cells) for column, cells in body.items()}
    unsaid = [column for column, kind in kinds.items() if kind in _TITLES]
    forums = [column for column in unsaid if _are_forums(body[column])]
    if len(forums) < len(unsaid):
        kinds |= dict.fromkeys(forums, "forum")
    meetings = any(column in labels and _are_meetings(labels[column], body[column]) for column in unsaid)
    topics = [column for column in unsaid if column in labels and cues.TOPICS.match(labels[column].words)]
    return kinds | dict.fromkeys(topics, "aside") if meetings and not forums else kinds


def _kind(label: Label | None, cells: Sequence[Cell]) -> str | None:
    """What the CELLS of a column below LABEL hold; lines that begin with a day tell what happens then."""
    kind = label.kind if label else None
    begun = [cell for cell in cells if any(_begins_with_day(piece.value) for piece in cell.pieces)]
    return "title" if kind in (None, *_ASIDES) and len(begun) >= max(_FEWEST, _MOSTLY * len(cells)) else kind


def _are_forums(cells: Sequence[Cell]) -> bool:
    """Whether CELLS hold nothing but who meets; beside a column of titles that is what they tell."""
    return len(cells) >= _FEWEST and all(cues.FORUM_CELL.match(cell.text) for cell in cells)


def _are_meetings(label: Label, cells: Sequence[Cell]) -> bool:
    """Whether CELLS below LABEL name meetings, so that the topics beside them are those of these."""
    return bool(cues.MEETINGS.match(label.words)) and all(
        forum_of(cell.text)[0] or cues.MEETING_ALONE.match(cell.text) for cell in cells
    )


def _begins_with_day(words: str) -> bool:
    found = opening(words)
    return found is not None and found.moment.interval.precision == "day"
