"""Lines with columns as they lie in a head: cells, rows, and tables of them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.model import Block, Span, Text
from cso_opendata.parse.folds import folded
from cso_opendata.parse.people import is_plainly_one
from cso_opendata.parse.replaced import replaced
from cso_opendata.parse.wraps import whole_entries

if TYPE_CHECKING:
    from collections.abc import Sequence


class Cell(NamedTuple):
    """What stands in a column: its paragraphs, and where the column begins."""

    texts: tuple[Text, ...]
    start: int

    @property
    def value(self) -> Text:
        """The words of the cell as one text."""
        at = Span(self.texts[0].at.line, self.texts[-1].at.line_end)
        return Text(folded(text.value for text in self.texts), at)

    @property
    def entries(self) -> tuple[Text, ...]:
        """Its entries: one in each paragraph, where each plainly names a person, else all of it."""
        texts = whole_entries(self.texts)
        return (
            texts if len(texts) > 1 and all(is_plainly_one(text.value) for text in texts) else (self.value,)
        )


class Row(NamedTuple):
    """A line with columns, or one of a single column."""

    cells: tuple[Cell, ...]
    block: Block

    @property
    def text(self) -> Text:
        """All of its words."""
        texts = [cell.value for cell in self.cells]
        at = Span(min(text.at.line for text in texts), max(text.at.line_end for text in texts))
        return Text(" ".join(text.value for text in texts), at)


class Table:
    """The ROWS of a table, and which of them name people and nothing else."""

    def __init__(self, rows: Sequence[Row]) -> None:
        """Nothing is looked at before somebody asks."""
        self.rows = rows

    @cached_property
    def _people(self) -> int:
        """The index from which on every cell plainly names a person."""
        indexes = range(len(self.rows) - 1, -1, -1)
        return next((index + 1 for index in indexes if not _names_people(self.rows[index])), 0)

    @cached_property
    def _wide(self) -> int:
        """The index of the last row with several columns; -1 where there is none."""
        indexes = range(len(self.rows) - 1, -1, -1)
        return next((index for index in indexes if len(self.rows[index].cells) > 1), -1)

    def is_people(self) -> bool:
        """Whether the table is nothing but people."""
        return len(self.rows) > 1 and self._people == 0

    def people_below(self, index: int) -> bool:
        """Whether the rows below that at INDEX are columns of people."""
        return self._people <= index + 1 <= self._wide

    def mostly_people_below(self, index: int) -> bool:
        """Whether most cells of the rows below that at INDEX name people: a place may not be filled."""
        cells = [cell for row in self.rows[index + 1 :] for cell in row.cells if len(row.cells) > 1]
        named = sum(map(_names_somebody, cells))
        return 2 * named > len(cells) and index < self._wide


def _names_people(row: Row) -> bool:
    return all(map(_names_somebody, row.cells))


def _names_somebody(cell: Cell) -> bool:
    """Whether each entry of CELL plainly names a person, or who was away and who came instead."""
    return all(is_plainly_one(text.value) or replaced(text.value) for text in cell.entries)
