"""Words of the buttons of a web page that stand amid those of a document: "fold dette punkt ind Resume".

What stands before a label begins the line of that, and stays: a text rests on lines as they are printed.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from cso_opendata.model import Block, phrase, rest_of
from cso_opendata.parse.cues import around as cues

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def without_buttons(blocks: Sequence[Block]) -> Sequence[Block]:
    """BLOCKS, in which what such words begin is a block of its own; without those behind a title."""
    if not any(cues.FOLD_STEM in block.text for block in blocks):
        return blocks
    return [part for block in blocks for part in (_parts(block) if block.kind != "row" else (block,))]


def _parts(block: Block) -> Iterator[Block]:
    """The parts of BLOCK that begin with words of buttons, and what stands before them."""
    behind = cues.UNFOLDS.search(block.text)
    end = behind.start() if behind and behind.start() else len(block.text)
    starts = [0, *(found.start() for found in cues.FOLDS.compiled.finditer(block.text) if found.start())]
    for start, stop in pairwise([*starts, end]):
        if block.text[start:stop].strip():
            yield _until(rest_of(block, start) if start else block, stop - start)


def _until(block: Block, end: int) -> Block:
    """BLOCK up to END."""
    text = phrase(block, 0, end)
    count = sum(1 for start in block.starts if start < max(1, len(text.value)))
    strong = tuple((a, min(b, len(text.value))) for a, b in block.strong if a < len(text.value))
    return block._replace(
        text=text.value, starts=block.starts[:count], numbers=block.numbers[:count], strong=strong
    )
