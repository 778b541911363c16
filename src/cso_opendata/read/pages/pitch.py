"""How far lines of print stand one below the other: within a paragraph, and between two."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from cso_opendata.read.pages.lines import distance, within
from cso_opendata.read.pages.rows import median

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from cso_opendata.read.pages.lines import SetLine

# Sizes that differ by no more are one.
SAME_SIZE = 0.6
# So many lines prove how a document is set.
_PROOF = 3
# Lines stand evenly where this share of them keeps this near to the usual distance.
_EVEN, _MOSTLY = 0.03, 0.8
# One distance in so many may be out of the way: a raised number of a note, a picture.
_ONE_IN = 20
# The white between paragraphs is told from the raggedness of lines, which browsers set to whole pixels,
# where it is more than this multiple of a line.
_APART = 1.05


def pitch_of(lines: Sequence[SetLine], most: float) -> tuple[float, bool]:
    """The usual distance of two lines of a paragraph, as a multiple of their size; whether all keep to it.

    Where too few lines break within a sentence, it is the least of their distances, and MOST at most.
    """
    pairs = list(_pairs(lines))
    wraps = [distance(*pair) for pair in pairs if pair[1].small and within(*pair)]
    if len(wraps) >= _PROOF:
        usual = median(wraps)
        even = sum(1 for gap in wraps if abs(gap - usual) <= _EVEN * usual)
        return usual, even >= _MOSTLY * len(wraps) and len(wraps) >= 2 * _PROOF
    every = sorted(distance(before, line) for before, line in pairs)
    return min([most, *every[len(every) // 10 :][:1]]), False


def parting_of(lines: Sequence[SetLine], full: Callable[[Sequence[SetLine], SetLine], bool]) -> float | None:
    """The distance, as a multiple of the size, beyond which LINES are of two paragraphs.

    None where no white parts those that plainly end, whose last line is not FULL, from what follows.
    """
    pairs = [pair for pair in _pairs(lines) if not (pair[0].mark or pair[1].mark)]
    wraps = sorted(distance(*pair) for pair in pairs if pair[1].small and within(*pair))
    ends = sorted(distance(*pair) for pair in pairs if _ends(*pair) and not full(pair[:1], pair[1]))
    if len(wraps) < 2 * _PROOF or len(ends) < 2 * _PROOF:
        return None
    within_one, between = wraps[-1 - len(wraps) // _ONE_IN], ends[len(ends) // _ONE_IN]
    return (within_one + between) / 2 if between > _APART * within_one else None


def _ends(before: SetLine, line: SetLine) -> bool:
    """Whether BEFORE ends a sentence of plain print, and LINE begins another."""
    return before.ended and not (line.small or line.bold or before.bold)


def _pairs(lines: Sequence[SetLine]) -> Iterator[tuple[SetLine, SetLine]]:
    """LINES that stand one below the other in one column or cell, and are of one size."""
    for before, line in pairwise(lines):
        if before.place == line.place and abs(before.size - line.size) < SAME_SIZE:
            yield before, line
