"""What a candidate changes against the release before it, table by table, by primary key.

Rows are compared by 64-bit hashes, batch by batch; 16 bytes a row are held, of `lines` one row a
document. Version-neutral columns, and the tables about the release itself, are left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cso_opendata import contract
from cso_opendata.release import parquet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    import polars as pl

Descriptor = dict[str, Any]

# What the checks found, and which ids are gone, follow from the other tables and make no version.
_ABOUT_THE_RELEASE = ("findings", "id_redirects")


@dataclass(frozen=True, slots=True)
class TableDiff:
    """How many rows of TABLE were added, removed without redirect, changed; `gone` are the removed ids."""

    table: str
    added: int
    removed: int
    changed: int
    gone: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Diff:
    """Everything that a candidate changes: rows by table, and what the two descriptors say otherwise."""

    tables: tuple[TableDiff, ...] = ()
    fields: tuple[str, ...] = ()
    tables_added: tuple[str, ...] = ()
    tables_removed: tuple[str, ...] = ()
    described: bool = False


def compare(
    old: tuple[Path, Descriptor], new: tuple[Path, Descriptor], redirected: Iterable[tuple[str, str]] = ()
) -> Diff:
    """What NEW (folder, descriptor) changes against OLD.

    REDIRECTED names (table, id) of rows that another row stands for now: these are not removed.
    """
    before, after = _by_name(old[1]), _by_name(new[1])
    shared = [name for name in after if name in before]
    away: dict[str, set[str]] = {}
    for table, gone in redirected:
        away.setdefault(table, set()).add(gone)
    return Diff(
        tables=tuple(
            _table(name, old[0], new[0], away.get(name, set()))
            for name in shared
            if name not in _ABOUT_THE_RELEASE and before[name]["hash"] != after[name]["hash"]
        ),
        fields=tuple(change for name in shared for change in _fields(name, before[name], after[name])),
        tables_added=tuple(name for name in after if name not in before),
        tables_removed=tuple(name for name in before if name not in after),
        described=_lasting(old[1]) != _lasting(new[1]),
    )


def _by_name(descriptor: Descriptor) -> dict[str, Descriptor]:
    return {resource["name"]: resource for resource in descriptor["resources"]}


def _lasting(descriptor: Descriptor) -> Descriptor:
    """DESCRIPTOR without what differs between any two versions."""
    passing = ("version", "created", "resources")
    resources = [
        {key: value for key, value in resource.items() if key not in ("cso:bytes", "hash", "cso:rowCount")}
        for resource in descriptor["resources"]
    ]
    return {key: value for key, value in descriptor.items() if key not in passing} | {"resources": resources}


def _fields(table: str, before: Descriptor, after: Descriptor) -> Iterator[str]:
    """The columns of TABLE that came, went, moved, or promise something else."""
    old = {field["name"]: field for field in before["schema"]["fields"]}
    new = {field["name"]: field for field in after["schema"]["fields"]}
    yield from (f"{table}.{name} added" for name in new if name not in old)
    yield from (f"{table}.{name} removed" for name in old if name not in new)
    for name in old.keys() & new.keys():
        promises = [
            (field["type"], field.get("format"), field.get("constraints")) for field in (old[name], new[name])
        ]
        if promises[0] != promises[1]:
            yield f"{table}.{name} retyped"
    if list(old) != list(new) and old.keys() == new.keys():
        yield f"{table} reordered"


def _table(name: str, old: Path, new: Path, away: set[str]) -> TableDiff:
    """What changed in the table NAME between the folders OLD and NEW; rows AWAY have a redirect."""
    import polars as pl

    if name == "lines":
        return _lines(old, new)
    paths = _file(old, name), _file(new, name)
    key, columns = contract.table(name).primary_key, _compared(name, *paths)
    before, after = (_digests(path, key, columns) for path in paths)
    both = before.join(after, on="key")
    lost = before.join(after, on="key", how="anti")
    gone = (
        [found for found in _ids(paths[0], key[0], lost["key"]) if found not in away] if lost.height else []
    )
    changed = both.filter(pl.col("row") != pl.col("row_right")).height
    return TableDiff(name, after.height - both.height, len(gone), changed, tuple(gone))


def _file(folder: Path, table: str) -> Path:
    return folder / "data" / f"{table}.parquet"


def _compared(table: str, *paths: Path) -> list[str]:
    """The columns that both files have and that are not version-neutral."""
    import pyarrow.parquet as pq

    names = [set(pq.read_schema(path).names) for path in paths]
    return [
        column.name
        for column in contract.table(table).columns
        if not column.version_neutral and all(column.name in present for present in names)
    ]


def _frames(path: Path, columns: Iterable[str]) -> Iterator[pl.DataFrame]:
    import polars as pl

    for batch in parquet.read(path, columns):
        yield pl.DataFrame(pl.from_arrow(batch))


def _digests(path: Path, key: tuple[str, ...], columns: list[str]) -> pl.DataFrame:
    """The hash of the key and of all COLUMNS for each row of the file PATH."""
    import polars as pl

    empty = pl.DataFrame(schema={"key": pl.UInt64, "row": pl.UInt64})
    digests = [
        pl.DataFrame(
            [frame.select(key).hash_rows().alias("key"), frame.select(columns).hash_rows().alias("row")]
        )
        for frame in _frames(path, columns)
    ]
    return pl.concat([empty, *digests])


def _ids(path: Path, key: str, hashes: pl.Series) -> list[str]:
    """The ids in the column KEY of the file PATH whose hash is one of HASHES."""
    import polars as pl

    wanted = pl.DataFrame([hashes.alias("key")])
    found: list[str] = []
    for frame in _frames(path, [key]):
        rows = frame.with_columns(frame.hash_rows().alias("key"))
        found += rows.join(wanted, on="key", how="semi", maintain_order="left")[key].to_list()
    return found


def _lines(old: Path, new: Path) -> TableDiff:
    """What changed in `lines`, document by document.

    An amended document is a new document with new lines, and the lines of the version before leave
    the table; that is a change of the text, not a loss of rows, as long as its source has a document.
    """
    import polars as pl

    columns = _compared("lines", _file(old, "lines"), _file(new, "lines"))
    before, after = _documents(old, columns), _documents(new, columns)
    both = before.join(after, on="document_id")
    fresh, lost = (
        after.join(before, on="document_id", how="anti"),
        before.join(after, on="document_id", how="anti"),
    )
    amended = fresh.join(before, on="source", how="semi")
    replaced = lost.join(after, on="source", how="semi")
    changed = both.filter(
        (pl.col("digest") != pl.col("digest_right")) | (pl.col("lines") != pl.col("lines_right"))
    )
    return TableDiff(
        "lines",
        added=_sum(fresh) - _sum(amended),
        removed=_sum(lost) - _sum(replaced),
        changed=_sum(changed) + _sum(amended),
    )


def _sum(documents: pl.DataFrame) -> int:
    return int(documents["lines"].sum())


def _documents(folder: Path, columns: list[str]) -> pl.DataFrame:
    """For each document with lines: its source, how many lines it has, and a digest of them all."""
    import polars as pl

    parts = [
        frame.select("document_id", frame.hash_rows().alias("row"))
        .group_by("document_id")
        .agg(pl.len().alias("lines"), pl.col("row").bitwise_xor().alias("digest"))
        for frame in _frames(_file(folder, "lines"), columns)
    ]
    empty = pl.DataFrame(schema={"document_id": pl.String, "lines": pl.get_index_type(), "digest": pl.UInt64})
    whole = (
        pl.concat([empty, *parts])
        .group_by("document_id")
        .agg(pl.col("lines").sum(), pl.col("digest").bitwise_xor())
    )
    ids = ["document_id", "source_document_id"]
    sources = pl.concat(_frames(_file(folder, "documents"), ids)).rename({"source_document_id": "source"})
    return whole.join(sources, on="document_id", how="left")
