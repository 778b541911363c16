"""Columns of a table that say when something happens: in days, in weeks, or in days below their months."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.parse.cues import plan as cues
from cso_opendata.parse.moments import whole_cell

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cso_opendata.parse.column_labels import Label
    from cso_opendata.parse.row_cells import Cell

# This share of the cells of a column of dates are dates at least.
_MOSTLY = 0.5
_FEWEST = 2
_EXACT = ("day", "day_range", "part_of_month", "week")


def unit_of(label: Label | None) -> str:
    """The word that the LABEL of a column gives to bare numbers in it."""
    return cues.WEEK if label and cues.WEEKS.match(label.words) else ""


def exact(said: Sequence[int], labels: Mapping[int, Label], body: Mapping[int, list[Cell]]) -> int | None:
    """The first of the columns SAID to be dates that has days; one of deadlines only before all others."""
    days = [column for column in said if not is_coarse(labels[column], body[column])]
    first = days[:1] if days[:1] == said[:1] else []
    others = [column for column in days if not cues.DEADLINE.match(labels[column].words)]
    return next(iter([*others, *first]), None)


def is_coarse(label: Label, cells: Sequence[Cell]) -> bool:
    """Whether CELLS below LABEL are weeks, months or longer."""
    found = [whole_cell(cell.text) for cell in cells]
    return bool(unit_of(label)) or not any(one and one.interval.precision in _EXACT for one in found)


def is_end(label: Label | None) -> bool:
    """Whether LABEL is that of a column of last days."""
    return label is not None and label.kind == "end"


def are_dates(cells: Sequence[Cell], rows: int, label: Label | None) -> bool:
    """Whether CELLS, those of a column of so many ROWS below LABEL, are dates: most of them, two at least."""
    texts, unit = [cell.text for cell in cells], unit_of(label)
    dates = [text for text in texts if whole_cell(with_unit(unit, text)) or cues.PENDING_CELL.match(text)]
    dates += bare_days(cells) if label and label.kind == "date" and not unit else []
    return len(dates) >= min(_FEWEST, rows) and len(dates) >= _MOSTLY * len(cells)


def bare_days(cells: Sequence[Cell]) -> list[str]:
    """Those of CELLS that are days without their month, where others are the months over them."""
    bare = [cell.text for cell in cells if cues.DAY_NUMBER.match(_plain(cell.text))]
    bare += [cell.text for cell in cells if bare and cues.PART_ALONE.match(cell.text)]
    months = (whole_cell(cell.text) for cell in cells) if bare else ()
    return bare if any(month and month.interval.precision == "month" for month in months) else []


def are_days(column: int, labels: Mapping[int, Label], body: Mapping[int, list[Cell]]) -> bool:
    """Whether COLUMN of BODY, most of its cells, are days that lack their months; bare numbers count rows."""
    said = column in labels and cues.DAYS.match(labels[column].words)
    texts = [cell.text for cell in body[column]]
    days = [text for text in texts if cues.BARE_DAY.match(text) or (said and _may_be_day(text))]
    certain = any(not cues.PART_ALONE.match(text) for text in days)
    return certain and len(days) >= max(_FEWEST, _MOSTLY * len(texts))


def _plain(text: str) -> str:
    """TEXT without the words that say that it is not sure: "Evt. 24."."""
    unsure = cues.TENTATIVE.match(text)
    return text[unsure.end() :] if unsure else text


def _may_be_day(text: str) -> bool:
    """Whether TEXT is a day that lacks its month, or a part of that: "24.", "Evt. 24.", "Primo"."""
    return _plain(text)[:1].isdigit() or cues.PART_ALONE.match(text) is not None


def with_unit(unit: str, words: str) -> str:
    """WORDS with the UNIT that their column gives to bare numbers."""
    return f"{unit} {words}" if unit and words[:1].isdigit() else words
