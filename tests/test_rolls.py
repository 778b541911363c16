"""Lists of people as joint committees, councils and steering groups print them: each person, and no other."""

from __future__ import annotations

import pytest
from support.derived import derived, misprinted, tell

from cso_opendata.parse.lists import each_in_brackets, entries
from cso_opendata.parse.people import entry
from cso_opendata.parse.presence import attendance_of

HEAD = "Referat\n\nMøde i Prøvestyregruppen den 3. maj 2031 kl. 10.00\n\n"
ITEMS = """

1. Godkendelse af dagsorden

Dagsordenen blev godkendt.

2. Budget

Intet.

3. Eventuelt

Intet.
"""

ROLLS = {
    "a remark in a column of its own is no heading": (
        ("Deltagere:\n\n| Prøveby Kommune | Anna Berg (AB) | |\n| Nordby Kommune | Bo Rask (BR) | Afbud |\n"
        "| Prøverådet | Ida Kvist (IK) | |\n| Prøveforeningen | Ole Holm (OH) | Fraværende |\n"),
        ["Anna Berg | Prøveby Kommune | present", "Bo Rask | Nordby Kommune | absent",
         "Ida Kvist | Prøverådet | present", "Ole Holm | Prøveforeningen | absent"],
    ),
    "an organization before the name that the initials spell": (
        ("Deltagere:\n\nFormand Anna Berg (AB)\n\nNordby Kommune Gylling Sand (GS) Afbud\n\n"
        "Digelagene Kjeld Rask (KR)\n\nDansk Prøveforening Hans Christian Holm (HCH)\n"),
        ["Anna Berg | - | present", "Gylling Sand | Nordby Kommune | absent",
         "Kjeld Rask | Digelagene | present", "Hans Christian Holm | Dansk Prøveforening | present"],
    ),
    "two people with a bracket each": (
        ("Til stede\nAnna Berg (direktør), Bo Rask (chef, Prøvecentret), Ida Kvist (AMR)\n\n"
        "Afbud\nOle Holm (vicedirektør, Prøveudvikling), Line Ask Sand (læge).\n"),
        ["Anna Berg | - | present", "Bo Rask | Prøvecentret | present", "Ida Kvist | - | present",
         "Ole Holm | Prøveudvikling | absent", "Line Ask Sand | - | absent"],
    ),
    "columns that no gap parts any more": (
        "Medlemmer:\n\nAnna C. Berg Bo Rask Holm\nIda Kvist Ole Sand\n\nFraværende:\nIda Kvist\n",
        ["Anna C. Berg | - | present", "Bo Rask Holm | - | present", "Ida Kvist | - | absent",
         "Ole Sand | - | present"],
    ),
    "somebody who is called by the first name": (
        "Tilstede:\n\nAnna Berg, Bo Rask, Ida Kvist, Ole, Eva Sand.\n",
        ["Anna Berg | - | present", "Bo Rask | - | present", "Ida Kvist | - | present", "Ole | - | present",
         "Eva Sand | - | present"],
    ),
    "the head of a table below an empty list": (
        "Til stede: Anna Berg, Bo Rask\n\nFraværende:\n\nDagsordenpunkt Emne Beslutning Status\n",
        ["Anna Berg | - | present", "Bo Rask | - | present"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", ROLLS)
def test_everybody_of_a_list_and_nobody_else(name: str) -> None:
    """Each person has a row with the organization and the presence that the list says of them."""
    text, people = ROLLS[name]
    rows = derived(HEAD + text + ITEMS)
    told = tell(rows, "participants", "name", "organization", "attendance")
    assert [f"{who} | {place or '-'} | {attendance}" for who, place, attendance in told] == people
    assert misprinted(rows) == []


ABSENT = {
    "Anna Berg Afbud": ("Anna Berg", None, "absent"),
    "Anna Berg HK Afbud": ("Anna Berg", "HK", "absent"),
    "Anna Berg (HK) Fraværende": ("Anna Berg", "HK", "absent"),
    "Anna Berg deltog ikke i punkterne 2 – 5": ("Anna Berg", None, "partial"),
    "Anna Berg (deltog ikke i punkt 2)": ("Anna Berg", None, "partial"),
}


@pytest.mark.parametrize("text", ABSENT)
def test_a_remark_behind_a_name_is_no_part_of_it(text: str) -> None:
    """One word with a capital says that somebody was away; what says so of some items says it of these."""
    person = entry(text)
    assert person is not None
    attendance = attendance_of("present", person, ticked_absent=False)
    assert (person.name, person.organization, attendance) == ABSENT[text]


def test_an_organization_stays_one_where_the_letters_are_not_the_end_of_a_name() -> None:
    """Two first names and a surname are one name; a bracket in the middle of a list is nobody's."""
    told = [entry(text) for text in ("Anna Karen Berg (KB)", "Formand Anna Berg (AB)")]
    assert [one and one.name for one in told] == ["Anna Karen Berg", "Anna Berg"]
    assert each_in_brackets("Anna Berg (HK), formand (FOA)") == []
    assert entry("Anna Berg (HK), Bo Rask (FOA)") is None


@pytest.mark.parametrize(
    "name", ["Anna Marie Berg Holm", "Hans Jørgen Anders Rask", "Anna Berg Rask Bo", "Bo Rask"]
)
def test_one_long_name_is_one_person(name: str) -> None:
    """Only a first name behind a surname, with more behind it, begins another name."""
    assert [one.name for one in entries(name)] == [name]


def test_a_row_with_a_label_and_a_list_is_no_head_of_columns() -> None:
    """The people behind the label of a row are all there, however many brackets they have."""
    table = (
        "| DELTAGERE: | Anna Berg (Prøverådet), Bo Rask (Byrådet) og Ida Kvist (Børn og Prøver) |\n"
        "| GÆST: | Ole Holm (Vej og Park) under pkt. 2 |\n"
    )
    rows = derived(HEAD + table + ITEMS)
    assert tell(rows, "participants", "name", "organization", "capacity") == [
        ("Anna Berg", "Prøverådet", "member"), ("Bo Rask", "Byrådet", "member"),
        ("Ida Kvist", "Børn og Prøver", "member"), ("Ole Holm", "Vej og Park", "guest"),
    ]  # fmt: skip
