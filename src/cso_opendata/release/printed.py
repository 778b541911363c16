"""Every word of an as-printed column stands on the lines that its row names.

Both sides are folded: white space, hyphens and the marks of lists and Markdown are taken out, since
reading undoes wraps, line-end hyphens and marks. The folded lines lie in a file that is mapped into
memory, so that memory does not grow with the archive.
"""

from __future__ import annotations

import re
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cso_opendata import contract
from cso_opendata.release import parquet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import polars as pl

    from cso_opendata.reader import Release

_HYPHENS = r"\-\u{ad}\u{2010}\u{2011}"
_BULLETS = r"•◦▪▫■□●○‣⁃∙·–*\u{f0b7}\u{f0a7}\u{f0fc}"
_MARKDOWN = r"#_|\\"
_INVISIBLE = r"\u{200b}\u{feff}"
FOLD = rf"[\s{_HYPHENS}{_BULLETS}{_MARKDOWN}{_INVISIBLE}]+"

# The same pattern as Python writes it: its characters by number have no braces.
FOLDED = re.compile(re.sub(r"\\u\{([0-9a-f]+)\}", lambda found: f"\\u{int(found[1], 16):04x}", FOLD))

# Rows looked at in one go: a document's title is looked for in all of its lines, some hundred each.
_BATCH = 10_000

_SPAN = ("from", "to")


@dataclass(frozen=True, slots=True)
class _Text:
    """The folded LINES of all documents, one after the other, and where each of DOCUMENTS begins.

    `documents` has `document_id`, `start` (the place of its line 1) and `count`.
    """

    lines: pl.Series
    documents: pl.DataFrame


def misprints(release: Release) -> Iterator[tuple[str, str]]:
    """Place and problem of every as-printed value of RELEASE that is not found on its lines."""
    with tempfile.TemporaryDirectory() as folder:
        text = _text(release, Path(folder))
        yield from _gaps(release, text)
        evidence = _evidence(release, text)
        for table in release.tables:
            columns = [
                field["name"]
                for field in release.resource(table)["schema"]["fields"]
                if field.get("cso:asPrinted")
            ]
            if columns:
                yield from _table(release, table, columns, text, evidence)


def folded(column: str) -> pl.Expr:
    """COLUMN without what reading and printing may differ in."""
    import polars as pl

    return pl.col(column).str.replace_all(FOLD, "")


def _text(release: Release, folder: Path) -> _Text:
    """The lines of RELEASE, folded once, page furniture emptied, in a mapped file in FOLDER."""
    import polars as pl
    import pyarrow as pa

    words = (
        pl.when(pl.col("role") != "page_furniture").then(folded("text")).otherwise(pl.lit("")).alias("text")
    )
    runs, path = [], folder / "lines.arrow"
    with pa.ipc.new_file(str(path), pa.schema([("text", pa.large_string())])) as file:
        for batch in parquet.read(release.path("lines"), ["document_id", "text", "role"]):
            frame = pl.DataFrame(pl.from_arrow(batch))
            runs.append(frame["document_id"].rle().struct.unnest())
            file.write_table(frame.select(words).to_arrow().cast(pa.schema([("text", pa.large_string())])))
    with pa.memory_map(str(path)) as source:
        lines = pl.DataFrame(pl.from_arrow(pa.ipc.open_file(source).read_all(), rechunk=False))["text"]
    return _Text(lines, _starts(runs))


def _starts(runs: list[pl.DataFrame]) -> pl.DataFrame:
    """Where each document begins, from the runs of its id; a document cut by a batch is one again."""
    import polars as pl

    empty = pl.DataFrame(schema={"len": pl.get_index_type(), "value": pl.String})
    counted = pl.concat([empty, *runs]).select(
        pl.col("value").alias("document_id"),
        (pl.col("len").cum_sum() - pl.col("len")).cast(pl.Int64).alias("start"),
        pl.col("len").cast(pl.Int64).alias("count"),
    )
    return counted.group_by("document_id", maintain_order=True).agg(
        pl.col("start").first(), pl.col("count").sum()
    )


def _gaps(release: Release, text: _Text) -> Iterator[tuple[str, str]]:
    """Documents whose lines are not numbered 1, 2, 3 ... in one place up to their `line_count`."""
    import polars as pl

    start = 0
    for batch in parquet.read(release.path("lines"), ["document_id", "line"]):
        frame = pl.DataFrame(pl.from_arrow(batch)).with_row_index("place", start)
        places = frame.join(text.documents, on="document_id", maintain_order="left")
        odd = places.filter(pl.col("place").cast(pl.Int64) - pl.col("start") + 1 != pl.col("line"))
        for document in odd["document_id"].unique(maintain_order=True):
            yield f"table lines, document {document}", "its lines are not numbered 1, 2, 3 ... in order"
        start += frame.height
    columns = ["document_id", "line_count"]
    for batch in parquet.read(release.path("documents"), columns):
        known = pl.DataFrame(pl.from_arrow(batch)).join(text.documents, on="document_id")
        for document, said, _, count in known.filter(pl.col("line_count") != pl.col("count")).rows():
            yield (
                f"table lines, document {document}",
                f"it has {count} lines, not the {said} that `documents` says",
            )


def _evidence(release: Release, text: _Text) -> pl.DataFrame:
    """All evidence as table, row, column, and place of the lines."""
    import polars as pl

    frames = [pl.DataFrame(pl.from_arrow(batch)) for batch in parquet.read(release.path("evidence"))]
    empty = pl.DataFrame(pl.from_arrow(contract.arrow_schema("evidence").empty_table()))
    return _placed(pl.concat([empty, *frames]), text).select("table_name", "row_id", "column_name", *_SPAN)


def _placed(rows: pl.DataFrame, text: _Text) -> pl.DataFrame:
    """ROWS with `from` and `to`, the places of their lines; without lines: the whole document."""
    import polars as pl

    known = rows.join(text.documents, on="document_id", maintain_order="left")
    if "line" not in rows.columns:
        return known.with_columns(
            pl.col("start").alias("from"), (pl.col("start") + pl.col("count")).alias("to")
        )
    return known.with_columns(
        (pl.col("start") + pl.col("line") - 1).alias("from"),
        (pl.col("start") + pl.col("line_end")).alias("to"),
    )


def _table(
    release: Release, table: str, columns: list[str], text: _Text, evidence: pl.DataFrame
) -> Iterator[tuple[str, str]]:
    """The misprints in COLUMNS of TABLE."""
    import polars as pl

    schema = release.resource(table)["schema"]
    key, names = schema["primaryKey"][0], [field["name"] for field in schema["fields"]]
    wanted = [name for name in names if name in {key, "document_id", "line", "line_end", *columns}]
    own = evidence.filter(pl.col("table_name") == table)
    for batch in parquet.read(release.path(table), wanted):
        for frame in pl.DataFrame(pl.from_arrow(batch)).iter_slices(_BATCH):
            rows = _placed(frame, text).with_columns(pl.col(key).alias("row_id"))
            for column in columns:
                for row in _missing(rows, column, own, text):
                    yield (
                        f"table {table}, row {row}",
                        f"`{column}` is not found on the lines that the row names",
                    )


def _missing(rows: pl.DataFrame, column: str, evidence: pl.DataFrame, text: _Text) -> list[str]:
    """The ids of ROWS whose COLUMN stands neither on all their lines in order, nor on its own evidence."""
    import polars as pl

    values = rows.filter(pl.col(column).is_not_null()).select("row_id", folded(column).alias("value"), *_SPAN)
    about = evidence.filter(pl.col("column_name").is_null() | (pl.col("column_name") == column))
    whole = pl.concat([values.select("row_id", *_SPAN), about.select("row_id", *_SPAN)])
    lost = _unfound(values, whole, text)
    if lost.height:
        alone = evidence.filter(pl.col("column_name") == column)
        lost = _unfound(lost, alone.select("row_id", *_SPAN), text)
    if lost.height:
        printed = dict(rows.select("row_id", column).rows())
        lines = dict(_lines(lost, whole, text).rows())
        return [row for row in lost["row_id"] if not in_a_column(printed[row], lines.get(row, []))]
    return []


def in_a_column(value: str, lines: Sequence[str]) -> bool:
    """Whether VALUE stands on LINES (folded), a part of it on each, with another column in between.

    An organization that is broken in its column stands so: "Bo Rask | Ida Holm, Den Nye", "Ole Dam | Prøve".
    """
    words = [FOLDED.sub("", word) for word in value.split()]
    for line in lines:
        count = len(words)
        while count and "".join(words[:count]) not in line:
            count -= 1
        words = words[count:]
    return not words


def _unfound(values: pl.DataFrame, spans: pl.DataFrame, text: _Text) -> pl.DataFrame:
    """Those of VALUES that do not stand in the joined lines of their SPANS."""
    import polars as pl

    joined = _lines(values, spans, text).with_columns(pl.col("words").list.join(""))
    found = pl.col("words").str.contains(pl.col("value"), literal=True)
    checked = values.join(joined, on="row_id", how="left", maintain_order="left")
    return checked.filter(~found.fill_null(value=False)).drop("words")


def _lines(values: pl.DataFrame, spans: pl.DataFrame, text: _Text) -> pl.DataFrame:
    """The folded lines of the SPANS of each of VALUES, as a list."""
    import polars as pl

    places = (
        spans.join(values.select("row_id"), on="row_id", how="semi")
        .drop_nulls()
        .select("row_id", pl.int_ranges("from", "to").alias("place"))
        .explode("place")
        .drop_nulls()
        .filter(pl.col("place") < len(text.lines))
        .unique()
        .sort("row_id", "place")
    )
    words = places.with_columns(text.lines.gather(places["place"]).alias("words"))
    return words.group_by("row_id", maintain_order=True).agg(pl.col("words"))
