"""Offices that are printed short before an organization, and what people stand for."""

from __future__ import annotations

import pytest
from support.derived import derived, tell

from cso_opendata.parse.people import entry

ITEMS = "\n\n1. Godkendelse af dagsorden\n\nDagsordenen blev godkendt.\n\n2. Eventuelt\n\nIntet.\n"

ENTRIES = {
    "Anna Berg (lægesekr., RH Prøve)": ("lægesekr.", "RH Prøve"),
    "Anna Berg (oftalmologiass, RH Prøve)": ("oftalmologiass", "RH Prøve"),
    "Anna Berg (bioanalyt., AUH)": ("bioanalyt.", "AUH"),
    "Anna Berg (den nye, Prøvecentret)": (None, "Prøvecentret"),
    "Anna Berg (konstitueret, Koncern HR)": (None, "Koncern HR"),
    "Anna Berg: Kommunalbestyrelsesmedlem for Venstre": ("Kommunalbestyrelsesmedlem", "Venstre"),
    "Anna Berg, byrådsmedlem for Socialdemokratiet": ("byrådsmedlem", "Socialdemokratiet"),
    "Anna Berg, Chef for Center for Prøver": ("Chef", "Center for Prøver"),
    "Anna Berg, chef for Børn og Unge": ("chef for Børn og Unge", None),
    "Anna Berg, da hun er syg": (None, None),
    "Anna Berg (fordi hun er på ferie)": (None, None),
    "Anna Berg (pga. ferie)": (None, None),
    "Anna Berg, formand for Center for Prøver": ("formand for Center for Prøver", None),
}


@pytest.mark.parametrize("text", ENTRIES)
def test_the_office_and_the_organization_of(text: str) -> None:
    """A word nobody knows before an organization is no part of its name."""
    person = entry(text)
    assert person is not None
    assert (person.name, person.title, person.organization) == ("Anna Berg", *ENTRIES[text])


def test_who_is_named_twice_in_one_list_is_one() -> None:
    """Where the office and the organization are the same; others of one name are two."""
    people = "Anna Berg (terapeut, P&S), Bo Rask (læge, AUH), Anna Berg (terapeut, P&S), Bo Rask (læge, HEM)"
    rows = derived(f"Referat af møde i Prøverådet den 3. marts 2031\n\nTil stede\n{people}{ITEMS}")
    assert tell(rows, "participants", "name", "organization") == [
        ("Anna Berg", "P&S"), ("Bo Rask", "AUH"), ("Bo Rask", "HEM"),
    ]  # fmt: skip
