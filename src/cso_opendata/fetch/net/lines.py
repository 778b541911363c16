"""Connections: opened by the door and nobody else, kept open between requests, watched while they answer.

This module loads urllib3; it is imported when a client begins to ask. Its connections are used without
its pools, and neither with those of requests nor with its sessions: they know no limit of time, read a
redirect's whole body, and take proxies, passwords and certificates from the environment.
"""

from __future__ import annotations

import re
import ssl
import threading
from collections import defaultdict
from contextlib import closing, contextmanager
from functools import partial
from http.client import HTTPException, HTTPResponse
from itertools import chain
from typing import TYPE_CHECKING, Any, TypeAlias

import certifi
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError
from urllib3.util.response import assert_header_parsing

from cso_opendata.fetch.net.fault import Fault
from cso_opendata.fetch.net.watch import Tap, reason_of

if TYPE_CHECKING:
    import socket
    from collections.abc import Iterator, Mapping
    from http.client import HTTPMessage
    from pathlib import Path

    from urllib3.response import HTTPResponse as Response

    from cso_opendata.fetch.net.door import Door
    from cso_opendata.fetch.net.place import Place
    from cso_opendata.fetch.net.watch import Watch

_KEPT = 16  # as many as there are threads
_DRAINED = 65_536
_LENGTH = re.compile(r"[0-9]{1,15}")


class _Plain(HTTPConnection):
    """A connection whose socket is `opened` for it."""

    opened: socket.socket

    def _new_conn(self) -> socket.socket:
        return self.opened


class _Secure(HTTPSConnection):
    """The same with TLS: the certificate must be that of the host's name, whatever its address."""

    opened: socket.socket

    def _new_conn(self) -> socket.socket:
        return self.opened


_Line: TypeAlias = "_Plain | _Secure"


class _Watched(HTTPResponse):
    """An answer that is read under a watch, and refused where its headers are not plain."""

    def __init__(self, watch: Watch, sock: socket.socket, *arguments: Any, **more: Any) -> None:  # noqa: ANN401
        super().__init__(Tap(sock, watch), *arguments, **more)  # type: ignore[arg-type]  # asks for a file only
        self._watch = watch

    def begin(self) -> None:
        super().begin()
        _demand_plain(self.headers)
        self._watch.expect_body()


class Lines:
    """The connections of one run, for all its threads."""

    def __init__(self, door: Door, authority: Path | None) -> None:
        """Connections go through DOOR; the certificates in the file AUTHORITY are trusted as well."""
        self._door = door
        self._authority = authority
        self._kept: defaultdict[str, list[_Line]] = defaultdict(list)
        self._guard = threading.Lock()
        self._tls: ssl.SSLContext | None = None

    def close(self) -> None:
        """Close what is kept open."""
        with self._guard:
            for line in chain.from_iterable(self._kept.values()):
                line.close()
            self._kept.clear()

    @contextmanager
    def answer(self, place: Place, headers: Mapping[str, str], watch: Watch) -> Iterator[Response]:
        """What PLACE answers to a GET with HEADERS, its body unread and undecoded; a fault where it does not.

        The connection is kept for the next request where the body is read to its end in the block, or
        is small.
        """
        line = self._waiting(place.origin) or self._connected(place, watch)
        try:
            with closing(_asked(line, place, headers, watch)) as response:
                yield response
                whole = response.closed or _drained(response)
            self._keep(place.origin, line, whole=whole)
        except BaseException:
            line.close()
            raise

    def _waiting(self, origin: str) -> _Line | None:
        """A connection to ORIGIN that is still open and silent: nobody may answer before being asked."""
        with self._guard:
            lines = self._kept[origin]
            while lines:
                line = lines.pop()
                if line.is_connected:
                    return line
                line.close()
        return None

    def _keep(self, origin: str, line: _Line, *, whole: bool) -> None:
        with self._guard:
            if whole and line.sock is not None and len(self._kept[origin]) < _KEPT:
                self._kept[origin].append(line)
                return
        line.close()

    def _connected(self, place: Place, watch: Watch) -> _Line:
        line = self._line(place)
        line.opened = self._door.open(place.host, place.port, watch)
        try:
            line.connect()
        except OSError as error:
            line.close()
            raise _untrusted(error, watch) from error
        return line

    def _line(self, place: Place) -> _Line:
        if place.scheme == "http":
            return _Plain(place.host, place.port)
        with self._guard:
            self._tls = self._tls or _trust(self._authority)
        return _Secure(place.host, place.port, ssl_context=self._tls)


def _trust(authority: Path | None) -> ssl.SSLContext:
    """Certificates and the names in them are checked, TLS is 1.2 or newer: Python's own defaults."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.load_verify_locations(certifi.where())
    if authority is not None:
        context.load_verify_locations(authority)
    return context


def _untrusted(error: OSError, watch: Watch) -> Fault:
    """What it means that TLS could not begin for ERROR."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return Fault("tls", f"shows a certificate that cannot be trusted ({error.verify_message})")
    if isinstance(error, ssl.SSLError) and not isinstance(error, ssl.SSLEOFError):
        return Fault("tls", f"speaks no TLS that can be trusted ({error.reason})")
    return watch.cut(reason_of(error))


def _asked(line: _Line, place: Place, headers: Mapping[str, str], watch: Watch) -> Response:
    """The answer on LINE, as far as its headers."""
    line.response_class = partial(_Watched, watch)  # type: ignore[assignment]  # is called, and no more
    line.timeout = watch.left()
    try:
        line.request("GET", place.target, headers=headers, preload_content=False, decode_content=False)
        return line.getresponse()
    except OSError as error:
        raise watch.cut(reason_of(error)) from error
    except (HTTPException, HTTPError) as error:
        raise Fault("bad_headers", f"answers with what is not HTTP ({type(error).__name__})") from error


def _demand_plain(headers: HTTPMessage) -> None:
    """A fault where HEADERS leave open what belongs to them, or where the body ends."""
    lengths = headers.get_all("Content-Length", [])
    encodings = {value.strip().lower() for value in headers.get_all("Transfer-Encoding", [])}
    assert_header_parsing(headers)
    if not all(map(_LENGTH.fullmatch, lengths)):  # that they agree urllib3 sees to
        raise Fault("bad_headers", "gives a length that cannot be")
    if encodings - {"chunked"}:
        raise Fault("bad_headers", "uses a transfer encoding that was not asked for")
    if encodings:
        del headers["Content-Length"]  # the chunks say it; urllib3 would log a warning


def _drained(response: Response) -> bool:
    """Whether the rest of RESPONSE, which nobody wants, could be read to its end because it is small."""
    if response.length_remaining is None or response.length_remaining > _DRAINED:
        return False
    try:
        return sum(map(len, response.stream(_DRAINED, decode_content=False))) <= _DRAINED
    except (Fault, HTTPError):
        return False
