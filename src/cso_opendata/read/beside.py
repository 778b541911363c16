"""Columns of a text that is printed as on paper: what stands side by side, told by the white between.

A table has three columns or more, each beginning where its heading does. Two columns are taken apart where
the left one has numbered titles, each with its text beside it, and where they are lists of which the right
one is longer. All else stays as it is printed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from cso_opendata.read.beside_rows import NUMBER, Placed, rows_of
from cso_opendata.read.openings import begins_small, ends_sentence

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from cso_opendata.read.joined import Row

# The white between two columns, unless it stands behind a number or a letter that labels what follows.
_WIDE = "   "
_GAP = re.compile(r"(?<=\S) {3,}(?=\S)")
# The same in a table, where the next column begins: its heads tell where that is.
_NARROW = re.compile(r"(?<=\S) {2,}(?=\S)")
_LABEL_ALONE = re.compile(r"(?:\d{1,3}|[^\W\d_])[.)]$")
_BARE = re.compile(r"\d{1,3}[.)]?$")
# One line by itself has no columns.
_FEWEST = 2
# A table has more columns than two, each with a heading of a word or three; more white than this ends it.
_PAIR, _LONGEST_HEAD, _MOST_WHITE = 2, 3, 2
_LONGEST_TICK = 3
# So many numbered titles in a row, with text beside each, are a column.
_TITLES = 3
# A bullet that stands so far to the right is one of a column.
_FAR = 12
# The text beside them takes up so much of the width at least, or it is a list of names or figures.
_NARROWEST = 20


class Region(NamedTuple):
    """Lines up to END that may stand in columns, and in which KIND of them; null: they stand in none."""

    end: int
    kind: Literal["table", "titles", "list"] | None


def side_by_side(rows: Sequence[Row], joiners: Collection[str]) -> Sequence[Row]:
    """ROWS, in which the lines that make up a row of columns are one.

    JOINERS are words before which a hyphen at a line's end stays.
    """
    if sum(_WIDE in row.text for row in rows) < _FEWEST:
        return rows
    placed = [_placed(row) for row in rows]
    made: list[Row] = []
    # Up to where lines were looked at in vain, by where their columns begin: none is looked at twice.
    looked: dict[tuple[int, ...], int] = {}
    index = 0
    while index < len(placed):
        starts = placed[index].starts
        region = _region(placed, index) if index >= looked.get(starts, 0) else None
        if region and region.kind:
            lines = placed[index : region.end]
            below = _below(lines) if region.kind == "table" else lines
            made += rows_of(below, region.kind, joiners)
            index = region.end
            continue
        looked[starts] = max(region.end if region else 0, looked.get(starts, 0))
        made.append(rows[index])
        index += 1
    return made


def _below(table: Sequence[Placed]) -> list[Placed]:
    """The lines of a TABLE, words that nearly reach the next column parted from it by where that begins."""
    heads = table[0]
    return [one if one is heads or _fits(one, heads) else _placed(one.row, _NARROW) for one in table]


def _placed(row: Row, gap_between: re.Pattern[str] = _GAP) -> Placed:
    """ROW with its words in columns, a GAP BETWEEN each two; with a mark only a bullet far to the right."""
    if row.mark and row.indent >= _FAR and not row.strong:
        return Placed(row, ((row.indent, f"{row.mark} {' '.join(row.text.split())}"),))
    if row.mark or row.level or row.cells or row.strong:
        return Placed(row, ())
    cells, start = [], 0
    for gap in (*gap_between.finditer(row.text), None):
        words = row.text[start : gap.start() if gap else None]
        if gap and _LABEL_ALONE.match(words):
            continue
        cells.append((row.indent + start, " ".join(words.split())))
        start = gap.end() if gap else start
    return Placed(row, tuple(cells))


def _region(placed: Sequence[Placed], index: int) -> Region | None:
    """The columns that begin at INDEX; None where nothing stands side by side."""
    count = len(placed[index].cells)
    if count < _PAIR:
        return None
    if count > _PAIR:
        return _table(placed, index)
    found = _titles(placed, index)
    return found if found.kind else _list(placed, index, found.end)


def _fits(placed: Placed, heads: Placed) -> bool:
    """Whether the words of PLACED begin where HEADS do, and none reaches the next column.

    A tick may stand in the middle below its head.
    """
    starts = heads.starts
    if not placed.cells or not all(
        start in starts or _is_tick(heads, start, words) for start, words in placed.cells
    ):
        return False
    ends = [start + len(words) for start, words in placed.cells]
    following = [next((each for each in starts if each > start), None) for start in placed.starts]
    return all(limit is None or end < limit for end, limit in zip(ends, following, strict=True))


def _is_below(placed: Placed, heads: Placed) -> bool:
    """Whether PLACED is a line of the table of HEADS, be it that little white parts two of its columns."""
    return _fits(placed, heads) or (bool(placed.cells) and _fits(_placed(placed.row, _NARROW), heads))


def _is_tick(heads: Placed, start: int, words: str) -> bool:
    """Whether WORDS, which begin at START, are a sign or two that stand amid one of HEADS."""
    end = start + len(words)
    return len(words) <= _LONGEST_TICK and any(
        begin < start and end <= begin + len(head) for begin, head in heads.cells
    )


def _table(placed: Sequence[Placed], index: int) -> Region:
    """The lines that fit below the headings of columns at INDEX; no table without some that have several."""
    starts = placed[index].starts
    end = index + 1
    while end < len(placed) and _is_below(placed[end], placed[index]):
        white = placed[end].row.number - placed[end - 1].row.number - 1
        lone = white and placed[end].starts == starts[:1]
        if white > _MOST_WHITE or (lone and not _divides(placed[index], placed[end : end + 2])):
            break
        end += 1
    heads = _are_heads([words for _, words in placed[index].cells])
    told = [one for one in placed[index + 1 : end] if one.starts[0] == starts[0] and len(one.cells) > 1]
    # A first column of bare numbers may be that of anything: such a table stays as printed.
    numbers = any(_BARE.match(one.cells[0][1]) for one in told)
    return Region(end, "table" if heads and told and not numbers else None)


def _divides(heads: Placed, lines: Sequence[Placed]) -> bool:
    """Whether the first of LINES, below white, stands over more rows of the table of HEADS."""
    over, following = lines[0], lines[-1]
    if len(over.cells[0][1].split()) > _LONGEST_HEAD or ends_sentence(over.cells[0][1]):
        return False
    again = [words for _, words in following.cells] == [words for _, words in heads.cells]
    near = following.row.number - over.row.number <= _MOST_WHITE
    row = len(following.cells) > 1 and following.starts[0] == heads.starts[0]
    return near and row and not again and _fits(following, heads)


def _are_heads(cells: Sequence[str]) -> bool:
    """Whether CELLS may be headings: a few words each, and none of them a label whose value is another."""
    labels = sum(":" in words for words in cells)
    return all(len(words.split()) <= _LONGEST_HEAD for words in cells) and labels in (0, len(cells))


def _titles(placed: Sequence[Placed], index: int) -> Region:
    """The lines from INDEX on that are numbered titles with text beside them; headings may stand above."""
    left, right = placed[index].starts
    end, titles, widest = index, 0, 0
    while end < len(placed) and _in_two(placed[end], left, right):
        one = placed[end]
        outset = one.starts[0] == left
        opens = outset and bool(NUMBER.match(one.cells[0][1]))
        if end > index and outset and not opens and one.row.number - placed[end - 1].row.number > 1:
            break
        beside = one.starts[-1] == right
        titles += opens and beside
        widest = max(widest, len(one.cells[-1][1]) if beside else 0)
        end += 1
    found = titles >= _TITLES and widest >= _NARROWEST
    return Region(max(end, index + 1), "titles" if found else None)


def _list(placed: Sequence[Placed], index: int, end: int) -> Region:
    """The lines from INDEX on, up to END, that are two lists with headings; what is one word is a label."""
    starts = placed[index].starts
    last = index + 1
    while last < end and placed[last].row.number == placed[last - 1].row.number + 1:
        one = placed[last]
        if one.starts not in (starts, starts[1:]) or any(" " not in words for _, words in one.cells):
            break
        last += 1
    below = placed[index + 1 : last]
    alone = [one for one in below if len(one.cells) == 1]
    whole = not any(begins_small(one.cells[0][1]) for one in alone)
    found = whole and alone and len(below) - len(alone) >= _TITLES
    return Region(last if found else end, "list" if found else None)


def _in_two(placed: Placed, left: int, right: int) -> bool:
    """Whether PLACED has words in one of two columns or both; those at the left may be indented.

    Behind the text at the right a word or two may stand: who is to do it.
    """
    starts = placed.starts
    if starts[-1:] > (right,) and right in starts and len(placed.cells[-1][1].split()) <= _LONGEST_HEAD:
        starts = starts[:-1]
    if not starts or starts[0] < left or len(starts) > _PAIR:
        return False
    inside = starts[0] == right or starts[0] + len(placed.cells[0][1]) < right
    return inside and starts[0] <= right and starts[1:] in ((), (right,))
