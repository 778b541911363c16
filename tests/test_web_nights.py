"""The whole way from the web: nights over a real server, what each publishes, and what it leaves alone."""

from __future__ import annotations

import hashlib
import sys
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from support.documents import MINUTES, OTHER
from support.published import published
from support.web import Web, page

from cso_opendata.errors import FetchError, GateError, NothingReadError, UsageError
from cso_opendata.job import Job
from cso_opendata.pipeline import run
from cso_opendata.reader import open_release
from cso_opendata.rebuild import rebuild
from cso_opendata.release.verify import verify

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from cso_opendata.report import Report

NAME = "cso-opendata"
FIRST = datetime(2031, 3, 4, 2, 30, tzinfo=UTC)
LIST = """contact = "mailto:data@example.org"

[[source]]
name = "minutes"
kind = "listing"
publisher = "Prøve Kommune"
committee = "CSO"
language = "da"
terms = "CC0"
addresses = ["{site}/list"]
documents = ['http://127\\.0\\.0\\.1:\\d+/d/.*']
private_hosts = ["127.0.0.1"]
requests_per_second = 1000
"""


class Site:
    """A municipality's site of a page that lists documents, and a folder to publish them into."""

    def __init__(self, web: Web, folder: Path) -> None:
        """Serve by WEB; the list of sources and the output lie in FOLDER."""
        self.web, self.folder, self.texts = web, folder, dict[str, str]()
        self.list, self.output = folder / "sources.toml", folder / "out"
        self.list.write_text(LIST.format(site=web.url("")), "utf-8")

    def shows(self, **texts: str) -> None:
        """The site shows TEXTS by name, and nothing else that it showed before."""
        for name in self.texts.keys() - texts.keys():
            self.web.serve(f"/d/{name}.txt", page(b"gone", status=404))
        self.texts = texts
        # As on most sites, the list tells of an amendment: here by the length of each text.
        links = "".join(f'<a href="/d/{name}.txt">{len(texts[name])}</a>' for name in sorted(texts))
        self._serve("/list", f"<html><body>{links}</body></html>")
        for name, text in texts.items():
            self._serve(f"/d/{name}.txt", text)

    def _serve(self, path: str, text: str) -> None:
        self.web.serve(path, page(text.encode(), etag=f'"{hashlib.sha256(text.encode()).hexdigest()[:8]}"'))

    def night(self, number: int, *more: Path, accepted: str | None = None) -> Report:
        """What the night of NUMBER, counted from 0, came to; MORE are sources besides."""
        self.web.forget()
        begun = FIRST + timedelta(days=number)
        job = Job((self.list, *more), self.output, NAME, "original", 1, accepted, begun)
        return run(job, lambda _: None)

    def rows(self, table: str) -> list[dict[str, object]]:
        """The rows of TABLE in the latest release."""
        return list(open_release(self.output).rows(table))


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """A site that shows two documents; none is due by the rota, which would go by the server's port."""
    monkeypatch.setattr("cso_opendata.fetch.taking.ROTA", sys.maxsize)
    with Web() as web:
        made = Site(web, tmp_path)
        made.shows(a=MINUTES, b=OTHER)
        yield made


def test_what_is_known_of_a_document_is_published(site: Site) -> None:
    """Its address, when its bytes were first seen, its publisher and terms; the report says what was new."""
    report = site.night(0)
    assert (report.version, report.exit_code) == ("1.0.0", 0)
    assert report.fetched is not None
    assert report.fetched.new == tuple(site.web.url(f"/d/{name}.txt") for name in "ab")
    first = site.rows("documents")[0]
    assert {name: first[name] for name in ("url", "publisher", "terms", "withdrawn_at")} == {
        "url": site.web.url("/d/a.txt"), "publisher": "Prøve Kommune", "terms": "CC0", "withdrawn_at": None,
    }  # fmt: skip
    assert first["first_seen_at"] == FIRST
    assert verify(site.output) == []


def test_a_quiet_night_asks_for_the_list_and_writes_no_data(site: Site) -> None:
    """Beside robots.txt the list alone is asked; nothing but the report of the run is written."""
    site.night(0)
    before = tree(site.output)
    report = site.night(1)
    assert (report.status, report.exit_code) == ("unchanged", 0)
    assert sorted(site.web.paths()) == ["/list", "/robots.txt"]
    assert {path for path, _ in tree(site.output).items() ^ before.items()} == set()


def tree(output: Path) -> dict[str, tuple[int, int]]:
    """Every file below OUTPUT but the lock: its size, and when it was written."""
    files = (path for path in output.rglob("*") if path.is_file() and path.name != "lock")
    return {str(path): (path.stat().st_size, path.stat().st_mtime_ns) for path in files}


def test_what_a_run_fetched_that_came_to_nothing_is_news_still(site: Site) -> None:
    """The run that publishes it tells of it, though another one has fetched it: new, changed and gone."""
    site.night(0)
    file = site.output / ".state" / "judgements.toml"
    file.write_text("[[same]]\nnames = 1\n", "utf-8")
    site.shows(a=MINUTES.replace("i juni", "i juli"), c=OTHER.replace("6. juni", "7. juni"))
    for number in (1, 2, 3):
        with pytest.raises(UsageError, match=r"judgements[.]toml"):
            site.night(number)
    file.unlink()
    fetched = site.night(4).fetched
    assert fetched is not None
    told = (fetched.new, fetched.changed, fetched.gone, fetched.back)
    assert told == (*((site.web.url(f"/d/{name}.txt"),) for name in "cab"), ())
    site.shows(a=MINUTES.replace("i juni", "i juli"), b=OTHER, c=OTHER.replace("6. juni", "7. juni"))
    fetched = site.night(5).fetched
    assert fetched is not None
    assert (fetched.new, fetched.changed, fetched.back) == ((), (), (site.web.url("/d/b.txt"),))


def test_two_addresses_of_one_document_are_amended_one_after_the_other(site: Site) -> None:
    """The old version and the edit stay when the last address has the new bytes as well."""
    amended = MINUTES.replace("Gitte Mose Bang", "Gitte Mose Bangsbo")
    for number, texts in enumerate(((MINUTES, MINUTES), (amended, MINUTES), (amended, amended))):
        site.shows(a=texts[0], b=texts[1], c=OTHER)
        assert site.night(number).status == "published"
    [edit] = site.rows("edits")
    versions = {row["document_id"]: row["superseded_by"] for row in site.rows("documents")}
    assert versions[edit["old_document_id"]] == edit["document_id"]
    assert verify(site.output) == []


def test_an_amended_document_has_two_versions(site: Site) -> None:
    """The new bytes have their own first sighting, the old version stays, the edit has its time."""
    site.night(0)
    site.shows(a=MINUTES.replace("Gitte Mose Bang", "Gitte Mose Bangsbo"), b=OTHER)
    report = site.night(1)
    assert report.fetched is not None
    assert report.fetched.changed == (site.web.url("/d/a.txt"),)
    versions = [row for row in site.rows("documents") if row["url"] == site.web.url("/d/a.txt")]
    assert {row["first_seen_at"]: row["superseded_by"] is None for row in versions} == {
        FIRST: False, FIRST + timedelta(days=1): True,
    }  # fmt: skip
    [edit] = site.rows("edits")
    assert (edit["kind"], edit["seen_at"]) == ("substance", FIRST + timedelta(days=1))


def test_a_document_that_is_gone_is_marked_and_its_rows_stay(site: Site) -> None:
    """After the third night without it, and not before, it is withdrawn since the first of them."""
    site.night(0)
    people = len(site.rows("participants"))
    site.shows(b=OTHER)
    assert [site.night(number).status for number in (1, 2, 3)] == ["unchanged", "unchanged", "published"]
    gone = {row["url"]: row["withdrawn_at"] for row in site.rows("documents")}
    assert gone == {site.web.url("/d/a.txt"): FIRST + timedelta(days=1), site.web.url("/d/b.txt"): None}
    assert len(site.rows("participants")) == people
    site.shows(a=MINUTES, b=OTHER)
    assert site.night(4).status == "published"
    assert {row["withdrawn_at"] for row in site.rows("documents")} == {None}


def test_every_release_of_the_web_comes_out_again(site: Site) -> None:
    """From the archive alone, while the site shows nothing at all, each version is made again to the byte."""
    site.night(0)
    site.shows(a=MINUTES.replace("lokale 5", "lokale 17"), b=OTHER)
    site.night(1)
    site.shows(b=OTHER)
    for number in (2, 3, 4):
        site.night(number)
    site.shows()
    made = [path.name for path in sorted((site.output / NAME).iterdir()) if path.is_dir()]
    assert len(made) == 3
    for version in made:
        assert rebuild(site.output, NAME, version, 1, lambda _: None, check=True) == []


def test_folders_and_the_web_make_one_release(site: Site) -> None:
    """A document of a folder stands beside those of the web, without a sighting."""
    (site.folder / "in").mkdir()
    (site.folder / "in" / "c.txt").write_text(MINUTES.replace("7. marts 2024", "8. marts 2024"))
    report = site.night(0, site.folder / "in")
    assert report.documents == 3
    seen = {row["url"]: row["first_seen_at"] for row in site.rows("documents")}
    assert seen["c.txt"] is None
    assert site.night(1, site.folder / "in").status == "unchanged"


def test_where_two_addresses_hold_the_same_the_one_that_stands_is_named(site: Site) -> None:
    """The copy that is left speaks for both: a document that can still be had is not told to be withdrawn."""
    site.shows(a=MINUTES, b=OTHER, c=MINUTES)
    site.night(0)
    site.shows(b=OTHER, c=MINUTES)
    for number in (1, 2, 3):
        site.night(number)
    gone = {row["url"]: row["withdrawn_at"] for row in site.rows("documents") if row["superseded_by"] is None}
    assert gone == {site.web.url("/d/b.txt"): None, site.web.url("/d/c.txt"): None}


def test_a_site_that_is_down_changes_nothing(site: Site) -> None:
    """Exit code 6, and the release stays; the night after that goes on as if nothing had been."""
    site.night(0)
    before = published(site.output)
    site.web.serve("/list", page(b"down", status=403))
    with pytest.raises(FetchError) as caught:
        site.night(1)
    assert caught.value.exit_code == 6
    assert published(site.output) == before
    site.shows(a=MINUTES, b=OTHER)
    assert site.night(2).status == "unchanged"


def test_an_outage_is_no_withdrawal_until_a_person_says_so(site: Site) -> None:
    """Exit code 4 however many nights it lasts; with a reason all are withdrawn, and named in the report."""
    texts = {f"d{number}": MINUTES.replace("lokale 5", f"lokale {number}") for number in range(8)}
    site.shows(**texts)
    site.night(0)
    site.shows(d0=texts["d0"])
    for number in (1, 2, 3, 4):
        with pytest.raises(GateError, match="7 of 8 documents have gone"):
            site.night(number)
    assert {row["withdrawn_at"] for row in site.rows("documents")} == {None}
    reports = [site.night(number, accepted="The site was tidied up.") for number in (5, 6, 7, 8)]
    assert sum(row["withdrawn_at"] is not None for row in site.rows("documents")) == 7
    assert any(report.fetched and len(report.fetched.outage) == 7 for report in reports)


def test_a_document_that_is_refused_is_told(site: Site) -> None:
    """The rest is published, the report names it with its reason, and the exit code is 3."""
    site.web.serve("/d/b.txt", page(b"no", status=403))
    report = site.night(0)
    assert (report.exit_code, report.documents) == (3, 1)
    assert report.fetched is not None
    assert [one.url for one in report.fetched.refused] == [site.web.url("/d/b.txt")]
    assert any(line.startswith("  not fetched: http://127.0.0.1:") for line in report.lines())


def test_a_site_without_documents_publishes_nothing(site: Site) -> None:
    """A first night that finds nothing is no empty release."""
    site.shows()
    with pytest.raises((NothingReadError, FetchError)):
        site.night(0)
    assert not (site.output / NAME).exists()
