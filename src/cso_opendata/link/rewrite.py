"""Changing the ids in whole columns at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    import pyarrow as pa

_REFERENCES = ("alternative_to", "approved_in", "superseded_by")


def mapped(batch: pa.Table, columns: Collection[str] | None, ids: Mapping[str, str]) -> pa.Table:
    """BATCH with the ids in COLUMNS (null: in every column of ids) replaced as IDS says; others stay."""
    import pyarrow as pa

    names = [name for name in batch.column_names if _asked(name, columns)] if ids else []
    for name in names:
        # A lookup a row beats pyarrow's `index_in`, which would hash all of IDS anew for each part.
        before: list[Any] = batch.column(name).to_pylist()
        after = [ids.get(each, each) for each in before]
        if after != before:
            place = batch.schema.get_field_index(name)
            batch = batch.set_column(place, batch.schema.field(name), pa.array(after, pa.string()))
    return batch


def _asked(name: str, columns: Collection[str] | None) -> bool:
    return name in columns if columns is not None else name.endswith("_id") or name in _REFERENCES


def dropped(batch: pa.Table, documents: Collection[str], tables: Collection[str] | None = None) -> pa.Table:
    """BATCH without the rows of DOCUMENTS (of evidence: those that are for rows of TABLES)."""
    import pyarrow as pa
    import pyarrow.compute as pc

    if not documents:
        return batch
    away = pc.is_in(batch.column("document_id"), value_set=pa.array(sorted(documents)))
    if tables is not None:
        away = pc.and_(away, pc.is_in(batch.column("table_name"), value_set=pa.array(sorted(tables))))
    return batch.filter(pc.invert(away))


def nulled(batch: pa.Table, column: str, documents: Collection[str]) -> pa.Table:
    """BATCH with COLUMN null in the rows of DOCUMENTS: what it pointed to is told by another document."""
    import pyarrow as pa
    import pyarrow.compute as pc

    if not documents or column not in batch.column_names:
        return batch
    there = pc.is_in(batch.column("document_id"), value_set=pa.array(sorted(documents)))
    values = pc.if_else(there, pa.scalar(None, pa.string()), batch.column(column))
    return batch.set_column(batch.schema.get_field_index(column), batch.schema.field(column), values)
