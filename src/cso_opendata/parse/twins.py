"""Tables that have all their columns twice, side by side: "Navn | Mødt | Navn | Mødt"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.model import Block

if TYPE_CHECKING:
    from collections.abc import Sequence

# Each half has so many columns at least.
_FEWEST = 2


def untwinned(blocks: Sequence[Block]) -> list[Block]:
    """BLOCKS, in which the rows of the right half of such a table come below those of the left one."""
    made: list[Block] = []
    index = 0
    while index < len(blocks):
        half = _half(blocks[index])
        end = index + 1
        while half and end < len(blocks) and len(blocks[end].cells) == 2 * half:
            end += 1
        rows = blocks[index:end]
        made += (
            [_part(row, 0, half) for row in rows] + [_part(row, half, 2 * half) for row in rows]
            if half
            else rows
        )
        index = end
    return made


def _half(block: Block) -> int:
    """How many columns each half has whose heads BLOCK is; 0 where it is none."""
    heads = [" ".join(text.value for text in cell).casefold() for cell in block.cells]
    half = len(heads) // 2
    twin = half >= _FEWEST and heads[:half] == heads[half:] and all(heads) and len(set(heads)) == half
    return half if twin and len(heads) == 2 * half else 0


def _part(row: Block, start: int, end: int) -> Block:
    """The cells START to END of ROW, as a row."""
    cells = row.cells[start:end]
    text = "\t".join(" ".join(text.value for text in cell) for cell in cells)
    return Block("row", text, (0,), row.numbers[:1], cells=cells, widths=row.widths[start:end])
