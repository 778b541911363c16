"""The door: which addresses are connected to, and that the one checked is the one connected to."""

from __future__ import annotations

import ipaddress
import socket
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from support.net import HOME, LIMITS, Waits, ask, asking, naming
from support.web import Web, head, page, raw

from cso_opendata.errors import FetchError, UsageError
from cso_opendata.fetch.net.door import is_public

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

ONCE = replace(LIMITS, tries=1, connect_seconds=0.2)


@pytest.fixture
def web() -> Iterator[Web]:
    """A server."""
    with Web() as web:
        web.serve("/1", page(b"x"))
        yield web


@pytest.mark.parametrize(
    "text", ["93.184.216.34", "8.8.8.8", "2606:2800:220:1::1", "2a00:1450::8", "64:ff9b::808:808"]
)
def test_public_addresses(text: str) -> None:
    """N6: what belongs to the internet at large."""
    assert is_public(ipaddress.ip_address(text))


@pytest.mark.parametrize(
    "text",
    [
        *(
            "127.0.0.1",
            "127.8.8.8",
            "0.0.0.0",  # noqa: S104
            "0.1.2.3",
            "10.0.0.1",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.1.1",
        ),
        *(
            "169.254.169.254",
            "100.64.0.1",
            "192.0.2.1",
            "198.18.0.1",
            "203.0.113.1",
            "224.0.0.1",
            "240.0.0.1",
        ),
        *("255.255.255.255", "::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd00:ec2::254", "ff02::1"),
        *("fec0::1", "2001:db8::1", "100::1", "::7f00:1", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe"),
        *("64:ff9b:1::1", "2002:7f00:1::", "2002:a00:1::", "2001:0:7f00:1::", "5f00::1"),
    ],
)
def test_addresses_that_are_not_public(text: str) -> None:
    """N6: loopback, private, link-local, reserved, multicast; and IPv6 that holds such an IPv4 address."""
    assert not is_public(ipaddress.ip_address(text))


@pytest.mark.parametrize(
    "name", ["127.0.0.1", "localhost", "127.1", "2130706433", "0x7f.1", "LOCALHOST.", "１２７.0.0.1"]
)
def test_this_machine_is_refused(web: Web, tmp_path: Path, name: str) -> None:
    """N6: loopback is refused under all its names unless it is allowed, and not one byte is sent there."""
    with asking(tmp_path, allowed=(), limits=ONCE) as client, pytest.raises(FetchError) as caught:
        client.get(ask(web.url("/1", name)))
    assert caught.value.kind == "refused_address"
    assert "private_hosts" in str(caught.value)
    assert web.lines == 0


@pytest.mark.parametrize(
    "address", ["10.1.2.3", "192.168.0.1", "169.254.169.254", "::ffff:127.0.0.1", "::1", "fe80::1"]
)
def test_names_of_private_addresses_are_refused(tmp_path: Path, address: str) -> None:
    """N6: a public name that leads into a house or to the keys of a cloud is refused."""
    edge = naming({"minutes.example": [address]})
    with asking(tmp_path, allowed=(), edge=edge) as client, pytest.raises(FetchError) as caught:
        client.get(ask("http://minutes.example/1"))
    assert caught.value.kind == "refused_address"


def test_one_bad_address_is_enough(web: Web, tmp_path: Path) -> None:
    """N6: a name with a public and a private address is refused: who mixes them wants the latter asked."""
    edge = naming({"minutes.example": ["93.184.216.34", HOME]})
    with asking(tmp_path, allowed=(), edge=edge) as client, pytest.raises(FetchError) as caught:
        client.get(ask(web.url("/1", "minutes.example")))
    assert caught.value.kind == "refused_address"
    assert web.lines == 0


@pytest.mark.parametrize("address", ["169.254.169.254", "fd00:ec2::254", "fe80::1", "0.0.0.0", "224.0.0.1"])  # noqa: S104
def test_some_addresses_are_nobodys(tmp_path: Path, address: str) -> None:
    """N6: a host that may be private may not be the place where a cloud keeps its keys, all the same."""
    edge = naming({"minutes.example": [address]})
    with (
        asking(tmp_path, allowed=["minutes.example"], edge=edge) as client,
        pytest.raises(FetchError) as caught,
    ):
        client.get(ask("http://minutes.example/1"))
    assert caught.value.kind == "refused_address"


def test_the_address_checked_is_the_one_connected_to(
    web: Web, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """N6: against DNS rebinding a name is resolved once a connection; no second answer is asked for."""
    answers = iter([["93.184.216.34"], [HOME]])
    connected: list[tuple[str, int]] = []

    def connect(place: tuple[str, int], timeout: float) -> socket.socket:
        connected.append(place)
        return original((HOME, place[1]), timeout)

    original = socket.create_connection
    monkeypatch.setattr(socket, "create_connection", connect)
    edge = replace(Waits().edge, resolve=lambda *_: next(answers))
    with asking(tmp_path, allowed=(), rates={"minutes.example": 1e9}, edge=edge) as client:
        client.get(ask(web.url("/1", "minutes.example")))
    assert connected == [("93.184.216.34", web.port)]
    assert [asked.host for asked in web.asked] == [f"minutes.example:{web.port}"] * 2


def test_a_name_is_checked_again_for_each_connection(web: Web, tmp_path: Path) -> None:
    """N6: a host that was harmless at the first connection is refused at the next one where it is not."""
    answers = iter([[HOME], ["169.254.169.254"]])
    web.serve("/robots.txt", raw(head(404, {})))  # and the line is closed

    def resolve(host: str, port: int) -> Sequence[str]:
        del host, port
        return next(answers)

    edge = replace(Waits().edge, resolve=resolve)
    with (
        asking(tmp_path, allowed=["minutes.example"], edge=edge) as client,
        pytest.raises(FetchError) as caught,
    ):
        client.get(ask(web.url("/1", "minutes.example")))
    assert caught.value.kind == "refused_address"
    assert web.documents() == []


def test_the_next_address_is_tried(web: Web, tmp_path: Path) -> None:
    """A host with several addresses is reached by the first one that answers."""
    edge = naming({"minutes.example": ["127.0.0.9", HOME]})
    with asking(tmp_path, allowed=["minutes.example"], edge=edge) as client:
        assert client.get(ask(web.url("/1", "minutes.example"))).status == 200


def test_allowed_hosts_are_allowed_by_name(web: Web, tmp_path: Path) -> None:
    """N6: what is allowed is a name, in whatever letters; its address alone is not."""
    edge = naming({"minutes.example": [HOME], HOME: [HOME]})
    with asking(tmp_path, allowed=["Minutes.Example."], edge=edge) as client:
        assert client.get(ask(web.url("/1", "minutes.example"))).status == 200
        with pytest.raises(FetchError, match="no public address"):
            client.get(ask(web.url("/1")))


def test_a_host_that_cannot_be_one_is_said(tmp_path: Path) -> None:
    """A host given with scheme, port or space is an error of use, before anything is asked."""
    for name in ("http://minutes.example", "minutes.example:80", "minutes example", ""):
        with pytest.raises(UsageError, match="no name of a host"):
            asking(tmp_path, allowed=[name])
