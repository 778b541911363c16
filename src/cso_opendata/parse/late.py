"""Lists of those who came that stand below the agenda or at the end, where the head has none.

late = group { group | people }     before the heading of the minutes, their first item, or the end
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.model import physical_lines
from cso_opendata.parse.cues import head as cues
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.people import entry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.model import Block
    from cso_opendata.parse.outline import Outline

# So many people make a list of those who came; fewer may be whom an item speaks of.
_FEWEST = 3
# So many blocks in between are the foot of a page, or the end of somebody's organization.
_MOST_ODD = 2
_WHO_CAME = (cues.GROUPS, cues.INLINE_GROUPS, cues.SAID_GROUPS)


def late_head(blocks: Sequence[Block], start: int, outline: Outline) -> slice:
    """Those of BLOCKS, whose body begins at START, that list who came; an empty slice where none do."""
    none = slice(start, start)
    groups = cues.GROUPS.among([block.text for block in blocks[start:]])
    if not groups or any(_says_who_came(block) for block in blocks[:start]):
        return none
    for index in (start + each for each in groups if first(cues.GROUPS, blocks[start + each].text)):
        end, people = _list(blocks, index, outline)
        if people >= _FEWEST and (end == len(blocks) or _begins(blocks[end], blocks[outline.start], outline)):
            return slice(index, end)
    return none


def _says_who_came(block: Block) -> bool:
    return block.kind == "row" or any(first(table, block.text) for table in _WHO_CAME)


def _list(blocks: Sequence[Block], start: int, outline: Outline) -> tuple[int, int]:
    """The index behind the list that begins at START, and how many lines of it name somebody."""
    end, people = start, 0
    for index in range(start, len(blocks)):
        block = blocks[index]
        if index - end > _MOST_ODD or _goes_on(block, outline) or block.text[-1] == ".":
            break
        named = sum(entry(line.value) is not None for line in physical_lines(block))
        if named or any(first(table, block.text) for table in _WHO_CAME):
            people, end = people + named, index + 1
    return end, people


def _goes_on(block: Block, outline: Outline) -> bool:
    """Whether BLOCK heads the minutes, or opens an item."""
    return outline.section_of(block) is not None or (
        outline.scheme is not None and outline.anywhere(block) is not None
    )


def _begins(block: Block, first_item: Block, outline: Outline) -> bool:
    """Whether BLOCK heads the minutes, or opens their first item, numbered as FIRST_ITEM is."""
    if outline.section_of(block) is not None:
        return True
    found, known = outline.anywhere(block), outline.anywhere(first_item)
    return found is not None and known is not None and found.number == known.number
