"""Timetables whose columns are months, quarters or weeks.

timetable = row of months { row } ; row = [label] { cell } ; cell = { milestone } | mark
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.model import Span, Text
from cso_opendata.parse.cells import pieces_of
from cso_opendata.parse.cues import plan as cues
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.milestones import Frame, Made, milestones
from cso_opendata.parse.moments import closing, whole
from cso_opendata.records import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cso_opendata.model import Block
    from cso_opendata.parse.moments import Moment
    from cso_opendata.parse.years import Years

_SPANS = ("month", "month_range", "quarter", "week", "half_year", "year")
# What a cell holds where it only says that the work of its row goes on.
_MARK = re.compile(r"[xX×✓✔●■▪•*]{1,3}|-+>")
_WORDS = re.compile(r"[^\W\d_]{2}")
# A row may have so many cells before its first month: its label, and who is responsible.
_LABELS = 2
# A heading has a line for its phase and one for its time.
_PHASE_AND_TIME = 2


class Cell(NamedTuple):
    """A cell of a row, the column it begins in, and how many it spans."""

    column: int
    width: int
    pieces: tuple[Text, ...]

    @property
    def text(self) -> str:
        """Its words."""
        return " ".join(piece.value for piece in self.pieces)


class Head(NamedTuple):
    """A cell over a column, the words in it that say when, and the phase that it names besides."""

    cell: Cell
    words: Text
    phase: Text | None


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


def heads(row: Block) -> bool:
    """Whether ROW is one of months: two or more of its cells are, and all behind the first of them."""
    return len(_months(row)) > 1


def names_months(row: Block) -> bool:
    """The same for months and quarters in words; years alone stand over columns of figures too."""
    found = [whole(head.words.value) for head in _months(row)]
    return sum(1 for each in found if each and each.interval.precision != "year") > 1


def _months(row: Block) -> list[Head]:
    """The cells of ROW that are months; empty where another follows one of them."""
    found: list[Head] = []
    for cell in cells_of(row):
        head = _head(cell)
        if head:
            found.append(head)
        elif found or cell.column >= _LABELS:
            return []
    return found


def _head(cell: Cell) -> Head | None:
    """CELL as the heading of a column: a time and nothing else, or a phase and its time."""
    if len(cell.pieces) > _PHASE_AND_TIME:
        return None
    *names, words = cell.pieces
    moment = whole(words.value)
    if moment and moment.interval.precision in _SPANS and moment.text == words.value.rstrip("."):
        return Head(cell, words, names[0] if names else None)
    ends = closing(words.value) if not names else None
    if ends is None or not ends.parted or ends.moment.interval.precision not in _SPANS:
        return None
    printed = words.value[ends.moment.start : ends.moment.end]
    return Head(cell, Text(printed, words.at), Text(words.value[: ends.title], words.at))


def starts_of(rows: Sequence[Block]) -> list[int]:
    """The indexes of ROWS at which a timetable begins; a row of years belongs to the row of months below."""
    over = [index for index, row in enumerate(rows) if heads(row)]
    return [index for index in over if index - 1 not in over or names_months(rows[index - 1])]


def read_timetable(rows: Sequence[Block], frame: Frame, years: Years) -> list[Made]:
    """The milestones of ROWS below the first, which is the row of months or the years over it."""
    two = len(rows) > 1 and heads(rows[1])
    columns = _columns(rows[two], rows[0] if two else None, frame, years)
    made: list[Made] = []
    below = rows[1 + two :]
    labels = [_label(row, min(columns, default=0)) for row in below]
    for row, label, track in zip(below, labels, _tracks(labels), strict=True):
        made += _row(row, columns, replace(frame, track=track), label)
    return made


def _label(row: Block, months: int) -> Cell | None:
    """The cell of ROW before the column where its MONTHS begin."""
    return next((cell for cell in cells_of(row) if cell.column < months), None)


def _tracks(labels: Sequence[Cell | None]) -> Iterator[str | None]:
    """Whose work each row is, by its LABELS; a row without one goes on with the row above."""
    kinds = [first(cues.TRACKS, label.text) if label else None for label in labels]
    meetings = "involvement" if {kind[0] for kind in kinds if kind} - {"meetings"} else None
    track: str | None = None
    for label, kind in zip(labels, kinds, strict=True):
        if label:
            track = kind[0] if kind else None
        yield meetings if track == "meetings" else track


def _columns(header: Block, over: Block | None, frame: Frame, years: Years) -> dict[int, Frame]:
    """The frame of each column below HEADER, by its number; OVER is a row of years above it."""
    columns: dict[int, Frame] = {}
    for head in _months(header):
        cell, above = head.cell, _over(head.cell, over)
        moment = years.moment(partial(whole, head.words.value), above.interval if above else frame.interval)
        if moment is not None:
            here = replace(frame, interval=moment.interval, heading=head.words, stated=moment.stated)
            here = replace(here, phase=head.phase) if head.phase else here
            columns |= dict.fromkeys(range(cell.column, cell.column + cell.width), here)
    return columns


def _over(cell: Cell, row: Block | None) -> Moment | None:
    """The year of ROW that stands over CELL."""
    over = [each for each in _months(row) if each.cell.column <= cell.column] if row else []
    return whole(over[-1].words.value) if over else None


def _row(row: Block, columns: dict[int, Frame], frame: Frame, label: Cell | None) -> list[Made]:
    cells = [cell for cell in cells_of(row) if cell.column in columns]
    marked = label and cells and all(_MARK.fullmatch(cell.text) for cell in cells)
    if label and marked:
        title = Text(label.text, Span(label.pieces[0].at.line, label.pieces[-1].at.line_end))
        return [
            Made(each, run) for run in _runs(cells, columns, frame) for each in milestones(title, None, run)
        ]
    filled = {cell.column for cell in cells_of(row)}
    return [one for cell in cells for one in _cell(cell, columns, frame, filled, label)]


def _runs(cells: Sequence[Cell], columns: dict[int, Frame], frame: Frame) -> Iterator[Frame]:
    """The frames of CELLS that are marks, those that adjoin as one."""
    begun: list[Cell] = []
    for cell in cells:
        if begun and cell.column != begun[-1].column + begun[-1].width:
            yield _from_to(begun[0], begun[-1], columns, frame)
            begun = []
        begun.append(cell)
    yield _from_to(begun[0], begun[-1], columns, frame)


def _from_to(start: Cell, end: Cell, columns: dict[int, Frame], frame: Frame) -> Frame:
    """The frame from the column of START to the last one of END, which names all headings between."""
    first_one = columns[start.column]
    last_one = columns.get(end.column + end.width - 1, first_one)
    if first_one.heading is None or last_one.heading is None or first_one.heading == last_one.heading:
        return replace(first_one, track=frame.track)
    between = [
        columns[column].heading
        for column in sorted(columns)
        if start.column <= column < end.column + end.width
    ]
    headings = list(dict.fromkeys(heading for heading in between if heading))
    words = Text(
        " ".join(heading.value for heading in headings),
        Span(headings[0].at.line, headings[-1].at.line_end),
    )
    return replace(first_one, interval=_through(first_one, last_one), heading=words, track=frame.track)


def _through(start: Frame, end: Frame) -> Interval | None:
    if start.interval is None or end.interval is None:
        return start.interval
    precision = {"month": "month_range"}.get(start.interval.precision, start.interval.precision)
    return Interval(start.interval.start, end.interval.end, precision)


def _cell(
    cell: Cell, columns: dict[int, Frame], frame: Frame, filled: set[int], label: Cell | None
) -> list[Made]:
    """The milestones of CELL; one that is nothing but a date is when the label of its row happens."""
    here = _from_to(cell, cell, columns, frame)
    following = cell.column + 1
    here = replace(here, open_end=cell.width == 1 and following in columns and following not in filled)
    if here.interval is None:
        return []
    year = here.interval.start.year if here.interval.start else None
    alone = whole(cell.text, year)
    if alone and label and _WORDS.search(label.text):
        title = Text(label.text, Span(label.pieces[0].at.line, label.pieces[-1].at.line_end))
        return [Made(each, here) for each in milestones(title, alone, here, at=cell.pieces[0].at)]
    return [
        Made(each, here)
        for piece in pieces_of(cell.pieces, here.interval)
        if _WORDS.search(piece.title.value)
        for each in milestones(piece.title, piece.moment, here)
    ]
