"""Gathering the rows of documents, table by table, and making them Arrow tables by the contract."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from cso_opendata.ids import mint
from cso_opendata.spool import loose

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pyarrow as pa

    from cso_opendata.model import Span
    from cso_opendata.records import Notice

Row = dict[str, Any]


@dataclass(slots=True)
class Rows:
    """Rows by table; `lines` are kept by column, since there are most of them."""

    tables: dict[str, list[Row]] = field(default_factory=dict)
    lines: dict[str, list[Any]] = field(default_factory=dict)

    def of(self, table: str) -> list[Row]:
        """The rows of TABLE, to add to."""
        found = self.tables.get(table)
        if found is None:
            found = self.tables[table] = []
        return found


class Sheet:
    """Adds the rows of one document: mints their ids in order and notes where they stand."""

    def __init__(self, rows: Rows, sha256: str) -> None:
        """ROWS is added to; SHA256 is that of the document."""
        self.rows = rows
        self.sha256 = sha256
        self.document_id = mint(sha256, "documents", 0)
        self._ordinals: dict[str, int] = {}
        self._positions: dict[str, int] = {}

    def mint(self, table: str) -> str:
        """The id of the next row of TABLE."""
        self._ordinals[table] = ordinal = self._ordinals.get(table, 0) + 1
        return mint(self.sha256, table, ordinal)

    def position(self, table: str) -> int:
        """The place of the next row of TABLE in the document, counted from 1."""
        self._positions[table] = position = self._positions.get(table, 0) + 1
        return position

    def add(self, table: str, key: str, at: Span, **values: Any) -> str:  # noqa: ANN401  (the contract types them)
        """Add a row of TABLE whose id goes into the column KEY; returns the id."""
        row_id = self.mint(table)
        self.rows.of(table).append(
            {key: row_id, **values, "document_id": self.document_id, "line": at.line, "line_end": at.line_end}
        )
        return row_id

    def evidence(self, table: str, row_id: str, column: str | None, at: Span | None) -> None:
        """Note that COLUMN of a row rests on another place too."""
        if at is not None:
            self.add("evidence", "evidence_id", at, table_name=table, row_id=row_id, column_name=column)

    def places(
        self, table: str, row_id: str, column: str, places: Sequence[Span], *, always: bool = False
    ) -> None:
        """Note the PLACES of what COLUMN holds; one alone lies within the row's own, unless ALWAYS is set."""
        for at in places if always or len(places) > 1 else ():
            self.evidence(table, row_id, column, at)

    def finding(self, notice: Notice, table: str | None = None, row_id: str | None = None) -> None:
        """Publish NOTICE as a finding of this document."""
        self.rows.of("findings").append(
            {
                # Another finding of this document, or of another one read with it, changes no id.
                "finding_id": self.mint(f"findings {notice.rule} {notice.line}"),
                "rule": notice.rule,
                "severity": notice.severity,
                "table_name": table,
                "row_id": row_id,
                "document_id": self.document_id,
                "line": notice.line,
                "message": notice.message,
                "quarantined": False,
            }
        )


def to_arrow(rows: Rows) -> dict[str, pa.Table]:
    """ROWS as Arrow tables by the contract; a value that is missing in a row is null."""
    import pyarrow as pa

    made = {
        name: pa.Table.from_pylist(each, schema=loose(name)) for name, each in rows.tables.items() if each
    }
    if rows.lines:
        made["lines"] = pa.table(rows.lines, schema=loose("lines"))
    return made
