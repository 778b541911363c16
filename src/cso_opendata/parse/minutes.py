"""The grammar of minutes and agendas.

document = head [agenda] [minutes]
agenda   = "Dagsorden" { item } ; minutes = ["Referat"] { preamble } { item }
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.parse import checks
from cso_opendata.parse.alone import unbulleted, unglued, with_titles
from cso_opendata.parse.away import with_away
from cso_opendata.parse.bearers import called
from cso_opendata.parse.body import Body, Part, first_line
from cso_opendata.parse.called import called_over
from cso_opendata.parse.case_numbers import told_at_items
from cso_opendata.parse.content import kind_of, read_items, read_preamble
from cso_opendata.parse.cues import items as cues
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.foot_facts import facts_below
from cso_opendata.parse.furniture import running_heads
from cso_opendata.parse.head import read_head
from cso_opendata.parse.head_blocks import head_alone, lead_of, told_above
from cso_opendata.parse.inner_lists import without_inner_lists
from cso_opendata.parse.items import read_body
from cso_opendata.parse.late import late_head
from cso_opendata.parse.ledger import Ledger
from cso_opendata.parse.meeting import meeting_of
from cso_opendata.parse.municipality import municipality_of
from cso_opendata.parse.outline import body_start, outline_of
from cso_opendata.parse.page_feet import roll_below
from cso_opendata.parse.part_rows import parts_unrowed
from cso_opendata.parse.parts import divided, reported
from cso_opendata.parse.single import page_of
from cso_opendata.parse.toc import contents_of, untold
from cso_opendata.parse.treated import reordered
from cso_opendata.parse.unrowed import unrowed
from cso_opendata.records import Minutes, Notice

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cso_opendata.model import Block, Document
    from cso_opendata.parse.head import Head
    from cso_opendata.parse.single import Page
    from cso_opendata.records import Item, Meeting

# What has so many rules in it is none of a meeting, unless its head says so.
_RULES = 3
# A head that names so many people is that of a meeting.
_SEVERAL = 2
# A longer text is no title.
_LONGEST_TITLE = 120


class Divided(NamedTuple):
    """The blocks of the HEAD, the BODY, and the index of the block with which it begins.

    SURE: their layout says that they are of a meeting.
    """

    head: list[Block]
    body: Body
    start: int
    sure: bool = False


def parse_minutes(document: Document) -> Minutes | None:
    """The minutes or the agenda that DOCUMENT is; None where it is neither."""
    ledger = Ledger(document)
    tabled, rest = _contents(document.blocks, "row")
    plain = unrowed(rest, document.lines)
    contents, blocks = _contents(_told_apart(plain.blocks), "paragraph")
    listed = untold([*tabled, *contents], blocks, ledger)
    top, body, start, sure = _divided(document, blocks, plain.asked, listed, ledger)
    lead = lead_of(body.preamble)
    above = [*top, *body.preamble[:lead]]
    body, roll = called_over(body, above)
    head = read_head([*above, *roll], ledger, running_heads(document.lines))
    if not (sure or _convinces(head, body, blocks, start)):
        return None
    head = replace(head, participants=with_away(head.participants, body, ledger))
    first = first_line(body, listed)
    _claim_contents([*tabled, *contents], plain.named, first, ledger)
    meeting = meeting_of(head, body, blocks)
    known = called(head.participants, document.lines)
    references, handlers = told_at_items(body, head.facts, ledger)
    before = read_preamble(body.preamble[lead:], head.facts.coming, meeting, known, ledger)
    items = reordered(read_items(body, meeting, known, ledger), before)
    for block in plain.timed:
        ledger.claim_block(block, "heading")
    roles = ledger.roles()
    record = Minutes(
        kind=_kind(head, body, items),
        title=head.title, issued_on=head.facts.issued_on, issued_as_printed=head.facts.issued_at,
        meeting=meeting,
        references=references,
        case_handlers=handlers,
        participants=tuple(head.participants),
        preamble=_once_told(before, items),
        items=items,
        roles=roles,
        municipality=municipality_of(document.lines, roles, first),
        notices=_notices(meeting),
    )  # fmt: skip
    return _checked(record, checks.of_minutes(record, body, checks.Printed(blocks, first)))


def _told_apart(blocks: Sequence[Block]) -> list[Block]:
    """BLOCKS, in which numbers and titles of items are told from what only looks like them."""
    return with_titles(unbulleted(unglued(without_inner_lists(blocks))))


def _once_told(preamble: Item, items: Sequence[Item]) -> Item:
    """PREAMBLE without the meetings to come of which one of ITEMS tells as well."""
    known = {row.interval for item in items for row in item.planned}
    return replace(preamble, planned=tuple(row for row in preamble.planned if row.interval not in known))


def _checked(record: Minutes, found: Iterable[Notice]) -> Minutes:
    """RECORD with what the checks have FOUND."""
    return replace(record, notices=(*record.notices, *found))


def _divided(
    document: Document, blocks: Sequence[Block], asked: frozenset[int], listed: Sequence[Part], ledger: Ledger
) -> Divided:
    """BLOCKS of DOCUMENT parted into the head, and what stands below: items, or words under none.

    LISTED are the items that a table of contents names, where some are not told below.
    """
    outline = outline_of(blocks)
    page = page_of(blocks, outline)
    if page:
        return _of_page(page, asked, ledger)
    if outline.start == len(blocks):
        start = head_alone(blocks)
        return Divided(list(blocks[:start]), Body(preamble=list(blocks[start:])), start)
    start = body_start(blocks, outline)
    foot = facts_below(blocks, start)
    late = late_head(blocks[: foot.start], start, outline)
    inner = parts_unrowed([*blocks[start : late.start], *blocks[late.stop : foot.start]], document.lines)
    above = blocks[: start + (start < outline.start)]
    put = bool(listed) or any(cues.CONTENTS.match(block.text) for block in above)
    body = divided(read_body(inner, outline, ledger, listed), asked, put=put)
    body = _as_called(body, above, listed)
    alone = start == outline.start and not body.preamble and late.start == late.stop
    told = told_above(blocks[:start]) if alone else start
    body.preamble += blocks[told:start]
    return Divided([*blocks[:told], *blocks[late], *blocks[foot]], body, start)


def _of_page(page: Page, asked: frozenset[int], ledger: Ledger) -> Divided:
    """PAGE, which is one item, parted: what its foot says of the meeting belongs to the head."""
    [part] = page.body.minutes
    ledger.claim_block(part.heading, "agenda_item")
    foot = roll_below(part.blocks)
    head = [*page.head, *part.blocks[foot:]]
    del part.blocks[foot:]
    return Divided(head, divided(page.body, asked), page.start, sure=True)


def _contents(blocks: Sequence[Block], kind: str) -> tuple[Sequence[Block], list[Block]]:
    """The table of contents among BLOCKS whose last entry is of KIND, and the others."""
    listed = contents_of(blocks)
    if not listed or (blocks[listed[-1]].kind == "row") != (kind == "row"):
        return (), list(blocks)
    return blocks[listed.start : listed.stop], [*blocks[: listed.start], *blocks[listed.stop :]]


def _claim_contents(contents: Sequence[Block], heads: Sequence[Block], first: int, ledger: Ledger) -> None:
    """Claim a table of CONTENTS; from line FIRST on, where items stand, it is like the head of a page.

    HEADS name the columns of a table of items.
    """
    for block in heads:
        ledger.claim_block(block, "heading")
    for block in contents:
        ledger.claim_block(block, "heading" if block.numbers[0] < first else "page_furniture")


def _as_called(body: Body, head: Sequence[Block], listed: Sequence[Part]) -> Body:
    """BODY; its only list of items is the agenda's or the minutes', as the HEAD calls the document.

    Minutes may have no other heading above their items than that of the agenda. Where each item has what is
    put to the meeting and no more, there are none; LISTED are those of which not all are told below.
    """
    if reported(body):
        return body if body.minutes else Body([], body.agenda, body.preamble)
    titles = [block.text for block in head if len(block.text) < _LONGEST_TITLE]
    agenda = any(cues.AGENDA_TITLE.match(title) for title in titles)
    minutes = any(cues.MINUTES_TITLE.match(title) for title in titles)
    if body.agenda and not (minutes or listed or any(part.blocks for part in body.minutes)):
        return Body(body.agenda, [], body.preamble)
    if agenda and not minutes and not body.agenda:
        return Body(body.minutes, [], [])
    called = any(cues.AGENDA_TITLE.match(one) and not first(cues.SECTIONS, one) for one in titles)
    reports = minutes and not called and any(part.blocks for part in body.agenda)
    return Body([], body.agenda, body.preamble) if reports and not body.minutes else body


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
    if head.title or told > 1:
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
