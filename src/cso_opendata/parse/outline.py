"""The outline of a document: which blocks open its items, and which head its sections.

Most documents number their items; one that numbers nothing has headings, all of one kind, below its head.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from cso_opendata.parse.cues import head as head_cues
from cso_opendata.parse.cues import items as cues
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.lists import entries
from cso_opendata.parse.numbering import Opening, Scheme, numbered, opening, scheme_of
from cso_opendata.parse.shapes import is_bold, stands_alone

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cso_opendata.model import Block

# More characters are no heading of a section, which is a few words; nor of an item without a number.
_LONGEST_SECTION, _LONGEST_TITLE = 40, 80
# A section that comes so often is a part of each item.
_OFTEN = 2
# So many headings of one kind are an outline; in plain text they have this much more white above them.
_FEWEST, _WHITE = 3, 2


@dataclass(frozen=True, slots=True)
class Outline:
    """How the items of a document are told: by the numbers of SCHEME, or else by TITLES (ids of blocks).

    `parts` are the ids of blocks that head a part of an item, though they might head a section.
    """

    scheme: Scheme | None
    titles: frozenset[int]
    parts: frozenset[int]

    def opens(self, block: Block, last: int) -> Opening | None:
        """The number and title of the item after LAST that BLOCK opens; None where it opens none."""
        if self.scheme is not None:
            return opening(block, last, self.scheme)
        return Opening(None, block.text, 0) if id(block) in self.titles else None

    def anywhere(self, block: Block) -> Opening | None:
        """The number and title of BLOCK, whatever item it may be."""
        return numbered(block, self.scheme) if self.scheme is not None else None

    def section_of(self, block: Block) -> str | None:
        """The name of the section that BLOCK is the heading of."""
        return None if id(block) in self.parts else _section(block)


def outline_of(blocks: Sequence[Block]) -> Outline:
    """The outline of BLOCKS."""
    scheme = scheme_of(blocks)
    titles = () if scheme else _titles(blocks)
    outline = Outline(scheme, frozenset(map(id, titles)), frozenset())
    start = next((index for index, block in enumerate(blocks) if outline.opens(block, 0)), len(blocks))
    sections = Counter(name for block in blocks[start:] if (name := _section(block)))
    often = {name for name, count in sections.items() if count >= _OFTEN}
    parts = (id(block) for block in blocks[start:] if _section(block) in often)
    return replace(outline, parts=frozenset(parts))


def _section(block: Block) -> str | None:
    found = first(cues.SECTIONS, block.text) if len(block.text) < _LONGEST_SECTION else None
    return found[0] if found else None


def of_a_head(block: Block) -> bool:
    """Whether BLOCK is plainly one of a head: a row, a fact with its label, a group of people, the title."""
    return (
        block.kind == "row"
        or any(
            first(table, block.text)
            for table in (head_cues.LABELS, head_cues.GROUPS, head_cues.INLINE_GROUPS)
        )
        or bool(head_cues.TITLE.match(block.text))
    )


def _titles(blocks: Sequence[Block]) -> list[Block]:
    """The headings of items of a document without numbers: those below its head.

    What reads like a head may also end a document ("Mødet sluttede kl. 15"), so the last that has headings
    below it ends the head.
    """
    heads = [index for index, block in enumerate(blocks) if of_a_head(block)]
    for last in (*reversed(heads), -1):
        if titles := _headings(blocks, last):
            return titles
    return []


def _headings(blocks: Sequence[Block], last: int) -> list[Block]:
    """The first kind of heading that comes often below the block numbered LAST."""
    body = blocks[last + 1 :]
    levels = sorted({block.level for block in body if block.kind == "heading"})
    kinds = [[block for block in body if _titled(block) and block.level == level] for level in levels]
    kinds.append([block for block in body if block.kind == "paragraph" and is_bold(block) and _short(block)])
    kinds.append(list(_set_off(blocks[max(0, last) :])))
    return next((kind for kind in kinds if len(kind) >= _FEWEST), [])


def _titled(block: Block) -> bool:
    return block.kind == "heading" and _short(block)


def _short(block: Block) -> bool:
    """Whether BLOCK is short enough for a title, ends no sentence, and names no part of an item or person."""
    return (
        len(block.text) <= _LONGEST_TITLE
        and stands_alone(block)
        and block.text[0].isupper()
        and not first(cues.PARTS, block.text)
        and not cues.GREETING.match(block.text)
        and not entries(block.text)
    )


def _set_off(blocks: Sequence[Block]) -> Iterator[Block]:
    """Short lines with more white above them than below: what headings are in plain text."""
    for (before, block), (_, after) in pairwise(pairwise(blocks)):
        above = block.numbers[0] - before.numbers[-1]
        below = after.numbers[0] - block.numbers[-1]
        if (
            block.kind == "paragraph"
            and _short(block)
            and above > max(below, _WHITE)
            and len(block.numbers) == 1
        ):
            yield block
