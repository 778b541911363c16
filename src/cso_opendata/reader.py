"""For those who use the data: open a release, and read its tables. Needs pyarrow and nothing else of ours.

release = open_release("output")
release.table("meetings")                           # an Arrow table
for row in release.rows("participants", side="employee"): ...
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cso_opendata.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pyarrow as pa

# Where a folder holds both, the real data are meant; the sample is for trying things out.
PREFERRED = ("cso-opendata", "cso-opendata-sample")


@dataclass(frozen=True, slots=True)
class Release:
    """One version of a package: the FOLDER it lies in and its DESCRIPTOR (datapackage.json)."""

    folder: Path
    descriptor: dict[str, Any]

    @property
    def name(self) -> str:
        """The name of the package."""
        return str(self.descriptor["name"])

    @property
    def version(self) -> str:
        """The version of the data, as three numbers with dots."""
        return str(self.descriptor["version"])

    @property
    def tables(self) -> tuple[str, ...]:
        """The names of the tables, in the order of the package."""
        return tuple(resource["name"] for resource in self.descriptor["resources"])

    def resource(self, name: str) -> dict[str, Any]:
        """What the descriptor says of the table NAME; UsageError where there is no such table."""
        for resource in self.descriptor["resources"]:
            if resource["name"] == name:
                return dict(resource)
        raise UsageError(f"{self.folder} has no table {name!r}.", f"It has: {', '.join(self.tables)}.")

    def path(self, name: str) -> Path:
        """The Parquet file of the table NAME; UsageError where there is no such table."""
        return self.folder / str(self.resource(name)["path"])

    def table(self, name: str) -> pa.Table:
        """The whole table NAME; UsageError where there is no such table."""
        import pyarrow.parquet as pq

        return pq.read_table(self.path(name))

    def rows(self, name: str, **where: object) -> Iterator[dict[str, Any]]:
        """The rows of the table NAME whose columns hold what WHERE says (None: nothing), as dictionaries.

        UsageError where there is no such table or column.
        """
        import pyarrow.compute as pc
        import pyarrow.parquet as pq

        columns = [field["name"] for field in self.resource(name)["schema"]["fields"]]
        unknown = sorted(where.keys() - set(columns))
        if unknown:
            raise UsageError(f"Table {name} has no column {unknown[0]!r}.", f"It has: {', '.join(columns)}.")
        test = pc.scalar(True)  # noqa: FBT003 - an expression that lets every row through
        for column, value in where.items():
            field = pc.field(column)
            test = test & (field.is_null() if value is None else field == value)
        yield from pq.read_table(self.path(name), filters=test).to_pylist()


def open_release(path: str | Path) -> Release:
    """The release at PATH: a version's folder, a package's folder (its latest), or an output folder.

    Raises UsageError where no release lies there.
    """
    folder = version_folder(Path(path))
    try:
        return Release(folder, json.loads((folder / "datapackage.json").read_text("utf-8")))
    except (OSError, ValueError) as error:
        raise UsageError(
            f"{folder / 'datapackage.json'} cannot be read ({error}).", "Run `verify` on it."
        ) from error


def version_folder(path: Path) -> Path:
    """The folder of the version that PATH means; UsageError where there is none."""
    if (path / "datapackage.json").is_file():
        return path
    for package in package_folders(path):
        try:
            content = json.loads((package / "index.json").read_text("utf-8"))
            latest = next(entry for entry in content["releases"] if entry["version"] == content["latest"])
            return package / str(latest["path"])
        except (OSError, ValueError, KeyError, StopIteration) as error:
            raise UsageError(
                f"{package / 'index.json'} cannot be read ({error!r}).", "Run `verify` on it."
            ) from error
    raise UsageError(
        f"There is no release at {path}.",
        "Give a folder with datapackage.json or index.json in it, or the output folder; `run` makes one.",
    )


def package_folders(path: Path) -> list[Path]:
    """The folders of packages that PATH means, the one to prefer first: PATH itself or those in it."""
    if (path / "index.json").is_file():
        return [path]
    found = sorted(index.parent for index in path.glob("*/index.json"))
    return sorted(found, key=lambda folder: folder.name not in PREFERRED[:1])
