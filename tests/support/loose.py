"""The rows of one document, straight from `derive`, in the form of a release."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cso_opendata import contract

if TYPE_CHECKING:
    from cso_opendata.derive import Rows

Row = dict[str, Any]


class Loose:
    """The tables of ROWS with all their columns, absent values being null; for `support.told.Told`."""

    def __init__(self, rows: Rows) -> None:
        """ROWS are those of one document."""
        self.tables = contract.TABLES
        self._rows = rows

    def rows(self, table: str) -> list[Row]:
        """The rows of TABLE."""
        empty: Row = dict.fromkeys(contract.table(table).names)
        if table == "lines":
            columns = self._rows.lines
            return [dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)]
        return [empty | row for row in self._rows.tables.get(table, [])]
