"""The meeting that a document tells of: its head's facts, and what its items say where the head is silent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.model import Text, phrase
from cso_opendata.parse.bodies import body_of_meeting, body_that_decided
from cso_opendata.parse.content import kind_of
from cso_opendata.parse.cues import bodies as cues
from cso_opendata.parse.cues import head as head_cues
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.dates import find_dates
from cso_opendata.parse.times import hour_in
from cso_opendata.records import Meeting

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, time

    from cso_opendata.model import Block, Span
    from cso_opendata.parse.body import Body
    from cso_opendata.parse.head import Head

# The line that says when the meeting was closed is short, and one of the last: signatures may follow.
_LONGEST, _LAST = 60, 12


def meeting_of(head: Head, body: Body, blocks: Sequence[Block]) -> Meeting:
    """The meeting whose HEAD and BODY stand in BLOCKS."""
    facts, name = head.facts, _name(head, body, blocks)
    closed = None if facts.end else _closed(body)
    end, end_at = closed or (facts.end, facts.end_at)
    return Meeting(
        body=name.value if name else None,
        body_at=name.at if name else None,
        date=facts.date,
        date_at=facts.date_at,
        earliest=None if facts.date else _after(body),
        start=facts.start,
        end=end,
        time_at=facts.time_at,
        venue=facts.venue,
        participants_recorded=bool(head.participants),
        agenda_recorded=bool(body.agenda),
        end_at=end_at,
    )


def _closed(body: Body) -> tuple[time, Span] | None:
    """When the meeting was closed, by a line below its last item ("Mødet hævet kl. 16.20")."""
    for block in reversed(body.minutes[-1].blocks[-_LAST:] if body.minutes else ()):
        found = first(head_cues.LABELS, block.text) if len(block.text) <= _LONGEST else None
        if found and found[0] == "end":
            end = hour_in(block.text[found[1].end() :])
            return (end, block.at) if end else None
    return None


def _after(body: Body) -> date | None:
    """The day of the meeting whose minutes this one approves: it cannot be earlier than that."""
    for part in (*body.minutes, *body.agenda):
        if kind_of(part.title.value) == "approval_of_minutes":
            days = [found.interval.start for found in find_dates(part.title.value) if found.year_stated]
            return days[0] if days else None
    return None


def _acting(body: Body) -> Text | None:
    """The committee that the items of BODY say to have settled or discussed something, if it is one alone."""
    told: dict[str, Text] = {}
    for block in (block for part in body.minutes for block in part.blocks):
        found = cues.ACTS.match(block.text)
        if found:
            told.setdefault(found["body"], phrase(block, 0, found.end("body")))
    return next(iter(told.values())) if len(told) == 1 else None


def _name(head: Head, body: Body, blocks: Sequence[Block]) -> Text | None:
    """The short name of the committee: from the head, or from how the items speak of its meetings."""
    if head.body is not None:
        return head.body
    if head.title is not None:
        named = body_of_meeting(head.title.value, (block.text for block in blocks))
        if named:
            return Text(named, head.title.at)
    if head.above is not None:
        return head.above
    for block in (block for part in body.minutes for block in part.blocks):
        decided = body_that_decided(block.text)
        if decided:
            return Text(decided, block.at)
    return _acting(body) or _mentioned(body, blocks)


def _mentioned(body: Body, blocks: Sequence[Block]) -> Text | None:
    """The committee whose meetings the headings of BODY, or else BLOCKS, speak of by its short name."""
    headings = [part.heading for part in (*body.agenda, *body.minutes)]
    for block in (*headings, *blocks):
        mentioned = cues.BODY_IN_TEXT.search(block.text)
        if mentioned:
            return Text(mentioned["body"], phrase(block, mentioned.start(), mentioned.end()).at)
    return None
