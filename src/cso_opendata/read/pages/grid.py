"""Tables that are ruled on paper: from rules and boxes to cells, with the columns and rows each spans."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from cso_opendata.read.pages.paper import Box, Word

# A rule is no thicker; two rules closer than `_NEAR` are one.
_THIN, _NEAR = 2.5, 3.0
# A rule stands between two cells where it covers this share of their common side.
_COVERS = 0.5
# A box that takes up this share of the page is its frame, not a table's.
_FRAME = 0.85
# So many rules one way, when those on one line are one, are those of a drawing.
_MOST_RULES = 400


class _Rule(NamedTuple):
    """A rule at AT (its x or y), from START to END (in the other direction)."""

    at: float
    start: float
    end: float


class Cell(NamedTuple):
    """A cell: its row and column in the grid, how many columns it spans, and where it begins and ends."""

    row: int
    column: int
    width: int
    x0: float
    x1: float


@dataclass(frozen=True, slots=True)
class Grid:
    """One ruled table: its cells by rows, and where its columns and rows begin, and the last ones end.

    `owners` says for each place in the grid, by row and column, which of `cells` covers it.
    """

    cells: tuple[Cell, ...]
    owners: dict[tuple[int, int], int]
    xs: tuple[float, ...]
    ys: tuple[float, ...]

    @property
    def top(self) -> float:
        """Where the table begins."""
        return self.ys[0]

    @property
    def bottom(self) -> float:
        """Where the table ends."""
        return self.ys[-1]

    @property
    def width(self) -> float:
        """How wide the table is."""
        return self.xs[-1] - self.xs[0]

    @property
    def is_column(self) -> bool:
        """Whether it is a box around text, or some below each other."""
        return all(cell.column == 0 for cell in self.cells)

    def cell_of(self, word: Word) -> int | None:
        """The number of the cell in which WORD begins; it may be too long for it. None outside the table."""
        x, y = word.spot
        row, column = bisect_right(self.ys, y) - 1, bisect_right(self.xs, x + _THIN) - 1
        return self.owners.get((row, column))

    def surrounds(self, other: Grid) -> bool:
        """Whether OTHER stands within it."""
        return (
            self.xs[0] <= other.xs[0] < other.xs[-1] <= self.xs[-1]
            and self.top <= other.top < other.bottom <= self.bottom
            and self is not other
        )


def grids(boxes: Sequence[Box], width: float, height: float) -> list[Grid]:
    """The ruled tables of a page of WIDTH and HEIGHT, from the top; a box around text is one of one cell."""
    if not boxes:
        return []
    across, down = _rules([box for box in boxes if not _frames(box, width, height)])
    if max(len(across), len(down)) > _MOST_RULES:
        return []
    found = [grid for part in _parts(across, down) if (grid := _grid(*part))]
    tables = [grid for grid in found if not (len(grid.cells) == 1 and any(map(grid.surrounds, found)))]
    return sorted(tables, key=lambda grid: (grid.top, grid.xs))


def _frames(box: Box, width: float, height: float) -> bool:
    return box.x1 - box.x0 > _FRAME * width and box.bottom - box.top > _FRAME * height


def _rules(boxes: Sequence[Box]) -> tuple[list[_Rule], list[_Rule]]:
    """The rules that BOXES are, or have as their sides: those across and those down."""
    across, down = [], []
    for box in boxes:
        flat, slim = box.bottom - box.top <= _THIN, box.x1 - box.x0 <= _THIN
        if not slim:
            across += [
                _Rule(y, box.x0, box.x1)
                for y in ({(box.top + box.bottom) / 2} if flat else (box.top, box.bottom))
            ]
        if not flat:
            down += [
                _Rule(x, box.top, box.bottom) for x in ({(box.x0 + box.x1) / 2} if slim else (box.x0, box.x1))
            ]
    return _merged(across), _merged(down)


def _merged(rules: list[_Rule]) -> list[_Rule]:
    """RULES, those that stand on one line and touch each other as one."""
    lines = _lines(rule.at for rule in rules)
    on_line = sorted((lines[bisect_right(lines, rule.at) - 1], rule.start, rule.end) for rule in rules)
    merged: list[_Rule] = []
    for at, start, end in on_line:
        if merged and merged[-1].at == at and start <= merged[-1].end + _NEAR:
            merged[-1] = merged[-1]._replace(end=max(merged[-1].end, end))
        else:
            merged.append(_Rule(at, start, end))
    return merged


def _parts(across: list[_Rule], down: list[_Rule]) -> Iterator[tuple[list[_Rule], list[_Rule]]]:
    """The rules that touch each other, table by table."""
    owner = list(range(len(across) + len(down)))

    def root(index: int) -> int:
        while owner[index] != index:
            owner[index] = owner[owner[index]]
            index = owner[index]
        return index

    for one, rule in enumerate(across):
        for two, other in enumerate(down, start=len(across)):
            if _touch(rule, other):
                owner[root(one)] = root(two)
    numbered = sorted((root(index), index) for index in range(len(owner)))
    for _, members in groupby(numbered, lambda pair: pair[0]):
        numbers = [index for _, index in members]
        yield (
            [across[index] for index in numbers if index < len(across)],
            [down[index - len(across)] for index in numbers if index >= len(across)],
        )


def _touch(across: _Rule, down: _Rule) -> bool:
    return (
        across.start - _NEAR <= down.at <= across.end + _NEAR
        and down.start - _NEAR <= across.at <= down.end + _NEAR
    )


def _grid(across: list[_Rule], down: list[_Rule]) -> Grid | None:
    """The table that the rules ACROSS and DOWN draw; None where they enclose nothing.

    Where rules end without another to close them, the table is open: at its sides, or where a page cuts it.
    """
    if not across or not down:
        return None
    xs = _lines(
        [*(rule.at for rule in down), min(rule.start for rule in across), max(rule.end for rule in across)]
    )
    ys = _lines(
        [*(rule.at for rule in across), min(rule.start for rule in down), max(rule.end for rule in down)]
    )
    if len(xs) < 2 or len(ys) < 2:  # noqa: PLR2004  (a cell has two sides each way)
        return None
    cells, owners = _cells(xs, ys, _cover(down, xs, ys), _cover(across, ys, xs))
    return Grid(tuple(cells), owners, tuple(xs), tuple(ys))


def _lines(places: Iterable[float]) -> list[float]:
    """PLACES, those next to each other as one."""
    lines: list[float] = []
    for place in sorted(places):
        if not lines or place - lines[-1] > _NEAR:
            lines.append(place)
    return lines


def _cover(rules: list[_Rule], at: list[float], along: list[float]) -> set[tuple[int, int]]:
    """Which stretches are ruled: (number of the line AT, number of the stretch ALONG it)."""
    covered = set()
    for rule in rules:
        line = bisect_left(at, rule.at - _NEAR)
        first = max(0, bisect_right(along, rule.start) - 1)
        for stretch in range(first, min(len(along) - 1, bisect_right(along, rule.end))):
            start, end = along[stretch], along[stretch + 1]
            if min(end, rule.end) - max(start, rule.start) >= _COVERS * (end - start):
                covered.add((line, stretch))
    return covered


def _cells(
    xs: list[float], ys: list[float], walls: set[tuple[int, int]], floors: set[tuple[int, int]]
) -> tuple[list[Cell], dict[tuple[int, int], int]]:
    """The cells from the top left, each going on to the right and down until a rule ends it; their places."""
    cells: list[Cell] = []
    owners: dict[tuple[int, int], int] = {}
    for row in range(len(ys) - 1):
        for column in range(len(xs) - 1):
            if (row, column) in owners:
                continue
            right, below = column + 1, row + 1
            while right < len(xs) - 1 and (right, row) not in walls and (row, right) not in owners:
                right += 1
            while below < len(ys) - 1 and not any((below, each) in floors for each in range(column, right)):
                below += 1
            for each in range(row, below):
                owners |= dict.fromkeys(((each, other) for other in range(column, right)), len(cells))
            cells.append(Cell(row, column, right - column, xs[column], xs[right]))
    return cells, owners
