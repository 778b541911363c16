"""Facts of the meeting at the foot of its minutes, where the head has none of them.

foot = fact { fact | next meeting }     fact = label value | sentence of when and where | place and day
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.model import phrase
from cso_opendata.parse.cues import head as cues
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.dates import single_day
from cso_opendata.parse.groups import labelled
from cso_opendata.parse.when import day_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.model import Block

# The labels of facts that a foot may hold, and those that each item may have for itself.
_LABELS = frozenset(("occasion", "meeting_date", "date", "start", "end", "time", "venue", "issued"))
_OF_ITEMS = frozenset(("case_number", "document_number", "case_handler"))
# A longer block is text.
_LONGEST = 120


def facts_below(blocks: Sequence[Block], start: int) -> slice:
    """Those of BLOCKS, whose body begins at START, that end the document with facts; empty where none do.

    Where nothing above the body says on which day the meeting was, the foot has to; else it may say when the
    minutes were signed, by whom they were taken, and their numbers.
    """
    end = len(blocks)
    none = slice(end, end)
    if any(day_in(block.text) for block in blocks[:start]):
        return slice(_closing(blocks, start), end)
    index = end
    while index > start + 1 and _may_belong(*blocks[index - 2 : index]):
        index -= 1
    while index < end and not _tells(blocks[index]):
        index += 1
    told = any(_says_when(block) for block in blocks[index:])
    return slice(index, end) if told else none


def _closing(blocks: Sequence[Block], start: int) -> int:
    """The index from which BLOCKS, whose body begins at START, say who signed them, and when, and no more.

    Numbers of cases may be those of the last item, where others have theirs.
    """
    index = len(blocks)
    while index > start + 1 and _closes(blocks[index - 1]):
        index -= 1
    foot = blocks[index:]
    others = any(_label_of(block) in _OF_ITEMS for block in blocks[start:index])
    return len(blocks) if others and all(_label_of(block) in _OF_ITEMS for block in foot) else index


def _closes(block: Block) -> bool:
    """Whether BLOCK is a line of such a foot: place and day, a number, or who took the minutes."""
    if block.kind != "paragraph" or len(block.text) > _LONGEST:
        return False
    label = _label_of(block)
    told = cues.SIGNED.match(block.text) or label == "issued" or label in _OF_ITEMS
    found = None if told else labelled(phrase(block))
    return bool(told) or bool(found and found.group.capacity == "secretariat" and found.people)


def _label_of(block: Block) -> str | None:
    """The name of the label that BLOCK begins with, behind which its value stands."""
    found = first(cues.LABELS, block.text)
    return found[0] if found and found[1].end() < len(block.text) else None


def _may_belong(before: Block, block: Block) -> bool:
    """Whether BLOCK may stand in such a foot: as a fact, or as the end of one that BEFORE begins."""
    coming = cues.NEXT_MEETING_ON.match(block.text) is not None
    return coming or _tells(block) or (_says_when(before) and before.text[-1] != ".")


def _tells(block: Block) -> bool:
    """Whether BLOCK is a fact of the meeting or of its document."""
    if block.kind not in ("paragraph", "row") or len(block.text) > _LONGEST:
        return False
    label = first(cues.LABELS, block.text)
    if label and label[0] in _LABELS | _OF_ITEMS:
        return True
    signed = cues.SIGNED.match(block.text) is not None
    return signed or _says_when(block) or single_day(block.text) is not None


def _says_when(block: Block) -> bool:
    """Whether BLOCK says on which day the meeting was."""
    day = day_in(block.text)
    if day is None or not day.year_stated:
        return False
    label = first(cues.LABELS, block.text)
    held = cues.HELD.match(block.text) is not None
    return held or (label is not None and label[0] in ("occasion", "meeting_date", "date"))
