"""A night that is killed, wherever: nothing is lost, nothing doubled, and the next one goes on from there."""

from __future__ import annotations

import json
import shutil
from itertools import count
from typing import TYPE_CHECKING

import pytest
from support.forks import Forks
from support.nights import Nights, links, pdf
from support.web import Web, page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="module")
def forks() -> Iterator[Forks]:
    """What starts nights and kills them."""
    with Forks() as forks:
        yield forks


@pytest.fixture(scope="module")
def web() -> Iterator[Web]:
    """A server."""
    with Web() as server:
        yield server


@pytest.fixture
def nights(web: Web, tmp_path: Path) -> Nights:
    """Nights over a listing with two documents, of which one leads to another page."""
    web.serve("/list", links("/a.pdf", "/b.pdf", "/m/1", etag='"1"'))
    web.serve("/m/1", links("/c.pdf", etag='"m"'))
    for name in "abc":
        web.serve(f"/{name}.pdf", pdf(name, etag=f'"{name}"'))
    nights = Nights(web, tmp_path)
    nights.source("minutes", "/list", more="follow = ['.*/m/.*']\ndocuments = ['.*/m/.*', '.*[.]pdf']")
    return nights


def logged(nights: Nights) -> set[str]:
    """The documents that the log tells of."""
    if not (nights.state / "fetched").exists():
        return set()
    told = [json.loads(line) for line in nights.logs()]
    return {
        one["url"].removeprefix(nights.web.url("")) for one in told if one["document"] and not one["page"]
    }


def times(where: str) -> Iterator[float]:
    """When to kill: after so many seconds, or at each time that a night comes to WHERE."""
    yield from (0.005, 0.01, 0.02, 0.04) if where == "time" else count(1)


@pytest.mark.parametrize(("where", "least"), [("after", 7), ("draft", 5), ("save", 1), ("time", 0)])
def test_a_first_night_that_is_killed(forks: Forks, nights: Nights, where: str, least: int) -> None:
    """The next run finds all and asks for nothing that is in the log; the one after has nothing to do."""
    urls = [nights.web.url(path) for path in ("/a.pdf", "/b.pdf", "/c.pdf", "/m/1")]
    killed = 0
    for at in times(where):
        shutil.rmtree(nights.state, ignore_errors=True)
        if forks.night(nights, 0, where, at) is not None:
            break
        killed += 1
        before = logged(nights)
        assert where != "after" or len(nights.logs()) == at
        # Another ETag, and no other page: what has been asked for since it came needs not be asked for again.
        nights.web.serve("/list", links("/a.pdf", "/b.pdf", "/m/1", etag=f'"{at}"'))
        found = forks.night(nights, 0.1)
        assert before.isdisjoint(nights.web.documents())
        assert [one[0] for one in found or ()] == urls
        kept = nights.snapshot()
        assert (forks.night(nights, 0.2), sorted(nights.web.documents())) == (found, ["/list", "/m/1"])
        assert nights.snapshot() == kept
    assert killed >= least


@pytest.mark.parametrize(("where", "least"), [("before", 8), ("draft", 4), ("save", 1)])
def test_a_later_night_that_is_killed(
    forks: Forks, nights: Nights, tmp_path: Path, where: str, least: int
) -> None:
    """What is known in the end is what it would be had nobody killed anything: changed, gone and new ones."""
    forks.night(nights, 0)
    shutil.copytree(nights.state, tmp_path / "begun")
    web = nights.web
    web.serve("/list", links("/a.pdf", "/b.pdf", "/d.pdf", "/m/1", etag='"2"'))
    web.serve("/m/1", links("/c.pdf", "/e.pdf", etag='"m2"'))
    web.serve("/a.pdf", pdf("a2", etag='"a2"'))
    web.serve("/b.pdf", page(b"", status=404))
    for name in "de":
        web.serve(f"/{name}.pdf", pdf(name))
    wanted = [forks.night(nights, number) for number in (1, 2, 3)]
    known = [row[:-2] for row in nights.known()["records"]]
    assert len(wanted[2] or ()) == 6
    killed = 0
    for at in times(where):
        shutil.rmtree(nights.state)
        shutil.copytree(tmp_path / "begun", nights.state)
        if forks.night(nights, 1, where, at) is not None:
            break
        killed += 1
        assert [forks.night(nights, number) for number in (1, 2, 3)] == wanted
        assert [row[:-2] for row in nights.known()["records"]] == known
    assert killed >= least
