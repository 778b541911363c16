"""Headers that are too many, or leave open what they mean: refused, and nothing of the body is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from support.net import ask, asking, kept
from support.web import Web, drip, raw

from cso_opendata.errors import FetchError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from support.web import Reply

OK = b"HTTP/1.1 200 OK\r\n"


@pytest.fixture
def web() -> Iterator[Web]:
    """A server."""
    with Web() as web:
        yield web


@pytest.mark.parametrize(
    "reply",
    [
        drip(OK, b"X: %b\r\n" % (b"x" * 1000), 0),
        drip(OK + b"X: ", b"x" * 1000, 0),
        drip(OK, b"X: 1\r\n", 0),
        drip(b"HTTP/1.1 200 ", b"x" * 1000, 0),
        drip(b"", b"HTTP/1.1 100 Continue\r\n\r\n", 0),
        drip(OK + b"X: 1\r\n", b" folded\r\n", 0),
    ],
    ids=["large", "one line", "many", "status", "interim answers", "folded"],
)
def test_a_flood_of_headers(web: Web, tmp_path: Path, reply: Reply) -> None:
    """N9: headers without end are cut off, each in its way, long before they fill the memory."""
    web.serve("/1", reply)
    with asking(tmp_path) as client, pytest.raises(FetchError, match="Tell the publisher") as caught:
        client.get(ask(web.url("/1")))
    assert caught.value.kind == "bad_headers"
    assert web.documents() == ["/1"]
    assert kept(tmp_path) == []


@pytest.mark.parametrize(
    "answer",
    [
        b"nonsense\r\n\r\n",
        b"SSH-2.0-OpenSSH\r\n",
        b"HTTP/2 200\r\n\r\n",
        b"HTTP/1.1 2000 OK\r\n\r\n",
        b"HTTP/1.1 OK\r\n\r\n",
        OK + b"no colon\r\nContent-Length: 5\r\n\r\nhello",
        OK + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
        OK + b"Content-Length: 5, 6\r\n\r\nhello",
        OK + b"Content-Length: -5\r\n\r\nhello",
        OK + b"Content-Length: 1_0\r\n\r\nhello",
        OK + b"Content-Length: five\r\n\r\nhello",
        OK + b"Content-Length: %b\r\n\r\nhello" % (b"9" * 5000),
        OK + b"Transfer-Encoding: gzip, chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
        OK + b"Transfer-Encoding: identity\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
    ],
)
def test_headers_that_could_be_read_in_two_ways(web: Web, tmp_path: Path, answer: bytes) -> None:
    """N9: where it is open what is a header, or where the body ends, none of it is believed."""
    web.serve("/1", raw(answer))
    with asking(tmp_path) as client, pytest.raises(FetchError) as caught:
        client.get(ask(web.url("/1")))
    assert caught.value.kind == "bad_headers"
    assert kept(tmp_path) == []


def test_headers_that_are_merely_odd(web: Web, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """N9: a length said twice, one beside chunks, other letters: they are taken, and nothing is logged."""
    web.serve("/1", raw(OK + b"Content-Length: 5\r\nContent-Length: 5\r\nX: \xe6\xff\r\n\r\nhello"))
    web.serve(
        "/2", raw(OK + b"Content-Length: 9\r\nTransfer-Encoding: Chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n")
    )
    with asking(tmp_path) as client:
        first, second = (client.get(ask(web.url(path))) for path in ("/1", "/2"))
    assert (first.byte_count, first.sha256) == (5, second.sha256)
    assert first.header("x") == "\xe6\xff"
    assert caplog.records == []


def test_odd_dates_are_kept_and_not_believed(web: Web, tmp_path: Path) -> None:
    """N9: a Last-Modified of the year 9999 is a word to send back; when the answer came, our clock says."""
    web.serve("/1", raw(OK + b"Last-Modified: Mon, 99 Foo 9999\r\nDate: never\r\nContent-Length: 0\r\n\r\n"))
    with asking(tmp_path) as client:
        answer = client.get(ask(web.url("/1")))
    assert answer.last_modified == "Mon, 99 Foo 9999"
    assert answer.at.year < 9999
