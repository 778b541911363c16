"""The pace: so many requests a second to a host, over all threads; and how fast it can be without one."""

from __future__ import annotations

import math
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from support.net import HOME, LIMITS, Waits, ask, asking, naming
from support.web import Web, page

from cso_opendata.fetch.net import Ask
from cso_opendata.fetch.net.model import REAL
from cso_opendata.fetch.net.pace import Pace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def web() -> Iterator[Web]:
    """A server with one document."""
    with Web() as web:
        web.serve("/1", page(b"x", etag='"1"'))
        yield web


def test_one_rate_for_all_threads(web: Web, tmp_path: Path) -> None:
    """N16: eight threads at once ask a host no faster than one may; the server's clock says so."""
    with (
        asking(tmp_path, rates={HOME: 20}, edge=REAL) as client,
        ThreadPoolExecutor(8) as pool,
    ):
        list(pool.map(lambda _: client.get(ask(web.url("/1"))), range(10)))
    assert len(web.asked) == 11
    # Ten gaps of 50 ms; the first request may be held up on its way. Threads for themselves take 100 ms.
    assert web.asked[-1].at - web.asked[0].at > 0.35


def test_hosts_do_not_wait_for_each_other(web: Web, tmp_path: Path) -> None:
    """N16: the pace is that of a host by name; another host is asked meanwhile."""
    names = {f"{number}.example": [HOME] for number in range(20)}
    waits = Waits()
    rates = dict.fromkeys(names, 0.001)
    with asking(tmp_path, allowed=list(names), rates=rates, edge=naming(names, waits.edge)) as client:
        for name in names:
            web.serve("/robots.txt", page(b"", status=404))
            client.get(ask(web.url("/1", name)))
    assert waits.slept == pytest.approx([1000] * 20, rel=0.01)  # its own robots.txt goes before each


def test_one_request_a_second_unless_said_otherwise(web: Web, tmp_path: Path) -> None:
    """N16: a host for which no rate is given is asked once a second; tries and redirects count too."""
    web.serve("/1", page(b"", status=500), page(b"", status=302, headers={"Location": "/2"}))
    web.serve("/2", page(b"x"))
    waits = Waits()
    with asking(tmp_path, rates={}, limits=replace(LIMITS, backoff_seconds=0), edge=waits.edge) as client:
        client.get(ask(web.url("/1")))
    assert web.paths() == ["/robots.txt", "/1", "/1", "/2"]
    assert sum(waits.slept) == pytest.approx(3, abs=0.2)


def test_turns_are_evenly_spaced() -> None:
    """N16: no burst after a pause, no turn before its time, and the longest wish of a host holds."""
    now: list[float] = [0]
    slept: list[float] = []

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        now[0] += seconds

    pace = Pace({"fast.example": 4, "free.example": math.inf}, 1, lambda: now[0], sleep)
    for host in (
        "fast.example",
        "fast.example",
        "free.example",
        "free.example",
        "fast.example",
        "slow.example",
    ):
        pace.take(host)
    assert slept == [0.25, 0.25]
    now[0] = 100
    for _ in range(3):
        pace.take("fast.example")
    assert slept[2:] == [0.25, 0.25]
    pace.hold("fast.example", 30)
    pace.hold("fast.example", 5)
    pace.slow("fast.example", 2)
    pace.slow("fast.example", 1)
    pace.take("fast.example")
    pace.take("fast.example")
    assert slept[4:] == [30, 2]


def test_a_wait_is_begun_anew_where_the_host_asks_for_more() -> None:
    """N2: who sleeps while the host asks for rest does not go when its old turn comes."""
    now: list[float] = [0]
    slept: list[float] = []

    def sleep(seconds: float) -> None:
        if not slept:
            pace.hold("slow.example", 60)
        slept.append(seconds)
        now[0] += seconds

    pace = Pace({}, 1, lambda: now[0], sleep)
    pace.take("slow.example")
    pace.take("slow.example")
    assert slept == [1, 59]


def test_many_questions_a_second(web: Web, tmp_path: Path) -> None:
    """30 ms from the server and with no rate, 16 threads ask at least 150 conditional requests a second."""
    web.serve("/1", page(b"x", etag='"1"', latency=0.03))
    known = Ask(web.url("/1"), '"1"', None)
    with asking(tmp_path, edge=REAL) as client, ThreadPoolExecutor(16) as pool:
        client.get(known)
        start = time.monotonic()
        assert {answer.status for answer in pool.map(client.get, [known] * 160)} == {304}
        assert 160 / (time.monotonic() - start) >= 150
