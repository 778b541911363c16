"""Whatever a server answers, night after night: a document never loses its last good bytes."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.nights import Nights, links, pdf
from support.web import Web, page, reset

if TYPE_CHECKING:
    from collections.abc import Iterator

    from support.web import Reply

ANSWERS: dict[str, Reply] = {
    "unchanged": pdf("good 0", etag='"0"'),
    "other": pdf("good 1", etag='"1"'),
    "silent": pdf("good 2"),
    "gone": page(b"", status=404),
    "gone for good": page(b"", status=410),
    "broken": page(b"", status=500),
    "closed": page(b"", status=403),
    "reset": reset(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n%PDF"),
    "error page": page(b"<!doctype html><p>Sorry"),
    "empty": page(b""),
}
GOOD = {"unchanged": b"%PDF-1.7\ngood 0", "other": b"%PDF-1.7\ngood 1", "silent": b"%PDF-1.7\ngood 2"}


@pytest.fixture(scope="module")
def web() -> Iterator[Web]:
    """A server; nothing is due by the rota."""
    with Web() as server, pytest.MonkeyPatch.context() as patch:
        patch.setattr("cso_opendata.fetch.taking.ROTA", sys.maxsize)
        server.serve("/b.pdf", pdf("b", etag='"b"'))
        yield server


@settings(max_examples=12, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(sorted(ANSWERS)), st.booleans()), max_size=9))
def test_any_nights(web: Web, told: list[tuple[str, bool]]) -> None:
    """Its bytes are the last good ones, all are kept, and three days without, no fewer, make a withdrawal."""
    with tempfile.TemporaryDirectory() as folder:
        nights = Nights(web, Path(folder))
        day, missing, good, seen = 0.0, set[int](), "unchanged", {"unchanged"}
        for number, (answer, same_day) in enumerate([("unchanged", False), *told]):
            # The listing changes each night, so that the document is asked for each night.
            web.serve("/list", links("/a.pdf", "/b.pdf", f"/{number}.html"))
            web.serve("/a.pdf", ANSWERS[answer])
            day = day + 0.01 if same_day else float(int(day) + 1)
            found = nights.night(day).found
            if answer in GOOD:
                good, seen, missing = answer, seen | {answer}, set()
            elif answer.startswith("gone"):
                missing.add(int(day))
            first, second = found
            assert nights.read(first) == GOOD[good]
            assert nights.read(second) == b"%PDF-1.7\nb"
            assert first.sighting is not None
            assert (first.sighting.withdrawn_at is not None) == (len(missing) >= 3)
        kept = {path.read_bytes() for path in nights.files()}
        assert {GOOD[each] for each in seen} <= kept
