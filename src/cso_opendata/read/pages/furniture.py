"""What a page carries besides its content: running heads and feet, and the numbers of pages."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.read.openings import begins_label
from cso_opendata.read.pages.rows import baseline, pitch_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from cso_opendata.read.pages.rows import Row

# Running heads and feet are among this many rows from the top and from the foot of a page ...
_DEEP = 4
# ... at the same height on each page, give or take some points, ...
_SAME_HEIGHT = 4.0
# ... on every page or every other page, two of them; in a document of many pages three ...
_EVERY_OTHER, _TWO, _THREE, _MANY = 2, 2, 3, 8
# ... and on most pages where they are larger than the text by this factor, numbered, or a part of a row.
_LARGER, _MOST = 1.12, 0.6
# ... and white above or below them, of more than this many lines, parts them from the text where it is less.
_WHITE = 1.6
# Parts of a row stand so far apart, as a multiple of their size.
_GAP = 2.0
# A page's number alone is furniture in this share of the page's height at its edges.
_EDGE = 0.12
# Only so many of the rows with the same words can be on the two pages before.
_RECENT = 4 * _DEEP
_DIGITS = re.compile(r"\d+")
_FEW_DIGITS = 4


class _Place(NamedTuple):
    """Some words among the outermost of a page: their page, row and height, and the numbers among them."""

    page: int
    row: int
    y: float
    numbers: tuple[int, ...]

    def is_repeated_as(self, other: _Place) -> bool:
        """Whether OTHER, on one of the next pages, is the same but for the number of the page."""
        pages = other.page - self.page
        return (
            0 < pages <= _EVERY_OTHER
            and abs(other.y - self.y) <= _SAME_HEIGHT
            and all(two - one in (0, pages) for one, two in zip(self.numbers, other.numbers, strict=True))
        )


def furniture(
    pages: Sequence[list[Row]], heights: Sequence[float], ruled: set[tuple[int, int]], body: float
) -> set[tuple[int, int]]:
    """The rows that are furniture, as (index in PAGES, index of the row); HEIGHTS are those of the pages.

    Rows that are RULED are those of tables, whose head may be repeated where they go on; most of the text
    is of size BODY.
    """
    sure, likely = _repeated(pages, body)
    for page, rows in enumerate(pages):
        for index in {0, len(rows) - 1} if rows else ():
            if _is_numbered(rows[index], page + 1, len(pages), heights[page]):
                sure[page].add(index)
    for page, index in _as_high_as(sure, pages):
        likely[page].add(index)
    return {
        (page, index)
        for page, rows in enumerate(pages)
        for order in (range(len(rows)), range(len(rows) - 1, -1, -1))
        for index in _outermost(rows, order, sure[page], likely[page])
        if (page, index) not in ruled
    }


class _Found(defaultdict[int, set[int]]):
    """Rows by their pages."""

    def __init__(self) -> None:
        super().__init__(set)

    def add(self, run: Iterable[_Place]) -> None:
        """Take the rows of RUN."""
        for place in run:
            self[place.page].add(place.row)


def _repeated(pages: Sequence[list[Row]], body: float) -> tuple[_Found, _Found]:
    """The rows that are repeated from page to page: those on most pages, and those on fewer."""
    sure, likely = _Found(), _Found()
    few = _TWO if len(pages) < _MANY else _THREE
    most = max(few, _MOST * len(pages))
    for run in _runs(_places(pages, whole=True)):
        first = pages[run[0].page][run[0].row][0]
        is_title = first.size > _LARGER * body or begins_label(first.text)
        if len(run) >= (max(_THREE, most) if is_title else most):
            sure.add(run)
        elif len(run) >= few and not is_title:
            likely.add(run)
    for run in _runs(_places(pages, whole=False)):
        if len(run) >= max(_THREE, most):
            sure.add(run)
    return sure, likely


def _as_high_as(found: _Found, pages: Sequence[list[Row]]) -> Iterator[tuple[int, int]]:
    """The first and last rows of PAGES that stand where those FOUND stand on other pages, in their size."""
    places = {
        (round(row[0].y), row[0].size)
        for row in (pages[page][index] for page, rows in found.items() for index in rows)
    }
    for page, rows in enumerate(pages):
        for index in {0, len(rows) - 1} if rows else ():
            y, size = round(rows[index][0].y), rows[index][0].size
            if places & {(y - 1, size), (y, size), (y + 1, size)}:
                yield page, index


def _places(pages: Sequence[list[Row]], *, whole: bool) -> Iterator[tuple[str, _Place]]:
    """The outermost rows of each page, or the parts of those that have gaps: their words, and where."""
    for page, rows in enumerate(pages):
        for index in sorted({*range(min(_DEEP, len(rows))), *range(max(0, len(rows) - _DEEP), len(rows))}):
            row = rows[index]
            for part in [row] if whole else _parts(row) if len(row) > 1 else ():
                text = " ".join([word.text for word in part])
                numbers = tuple([int(each[-9:]) for each in _DIGITS.findall(text)])
                place = "" if whole else f"{part[0].x0:.0f} "
                words = (_DIGITS.sub("#", text) if numbers else text).casefold()
                yield place + words, _Place(page, index, baseline(row), numbers)


def _parts(row: Row) -> list[Row]:
    """The parts of ROW that wide gaps make; none where it is one."""
    cuts = [
        index
        for index, (before, word) in enumerate(pairwise(row), start=1)
        if word.x0 - before.x1 >= _GAP * word.size
    ]
    return [row[start:end] for start, end in pairwise([0, *cuts, len(row)])] if cuts else []


def _runs(places: Iterable[tuple[str, _Place]]) -> Iterator[list[_Place]]:
    """Those of PLACES that repeat each other from page to page."""
    open_runs: dict[str, list[list[_Place]]] = {}
    for words, place in places:
        runs = open_runs.get(words)
        if runs is None:
            open_runs[words] = [[place]]
            continue
        run = next((run for run in reversed(runs[-_RECENT:]) if run[-1].is_repeated_as(place)), None)
        if run:
            run.append(place)
        else:
            runs.append([place])
    yield from (run for runs in open_runs.values() for run in runs if len(run) > 1)


def _is_numbered(row: Row, page: int, count: int, height: float) -> bool:
    """Whether ROW, at an edge, says which page it is, or a part of it that has a wide gap beside it does.

    Such a part says how many pages there are as well: a figure by itself may be one of a table.
    """
    counted = (part for part in _parts(row) if len(_DIGITS.findall(" ".join(word.text for word in part))) > 1)
    return any(_is_number(each, page, count, height) for each in (row, *counted))


def _is_number(row: Row, page: int, count: int, height: float) -> bool:
    """Whether ROW, at an edge, says which page it is: alone, with how many there are, or at the foot."""
    text = " ".join(word.text for word in row)
    found = [int(number) for number in _DIGITS.findall(text) if len(number) <= _FEW_DIGITS]
    if page not in found:
        return False
    parts = [sum(any(map(str.isalpha, each)) for each in part.split()) for part in _DIGITS.split(text)]
    foot = row[0].y > (1 - _EDGE) * height
    if not foot and row[0].y >= _EDGE * height:
        return False
    if found == [page, count]:
        return max(parts) <= 1
    return found == [page] and (parts == [0, 0] or (foot and parts == [1, 0] and not row[0].bold))


def _outermost(rows: list[Row], order: Sequence[int], sure: set[int], likely: set[int]) -> list[int]:
    """Those of ROWS, by ORDER from the edge of their page, that have nothing but furniture before them.

    What is but likely to be furniture is if white parts it from the text.
    """
    if not sure and not likely:
        return []
    found = list(takewhile(lambda index: index in sure or index in likely, order))
    while found and found[-1] not in sure and len(found) < len(rows):
        gap = abs(baseline(rows[order[len(found)]]) - baseline(rows[found[-1]]))
        if gap > _WHITE * pitch_of(rows):
            break
        found.pop()
    return found
