"""What earlier runs have seen and numbered: a SQLite file in the state folder.

It holds what cannot be computed anew without reading every document: which files were seen with
which bytes, what the last release rested on, and the register of ids. The text an id was given for
is kept as a hash only. Nothing is written by a run that only asks.

What is added to the register belongs to a round, a number that grows, so that it can be asked as it was
before a release was made; only then does the same release come out again.
"""

from __future__ import annotations

import errno
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, Self, TypeVar

from cso_opendata.errors import CsoError, LockedError, UsageError

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path
    from types import TracebackType

    from cso_opendata.fetch.found import Stamp

T = TypeVar("T")
VERSION = 2
_TABLES = f"""
    BEGIN IMMEDIATE;
    CREATE TABLE files (
        package TEXT, url TEXT, size INTEGER, mtime_ns INTEGER, ctime_ns INTEGER, inode INTEGER,
        sha256 TEXT NOT NULL, PRIMARY KEY (package, url)
    ) WITHOUT ROWID;
    CREATE TABLE recipes (package TEXT PRIMARY KEY, recipe TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE entities (
        kind TEXT, key BLOB CHECK (length(key) = 16), id TEXT NOT NULL, round INTEGER NOT NULL,
        PRIMARY KEY (kind, key)
    ) WITHOUT ROWID;
    CREATE TABLE carried (
        minted TEXT, id TEXT NOT NULL, round INTEGER NOT NULL, PRIMARY KEY (minted, round)
    ) WITHOUT ROWID;
    PRAGMA user_version = {VERSION};
    COMMIT;
"""
# State 1 knew no rounds; what it holds was there before all of them.
_FROM_1 = """
    BEGIN IMMEDIATE;
    ALTER TABLE entities ADD COLUMN round INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE carried RENAME TO carried_1;
    CREATE TABLE carried (
        minted TEXT, id TEXT NOT NULL, round INTEGER NOT NULL, PRIMARY KEY (minted, round)
    ) WITHOUT ROWID;
    INSERT INTO carried SELECT minted, id, 0 FROM carried_1;
    DROP TABLE carried_1;
    PRAGMA user_version = 2;
    COMMIT;
"""
_ROUND = "SELECT max(round) FROM (SELECT round FROM entities UNION ALL SELECT round FROM carried)"
# The register of a round holds what was added up to it.
_ENTITIES = "SELECT key, id FROM entities WHERE kind = ? AND round <= ?"
_CARRIED = "SELECT minted, id FROM carried WHERE round <= ? ORDER BY round"


def key_of(text: str) -> bytes:
    """The key under which the register keeps what TEXT tells of (16 bytes, no way back to the text)."""
    return blake2b(text.encode(), digest_size=16).digest()


class Ledger:
    """The ledger of the folder STATE for one run: `with Ledger(state) as ledger: ...`.

    What is added in the block is one transaction: kept when the block ends well, undone when it raises.
    `warnings` says what was wrong with the file; a damaged one is moved aside and a new one begun.
    Raises UsageError for a ledger of a newer program, OSError where the disk refuses.
    """

    def __init__(self, state: Path) -> None:
        """Take the folder STATE, which need not exist; nothing is opened before the block begins."""
        self.path = state / "ledger.sqlite"
        self.warnings: list[str] = []
        self._connection: sqlite3.Connection | None = None

    def __enter__(self) -> Self:
        """Open the ledger, or begin one."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        try:
            if self.path.exists():
                self._check()
            else:
                self._create()
        except BaseException:
            self._close()  # no __exit__ follows a block that was never entered
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Keep what was added if all went well, and close."""
        try:
            if kind is None and self._connect().in_transaction:
                self._change("COMMIT")
        finally:
            self._close()  # what was not committed is undone by closing

    def keep(self) -> None:
        """Keep for good what was added so far, whatever becomes of the rest of the block."""
        if self._connect().in_transaction:
            self._change("COMMIT")

    def known(self, package: str) -> dict[str, tuple[Stamp, str]]:
        """The files that the last recorded run of PACKAGE saw: url -> stamp and sha256."""
        query = "SELECT url, size, mtime_ns, ctime_ns, inode, sha256 FROM files WHERE package = ?"
        return self._read(_files, query, package)

    def recipe(self, package: str) -> str | None:
        """The digest of all that the last release of PACKAGE rested on; None before the first."""
        recipe: str | None = self._read(_first, "SELECT recipe FROM recipes WHERE package = ?", package)
        return recipe

    def record(self, package: str, files: Mapping[str, tuple[Stamp, str]], recipe: str) -> None:
        """Set RECIPE and, in the place of those recorded before, FILES (url -> stamp and sha256)."""
        rows = ((package, url, *stamp, sha256) for url, (stamp, sha256) in files.items())
        self._change("DELETE FROM files WHERE package = ?", [(package,)])
        self._change("INSERT INTO files VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
        self._change("INSERT OR REPLACE INTO recipes VALUES (?, ?)", [(package, recipe)])

    def round(self) -> int:
        """The number of the newest round; 0 before the first."""
        newest: int | None = self._read(_first, _ROUND)
        return newest or 0

    def entities(self, kind: str, upto: int) -> dict[bytes, str]:
        """The register of KIND as it was after the round UPTO: key (see `key_of`) -> id."""
        return self._read(dict, _ENTITIES, kind, upto)

    def add_entities(self, kind: str, ids: Mapping[bytes, str], number: int) -> None:
        """Add IDS (key -> id) to the register of KIND in round NUMBER; a key keeps its first id for ever."""
        rows = ((kind, key, ids[key], number) for key in sorted(ids))
        self._change("INSERT INTO entities VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING", rows)

    def carried(self, upto: int) -> dict[str, str]:
        """The ids that later versions of documents took over by round UPTO: minted id -> id in its place."""
        return self._read(dict, _CARRIED, upto)

    def add_carried(self, ids: Mapping[str, str], number: int) -> None:
        """Add IDS (minted id -> id in its place) in round NUMBER, in the place of what was carried before."""
        rows = ((minted, id_, number) for minted, id_ in sorted(ids.items()))
        self._change("INSERT OR REPLACE INTO carried VALUES (?, ?, ?)", rows)

    def _connect(self) -> sqlite3.Connection:
        import sqlite3

        if self._connection is None:
            self._connection = sqlite3.connect(self.path, timeout=1, isolation_level=None)
        return self._connection

    def _close(self) -> None:
        if self._connection is not None:
            self._connection.close()
        self._connection = None

    def _check(self) -> None:
        version: int | None = self._read(_first, "PRAGMA user_version")
        if version == 0:  # a ledger holds its version from the start: this file was cut to nothing
            self._begin_anew()
        elif version is not None and version > VERSION:
            raise UsageError(
                f"{self.path} was written by a newer version of this program"
                f" (state {version}, this one knows {VERSION}).",
                "Use that version, or name another output folder.",
            )
        elif version == 1:
            self._script(_FROM_1)

    def _create(self) -> None:
        self._script(_TABLES)

    def _script(self, script: str) -> None:
        import sqlite3

        try:
            self._connect().executescript(script)
        except sqlite3.OperationalError as error:
            raise self._refusal(error) from error

    def _read(self, make: Callable[[Iterable[Any]], T], query: str, *values: str | int) -> T:
        """What MAKE makes of the rows of QUERY, or of none where the file turns out to be damaged."""
        import sqlite3

        try:
            return make(self._connect().execute(query, values))
        except sqlite3.OperationalError as error:
            raise self._refusal(error) from error
        except sqlite3.DatabaseError as error:
            if self._connect().in_transaction:
                raise CsoError(
                    f"{self.path} is damaged ({error}).", "Run again: a new one is begun."
                ) from error
        self._begin_anew()
        return make(())

    def _change(self, statement: str, rows: Iterable[Any] | None = None) -> None:
        import sqlite3

        connection = self._connect()
        try:
            if not connection.in_transaction:
                connection.execute("BEGIN IMMEDIATE")
            if rows is None:
                connection.execute(statement)
            else:
                connection.executemany(statement, rows)
        except sqlite3.OperationalError as error:
            raise self._refusal(error) from error

    def _begin_anew(self) -> None:
        """Move the file, and the journal that would else be played into the new one, out of the way."""
        self._close()
        number = 1
        while (aside := self.path.with_name(f"{self.path.name}.corrupt-{number}")).exists():
            number += 1
        journal = self.path.with_name(f"{self.path.name}-journal")
        if journal.exists():
            journal.replace(f"{aside}-journal")
        self.path.replace(aside)
        self.warnings.append(f"The ledger was damaged: it lies in {aside} now, and a new one was begun.")
        self._create()

    def _refusal(self, error: sqlite3.OperationalError) -> Exception:
        """What SQLite's ERROR means to a person: another program's lock, or a disk that refuses."""
        name = error.sqlite_errorname
        if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
            return LockedError(f"Another program has {self.path} open.", "End it and run again.")
        closed = name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM"))
        code = errno.EACCES if closed else errno.ENOSPC if name == "SQLITE_FULL" else errno.EIO
        return OSError(code, f"The ledger cannot be used: {error}", str(self.path))


def _first(rows: Iterable[Any]) -> Any:  # noqa: ANN401 -- the type is that of the column asked for
    return next((row[0] for row in rows), None)


def _files(rows: Iterable[Any]) -> dict[str, tuple[Stamp, str]]:
    return {url: ((size, mtime, ctime, inode), sha256) for url, size, mtime, ctime, inode, sha256 in rows}
