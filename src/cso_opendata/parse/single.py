"""A page that is one item of a meeting, as the archives of some municipalities publish them.

page = { fact } title { fact } { label { block } }     the label of a part: "Indstilling", "Beslutning" ...
The facts say when the meeting was held; the title may have a number ("Punkt 3: ...").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.model import phrase
from cso_opendata.parse.body import Body, Part
from cso_opendata.parse.cues import head as cues
from cso_opendata.parse.cues import rolls
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.decision_lines import decided
from cso_opendata.parse.groups import heading_of
from cso_opendata.parse.lists import entries as people_of
from cso_opendata.parse.numbers import NUMBERED, is_usual, value_of
from cso_opendata.parse.outline import of_a_head, says_who_or_when
from cso_opendata.parse.parts import label_of
from cso_opendata.parse.shapes import is_heading, stands_alone

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from cso_opendata.model import Block
    from cso_opendata.parse.outline import Outline

# Facts and title stand in so many blocks above the first label of a part, with a sentence on the item; in
# more of them where all the others list who came.
_HEAD, _LONGEST_HEAD = 15, 40
# What says that the page is of a meeting: its day, by a label of its own.
_OF_A_MEETING = ("meeting_date", "occasion")


class Page(NamedTuple):
    """The blocks that are the HEAD, and the BODY of one item; its title is the block at START."""

    head: list[Block]
    body: Body
    start: int


def page_of(blocks: Sequence[Block], outline: Outline) -> Page | None:
    """The page of one item that BLOCKS are; None where they are another document.

    OUTLINE is theirs.
    """
    above = blocks[: _top(blocks, outline)] if _may_be_one_item(blocks, outline) else ()
    facts = _facts(above)
    opened = outline.start if outline.start < len(above) else _title(above, facts)
    index = opened if any(map(_dates_a_meeting, above)) or (above and decided(blocks)) else None
    if index is None:
        return None
    heading = blocks[index]
    head = [block for place, block in enumerate(above) if place in facts or place < index]
    told = [block for place, block in enumerate(above) if place > index and place not in facts]
    found = NUMBERED.match(heading.text)
    start, number = (found.start("title"), found["number"]) if found else (0, None)
    number_at = heading.at if found else None
    part = Part(number, phrase(heading, start), heading, [*told, *blocks[len(above) :]], number_at)
    return Page(head, Body(minutes=[part]), index)


def _may_be_one_item(blocks: Sequence[Block], outline: Outline) -> bool:
    """Whether BLOCKS open one item at most."""
    if outline.start == len(blocks):
        return True
    found = outline.opens(blocks[outline.start], 0)
    last = value_of(found.number) if found else 0
    return not any(outline.opens(block, last) for block in blocks[outline.start + 1 :])


def _top(blocks: Sequence[Block], outline: Outline) -> int:
    """The index of the first label of a part among BLOCKS; 0 where none stands near enough to their head."""
    for index, block in enumerate(blocks[:_LONGEST_HEAD]):
        if not index or not label_of(block):
            continue
        listed = len(_listed(blocks[:index]))
        return index if index < _HEAD or (index - listed < _HEAD and outline.start == len(blocks)) else 0
    return 0


def _listed(blocks: Sequence[Block]) -> set[int]:
    """The indexes of those BLOCKS that list people below a heading of such, or say when somebody left."""
    listed: set[int] = set()
    within = False
    for index, block in enumerate(blocks):
        left = rolls.LEFT.match(block.text) is not None
        within = heading_of(phrase(block)) is not None or (within and (left or bool(people_of(block.text))))
        listed |= {index} if within or left else set()
    return listed


def _dates_a_meeting(block: Block) -> bool:
    found = first(cues.LABELS, block.text)
    return found is not None and found[0] in _OF_A_MEETING


def _facts(blocks: Sequence[Block]) -> set[int]:
    """The indexes of those BLOCKS that say when, where and who, with the value below a label."""
    tellers = (of_a_head, says_who_or_when, _says_who_came)
    found = {index for index, block in enumerate(blocks) if any(tells(block) for tells in tellers)}
    bare = (index for index in found if _is_bare_label(blocks[index].text))
    return found | _listed(blocks) | {index + 1 for index in bare if index + 1 < len(blocks)}


def _says_who_came(block: Block) -> bool:
    """Whether BLOCK names people behind a word for them, or says that nobody was away."""
    found = first(cues.INLINE_GROUPS, block.text) or first(cues.BARE_GROUPS, block.text)
    listed = found is not None and bool(people_of(block.text[found[1].end() :]))
    return listed or rolls.NONE_AWAY.match(block.text) is not None


def _is_bare_label(text: str) -> bool:
    label = first(cues.LABELS, text)
    return label is not None and label[1].end() == len(text)


def _title(blocks: Sequence[Block], facts: Collection[int]) -> int | None:
    """The index of the title among BLOCKS, all above the first label: a heading, or below the FACTS."""
    lines = [
        index
        for index, block in enumerate(blocks)
        if index not in facts and stands_alone(block) and not cues.KIND_ALONE.match(block.text)
    ]
    numbered = [index for index in lines if NUMBERED.match(blocks[index].text)]
    headings = [index for index in lines if is_heading(blocks[index])]
    usual = [index for index in lines if is_usual(blocks[index].text)]
    below = [index for index in lines if facts and index > max(facts)]
    return next(iter(numbered or headings or usual or below or lines), None)
