"""Bodies that are cut, broken or far too large: refused, and never in the archive."""

from __future__ import annotations

import gzip
import subprocess
import sys
import zlib
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from support.net import HOME, LIMITS, ask, asking, kept
from support.web import Web, chunked, drip, head, page, raw, redirect, reset, zipped

from cso_opendata.errors import FetchError
from cso_opendata.fetch import archive

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from support.web import Asked, Line, Reply

    from cso_opendata.fetch.net import Limits

BODY = b"".join(b"%d, " % number for number in range(3000))
PACKED = gzip.compress(BODY)
ZIPPED = {"Content-Encoding": "gzip"}
# What a megabyte of zeros is in gzip; many of them are one gzip, too.
MEGABYTE = gzip.compress(bytes(1_000_000))


def bomb(megabytes: int) -> bytes:
    """One gzip of so many MEGABYTES of zeros, made in no time; the sum at its end is wrong."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    first = packer.flush(zlib.Z_FULL_FLUSH)
    more = packer.compress(bytes(1_000_000)) + packer.flush(zlib.Z_FULL_FLUSH)
    return first + more * megabytes + packer.flush()


@pytest.fixture
def web() -> Iterator[Web]:
    """A server."""
    with Web() as web:
        yield web


def refused(web: Web, folder: Path, reply: Reply, limits: Limits = LIMITS) -> str:
    """The kind of the error that a document with REPLY is, after it was seen that nothing of it is kept."""
    web.serve("/1", reply)
    with asking(folder, limits=limits) as client, pytest.raises(FetchError) as caught:
        client.get(ask(web.url("/1")))
    assert kept(folder) == []
    return caught.value.kind


@pytest.mark.parametrize(
    "reply",
    [
        raw(head(200, {"Content-Length": "10"}) + b"123456789"),
        raw(head(200, {"Content-Length": "10"})),
        reset(head(200, {"Content-Length": "10"}) + b"1234"),
        reset(head(200, {}) + b"1234"),
        chunked(b"1234", end=b""),
        chunked(b"1234", end=b"5\r\n123"),
        chunked(b"1234", end=b"5\r\n12345"),
        chunked(b"1234", end=b"ffffffffffffffff\r\n12345"),
        chunked(b"1234", end=b"odd\r\n"),
        chunked(b"1234", end=b"-1\r\n12345\r\n"),
        chunked(b"1234", end=b"-9\r\n12345\r\n"),
        reset(head(200, {"Transfer-Encoding": "chunked"}) + b"4\r\n1234\r\n"),
    ],
    ids=[
        "short",
        "none",
        "reset",
        "reset, no length",
        "no last chunk",
        "cut chunk",
        "no end of chunk",
        "endless chunk",
        "odd chunk",
        "chunk of all",
        "negative chunk",
        "reset between chunks",
    ],
)
def test_a_part_is_not_the_whole(web: Web, tmp_path: Path, reply: Reply) -> None:
    """N3: a body that ends before its announced end is refused, however it ends."""
    assert refused(web, tmp_path, reply) == "truncated"


@pytest.mark.parametrize("cut", [1, 8, 9, len(PACKED) // 2, len(PACKED) - 5, len(PACKED)])
def test_gzip_without_its_end(web: Web, tmp_path: Path, cut: int) -> None:
    """N4: gzip that lacks its end is a part, though its length is the one announced; so is none at all."""
    assert refused(web, tmp_path, page(PACKED[:-cut], headers=ZIPPED)) == "truncated"


@pytest.mark.parametrize(
    "packed",
    [
        BODY,
        PACKED[:50] + b"\xff\xff" + PACKED[52:],
        PACKED[:-8] + bytes(8),
        PACKED + b"more",
        zlib.compress(BODY),
    ],
    ids=["none", "broken", "wrong sum", "more behind it", "deflate"],
)
def test_broken_gzip(web: Web, tmp_path: Path, packed: bytes) -> None:
    """N4: broken gzip is refused, where libraries give 200 and an empty body; it is not asked for again."""
    assert refused(web, tmp_path, page(packed, headers=ZIPPED)) == "bad_encoding"
    assert web.documents() == ["/1"]


@pytest.mark.parametrize("encoding", ["br", "deflate", "gzip, gzip", "zstd", "UTF-8"])
def test_encodings_that_nobody_asked_for(web: Web, tmp_path: Path, encoding: str) -> None:
    """N4: only gzip is asked for, and only gzip taken."""
    assert refused(web, tmp_path, page(PACKED, headers={"Content-Encoding": encoding})) == "bad_encoding"


@pytest.mark.parametrize("size", [0, 65_535, 65_536, 65_537, 983_040])
def test_gzip_of_any_size(web: Web, tmp_path: Path, size: int) -> None:
    """N4: the last byte of a gzip comes out, also where pieces end with it; several in a row are one."""
    web.serve("/1", zipped(bytes(size)))
    web.serve("/2", page(gzip.compress(bytes(size)) + PACKED, headers=ZIPPED))
    with asking(tmp_path) as client:
        assert client.get(ask(web.url("/1"))).byte_count == size
        sha256 = client.get(ask(web.url("/2"))).sha256
    assert archive.load(tmp_path, sha256 or "") == bytes(size) + BODY


def test_a_length_over_the_limit_is_believed(web: Web, tmp_path: Path) -> None:
    """N7: who announces more than 50 MB is not read at all."""
    assert refused(web, tmp_path, raw(head(200, {"Content-Length": "50000001"}), pause=1)) == "too_large"


@pytest.mark.parametrize("headers", [{}, {"Transfer-Encoding": "chunked"}], ids=["until closed", "chunked"])
def test_a_body_without_a_length_is_read_as_far_as_the_limit(
    web: Web, tmp_path: Path, headers: dict[str, str]
) -> None:
    """N7: who announces nothing is cut off at the limit, in the middle of whatever it is."""
    sent: list[int] = []

    def reply(line: Line, asked: Asked) -> bool:
        del asked
        line.send(head(200, headers))
        while True:
            line.send(b"1000\r\n" + bytes(4096) + b"\r\n")
            sent.append(4096)

    assert refused(web, tmp_path, reply, replace(LIMITS, wire_bytes=1_000_000)) == "too_large"
    assert sum(sent) < 10_000_000  # what fits into the buffers between the two


def test_a_bomb_is_cut_off_by_its_ratio(web: Web, tmp_path: Path) -> None:
    """N7: what unpacks to more than 100 times its size is cut off soon after the first megabyte."""
    limits = replace(LIMITS, decoded_bytes=10**12)
    assert refused(web, tmp_path, page(bomb(100), headers=ZIPPED), limits) == "too_large"
    assert refused(web, tmp_path, page(MEGABYTE * 100, headers=ZIPPED), limits) == "too_large"


def test_a_bomb_is_cut_off_by_its_size(web: Web, tmp_path: Path) -> None:
    """N7: and what unpacks to more than 200 MB, whatever the ratio; neither is asked for again."""
    limits = replace(LIMITS, ratio=10**9, decoded_bytes=5_000_000)
    assert refused(web, tmp_path, page(MEGABYTE * 6, headers=ZIPPED), limits) == "too_large"
    assert web.documents() == ["/1"]


def test_well_packed_documents_are_no_bombs(web: Web, tmp_path: Path) -> None:
    """N7: below a megabyte no ratio is looked at, and the limits themselves may be reached."""
    web.serve("/1", zipped(bytes(1_000_000)))
    web.serve("/2", page(bytes(3000)))
    limits = replace(LIMITS, wire_bytes=3000 + len(head(200, {"Content-Length": "3000"})))
    with asking(tmp_path, limits=limits) as client:
        assert client.get(ask(web.url("/1"))).byte_count == 1_000_000
        assert client.get(ask(web.url("/2"))).byte_count == 3000


def test_a_redirect_is_not_unpacked(web: Web, tmp_path: Path) -> None:
    """N7: the body of a redirect or of an error is not decoded, and only a small one is read."""
    bomb = {**ZIPPED, "Location": "/2"}
    web.serve("/1", page(MEGABYTE * 1000, status=302, headers=bomb))
    web.serve("/2", page(MEGABYTE * 1000, status=404, headers=ZIPPED))
    with asking(tmp_path, limits=replace(LIMITS, wire_bytes=100_000)) as client:
        assert client.get(ask(web.url("/1"))).status == 404


def test_a_redirect_with_an_endless_body(web: Web, tmp_path: Path) -> None:
    """N7, N8: what stands behind the headers of a redirect is left unread: no limit is reached by it."""
    web.serve("/1", drip(head(302, {"Location": "/2"}), bytes(1000), 0.01))
    web.serve("/2", drip(head(302, {"Location": "/3", "Content-Length": "65537"}), b"x", 0.01))
    web.serve("/3", redirect("/4"))
    web.serve("/4", page(b"x"))
    with asking(tmp_path, limits=replace(LIMITS, wire_bytes=20_000, seconds=1)) as client:
        assert client.get(ask(web.url("/1"))).status == 200


FETCH = f"""
import re, sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from cso_opendata.errors import FetchError
from cso_opendata.fetch.net import Ask, Client, Limits

def fetch(url):
    try:
        return str(client.get(Ask(url, None, None)).byte_count)
    except FetchError as error:
        return error.kind

folder, ratio, most, *urls = sys.argv[1:]
limits = replace(Limits(), ratio=int(ratio), decoded_bytes=int(most))
with Client("a/1", limits, frozenset({{"{HOME}"}}), Path(folder), {{"{HOME}": float("inf")}}) as client:
    with ThreadPoolExecutor(16) as pool:
        print(*(outcome for url in urls for outcome in set(pool.map(fetch, [url] * 16))))
# What getrusage says includes the process that started this one.
print(int(re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text()).group(1)) // 1024)
"""


@pytest.mark.parametrize(
    ("ratio", "most", "outcomes"),
    [
        ("100", "200000000", "8000000 8000000 too_large too_large"),
        ("1000000", "9000000", "8000000 8000000 8000000 too_large"),
    ],
    ids=["ratio", "size"],
)
def test_memory_stays_small(web: Web, tmp_path: Path, ratio: str, most: str, outcomes: str) -> None:
    """N7: sixteen threads that fetch 128 MB between them, or a bomb of 3 GB each, take less than 100 MB."""
    web.serve("/length", page(bytes(8_000_000)))
    web.serve("/chunk", chunked(bytes(8_000_000)))
    web.serve("/gzip", page(MEGABYTE * 8, headers=ZIPPED))
    web.serve("/bomb", page(bomb(3000), headers=ZIPPED))
    urls = map(web.url, ("/length", "/chunk", "/gzip", "/bomb"))
    command = [sys.executable, "-c", FETCH, str(tmp_path), ratio, most, *urls]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    said, memory = done.stdout.splitlines()
    assert said == outcomes
    assert int(memory) < 100
