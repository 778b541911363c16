"""Items that minutes tell in another order than their numbers have: 5, 7, 6, 8.

Where an agenda is printed it says which they are (`items`); this is for minutes that have none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.parse.cues import items as cues
from cso_opendata.parse.item_numbers import numbered
from cso_opendata.parse.numbers import value_of
from cso_opendata.parse.shapes import stands_alone

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from cso_opendata.model import Block
    from cso_opendata.parse.item_numbers import Opening, Scheme


def out_of_turn(blocks: Sequence[Block], scheme: Scheme) -> Mapping[int, Opening]:
    """The items, by the ids of BLOCKS, of which two have changed places, and the one behind these.

    All are numbered by SCHEME and look alike: nothing else with a number stands between them.
    """
    each = ((block, numbered(block, scheme)) for block in blocks)
    alone = [
        (block, found)
        for block, found in each
        if found and (stands_alone(block) or cues.SHORTENED.match(found.title))
    ]
    return {id(block): found for block, found in _swapped(alone)}


def _swapped(items: Sequence[tuple[Block, Opening]]) -> Iterator[tuple[Block, Opening]]:
    """Those of ITEMS that follow one whose number is 1 or 2 less than that of the next two, and the next."""
    values = [value_of(found.number) for _, found in items]
    for index in range(len(items) - 2):
        begun, *told = values[index : index + 4]
        alike = len({(block.kind, block.level) for block, _ in items[index : index + 4]}) == 1
        if alike and [value - begun for value in told] in ([2, 1, 3], [2, 1]):
            yield from items[index + 1 : index + 4]
