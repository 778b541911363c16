"""The order in which a page is read: its columns, the boxes in its margins, and rows that stand side by side.

Words at the two sides of a gutter are two columns, a column and a box in the margin, or the cells of rows
without rules; where there is no gutter, a row is a line.
"""

from __future__ import annotations

from itertools import groupby
from math import inf
from typing import TYPE_CHECKING, Literal, NamedTuple

from cso_opendata.read.pages.abreast import are_lists, are_rows, is_other_size, is_prose, table_in
from cso_opendata.read.pages.cells import Cells, cells_of, cut_at, grown
from cso_opendata.read.pages.centred import centred
from cso_opendata.read.pages.gutters import is_label, side, widest_band
from cso_opendata.read.pages.headed import headed_table
from cso_opendata.read.pages.margins import without_boxes
from cso_opendata.read.pages.rows import distances, extent, gaps_in, letters, pitch_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cso_opendata.read.pages.gutters import Band
    from cso_opendata.read.pages.rows import Row

# A page of more words or rows is a drawing, and so is one that falls into so many parts that, part by part,
# more rows were looked at: they are read as they are.
_MOST_WORDS, _MOST_ROWS, _MOST_LOOKS = 6000, 600, 6000
# Two stretches of a single row are cells where they stand so far apart, as a multiple of their size.
_GAP = 2.5
# A margin takes up no more of the width than this.
_NARROW = 0.4
# Rows that are hardly further apart than the others of a column are of it, where two lists stand side by
# side; those of a box or of the second column may be further apart, as multiples of their usual distance.
_CLOSE, _LOOSE = 1.05, 2.2


class Region(NamedTuple):
    """Rows that are read one after the other: a column, a margin (`aside`), or rows of cells.

    No line of a column can reach LIMIT, where something else begins.
    """

    kind: Literal["column", "aside", "cells"]
    rows: tuple[Row, ...]
    limit: float = inf
    cells: Cells = ()


class _Part(NamedTuple):
    """Rows that are still to be looked at, and where something else begins to their right."""

    rows: list[Row]
    limit: float = inf


def regions(rows: list[Row]) -> Iterator[Region]:
    """ROWS of a page, or of a part of one, in the order in which they are read."""
    pending: list[Region | _Part] = [
        Region("aside", tuple(piece.rows)) if piece.box else _Part(piece.rows)
        for piece in reversed(without_boxes(rows))
    ]
    most = _MOST_LOOKS if sum(map(len, rows)) <= _MOST_WORDS and len(rows) <= _MOST_ROWS else 0
    while pending:
        part = pending.pop()
        if isinstance(part, Region):
            yield part
        elif part.rows:
            pending += reversed(_parts(part) if most > 0 else list(_column(part)))
            most -= len(part.rows)


def _parts(part: _Part) -> list[Region | _Part]:
    """What PART falls into: regions, and rows that are to be looked at by themselves."""
    rows = part.rows
    headed = headed_table(rows)
    if headed:
        return _table(part, headed.first, headed.last, headed.cuts)
    band = widest_band(rows)
    if band is None:
        return list(_column(part))
    table = _abreast(part, band)
    if table:
        return table
    left, right = _sides(rows[band.first : band.last], band)
    sides = [side(row, band.at) for row in rows[band.begin : band.end]]
    if are_rows(sides):
        return list(_column(part))
    margin = None if are_lists(sides) else _margin(rows, band, left, right)
    if margin is not None:
        return _with_margin(part, band, left_is_it=margin is left)
    return _columns(part, band)


def _abreast(part: _Part, band: Band) -> list[Region | _Part]:
    """PART where the two sides of BAND are read row by row; empty where they are not."""
    middle = centred(part.rows, band)
    if middle:
        return _table(part, middle.first, middle.last, [band.at], middle.starts)
    found = table_in(part.rows, band)
    if not found:
        return []
    cuts = cut_at(part.rows[found[0] : found[1]])
    return _table(part, *grown(part.rows, found, cuts), cuts)


def _table(
    part: _Part, first: int, last: int, cuts: list[float], starts: frozenset[int] = frozenset()
) -> list[Region | _Part]:
    """The rows FIRST to LAST (not included) of PART as a table; see `cells_of` for CUTS and STARTS."""
    rows = part.rows
    table = Region("cells", tuple(rows[first:last]), cells=cells_of(rows[first:last], cuts, starts))
    return [part._replace(rows=rows[:first]), table, part._replace(rows=rows[last:])]


def _column(part: _Part) -> Iterator[Region]:
    """Rows that no gutter parts: lines, but for those that a wide gap makes cells by itself."""
    if not any(_has_gap(row) for row in part.rows if len(row) > 1):
        yield Region("column", tuple(part.rows), part.limit)
        return
    for wide, members in groupby(part.rows, _has_gap):
        if wide:
            yield from (Region("cells", (row,), cells=cells_of([row], _gaps_in(row))) for row in members)
        else:
            yield Region("column", tuple(members), part.limit)


def _gaps_in(row: Row) -> list[float]:
    """Where words of ROW begin behind a gap too wide to be a space."""
    return [word.x0 for gap, word in zip(gaps_in(row), row[1:], strict=True) if gap >= _GAP * word.size]


def _has_gap(row: Row) -> bool:
    """Whether ROW has a gap too wide to be a space, other than behind a bullet or a number."""
    gaps = _gaps_in(row) if len(row) > 1 else []
    return len(gaps) > 1 or (bool(gaps) and (gaps[0] > row[1].x0 or not is_label(row[0].text)))


def _sides(rows: Sequence[Row], band: Band) -> tuple[list[Row], list[Row]]:
    """What stands of ROWS at the left and at the right of BAND's gutter."""
    sides = [side(row, band.at) for row in rows]
    return [left for left, _ in sides if left], [right for _, right in sides if right]


def _margin(rows: list[Row], band: Band, left: list[Row], right: list[Row]) -> list[Row] | None:
    """The side that is a box in the margin: narrow, and with fewer words than the other; None for columns."""
    edge, total = max(row[-1].x1 for row in rows), extent(rows)
    beside = extent(right) if is_other_size(right, left) else edge - band.at
    (width, narrow), (_, wide) = sorted(
        ((band.at - min(row[0].x0 for row in left), left), (beside, right)), key=lambda side: side[0]
    )
    if width > _NARROW * total or letters(narrow) >= letters(wide):
        return None
    # Running text in the print of the other side is a column, however narrow.
    return narrow if not is_prose(narrow) or is_other_size(left, right) else None


def _with_margin(part: _Part, band: Band, *, left_is_it: bool) -> list[Region | _Part]:
    """The box comes before the text beside it, so that no paragraph is cut in two by it."""
    rows = part.rows
    box = _sides(rows[band.begin : band.end], band)[not left_is_it]
    first, last = _reach(rows, band, box, _LOOSE * pitch_of(box))
    # What stands far above or below a box, and not beside it, is none of it; the text goes on.
    above, below = _sides(rows[band.first : first], band), _sides(rows[last : band.last], band)
    first = band.first if not above[not left_is_it] else first
    last = band.last if not below[not left_is_it] else last
    left, right = _sides(rows[first:last], band)
    margin = Region("aside", tuple(left if left_is_it else right))
    text = part._replace(rows=right) if left_is_it else _Part(left, band.at)
    return [part._replace(rows=rows[:first]), margin, text, part._replace(rows=rows[last:])]


def _columns(part: _Part, band: Band) -> list[Region | _Part]:
    """The left column and then the right one, each with the rows by which it is the longer one."""
    rows = part.rows
    left, right = _sides(rows[band.begin : band.end], band)
    close, loose = _CLOSE * max(distances(left), default=0.0), _LOOSE * pitch_of(right)
    above, below = _sides(rows[band.first : band.begin], band), _sides(rows[band.end : band.last], band)
    first = _reach(rows, band, right, loose)[0] if above[1] else _reach(rows, band, left, close)[0]
    last = band.last if below[1] or is_prose(below[0]) else _reach(rows, band, left, close)[1]
    if not (is_prose(left) or is_prose(right)):
        last = _up_to_a_heading(rows, band.end, last, left)
    left, right = _sides(rows[first:last], band)
    return [
        part._replace(rows=rows[:first]),
        _Part(left, band.at),
        part._replace(rows=right),
        part._replace(rows=rows[last:]),
    ]


def _up_to_a_heading(rows: list[Row], end: int, last: int, left: list[Row]) -> int:
    """LAST, or where a heading stands below lists side by side, from row END on: it is not the LEFT one's.

    Entries that are bold themselves are no headings.
    """
    if all(row[0].bold for row in left[1:]):
        return last
    return next((index for index in range(end, last) if rows[index][0].bold), last)


def _reach(rows: list[Row], band: Band, column: list[Row], most: float) -> tuple[int, int]:
    """The first row of BAND, and the one behind its last, that go on with COLUMN, at most MOST apart."""
    above, below = rows[band.first : band.begin], rows[band.end : band.last]
    gaps = distances([*above, column[0]])[::-1], distances([column[-1], *below])
    more = [next((index for index, gap in enumerate(each) if gap > most), len(each)) for each in gaps]
    return band.begin - more[0], band.end + more[1]
