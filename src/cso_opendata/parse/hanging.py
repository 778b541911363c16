"""Lines of a plan that are cut within a title: the last word on paper binds what stands on the next line.

entry = date separator { word } preposition | comma | hyphen ; rest
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cso_opendata.model import rest_of
from cso_opendata.parse.cues import plan as cues
from cso_opendata.parse.cues.plan import PREPOSITIONS
from cso_opendata.parse.moments import opening, whole
from cso_opendata.parse.shapes import is_heading

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cso_opendata.model import Block

# The number of an entry; so many that count are a list, of which so many have a day or a year behind theirs.
_COUNTS, _FEWEST, _SURELY = re.compile(r"(\d{1,2})[.)]\s+(?=\S)"), 3, 2
_BINDS = (",", "-", "/", "–")


def unnumbered(blocks: Sequence[Block]) -> list[Block]:
    """BLOCKS, in which a date behind the number of a milestone stands by itself: "M3 – 15. marts 2031".

    The number may be that of a list ("2. 15. marts 2031: Høring").
    """
    counted = _counted(blocks)
    return [rest_of(one, counted[id(one)]) if id(one) in counted else _undone(one) for one in blocks]


def _counted(blocks: Sequence[Block]) -> dict[int, int]:
    """Where the dates begin, by the ids of BLOCKS, behind numbers that count from 1 on; empty where none do.

    "3. marts 2031" is a date as well: some of the others are none without their numbers.
    """
    found: dict[int, int] = {}
    dated = surely = 0
    for block in blocks:
        number = _COUNTS.match(block.text) if block.kind == "paragraph" else None
        if number and int(number[1]) == len(found) + 1:
            found[id(block)] = number.end()
            begins = opening(block.text[number.end() :]) is not None
            dated, surely = dated + begins, surely + (begins and block.text[number.end()].isdigit())
    return found if dated >= _FEWEST and surely >= _SURELY else {}


def _undone(block: Block) -> Block:
    number = cues.MILESTONE_NUMBER.match(block.text) if block.kind != "row" else None
    dated = number is not None and whole(block.text[number.end() :]) is not None
    return rest_of(block, number.end()) if number and dated else block


def with_rests(blocks: Iterable[Block]) -> list[Block]:
    """BLOCKS, in which each paragraph that begins with a date and is cut within its title has its rest."""
    made: list[Block] = []
    for block in blocks:
        if made and _is_cut(made[-1]) and _is_rest(made[-1], block):
            made[-1] = _joined(made[-1], block)
        else:
            made.append(block)
    return made


def _is_cut(block: Block) -> bool:
    """Whether BLOCK begins with a date, a mark or a gap behind it, and its last word leads to more."""
    last = block.text.rsplit(maxsplit=1)[-1]
    if block.kind != "paragraph" or not (last.lower() in PREPOSITIONS or last.endswith(_BINDS)):
        return False
    found = opening(block.text)
    return found is not None and found.parted


def _is_rest(above: Block, block: Block) -> bool:
    """Whether BLOCK stands right below the one ABOVE, and is no heading and no entry of its own."""
    adjoins = block.kind == "paragraph" and block.numbers[0] == above.numbers[-1] + 1
    return adjoins and not is_heading(block) and opening(block.text) is None


def _joined(above: Block, rest: Block) -> Block:
    start = len(above.text) + 1
    strong = ((begin + start, end + start) for begin, end in rest.strong)
    return above._replace(
        text=f"{above.text} {rest.text}",
        starts=(*above.starts, *(at + start for at in rest.starts)),
        numbers=(*above.numbers, *rest.numbers),
        strong=(*above.strong, *strong),
    )
