"""Tables that no rule parts and whose head shows their columns: bold words, below which all else begins."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.read.pages.rows import distances

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.read.pages.rows import Row

# Lists may stand side by side below headings, and running text in two or three columns: a head has more.
_FEWEST = 4
# Headings stand so far apart, as a multiple of their size; what stands below one begins with it, give or
# take some points.
_APART, _SAME_START = 0.8, 0.8
# Sizes of print that differ by more than this are of two things; rows stand no further apart, as a multiple
# of their size.
_OTHER_SIZE, _FAR = 1.08, 3.0
# So many columns have words below their heading.
_FILLED = 3


class Headed(NamedTuple):
    """The rows FIRST to LAST (not included) of a table, and where its columns begin, but for the first."""

    first: int
    last: int
    cuts: list[float]


def headed_table(rows: Sequence[Row]) -> Headed | None:
    """The first table among ROWS that a head shows; None where there is none."""
    for first, row in enumerate(rows):
        if len(row) < _FEWEST or not _is_head(row):
            continue
        starts = [word.x0 for word in row]
        last = first + 1
        while last < len(rows) and _goes_on(rows[last - 1], rows[last], row[0].size, starts):
            last += 1
        below = [_columns(each, starts) for each in rows[first + 1 : last]]
        if len({column for columns in below for column in columns if column}) >= _FILLED:
            labelled = any(0 in columns for columns in below)
            return Headed(first, last, starts if labelled else starts[1:])
    return None


def _is_head(row: Row) -> bool:
    """Whether ROW is bold words that stand apart."""
    apart = all(word.x0 - before.x1 >= _APART * word.size for before, word in pairwise(row))
    return apart and all(word.bold for word in row)


def _columns(row: Row, starts: Sequence[float]) -> list[int]:
    """The columns in which the words of ROW begin, 0 for what stands left of all STARTS."""
    return [bisect_right(starts, word.x0 + _SAME_START) for word in row]


def _goes_on(above: Row, row: Row, size: float, starts: Sequence[float]) -> bool:
    """Whether ROW is one of the table below ABOVE, in print of SIZE, whose columns begin at STARTS."""
    alike = all(max(word.size, size) <= _OTHER_SIZE * min(word.size, size) for word in row)
    if not alike or distances((above, row))[0] > _FAR * size or (len(row) >= _FEWEST and _is_head(row)):
        return False
    columns, limits = _columns(row, starts), [*starts, inf]
    return all(
        word.x1 <= limits[column] and (column in (0, before) or word.x0 <= starts[column - 1] + _SAME_START)
        for before, column, word in zip((0, *columns), columns, row, strict=False)
    )
