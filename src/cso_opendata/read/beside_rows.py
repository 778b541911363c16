"""Lines in columns as rows of a table, each cell with its paragraphs."""

from __future__ import annotations

import re
import sys
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.read.columned import leads_on, paragraphs
from cso_opendata.read.hyphens import Hyphens
from cso_opendata.read.joined import Row
from cso_opendata.read.openings import begins_small, hyphenated

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

# A number before a title; a day has a small letter behind it ("13. januar").
NUMBER = re.compile(r"\d{1,3}[.)]\s+(?=\S)(?![a-z\u00df-\u00ff])")


class Placed(NamedTuple):
    """A line with its words in columns: where each begins, and what it says."""

    row: Row
    cells: tuple[tuple[int, str], ...]

    @property
    def starts(self) -> tuple[int, ...]:
        """Where its columns begin."""
        return tuple(start for start, _ in self.cells)


def rows_of(placed: Sequence[Placed], kind: str, joiners: Collection[str]) -> Iterator[Row]:
    """The rows that the lines PLACED make up, whose columns, of KIND, begin where those of the first do."""
    starts = placed[0].starts
    if any(one.starts[-1:] > starts[-1:] for one in placed):
        starts = (*starts, starts[-1] + 1)
    columns = [[_cell(one, starts, column) for one in placed] for column in range(len(starts))]
    widths = [max((len(cell.text) for cell in column if cell), default=0) for column in columns]
    hyphens = Hyphens([cell for column in columns for cell in column if cell], joiners)
    small = kind == "table" and _small_opens(placed)
    opening = (index for index in range(1, len(placed)) if _begins(placed, index, kind, small=small))
    begins = [0, *opening, len(placed)]
    for start, end in pairwise(begins):
        cells = tuple(
            tuple(paragraphs([cell for cell in column[start:end] if cell], width, hyphens))
            for column, width in zip(columns, widths, strict=True)
        )
        yield _printed(placed[start:end])._replace(cells=cells)


def _printed(placed: Sequence[Placed]) -> Row:
    """The lines PLACED as one row, whose text is as they stand on paper, line by line."""
    text, below = "", []
    for one in placed:
        text += " " if text else ""
        below.append((len(text), one.row.number))
        text += "\t".join(words for _, words in one.cells)
    return Row(placed[0].row.number, text, below=tuple(below[1:]))


def _cell(placed: Placed, starts: Sequence[int], column: int) -> Row | None:
    """What PLACED has in COLUMN of those that begin at STARTS."""
    limit = starts[column + 1] if column + 1 < len(starts) else sys.maxsize
    found = (words for start, words in placed.cells if starts[column] <= start < limit)
    return next((Row(placed.row.number, words) for words in found), None)


def _begins(placed: Sequence[Placed], index: int, kind: str, *, small: bool) -> bool:
    """Whether a row begins at INDEX: with words in the first column, or below white in a table.

    SMALL: rows begin with small letters too.
    """
    one, before, left = placed[index], placed[index - 1], placed[0].starts[0]
    first = one.cells[0][1]
    if kind == "list":
        return True
    if kind == "titles":
        return one.starts[0] == left and bool(NUMBER.match(first))
    if one.row.number - before.row.number > 1:
        return True
    above = before.cells[0][1] if before.starts[0] == left else ""
    goes_on = (begins_small(first) and not small) or (above != "" and hyphenated(above, first))
    goes_on = goes_on or (len(one.cells) == 1 and leads_on(above))
    return one.starts[0] == left and not goes_on


def _small_opens(placed: Sequence[Placed]) -> bool:
    """Whether small letters open rows of a table: below white, or where the line above had room for them."""
    left = placed[0].starts[0]
    firsts = [one.cells[0][1] if one.starts[0] == left else "" for one in placed]
    width = max(map(len, firsts))
    return any(
        begins_small(first)
        and (
            not above
            or one.row.number - before.row.number > 1
            or len(above) + 1 + len(first.split(None, 1)[0]) <= width
        )
        for (before, one), (above, first) in zip(pairwise(placed), pairwise(firsts), strict=True)
        if first
    )
