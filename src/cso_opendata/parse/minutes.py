"""The grammar of minutes and agendas.

document = head [agenda] [minutes]
agenda   = "Dagsorden" { item } ; minutes = ["Referat"] { preamble } { item }
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from cso_opendata.parse import checks
from cso_opendata.parse.alternatives import left
from cso_opendata.parse.away import with_away, with_leavers
from cso_opendata.parse.bearers import called
from cso_opendata.parse.body import Body, first_line
from cso_opendata.parse.called import called_over
from cso_opendata.parse.case_numbers import told_at_items
from cso_opendata.parse.content import kind_of, read_items, read_preamble
from cso_opendata.parse.cues import items as cues
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.decision_lines import decided, with_decision, with_end
from cso_opendata.parse.division import contents_in, divide, told_apart
from cso_opendata.parse.flat_rosters import with_columns
from cso_opendata.parse.furniture import running_heads
from cso_opendata.parse.head import read_head
from cso_opendata.parse.head_blocks import lead_of
from cso_opendata.parse.laced import unlaced
from cso_opendata.parse.ledger import Ledger
from cso_opendata.parse.legends import by_legend, sided_by_legend, unbracketed
from cso_opendata.parse.meeting import meeting_of
from cso_opendata.parse.municipality import association_of, municipality_of
from cso_opendata.parse.parts import label_of
from cso_opendata.parse.passages import in_their_words
from cso_opendata.parse.presence import called_only
from cso_opendata.parse.slots import untimed
from cso_opendata.parse.toc import untold
from cso_opendata.parse.treated import reordered
from cso_opendata.parse.twins import untwinned
from cso_opendata.parse.unrowed import unrowed
from cso_opendata.records import Minutes, Notice

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cso_opendata.model import Block, Document
    from cso_opendata.parse.head import Head
    from cso_opendata.records import Item, Meeting, Participant

# What has so many rules in it is none of a meeting, unless its head says so.
_RULES = 3
# A head that names so many people is that of a meeting.
_SEVERAL = 2


def parse_minutes(document: Document) -> Minutes | None:
    """The minutes or the agenda that DOCUMENT is; None where it is neither."""
    ledger = Ledger(document)
    tabled, rest = contents_in(with_columns(unbracketed(document.blocks, document.lines)), "row")
    plain = untimed(unrowed(unlaced(untwinned(rest), document.lines), document.lines))
    contents, blocks = contents_in(told_apart(plain.blocks), "paragraph")
    listed = untold([*tabled, *contents], blocks, ledger)
    top, body, start, sure = divide(document, blocks, plain.asked, listed, ledger)
    lead = lead_of(body.preamble)
    above = [*top, *body.preamble[:lead]]
    body, roll = called_over(body, above)
    head = read_head([*above, *roll], ledger, running_heads(document.lines))
    over = None if head.facts.date else decided(blocks)
    head = with_decision(head, over, blocks) if over else with_end(head, body)
    if not (sure or over or _convinces(head, body, blocks, start)):
        return None
    first = first_line(body, listed) or len(document.lines) + 1
    head = replace(head, participants=_attending(head, body, first, ledger, document))
    _claim_contents([*tabled, *contents], plain.named, first, ledger)
    meeting = meeting_of(head, body, blocks)
    known = called(head.participants, document.lines)
    references, handlers = told_at_items(body, head.facts, ledger)
    before = read_preamble(body.preamble[lead:], head.facts.coming, meeting, known, ledger)
    items = reordered(read_items(body, meeting, known, ledger), before)
    roles = _roles(plain.timed, ledger)
    home = municipality_of(document.lines, roles, first) or association_of(head.title, meeting.body)
    kind = _kind(head, body, items)
    record = Minutes(
        kind=kind, title=head.title, issued_on=head.facts.issued_on, issued_as_printed=head.facts.issued_at,
        meeting=meeting,
        references=references, case_handlers=handlers,
        participants=_told(head, kind),
        preamble=_once_told(before, items), items=items,
        roles=roles,
        municipality=home,
        notices=_notices(meeting),
    )  # fmt: skip
    return _checked(record, checks.of_minutes(record, body, checks.Printed(blocks, first)))


def _attending(head: Head, body: Body, first: int, ledger: Ledger, document: Document) -> list[Participant]:
    """The people of HEAD with what legends above line FIRST and the items of BODY say of who was there."""
    people = by_legend(with_away(head.participants, body, ledger), document.lines, first)
    people = with_leavers(sided_by_legend(people, document.lines, first), body)
    return in_their_words(people, document.lines)


def _told(head: Head, kind: str) -> tuple[Participant, ...]:
    """The people of HEAD; those of an agenda, which KIND says that the document is, have not come yet."""
    minutes = kind != "agenda" or (head.title and cues.MINUTES_TITLE.match(head.title.value))
    return tuple(head.participants if minutes else called_only(head.participants))


def _roles(timed: Sequence[Block], ledger: Ledger) -> tuple[str, ...]:
    """The roles of the lines; those of blocks TIMED, which nothing rests on, say when an item was due."""
    for block in timed:
        ledger.claim_block(block, "heading")
    return ledger.roles()


def _once_told(preamble: Item, items: Sequence[Item]) -> Item:
    """PREAMBLE without the meetings to come of which one of ITEMS tells as well."""
    known = {row.interval for item in items for row in item.planned}
    return replace(preamble, planned=left(preamble.planned, lambda row: row.interval in known))


def _checked(record: Minutes, found: Iterable[Notice]) -> Minutes:
    """RECORD with what the checks have FOUND."""
    return replace(record, notices=(*record.notices, *found))


def _claim_contents(contents: Sequence[Block], heads: Sequence[Block], first: int, ledger: Ledger) -> None:
    """Claim a table of CONTENTS; from line FIRST on, where items stand, it is like the head of a page.

    HEADS name the columns of a table of items.
    """
    for block in heads:
        ledger.claim_block(block, "heading")
    for block in contents:
        ledger.claim_block(block, "heading" if block.numbers[0] < first else "page_furniture")


def _convinces(head: Head, body: Body, blocks: Sequence[Block], start: int) -> bool:
    """Whether there are items, and something besides their numbers says that they are a meeting's."""
    parts, facts = [*body.agenda, *body.minutes], head.facts
    if not parts:
        # Minutes may tell what was said without saying under which item.
        called = head.title is not None and cues.MINUTES_TITLE.match(head.title.value) is not None
        sure = called or len(head.participants) >= _SEVERAL
        return bool((head.title or head.body) and facts.date and sure and body.preamble)
    where_and_when = head.body and (facts.time_at or facts.venue)
    told = sum(map(bool, (facts.date, head.participants, where_and_when)))
    labelled = any(label_of(block) == "minutes" for part in parts for block in part.blocks)
    if head.title or told > 1 or (head.body and facts.date and labelled):
        return True
    if sum(1 for block in blocks[start:] if cues.RULE.match(block.text)) >= _RULES:
        return False
    section = any(first(cues.SECTIONS, block.text) for block in blocks[: start + 1])
    several = len(head.participants) >= _SEVERAL
    return (
        section or several or any(kind_of(part.title.value) not in ("other", "information") for part in parts)
    )


def _kind(head: Head, body: Body, items: Sequence[Item]) -> str:
    if body.agenda and body.minutes:
        return "agenda_and_minutes"
    titled_agenda = head.title is not None and re.match(
        r"dagsorden|mødeindkaldelse", head.title.value, re.IGNORECASE
    )
    silent = not any(item.speeches or item.decisions for item in items)
    return "agenda" if body.agenda or (titled_agenda and silent) else "minutes"


def _notices(meeting: Meeting) -> tuple[Notice, ...]:
    found = []
    if meeting.date is None:
        said = "The document does not print the date of its meeting."
        found.append(Notice("date_not_printed", "info", said))
    if meeting.body is None:
        found.append(Notice("body_not_named", "warning", "The document does not name the body that met."))
    if meeting.start and meeting.end and meeting.end < meeting.start:
        line = meeting.time_at.line if meeting.time_at else None
        found.append(
            Notice("end_before_start", "warning", "The meeting is said to end before it starts.", line)
        )
    return tuple(found)
