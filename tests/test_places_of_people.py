"""Where people come from, in every order that lists print it: nobody is lost, and no place is a person."""

from __future__ import annotations

import pytest
from support.derived import derived, misprinted, tell

PLACES = (
    ("Intern Revision", "Koncern HR", "HK Kommunal"),
    ("Team Løn", "Juridisk Afdeling", "BUPL Prøvestad"),
    ("Kontoret for Økonomi", "Center for HR", "Prøvestads Energi"),
    ("Stab og Ledelse", "Innovation og Data", "Yngre Læger"),
    ("Teknik- og Miljøforvaltningen", "IDA", "Rambøll Management"),
)
LINES = {
    "behind a comma": "{name}, {place}",
    "in brackets": "{name} ({place})",
    "behind a dash": "{name} – {place}",
    "before a colon": "{place}: {name}",
    "before a dash": "{place} – {name}",
    "behind an office": "{name}, konsulent, {place}",
    "in a list": "- {name}, {place}",
}
NAMES = ("Anna Berg", "Bo Holm", "Ida Rask")
TITLE = "Referat af møde i Prøverådet den 3. marts 2031"
BODY = "1. Budget\n\nGodkendt.\n\n2. Ture\n\nOrienteret.\n\n3. Evt.\n\nIntet.\n"


@pytest.mark.parametrize("places", PLACES)
@pytest.mark.parametrize("order", LINES)
def test_each_person_comes_from_their_place(order: str, places: tuple[str, ...]) -> None:
    """A place is none of the people, and no office, wherever it stands."""
    told = "\n".join(
        LINES[order].format(name=name, place=place) for name, place in zip(NAMES, places, strict=True)
    )
    rows = derived(f"{TITLE}\n\nDeltagere:\n{told}\n\nAfbud: Eva Sand\n\n{BODY}")
    assert tell(rows, "participants", "name", "organization") == [
        *zip(NAMES, places, strict=True),
        ("Eva Sand", None),
    ]
    assert misprinted(rows) == []


@pytest.mark.parametrize("place", [place for places in PLACES for place in places])
def test_a_guest_for_an_item_comes_from_a_place(place: str) -> None:
    """What stands between the name and the item is where the guest comes from."""
    rows = derived(
        f"{TITLE}\n\nTil stede: Anna Berg og Bo Holm\nSærlige deltagere: Per Krog, {place} (pkt. 3)\n\n{BODY}"
    )
    assert tell(rows, "participants", "name", "organization")[2:] == [("Per Krog", place)]
    assert tell(rows, "participant_items", "item_number") == [("3",)]


def attendance_of(head: str) -> dict[object, object]:
    """Who was there, by name, as the HEAD of minutes says."""
    return dict(tell(derived(f"{TITLE}\n\n{head}\n{BODY}"), "participants", "name", "attendance"))


AWAY = "absent"
ROLLS = {
    "a list goes on behind a remark": (
        "Deltagere: Anna Berg (online), Bo Rask,\nCarla Dahl (online), Dorte Elm, Erik\nFriis og Finn Gram\n",
        {"Anna Berg", "Bo Rask", "Carla Dahl", "Dorte Elm", "Erik Friis", "Finn Gram"},
        set[str](),
    ),
    "a name that ends as a hall does": (
        "Deltagere: Anna Berg, Bo Rask og\nMette Skovsal, Carla Dahl\n",
        {"Anna Berg", "Bo Rask", "Mette Skovsal", "Carla Dahl"},
        set[str](),
    ),
    "a letterhead below the lists": (
        "Deltagere: Anna Berg, Bo Rask\nAfbud: Carla Dahl\n\nKontoret for Byggeri – Erik Friis\n",
        {"Anna Berg", "Bo Rask"},
        {"Carla Dahl"},
    ),
    "guests whose first names nobody knows": (
        "Deltagere: Anna Berg, Aysha Khan (pkt. 1), Bo Rask\nAfbud: Rubaiyat Aziz (ferie)\n",
        {"Anna Berg", "Aysha Khan", "Bo Rask"},
        {"Rubaiyat Aziz"},
    ),
    "labels with a dash": (
        "Til stede – Anna Berg og Bo Rask\nAfbud – Ida Juhl og Kim Lund\nReferent – Eva Sand\n",
        {"Anna Berg", "Bo Rask", "Eva Sand"},
        {"Ida Juhl", "Kim Lund"},
    ),
    "who was away, before a dash": (
        "Til stede:\nAnna Berg\nAfbud – Dorte Elm\nFraværende – Erik Friis\nSyg – Lis Munk\n",
        {"Anna Berg"},
        {"Dorte Elm", "Erik Friis", "Lis Munk"},
    ),
}


@pytest.mark.parametrize("name", ROLLS)
def test_each_was_there_or_away(name: str) -> None:
    """Nobody is lost, nobody is added, and who was away is."""
    head, there, away = ROLLS[name]
    told = attendance_of(head)
    assert {one for one, how in told.items() if how != AWAY} == there
    assert {one for one, how in told.items() if how == AWAY} == away


def test_who_holds_an_office_is_no_organization() -> None:
    """A person with an office before a dash is the one who is named."""
    told = "Direktør Anna Berg – Bo Rask\nLærer Dorte Elm – vikar Erik Friis\n"
    rows = derived(f"{TITLE}\n\nDeltagere:\n{told}\n{BODY}")
    assert tell(rows, "participants", "name", "organization") == [("Anna Berg", None), ("Dorte Elm", None)]


@pytest.mark.parametrize("mark", [":", " –", " -"])
@pytest.mark.parametrize("place", ["Team Nord", "Visitationen", "Enheden for Veje", "Intern Revision"])
def test_several_come_from_one_place(place: str, mark: str) -> None:
    """All who stand behind the name of a place belong to it, with a colon or with a dash."""
    told = f"{place}{mark} Anna Berg, Bo Rask\nTeam Syd{mark} Ida Juhl og Kim Lund\n"
    rows = derived(f"{TITLE}\n\nDeltagere:\n{told}\n{BODY}")
    assert tell(rows, "participants", "name", "organization") == [
        ("Anna Berg", place),
        ("Bo Rask", place),
        ("Ida Juhl", "Team Syd"),
        ("Kim Lund", "Team Syd"),
    ]
