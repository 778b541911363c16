"""A night on the web: what it asks for, what it finds, what it keeps, and what a quiet one leaves alone."""

from __future__ import annotations

import json
import sys
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from support.nights import FIRST, LIMITS, PDFS, Nights, links, pdf
from support.web import Web, page, redirect

from cso_opendata.fetch import archive
from cso_opendata.fetch.crawl import client_for
from cso_opendata.fetch.log import Entry, Log
from cso_opendata.fetch.sources import load

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def web() -> Iterator[Web]:
    """A server."""
    with Web() as server:
        yield server


@pytest.fixture
def nights(web: Web, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Nights:
    """Nights over two documents, none of which is due by the rota."""
    monkeypatch.setattr("cso_opendata.fetch.taking.ROTA", sys.maxsize)
    web.serve("/list", links("/a.pdf", "/b.pdf", "/about.html", etag='"1"'))
    web.serve("/a.pdf", pdf("a", etag='"a"'))
    web.serve("/b.pdf", pdf("b", etag='"b"'))
    return Nights(web, tmp_path)


def test_the_first_night(web: Web, nights: Nights) -> None:
    """All documents that the listing links to are found, in the order of their addresses, and kept."""
    night = nights.night()
    assert [one.url for one in night.found] == [web.url("/a.pdf"), web.url("/b.pdf")]
    assert [nights.read(one) for one in night.found] == [b"%PDF-1.7\na", b"%PDF-1.7\nb"]
    assert (night.new, night.changed, night.gone, night.back) == (
        (web.url("/a.pdf"), web.url("/b.pdf")), (), (), (),
    )  # fmt: skip
    assert (night.refused, night.unavailable, night.requests, night.warnings) == ((), (), 3, ())
    assert sorted(web.documents()) == ["/a.pdf", "/b.pdf", "/list"]


def test_what_a_document_comes_with(nights: Nights) -> None:
    """Each has the night in which it was first seen, who published it under which terms, and its bytes."""
    one = nights.night().found[0]
    assert one.sighting is not None
    assert (one.sighting.first_seen_at, one.sighting.withdrawn_at) == (FIRST, None)
    assert (one.sighting.publisher, one.sighting.terms) == ("Example Municipality", "CC0 1.0")
    assert one.stamp == (10, 0, 0, 0)
    assert archive.load(nights.state / "archive", one.sighting.sha256) == b"%PDF-1.7\na"


def test_the_log_tells_of_every_answer(web: Web, nights: Nights) -> None:
    """A line each, with what was asked, what came and under which hash; and one for the page gone through."""
    nights.night()
    told = [json.loads(line) for line in nights.logs()]
    assert sorted((one["url"], one["meant"]) for one in told) == [
        (web.url("/a.pdf"), "new"),
        (web.url("/b.pdf"), "new"),
        (web.url("/list"), "new"),
        (web.url("/list"), "read"),
    ]
    first = next(one for one in told if one["url"] == web.url("/a.pdf"))
    assert (first["status"], first["final_url"], first["byte_count"]) == (200, web.url("/a.pdf"), 10)
    assert ["ETag", '"a"'] in first["headers"]


def test_a_body_is_safe_before_the_log_tells_of_it(nights: Nights, monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk has been made to keep the file and its name: not even a power cut leaves a line without."""
    done: list[str] = []

    def sync(descriptor: int) -> None:
        done.append(Path(f"/proc/self/fd/{descriptor}").readlink().name)

    def add(_: Log, entry: Entry) -> None:
        done.append(f"told of {entry.sha256}")

    monkeypatch.setattr("os.fsync", sync)
    monkeypatch.setattr(Log, "add", add)
    hashes = [one.sighting.sha256 for one in nights.night().found if one.sighting]
    assert len(hashes) == 2
    assert all(done.index(each) < done.index(f"told of {each}") for each in hashes)
    assert {each[:2] for each in hashes} <= set(done)


def test_a_quiet_night_over_a_thousand_documents(web: Web, tmp_path: Path) -> None:
    """It asks for the listings, and the thirtieth part of the documents that is due; and writes nothing."""
    for number in range(20):
        web.serve(f"/list/{number}", links(*(f"/{n}.pdf" for n in range(number, 1000, 20)), etag='"1"'))
    for number in range(1000):
        web.serve(f"/{number}.pdf", pdf(str(number), etag='"1"'))
    nights = Nights(web, tmp_path)
    nights.source("minutes", *(f"/list/{number}" for number in range(20)))
    assert len(nights.night(0).new) == 1000
    before = nights.snapshot()
    night = nights.night(1)
    day = FIRST.toordinal() + 1
    due = {f"/{n}.pdf" for n in range(1000) if zlib.crc32(web.url(f"/{n}.pdf").encode()) % 30 == day % 30}
    asked = web.paths()
    assert sorted(asked) == sorted([*due, *(f"/list/{number}" for number in range(20)), "/robots.txt"])
    assert (len(night.found), night.new, night.changed, night.refused) == (1000, (), (), ())
    assert nights.snapshot() == before


def test_a_new_document_is_fetched_and_the_others_asked_whether_they_changed(
    web: Web, nights: Nights
) -> None:
    """Where the listing has changed, what it lists is asked for with the validators of the last answers."""
    nights.night(0)
    web.serve("/list", links("/a.pdf", "/b.pdf", "/c.pdf", etag='"2"'))
    web.serve("/c.pdf", pdf("c"))
    night = nights.night(1)
    assert (night.new, night.changed, len(night.found)) == ((web.url("/c.pdf"),), (), 3)
    asked = {one.path: one.headers.get("if-none-match") for one in web.asked}
    assert asked == {"/robots.txt": None, "/list": '"1"', "/a.pdf": '"a"', "/b.pdf": '"b"', "/c.pdf": None}
    assert nights.night(2).requests == 1


def test_a_changed_document_is_a_new_version(web: Web, nights: Nights) -> None:
    """The new bytes are found, with the night they were first seen in; the old ones stay in the archive."""
    before = nights.night(0).found[0]
    web.serve("/list", links("/a.pdf", "/b.pdf", etag='"2"'))
    web.serve("/a.pdf", pdf("corrected", etag='"a2"'))
    night = nights.night(1)
    after = night.found[0]
    assert (night.new, night.changed) == ((), (web.url("/a.pdf"),))
    assert (nights.read(before), nights.read(after)) == (b"%PDF-1.7\na", b"%PDF-1.7\ncorrected")
    assert after.sighting is not None
    assert (after.sighting.first_seen_at - FIRST).days == 1


def test_a_document_that_is_as_it_was_once_more(web: Web, nights: Nights) -> None:
    """Bytes that come back are of the night in which they were first seen at this address."""
    nights.night(0)
    for number, text in ((1, "other"), (2, "a")):
        web.serve("/list", links("/a.pdf", "/b.pdf", f"/{number}.html"))
        web.serve("/a.pdf", pdf(text))
        found = nights.night(number).found[0].sighting
    assert found is not None
    assert found.first_seen_at == FIRST


def test_a_silent_change_is_found_by_the_rota(web: Web, tmp_path: Path) -> None:
    """New bytes under the old ETag come to light within 30 nights: in one of them it is asked for afresh."""
    web.serve("/list", links("/a.pdf", etag='"1"'))
    web.serve("/a.pdf", pdf("a", etag='"a"'))
    nights = Nights(web, tmp_path)
    nights.night(0)
    web.serve("/a.pdf", pdf("b", etag='"a"'))
    changed = [number for number in range(1, 31) if nights.night(number).changed]
    assert len(changed) == 1
    assert nights.read(nights.night(31).found[0]) == b"%PDF-1.7\nb"


def test_the_rota_asks_each_address_once_in_thirty_nights(web: Web, tmp_path: Path) -> None:
    """Without a validator, once; the listing likewise, which is asked for in any case."""
    web.serve("/list", links("/a.pdf", etag='"1"'))
    web.serve("/a.pdf", pdf("a", etag='"a"'))
    nights = Nights(web, tmp_path)
    nights.night(0)
    asked = []
    for number in range(1, 31):
        nights.night(number)
        asked += [(one.path, one.headers.get("if-none-match")) for one in web.asked]
    assert [one for one in asked if one[0] == "/a.pdf"] == [("/a.pdf", None)]
    assert sorted(one[1] or "" for one in asked if one[0] == "/list") == ["", *['"1"'] * 29]


def test_new_validators_are_all_that_is_written_for_the_same_bytes(web: Web, nights: Nights) -> None:
    """A listing that says it has changed, and has not, costs a line of the log and no version of anything."""
    nights.night(0)
    archived = len(list((nights.state / "archive").rglob("*")))
    web.serve("/list", links("/a.pdf", "/b.pdf", "/about.html", etag='"new"'))
    night = nights.night(1)
    assert (night.requests, night.changed, len(list((nights.state / "archive").rglob("*")))) == (
        1,
        (),
        archived,
    )
    assert [json.loads(line)["meant"] for line in nights.logs()[4:]] == ["same"]
    nights.night(2)
    assert [one.headers.get("if-none-match") for one in web.asked[1:]] == ['"new"']


def test_a_document_that_is_listed_no_more_is_asked_for_and_stays(web: Web, nights: Nights) -> None:
    """A link lost is no withdrawal: the document is asked for that night, and from then on by the rota."""
    nights.night(0)
    web.serve("/list", links("/a.pdf", etag='"2"'))
    night = nights.night(1)
    assert sorted(web.documents()) == ["/a.pdf", "/b.pdf", "/list"]
    assert len(night.found) == 2
    assert nights.night(2).requests == 1


def test_a_listing_that_moved(web: Web, nights: Nights) -> None:
    """A redirect is followed; relative links are those of the place where the page lies now."""
    web.serve("/list", redirect("/new/place/"))
    web.serve("/new/place/", links("a.pdf"))
    web.serve("/new/place/a.pdf", pdf("moved"))
    assert [one.url for one in nights.night(0).found] == [web.url("/new/place/a.pdf")]
    assert (nights.night(1).new, len(nights.night(2).found)) == ((), 1)
    nights.source("minutes", "/list", more="documents = ['.*[.](?:pdf|txt)']")
    again = nights.night(3)
    assert (again.new, again.refused, len(again.found)) == ((), (), 1)


def test_a_document_that_moved_keeps_its_address(web: Web, nights: Nights) -> None:
    """A document is known by the address that the list gives, wherever that leads; the log says where to."""
    nights.night(0)
    web.serve("/list", links("/a.pdf", "/b.pdf", etag='"2"'))
    web.serve("/a.pdf", redirect("/store/77"))
    web.serve("/store/77", pdf("a"))
    night = nights.night(1)
    assert (night.new, night.changed, night.found[0].url) == ((), (), web.url("/a.pdf"))
    assert any(json.loads(line).get("final_url") == web.url("/store/77") for line in nights.logs())


def test_validators_are_shown_to_nobody_but_who_gave_them(
    web: Web, nights: Nights, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A document that has moved on is fetched, though what lies there has the ETag of what lay elsewhere."""
    monkeypatch.setattr("cso_opendata.fetch.taking.ROTA", sys.maxsize)
    web.serve("/a.pdf", redirect("/store/1"))
    web.serve("/store/1", pdf("a", etag='"v1"'))
    web.serve("/store/2", pdf("a2", etag='"v1"'))
    nights.night(0)
    web.serve("/list", links("/a.pdf", "/b.pdf", "/2", etag='"2"'))
    nights.night(1)
    asked = {one.path: one.headers.get("if-none-match") for one in web.asked}
    assert (asked["/a.pdf"], asked["/store/1"]) == (None, '"v1"')
    web.serve("/list", links("/a.pdf", "/b.pdf", "/3", etag='"3"'))
    web.serve("/a.pdf", redirect("/store/2"))
    night = nights.night(2)
    assert (night.changed, nights.read(night.found[0])) == ((web.url("/a.pdf"),), b"%PDF-1.7\na2")
    asked = {one.path: one.headers.get("if-none-match") for one in web.asked}
    assert (asked["/a.pdf"], asked["/store/2"]) == (None, None)


def test_one_document_under_many_spellings_is_one(web: Web, nights: Nights) -> None:
    """Capitals, a fragment, steps back, and the encoding of what need not be encoded mean nothing."""
    host = f"127.0.0.1:{web.port}"
    ways = ("/a.pdf", "/a.pdf#page=2", "./%61.pdf", f"HTTP://{host}/x/../a.pdf", "/\u00e6.pdf", "/%c3%a6.pdf")
    web.serve("/list", links(*ways))
    web.serve("/%C3%A6.pdf", pdf("ae"))
    night = nights.night(0)
    assert night.new == (web.url("/%C3%A6.pdf"), web.url("/a.pdf"))
    assert sorted(web.documents()) == ["/%C3%A6.pdf", "/a.pdf", "/list"]


def test_pages_are_followed_as_deep_as_said(web: Web, nights: Nights) -> None:
    """What matches `follow` is a page, down to `depth`; it may be a document as well, and is fetched once."""
    nights.source(
        "minutes", "/list", more="follow = ['.*/m/.*']\ndepth = 2\ndocuments = ['.*/m/.*', '.*[.]pdf']"
    )
    web.serve("/list", links("/m/1", etag='"l"'))
    web.serve("/m/1", links("/m/2", "/1.pdf", etag='"1"'))
    web.serve("/m/2", links("/m/3", "/2.pdf", etag='"2"'))
    web.serve("/m/3", links("/m/4", "/3.pdf", etag='"3"'))
    for name in ("1", "2"):
        web.serve(f"/{name}.pdf", pdf(name, etag='"p"'))
    night = nights.night(0)
    assert [one.url for one in night.found] == [
        web.url(f"/{n}") for n in ("1.pdf", "2.pdf", "m/1", "m/2", "m/3")
    ]
    assert sorted(web.documents()) == ["/1.pdf", "/2.pdf", "/list", "/m/1", "/m/2", "/m/3"]
    nights.night(1)
    assert sorted(web.documents()) == ["/list", "/m/1", "/m/2"]


def test_pages_that_link_in_a_circle(web: Web, nights: Nights) -> None:
    """Each is asked for once."""
    nights.source("minutes", "/list", more=f"follow = ['.*/list.*', '.*/m']\ndepth = 9\n{PDFS}")
    web.serve("/list", links("/m", "/list", "/a.pdf"))
    web.serve("/m", links("/list", "/m", "/b.pdf"))
    assert len(nights.night(0).found) == 2
    assert sorted(web.documents()) == ["/a.pdf", "/b.pdf", "/list", "/m"]


def test_a_trap_of_pages_has_an_end(web: Web, nights: Nights, monkeypatch: pytest.MonkeyPatch) -> None:
    """A calendar that always links on is followed to a limit, and the report says so."""
    monkeypatch.setattr("cso_opendata.fetch.walk._MOST_PAGES", 4)
    nights.source("minutes", "/list", more=f"follow = ['.*/m/.*']\ndepth = 10\n{PDFS}")
    web.serve("/list", links("/a.pdf", "/m/1"))
    for number in range(1, 9):
        web.serve(f"/m/{number}", links(f"/m/{number + 1}"))
    night = nights.night(0)
    assert [fault.kind for fault in night.unavailable] == ["too_many_pages"]
    assert sorted(web.documents()) == ["/a.pdf", "/list", "/m/1", "/m/2", "/m/3"]


def test_a_sitemap_and_an_index_of_sitemaps(web: Web, nights: Nights) -> None:
    """The documents of all sitemaps of an index are found; a quiet night asks for these pages alone."""
    index = f"<sitemapindex><sitemap><loc>{web.url('/s1.xml')}</loc></sitemap></sitemapindex>"
    leaf = "".join(f"<url><loc>{web.url(path)}</loc></url>" for path in ("/a.pdf", "/b.pdf", "/c.html"))
    nights.source("minutes", "/sitemap.xml", kind="sitemap")
    web.serve("/sitemap.xml", page(index.encode(), etag='"i"'))
    web.serve("/s1.xml", page(f"<urlset>{leaf}</urlset>".encode(), etag='"s"'))
    assert [one.url for one in nights.night(0).found] == [web.url("/a.pdf"), web.url("/b.pdf")]
    nights.night(1)
    assert web.documents() == ["/sitemap.xml", "/s1.xml"]


def test_single_addresses_are_asked_for_each_night(web: Web, nights: Nights) -> None:
    """No list tells whether they have changed: they are asked, with the validators of the last answer."""
    nights.source("minutes", "/a.pdf", "/b.pdf", kind="addresses", more="")
    assert len(nights.night(0).new) == 2
    before = nights.snapshot()
    assert (nights.night(1).requests, nights.snapshot()) == (2, before)
    assert {one.headers.get("if-none-match") for one in web.asked[1:]} == {'"a"', '"b"'}


def test_two_sources_that_name_the_same_address(web: Web, nights: Nights) -> None:
    """It is one document, fetched once, of the source that led there first; it stays when that one goes."""
    nights.source("other", "/b.pdf", kind="addresses", more="")
    nights.texts["other"] = nights.texts["other"].replace("Example Municipality", "Other")
    nights.write()

    def publishers(number: int) -> list[str]:
        return [one.sighting.publisher for one in nights.night(number).found if one.sighting]

    assert publishers(0) == ["Example Municipality", "Example Municipality"]
    assert sorted(web.documents()) == ["/a.pdf", "/b.pdf", "/list"]
    before = nights.snapshot()
    assert (publishers(1), nights.snapshot()) == (["Example Municipality"] * 2, before)
    nights.without("minutes")
    assert publishers(2) == ["Other"]


def test_what_a_changed_list_of_sources_means(web: Web, nights: Nights) -> None:
    """Patterns that let in more bring documents though no page has changed; narrower ones let them go."""
    nights.night(0)
    web.serve("/about.html", page(b"<p>About", etag='"x"'))
    nights.source("minutes", "/list", more="documents = ['.*[.](?:pdf|html)']")
    assert (nights.night(1).new, len(nights.night(2).found)) == ((web.url("/about.html"),), 3)
    nights.source("minutes", "/list", more="documents = ['.*a[.]pdf']")
    assert [one.url for one in nights.night(3).found] == [web.url("/a.pdf")]
    before = nights.snapshot()
    nights.night(4)
    assert (web.documents(), nights.snapshot()) == (["/list"], before)


def test_requests_say_who_asks(web: Web, nights: Nights) -> None:
    """Each names the program, its version, and whom to write to."""
    nights.night(0)
    agents = {one.headers["user-agent"] for one in web.asked}
    assert len(agents) == 1
    assert agents.pop().endswith("(+mailto:test@example.org)")


def test_a_secret_in_an_address_is_nowhere_but_in_the_request(web: Web, nights: Nights) -> None:
    """Documents are known, logged and found by addresses without it, also where it is another each night."""
    web.serve("/list", links("/a.pdf?token=S3cret1"), links("/a.pdf?token=S3cret2"))
    web.serve("/a.pdf?token=S3cret1", pdf("a"))
    web.serve("/a.pdf?token=S3cret2", pdf("a"))
    first, second = nights.night(0), nights.night(1)
    assert [one.url for one in first.found] == [web.url("/a.pdf?token=***")]
    assert (second.found, second.new) == (first.found, ())
    assert "/a.pdf?token=S3cret2" in web.documents()
    kept = [
        path for path in nights.state.rglob("*") if path.is_file() and path.parent.parent.name != "archive"
    ]
    assert kept
    assert not any(b"S3cret" in path.read_bytes() for path in kept)


def test_a_document_with_a_secret_is_due_as_well(web: Web, nights: Nights) -> None:
    """What has to be asked for again, and is not listed anew, is asked for by the address on its page."""
    web.serve("/list", links("/a.pdf?token=S3cret1", etag='"1"'))
    web.serve("/a.pdf?token=S3cret1", pdf("a"), page(b"", status=404), pdf("b"))
    nights.night(0)
    web.serve("/list", links("/a.pdf?token=S3cret1", "/x", etag='"2"'))
    nights.night(1)
    assert nights.night(2).changed == (web.url("/a.pdf?token=***"),)


def test_two_documents_that_differ_in_a_secret_only(web: Web, nights: Nights) -> None:
    """They cannot be told apart later, so one is taken, and the report says so."""
    web.serve("/list", links("/a.pdf?key=1", "/a.pdf?key=2"))
    web.serve("/a.pdf?key=1", pdf("a"))
    night = nights.night(0)
    assert ([fault.kind for fault in night.refused], len(night.found)) == (["ambiguous"], 1)


def test_links_to_other_hosts_need_leave(web: Web, nights: Nights) -> None:
    """A document on a host that the source does not name is not asked for, and the report says what to do."""
    web.serve("/list", links(web.url("/a.pdf", "localhost"), "/b.pdf"))
    night = nights.night(0)
    assert [(fault.kind, "localhost" in fault.reason) for fault in night.refused] == [("foreign_host", True)]
    assert len(night.found) == 1
    nights.source("minutes", "/list", more=f'hosts = ["localhost"]\n{PDFS}')
    assert nights.night(1).new == (web.url("/a.pdf", "localhost"),)


def test_an_address_of_endless_length_is_not_looked_at(web: Web, nights: Nights) -> None:
    """A pattern that is slow to fail is never tried on it (2,000 letters are the limit), and it is named."""
    nights.source("minutes", "/list", more="documents = ['.*[.]pdf', '.*/(?:a?){25}a{25}b']")
    web.serve("/list", links("/b.pdf", f"/{'a' * 3000}"))
    night = nights.night(0)
    assert ([fault.kind for fault in night.refused], len(night.found)) == (["too_long"], 1)
    assert len(night.refused[0].url) < 400


def test_the_client_is_set_up_as_the_sources_say(nights: Nights, monkeypatch: pytest.MonkeyPatch) -> None:
    """The rate of each host, the hosts that may be private, and the archive reach the client."""
    seen: list[object] = []
    monkeypatch.setattr("cso_opendata.fetch.crawl.Client", lambda *values: seen.extend(values))
    nights.texts["minutes"] = nights.texts["minutes"].replace("inf", "2.5")
    nights.write()
    client_for(load([nights.file]), nights.state, LIMITS)
    assert seen[2:] == [frozenset({"127.0.0.1", "localhost"}), nights.state / "archive", {"127.0.0.1": 2.5}]
