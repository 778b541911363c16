"""What a client brings home: bodies under their hash, statuses, headers; and what it never sends."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from support.net import AGENT, HOME, ask, asking, kept
from support.web import Web, chunked, page, raw, redirect, zipped

from cso_opendata.errors import FetchError, UsageError
from cso_opendata.fetch import archive
from cso_opendata.fetch.net import Ask, Client, Limits

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from support.web import Asked, Line, Reply

BODY = "Referat, æøå\r\n".encode("cp1252")
SHA256 = hashlib.sha256(BODY).hexdigest()


@pytest.fixture
def web() -> Iterator[Web]:
    """A server."""
    with Web() as web:
        yield web


@pytest.fixture
def client(tmp_path: Path) -> Iterator[Client]:
    """A client whose archive is the folder of the test."""
    with asking(tmp_path) as client:
        yield client


@pytest.mark.parametrize(
    "reply",
    [
        page(BODY),
        zipped(BODY),
        chunked(BODY[:3], BODY[3:]),
        chunked(BODY, end=b"0;last\r\nTrailer: 1\r\n\r\n"),
        raw(b"HTTP/1.0 200 OK\r\n\r\n" + BODY),
        page(BODY, headers={"Content-Type": "text/html; charset=utf-16"}),
        page(BODY, headers={"Content-Encoding": "identity"}),
    ],
    ids=["length", "gzip", "chunked", "trailer", "until closed", "wrong charset", "identity"],
)
def test_a_body_lies_in_the_archive(web: Web, client: Client, tmp_path: Path, reply: Reply) -> None:
    """N9: what is served is kept byte by byte under its sha256, whatever charset its label claims."""
    web.serve("/1", reply)
    answer = client.get(ask(web.url("/1")))
    assert (answer.status, answer.sha256, answer.byte_count) == (200, SHA256, len(BODY))
    assert archive.load(tmp_path, SHA256) == BODY
    assert kept(tmp_path) == [SHA256]


def test_an_answer_tells_where_it_came_from(web: Web, client: Client) -> None:
    """The address asked for, the one that answered, and those between; the headers with their accessors."""
    web.serve("/1", redirect("/2"))
    web.serve("/2", redirect("3"))
    headers = {"content-type": "Text/HTML ;charset=x", "X-Two": "b"}
    web.serve("/3", page(BODY, etag='"1"', modified="Thu, 07 Mar 2024 10:00:00 GMT", headers=headers))
    answer = client.get(ask(web.url("/1")))
    assert (answer.url, answer.final_url) == (web.url("/1"), web.url("/3"))
    assert answer.hops == (web.url("/1"), web.url("/2"))
    assert (answer.etag, answer.last_modified) == ('"1"', "Thu, 07 Mar 2024 10:00:00 GMT")
    assert (answer.content_type, answer.header("x-TWO"), answer.header("None")) == ("text/html", "b", None)
    assert answer.at.utcoffset() is not None


def test_nothing_comes_of_what_has_not_changed(web: Web, client: Client, tmp_path: Path) -> None:
    """A validator that still holds gives 304, and nothing is written."""
    web.serve("/1", page(BODY, etag='"1"', modified="Thu, 07 Mar 2024 10:00:00 GMT"))
    for known in (Ask(web.url("/1"), '"1"', None), Ask(web.url("/1"), None, "Thu, 07 Mar 2024 10:00:00 GMT")):
        answer = client.get(known)
        assert (answer.status, answer.sha256, answer.byte_count) == (304, None, 0)
    assert kept(tmp_path) == []
    assert client.get(Ask(web.url("/1"), '"0"', None)).sha256 == SHA256


@pytest.mark.parametrize("status", [404, 410])
def test_what_is_gone_is_an_answer(web: Web, client: Client, tmp_path: Path, status: int) -> None:
    """404 and 410 are facts that the caller judges; the page that says so is no document."""
    web.serve("/1", page(b"gone", status=status))
    answer = client.get(ask(web.url("/1")))
    assert (answer.status, answer.sha256) == (status, None)
    assert kept(tmp_path) == []


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (203, "status"),
        (204, "status"),
        (206, "status"),
        (300, "status"),
        (401, "status"),
        (403, "status"),
        (501, "unavailable"),
    ],
)
def test_other_statuses_are_errors(web: Web, client: Client, tmp_path: Path, status: int, kind: str) -> None:
    """What is neither a document nor its absence is an error that is not asked for twice."""
    web.serve("/1", page(BODY, status=status))
    with pytest.raises(FetchError, match=f"/1 is not to be had .status {status}.*[.]$") as caught:
        client.get(ask(web.url("/1")))
    assert (caught.value.kind, caught.value.exit_code, caught.value.url) == (kind, 6, web.url("/1"))
    assert web.documents() == ["/1"]
    assert kept(tmp_path) == []


def test_early_hints_do_not_shift_the_answers(web: Web, client: Client) -> None:
    """N9: what stands behind an interim answer that nobody asked for does not answer the next question."""
    hints = b"HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nwrong"
    web.serve("/1", raw(hints, pause=0.05))
    web.serve("/2", page(BODY))
    with pytest.raises(FetchError, match="status 103"):
        client.get(ask(web.url("/1")))
    assert client.get(ask(web.url("/2"))).sha256 == SHA256


def test_who_answers_unasked_is_not_listened_to(web: Web, client: Client) -> None:
    """N9: what lies on an open connection before the next question is asked is no answer to it."""
    unasked = b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nwrong"

    def reply(line: Line, asked: Asked) -> bool:
        page(b"right")(line, asked)
        line.pause(0.02)  # what comes with the answer is dropped with it
        line.send(unasked)
        return True

    web.serve("/1", reply)
    web.serve("/2", page(BODY))
    client.get(ask(web.url("/1")))
    time.sleep(0.1)
    assert client.get(ask(web.url("/2"))).sha256 == SHA256


def test_unasked_not_modified_is_asked_again(web: Web, client: Client) -> None:
    """N10: 304 to who never had it is answered by one more question, past all caches."""
    web.serve("/1", page(b"", status=304), page(BODY))
    assert client.get(ask(web.url("/1"))).sha256 == SHA256
    first, second = (asked.headers for asked in web.asked if asked.path == "/1")
    assert "cache-control" not in first
    assert second["cache-control"] == "no-cache"
    assert not {"if-none-match", "if-modified-since"} & (first.keys() | second.keys())


def test_a_server_that_insists_on_not_modified_is_an_error(web: Web, client: Client) -> None:
    """N10: who never gives the document has not given it."""
    web.serve("/1", page(b"", status=304))
    with pytest.raises(FetchError, match="304") as caught:
        client.get(ask(web.url("/1")))
    assert caught.value.kind == "status"


def test_validators_that_no_server_should_send_are_not_sent_back(web: Web, client: Client) -> None:
    """N9: a validator with line ends or odd letters in it does not reach the wire; all is asked for anew."""
    web.serve("/1", page(BODY))
    assert client.get(Ask(web.url("/1"), '"\r\nX: 1"', "føør")).status == 200
    assert not {"x", "if-none-match", "if-modified-since"} & web.asked[-1].headers.keys()


def test_what_is_sent(web: Web, client: Client) -> None:
    """N16, N17: who asks says who it is, sends no cookie back, no password, and nothing else of its own."""
    web.serve("/1", page(BODY, headers={"Set-Cookie": "id=1", "WWW-Authenticate": "Basic"}))
    assert client.get(ask(web.url("/1"))).header("set-cookie") is None
    client.get(ask(web.url("/1")))
    sent = {"user-agent": AGENT, "accept": "*/*", "accept-encoding": "gzip", "host": f"{HOME}:{web.port}"}
    assert [asked.headers for asked in web.asked] == [sent] * 3


def test_the_environment_has_no_say(
    web: Web, client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """N6, N17: neither proxies nor passwords of the environment are used."""
    netrc = tmp_path / "netrc"
    netrc.write_text(f"machine {HOME} login someone password secret\n")
    monkeypatch.setenv("NETRC", str(netrc))
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    web.serve("/1", page(BODY))
    assert client.get(ask(web.url("/1"))).status == 200
    assert "authorization" not in web.asked[-1].headers


def test_servers_name_no_files(web: Web, tmp_path: Path) -> None:
    """N14: a name that the server gives leads nowhere; the file is named by its hash."""
    web.serve("/..%2F..%2Fx", page(BODY, headers={"Content-Disposition": 'attachment; filename="../../x"'}))
    with asking(tmp_path / "a" / "b") as client:
        client.get(ask(web.url("/..%2F..%2Fx")))
    assert kept(tmp_path) == [SHA256]


def test_connections_are_kept(web: Web, client: Client) -> None:
    """Documents, 304 and small pages of any status come over one connection."""
    web.serve("/1", page(BODY, etag='"1"'))
    web.serve("/2", redirect("/1"))
    for path in ("/1", "/2", "/none", "/1"):
        client.get(ask(web.url(path)))
    client.get(Ask(web.url("/1"), '"1"', None))
    assert web.lines == 1


def test_addresses_are_sent_as_they_must_be(web: Web, client: Client) -> None:
    """Letters, spaces and marks of an address reach the server percent-encoded, the fragment does not."""
    web.serve("/m%C3%B8de%201?a=%C3%A5&b=%20c", page(BODY))
    assert client.get(ask(web.url("/møde 1?a=å&b=%20c#side"))).status == 200


def test_sixteen_threads_share_a_client(web: Web, client: Client, tmp_path: Path) -> None:
    """Every thread gets what it asked for, and robots.txt is asked for once."""
    bodies = {f"/{number}": b"%d" % number for number in range(64)}
    for path, body in bodies.items():
        web.serve(path, page(body, latency=0.001))
    with ThreadPoolExecutor(16) as pool:
        answers = list(pool.map(lambda path: client.get(ask(web.url(path))), bodies))
    assert [archive.load(tmp_path, answer.sha256 or "") for answer in answers] == list(bodies.values())
    assert web.paths().count("/robots.txt") == 1
    assert web.lines <= 17


def test_a_full_disk_is_no_fault_of_the_web(web: Web, tmp_path: Path) -> None:
    """An archive that cannot be written is an OSError at once, whatever the server does."""
    web.serve("/1", page(BODY))
    (tmp_path / "file").write_bytes(b"")
    with asking(tmp_path / "file") as client, pytest.raises(OSError, match="file"):
        client.get(ask(web.url("/1")))
    assert web.documents() == ["/1"]


@pytest.mark.parametrize("agent", ["", " ", "a\r\nX: 1", "blåbær/1"])
def test_an_agent_is_one_line_of_ascii(tmp_path: Path, agent: str) -> None:
    """A User-Agent that cannot be sent is refused before anything is."""
    with pytest.raises(UsageError, match="User-Agent"):
        Client(agent, Limits(), frozenset(), tmp_path, {})


def test_who_does_not_ask_the_web_does_not_pay_for_it() -> None:
    """The network libraries are loaded by the first client that begins, requests by none."""
    code = (
        "import sys, pathlib; from cso_opendata.fetch.net import Client, Limits\n"
        "client = Client('a/1', Limits(), frozenset(), pathlib.Path('.'), {})\n"
        "print(*({'urllib3', 'requests', 'ssl', 'protego'} & sys.modules.keys()))\n"
        "with client: print(*({'urllib3', 'requests'} & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "\nurllib3\n"
