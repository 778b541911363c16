"""Minutes in many hands: lists with parts, heads in two lines, items that restart, as secretaries write them.

The documents are invented. Each says something in a way that the grammar once read wrongly.
"""

from __future__ import annotations

import pytest
from support.derived import derived, misprinted, tell

ITEMS = """

1. Godkendelse af dagsorden

Dagsordenen blev godkendt.

2. Eventuelt

Intet.
"""
TITLE = "Referat af møde i Prøverådet den 4. marts 2025\n\n"

# Heads, and their people: a line each, "name | title | organization | side or capacity | attendance".
PEOPLE = {
    "parts that stand below those who came and those who did not": (
        """Til stede:
Forældrevalgte: Anne Berg, Bo Rask, Ida Holm
Elevrepræsentanter: - -

Fraværende:
Forældrevalgte: Afbud fra Ole Mose
Elevrepræsentanter: Eva Sand, Tim Lund (mon han vidste, at der var møde i dag?)
""",
        """Anne Berg | - | - | member | present
           Bo Rask | - | - | member | present
           Ida Holm | - | - | member | present
           Ole Mose | - | - | member | absent
           Eva Sand | - | - | member | absent
           Tim Lund | - | - | member | absent""",
    ),
    "sides that stand below those who came and those who did not": (
        """Til stede:
Ledelse:
Anne Berg
Medarbejdere:
Bo Rask

Afbud:
Ledelse:
Ida Holm
Medarbejdere:
Ole Mose
""",
        """Anne Berg | - | - | management | present
           Bo Rask | - | - | employee | present
           Ida Holm | - | - | management | absent
           Ole Mose | - | - | employee | absent""",
    ),
    "nobody sent apologies, and the next list is of those who came": (
        """Ledelse:
Anne Berg
Afbud:
Medarbejdere:
Bo Rask
""",
        """Anne Berg | - | - | management | present
           Bo Rask | - | - | employee | present""",
    ),
    "sentences as headings": (
        """Følgende var mødt:

Anne Berg (formand), Prøveby Statsskov

Chr. Bo Rask, Prøveby Kommune

Der var afbud fra:

Ida Holm, Friluftsrådet

Fra Prøveby Statsskov deltog skovfoged Ole Mose  og konsulent Eva Sand .
""",
        """Anne Berg | formand | Prøveby Statsskov | member | present
           Chr. Bo Rask | - | Prøveby Kommune | member | present
           Ida Holm | - | Friluftsrådet | member | absent
           Ole Mose | skovfoged | Prøveby Statsskov | member | present
           Eva Sand | konsulent | Prøveby Statsskov | member | present""",
    ),
    "the people of many organizations, each under its name": (
        """Deltagere

Prøvestyrelsen:
Anne Berg
KL:
Bo Rask
Grønne Haver:
Ida Holm og Ole Mose
Det Nationale Prøvecenter (NPC):
Eva Sand, Jens Lund

Tilstedeværende observatører
Tim Holm
""",
        """Anne Berg | - | Prøvestyrelsen | member | present
           Bo Rask | - | KL | member | present
           Ida Holm | - | Grønne Haver | member | present
           Ole Mose | - | Grønne Haver | member | present
           Eva Sand | - | Det Nationale Prøvecenter (NPC) | member | present
           Jens Lund | - | Det Nationale Prøvecenter (NPC) | member | present
           Tim Holm | - | - | observer | present""",
    ),
    "a line of each organization, some of whose people are of another": (
        """Deltagere
AC: Anne Berg (Tandlægeforeningen), Bo Rask (AC)
Det Nationale Prøvecenter (NPC): Ida Holm
""",
        """Anne Berg | - | Tandlægeforeningen | member | present
           Bo Rask | - | AC | member | present
           Ida Holm | - | Det Nationale Prøvecenter (NPC) | member | present""",
    ),
    "somebody who came in the place of another, and where one works": (
        """Til stede:
Anne Berg, ansat i Prøvecentret (referent)
Bo Rask, HK
Afbud:
Ida Holm - i stedet mødte Ole Mose
""",
        """Anne Berg | - | Prøvecentret | secretariat | present
           Bo Rask | - | HK | member | present
           Ida Holm | - | - | member | absent""",
    ),
}


def people_of(rows: list[tuple[str | None, ...]]) -> list[str]:
    """ROWS of people, each in a line."""
    return [
        " | ".join(each or "-" for each in (name, title, place, side or capacity, attendance))
        for name, title, place, side, capacity, attendance in rows
    ]


@pytest.mark.parametrize("name", PEOPLE)
def test_the_people_of_a_head(name: str) -> None:
    """Each with what the list, its parts and the line say of them."""
    head, told = PEOPLE[name]
    rows = derived(TITLE + head + ITEMS)
    columns = ("name", "title", "organization", "side", "capacity", "attendance")
    assert people_of(tell(rows, "participants", *columns)) == [line.strip() for line in told.split("\n")]
    assert misprinted(rows) == []
