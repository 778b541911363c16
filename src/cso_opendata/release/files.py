"""Durable files: hash, flush, swap, share. The order that survives a power cut is written down here once."""

from __future__ import annotations

import hashlib
import json
import os
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path


def sha256_of(path: Path) -> str:
    """The SHA-256 of the file PATH, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def to_json(value: Any) -> bytes:  # noqa: ANN401 - whatever JSON can hold
    """VALUE as the JSON that all our files hold: UTF-8, indented by one, a newline at the end."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def flush(path: Path) -> None:
    """Wait until PATH (a file, or a folder with the names in it) lies on the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def flush_tree(folder: Path) -> None:
    """Wait until every file and folder below FOLDER, and FOLDER itself, lies on the disk."""
    with ThreadPoolExecutor(8) as pool:  # the disk takes several at a time: a third of the wait
        list(pool.map(flush, [*folder.rglob("*"), folder]))


def swap(path: Path, content: bytes) -> None:
    """Make PATH hold CONTENT in one step: a reader sees the old bytes or the new, never a part."""
    fresh = path.with_name(f".{path.name}.new")
    fresh.write_bytes(content)
    flush(fresh)
    fresh.replace(path)
    flush(path.parent)


def share(old: Path, new: Path) -> bool:
    """Let NEW be the same file on disk as OLD, which has the same bytes; False where it cannot be."""
    link = new.with_name(f".{new.name}.link")
    try:
        link.unlink(missing_ok=True)
        link.hardlink_to(old)
    except OSError:
        # A file system without hard links, or too many on one file: two copies are right as well.
        return False
    link.replace(new)
    return True
