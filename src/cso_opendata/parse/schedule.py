"""Tables with a row for each milestone: a column of dates, one or more of what happens, and others.

schedule = [labels] { row } ; row = date [date] { title } [who] [phase]
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from cso_opendata.model import Span, Text
from cso_opendata.parse.cells import Piece, dated_pieces_of, titles_of
from cso_opendata.parse.column_labels import label_of, within_year
from cso_opendata.parse.cues import plan as cues
from cso_opendata.parse.headings import may_be_phase
from cso_opendata.parse.milestones import Made, Part, forum_of, milestones
from cso_opendata.parse.moments import Moment, settled, whole, whole_cell
from cso_opendata.parse.month_rows import Cell, cells_of
from cso_opendata.records import Interval

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.model import Block
    from cso_opendata.parse.milestones import Frame
    from cso_opendata.parse.years import Years

# This share of the cells of a column of dates are dates at least.
_MOSTLY = 0.5
_FEWEST = 2
# The times that may stand over rows of dates.
_OVER_ROWS = ("year", "half_year", "quarter", "month", "month_range")
# A table of two columns has no others that would be empty; its parts stand below all headings.
_PAIR, _LEVEL = 2, 15
_UNKNOWN = Interval(None, None, "unknown")


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns of a table hold, by their numbers; `end` is that of the last days beside the first.

    `unit` is the word that the label of the dates gives to bare numbers ("Uge"), `year` that of its dates.
    """

    date: int
    end: int | None
    titles: frozenset[int]
    forum: frozenset[int]
    who: frozenset[int]
    phase: int | None
    labelled: bool
    unit: str = ""
    year: Interval | None = None


def heads_of_tables(rows: Sequence[Block]) -> list[int]:
    """The indexes of ROWS at which a table begins: the first one, and each that holds labels of columns."""
    return [index for index, row in enumerate(rows) if not index or _is_labels(row)]


def _is_labels(row: Block) -> bool:
    labels = [_label(cell.text) for cell in cells_of(row)]
    return len(labels) >= _FEWEST and None not in labels and not {"date", "start"}.isdisjoint(labels)


def columns_of(rows: Sequence[Block]) -> Columns | None:
    """What the columns of ROWS hold; None where none of them holds dates."""
    labels = {cell.column: _label(cell.text) for cell in cells_of(rows[0])}
    labelled = len([label for label in labels.values() if label]) >= _FEWEST
    body = rows[1:] if labelled else rows
    heads = {cell.column: label_of(cell.text) for cell in cells_of(rows[0])} if labelled else {}
    weeks = [column for column, head in heads.items() if cues.WEEKS.match(head.words)]
    units = dict.fromkeys(weeks, cues.WEEK)
    words = _by_column(body)
    dates = [column for column in words if _are_dates(words[column], len(body), units.get(column, ""))]
    if not dates:
        return None
    said = [column for column in dates if labels.get(column) in ("date", "start")]
    exact = [column for column in said if column not in units]
    date = (exact or said or dates)[0]
    known = frozenset(dates)
    others = [column for column in words if column not in known]
    if not labelled:
        first, rest = frozenset(others[:1]), frozenset(others[1:])
        return Columns(date, None, first, frozenset(), rest, None, labelled=False)
    titles = [column for column in others if labels.get(column) == "title"]
    unnamed = [column for column in others if labels.get(column) is None][:1]
    return Columns(
        date,
        next((column for column in dates if labels.get(column) == "end" and column != date), None),
        frozenset(titles or unnamed),
        frozenset(column for column in others if labels.get(column) == "forum"),
        frozenset(column for column in others if labels.get(column) == "who"),
        next((column for column in others if labels.get(column) == "phase"), None),
        labelled=True,
        unit=units.get(date, ""),
        year=heads[date].year if date in heads else None,
    )


def _label(words: str) -> str | None:
    return label_of(words).kind


def _by_column(rows: Sequence[Block]) -> dict[int, list[str]]:
    """What the cells of each column of ROWS say, the columns from left to right."""
    words: dict[int, list[str]] = {}
    for row in rows:
        for cell in cells_of(row):
            words.setdefault(cell.column, []).append(cell.text)
    return dict(sorted(words.items()))


def _are_dates(cells: Sequence[str], rows: int, unit: str) -> bool:
    """Whether CELLS, those of a column of so many ROWS, are dates: most of them, and two at least."""
    dates = [text for text in cells if whole_cell(_with(unit, text)) or cues.PENDING_CELL.match(text)]
    return len(dates) >= min(_FEWEST, rows) and len(dates) >= _MOSTLY * len(cells)


def _with(unit: str, words: str) -> str:
    """WORDS with the UNIT that their column gives to bare numbers."""
    return f"{unit} {words}" if unit and words[:1].isdigit() else words


def read_schedule(rows: Sequence[Block], columns: Columns, frame: Frame, years: Years) -> list[Made]:
    """The milestones of ROWS, whose columns are COLUMNS, below the headings of FRAME."""
    reader = _Reader(columns, within_year(frame, columns.year), years)
    return [one for row in rows[columns.labelled :] for one in reader.row(row)]


class _Reader:
    """Reads the rows of a table from top to bottom; a cell that spans rows counts for those below it."""

    def __init__(self, columns: Columns, frame: Frame, years: Years) -> None:
        self.columns = columns
        self.frame = self.outer = frame
        self.years = years
        self.moment: Moment | None = None
        self.at: Span | None = None

    def row(self, row: Block) -> list[Made]:
        """The milestones of ROW."""
        cells = {cell.column: cell for cell in cells_of(row)}
        if len(cells) == 1 and self._divides(next(iter(cells.values())), sum(row.widths)):
            return []
        self._date(cells)
        phase = cells.get(self.columns.phase) if self.columns.phase is not None else None
        if phase:
            self.frame = replace(self.frame, phase=_text(phase))
        forum = self._forum(cells)
        made = []
        for column in sorted(self.columns.titles & cells.keys()):
            for piece in self._pieces(cells[column]):
                made += self._made(piece, forum)
        return made

    def _divides(self, cell: Cell, width: int) -> bool:
        """Whether CELL, alone in its row of WIDTH, stands over the rows below: a phase, a time, words."""
        told = cues.NUMBERED_PHASE.match(cell.text) or cues.PHASE.match(cell.text)
        if not told and self._is_time(cell):
            return True
        # Who does the work, and when, would stand beside what is to happen.
        over = cell.width > 1 or (not cell.column and width > _PAIR)
        if told or over:
            text = _text(cell)
            part = Part(text, _LEVEL, listed=True) if told or may_be_phase(cell.text) else None
            named = told or (part and cell.column == self.columns.phase)
            phase = text if named else self.outer.phase
            self.frame, self.moment = replace(self.frame, phase=phase, part=part), None
        return bool(told) or over or cell.column not in self.columns.titles

    def _is_time(self, cell: Cell) -> bool:
        """Whether CELL is a year or the like over rows; what stands in the column of dates is their date."""
        found = self.years.moment(partial(whole, cell.text), None)
        if found is None or found.interval.precision not in _OVER_ROWS:
            return False
        if cell.column == self.columns.date and cell.width == 1 and found.interval.precision != "year":
            return False
        self.frame = replace(self.frame, interval=found.interval, heading=_text(cell), stated=found.stated)
        self.moment = None
        return True

    def _date(self, cells: dict[int, Cell]) -> None:
        """The moment of a row: of its cells of dates, else that of the row above."""
        cell = cells.get(self.columns.date)
        if cell is None:
            return
        self.at = cell.pieces[0].at
        end = cells.get(self.columns.end) if self.columns.end is not None else None
        self.moment = self._read(cell.text, end.text if end else None)

    def _read(self, words: str, end: str | None) -> Moment:
        """The moment that WORDS, and those of its last day, tell; an unknown one where they tell none."""
        if cues.PENDING_CELL.match(words):
            return Moment(0, 0, _UNKNOWN, stated=True, text=words, tentative=True)
        both = f"{words} - {end}" if end else _with(self.columns.unit, words)
        found = self.years.moment(partial(whole if end else whole_cell, both), self.frame.interval)
        if found is not None:
            as_printed = f"{words} {end}" if end else words if both != words else found.text
            return replace(found, text=as_printed)
        found = self.years.moment(partial(whole_cell, words), self.frame.interval) if end else None
        return found or Moment(0, 0, _UNKNOWN, stated=True, text=words)

    def _forum(self, cells: dict[int, Cell]) -> str | None:
        """Who meets, by a cell of its own that names a committee or the like and nothing else."""
        for columns, pattern in (
            (self.columns.forum, cues.FORUM_CELL),
            (self.columns.forum, cues.MEETING_CELL),
            (self.columns.who, cues.COUNCIL_CELL),
        ):
            for column in sorted(columns & cells.keys()):
                found = pattern.match(cells[column].text)
                if found:
                    return found["forum"]
        return None

    def _pieces(self, cell: Cell) -> list[Piece]:
        moment, titles = self.moment, titles_of(cell.pieces)
        if moment is None or moment.interval.precision in ("day", "unknown"):
            return [Piece(piece) for piece in titles]
        return dated_pieces_of(titles, moment.interval)

    def _made(self, piece: Piece, forum: str | None) -> list[Made]:
        sure = settled(piece.title.value)
        title = sure.strip(" ;,")
        if not any(letter.isalpha() for letter in title):
            return []
        named = Text(title, piece.title.at)
        forum = forum if self.columns.forum or forum_of(title)[0] is None else None
        if piece.moment is None:
            unsure = sure != piece.title.value
            moment = replace(self.moment, tentative=True) if unsure and self.moment else self.moment
            made = milestones(named, moment, self.frame, forum=forum, at=self.at)
            return [Made(each, self.frame) for each in made]
        row = replace(
            self.frame,
            interval=self.moment.interval if self.moment else None,
            heading=Text(self.moment.text, self.at) if self.moment and self.at else None,
        )
        return [Made(each, row) for each in milestones(named, piece.moment, row, forum=forum)]


def _text(cell: Cell) -> Text:
    return Text(cell.text, Span(cell.pieces[0].at.line, cell.pieces[-1].at.line_end))
