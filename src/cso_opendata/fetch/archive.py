"""The archive of source documents: bytes under their sha256, written once, never changed.

    <folder>/<first two hex digits>/<sha256>

A file of a folder is not synced to disk one by one (that costs 2 ms each), what the web gives is; nothing
that is read back is trusted before its hash is checked, and bytes kept again mend a damaged file.
"""

from __future__ import annotations

import hashlib
import os
import secrets
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Self

from cso_opendata.errors import CsoError

if TYPE_CHECKING:
    from types import TracebackType

_IN_MEMORY = 1_000_000  # 16 threads fetch at once


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
    """Bytes on their way into the archive, as they come; `byte_count` says how many have.

    Few of them wait in memory, since mostly they are there already; many, in a file that is gone when the
    block ends, or that a killed run leaves for `sweep`.
    """

    def __init__(self, folder: Path) -> None:
        """For the archive FOLDER; nothing is written yet."""
        self.byte_count = 0
        self._folder = folder
        self._digest = hashlib.sha256()
        self._data = bytearray()
        self._file: BinaryIO | None = None

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let go of what was not kept."""
        if self._file is not None:
            self._file.close()
            Path(self._file.name).unlink(missing_ok=True)

    def write(self, data: bytes) -> None:
        """Add DATA; OSError where the disk is full or the folder may not be written."""
        self._digest.update(data)
        self.byte_count += len(data)
        self._data += data
        if len(self._data) > _IN_MEMORY:
            self._flush().write(self._data)
            self._data.clear()

    def keep(self, safe: str | None = None) -> str:
        """Put all that was written into the archive as `keep` does, and return its sha256.

        It survives a power cut from then on. SAFE is a sha256 of which that is known already, if it is there.
        """
        sha256 = self._digest.hexdigest()
        target = place(self._folder, sha256)
        there = self._lies_at(target, sha256)
        if not there:
            with self._flush() as file:
                file.write(self._data)
            target.parent.mkdir(exist_ok=True)
            Path(file.name).replace(target)
        if not there or sha256 != safe:
            _settle(target)
        return sha256

    def _lies_at(self, target: Path, sha256: str) -> bool:
        return _digest_of(target) == sha256 if self._file else _holds(target, self._data)

    def _flush(self) -> BinaryIO:
        """The file for what is too much for memory, or new."""
        if self._file is None:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._file = (self._folder / f".new-{os.getpid()}-{secrets.token_hex(8)}").open("xb")
        return self._file


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
    return folder / f"{sha256[:2]}/{sha256}"


def _settle(target: Path) -> None:
    """Have the disk keep the file TARGET of the archive, its name, and the folder that the name is in."""
    for each in (target, target.parent, target.parent.parent):
        descriptor = os.open(each, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _holds(target: Path, data: bytes | bytearray) -> bool:
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
