"""Items that stand in a table, a row an item: number, title, and what was said in the cells behind them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from cso_opendata.model import Block
from cso_opendata.parse.cues import items as cues
from cso_opendata.parse.numbering import NUMBER_ALONE, NUMBERED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cso_opendata.model import Line, Text

# So many rows that count are items; a timetable or a list of people has no such rows.
_FEWEST = 3


def unrowed(blocks: Sequence[Block], lines: Sequence[Line]) -> list[Block]:
    """BLOCKS, in which each row that holds an item is a heading and paragraphs; LINES are the document's."""
    numbers = [(index, number) for index, block in enumerate(blocks) if (number := _number(block))]
    count = sum(1 for (_, one), (_, two) in pairwise(numbers) if two == one + 1) + 1
    if count < _FEWEST:
        return list(blocks)
    first, last = numbers[0][0], numbers[-1][0]
    made: list[Block] = []
    for index, block in enumerate(blocks):
        inside = first <= index <= last or _follows(blocks, index, last)
        made += _of_row(block, lines) if inside and block.kind == "row" else [block]
    return [block for block in made if not _names_columns(block)]


def _follows(blocks: Sequence[Block], index: int, last: int) -> bool:
    """Whether nothing but rows without a number stands between the last item and the row INDEX."""
    return index > last and all(
        block.kind == "row" and not block.cells[0] for block in blocks[last + 1 : index + 1]
    )


def _number(block: Block) -> int:
    """The number of the item that the row BLOCK opens; 0 for none."""
    if block.kind != "row" or not block.cells or len(block.cells[0]) != 1:
        return 0
    first = block.cells[0][0].value
    found = NUMBER_ALONE.fullmatch(first)
    if found and len(block.cells) > 1 and block.cells[1]:
        return int(found["number"])
    titled = NUMBERED.match(first)
    return int(titled["number"]) if titled and (titled["mark"] or titled["word"]) else 0


def _names_columns(block: Block) -> bool:
    return block.kind == "row" and bool(cues.COLUMNS.match(block.text.replace("\t", " ")))


def _of_row(row: Block, lines: Sequence[Line]) -> Iterator[Block]:
    """The number and title of ROW as a heading, the other paragraphs of its cells as such."""
    pieces = [list(cell) for cell in row.cells if cell]
    if pieces and _number(row):
        heading = pieces[0][:1]
        if NUMBER_ALONE.fullmatch(heading[0].value):
            heading.append(pieces[1].pop(0))
        yield _block("heading", heading, lines)
        pieces[0] = pieces[0][1:]
    for piece in (piece for cell in pieces for piece in cell):
        yield _block("paragraph", [piece], lines)


def _block(kind: str, pieces: Sequence[Text], lines: Sequence[Line]) -> Block:
    text, starts, numbers = "", [], []
    for piece in pieces:
        text += " " if text else ""
        for offset, number in _places(piece, lines):
            starts.append(len(text) + offset)
            numbers.append(number)
        text += piece.value
    return Block("heading" if kind == "heading" else "paragraph", text, tuple(starts), tuple(numbers))


def _places(piece: Text, lines: Sequence[Line]) -> list[tuple[int, int]]:
    """Where in PIECE each of its lines begins: the first words of a line stand in it as they do on paper."""
    places = [(0, piece.at.line)]
    for number in range(piece.at.line + 1, piece.at.line_end + 1):
        words = lines[number - 1].text.split(None, 1)
        found = piece.value.find(words[0].rstrip("-"), places[-1][0]) if words else -1
        places.append((max(found, places[-1][0]), number))
    return places
