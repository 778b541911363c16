"""Meetings to come from several places of a document: each once, and what it is instead of counted anew."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from cso_opendata.records import PlannedMeeting


def shifted(row: PlannedMeeting, by: int) -> PlannedMeeting:
    """ROW with its alternative counted from BY rows further up."""
    return replace(row, alternative=row.alternative + by) if row.alternative is not None else row


def one_after_another(tellings: Iterable[Sequence[PlannedMeeting]]) -> tuple[PlannedMeeting, ...]:
    """The rows of all TELLINGS; the alternatives of each are counted from its own first row."""
    made: list[PlannedMeeting] = []
    for rows in tellings:
        made += [shifted(row, len(made)) for row in rows]
    return tuple(made)


def each_once(rows: Sequence[PlannedMeeting]) -> tuple[PlannedMeeting, ...]:
    """ROWS without those of days and a body that one above tells of; that one is the alternative instead."""
    made: list[PlannedMeeting] = []
    known: dict[object, int] = {}
    places: dict[int | None, int] = {}
    for index, row in enumerate(rows):
        key = (row.interval.start, row.interval.end, row.body)
        places[index] = known.setdefault(key, len(made))
        if places[index] == len(made):
            made.append(replace(row, alternative=places.get(row.alternative)))
    return tuple(made)


def left(
    rows: Sequence[PlannedMeeting], gone: Callable[[PlannedMeeting], bool]
) -> tuple[PlannedMeeting, ...]:
    """ROWS without those that are GONE; one that was instead of such a one is instead of none."""
    kept = [index for index, row in enumerate(rows) if not gone(row)]
    places: dict[int | None, int] = {old: new for new, old in enumerate(kept)}
    return tuple(replace(rows[index], alternative=places.get(rows[index].alternative)) for index in kept)
