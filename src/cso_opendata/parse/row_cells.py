"""The cells of a row of a table, and the lines that they stand on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.model import Span, Text

if TYPE_CHECKING:
    from cso_opendata.model import Block


class Cell(NamedTuple):
    """A cell of a row, the column it begins in, and how many it spans."""

    column: int
    width: int
    pieces: tuple[Text, ...]

    @property
    def text(self) -> str:
        """Its words."""
        return " ".join(piece.value for piece in self.pieces)

    @property
    def whole(self) -> Text:
        """Its words and the lines that they stand on."""
        return Text(self.text, Span(self.pieces[0].at.line, self.pieces[-1].at.line_end))


def cells_of(row: Block) -> list[Cell]:
    """The cells of ROW that hold words; the columns are counted by the widths of the cells before."""
    cells, column = [], 0
    for pieces, width in zip(row.cells, row.widths, strict=True):
        if pieces:
            cells.append(Cell(column, width, pieces))
        column += width
    return cells


def extent(row: Block) -> Span:
    """The lines of all cells of ROW."""
    lines = [piece.at for cell in row.cells for piece in cell]
    return Span(min(at.line for at in lines), max(at.line_end for at in lines)) if lines else row.at
