"""The rows of one document, without a run: what `derive` makes of a text, and whether it is printed there."""

from __future__ import annotations

import hashlib
from functools import partial
from typing import Any

from cso_opendata import contract
from cso_opendata.derive import JOINERS, Origin, Rows, derive
from cso_opendata.errors import UnreadableError
from cso_opendata.mask import mask_lines
from cso_opendata.read import read
from cso_opendata.release.printed import FOLDED

Row = dict[str, Any]


def derived(text: str | bytes) -> Rows:
    """The rows of the document TEXT; UnreadableError where it is refused, or of no known kind."""
    rows, error = whatever(text)
    if error is not None:
        raise error
    return rows


def whatever(text: str | bytes) -> tuple[Rows, UnreadableError | None]:
    """The rows of the document TEXT, whatever it is, and the error where it needs a person."""
    data = text if isinstance(text, bytes) else text.encode()
    rows, origin = Rows(), Origin("a.txt", hashlib.sha256(data).hexdigest(), len(data), "original")
    return rows, derive(data, origin, rows, partial(read, joiners=JOINERS, mask=mask_lines))


def refused(text: str | bytes) -> str | None:
    """The kind of fault for which TEXT is refused; None where it is read."""
    try:
        derived(text)
    except UnreadableError as error:
        return error.kind
    return None


def tell(rows: Rows, table: str, *columns: str) -> list[tuple[Any, ...]]:
    """COLUMNS of the rows of TABLE, in the order of the document."""
    return [tuple(row.get(column) for column in columns) for row in rows.tables.get(table, [])]


def printed(text: str) -> Rows:
    """The tables of the document TEXT; every word they print stands in it."""
    rows = derived(text)
    assert not misprinted(rows)
    return rows


def misprinted(rows: Rows) -> list[tuple[str, str, object]]:
    """Every as-printed value in ROWS (table, column, value) that does not stand on the lines it names."""
    lines = [
        "" if role == "page_furniture" else _fold(text)
        for text, role in zip(rows.lines["text"], rows.lines["role"], strict=True)
    ]
    return [
        (table.name, column.name, row[column.name])
        for table in map(contract.table, contract.TABLES)
        for column in table.columns
        if column.as_printed
        for row in rows.tables.get(table.name, [])
        if row.get(column.name) is not None and not _stands(rows, lines, table, column.name, row)
    ]


def _stands(rows: Rows, lines: list[str], table: contract.Table, column: str, row: Row) -> bool:
    """Whether the value of COLUMN stands on the lines of ROW, with or without its evidence."""
    own = range(row.get("line", 1), row.get("line_end", len(lines)) + 1)
    about = [
        one
        for one in rows.tables.get("evidence", [])
        if (one["table_name"], one["row_id"]) == (table.name, row[table.primary_key[0]])
        and one["column_name"] in (None, column)
    ]
    named = [one for one in about if one["column_name"] == column]
    wanted = _fold(row[column])
    return any(
        wanted in "".join(lines[line - 1] for line in sorted({*start, *_lines(places)}))
        for start, places in ((own, about), ((), named))
    )


def _lines(places: list[Row]) -> set[int]:
    return {line for one in places for line in range(one["line"], one["line_end"] + 1)}


def _fold(text: str) -> str:
    return FOLDED.sub("", text)
