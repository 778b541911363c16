"""The numbers of cases and documents that stand with the items: below their titles, or in the margin.

number = label value | label newline value      each number once, as the head's are
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.model import Span, Text
from cso_opendata.parse.cues import head as cues
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.facts import Facts, keep, system_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.model import Block
    from cso_opendata.parse.body import Body
    from cso_opendata.parse.ledger import Ledger
    from cso_opendata.records import Reference

# A quick look: what such a label begins with, and no more characters than it and its number have.
_BEGINS = ("sag", "j.", "j ", "jour", "dok", "edoc", "f2", "esdh", "acadre", "sbsys")
_LONGEST = 60
_KINDS = ("case_number", "document_number")


def references_in(body: Body, known: Sequence[Reference], ledger: Ledger) -> tuple[Reference, ...]:
    """The numbers that the items of BODY have, after those KNOWN from the head; no text of theirs."""
    facts = Facts(references=list(known))
    for blocks in (body.preamble, *(part.blocks for part in (*body.agenda, *body.minutes))):
        for block in _taken(blocks, facts):
            ledger.claim_block(block, "meeting_fact")
    return tuple(facts.references)


def _taken(blocks: list[Block], facts: Facts) -> list[Block]:
    """Take out of BLOCKS the labels with their numbers, which FACTS keep."""
    taken: list[Block] = []
    for index, block in enumerate(blocks):
        if len(block.text) <= _LONGEST and block.text[:6].casefold().startswith(_BEGINS):
            taken += _number(block, blocks[index + 1 : index + 2], facts)
    gone = set(map(id, taken))
    if gone:
        blocks[:] = [block for block in blocks if id(block) not in gone]
    return taken


def _number(block: Block, below: Sequence[Block], facts: Facts) -> Sequence[Block]:
    """BLOCK, and what stands BELOW it, where they are a label and its number; empty where they are none."""
    found = first(cues.LABELS, block.text) if block.kind != "row" else None
    if found is None or found[0] not in _KINDS:
        return ()
    behind = block.text[found[1].end() :].strip()
    members = (block,) if behind else (block, *below)
    value = Text(behind or members[-1].text, Span(block.at.line, members[-1].at.line_end))
    return members if keep(facts, found[0], system_of(found[1]), value) else ()
