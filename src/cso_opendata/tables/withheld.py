"""Values that no line of a text can show: of columns side by side, whose words go on on the lines of others.

The lines of a text are those that it has on paper, so what two columns say is told in turn, line by line.
What is read of one column is then no piece of the text: a reader who looks it up would not find it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata import contract
from cso_opendata.records import Notice

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from cso_opendata.model import Document
    from cso_opendata.tables.rows import Row, Rows, Sheet

# The format whose lines are those of the file.
_TEXT = "text/plain"
_SAID = "Words in columns side by side go on below on the lines of others: they are withheld from `{}`."


def interleaved(document: Document) -> bool:
    """Whether DOCUMENT has columns side by side on its lines, with cells that go on on the next one."""
    return document.media_type == _TEXT and any(
        piece.at.line < piece.at.line_end
        for block in document.blocks
        if block.kind == "row"
        for cell in block.cells
        for piece in cell
    )


def counts(rows: Rows) -> dict[str, int]:
    """How many rows each table of ROWS has."""
    return {name: len(each) for name, each in rows.tables.items()}


def withhold(sheet: Sheet, document: Document, roles: Sequence[str], before: Mapping[str, int]) -> None:
    """Take from the rows that SHEET has got since BEFORE what the lines of DOCUMENT do not show.

    A row that may not be without it is taken out; a finding says of each which columns they were.
    """
    lines = [
        "" if role == "page_furniture" else _letters(line.text)
        for line, role in zip(document.lines, roles, strict=True)
    ]
    evidence: dict[str, list[Row]] = {}
    for one in sheet.rows.of("evidence")[before.get("evidence", 0) :]:
        evidence.setdefault(one["row_id"], []).append(one)
    gone: set[str] = set()
    for table in map(contract.table, contract.TABLES):
        columns = [column for column in table.columns if column.as_printed]
        for row in sheet.rows.tables.get(table.name, [])[before.get(table.name, 0) :] if columns else ():
            row_id = row[table.primary_key[0]]
            hidden = [one for one in columns if not _shown(row, one.name, evidence.get(row_id, ()), lines)]
            row.update(dict.fromkeys(column.name for column in hidden))
            out = any(column.required for column in hidden)
            gone |= {row_id} if out else set()
            if hidden:
                said = _SAID.format("`, `".join(column.name for column in hidden))
                notice = Notice("words_beside_others", "warning", said, row.get("line"))
                sheet.finding(notice, table.name, None if out else row_id)
    _take_out(sheet.rows, gone, before)


def _take_out(rows: Rows, gone: set[str], before: Mapping[str, int]) -> None:
    """Take the rows whose ids are GONE, and their evidence, out of what ROWS got since BEFORE."""
    for table in map(contract.table, contract.TABLES) if gone else ():
        names = {table.primary_key[0], *(("row_id",) if table.name == "evidence" else ())}
        start, each = before.get(table.name, 0), rows.tables.get(table.name, [])
        each[start:] = [row for row in each[start:] if gone.isdisjoint(row.get(name) for name in names)]


def _shown(row: Row, column: str, evidence: Sequence[Row], lines: Sequence[str]) -> bool:
    """Whether the value of COLUMN stands on the lines of ROW, or on those that EVIDENCE names for it."""
    if not row.get(column):
        return True
    own = range(row.get("line", 1), row.get("line_end", len(lines)) + 1)
    about = [one for one in evidence if one["column_name"] in (None, column)]
    named = [one for one in evidence if one["column_name"] == column]
    wanted = _letters(row[column])
    return any(
        wanted in "".join(lines[line - 1] for line in sorted({*start, *_lines(places)}))
        for start, places in ((own, about), ((), named))
    )


def _lines(places: Sequence[Row]) -> Iterator[int]:
    for one in places:
        yield from range(one["line"], one["line_end"] + 1)


def _letters(text: str) -> str:
    """The letters and digits of TEXT: white space and the marks of wraps, lists and Markdown may differ."""
    return "".join(filter(str.isalnum, text))
