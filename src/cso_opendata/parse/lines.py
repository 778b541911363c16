"""The lines of a head: as they stand on paper, or as the columns of a line or a table make them.

Columns are parted by the borders of a table, by a wide gap, or by the boxes before names.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cso_opendata.model import Text, physical_lines
from cso_opendata.parse.columns import Line, joined, table_lines
from cso_opendata.parse.cues import head as cues
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.participants import LONGEST_ENTRY, begins
from cso_opendata.parse.people import entry
from cso_opendata.parse.rosters import Cell, Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cso_opendata.model import Block
    from cso_opendata.parse.ledger import Ledger

_GAP = re.compile(r"\s{2,}|\t|\s+(?=(?:\[[ xX]?\]|[☐☑☒])\s*[^\W\d_])")
# Where a line of several groups has the next one: "Til stede: A og B. Afbud: C."
_NEXT_GROUP = re.compile(r"(?<=[.;])\s+(?=[A-ZÆØÅ][\w ]{2,30}:\s)")


def lines_of(blocks: Sequence[Block], ledger: Ledger) -> Iterator[Line]:
    """The lines of BLOCKS; what plainly goes on on the next line is one."""
    begun: Line | None = None
    for line in _lines(blocks, ledger):
        if begun and _goes_on(begun, line, ledger):
            begun = Line(joined([begun.text, line.text], " "), begun.block)
            continue
        if begun:
            yield begun
        begun = line
    if begun:
        yield begun


def _goes_on(begun: Line, line: Line, ledger: Ledger) -> bool:
    if begun.listed or line.listed or begun.is_header or not ledger.adjoin(begun.text.at, line.text.at):
        return False
    small = line.text.value[0].islower() or line.text.value[0] == "("
    titled = begun.block is line.block and small and cues.TITLE.match(begun.text.value)
    return bool(titled) or _entry_goes_on(begun.text, line.text, line.block)


def _lines(blocks: Sequence[Block], ledger: Ledger) -> Iterator[Line]:
    """The lines of BLOCKS one by one; those with columns, as long as they adjoin, are a table."""
    table: list[Row] = []
    for block in blocks:
        for row in _rows(block):
            if table and not _same_table(table[-1], row, ledger):
                yield from table_lines(table)
                table = []
            if row.block.kind == "row" or len(row.cells) > 1:
                table.append(row)
            else:
                yield from _parted(row)
    yield from table_lines(table)


def _same_table(before: Row, row: Row, ledger: Ledger) -> bool:
    if before.block.kind == "row" or row.block.kind == "row":
        return before.block.kind == row.block.kind
    return len(row.cells) > 1 and ledger.adjoin(before.cells[-1].texts[-1].at, row.cells[0].texts[0].at)


def _rows(block: Block) -> Iterator[Row]:
    """The lines of BLOCK, each with its columns."""
    if block.kind == "row":
        starts = [sum(block.widths[:index]) for index in range(len(block.cells))]
        yield Row(
            tuple(Cell(texts, start) for texts, start in zip(block.cells, starts, strict=True) if texts),
            block,
        )
        return
    for line in physical_lines(block):
        yield Row(tuple(_cells(line)), block)


def _cells(line: Text) -> Iterator[Cell]:
    """The columns of LINE, which wide gaps part."""
    start = 0
    for gap in (*_GAP.finditer(line.value), None):
        end = gap.start() if gap else len(line.value)
        if line.value[start:end].strip():
            yield Cell((Text(line.value[start:end].strip(), line.at),), start)
        start = gap.end() if gap else end


def _parted(row: Row) -> Iterator[Line]:
    """The one line of ROW, or those of the groups that stand on it one after the other."""
    text = row.cells[0].texts[0]
    parts = _NEXT_GROUP.split(text.value)
    if len(parts) == 1 or not all(first(cues.INLINE_GROUPS, part) for part in parts[1:]):
        yield Line(text, row.block)
        return
    for part in parts:
        yield Line(Text(part, text.at), row.block)


def _entry_goes_on(before: Text, line: Text, block: Block) -> bool:
    """Whether LINE of BLOCK ends the entry that BEFORE begins: within a bracket, or behind a last comma."""
    if begins(line, block) or block.kind == "row" or len(before.value) >= LONGEST_ENTRY:
        return False
    if any(first(table, line.value) for table in (cues.LABELS, cues.GROUPS, cues.INLINE_GROUPS)):
        return False
    if before.value.count("(") > before.value.count(")"):
        return True
    if first(cues.INLINE_GROUPS, before.value):
        return _list_goes_on(before.value, line.value)
    if line.value.startswith("("):
        return entry(before.value) is not None
    return before.value.endswith(",") and _lacks(before.value[:-1], line.value)


def _lacks(before: str, line: str) -> bool:
    """Whether the person in BEFORE lacks (the end of) an organization, and LINE names nobody else."""
    person, following = entry(before), entry(line)
    if person is None:
        return False
    if person.title is not None and person.organization is None:
        return following is None or following.title is None
    return person.organization is not None and following is None


def _list_goes_on(before: str, line: str) -> bool:
    """Whether a list on a line (BEFORE) goes on on LINE: it ends within itself, or LINE begins within it."""
    if cues.CHAIR.match(line):
        return False
    return (
        before[-1] in ",;-" or before.endswith((" og", " samt")) or line[0] == "(" or line.startswith("og ")
    )
