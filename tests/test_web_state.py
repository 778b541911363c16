"""What is known of the web: the log is the truth, the cache is made anew, lines mean what they say."""

from __future__ import annotations

import json
import shutil
import sqlite3
import sys
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.nights import FIRST, Nights, links, pdf
from support.web import Web as Server
from support.web import page

from cso_opendata.errors import CsoError, LockedError, UsageError
from cso_opendata.fetch.known import NIGHTS, Record, after, unknown
from cso_opendata.fetch.log import Entry, Log, Meant, entries, lengths
from cso_opendata.fetch.web import Web

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

URL = "https://www.example.org/a.pdf"
LATER = FIRST + timedelta(days=5)


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nights]:
    """Five nights on which everything happens that a log can tell of, but outages and changed sources."""
    with Server() as web, pytest.MonkeyPatch.context() as patch:
        patch.setattr("cso_opendata.fetch.taking.ROTA", sys.maxsize)
        nights = Nights(web, tmp_path_factory.mktemp("grown"))
        web.serve("/list", *(links("/a.pdf", "/b.pdf", "/c.pdf", f"/{n}.html") for n in range(9)))
        web.serve("/a.pdf", *(pdf(text) for text in ("1", "2", "1", "1")))
        web.serve("/b.pdf", pdf("b"), *[page(b"", status=404)] * 3, pdf("b"))
        web.serve("/c.pdf", page(b"", status=403), pdf("c"), page(b"<p>error"), pdf("c", etag='"c"'))
        for number in range(5):
            nights.night(number)
        yield nights


@pytest.fixture
def nights(grown: Nights, tmp_path: Path) -> Nights:
    """A copy of their state, and the server as it was on the last of them."""
    shutil.copytree(grown.state, tmp_path / "state")
    grown.web.serve("/b.pdf", pdf("b"))
    return Nights(grown.web, tmp_path)


def entry(meant: Meant, night: int = 0, **more: object) -> Entry:
    """A line about a document."""
    day = f"2026-11-{night + 1:02d}T01:30:00+00:00"
    return Entry(meant, day, URL, "minutes", page=False, document=True, **more)  # type: ignore[arg-type]


def test_the_fixture_tells_of_all(nights: Nights) -> None:
    """Each meaning but those of outages and changed sources is in the log."""
    told = {json.loads(line)["meant"] for line in nights.logs()}
    assert set(get_args(Meant)) - told == {"doubted", "claimed", "dropped"}


@pytest.mark.parametrize("damage", ["lost", "empty", "junk", "cut", "other", "older", "behind"])
def test_the_cache_is_made_anew_from_the_log(nights: Nights, damage: str) -> None:
    """Whatever became of it, what is known is what was known, with a warning where it was damaged."""
    path = nights.state / "web.sqlite"
    before = nights.known()
    whole = path.read_bytes()
    if damage == "other":
        path.unlink()
        sqlite3.connect(path).execute("CREATE TABLE x (y)").connection.close()
    elif damage == "older":
        connection = sqlite3.connect(path)
        connection.executescript("DELETE FROM records; PRAGMA user_version = 99")
        connection.close()
    elif damage == "behind":
        connection = sqlite3.connect(path)
        connection.executescript(
            "DELETE FROM records; DELETE FROM versions; DELETE FROM logs; DELETE FROM facts"
        )
        connection.close()
    elif damage == "lost":
        path.unlink()
    else:
        path.write_bytes({"empty": b"", "junk": b"x" * 9000, "cut": whole[: len(whole) // 2]}[damage])
    with Web(nights.state, LATER) as known:
        assert len(known.warnings) == (damage != "behind")
    sources = [row for row in before["facts"] if row[0] == "sources"]
    assert nights.known() == before | {"facts": [row for row in before["facts"] if row not in sources]}
    nights.night(6)
    assert [row[0] for row in nights.known()["facts"]] == [
        "documents of minutes",
        "lines",
        "night",
        "sources",
    ]


def test_damage_in_the_middle_of_the_cache_is_found(nights: Nights) -> None:
    """Pages that are overwritten make it worth nothing; what is known comes out of the log."""
    before = nights.known()["records"]
    path = nights.state / "web.sqlite"
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
    with Web(nights.state, FIRST):
        pass
    assert nights.known()["records"] == before


@pytest.mark.parametrize("found", ["asked", "listed", "added"])
def test_damage_that_is_met_late_is_mended(tmp_path: Path, found: str) -> None:
    """A page of the cache that is not read before the night is under way costs nothing but time."""
    urls = [f"https://www.example.org/{number}" for number in range(500)]
    with Web(tmp_path, FIRST) as known:
        for url in urls:
            known.note(replace(entry("new", sha256="aa", byte_count=3, first_seen_at="x"), url=url))
        before = known.documents()
    path = tmp_path / "web.sqlite"
    whole = path.read_bytes()
    middle = len(whole) // 2 // 4096 * 4096
    path.write_bytes(whole[:middle] + bytes([255]) * 40_960 + whole[middle + 40_960 :])
    with Web(tmp_path, LATER) as known:
        assert known.warnings == []
        if found == "asked":
            assert [known.known(url) for url in urls] == sorted(before, key=lambda one: urls.index(one.url))
        elif found == "added":
            for url in urls:
                known.note(
                    replace(entry("changed", 1, sha256="bb", byte_count=3, first_seen_at="y"), url=url)
                )
        assert len(known.documents()) == 500
        assert len(known.warnings) == 1
    with Web(tmp_path, LATER) as known:
        assert len(known.documents()) == 500
        assert known.warnings == []


def test_the_print_tells_of_all_that_the_data_does(tmp_path: Path) -> None:
    """Other bytes, a withdrawal, other terms or another source are another print; a failing night is none."""
    with Server() as web:
        nights = Nights(web, tmp_path)
        nights.without("minutes")
        nights.source("first", "/a.pdf", "/b.pdf", kind="addresses", more="")
        web.serve("/a.pdf", pdf("1"), pdf("2"), page(b"", status=500), *[page(b"", status=404)] * 3, pdf("2"))
        web.serve("/b.pdf", pdf("b"))
        one, two, failing, missing, missed, gone, back = (nights.night(number).print for number in range(7))
        assert failing == missing == missed == two == back
        nights.texts["first"] = nights.texts["first"].replace("CC0 1.0", "CC BY 4.0")
        nights.write()
        terms = nights.night(7).print
        nights.without("first")
        nights.source("other", "/a.pdf", "/b.pdf", kind="addresses", more="")
        assert len({one, two, gone, terms, nights.night(8).print}) == 5


def test_the_cache_catches_up_with_the_log(nights: Nights) -> None:
    """After a run that was killed before it wrote the cache, the next one knows what the log tells."""
    path = nights.state / "web.sqlite"
    kept = path.read_bytes()
    nights.night(6)
    nights.web.serve("/b.pdf", pdf("later"))
    nights.night(7)
    after_both = nights.known()
    path.write_bytes(kept)
    with Web(nights.state, FIRST) as known:
        assert known.get(nights.web.url("/b.pdf"), "").sha256 is not None
    assert nights.known() == after_both


def test_asking_writes_nothing(nights: Nights) -> None:
    """To look at what is known leaves every file as it is."""
    before = nights.snapshot()
    with Web(nights.state, FIRST) as known:
        assert known.first_seen("x", "y") == known.night
    assert nights.snapshot() == before


@pytest.mark.parametrize("torn", [b'{"meant":"new","ni', b"\x00" * 50, b"{}"])
def test_a_torn_last_line_counts_for_nothing(nights: Nights, torn: bytes) -> None:
    """What a killed run left in the middle of a line is passed over, now and later; the next run goes on."""
    last = max((nights.state / "fetched").iterdir())
    with last.open("ab") as file:
        file.write(torn)
    before = nights.known()["records"]
    (nights.state / "web.sqlite").unlink()
    nights.web.serve("/b.pdf", pdf("later"))
    assert nights.night(6).changed == (nights.web.url("/b.pdf"),)
    assert len(nights.known()["records"]) == len(before)
    assert nights.night(7).changed == ()


@pytest.mark.parametrize("broken", [b"{}\n", b"what\n", b'{"meant": "new"}\n', b"\xff\xfe\n", b"[]\n"])
def test_a_damaged_log_is_not_built_upon(nights: Nights, broken: bytes) -> None:
    """It is named, and what to do; nothing is guessed."""
    first = min((nights.state / "fetched").iterdir())
    first.write_bytes(broken + first.read_bytes())
    (nights.state / "web.sqlite").unlink()
    with pytest.raises(CsoError, match=rf"{first.name} is damaged.*Restore"):
        nights.night(6)


def test_a_log_of_a_newer_program_is_refused(nights: Nights) -> None:
    """What it means is not known here, and nothing is half understood."""
    newest = max((nights.state / "fetched").iterdir())
    told = json.loads(newest.read_text("utf-8").splitlines()[0])
    for more in ({"meant": "moved"}, {"colour": "red"}):
        newest.with_name("000006-20300101T000000.000000Z.jsonl").write_text(json.dumps(told | more) + "\n")
        with pytest.raises(UsageError, match="newer version of this program"):
            nights.night(6)


def test_a_log_that_lost_a_file_is_not_built_upon(nights: Nights) -> None:
    """Whether the cache still knows of it or not; a file that is shorter than it was likewise."""
    first, second, *_ = sorted((nights.state / "fetched").iterdir())
    kept = second.read_bytes()
    second.write_bytes(kept[:-10])
    with pytest.raises(CsoError, match=rf"{second.name} is gone or shorter"):
        nights.night(6)
    second.unlink()
    with pytest.raises(CsoError, match=rf"{second.name} is gone or shorter"):
        nights.night(6)
    (nights.state / "web.sqlite").unlink()
    with pytest.raises(CsoError, match=r"000002-\* is gone"):
        nights.night(6)
    second.write_bytes(kept)
    assert first.exists()
    assert nights.night(6).refused == ()


def test_a_cache_in_use_is_an_error_to_act_on(nights: Nights) -> None:
    """Where another program holds the file, the run is told so."""
    other = sqlite3.connect(nights.state / "web.sqlite", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(LockedError, match=r"Another program has .*web.sqlite open"):
        nights.night(6)
    other.close()


def test_a_cache_that_cannot_be_opened_is_an_error_of_the_disk(tmp_path: Path) -> None:
    """What the disk refuses is told as an OSError with the path, never as one of SQLite's."""
    (tmp_path / "web.sqlite").mkdir()
    with pytest.raises(PermissionError, match=r"web[.]sqlite"), Web(tmp_path, FIRST):
        pass


def test_the_log_is_made_by_its_first_line_and_never_written_over(tmp_path: Path) -> None:
    """Two runs that begin at the same moment have a file each, in their order."""
    folder = tmp_path / "fetched"
    with Log(folder, FIRST):
        pass
    assert not folder.exists()
    for number in (1, 2):
        with Log(folder, FIRST) as log:
            log.add(entry("new", number))
            log.add(entry("same", number))
    assert list(lengths(folder)) == [f"00000{number}-20261125T013000.000000Z.jsonl" for number in (1, 2)]
    assert [told.night[8:10] for _, _, told in entries(folder, {})] == ["02", "02", "03", "03"]


def test_an_entry_comes_back_as_it_went_in(tmp_path: Path) -> None:
    """Whatever a server sends in a header, it is one line and the same again."""
    headers = (("X-Odd", "a\u2028b\nc\u00e6\x00"), ("ETag", '"1"'))
    told = entry("new", headers=headers, hops=("https://a/", "https://b/"), follow=(("minutes", 3, ("x",)),))
    with Log(tmp_path, FIRST) as log:
        log.add(told)
    assert [each for _, _, each in entries(tmp_path, {})] == [told]


_LINES = st.lists(
    st.tuples(
        st.sampled_from(["had", "other", "same", "missing", "doubted", "failed", "refused"]),
        st.integers(0, 2),
    ),
    max_size=25,
)


@given(_LINES)
def test_what_any_lines_come_to(lines: list[tuple[str, int]]) -> None:
    """The last good bytes are never lost, and only three nights of absence on end make a withdrawal."""
    record = after(unknown(URL, "minutes"), entry("new", sha256="0", byte_count=1, first_seen_at="x"), 1)
    night, days, last = 0, set[int](), "0"
    for seq, (what, later) in enumerate(lines, 2):
        night += later
        told = {
            "had": entry("changed", night, sha256=str(seq), byte_count=seq, first_seen_at="y"),
            "other": entry("back", night, sha256="0", byte_count=1, first_seen_at="x"),
            "refused": entry("refused", night, sha256="e", kind="empty"),
            "failed": entry("failed", night, kind="status"),
        }.get(what) or entry(what, night)  # type: ignore[arg-type]
        record = after(record, told, seq)
        days = {*days, night} if what == "missing" else set() if what in ("had", "other", "same") else days
        last = {"had": str(seq), "other": "0"}.get(what, last)
        assert record.sha256 == last
        assert (record.withdrawn_at is not None) == (len(days) >= NIGHTS)
        if record.withdrawn_at:
            assert int(record.withdrawn_at[8:10]) - 1 == min(days)


def test_records_are_what_sqlite_holds(tmp_path: Path) -> None:
    """A record comes back from the cache as it went in."""
    with Web(tmp_path, FIRST) as known:
        known.note(entry("new", sha256="aa", byte_count=3, first_seen_at="x", headers=(("ETag", "e"),)))
        known.note(entry("missing", 1))
        made = known.known(URL)
    with Web(tmp_path, FIRST) as known:
        assert known.known(URL) == made
        assert isinstance(known.known(URL), Record)
        assert known.first_seen(URL, "aa") == "x"
