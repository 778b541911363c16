"""Tables that no rule parts, whose labels stand in the middle of their cells, as browsers print them.

The lines of a cell may stand above and below its label, so no white and no baseline shows where the next row
begins; but the label stands half-way between the first line and the last.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.read.pages.gutters import side
from cso_opendata.read.pages.rows import baseline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.read.pages.gutters import Band
    from cso_opendata.read.pages.rows import Row

# A label stands in the middle of its lines, or beside one of them, give or take this share of its size.
_SAME = 0.2
# A label that is further than this from every line stands between two.
_BETWEEN = 0.3
_FEWEST = 2


class Centred(NamedTuple):
    """The rows FIRST to LAST (not included) of a table, and which of these, from FIRST, begin a row of it."""

    first: int
    last: int
    starts: frozenset[int]


def centred(rows: Sequence[Row], band: Band) -> Centred | None:
    """The table at the two sides of BAND where all lines at the right have a label in their middle.

    None where there is none, or where no label shows it by standing between two lines.
    """
    first, last = _reach(rows, band)
    sides = [side(row, band.at) for row in rows[first:last]]
    labels = [index for index, (left, _) in enumerate(sides) if left]
    lines = [index for index, (_, right) in enumerate(sides) if right]
    heights = [baseline(sides[index][1]) for index in lines]
    if len(labels) < _FEWEST or not any(_is_between(sides[label][0], heights) for label in labels):
        return None
    starts, begin = [], 0
    for label in labels:
        end = _end(sides[label][0], heights, begin)
        if end is None:
            return None
        starts.append(min(label, lines[begin]))
        begin = end
    return Centred(first, last, frozenset(starts)) if begin == len(lines) else None


def _reach(rows: Sequence[Row], band: Band) -> tuple[int, int]:
    """The first row of BAND, and the one behind its last, with the lines above and below the outer labels."""
    first, last = band.begin, band.end
    while first > band.first and not side(rows[first - 1], band.at)[0]:
        first -= 1
    while last < band.last and not side(rows[last], band.at)[0]:
        last += 1
    return first, last


def _is_between(label: Row, heights: list[float]) -> bool:
    """Whether LABEL stands between two of the lines at HEIGHTS."""
    above = bisect_left(heights, baseline(label))
    near = min(
        (abs(height - baseline(label)) for height in heights[max(0, above - 1) : above + 1]), default=0
    )
    return 0 < above < len(heights) and near > _BETWEEN * label[0].size


def _end(label: Row, heights: list[float], begin: int) -> int | None:
    """The line behind the last of those at HEIGHTS, from BEGIN, with LABEL in their middle; None for none."""
    if begin == len(heights):
        return None
    give = _SAME * label[0].size
    expected = 2 * baseline(label) - heights[begin]
    end = bisect_left(heights, expected - give, begin)
    return end + 1 if end < len(heights) and abs(heights[end] - expected) <= 2 * give else None
