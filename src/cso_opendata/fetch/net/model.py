"""What is asked of the web, what it answers, and the limits within which it may do so."""

from __future__ import annotations

import random
import socket
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Ask:
    """One address to fetch; with a validator of an earlier answer, only where it has changed since.

    `hosts` are those that a redirect may lead to besides the host of `url` itself. `kept` is the sha256 of
    the body that is known of it: once it is in the archive, nothing need be done to keep it safe. `holder`
    is the address, as `Answer.final_url` writes it, that gave the validators, if it was not `url`; nobody
    else is shown them.
    """

    url: str
    etag: str | None
    last_modified: str | None
    hosts: frozenset[str] = frozenset()
    kept: str | None = None
    holder: str | None = None

    @property
    def conditional(self) -> bool:
        """Whether the answer may be "not modified"."""
        return self.etag is not None or self.last_modified is not None


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of an Ask: status 200 with a body that lies in the archive, or 304, 404, 410 without one.

    `url` is the address asked for, `final_url` the one that answered, `hops` those that redirects led
    through on the way (`url` first; empty without a redirect). `final_url` and `hops` are fit for logs:
    what looks like a secret in them is masked. `headers` are as sent, cookies left out. `at` (UTC) is when
    the answer had come. `byte_count` and `sha256` are those of the decoded body; 0 and None without one.
    """

    url: str
    final_url: str
    hops: tuple[str, ...]
    status: int
    headers: tuple[tuple[str, str], ...]
    at: datetime
    byte_count: int
    sha256: str | None

    def header(self, name: str) -> str | None:
        """The value of the header NAME (in any case; the first of several), None where there is none."""
        wanted = name.lower()
        return next((value for key, value in self.headers if key.lower() == wanted), None)

    @property
    def etag(self) -> str | None:
        """The ETag, for a later Ask."""
        return self.header("ETag")

    @property
    def last_modified(self) -> str | None:
        """The Last-Modified as the server wrote it, for a later Ask; its clock is not ours."""
        return self.header("Last-Modified")

    @property
    def content_type(self) -> str | None:
        """The media type in lower case without its parameters: what the server says, not what is there."""
        value = self.header("Content-Type")
        return None if value is None else value.partition(";")[0].strip().lower()


@dataclass(frozen=True, slots=True)
class Limits:
    """How much, how long and how often; the figures are those of the contract on faults, N1 to N16."""

    seconds: float = 60  # at work on one document, over all tries; polite waiting is not counted
    connect_seconds: float = 10
    slow_seconds: float = 20  # over any such span an answer brings at least ...
    slow_bytes: int = 20_000  # ... so much, or its end
    header_bytes: int = 65_536
    wire_bytes: int = 50_000_000
    decoded_bytes: int = 200_000_000
    ratio: int = 100  # decoded to wire, looked at from ...
    ratio_from: int = 1_000_000  # ... so many decoded bytes on
    hops: int = 5
    tries: int = 5
    backoff_seconds: float = 1  # before the second try; doubled before each one after it
    wait_seconds: float = 600  # the longest that a Retry-After is obeyed
    crawl_delay_seconds: float = 10  # the longest that a robots.txt may ask for
    robots_bytes: int = 512_000
    rate: float = 1  # requests a second to a host for which no other rate is given
    failures: int = 5  # documents in a row that a host fails to give before it is asked no more


def _resolve(host: str, port: int) -> Sequence[str]:
    """The addresses of HOST, the system's preference first; OSError where it has none."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(place[0]) for *_, place in found))


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Edge:
    """What a Client takes from the machine it runs on; tests give their own in its place.

    `authority` is a file of PEM certificates that are trusted besides the usual ones (of certifi). There is
    nothing here that turns the verification of certificates off.
    """

    authority: Path | None = None
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    now: Callable[[], datetime] = _now
    chance: Callable[[], float] = random.random
    resolve: Callable[[str, int], Sequence[str]] = _resolve


REAL = Edge()
