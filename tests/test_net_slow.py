"""Servers that take their time: every way to be slow ends at a limit of time."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from support.net import HOME, LIMITS, Waits, ask, asking, kept
from support.web import Web, chunked, drip, head, page, raw

from cso_opendata.errors import FetchError
from cso_opendata.fetch.net.fault import Fault
from cso_opendata.fetch.net.watch import Watch

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

SHORT = replace(LIMITS, seconds=1)
LENGTH = head(200, {"Content-Length": "100000"})
CHUNKED = head(200, {"Transfer-Encoding": "chunked"})


@pytest.fixture
def web() -> Iterator[Web]:
    """A server."""
    with Web() as web:
        yield web


@contextlib.contextmanager
def within(seconds: float) -> Iterator[None]:
    """What is in the block takes no longer than that, however it ends."""
    start = time.monotonic()
    try:
        yield
    finally:
        assert time.monotonic() - start < seconds


DRIPS = {
    "/silence": drip(b"", b"", 0.01),
    "/status": drip(b"HTTP/1.1 200", b" ", 0.01),
    "/headers": drip(b"HTTP/1.1 200 OK\r\n", b"X: 1\r\n", 0.05),
    "/interim": drip(b"", b"HTTP/1.1 100 Continue\r\n\r\n", 0.01),
    "/body": drip(LENGTH, b"x", 0.01),
    "/body-without-length": drip(head(200, {}), b"x", 0.01),
    "/chunks": drip(CHUNKED, b"1\r\nx\r\n", 0.01),
    "/chunk-size": drip(CHUNKED, b"0", 0.01),
    "/trailers": drip(CHUNKED + b"0\r\n", b"X: 1\r\n", 0.01),
    "/silence-in-body": raw(LENGTH + b"x", pause=5),
}


def test_dripping_ends_at_the_deadline(web: Web, tmp_path: Path) -> None:
    """N8: a document has its time and no more, however its answer is drawn out; it is not asked for again."""
    for path, reply in DRIPS.items():
        web.serve(path, reply)

    def kind(path: str) -> str:
        with pytest.raises(FetchError, match="was not there after 1 seconds") as caught, within(5):
            client.get(ask(web.url(path)))
        return caught.value.kind

    with asking(tmp_path, limits=SHORT) as client, ThreadPoolExecutor(len(DRIPS)) as pool:
        client.get(ask(web.url("/none")))
        web.forget()
        assert set(pool.map(kind, DRIPS)) == {"timeout"}
        assert sorted(web.paths()) == sorted(DRIPS)
        web.serve("/1", page(b"x"))
        assert client.get(ask(web.url("/1"))).status == 200
    assert len(kept(tmp_path)) == 1


def test_the_time_is_for_all_tries_together(web: Web, tmp_path: Path) -> None:
    """N8: tries that fail late share one deadline; time that is waited politely does not count."""
    web.serve("/1", raw(b"", pause=0.3))
    waits = Waits()
    with (
        asking(tmp_path, limits=replace(SHORT, tries=100), edge=waits.edge) as client,
        pytest.raises(FetchError) as caught,
        within(5),
    ):
        client.get(ask(web.url("/1")))
    assert caught.value.kind == "timeout"
    assert len(web.documents()) < 5
    assert sum(waits.slept) >= 1


def test_a_slow_document_is_given_up_before_the_deadline(web: Web, tmp_path: Path) -> None:
    """N8: less than so many bytes in so many seconds is not worth waiting for, headers or body."""
    limits = replace(LIMITS, slow_seconds=0.2, slow_bytes=1000)
    web.serve("/body", drip(LENGTH, b"x", 0.01))
    web.serve("/stop", raw(LENGTH + b"x", pause=5))
    web.serve("/head", drip(b"HTTP/1.1 200 OK\r\n", b"X: 1\r\n", 0.05))
    for path in ("/body", "/stop", "/head"):
        with asking(tmp_path, limits=limits) as client, pytest.raises(FetchError) as caught, within(5):
            client.get(ask(web.url(path)))
        assert caught.value.kind == "too_slow"
    assert kept(tmp_path) == []


def test_a_server_may_think_before_it_begins(web: Web, tmp_path: Path) -> None:
    """N8: the speed counts from the first byte on; before it the deadline alone holds."""
    web.serve("/1", page(b"x", latency=0.2))
    with asking(tmp_path, limits=replace(LIMITS, slow_seconds=0.1, slow_bytes=10**9)) as client:
        assert client.get(ask(web.url("/1"))).byte_count == 1


def test_a_small_document_is_never_too_slow(web: Web, tmp_path: Path) -> None:
    """N8: the end of an answer counts, not only its bytes."""
    web.serve("/1", chunked(b"x"))
    with asking(tmp_path, limits=replace(LIMITS, slow_bytes=10**9)) as client:
        assert client.get(ask(web.url("/1"))).status == 200


def test_speed_is_looked_at_span_by_span() -> None:
    """N8: steady and slow is enough, and a fast beginning does not pay for a slow end."""
    now = [0.0]
    watch = Watch(replace(LIMITS, slow_seconds=20, slow_bytes=20_000), lambda: now[0])
    with watch.at_work():
        watch.expect_body()
        watch.came(10_000_000)
        for now[0] in (10.0, 20.0, 30.0):
            watch.came(10_000)
        watch.came(9_999)
        now[0] = 40.0
        with pytest.raises(Fault, match="less than 20000 bytes in 20 seconds"):
            watch.came(0)


def test_a_silent_handshake_ends(tmp_path: Path) -> None:
    """N8: who accepts a connection and then speaks no TLS does not hold a thread for ever."""
    with (
        socket.create_server((HOME, 0)) as door,
        asking(tmp_path, limits=replace(LIMITS, connect_seconds=0.1, tries=1)) as client,
        pytest.raises(FetchError) as caught,
        within(5),
    ):
        client.get(ask(f"https://{HOME}:{door.getsockname()[1]}/1"))
    assert caught.value.kind == "unavailable"


def test_a_slow_resolver_is_not_waited_for(tmp_path: Path) -> None:
    """N8: the system's resolver knows no deadline; the client does."""
    ended = threading.Event()

    def resolve(host: str, port: int) -> Sequence[str]:
        del host, port
        ended.wait(5)
        return [HOME]

    edge = replace(Waits().edge, resolve=resolve)
    limits = replace(LIMITS, connect_seconds=0.1, tries=1)
    with asking(tmp_path, limits=limits, edge=edge) as client:
        with pytest.raises(FetchError, match="could not be resolved in time") as caught, within(5):
            client.get(ask("http://minutes.example/1"))
        ended.set()
    assert caught.value.kind == "unavailable"


def test_a_host_that_is_silent_is_left_alone(web: Web, tmp_path: Path) -> None:
    """N8: documents that nothing came of cost their deadlines, up to a number; the next one costs none."""
    with asking(tmp_path, limits=replace(LIMITS, seconds=0.5, failures=2)) as client:
        client.get(ask(web.url("/none")))
        for number in range(3):
            web.serve(f"/{number}", drip(b"", b"", 0.01))
            with pytest.raises(FetchError) as caught:
                client.get(ask(web.url(f"/{number}")))
    assert caught.value.kind == "unavailable"
    assert web.documents() == ["/none", "/0", "/1"]
