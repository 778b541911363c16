"""Rows that linking adds of its own: further evidence, and redirects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.ids import mint

if TYPE_CHECKING:
    from cso_opendata.link.together.tellings import Row
    from cso_opendata.link.together.whole import Proof

# `release` is filled in when the release gets its number.
_NOT_YET = "0.0.0"


def redirect(table: str, old: str, new: str, reason: str) -> Row:
    """A row of `id_redirects`: NEW stands for OLD in TABLE, for REASON."""
    return {"old_id": old, "table_name": table, "new_id": new, "reason": reason, "release": _NOT_YET}


def made_id(row_id: str, column: str | None, source: str) -> str:
    """The id of evidence that is added in linking: that COLUMN of a row stands in a document of SOURCE."""
    return mint(row_id, "evidence", f"{column or ''}:{source}")


def evidence_of(proof: Proof, row_id: str) -> Row:
    """PROOF as a row of `evidence`, for the row that is published by ROW_ID."""
    return {
        "evidence_id": made_id(row_id, proof.column, proof.telling.summary["source"]),
        "table_name": proof.table,
        "row_id": proof.row_id,
        "column_name": proof.column,
        "document_id": proof.telling.document_id,
        "line": proof.line,
        "line_end": proof.line_end,
    }
