"""Redirects: every hop is checked before anything is sent there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from support.net import HOME, ask, asking, kept, naming
from support.web import Web, head, page, raw, redirect

from cso_opendata.errors import FetchError
from cso_opendata.fetch.net import Ask

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAMES = {"minutes.example": [HOME], "files.example": [HOME], "inside.example": [HOME]}


@pytest.fixture
def web() -> Iterator[Web]:
    """The server that is asked."""
    with Web() as web:
        yield web


@pytest.fixture
def other() -> Iterator[Web]:
    """The server that a redirect leads to."""
    with Web() as web:
        yield web


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_followed(web: Web, tmp_path: Path, status: int) -> None:
    """N6: all kinds of redirects lead on, and the validators go to who gave them."""
    web.serve("/1", redirect("2?x=1", status))
    web.serve("/2?x=1", page(b"x", etag='"1"'))
    with asking(tmp_path) as client:
        first = client.get(ask(web.url("/1")))
        assert first.status == 200
        assert client.get(Ask(web.url("/1"), first.etag, None)).status == 200
        assert client.get(Ask(web.url("/1"), first.etag, None, holder=first.final_url)).status == 304


def test_five_hops_are_enough(web: Web, tmp_path: Path) -> None:
    """N6: five redirects are followed, a sixth is not; a loop ends with it."""
    for number in range(5):
        web.serve(f"/{number}", redirect(f"/{number + 1}"))
    web.serve("/5", page(b"x"))
    web.serve("/loop", redirect("/loop"))
    with asking(tmp_path) as client:
        assert len(client.get(ask(web.url("/0"))).hops) == 5
        web.forget()
        with pytest.raises(FetchError, match="redirects more than 5 times") as caught:
            client.get(ask(web.url("/loop")))
    assert caught.value.kind == "bad_redirect"
    assert web.paths() == ["/loop"] * 6


@pytest.mark.parametrize(
    "location",
    [
        *("file:///etc/passwd", "ftp://127.0.0.1/1", "gopher://127.0.0.1/", "javascript:1", "data:,x"),
        *("http://[", "http://a:b/", "http://127.0.0.1:0/", "http://127.0.0.1:99999/"),
        *("http://user:secret@127.0.0.1/", "http://127.0.0.1\\@other.example/", "http://127.0.0.1/\tx"),
        *("http://other.example/", "//other.example/", "http://169.254.169.254/latest/meta-data/"),
        *("http://localhost/", "http://[::1]/", "http://2130706433/", "http://127.1/", "http://0x7f000001/"),
        *("http://127.0.0.1.other.example/", "http://127.0.0.1%2eother.example/", "http://127.0.0.1%00/"),
    ],
)
def test_redirects_out_of_the_way(web: Web, tmp_path: Path, location: str) -> None:
    """N6: no scheme but http(s), no password, and no host but that of the source and those it names."""
    web.serve("/1", redirect(location))
    with asking(tmp_path) as client, pytest.raises(FetchError, match="redirects to") as caught:
        client.get(ask(web.url("/1")))
    assert caught.value.kind == "bad_redirect"
    assert web.documents() == ["/1"]
    assert kept(tmp_path) == []
    assert "secret" not in str(caught.value)


def test_a_redirect_to_nowhere(web: Web, tmp_path: Path) -> None:
    """N6: a redirect without an address is an error, not a loop."""
    web.serve("/1", page(b"", status=302))
    with asking(tmp_path) as client, pytest.raises(FetchError, match="redirects to nowhere") as caught:
        client.get(ask(web.url("/1")))
    assert caught.value.kind == "bad_redirect"


def test_hosts_of_the_source_may_be_redirected_to(web: Web, other: Web, tmp_path: Path) -> None:
    """N6: a host in the list of the source is followed to, after its own robots.txt; others are not."""
    web.serve("/1", redirect(other.url("/2", "files.example")))
    other.serve("/2", page(b"x"))
    edge = naming(NAMES)
    with asking(tmp_path, allowed=["minutes.example", "files.example"], edge=edge) as client:
        with pytest.raises(FetchError, match="redirects to another host, files"):
            client.get(ask(web.url("/1", "minutes.example")))
        assert other.lines == 0
        answer = client.get(ask(web.url("/1", "minutes.example"), "FILES.example"))
    assert answer.final_url == other.url("/2", "files.example")
    assert other.paths() == ["/robots.txt", "/2"]
    assert other.asked[-1].host == f"files.example:{other.port}"


def test_nothing_is_sent_into_the_house(web: Web, other: Web, tmp_path: Path) -> None:
    """N6: a host that may be followed to, but has a private address, is not even connected to."""
    web.serve("/1", redirect(other.url("/2", "inside.example")))
    other.serve("/2", page(b"secret"))
    with (
        asking(tmp_path, allowed=["minutes.example"], edge=naming(NAMES)) as client,
        pytest.raises(FetchError, match=r"leads to 127\.0\.0\.1, which is no public address") as caught,
    ):
        client.get(ask(web.url("/1", "minutes.example"), "inside.example"))
    assert caught.value.kind == "refused_address"
    assert (other.lines, other.asked) == (0, [])
    assert kept(tmp_path) == []


def test_the_port_may_change(web: Web, other: Web, tmp_path: Path) -> None:
    """N6: another port of the same host is the same host, with a robots.txt of its own."""
    web.serve("/1", redirect(other.url("/2")))
    other.serve("/2", page(b"x"))
    with asking(tmp_path) as client:
        assert client.get(ask(web.url("/1"))).status == 200
    assert other.paths() == ["/robots.txt", "/2"]


def test_locations_in_utf8(web: Web, tmp_path: Path) -> None:
    """N6: letters in a redirect are taken for the UTF-8 they are, and sent percent-encoded."""
    web.serve("/1", raw(head(302, {}).replace(b"\r\n\r\n", b"\r\nLocation: /m\xc3\xb8de 1\r\n\r\n")))
    web.serve("/m%C3%B8de%201", page(b"x"))
    with asking(tmp_path) as client:
        assert client.get(ask(web.url("/1"))).status == 200


def test_addresses_in_answers_show_no_secrets(web: Web, tmp_path: Path) -> None:
    """N17: a signed address that a redirect leads through is not told on."""
    web.serve("/1", redirect("/2?sig=secret"))
    web.serve("/2?sig=secret", redirect("/3?page=2&token=secret"))
    web.serve("/3?page=2&token=secret", page(b"x"))
    with asking(tmp_path) as client:
        answer = client.get(ask(web.url("/1")))
    assert answer.hops == (web.url("/1"), web.url("/2?sig=***"))
    assert answer.final_url == web.url("/3?page=2&token=***")
