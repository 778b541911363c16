"""Words of the buttons of a web page that stand amid those of a document: "fold dette punkt ind Resume"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.model import Block, phrase, rest_of
from cso_opendata.parse.cues import around as cues

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# All such words hold it: a look at a text that holds none takes no time.
_STEM = "fold"


def without_buttons(blocks: Sequence[Block]) -> Sequence[Block]:
    """BLOCKS without such words; what stands behind them is a block of its own."""
    if not any(_STEM in block.text for block in blocks):
        return blocks
    return [part for block in blocks for part in (_parts(block) if block.kind != "row" else (block,))]


def _parts(block: Block) -> Iterator[Block]:
    """The parts of BLOCK around the words of buttons; all of it where no other is left."""
    places = [found.span() for found in cues.FOLDS.compiled.finditer(block.text)]
    starts, ends = [0, *(end for _, end in places)], [*(start for start, _ in places), len(block.text)]
    told = [(start, end) for start, end in zip(starts, ends, strict=True) if block.text[start:end].strip()]
    if not places or not told:
        yield block
        return
    for start, end in told:
        yield _until(rest_of(block, start) if start else block, end - start)


def _until(block: Block, end: int) -> Block:
    """BLOCK up to END."""
    text = phrase(block, 0, end)
    count = sum(1 for start in block.starts if start < max(1, len(text.value)))
    strong = tuple((a, min(b, len(text.value))) for a, b in block.strong if a < len(text.value))
    return block._replace(
        text=text.value, starts=block.starts[:count], numbers=block.numbers[:count], strong=strong
    )
