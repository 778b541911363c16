"""Addresses taken apart once, so that what is checked is what is asked."""

from __future__ import annotations

import ipaddress
import re
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from cso_opendata.fetch.net.fault import Fault

_PORTS = {"http": 80, "https": 443}
_LONGEST = 253
_NAME = re.compile(rf"[a-z0-9_.-]{{1,{_LONGEST}}}")
# Line ends, tabs and other controls, which parsers leave out each in its own way; the backslash, which
# some take for a slash.
_FORBIDDEN = re.compile(r"[\x00-\x1f\x7f\\]")
_ENCODED = re.compile(r"%([0-9A-Fa-f]{2})")
_UNRESERVED = re.compile(r"[A-Za-z0-9._~-]")
_KEPT = "%/:=&?~#+!$,;'@()*[]|"


class Place(NamedTuple):
    """Where a request goes: HOST in ASCII without brackets and final dot, TARGET the path with its query."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def origin(self) -> str:
        """The address without its target."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == _PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{host}{port}"

    @property
    def url(self) -> str:
        """The whole address, in ASCII."""
        return self.origin + self.target


@lru_cache(4096)  # several look at the address of one request
def place_of(url: str) -> Place:
    """URL taken apart; a fault of kind `refused_address` where it is not a plain http(s) address."""
    try:
        parts = _split(url.strip(" "))
        host, port = host_of(parts.hostname or ""), parts.port
        query = f"?{_plain(quote(parts.query, _KEPT))}" if parts.query else ""
        target = _straight(_plain(quote(parts.path or "/", _KEPT))) + query
    except ValueError as error:
        raise Fault("refused_address", f"is not an address that can be asked ({error})") from error
    return Place(parts.scheme, host, _PORTS[parts.scheme] if port is None else port, target)


def _plain(text: str) -> str:
    """TEXT with what need not be encoded as it is, and the rest in capitals: one address is written once."""
    return _ENCODED.sub(_as_meant, text) if "%" in text else text


def _as_meant(found: re.Match[str]) -> str:
    character = chr(int(found[1], 16))
    return character if _UNRESERVED.fullmatch(character) else found.group().upper()


def _straight(path: str) -> str:
    """PATH without steps back and steps on the spot, which no server should be shown (RFC 3986, 5.2.4)."""
    if "/." not in path:
        return path
    steps: list[str] = []
    *before, last = path.split("/")[1:]
    for step in before:
        if step == "..":
            steps = steps[:-1]
        elif step != ".":
            steps.append(step)
    end = "" if last in (".", "..") else last
    return "/".join(("", *(steps[:-1] if last == ".." else steps), end))


def _split(url: str) -> SplitResult:
    _demand_plain(url)
    parts = urlsplit(url)
    if parts.scheme not in _PORTS:
        raise ValueError("neither http nor https")
    if "@" in parts.netloc:
        raise ValueError("a user name or password in it")
    if parts.port == 0:
        raise ValueError("no such port")
    return parts


def _demand_plain(url: str) -> None:
    if _FORBIDDEN.search(url):
        raise ValueError("a control character or backslash in it")


def host_of(name: str) -> str:
    """The host NAME in the one way that it is written here; ValueError where it cannot be one."""
    if ":" in name:
        return str(ipaddress.IPv6Address(name))
    host = name.lower().rstrip(".")
    if not host.isascii() and len(host) <= _LONGEST:  # longer ones take the codec too long
        host = host.encode("idna").decode("ascii")
    if not _NAME.fullmatch(host):
        raise ValueError("no host in it")
    return host


def follow(place: Place, location: str) -> Place:
    """Where the redirect LOCATION of PLACE leads; a fault where that is no address, or no longer https."""
    try:
        _demand_plain(location)  # urljoin would leave out what it does not like
        target = place_of(urljoin(place.url, _unmangled(location)))
    except (Fault, ValueError) as error:
        raise Fault("bad_redirect", "redirects to what is not an address that can be asked") from error
    if place.scheme == "https" and target.scheme == "http":
        raise Fault("bad_redirect", f"redirects from https down to http, on {target.host}")
    return target


def _unmangled(location: str) -> str:
    """LOCATION, which was read as Latin-1, as the UTF-8 it mostly is where it is not ASCII."""
    try:
        return location.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return location
