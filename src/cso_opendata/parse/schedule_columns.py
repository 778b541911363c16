"""What the columns of a table with dates hold: by their labels, else by what stands in them.

labels = label { label } | [label of dates] head { head }     "Dato | Hvad", "Måned | Analyse | Inddragelse"
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from cso_opendata.parse.column_kinds import kinds_of
from cso_opendata.parse.column_labels import label_of
from cso_opendata.parse.cues import plan as cues
from cso_opendata.parse.moments import opening, whole_cell
from cso_opendata.parse.row_cells import cells_of
from cso_opendata.parse.tracks import tracks_in, tracks_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cso_opendata.model import Block
    from cso_opendata.parse.column_labels import Label
    from cso_opendata.parse.row_cells import Cell
    from cso_opendata.records import Interval

# This share of the cells of a column of dates are dates at least.
_MOSTLY = 0.5
_FEWEST = 2
# What heads a column is no longer; a sentence is what happens.
_LONGEST = 70
_EXACT = ("day", "day_range", "part_of_month", "week")
_DATED = ("date", "start")


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns of a table hold, by their numbers; `end` is that of the last days beside the first.

    `unit` is the word that the label of the dates gives to bare numbers ("Uge"), `year` that of its dates;
    `tracks`: whose work the columns of titles are; `track`: the column that says it of each row, and
    `named` what its words say, `merged`: they stand once for some rows; `day`: the column of days that lack
    their months; `below`: these stand in the column of dates, their months over them; `heads`: how many rows
    are labels; `beside`: the column of weeks, quarters or the like, which count where there is no date
    beside them.
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
    return [index for index, here in enumerate(labels) if not index or (here and not labels[index - 1])]


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
    heads = 1 + all(map(_is_labels, rows[:_FEWEST]))
    labels = {cell.column: label_of(cell.text) for row in rows[:heads] for cell in cells_of(row)}
    known = sum(1 for label in labels.values() if label.kind) >= _FEWEST
    body = _by_column(rows[heads:])
    dates = _dates(body, labels, len(rows) - heads) if body else []
    if dates and (known or _head(labels, body, dates)):
        return replace(_labelled(labels, body, dates, turned=not known), heads=heads)
    words = _by_column(rows)
    dates = _dates(words, {}, len(rows))
    if known or not dates:
        return None
    first, *rest = [column for column in words if column not in dates] or [-1]
    return Columns(dates[0], None, frozenset((first,)), frozenset(), frozenset(rest), None)


def _dates(columns: Mapping[int, list[Cell]], labels: Mapping[int, Label], rows: int) -> list[int]:
    """Those of COLUMNS, of so many ROWS, that are dates."""
    return [column for column, cells in columns.items() if _are_dates(cells, rows, labels.get(column))]


def _unit(label: Label | None) -> str:
    """The word that the LABEL of a column gives to bare numbers in it."""
    return cues.WEEK if label and cues.WEEKS.match(label.words) else ""


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
    labels: Mapping[int, Label], body: Mapping[int, list[Cell]], dates: Sequence[int], *, turned: bool
) -> Columns:
    """The columns of BODY below LABELS, with those of the DATES; TURNED: what no label tells is a title."""
    track, names = _track(labels, body, dates)
    day = next((column for column in body if column not in dates and _are_days(column, labels, body)), None)
    others = {column: cells for column, cells in body.items() if column not in (*dates, track, day)}
    kinds = kinds_of(labels, others)
    said = [column for column in dates if column in labels and labels[column].kind in _DATED]
    date = _exact(said, labels, body) or (said or dates)[0]
    beside = next(
        (column for column in said if column != date and _is_coarse(labels[column], body[column])), None
    )
    bare = (column for column in kinds if _are_phases(column, labels, body, dates))
    phase = next((column for column, kind in kinds.items() if kind == "phase"), next(bare, None))
    unnamed = [column for column, kind in kinds.items() if kind is None and column != phase]
    named = [column for column, kind in kinds.items() if kind == "title"]
    tracks = tracks_of({column: labels[column].words for column in (*named, *unnamed) if column in labels})
    turned = turned or any(column in named and labels[column].kind != "title" for column in labels)
    titles = {*named, *unnamed} if turned else {*(named or unnamed[:1]), *tracks}
    over = labels.get(date)
    return Columns(
        date,
        next((column for column in dates if _is_end(labels.get(column)) and column != date), None),
        frozenset(titles),
        frozenset(column for column, kind in kinds.items() if kind == "forum"),
        frozenset(column for column, kind in kinds.items() if kind == "who"),
        phase,
        unit=_unit(over),
        year=over.year if over else None,
        beside=beside,
        beside_unit=_unit(labels.get(beside)) if beside is not None else "",
        tracks=tracks,
        track=track,
        day=day,
        below=over is not None and over.kind == "date" and bool(_bare_days(body[date])),
        named=names,
        merged=track is not None and _FEWEST * len(body[track]) <= max(map(len, body.values())),
    )


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


def _exact(said: Sequence[int], labels: Mapping[int, Label], body: Mapping[int, list[Cell]]) -> int | None:
    """The first of the columns SAID to be dates that has days; one of deadlines only before all others."""
    days = [column for column in said if not _is_coarse(labels[column], body[column])]
    others = [column for column in days if not cues.DEADLINE.match(labels[column].words)]
    return next(iter(others), None) or (days[0] if days and days[0] == said[0] else None)


def _is_coarse(label: Label, cells: Sequence[Cell]) -> bool:
    """Whether CELLS below LABEL are weeks, months or longer."""
    found = [whole_cell(cell.text) for cell in cells]
    return bool(_unit(label)) or not any(one and one.interval.precision in _EXACT for one in found)


def _is_end(label: Label | None) -> bool:
    return label is not None and label.kind == "end"


def _by_column(rows: Sequence[Block]) -> dict[int, list[Cell]]:
    """The cells of each column of ROWS, the columns from left to right."""
    cells: dict[int, list[Cell]] = {}
    for row in rows:
        for cell in cells_of(row):
            cells.setdefault(cell.column, []).append(cell)
    return dict(sorted(cells.items()))


def _are_dates(cells: Sequence[Cell], rows: int, label: Label | None) -> bool:
    """Whether CELLS, those of a column of so many ROWS below LABEL, are dates: most of them, two at least."""
    texts, unit = [cell.text for cell in cells], _unit(label)
    dates = [text for text in texts if whole_cell(with_unit(unit, text)) or cues.PENDING_CELL.match(text)]
    dates += _bare_days(cells) if label and label.kind == "date" and not unit else []
    return len(dates) >= min(_FEWEST, rows) and len(dates) >= _MOSTLY * len(cells)


def _bare_days(cells: Sequence[Cell]) -> list[str]:
    """Those of CELLS that are days without their month, where others are the months over them."""
    bare = [cell.text for cell in cells if cues.DAY_NUMBER.match(cell.text)]
    months = (whole_cell(cell.text) for cell in cells) if bare else ()
    return bare if any(month and month.interval.precision == "month" for month in months) else []


def _are_days(column: int, labels: Mapping[int, Label], body: Mapping[int, list[Cell]]) -> bool:
    """Whether COLUMN of BODY, most of its cells, are days that lack their months; bare numbers count rows."""
    said = column in labels and cues.DAYS.match(labels[column].words)
    texts = [cell.text for cell in body[column]]
    days = [text for text in texts if cues.BARE_DAY.match(text) or (said and text[0].isdigit())]
    return len(days) >= max(_FEWEST, _MOSTLY * len(texts))


def with_unit(unit: str, words: str) -> str:
    """WORDS with the UNIT that their column gives to bare numbers."""
    return f"{unit} {words}" if unit and words[:1].isdigit() else words
