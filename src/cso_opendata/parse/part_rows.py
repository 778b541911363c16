"""Parts of an item that stand in a table, a row each: the label in its first cell, the text beside it.

row = label text      "Indstilling | At planen vedtages."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.parse.cues import items as cues
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.row_blocks import block_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from cso_opendata.model import Block, Line

_PAIR = 2


def parts_unrowed(blocks: Sequence[Block], lines: Sequence[Line]) -> list[Block]:
    """BLOCKS of a body, in which each row that is a part of an item is its label and its text.

    A label whose text is left out is one where other rows have a text behind it. LINES are those of the
    document.
    """
    told = frozenset(_words(block) for block in blocks if _is_part(block))
    return [piece for block in blocks for piece in _pieces(block, told, lines)]


def _pieces(block: Block, told: Collection[str], lines: Sequence[Line]) -> Iterator[Block]:
    """BLOCK, or the label and the text that it is; behind one of those TOLD elsewhere it may have no text."""
    if not (_is_part(block) or (_is_left_out(block) and _words(block) in told)):
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


def _is_left_out(block: Block) -> bool:
    """Whether BLOCK is a row of one line and an empty cell behind it."""
    return [len(cell) for cell in block.cells] == [1, 0]


def _words(block: Block) -> str:
    """The words of the first cell of BLOCK, a row that has one line there."""
    return block.cells[0][0].value


def _is_label(words: str) -> bool:
    """Whether WORDS are the label of a part and no more."""
    found = first(cues.PARTS, words)
    return found is not None and found[1].end() == len(words)
