"""Is a release what it says it is? Hashes, sizes, schemas, keys, and every printed word on its line."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cso_opendata.errors import CsoError
from cso_opendata.reader import Release, open_release, package_folders, version_folder
from cso_opendata.release import files, index

if TYPE_CHECKING:
    from collections.abc import Iterator

    import polars as pl

# Parquet knows no time in whole seconds, so the contract's seconds are read back as milliseconds.
_ARROW = {
    "string": "string",
    "integer": "int64",
    "boolean": "bool",
    "date": "date32[day]",
    "time": "time32[ms]",
    "datetime": "timestamp[us, tz=UTC]",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a release that is not as it should be: the PLACE (file, table, row) and WHAT is wrong."""

    place: str
    what: str


def verify(path: str | Path, *, rows: bool = True) -> list[Problem]:
    """What is wrong with the release at PATH (empty: nothing); without ROWS only with files and columns.

    A version's folder is checked in full; of a package or an output folder the latest version of each
    package in full and the files of all the others. UsageError where no release lies there.
    """
    start = Path(path)
    if (start / "datapackage.json").is_file():
        beside = _entry_problems(start.parent, start.name) if (start.parent / "index.json").is_file() else ()
        return [*beside, *_release(start, rows=rows)]
    packages = package_folders(start)
    if not packages:
        version_folder(start)  # raises the error that says what to give
    return [problem for package in packages for problem in _package(package, rows=rows)]


def _package(package: Path, *, rows: bool) -> Iterator[Problem]:
    """All versions in the folder PACKAGE."""
    try:
        known = index.read(package)
    except CsoError as error:
        yield Problem(str(package / "index.json"), str(error))
        return
    for entry in known.releases:
        yield from _entry_problems(package, entry["version"])
        folder = package / entry["path"]
        yield from _release(folder, rows=rows) if entry["version"] == known.latest else _files(folder)


def _entry_problems(package: Path, version: str) -> Iterator[Problem]:
    """Does the descriptor of VERSION have the hash that the index of PACKAGE gives?"""
    releases = json.loads((package / "index.json").read_bytes())["releases"]
    for entry in releases:
        descriptor = package / entry["path"] / "datapackage.json"
        if entry["version"] == version and descriptor.is_file():
            if files.sha256_of(descriptor) != entry["datapackage_sha256"]:
                yield Problem(str(descriptor), "has another hash than index.json says")
            return
    yield Problem(str(package / version), "is not in index.json, or has no datapackage.json")


def _release(folder: Path, *, rows: bool) -> list[Problem]:
    """Everything about the version in FOLDER; ROWS are only looked at where files and columns are sound."""
    from cso_opendata.release.printed import misprints

    problems = list(_files(folder))
    if problems:
        return problems
    release = open_release(folder)
    problems = [problem for table in release.tables for problem in _schema(release, table)]
    if rows and not problems:
        problems = [*_keys(release), *(Problem(place, what) for place, what in misprints(release))]
    return problems


def _files(folder: Path) -> Iterator[Problem]:
    """Size and hash of every file that the two descriptors in FOLDER name."""
    for base in (folder, folder / "csv"):
        try:
            descriptor = json.loads((base / "datapackage.json").read_text("utf-8"))
        except (OSError, ValueError) as error:
            yield Problem(str(base / "datapackage.json"), f"cannot be read: {error}")
            continue
        for resource in descriptor["resources"]:
            yield from _file(base, resource)


def _file(base: Path, resource: dict[str, Any]) -> Iterator[Problem]:
    path = base / resource["path"]
    size = resource.get("bytes", resource.get("cso:bytes"))
    if not path.is_file():
        yield Problem(str(path), "is missing")
    elif path.stat().st_size != size:
        yield Problem(str(path), f"has {path.stat().st_size} bytes, not the {size} of the descriptor")
    elif f"sha256:{files.sha256_of(path)}" != resource["hash"]:
        yield Problem(str(path), "has another hash than the descriptor says")


def _schema(release: Release, table: str) -> Iterator[Problem]:
    """Do the columns in the file of TABLE have the names, order and types that the descriptor gives?"""
    import pyarrow.parquet as pq

    said = [
        (field["name"], _ARROW[field["type"]], not field.get("constraints", {}).get("required", False))
        for field in release.resource(table)["schema"]["fields"]
    ]
    found = [(field.name, str(field.type), field.nullable) for field in pq.read_schema(release.path(table))]
    if said != found:
        odd = next(
            (pair for pair in zip(said, found, strict=False) if pair[0] != pair[1]), (len(said), len(found))
        )
        yield Problem(
            str(release.path(table)), f"has other columns than the descriptor says: {odd[1]}, not {odd[0]}"
        )
    rows, count = release.resource(table)["cso:rowCount"], pq.read_metadata(release.path(table)).num_rows
    if rows != count:
        yield Problem(str(release.path(table)), f"has {count} rows, not the {rows} of the descriptor")


def _keys(release: Release) -> Iterator[Problem]:
    """Are primary and unique keys unique, and does every foreign key point to a row?"""
    import polars as pl

    for table in release.tables:
        schema = release.resource(table)["schema"]
        single = [[field["name"]] for field in schema["fields"] if field.get("constraints", {}).get("unique")]
        for columns in [schema["primaryKey"], *schema.get("uniqueKeys", ()), *single]:
            twins = _hashes(release, table, columns).drop_nulls().is_duplicated().sum()
            if twins:
                yield Problem(
                    f"table {table}", f"{twins} rows share their {'+'.join(columns)} with another row"
                )
        for key in schema.get("foreignKeys", ()):
            target = key["reference"].get("resource") or table
            here = pl.DataFrame({"key": _hashes(release, table, key["fields"]).drop_nulls()})
            there = pl.DataFrame({"key": _hashes(release, target, key["reference"]["fields"])})
            lost = here.join(there, on="key", how="anti").height
            if lost:
                yield Problem(
                    f"table {table}", f"{lost} rows point with {'+'.join(key['fields'])} to no {target}"
                )


def _hashes(release: Release, table: str, columns: list[str]) -> pl.Series:
    """The hash of COLUMNS for each row of TABLE; 8 bytes a row, so two million rows are no burden."""
    import polars as pl

    from cso_opendata.release import parquet
    from cso_opendata.validate.keys import hashed

    frames = (pl.DataFrame(pl.from_arrow(batch)) for batch in parquet.read(release.path(table), columns))
    empty = pl.Series("key", [], pl.UInt64)
    return pl.concat([empty, *(hashed(frame, tuple(columns)).alias("key") for frame in frames)])
