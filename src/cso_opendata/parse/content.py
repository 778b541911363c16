"""The content of items: texts, sub-items, turns, decisions and meetings to come, of both parts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.model import Block, Span, Text
from cso_opendata.parse.alternatives import each_once, one_after_another
from cso_opendata.parse.body import Part
from cso_opendata.parse.cues import coming as announced
from cso_opendata.parse.cues import items as cues
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.decisions import approval, assent_to, decisions_of, only_decides, outcome
from cso_opendata.parse.markdown import markdown
from cso_opendata.parse.parts import put_forward
from cso_opendata.parse.planned import planned_in
from cso_opendata.parse.shapes import is_heading
from cso_opendata.parse.sub_items import gone_on, over_text, over_their_text, reported_subs, sub_items
from cso_opendata.parse.turns import read_speeches
from cso_opendata.records import Item, SubItem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.parse.body import Body
    from cso_opendata.parse.known import Known
    from cso_opendata.parse.ledger import Ledger
    from cso_opendata.records import Approval, Decision, Meeting, PlannedMeeting, Speech


def kind_of(title: str) -> str:
    """The kind (`item_kind`) of an item with TITLE."""
    found = first(cues.ITEM_KINDS, title)
    return found[0] if found else "other"


def read_preamble(
    blocks: Sequence[Block], coming: Sequence[Text], meeting: Meeting, known: Known, ledger: Ledger
) -> Item:
    """What the minutes say before their first item; COMING are lines of the head on meetings to come."""
    planned = _announced(coming, meeting, ledger)
    if not blocks:
        return Item(None, None, None, "other", planned=planned)
    part = Part("", Text("", Span(1, 1)), blocks[0], list(blocks))
    said = planned_in(part.blocks, "", "other", (meeting.body, meeting.date), ledger)
    planned = each_once(one_after_another((said, planned)))
    told = _reported(part, "other", meeting.body, known, ledger, frozenset())
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
    return one_after_another(
        [replace(one, at=text.at) for one in (found if announced.SEVERAL.match(text.value) else found[:1])]
        for text, found in zip(coming, told, strict=True)
    )


def read_items(body: Body, meeting: Meeting, known: Known, ledger: Ledger) -> tuple[Item, ...]:
    """The items of the agenda and of the minutes, those of one number as one."""
    agenda = {part.key: part for part in body.agenda}
    minutes = {part.key: part for part in body.minutes}
    keys = dict.fromkeys((*agenda, *minutes))
    if all(key in minutes for key in agenda):
        keys = dict.fromkeys(minutes)
    return tuple(_item(agenda.get(key), minutes.get(key), meeting, known, ledger) for key in keys)


def _item(agenda: Part | None, minutes: Part | None, meeting: Meeting, known: Known, ledger: Ledger) -> Item:
    titled = agenda or minutes
    assert titled is not None  # noqa: S101  (a number comes from one of them)
    kind = kind_of(titled.title.value)
    planned: tuple[PlannedMeeting, ...] = ()
    own, told = (meeting.body, meeting.date), _NOTHING
    if minutes:
        planned = planned_in(minutes.blocks, minutes.title.value, kind, own, ledger)
        asked = frozenset(block.text for block in agenda.blocks) if agenda else frozenset()
        told = _reported(minutes, kind, meeting.body, known, ledger, asked)
    if agenda:
        listed = planned_in(agenda.blocks, agenda.title.value, kind, own, ledger)
        # A date in both is one, resting on the minutes.
        planned = each_once(one_after_another((planned, listed)))
        for block in agenda.blocks:
            ledger.claim_block(block, "agenda_item")
    return Item(
        titled.number or titled.printed, titled.title,
        minutes.title if minutes and not minutes.untitled else None, kind,
        agenda_text=_text(agenda.blocks) if agenda else None, minutes_text=told.text,
        agenda_at=_extent(agenda) if agenda else None, minutes_at=told.at,
        agenda_places=_places(agenda, ledger) if agenda else (),
        minutes_places=ledger.runs(minutes.blocks) if minutes else (),
        number_at=_number_at(agenda, minutes),
        sub_items=gone_on(sub_items(agenda), told.sub_items) if agenda else told.sub_items,
        speeches=told.speeches, decisions=told.decisions, planned=planned,
        outcome=told.outcome, approval=told.approval,
    )  # fmt: skip


def _number_at(agenda: Part | None, minutes: Part | None) -> Span | None:
    """Where the agenda prints the item's number, if the minutes print none or another ("1", not "01")."""
    if agenda is None or minutes is None:
        return None
    return None if minutes.number_at and minutes.number == agenda.number else agenda.number_at


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


def _reported(
    part: Part, kind: str, body: str | None, known: Known, ledger: Ledger, asked: frozenset[str]
) -> _Reported:
    """What PART, of an item of KIND, reports of BODY; each line gets the role of the row that rests on it.

    Where the minutes quote what the agenda ASKED, nobody has said it.
    """
    decisions = list(assent_to(part.title.value, part.blocks, kind))
    settled = []
    put = put_forward(part.blocks)
    for block in part.blocks:
        made = decisions_of(block, kind, body, put=id(block) in put) if block.text not in asked else ()
        decisions += made
        if block.text in asked or only_decides(block, made, body):
            settled.append(block)
    subs = reported_subs(part)
    titles = [*over_text(part.blocks), *over_their_text(part.blocks, subs)]
    speeches = read_speeches(part.blocks, known, [*settled, *titles], ledger)
    for block in titles:
        ledger.claim_block(block, "agenda_item")
    for decision in decisions:
        ledger.claim(decision.text.at, "decision")
    for block in part.blocks:
        ledger.claim_block(block, "heading" if is_heading(block) else "body_text")
    return _Reported(
        _text(part.blocks),
        _extent(part),
        speeches,
        tuple(decisions),
        subs,
        outcome(decisions),
        approval(part.title.value, kind, decisions),
    )


def _text(blocks: Sequence[Block]) -> Text | None:
    if not blocks:
        return None
    # What stands beside the words of a row that a page cuts comes before those of the next page.
    return Text(markdown(blocks), Span(blocks[0].numbers[0], max(block.numbers[-1] for block in blocks)))


def _places(part: Part, ledger: Ledger) -> tuple[Span, ...]:
    """Where the text of PART stands: in one place, in two, or in more with other things between."""
    cut = part.elsewhere or 0
    return (*ledger.runs(part.blocks[:cut]), *ledger.runs(part.blocks[cut:]))


def _extent(part: Part) -> Span:
    """From the title of an item to the last line of its text."""
    return Span(part.heading.numbers[0], max(block.numbers[-1] for block in (part.heading, *part.blocks)))
