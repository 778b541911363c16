"""CSV twins of the Parquet files, for readers who have nothing else.

UTF-8, LF, a header, ISO 8601 dates and times, `true` and `false`; every text stands in quotation
marks, so that `""` is an empty text and an empty cell without them an absent value.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cso_opendata import contract
from cso_opendata.release import parquet

if TYPE_CHECKING:
    from pathlib import Path

    import pyarrow as pa

# A spreadsheet takes such a cell for a formula (CWE-1236). `- ` and `--` open ordinary Danish lines.
_FORMULA = r"^([=+@\t\r]|-(?:[^ \-]|\z))"


def write(source: Path, path: Path, table: str) -> None:
    """Write the rows of TABLE in the Parquet file SOURCE to the new CSV file PATH.

    OSError where the disk is full or may not be written.
    """
    import pyarrow as pa
    import pyarrow.csv

    schema = contract.arrow_schema(table)
    texts = pa.schema([(field.name, _written_as(field.type)) for field in schema])
    options = pyarrow.csv.WriteOptions(quoting_style="needed")
    with pyarrow.csv.CSVWriter(str(path), texts, write_options=options) as file:
        for batch in parquet.read(source):
            # Parquet gives times back in milliseconds; the contract's seconds are what is written.
            cells = [
                _cells(column).cast(field.type) for column, field in zip(batch.columns, texts, strict=True)
            ]
            file.write_batch(pa.record_batch(cells, schema=texts))


def _written_as(kind: pa.DataType) -> pa.DataType:
    import pyarrow as pa

    return pa.string() if pa.types.is_timestamp(kind) else kind


def _cells(column: pa.Array[Any]) -> pa.Array[Any]:
    """COLUMN as it is written: instants with T and Z, texts with the formula guard, the rest as it is."""
    import pyarrow as pa
    import pyarrow.compute as pc

    if pa.types.is_timestamp(column.type):
        # pyarrow writes `2031-03-03 09:00:00.000000Z`, which one of the two validators refuses.
        seconds: Any = column.cast(pa.timestamp("s", "UTC"), safe=False)
        written: pa.Array[Any] = pc.strftime(seconds, format="%Y-%m-%dT%H:%M:%SZ")
        return written
    return guarded(column) if pa.types.is_string(column.type) else column


def guarded(texts: pa.Array[Any]) -> pa.Array[Any]:
    """TEXTS, those that a spreadsheet would take for a formula led by an apostrophe."""
    import pyarrow.compute as pc

    led: pa.Array[Any] = pc.replace_substring_regex(texts, _FORMULA, r"'\1", max_replacements=1)
    return led
