"""The numbers of cases and documents that stand at single items, as agenda systems print them.

numbers = { label number }     "Sagsnr.: 31/188", "Sag 361-2031-118 Dok. 361-2031-90412", "18.00.00-A00-3-31"
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.model import phrase
from cso_opendata.parse.cues import items as cues
from cso_opendata.records import Reference

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from cso_opendata.model import Block
    from cso_opendata.parse.body import Body
    from cso_opendata.parse.ledger import Ledger

# A longer block is text that speaks of a case.
_LONGEST = 120
_LABELS = (("case_number", cues.CASE_OF_ITEM), ("document_number", cues.DOCUMENT_OF_ITEM))


def references_in(body: Body, known: Iterable[Reference], ledger: Ledger) -> tuple[Reference, ...]:
    """The numbers at items of BODY but for those KNOWN from the head, each once; their lines are kept."""
    values = {(one.kind, one.value.value) for one in known}
    found = []
    for block in (block for part in (*body.agenda, *body.minutes) for block in part.blocks):
        for one in _numbers(block):
            if (one.kind, one.value.value) not in values:
                values.add((one.kind, one.value.value))
                ledger.claim(one.value.at, "meeting_fact")
                found.append(one)
    return tuple(sorted(found, key=lambda one: one.value.at))


def _numbers(block: Block) -> Sequence[Reference]:
    """The numbers of BLOCK, a short one that begins with the first of them or with its label."""
    if block.kind not in ("paragraph", "heading") or len(block.text) > _LONGEST:
        return ()
    if cues.JOURNAL_NUMBER.match(block.text):
        return (Reference("case_number", None, phrase(block)),)
    if not (cues.CASE_OF_ITEM.match(block.text) or cues.DOCUMENT_OF_ITEM.match(block.text)):
        return ()
    return tuple(_labelled(block))


def _labelled(block: Block) -> Iterator[Reference]:
    for kind, label in _LABELS:
        for found in label.finditer(block.text):
            value = phrase(block, found.start("value"), found.end("value"))
            yield Reference(kind, found["system"], value)
