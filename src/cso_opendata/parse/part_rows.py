"""Parts of an item that stand in a table, a row each: the label in its first cell, the text beside it.

row = label text      "Indstilling | At planen vedtages."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.parse.cues import items as cues
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.unrowed import block_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cso_opendata.model import Block, Line

_PAIR = 2


def parts_unrowed(blocks: Sequence[Block], lines: Sequence[Line]) -> list[Block]:
    """BLOCKS of a body, in which each row that is a part of an item is its label and its text.

    LINES are those of the document.
    """
    return [piece for block in blocks for piece in _pieces(block, lines)]


def _pieces(block: Block, lines: Sequence[Line]) -> Iterator[Block]:
    if not _is_part(block):
        yield block
        return
    label, text = block.cells
    yield block_of("heading", label, lines)
    for piece in text:
        yield block_of("paragraph", [piece], lines)


def _is_part(block: Block) -> bool:
    """Whether BLOCK is a row of a label and a text; two labels are the heads of columns."""
    if block.kind != "row" or len(block.cells) != _PAIR or not all(block.cells):
        return False
    label, text = block.cells
    return len(label) == 1 and _is_label(label[0].value) and not (len(text) == 1 and _is_label(text[0].value))


def _is_label(words: str) -> bool:
    """Whether WORDS are the label of a part and no more."""
    found = first(cues.PARTS, words)
    return found is not None and found[1].end() == len(words)
