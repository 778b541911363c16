"""Tables of people that lost their columns: each cell on a line of its own, as programs write tables to text.

table = head { head } { row } | row row row { row } ; head = line ; row = name { line | blank }
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.model import Block, phrase
from cso_opendata.parse.cues import rolls
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.groups import heading_of
from cso_opendata.parse.names import is_name, is_office

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

# So many columns a table has at least and at most, and so many rows show that it is one.
_FEWEST, _MOST, _ROWS = 2, 9, 2
# Where no heads tell the columns, they are so many, and so many rows show it.
_WITHOUT_HEADS, _SEVERAL = (2, 3, 4), 3
# Lines stand right below each other, or a blank one parts them all.
_STEPS = (1, 2)
# A longer line is no cell.
_LONGEST = 80


class _Grid(NamedTuple):
    """Where the cells of a table stand: the line of its FIRST head, the STEP between lines, its COLUMNS."""

    first: int
    step: int
    columns: int

    def line(self, row: int, column: int = 0, shift: int = 0) -> int:
        """The line of the cell in COLUMN of ROW, the heads being row 0; SHIFT lines stand between."""
        return self.first + (row * self.columns + column + shift) * self.step


def with_columns(blocks: Sequence[Block]) -> list[Block]:
    """BLOCKS, in which the lines of such tables are rows; none of them is lost."""
    lines = {block.numbers[0]: block for block in blocks if _may_be_cell(block)}
    columns = _columns_without_heads(lines)
    made: list[Block] = []
    taken: set[int] = set()
    for block in blocks:
        if block.numbers[0] in taken:
            continue
        grid = _grid(lines, block) if _is_head(block, "name") else None
        if grid:
            rows = list(_rows(lines, grid))
        elif columns and _is_row(lines, block.numbers[0], columns):
            rows = [_row([lines.get(block.numbers[0] + column) for column in range(columns)])]
        else:
            made.append(block)
            continue
        made += rows
        # What stands between the cells and is none of them stays as it is, below the rows.
        taken.update(number for row in rows for number in row.numbers)
    return made


def _columns_without_heads(lines: Mapping[int, Block]) -> int:
    """After how many LINES somebody and an office follow upon somebody and an office; 0 where none do."""
    begun = {number for number in lines if _begins_row(lines, number)}
    counts = {columns: sum(number + columns in begun for number in begun) for columns in _WITHOUT_HEADS}
    columns = max(counts, key=lambda each: counts[each])
    return columns if counts[columns] >= _SEVERAL else 0


def _begins_row(lines: Mapping[int, Block], number: int) -> bool:
    """Whether a name stands on the line NUMBER of LINES, and the office of who has it right below."""
    below = lines.get(number + 1)
    return _is_person(lines.get(number)) and below is not None and is_office(below.text)


def _is_row(lines: Mapping[int, Block], number: int, columns: int) -> bool:
    """Whether a row of COLUMNS begins on the line NUMBER of LINES: nothing else follows but another."""
    block = lines.get(number + columns)
    if not _begins_row(lines, number):
        return False
    return block is None or _is_person(block) or heading_of(phrase(block)) is not None


def _may_be_cell(block: Block) -> bool:
    return block.kind == "paragraph" and len(block.numbers) == 1 and len(block.text) <= _LONGEST


def _is_head(block: Block | None, kind: str = "") -> bool:
    """Whether BLOCK is the head of a column of people, of this KIND if one is given."""
    found = first(rolls.COLUMNS, block.text) if block and _may_be_cell(block) else None
    return found is not None and kind in ("", found[0])


def _grid(lines: Mapping[int, Block], head: Block) -> _Grid | None:
    """Where the cells stand of the table that HEAD, the first of its columns, begins; None for no table."""
    for step in _STEPS:
        for columns in range(_FEWEST, _MOST + 1):
            grid = _Grid(head.numbers[0], step, columns)
            if _fits(lines, grid):
                return grid
    return None


def _fits(lines: Mapping[int, Block], grid: _Grid) -> bool:
    """Whether GRID has heads, two and half of them known, and rows, each of which begins with a name."""
    heads = [lines.get(grid.line(0, column)) for column in range(grid.columns)]
    known = sum(map(_is_head, heads))
    if None in heads or 2 * known < max(grid.columns, 2 * _FEWEST) or any(map(_is_person, heads)):
        return False
    return all(_is_person(lines.get(grid.line(row))) for row in range(1, _ROWS + 1))


def _is_person(block: Block | None) -> bool:
    """Whether BLOCK is a name, with or without a remark in brackets."""
    return block is not None and is_name(block.text.partition(" (")[0])


def _rows(lines: Mapping[int, Block], grid: _Grid) -> Iterator[Block]:
    """The rows of the table in GRID; a line between them that heads those below is one by itself."""
    yield _row([lines.get(grid.line(0, column)) for column in range(grid.columns)])
    row, shift = 1, 0
    while True:
        lead = lines.get(grid.line(row, 0, shift))
        if _is_person(lead):
            yield _row([lines.get(grid.line(row, column, shift)) for column in range(grid.columns)])
            row += 1
        elif lead and heading_of(phrase(lead)) and _is_person(lines.get(grid.line(row, 1, shift))):
            yield _row([lead, *[None] * (grid.columns - 1)])
            shift += 1
        else:
            return


def _row(cells: Sequence[Block | None]) -> Block:
    """CELLS as a row of a table."""
    words = [cell.text if cell else "" for cell in cells]
    starts = [sum(map(len, words[:column])) + column for column in range(len(words))]
    filled = [(start, cell.numbers[0]) for start, cell in zip(starts, cells, strict=True) if cell]
    texts = tuple((phrase(cell),) if cell else () for cell in cells)
    numbers = tuple(number for _, number in filled)
    text = "\t".join(words)
    return Block(
        "row", text, tuple(start for start, _ in filled), numbers, cells=texts, widths=(1,) * len(cells)
    )
