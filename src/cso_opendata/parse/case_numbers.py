"""The numbers of cases and documents that stand with the items, and who handles these: once each.

numbers = { label number } [handler] | label newline number | journal number
"Sagsnr.: 31/188", "Sag 361-2031-118 Dok. 361-2031-90412", "18.00.00-A00-3-31", "EMN-2031-000123"
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cso_opendata.model import Span, Text, phrase, physical_lines
from cso_opendata.parse.cues import cases
from cso_opendata.parse.cues import head as cues
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.facts import Facts, keep, system_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.model import Block
    from cso_opendata.parse.body import Body
    from cso_opendata.parse.ledger import Ledger
    from cso_opendata.records import Reference

# A quick look: what such a line begins with, and no more characters than it has.
_BEGINS = ("sag", "j.", "j ", "jour", "dok", "edoc", "f2", "esdh", "acadre", "sbsys", *"0123456789")
_LONGEST = 120
# The number of a case that begins with letters has its year behind them: "EMN-2031-000123".
_YEAR, _YEAR_ENDS = "-20", 8
# Besides its numbers it has a few words at most: who handles the case, or who is to settle it.
_MOST_WORDS = 10
# The number of a case has more figures than that of an item, or several parts.
_OF_A_CASE = re.compile(r"\d{5}|\d\s?[./-]\s?\w")
# Behind "Sagsnr." fewer figures will do.
_SHORT = re.compile(r"\d{4}\.?$")
_KINDS = ("case_number", "document_number")
_LABELS = (("case_number", cases.CASE_OF_ITEM), ("document_number", cases.DOCUMENT_OF_ITEM))


def told_at_items(body: Body, head: Facts, ledger: Ledger) -> tuple[tuple[Reference, ...], tuple[Text, ...]]:
    """The numbers that the items of BODY have, and their case handlers, after those of the HEAD."""
    facts = Facts(references=dict(head.references), handlers=list(head.handlers))
    for blocks in (body.preamble, *(part.blocks for part in (*body.agenda, *body.minutes))):
        for block in _taken(blocks, facts):
            ledger.claim_block(block, "meeting_fact")
    return tuple(facts.references.values()), tuple(facts.handlers)


def _taken(blocks: list[Block], facts: Facts) -> list[Block]:
    """Those of BLOCKS that are numbers, which FACTS keep; above and below all text they are taken out.

    Amid the text they stay a part of it, for that is told as it is printed.
    """
    taken: list[Block] = []
    for index, block in enumerate(blocks):
        begins = block.text[:6].casefold().startswith(_BEGINS) or _YEAR in block.text[:_YEAR_ENDS]
        if begins and len(block.text) <= _LONGEST:
            taken += _number(block, blocks[index + 1 : index + 2], facts) or _numbers(block, facts)
    gone = set(map(id, taken))
    text = [index for index, block in enumerate(blocks) if id(block) not in gone]
    if gone:
        blocks[:] = blocks[text[0] : text[-1] + 1] if text else []
    return taken


def _number(block: Block, below: Sequence[Block], facts: Facts) -> Sequence[Block]:
    """BLOCK, and what stands BELOW it, where they are a label and its number; empty where they are none."""
    if journal := cases.JOURNAL_NUMBER.match(block.text):
        value = phrase(block, 0, journal.end("value"))
        return (block,) if keep(facts, "case_number", None, value) else ()
    handler = cases.HANDLER_OF_ITEM.match(block.text) if block.kind != "row" else None
    if handler and handler.end() == len(block.text):
        _handler(block, facts)
        return (block,)
    found = first(cues.LABELS, block.text) if block.kind != "row" else None
    if found is None or found[0] not in _KINDS:
        return ()
    behind = block.text[found[1].end() :].strip()
    members = (block,) if behind else (block, *below)
    value = Text(behind or members[-1].text, Span(block.at.line, members[-1].at.line_end))
    # "Sag nr. 4" is one of the agenda.
    short = _SHORT.match(value.value) if block.text[:5].casefold() == "sagsn" else None
    if not (short or _OF_A_CASE.search(value.value)):
        return ()
    return members if keep(facts, found[0], system_of(found[1]), value) else ()


def _numbers(block: Block, facts: Facts) -> Sequence[Block]:
    """BLOCK, where it begins with the label of a number and goes on with others, and a few words.

    A sentence may speak of a case, and is the text of the item.
    """
    if block.kind == "row" or not any(label.match(block.text) for _, label in _LABELS):
        return ()
    rest = block.text
    for _, label in _LABELS:
        rest = label.sub("", rest)
    if rest.endswith((".", "?")) or len(rest.split()) > _MOST_WORDS:
        return ()
    for kind, label in _LABELS:
        for found in label.finditer(block.text):
            value = phrase(block, found.start("value"), found.end("value"))
            keep(facts, kind, found["system"], value)
    _handler(block, facts)
    return (block,)


def _handler(block: Block, facts: Facts) -> None:
    """Keep the one whom BLOCK names behind a number as who handles the case."""
    for line in physical_lines(block):
        found = cases.HANDLER_OF_ITEM.search(line.value)
        if found and all(found["names"] != known.value for known in facts.handlers):
            facts.handlers.append(line._replace(value=found["names"]))
