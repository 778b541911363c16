"""The first stage: what lies in the sources, its bytes under their hash, and what earlier runs knew.

What asks the web is in `fetch.crawl` (one night), `fetch.sources` (what to ask) and `fetch.net` (how). It is
imported where it is needed, since a run on folders needs none of it.
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from cso_opendata import contract
from cso_opendata.fetch import archive
from cso_opendata.fetch.folders import scan
from cso_opendata.fetch.found import Found, Stamp
from cso_opendata.fetch.ledger import Ledger, key_of
from cso_opendata.fetch.lock import locked

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Found", "Ledger", "Stamp", "archive", "digest_of_code", "key_of", "locked", "scan"]

# What reads and writes the data besides the code here. Their versions stand in the names of folders
# beside them, read in 0.3 ms; importlib.metadata takes 35 (measured).
_LIBRARIES = ("lxml", "polars", "pyarrow", "pypdfium2", "selectolax")


def digest_of_code(package_root: Path) -> str:
    """The sha256 of all that turns bytes into tables: code and data of the package, schemas, libraries.

    PACKAGE_ROOT is the folder of the installed package. Its samples and compiled files count for
    nothing, and a source tree gives the same digest as the wheel made from it.
    """
    digest = hashlib.sha256()
    for name, path in sorted(_parts(package_root)):
        data = path.read_bytes()
        digest.update(f"{name}\n{len(data)}\n".encode())
        digest.update(data)
    digest.update("\n".join(_versions()).encode())
    return digest.hexdigest()


def _parts(package_root: Path) -> Iterator[tuple[str, Path]]:
    """The files that count: code and data of the package, and the schemas wherever they lie.

    The samples are documents like all others, and no row depends on the flow that starts a run.
    """
    for path in package_root.rglob("*.*"):
        name = path.relative_to(package_root)
        if path.suffix in (".py", ".json") and name.parts[0] not in ("samples", "schemas", "flows"):
            yield name.as_posix(), path
    for path in contract.schema_folder().glob("*.json"):
        yield f"schemas/{path.name}", path


def _versions() -> list[str]:
    """The folders `<library>-<version>.dist-info` of the libraries, the first of each as Python finds it."""
    found: dict[str, str] = {}
    for folder in filter(Path.is_dir, map(Path, sys.path)):
        for info in folder.glob("*.dist-info"):
            library = info.name.partition("-")[0]
            if library in _LIBRARIES:
                found.setdefault(library, info.name)
    return sorted(found.values())
