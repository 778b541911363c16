"""When and who, where a page says so over what came of its items: "Prøverådets beslutning den 3. maj 2031".

A page may quote what other committees decided before: the last day is that of its own meeting, and only where
each label of a decision has such a line below it, or is one.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, pairwise
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.model import Text
from cso_opendata.parse.bodies import body_that_decided
from cso_opendata.parse.cues import head as head_cues
from cso_opendata.parse.cues import items as cues
from cso_opendata.parse.parts import label_of
from cso_opendata.parse.times import plain_times_in
from cso_opendata.parse.when import day_in

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from cso_opendata.model import Block
    from cso_opendata.parse.body import Body
    from cso_opendata.parse.head import Head

# A longer line is a sentence.
_LONGEST = 120


class Decided(NamedTuple):
    """The BODY that decided something, and the DAY on which it met."""

    body: Text
    day: date


def decided(blocks: Sequence[Block]) -> Decided | None:
    """The committee and the day of its meeting, as BLOCKS have them over what came of their items."""
    told = [_told(block) for block in blocks]
    labels = [index for index, block in enumerate(blocks) if label_of(block) and not told[index]]
    for index, end in pairwise([*labels, len(blocks)]):
        if cues.DECISION_ALONE.match(blocks[index].text) and not any(told[index:end]):
            return None
    return max(filter(None, told), key=lambda one: one.day, default=None)


def _told(block: Block) -> Decided | None:
    """What BLOCK, a line, says of who decided on which day."""
    short = block.kind != "row" and len(block.text) <= _LONGEST
    body = body_that_decided(block.text) if short else None
    day = day_in(block.text) if body else None
    if body is None or day is None or not day.year_stated or day.interval.start is None:
        return None
    return Decided(Text(body, block.at), day.interval.start)


def with_decision(head: Head, told: Decided, blocks: Sequence[Block]) -> Head:
    """HEAD, which names no day of the meeting, with what is TOLD over a decision.

    One of BLOCKS may say from when to when the meeting was held.
    """
    head.facts.date, head.facts.date_at = told.day, told.body.at
    for block in blocks if head.facts.start is None else ():
        hours = plain_times_in(block.text) if head_cues.HELD.match(block.text) else None
        if hours and len(block.text) <= _LONGEST:
            head.facts.start, head.facts.end, head.facts.time_at = hours.start, hours.end, block.at
            break
    return head if head.body or head.above else replace(head, body=told.body)


def with_end(head: Head, body: Body) -> Head:
    """HEAD with the hour at which the meeting ended, where the first item of BODY says when it was held."""
    facts = head.facts
    parts = (*body.agenda[:1], *body.minutes[:1]) if facts.start and facts.end is None else ()
    for block in chain.from_iterable(part.blocks for part in parts):
        held = len(block.text) <= _LONGEST and head_cues.HELD.match(block.text)
        hours = plain_times_in(block.text) if held else None
        if hours and hours.end and hours.start == facts.start:
            facts.end, facts.end_at = hours.end, block.at
            break
    return head
