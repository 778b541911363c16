"""The parts of a meeting that is open at first and closed then: "Åben dagsorden", "Lukket møde".

The items of the second part go on with the numbers of the first, or they begin anew with the first of them.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from cso_opendata.parse.cues import items as cues
from cso_opendata.parse.cues.table import Cues
from cso_opendata.parse.item_numbers import USUAL, Opening, has_number, opening
from cso_opendata.parse.numbers import value_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from cso_opendata.model import Block
    from cso_opendata.parse.item_numbers import Scheme

_PARTS = Cues((cues.OPEN_OR_CLOSED,))


def headings(blocks: Sequence[Block]) -> list[int]:
    """The indexes of those BLOCKS that head a part: right below each is an item with a number."""
    among = _PARTS.among([block.text for block in blocks])
    return [
        index
        for index in among
        if index + 1 < len(blocks)
        and cues.OPEN_OR_CLOSED.match(blocks[index].text)
        and has_number(blocks[index + 1], USUAL)
    ]


def counted_anew(
    blocks: Sequence[Block], heads: Sequence[int], scheme: Scheme | None, sections: Collection[int]
) -> Mapping[int, Opening]:
    """The openings, by their ids, of those BLOCKS whose numbers begin anew below one of HEADS.

    HEADS are the indexes of the headings of parts, SECTIONS the ids of those of agenda and minutes, below
    which nothing has begun yet. The number is printed, and nothing is found by it.
    """
    if scheme is None or not heads:
        return {}
    found: dict[int, Opening] = {}
    above = [index for index, block in enumerate(blocks) if id(block) in sections]
    begun = False
    for start, end in pairwise(sorted({0, *above, *heads, len(blocks)})):
        if start not in heads:
            begun = any(opening(block, 0, scheme) for block in blocks[start:end])
            continue
        items = _counted(blocks[start + 1 : end], scheme)
        if begun:
            found |= {id(block): one._replace(number=None, printed=one.number) for block, one in items}
        begun = begun or bool(items)
    return found


def _counted(blocks: Sequence[Block], scheme: Scheme) -> list[tuple[Block, Opening]]:
    """Those of BLOCKS that count on by SCHEME from its first number; none where the first has another."""
    found: list[tuple[Block, Opening]] = []
    for block in blocks:
        last = value_of(found[-1][1].number) if found else 0
        one = opening(block, last, scheme)
        if one is None and not found:
            break
        found += [(block, one)] if one else []
    return found
