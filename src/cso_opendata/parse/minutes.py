"""The grammar of minutes and agendas.

document = head [agenda] [minutes]
agenda   = "Dagsorden" { item } ; minutes = ["Referat"] { preamble } { item }
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from cso_opendata.model import Block, Decision, Item, Meeting, Minutes, Notice, Span, SubItem, Text, phrase
from cso_opendata.parse import cues
from cso_opendata.parse.dates import find_dates
from cso_opendata.parse.decisions import approval, decisions_of, only_decides, outcome
from cso_opendata.parse.head import Head, read_head
from cso_opendata.parse.items import Body, Part, body_start, read_body
from cso_opendata.parse.ledger import Ledger
from cso_opendata.parse.planned import planned_in
from cso_opendata.parse.speeches import markdown, read_speeches

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from cso_opendata.model import Document, PlannedMeeting

_LABEL = re.compile(
    r"(?:(?P<letter>[a-zæøå])[.)]|(?P<number>\d{1,2}\.\d{1,2})\.?)\s+(?P<title>\S.*)$", re.DOTALL
)
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
    preamble = _preamble(body.preamble, known, ledger)
    items = _reordered(_items(body, meeting, known, ledger), preamble)
    return Minutes(
        kind=_kind(head, body, items),
        title=head.title,
        issued_on=head.issued_on,
        issued_as_printed=head.issued_at,
        meeting=meeting,
        references=tuple(head.references),
        case_handlers=tuple(head.handlers),
        participants=tuple(head.participants),
        preamble=preamble,
        items=items,
        roles=ledger.roles(),
        notices=_notices(meeting),
    )


def _convinces(head: Head, body: Body, blocks: Sequence[Block]) -> bool:
    """Whether there are items, and something besides their numbers says that they are a meeting's."""
    parts = [*body.agenda, *body.minutes]
    if not parts:
        return False
    usual = [
        part for part in parts if (kind := _item_kind(part.title.value)) != "other" and kind != "information"
    ]
    section = bool(blocks) and cues.first(cues.SECTIONS, blocks[0].text) is not None
    return bool(head.title or (head.date and head.participants) or section or usual)


def _kind(head: Head, body: Body, items: Sequence[Item]) -> str:
    if body.agenda and body.minutes:
        return "agenda_and_minutes"
    titled_agenda = head.title is not None and re.match(
        r"dagsorden|mødeindkaldelse", head.title.value, re.IGNORECASE
    )
    silent = not any(item.speeches or item.decisions for item in items)
    return "agenda" if body.agenda or (titled_agenda and silent) else "minutes"


def _item_kind(title: str) -> str:
    found = cues.first(cues.ITEM_KINDS, title)
    return found[0] if found else "other"


def _meeting(head: Head, body: Body, blocks: Sequence[Block]) -> Meeting:
    date_of, date_at = head.date, head.date_at
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
        start=head.start,
        end=head.end,
        time_at=head.time_at,
        venue=head.venue,
        participants_recorded=bool(head.participants),
        agenda_recorded=bool(body.agenda),
    )


def _after(body: Body) -> date | None:
    """The day of the meeting whose minutes this one approves: it cannot be earlier than that."""
    for part in (*body.minutes, *body.agenda):
        if _item_kind(part.title.value) == "approval_of_minutes":
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


def _preamble(blocks: Sequence[Block], known: frozenset[str], ledger: Ledger) -> Item:
    """What the minutes say before their first item."""
    return (
        _minutes_part(
            Item(None, None, None, "other"),
            Part("", Text("", Span(1, 1)), blocks[0], list(blocks)),
            known,
            ledger,
        )
        if blocks
        else Item(None, None, None, "other")
    )


def _items(body: Body, meeting: Meeting, known: frozenset[str], ledger: Ledger) -> tuple[Item, ...]:
    """The items of the agenda and of the minutes, those of one number as one."""
    numbers = dict.fromkeys(part.number for part in (*body.agenda, *body.minutes))
    agenda = {part.number: part for part in body.agenda}
    minutes = {part.number: part for part in body.minutes}
    return tuple(_item(agenda.get(number), minutes.get(number), meeting, known, ledger) for number in numbers)


def _item(
    agenda: Part | None, minutes: Part | None, meeting: Meeting, known: frozenset[str], ledger: Ledger
) -> Item:
    titled = agenda or minutes
    assert titled is not None  # noqa: S101  (a number comes from one of them)
    kind = _item_kind(titled.title.value)
    item = Item(titled.number, titled.title, minutes.title if minutes else None, kind)
    planned: tuple[PlannedMeeting, ...] = ()
    own = (meeting.body, meeting.date)
    if minutes:
        planned = planned_in(minutes.blocks, minutes.title.value, kind, own, ledger)
        item = _minutes_part(item, minutes, known, ledger)
    if agenda:
        planned = _once(planned, planned_in(agenda.blocks, agenda.title.value, kind, own, ledger))
        item = _agenda_part(item, agenda, ledger)
    return replace(item, planned=planned)


def _once(
    minutes: tuple[PlannedMeeting, ...], agenda: tuple[PlannedMeeting, ...]
) -> tuple[PlannedMeeting, ...]:
    """A date in both is one, resting on the minutes."""
    known = {(row.interval.start, row.interval.end, row.body) for row in minutes}
    return (
        *minutes,
        *(row for row in agenda if (row.interval.start, row.interval.end, row.body) not in known),
    )


def _agenda_part(item: Item, part: Part, ledger: Ledger) -> Item:
    subs = tuple(sub for block in part.blocks if (sub := _sub_item(block, part)))
    for block in part.blocks:
        ledger.claim(block.at, "agenda_item")
    return replace(item, agenda_text=_text(part.blocks), agenda_at=_extent(part), sub_items=subs)


def _sub_item(block: Block, part: Part) -> SubItem | None:
    """The part of an item that BLOCK lists: with a label, or as a bullet under a title that ends in a colon."""
    found = _LABEL.match(block.text) if block.kind in ("bullet", "paragraph") else None
    if found:
        return SubItem(found["letter"] or found["number"], phrase(block, found.start("title")))
    listed = block.kind == "bullet" and part.title.value.endswith(":") and not find_dates(block.text)
    return SubItem(None, phrase(block)) if listed else None


def _minutes_part(item: Item, part: Part, known: frozenset[str], ledger: Ledger) -> Item:
    """ITEM with what the minutes report under it; each line gets the role of the row that rests on it."""
    decisions: list[Decision] = []
    settled = []
    for block in part.blocks:
        made = decisions_of(block, item.kind)
        decisions += made
        if only_decides(block, made):
            settled.append(block)
    speeches = read_speeches(part.blocks, known, settled, ledger)
    for decision in decisions:
        ledger.claim(decision.text.at, "decision")
    for block in part.blocks:
        ledger.claim(block.at, "heading" if block.kind == "heading" else "body_text")
    subs = (
        () if item.sub_items else tuple(sub for block in part.blocks if (sub := _numbered_sub(block, part)))
    )
    return replace(
        item,
        minutes_text=_text(part.blocks),
        minutes_at=_extent(part),
        speeches=speeches,
        decisions=tuple(decisions),
        sub_items=subs,
        outcome=outcome(decisions),
        approval=approval(part.title.value, item.kind, decisions),
    )


def _numbered_sub(block: Block, part: Part) -> SubItem | None:
    """In minutes only a number that begins with the item's own ("3.1") makes a sub-item."""
    found = _LABEL.match(block.text)
    if not found or not found["number"] or found["number"].split(".")[0] != part.number:
        return None
    return SubItem(found["number"], phrase(block, found.start("title")))


def _text(blocks: Sequence[Block]) -> Text | None:
    if not blocks:
        return None
    return Text(markdown(blocks), Span(blocks[0].at.line, blocks[-1].at.line_end))


def _extent(part: Part) -> Span:
    """From the title of an item to the last line of its text."""
    last = part.blocks[-1] if part.blocks else part.heading
    return Span(part.heading.at.line, last.at.line_end)


def _reordered(items: tuple[Item, ...], preamble: Item) -> tuple[Item, ...]:
    """ITEMS with the positions at which they were treated, where the minutes say that the order was changed."""
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
