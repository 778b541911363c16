"""The table `id_redirects`: which ids are gone, and what stands in their place. None is ever used again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata import contract
from cso_opendata.release import parquet

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    import polars as pl
    import pyarrow as pa

    from cso_opendata.release.diff import Diff


def redirected(previous: Path | None, linked: Iterable[pa.Table]) -> list[tuple[str, str]]:
    """The (table, id) of all rows that another row stands for: in the release PREVIOUS or newly LINKED."""
    import polars as pl

    known = pl.concat([*_carried(previous), *_frames(linked)])
    return known.filter(pl.col("new_id").is_not_null()).select("table_name", "old_id").rows()


def merged(
    data: Path, previous: Path | None, linked: Iterable[pa.Table], diff: Diff | None, release: str
) -> pa.Table:
    """The redirects of RELEASE, whose other tables lie in the folder DATA.

    Carried over from the release PREVIOUS, with those that the linking stage gave (LINKED) and the
    ids that DIFF found gone. An id that lives again is no longer redirected.
    """
    import polars as pl

    carried = pl.concat(_carried(previous))
    fresh = pl.concat([*_frames(linked), _gone(diff)]).with_columns(release=pl.lit(release))
    # What the linking stage says now counts before what was said then, unless it says the same.
    same = ["old_id", "table_name", "new_id"]
    fresh = fresh.join(carried, on=same, how="anti", nulls_equal=True)
    stated = pl.concat([carried.join(fresh.drop_nulls("new_id"), on="old_id", how="anti"), fresh])
    redirects = stated.unique("old_id", keep="first", maintain_order=True)
    dead = [_without_living(rows, data) for rows in redirects.partition_by("table_name", maintain_order=True)]
    return (
        pl.concat([_empty(), *dead])
        .sort("table_name", "old_id")
        .to_arrow()
        .cast(contract.arrow_schema("id_redirects"))
    )


def _empty() -> pl.DataFrame:
    import polars as pl

    return pl.DataFrame(pl.from_arrow(contract.arrow_schema("id_redirects").empty_table()))


def _frames(batches: Iterable[pa.Table]) -> list[pl.DataFrame]:
    import polars as pl

    return [_empty(), *(pl.DataFrame(pl.from_arrow(batch)) for batch in batches)]


def _carried(previous: Path | None) -> list[pl.DataFrame]:
    import polars as pl

    path = previous / "data" / "id_redirects.parquet" if previous else None
    rows = parquet.read(path) if path and path.is_file() else ()
    return [_empty(), *(pl.DataFrame(pl.from_arrow(batch)) for batch in rows)]


def _gone(diff: Diff | None) -> pl.DataFrame:
    """The ids that DIFF found removed, each redirected to nothing."""
    import polars as pl

    rows = [
        (old, table.table, None, "removed", "")
        for table in (diff.tables if diff else ())
        for old in table.gone
    ]
    return pl.DataFrame(rows, schema=_empty().schema, orient="row")


def _without_living(redirects: pl.DataFrame, data: Path) -> pl.DataFrame:
    """REDIRECTS of one table, less those whose old id is (again) a row of it."""
    import polars as pl

    table = redirects["table_name"][0]
    if table not in contract.TABLES:
        return redirects
    key = contract.table(table).primary_key[0]
    for batch in parquet.read(data / f"{table}.parquet", [key]):
        living = pl.DataFrame(pl.from_arrow(batch)).rename({key: "old_id"})
        redirects = redirects.join(living, on="old_id", how="anti", maintain_order="left")
    return redirects
