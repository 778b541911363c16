"""Turns of those whom minutes call otherwise than by a name in full, and who speaks behind the words."""

from __future__ import annotations

import pytest
from support.derived import derived, misprinted, tell

HEAD = """Referat af møde i Prøverådet den 4. april 2031

Til stede:

- Direktør Anna Bo, ØKF
- Formand Ulf Thor, FOA/LFS
- Næstformand Eva Sand, Prøveby Lærerforening
- Konsulent Lise Skov Holk, HK/Kommunal Prøveby

1. Salg af huset

"""


def speakers(told: str) -> list[str]:
    """Those who speak in an item of which TOLD is all the text, which is their turn to its last word."""
    rows = derived(f"{HEAD}{told}\n\n2. Evt.\n\nIntet.\n")
    assert not misprinted(rows)
    assert {text for (text,) in tell(rows, "speeches", "text")} <= {told}
    return [name for (name,) in tell(rows, "speech_speakers", "name")]


@pytest.mark.parametrize(
    ("told", "units"),
    [
        ("ØKF svarede, at prisen er god.", ["ØKF"]),
        ("ØKF: Huset er solgt nu.", ["ØKF"]),
        ("FOA bemærkede, at prisen er lav.", ["FOA"]),
        ("Hertil svarede HK, at prisen er god.", ["HK"]),
        ("Hertil fortsatte HK med tallene.", ["HK"]),
        ("HK/Kommunal Prøveby bemærkede, at det er dyrt.", ["HK/Kommunal Prøveby"]),
        ("Lærerforeningen spurgte, hvad huset koster.", ["Lærerforeningen"]),
        ("FOA og HK spurgte, hvad huset koster.", ["FOA", "HK"]),
        ("Organisationssiden bemærkede, at prisen er lav.", ["Organisationssiden"]),
    ],
)
def test_units_of_the_head_speak(told: str, units: list[str]) -> None:
    """Where somebody came from a unit, the minutes may call them by its short name: such turns were lost."""
    assert speakers(told) == units


@pytest.mark.parametrize(
    "told",
    [
        "ØKF er ny i huset.",
        "FOA fik huset.",
        "SOF bemærkede, at det er dyrt.",
        "Økonomiforvaltningen svarede, at det er dyrt.",
        "Krog svarede, at det er dyrt.",
        "Det er for dyrt, mente Krog.",
        "Heri var Krog enig.",
    ],
)
def test_who_is_not_in_the_list_does_not_speak(told: str) -> None:
    """A unit or a short name that the head does not have, and what is told of a unit, make no turn."""
    assert speakers(told) == []


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Karl Krog fortsatte med tallene.", "Karl Krog"),
        ("Herefter fortsatte Karl Krog med tallene.", "Karl Krog"),
        ("Karl Krog slog fast, at det er dyrt.", "Karl Krog"),
        ("Hertil slog Anna Bo fast, at huset er solgt.", "Anna Bo"),
        ("Ulf Thor indskød, at det er dyrt.", "Ulf Thor"),
        ("Hertil advarede Karl Krog om prisen.", "Karl Krog"),
        ("Ulf Thor m.fl. støttede planen.", "Ulf Thor"),
        ("Ros fra Ulf Thor til planen.", "Ulf Thor"),
        ("Huset blev introduceret af Holk.", "Holk"),
    ],
)
def test_more_verbs_of_speech(told: str, name: str) -> None:
    """Verbs that are cut in two or stand before the speaker begin a turn as others do."""
    assert speakers(told) == [name]


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Det kan ikke lade sig gøre, lød svaret fra Anna Bo.", "Anna Bo"),
        ("Det kan ikke lade sig gøre, lød det fra Karl Krog.", "Karl Krog"),
        ("Det er for dyrt, fortsatte Ulf Thor.", "Ulf Thor"),
        ("Det er for dyrt, sagde Holk.", "Holk"),
        ("Det er for dyrt, indskød Thor.", "Thor"),
        ("Huset er solgt, svarede Bo.", "Bo"),
    ],
)
def test_who_stands_behind_the_words(told: str, name: str) -> None:
    """What was said may stand first, and people of the head may be called by their last name there."""
    assert speakers(told) == [name]


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("Heri var Ulf Thor enig.", ["Ulf Thor"]),
        ("Heri var Holk uenig.", ["Holk"]),
        ("Heri var Ulf Thor og Eva Sand enige.", ["Ulf Thor", "Eva Sand"]),
        ("Det blev fra ledelsens side oplyst, at huset er solgt.", ["ledelsens side"]),
        ("Herefter blev der fra organisationssiden spurgt til prisen.", ["organisationssiden"]),
        ("Der blev fra medarbejdersiden spurgt til prisen.", ["medarbejdersiden"]),
    ],
)
def test_speakers_amid_a_sentence(told: str, names: list[str]) -> None:
    """Who agrees, and the side that something comes from, speak though other words stand before them."""
    assert speakers(told) == names
