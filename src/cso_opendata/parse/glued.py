"""Titles of items that a page has run into what stands before them, or made bullets of.

"7. Eventuelt1. Orientering", "31Godkendelse af dagsorden", "- Punkt 1 Godkendelse", "BeslutningGodkendt."
"""

from __future__ import annotations

import re
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from cso_opendata.model import Block, rest_of
from cso_opendata.parse.cues import around
from cso_opendata.parse.cues import items as cues
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.numbers import MAY_OPEN, NUMBERED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.model import Kind

_GLUED, _LONGEST = re.compile(r"(?<=[a-zæøå])(?=\d{1,2}\.\s[A-ZÆØÅ])"), 160
# A number that stands right before its title.
_RUN_IN = re.compile(r"(?P<number>\d{1,3})(?P<title>[A-ZÆØÅ][a-zæøå])")
# Fewer numbered bullets are a list within a text; of such that call themselves items two will do.
_FEWEST, _FEW = 3, 2
# The label of a part stands so near below the title of its item.
_NEAR = 3


def unglued(blocks: Sequence[Block]) -> list[Block]:
    """BLOCKS, in which a numbered title that stands right behind another one is a line of its own.

    So pages lose the break before what a list of contents has as well: "7. Eventuelt1. Orientering"; and the
    one behind the label of a part of an item.
    """
    texts = {block.text for block in blocks}
    made: list[Block] = []
    for block in _with_marks(blocks):
        if block.kind in MAY_OPEN and (label := around.GLUED_LABEL.match(block.text)):
            alone = Block(block.kind, label[0], (0,), block.numbers[:1], block.level)
            made += [alone, rest_of(block, label.end())]
            continue
        found = _GLUED.search(block.text) if len(block.text) <= _LONGEST else None
        parted = found and (block.text[found.start() :] in texts or _is_contents(block, found.start()))
        if found and parted and len(block.starts) == 1:
            made += [
                block._replace(text=text)
                for text in (block.text[: found.start()], found.string[found.start() :])
            ]
        else:
            made.append(block)
    return made


def _is_contents(block: Block, end: int) -> bool:
    """Whether the text of BLOCK up to END is the heading of a table of contents."""
    return cues.CONTENTS.match(block.text[:end]) is not None


def _with_marks(blocks: Sequence[Block]) -> Sequence[Block]:
    """BLOCKS; where several begin with numbers that count and nothing behind these, each with a mark."""
    found = [(index, one) for index, block in enumerate(blocks) if (one := _run_in(block))]
    counts = all(int(two["number"]) == int(one["number"]) + 1 for (_, one), (_, two) in pairwise(found))
    if len(found) < _FEWEST or not counts:
        return blocks
    made = list(blocks)
    for index, one in found:
        number = one["number"]
        made[index] = blocks[index]._replace(text=f"{number}. {blocks[index].text[len(number) :]}", strong=())
    return made


def _run_in(block: Block) -> re.Match[str] | None:
    """The number that BLOCK, one line, begins with, where its title stands right behind it."""
    return _RUN_IN.match(block.text) if block.kind in MAY_OPEN and len(block.starts) == 1 else None


def unbulleted(blocks: Sequence[Block]) -> list[Block]:
    """BLOCKS, in which bullets that number themselves from 1 on are lines: an agenda whose items come again.

    The first of them must be the title of a numbered block further down. Or they call themselves items, and
    something is told below each.
    """
    blocks = _called_items(_labelled_items(blocks))
    found = [NUMBERED.match(block.text) if block.kind == "bullet" else None for block in blocks]
    numbers = [one["number"] if one and one["mark"] else None for one in found]
    for start in (index for index, number in enumerate(numbers) if number == "1"):
        end = start + sum(1 for _ in takewhile(_counts, enumerate(numbers[start:], start=1)))
        again = any(block.kind in MAY_OPEN and block.text == blocks[start].text for block in blocks[end:])
        if end - start >= _FEWEST and again:
            lines = [block._replace(kind="paragraph", mark="", level=0) for block in blocks[start:end]]
            return [*blocks[:start], *lines, *blocks[end:]]
    return list(blocks)


def _labelled_items(blocks: Sequence[Block]) -> Sequence[Block]:
    """BLOCKS, in which numbered bullets are headings where bullets within them are the labels of parts.

    So a page may nest them: "• 1 Budget", "  ◦ Sagsfremstilling", "  ◦ Beslutning".
    """
    labels = {index for index, block in enumerate(blocks) if _is_label(block)}
    items = [index - 1 for index in sorted(labels) if index and _nests(blocks[index - 1], blocks[index])]
    if not items or len(labels) < _FEW:
        return blocks
    made = list(blocks)
    for index in labels:
        made[index] = blocks[index]._replace(kind="paragraph", mark="", level=0)
    for index in items:
        made[index] = blocks[index]._replace(kind="heading", mark="", level=2)
    return made


def _is_label(block: Block) -> bool:
    """Whether BLOCK, a bullet, is the label of a part of an item and no more."""
    found = first(cues.PARTS, block.text) if block.kind == "bullet" else None
    return found is not None and found[1].end() == len(block.text)


def _nests(block: Block, within: Block) -> bool:
    """Whether BLOCK is a bullet with a number, and the bullet below it is WITHIN it."""
    outer = block.kind == "bullet" and block.level < within.level
    return outer and NUMBERED.match(block.text) is not None


def _called_items(blocks: Sequence[Block]) -> Sequence[Block]:
    """BLOCKS, in which bullets that call themselves items ("Punkt 3 Budget"), in their order, are headings.

    So are those with a number alone, where the label of a part stands below each: "• 301. Budget", "Resumé".
    """
    found = [
        (index, one)
        for index, block in enumerate(blocks)
        if block.kind == "bullet"
        and (one := NUMBERED.match(block.text))
        and (one["word"] or (one["mark"] and _has_parts(blocks, index)))
    ]
    pairs = list(pairwise(found))
    counts = all(int(two["number"]) == int(one["number"]) + 1 for (_, one), (_, two) in pairs)
    apart = all(later - index > 1 for (index, _), (later, _) in pairs)
    if len(found) < _FEW or not (counts and apart):
        return blocks
    made = list(blocks)
    for index, one in found:
        kind: Kind = "paragraph" if one["word"] else "heading"
        made[index] = blocks[index]._replace(kind=kind, mark="", level=0 if one["word"] else 2)
    return made


def _has_parts(blocks: Sequence[Block], index: int) -> bool:
    """Whether the label of a part of an item stands near below the block at INDEX of BLOCKS."""
    near = [block for block in blocks[index + 1 : index + 1 + _NEAR] if block.kind in MAY_OPEN]
    found = [(block, first(cues.PARTS, block.text)) for block in near]
    return any(one is not None and one[1].end() == len(block.text) for block, one in found)


def _counts(numbered: tuple[int, str | None]) -> bool:
    """Whether the number that is printed is that of the place."""
    place, number = numbered
    return number == str(place)
