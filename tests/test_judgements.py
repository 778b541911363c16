"""The ledger of judgements: what it says of persons is done, stays done, and no id is ever given twice."""

from __future__ import annotations

import hashlib
import json
from functools import cache, partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.documents import MINUTES

from cso_opendata.cli import main
from cso_opendata.derive import JOINERS, Origin, Rows, derive
from cso_opendata.errors import UsageError
from cso_opendata.job import ORIGINAL
from cso_opendata.judgements import FILE, judgements, text
from cso_opendata.link.across import Register, link
from cso_opendata.link.who.given import Given
from cso_opendata.mask import mask_lines
from cso_opendata.read import read
from cso_opendata.reader import open_release
from cso_opendata.rebuild import rebuild
from cso_opendata.spool import Spool
from cso_opendata.tables.rows import to_arrow

Table = list[dict[str, Any]]

WHY = 'reason = "They told us."\ndate = 2026-11-21\n'
SAME = f'[[same]]\nnames = ["Ida Kvist, FOA/LFS", "Ida Kvist, BUPL Hovedstaden"]\n{WHY}'
LATER = MINUTES.replace("7. marts 2024", "6. juni 2024")
MOVED = LATER.replace("FOA/LFS", "BUPL Hovedstaden")
MISSPELT = LATER.replace("Palle Ørnfeldt orienterede", "Palle Ørnfelt orienterede")
BOTH = MINUTES.replace("7. marts 2024", "5. september 2024").replace(
    "- Dir. Gitte", "- Dir. Palle Ørnfelt, ØKF\n- Dir. Gitte"
)
NOT_HE = f'[[different]]\nnames = ["Palle Ørnfeldt, ØKF", "Palle Ørnfelt, ØKF"]\n{WHY}'


class Nights:
    """Night after night: the link of documents with the register that the nights before have left."""

    def __init__(self, folder: Path) -> None:
        """FOLDER is for the rows."""
        self.folder = folder
        self.known: dict[str, dict[str, str]] = {}
        self.count = 0
        self.unheard: tuple[str, ...] = ()
        self.gone: set[str] = set()
        self.living: set[str] = set()

    def night(self, ledger: str, *texts: str) -> dict[str, Table]:
        """The rows of the documents TEXTS after the link by LEDGER; no id comes back that was given up."""
        self.count += 1
        raw, made = (Spool(self.folder / f"{self.count}" / name) for name in ("raw", "linked"))
        for number, each in enumerate(texts):
            for table, rows in to_arrow(derived(each, f"{number}.txt")).items():
                raw.write(table, f"{number:06}", rows)
        new, self.unheard = link(raw, made, Register(**self.known), None, judgements(ledger))
        for kind in ("meetings", "people", "person_names", "later_ids"):
            self.known[kind] = {**getattr(new, kind), **self.known.get(kind, {})}
        tables = {
            path.name: [row for batch in made.batches(path.name) for row in batch.to_pylist()]
            for path in made.folder.iterdir()
        }
        ids = {row[f"{key}_id"] for key, table in KEYS.items() for row in tables[table]}
        assert not ids & self.gone
        self.gone |= self.living - ids
        self.living = ids
        return tables


KEYS = {"person": "people", "person_name": "person_names"}


@cache
def derived(text: str, url: str) -> Rows:
    """The rows of the document TEXT, found at URL."""
    data, rows = text.encode(), Rows()
    origin = Origin(url, hashlib.sha256(data).hexdigest(), len(data), "original")
    assert derive(data, origin, rows, partial(read, joiners=JOINERS, mask=mask_lines)) is None
    return rows


@pytest.fixture
def nights(tmp_path: Path) -> Nights:
    """The nights of a test."""
    return Nights(tmp_path)


def called(tables: dict[str, Table], name: str) -> list[str]:
    """The ids of the people who go by NAME."""
    return sorted({row["person_id"] for row in tables["person_names"] if row["name"] == name})


def redirects(tables: dict[str, Table], table: str = "people") -> dict[str, str]:
    """The ids of TABLE that lead on to another one."""
    rows = tables.get("id_redirects", [])
    return {row["old_id"]: row["new_id"] for row in rows if row["table_name"] == table}


def of_row(tables: dict[str, Table], name: str, organization: str) -> set[str]:
    """The persons of the participants with NAME in ORGANIZATION."""
    rows = tables["participants"]
    return {row["person_id"] for row in rows if (row["name"], row["organization"]) == (name, organization)}


def test_two_who_are_one(nights: Nights) -> None:
    """A merge keeps the id of the first named, leads on from the other, and says that a person settled it."""
    before = nights.night("", MINUTES, MOVED)
    first = of_row(before, "Ida Kvist", "FOA/LFS").pop()
    second = of_row(before, "Ida Kvist", "BUPL Hovedstaden").pop()
    assert first != second
    after = nights.night(SAME, MINUTES, MOVED)
    assert called(after, "Ida Kvist") == [first]
    assert redirects(after) == {second: first}
    assert [row["basis"] for row in after["person_names"] if row["name"] == "Ida Kvist"] == ["ledger"]
    assert {row["basis"] for row in after["person_names"] if row["name"] != "Ida Kvist"} == {"same_name"}
    names = {row["person_name_id"] for row in after["person_names"]}
    assert set(redirects(after, "person_names").values()) <= names
    assert len(redirects(after, "person_names")) == 1
    assert {row["person_id"] for row in after["speech_speakers"]} <= {
        row["person_id"] for row in after["people"]
    }
    again = nights.night(SAME, MINUTES, MOVED)
    assert again == after


def test_a_merge_that_is_undone(nights: Nights) -> None:
    """The first id goes back to whom it was given; the other gets a new id, to which its old one leads."""
    before = nights.night("", MINUTES, MOVED)
    first, second = (of_row(before, "Ida Kvist", place).pop() for place in ("FOA/LFS", "BUPL Hovedstaden"))
    nights.night(SAME, MINUTES, MOVED)
    undone = nights.night("", MINUTES, MOVED)
    assert of_row(undone, "Ida Kvist", "FOA/LFS") == {first}
    third = of_row(undone, "Ida Kvist", "BUPL Hovedstaden").pop()
    assert third not in (first, second)
    assert redirects(undone) == {second: third}
    assert nights.night("", MINUTES, MOVED) == undone
    again = nights.night(SAME, MINUTES, MOVED)
    assert called(again, "Ida Kvist") == [first]
    assert redirects(again) == {second: first, third: first}


def test_who_were_one_from_the_start_are_parted(nights: Nights) -> None:
    """Two who never had ids of their own: the first named keeps the one they shared."""
    merged = nights.night(SAME, MINUTES, MOVED)
    (shared,) = called(merged, "Ida Kvist")
    assert redirects(merged) == {}
    parted = nights.night("", MINUTES, MOVED)
    assert of_row(parted, "Ida Kvist", "FOA/LFS") == {shared}
    assert of_row(parted, "Ida Kvist", "BUPL Hovedstaden").isdisjoint({shared})
    assert nights.night("", MINUTES, MOVED) == parted


def test_a_merge_that_grows(nights: Nights) -> None:
    """A third who joins two takes their id, wherever the file names them, however documents come."""
    third = MINUTES.replace("7. marts 2024", "5. september 2024").replace("FOA/LFS", "HK")
    before = nights.night("", MINUTES, MOVED, third)
    joined = nights.night(SAME, MINUTES, MOVED, third)
    more = SAME.replace('["Ida', '["Ida Kvist, HK", "Ida')
    grown = nights.night(more, MINUTES, MOVED, third)
    (id_,) = called(grown, "Ida Kvist")
    assert {id_} == of_row(joined, "Ida Kvist", "FOA/LFS") == of_row(before, "Ida Kvist", "FOA/LFS")
    assert len(redirects(grown)) == 2
    turned = nights.night(more, third, MOVED, MINUTES)
    assert sorted(turned["people"], key=str) == sorted(grown["people"], key=str)


def test_the_name_is_that_of_the_first(nights: Nights) -> None:
    """Whom the file names first gives the person the name; the other one is another name of theirs."""
    married = MOVED.replace("Ida Kvist", "Ida Sand")
    ledger = f'[[same]]\nnames = ["Ida Sand, BUPL Hovedstaden", "Ida Kvist, FOA/LFS"]\n{WHY}'
    tables = nights.night(ledger, MINUTES, married)
    (id_,) = called(tables, "Ida Sand")
    assert [row["name"] for row in tables["people"] if row["person_id"] == id_] == ["Ida Sand"]
    bases = {row["name"]: row["basis"] for row in tables["person_names"] if row["person_id"] == id_}
    assert bases == {"Ida Sand": "same_name", "Ida Kvist": "ledger"}


def test_a_slip_that_was_none(nights: Nights) -> None:
    """Ørnfelt, taken for Ørnfeldt in one meeting, is another, also where both are in one head."""
    before = nights.night("", MINUTES, MISSPELT, BOTH)
    assert len(called(before, "Palle Ørnfelt")) == 2
    tables = nights.night(NOT_HE, MINUTES, MISSPELT, BOTH)
    (other,) = called(tables, "Palle Ørnfelt")
    assert called(tables, "Palle Ørnfeldt") == called(before, "Palle Ørnfeldt")
    assert other not in called(tables, "Palle Ørnfeldt")
    assert of_row(tables, "Palle Ørnfelt", "ØKF") == {other}
    (turn,) = [row for row in tables["speech_speakers"] if row["name"] == "Palle Ørnfelt"]
    assert (turn["person_id"], turn["participant_id"]) == (other, None)
    assert (turn["organization_id"], turn["side"]) == (None, None)
    assert nights.night(NOT_HE, BOTH, MISSPELT, MINUTES).keys() == tables.keys()


@pytest.mark.parametrize("texts", [(MINUTES, MISSPELT), (MINUTES, MISSPELT, BOTH), (BOTH,)])
def test_who_is_judged_different_stays_so(texts: tuple[str, ...], tmp_path: Path) -> None:
    """Whichever documents there are, in a new register and in one that knew them as one."""
    fresh = Nights(tmp_path / "fresh").night(NOT_HE, *texts)
    later = Nights(tmp_path / "later")
    later.night("", *texts)
    for tables in (fresh, later.night(NOT_HE, *texts), later.night(NOT_HE.replace("They", "Both"), *texts)):
        assert set(called(tables, "Palle Ørnfelt")).isdisjoint(called(tables, "Palle Ørnfeldt"))
        assert len(called(tables, "Palle Ørnfelt")) == 1


def test_whoever_of_two_is_named_first_the_id_stays(nights: Nights) -> None:
    """A slip named before the name it was taken for leaves the id with the name."""
    before = nights.night("", MINUTES, MISSPELT)
    turned = NOT_HE.replace(
        '"Palle Ørnfeldt, ØKF", "Palle Ørnfelt, ØKF"', '"Palle Ørnfelt, ØKF", "Palle Ørnfeldt, ØKF"'
    )
    tables = nights.night(turned, MINUTES, MISSPELT)
    assert called(tables, "Palle Ørnfeldt") == called(before, "Palle Ørnfeldt")
    assert len(called(tables, "Palle Ørnfelt")) == 1


@pytest.mark.parametrize("names", ['"{}", "Palle Ørnfelt, ØKF"', '"Palle Ørnfelt, ØKF", "{}"'])
def test_a_slip_is_parted_from_an_id(names: str, nights: Nights) -> None:
    """The id is that of all who were taken for the person; a name among them is told more exactly."""
    (id_,) = called(nights.night("", MINUTES, MISSPELT), "Palle Ørnfeldt")
    tables = nights.night(f"[[different]]\nnames = [{names.format(id_)}]\n{WHY}", MINUTES, MISSPELT)
    assert called(tables, "Palle Ørnfeldt") == [id_]
    assert id_ not in called(tables, "Palle Ørnfelt")


DAYS = f"""[[different]]
names = [
    {{ name = "Ida Kvist", organization = "FOA/LFS", until = 2024-05-01 }},
    {{ name = "Ida Kvist", organization = "FOA/LFS", since = 2024-05-02 }},
]
{WHY}"""


def test_two_of_one_name_in_one_organization(nights: Nights) -> None:
    """Days tell them apart; the first keeps the id, and the second gives up its own with the judgement."""
    (shared,) = called(nights.night("", MINUTES, LATER), "Ida Kvist")
    parted = nights.night(DAYS, MINUTES, LATER)
    by_day = {
        row["first_seen_on"].month: row["person_id"]
        for row in parted["person_names"]
        if row["name"] == "Ida Kvist"
    }
    assert by_day[3] == shared
    assert by_day[6] != shared
    assert sorted(row["basis"] for row in parted["person_names"] if row["name"] == "Ida Kvist") == [
        "ledger",
        "same_name",
    ]
    assert nights.night(DAYS, MINUTES, LATER) == parted
    assert called(nights.night("", MINUTES, LATER), "Ida Kvist") == [shared]


def test_people_by_their_ids(nights: Nights) -> None:
    """The ids of the last release name people, before and after they are one."""
    before = nights.night("", MINUTES, MOVED)
    first, second = (of_row(before, "Ida Kvist", place).pop() for place in ("FOA/LFS", "BUPL Hovedstaden"))
    ledger = f'[[same]]\nnames = ["{second}", "{first}"]\n{WHY}'
    merged = nights.night(ledger, MINUTES, MOVED)
    assert called(merged, "Ida Kvist") == [second]
    assert nights.night(ledger, MINUTES, MOVED) == merged
    different = ledger.replace("same", "different")
    parted = nights.night(different, MINUTES, MOVED)
    assert of_row(parted, "Ida Kvist", "BUPL Hovedstaden") == {second}
    assert nights.night(different, MINUTES, MOVED) == parted
    with pytest.raises(UsageError, match="make them one"):
        nights.night(f"{different}\n{SAME}", MINUTES, MOVED)


def test_a_name_without_an_organization(nights: Nights) -> None:
    """Who is named in no head is found by the name alone, in whichever document."""
    stranger = LATER.replace("Ida Kvist spurgte", "Eva Lykke Sand spurgte")
    guest = MINUTES.replace("Afbud:", "Gæster:\n\n- Konsulent Eva Lykke Sand, ØKF\n\nAfbud:")
    assert len(called(nights.night("", guest, stranger), "Eva Lykke Sand")) == 2
    ledger = f'[[same]]\nnames = ["Eva Lykke Sand, ØKF", "Eva Lykke Sand"]\n{WHY}'
    tables = nights.night(ledger, guest, stranger)
    (id_,) = called(tables, "Eva Lykke Sand")
    assert of_row(tables, "Eva Lykke Sand", "ØKF") == {id_}


def test_a_name_in_two_municipalities(nights: Nights) -> None:
    """One name and union in two towns are two people: which one is meant, only an id says."""
    towns = [
        f"{town} Kommune\n\n{day.replace('FOA/LFS', 'FOA')}"
        for town, day in (("Lyngholm", MINUTES), ("Fjordby", LATER))
    ]
    ledger = f'[[same]]\nnames = ["Ida Kvist, FOA", "Palle Ørnfeldt, ØKF"]\n{WHY}'
    with pytest.raises(
        UsageError, match=r"line 1, .*'Ida Kvist, FOA' are in several municipalities.*person_id"
    ):
        nights.night(ledger, *towns)
    first, second = called(nights.night("", *towns), "Ida Kvist")
    joined = nights.night(f'[[same]]\nnames = ["{first}", "{second}"]\n{WHY}', *towns)
    assert called(joined, "Ida Kvist") == [first]


def test_a_judgement_that_names_nobody(nights: Nights) -> None:
    """The run goes on, and says which one."""
    ledger = SAME + f'\n[[different]]\nnames = ["Bo Mose, HK", "abcdefghijklmnopabcd"]\n{WHY}'
    nights.night(ledger, MINUTES, MOVED)
    where = f"{FILE}, line 6, [[different]] number 1"
    assert nights.unheard == (
        f"{where}: 'Bo Mose, HK' names nobody whom the documents mention.",
        f"{where}: 'abcdefghijklmnopabcd' names nobody whom the documents mention.",
    )


def test_judgements_that_only_documents_show_to_contradict(nights: Nights) -> None:
    """Two ways to name one person: said to be different from the one, the same as the other."""
    official = SAME.replace("same", "different").replace("FOA/LFS", "LFS")
    with pytest.raises(UsageError, match=r"line 1, \[\[different\]\] number 1: .*make them one"):
        nights.night(f"{official}\n{SAME}", MINUTES, MOVED)
    (id_,) = called(nights.night("", MINUTES), "Ida Kvist")
    with pytest.raises(UsageError, match="mean the same lines"):
        nights.night(f'[[different]]\nnames = ["Ida Kvist, FOA/LFS", "{id_}"]\n{WHY}', MINUTES)
    twice = f'[[different]]\nnames = ["Ida Kvist, FOA/LFS", "Ida Kvist, LFS"]\n{WHY}'
    with pytest.raises(UsageError, match="mean the same lines"):
        nights.night(twice, MINUTES)


BROKEN = {
    "[[same]": (f"{FILE} is not TOML", "line 1"),
    f'[[equal]]\nnames = ["A B", "C D"]\n{WHY}': ("`equal` is neither", "Rename"),
    f'[same]\nnames = ["A B", "C D"]\n{WHY}': ("`same` is no list", "[[same]]"),
    f'[[same]]\nnames = ["A B", "C D"]\nnote = 1\n{WHY}': ("`note` is no key", "line 1, [[same]] number 1"),
    '[[same]]\nnames = ["A B", "C D"]\ndate = 2026-11-21': ("no reason", "[[same]] number 1"),
    '[[same]]\nnames = ["A B", "C D"]\nreason = " "\ndate = 2026-11-21': ("no reason", "Say why"),
    '[[same]]\nnames = ["A B", "C D"]\nreason = "So."': ("no date", "date = 2026-11-21"),
    '[[same]]\nnames = ["A B", "C D"]\nreason = "So."\ndate = "2026-11-21"': ("no date", "date = 2026-11-21"),
    f'[[same]]\nnames = ["A B"]\n{WHY}': ("two people or more", "names = "),
    f'[[same]]\nnames = "A B"\n{WHY}': ("two people or more", "names = "),
    f'[[same]]\nnames = ["A B", 7]\n{WHY}': ("7 is no name", "person_id"),
    f'[[same]]\nnames = ["A B", ", FOA"]\n{WHY}': ("a name is empty", "name, organization"),
    f'[[same]]\nnames = ["A B", {{ navn = "C D" }}]\n{WHY}': ("`navn` is no key", "`since`"),
    f'[[same]]\nnames = ["A B", {{ name = 7 }}]\n{WHY}': ("is no text", "quotes"),
    f'[[same]]\nnames = ["A B", {{ name = "C D", since = 2019 }}]\n{WHY}': ("is no day", "since = "),
    f'[[same]]\nnames = ["A B, FOA", "A  B,FOA"]\n{WHY}': ("'A B, FOA' stands twice", "once"),
    f'[[same]]\nnames = ["A B", "C D"]\n{WHY}\n\n[[same]]\nnames = ["C D", "E F"]\n{WHY}\n'
    f'[[different]]\nnames = ["E F", "A B"]\n{WHY}': ("[[different]] number 1: 'E F' and 'A B'", "Take back"),
}  # fmt: skip


@pytest.mark.parametrize("broken", BROKEN)
def test_a_broken_ledger_says_where_and_what_to_do(broken: str) -> None:
    """File, line, entry and key, and what to write instead."""
    with pytest.raises(UsageError) as error:
        judgements(broken)
    assert [words for words in (FILE, *BROKEN[broken]) if words not in str(error.value)] == []


def test_the_example_of_the_readme_is_one() -> None:
    """What the README shows can be copied."""
    readme = (Path(__file__).parents[1] / "README.md").read_text("utf-8")
    example = readme.split("## Who is who", 1)[1].split("```toml\n", 1)[1].split("```", 1)[0]
    same, different = judgements(example)
    assert (same.same, different.same) == (True, False)
    assert [who.printed for who in same.people] == ["Ida Kvist, FOA/LFS", "Ida Kvist Sand, BUPL Hovedstaden"]
    assert different.people[0].printed == "Bo Rask, HK, until 2018-12-31"


def test_the_file_is_read_as_it_lies(tmp_path: Path) -> None:
    """None is none; one in another encoding is said to be so; a broken one is found before the documents."""
    assert text(tmp_path) == ""
    (tmp_path / FILE).write_bytes(SAME.encode())
    assert text(tmp_path) == SAME
    (tmp_path / FILE).write_bytes("names = ø".encode("cp1252"))
    with pytest.raises(UsageError, match="UTF-8"):
        text(tmp_path)
    (tmp_path / FILE).write_text("[[same]]", "utf-8")
    with pytest.raises(UsageError, match="no reason"):
        text(tmp_path)


def test_a_ledger_beside_the_state(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A changed ledger makes a new release; a name in vain is a warning; a broken one stops the run.

    A version can be made again with the ledger of its night.
    """
    source, output = tmp_path / "source", tmp_path / "output"
    source.mkdir()
    (source / "a.txt").write_text(MINUTES, "utf-8")
    (source / "b.txt").write_text(MOVED, "utf-8")
    command = ["run", "--sources", str(source), "--output", str(output), "--workers", "1"]

    def people() -> Table:
        return [row for row in open_release(output).rows("people") if row["name"] == "Ida Kvist"]

    assert main(command) == 0
    old = {row["person_id"] for row in people()}
    assert len(old) == 2
    (output / ".state" / FILE).write_text(SAME.replace('["', '["Bo Mose, HK", "'), "utf-8")
    assert main(command) == 0
    assert "'Bo Mose, HK' names nobody" in capsys.readouterr().out
    (one,) = people()
    gone = {
        row["old_id"]: row["new_id"] for row in open_release(output).rows("id_redirects", table_name="people")
    }
    assert gone == {(old - {one["person_id"]}).pop(): one["person_id"]}
    assert main(command) == 0
    assert "Nothing new" in capsys.readouterr().out
    (output / ".state" / FILE).unlink()
    assert main(command) == 0
    now = {row["person_id"] for row in people()}
    assert len(now) == 2
    assert now & old == {one["person_id"]}
    (output / ".state" / FILE).write_text("[[same]]", "utf-8")
    assert main(command) == 2
    assert main(["verify", str(output)]) == 0
    index = json.loads((output / ORIGINAL / "index.json").read_text("utf-8"))
    judged = index["releases"][1]["version"]
    assert rebuild(output, ORIGINAL, judged, 1, list[str]().append, check=True) == []


PEOPLE = "abcde"
PARTITIONS = st.lists(st.integers(0, 3), min_size=len(PEOPLE), max_size=len(PEOPLE))


@given(st.lists(PARTITIONS, min_size=1, max_size=6))
def test_ids_over_any_nights(partitions: list[list[int]]) -> None:
    """Whoever is joined and parted: one id a person, none for two, none again that was given up."""
    first: dict[str, str] = {}
    later: dict[str, str] = {}
    gone: set[str] = set()
    before: dict[str, str] = {}
    for partition in [*partitions, partitions[-1]]:
        groups = [
            [key for key, one in zip(PEOPLE, partition, strict=True) if one == number] for number in range(4)
        ]
        groups = [group for group in groups if group]
        given_ids = Given("people", first, later)
        ids = given_ids.together(groups, {key: f"{key * 64}:000001" for key in PEOPLE})
        assert {len({ids[key] for key in group}) for group in groups} == {1}
        assert len(set(ids.values())) == len(groups)
        assert not set(ids.values()) & gone
        first |= given_ids.new_first
        later |= given_ids.new_later
        gone |= set(before.values()) - set(ids.values())
        leads = Given("people", first, later).retired(PEOPLE)
        assert gone <= set(leads)
        assert set(leads.values()) <= set(ids.values())
        last = before
        before = ids
    assert before == last
