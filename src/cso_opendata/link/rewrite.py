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


def dropped(batch: pa.Table, documents: Collection[str]) -> pa.Table:
    """BATCH without the rows of DOCUMENTS; BATCH itself where it has none."""
    import pyarrow as pa
    import pyarrow.compute as pc

    # A part holds the rows of a hundred documents, DOCUMENTS may be a hundred thousand.
    listed: list[Any] = batch.column("document_id").to_pylist() if documents else []
    here = set(listed).intersection(documents)
    if not here:
        return batch
    away = pc.is_in(batch.column("document_id"), value_set=pa.array(sorted(here), pa.string()))
    return batch.filter(pc.invert(away))
