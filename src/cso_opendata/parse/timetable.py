"""Timetables whose columns are months, quarters or weeks.

timetable = headings { row } ; row = [label] { cell } ; cell = { milestone } | mark
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from cso_opendata.model import Span, Text
from cso_opendata.parse.cells import pieces_of
from cso_opendata.parse.column_labels import label_of
from cso_opendata.parse.cues import plan as cues
from cso_opendata.parse.milestones import Frame, Made, milestones
from cso_opendata.parse.moments import day_below, whole
from cso_opendata.parse.month_rows import headings_of, months_in, years_first
from cso_opendata.parse.row_cells import cells_of
from cso_opendata.parse.tracks import kind_of_track, tracks_over
from cso_opendata.records import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cso_opendata.model import Block
    from cso_opendata.parse.month_rows import Head
    from cso_opendata.parse.row_cells import Cell
    from cso_opendata.parse.years import Years

# What a cell holds where it only says that the work of its row goes on.
_MARK = re.compile(r"[xX×✓✔●■▪•*]{1,3}|-+>")
_WORDS = re.compile(r"[^\W\d_]{2}")


def read_timetable(rows: Sequence[Block], frame: Frame, years: Years) -> list[Made]:
    """The milestones of ROWS below the first ones, which are the row of months and the years over it."""
    headings = headings_of(rows)
    columns = _columns(rows[:headings], frame, years)
    made: list[Made] = []
    below = rows[headings:]
    months = min(columns, default=0)
    titles = _titles(rows[:headings], months)
    labels = [_label(row, months, titles) for row in below]
    groups = [_group(row, titles) for row in below]
    tracks = _tracks(below, groups if any(groups) else labels)
    for row, label, track in zip(below, labels, tracks, strict=True):
        year = _year(row)
        if year:
            columns = _columns(rows[:headings], replace(frame, interval=year), years)
        if label and _is_phase(label, row):
            text = label.whole
            columns = {column: replace(each, phase=text) for column, each in columns.items()}
        made += _row(row, columns, replace(frame, track=track or frame.track), label)
    return made


def _year(row: Block) -> Interval | None:
    """The year that ROW says and nothing else: that of the rows below."""
    cells = cells_of(row)
    found = whole(cells[0].text) if len(cells) == 1 else None
    return found.interval if found and found.interval.precision == "year" else None


def _is_phase(label: Cell, row: Block) -> bool:
    """Whether LABEL, alone in ROW, is the name of a phase."""
    named = cues.NUMBERED_PHASE.match(label.text) or cues.PHASE.match(label.text)
    return bool(named) and len(cells_of(row)) == 1


def _titles(headings: Sequence[Block], months: int) -> int | None:
    """The column before that of the first of MONTHS whose heading says that it holds what happens.

    Null where it is the first one, as in most tables: "Spor | Aktivitet | Januar" has another before it.
    """
    before = [cell for cell in cells_of(headings[-1]) if cell.column < months] if headings else []
    found = (cell.column for cell in before[1:] if label_of(cell.text).kind == "title")
    return next(found, None)


def _group(row: Block, titles: int | None) -> Cell | None:
    """The cell of ROW before the column of TITLES, where there is one: it may count for the rows below."""
    return next((cell for cell in cells_of(row) if titles is not None and cell.column < titles), None)


def _label(row: Block, months: int, titles: int | None) -> Cell | None:
    """The cell of ROW that says what happens: in the column of TITLES, if its heading tells that.

    Else the first with words before the column where its MONTHS begin; a number is no label.
    """
    before = [cell for cell in cells_of(row) if cell.column < months]
    named = next((cell for cell in before if cell.column == titles), None)
    if named:
        return named
    return next((cell for cell in before if _WORDS.search(cell.text)), before[0] if before else None)


def _tracks(rows: Sequence[Block], labels: Sequence[Cell | None]) -> Iterator[str | None]:
    """Whose work each of ROWS is, by its label; a row without one goes on with the row above.

    A track that is all that a row says counts for those below it.
    """
    alone = {
        index: label.text
        for index, (row, label) in enumerate(zip(rows, labels, strict=True))
        if label and len(cells_of(row)) == 1
    }
    over = tracks_over(alone)
    head: str | None = None
    kinds = [kind_of_track(label.text) if label else None for label in labels]
    meetings = "involvement" if set(kinds) - {"meetings", None} else None
    track: str | None = None
    for index, (label, kind) in enumerate(zip(labels, kinds, strict=True)):
        head = over.get(index, head)
        if label:
            track = kind
        yield head or (meetings if track == "meetings" else track)


def _columns(headings: Sequence[Block], frame: Frame, years: Years) -> dict[int, Frame]:
    """The frame of each column below the last of HEADINGS, by its number; the others stand over that."""
    columns: dict[int, Frame] = {}
    headings = years_first(headings) if headings else ()
    for head in months_in(headings[-1]) if headings else ():
        cell, above, phase = head.cell, frame.interval, head.phase
        for row in headings[:-1]:
            over = _over(cell, row)
            above = _time_of(over, above) or above
            phase = phase or (over.phase if over else None)
        moment = years.moment(partial(whole, head.when), above)
        if moment is not None:
            here = replace(frame, interval=moment.interval, heading=head.words, stated=moment.stated)
            here = replace(here, phase=phase) if phase else here
            columns |= dict.fromkeys(range(cell.column, cell.column + cell.width), here)
    return columns


def _over(cell: Cell, row: Block) -> Head | None:
    """The heading in ROW that stands over CELL."""
    over = [each for each in months_in(row) if each.cell.column <= cell.column]
    return over[-1] if over else None


def _time_of(head: Head | None, above: Interval | None) -> Interval | None:
    """The time that HEAD says, in the year that the rows ABOVE it say; null without a year."""
    year = above.start.year if above and above.start else None
    found = whole(head.words.value, year) if head else None
    return found.interval if found and found.interval.start else None


def _row(row: Block, columns: dict[int, Frame], frame: Frame, label: Cell | None) -> list[Made]:
    cells = [cell for cell in cells_of(row) if cell.column in columns]
    marked = label and cells and all(_MARK.fullmatch(cell.text) for cell in cells)
    if label and marked:
        title = label.whole
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
    alone = whole(cell.text, year) or day_below(cell.text, here.interval)
    if alone and label and _WORDS.search(label.text):
        title = label.whole
        return [Made(each, here) for each in milestones(title, alone, here, at=cell.pieces[0].at)]
    return [
        Made(each, here)
        for piece in pieces_of(cell.pieces, here.interval)
        if _WORDS.search(piece.title.value)
        for each in milestones(piece.title, piece.moment, here)
    ]
