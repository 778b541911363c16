"""Tables with a row for each milestone: a column of dates, one or more of what happens, and others.

schedule = [labels] { row } ; row = date [date] { title } [who] [phase]
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from cso_opendata.model import Block, Span
from cso_opendata.parse.column_labels import within_year
from cso_opendata.parse.cues import plan as cues
from cso_opendata.parse.dated_columns import with_unit
from cso_opendata.parse.headings import read_heading
from cso_opendata.parse.lasting import Lasting
from cso_opendata.parse.milestones import Made, Part, forum_of
from cso_opendata.parse.moments import Moment, day_below, whole, whole_cell
from cso_opendata.parse.plan_words import may_be_phase
from cso_opendata.parse.row_cells import Cell, cells_of
from cso_opendata.parse.schedule_forums import forum_in
from cso_opendata.parse.schedule_titles import When, made_of, pieces_of
from cso_opendata.parse.tracks import tracks_over
from cso_opendata.records import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from cso_opendata.parse.milestones import Frame
    from cso_opendata.parse.schedule_columns import Columns
    from cso_opendata.parse.years import Years

# The times that may stand over rows of dates.
_OVER_ROWS = ("year", "half_year", "quarter", "month", "month_range")
# A table of two columns has no others that would be empty; its parts stand below all headings.
_PAIR, _LEVEL = 2, 17
_UNKNOWN = Interval(None, None, "unknown")


def read_schedule(rows: Sequence[Block], columns: Columns, frame: Frame, years: Years) -> list[Made]:
    """The milestones of ROWS, whose columns are COLUMNS, below the headings of FRAME."""
    below = rows[columns.heads :]
    lone = {index: cells[0].text for index, row in enumerate(below) if len(cells := cells_of(row)) == 1}
    over = {lone[index]: track for index, track in tracks_over(lone).items()}
    reader = _Reader(columns, within_year(frame, columns.year), years, over)
    lasting = Lasting()
    for row in below:
        told = reader.row(row)
        for column in columns.titles & set(row.merged):
            lasting.go_on(column, reader.begun(row, column))
        lasting.add(told, row.merged)
    return lasting.made


class _Reader:
    """Reads the rows of a table from top to bottom; a cell that spans rows counts for those below it."""

    def __init__(self, columns: Columns, frame: Frame, years: Years, over: Mapping[str, str]) -> None:
        """OVER: whose work the words that stand alone in a row say that those below it are."""
        self.columns, self.over = columns, over
        self.frame = self.outer = frame
        self.years = years
        self.moment: Moment | None = None
        self.at: Span | None = None
        self.beside: tuple[Moment, Span] | None = None
        self.track: str | None = None
        self.month: tuple[Moment, Span | None] | None = None
        self.last: dict[int, Cell] = {}

    def begun(self, row: Block, column: int) -> Moment | None:
        """The time that begins with ROW, as read last, for what stands in COLUMN; null where none does."""
        coarse = self.beside is not None and column in self.columns.apart
        dated = self.columns.beside if coarse else self.columns.date
        if all(cell.column != dated for cell in cells_of(row)):
            return None
        return self.beside[0] if coarse and self.beside else self.moment

    def row(self, row: Block) -> dict[int, list[Made]]:
        """The milestones of ROW, by the columns that hold them."""
        printed = cells_of(row)
        cells = {cell.column: cell for cell in map(self._undated, printed)}
        spanning = next(iter(cells.keys() - {cell.column for cell in printed}), None)
        inner = {*self.columns.titles, self.columns.date}
        alone = len(cells) == 1 and inner.isdisjoint(row.merged)
        if alone and self._divides(next(iter(cells.values())), sum(row.widths)):
            return {}
        self._date(cells, row)
        self._day(cells)
        phase = cells.get(self.columns.phase) if self.columns.phase is not None else None
        if phase:
            self.frame = replace(self.frame, phase=phase.whole)
        forum, nth = forum_in(cells, self.columns)
        cells |= self._again(cells, row) if forum else {}
        self.last |= {column: cells[column] for column in self.columns.titles & cells.keys()}
        made: dict[int, list[Made]] = {}
        for column in sorted(self.columns.titles & cells.keys()):
            frame = replace(self.frame, track=self.columns.tracks.get(column) or self._track(cells))
            with self._apart(column, spanning):
                made[column] = self._made(cells[column], forum, nth, frame)
        return made

    def _again(self, cells: Mapping[int, Cell], row: Block) -> dict[int, Cell]:
        """The titles of rows above that span ROW, whose CELLS tell of a day and a forum of its own."""
        dated = self.columns.date in cells and self.moment and self.moment.interval.precision == "day"
        merged = self.columns.titles & set(row.merged) & self.last.keys() if dated else ()
        return {column: self.last[column] for column in merged}

    def _made(self, cell: Cell, forum: str | None, nth: int | None, frame: Frame) -> list[Made]:
        """The milestones that CELL of the row names, treated by FORUM where its titles name no other."""
        when = When(self.moment, self.at)
        made: list[Made] = []
        for piece in pieces_of(cell, self.moment):
            own = self.columns.forum is None and forum_of(piece.title.value)[0] is not None
            made += made_of(piece, when, None if own else forum, nth, frame)
        return made

    @contextmanager
    def _apart(self, column: int, spanning: int | None) -> Iterator[None]:
        """What stands in COLUMN, SPANNING the dates or between them and the time beside, happens then."""
        row = self.moment, self.at
        if self.beside and (column in self.columns.apart or column == spanning):
            self.moment, self.at = self.beside
        yield
        self.moment, self.at = row

    def _undated(self, cell: Cell) -> Cell:
        """CELL; where it spans the dates and the titles, and is no date, as one of the titles."""
        behind = range(cell.column + 1, cell.column + cell.width)
        title = next((column for column in behind if column in self.columns.titles), None)
        dated = cell.column != self.columns.date or whole_cell(cell.text) is not None
        if dated or title is None or self.columns.beside is None:
            return cell
        return cell._replace(column=title, width=1)

    def _track(self, cells: dict[int, Cell]) -> str | None:
        """Whose work a row is: by its cell, which may count for the rows below, else by a heading."""
        if self.columns.track is None:
            return self.frame.track
        cell = cells.get(self.columns.track)
        if cell or not self.columns.merged:
            self.track = self.columns.named.get(cell.text) if cell else None
        return self.track

    def _divides(self, cell: Cell, width: int) -> bool:
        """Whether CELL, alone in its row of WIDTH, stands over the rows below: a phase, a time, words."""
        if self._is_track(cell):
            return True
        told = cues.NUMBERED_PHASE.match(cell.text) or cues.PHASE.match(cell.text)
        # Who does the work, and when, would stand beside what is to happen.
        over = cell.width > 1 or (not cell.column and width > _PAIR)
        if (not told and self._is_time(cell)) or (over and self._is_dated_phase(cell)):
            return True
        if told or over:
            part = Part(cell.whole, _LEVEL, listed=True) if told or may_be_phase(cell.text) else None
            named = told or (part and cell.column == self.columns.phase)
            phase = cell.whole if named else self.outer.phase
            track = self.frame.track if self.frame.phase is self.outer.phase else self.outer.track
            self.frame, self.moment = replace(self.frame, phase=phase, part=part, track=track), None
        return bool(told) or over or cell.column not in self.columns.titles

    def _is_track(self, cell: Cell) -> bool:
        """Whether CELL says whose work the rows below are: in a part of the plan, or by its name."""
        track, frame = self.over.get(cell.text), self.frame
        part = frame.phase or (frame.interval and frame.interval.precision != "year")
        if track is None or not (part or cues.TRACK_ALONE.match(cell.text)):
            return False
        self.frame, self.moment = replace(frame, track=track), None
        return True

    def _is_time(self, cell: Cell) -> bool:
        """Whether CELL is a year or the like over rows; what stands in the column of dates is their date."""
        found = self.years.moment(partial(whole, cell.text), None)
        if found is None or found.interval.precision not in _OVER_ROWS:
            return False
        dated = cell.column == self.columns.date and cell.width == 1 and not self.columns.below
        if dated and found.interval.precision != "year":
            return False
        self.frame = replace(self.frame, interval=found.interval, heading=cell.whole, stated=found.stated)
        self.moment = None
        return True

    def _is_dated_phase(self, cell: Cell) -> bool:
        """Whether CELL is a phase and its time, as a heading of both is: "2. halvår 2031 – prøvefase"."""
        text = cell.whole
        reading = read_heading(Block("heading", text.value, (0,), (text.at.line,)))
        if reading is None or reading.phase is None or reading.read is None:
            return False
        found = self.years.moment(reading.read, self.outer.interval)
        if found is None or reading.of_year:
            return False
        frame = replace(self.outer, interval=found.interval, heading=reading.dated, stated=found.stated)
        self.frame, self.moment = replace(frame, phase=reading.phase), None
        return True

    def _date(self, cells: dict[int, Cell], row: Block) -> None:
        """The moment of a row: of its cells of dates, else that of the row above."""
        if self.month:
            (self.moment, self.at), self.month = self.month, None
        cell = cells.get(self.columns.date)
        coarse = cells.get(self.columns.beside) if self.columns.beside is not None else None
        if coarse:
            moment = self._read(coarse.text, None, self.columns.beside_unit)
            self.beside = moment, coarse.pieces[0].at
        end = cells.get(self.columns.end) if self.columns.end is not None else None
        if cell:
            self.at = cell.pieces[0].at
            self.moment = self._read(cell.text, end.text if end else None, self.columns.unit)
        elif end:
            # What has an end alone happens then, and not when the row above does.
            self.at, self.moment = end.pieces[0].at, self._read(end.text, None, self.columns.unit)
        pending = cell is not None and self.moment is not None and self.moment.interval.precision == "unknown"
        # Below a day an empty cell of its own, beside a month that spans both rows, names none.
        empty = not (cell or end or coarse) and self._spans(row)
        if self.beside and (pending or empty or (coarse and not cell)):
            moment, self.at = self.beside
            self.moment = replace(moment, tentative=bool(pending and self.moment and self.moment.tentative))

    def _spans(self, row: Block) -> bool:
        """Whether a cell of the times beside the dates goes on in ROW, and none of the dates does."""
        return self.columns.beside in row.merged and self.columns.date not in row.merged

    def _day(self, cells: dict[int, Cell]) -> None:
        """The day that a cell of its own tells, in the month of the row or of one above."""
        cell = cells.get(self.columns.day) if self.columns.day is not None else None
        day = day_below(cell.text, self.moment.interval) if cell and self.moment else None
        if cell and day and self.moment:
            self.month = self.moment, self.at
            self.moment, self.at = day, cell.pieces[0].at

    def _read(self, words: str, end: str | None, unit: str) -> Moment:
        """The moment that WORDS, and those of its last day, tell; an unknown one where they tell none."""
        if cues.PENDING_CELL.match(words):
            return Moment(0, 0, _UNKNOWN, stated=True, text=words, tentative=True)
        both = f"{words} - {end}" if end else with_unit(unit, words)
        if self.beside and cues.PART_ALONE.match(words):
            both = f"{words} {self.beside[0].text}"
        within = self.beside[0].interval if self.beside else self.frame.interval
        found = self.years.moment(partial(whole if end else whole_cell, both), within)
        if found is not None:
            as_printed = f"{words} {end}" if end else words if both != words else found.text
            return replace(found, text=as_printed)
        day = day_below(words, self.frame.interval) if self.columns.below and self.frame.interval else None
        if day:
            return day
        found = self.years.moment(partial(whole_cell, words), self.frame.interval) if end else None
        return found or Moment(0, 0, _UNKNOWN, stated=True, text=words)
