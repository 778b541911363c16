"""What a source shows: the documents that lie in it, as the stages after it know them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from cso_opendata.model import Sighting

Stamp: TypeAlias = tuple[int, int, int, int]
"""Size, mtime_ns, ctime_ns and inode: while these four stay, the bytes are taken to be the same."""


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
