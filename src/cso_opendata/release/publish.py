"""Publishes a run's rows as an immutable version: written aside, compared, numbered, moved, pointed at.

A reader sees the old release or the new one, whole. Killed at any point, or on a full disk, the old
release stays and the next run needs no help.
"""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from cso_opendata import contract
from cso_opendata.catalogue.datapackage import DataFile, describe
from cso_opendata.errors import VerifyError
from cso_opendata.release import csv, files, index, parquet, redirects, texts
from cso_opendata.release.diff import Diff, compare
from cso_opendata.release.staging import staging
from cso_opendata.release.version import next_version
from cso_opendata.validate import findings_of, good_batches

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    import pyarrow as pa

    from cso_opendata.spool import Spool
    from cso_opendata.validate import Verdict


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Published:
    """The VERSION that is the latest now, its FOLDER, whether this run made it, and what it changed.

    `changes` is None for the first version of a package.
    """

    version: str
    folder: Path
    status: Literal["new", "unchanged"]
    changes: Diff | None


@dataclass(frozen=True, slots=True)
class _Previous:
    """The release before this one: its folder and its descriptor."""

    version: str
    folder: Path
    descriptor: dict[str, Any]


def publish(
    spool: Spool, verdict: Verdict, name: str, output: Path, before: Callable[[str], None] | None = None
) -> Published:
    """Publish the rows of SPOOL that VERDICT lets through as the package NAME below OUTPUT.

    BEFORE is told the number of a new version when all of it is written and no reader knows it yet.
    Raises VerifyError where the release before is damaged, OSError where the disk will not; in both
    cases the old release stays as it was.
    """
    package = output / name
    known = index.read(package)
    previous = _previous(package, known)
    linked = list(good_batches(spool, "id_redirects", verdict))
    with staging(output, name) as work:
        written = _write_tables(spool, verdict, work)
        diff = _compare(name, work, written, previous, linked)
        version = next_version(known.versions, diff)
        if previous and version is None:
            return Published(previous.version, previous.folder, "unchanged", diff)
        if version is None:
            raise AssertionError("a first release always has a version")
        gone = redirects.merged(work / "data", previous.folder if previous else None, linked, diff, version)
        written["id_redirects"] = _write_table(work, "id_redirects", iter([gone]))
        entry = _complete(work, name, version, [written[table] for table in contract.TABLES], verdict)
        _share(work, previous)
        if before is not None:
            before(version)
        _move(work, package, known, entry)
    return Published(version, package / version, "new", diff)


def _previous(package: Path, known: index.Index) -> _Previous | None:
    """The latest release of PACKAGE, if there is one; VerifyError where its files are not what it says."""
    path = known.path()
    if path is None or known.latest is None:
        return None
    folder = package / path
    try:
        descriptor = json.loads((folder / "datapackage.json").read_bytes())
        rotten = [
            resource["path"]
            for resource in descriptor["resources"]
            if f"sha256:{files.sha256_of(folder / resource['path'])}" != resource["hash"]
        ]
    except (ValueError, KeyError, FileNotFoundError) as error:
        raise VerifyError(f"The release {folder} is damaged ({error}).", "Restore it from a copy.") from error
    if rotten:
        raise VerifyError(f"The release {folder} is damaged: {', '.join(rotten)}.", "Restore it from a copy.")
    return _Previous(known.latest, folder, descriptor)


def _write_tables(spool: Spool, verdict: Verdict, work: Path) -> dict[str, DataFile]:
    """Write every table but the redirects, which need to know what the others lost."""
    (work / "data").mkdir()
    found = findings_of(verdict)

    def write(table: str) -> DataFile:
        more = [found] if table == "findings" else []
        return _write_table(work, table, chain(good_batches(spool, table, verdict), more))

    names = [table for table in contract.TABLES if table != "id_redirects"]
    return dict(zip(names, _side_by_side(write, names), strict=True))


def _side_by_side(write: Callable[[T], DataFile], things: Iterable[T]) -> list[DataFile]:
    """What WRITE makes of each of THINGS, two at a time: Arrow works outside the interpreter's lock."""
    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(write, things))


def _write_table(work: Path, table: str, batches: Iterator[pa.Table]) -> DataFile:
    path = f"data/{table}.parquet"
    rows = parquet.write(work / path, table, batches)
    return _data_file(work, table, path, rows)


def _data_file(folder: Path, table: str, path: str, rows: int) -> DataFile:
    return DataFile(table, path, (folder / path).stat().st_size, files.sha256_of(folder / path), rows)


def _compare(
    name: str, work: Path, written: dict[str, DataFile], previous: _Previous | None, linked: list[pa.Table]
) -> Diff | None:
    """What the tables WRITTEN change against PREVIOUS; None where there is nothing before."""
    if previous is None:
        return None
    # The redirects are not written yet; for the comparison of the descriptors a name is enough.
    unwritten = DataFile("id_redirects", "data/id_redirects.parquet", 0, "", 0)
    tables = [written.get(table, unwritten) for table in contract.TABLES]
    candidate = describe(name, previous.version, tables, "parquet")
    away = redirects.redirected(previous.folder, linked)
    return compare((previous.folder, previous.descriptor), (work, candidate), away)


def _complete(
    work: Path, name: str, version: str, tables: list[DataFile], verdict: Verdict
) -> dict[str, Any]:
    """Write all that stands beside the Parquet files; the entry of VERSION in the index."""
    created = _newest_sighting(work)
    (work / "csv" / "data").mkdir(parents=True)
    twins = _side_by_side(partial(_write_twin, work), tables)
    descriptor = files.to_json(describe(name, version, tables, "parquet", created))
    held_back = sum(len(verdict.held_back(table)) for table in verdict.parsed)
    contents = {
        "datapackage.json": descriptor,
        "csv/datapackage.json": files.to_json(describe(name, version, twins, "csv", created)),
        "README.md": texts.readme(name, version, tables, held_back).encode(),
        "LICENSE": texts.licence(name).encode(),
    }
    for path, content in contents.items():
        (work / path).write_bytes(content)
    return {
        "version": version,
        "status": "published",
        **({"created": created} if created else {}),
        "path": version,
        "datapackage_sha256": files.sha256_of(work / "datapackage.json"),
        "document_count": next(file.rows for file in tables if file.table == "documents"),
        "withdrawn_count": _withdrawn(work),
    }


def _write_twin(work: Path, file: DataFile) -> DataFile:
    """Write the CSV twin of the Parquet FILE."""
    path = f"data/{file.table}.csv"
    csv.write(work / file.path, work / "csv" / path, file.table)
    return _data_file(work / "csv", file.table, path, file.rows)


def _newest_sighting(work: Path) -> str | None:
    """When the newest document was first seen: the nearest thing to a date of the data without a clock."""
    seen: list[Any] = []
    for batch in parquet.read(work / "data" / "documents.parquet", ["first_seen_at"]):
        seen += batch.column(0).drop_null().to_pylist()
    return max(seen).strftime("%Y-%m-%dT%H:%M:%SZ") if seen else None


def _withdrawn(work: Path) -> int:
    """How many documents their source no longer shows; the older versions of one are not counted."""
    columns = ["withdrawn_at", "superseded_by"]
    batches = parquet.read(work / "data" / "documents.parquet", columns)
    return sum(
        row["withdrawn_at"] is not None and row["superseded_by"] is None
        for batch in batches
        for row in batch.to_pylist()
    )


def _share(work: Path, previous: _Previous | None) -> None:
    """Keep a data file only once on disk where it has the same bytes as in the release before."""
    for path in sorted(work.rglob("data/*")) if previous else ():
        old = previous.folder / path.relative_to(work) if previous else path
        same = old.is_file() and old.stat().st_size == path.stat().st_size
        if same and files.sha256_of(old) == files.sha256_of(path):
            files.share(old, path)


def _move(work: Path, package: Path, known: index.Index, entry: dict[str, Any]) -> None:
    """Make WORK the version that ENTRY describes. Flush, rename, flush the folder, and only then point."""
    files.flush_tree(work)
    package.mkdir(exist_ok=True)
    index.sweep(package, known)
    work.rename(package / entry["version"])
    files.flush(package)
    files.flush(package.parent)
    index.add(package, known, entry)
