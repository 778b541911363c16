"""How often a client asks, how long it waits, and when it gives up."""

from __future__ import annotations

import socket
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from support.net import HOME, LIMITS, Waits, ask, asking, kept, naming
from support.web import Web, page, raw, reset

from cso_opendata.errors import FetchError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from support.web import Reply

    from cso_opendata.fetch.net import Client

NOW = "Thu, 07 Mar 2024 10:00:00 GMT"
SOON = "Thu, 07 Mar 2024 10:01:30 GMT"
BUSY = page(b"busy", status=503)


@pytest.fixture
def web() -> Iterator[Web]:
    """A server."""
    with Web() as web:
        yield web


@pytest.fixture
def waits() -> Waits:
    """The patience of the test."""
    return Waits()


@pytest.fixture
def client(tmp_path: Path, waits: Waits) -> Iterator[Client]:
    """A client with that patience; a request takes no turn from another."""
    with asking(tmp_path, edge=waits.edge) as client:
        yield client


@pytest.mark.parametrize(
    "fault",
    [
        BUSY,
        page(b"", status=500),
        page(b"", status=502),
        page(b"", status=504),
        page(b"", status=429),
        reset(),
        reset(b"HTTP/1.1 200 OK\r\nContent-Le"),
        raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Le"),
        raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"),
        raw(b""),
    ],
    ids=[
        "503",
        "500",
        "502",
        "504",
        "429",
        "reset",
        "reset headers",
        "cut headers",
        "lost headers",
        "hung up",
    ],
)
def test_what_fails_now_and_then_succeeds(web: Web, client: Client, waits: Waits, fault: Reply) -> None:
    """N1: faults that pass are waited out, twice as long each time, and the document comes."""
    web.serve("/1", fault, fault, fault, fault, page(b"x"))
    assert client.get(ask(web.url("/1"))).status == 200
    assert web.documents() == ["/1"] * 5
    assert waits.slept == [1, 2, 4, 8]


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (BUSY, "unavailable"),
        (reset(), "unavailable"),
        (raw(b""), "unavailable"),
        (reset(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx"), "truncated"),
    ],
)
def test_five_tries_are_enough(web: Web, client: Client, tmp_path: Path, fault: Reply, kind: str) -> None:
    """N1, N3: what fails five times is an error, exit code 6; nothing is kept, the next one is asked for."""
    web.serve("/1", fault)
    web.serve("/2", page(b""))
    with pytest.raises(FetchError, match="The next run asks again") as caught:
        client.get(ask(web.url("/1")))
    assert (caught.value.kind, caught.value.exit_code) == (kind, 6)
    assert web.documents() == ["/1"] * 5
    assert kept(tmp_path) == []
    assert client.get(ask(web.url("/2"))).status == 200


def test_back_off_has_jitter(web: Web, tmp_path: Path, waits: Waits) -> None:
    """N1: clients that failed together do not come back together."""
    web.serve("/1", BUSY, BUSY, page(b"x"))
    chances = iter((0.0, 1.0))
    with asking(tmp_path, edge=replace(waits.edge, chance=lambda: next(chances))) as client:
        client.get(ask(web.url("/1")))
    assert waits.slept == [0.5, 3]


def test_a_port_where_nobody_listens(client: Client, waits: Waits) -> None:
    """N1: a refused connection is tried five times (for robots.txt), then the host is unavailable."""
    with socket.create_server((HOME, 0)) as door:
        port = door.getsockname()[1]
    with pytest.raises(FetchError, match=r"robots\.txt gave no answer .*refused") as caught:
        client.get(ask(f"http://{HOME}:{port}/1"))
    assert caught.value.kind == "unavailable"
    assert len(waits.slept) == 4


def test_a_name_that_nobody_knows(tmp_path: Path, waits: Waits) -> None:
    """N1: the same for a name that does not resolve."""
    with (
        asking(tmp_path, edge=naming({}, waits.edge)) as client,
        pytest.raises(
            FetchError, match="its name could not be resolved: Name or service not known"
        ) as caught,
    ):
        client.get(ask("http://minutes.example/1"))
    assert caught.value.kind == "unavailable"


@pytest.mark.parametrize(
    "headers",
    [
        {"Retry-After": "90"},
        {"Retry-After": SOON, "Date": NOW},
        {"Retry-After": "Wed, 07 Mar 2040 00:00:30 GMT", "Date": "Tue, 06 Mar 2040 23:59:00 GMT"},
        {"Retry-After": SOON},
        {"Retry-After": SOON.replace("GMT", "-0000"), "Date": NOW},
    ],
    ids=["seconds", "dates", "their clock", "our clock", "odd zone"],
)
@pytest.mark.parametrize("status", [429, 503])
def test_hosts_say_when_to_come_back(
    web: Web, tmp_path: Path, waits: Waits, status: int, headers: dict[str, str]
) -> None:
    """N2: Retry-After is obeyed, in seconds, and as a date by the clock of the server or else ours."""
    web.serve("/1", page(b"", status=status, headers=headers), page(b"x"))
    edge = replace(waits.edge, now=lambda: datetime(2024, 3, 7, 10, tzinfo=UTC))
    with asking(tmp_path, edge=edge) as client:
        client.get(ask(web.url("/1")))
    assert sum(waits.slept) == pytest.approx(90, abs=0.5)


@pytest.mark.parametrize("value", ["601", "9" * 400, "Fri, 31 Dec 9999 23:59:59 GMT"])
def test_nobody_may_keep_us_waiting_for_ever(web: Web, client: Client, waits: Waits, value: str) -> None:
    """N2: ten minutes are the longest wait, whatever a host asks for."""
    web.serve("/1", page(b"", status=429, headers={"Retry-After": value}), page(b"x"))
    client.get(ask(web.url("/1")))
    assert sum(waits.slept) == pytest.approx(600, abs=0.5)


@pytest.mark.parametrize(
    "value", ["", "-5", "soon", "1.5", "٣", "Thu, 99 Mar 2024 99:00:00 GMT", "Thu, 07 Mar 2024 09:00:00 GMT"]
)
def test_odd_dates_are_no_wait(web: Web, client: Client, waits: Waits, value: str) -> None:
    """N2, N9: a Retry-After that says nothing, or lies in the past, leaves the usual back-off."""
    headers = {"Retry-After": value.encode().decode("latin-1"), "Date": "Thu, 07 Mar 2024 10:00:00 GMT"}
    web.serve("/1", page(b"", status=503, headers=headers), page(b"x"))
    client.get(ask(web.url("/1")))
    assert waits.slept == [1]


def test_a_host_that_asks_for_rest_gets_it_from_all(web: Web, tmp_path: Path, waits: Waits) -> None:
    """N2: while one document waits, no other of the host is asked for; other hosts are."""
    web.serve("/1", page(b"", status=503, headers={"Retry-After": "50"}))
    web.serve("/2", page(b"x"))
    names = {"one.example": [HOME], "two.example": [HOME]}
    limits = replace(LIMITS, tries=1)
    with asking(tmp_path, limits=limits, allowed=list(names), edge=naming(names, waits.edge)) as client:
        with pytest.raises(FetchError):
            client.get(ask(web.url("/1", "one.example")))
        client.get(ask(web.url("/2", "two.example")))
        assert waits.slept == []
        client.get(ask(web.url("/2", "one.example")))
    assert sum(waits.slept) == pytest.approx(50, abs=0.5)


def test_a_wait_that_was_only_wanted_with_a_document_is_none(web: Web, client: Client, waits: Waits) -> None:
    """N2: Retry-After beside an answer that needs no other try holds nobody back."""
    web.serve("/1", page(b"x", headers={"Retry-After": "50"}))
    client.get(ask(web.url("/1")))
    client.get(ask(web.url("/1")))
    assert waits.slept == []


def test_a_host_that_is_down_is_left_alone(web: Web, client: Client) -> None:
    """N1: after five documents in a row without an answer the host is asked no more in this run."""
    for number in range(7):
        web.serve(f"/{number}", BUSY)
        with pytest.raises(FetchError) as caught:
            client.get(ask(web.url(f"/{number}")))
        assert caught.value.kind == "unavailable"
    assert web.documents() == [f"/{number}" for number in range(5) for _ in range(5)]
    assert "is not asked for: 127.0.0.1 gave no answer 5 times in a row" in str(caught.value)


def test_documents_that_are_broken_do_not_make_a_host_down(web: Web, client: Client) -> None:
    """N1: documents that fail with 500 one after the other are at fault themselves; the next one is asked."""
    for number in range(7):
        web.serve(f"/{number}", page(b"", status=500))
        with pytest.raises(FetchError):
            client.get(ask(web.url(f"/{number}")))
    assert len(web.documents()) == 35


def test_one_answer_makes_up_for_many_failures(web: Web, client: Client) -> None:
    """N1: only failures in a row count."""
    web.serve("/up", page(b"x"))
    web.serve("/down", BUSY)
    for _ in range(3):
        for _ in range(4):
            with pytest.raises(FetchError, match="status 503"):
                client.get(ask(web.url("/down")))
        assert client.get(ask(web.url("/up"))).status == 200
