"""What the people of a meeting are called in it, and that nobody is anybody else for it elsewhere."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.derived import derived, tell
from support.documents import MINUTES

from cso_opendata.link.who.organizations import NOWHERE
from cso_opendata.link.who.persons import Persons
from cso_opendata.model import Span
from cso_opendata.naming import cut_short, meant
from cso_opendata.records import Participant

HEADS = (
    "Tanja Mirabellsen",
    "Lars Bo Prøvesen",
    "Lars Plovmand",
    "Gitte Mose Bang",
    "Ida von Kvist",
    "Else-Marie Krag",
)
CALLED = {
    "Tanja Mirabellsen": (0,),
    "tanja  mirabellsen": (0,),
    "Tanja Mirabelllsen": (0,),
    "Mirabellsen": (0,),
    "Tanja": (0,),
    "TM": (0,),
    "Lars": (1, 2),
    "Lars Prøvesen": (1,),
    "Lars Plovmand": (2,),
    "Lars Plov": (),
    "Bo Prøvesen": (1,),
    "LBP": (1,),
    "Mose Bang": (3,),
    "Gitte Marie Bang": (3,),
    "IK": (4,),
    "IVK": (4,),
    "EMK": (5,),
    "Else-Marie": (5,),
    "Eva Lykke Sand": (),
    "Lars Krag": (),
    "": (),
}


@pytest.mark.parametrize("name", CALLED)
def test_whom_a_name_may_mean(name: str) -> None:
    """The same name, a slip, a name cut short or with one more; all of them where it may mean several."""
    assert meant(name, HEADS) == CALLED[name]


@given(st.text(max_size=30), st.lists(st.text(max_size=30), max_size=4))
def test_any_name_means_somebody_or_nobody(name: str, heads: list[str]) -> None:
    """No text fails; who is meant is one of the people, each once; everybody means themselves."""
    places = meant(name, tuple(heads))
    assert len(set(places)) == len(places)
    assert all(0 <= place < len(heads) for place in places)
    assert all(place in meant(head, tuple(heads)) for place, head in enumerate(heads))


def test_small_letters_are_no_initials() -> None:
    """Who is written small all through has no capitals, and nobody is called nothing."""
    assert meant("", ("ida kvist",)) == ()
    assert meant("Bo", ("ida kvist",)) == ()


def test_a_name_of_one_word_is_not_cut_short() -> None:
    """There is nothing shorter to call them."""
    assert list(cut_short("Kvist")) == []


def persons(*people: tuple[str, str | None]) -> Persons:
    """The persons of a document whose head has PEOPLE, each with an organization or none."""
    heads = [
        Participant(name, None, place, None, "member", "present", None, (), Span(line, line))
        for line, (name, place) in enumerate(people, 1)
    ]
    return Persons(heads, "0" * 64, NOWHERE)


def test_two_of_one_name_are_two_and_a_turn_is_neithers() -> None:
    """Each of the head is who they are; whom the name means further down, the document does not say."""
    found = persons(("Lars Bang", "FOA"), ("Lars Bang", "HK"))
    first, second = found.participant(0), found.participant(1)
    assert first.key != second.key
    assert found.find("Lars Bang").participant is None
    assert found.find("Lars Bang").key not in (first.key, second.key)


def test_one_who_is_in_the_head_twice_is_one() -> None:
    """The same name in the same organization is one person, whichever row tells of them."""
    found = persons(("Lars Bang", "FOA"), ("Lars Bang", "FOA"))
    assert found.participant(0).key == found.participant(1).key == found.find("Bang").key


def test_a_speaker_by_initials_is_the_participant() -> None:
    """The turn leads to the row of the head, to its organization and side."""
    rows = derived(MINUTES.replace("Ida Kvist spurgte", "IK spurgte"))
    heads = {
        name: (id_, person)
        for id_, person, name in tell(rows, "participants", "participant_id", "person_id", "name")
    }
    speakers = {
        name: row
        for name, *row in tell(rows, "speech_speakers", "name", "participant_id", "person_id", "side")
    }
    assert speakers["IK"] == [*heads["Ida Kvist"], "employee"]


def test_a_slip_counts_within_one_meeting_only() -> None:
    """Ørnfelt who speaks is the Ørnfeldt of that head; Ørnfelt in the head of another meeting is another."""
    spoken = derived(MINUTES.replace("Palle Ørnfeldt orienterede", "Palle Ørnfelt orienterede"))
    other = derived(MINUTES.replace("Palle Ørnfeldt", "Palle Ørnfelt"))
    people = [{person for (person,) in tell(rows, "participants", "person_id")} for rows in (spoken, other)]
    speakers = [
        {person for (person,) in tell(rows, "speech_speakers", "person_id")} for rows in (spoken, other)
    ]
    assert speakers[0] <= people[0]
    assert len(people[0] & people[1]) == 3
    assert speakers[1] <= people[1]
