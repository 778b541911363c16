"""What a source shows: the documents that lie in it, as the stages after it know them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from datetime import datetime

Stamp: TypeAlias = tuple[int, int, int, int]
"""Size, mtime_ns, ctime_ns and inode: while these four stay, the bytes are taken to be the same."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """What the fetch log tells of a document of the web.

    `sha256` names its bytes, which are in the archive. `first_seen_at` (UTC) is when these bytes were
    first seen, `withdrawn_at` (UTC) when the source was first found without them, if it is. `publisher`
    and `terms` are those of the source.
    """

    sha256: str
    first_seen_at: datetime
    withdrawn_at: datetime | None
    publisher: str
    terms: str


@dataclass(frozen=True, slots=True)
class Found:
    """One document of the sources: its address in the data, where its bytes lie now, and their stamp.

    `path` is plain text, since 100,000 Path objects would add a quarter of a second to every run.
    `sighting` is None for the files of a folder.
    """

    url: str
    path: str
    stamp: Stamp
    sighting: Sighting | None = None
