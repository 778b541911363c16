"""Where the columns of a document end at the right, which nothing on paper draws: their lines tell."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.read.pages.lines import within

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cso_opendata.read.pages.lines import SetLine

# Columns whose left edges differ by no more points are of one measure if their right edges do by no more
# than this many letters.
_SAME_LEFT, _SAME_RIGHT = 4.0, 3.0
# So many lines that break within a sentence prove where the right edge is.
_PROOF = 3
# A justified line ends at the edge, give or take this share of its size: a hyphen may hang over.
_FLUSH = 0.35
# Text is justified where this share of the lines that break within a sentence end at the edge.
_JUSTIFIED = 0.8


class Edge(NamedTuple):
    """A right edge: where it is, whether wraps prove it, and whether text is justified to it."""

    right: float
    proven: bool
    flush: bool

    def reached(self, line: SetLine) -> bool:
        """Whether LINE ends at the edge."""
        return self.right - line.x1 <= _FLUSH * line.size


class _Column(NamedTuple):
    """What the lines of a column, or of several of one measure, say; none of them reaches LIMIT."""

    left: float
    right: float
    limit: float
    size: float
    ends: list[float]
    wrapped: list[float]


def edges_of(lines: Sequence[SetLine]) -> dict[int, Edge]:
    """The right edge of each column of LINES."""
    columns: dict[int, list[SetLine]] = {}
    for line in lines:
        columns.setdefault(line.printed.column, []).append(line)
    measured = {number: _measured(members) for number, members in columns.items()}
    measures = _measures(column for column in measured.values() if column.wrapped)
    return {number: _edge(column, measures) for number, column in measured.items()}


def _measured(lines: list[SetLine]) -> _Column:
    ends = [line.x1 for line in lines]
    wrapped = [before.x1 for before, line in pairwise(lines) if line.small and within(before, line)]
    left = min(line.x0 for line in lines)
    return _Column(
        left, _right(ends), lines[0].printed.right, max(line.size for line in lines), ends, wrapped
    )


def _right(ends: list[float]) -> float:
    """The greatest of ENDS, but for one in a hundred that sticks out."""
    return sorted(ends)[-1 - (len(ends) // 100)]


def _measures(columns: Iterable[_Column]) -> list[_Column]:
    """COLUMNS of which those of one measure are one; what wraps do not prove is none."""
    found: list[_Column] = []
    for column in sorted(columns, key=lambda column: -column.right):
        same = next((index for index, each in enumerate(found) if _alike(each, column)), None)
        if same is None:
            found.append(column)
        else:
            ends, wrapped = found[same].ends + column.ends, found[same].wrapped + column.wrapped
            found[same] = found[same]._replace(ends=ends, wrapped=wrapped)
    return [column._replace(right=_right(column.ends)) for column in found if len(column.wrapped) >= _PROOF]


def _alike(one: _Column, two: _Column) -> bool:
    return abs(one.left - two.left) <= _SAME_LEFT and abs(one.right - two.right) <= _SAME_RIGHT * one.size


def _edge(column: _Column, measures: list[_Column]) -> Edge:
    """The edge of COLUMN: that of the narrowest of MEASURES that it fits into, else where it ends itself."""
    fitting = [
        each
        for each in measures
        if abs(each.left - column.left) <= _SAME_LEFT
        and column.right - _FLUSH * column.size <= each.right <= column.limit
    ]
    if not fitting:
        return Edge(column.right, proven=False, flush=False)
    measure = min(fitting, key=lambda each: each.right)
    flush = sum(1 for end in measure.wrapped if measure.right - end <= _FLUSH * measure.size)
    return Edge(measure.right, proven=True, flush=flush >= _JUSTIFIED * len(measure.wrapped))
