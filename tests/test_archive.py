"""The archive: bytes under their hash, never trusted unread."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from cso_opendata.errors import CsoError
from cso_opendata.fetch import archive

if TYPE_CHECKING:
    from pathlib import Path

DATA = "Referat, æøå\r\n".encode("cp1252")
SHA256 = hashlib.sha256(DATA).hexdigest()


def test_bytes_come_back_as_they_were(tmp_path: Path) -> None:
    """What is kept lies under its hash, unchanged, and nothing else lies beside it."""
    assert archive.keep(tmp_path, DATA) == SHA256
    assert archive.load(tmp_path, SHA256) == DATA
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [tmp_path / SHA256[:2] / SHA256]


def test_keeping_again_writes_nothing(tmp_path: Path) -> None:
    """Bytes that are there already are left alone."""
    archive.keep(tmp_path, DATA)
    before = (tmp_path / SHA256[:2] / SHA256).stat()
    archive.keep(tmp_path, DATA)
    after = (tmp_path / SHA256[:2] / SHA256).stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


@pytest.mark.parametrize("damage", [b"", DATA[:-1], DATA.upper()])
def test_damage_is_found_and_mended(tmp_path: Path, damage: bytes) -> None:
    """A file cut or changed on disk is refused by name; keeping the document again mends it."""
    archive.keep(tmp_path, DATA)
    (tmp_path / SHA256[:2] / SHA256).write_bytes(damage)
    with pytest.raises(CsoError, match=f"{SHA256} is damaged.*Run again"):
        archive.load(tmp_path, SHA256)
    archive.keep(tmp_path, DATA)
    assert archive.load(tmp_path, SHA256) == DATA


def test_a_document_that_is_missing_is_named(tmp_path: Path) -> None:
    """What was never kept is an error that says what to do, not a traceback."""
    with pytest.raises(CsoError, match=f"lacks .*{SHA256}.*Run again"):
        archive.load(tmp_path, SHA256)


def test_what_a_killed_run_left_is_swept(tmp_path: Path) -> None:
    """Half-written files go, documents stay; a folder that is not there yet is no fault."""
    archive.sweep(tmp_path / "none")
    archive.keep(tmp_path, DATA)
    (tmp_path / f".new-1-{SHA256}").write_bytes(DATA[:3])
    archive.sweep(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [SHA256[:2]]


def test_a_write_that_fails_leaves_nothing(tmp_path: Path) -> None:
    """Where the document cannot be put in its place, no draft of it stays behind."""
    (tmp_path / SHA256[:2] / SHA256 / "in the way").mkdir(parents=True)
    with pytest.raises(OSError, match=SHA256):
        archive.keep(tmp_path, DATA)
    assert [path.name for path in tmp_path.iterdir()] == [SHA256[:2]]
