"""`index.json` of a package: which versions there are and which is the latest. The pointer moves last."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cso_opendata.errors import VerifyError
from cso_opendata.release import files

if TYPE_CHECKING:
    from pathlib import Path

_VERSION = re.compile(r"(0|[1-9][0-9]*)(\.(0|[1-9][0-9]*)){2}")


@dataclass(frozen=True, slots=True)
class Index:
    """The LATEST version (None: nothing is published yet) and what is said of each of RELEASES."""

    latest: str | None
    releases: tuple[dict[str, Any], ...]

    @property
    def versions(self) -> tuple[str, ...]:
        """The numbers of all versions ever published."""
        return tuple(release["version"] for release in self.releases)

    def path(self) -> str | None:
        """Where the latest version lies, below the package's folder; KeyError if nothing is said of it."""
        paths: dict[str, str] = {release["version"]: release["path"] for release in self.releases}
        return None if self.latest is None else paths[self.latest]


def read(package: Path) -> Index:
    """The index of the folder PACKAGE.

    VerifyError where it cannot be understood, or is gone while several versions lie there: then we
    cannot know which of them readers have seen, and must not write over any.
    """
    path = package / "index.json"
    if not path.is_file():
        if len(_versions(package)) > 1:
            raise VerifyError(f"{path} is gone, though versions lie beside it.", "Restore it from a copy.")
        return Index(None, ())
    try:
        content = json.loads(path.read_bytes())
        index = Index(content["latest"], tuple(content["releases"]))
        index.path()
    except (ValueError, KeyError, TypeError) as error:
        raise VerifyError(
            f"{path} is not an index of versions ({error!r}).", "Restore it from a copy."
        ) from error
    return index


def add(package: Path, index: Index, entry: dict[str, Any]) -> None:
    """Make the version that ENTRY describes the latest one, in one step that is seen whole or not at all."""
    content = {"latest": entry["version"], "releases": [*index.releases, entry]}
    files.swap(package / "index.json", files.to_json(content))


def sweep(package: Path, index: Index) -> None:
    """Take away versions that no reader was told of: left by a run that died before it moved the pointer.

    They are put aside in the state folder, not deleted: should the index be what is wrong, nothing is lost.
    """
    for folder in _versions(package):
        if folder.name not in index.versions:
            aside = package.parent / ".state" / "aside"
            aside.mkdir(parents=True, exist_ok=True)
            number = sum(1 for _ in aside.iterdir())
            folder.rename(aside / f"{package.name}-{folder.name}-{number}")


def _versions(package: Path) -> list[Path]:
    if not package.is_dir():
        return []
    return sorted(path for path in package.iterdir() if path.is_dir() and _VERSION.fullmatch(path.name))
