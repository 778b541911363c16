"""The archive: bytes under their hash, never trusted unread."""

from __future__ import annotations

import contextlib
import hashlib
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from cso_opendata.errors import CsoError
from cso_opendata.fetch import archive

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


def test_bytes_may_come_in_pieces(tmp_path: Path) -> None:
    """What is received piece by piece lies where `keep` would put it; the folder need not be there."""
    with archive.Draft(tmp_path / "new" / "archive") as draft:
        for byte in DATA:
            draft.write(bytes([byte]))
        assert (draft.byte_count, draft.keep()) == (len(DATA), SHA256)
    assert archive.load(tmp_path / "new" / "archive", SHA256) == DATA
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == [SHA256]


def test_nothing_received_is_a_document_too(tmp_path: Path) -> None:
    """The empty body has its hash."""
    with archive.Draft(tmp_path) as draft:
        assert archive.load(tmp_path, draft.keep()) == b""


def test_what_is_not_kept_is_gone(tmp_path: Path) -> None:
    """A draft that is given up, for whatever reason, leaves nothing behind."""
    with archive.Draft(tmp_path) as draft:
        draft.write(DATA)
    with contextlib.suppress(KeyboardInterrupt), archive.Draft(tmp_path) as draft:
        draft.write(DATA)
        raise KeyboardInterrupt
    assert list(tmp_path.iterdir()) == []


def test_receiving_again_writes_nothing(tmp_path: Path) -> None:
    """Bytes that are there already are left alone, and damaged ones are mended."""
    target = tmp_path / SHA256[:2] / SHA256
    for damage in (None, DATA[:-1], DATA.upper()):
        archive.keep(tmp_path, DATA)
        if damage is not None:
            target.write_bytes(damage)
        before = target.stat()
        with archive.Draft(tmp_path) as draft:
            draft.write(DATA)
            draft.keep()
        after = target.stat()
        assert (before.st_ino == after.st_ino) == (damage is None)
        assert archive.load(tmp_path, SHA256) == DATA


def test_only_what_is_known_to_be_safe_is_not_synced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the log tells of is neither written nor synced again; what a killed run left without a line is."""
    synced: list[str] = []
    monkeypatch.setattr("os.fsync", lambda file: synced.append(Path(f"/proc/self/fd/{file}").readlink().name))
    archive.keep(tmp_path, DATA)
    for safe, folders in ((None, True), ("0" * 64, True), (SHA256, False)):
        with archive.Draft(tmp_path) as draft:
            draft.write(DATA)
            assert draft.keep(safe) == SHA256
        assert synced == ([SHA256, SHA256[:2], tmp_path.name] if folders else [])
        synced.clear()
    (tmp_path / SHA256[:2] / SHA256).write_bytes(DATA[1:])
    with archive.Draft(tmp_path) as draft:
        draft.write(DATA)
        draft.keep(SHA256)
    assert synced == [SHA256, SHA256[:2], tmp_path.name]


def test_received_files_are_like_kept_ones(tmp_path: Path) -> None:
    """Who may read one document may read the other."""
    kept = tmp_path / SHA256[:2] / archive.keep(tmp_path, DATA)
    with archive.Draft(tmp_path) as draft:
        draft.write(b"other")
        sha256 = draft.keep()
    assert kept.stat().st_mode == (tmp_path / sha256[:2] / sha256).stat().st_mode


def test_many_may_receive_the_same(tmp_path: Path) -> None:
    """Threads that receive the same bytes at once do not get into each other's way."""
    with contextlib.ExitStack() as stack:
        drafts = [stack.enter_context(archive.Draft(tmp_path)) for _ in range(8)]
        for draft in drafts:
            draft.write(DATA)
        with ThreadPoolExecutor(8) as pool:
            assert set(pool.map(archive.Draft.keep, drafts)) == {SHA256}
    assert archive.load(tmp_path, SHA256) == DATA
    assert [path.name for path in tmp_path.iterdir()] == [SHA256[:2]]


def test_a_draft_of_a_killed_run_is_swept(tmp_path: Path) -> None:
    """What a run that is killed while it receives leaves behind is no document, and is swept."""
    code = (
        "import os, pathlib, signal, sys; from cso_opendata.fetch import archive\n"
        "with archive.Draft(pathlib.Path(sys.argv[1])) as draft:\n"
        "    draft.write(bytes(2_000_000)); os.kill(os.getpid(), signal.SIGKILL)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=False)
    assert done.returncode == -9
    assert len(list(tmp_path.iterdir())) == 1
    archive.sweep(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_write_that_fails_leaves_nothing(tmp_path: Path) -> None:
    """Where the document cannot be put in its place, no draft of it stays behind."""
    (tmp_path / SHA256[:2] / SHA256 / "in the way").mkdir(parents=True)
    with pytest.raises(OSError, match=SHA256):
        archive.keep(tmp_path, DATA)
    with archive.Draft(tmp_path) as draft:
        draft.write(DATA)
        with pytest.raises(OSError, match=SHA256):
            draft.keep()
    assert [path.name for path in tmp_path.iterdir()] == [SHA256[:2]]
