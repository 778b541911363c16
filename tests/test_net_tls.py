"""TLS: a certificate is trusted for the name it was made for, while it is valid, or the host is not asked."""

from __future__ import annotations

import inspect
import ssl
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
import trustme
from support.net import HOME, Waits, ask, asking, known
from support.web import Web, page, redirect

from cso_opendata.errors import FetchError
from cso_opendata.fetch.net import Client, Edge, Limits

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HOST = "minutes.example"
YESTERDAY = datetime.now(UTC) - timedelta(days=1)


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    """An authority that nobody knows who is not told."""
    return trustme.CA()


@pytest.fixture
def edge(authority: trustme.CA, tmp_path: Path) -> Edge:
    """A machine that trusts the authority, and on which all hosts of the tests are this one."""
    file = tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(str(file))
    names = {HOST: [HOME], "other.example": [HOME]}
    return replace(Waits().edge, authority=file, resolve=known(names))


def speaking(certificate: trustme.LeafCert) -> Web:
    """A server that shows CERTIFICATE."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    return Web(tls=context)


@pytest.fixture
def web(authority: trustme.CA) -> Iterator[Web]:
    """A server with a good certificate."""
    with speaking(authority.issue_cert(HOST)) as web:
        web.serve("/1", page(b"x"))
        yield web


def client(tmp_path: Path, edge: Edge) -> Client:
    """A client on that machine."""
    return asking(tmp_path / "archive", allowed=[HOST, "other.example", HOME], edge=edge)


def test_a_good_certificate_is_enough(web: Web, tmp_path: Path, edge: Edge) -> None:
    """N6, N15: the certificate and the Host header are those of the name, whatever address it leads to."""
    with client(tmp_path, edge) as asked:
        assert asked.get(ask(web.url("/1", HOST))).status == 200
        assert asked.get(ask(web.url("/1", HOST))).status == 200
    assert {each.host for each in web.asked} == {f"{HOST}:{web.port}"}
    assert web.lines == 1


def test_an_authority_that_nobody_knows(web: Web, tmp_path: Path, edge: Edge) -> None:
    """N15: a certificate that only its maker vouches for is refused, and not a word is said."""
    with client(tmp_path, replace(edge, authority=None)) as asked, pytest.raises(FetchError) as caught:
        asked.get(ask(web.url("/1", HOST)))
    assert caught.value.kind == "tls"
    assert "certificate that cannot be trusted (unable to get local issuer certificate)" in str(caught.value)
    assert web.asked == []
    assert web.lines == 1  # it is not tried again


def test_a_certificate_for_another_name(web: Web, tmp_path: Path, edge: Edge) -> None:
    """N15: a certificate for one host is none for another."""
    with client(tmp_path, edge) as asked, pytest.raises(FetchError, match="Hostname mismatch") as caught:
        asked.get(ask(web.url("/1", "other.example")))
    assert caught.value.kind == "tls"
    assert web.asked == []


def test_a_certificate_of_yesterday(authority: trustme.CA, tmp_path: Path, edge: Edge) -> None:
    """N15: an expired certificate is refused."""
    past = authority.issue_cert(HOST, not_before=YESTERDAY - timedelta(days=1), not_after=YESTERDAY)
    with speaking(past) as web, client(tmp_path, edge) as asked:
        with pytest.raises(FetchError, match="certificate has expired") as caught:
            asked.get(ask(web.url("/1", HOST)))
        assert web.asked == []
    assert caught.value.kind == "tls"


def test_a_server_without_tls(tmp_path: Path, edge: Edge) -> None:
    """N15: who speaks plainly where TLS was asked for is not spoken to plainly."""
    with Web() as web, client(tmp_path, edge) as asked:
        with pytest.raises(FetchError, match="no TLS that can be trusted") as caught:
            asked.get(ask(web.url("/1", HOST).replace("http:", "https:")))
        assert web.asked == []
    assert caught.value.kind == "tls"


def test_the_environment_trusts_nobody(
    web: Web, tmp_path: Path, edge: Edge, monkeypatch: pytest.MonkeyPatch
) -> None:
    """N15: no variable of the environment adds an authority, or turns the verification off."""
    for name in ("SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):
        monkeypatch.setenv(name, str(edge.authority))
    monkeypatch.setenv("PYTHONHTTPSVERIFY", "0")
    with client(tmp_path, replace(edge, authority=None)) as asked, pytest.raises(FetchError) as caught:
        asked.get(ask(web.url("/1", HOST)))
    assert caught.value.kind == "tls"


def test_there_is_no_switch() -> None:
    """N15: nothing that a client is given is a yes or no about certificates."""
    given = {
        *inspect.signature(Client).parameters,
        *(field.name for field in (*fields(Edge), *fields(Limits))),
    }
    assert not {name for name in given if "verify" in name or "insecure" in name or "cert" in name}
    assert not [field.name for field in (*fields(Edge), *fields(Limits)) if field.type == "bool"]


def test_there_is_no_way_down(web: Web, tmp_path: Path, edge: Edge) -> None:
    """N6: a redirect from https to http is refused though the host is the same, and nothing is sent."""
    with Web() as plain, client(tmp_path, edge) as asked:
        web.serve("/2", redirect(plain.url("/1", HOST)))
        with pytest.raises(FetchError, match="from https down to http") as caught:
            asked.get(ask(web.url("/2", HOST)))
        assert plain.lines == 0
    assert caught.value.kind == "bad_redirect"


def test_there_is_a_way_up(web: Web, tmp_path: Path, edge: Edge) -> None:
    """N6: a redirect from http to https is followed."""
    with Web() as plain, client(tmp_path, edge) as asked:
        plain.serve("/1", redirect(web.url("/1", HOST)))
        assert asked.get(ask(plain.url("/1", HOST))).final_url == web.url("/1", HOST)
