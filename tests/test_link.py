"""Who is who: slips of the pen, organizations behind printed names, persons in and across documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from support.derived import derived
from support.documents import MINUTES, OTHER

from cso_opendata.link.across import Register, link
from cso_opendata.link.who.organizations import Home, Organization, organization, with_parents
from cso_opendata.link.who.persons import Persons
from cso_opendata.model import Span
from cso_opendata.naming import close, one_slip
from cso_opendata.records import Participant
from cso_opendata.reference import organizations
from cso_opendata.spool import Spool
from cso_opendata.tables.rows import to_arrow

if TYPE_CHECKING:
    from pathlib import Path

LETTERS = "abcdeæøå"
WORDS = st.text(LETTERS, min_size=6, max_size=12)
SHA256 = "0" * 64


@st.composite
def slips(draw: st.DrawFn, words: st.SearchStrategy[str] = WORDS) -> tuple[str, str]:
    """A word, and what one slip of the pen makes of it."""
    word = draw(words)
    place, letter = draw(st.integers(0, len(word) - 1)), draw(st.sampled_from(LETTERS))
    before, after = word[:place], word[place:]
    written = draw(
        st.sampled_from(
            (
                before + letter + after,
                word + letter,
                before + after[1:],
                before + letter + after[1:],
                before + after[1:2] + after[:1] + after[2:],
            )
        )
    )
    return word, written


@given(slips())
def test_one_edit_is_a_slip(pair: tuple[str, str]) -> None:
    """A letter added, left out, changed, or swapped with the next, anywhere in a word, either way round."""
    assert one_slip(*pair)
    assert one_slip(*reversed(pair))


def distance(first: str, second: str) -> int:
    """The edits from FIRST to SECOND, by the book (optimal string alignment)."""
    rows = [[max(i, j) if 0 in (i, j) else 0 for j in range(len(second) + 1)] for i in range(len(first) + 1)]
    for i in range(1, len(first) + 1):
        for j in range(1, len(second) + 1):
            changed = rows[i - 1][j - 1] + (first[i - 1] != second[j - 1])
            rows[i][j] = min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, changed)
            if i > 1 and j > 1 and (first[i - 1], first[i - 2]) == (second[j - 2], second[j - 1]):
                rows[i][j] = min(rows[i][j], rows[i - 2][j - 2] + 1)
    return rows[-1][-1]


@given(slips(), st.data())
def test_two_edits_are_none(pair: tuple[str, str], data: st.DataObject) -> None:
    """A slip is one edit and never two: what a textbook counts is what counts."""
    word, written = pair
    assume(written)
    _, twice = data.draw(slips(st.just(written)))
    assert one_slip(word, twice) == (distance(word, twice) <= 1)


@given(st.text(LETTERS, max_size=8), st.text(LETTERS, max_size=8))
def test_a_slip_is_what_the_book_says(first: str, second: str) -> None:
    """For any two words, however short or different."""
    assert one_slip(first, second) == (distance(first, second) <= 1)


@given(st.lists(WORDS, min_size=1, max_size=4), st.data())
def test_names_are_close_by_a_slip_in_each_long_word(words: list[str], data: st.DataObject) -> None:
    """Every word of six letters or more may have its slip; a word more or less is another name."""
    written = [data.draw(slips(st.just(word)))[1] for word in words]
    assume(all(len(word) >= 6 for word in written))
    assert close(" ".join(words), " ".join(written))
    assert not close(" ".join(words), " ".join([*written, "og"]))


NOT_CLOSE = (
    ("Lars Bang", "Lars Bøg"),
    ("Lars Bang", "Lara Bang"),
    ("Ida Kvist", "Ida Kvast"),
    ("Palle Ørnfeldt", "Polle Ørnfeldt"),
    ("Palle Ørnfeldt", "Palle Ørnfalte"),
    ("Palle Ørnfeldt", "Ørnfeldt Palle"),
    ("Palle Ørnfeldt", "Palle Mose Ørnfeldt"),
)


@pytest.mark.parametrize(("first", "second"), NOT_CLOSE)
def test_a_slip_in_a_short_word_is_another_word(first: str, second: str) -> None:
    """Words of fewer than six letters must be the same, and so must the number and order of the words."""
    assert not close(first, second)
    assert not close(second, first)


COPENHAGEN = Home("0101", None)
OFFICIAL = sorted(
    {name for row in organizations() for name in (*row["names"], *row["names_at_home"].get("0101", ()))}
)


def meant(name: str, home: Home = COPENHAGEN) -> Organization:
    """The organization that NAME means in a document that is at HOME."""
    return organization(name, home)


@pytest.mark.parametrize("name", OFFICIAL)
def test_a_name_of_the_reference_is_its_organization(name: str) -> None:
    """In any case and with any white space around it, by the reference."""
    found = meant(name)
    assert found.basis == "reference"
    assert {found.organization_id} == {
        meant(other).organization_id for other in (name.upper(), f" {name} ", name.lower())
    }


MISSPELT = {
    "Københanvs Lærerforening": "Københavns Lærerforening",
    "Københavns Lærerforenning": "Københavns Lærerforening",
    "Kobenhavns Lærerforenig": "Københavns Lærerforening",
    "Dansk Sygeplejråd": "Dansk Sygeplejeråd",
    "Økonomiforvaltnigen": "Økonomiforvaltningen",
    "Socialpædagogernes Landforbund": "Socialpædagogernes Landsforbund",
}


@pytest.mark.parametrize("name", MISSPELT)
def test_a_misspelt_name_of_the_reference_is_its_organization(name: str) -> None:
    """One slip in a long word leads to the organization, and the basis says so."""
    wanted = meant(MISSPELT[name])
    assert (wanted.organization_id, wanted.name, "spelling") == (
        meant(name).organization_id,
        meant(name).name,
        meant(name).basis,
    )


@pytest.mark.parametrize("name", ["Fagforeningen Prøve", "FOB", "BUPF Hovedstaden", "Prøvecentret"])
def test_an_unknown_name_is_an_organization_of_its_own(name: str) -> None:
    """It has no kind and no side, its name as printed, and the same id however its letters are cased."""
    found = meant(name)
    assert (name, "other", None, "same_name") == (found.name, found.kind, found.side, found.basis)
    assert found.organization_id == meant(name.upper()).organization_id
    assert found.organization_id not in {meant(known).organization_id for known in OFFICIAL}
    assert with_parents(found.organization_id) == []


SPEAKING = {
    "Prøve- og Eksempelforvaltningen": ("administration", "management"),
    "FOA Prøveby": ("union", "employee"),
    "Dansk Sygeplejeråd, Kreds Prøve": ("union", "employee"),
    "Prøveby Lærerkreds": ("union", "employee"),
    "FOABY": ("other", None),
}


@pytest.mark.parametrize("name", SPEAKING)
def test_a_name_outside_the_reference_may_tell_its_kind(name: str) -> None:
    """An administration is called so, and a branch begins with the name of its union; the id is its own."""
    found = meant(name)
    assert (found.kind, found.side) == SPEAKING[name]
    assert found.organization_id not in {meant(known).organization_id for known in OFFICIAL}


def test_two_unknown_names_are_two() -> None:
    """Names outside the reference are never joined by a likeness."""
    first, second = meant("Fagforeningen Prøve"), meant("Fagforeningen Prove")
    assert first.organization_id != second.organization_id


@pytest.mark.parametrize("name", OFFICIAL)
def test_parents_end(name: str) -> None:
    """An organization of the reference is in its own line of parents, which ends and has nobody twice."""
    line = with_parents(meant(name).organization_id)
    assert line[0].organization_id == meant(name).organization_id
    assert line[-1].parent is None
    assert len({one.organization_id for one in line}) == len(line)


def persons(*people: str, document: str = SHA256) -> Persons:
    """The persons of a document whose head has PEOPLE, each "name, organization" or a name alone."""
    parted = [person.partition(", ") for person in people]
    participants = [
        Participant(name, None, place or None, None, "member", "present", None, (), Span(number, number))
        for number, (name, _, place) in enumerate(parted, 1)
    ]
    return Persons(participants, document, COPENHAGEN)


def test_a_misspelt_speaker_is_the_participant() -> None:
    """One slip in a long word leads to the person of the head, and the basis says so."""
    found = persons("Ida Kvist, FOA", "Palle Ørnfeldt, ØKF")
    head, speaker = found.find("Palle Ørnfeldt"), found.find("Palle Ørnfelt")
    assert (head.participant, head.basis) == (1, "same_name")
    assert (speaker.key, speaker.participant, speaker.basis) == (head.key, 1, "spelling")


@pytest.mark.parametrize("slip", ["Palle Ørnfjeldt", "Palle Ørnfedt"])
def test_every_misspelling_of_a_participant_is_the_participant(slip: str) -> None:
    """A second slip leads to the same person, be it near to the first slip or not."""
    found = persons("Palle Ørnfeldt, ØKF")
    head = found.find("Palle Ørnfeldt")
    assert [(one.key, one.participant) for one in map(found.find, ("Palle Ørnfelt", slip))] == [
        (head.key, 0)
    ] * 2


@pytest.mark.parametrize("name", ["Palle Ørnfelte", "Palle Ørnfedt", "Eva Lykke Sand"])
def test_who_is_meant_does_not_depend_on_who_was_named_before(name: str) -> None:
    """A name means the same person whether or not a misspelling of another was met first."""
    alone, after = persons("Palle Ørnfeldt, ØKF"), persons("Palle Ørnfeldt, ØKF")
    after.find("Palle Ørnfelt")
    assert alone.find(name) == after.find(name)


def test_short_names_that_differ_by_a_letter_are_two() -> None:
    """Lars Bang and Lars Bøg sit at one table."""
    found = persons("Lars Bang, FOA", "Lars Bøg, FOA")
    assert found.find("Lars Bang").key != found.find("Lars Bøg").key
    stranger = persons("Lars Bang, FOA").find("Lars Bøg")
    assert (stranger.participant, stranger.basis) == (None, "same_name")


def test_a_slip_that_two_names_are_one_letter_from_is_nobodys() -> None:
    """Where two people of the head are as near, neither is taken."""
    found = persons("Bo Mosegaard, FOA", "Bo Mosegaarn, FOA")
    assert found.find("Bo Mosegaars").participant is None


def test_a_surname_or_first_name_is_its_only_bearer() -> None:
    """One word is enough where one person of the head has it as a first or last name."""
    found = persons("Ida Kvist, FOA", "Bo Rask, HK", "Eva Rask, HK")
    assert (found.find("Kvist").participant, found.find("Ida").participant) == (0, 0)
    assert found.find("Rask").participant is None


def test_the_same_name_and_organization_is_one_person_in_every_document() -> None:
    """However the organization is printed; another organization, another person."""
    one = persons("Ida Kvist, Københavns Lærerforening", document="1" * 64).find("Ida Kvist").key
    assert one == persons("Ida Kvist, DLF", document="2" * 64).find("Ida Kvist").key
    assert one == persons("Ida Kvist, Københanvs Lærerforening", document="3" * 64).find("Ida Kvist").key
    assert one != persons("Ida Kvist, HK", document="1" * 64).find("Ida Kvist").key


def test_a_name_without_an_organization_is_a_person_of_its_document() -> None:
    """Nothing says that the same name elsewhere is the same person."""
    keys = {persons("Ida Kvist", document=each * 64).find("Ida Kvist").key for each in "12"}
    assert len(keys) == 2


def linked(folder: Path, *texts: str) -> dict[str, list[dict[str, Any]]]:
    """The rows of the documents TEXTS after the link across them, by table."""
    raw, made = Spool(folder / "raw"), Spool(folder / "linked")
    for number, text in enumerate(texts):
        for table, rows in to_arrow(derived(text)).items():
            raw.write(table, f"{number:06}", rows)
    link(raw, made, Register(), None)
    return {
        path.name: [row for batch in made.batches(path.name) for row in batch.to_pylist()]
        for path in (folder / "linked").iterdir()
    }


def test_people_across_documents(tmp_path: Path) -> None:
    """Four people of two meetings are four, the fifth came once; a misspelling is a name of one of them."""
    misspelt = OTHER.replace("Palle Ørnfeldt orienterede", "Palle Ørnfelt orienterede")
    rows = linked(tmp_path, MINUTES, misspelt)
    assert sorted(row["name"] for row in rows["people"]) == [
        "Bo Thyge Rask", "Eva Lykke Sand", "Gitte Mose Bang", "Ida Kvist", "Palle Ørnfeldt",
    ]  # fmt: skip
    by_name = {row["name"]: row["person_id"] for row in rows["people"]}
    names = {(row["name"], row["basis"], row["person_id"]) for row in rows["person_names"]}
    assert ("Palle Ørnfelt", "spelling", by_name["Palle Ørnfeldt"]) in names
    assert len(names) == 6
    for table in ("participants", "speech_speakers"):
        assert {row["person_id"] for row in rows[table]} <= set(by_name.values())


def test_a_change_of_organization_is_another_person(tmp_path: Path) -> None:
    """The same name in another organization is for a human to judge: two people are published."""
    moved = MINUTES.replace("7. marts 2024", "6. juni 2024").replace("FOA/LFS", "BUPL Hovedstaden")
    rows = linked(tmp_path, MINUTES, moved)
    assert [row["name"] for row in rows["people"]].count("Ida Kvist") == 2
    assert [row["name"] for row in rows["people"]].count("Palle Ørnfeldt") == 1


def test_the_order_of_the_documents_changes_no_id(tmp_path: Path) -> None:
    """Meetings, people and names have the same ids whichever document comes first."""
    one, two = linked(tmp_path / "one", MINUTES, OTHER), linked(tmp_path / "two", OTHER, MINUTES)
    for table in ("meetings", "people", "person_names", "organizations", "organization_names"):
        assert sorted(one[table], key=str) == sorted(two[table], key=str)
