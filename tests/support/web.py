"""A small web server on 127.0.0.1: real sockets and real TLS, and any fault that a test wants of it.

    with Web() as web:
        web.serve("/list", page(b"<a href=/1.pdf>", etag='"1"'))    # 304 where the ETag is sent back
        web.serve("/1.pdf", page(b"", status=503), page(b"%PDF-"))  # one after the other; the last stays
        client.get(Ask(web.url("/list"), None, None))
        assert web.paths() == ["/robots.txt", "/list"]

A path that is not served is answered with 404. A reply is a function of the open line and of what was
asked; it returns whether the line stays open for the next request. What a test asks of a fault that has
no name here is `raw`.
"""

from __future__ import annotations

import contextlib
import gzip
import socket
import struct
import threading
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self, TypeAlias

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable, Iterator
    from types import TracebackType

_REASONS = {200: "OK", 302: "Found", 304: "Not Modified", 404: "Not Found", 410: "Gone"}


@dataclass(frozen=True, slots=True)
class Asked:
    """One request as it came: names of headers are in lower case; `at` is the monotonic clock.

    `host` is the Host header, `line` counts the connections of the server from 0.
    """

    method: str
    path: str
    headers: dict[str, str]
    at: float
    line: int

    @property
    def host(self) -> str:
        """The Host header."""
        return self.headers["host"]


Reply: TypeAlias = "Callable[[Line, Asked], bool]"


class Line:
    """An open connection, seen from the server: what a reply writes to."""

    def __init__(self, sock: socket.socket, ending: threading.Event) -> None:
        """SOCK is the open socket, ENDING is set when the server ends."""
        self.sock = sock
        self.ending = ending

    def send(self, data: bytes) -> None:
        """Write DATA; OSError where the client has gone, which ends the line."""
        self.sock.sendall(data)

    def pause(self, seconds: float) -> None:
        """Wait; ConnectionError where the server ends meanwhile."""
        if self.ending.wait(seconds):
            raise ConnectionError

    def reset(self) -> None:
        """End the connection with a TCP reset."""
        self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def head(status: int, headers: dict[str, str]) -> bytes:
    """The status line and HEADERS."""
    lines = [f"HTTP/1.1 {status} {_REASONS.get(status, 'Odd')}", *(f"{k}: {v}" for k, v in headers.items())]
    return "\r\n".join([*lines, "", ""]).encode("latin-1")


def page(
    body: bytes,
    *,
    status: int = 200,
    headers: dict[str, str] | None = None,
    etag: str | None = None,
    modified: str | None = None,
    latency: float = 0,
) -> Reply:
    """BODY with its length; 304 without a body where the request brings ETAG or MODIFIED back."""
    validators = {"ETag": etag, "Last-Modified": modified}
    known = {name: value for name, value in validators.items() if value is not None}

    def reply(line: Line, asked: Asked) -> bool:
        line.pause(latency)
        back = (asked.headers.get("if-none-match"), asked.headers.get("if-modified-since"))
        if known and back != (None, None) and back[0] in (None, etag) and back[1] in (None, modified):
            line.send(head(304, known | (headers or {})))
        else:
            line.send(head(status, {"Content-Length": str(len(body)), **known, **(headers or {})}) + body)
        return True

    return reply


def redirect(to: str, status: int = 302) -> Reply:
    """A redirect to the address TO."""
    return page(b"moved", status=status, headers={"Location": to})


def zipped(body: bytes, **headers: str) -> Reply:
    """BODY in gzip."""
    return page(gzip.compress(body), headers={"Content-Encoding": "gzip", **headers})


def chunked(*chunks: bytes, end: bytes = b"0\r\n\r\n") -> Reply:
    """CHUNKS in chunked encoding, and END behind them; then the line is closed."""
    body = b"".join(b"%x\r\n%b\r\n" % (len(chunk), chunk) for chunk in chunks)
    return raw(head(200, {"Transfer-Encoding": "chunked"}) + body + end)


def raw(*pieces: bytes, pause: float = 0) -> Reply:
    """PIECES as they are, with a PAUSE after each; then the line is closed."""

    def reply(line: Line, asked: Asked) -> bool:
        del asked
        for piece in pieces:
            line.send(piece)
            line.pause(pause)
        return False

    return reply


def drip(start: bytes, drop: bytes, pause: float) -> Reply:
    """START, and then DROP for ever, with a PAUSE after each."""

    def reply(line: Line, asked: Asked) -> bool:
        del asked
        line.send(start)
        while True:
            line.send(drop)
            line.pause(pause)

    return reply


def reset(start: bytes = b"") -> Reply:
    """START, and then a TCP reset."""

    def reply(line: Line, asked: Asked) -> bool:
        del asked
        line.send(start)
        if start:
            line.pause(0.02)  # a reset overtakes what has not been read yet
        line.reset()
        return False

    return reply


class Web:
    """The server; `tls` makes it speak TLS. `asked` is every request so far, `lines` every connection."""

    def __init__(self, *, tls: ssl.SSLContext | None = None) -> None:
        """Take a free port; nothing is answered before the block begins."""
        self.asked: list[Asked] = []
        self.lines = 0
        self._tls = tls
        self._replies: dict[str, list[Reply]] = {}
        self._ending = threading.Event()
        self._threads: list[threading.Thread] = []
        self._open: list[socket.socket] = []
        self._guard = threading.Lock()
        self._door = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port: int = self._door.getsockname()[1]

    def __enter__(self) -> Self:
        """Begin to answer."""
        self._start(self._listen)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close every line and end every thread."""
        self._ending.set()
        for sock in (self._door, *self._open):
            with contextlib.suppress(OSError):  # it may be closed by now
                sock.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(5)
        self._door.close()

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        """The address of PATH here, under the name HOST."""
        return f"{'http' if self._tls is None else 'https'}://{host}:{self.port}{path}"

    def serve(self, path: str, *replies: Reply) -> None:
        """Answer PATH (with its query) with REPLIES, one a request; the last one stays."""
        with self._guard:
            self._replies[path] = list(replies)

    def paths(self) -> list[str]:
        """The paths asked for so far, in order."""
        return [asked.path for asked in self.asked]

    def documents(self) -> list[str]:
        """The same without robots.txt."""
        return [path for path in self.paths() if path != "/robots.txt"]

    def forget(self) -> None:
        """Begin to count anew."""
        self.asked.clear()

    def _start(self, target: Callable[..., None], *arguments: object) -> None:
        thread = threading.Thread(target=target, args=arguments, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _listen(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                sock, _ = self._door.accept()
                sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                self.lines += 1
                self._start(self._speak, sock, self.lines - 1)

    def _speak(self, sock: socket.socket, number: int) -> None:
        """Answer what comes in on SOCK until someone has had enough."""
        with contextlib.suppress(OSError), contextlib.closing(self._wrapped(sock)) as open_sock:
            open_sock.settimeout(0.05)
            self._open.append(open_sock)
            line = Line(open_sock, self._ending)
            for asked in self._requests(open_sock, number):
                open_sock.settimeout(None)
                if not self._reply(asked.path)(line, asked):
                    break
                open_sock.settimeout(0.05)

    def _wrapped(self, sock: socket.socket) -> socket.socket:
        if self._tls is None:
            return sock
        sock.settimeout(5)
        try:
            return self._tls.wrap_socket(sock, server_side=True)
        except OSError:
            sock.close()
            raise

    def _requests(self, sock: socket.socket, number: int) -> Iterator[Asked]:
        kept = b""
        while not self._ending.is_set():
            try:
                data = sock.recv(65_536)
            except TimeoutError:
                continue
            if not data:
                return
            kept += data
            if kept.startswith(b"\x16"):  # TLS is spoken to who speaks none
                sock.sendall(head(400, {}))
                return
            while b"\r\n\r\n" in kept:
                text, _, kept = kept.partition(b"\r\n\r\n")
                self.asked.append(asked := _asked(text.decode("latin-1"), number))
                yield asked

    def _reply(self, path: str) -> Reply:
        with self._guard:
            replies = self._replies.get(path, [page(b"nothing here", status=404)])
            return replies.pop(0) if len(replies) > 1 else replies[0]


def _asked(text: str, number: int) -> Asked:
    first, *lines = text.split("\r\n")
    method, path, _ = first.split(" ", 2)
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    return Asked(method, path, headers, time.monotonic(), number)
