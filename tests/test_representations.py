"""One meeting from a web page, minutes, an agenda, in any combination: each fact from the best of them."""

from __future__ import annotations

import hashlib
import itertools
import os
import subprocess
import sys
from datetime import date, time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from support.documents import MINUTES, OTHER
from support.hostile import printed
from support.published import published
from support.representations import AGENDA, disagreements, one, page, publish, together, url_of

from cso_opendata import pipeline
from cso_opendata.derive import derive
from cso_opendata.link.together.tellings import Telling, best_first
from cso_opendata.release.explain import explain, render
from cso_opendata.release.verify import verify

if TYPE_CHECKING:
    from support.representations import Linked

    from cso_opendata.reader import Release

# The tables whose rows are a meeting's, each with its key and with what its rows are told apart by.
ROWS = {
    "meetings": ("meeting_id", ("date",)),
    "participants": ("participant_id", ("name",)),
    "agenda_items": ("agenda_item_id", ("number", "title")),
    "agenda_sub_items": ("agenda_sub_item_id", ("title",)),
    "speeches": ("speech_id", ("text",)),
    "speech_speakers": ("speech_speaker_id", ("name",)),
    "decisions": ("decision_id", ("text",)),
    "planned_meetings": ("planned_meeting_id", ("start_date",)),
}
ITEMS = MINUTES[MINUTES.index("1) ") :]


def ids(release: Release) -> dict[Any, str]:
    """The id of each row of a meeting, by what it says."""
    return {
        (table, *(row[word] for word in words)): row[key]
        for table, (key, words) in ROWS.items()
        for row in release.rows(table)
    }


def places(told: Release | Linked, table: str, row_id: str, column: str | None) -> list[str]:
    """The addresses of the documents in which COLUMN of a row stands by `evidence`."""
    found = (table, row_id, column)
    return sorted(
        url_of(told, row)
        for row in told.rows("evidence")
        if (row["table_name"], row["row_id"], row["column_name"]) == found
    )


def test_a_page_without_participants_and_minutes_with_them_are_one_meeting(tmp_path: Path) -> None:
    """The meeting, its items, turns and decisions stand once; the participants are those of the minutes."""
    release = publish(tmp_path, side_html=page(), referat_txt=MINUTES)
    meeting = one(release, "meetings")
    assert (meeting["start_time"], meeting["end_time"]) == (time(11, 30), time(14))
    assert (meeting["venue"], meeting["participants_recorded"]) == ("Rådhuset, lokale 5", True)
    counts = {table: release.table(table).num_rows for table in ROWS}
    assert counts == {table: len(list(together(tmp_path, r_txt=MINUTES).rows(table))) for table in ROWS}
    assert {row["meeting_id"] for row in release.rows("documents")} == {meeting["meeting_id"]}
    told = render(explain(tmp_path / "out", meeting["meeting_id"]))
    assert "Mødet blev afholdt d. 7. marts 2024, klokken 11:30 til 14:00" in told
    assert "Tid: 11.30-14.00" in told
    assert not verify(tmp_path / "out")


def test_each_fact_says_where_it_came_from(tmp_path: Path) -> None:
    """`evidence` names for each fact every document that states it, and for each row that stands twice."""
    told = together(tmp_path, side_html=page(), referat_txt=MINUTES)
    meeting = one(told, "meetings")
    for fact in ("body", "date", "start_time", "end_time", "venue", "status"):
        assert places(told, "meetings", meeting["meeting_id"], fact) == ["referat.txt", "side.html"]
    assert places(told, "meetings", meeting["meeting_id"], "participants_recorded") == ["referat.txt"]
    for table in ("agenda_items", "speeches", "decisions"):
        for row in told.rows(table):
            assert url_of(told, row) == "referat.txt"
            assert places(told, table, row[ROWS[table][0]], None) == ["side.html"]


FIRST_AND_SECOND = [
    ({"side_html": page()}, {"referat_txt": MINUTES}),
    ({"referat_txt": MINUTES}, {"side_html": page()}),
]


@pytest.mark.parametrize(("first", "second"), FIRST_AND_SECOND)
def test_a_second_representation_changes_no_id(
    first: dict[str, str], second: dict[str, str], tmp_path: Path
) -> None:
    """Whichever comes first: no row of the meeting goes, and nobody who is known better now is lost."""
    before, after = publish(tmp_path, **first), publish(tmp_path, **second)
    known, now = ids(before), ids(after)
    assert {key: now[key] for key in known} == known
    living = {row["evidence_id"] for row in after.rows("evidence")}
    assert {row["evidence_id"] for row in before.rows("evidence")} <= living
    led = {row["old_id"]: row["new_id"] for row in after.rows("id_redirects")}
    people = {row["person_id"] for row in after.rows("people")}
    assert {led.get(row["person_id"], row["person_id"]) for row in before.rows("people")} <= people
    assert {row["table_name"] for row in after.rows("id_redirects")} <= {"people", "person_names"}
    assert (before.version, after.version) == ("1.0.0", "1.1.0")


def test_a_representation_that_goes_takes_no_id_of_what_stays(tmp_path: Path) -> None:
    """What the other document tells as well keeps its id; what it told alone is gone with it."""
    before = ids(publish(tmp_path, side_html=page(), referat_txt=MINUTES))
    now = ids(publish(tmp_path, referat_txt=None))
    assert {key: before[key] for key in now} == now
    assert {key[0] for key in before.keys() - now.keys()} == {"participants"}
    again = ids(publish(tmp_path, referat_txt=MINUTES))
    assert {key: again[key] for key in now} == now


def test_new_code_changes_no_id(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All documents are read anew: rows and evidence stay; and so they do where one is amended as well."""
    publish(tmp_path, side_html=page())
    before = publish(tmp_path, referat_txt=MINUTES)
    monkeypatch.setattr(pipeline, "digest_of_code", lambda _: "f" * 64)
    assert published(before.folder) == published(publish(tmp_path).folder)
    monkeypatch.setattr(pipeline, "digest_of_code", lambda _: "e" * 64)
    after = publish(tmp_path, referat_txt=MINUTES.replace("om budgettet", "om tallene"))
    assert after.version == "1.2.0"
    for table, (key, _) in ROWS.items():
        assert [row[key] for row in before.rows(table)] == [row[key] for row in after.rows(table)]


def reading_without(monkeypatch: pytest.MonkeyPatch, words: str, digest: str) -> None:
    """Let the code be another one, called DIGEST, that overlooks WORDS."""

    def less(data: bytes, *more: Any) -> Any:  # noqa: ANN401 - what `derive` takes and gives
        return derive(data.replace(words.encode(), b""), *more)

    monkeypatch.setattr("cso_opendata.derive.derive", less)
    monkeypatch.setattr(pipeline, "digest_of_code", lambda _: digest * 64)


APPROVED = "Referatet blev godkendt uden bemærkninger."
AGREED = "Det blev aftalt, at CSO får en status i juni."


def test_new_code_that_reads_more_changes_no_id(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What other code made of the same documents keeps its ids, though all rows are counted otherwise."""
    reading_without(monkeypatch, APPROVED, "a")
    before = ids(publish(tmp_path, side_html=page(), referat_txt=MINUTES))
    monkeypatch.undo()
    now = ids(publish(tmp_path))
    assert {key: now[key] for key in before} == before
    assert {key[:2] for key in now.keys() - before.keys()} == {("decisions", APPROVED)}


def test_new_code_gives_no_id_to_another_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A row that is counted as another one was counted before is not that row."""
    reading_without(monkeypatch, AGREED, "a")
    before = one(publish(tmp_path, side_html=page(), referat_txt=MINUTES), "decisions")
    reading_without(monkeypatch, APPROVED, "b")
    now = one(publish(tmp_path), "decisions")
    assert (before["text"], now["text"]) == (APPROVED, AGREED)
    assert before["decision_id"] != now["decision_id"]


def test_a_speaker_of_the_page_is_the_participant_of_the_minutes(tmp_path: Path) -> None:
    """A turn that only the page has is spoken by a person of the head, with organization and side."""
    told = together(
        tmp_path,
        side_html=page(f"{ITEMS}\nPalle Ørnfelt takkede for den grundige gennemgang.\n"),
        referat_txt=MINUTES[: MINUTES.index("2) ")] + "2) Budget 2025\n",
    )
    head = one(told, "participants", name="Palle Ørnfeldt")
    turns = [row for row in told.rows("speech_speakers") if row["participant_id"] == head["participant_id"]]
    assert [row["name"] for row in turns] == ["Palle Ørnfeldt", "Palle Ørnfelt"]
    assert {(row["person_id"], row["organization_id"], row["side"]) for row in turns} == {
        (head["person_id"], head["organization_id"], "management")
    }
    named = {row["person_id"] for table in ("participants", "speech_speakers") for row in told.rows(table)}
    assert named == {row["person_id"] for row in told.rows("people")}
    assert ("Palle Ørnfelt", "spelling") in {(row["name"], row["basis"]) for row in told.rows("person_names")}


def test_what_one_document_alone_tells_is_not_lost(tmp_path: Path) -> None:
    """What came of an item stands in the page alone: it is published beside what the minutes tell."""
    without = MINUTES.replace("Referatet blev godkendt uden bemærkninger.\n\n", "")
    release = publish(tmp_path, side_html=page(ITEMS[: ITEMS.index("2) ")]), referat_txt=without)
    assert {row["text"]: url_of(release, row) for row in release.rows("decisions")} == {
        "Referatet blev godkendt uden bemærkninger.": "side.html",
        "Det blev aftalt, at CSO får en status i juni.": "referat.txt",
    }
    item = one(release, "agenda_items", number="1")
    assert (item["outcome"], item["minutes_text"]) == (
        "approved",
        "Referatet blev godkendt uden bemærkninger.",
    )
    assert places(release, "agenda_items", item["agenda_item_id"], "minutes_text") == ["side.html"]
    assert [row["position"] for row in release.rows("decisions")] == [1, 2]
    assert not verify(tmp_path / "out")


def test_who_came_for_an_item_came_for_the_one_that_is_published(tmp_path: Path) -> None:
    """Whichever document has the item: by the row that stands for it, or by its number."""
    guest = MINUTES.replace("Afbud:", "Gæster:\n\n- Eva Lykke Sand (HK) under punkt 2\n\nAfbud:")
    short = guest[: guest.index("2) ")]
    for name, minutes in (("items", guest), ("number", short)):
        more = page(f"{ITEMS}\n3) Eventuelt\n\nIda Kvist takkede.\n")
        told = together(tmp_path / name, side_html=more, referat_txt=minutes)
        item = one(told, "agenda_items", number="2")
        assert url_of(told, item) == "side.html"
        came = one(told, "participant_items")
        assert (came["item_number"], came["agenda_item_id"]) == ("2", item["agenda_item_id"])


def test_a_turn_that_was_amended_in_one_document_is_one(tmp_path: Path) -> None:
    """A long turn of which the page has some words otherwise stands in both; one that is another does not."""
    turn = "Ida Kvist bemærkede, at " + ", at ".join(
        f"punkt {number} er vigtigt for os" for number in range(20)
    )
    other = turn.replace("punkt 7 er vigtigt", "punkt 7 er det vigtigste")
    told = together(
        tmp_path,
        side_html=page(f"{ITEMS}\n{other}.\n\nIda Kvist takkede for kaffen.\n"),
        referat_txt=f"{MINUTES}\n{turn}.\n\nPalle Ørnfeldt svarede, at budgettet er stramt.\n",
    )
    turns = {
        row["text"]: row["speech_id"] for row in told.rows("speeches") if url_of(told, row) == "referat.txt"
    }
    assert len(turns) == len(list(told.rows("speeches"))) == 4
    assert places(told, "speeches", turns[f"{turn}."], None) == ["side.html"]
    answer = turns["Palle Ørnfeldt svarede, at budgettet er stramt."]
    assert places(told, "speeches", answer, None) == []


def test_an_agenda_and_minutes_are_one_meeting(tmp_path: Path) -> None:
    """Title, text and parts of an item are the agenda's, what was said the minutes'; dates of both stand."""
    minutes = MINUTES.replace("2) Budget 2025", "2) Budgettet for 2025")
    release = publish(tmp_path, dagsorden_txt=AGENDA, referat_txt=minutes)
    meeting = one(release, "meetings")
    assert (meeting["status"], meeting["agenda_recorded"]) == ("held", True)
    assert url_of(release, meeting) == "referat.txt"
    items = list(release.rows("agenda_items"))
    assert [row["number"] for row in items] == ["1", "2", "3"]
    assert (items[1]["title"], items[1]["minutes_title"]) == ("Budget 2025", "Budgettet for 2025")
    assert items[1]["agenda_text"].startswith("Økonomiforvaltningen gennemgår")
    assert (items[1]["outcome"], items[2]["item_kind"]) == ("agreed", "meeting_dates")
    assert [row["title"] for row in release.rows("agenda_sub_items")] == ["Udgifter", "Indtægter"]
    assert {row["agenda_item_id"] for row in release.rows("speeches")} == {items[1]["agenda_item_id"]}
    assert one(release, "planned_meetings")["start_date"] == date(2024, 6, 6)
    # That the minutes have an item less is all that the two disagree about: both titles are published.
    assert ["3 items" in row["message"] for row in disagreements(release)] == [False]
    assert not verify(tmp_path / "out")


def test_whom_only_an_agenda_names_is_no_participant(tmp_path: Path) -> None:
    """An invitation is no attendance: the minutes say who came, and a finding that others were named."""
    group = "\nFor medarbejdersiden:\n\n- Formand Eva Lykke Sand, HK\n"
    invited = AGENDA.replace("\nDagsorden\n", f"{group}\nDagsorden\n")
    told = together(tmp_path / "both", dagsorden_txt=invited, referat_txt=MINUTES)
    for table in ("participants", "people", "person_names"):
        assert "Eva Lykke Sand" not in {row["name"] for row in told.rows(table)}
    found = one(told, "findings", rule="told_by_another_document", table_name="participants")
    assert found["message"].startswith("1 of the 1 participants")
    alone = together(tmp_path / "alone", dagsorden_txt=invited)
    assert one(alone, "participants")["name"] == "Eva Lykke Sand"


def test_whom_only_other_minutes_name_is_a_participant_with_a_finding(tmp_path: Path) -> None:
    """The list of one document leaves somebody out whom the other one has."""
    more = MINUTES.replace(
        "- Dir. Gitte Mose Bang, SOF", "- Dir. Aase Holt Ny, BIF\n- Dir. Tove Lind Ås, BUF"
    )
    told = together(tmp_path, a_txt=MINUTES, b_txt=more)
    people = sorted(told.rows("participants"), key=lambda row: row["position"])
    assert [(row["position"], row["name"]) for row in people] == [
        (1, "Palle Ørnfeldt"), (2, "Gitte Mose Bang"), (3, "Aase Holt Ny"), (4, "Tove Lind Ås"),
        (5, "Ida Kvist"), (6, "Bo Thyge Rask"),
    ]  # fmt: skip
    (finding,) = disagreements(told)
    row = one(told, "participants", participant_id=finding["row_id"])
    assert (row["name"], url_of(told, finding), finding["line"]) == ("Gitte Mose Bang", "a.txt", 10)
    assert row["name"] not in finding["message"]


# What the page says otherwise, and: table, column, what is published, what the page has, its line.
CONTRADICTIONS: dict[str, tuple[str, str, str, str, str, int]] = {
    "start": (page(time="klokken 12:00 til 14:00"), "meetings", "`start_time`", "11:30", "12:00", 2),
    "end": (page(time="klokken 11:30 til 15:00"), "meetings", "`end_time`", "14:00", "15:00", 2),
    "venue": (page(venue="i Borups Have"), "meetings", "`venue`", '"Rådhuset, lokale 5"', '"Borups Have"', 2),
    "title": (
        page(ITEMS.replace("2) Budget 2025", "2) Budget 2026")),
        "agenda_items", "`title`", '"Budget 2025"', '"Budget 2026"', 5,
    ),
    "outcome": (
        page(ITEMS.replace("godkendt uden bemærkninger", "taget til efterretning")),
        "agenda_items", "`outcome`", '"approved"', '"noted"', 3,
    ),
    "items": (page(ITEMS[: ITEMS.index("2) ")]), "meetings", "items", "2 items", "has 1", 3),
}  # fmt: skip


@pytest.mark.parametrize("name", CONTRADICTIONS)
def test_a_contradiction_is_a_finding(name: str, tmp_path: Path) -> None:
    """It names the row, both values, and the other document with its line; what is published stays."""
    other, table, column, value, otherwise, line = CONTRADICTIONS[name]
    told = together(tmp_path, side_html=other, referat_txt=MINUTES)
    (finding,) = disagreements(told)
    assert (finding["severity"], finding["table_name"], finding["line"]) == ("warning", table, line)
    assert url_of(told, finding) == "side.html"
    assert finding["row_id"] in {row[ROWS[table][0]] for row in told.rows(table)}
    best = one(told, "documents", url="referat.txt")["document_id"]
    for words in (column, value, otherwise, f"document {best}, line "):
        assert words in finding["message"]


def test_another_attendance_of_a_person_is_a_finding(tmp_path: Path) -> None:
    """One document has somebody among the absent whom the other has among those who came."""
    other = MINUTES.replace("\nAfbud:\n\n- N", "- N").replace("Tid:", "Tidspunkt:")
    told = together(tmp_path, a_txt=f"{MINUTES}\n3) Eventuelt\n\nIda Kvist takkede.\n", b_txt=other)
    (finding,) = (row for row in disagreements(told) if row["table_name"] == "participants")
    row = one(told, "participants", participant_id=finding["row_id"])
    assert (row["name"], row["attendance"]) == ("Bo Thyge Rask", "absent")
    assert '"absent"' in finding["message"]
    assert '"present"' in finding["message"]


SAME = {
    "hour": page(time="kl. 11.30-14"),
    "venue": page(venue="på RÅDHUSET,  lokale 5"),
    "no venue": page(venue=""),
    "case and white space": page(ITEMS.replace("2) Budget 2025", "2) BUDGET  2025")),
    "hyphens": page(ITEMS.replace("2) Budget 2025", "2) Budget-2025")),
}


@pytest.mark.parametrize("name", SAME)
def test_another_way_of_writing_is_no_contradiction(name: str, tmp_path: Path) -> None:
    """White space, case, hyphens, "14" for "14.00", the house for its room: nothing is found."""
    assert disagreements(together(tmp_path, side_html=SAME[name], referat_txt=MINUTES)) == []


def test_no_meeting_ends_before_it_begins(tmp_path: Path) -> None:
    """The end that one document states does not fit the start of a better one: it is left out, and found."""
    early = page(time="klokken 9:00 til 10:00")
    told = together(tmp_path, side_html=early, referat_txt=MINUTES.replace("11.30-14.00", "11.30"))
    meeting = one(told, "meetings")
    assert (meeting["start_time"], meeting["end_time"]) == (time(11, 30), None)
    assert ["`start_time`" in row["message"] for row in disagreements(told)] == [True]


def test_one_case_number_makes_no_meeting(tmp_path: Path) -> None:
    """A case holds many documents: the same number on another day, or in another body, is another meeting."""
    number = "Mødedato", "Sagsnr. 2024-0001234\nMødedato"
    texts = (MINUTES, OTHER, MINUTES.replace("CSO", "HovedMED"))
    told = together(tmp_path, **{f"d{place}_txt": text.replace(*number) for place, text in enumerate(texts)})
    assert len(list(told.rows("meetings"))) == 3
    assert len({row["value"] for row in told.rows("document_references")}) == 1


def test_a_pdf_and_a_page_are_one_meeting(tmp_path: Path) -> None:
    """In their own formats, read apart."""
    release = publish(tmp_path, side_html=page(), referat_pdf=printed(MINUTES))
    assert {row["media_type"] for row in release.rows("documents")} == {"text/html", "application/pdf"}
    counts = [release.table(name).num_rows for name in ("meetings", "participants", "agenda_items")]
    assert counts == [1, 4, 2]
    assert {url_of(release, row) for row in release.rows("participants")} == {"referat.pdf"}
    assert not verify(tmp_path / "out")


def test_the_order_of_documents_changes_nothing(tmp_path: Path) -> None:
    """Names and hash seed: the same documents give the same rows, and the same run the same bytes."""
    first = publish(tmp_path / "one", a_txt=AGENDA, b_html=page(), c_txt=MINUTES)
    program = Path(sys.executable).with_name("cso-opendata")
    words = [program, "run", "--sources", tmp_path / "one" / "in", "--output", tmp_path / "two"]
    environment = {**os.environ, "PYTHONHASHSEED": "7"}
    subprocess.run(list(map(str, words)), check=True, capture_output=True, env=environment)
    assert published(tmp_path / "one" / "out") == published(tmp_path / "two")
    other = publish(tmp_path / "three", c_txt=AGENDA, a_html=page(), b_txt=MINUTES)
    assert ids(first) == ids(other)


def test_meetings_that_turn_out_to_be_one(tmp_path: Path) -> None:
    """The day of one was corrected: its rows lead on to those of the other, and so does the meeting."""
    before = publish(
        tmp_path, side_html=page().replace("7. marts 2024", "8. marts 2024"), referat_txt=MINUTES
    )
    after = publish(tmp_path, side_html=page())
    assert [before.table("meetings").num_rows, after.table("meetings").num_rows] == [2, 1]
    led = {(row["table_name"], row["old_id"]): row["new_id"] for row in after.rows("id_redirects")}
    for table in ("meetings", "agenda_items", "speeches", "decisions"):
        key = ROWS[table][0]
        now = {row[key] for row in after.rows(table)}
        assert {led.get((table, row[key]), row[key]) for row in before.rows(table)} == now
    assert not verify(tmp_path / "out")


def test_a_meeting_that_turns_out_to_be_two_gives_no_id_twice(tmp_path: Path) -> None:
    """The minutes move to a day of their own: the rows that the page tells too stay with the page."""
    publish(tmp_path, side_html=page())
    both = ids(publish(tmp_path, referat_txt=MINUTES))
    apart = publish(tmp_path, referat_txt=MINUTES.replace("7. marts 2024", "8. marts 2024"))
    old = one(apart, "meetings", date=date(2024, 3, 7))["meeting_id"]
    assert old == both["meetings", date(2024, 3, 7)]
    stayed = {row["number"]: row["agenda_item_id"] for row in apart.rows("agenda_items", meeting_id=old)}
    assert stayed == {key[1]: id_ for key, id_ in both.items() if key[0] == "agenda_items"}
    assert apart.table("agenda_items").num_rows == 4
    assert not verify(tmp_path / "out")


def test_an_old_version_at_another_address_takes_no_id(tmp_path: Path) -> None:
    """The amended document keeps the ids of the rows; the old bytes, found elsewhere, get new ones."""
    publish(tmp_path, a_txt=OTHER)
    amended = publish(tmp_path, a_txt=OTHER.replace("6. juni 2024", "7. juni 2024"))
    release = publish(tmp_path, b_txt=OTHER)
    for table, (key, _) in ROWS.items():
        known = {row[key] for row in amended.rows(table)}
        now = [row[key] for row in release.rows(table)]
        assert known <= set(now)
        assert len(now) == 2 * len(known)
    assert not [row for row in release.rows("findings") if row["quarantined"]]
    assert not verify(tmp_path / "out")


def test_one_of_two_equal_documents_that_is_amended_takes_no_id(tmp_path: Path) -> None:
    """The other one still has the bytes, and so the rows with their ids."""
    before = ids(publish(tmp_path, a_txt=OTHER, b_txt=OTHER))
    after = publish(tmp_path, a_txt=OTHER.replace("6. juni 2024", "7. juni 2024"))
    held = one(after, "meetings", date=date(2024, 6, 6))["meeting_id"]
    for table in ("agenda_items", "participants"):
        key, words = ROWS[table]
        for row in after.rows(table, meeting_id=held):
            assert before[table, *(row[word] for word in words)] == row[key]


def test_a_person_who_is_another_now_takes_no_id(tmp_path: Path) -> None:
    """Better minutes put somebody elsewhere: who is named so in other meetings keeps the id."""
    # The person's id comes from the first document by its hash: let that be the one that is outdone.
    later = [OTHER.replace("Eva Lykke Sand", "Ida Kvist") + "\n" * count for count in range(20)]
    third = max(later, key=hash_of)
    assert hash_of(MINUTES) < hash_of(third)
    before = ids_of_people(publish(tmp_path, a_txt=MINUTES, c_txt=third))
    better = f"{MINUTES}\n3) Eventuelt\n\nIda Kvist takkede.\n".replace("FOA/LFS", "HK/Kommunal Hovedstaden")
    outdone = max((better + "\n" * count for count in range(20)), key=hash_of)
    release = publish(tmp_path, b_txt=outdone)
    now = {row["person_id"] for row in release.rows("participants") if row["name"] == "Ida Kvist"}
    assert len(now) == 2
    assert before["Ida Kvist"] in now
    assert not [row for row in release.rows("findings") if row["quarantined"]]


def hash_of(text: str) -> str:
    """The sha256 of the document TEXT."""
    return hashlib.sha256(text.encode()).hexdigest()


def ids_of_people(release: Release) -> dict[str, str]:
    """The id of each person by name."""
    return {row["name"]: row["person_id"] for row in release.rows("people")}


def test_the_minutes_were_approved_as_the_best_document_says(tmp_path: Path) -> None:
    """The next meeting's minutes say so, with their line; a page that says otherwise is found."""
    approves = OTHER.replace("7. december 2023", "7. marts 2024")
    remarks = page(approves[approves.index("1) ") :].replace("uden bemærkninger", "med bemærkninger"))
    for old, new in (("d. 7. marts 2024, kl", "d. 6. juni 2024, kl"), ("CSO d. 7. marts", "CSO d. 6. juni")):
        remarks = remarks.replace(old, new)
    told = together(tmp_path, marts_txt=MINUTES, juni_txt=approves, side_html=remarks)
    meeting = one(told, "meetings", date=date(2024, 3, 7))
    assert meeting["minutes_status"] == "approved"
    assert places(told, "meetings", meeting["meeting_id"], "minutes_status") == ["juni.txt"]
    (finding,) = disagreements(told)
    assert (finding["row_id"], url_of(told, finding)) == (meeting["meeting_id"], "side.html")
    assert '"approved_with_remarks"' in finding["message"]


def telling(sha256: str, kind: str, participants: int, *, withdrawn: bool = False) -> Telling:
    """What a document of KIND tells, that has so many PARTICIPANTS."""
    summary = {"document_id": sha256, "sha256": sha256, "kind": kind, "withdrawn": withdrawn}
    return Telling(summary, {"participants": [{}] * participants}, {})


def test_what_is_best_is_one_order() -> None:
    """Stated over absent, minutes over agenda, the more complete, what is still there, the first hash."""
    tellings = [
        telling("a", "minutes", 0),
        telling("b", "agenda", 9),
        telling("c", "minutes", 2),
        telling("d", "minutes", 3, withdrawn=True),
        telling("e", "agenda_and_minutes", 3),
        telling("f", "minutes", 3),
    ]
    for some in itertools.permutations(tellings):
        assert "".join(each.document_id for each in best_first(some, "participants")) == "efdcba"
    assert [each.document_id for each in best_first(tellings)][-1] == "b"


def test_a_number_that_every_item_has_makes_no_two_items_one(tmp_path: Path) -> None:
    """Where "1." stands before each title, agenda and minutes are matched by the titles alone."""
    head = "Prøverådet\n\nTid: 7. marts 2031 kl. 10-12\nSted: Lokale 5\n\nDeltagere: Anna Berg, Bo Rask\n\n"
    asked = ("Godkendelse af dagsorden", "Siden sidst", "Nytårskur", "Regnskab")
    told = ("Godkendelse af dagsorden", "Nytårskur", "Indbrud på kontoret", "Siden sidst")
    items = "".join(f"1. {title}\n\nDer lægges op til en drøftelse.\n\n" for title in asked)
    done = "".join(f"1. {title}\n\nTaget til efterretning.\n\n" for title in told)
    linked = together(tmp_path, d_txt=f"Dagsorden\n\n{head}{items}", r_txt=f"Referat\n\n{head}{done}")
    assert one(linked, "meetings")["date"] == date(2031, 3, 7)
    rows = [(row["number"], row["title"], row["minutes_title"]) for row in linked.rows("agenda_items")]
    both = [("1", title, title if title in told else None) for title in asked]
    assert sorted(rows, key=str) == sorted([*both, ("1", told[2], told[2])], key=str)
