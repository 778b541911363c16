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
