"""The archive of source documents: bytes under their sha256, written once, never changed.

    <folder>/<first two hex digits>/<sha256>

A file is not synced to disk one by one (that costs 2 ms each); instead nothing that is read back is
trusted before its hash is checked, and bytes kept again mend a damaged file.
"""

from __future__ import annotations

import hashlib
import os
import secrets
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO

from cso_opendata.errors import CsoError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def keep(folder: Path, data: bytes) -> str:
    """Put DATA into the archive FOLDER and return its sha256; what is there already stays.

    Raises OSError where the disk is full or the folder may not be written.
    """
    sha256 = hashlib.sha256(data).hexdigest()
    target = place(folder, sha256)
    if not _holds(target, data):
        _write(folder / f".new-{os.getpid()}-{sha256}", target, data)
    return sha256


class Draft:
    """Bytes on their way into the archive, as they come; `byte_count` says how many have."""

    def __init__(self, folder: Path, path: Path, file: BinaryIO) -> None:
        """For the archive FOLDER; they lie at PATH, which FILE is open on."""
        self.byte_count = 0
        self._folder = folder
        self._path = path
        self._file = file
        self._digest = hashlib.sha256()

    def write(self, data: bytes) -> None:
        """Add DATA; OSError where the disk is full."""
        self._file.write(data)
        self._digest.update(data)
        self.byte_count += len(data)

    def keep(self) -> str:
        """Put all that was written into the archive as `keep` does, and return its sha256."""
        self._file.close()
        sha256 = self._digest.hexdigest()
        target = place(self._folder, sha256)
        if _digest_of(target) != sha256:
            target.parent.mkdir(exist_ok=True)
            self._path.replace(target)
        return sha256


@contextmanager
def receiving(folder: Path) -> Iterator[Draft]:
    """A draft for bytes that come piece by piece, and may be too many for memory.

    What is not kept when the block ends is gone; a run that is killed in it leaves a file for `sweep`.
    Raises OSError where the disk is full or the folder may not be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f".new-{os.getpid()}-{secrets.token_hex(8)}"
    try:
        with path.open("xb") as file:
            yield Draft(folder, path, file)
    finally:
        path.unlink(missing_ok=True)


def load(folder: Path, sha256: str) -> bytes:
    """The bytes whose hash is SHA256; CsoError where the archive FOLDER lacks them or they are damaged."""
    target = place(folder, sha256)
    repair = "Run again with the document among the sources, or restore the file from a backup."
    try:
        data = target.read_bytes()
    except FileNotFoundError as error:
        raise CsoError(f"The archive lacks {target}.", repair) from error
    if hashlib.sha256(data).hexdigest() != sha256:
        raise CsoError(f"The archived document {target} is damaged: its bytes and its name differ.", repair)
    return data


def sweep(folder: Path) -> None:
    """Remove what a killed run left half written in FOLDER; call it while the output is locked."""
    for path in folder.glob(".new-*"):
        path.unlink(missing_ok=True)


def place(folder: Path, sha256: str) -> Path:
    """Where the bytes whose hash is SHA256 lie in the archive FOLDER, if they do."""
    return folder / sha256[:2] / sha256


def _holds(target: Path, data: bytes) -> bool:
    try:
        return target.read_bytes() == data
    except FileNotFoundError:
        return False


def _digest_of(target: Path) -> str | None:
    try:
        with target.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        return None


def _write(draft: Path, target: Path, data: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        draft.write_bytes(data)
        draft.replace(target)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
