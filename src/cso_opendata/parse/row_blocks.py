"""The blocks that the cells of a row make up, with the lines that each of them stands on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cso_opendata.model import Block

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.model import Kind, Line, Text

_GAP = re.compile(r"\s{2,}|\t")


def block_of(kind: Kind, pieces: Sequence[Text], lines: Sequence[Line]) -> Block:
    """The block of KIND that PIECES of the cells of a row make up; LINES are those of the document."""
    text, starts, numbers = "", [], []
    for piece in pieces:
        text += " " if text else ""
        for offset, number in _places(piece, lines):
            starts.append(len(text) + offset)
            numbers.append(number)
        text += piece.value
    cells = (tuple(pieces),) if kind == "row" else ()
    return Block(kind, text, tuple(starts), tuple(numbers), cells=cells, widths=(1,) * len(cells))


def _places(piece: Text, lines: Sequence[Line]) -> list[tuple[int, int]]:
    """Where in PIECE each of its lines begins: the first words of a line stand in it as they do on paper."""
    places = [(0, piece.at.line)]
    for number in range(piece.at.line + 1, piece.at.line_end + 1):
        last = places[-1][0]
        text = lines[number - 1].text
        # Of what stands side by side on a line only one part is of this cell.
        parts = [" ".join(part.split()).rstrip("-") for part in _GAP.split(text)]
        words = text.split(None, 1)[:1]
        tried = (piece.value.find(each.rstrip("-"), last) for each in (*parts, *words) if each)
        places.append((next((found for found in tried if found >= last), last), number))
    return places
