"""The tables of a DOCX: their rows and cells, and whether a table is but a frame around other content."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.read.word.inline import ALTERNATIVES, SKIPPED, chosen
from cso_opendata.read.word.nodes import VALUE, child, value, whole, word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cso_opendata.read.word.nodes import Node

PARAGRAPH, TABLE = word("p"), word("tbl")
_ROW, _CELL, _TEXT = word("tr"), word("tc"), word("t")
_ROW_PROPERTIES, _CELL_PROPERTIES = word("trPr"), word("tcPr")
_INSIDE = frozenset((PARAGRAPH, TABLE, _ROW, _CELL))

# Word lets a table have this many columns.
_MOST_COLUMNS = 63
# In a table with one row, a cell with more paragraphs is a column of a page and no cell of a table.
_FEW = 3


class Cell(NamedTuple):
    """A cell: its content (None where it is empty or goes on with another one), the columns it spans.

    MERGED: it goes on with the cell above.
    """

    node: Node | None
    width: int
    merged: bool = False


def parts_of(node: Node, names: frozenset[str]) -> Iterator[Node]:
    """What stands in NODE and has one of NAMES; what is wrapped around such parts is looked through."""
    for part in node:
        if part.tag in names:
            yield part
        elif part.tag == ALTERNATIVES:
            yield from parts_of(chosen(part), names)
        elif part.tag not in SKIPPED and part.tag not in _INSIDE:
            yield from parts_of(part, names)


def rows_of(table: Node) -> list[list[Cell]]:
    """The rows of TABLE that were not deleted."""
    rows = []
    for row in parts_of(table, frozenset((_ROW,))):
        properties = child(row, _ROW_PROPERTIES)
        if child(properties, word("del")) is None:
            rows.append(list(_cells(row, properties)))
    return rows


def _cells(row: Node, properties: Node | None) -> Iterator[Cell]:
    before = whole(value(properties, word("gridBefore")))
    if before:
        yield Cell(None, _columns(before))
    for cell in parts_of(row, frozenset((_CELL,))):
        said = child(cell, _CELL_PROPERTIES)
        width = _columns(whole(value(said, word("gridSpan"))))
        yield Cell(None if _empty(said) else cell, width, merged=_goes_on(said, "vMerge"))


def _columns(count: int | None) -> int:
    return min(max(count or 1, 1), _MOST_COLUMNS)


def _empty(properties: Node | None) -> bool:
    """Whether a cell with PROPERTIES was deleted, or goes on with the one above it or before it."""
    merged = any(_goes_on(properties, name) for name in ("vMerge", "hMerge"))
    return merged or child(properties, word("cellDel")) is not None


def _goes_on(properties: Node | None, name: str) -> bool:
    """Whether a cell with PROPERTIES goes on with the one above it (`vMerge`) or before it (`hMerge`)."""
    merged = child(properties, word(name))
    return merged is not None and merged.get(VALUE) != "restart"


def is_frame(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether a table with ROWS only holds its content in place.

    It has one column, or it has one row with columns of text side by side, which are read one after
    the other.
    """
    if all(len(row) <= 1 for row in rows):
        return True
    return len(rows) == 1 and any(_paragraphs(cell.node) > _FEW for cell in rows[0])


def _paragraphs(cell: Node | None) -> int:
    """How many paragraphs of CELL hold text."""
    if cell is None:
        return 0
    return sum(any(node.text for node in found.iter(_TEXT)) for found in cell.iter(PARAGRAPH))
