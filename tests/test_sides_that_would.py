"""Sides and offices of which the minutes say what they would or could do, and what was said by them."""

from __future__ import annotations

import pytest
from support.derived import derived, misprinted, tell

TOP = "Referat af møde i HSU den 20. januar 2033\n\nTil stede: Anna Berg, Bo Dahl\n\n1. Budget\n\n"


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("Organisationerne kunne samlet støtte udvidelsen, men ikke finansieringen.", "Organisationerne"),
        ("Medarbejderne lagde vægt på tre ting:\n\n- ro\n- orden\n- kaffe", "Medarbejderne"),
        ("Medarbejderne bad samlet om et nyt udkast.", "Medarbejderne"),
        ("Følgende blev bemærket af medarbejdersiden:\n\n- at tallene er gamle", "medarbejdersiden"),
        ("Formanden ville overveje forslaget til næste år.", "Formanden"),
        ("Formanden ville gerne takke for det store arbejde.", "Formanden"),
    ],
)
def test_they_speak(told: str, speaker: str) -> None:
    """There was no turn before."""
    rows = derived(f"{TOP}{told}\n\n2. Eventuelt\n\nIntet.\n")
    assert not misprinted(rows)
    assert tell(rows, "speech_speakers", "name") == [(speaker,)]


@pytest.mark.parametrize(
    "told",
    [
        "Medarbejderne havde fri den dag.",
        "Organisationerne skal høres, før sagen går videre.",
        "Formanden var syg.",
        "Medarbejderne i skolerne får besked i maj.",
    ],
)
def test_what_is_told_of_them_is_no_turn(told: str) -> None:
    """Nobody says what is told so."""
    assert tell(derived(f"{TOP}{told}\n\n2. Eventuelt\n\nIntet.\n"), "speech_speakers", "name") == []


@pytest.mark.parametrize(
    "told",
    [
        "FOA v/ Else Sand bemærkede, at tiden er knap.",
        "FOA ved Else Sand mente, at tiden er knap.",
        "FOA (Else Sand): Vi støtter forslaget fuldt ud.",
        "FOA v/Else Sand: Vi støtter forslaget fuldt ud.",
        "Else Sand, FOA: Vi støtter forslaget fuldt ud.",
    ],
)
def test_who_speaks_for_an_organization_is_a_person(told: str) -> None:
    """Such turns had been left in the text as nobody's."""
    rows = derived(
        f"Referat\n\nTil stede: Anna Berg, Else Sand (FOA)\n\n1. Budget\n\n{told}\n\n2. Eventuelt\n\nIntet.\n"
    )
    assert not misprinted(rows)
    assert tell(rows, "speech_speakers", "name") == [("Else Sand",)]


@pytest.mark.parametrize(
    "told", ["Oplæg v/ Else Sand: Budgettet for næste år kommer", "Else Sand, FOA: formand for en gruppe"]
)
def test_who_is_to_speak_or_holds_an_office_has_not_spoken(told: str) -> None:
    """A talk that is announced is no organization, and what goes on in small letters no turn."""
    rows = derived(
        f"Referat\n\nTil stede: Anna Berg, Else Sand (FOA)\n\n1. Budget\n\n{told}\n\n2. Eventuelt\n\nIntet.\n"
    )
    assert tell(rows, "speech_speakers", "name") == []
