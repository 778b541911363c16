"""The ledger: what one run adds the next one knows, whole or not at all."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from cso_opendata.errors import LockedError, UsageError
from cso_opendata.fetch import Ledger, key_of

if TYPE_CHECKING:
    from pathlib import Path

FILES = {"a.txt": ((1, 2, 3, 4), "aa"), "b/ø.txt": ((5, 6, 7, 2**63 - 1), "bb")}
LAST = 99  # no test has so many rounds
KEYS = {key_of("person one"): "id-1", key_of("person two"): "id-2"}


def fill(state: Path) -> None:
    """A ledger of one run."""
    with Ledger(state) as ledger:
        ledger.record("package", FILES, "recipe")
        ledger.add_entities("people", KEYS, 1)
        ledger.add_carried({"new": "old"}, 1)


def spoil(ledger: Ledger) -> None:
    """Additions, and then an error."""
    ledger.add_entities("people", {key_of("x"): "y"}, 1)
    ledger.record("package", {}, "second")
    raise ValueError("fault")


def keep_and_spoil(ledger: Ledger) -> None:
    """Additions kept for good, and then more that an error undoes."""
    ledger.add_entities("people", KEYS, 1)
    ledger.keep()
    spoil(ledger)


def test_a_new_ledger_knows_nothing(tmp_path: Path) -> None:
    """Before the first run there is nothing, and that is no warning."""
    with Ledger(tmp_path / "state") as ledger:
        assert (ledger.known("package"), ledger.recipe("package")) == ({}, None)
        assert (ledger.entities("people", LAST), ledger.carried(LAST)) == ({}, {})
        assert ledger.warnings == []


def test_the_next_run_knows_all(tmp_path: Path) -> None:
    """Files, recipe and ids come back as they went in, and only where they belong."""
    fill(tmp_path)
    with Ledger(tmp_path) as ledger:
        assert (ledger.known("package"), ledger.recipe("package")) == (FILES, "recipe")
        assert (ledger.entities("people", LAST), ledger.carried(LAST)) == (KEYS, {"new": "old"})
        assert (ledger.known("other"), ledger.recipe("other"), ledger.entities("other", LAST)) == (
            {},
            None,
            {},
        )


def test_what_was_recorded_before_makes_room(tmp_path: Path) -> None:
    """The files of a run take the place of those of the run before; other packages keep theirs."""
    fill(tmp_path)
    with Ledger(tmp_path) as ledger:
        ledger.record("other", FILES, "third")
        ledger.record("package", {"c.txt": ((9, 9, 9, 9), "cc")}, "second")
        assert (set(ledger.known("package")), ledger.recipe("package")) == ({"c.txt"}, "second")
        assert ledger.known("other") == FILES


def test_an_id_once_given_stays(tmp_path: Path) -> None:
    """A key that has an id keeps it, whatever a later run would give it."""
    fill(tmp_path)
    with Ledger(tmp_path) as ledger:
        ledger.add_entities("people", {key_of("person one"): "other", key_of("person three"): "id-3"}, 1)
        assert ledger.entities("people", LAST) == {**KEYS, key_of("person three"): "id-3"}


def test_what_is_carried_may_change(tmp_path: Path) -> None:
    """The id that a minted one stands for is that of the last run that said so."""
    fill(tmp_path)
    with Ledger(tmp_path) as ledger:
        ledger.add_carried({"new": "other", "newer": "old"}, 1)
        assert ledger.carried(LAST) == {"new": "other", "newer": "old"}


def test_what_is_kept_early_stays(tmp_path: Path) -> None:
    """What a run has kept before it fails is there for the next one; what came after is not."""
    with pytest.raises(ValueError, match="fault"), Ledger(tmp_path) as ledger:
        keep_and_spoil(ledger)
    with Ledger(tmp_path) as ledger:
        assert (ledger.entities("people", LAST), ledger.recipe("package")) == (KEYS, None)


def test_a_run_that_fails_adds_nothing(tmp_path: Path) -> None:
    """All that a run adds is one transaction: an error undoes the whole."""
    fill(tmp_path)
    with pytest.raises(ValueError, match="fault"), Ledger(tmp_path) as ledger:
        spoil(ledger)
    with Ledger(tmp_path) as ledger:
        assert (ledger.entities("people", LAST), ledger.recipe("package")) == (KEYS, "recipe")


def test_a_killed_run_adds_nothing(tmp_path: Path) -> None:
    """After kill -9 in the middle of a run the ledger is that of the run before, without a warning."""
    fill(tmp_path)
    code = (
        "import os, signal, sys; from pathlib import Path; from cso_opendata.fetch import Ledger, key_of\n"
        "with Ledger(Path(sys.argv[1])) as ledger:\n"
        "    ledger.add_entities('people', {key_of(str(n)): str(n) for n in range(200_000)}, 1)\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    assert subprocess.run([sys.executable, "-c", code, tmp_path], check=False).returncode == -signal.SIGKILL
    with Ledger(tmp_path) as ledger:
        assert (ledger.entities("people", LAST), ledger.known("package"), ledger.warnings) == (
            KEYS,
            FILES,
            [],
        )


def test_asking_writes_nothing(tmp_path: Path) -> None:
    """A run without changes leaves the file as it is, byte for byte and by its time."""
    fill(tmp_path)
    path = tmp_path / "ledger.sqlite"
    before = (path.read_bytes(), path.stat().st_mtime_ns)
    with Ledger(tmp_path) as ledger:
        ledger.known("package")
        ledger.entities("people", LAST)
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
    assert list(tmp_path.iterdir()) == [path]


def test_names_are_not_in_the_file(tmp_path: Path) -> None:
    """The register holds a hash of what it knows, never its words."""
    fill(tmp_path)
    assert b"person" not in (tmp_path / "ledger.sqlite").read_bytes()


@pytest.mark.parametrize("content", [b"", b"not a database " * 100, b"SQLite format 3\0" + bytes(4080)])
def test_a_damaged_file_is_moved_aside(tmp_path: Path, content: bytes) -> None:
    """A file that is no ledger is kept under another name, said so, and a new one is begun."""
    for number in (1, 2):
        (tmp_path / "ledger.sqlite").write_bytes(content)
        with Ledger(tmp_path) as ledger:
            assert ledger.known("package") == {}
            assert len(ledger.warnings) == 1
            assert f"ledger.sqlite.corrupt-{number}" in ledger.warnings[0]
            ledger.record("package", FILES, "recipe")
        assert (tmp_path / f"ledger.sqlite.corrupt-{number}").read_bytes() == content
    with Ledger(tmp_path) as ledger:
        assert (ledger.known("package"), ledger.warnings) == (FILES, [])


def test_damage_inside_is_found_on_reading(tmp_path: Path) -> None:
    """A ledger whose pages are overwritten is moved aside when the page is needed."""
    with Ledger(tmp_path) as ledger:
        ledger.add_entities("people", {key_of(str(number)): str(number) for number in range(5000)}, 1)
    path = tmp_path / "ledger.sqlite"
    content = path.read_bytes()
    path.write_bytes(content[:8192] + b"\xff" * (len(content) - 8192))
    with Ledger(tmp_path) as ledger:
        assert ledger.entities("people", LAST) == {}
        assert len(ledger.warnings) == 1


def test_a_newer_ledger_is_refused_and_left_alone(tmp_path: Path) -> None:
    """A ledger of a later version of the program is neither read nor changed."""
    fill(tmp_path)
    with sqlite3.connect(tmp_path / "ledger.sqlite") as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = (tmp_path / "ledger.sqlite").read_bytes()
    with pytest.raises(UsageError, match=r"newer version of this program .state 99"), Ledger(tmp_path):
        pass
    assert (tmp_path / "ledger.sqlite").read_bytes() == before


def test_a_ledger_in_use_is_an_error_to_act_on(tmp_path: Path) -> None:
    """Where another program holds the file, the run is told so and adds nothing."""
    fill(tmp_path)
    other = sqlite3.connect(tmp_path / "ledger.sqlite", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(LockedError, match=r"Another program has .*ledger.sqlite open"), Ledger(tmp_path):
        pass
    other.close()


def test_a_full_or_closed_disk_is_an_error_of_the_disk(tmp_path: Path) -> None:
    """What the disk refuses is told as an OSError with the path, never as one of SQLite's."""
    (tmp_path / "ledger.sqlite").mkdir()
    with pytest.raises(PermissionError, match=r"ledger[.]sqlite"), Ledger(tmp_path):
        pass


def test_a_large_register_loads_fast(tmp_path: Path) -> None:
    """250,000 ids load in half a second of the processor, so that the register carries all municipalities."""
    with Ledger(tmp_path) as ledger:
        ledger.add_entities("people", {key_of(str(number)): f"{number:020d}" for number in range(250_000)}, 1)
    began = time.process_time()
    with Ledger(tmp_path) as ledger:
        loaded = ledger.entities("people", LAST)
    assert len(loaded) == 250_000
    assert time.process_time() - began < 0.5


def test_the_register_can_be_asked_as_it_was(tmp_path: Path) -> None:
    """A round shows what was added up to it: a key its first id, a row what it was carried to then."""
    with Ledger(tmp_path) as ledger:
        assert ledger.round() == 0
        ledger.add_entities("people", {key_of("one"): "id-1"}, 1)
        ledger.add_carried({"new": "old"}, 2)
        ledger.add_entities("people", {key_of("one"): "other", key_of("two"): "id-2"}, 3)
        ledger.add_carried({"new": "older"}, 3)
    with Ledger(tmp_path) as ledger:
        assert ledger.round() == 3
        assert ledger.entities("people", 2) == {key_of("one"): "id-1"}
        assert ledger.entities("people", 3) == {key_of("one"): "id-1", key_of("two"): "id-2"}
        assert [ledger.carried(number) for number in (1, 2, 3)] == [{}, {"new": "old"}, {"new": "older"}]


def test_a_ledger_of_state_1_is_taken_over(tmp_path: Path) -> None:
    """What a version without rounds has kept is there before all rounds, and is kept under the new state."""
    connection = sqlite3.connect(tmp_path / "ledger.sqlite")
    connection.executescript(
        """CREATE TABLE files (package TEXT, url TEXT, size INTEGER, mtime_ns INTEGER, ctime_ns INTEGER,
        inode INTEGER, sha256 TEXT NOT NULL, PRIMARY KEY (package, url)) WITHOUT ROWID;
        CREATE TABLE recipes (package TEXT PRIMARY KEY, recipe TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE entities (kind TEXT, key BLOB CHECK (length(key) = 16), id TEXT NOT NULL,
        PRIMARY KEY (kind, key)) WITHOUT ROWID;
        CREATE TABLE carried (minted TEXT PRIMARY KEY, id TEXT NOT NULL) WITHOUT ROWID;
        INSERT INTO carried VALUES ('new', 'old'); PRAGMA user_version = 1;"""
    )
    connection.execute("INSERT INTO entities VALUES ('people', ?, 'id-1')", (key_of("one"),))
    connection.commit()
    connection.close()
    for _ in range(2):
        with Ledger(tmp_path) as ledger:
            assert (ledger.entities("people", 0), ledger.carried(0)) == (
                {key_of("one"): "id-1"},
                {"new": "old"},
            )
            assert (ledger.round(), ledger.warnings) == (0, [])
