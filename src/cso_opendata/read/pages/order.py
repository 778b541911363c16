"""The lines of printed pages in reading order: furniture set aside, then tables and columns from the top."""

from __future__ import annotations

from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from cso_opendata.read.pages.columns import regions
from cso_opendata.read.pages.furniture import furniture
from cso_opendata.read.pages.grid import grids
from cso_opendata.read.pages.notes import notes_from, place_of_notes
from cso_opendata.read.pages.paper import Printed
from cso_opendata.read.pages.rows import baseline, body_size, rows_of
from cso_opendata.read.pages.turns import parted, upright

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from cso_opendata.read.pages.columns import Region
    from cso_opendata.read.pages.grid import Cell, Grid
    from cso_opendata.read.pages.paper import Sheet, Word
    from cso_opendata.read.pages.rows import Row

    Cells = dict[int, list[Word]]
    # The head of a table: its page, and its first row.
    _Head = tuple[int, str]

# A box around text is one of the margin where it is no wider than this share of the page.
_MARGIN = 0.45
# A line out of its fields, in half the time that its class takes.
_made: Callable[[tuple[object, ...]], Printed] = partial(tuple.__new__, Printed)
# No table that a page may have cut.
_NONE: _Head = (-1, "")
# The least white between the rule of a cell and its words.
_PADDING = 1.5


def printed_on(sheets: Sequence[Sheet]) -> list[Printed]:
    """The lines of SHEETS in reading order."""
    order = _Order()
    sheets = [upright(sheet) for sheet in sheets]
    split = [sheet.shown() for sheet in sheets]
    shown = [parted(words) for words, _ in split]
    pages = [rows_of(straight) for straight, _ in shown]
    tables = [grids(sheet.boxes, sheet.width, sheet.height) for sheet in sheets]
    ruled = {
        (page, index)
        for page, rows in enumerate(pages)
        for index, row in enumerate(rows if tables[page] else ())
        if any(grid.cell_of(row[0]) is not None for grid in tables[page] if not grid.is_column)
    }
    size = body_size(pages)
    beside = furniture(pages, [sheet.height for sheet in sheets], ruled, size)
    for page, (sheet, rows) in enumerate(zip(sheets, pages, strict=True)):
        marked = [(page, index) in beside for index in range(len(rows))]
        head = marked.index(False) if False in marked else len(rows)
        order.furniture(sheet, rows[:head])
        foot = [row for row, is_foot in zip(rows[head:], marked[head:], strict=True) if is_foot]
        body = [row for row, is_foot in zip(rows[head:], marked[head:], strict=True) if not is_foot]
        notes = notes_from(body, size)
        start = len(order.printed)
        order.page(sheet, tables[page], body[:notes], shown[page][1])
        order.notes(sheet, body[notes:], start)
        order.furniture(sheet, foot)
        order.furniture(sheet, rows_of(split[page][1]))
    return order.printed


def _words_of(rows: Iterable[Sequence[Word]]) -> list[Word]:
    return [word for row in rows for word in row]


class _Order:
    """Gathers the lines of pages in the order in which they are read."""

    def __init__(self) -> None:
        self.printed: list[Printed] = []
        self._column = self._row = -1
        # The head of a table that the end of a page may have cut.
        self._open: _Head = _NONE

    def furniture(self, sheet: Sheet, rows: Sequence[Row]) -> None:
        """Add ROWS of SHEET as what it carries besides its content."""
        self.printed += [Printed(sheet.number, -1, row, furniture=True) for row in rows]

    def notes(self, sheet: Sheet, rows: Sequence[Row], start: int) -> None:
        """Add ROWS, notes at the foot of a page whose lines begin at START, where they cut no paragraph."""
        place = place_of_notes(self.printed, start)
        self.printed[place:place] = self._aside(sheet, rows)

    def page(self, sheet: Sheet, tables: list[Grid], rows: list[Row], turned: list[Word]) -> None:
        """Add the ROWS between head and foot: boxes of the margin first, then text and TABLES from the top.

        Words that are TURNED stand in cells, or come last.
        """
        first, words = True, _words_of(rows) if tables else []
        for grid in tables:
            cells, others = _shared(grid, words)
            if not cells or _is_within_line(cells, others):
                continue
            if _is_margin(grid, sheet.width, others):
                self._text(sheet, rows_of(_words_of(cells.values())), aside=True)
                words = others
                continue
            above = [word for word in others if word.y < grid.top]
            words = [word for word in others if word.y >= grid.top]
            sideways, turned = _shared(grid, turned)
            for number, more in sideways.items():
                cells.setdefault(number, []).extend(more)
            self._text(sheet, rows_of(above))
            self._table(sheet, grid, cells, continues=first and not above)
            first = False
        rows = rows_of(words) if tables else rows
        before, self._open = self._open, _NONE if rows else self._open
        self._text(sheet, rows, before=before if first else _NONE)
        self.printed += self._aside(sheet, rows_of(turned))

    def _aside(self, sheet: Sheet, rows: Sequence[Row]) -> list[Printed]:
        """ROWS as lines that are no part of the text."""
        self._column += 1
        right = max((row[-1].x1 for row in rows), default=0.0)
        return [Printed(sheet.number, self._column, row, aside=True, right=right) for row in rows]

    def _text(self, sheet: Sheet, rows: list[Row], *, aside: bool = False, before: _Head = _NONE) -> None:
        """ROWS, region by region; BEFORE is the head of the table that the page before may have cut."""
        for region in regions(rows):
            if region.kind == "cells":
                self._open = self._cells(sheet, region, before)
                before = _NONE
                continue
            before = self._open = _NONE
            self._column += 1
            beside = aside or region.kind == "aside"
            right = max(row[-1].x1 for row in region.rows) if beside else region.limit
            line = Printed(sheet.number, self._column, (), aside=beside, right=right)
            front, behind = line[:2], line[3:]
            self.printed += [_made((*front, row, *behind)) for row in region.rows]

    def _cells(self, sheet: Sheet, region: Region, before: _Head) -> _Head:
        """Rows of cells that no rule parts, and their head; other rows show how far a cell reaches.

        The head of the table BEFORE that is repeated where it goes on is furniture.
        """
        ends: dict[int, list[float]] = {}
        for row in region.cells:
            for index, cell in enumerate(row):
                ends.setdefault(index, []).append(max((line[-1].x1 for line in cell), default=0.0))
        begin = len(self.printed)
        for number, row in enumerate(region.cells):
            self._row += 1
            for index, cell in enumerate(row):
                others = max(ends[index][:number] + ends[index][number + 1 :], default=0.0)
                right = max(others, ends[index][number])
                known = others >= ends[index][number] - _PADDING
                self.printed += [
                    Printed(sheet.number, -1, line, row=self._row, cell=index, right=right, known=known)
                    for line in cell
                ]
            if not number:
                head = sheet.number, "\t".join(line.text for line in self.printed[begin:])
                if len(region.cells) > 1 and before == (sheet.number - 1, head[1]):
                    again = [line._replace(row=-1, furniture=True) for line in self.printed[begin:]]
                    self.printed[begin:] = again
        return head

    def _table(self, sheet: Sheet, grid: Grid, cells: Cells, *, continues: bool) -> None:
        """A ruled table; one of a single column is text in boxes, a head that is repeated is furniture."""
        if grid.is_column:
            for number in sorted(cells):
                straight, turned = parted(cells[number])
                self._text(sheet, rows_of(straight))
                self.printed += self._aside(sheet, rows_of(turned))
            return
        rows: list[list[Printed]] = []
        for _, numbers in groupby(sorted(cells), lambda number: grid.cells[number].row):
            self._row += 1
            rows.append(
                [line for each in numbers for line in self._cell(sheet, grid.cells[each], cells[each])]
            )
        head = "\t".join(line.text for line in rows[0])
        if continues and (sheet.number - 1, head) == self._open:
            rows[0] = [line._replace(row=-1, furniture=True) for line in rows[0]]
        self._open = (sheet.number, head)
        self.printed += [line for row in rows for line in row]

    def _cell(self, sheet: Sheet, cell: Cell, words: list[Word]) -> Iterator[Printed]:
        """The lines of CELL, which holds WORDS."""
        straight, turned = parted(words)
        # What is left white at the left of a cell is left white at its right.
        padding = max(_PADDING, min((word.x0 for word in straight), default=cell.x0) - cell.x0)
        for line in rows_of(straight) + rows_of(turned):
            right = line[-1].x1 if line[0].turn else cell.x1 - padding
            place = Printed(sheet.number, -1, line, row=self._row, cell=cell.column, width=cell.width)
            yield place._replace(right=right, known=True)


def _shared(grid: Grid, words: list[Word]) -> tuple[Cells, list[Word]]:
    """WORDS by the cells of GRID that they stand in, and those that stand in none."""
    cells: Cells = {}
    others = []
    for word in words:
        cell = grid.cell_of(word)
        if cell is None:
            others.append(word)
        else:
            cells.setdefault(cell, []).append(word)
    return cells, others


def _is_within_line(cells: Cells, others: Sequence[Word]) -> bool:
    """Whether a box is drawn around words of a line that goes on at its sides, and around nothing else."""
    if len(cells) > 1:
        return False
    inside = rows_of(next(iter(cells.values())))
    if len(inside) > 1:
        return False
    row, y = inside[0], baseline(inside[0])
    near = row[0].size
    return any(
        abs(word.y - y) < 1 and (abs(word.x1 - row[0].x0) < near or abs(word.x0 - row[-1].x1) < near)
        for word in others
    )


def _is_margin(grid: Grid, width: float, others: Sequence[Word]) -> bool:
    """Whether GRID is a box beside the text: narrow, and words stand at its side."""
    beside = any(grid.top < word.y < grid.bottom for word in others)
    return grid.is_column and grid.width <= _MARGIN * width and beside
