"""Changing the ids in whole columns at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    import pyarrow as pa

_REFERENCES = ("alternative_to", "approved_in", "superseded_by")


def mapped(batch: pa.Table, columns: Collection[str] | None, ids: Mapping[str, str]) -> pa.Table:
    """BATCH with the ids in COLUMNS (null: in every column of ids) replaced as IDS says; others stay."""
    import pyarrow as pa
    import pyarrow.compute as pc

    names = [name for name in batch.column_names if _asked(name, columns)]
    if not ids or not names:
        return batch
    keys, values = pa.array(ids.keys(), pa.string()), pa.array(ids.values(), pa.string())
    for name in names:
        found = pc.index_in(batch.column(name), value_set=keys)
        if found.null_count < len(found):
            column = pc.coalesce(values.take(found.combine_chunks()), batch.column(name).combine_chunks())
            batch = batch.set_column(batch.schema.get_field_index(name), batch.schema.field(name), column)
    return batch


def _asked(name: str, columns: Collection[str] | None) -> bool:
    return name in columns if columns is not None else name.endswith("_id") or name in _REFERENCES


def dropped(batch: pa.Table, documents: Collection[str]) -> pa.Table:
    """BATCH without the rows of DOCUMENTS."""
    import pyarrow as pa
    import pyarrow.compute as pc

    if not documents:
        return batch
    return batch.filter(
        pc.invert(pc.is_in(batch.column("document_id"), value_set=pa.array(sorted(documents))))
    )


def nulled(batch: pa.Table, column: str, documents: Collection[str]) -> pa.Table:
    """BATCH with COLUMN null in the rows of DOCUMENTS: what it pointed to is told by another document."""
    import pyarrow as pa
    import pyarrow.compute as pc

    if not documents or column not in batch.column_names:
        return batch
    there = pc.is_in(batch.column("document_id"), value_set=pa.array(sorted(documents)))
    values = pc.if_else(there, pa.scalar(None, pa.string()), batch.column(column))
    return batch.set_column(batch.schema.get_field_index(column), batch.schema.field(column), values)
