"""Nights in processes of their own, which are killed wherever a test wants it: `with Forks() as forks`.

The process that this module starts imports all once and forks for each night.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from datetime import timedelta
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, Self

if TYPE_CHECKING:
    from types import TracebackType

    from support.nights import Nights


class Forks:
    """The process that forks."""

    def __enter__(self) -> Self:
        """Start it."""
        path = f"{Path(__file__).parents[1]}{os.pathsep}{os.environ.get('PYTHONPATH', '')}"
        self._process = subprocess.Popen(
            [sys.executable, "-c", "from support.forks import serve; serve()"],
            env=os.environ | {"PYTHONPATH": path},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End it."""
        self._process.communicate()

    def night(self, nights: Nights, number: float, where: str = "", at: float = 0) -> list[list[str]] | None:
        """What night NUMBER finds (url, hash, first seen, withdrawn); None where it was killed.

        It is killed at the AT-th time that it comes to WHERE: "before" or "after" a line of the log, in a
        "draft" of the archive, before the cache is saved ("save"), or after so many seconds ("time").
        """
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        nights.web.forget()
        job = {
            "state": str(nights.state),
            "file": str(nights.file),
            "number": number,
            "where": where,
            "at": at,
        }
        self._process.stdin.write(json.dumps(job) + "\n")
        self._process.stdin.flush()
        told: list[list[str]] | None = json.loads(self._process.stdout.readline())
        return told


def serve() -> None:
    """Fork for each job that stands on a line of stdin, and tell what came of it."""
    for name in ("protego", "sqlite3", "support.nights", "cso_opendata.fetch.net.errands"):
        import_module(name)  # once, and not in each night
    import_module("cso_opendata.fetch.net.lines")
    for line in sys.stdin:
        reading, writing = os.pipe()
        if (child := os.fork()) == 0:
            _work(writing, **json.loads(line))
        os.close(writing)
        with os.fdopen(reading) as pipe:
            told = pipe.read()
        os.waitpid(child, 0)
        print(told or "null", flush=True)  # noqa: T201 -- to the test


def _work(writing: int, *, state: str, file: str, number: float, where: str, at: float) -> NoReturn:
    """Be one night and end."""
    from support.nights import FIRST, LIMITS

    from cso_opendata.fetch import archive, cache, log, taking
    from cso_opendata.fetch.crawl import client_for, crawl
    from cso_opendata.fetch.shown import shown
    from cso_opendata.fetch.sources import load

    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    taking.ROTA = sys.maxsize  # nothing is due by the rota
    places: dict[str, tuple[Any, str, bool]] = {
        "before": (log.Log, "add", True),
        "after": (log.Log, "add", False),
        "draft": (archive.Draft, "keep", True),
        "save": (cache.Cache, "save", True),
    }
    if where in places:
        _kill_at(*places[where], int(at))
    elif where:
        threading.Timer(at, os.kill, (os.getpid(), signal.SIGKILL)).start()
    sources, now = load([Path(file)]), FIRST + timedelta(days=number)
    with client_for(sources, Path(state), LIMITS) as client:
        crawl(sources, Path(state), now, client)
    seen = ((one.url, one.sighting) for one in shown(sources.web, Path(state), now))
    told = [(url, s.sha256, str(s.first_seen_at), str(s.withdrawn_at)) for url, s in seen if s]
    os.write(writing, json.dumps(told).encode())
    os._exit(0)


def _kill_at(owner: Any, name: str, before: bool, number: int) -> None:  # noqa: ANN401, FBT001 -- a class
    """Have the NUMBER-th call of NAME of the class OWNER kill the process, BEFORE it does it or after."""
    plain, calls = getattr(owner, name), iter(range(1, number + 1))

    def killing(*arguments: Any) -> Any:  # noqa: ANN401 -- those of the method
        last = next(calls, None) == number
        made = None if last and before else plain(*arguments)
        if last:
            os.kill(os.getpid(), signal.SIGKILL)
        return made

    setattr(owner, name, killing)
