"""robots.txt: asked once, obeyed, and where nobody can say what it says, nothing else is asked."""

from __future__ import annotations

import socket
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from support.net import HOME, LIMITS, Waits, ask, asking, kept, naming
from support.web import Web, drip, head, page, raw, redirect, zipped

from cso_opendata.errors import FetchError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from support.web import Reply

ALL = b"User-agent: *\nDisallow: /\n"


@pytest.fixture
def web() -> Iterator[Web]:
    """A server on which every path of the tests is there."""
    with Web() as web:
        for path in ("/1", "/open/1", "/shut/1", "/x1/y", "/x1/y2", "/a?print=1", "/shut/but/open"):
            web.serve(path, page(b"x"))
        yield web


def allowed(web: Web, folder: Path, *paths: str) -> list[str]:
    """Those of PATHS that a new client may ask for; the others were not asked for."""
    refused = []
    with asking(folder) as client:
        for path in paths:
            try:
                client.get(ask(web.url(path)))
            except FetchError as error:
                refused.append(error)
    assert {error.kind for error in refused} <= {"robots"}
    assert all("robots.txt of 127.0.0.1" in str(error) for error in refused)
    assert web.paths().count("/robots.txt") == 1
    return web.documents()


def test_rules_are_obeyed(web: Web, tmp_path: Path) -> None:
    """N16: what is shut is not asked for; wildcards, ends, and exceptions that say more count."""
    rules = b"User-agent: *\nDisallow: /shut\nAllow: /shut/but/open\nDisallow: /x*/y$\nDisallow: /*?print=\n"
    web.serve("/robots.txt", page(rules))
    paths = ("/1", "/shut/1", "/open/1", "/x1/y", "/x1/y2", "/a?print=1", "/shut/but/open")
    assert allowed(web, tmp_path, *paths) == ["/1", "/open/1", "/x1/y2", "/shut/but/open"]


@pytest.mark.parametrize(
    ("rules", "passed"),
    [
        (b"User-agent: cso-opendata-tests\nDisallow:\n\nUser-agent: *\nDisallow: /\n", ["/1"]),
        (b"User-agent: CSO-OpenData-Tests\nDisallow: /\n\nUser-agent: *\nAllow: /\n", []),
        (b"User-agent: other\nDisallow: /\n", ["/1"]),
        (b"User-agent: tests.example\nDisallow: /\n", ["/1"]),
        (b"\xef\xbb\xbfUser-agent: *\r\nDisallow: /\r\n", []),
        (b"<!DOCTYPE html><title>Not found</title>", ["/1"]),
        (b"\xff\xfe\x00 odd \n" + ALL, []),
        (b"", ["/1"]),
    ],
    ids=["for us", "against us", "others", "in our address", "mark", "a page", "odd bytes", "empty"],
)
def test_rules_are_for_those_they_name(web: Web, tmp_path: Path, rules: bytes, passed: list[str]) -> None:
    """N16: the group for our name counts, else that for all; what is no rule is none."""
    web.serve("/robots.txt", page(rules))
    assert allowed(web, tmp_path, "/1") == passed


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 451])
def test_a_host_without_rules_allows_all(web: Web, tmp_path: Path, status: int) -> None:
    """N16: 4xx for robots.txt is no file."""
    web.serve("/robots.txt", page(ALL, status=status))
    assert allowed(web, tmp_path, "/1") == ["/1"]


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (page(b"", status=500), "unavailable"),
        (page(b"", status=503), "unavailable"),
        (page(b"", status=429), "unavailable"),
        (page(b"", status=520), "unavailable"),
        (raw(b""), "unavailable"),
        (raw(head(200, {"Content-Length": "9"}) + b"x"), "truncated"),
        (page(b"not gzip at all", headers={"Content-Encoding": "gzip"}), "bad_encoding"),
        (redirect("/robots.txt"), "bad_redirect"),
        (drip(b"", b"X", 0.01), "timeout"),
    ],
)
def test_a_host_that_cannot_say_allows_nothing(web: Web, tmp_path: Path, reply: Reply, kind: str) -> None:
    """N16: where robots.txt fails nothing is asked of the host in this run, and it is not asked for again."""
    web.serve("/robots.txt", reply, *[reply] * 5, page(b""))
    with asking(tmp_path, limits=replace(LIMITS, seconds=0.3 if kind == "timeout" else 60)) as client:
        for _ in range(3):
            with pytest.raises(
                FetchError, match=r"/1 cannot be asked without robots\.txt: .*/robots\.txt "
            ) as caught:
                client.get(ask(web.url("/1")))
            assert caught.value.kind == kind
            assert caught.value.url == web.url("/1")
    assert web.documents() == []
    assert len(web.asked) <= 6
    assert kept(tmp_path) == []


def test_a_flaky_file_is_asked_for_again(web: Web, tmp_path: Path) -> None:
    """N1, N16: robots.txt is tried as often as any document."""
    web.serve("/robots.txt", page(b"", status=503), page(ALL))
    with asking(tmp_path) as client, pytest.raises(FetchError) as caught:
        client.get(ask(web.url("/1")))
    assert caught.value.kind == "robots"
    assert web.paths() == ["/robots.txt"] * 2


def test_redirects_are_followed(web: Web, tmp_path: Path) -> None:
    """N16: robots.txt may be redirected, also to another host (which is checked like all others)."""
    with Web() as other:
        web.serve("/robots.txt", redirect("/r"))
        web.serve("/r", redirect(other.url("/robots", "www.minutes.example")))
        other.serve("/robots", zipped(b"User-agent: *\nDisallow: /shut"))
        names = {"minutes.example": [HOME], "www.minutes.example": [HOME]}
        with asking(tmp_path, allowed=list(names), edge=naming(names)) as client:
            assert client.get(ask(web.url("/open/1", "minutes.example"))).status == 200
            with pytest.raises(FetchError) as caught:
                client.get(ask(web.url("/shut/1", "minutes.example")))
        assert caught.value.kind == "robots"
        assert other.paths() == ["/robots"]


def test_redirects_into_the_house_are_not(web: Web, tmp_path: Path) -> None:
    """N6, N16: robots.txt that leads to a private address is not read there, and allows nothing."""
    with Web() as other:
        web.serve("/robots.txt", redirect(other.url("/robots", "inside.example")))
        names = {"minutes.example": [HOME], "inside.example": [HOME]}
        with (
            asking(tmp_path, allowed=["minutes.example"], edge=naming(names)) as client,
            pytest.raises(FetchError) as caught,
        ):
            client.get(ask(web.url("/1", "minutes.example")))
        assert other.lines == 0
    assert caught.value.kind == "refused_address"


def test_redirects_to_a_private_host_of_ours_are_not(
    web: Web, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """N6, N16: a private host that we may ask is not for the robots.txt of others to lead us to."""
    original = socket.create_connection
    monkeypatch.setattr(socket, "create_connection", lambda to, timeout: original((HOME, to[1]), timeout))
    with Web() as other:
        web.serve("/robots.txt", redirect(other.url("/robots", "ours.example")))
        edge = naming({"minutes.example": ["93.184.216.34"], "ours.example": [HOME]})
        with (
            asking(tmp_path, allowed=["ours.example"], edge=edge) as client,
            pytest.raises(FetchError, match="redirects to another host") as caught,
        ):
            client.get(ask(web.url("/1", "minutes.example")))
        assert other.lines == 0
    assert caught.value.kind == "bad_redirect"


def test_only_the_beginning_of_a_large_file_is_read(web: Web, tmp_path: Path) -> None:
    """N7, N16: half a megabyte of rules counts; what comes after it is not even read."""
    rules = b"User-agent: *\nDisallow: /shut\n"
    filler = b"# nothing\n" * 60_000
    web.serve("/robots.txt", drip(head(200, {}) + rules + filler + b"Disallow: /\n", filler, 0.001))
    assert allowed(web, tmp_path, "/1", "/shut/1") == ["/1"]


def test_every_origin_has_its_own(web: Web, tmp_path: Path) -> None:
    """N16: rules are those of scheme, host and port; a redirect asks those of where it leads."""
    with Web() as other:
        web.serve("/to", redirect(other.url("/1")))
        other.serve("/robots.txt", page(ALL))
        other.serve("/1", page(b"x"))
        with asking(tmp_path) as client:
            with pytest.raises(FetchError) as caught:
                client.get(ask(web.url("/to")))
            assert client.get(ask(web.url("/1"))).status == 200
        assert other.paths() == ["/robots.txt"]
    assert caught.value.kind == "robots"
    assert caught.value.url == web.url("/to")


@pytest.mark.parametrize(
    ("delay", "gap"),
    [(b"3", 3), (b"0.5", 0.5), (b"3600", 10), (b"inf", 0), (b"0", 0), (b"-4", 0), (b"nan", 0), (b"soon", 0)],
)
def test_delays_are_kept(web: Web, tmp_path: Path, delay: bytes, gap: float) -> None:
    """N16: a crawl-delay is obeyed up to ten seconds; it never makes us faster."""
    web.serve("/robots.txt", page(b"User-agent: *\nCrawl-delay: " + delay))
    waits = Waits()
    with asking(tmp_path, edge=waits.edge) as client:
        for _ in range(4):
            client.get(ask(web.url("/1")))
    assert sum(waits.slept) == pytest.approx(3 * gap, abs=0.3)
