"""The blocks of minutes parted into head, body and foot; items are told from what only looks like them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.model import physical_lines
from cso_opendata.parse.alone import with_titles
from cso_opendata.parse.body import Body, Part
from cso_opendata.parse.cues import items as cues
from cso_opendata.parse.cues import turns
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.foot_facts import facts_below
from cso_opendata.parse.glued import unbulleted, unglued
from cso_opendata.parse.guest_lines import with_guests
from cso_opendata.parse.head_blocks import head_alone, told_above
from cso_opendata.parse.inner_lists import without_inner_lists
from cso_opendata.parse.items import read_body
from cso_opendata.parse.late import late_head
from cso_opendata.parse.outline import body_start, outline_of
from cso_opendata.parse.page_feet import roll_below
from cso_opendata.parse.part_rows import parts_unrowed
from cso_opendata.parse.parts import divided, reported, settles
from cso_opendata.parse.single import page_of
from cso_opendata.parse.toc import contents_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.model import Block, Document
    from cso_opendata.parse.ledger import Ledger
    from cso_opendata.parse.single import Page

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


def told_apart(blocks: Sequence[Block]) -> list[Block]:
    """BLOCKS, in which numbers and titles of items are told from what only looks like them."""
    return with_guests(with_titles(unbulleted(unglued(without_inner_lists(blocks)))))


def divide(
    document: Document, blocks: Sequence[Block], asked: frozenset[int], listed: Sequence[Part], ledger: Ledger
) -> Divided:
    """BLOCKS of DOCUMENT parted into the head, and what stands below: items, or words under none.

    LISTED are the items that a table of contents names, where some are not told below; ASKED as in `parts`.
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
    silent = bool(body.agenda and not body.minutes) and any(map(outline.section_of, inner[1:]))
    body = Body(body.agenda, [], body.preamble) if silent else _as_called(body, above, listed)
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


def contents_in(blocks: Sequence[Block], kind: str) -> tuple[Sequence[Block], list[Block]]:
    """The table of contents among BLOCKS whose last entry is of KIND, and the others."""
    listed = contents_of(blocks)
    if not listed or (blocks[listed[-1]].kind == "row") != (kind == "row"):
        return (), list(blocks)
    return blocks[listed.start : listed.stop], [*blocks[: listed.start], *blocks[listed.stop :]]


def _as_called(body: Body, head: Sequence[Block], listed: Sequence[Part]) -> Body:
    """BODY; its only list of items is the agenda's or the minutes', as the HEAD calls the document.

    Minutes may have no other heading above their items than that of the agenda, and no title either: what was
    settled shows it. Where each item has what is put to the meeting and no more, there are none; LISTED are
    those of which not all are told below.
    """
    if reported(body):
        return body if body.minutes else Body([], body.agenda, body.preamble)
    lines = [line.value for block in head for line in physical_lines(block)]
    titles = [line for line in lines if len(line) < _LONGEST_TITLE]
    agenda = any(cues.AGENDA_TITLE.match(title) for title in titles)
    silent = not any(turns.TELLS.search(block.text) for part in body.minutes for block in part.blocks)
    agenda = agenda or (silent and any(cues.LEADS_TO_AGENDA.match(block.text) for block in head))
    minutes = any(cues.MINUTES_TITLE.match(title) for title in titles)
    called = any(cues.AGENDA_TITLE.match(one) and not first(cues.SECTIONS, one) for one in titles)
    if body.agenda and not (called or any(part.blocks for part in body.minutes)) and settles(body.agenda):
        return Body([], body.agenda, body.preamble)
    if body.agenda and not (minutes or listed or any(part.blocks for part in body.minutes)):
        return Body(body.agenda, [], body.preamble)
    if agenda and not minutes and not body.agenda:
        return Body(body.minutes, [], [])
    told = minutes and any(part.blocks for part in body.agenda)
    return Body([], body.agenda, body.preamble) if told and not (called or body.minutes) else body
