"""Primary keys, unique keys and foreign keys over all batches, in little memory.

A key is kept as a 64-bit hash: 8 bytes a row instead of the text. Where two hashes agree the caller
compares the keys themselves, so no row is held back for a collision; that a dangling foreign key
collides with a living one has a chance of 10^-7 among a million keys and a million rows. Of `lines`,
the one table that is much longer than the others, only one run a document is kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata import contract
from cso_opendata.validate.verdict import Breach

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import polars as pl

Columns = tuple[str, ...]
Bad = dict[str, set[int]]

ORDINAL = "#ordinal"
LENGTH = "#length"
# Evidence says in a column of its own which table its `row_id` belongs to.
TARGET = "table_name"


def title(columns: Columns) -> str:
    """The name under which the hash of COLUMNS is kept."""
    return "+".join(columns)


def unique_groups(table: contract.Table) -> tuple[Columns, ...]:
    """The groups of columns that must be unique over the whole of TABLE."""
    single = tuple((column.name,) for column in table.columns if column.unique)
    return tuple(dict.fromkeys([table.primary_key, *single, *table.unique_keys]))


def _kept(table: contract.Table) -> tuple[Columns, ...]:
    """The groups whose hashes are kept: keys of TABLE, and what points from it and to it."""
    foreign = [key.columns for key in table.foreign_keys]
    pointed = [
        key.references
        for name in contract.TABLES
        for key in contract.table(name).foreign_keys
        if key.table == table.name
    ]
    polymorphic = [("row_id",)] if table.name == "evidence" else []
    return tuple(dict.fromkeys([*unique_groups(table), *foreign, *pointed, *polymorphic]))


def hashed(frame: pl.DataFrame, columns: Columns) -> pl.Series:
    """A hash of COLUMNS for each row; null where one of them is null."""
    import polars as pl

    absent = pl.any_horizontal(pl.col(name).is_null() for name in columns)
    hashes = frame.select(columns).hash_rows().alias(title(columns))
    return frame.select(pl.when(~absent).then(hashes).alias(title(columns))).to_series()


def keys_of(table: contract.Table, frame: pl.DataFrame, start: int) -> pl.DataFrame:
    """The hashes of the keys of FRAME, whose first row has the ordinal START."""
    import polars as pl

    if table.name == "lines":
        return _runs(frame, start)
    kept = [hashed(frame, columns) for columns in _kept(table)]
    if table.name == "evidence":
        kept.append(frame[TARGET].cast(pl.Enum(contract.TABLES), strict=False))
    return pl.DataFrame(kept).with_row_index(ORDINAL, start).with_columns(pl.col(ORDINAL).cast(pl.Int64))


def _runs(lines: pl.DataFrame, start: int) -> pl.DataFrame:
    """One row for each run of lines of the same document: its hash, first ordinal and length."""
    import polars as pl

    runs = hashed(lines, ("document_id",)).rle().struct.unnest().cast({"len": pl.Int64})
    first = pl.col("len").cum_sum() - pl.col("len") + start
    return runs.select(
        pl.col("value").alias("document_id"), first.alias(ORDINAL), pl.col("len").alias(LENGTH)
    )


def twins(keys: pl.DataFrame, columns: Columns) -> list[int]:
    """The ordinals of the rows whose hash of COLUMNS is not unique in KEYS (null is equal to nothing)."""
    import polars as pl

    # A document's lines come in one run; where they do not, all of them are looked at.
    column = pl.col("document_id" if LENGTH in keys.columns else title(columns))
    return _ordinals(keys.filter(column.is_not_null() & column.is_duplicated()))


def dangling(keys: Mapping[str, pl.DataFrame], bad: Bad) -> list[Breach]:
    """Rows that point to a row that is not there or is held back, and the rows that point to them.

    BAD holds the rows already held back; it grows by those found here, round by round until a round
    finds none, so a ring of rows that point to one another comes to an end as well.
    """
    found: list[Breach] = []
    moved = set(contract.TABLES)
    while moved:
        fresh = [breach for name in contract.TABLES for breach in _dangling_of(name, keys, bad, moved)]
        for breach in fresh:
            bad.setdefault(breach.table, set()).add(breach.ordinal)
        moved = {breach.table for breach in fresh}
        found += fresh
    return found


def _dangling_of(name: str, keys: Mapping[str, pl.DataFrame], bad: Bad, moved: set[str]) -> Iterable[Breach]:
    """The rows of the table NAME that newly dangle, looking only at tables that MOVED."""
    if name not in keys:
        return
    for key in contract.table(name).foreign_keys:
        if key.table in moved:
            why = (
                f"`{title(key.columns)}` names a row that is not in the table `{key.table}`, or is held back"
            )
            alive = _alive(key.table, key.references, keys, bad)
            for ordinal in _missing(keys[name], key.columns, alive, bad.get(name, set())):
                yield Breach(name, ordinal, "foreign_key", key.columns[0], why)
    if name == "evidence":
        yield from _dangling_evidence(keys, bad, moved)


def _dangling_evidence(keys: Mapping[str, pl.DataFrame], bad: Bad, moved: set[str]) -> Iterable[Breach]:
    """Evidence whose `row_id` is no row of the table that its `table_name` says."""
    import polars as pl

    for target in keys["evidence"][TARGET].drop_nulls().unique(maintain_order=True).to_list():
        key = contract.table(target).primary_key
        if target in moved and len(key) == 1:
            why = f"`row_id` names a row that is not in the table `{target}`, or is held back"
            rows = keys["evidence"].filter(pl.col(TARGET) == target)
            alive = _alive(target, key, keys, bad)
            for ordinal in _missing(rows, ("row_id",), alive, bad.get("evidence", set())):
                yield Breach("evidence", ordinal, "foreign_key", "row_id", why)


def _alive(table: str, columns: Columns, keys: Mapping[str, pl.DataFrame], bad: Bad) -> pl.Series:
    """The hashes of COLUMNS in the rows of TABLE that are not held back."""
    import polars as pl

    if table not in keys:
        return pl.Series(title(columns), [], pl.UInt64)
    rows = keys[table]
    if bad.get(table):
        rows = rows.filter(~pl.col(ORDINAL).is_in(list(bad[table])))
    return rows[title(columns)]


def _missing(rows: pl.DataFrame, columns: Columns, alive: pl.Series, known: set[int]) -> list[int]:
    """The ordinals in ROWS whose key stands not among ALIVE and that are not KNOWN to be bad."""
    import polars as pl

    name = title(columns)
    lost = rows.filter(pl.col(name).is_not_null()).join(alive.alias(name).to_frame(), on=name, how="anti")
    return sorted(set(_ordinals(lost)) - known)


def _ordinals(rows: pl.DataFrame) -> list[int]:
    """The ordinals in ROWS, runs of lines counted out."""
    import polars as pl

    if LENGTH in rows.columns:
        rows = rows.select(pl.int_ranges(ORDINAL, pl.col(ORDINAL) + pl.col(LENGTH)).explode().alias(ORDINAL))
    return rows[ORDINAL].to_list()
