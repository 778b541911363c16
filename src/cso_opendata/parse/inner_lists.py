"""Numbered lists within an entry of a numbered list, told by how far they are set in.

list = { number title [list] }
The numbers of the inner one open no items: it is a list of bullets, and the numbers are their marks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cso_opendata.model import rest_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.model import Block

_NUMBER = re.compile(r"(?P<mark>(?P<number>\d{1,2})[.)])\s+(?=\S)")
# So many entries make a list.
_FEWEST = 2


def without_inner_lists(blocks: Sequence[Block]) -> Sequence[Block]:
    """BLOCKS, in which the entries of inner lists are bullets."""
    numbers = [_NUMBER.match(block.text) if block.kind == "paragraph" else None for block in blocks]
    if len({block.level for block, number in zip(blocks, numbers, strict=True) if number}) < _FEWEST:
        return blocks
    made = list(blocks)
    begun = 0
    for index, block in enumerate([*blocks, None]):
        if block is None or block.kind == "heading":
            for place, number in _inner(blocks[begun:index], numbers[begun:index]):
                text = rest_of(blocks[begun + place], number.end())
                made[begun + place] = text._replace(kind="bullet", mark=number["mark"])
            begun = index + 1
    return made


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
