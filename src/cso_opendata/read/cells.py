"""Rows of tables whose cells hold paragraphs: one block, which knows all of its lines."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from cso_opendata.model import Block, Text

if TYPE_CHECKING:
    from collections.abc import Sequence


def table_row(cells: Sequence[Sequence[Block]], widths: Sequence[int], merged: Sequence[int] = ()) -> Block:
    """The row of CELLS, each of paragraphs, that span WIDTHS columns; some cell holds one.

    MERGED are the columns that cells of rows above take up.

    In its text a tab stands between cells, and a space between the paragraphs of one. The lines of a row
    that a page has cut are not in the order of its text: it knows the first and the last of them.
    """
    words = [" ".join([piece.text for piece in cell]) for cell in cells]
    begins = accumulate((len(each) + 1 for each in words), initial=0)
    starts: list[int] = []
    numbers: list[int] = []
    for cell, begin in zip(cells, begins, strict=False):
        offset = begin
        for piece in cell:
            for start, number in zip(piece.starts, piece.numbers, strict=True):
                if not numbers or number != numbers[-1]:
                    starts.append(start + offset)
                    numbers.append(number)
            offset += len(piece.text) + 1
    if numbers != sorted(numbers):
        starts, numbers = [0, starts[-1]], [min(numbers), max(numbers)]
    starts[0] = 0
    texts = tuple(tuple(Text(piece.text, piece.at) for piece in cell) for cell in cells)
    return Block(
        "row", "\t".join(words), tuple(starts), tuple(numbers),
        cells=texts, widths=tuple(widths), merged=tuple(merged),
    )  # fmt: skip
