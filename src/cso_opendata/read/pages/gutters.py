"""Gutters: the white strips that run down a page between words, over several rows."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from itertools import accumulate
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.read.marks import is_mark
from cso_opendata.read.pages.rows import gaps_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cso_opendata.read.pages.rows import Row

# A gutter is as wide as this many letters are high; a narrower one is proven by words that begin at its end.
_GUTTER, _PROVEN = 1.0, 0.6
# A space that was stretched to justify a line is narrower than this; a browser leaves less beside a cell.
_SPACE, _PADDING = 0.4, 0.2
# Words that begin at one place do so give or take this; those of one column to a hair.
_SAME_START, _EXACT = 0.7, 0.1
# A gutter parts at least this many rows, of which each side holds some, one of them next to an even block.
_FEWEST, _EACH_SIDE = 3, 2
# A heading is larger than what stands around it by this factor, and so far below it, as one of its size.
_LARGER, _WHITE = 1.15, 1.7
# So large a share of what stands beside something begins at one place where a head does not.
_MOST_ALIKE = 0.6
# Bullets stand before so many of the lines of a list: the others go on with the lines above.
_MARKED, _LISTED = 0.5, 0.8
# No number stands so many times its size before the text that it labels.
_FAR_LABEL = 6.0
# No table has as many columns; words that stand apart in a row of more are those of a drawing.
_MOST_COLUMNS = 60
_LABEL = re.compile(r"(?:\(?[\w.]{1,5}[.):]|\d{1,3}(?:\.\d{1,2})*)$")

_BEGINNING, _END = attrgetter("x0"), attrgetter("x1")

White = tuple[float, float]
# The first row that a strip runs down, the one behind the last, and the strip.
_Strip = tuple[int, int, White]


class _Measured(NamedTuple):
    """The size of a row, where its words begin, and how far they reach up to each of them."""

    size: float
    starts: list[float]
    ends: list[float]


@dataclass(frozen=True, slots=True)
class Band:
    """Rows FIRST to LAST (not included) of a page that leave a gutter before AT white.

    BEGIN is the first row from which on both its sides have words, END the one behind the last up to which
    both have some.
    """

    first: int
    last: int
    at: float
    begin: int
    end: int


def is_label(text: str) -> bool:
    """Whether TEXT is a bullet or a number that labels what stands behind it."""
    return is_mark(text) or _LABEL.match(text) is not None


def side(row: Row, at: float) -> tuple[Row, Row]:
    """The words of ROW before and behind the gutter that ends AT."""
    if len(row) == 1:
        return (row, ()) if row[0].x0 < at - _SAME_START else ((), row)
    cut = bisect_left(row, at - _SAME_START, key=_BEGINNING)
    return row[:cut], row[cut:]


def widest_band(rows: Sequence[Row]) -> Band | None:
    """The gutter that parts most rows; None where a page is one column."""
    return max(bands(rows), key=lambda band: (band.end - band.begin, -band.at), default=None)


def bands(rows: Sequence[Row]) -> Iterator[Band]:
    """The gutters between ROWS, each once."""
    measured = _Measures(rows)
    seen = defaultdict[int, list[White]](list)
    found: set[Band] = set()
    for white, seed in _gaps(rows):
        if _is_seen(seen[seed], white):
            continue
        first, last, strip = _grown(measured, len(rows), white, seed)
        for index in range(first, last):
            seen[index].append(strip)
        band = _trimmed(rows, first, last, strip)
        if band and band not in found:
            found.add(band)
            yield band


def _is_seen(seen: list[White], white: White) -> bool:
    """Whether one of the strips SEEN in a row is what is left of WHITE."""
    left, right = white
    return bool(seen) and any(left <= start and abs(right - end) <= _SAME_START for start, end in seen)


class _Measures(dict[int, _Measured]):
    """What gaps are compared with: the measures of those rows, by number, that one of them comes to."""

    def __init__(self, rows: Sequence[Row]) -> None:
        """Nothing is measured yet."""
        super().__init__()
        self._rows = rows

    def is_heading(self, index: int) -> bool:
        """Whether the row INDEX stands in larger print than those around it, with white above: a heading."""
        if not 0 < index < len(self._rows) - 1:
            return False
        above, row, below = (each[0] for each in self._rows[index - 1 : index + 2])
        larger = row.size > _LARGER * max(above.size, below.size)
        return larger and row.y - above.y > _WHITE * row.size

    def __missing__(self, index: int) -> _Measured:
        """Measure the row INDEX."""
        row = self._rows[index]
        if len(row) == 1:
            x0, x1, _, size, *_ = row[0]
            found = self[index] = _Measured(size, [x0], [x1])
            return found
        ends = list(accumulate(map(_END, row), max))
        found = self[index] = _Measured(row[0].size, list(map(_BEGINNING, row)), ends)
        return found


def _gaps(rows: Sequence[Row]) -> Iterator[tuple[White, int]]:
    """The strips before a second column, and in which row: wide gaps, and what is white far to the left."""
    least = min((row[0].x0 for row in rows), default=0.0)
    for index, row in enumerate(rows):
        if len(row) > 1:
            if len(row) > _MOST_COLUMNS:
                continue
            for gap, word in zip(gaps_in(row), row[1:], strict=True):
                if gap >= _PROVEN * word.size:
                    yield (word.x0 - gap, word.x0), index
        first = row[0]
        if first.x0 > least + 4 * first.size:
            yield (least, first.x0), index


def _grown(rows: _Measures, count: int, white: White, seed: int) -> _Strip:
    """The rows, of COUNT, around SEED that leave a strip of WHITE white (first, behind the last), and it."""
    first = last = seed
    for step in (1, -1):
        index = seed
        while 0 <= index < count:
            narrowed = _narrowed(rows[index], white)
            if narrowed is None or rows.is_heading(index):
                break
            white = narrowed
            if step > 0:
                last = index
            else:
                first = index
            index += step
    return first, last + 1, white


def _narrowed(row: _Measured, white: White) -> White | None:
    """The strip that ROW leaves white of WHITE; None where it leaves none.

    What ends last before the strip's end may stand close to it, as a long entry of a table does, where the
    next word begins there exactly or nothing follows.
    """
    left, right = white
    size, starts, ends = row
    if starts[0] >= right or ends[-1] <= left:
        return white  # nothing of it stands there, as in most rows
    index = bisect_left(starts, left)
    start = max(left, ends[index - 1]) if index else left
    if start == left and (index == len(starts) or starts[index] >= right):
        return white
    best = (left, left)
    while index < len(starts) and starts[index] < right:
        if starts[index] - start > best[1] - best[0]:
            best = (start, starts[index])
        start = max(start, ends[index])
        index += 1
    if right - start > best[1] - best[0]:
        best = (start, right)
    if best[1] - best[0] >= min(_GUTTER * size, right - left):
        return best
    following = bisect_left(starts, right - _SAME_START)
    before = ends[following - 1] if following else left
    if following == len(starts):
        return white if right - before >= _PADDING * size else None
    apart = starts[following] - right
    if abs(apart) <= _EXACT or starts[following] - before >= _GUTTER * size:
        return white if right - before >= _PADDING * size else None
    return white if apart <= _SAME_START and right - before >= _SPACE * size else None


def _trimmed(rows: Sequence[Row], first: int, last: int, white: White) -> Band | None:
    """The band of the rows FIRST to LAST; None where they are no two columns."""
    at, inside = white[1] - _SAME_START, range(first, last)
    left = [each for each in inside if rows[each][0].x0 < at]
    right = [each for each in inside if rows[each][-1].x0 >= at]
    # What is asked first is what takes least, and tells most strips apart.
    if len(left) < _EACH_SIDE or len(right) < _EACH_SIDE:
        return None
    begin, end = max(left[0], right[0]), min(left[-1], right[-1]) + 1
    beside = min(sum([begin <= each < end for each in some]) for some in (left, right))
    if end - begin < _FEWEST or not beside:
        return None
    sides = [side(row, white[1]) for row in rows[first:last]]
    aligned = _aligned([sides[each - first] for each in right])
    if not aligned and (beside < _EACH_SIDE or white[1] - white[0] < _GUTTER * rows[first][0].size):
        return None
    return None if _only_marks(sides) else Band(first, last, white[1], begin, end)


def _aligned(sides: list[tuple[Row, Row]]) -> bool:
    """Whether what stands at the right of SIDES begins at one place, but for heads in the middle."""
    least = min(right[0].x0 for _, right in sides)
    beside = [right[0].x0 - least <= _SAME_START for left, right in sides if left]
    alike = sum(right[0].x0 - least <= _SAME_START for _, right in sides)
    return alike >= _FEWEST and (
        alike == len(sides) or sum(beside) >= max(_FEWEST, _MOST_ALIKE * len(beside))
    )


def _only_marks(sides: list[tuple[Row, Row]]) -> bool:
    """Whether what stands at the left, or last there, are bullets and numbers of the text at the right."""
    marked = [is_mark(left[-1].text) for left, right in sides if left and right]
    if marked and sum(marked) >= _MARKED * len(marked):
        return True
    labels = sum(is_label(left[-1].text) for left, right in sides if left and right)
    if sum(marked) >= _EACH_SIDE and labels >= _LISTED * len(marked):
        return True  # a list with bullets and one with numbers
    near = any(
        right[0].x0 - left[-1].x1 < _FAR_LABEL * left[-1].size for left, right in sides if left and right
    )
    return near and all(len(left) == 1 and is_label(left[0].text) for left, _ in sides if left)
