"""Parquet files of a release: the same rows give the same bytes, however they were cut into batches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata import contract

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    import pyarrow as pa

# Measured at 30 ms latency: groups of 10,000 rows cost a remote reader 200 requests for one column,
# groups of 122,880 rows 18, while one date of a sorted table still costs 3.
ROW_GROUP = 122_880

# A group of long texts ends sooner, so that writing and reading one takes a bounded memory: 70,000 agenda
# items with their texts would else be one group of 250 MB.
GROUP_BYTES = 16 * 1024 * 1024

# Measured on 3 million lines: level 9 makes the file 3 % smaller than level 3 and takes three times as long.
_LEVEL = 3

# Measured: reading 122,880 rows at a time took twice the time and 180 MB more.
_READ = 16_384


def write(path: Path, table: str, batches: Iterable[pa.Table]) -> int:
    """Write BATCHES of TABLE, in the contract's Arrow schema, to the new file PATH; how many rows it holds.

    Memory holds one row group and one batch. OSError where the disk is full or may not be written.
    """
    import pyarrow.parquet as pq

    rows = 0
    schema = contract.arrow_schema(table)
    with pq.ParquetWriter(
        path, schema, compression="zstd", compression_level=_LEVEL, write_page_index=True
    ) as file:
        for group in _groups(batches):
            file.write_table(group, row_group_size=ROW_GROUP)
            rows += group.num_rows
    return rows


def read(path: Path, columns: Iterable[str] | None = None) -> Iterator[pa.RecordBatch]:
    """The rows of the Parquet file PATH, a few thousand at a time (only COLUMNS, if given)."""
    import pyarrow.parquet as pq

    wanted = None if columns is None else list(columns)
    with pq.ParquetFile(path) as file:
        # Group by group: a batch that spans groups would hold several of them.
        for group in range(file.num_row_groups):
            yield from file.iter_batches(_READ, row_groups=[group], columns=wanted)


def _groups(batches: Iterable[pa.Table]) -> Iterator[pa.Table]:
    """The rows of BATCHES in groups of ROW_GROUP rows or GROUP_BYTES of text, each in one chunk.

    A group ends with the row that reaches one of the two, wherever the batches were cut. The writer ends
    a page where a chunk ends, so chunks that differ would make bytes that differ.
    """
    import pyarrow as pa

    waiting: list[pa.Table] = []
    rows, size = 0, 0
    for batch in batches:
        rest = batch
        while rest.num_rows:
            fits, taken = _fitting(rest, ROW_GROUP - rows, GROUP_BYTES - size)
            waiting.append(rest.slice(0, fits))
            rows, size, rest = rows + fits, size + taken, rest.slice(fits)
            if rows >= ROW_GROUP or size >= GROUP_BYTES:
                yield pa.concat_tables(waiting).combine_chunks()
                waiting, rows, size = [], 0, 0
    if waiting:
        yield pa.concat_tables(waiting).combine_chunks()


def _fitting(rows: pa.Table, most_rows: int, most_bytes: int) -> tuple[int, int]:
    """How many of ROWS the group takes, up to the one that fills it, and the bytes of text that they hold."""
    import pyarrow as pa
    import pyarrow.compute as pc

    sizes = [
        pc.fill_null(pc.binary_length(column), 0)
        for column in rows.columns
        if pa.types.is_string(column.type)
    ]
    total = sizes[0]
    for each in sizes[1:]:
        total = pc.add(total, each)
    running = pc.cumulative_sum(total.cast(pa.int64()))
    under = pc.sum(pc.less(running, pa.scalar(most_bytes))).as_py() or 0
    fits = min(under + 1, most_rows, rows.num_rows)
    return fits, running[fits - 1].as_py()
