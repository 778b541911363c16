"""Tables that have all their columns twice, side by side: "Navn | Mødt | Navn | Mødt".

The first of each half may bear the name of those below it: "Ledelse | Mødt | Medarbejdere | Mødt".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.model import Block
from cso_opendata.parse.cues import rolls
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.presence import is_box
from cso_opendata.parse.roster_heads import PRESENCE
from cso_opendata.parse.said import is_remark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cso_opendata.model import Text

# Each half has so many columns at least, and so many rows show what they hold.
_FEWEST, _LOOKED_AT = 2, 8


class _Half(NamedTuple):
    """How many COLUMNS each half has; TOLD: all but the first of them say who was there."""

    columns: int
    told: bool = False

    def holds(self, row: Block) -> bool:
        """Whether ROW is one of the table, and does not begin another below it."""
        if len(row.cells) != 2 * self.columns:
            return False
        told = [cell for cell in (*row.cells[1 : self.columns], *row.cells[self.columns + 1 :]) if cell]
        return not (self.told and told) or any(map(_is_state, told))


def untwinned(blocks: Sequence[Block]) -> list[Block]:
    """BLOCKS, in which the rows of the right half of such a table come below those of the left one."""
    made: list[Block] = []
    index = 0
    while index < len(blocks):
        half = _half(blocks[index], blocks[index + 1 : index + 1 + _LOOKED_AT])
        end = index + 1
        while half and end < len(blocks) and half.holds(blocks[end]):
            end += 1
        rows, columns = blocks[index:end], half.columns if half else 0
        made += [*_parts(rows, 0, columns), *_parts(rows, columns, 2 * columns)] if half else rows
        index = end
    return made


def _half(head: Block, below: Sequence[Block]) -> _Half | None:
    """The halves of the table whose heads HEAD is, with the rows BELOW; None where it has none."""
    heads = [" ".join(text.value for text in cell).casefold() for cell in head.cells]
    columns = len(heads) // 2
    if columns < _FEWEST or len(heads) != 2 * columns:
        return None
    left, right = heads[:columns], heads[columns:]
    if left == right:
        return _Half(columns) if all(left) and len(set(left)) == columns else None
    named = all((left[0], right[0])) and not {left[0], right[0]} & set(left[1:])
    half = _Half(columns, told=True)
    alike = named and left[1:] == right[1:] and all(map(half.holds, below[:1]))
    return half if alike and (_are_there(left[1:]) or _say_who_came(left[1:], below)) else None


def _are_there(heads: Sequence[str]) -> bool:
    """Whether HEADS all say who was there."""
    kinds = [first(rolls.COLUMNS, head) for head in heads]
    return all(kind is not None and kind[0] in PRESENCE for kind in kinds)


def _say_who_came(heads: Sequence[str], below: Sequence[Block]) -> bool:
    """Whether HEADS are one without a name, and what stands BELOW it says who was there."""
    rows = [row for row in below if len(row.cells) == 2 * _FEWEST]
    told = [cell for row in rows for cell in row.cells[1::2] if cell]
    states = sum(map(_is_state, told))
    return list(heads) == [""] and len(rows) >= _FEWEST and bool(told) and 2 * states > len(told)


def _is_state(cell: Sequence[Text]) -> bool:
    """Whether CELL says whether somebody was there."""
    told = " ".join(text.value for text in cell)
    return is_box(told) or is_remark(told) or rolls.COLUMN_TICK.match(told) is not None


def _parts(rows: Sequence[Block], start: int, end: int) -> Iterator[Block]:
    """The cells START to END of ROWS; a row that has none there, at the end of the shorter list, is none."""
    return (_part(row, start, end) for row in rows if any(row.cells[start:end]))


def _part(row: Block, start: int, end: int) -> Block:
    """The cells START to END of ROW, as a row."""
    cells = row.cells[start:end]
    text = "\t".join(" ".join(text.value for text in cell) for cell in cells)
    return Block("row", text, (0,), row.numbers[:1], cells=cells, widths=row.widths[start:end])
