"""The archive of source documents: bytes under their sha256, written once, never changed.

    <folder>/<first two hex digits>/<sha256>

A file is not synced to disk one by one (that costs 2 ms each); instead nothing that is read back is
trusted before its hash is checked, and bytes kept again mend a damaged file.
"""

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING

from cso_opendata.errors import CsoError

if TYPE_CHECKING:
    from pathlib import Path


def keep(folder: Path, data: bytes) -> str:
    """Put DATA into the archive FOLDER and return its sha256; what is there already stays.

    Raises OSError where the disk is full or the folder may not be written.
    """
    sha256 = hashlib.sha256(data).hexdigest()
    target = _place(folder, sha256)
    if not _holds(target, data):
        _write(folder / f".new-{os.getpid()}-{sha256}", target, data)
    return sha256


def load(folder: Path, sha256: str) -> bytes:
    """The bytes whose hash is SHA256; CsoError where the archive FOLDER lacks them or they are damaged."""
    target = _place(folder, sha256)
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


def _place(folder: Path, sha256: str) -> Path:
    return folder / sha256[:2] / sha256


def _holds(target: Path, data: bytes) -> bool:
    try:
        return target.read_bytes() == data
    except FileNotFoundError:
        return False


def _write(draft: Path, target: Path, data: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        draft.write_bytes(data)
        draft.replace(target)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
