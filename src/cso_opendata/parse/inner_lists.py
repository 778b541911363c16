"""Numbered lists that are none of items: within an entry of a list, and of what is proposed.

list = { number title [list] } ; proposals = "... indstiller, at" { number words }
The inner one is told by how far it is set in. Their numbers open no items: they are marks of bullets.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from cso_opendata.model import rest_of
from cso_opendata.parse.cues import items as cues

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cso_opendata.model import Block

_NUMBER = re.compile(r"(?P<mark>(?P<number>\d{1,2})[.)])\s+(?=\S)")
# So many entries make a list.
_FEWEST = 2


def without_inner_lists(blocks: Sequence[Block]) -> Sequence[Block]:
    """BLOCKS, in which the entries of inner lists, and of those of proposals, are bullets."""
    numbers = [_NUMBER.match(block.text) if block.kind == "paragraph" else None for block in blocks]
    made = list(blocks)
    inner = list(_proposed(blocks, numbers))
    if len({block.level for block, number in zip(blocks, numbers, strict=True) if number}) >= _FEWEST:
        headings = [index for index, block in enumerate(blocks) if block.kind == "heading"]
        for begun, end in pairwise([-1, *headings, len(blocks)]):
            part = slice(begun + 1, end)
            inner += [(begun + 1 + place, one) for place, one in _inner(blocks[part], numbers[part])]
    for place, number in inner:
        text = rest_of(blocks[place], number.end())
        made[place] = text._replace(kind="bullet", mark=number["mark"])
    return made


def _proposed(
    blocks: Sequence[Block], numbers: Sequence[re.Match[str] | None]
) -> Iterator[tuple[int, re.Match[str]]]:
    """The indexes of those BLOCKS that count what is proposed right above them, with their NUMBERS."""
    last: int | None = None
    for index, number in enumerate(numbers):
        if number and last is not None and int(number["number"]) == last + 1:
            yield index, number
            last += 1
        else:
            last = 0 if cues.PROPOSES_THAT.search(blocks[index].text) else None


def _inner(
    blocks: Sequence[Block], numbers: Sequence[re.Match[str] | None]
) -> list[tuple[int, re.Match[str]]]:
    """The indexes of those BLOCKS, below one heading, that are entries of inner lists, with their NUMBERS."""
    numbered = [(index, number) for index, number in enumerate(numbers) if number]
    top = min((blocks[index].level for index, _ in numbered), default=0)
    found: list[tuple[int, re.Match[str]]] = []
    entries, last = 0, 0
    for index, number in numbered:
        if blocks[index].level == top:
            entries, last = entries + 1, 0
        elif entries and int(number["number"]) == last + 1:
            found.append((index, number))
            last += 1
    return found if entries >= _FEWEST else []
