"""Items under the times at which they are due: each time stands on a line of its own, the title below it.

slot = time "-" time newline title
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from cso_opendata.model import rest_of
from cso_opendata.parse.cues import head as head_cues
from cso_opendata.parse.cues import items as cues
from cso_opendata.parse.numbers import NUMBER_ALONE
from cso_opendata.parse.shapes import is_shortened, stands_alone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.model import Block
    from cso_opendata.parse.unrowed import Unrowed

# So many times in their order, each over a title, are those of items.
_FEWEST = 3
# A longer line is no title.
_LONGEST = 80
# The level of the headings that the titles are.
_LEVEL = 3


def untimed(plain: Unrowed) -> Unrowed:
    """PLAIN, in whose blocks the titles that stand under times are headings, where there are several.

    A time may stand before the number of an item as well, on its line.
    """
    blocks = _without_times(plain.blocks)
    places = [
        index
        for index, (block, below) in enumerate(pairwise(blocks))
        if block.kind == "paragraph" and cues.SLOT.match(block.text) and _is_title(below)
    ]
    times = [_minutes(blocks[index].text) for index in places]
    # Items that have numbers over their titles have no titles below their times.
    numbered = sum(NUMBER_ALONE.fullmatch(block.text) is not None for block in blocks)
    if len(places) < _FEWEST or times != sorted(times) or numbered >= _FEWEST:
        return plain._replace(blocks=blocks)
    titles = {index + 1 for index in places}
    made = [
        block._replace(kind="heading", level=_LEVEL) if index in titles else block
        for index, block in enumerate(blocks)
        if index not in places
    ]
    return plain._replace(blocks=made, timed=(*plain.timed, *(blocks[index] for index in places)))


def _without_times(blocks: Sequence[Block]) -> list[Block]:
    """BLOCKS without the times before the numbers of items, where there are several that count on."""
    found = {index: cues.SLOT_BEFORE.match(block.text) for index, block in enumerate(blocks)}
    timed = {index: one.end() for index, one in found.items() if one and blocks[index].kind != "row"}
    numbers = [int(one["number"]) for one in found.values() if one]
    if len(timed) < _FEWEST or numbers != sorted(set(numbers)):
        return list(blocks)
    return [
        rest_of(block, timed[index])._replace(kind=block.kind, level=block.level) if index in timed else block
        for index, block in enumerate(blocks)
    ]


def _is_title(block: Block) -> bool:
    """Whether BLOCK may be the title of an item: a short line without a label or a mark of its own."""
    if head_cues.is_labelled(block.text):
        return False
    short = len(block.text) <= _LONGEST and (stands_alone(block) or is_shortened(block.text))
    return block.kind in ("paragraph", "heading") and short and block.text[0].isupper()


def _minutes(text: str) -> int:
    """The minutes from midnight to the first time in TEXT."""
    found = cues.SLOT.match(text)
    return int(found["hour"]) * 60 + int(found["minute"]) if found else 0
