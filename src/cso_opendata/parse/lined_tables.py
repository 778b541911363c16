"""Tables of a plan whose cells bars part on each line, or wide gaps below heads that are tracks or weeks.

table = line line line { line } ; line = cell "|" cell { "|" cell }
heads = track gap track | "Uge" gap label { gap label }
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cso_opendata.model import Block, phrase
from cso_opendata.parse.column_labels import labels_in
from cso_opendata.parse.cues import plan as cues
from cso_opendata.parse.moments import whole_cell
from cso_opendata.parse.tracks import tracks_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.model import Text

_BAR = re.compile(r"\s+\|\s*|\s*\|\s+")
_GAP = re.compile(r"\s{3,}|\t")
# So many lines with as many bars are a table, and so many below heads that are tracks.
_FEWEST, _FEW = 3, 2


def with_rows(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """BLOCKS, in which the lines of such tables are rows."""
    made: list[Block] = []
    index = 0
    while index < len(blocks):
        rest = blocks[index:]
        table = _below_tracks(rest) or _below_weeks(rest) or _barred(rest)
        made += table or blocks[index : index + 1]
        index += max(1, len(table))
    return tuple(made)


def _barred(blocks: Sequence[Block]) -> list[Block]:
    """The rows that BLOCKS begin with, by their bars; empty where there are fewer than make a table."""
    rows: list[Block] = []
    for block in blocks:
        row = _row(block, _BAR)
        if row is None or (rows and (len(row.cells) != len(rows[0].cells) or not _adjoin(rows[-1], row))):
            break
        rows.append(row)
    return rows if len(rows) >= _FEWEST else []


def _below_tracks(blocks: Sequence[Block]) -> list[Block]:
    """The rows that BLOCKS begin with, by gaps: below heads that are tracks, each begins with its time."""
    head = _row(blocks[0], _GAP)
    if head is None or not tracks_of({at: cell[0].value for at, cell in enumerate(head.cells) if cell}):
        return []
    rows: list[Block] = []
    for block in blocks[1:]:
        row = _row(block, _GAP)
        if row is None or not row.cells[0] or not whole_cell(row.cells[0][0].value):
            break
        rows.append(row)
    width = max((len(row.cells) for row in rows), default=0)
    if len(rows) < _FEW or width - len(head.cells) not in (0, 1):
        return []
    corner = ((),) * (width - len(head.cells))
    return [_of_cells(head, (*corner, *head.cells)), *rows]


def _below_weeks(blocks: Sequence[Block]) -> list[Block]:
    """The rows that BLOCKS begin with, by gaps: each cell below its label, the first of which is "Uge"."""
    head = _row(blocks[0], _GAP) if labels_in(blocks[0]) else None
    if head is None or not cues.WEEKS.match(head.cells[0][0].value):
        return []
    rows: list[Block] = []
    for block in blocks[1:]:
        row = _row(block, _GAP)
        aligned = _aligned(blocks[0], block) if row and row.cells[0][0].value[:1].isdigit() else None
        if aligned is None:
            break
        rows.append(aligned)
    return [head, *rows] if len(rows) >= _FEW else []


def _aligned(head: Block, block: Block) -> Block | None:
    """BLOCK as a row, each of whose cells begins where a label of HEAD does; None where one does not."""
    columns = _starts(head)
    starts = _starts(block)
    if not set(starts) <= set(columns):
        return None
    ends = dict(zip(starts, [*starts[1:], len(block.text)], strict=True))
    cells = [(phrase(block, start, ends[start]),) if start in ends else () for start in columns]
    return _of_cells(block, tuple(cells))


def _starts(block: Block) -> list[int]:
    return [0, *(gap.end() for gap in _GAP.finditer(block.text))]


def _row(block: Block, part: re.Pattern[str]) -> Block | None:
    """BLOCK, which is one line, as a row of the cells that PART parts; None where it is none."""
    if block.kind != "paragraph" or len(block.numbers) > 1 or not part.search(block.text.strip(" |")):
        return None
    ends = [*(gap.span() for gap in part.finditer(block.text)), (len(block.text), 0)]
    starts = [0, *(end for _, end in ends)]
    cells = [phrase(block, start, end) for start, (end, _) in zip(starts, ends, strict=False)]
    return _of_cells(block, tuple((cell,) if cell.value else () for cell in cells))


def _of_cells(block: Block, cells: tuple[tuple[Text, ...], ...]) -> Block:
    text = "\t".join(" ".join(piece.value for piece in cell) for cell in cells)
    return Block("row", text, (0,), block.numbers, cells=cells, widths=(1,) * len(cells))


def _adjoin(above: Block, below: Block) -> bool:
    return below.numbers[0] == above.numbers[-1] + 1
