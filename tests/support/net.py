"""Clients for the tests: real ones, that wait for nobody and know names that no one else does."""

from __future__ import annotations

import math
import threading
import time
from dataclasses import replace
from typing import TYPE_CHECKING

from cso_opendata.fetch.net import Ask, Client, Edge, Limits

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

AGENT = "cso-opendata-tests/1 (+https://tests.example/contact)"
HOME = "127.0.0.1"
LIMITS = Limits()


class Waits:
    """A clock that runs, and jumps where someone would sleep; `slept` says how long each time."""

    def __init__(self) -> None:
        """Nobody has slept yet."""
        self.slept: list[float] = []
        self._guard = threading.Lock()

    def clock(self) -> float:
        """The seconds gone by, those slept included."""
        return time.monotonic() + sum(self.slept)

    def sleep(self, seconds: float) -> None:
        """Be SECONDS later at once."""
        with self._guard:
            self.slept.append(seconds)

    @property
    def edge(self) -> Edge:
        """The machine, but for its patience; back-off is without jitter."""
        return Edge(clock=self.clock, sleep=self.sleep, chance=lambda: 0.5)


def known(names: Mapping[str, Sequence[str]]) -> Callable[[str, int], Sequence[str]]:
    """A resolver that knows NAMES and the addresses of each, and nothing else."""

    def resolve(host: str, port: int) -> Sequence[str]:
        del port
        if host not in names:
            raise OSError(-2, "Name or service not known")
        return names[host]

    return resolve


def asking(
    archive: Path,
    *,
    limits: Limits = LIMITS,
    allowed: Sequence[str] = (HOME,),
    rates: Mapping[str, float] | None = None,
    edge: Edge | None = None,
) -> Client:
    """A client that keeps bodies in ARCHIVE, may ask this machine, and has no rate to keep unless given."""
    given = dict.fromkeys(allowed, math.inf) if rates is None else rates
    return Client(AGENT, limits, frozenset(allowed), archive, given, Waits().edge if edge is None else edge)


def ask(url: str, *hosts: str) -> Ask:
    """An unconditional Ask for URL; redirects may lead to HOSTS too."""
    return Ask(url, None, None, frozenset(hosts))


def naming(names: Mapping[str, Sequence[str]], edge: Edge | None = None) -> Edge:
    """EDGE with a resolver that knows NAMES alone."""
    return replace(edge or Waits().edge, resolve=known(names))


def kept(archive: Path) -> list[str]:
    """The names of all files below ARCHIVE, in whatever state."""
    return sorted(path.name for path in archive.rglob("*") if path.is_file())
