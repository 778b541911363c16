"""Whether what stands at the two sides of a gutter is read row by row, or one side after the other."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from cso_opendata.read.marks import is_mark
from cso_opendata.read.openings import begins_small, ends_sentence, hyphenated
from cso_opendata.read.pages.cells import proven_cuts
from cso_opendata.read.pages.gutters import is_label, side
from cso_opendata.read.pages.rows import baseline, distances, extent, median, pitch_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.read.pages.gutters import Band
    from cso_opendata.read.pages.rows import Row

    Sides = list[tuple[Row, Row]]

# Cells of one row stand on one baseline, give or take this; a box beside text has lines of its own.
_SAME_BASELINE = 0.8
# The second column of a table begins at one place, give or take this.
_SAME_START = 0.7
# Where so many rows of the shorter side have a partner on the other, the two stand side by side.
_ALIGNED, _LEAST_ALIGNED, _TWO = 0.6, 0.4, 2
# Two wide columns are read row by row only where next to every row has both.
_PAIRED = 0.9
# What stands less than this share of its size below a line stands beside it.
_BESIDE = 0.9
# A column of labels takes up no more of the width than this.
_NARROW = 0.4
# Rows without a partner below the last label, so many: they are running text beside a box.
_TAIL = 4
# No head has more labels than this with a list behind the last.
_MOST_LABELS = 8
# Sizes of print that differ by more than this are of two things.
_OTHER_SIZE = 1.08
# Running text has so many lines at least, of which this share begins within a sentence.
_FEWEST, _PROSE = 3, 0.35
# Rows of a table stand further apart than its lines by this factor; few have more lines than this.
_ROW_GAP, _MOST_LINES = 1.2, 4


def is_prose(rows: Sequence[Row]) -> bool:
    """Whether ROWS are running text."""
    small = sum(begins_small(row[0].text) for row in rows)
    return len(rows) >= _FEWEST and small >= _PROSE * len(rows)


def are_lists(sides: Sides) -> bool:
    """Whether lists stand side by side: with a heading of its own each on one row, or with bullets."""
    pairs = [(one, two) for one, two in sides if one and two]
    headed = any(one[-1].text.endswith(":") and two[-1].text.endswith(":") for one, two in pairs)
    marked = sum(is_mark(one[0].text) and is_mark(two[0].text) for one, two in pairs)
    return headed or marked >= _TWO


def are_rows(sides: Sides) -> bool:
    """Whether each line at the right stands beside one at the left, amid others that have none beside them.

    These head the rows below; where two lists stand side by side, each line has one beside it to the end of
    the shorter list.
    """
    filled = [index for index, (_, two) in enumerate(sides) if two]
    paired = all(one and abs(baseline(one) - baseline(two)) <= _SAME_BASELINE for one, two in sides if two)
    return len(filled) > _TWO and paired and filled[-1] + 1 - filled[0] - len(filled) >= _TWO


def table_in(rows: list[Row], band: Band) -> tuple[int, int] | None:
    """The first row, and the one behind the last, where the two sides of BAND are read row by row.

    They are labels and values, or a table without rules; None where they are neither.
    """
    begin, end = _begin(rows, band), _end(rows, band)
    core = rows[begin:end]
    outside = band.last - band.first - len(core)
    if outside > max(_TAIL, len(core)) and not _set_off(rows, begin, end):
        return None
    return (begin, end) if _is_table(core, [side(row, band.at) for row in core]) else None


def _begin(rows: list[Row], band: Band) -> int:
    """The first row of BAND but for a letterhead: its right side begins elsewhere, and white parts it."""
    for index in range(band.begin, band.end):
        left, right = side(rows[index], band.at)
        if left and right and right[0].x0 - band.at <= _SAME_START:
            least = _ROW_GAP * pitch_of(rows[index : band.end])
            apart = index > band.begin and distances(rows[index - 1 : index + 1])[0] > least
            return index if apart else band.begin
    return band.begin


def _end(rows: list[Row], band: Band) -> int:
    """The row behind the last of BAND's, with those below that go on with the last value."""
    end, most = band.end, _ROW_GAP * pitch_of(rows[band.begin : band.end])
    while end < band.last:
        gap = baseline(rows[end]) - baseline(rows[end - 1])
        # The last line of a label in the middle of its cell stands beside the lines of the value.
        labels = bool(side(rows[end], band.at)[0])
        if gap > most or (labels and gap >= _BESIDE * rows[end][0].size):
            break
        end += 1
    return end


def _is_table(core: list[Row], sides: Sides) -> bool:
    """Whether CORE, whose two sides are SIDES, is a table."""
    left, right = [one for one, _ in sides if one], [two for _, two in sides if two]
    both = sum(
        1 for one, two in sides if one and two and abs(baseline(one) - baseline(two)) <= _SAME_BASELINE
    )
    fewer = min(len(left), len(right))
    if both < _LEAST_ALIGNED * fewer or are_lists(sides):
        return False
    cuts = proven_cuts(core)
    if (len(cuts) < _TWO and both < _ALIGNED * fewer) or _go_on_apart(core, sides):
        return False
    columns = is_prose(left) and is_prose(right) and not _has_rows(core, sides)
    if len(cuts) >= _TWO:  # three columns of words side by side are a table, but for those of a newspaper
        return not columns or _is_labelled(core, cuts[0])
    if columns or is_other_size(left, right):
        return False
    narrow = extent(left) <= _NARROW * extent(core)
    return _is_list(sides) and (narrow or both >= _PAIRED * len(sides))


def _go_on_apart(rows: list[Row], sides: Sides) -> bool:
    """Whether ROWS, set evenly, are two lists: entries at the one side go on where others begin at the other.

    The lines of a label may do so beside values, but no value goes on beside the next label.
    """
    if len(rows) < _TWO or extent([one for one, _ in sides if one]) <= _NARROW * extent(rows):
        return False
    if max(distances(rows)) > _ROW_GAP * pitch_of(rows) or any(
        one and is_label(one[0].text) for one, _ in sides
    ):
        return False
    goes_on = [tuple(map(_goes_on, above, row)) for above, row in pairwise(sides) if all(row)]
    return goes_on.count((False, True)) >= _TWO and (True, False) in goes_on


def _goes_on(above: Row, row: Row) -> bool:
    """Whether ROW begins within a sentence or a word of the line ABOVE."""
    if not above or ends_sentence(above[-1].text):
        return False
    return begins_small(row[0].text) or hyphenated(above[-1].text, row[0].text)


def _set_off(rows: list[Row], begin: int, end: int) -> bool:
    """Whether white above and below parts the rows BEGIN to END from the others."""
    least = _ROW_GAP * pitch_of(rows[begin:end])
    above = distances(rows[max(0, begin - 1) : begin + 1])
    below = distances(rows[end - 1 : end + 1])
    return all(gap > least for gap in above + below)


def _has_rows(rows: list[Row], sides: Sides) -> bool:
    """Whether white that runs across all columns parts ROWS, each part beginning with a sentence."""
    least = _ROW_GAP * pitch_of(rows)
    starts = [0, *(index for index, gap in enumerate(distances(rows), start=1) if gap > least)]
    small = sum(begins_small(part[0].text) for index in starts for part in sides[index] if part)
    full = sum(1 for index in starts if all(sides[index]))
    return (
        len(starts) >= _FEWEST
        and len(rows) <= _MOST_LINES * len(starts)
        and small <= 0.2 * len(starts)
        and full >= _ALIGNED * len(starts)
    )


def _is_labelled(rows: list[Row], cut: float) -> bool:
    """Whether what ROWS have before CUT are labels: on half the rows at most, and no running text."""
    labels = [row for row in rows if side(row, cut)[0]]
    return len(labels) <= len(rows) / 2 and not is_prose(labels)


def is_other_size(left: list[Row], right: list[Row]) -> bool:
    """Whether LEFT and RIGHT are printed in different sizes."""
    sizes = sorted(median(row[0].size for row in rows) for rows in (left, right))
    return sizes[1] > _OTHER_SIZE * sizes[0]


def _is_list(sides: Sides) -> bool:
    """Whether SIDES are labels with their values, and not a box beside text."""
    labels = [index for index, (one, _) in enumerate(sides) if one]
    tail = [two for _, two in sides[labels[-1] + 1 :]]
    if _are_labels([sides[index][0] for index in labels]):
        return not is_prose(tail)
    marked = any(is_mark(two[0].text) for _, two in sides if two)
    return not marked and len(tail) <= _TAIL


def _are_labels(rows: list[Row]) -> bool:
    """Whether ROWS show that they are labels: few, and each bold or with a colon."""
    return len(rows) <= _MOST_LABELS and (
        all(row[-1].text.endswith(":") for row in rows) or all(word.bold for row in rows for word in row)
    )
