"""Lists of those who came that stand below the agenda or at the end, where the head has none.

late = group { group | people }     before the heading of the minutes, their first item, or the end
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.model import phrase, physical_lines
from cso_opendata.parse.cues import head as cues
from cso_opendata.parse.cues import items as item_cues
from cso_opendata.parse.cues import rolls
from cso_opendata.parse.cues.table import first, together
from cso_opendata.parse.first_named import by_first_names
from cso_opendata.parse.groups import labelled, said
from cso_opendata.parse.people import entry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.model import Block
    from cso_opendata.parse.outline import Outline

# So many people make a list of those who came; fewer may be whom an item speaks of.
_FEWEST = 3
# So many blocks in between are the foot of a page, or the end of somebody's organization.
_MOST_ODD = 2
# A line at the foot of a page is no longer.
_BRIEF = 60
# The first of a list stands on the line of its heading or on one of so many behind it.
_NEAR = 3
# A sentence of an item may be of people who came: a list begins with a heading.
_LEADS = together(cues.GROUPS, cues.INLINE_GROUPS)


def late_head(blocks: Sequence[Block], start: int, outline: Outline) -> slice:
    """Those of BLOCKS, whose body begins at START, that list who came; an empty slice where none do."""
    none = slice(start, start)
    groups = [each for each in _LEADS.among([block.text for block in blocks[start:]]) if each]
    if not groups:
        return none
    if _has_a_list(blocks[:start]):
        return _absentees(blocks, start)
    # Where the first list is none of those who came, a later one is none either.
    index = next((start + each for each in groups if first(_LEADS, blocks[start + each].text)), start)
    end, people = _list(blocks, index, outline)
    called = people >= _FEWEST and rolls.WHO_CAME.match(blocks[index].text)
    if called and not _opens_below(blocks, end, outline):
        # What is called so, behind all items, is the list of those who came to its end.
        return slice(index, len(blocks))
    end = len(blocks) if _ends_one(blocks[end:]) else end
    whole = _is_foot(blocks[end:]) or _begins(blocks[end], blocks[outline.start], outline)
    return slice(index, end) if people >= _FEWEST and whole else none


def _opens_below(blocks: Sequence[Block], index: int, outline: Outline) -> bool:
    """Whether one of BLOCKS from INDEX on heads the minutes or opens an item."""
    return any(_goes_on(block, outline) for block in blocks[index:])


def _is_foot(rest: Sequence[Block]) -> bool:
    """Whether REST, behind a list, is nothing, or what a page may have below its text: a few brief lines."""
    return len(rest) <= _MOST_ODD and all(
        len(block.text) <= _BRIEF and block.text[-1] != "." for block in rest
    )


def _ends_one(rest: Sequence[Block]) -> bool:
    """Whether REST, the end of the document, is that of the last one's organization: "Region Øst)"."""
    return len(rest) == 1 and rest[0].text[-1] == ")" and "(" not in rest[0].text


def _has_a_list(head: Sequence[Block]) -> bool:
    """Whether HEAD names those who came, and does not just say where they are listed."""
    headings = (index for index, block in enumerate(head) if cues.says_who_came(block.text))
    below = (block for index in headings for block in head[index : index + _NEAR])
    named = any(_people(block) or by_first_names(block.text) for block in below)
    return named or sum(map(_in_row, head)) >= _FEWEST


def _absentees(blocks: Sequence[Block], start: int) -> slice:
    """Those who were not there, with whom BLOCKS end, where the head above START has only those who were."""
    none = slice(start, start)
    if any(map(_of_absentees, blocks[:start])):
        return none
    for index in range(len(blocks) - 1, start, -1):
        block = blocks[index]
        if _of_absentees(block):
            named = index + 1 < len(blocks) or _people(block)
            # Whom a list in an item names is its content, those who were not there as well.
            alone = not any(first(_LEADS, other.text) for other in blocks[start:index])
            return slice(index, len(blocks)) if named and alone else none
        if block.kind != "paragraph" or not _people(block):
            return none
    return none


def _of_absentees(block: Block) -> bool:
    found = first(_LEADS, block.text)
    return found is not None and found[0].startswith("absent")


def _in_row(block: Block) -> int:
    """How many cells of BLOCK, a row, name somebody; none where it is no row."""
    return sum(entry(piece.value) is not None for cell in block.cells for piece in cell)


def _list(blocks: Sequence[Block], start: int, outline: Outline) -> tuple[int, int]:
    """The index behind the list that begins at START, and how many lines of it name somebody."""
    end, people = start, 0
    for index in range(start, len(blocks)):
        block = blocks[index]
        if index - end > _MOST_ODD or _goes_on(block, outline) or first(item_cues.PARTS, block.text):
            break
        named, led = _people(block), cues.says_who_came(block.text)
        if block.text[-1] == "." and not (named or led):
            break
        if named or led:
            people, end = people + named, index + 1
    return end, people


def _people(block: Block) -> int:
    """How many people BLOCK names: one a line, or those behind the heading of their group."""
    found = labelled(phrase(block)) or said(phrase(block))
    if found:
        return len(found.people)
    if block.kind == "row":
        return _in_row(block)
    return sum(entry(line.value) is not None for line in physical_lines(block))


def _goes_on(block: Block, outline: Outline) -> bool:
    """Whether BLOCK heads the minutes, or opens an item."""
    return outline.section_of(block) is not None or _number(block, outline) is not None


def _begins(block: Block, first_item: Block, outline: Outline) -> bool:
    """Whether BLOCK heads the minutes, or opens their first item, numbered as FIRST_ITEM is."""
    number = _number(block, outline)
    again = number is not None and number == _number(first_item, outline)
    return again or outline.section_of(block) is not None


def _number(block: Block, outline: Outline) -> str | None:
    """The number of the item that BLOCK opens, or tells of without its title ("Ad 3: Godkendt.")."""
    answered = item_cues.AD.match(block.text)
    if answered:
        return answered["number"]
    found = outline.anywhere(block) if outline.scheme is not None else None
    return found.number if found else None
