"""The passes over a spool: one that checks every row, one that fetches the rows that failed."""

from __future__ import annotations

import json
from bisect import bisect_left
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Any

from cso_opendata import contract
from cso_opendata.errors import GateError
from cso_opendata.validate import frames, keys
from cso_opendata.validate.verdict import Breach, Failure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import polars as pl
    import pyarrow as pa

    from cso_opendata.spool import Spool

# Parts are put together up to this many rows: each call of pandera costs 10 ms, whatever its size.
_CHUNK = 100_000
_CHUNK_BYTES = 16_000_000
_FEW = 16

_DO = "This is a fault of the program: report it. The old release stays."

# So many broken rows are a fault of the program: telling each would take gigabytes and help nobody.
_MOST = 100_000

# Of several rules that one row breaks the first in this order names its finding.
_ORDER = (
    "unknown_column", "missing_column", "type", "required", "pattern", "enum", "minimum", "not_after",
    "line_range", "unique", "foreign_key",
)  # fmt: skip


@dataclass(slots=True)
class _Pass:
    """What the first pass gathers."""

    breaches: list[Breach] = field(default_factory=list)
    parsed: dict[str, int] = field(default_factory=dict)
    keys: dict[str, pl.DataFrame] = field(default_factory=dict)
    line_counts: list[pl.DataFrame] = field(default_factory=list)


def breaches(spool: Spool) -> tuple[dict[str, int], list[Breach]]:
    """How many rows each table of SPOOL holds, and what they break, in the order of tables and rows."""
    gathered = _Pass()
    for name in contract.TABLES:
        _read(spool, name, gathered)
    for name, kept in gathered.keys.items():
        gathered.breaches += _twins(spool, contract.table(name), kept)
    bad: keys.Bad = {}
    for breach in gathered.breaches:
        bad.setdefault(breach.table, set()).add(breach.ordinal)
    gathered.breaches += keys.dangling(gathered.keys, bad)
    return gathered.parsed, sorted(set(gathered.breaches), key=_place)


def _place(breach: Breach) -> tuple[int, int, int, str, str]:
    rule = _ORDER.index(breach.rule) if breach.rule in _ORDER else len(_ORDER)
    return contract.TABLES.index(breach.table), breach.ordinal, rule, breach.column or "", breach.why


def chunks(spool: Spool, table: str) -> Iterator[pa.Table]:
    """The rows of TABLE in pieces of some 100,000 rows or 16 MB where there are so many; no part is cut."""
    waiting: list[pa.Table] = []
    rows = size = 0
    for batch in spool.batches(table):
        full = rows >= _CHUNK or size >= _CHUNK_BYTES
        if waiting and (full or waiting[0].schema != batch.schema):
            yield _joined(waiting)
            waiting, rows, size = [], 0, 0
        waiting.append(batch)
        rows, size = rows + batch.num_rows, size + batch.nbytes
    if waiting:
        yield _joined(waiting)


def _joined(batches: list[pa.Table]) -> pa.Table:
    """BATCHES as one table. Copied into one chunk only where they are many: a few cost less as they are."""
    import pyarrow as pa

    joined = pa.concat_tables(batches)
    return joined.combine_chunks() if len(batches) > _FEW else joined


def _read(spool: Spool, name: str, gathered: _Pass) -> None:
    """Check the rows of the table NAME one chunk at a time, and keep their keys."""
    import polars as pl

    table, start, kept = contract.table(name), 0, []
    for rows in chunks(spool, name):
        gathered.breaches += frames.check(name, rows, start)
        frame = frames.as_contract(name, rows)
        if name == "documents":
            gathered.line_counts.append(_line_counts(frame))
        if "line" in table.names and gathered.line_counts:
            gathered.breaches += _line_range(name, frame, pl.concat(gathered.line_counts), start)
        if name == "lines":
            gathered.breaches += _twins_of(table.primary_key, frame.with_row_index(keys.ORDINAL, start), name)
        _stop_if_hopeless(gathered.breaches)
        kept.append(keys.keys_of(table, frame, start))
        start += rows.num_rows
    gathered.parsed[name] = start
    if kept:
        gathered.keys[name] = pl.concat(kept)


def _stop_if_hopeless(found: list[Breach]) -> None:
    """GateError where FOUND is more than anyone could look through."""
    if len(found) > _MOST:
        some = "\n".join(f"  {breach.table}, row {breach.ordinal + 1}: {breach.why}" for breach in found[:5])
        raise GateError(f"More than {_MOST} times a row broke a rule; the first are:\n{some}.", _DO)


def _line_counts(documents: pl.DataFrame) -> pl.DataFrame:
    """How many lines each document has, by the hash of its id."""
    import polars as pl

    counts = pl.DataFrame([keys.hashed(documents, ("document_id",)), documents["line_count"]])
    return counts.unique("document_id", keep="first", maintain_order=True)


def _line_range(name: str, frame: pl.DataFrame, counts: pl.DataFrame, start: int) -> Iterator[Breach]:
    """Rows whose lines lie outside their document. A finding may speak of a document that was not read."""
    import polars as pl

    last = "line_end" if "line_end" in frame.columns else "line"
    # A document that is not in the table at all is the foreign key's business.
    ends = counts.drop_nulls() if name == "findings" else counts.fill_null(0)
    places = pl.DataFrame([keys.hashed(frame, ("document_id",)), frame["line"], frame[last].alias("last")])
    known = places.join(ends.unique("document_id"), on="document_id", how="left", maintain_order="left")
    over = known.select(pl.max_horizontal("line", "last") > pl.col("line_count")).to_series()
    for row in over.fill_null(value=False).arg_true():
        why = f"`{last}` lies outside the document, which has {known['line_count'][row]} lines"
        yield Breach(name, start + row, "line_range", last, why)


def _twins(spool: Spool, table: contract.Table, kept: pl.DataFrame) -> Iterator[Breach]:
    """Rows that share what must be unique; the hashes KEPT say where to look, the keys themselves decide."""
    import polars as pl

    for columns in keys.unique_groups(table):
        suspects = keys.twins(kept, columns)
        if suspects:
            rows = [frame.select(keys.ORDINAL, *columns) for frame in _taken(spool, table.name, suspects)]
            yield from _twins_of(columns, pl.concat(rows), table.name)


def _twins_of(columns: tuple[str, ...], frame: pl.DataFrame, name: str) -> Iterator[Breach]:
    """Rows of FRAME (with their ordinals) whose COLUMNS are filled in and stand in another row too."""
    import polars as pl

    alike = frame.filter(keys.hashed(frame, columns).is_duplicated())
    exact = alike.drop_nulls(columns).filter(pl.struct(columns).is_duplicated())
    for ordinal in exact[keys.ORDINAL].to_list():
        named = " and ".join(f"`{column}`" for column in columns)
        yield Breach(name, ordinal, "unique", columns[0], f"{named} stands in another row too")


def _taken(spool: Spool, table: str, ordinals: list[int]) -> Iterator[pl.DataFrame]:
    """The rows of TABLE that ORDINALS number, with those numbers, batch by batch."""
    import polars as pl

    wanted, start = pl.Series(sorted(ordinals), dtype=pl.Int64), 0
    for batch in spool.batches(table):
        here = wanted.filter((wanted >= start) & (wanted < start + batch.num_rows))
        if len(here):
            frame = frames.as_contract(table, batch.take((here - start).to_arrow()))
            yield frame.with_columns(here.alias(keys.ORDINAL))
        start += batch.num_rows


def failures(spool: Spool, found: Iterable[Breach]) -> Iterator[Failure]:
    """Each breach in FOUND with the row that it is about, in the order of FOUND."""
    by_table: dict[str, list[Breach]] = {}
    for breach in found:
        by_table.setdefault(breach.table, []).append(breach)
    for table, listed in by_table.items():
        rows = _rows(spool, table, {breach.ordinal for breach in listed})
        yield from (_failure(breach, *rows[breach.ordinal]) for breach in listed)


def _rows(spool: Spool, table: str, ordinals: set[int]) -> dict[int, tuple[int, dict[str, Any]]]:
    """The rows of TABLE that ORDINALS number, as they are, with the number of their part."""
    rows: dict[int, tuple[int, dict[str, Any]]] = {}
    start, wanted = 0, sorted(ordinals)
    for part, batch in enumerate(spool.batches(table), 1):
        here = wanted[bisect_left(wanted, start) : bisect_left(wanted, start + batch.num_rows)]
        taken = batch.take([ordinal - start for ordinal in here]).to_pylist() if here else []
        rows |= {ordinal: (part, row) for ordinal, row in zip(here, taken, strict=True)}
        start += batch.num_rows
    return rows


def _failure(breach: Breach, part: int, row: dict[str, Any]) -> Failure:
    """The failure that BREACH of ROW, which stands in PART, is."""
    names = contract.table(breach.table).primary_key
    key = [row[name] for name in names if isinstance(row.get(name), str | int) and row[name] != ""]
    named = tuple(key) if len(key) == len(names) else (f"part {part}", f"row {breach.ordinal + 1}")
    document, line = row.get("document_id"), row.get("line")
    where = (
        f", document {document}, line {line}"
        if line is not None
        else f", document {document}"
        if document
        else ""
    )
    return Failure(
        table=breach.table,
        ordinal=breach.ordinal,
        key=named,
        rule=breach.rule,
        document_id=document if isinstance(document, str) else None,
        line=line if isinstance(line, int) else None,
        message=f"Table {breach.table}, row {' / '.join(map(str, named))}{where}: {breach.why}.",
        row_json=json.dumps(row, ensure_ascii=False, default=_plain),
    )


def _plain(value: object) -> str:
    """A date, time or instant as a release writes it; bytes and the like as Python shows them."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return value.isoformat() if isinstance(value, date | time) else repr(value)
