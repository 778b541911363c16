"""What the columns of a table with dates hold: by their labels, else by what stands in them.

labels = label { label } | [label of dates] head { head }     "Dato | Hvad", "Måned | Analyse | Inddragelse"
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from cso_opendata.parse.column_kinds import kinds_of
from cso_opendata.parse.column_labels import label_of
from cso_opendata.parse.dated_columns import are_dates, are_days, bare_days, exact, is_coarse, is_end, unit_of
from cso_opendata.parse.moments import opening, whole_cell
from cso_opendata.parse.row_cells import cells_of
from cso_opendata.parse.tracks import tracks_in, tracks_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from cso_opendata.model import Block
    from cso_opendata.parse.column_labels import Label
    from cso_opendata.parse.row_cells import Cell
    from cso_opendata.records import Interval

    # The cells of each column.
    _Body = Mapping[int, list[Cell]]

_FEWEST = 2
# What heads a column is no longer; a sentence is what happens.
_LONGEST = 70
_DATED = ("date", "start")


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns of a table hold, by their numbers; `end` is that of the last days beside the first.

    `unit` is the word that the label of the dates gives to bare numbers ("Uge"), `year` that of its dates;
    `tracks`: whose work the columns of titles are; `track`: the column that says it of each row, and
    `named` what its words say, `merged`: they stand once for some rows; `day`: the column of days that lack
    their months; `below`: these stand in the column of dates, their months over them; `heads`: how many rows
    are labels; `beside`: the column of weeks, quarters or the like, which count where there is no date
    beside them, and for the titles `apart` between the two.
    """

    date: int
    end: int | None
    titles: frozenset[int]
    forum: frozenset[int]
    who: frozenset[int]
    phase: int | None
    heads: int = 0
    unit: str = ""
    year: Interval | None = None
    beside: int | None = None
    apart: frozenset[int] = frozenset()
    beside_unit: str = ""
    tracks: Mapping[int, str] = field(default_factory=dict)
    track: int | None = None
    named: Mapping[str, str] = field(default_factory=dict)
    merged: bool = False
    day: int | None = None
    below: bool = False


def heads_of_tables(rows: Sequence[Block]) -> list[int]:
    """The indexes of ROWS at which a table begins: the first one, and each that holds labels of columns."""
    labels = [_is_labels(row) for row in rows]
    begins = (index for index, here in enumerate(labels) if not index or (here and not labels[index - 1]))
    return [index for index in begins if not index or not _is_second(rows[index - 1 : index + 1])]


def _is_second(rows: Sequence[Block]) -> bool:
    """Whether the second of ROWS is labels, all of which stand below what spans them in the first."""
    if len(rows) < _FEWEST or not _is_labels(rows[1]):
        return False
    return {cell.column for cell in cells_of(rows[1])} <= _over(rows[0]).keys()


def begins_and_ends(row: Block) -> bool:
    """Whether ROW is the labels of columns, two of which say when something begins and when it ends."""
    return _is_labels(row) and {"start", "end"} <= {label_of(cell.text).kind for cell in cells_of(row)}


def _is_labels(row: Block) -> bool:
    labels = [None if _is_date(cell) else label_of(cell.text).kind for cell in cells_of(row)]
    return len(labels) >= _FEWEST and None not in labels and not set(_DATED).isdisjoint(labels)


def _is_date(cell: Cell) -> bool:
    """Whether CELL is a date itself, as "uge 20" is, and not the word for some; a year may be beside that."""
    found = whole_cell(cell.text)
    return found is not None and found.interval.precision not in ("year", "unknown")


def columns_of(rows: Sequence[Block]) -> Columns | None:
    """What the columns of ROWS hold; None where none of them holds dates."""
    heads = 1 + (all(map(_is_labels, rows[:_FEWEST])) or _is_second(rows))
    labels = {cell.column: label_of(cell.text) for row in rows[:heads] for cell in cells_of(row)}
    over = _over(rows[0]) if heads > 1 else {}
    known = sum(1 for label in labels.values() if label.kind) >= _FEWEST
    body = _by_column(rows[heads:])
    dates = _dates(body, labels, len(rows) - heads) if body else []
    if dates and (known or _head(labels, body, dates)):
        return replace(_labelled(labels, body, dates, over, turned=not known), heads=heads)
    words = _by_column(rows)
    dates = _dates(words, {}, len(rows))
    if known or not dates:
        return None
    first, *rest = [column for column in words if column not in dates] or [-1]
    return Columns(dates[0], None, frozenset((first,)), frozenset(), frozenset(rest), None)


def _over(row: Block) -> dict[int, str]:
    """The words of ROW over several columns each, by the columns that they stand over."""
    spans = (cell for cell in cells_of(row) if cell.width > 1)
    return {column: cell.text for cell in spans for column in range(cell.column, cell.column + cell.width)}


def _dates(columns: Mapping[int, list[Cell]], labels: Mapping[int, Label], rows: int) -> list[int]:
    """Those of COLUMNS, of so many ROWS, that are dates."""
    return [column for column, cells in columns.items() if are_dates(cells, rows, labels.get(column))]


def _head(labels: Mapping[int, Label], body: Mapping[int, list[Cell]], dates: Sequence[int]) -> bool:
    """Whether LABELS, few of which are known, head the columns of BODY: over the DATES nothing else.

    Each other column has a few words over it, and none of them is a date; phases need none.
    """
    over = [labels[column].kind for column in dates if column in labels]
    others = [
        column for column in body if column not in dates and not _are_phases(column, labels, body, dates)
    ]
    if not all(kind in _DATED for kind in over) or not others or not all(map(labels.__contains__, others)):
        return False
    heads = [labels[column] for column in others]
    told = bool(over) or len(heads) >= _FEWEST or heads[0].kind is not None
    return told and all(_heads(head.words) for head in heads)


def _are_phases(
    column: int, labels: Mapping[int, Label], body: Mapping[int, list[Cell]], dates: Sequence[int]
) -> bool:
    """Whether COLUMN, before the DATES and without a label, holds phases: each cell for some rows."""
    rows = len(body[dates[0]])
    return column not in labels and column < dates[0] and _FEWEST * len(body[column]) <= rows


def _heads(words: str) -> bool:
    return len(words) <= _LONGEST and words[-1:] != "." and not whole_cell(words) and not opening(words)


def _labelled(
    labels: Mapping[int, Label], body: _Body, dates: Sequence[int], over: Mapping[int, str], *, turned: bool
) -> Columns:
    """The columns of BODY below LABELS, with those of the DATES; TURNED: what no label tells is a title.

    OVER: what stands over several of the labels.
    """
    track, names = _track(labels, body, dates)
    day = next((column for column in body if column not in dates and are_days(column, labels, body)), None)
    others = {column: cells for column, cells in body.items() if column not in (*dates, track, day)}
    kinds = kinds_of(labels, others)
    date, beside = _when(labels, body, dates)
    bare = (column for column in kinds if _are_phases(column, labels, body, dates))
    phase = next((column for column, kind in kinds.items() if kind == "phase"), next(bare, None))
    told = {column: kind for column, kind in kinds.items() if column != phase or kind == "title"}
    titles, tracks = _titles(told, labels, over, turned=turned)
    dated = labels.get(date)
    return Columns(
        date,
        next((column for column in dates if is_end(labels.get(column)) and column != date), None),
        titles,
        frozenset(column for column, kind in kinds.items() if kind == "forum"),
        frozenset(column for column, kind in kinds.items() if kind == "who"),
        phase,
        unit=unit_of(dated),
        year=dated.year if dated else None,
        beside=beside,
        beside_unit=unit_of(labels.get(beside)) if beside is not None else "",
        apart=_apart(titles, beside, date),
        tracks=tracks,
        track=track,
        day=day,
        below=dated is not None and dated.kind == "date" and bool(bare_days(body[date])),
        named=names,
        merged=track is not None and _FEWEST * len(body[track]) <= max(map(len, body.values())),
    )


def _when(
    labels: Mapping[int, Label], body: Mapping[int, list[Cell]], dates: Sequence[int]
) -> tuple[int, int | None]:
    """The column of DATES that counts, and the one of weeks, months or longer that stands beside it."""
    said = [column for column in dates if column in labels and labels[column].kind in _DATED]
    found = exact(said, labels, body)
    date = (said or dates)[0] if found is None else found
    coarse = (column for column in said if column != date and is_coarse(labels[column], body[column]))
    return date, next(coarse, None)


def _apart(titles: Collection[int], beside: int | None, date: int) -> frozenset[int]:
    """Those of TITLES that stand behind the time BESIDE and before the DATE, which is that of others then."""
    behind = beside is not None and any(column > date for column in titles)
    return frozenset(column for column in titles if behind and (beside or 0) < column < date)


def _titles(
    kinds: Mapping[int, str | None], labels: Mapping[int, Label], over: Mapping[int, str], *, turned: bool
) -> tuple[frozenset[int], dict[int, str]]:
    """The columns of KINDS that hold what happens, and whose work each of them is; see `_labelled`."""
    unnamed = [column for column, kind in kinds.items() if kind is None]
    named = [column for column, kind in kinds.items() if kind == "title"]
    headed = (column for column in (*named, *unnamed) if column in labels)
    tracks = tracks_of({column: over.get(column, labels[column].words) for column in headed})
    turned = turned or any(column in named and labels[column].kind != "title" for column in labels)
    return frozenset({*named, *unnamed} if turned else {*(named or unnamed[:1]), *tracks}), tracks


def _track(
    labels: Mapping[int, Label], body: Mapping[int, list[Cell]], dates: Sequence[int]
) -> tuple[int | None, dict[str, str]]:
    """The column of BODY that says of each row whose work it is, and what its words say; beside titles."""
    others = [column for column in body if column not in dates]
    for column in others if len(others) > 1 else ():
        label = labels.get(column)
        names = tracks_in([cell.text for cell in body[column]], label.words if label else None)
        if names:
            return column, names
    return None, {}


def _by_column(rows: Sequence[Block]) -> dict[int, list[Cell]]:
    """The cells of each column of ROWS, the columns from left to right."""
    cells: dict[int, list[Cell]] = {}
    for row in rows:
        for cell in cells_of(row):
            cells.setdefault(cell.column, []).append(cell)
    return dict(sorted(cells.items()))
