"""Lists of people that stand side by side, each under its heading, and are read line by line.

abreast = { heading | label } { line } ; an entry of one column may be longer than that beside it
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.model import Span, Text
from cso_opendata.parse.cues import head as cues
from cso_opendata.parse.cues import people as words
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.cut_lists import ends_openly
from cso_opendata.parse.folds import folded, joined
from cso_opendata.parse.groups import heading_of
from cso_opendata.parse.people import entry
from cso_opendata.parse.wraps import whole_entries

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from cso_opendata.parse.grids import Cell, Row


class Column(NamedTuple):
    """The HEAD of a column and what stands below it: the TEXTS of people, or the value of a label."""

    head: Text
    texts: tuple[Text, ...]
    labelled: bool


def abreast(rows: Sequence[Row]) -> tuple[tuple[Column, ...], int]:
    """The columns that the first of ROWS heads, and how many rows they have with it; none otherwise."""
    heads = rows[0].cells
    groups = [heading_of(cell.value) for cell in heads]
    kinds = {group.kind for group in groups if group}
    # Those who were away may stand below both sides, each list with the same heading.
    away = kinds == {"absent"} and len(heads) > 1 and all(groups)
    known = all(group or _is_label(cell) for group, cell in zip(groups, heads, strict=True))
    if (len(kinds) < 2 and not away) or not known:  # noqa: PLR2004  (lists are two at least)
        return (), 0
    height = 1 + sum(1 for _ in _below(rows))
    columns = tuple(
        _column(cell, rows[1:height], labelled=group is None)
        for cell, group in zip(heads, groups, strict=True)
    )
    return (columns, height) if height > 1 and all(map(_is_whole, columns)) else ((), 0)


def _is_label(cell: Cell) -> bool:
    """Whether CELL is a label without its value."""
    found = first(cues.LABELS, cell.value.value)
    return found is not None and found[1].end() == len(cell.value.value)


def _below(rows: Sequence[Row]) -> Iterator[Row]:
    """Those of ROWS that stand under the heads of the first one: until one that begins something else."""
    starts = {cell.start for cell in rows[0].cells}
    for row in rows[1:]:
        known = all(cell.start in starts and not cues.is_labelled(cell.value.value) for cell in row.cells)
        if not row.cells or not known:
            return
        yield row


def _column(head: Cell, rows: Sequence[Row], *, labelled: bool) -> Column:
    texts = tuple(
        text for row in rows for cell in row.cells if cell.start == head.start for text in cell.texts
    )
    return Column(head.value, texts if labelled else tuple(_entries(texts)), labelled)


def _entries(texts: Sequence[Text]) -> list[Text]:
    """The entries of a list whose lines are TEXTS; the end of an organization belongs to the line before."""
    found: list[Text] = []
    for text in whole_entries(texts):
        if found and _ends_an_organization(text.value):
            before = found.pop()
            at = Span(before.at.line, text.at.line_end)
            found.append(Text(folded((before.value, text.value)), at))
        else:
            found.append(text)
    return found


def _ends_an_organization(line: str) -> bool:
    return entry(line) is None and any(words.is_institution(word) for word in line.split())


def _is_whole(column: Column) -> bool:
    """Whether COLUMN is people and nothing else, or the value of a label."""
    return column.labelled or (bool(column.texts) and all(entry(text.value) for text in column.texts))


def unwrapped(rows: Sequence[Row]) -> list[Row]:
    """ROWS, in which an entry that goes on in the cell right below it is whole: "Sundhed og" "Omsorg"."""
    found: list[Row] = []
    for row in rows:
        above = {cell.start: cell for cell in found[-1].cells} if found else {}
        ends = [cell for cell in row.cells if cell.start in above and _ends(above[cell.start], cell)]
        if ends and len(above) > 1:
            more = {cell.start: cell.texts for cell in ends}
            found[-1] = found[-1]._replace(cells=tuple(_longer(each, more) for each in found[-1].cells))
            row = row._replace(cells=tuple(cell for cell in row.cells if cell not in ends))  # noqa: PLW2901
        found.append(row)
    return found


def _ends(above: Cell, cell: Cell) -> bool:
    """Whether CELL is the end of an entry that the one ABOVE it cuts short."""
    before, rest = above.value.value, cell.value.value
    cut = before.endswith(",") or ends_openly(before)
    return cut and entry(before) is not None and entry(rest) is None and not cues.is_labelled(rest)


def _longer(cell: Cell, more: Mapping[int, tuple[Text, ...]]) -> Cell:
    """CELL with what MORE has of it, as one text."""
    if cell.start not in more:
        return cell
    texts = (*cell.texts, *more[cell.start])
    return cell._replace(texts=(joined(texts, " "),))
