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
