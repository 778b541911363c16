"""Rows: the words of a page that stand on one line across it."""

from __future__ import annotations

from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cso_opendata.read.pages.paper import Word

# Words whose baselines differ by less than this share of their size stand on one row (CO2 with its 2 below).
_SAME_ROW = 0.45
# A raised or lowered sign is smaller than this beside what it belongs to, and as near as this.
_SMALL, _NEAR = 0.8, 0.3

# The spaces of a line that is stretched to fit its column differ by less than this.
_EVENLY = 0.85
_A_PAIR = 2

Row = tuple["Word", ...]


def rows_of(words: Sequence[Word]) -> list[Row]:
    """WORDS by rows from the top, each row from the left."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=attrgetter("y", "x0")):
        first = rows[-1][0] if rows else None
        if first and word.y - first.y < _SAME_ROW * min(word.size, first.size):
            rows[-1].append(word)
        elif first and first.size < _SMALL * word.size and _raised(rows[-1], word):
            rows[-1].insert(0, word)
        else:
            rows.append([word])
    return [tuple(sorted(row)) if len(row) > 1 else (row[0],) for row in rows]


def _raised(row: list[Word], word: Word) -> bool:
    """Whether ROW is a single sign that is raised, as the number of a note is, before WORD and its line."""
    sign = row[0]
    small = sign.size < _SMALL * word.size and word.y - sign.y < _SAME_ROW * word.size
    return small and len(row) == 1 and abs(word.x0 - sign.x1) < _NEAR * word.size


def gaps_in(row: Row) -> list[float]:
    """The white before each word of ROW but the first; none where all is alike: a line stretched to fit."""
    if len(row) <= _A_PAIR:
        return [row[1].x0 - row[0].x1] if len(row) == _A_PAIR else []
    gaps = [word.x0 - before.x1 for before, word in pairwise(row)]
    stretched = min(gaps) > _EVENLY * max(gaps)
    return [0.0] * len(gaps) if stretched else gaps


def baseline(row: Row) -> float:
    """The baseline of ROW, whose first or last word may be a raised sign."""
    return row[0].y if row[0].size >= row[-1].size else row[-1].y


def distances(rows: Sequence[Row]) -> list[float]:
    """How far each of ROWS but the first stands below the one before."""
    return [baseline(below) - baseline(above) for above, below in pairwise(rows)]


def pitch_of(rows: Sequence[Row]) -> float:
    """The least distance at which ROWS stand as a rule; never less than their size."""
    gaps = sorted(distances(rows))
    size = min((row[0].size for row in rows), default=0.0)
    return max(gaps[len(gaps) // 10], size) if gaps else size


def median(values: Iterable[float]) -> float:
    """The middle one of VALUES, of two the mean: `statistics` takes as long to load as a document to read."""
    ordered = sorted(values)
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


def letters(rows: Sequence[Row]) -> int:
    """How many characters the words of ROWS have."""
    return sum(len(word.text) for row in rows for word in row)


def extent(rows: Sequence[Row]) -> float:
    """The width that ROWS take up."""
    return max(row[-1].x1 for row in rows) - min(row[0].x0 for row in rows)


def body_size(pages: Sequence[Sequence[Row]]) -> float:
    """The size in which most of the text on PAGES is printed."""
    sizes: dict[float, int] = {}
    for rows in pages:
        for row in rows:
            sizes[row[0].size] = sizes.get(row[0].size, 0) + len(row[0].text)
    return max(sizes, key=lambda size: (sizes[size], size), default=1.0)
