"""The content of items: texts, sub-items, turns, decisions and meetings to come, of both parts."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.model import Block, Span, Text, phrase
from cso_opendata.parse.body import Part
from cso_opendata.parse.cues import items as cues
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.dates import find_dates
from cso_opendata.parse.decisions import approval, decisions_of, only_decides, outcome
from cso_opendata.parse.markdown import markdown
from cso_opendata.parse.planned import planned_in
from cso_opendata.parse.shapes import is_heading, stands_alone
from cso_opendata.parse.turns import read_speeches
from cso_opendata.records import Item, SubItem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.parse.body import Body
    from cso_opendata.parse.ledger import Ledger
    from cso_opendata.records import Approval, Decision, Meeting, PlannedMeeting, Speech

_LABEL = re.compile(
    r"(?:(?P<letter>[a-zæøå])[.)]|(?P<number>\d{1,2}\.\d{1,2})\.?)\s+(?P<title>\S.*)$", re.DOTALL
)


def kind_of(title: str) -> str:
    """The kind (`item_kind`) of an item with TITLE."""
    found = first(cues.ITEM_KINDS, title)
    return found[0] if found else "other"


def read_preamble(
    blocks: Sequence[Block], coming: Sequence[Text], meeting: Meeting, known: frozenset[str], ledger: Ledger
) -> Item:
    """What the minutes say before their first item; COMING are lines of the head on meetings to come."""
    planned = _announced(coming, meeting, ledger)
    if not blocks:
        return Item(None, None, None, "other", planned=planned)
    part = Part("", Text("", Span(1, 1)), blocks[0], list(blocks))
    said = planned_in(part.blocks, "", "other", (meeting.body, meeting.date), ledger)
    planned = _once(said, planned)
    told = _reported(part, "other", meeting.body, known, ledger)
    return Item(
        None, None, None, "other", planned=planned,
        minutes_text=told.text, minutes_at=told.at, sub_items=told.sub_items, speeches=told.speeches,
        decisions=told.decisions, outcome=told.outcome, approval=told.approval,
    )  # fmt: skip


def _announced(coming: Sequence[Text], meeting: Meeting, ledger: Ledger) -> tuple[PlannedMeeting, ...]:
    """The meetings to come that a head announces in the lines COMING."""
    blocks = [Block("paragraph", text.value, (0,), (text.at.line,)) for text in coming]
    own = (meeting.body, meeting.date)
    told = [planned_in([block], "", "other", own, ledger) for block in blocks]
    for text, found in zip(coming, told, strict=True):
        ledger.claim(text.at if found else None, "planned_meeting")
    return tuple(
        replace(one, at=text.at) for text, found in zip(coming, told, strict=True) for one in found[:1]
    )


def read_items(body: Body, meeting: Meeting, known: frozenset[str], ledger: Ledger) -> tuple[Item, ...]:
    """The items of the agenda and of the minutes, those of one number as one."""
    agenda = {part.key: part for part in body.agenda}
    minutes = {part.key: part for part in body.minutes}
    keys = dict.fromkeys((*agenda, *minutes))
    if all(key in minutes for key in agenda):
        keys = dict.fromkeys(minutes)
    return tuple(_item(agenda.get(key), minutes.get(key), meeting, known, ledger) for key in keys)


def _item(
    agenda: Part | None, minutes: Part | None, meeting: Meeting, known: frozenset[str], ledger: Ledger
) -> Item:
    titled = agenda or minutes
    assert titled is not None  # noqa: S101  (a number comes from one of them)
    kind = kind_of(titled.title.value)
    planned: tuple[PlannedMeeting, ...] = ()
    own, told = (meeting.body, meeting.date), _NOTHING
    if minutes:
        planned = planned_in(minutes.blocks, minutes.title.value, kind, own, ledger)
        told = _reported(minutes, kind, meeting.body, known, ledger)
    if agenda:
        planned = _once(planned, planned_in(agenda.blocks, agenda.title.value, kind, own, ledger))
        for block in agenda.blocks:
            ledger.claim_block(block, "agenda_item")
    return Item(
        titled.number, titled.title, minutes.title if minutes and not minutes.untitled else None, kind,
        agenda_text=_text(agenda.blocks) if agenda else None, minutes_text=told.text,
        agenda_at=_extent(agenda) if agenda else None, minutes_at=told.at,
        agenda_places=_places(agenda) if agenda else (),
        number_at=agenda.number_at if agenda and minutes and minutes.number_at is None else None,
        sub_items=_sub_items(agenda) if agenda else told.sub_items, speeches=told.speeches,
        decisions=told.decisions, planned=planned, outcome=told.outcome, approval=told.approval,
    )  # fmt: skip


def _once(
    minutes: tuple[PlannedMeeting, ...], agenda: tuple[PlannedMeeting, ...]
) -> tuple[PlannedMeeting, ...]:
    """A date in both is one, resting on the minutes."""
    known = {(row.interval.start, row.interval.end, row.body) for row in minutes}
    return (
        *minutes,
        *(row for row in agenda if (row.interval.start, row.interval.end, row.body) not in known),
    )


def _sub_items(part: Part) -> tuple[SubItem, ...]:
    """The parts of an item that PART, the agenda's, lists."""
    announced = part.title.value.endswith(":") or all(_is_entry(each) for each in part.blocks)
    blocks = _without_appendices(part.blocks)
    return tuple(sub for block in blocks if (sub := _sub_item(block, announced=announced)))


def _without_appendices(blocks: Sequence[Block]) -> list[Block]:
    """BLOCKS without the lists of appendices: what stands below their label, each on a line of its own."""
    found, listed = [], False
    for block in blocks:
        short = stands_alone(block) and not is_heading(block)
        listed = bool(cues.APPENDICES.match(block.text)) or (listed and short)
        if not listed:
            found.append(block)
    return found


def _sub_item(block: Block, *, announced: bool) -> SubItem | None:
    """The part of an item that BLOCK lists: with a label, or as a bullet where lists are ANNOUNCED."""
    found = _LABEL.match(block.text) if block.kind in ("bullet", "paragraph") else None
    if found:
        return SubItem(found["letter"] or found["number"], phrase(block, found.start("title")))
    listed = block.kind == "bullet" and announced and not find_dates(block.text)
    return SubItem(None, phrase(block)) if listed else None


def _is_entry(block: Block) -> bool:
    """Whether BLOCK is an entry of a list, and no sentence."""
    return block.kind == "bullet" and stands_alone(block) and block.text[0].isupper()


class _Reported(NamedTuple):
    """What the minutes report under an item."""

    text: Text | None = None
    at: Span | None = None
    speeches: tuple[Speech, ...] = ()
    decisions: tuple[Decision, ...] = ()
    sub_items: tuple[SubItem, ...] = ()
    outcome: str | None = None
    approval: Approval | None = None


_NOTHING = _Reported()


def _reported(part: Part, kind: str, body: str | None, known: frozenset[str], ledger: Ledger) -> _Reported:
    """What PART, of an item of KIND, reports of BODY; each line gets the role of the row that rests on it."""
    decisions: list[Decision] = []
    settled = []
    for block in part.blocks:
        made = decisions_of(block, kind, body)
        decisions += made
        if only_decides(block, made, body):
            settled.append(block)
    speeches = read_speeches(part.blocks, known, settled, ledger)
    for decision in decisions:
        ledger.claim(decision.text.at, "decision")
    for block in part.blocks:
        ledger.claim_block(block, "heading" if is_heading(block) else "body_text")
    return _Reported(
        _text(part.blocks),
        _extent(part),
        speeches,
        tuple(decisions),
        _reported_subs(part),
        outcome(decisions),
        approval(part.title.value, kind, decisions),
    )


def _reported_subs(part: Part) -> tuple[SubItem, ...]:
    """The sub-items that PART, of the minutes, has: with numbers, and with letters."""
    blocks = _without_appendices(part.blocks)
    numbered = (sub for block in blocks if (sub := _numbered_sub(block, part)))
    return (*numbered, *_lettered_subs(blocks))


def _numbered_sub(block: Block, part: Part) -> SubItem | None:
    """In minutes only a number that begins with the item's own ("3.1") makes a sub-item."""
    found = _LABEL.match(block.text) if block.text[:1].isdigit() else None
    if not found or not found["number"] or found["number"].split(".")[0] != part.number:
        return None
    return SubItem(found["number"], phrase(block, found.start("title")))


def _lettered_subs(blocks: Sequence[Block]) -> tuple[SubItem, ...]:
    """The sub-items among BLOCKS of minutes that have letters from "a" on, each before a title of its own."""
    found: list[SubItem] = []
    for block in blocks:
        letter = _LABEL.match(block.text) if block.kind in ("bullet", "paragraph") else None
        follows = letter is not None and letter["letter"] == chr(ord("a") + len(found))
        if letter and follows and stands_alone(block) and letter["title"][0].isupper():
            found.append(SubItem(letter["letter"], phrase(block, letter.start("title"))))
    return tuple(found) if len(found) > 1 else ()


def _text(blocks: Sequence[Block]) -> Text | None:
    if not blocks:
        return None
    # What stands beside the words of a row that a page cuts comes before those of the next page.
    return Text(markdown(blocks), Span(blocks[0].numbers[0], max(block.numbers[-1] for block in blocks)))


def _places(part: Part) -> tuple[Span, ...]:
    """Where the text of PART stands: in one place, or in two."""
    cut = part.elsewhere or 0
    runs = (part.blocks[:cut], part.blocks[cut:])
    return tuple(Span(run[0].numbers[0], run[-1].numbers[-1]) for run in runs if run)


def _extent(part: Part) -> Span:
    """From the title of an item to the last line of its text."""
    return Span(part.heading.numbers[0], max(block.numbers[-1] for block in (part.heading, *part.blocks)))
