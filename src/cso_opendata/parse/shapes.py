"""What the shape of a block says, whatever its words: a heading by mark or by weight, a line by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.parse.cues import items as cues

if TYPE_CHECKING:
    from cso_opendata.model import Block

# What stands on one line of print at most.
_LINE = 100


def is_heading(block: Block) -> bool:
    """Whether BLOCK is set as a heading: by a mark or its size, or as one bold line that ends no sentence."""
    return block.kind == "heading" or (block.kind == "paragraph" and is_bold(block) and stands_alone(block))


def is_bold(block: Block) -> bool:
    """Whether all of BLOCK is bold."""
    return bool(block.strong) and block.strong[0][0] == 0 and block.strong[-1][1] >= len(block.text) - 1


def stands_alone(block: Block) -> bool:
    """Whether BLOCK has the shape of a title: one short line that ends no sentence."""
    return len(block.text) < _LINE and block.text[-1] not in ".;:,"


def is_shortened(text: str) -> bool:
    """Whether TEXT ends with a word that is printed short: "Evt.", "Næste møde og evt."."""
    return cues.SHORTENED.match(text.rpartition(" ")[2]) is not None
