"""The body of an answer: decoded piece by piece, refused where it is damaged or grows out of all bounds."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from urllib3.exceptions import HTTPError

from cso_opendata.fetch.net.fault import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from urllib3.response import HTTPResponse as Response

    from cso_opendata.fetch.net.model import Limits
    from cso_opendata.fetch.net.watch import Watch

_PIECE = 65_536
_GZIP = 16 + zlib.MAX_WBITS


def pieces(response: Response, watch: Watch, limits: Limits) -> Iterator[bytes]:
    """The decoded body of RESPONSE in pieces of at most 64 kB, within LIMITS.

    Faults: `too_large`, `truncated` (a length, a chunk or a gzip that ends too early), `bad_encoding`,
    and those of WATCH. Nothing of it may be used before the last piece has come.
    """
    encoding = response.headers.get("Content-Encoding", "").strip().lower()
    if (response.length_remaining or 0) > limits.wire_bytes:
        raise Fault("too_large", f"is larger than {limits.wire_bytes} bytes")
    count = 0
    for piece in _decoded(_received(response, watch), encoding):
        count += len(piece)
        _demand_bounds(count, watch.wire_bytes, limits)
        yield piece


def _received(response: Response, watch: Watch) -> Iterator[bytes]:
    try:
        yield from response.stream(_PIECE, decode_content=False)
    except HTTPError as error:
        raise watch.cut("it ends before its announced end") from error


def _decoded(received: Iterator[bytes], encoding: str) -> Iterator[bytes]:
    if encoding in ("", "identity"):
        return received
    if encoding in ("gzip", "x-gzip"):
        return _unzipped(received)
    raise Fault("bad_encoding", "is in an encoding that was not asked for")


def _unzipped(received: Iterator[bytes]) -> Iterator[bytes]:
    """What RECEIVED holds in gzip: one member, or several, which count as one."""
    member = zlib.decompressobj(_GZIP)
    for data in received:
        rest = data
        while rest:
            if member.eof:
                member = zlib.decompressobj(_GZIP)
            yield _inflated(member, rest)
            rest = member.unconsumed_tail or member.unused_data
    if not member.eof:
        raise Fault("truncated", "came in part only (its gzip has no end)", again=True)


def _inflated(member: zlib._Decompress, data: bytes) -> bytes:
    try:
        return member.decompress(data, _PIECE)
    except zlib.error as error:
        raise Fault("bad_encoding", "is broken gzip") from error


def _demand_bounds(decoded: int, wire: int, limits: Limits) -> None:
    if decoded > limits.decoded_bytes:
        raise Fault("too_large", f"unpacks to more than {limits.decoded_bytes} bytes")
    if decoded > limits.ratio_from and decoded > limits.ratio * wire:
        raise Fault("too_large", f"unpacks to more than {limits.ratio} times its size")
