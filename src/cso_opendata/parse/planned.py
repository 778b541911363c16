"""Meetings to come, as a document proposes or announces them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from cso_opendata.model import Block, PlannedMeeting, phrase
from cso_opendata.parse import cues
from cso_opendata.parse.dates import find_dates
from cso_opendata.parse.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from cso_opendata.parse.ledger import Ledger

_YEAR = re.compile(r"\b(20\d\d)\b")
_PRECISE = ("day", "day_range", "part_of_month", "month", "week", "month_range")


def planned_in(
    blocks: Sequence[Block], title: str, item_kind: str, meeting: tuple[str, date | None], ledger: Ledger
) -> tuple[PlannedMeeting, ...]:
    """The meetings to come that BLOCKS, the content of an item, tell of.

    TITLE and ITEM_KIND are the item's, MEETING the body and date of the document's own meeting: a date
    without a year is of the title's year, else the first such date after the meeting.
    """
    body, held = meeting
    printed = _YEAR.search(title) if item_kind == "meeting_dates" else None
    year = int(printed[1]) if printed else None
    found: list[PlannedMeeting] = []
    listing, proposed = False, False
    for block in blocks:
        if "øde" not in block.text and not listing:
            continue
        if block.kind != "bullet":
            listing = bool(
                cues.NEXT_MEETING.search(block.text)
                or (item_kind == "meeting_dates" and block.text.endswith(":"))
            )
            proposed = bool(cues.PROPOSED.search(block.text))
        spans = [(0, len(block.text))] if block.kind == "bullet" and listing else _telling(block)
        for start, end in spans:
            one = _sentence(
                block,
                (start, end),
                (year, held),
                body,
                proposed=proposed or bool(cues.PROPOSED.search(block.text[start:end])),
            )
            found += [_shift(row, len(found)) for row in one]
            if one and item_kind == "meeting_dates":
                ledger.claim(phrase(block, start, end).at, "planned_meeting")
    return tuple(found)


def _telling(block: Block) -> list[tuple[int, int]]:
    """The sentences of BLOCK that tell of a meeting to come."""
    if not cues.NEXT_MEETING.search(block.text):
        return []
    return [
        (start, end)
        for start, end in sentences(block.text)
        if cues.NEXT_MEETING.search(block.text, start, end)
    ]


def _sentence(
    block: Block, span: tuple[int, int], when: tuple[int | None, date | None], body: str, *, proposed: bool
) -> list[PlannedMeeting]:
    """The meetings of one sentence or bullet; dates with "eller" between them are alternatives."""
    start, end = span
    text = block.text[start:end]
    year, held = when
    rows: list[PlannedMeeting] = []
    cue = cues.NEXT_MEETING.search(text) if block.kind != "bullet" else None
    others = cues.WITH_OTHER_BODY.search(text)
    for found in find_dates(text, year or (held.year if held else None)):
        if cue and found.start < cue.start():
            continue
        interval = found.interval
        if (
            not found.year_stated
            and year is None
            and held
            and interval.start
            and interval.end
            and interval.end < held
        ):
            later = [other for other in find_dates(text, held.year + 1) if other.start == found.start]
            interval = later[0].interval if later else interval
        if (
            interval.precision not in _PRECISE
            or interval.start is None
            or (held and interval.end and interval.end <= held)
        ):
            continue
        alternative = 0 if rows and cues.ALTERNATIVE.search(text) else None
        name = (others["bodies"] or others["hosts"]) if others else body
        note = phrase(block, start, end)
        rows.append(
            PlannedMeeting(
                name,
                interval,
                found.text,
                note.value,
                "proposed" if proposed else "announced",
                alternative,
                note.at,
            )
        )
    return rows


def _shift(row: PlannedMeeting, by: int) -> PlannedMeeting:
    """ROW with its alternative counted from the first row of the item."""
    return replace(row, alternative=row.alternative + by) if row.alternative is not None else row
