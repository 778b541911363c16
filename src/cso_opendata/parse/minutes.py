"""The grammar of minutes and agendas.

document = head [agenda] [minutes]
agenda   = "Dagsorden" { item } ; minutes = ["Referat"] { preamble } { item }
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from cso_opendata.model import phrase
from cso_opendata.parse.content import kind_of, read_items, read_preamble
from cso_opendata.parse.cues import items as cues
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.dates import find_dates
from cso_opendata.parse.head import read_head
from cso_opendata.parse.items import body_start, read_body
from cso_opendata.parse.ledger import Ledger
from cso_opendata.records import Meeting, Minutes, Notice

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from cso_opendata.model import Block, Document, Span
    from cso_opendata.parse.head import Head
    from cso_opendata.parse.items import Body
    from cso_opendata.records import Item

_POSSESSIVE = re.compile(r"(?:['’]?s)?[-\s]?møde\w*$")


def parse_minutes(document: Document) -> Minutes | None:
    """The minutes or the agenda that DOCUMENT is; None where it is neither."""
    ledger = Ledger(document)
    blocks = document.blocks
    start = body_start(blocks)
    head = read_head(blocks[:start], ledger)
    body = read_body(blocks[start:], ledger)
    if not _convinces(head, body, blocks[start:]):
        return None
    meeting = _meeting(head, body, blocks)
    known = frozenset(person.name for person in head.participants)
    preamble = read_preamble(body.preamble, known, ledger)
    items = _reordered(read_items(body, meeting, known, ledger), preamble)
    return Minutes(
        kind=_kind(head, body, items),
        title=head.title,
        issued_on=head.facts.issued_on,
        issued_as_printed=head.facts.issued_at,
        meeting=meeting,
        references=tuple(head.facts.references),
        case_handlers=tuple(head.facts.handlers),
        participants=tuple(head.participants),
        preamble=preamble,
        items=items,
        roles=ledger.roles(),
        notices=(*_notices(meeting), *_skips(body)),
    )


def _convinces(head: Head, body: Body, blocks: Sequence[Block]) -> bool:
    """Whether there are items, and something besides their numbers says that they are a meeting's."""
    parts = [*body.agenda, *body.minutes]
    if not parts:
        return False
    usual = [
        part for part in parts if (kind := kind_of(part.title.value)) != "other" and kind != "information"
    ]
    section = bool(blocks) and first(cues.SECTIONS, blocks[0].text) is not None
    return bool(head.title or (head.facts.date and head.participants) or section or usual)


def _kind(head: Head, body: Body, items: Sequence[Item]) -> str:
    if body.agenda and body.minutes:
        return "agenda_and_minutes"
    titled_agenda = head.title is not None and re.match(
        r"dagsorden|mødeindkaldelse", head.title.value, re.IGNORECASE
    )
    silent = not any(item.speeches or item.decisions for item in items)
    return "agenda" if body.agenda or (titled_agenda and silent) else "minutes"


def _meeting(head: Head, body: Body, blocks: Sequence[Block]) -> Meeting:
    date_of, date_at = head.facts.date, head.facts.date_at
    if date_of is None and head.title is not None:
        days = [
            found
            for found in find_dates(head.title.value)
            if found.interval.precision == "day" and found.year_stated
        ]
        date_of, date_at = (days[0].interval.start, head.title.at) if days else (None, None)
    name, at = _body_name(head, body, blocks)
    return Meeting(
        body=name,
        body_at=at,
        date=date_of,
        date_at=date_at,
        earliest=None if date_of else _after(body),
        start=head.facts.start,
        end=head.facts.end,
        time_at=head.facts.time_at,
        venue=head.facts.venue,
        participants_recorded=bool(head.participants),
        agenda_recorded=bool(body.agenda),
    )


def _after(body: Body) -> date | None:
    """The day of the meeting whose minutes this one approves: it cannot be earlier than that."""
    for part in (*body.minutes, *body.agenda):
        if kind_of(part.title.value) == "approval_of_minutes":
            days = [found.interval.start for found in find_dates(part.title.value) if found.year_stated]
            return days[0] if days else None
    return None


def _body_name(head: Head, body: Body, blocks: Sequence[Block]) -> tuple[str | None, Span | None]:
    """The short name of the committee: from the title, or from how the items speak of its meetings."""
    if head.title is not None:
        for pattern in cues.BODY_IN_TITLE:
            found = pattern.search(head.title.value)
            if found:
                return _POSSESSIVE.sub("", found["body"]), head.title.at
    headings = [part.heading for part in (*body.agenda, *body.minutes)]
    for block in (*headings, *blocks):
        mentioned = cues.BODY_IN_TEXT.search(block.text)
        if mentioned:
            return mentioned["body"], phrase(block, mentioned.start(), mentioned.end()).at
    return None, None


def _reordered(items: tuple[Item, ...], preamble: Item) -> tuple[Item, ...]:
    """ITEMS with the positions at which they were treated, where the minutes say that these were changed."""
    order = [item.number for item in items]
    for decision in preamble.decisions:
        changed = cues.ORDER_CHANGED.search(decision.text.value) if decision.subject == "order" else None
        moved = [
            number
            for number in cues.ITEM_MENTION.findall(decision.text.value)
            if changed and number != changed["anchor"]
        ]
        if not changed or not moved or moved[0] not in order or changed["anchor"] not in order:
            continue
        order.remove(moved[0])
        order.insert(order.index(changed["anchor"]) + (changed["how"].lower() == "efter"), moved[0])
    if order == [item.number for item in items]:
        return items
    return tuple(
        replace(item, treated_position=order.index(item.number) + 1)
        if order.index(item.number) != index
        else item
        for index, item in enumerate(items)
    )


def _skips(body: Body) -> Iterator[Notice]:
    """A notice for each item whose number does not follow the one before."""
    for parts in (body.agenda, body.minutes):
        for before, part in pairwise(parts):
            if int(part.number) != int(before.number) + 1:
                said = f"Item {part.number} follows item {before.number}: a number is left out."
                yield Notice("number_skips", "warning", said, part.heading.at.line)


def _notices(meeting: Meeting) -> tuple[Notice, ...]:
    found = []
    if meeting.date is None:
        found.append(
            Notice("date_not_printed", "info", "The document does not print the date of its meeting.")
        )
    if meeting.body is None:
        found.append(Notice("body_not_named", "warning", "The document does not name the body that met."))
    if meeting.start and meeting.end and meeting.end < meeting.start:
        line = meeting.time_at.line if meeting.time_at else None
        found.append(
            Notice("end_before_start", "warning", "The meeting is said to end before it starts.", line)
        )
    return tuple(found)
