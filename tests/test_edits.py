"""What publishers changed: one row for each change of a published document, told by its kind."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest
from support.derived import derived
from support.documents import MINUTES, OTHER
from support.representations import one, page, publish
from support.rows import all_rows, ident, lines, spooled, table

from cso_opendata import pipeline
from cso_opendata.contract import TABLES
from cso_opendata.derive import derive
from cso_opendata.link.versions.carry import Last
from cso_opendata.link.versions.edits import _counts, changes, edits
from cso_opendata.release.verify import verify
from cso_opendata.spool import Spool
from cso_opendata.tables.rows import to_arrow

if TYPE_CHECKING:
    from pathlib import Path

    import pyarrow as pa

    from cso_opendata.reader import Release

NUMBERED = MINUTES.replace("Mødedato", "Sagsnr. 2024-0001234\nMødedato")
# What the new version is, its kind, and the lines that came and went.
KINDS: dict[str, tuple[str | bytes, str, int, int]] = {
    "a mark in front": (b"\xef\xbb\xbf" + NUMBERED.encode(), "bytes_only", 0, 0),
    "other line ends": (NUMBERED.replace("\n", "\r\n"), "bytes_only", 0, 0),
    "wider blanks": (NUMBERED.replace("om budgettet", "om  budgettet"), "white_space", 0, 0),
    "blank lines": (NUMBERED.replace("2) Budget", "\n\n2) Budget"), "white_space", 0, 0),
    "another wrap": (NUMBERED.replace("orienterede om", "orienterede\nom"), "white_space", 2, 1),
    "another case number": (NUMBERED.replace("0001234", "0009999"), "metadata", 1, 1),
    "another title": (NUMBERED.replace("Referat af møde", "Endeligt referat af møde"), "metadata", 1, 1),
    "another hour": (NUMBERED.replace("11.30-14.00", "11.30-15.00"), "metadata", 1, 1),
    "another word": (NUMBERED.replace("om budgettet", "om tallene"), "substance", 1, 1),
    "a turn less": (NUMBERED.replace("Ida Kvist spurgte, hvornår det vedtages.\n\n", ""), "substance", 0, 1),
    "present, not absent": (NUMBERED.replace("Afbud:\n\n", ""), "substance", 0, 1),
    "a case number and a word": (
        NUMBERED.replace("0001234", "0009999").replace("om budgettet", "om tallene"), "substance", 2, 2,
    ),
}  # fmt: skip


def tables_of(content: str | bytes) -> dict[str, list[pa.Table]]:
    """What a release of the document CONTENT alone would hold."""
    rows = to_arrow(derived(content))
    return {name: [rows[name]] if name in rows else [] for name in TABLES}


@pytest.mark.parametrize("name", KINDS)
def test_an_edit_is_told_by_what_it_changed(name: str, tmp_path: Path) -> None:
    """The bytes alone, white space, the head and the paper, or what the document says."""
    content, kind, added, removed = KINDS[name]
    before, raw = tables_of(NUMBERED), Spool(tmp_path)
    for each, parts in tables_of(content).items():
        for part in parts:
            raw.write(each, "000000", part)
    last = Last(before, same_code=True)
    made = edits(last, raw, changes(last, raw), before.__getitem__)
    assert made is not None
    (row,) = made.to_pylist()
    assert (row["kind"], row["lines_added"], row["lines_removed"]) == (kind, added, removed)


def test_an_edit_names_both_versions(tmp_path: Path) -> None:
    """A first release has none; the old version stays in `documents`, and the edit leads to it."""
    assert publish(tmp_path, a_txt=MINUTES).table("edits").num_rows == 0
    release = publish(tmp_path, a_txt=MINUTES.replace("om budgettet", "om tallene"))
    row = one(release, "edits")
    versions = {row["document_id"]: row for row in release.rows("documents")}
    old, new = versions[row["old_document_id"]], versions[row["document_id"]]
    assert (old["superseded_by"], new["superseded_by"]) == (new["document_id"], None)
    assert (row["old_sha256"], row["new_sha256"]) == (old["sha256"], new["sha256"])
    assert row["source_document_id"] == new["source_document_id"]
    assert row["meeting_id"] == one(release, "meetings")["meeting_id"]
    assert (row["seen_at"], row["after_approval"]) == (None, None)
    assert release.version == "1.1.0"


def hashes(release: Release) -> list[tuple[str, str]]:
    """The old and new hashes of the edits of RELEASE, cut short."""
    return [(row["old_sha256"][:4], row["new_sha256"][:4]) for row in release.rows("edits")]


def test_there_and_back_is_two_edits(tmp_path: Path) -> None:
    """And there again a third, with an id of its own; the earlier rows stay as they are."""
    texts = [MINUTES, MINUTES.replace("om budgettet", "om tallene")]
    known: dict[str, Any] = {}
    publish(tmp_path, a_txt=texts[0])
    for time in (1, 2, 3):
        release = publish(tmp_path, a_txt=texts[time % 2])
        rows = {row["edit_id"]: row for row in release.rows("edits")}
        assert len(rows) == time
        assert {key: rows[key] for key in known} == known
        known = rows
    first, second, third = hashes(release)
    assert first == third == second[::-1]
    assert not verify(tmp_path / "out")


def test_reading_anew_is_no_edit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """New code over the same bytes makes no row, and keeps those there are, with their ids."""
    publish(tmp_path, a_txt=MINUTES)
    before = list(publish(tmp_path, a_txt=MINUTES + "\nIda Kvist takkede.\n").rows("edits"))
    monkeypatch.setattr(pipeline, "digest_of_code", lambda _: "f" * 64)
    after = publish(tmp_path, b_txt=OTHER)
    assert list(after.rows("edits")) == before
    assert len(before) == 1


def test_an_edit_is_what_the_publisher_changed_and_not_the_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where code and bytes change in one night, the old bytes are read by today's code, too."""

    def otherwise(data: bytes, *more: Any) -> Any:  # noqa: ANN401 - what `derive` takes and gives
        return derive(data.replace(b"Budget", b"Finans"), *more)

    monkeypatch.setattr("cso_opendata.derive.derive", otherwise)
    publish(tmp_path, a_txt=MINUTES)
    monkeypatch.undo()
    monkeypatch.setattr(pipeline, "digest_of_code", lambda _: "f" * 64)
    release = publish(tmp_path, a_txt=MINUTES.replace("om budgettet", "om  budgettet"))
    assert one(release, "edits")["kind"] == "white_space"


def test_without_the_old_bytes_the_published_lines_must_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An archive that has lost them stops no release."""
    publish(tmp_path, a_txt=MINUTES)
    for path in (tmp_path / "out" / ".state" / "archive").rglob("*"):
        if path.is_file():
            path.unlink()
    monkeypatch.setattr(pipeline, "digest_of_code", lambda _: "f" * 64)
    assert one(publish(tmp_path, a_txt=MINUTES + "\n"), "edits")["kind"] == "white_space"


def test_a_document_that_goes_takes_its_edits_along(tmp_path: Path) -> None:
    """As it does its older versions; a document at a new address is no edit."""
    publish(tmp_path, a_txt=MINUTES, b_txt=OTHER)
    assert publish(tmp_path, a_txt=MINUTES + "\n").table("edits").num_rows == 1
    release = publish(tmp_path, a_txt=None, c_txt=MINUTES)
    assert release.table("edits").num_rows == 0
    assert not verify(tmp_path / "out")


def test_every_representation_has_edits_of_its_own(tmp_path: Path) -> None:
    """A page and minutes of one meeting, both amended: two rows of that meeting."""
    publish(tmp_path, side_html=page(), referat_txt=MINUTES)
    more = MINUTES + "\nIda Kvist takkede.\n"
    release = publish(tmp_path, side_html=page(time="kl. 12"), referat_txt=more)
    assert {row["kind"] for row in release.rows("edits")} == {"metadata", "substance"}
    assert {row["meeting_id"] for row in release.rows("edits")} == {one(release, "meetings")["meeting_id"]}


def test_a_document_that_can_no_longer_be_read_is_an_edit(tmp_path: Path) -> None:
    """All its lines are gone, and that is of substance."""
    publish(tmp_path, a_txt=MINUTES, b_txt=OTHER)
    row = one(publish(tmp_path, a_txt=""), "edits")
    count = sum(bool(line.strip()) for line in MINUTES.splitlines())
    assert (row["kind"], row["lines_added"], row["lines_removed"]) == ("substance", 0, count)


def test_an_edit_after_approval_says_so(tmp_path: Path) -> None:
    """Where the release before had the minutes as approved; not where only this one learns of it."""
    approves = OTHER.replace("7. december 2023", "7. marts 2024")
    publish(tmp_path, a_txt=MINUTES)
    first = publish(tmp_path, a_txt=MINUTES + "\nIda Kvist takkede.\n", b_txt=approves)
    assert one(first, "edits")["after_approval"] is None
    second = publish(tmp_path, a_txt=MINUTES)
    assert [row["after_approval"] for row in second.rows("edits")] == [None, True]
    third = publish(tmp_path, b_txt=approves + "\n")
    assert [row["after_approval"] for row in third.rows("edits")] == [None, True, None]


NIGHT = datetime(2031, 3, 10, 2, 30, tzinfo=UTC)
EARLIER = datetime(2031, 3, 3, 1, 30, tzinfo=UTC)
# When the two versions were seen first, whether the minutes were approved before; when, if after approval.
SEEN = {
    "on the web": (EARLIER, NIGHT, False, NIGHT, None),
    "in a folder": (None, None, False, None, None),
    "approved": (EARLIER, NIGHT, True, NIGHT, True),
    "on the day of the meeting": (None, EARLIER, False, EARLIER, False),
    "an old version come back": (NIGHT, EARLIER, False, None, False),
}


@pytest.mark.parametrize("name", SEEN)
def test_the_fetch_log_tells_when(name: str, tmp_path: Path) -> None:
    """`seen_at` is when the new bytes were first seen: unknown where they had been seen before."""
    first, second, approved, seen_at, after = SEEN[name]
    rows = all_rows()
    rows["edits"] = []
    rows["documents"][0] |= {"first_seen_at": first}
    rows["meetings"][0] |= {"minutes_status": "approved" if approved else "not_known"}
    tables: dict[str, list[pa.Table]] = {each: [table(each, rows[each])] for each in TABLES}
    new = rows["documents"][0] | {"document_id": ident("new"), "sha256": "0" * 64, "first_seen_at": second}
    raw = spooled(tmp_path, {"documents": [new], "lines": lines("new", (("speech", "Asta talte."),))})
    last = Last(tables, same_code=True)
    made = edits(last, raw, changes(last, raw), tables.__getitem__)
    assert made is not None
    (row,) = made.to_pylist()
    assert (row["seen_at"], row["after_approval"]) == (seen_at, after)
    assert rows["meetings"][0]["date"] == date(2031, 3, 3)


def test_many_equal_lines_take_no_time() -> None:
    """A hostile document of a hundred thousand equal lines is compared within the blink of an eye."""
    began = datetime.now(UTC)
    many = ["a"] * 100_000
    assert _counts(many, ["b", *many]) == (1, 0)
    assert _counts(["b", *many, "c"], ["c", *many, "b"]) != (0, 0)
    assert (datetime.now(UTC) - began).total_seconds() < 5
