"""What is known of the web, in a SQLite file: never the truth, which is the fetch log, but quick to load."""

from __future__ import annotations

import errno
import gc
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from cso_opendata.errors import LockedError
from cso_opendata.fetch.known import Record

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

VERSION = 2
_COLUMNS = ", ".join(Record._fields)
_PUT = f"INSERT OR REPLACE INTO records VALUES ({', '.join('?' for _ in Record._fields)}, ?)"  # noqa: S608 -- marks
_TABLES = f"""
    BEGIN IMMEDIATE;
    CREATE TABLE records ({_COLUMNS}, turn, PRIMARY KEY (url)) WITHOUT ROWID;
    CREATE TABLE versions (url, sha256, first_seen_at, PRIMARY KEY (url, sha256)) WITHOUT ROWID;
    CREATE TABLE logs (name, length, PRIMARY KEY (name)) WITHOUT ROWID;
    CREATE TABLE facts (name, value, PRIMARY KEY (name)) WITHOUT ROWID;
    PRAGMA user_version = {VERSION};
    COMMIT;
"""


class Damaged(Exception):  # noqa: N818 -- no error that anybody sees: the file is made anew
    """The file is no cache, or none of this version."""


class Cache:
    """The file at PATH, opened when it is first asked; nothing is written by asking."""

    def __init__(self, path: Path) -> None:
        """Take PATH, where the file lies or is to lie."""
        self._path = path
        self._connection: sqlite3.Connection | None = None

    def close(self) -> None:
        """Close the file."""
        if self._connection is not None:
            self._connection.close()
        self._connection = None

    def begin_anew(self) -> None:
        """Put an empty cache in the place of whatever lies there."""
        self.close()
        for path in (self._path, self._path.with_name(f"{self._path.name}-journal")):
            path.unlink(missing_ok=True)
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._do(lambda connection: connection.executescript(_TABLES))

    def load(self) -> tuple[dict[str, int], dict[str, str]]:
        """How much of each log the records tell of, and facts; Damaged where there is no such file."""
        if not self._path.exists() or self._rows("PRAGMA user_version") != [(VERSION,)]:
            raise Damaged
        logs: dict[str, int] = dict(self._rows("SELECT * FROM logs"))
        facts: dict[str, str] = dict(self._rows("SELECT * FROM facts"))
        return logs, facts

    def record(self, url: str) -> Record | None:
        """The record of URL, if there is one."""
        found = self._rows(f"SELECT {_COLUMNS} FROM records WHERE url = ?", url)  # noqa: S608 -- columns
        return Record._make(found[0]) if found else None

    def records(self, which: str, *values: str | int) -> list[Record]:
        """The records for which WHICH holds, a condition of SQL with VALUES; `turn` is that of their urls."""
        query = f"SELECT {_COLUMNS} FROM records WHERE {which}"  # noqa: S608 -- WHICH is ours
        with uncollected():
            return list(map(Record._make, self._rows(query, *values)))

    def hashes(self) -> set[str]:
        """The hashes of the last good bodies of all records."""
        query = "SELECT sha256 FROM records WHERE sha256 IS NOT NULL"
        found: set[str] = self._do(lambda connection: {row[0] for row in connection.execute(query)})
        return found

    def first_seen(self, url: str, sha256: str) -> str | None:
        """The night in which the bytes SHA256 were first seen at URL; None where they never were."""
        query = "SELECT first_seen_at FROM versions WHERE url = ? AND sha256 = ?"
        return next((str(row[0]) for row in self._rows(query, url, sha256)), None)

    def save(
        self,
        records: Iterable[Record],
        versions: Iterable[tuple[str, str, str]],
        logs: Mapping[str, int],
        facts: Mapping[str, str],
    ) -> None:
        """Put RECORDS, LOGS and FACTS in the place of what is there of the same name, all or nothing.

        VERSIONS (url, sha256, night) are added where they are not known yet.
        """

        def change(connection: sqlite3.Connection) -> None:
            with connection:
                connection.execute("BEGIN IMMEDIATE")
                connection.executemany(_PUT, ((*record, turn(record.url)) for record in records))
                connection.executemany("INSERT OR IGNORE INTO versions VALUES (?, ?, ?)", versions)
                connection.executemany("INSERT OR REPLACE INTO logs VALUES (?, ?)", logs.items())
                connection.executemany("INSERT OR REPLACE INTO facts VALUES (?, ?)", facts.items())

        self._do(change)

    def _rows(self, query: str, *values: str | int) -> list[Any]:
        rows: list[Any] = self._do(lambda connection: connection.execute(query, values).fetchall())
        return rows

    def _do(self, act: Any) -> Any:  # noqa: ANN401 -- what ACT gives
        """What ACT makes of the connection; OSError where the disk refuses, Damaged where it is no cache."""
        import sqlite3

        try:
            if self._connection is None:
                self._connection = sqlite3.connect(self._path, timeout=1, isolation_level=None)
            return act(self._connection)
        except sqlite3.OperationalError as error:
            raise self._refusal(error) from error
        except sqlite3.DatabaseError as error:
            raise Damaged(str(error)) from error

    def _refusal(self, error: sqlite3.OperationalError) -> Exception:
        name = error.sqlite_errorname
        if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
            return LockedError(f"Another program has {self._path} open.", "End it and run again.")
        if name == "SQLITE_ERROR":  # a table or column that is not there
            return Damaged(str(error))
        closed = name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM"))
        code = errno.EACCES if closed else errno.ENOSPC if name == "SQLITE_FULL" else errno.EIO
        return OSError(code, f"What is known of the web cannot be used: {error}", str(self._path))


@contextmanager
def uncollected() -> Iterator[None]:
    """Leave out the collector while many values are made: they hold no cycles, and it takes a fifth more."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def turn(url: str) -> int:
    """A number that URL alone decides: whose turn it is tonight is told by the remainder."""
    return zlib.crc32(url.encode())
