"""Lines of a plan that are cut within a title: the last word on paper binds what stands on the next line.

entry = date separator { word } preposition | comma | hyphen ; rest
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.model import rest_of
from cso_opendata.parse.cues import plan as cues
from cso_opendata.parse.cues.plan import PREPOSITIONS
from cso_opendata.parse.moments import opening, whole
from cso_opendata.parse.shapes import is_heading

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cso_opendata.model import Block

_BINDS = (",", "-", "/", "–")


def unnumbered(blocks: Iterable[Block]) -> list[Block]:
    """BLOCKS, in which a date behind the number of a milestone stands by itself: "M3 – 15. marts 2031"."""
    return [_undone(block) for block in blocks]


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
