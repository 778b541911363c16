"""The rows of a run between two stages: Arrow files in a working folder, a file a table and part.

Workers write their parts; later stages stream over them in the order of the parts' names, so that
neither the number of workers nor their speed changes the order of the rows, and memory holds one
part at a time.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cso_opendata.contract import arrow_schema

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import pyarrow as pa

# What passes from the documents to the link across them, and is not published.
_INTERNAL = {
    "mentions": {
        "person_id": "string", "name": "string", "organization_id": "string", "home": "string",
        "date": "date32", "basis": "string", "origin": "string",
    },
    "summaries": {
        "document_id": "string", "sha256": "string", "source": "string", "meeting_id": "string",
        "kind": "string", "body": "string", "date": "date32", "participants": "int64", "items": "int64",
        "speeches": "int64", "approves": "date32", "approval": "string", "approval_line": "int64",
        "approval_line_end": "int64",
    },
}  # fmt: skip


def loose(name: str) -> pa.Schema:
    """The schema of the table NAME with every column nullable: validation says whether a value is there."""
    import pyarrow as pa

    if name in _INTERNAL:
        return pa.schema([pa.field(column, getattr(pa, kind)()) for column, kind in _INTERNAL[name].items()])
    schema = arrow_schema(name)
    nullable = pa.schema([each.with_nullable(nullable=True) for each in schema])
    return nullable.with_metadata(schema.metadata)


@dataclass(frozen=True, slots=True)
class Spool:
    """A working FOLDER; `<table>/<part>.arrow` holds the rows of one part of one table."""

    folder: Path

    def write(self, table: str, part: str, rows: pa.Table) -> None:
        """Add ROWS of TABLE as PART (parts are read back in the order of their names)."""
        import pyarrow as pa

        target = self.folder / table / f"{part}.arrow"
        target.parent.mkdir(parents=True, exist_ok=True)
        with pa.OSFile(str(target), "wb") as sink, pa.ipc.new_file(sink, rows.schema) as writer:
            writer.write_table(rows)

    def adopt(self, table: str, part: str, other: Spool) -> None:
        """Take PART of TABLE over from OTHER as it is, without writing it again."""
        source, target = other.folder / table / f"{part}.arrow", self.folder / table / f"{part}.arrow"
        target.parent.mkdir(parents=True, exist_ok=True)
        source.rename(target)

    def parts(self, table: str) -> Iterator[tuple[str, pa.Table]]:
        """The parts of TABLE in order with their names, memory-mapped."""
        import pyarrow as pa

        for path in sorted((self.folder / table).glob("*.arrow")):
            with pa.memory_map(str(path)) as source:
                yield path.stem, pa.ipc.open_file(source).read_all()

    def batches(self, table: str) -> Iterator[pa.Table]:
        """The rows of the parts of TABLE in order; empty parts are skipped."""
        yield from (rows for _, rows in self.parts(table) if rows.num_rows)
