"""What each release rests on, kept in the state folder: enough to make the same release again.

    .state/recipes/<package>/<version>.json.gz

A recipe names the bytes of each document (which the archive holds), what the fetch log told of it, the
judgements of the operator, the code, the release before, and how far the register of ids had come.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import zlib
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeAlias

from cso_opendata.errors import UsageError
from cso_opendata.model import Sighting
from cso_opendata.state import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

Document: TypeAlias = tuple[str, str, Sighting | None]
"""The address of a document, the sha256 of its bytes, and what the fetch log tells of it."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a release rests on.

    PROGRAM and CODE (its digest) made it, as EDITION, of DOCUMENTS in the order in which they are read and of
    JUDGEMENTS (the text of the operator's file, empty where there is none), after the release PREVIOUS
    (None: the first), when the register of ids had come to the round ROUND. SAME_CODE says whether the
    run before, too, was one of this code.
    """

    program: str
    code: str
    edition: str
    documents: tuple[Document, ...]
    judgements: str
    previous: str | None
    round: int
    same_code: bool


def digest(code: str, judgements: str, web: str, files: Iterable[tuple[str, str]]) -> str:
    """The digest of what decides the rows of a release, led by that of the CODE.

    WEB says which documents the web shows; FILES are those of folders, each with its sha256.
    """
    told = hashlib.sha256(f"{code}\n{web}\n{judgements}".encode())
    for url, sha256 in sorted(files):
        # The address comes last, since only in it may anything stand.
        told.update(f"\n{sha256} {url}".encode())
    return f"{code[:16]}:{told.hexdigest()}"


def save(state: Path, package: str, version: str, recipe: Recipe) -> None:
    """Keep RECIPE as that of the VERSION of PACKAGE, in the place of one that came to nothing."""
    documents = [[url, sha256, _told(seen)] for url, sha256, seen in recipe.documents]
    content = {
        **{name: getattr(recipe, name) for name in ("program", "code", "edition", "judgements")},
        **{name: getattr(recipe, name) for name in ("previous", "round", "same_code")},
        "documents": documents,
    }
    data = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
    write_whole(_place(state, package, version), gzip.compress(data, mtime=0))


def load(state: Path, package: str, version: str) -> Recipe:
    """The recipe of the VERSION of PACKAGE; UsageError where STATE holds none that can be read."""
    path = _place(state, package, version)
    try:
        content = json.loads(gzip.decompress(path.read_bytes()))
        documents = tuple((url, sha256, _sighting(told)) for url, sha256, told in content.pop("documents"))
        return Recipe(documents=documents, **content)
    except FileNotFoundError as error:
        raise UsageError(
            f"There is no recipe of {package} {version} in {path.parent}.",
            "See `cso-opendata status` for what is published, and name its version and output folder.",
        ) from error
    except (OSError, EOFError, zlib.error, ValueError, KeyError, TypeError) as error:
        raise UsageError(f"The recipe {path} is damaged ({error}).", "Restore it from a backup.") from error


def _place(state: Path, package: str, version: str) -> Path:
    return state / "recipes" / package / f"{version}.json.gz"


def _told(seen: Sighting | None) -> list[Any] | None:
    if seen is None:
        return None
    gone = seen.withdrawn_at.isoformat() if seen.withdrawn_at else None
    return [seen.sha256, seen.first_seen_at.isoformat(), gone, seen.publisher, seen.terms]


def _sighting(told: list[Any] | None) -> Sighting | None:
    if told is None:
        return None
    sha256, first, gone, publisher, terms = told
    withdrawn = datetime.fromisoformat(gone) if gone else None
    return Sighting(sha256, datetime.fromisoformat(first), withdrawn, publisher, terms)
