"""Who came, listed behind all items, and guests who are listed by the items that they came for."""

from __future__ import annotations

import pytest
from support.derived import printed, tell

ROOF = "Referat af møde i Prøverådet den 4. april 2031\n\n"
ITEMS = "1. Budget\n\nBudgettet blev drøftet.\n\n2. Eventuelt\n\nIntet.\n\n"
TITLES = [("1", "Budget"), ("2", "Eventuelt")]
COLUMNS = ("name", "title", "organization", "side", "attendance")
CAME = [
    ("Anna Bo", "Direktør", "ØKF", None, "present"),
    ("Ulf Thor", "Formand", "FOA", None, "present"),
    ("Eva Sand", "Konsulent", "SOF", None, "present"),
]
OF_SIDES = [
    ("Anna Bo", "Direktør", "ØKF", "management", "present"),
    ("Ulf Thor", "Formand", "FOA", "employee", "present"),
    ("Ida Kvist", "Formand", "HK", "employee", "present"),
    ("Eva Sand", "Konsulent", "SOF", None, "absent"),
]
LISTS = {
    "a table": (
        (
            "| Navn | Stilling | Organisation |\n|---|---|---|\n| Anna Bo | Direktør | ØKF |\n"
            "| Ulf Thor | Formand | FOA |\n| Eva Sand | Konsulent | SOF |\n"
        ),
        CAME,
    ),
    "lines": ("Direktør Anna Bo, ØKF\nFormand Ulf Thor, FOA\nKonsulent Eva Sand, SOF\n", CAME),
    "sides": (
        (
            "Ledelsessiden\n\nDirektør Anna Bo, ØKF\n\nMedarbejdersiden\n\nFormand Ulf Thor, FOA\n"
            "Formand Ida Kvist, HK\n\nAfbud\n\nKonsulent Eva Sand, SOF\n"
        ),
        OF_SIDES,
    ),
}
SAID = {
    "nothing": "",
    "a label": "Deltagere: Se deltagerliste bagerst i referatet\n\n",
    "a sentence": "Deltagere: fremgår af deltagerlisten sidst i referatet.\n\n",
    "a heading": "Deltagere\nSe listen sidst i referatet\n\n",
}


@pytest.mark.parametrize("heading", ["Deltagerliste", "Deltagere", "Mødedeltagere:"])
@pytest.mark.parametrize("said", SAID)
@pytest.mark.parametrize("listed", LISTS)
def test_who_came_is_listed_at_the_end(listed: str, said: str, heading: str) -> None:
    """A table or lines behind the last item say who came, also where the head only says that they do."""
    text, told = LISTS[listed]
    rows = printed(f"{ROOF}{SAID[said]}{ITEMS}{heading}\n\n{text}")
    assert tell(rows, "participants", *COLUMNS) == told
    assert tell(rows, "agenda_items", "number", "title") == TITLES
    last = tell(rows, "agenda_items", "minutes_text")[-1][0]
    assert "Anna Bo" not in last


def test_a_head_with_names_needs_no_list_at_the_end() -> None:
    """Where the head itself names those who came, a list behind the items is of other people."""
    rows = printed(f"{ROOF}Deltagere: Lise Skov, Ib Nør\n\n{ITEMS}Deltagerliste\n\n{LISTS['lines'][0]}")
    assert tell(rows, "participants", "name") == [("Lise Skov",), ("Ib Nør",)]


GUESTS = {
    "with a word": "Pkt. 2: Kontorchef Lise Skov, ØKF\nPkt. 1: Konsulent Ulf Thor, SOF\n",
    "in order": "Pkt. 1: Konsulent Ulf Thor, SOF\nPkt. 2: Kontorchef Lise Skov, ØKF\n",
}


@pytest.mark.parametrize("above", ["Gæster:\n", ""], ids=["below a heading", "by themselves"])
@pytest.mark.parametrize("order", GUESTS)
def test_guests_by_items_are_no_items(order: str, above: str) -> None:
    """Behind the number of an item stands who came for it, and not its title, which it was taken for."""
    rows = printed(f"{ROOF}Til stede: Anna Bo, Ib Nør\n\n{above}{GUESTS[order]}\n{ITEMS}")
    assert tell(rows, "agenda_items", "number", "title") == TITLES
    items = dict(tell(rows, "participant_items", "participant_id", "item_number"))
    told = {
        name: (title, organization, items.get(key))
        for key, name, title, organization in tell(
            rows, "participants", "participant_id", "name", "title", "organization"
        )
    }
    assert told == {
        "Anna Bo": (None, None, None),
        "Ib Nør": (None, None, None),
        "Ulf Thor": ("Konsulent", "SOF", "1"),
        "Lise Skov": ("Kontorchef", "ØKF", "2"),
    }


def test_guests_below_their_heading_are_guests() -> None:
    """They are none of the members who were there."""
    rows = printed(f"{ROOF}Til stede: Anna Bo, Ib Nør\n\nGæster:\n{GUESTS['with a word']}\n{ITEMS}")
    assert tell(rows, "participants", "name", "capacity")[2:] == [
        ("Lise Skov", "guest"),
        ("Ulf Thor", "guest"),
    ]


def test_guests_with_numbers_are_no_agenda() -> None:
    """A numbered list of people below their heading opens no items of the meeting, as it did before."""
    guests = "Gæster:\n1. Kontorchef Lise Skov, ØKF\n2. Konsulent Ulf Thor, SOF\n"
    rows = printed(f"{ROOF}Til stede: Anna Bo, Ib Nør\n\n{guests}\n{ITEMS}")
    assert tell(rows, "participants", "name", "organization", "capacity")[2:] == [
        ("Lise Skov", "ØKF", "guest"),
        ("Ulf Thor", "SOF", "guest"),
    ]
    assert tell(rows, "agenda_items", "number", "title") == TITLES
