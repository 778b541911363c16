"""The watch over one document: the time it has left, how fast it comes, and how much of it there is.

It stands at the socket: whatever is parsed behind it, no byte is read past a limit.
"""

from __future__ import annotations

import io
from contextlib import contextmanager
from typing import TYPE_CHECKING

from cso_opendata.fetch.net.fault import Fault

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable, Iterator

    from cso_opendata.fetch.net.model import Limits

_AHEAD = 8192  # how much of the body may come along with the headers


class Watch:
    """Over one document and all tries for it; `wire_bytes` is what the present answer has brought so far."""

    def __init__(self, limits: Limits, clock: Callable[[], float]) -> None:
        """Allow what LIMITS do, by CLOCK."""
        self.wire_bytes = 0
        self._limits = limits
        self._clock = clock
        self._budget = limits.seconds
        self._end = 0.0
        self._in_headers = True
        self._since: float | None = None  # when the present span of time began, over which ...
        self._before = 0  # ... the bytes after these must be enough

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """One request and its answer: the time in the block counts, what is waited between blocks not."""
        start = self._clock()
        self._end = start + self._budget
        self.wire_bytes, self._since, self._before = 0, None, 0
        self._in_headers = True
        try:
            yield
        finally:
            self._budget -= self._clock() - start

    def expect_body(self) -> None:
        """The headers are through: from now on the limit of the body holds."""
        self._in_headers = False

    def left(self) -> float:
        """The seconds left; a fault where there are none."""
        left = self._end - self._clock()
        if left > 0:
            return left
        what = f"was not there after {self._limits.seconds:g} seconds of work on it"
        raise Fault("timeout", what, whole=self.wire_bytes == 0)

    def patience(self) -> float:
        """How long the next bytes may take."""
        if self._since is None:
            return self.left()
        return min(self.left(), max(self._since + self._limits.slow_seconds - self._clock(), 0.001))

    def came(self, count: int) -> None:
        """COUNT bytes have come (none where patience has ended); a fault where that is not right."""
        self.wire_bytes += count
        self._demand_speed(self._clock())
        self._demand_bounds()

    def ended(self) -> None:
        """The connection was closed; a fault where headers are cut, which http.client takes for their end."""
        if self._in_headers:
            raise self.cut("the connection was closed")

    def cut(self, reason: str) -> Fault:
        """The fault of a connection that ended before its time, for REASON."""
        if self._in_headers:
            return Fault("unavailable", f"gave no answer ({reason})", again=True, whole=True)
        return Fault("truncated", f"came in part only ({reason})", again=True)

    def _demand_speed(self, now: float) -> None:
        if self._since is None:
            self._since = now
        elif now - self._since >= self._limits.slow_seconds:
            if self.wire_bytes - self._before < self._limits.slow_bytes:
                wanted = f"{self._limits.slow_bytes} bytes in {self._limits.slow_seconds:g} seconds"
                raise Fault("too_slow", f"brought less than {wanted}")
            self._since, self._before = now, self.wire_bytes

    def _demand_bounds(self) -> None:
        limits = self._limits
        if self._in_headers and self.wire_bytes > limits.header_bytes + _AHEAD:
            raise Fault("bad_headers", f"sends more than {limits.header_bytes} bytes of headers")
        if self.wire_bytes > limits.wire_bytes:
            raise Fault("too_large", f"is larger than {limits.wire_bytes} bytes")


class Tap:
    """What http.client takes for the socket of an answer: it asks for a file to read from, and no more."""

    def __init__(self, sock: socket.socket, watch: Watch) -> None:
        """Read from SOCK under WATCH."""
        self._sock = sock
        self._watch = watch

    def makefile(self, mode: str) -> io.BufferedReader:
        """The file; MODE is always "rb"."""
        del mode
        return _File(_Raw(self._sock, self._watch), _AHEAD)


class _File(io.BufferedReader):
    def read(self, size: int | None = -1, /) -> bytes:
        """SIZE bytes; nobody may ask for all there is, as a chunk of the length "-1" would have it."""
        if size is None or size < 0:
            raise Fault("truncated", "has a chunk whose length cannot be")
        return super().read(size)


class _Raw(io.RawIOBase):
    def __init__(self, sock: socket.socket, watch: Watch) -> None:
        self._sock = sock
        self._watch = watch
        self._file = sock.makefile("rb", buffering=0)  # keeps the socket open while it is read from

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # what BufferedReader gives
        while True:
            self._sock.settimeout(self._watch.patience())
            try:
                count = self._sock.recv_into(buffer)
            except TimeoutError:
                self._watch.came(0)
            except OSError as error:
                raise self._watch.cut(reason_of(error)) from error
            else:
                self._watch.came(count) if count else self._watch.ended()
                return count

    def close(self) -> None:
        self._file.close()
        super().close()


def reason_of(error: OSError) -> str:
    """ERROR in the words of the system, without what a library wraps around them."""
    if isinstance(error, TimeoutError):
        return "it took too long"
    return error.strerror or str(error) or type(error).__name__
