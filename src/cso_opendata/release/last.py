"""The last release of a package, as the stages before need it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cso_opendata.contract import TABLES
from cso_opendata.link.versions.carry import Last
from cso_opendata.release import index, parquet

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import pyarrow as pa


@dataclass(frozen=True, slots=True)
class _Parts:
    """The parts of a table, read anew each time they are gone through."""

    path: Path

    def __iter__(self) -> Iterator[pa.Table]:
        import pyarrow as pa

        for batch in parquet.read(self.path):
            yield pa.Table.from_batches([batch])


def last_release(package: Path, *, same_code: bool) -> Last | None:
    """The latest version in the folder PACKAGE; None before the first.

    SAME_CODE says whether the code that made it is the code of today.
    """
    path = index.read(package).path()
    if path is None:
        return None
    files = {name: package / path / "data" / f"{name}.parquet" for name in TABLES}
    # A release that other code made may lack a table that there is today.
    tables = {name: _Parts(file) if file.is_file() else () for name, file in files.items()}
    return Last(tables, same_code)
