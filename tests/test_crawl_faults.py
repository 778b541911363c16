"""Nights on which something is wrong: what is gone, what only seems so, what is not what it should be."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from support.nights import FIRST, PDFS, Nights, links, pdf
from support.web import Web, page, reset

from cso_opendata.errors import FetchError, GateError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from support.web import Reply

GONE = page(b"no", status=404)
ERROR = page(b"<!doctype html><title>Error</title>Not now")


@pytest.fixture
def web() -> Iterator[Web]:
    """A server."""
    with Web() as server:
        yield server


@pytest.fixture
def nights(web: Web, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Nights:
    """Nights over ten documents that a listing names; none is due by the rota, and one night has been."""
    monkeypatch.setattr("cso_opendata.fetch.taking.ROTA", sys.maxsize)
    listed(web, 0)
    all_serve(web, lambda number: pdf(str(number), etag=f'"{number}"'))
    nights = Nights(web, tmp_path)
    nights.night(0)
    return nights


def listed(web: Web, version: int, *, of: str = "/list") -> None:
    """Have the listing changed, so that its documents are asked for: VERSION is another than before."""
    web.serve(of, links(*(f"/{n}.pdf" for n in range(10)), f"/{version}.html", etag=f'"{version}"'))


def all_serve(web: Web, reply: Callable[[int], Reply]) -> None:
    """Answer for each document with REPLY to its number."""
    for number in range(10):
        web.serve(f"/{number}.pdf", reply(number))


def withdrawn(nights: Nights, number: float, accepted: str | None = None) -> dict[str, datetime]:
    """The documents that count as withdrawn in night NUMBER, by their paths."""
    found = nights.night(number, accepted).found
    assert len(found) == 10
    base = nights.web.url("")
    return {
        one.url.removeprefix(base): one.sighting.withdrawn_at
        for one in found
        if one.sighting and one.sighting.withdrawn_at
    }


@pytest.mark.parametrize("status", [404, 410])
def test_gone_on_three_nights_is_withdrawn(web: Web, nights: Nights, status: int) -> None:
    """Not before the third night; then as of the first. The document is asked for each night, and stays."""
    web.serve("/3.pdf", page(b"no", status=status))
    listed(web, 1)
    assert [withdrawn(nights, 1), withdrawn(nights, 2)] == [{}, {}]
    assert web.documents() == ["/list", "/3.pdf"]
    night = nights.night(3)
    assert night.gone == (web.url("/3.pdf"),)
    assert {one.url: nights.read(one) for one in night.found}[web.url("/3.pdf")] == b"%PDF-1.7\n3"
    assert list(withdrawn(nights, 4)) == ["/3.pdf"]
    assert (withdrawn(nights, 5)["/3.pdf"] - FIRST).days == 1
    assert (nights.night(6).gone, web.documents()) == ((), ["/list"])


def test_two_runs_in_one_night_count_once(web: Web, nights: Nights) -> None:
    """Days are counted, not runs: three runs of a day make no withdrawal, and the second writes nothing."""
    web.serve("/3.pdf", GONE)
    listed(web, 1)
    withdrawn(nights, 1)
    before = nights.snapshot()
    assert [withdrawn(nights, 1.2), withdrawn(nights, 1.4)] == [{}, {}]
    assert nights.snapshot() == before
    assert [len(withdrawn(nights, 2)), len(withdrawn(nights, 3))] == [0, 1]


def test_a_document_that_is_there_again_begins_anew(web: Web, nights: Nights) -> None:
    """Two nights missing and one there are forgotten: the next absence has to last three nights again."""
    web.serve("/3.pdf", GONE, GONE, pdf("3"), GONE)
    listed(web, 1)
    assert [withdrawn(nights, number) for number in (1, 2, 3)] == [{}, {}, {}]
    listed(web, 2)
    assert [len(withdrawn(nights, number)) for number in (4, 5, 6)] == [0, 0, 1]


def test_a_withdrawn_document_that_comes_back(web: Web, nights: Nights) -> None:
    """It stands again, with the night its bytes were first seen in; other bytes are a change as well."""
    web.serve("/3.pdf", GONE)
    listed(web, 1)
    for number in (1, 2, 3):
        nights.night(number)
    web.serve("/3.pdf", pdf("other"))
    listed(web, 2)
    night = nights.night(4)
    assert (night.back, night.changed, night.new) == ((web.url("/3.pdf"),), (web.url("/3.pdf"),), ())
    assert withdrawn(nights, 5) == {}


def test_the_rota_finds_what_is_gone_and_what_is_back(
    web: Web, nights: Nights, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What vanishes though its listing does not change is missed within thirty nights, and found again."""
    monkeypatch.setattr("cso_opendata.fetch.taking.ROTA", 30)
    web.serve("/3.pdf", GONE)
    assert len(next(filter(None, (withdrawn(nights, number) for number in range(1, 34))))) == 1
    web.serve("/3.pdf", pdf("3"))
    assert any(nights.night(number).back for number in range(34, 64))


def test_many_gone_at_once_is_an_outage(web: Web, nights: Nights) -> None:
    """Six of ten end the night with exit code 4, again and again; none counts, and what is new is kept."""
    for number in range(6):
        web.serve(f"/{number}.pdf", GONE)
    web.serve("/1.html", pdf("new"))
    nights.source("minutes", "/list", more="documents = ['.*/[0-9]+[.](?:pdf|html)']")
    listed(web, 1)
    for number in (1, 2, 3, 4):
        with pytest.raises(GateError, match=r"6 of 11 documents have gone.*--accept") as caught:
            nights.night(number)
        assert caught.value.exit_code == 4
    for number in range(6):
        web.serve(f"/{number}.pdf", pdf(str(number)))
    night = nights.night(5)
    assert (night.new, night.gone, len(night.found), len(web.documents())) == ((), (), 11, 7)
    assert nights.night(6).requests == 1


def test_an_outage_that_a_person_accepts(web: Web, nights: Nights) -> None:
    """With a reason the nights count from the one of the reason on, which is in the log."""
    for number in range(6):
        web.serve(f"/{number}.pdf", GONE)
    listed(web, 1)
    with pytest.raises(GateError):
        nights.night(1)
    night = nights.night(2, "The council has moved its archive")
    assert night.outage == tuple(web.url(f"/{number}.pdf") for number in range(6))
    assert any(
        json.loads(line).get("accepted") == "The council has moved its archive" for line in nights.logs()
    )
    assert [len(withdrawn(nights, number)) for number in (3, 4)] == [0, 6]
    assert {day.date() for day in withdrawn(nights, 5).values()} == {(FIRST.replace(day=27)).date()}


def test_a_few_gone_are_no_outage(web: Web, nights: Nights) -> None:
    """Five at once are believed; but never that all are gone."""
    for number in range(5):
        web.serve(f"/{number}.pdf", GONE)
    listed(web, 1)
    assert [len(withdrawn(nights, number)) for number in (1, 2, 3)] == [0, 0, 5]
    for number in range(5, 10):
        web.serve(f"/{number}.pdf", GONE)
    listed(web, 2)
    with pytest.raises(GateError, match="5 of 10"):
        nights.night(4)


def test_a_listing_that_lists_nothing_any_more(web: Web, nights: Nights) -> None:
    """That is a fault and no fact: the source is named, its documents stay as they are, once in the log."""
    web.serve("/list", page(b"<p>We are working on our pages."))
    nights.source("other", "/0.pdf", kind="addresses", more="")
    for number in (1, 2):
        night = nights.night(number)
        assert [(fault.url, fault.kind) for fault in night.unavailable] == [("minutes", "nothing_listed")]
        assert "lists nothing any more" in night.unavailable[0].reason
        assert (len(night.found), web.documents()) == (10, ["/list", "/0.pdf"])
    before = nights.snapshot()
    for number in (3, 4):
        nights.night(number)
    listed(web, 0)
    assert (nights.night(5).unavailable, len(nights.snapshot())) == ((), len(before) + 2)


@pytest.mark.parametrize("reply", [page(b""), page(b"\x1f\x8b broken"), ERROR, pdf("what?")])
def test_a_listing_that_is_none(web: Web, nights: Nights, reply: Reply) -> None:
    """An empty body, a broken one, an error page, a document: none is taken, and no source left: exit 6."""
    web.serve("/list", reply)
    with pytest.raises(FetchError, match=r"No source could be reached .minutes: ") as caught:
        nights.night(1)
    assert caught.value.exit_code == 6
    listed(web, 0)
    assert len(nights.night(2).found) == 10


def test_a_source_that_lists_nothing_from_the_start(web: Web, nights: Nights) -> None:
    """Patterns that match nothing are named, every night."""
    web.serve("/empty", page(b"<p>Nothing", etag='"e"'))
    nights.source("empty", "/empty")
    for number in (1, 2):
        assert [(one.url, one.kind) for one in nights.night(number).unavailable] == [
            ("empty", "nothing_listed")
        ]


@pytest.mark.parametrize("reply", [page(b"", status=500), GONE, page(b"", status=403), reset()])
def test_a_listing_that_cannot_be_reached(web: Web, nights: Nights, reply: Reply) -> None:
    """The documents of its source stay, those of others are fetched, and the report names the source."""
    web.serve("/list", reply)
    web.serve("/other", links("/x.pdf"))
    web.serve("/x.pdf", pdf("x"))
    nights.source("other", "/other")
    night = nights.night(1)
    assert [fault.url for fault in night.unavailable] == ["minutes"]
    assert (len(night.found), night.new, night.gone) == (11, (web.url("/x.pdf"),), ())


def test_a_listing_of_several_that_cannot_be_reached(web: Web, nights: Nights) -> None:
    """The others of its source are gone through all the same."""
    nights.source("minutes", "/list", "/more")
    web.serve("/list", page(b"", status=500))
    web.serve("/more", links("/x.pdf"))
    web.serve("/x.pdf", pdf("x"))
    night = nights.night(1)
    assert (night.new, [fault.url for fault in night.unavailable]) == ((web.url("/x.pdf"),), ["minutes"])


def test_no_source_at_all_can_be_reached(web: Web, nights: Nights) -> None:
    """Exit code 6, whatever kind the sources are of; the next night goes on as if nothing had been."""
    nights.source("other", "/0.pdf", kind="addresses", more="")
    nights.night(1)
    before = nights.snapshot()
    web.serve("/list", reset())
    web.serve("/0.pdf", reset())
    with pytest.raises(FetchError, match="minutes: 1 of its documents could not be asked for"):
        nights.night(2)
    assert nights.snapshot() == before


@pytest.mark.parametrize("reply", [ERROR, page(b"Not now."), page(b""), page(b" \r\n")])
def test_an_error_page_in_the_place_of_a_known_document(web: Web, nights: Nights, reply: Reply) -> None:
    """The last good version stays; what came is in archive and log, and it is named until it is mended."""
    web.serve("/3.pdf", reply)
    listed(web, 1)
    night = nights.night(1)
    assert [fault.url for fault in night.refused] == [web.url("/3.pdf")]
    assert (night.changed, nights.read(night.found[3])) == ((), b"%PDF-1.7\n3")
    told = [json.loads(line) for line in nights.logs() if '"refused"' in line]
    assert (nights.state / "archive" / told[0]["sha256"][:2] / told[0]["sha256"]).exists()
    assert len(nights.night(2).refused) == 1
    web.serve("/3.pdf", pdf("mended"))
    assert nights.night(3).changed == (web.url("/3.pdf"),)


@pytest.mark.parametrize(
    "body",
    [
        "<title>Siden blev ikke fundet | Kommunen</title><h1>Hov</h1>",
        "<title>Kommunen</title><body><h1 class='x'>\n404 &ndash; <b>Siden</b> findes ikke</h1>",
        "<title>Page not found</title>",
        "<TITLE>503 Service Unavailable</TITLE>",
        "<title>Log ind - Kommunen</title>",
        "<title>Der opstod en fejl</title>",
    ],
)
def test_a_page_that_says_it_is_an_error_is_one(web: Web, nights: Nights, body: str) -> None:
    """Though its status is 200: of minutes that are a web page the last good version stays, too."""
    nights.source("pages", "/pages", more="documents = ['.*/m[12][.]html']")
    minutes = "<title>Referat | Kommunen</title><h1>Referat af m\u00f8de i CSO, sag 404</h1>"
    web.serve("/pages", links("/m1.html", "/m2.html"))
    for number in (1, 2):
        web.serve(f"/m{number}.html", page(f"{minutes}<p>{number}".encode()))
    nights.night(0)
    web.serve("/pages", links("/m1.html", "/m2.html", "/"))
    web.serve("/m1.html", page(body.encode()))
    web.serve("/m2.html", page(f"{minutes}<p>Der blev ikke fundet fejl.".encode()))
    night = nights.night(1)
    assert [(fault.url, fault.kind) for fault in night.refused] == [(web.url("/m1.html"), "not_a_document")]
    assert night.changed == (web.url("/m2.html"),)
    last = next(one for one in night.found if one.url == web.url("/m1.html"))
    assert nights.read(last) == f"{minutes}<p>1".encode()


def test_a_site_that_always_says_so_is_believed(web: Web, nights: Nights) -> None:
    """Where the last good version had such a title as well, it is no error."""
    nights.source("pages", "/pages", more="documents = ['.*/m[.]html']")
    title = "<title>Log ind</title><h1>Referat</h1>"
    web.serve("/pages", links("/m.html"), links("/m.html", "/"))
    web.serve("/m.html", page(f"{title}<p>1".encode()), page(f"{title}<p>2".encode()))
    assert [fault.kind for fault in nights.night(0).refused] == []
    assert nights.night(1).changed == (web.url("/m.html"),)


def test_an_error_page_that_stays_is_asked_for_on_three_nights(web: Web, nights: Nights) -> None:
    """After that it is left to the rota and its listing: nobody is asked in vain for ever. It is named."""
    web.serve("/3.pdf", ERROR)
    listed(web, 1)
    told = [nights.night(number) for number in (1, 2, 3, 4, 5)]
    assert [night.requests for night in told] == [11, 2, 2, 1, 1]
    assert [[fault.kind for fault in night.refused] for night in told] == [["not_a_document"]] * 5


def test_an_error_page_in_the_place_of_a_new_document(web: Web, nights: Nights) -> None:
    """Nothing better is known: it is found, so that reading says what it is, and asked for the next night."""
    web.serve("/list", links(*(f"/{n}.pdf" for n in range(10)), "/x.pdf"))
    web.serve("/x.pdf", ERROR, page(b"other error"), pdf("x"))
    assert nights.night(1).new == (web.url("/x.pdf"),)
    second = nights.night(2)
    assert ([fault.url for fault in second.refused], second.changed) == ([web.url("/x.pdf")], ())
    assert nights.night(3).changed == (web.url("/x.pdf"),)


def test_an_error_page_that_says_it_has_not_changed(web: Web, nights: Nights) -> None:
    """It is none the better for that: the document is asked for without conditions until it is had."""
    web.serve("/list", links(*(f"/{n}.pdf" for n in range(10)), "/x.pdf", etag='"2"'))
    web.serve("/x.pdf", page(b"<p>Not now", etag='"error"'))
    nights.night(1)
    assert [[fault.kind for fault in nights.night(number).refused] for number in (2, 3, 4)] == [
        ["not_a_document"]
    ] * 3


def test_a_type_is_a_promise_too(web: Web, nights: Nights) -> None:
    """Text that a server calls a PDF is none, whatever its address: it is asked for again the next night."""
    headers = {"Content-Type": "Application/PDF; charset=x"}
    web.serve("/list", links("/download/7", "/download/8", etag='"2"'))
    web.serve("/download/7", page(b"Not now", headers=headers))
    web.serve("/download/8", page(b"Minutes of the meeting", headers={"Content-Type": "text/plain"}))
    nights.source("minutes", "/list", more="documents = ['.*/download/.*']")
    assert len(nights.night(1).new) == 2
    nights.night(2)
    assert web.documents() == ["/list", "/download/7"]


def test_what_may_be_in_the_place_of_a_document(web: Web, nights: Nights) -> None:
    """A PDF may become another, a web page another, and what has no telling name stays what it was."""
    web.serve("/list", links("/page", "/download/7"))
    web.serve("/page", page(b"<p>one"), page(b"<p>two"), page(b"\n"))
    web.serve("/download/7", pdf("seven"), ERROR)
    nights.source("minutes", "/list", more="documents = ['.*/page', '.*/download/7']")
    nights.night(1)
    web.serve("/list", links("/page", "/download/7", "/x"), links("/page", "/y"))
    night = nights.night(2)
    assert night.changed == (web.url("/page"),)
    assert [(one.url, one.kind) for one in night.refused] == [(web.url("/download/7"), "not_a_document")]
    assert (web.url("/page"), "empty") in [(one.url, one.kind) for one in nights.night(3).refused]


def test_names_that_a_server_gives_are_no_paths(web: Web, nights: Nights) -> None:
    """Neither the address nor the name in a header decides where a file lies: its hash does."""
    evil = {"Content-Disposition": 'attachment; filename="../../../evil.pdf"'}
    web.serve("/list", links("/%2e%2e/%2e%2e/evil.pdf", "/..%2F..%2Fevil.pdf"))
    web.serve("/evil.pdf", page(b"%PDF-1 evil", headers=evil))
    web.serve("/..%2F..%2Fevil.pdf", page(b"%PDF-1 worse", headers=evil))
    new = nights.night(1).new
    assert len(new) == 2
    folders = {path.relative_to(nights.state).parts[0] for path in nights.files()}
    assert folders == {"archive", "fetched", "web.sqlite"}
    assert not list(nights.state.parent.rglob("*evil*"))


def test_a_document_that_fails_does_not_hold_up_the_others(web: Web, nights: Nights) -> None:
    """It is named, asked for on the next nights without its page having changed, and had when it works."""
    web.serve("/list", links(*(f"/{n}.pdf" for n in range(10)), "/x.pdf", etag='"2"'))
    web.serve("/x.pdf", page(b"", status=403), page(b"", status=500), pdf("x"))
    first = nights.night(1)
    assert ([fault.kind for fault in first.refused], len(first.found)) == (["status"], 10)
    assert ([fault.kind for fault in nights.night(2).refused], web.documents()) == (
        ["unavailable"], ["/list", "/x.pdf"],
    )  # fmt: skip
    assert (nights.night(3).new, nights.night(4).requests) == ((web.url("/x.pdf"),), 1)


def test_a_link_that_leads_nowhere(web: Web, nights: Nights) -> None:
    """What is listed and was never there is named each night, asked for on three, and no withdrawal."""
    web.serve("/list", links(*(f"/{n}.pdf" for n in range(10)), "/x.pdf", etag='"2"'))
    told = [nights.night(number) for number in (1, 2, 3, 4)]
    assert [[fault.kind for fault in night.refused] for night in told] == [["gone"]] * 4
    assert web.documents() == ["/list"]
    assert {(night.gone, len(night.found)) for night in told} == {((), 10)}


def test_a_host_that_ceases_to_answer_in_the_middle_of_a_night(web: Web, nights: Nights) -> None:
    """Nothing is learnt of its documents; the page counts as gone through only when they were asked for."""
    listed(web, 1)
    all_serve(web, lambda _: reset())
    night = nights.night(1)
    assert (night.refused, night.changed) == ((), ())
    assert "10 of its documents could not be asked for" in night.unavailable[0].reason
    assert not any('"failed"' in line for line in nights.logs())
    all_serve(web, lambda number: pdf(f"new {number}"))
    assert len(nights.night(2).changed) == 10
    assert nights.night(3).requests == 1


def test_a_page_that_fails_after_a_night_that_did(web: Web, nights: Nights) -> None:
    """What it listed and was not asked for then is asked for now, from the bytes in the archive."""
    listed(web, 1)
    all_serve(web, lambda _: reset())
    nights.night(1)
    all_serve(web, lambda number: pdf(f"new {number}"))
    web.serve("/list", page(b"", status=500))
    with pytest.raises(FetchError):
        nights.night(2)
    assert len(web.documents()) == 11
    listed(web, 1)
    assert (nights.night(3).requests, nights.read(nights.night(4).found[0])) == (1, b"%PDF-1.7\nnew 0")


def test_documents_that_fail_while_their_host_answers(
    web: Web, nights: Nights, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many they are, it lies with them: each is named, and the others need not be asked for again."""
    monkeypatch.setattr("cso_opendata.fetch.asking._THREADS", 1)
    listed(web, 1)
    for number in range(7):
        web.serve(f"/{number}.pdf", page(b"", status=403))
    night = nights.night(1)
    assert (len(night.refused), night.unavailable) == (7, ())
    nights.night(2)
    assert sorted(web.documents()) == [*(f"/{number}.pdf" for number in range(7)), "/list"]


def test_a_host_that_shuts_us_out(web: Web, nights: Nights, monkeypatch: pytest.MonkeyPatch) -> None:
    """After so many refusals in a row it is left alone for that night, and nothing is learnt."""
    monkeypatch.setattr("cso_opendata.fetch.troubles._ENOUGH", 2)
    monkeypatch.setattr("cso_opendata.fetch.asking._THREADS", 1)
    listed(web, 1)
    all_serve(web, lambda _: page(b"", status=403, latency=0.03))
    night = nights.night(1)
    assert 3 <= len(web.documents()) < 11
    assert ("10 of its documents" in night.unavailable[0].reason, len(night.found)) == (True, 10)


def test_a_page_that_is_a_document_too_and_fails(web: Web, nights: Nights) -> None:
    """It is asked for once that night, and named once."""
    nights.source("minutes", "/list", more="follow = ['.*/m/.*']\ndocuments = ['.*/m/.*', '.*[.]pdf']")
    web.serve("/list", links("/0.pdf", "/m/1"))
    web.serve("/m/1", page(b"", status=403))
    night = nights.night(1)
    assert (web.documents().count("/m/1"), [fault.kind for fault in night.refused]) == (1, ["status"])


def test_a_page_whose_archived_bytes_are_damaged(web: Web, nights: Nights) -> None:
    """It cannot be gone through and is named; the night goes on, and fetching it again mends it."""
    told = next(json.loads(line) for line in nights.logs() if '/list"' in line)
    path = nights.state / "archive" / told["sha256"][:2] / told["sha256"]
    path.write_bytes(b"rotten")
    nights.source("minutes", "/list", more="documents = ['.*[.]html', '.*[.]pdf']")
    night = nights.night(1)
    assert ([fault.kind for fault in night.refused], len(night.found)) == (["damaged"], 10)
    listed(web, 0)
    web.serve("/list", links(*(f"/{n}.pdf" for n in range(10)), "/0.html"))
    nights.night(2)
    assert path.read_bytes() != b"rotten"


def test_what_robots_may_not_have_is_left_alone(web: Web, nights: Nights) -> None:
    """A document that robots.txt keeps for people is named and never asked for."""
    web.serve("/robots.txt", page(b"User-agent: *\nDisallow: /secret/"))
    web.serve("/list", links("/0.pdf", "/secret/x.pdf"))
    night = nights.night(1)
    assert [(fault.kind, fault.url) for fault in night.refused] == [("robots", web.url("/secret/x.pdf"))]
    assert "/secret/x.pdf" not in web.paths()


def test_a_document_whose_bytes_are_lost_is_fetched_again(web: Web, nights: Nights) -> None:
    """A file that is missing from the archive comes back in the next night, if the source still has it."""
    lost = nights.night(1).found[3]
    Path(lost.path).unlink()
    assert (nights.read(nights.night(2).found[3]), web.documents()) == (b"%PDF-1.7\n3", ["/list", "/3.pdf"])
    nights.night(3)
    assert web.documents() == ["/list"]


def test_a_listing_whose_bytes_are_lost_is_fetched_again(web: Web, nights: Nights) -> None:
    """The page comes without its validator, and can be gone through again."""
    told = next(json.loads(line) for line in nights.logs() if '/list"' in line)
    (nights.state / "archive" / told["sha256"][:2] / told["sha256"]).unlink()
    nights.night(1)
    assert [one.headers.get("if-none-match") for one in web.asked if one.path == "/list"] == [None]
    nights.source("minutes", "/list", more="documents = ['.*[.]html', '.*[.]pdf']")
    assert [one.url for one in nights.night(2).refused] == [web.url("/0.html")]


def test_a_disk_that_refuses(nights: Nights) -> None:
    """That is an error of the disk, at once, and no fault of the source."""
    (nights.state / "archive").rename(nights.state / "elsewhere")
    (nights.state / "archive").write_text("in the way", "utf-8")
    with pytest.raises(NotADirectoryError):
        nights.night(1)


def test_clocks_that_jump(web: Web, nights: Nights) -> None:
    """A night in 2099 and one in the past are told; the order of the log and what was learnt stand."""
    web.serve("/3.pdf", GONE)
    listed(web, 1)
    assert nights.night(1).warnings == ()
    night = nights.night(27_000)
    assert ("The clock says 2100-" in night.warnings[0], night.gone) == (True, ())
    night = nights.night(2)
    assert ("2100-" in night.warnings[0], night.gone) == (True, (web.url("/3.pdf"),))
    assert (withdrawn(nights, 3)["/3.pdf"] - FIRST).days == 1
    files = sorted(path.name for path in (nights.state / "fetched").iterdir())
    assert [name[:11] for name in files] == ["000001-2026", "000002-2026", "000003-2100", "000004-2026"]


def test_a_source_that_is_not_asked_keeps_what_it_has(web: Web, nights: Nights) -> None:
    """Documents of a source that is taken off the list are not found, and there again with it."""
    web.serve("/other", links("/x.pdf"))
    web.serve("/x.pdf", pdf("x"))
    nights.source("other", "/other")
    assert len(nights.night(1).found) == 11
    nights.without("other")
    assert len(nights.night(2).found) == 10
    nights.source("other", "/other", more=PDFS)
    assert (len(nights.night(3).found), web.documents().count("/x.pdf")) == (11, 0)
