"""A line of a head that has several groups, or a sentence, one after the other: nobody in it is lost."""

from __future__ import annotations

import pytest
from support.derived import derived, misprinted, tell

from cso_opendata.parse.run_in import parts_of

ITEMS = "\n\n1. Velkomst og godkendelse af dagsorden\n\nDagsordenen blev godkendt.\n\n2. Budget\n\nIntet.\n"
THREE = ["Anna Berg present", "Bo Rask present", "Ida Kvist present"]

LINES = {
    "a sentence on the meeting": (
        ("Til stede var: Anna Berg (AB), Bo Rask (BR), Ida Kvist (IK) Afbud: Karl Sand Mødet blev gennemført "
        "i henhold til endelig dagsorden af 20. februar 2031"),
        [*THREE, "Karl Sand absent"],
    ),
    "the same with full stops": (
        ("Til stede var: Anna Berg (AB), Bo Rask (BR), Ida Kvist (IK). Afbud: Karl Sand. Mødet blev "
        "gennemført efter dagsorden af 20. februar 2031."),
        [*THREE, "Karl Sand absent"],
    ),
    "a sentence with the day": (
        "Til stede: Anna Berg, Bo Rask, Ida Kvist Mødet blev holdt i salen den 3. marts 2031 kl. 10.",
        THREE,
    ),
    "a label in small letters behind a dash": (
        "Mødedeltagere: Anna Berg, Bo Rask, Ida Kvist – afbud: Karl Sand",
        [*THREE, "Karl Sand absent"],
    ),
    "labels in small letters behind commas": (
        "Deltagere: Anna Berg, formand, Bo Rask, kasserer, referent: Ida Kvist, afbud: Karl Sand og Per Bro",
        [*THREE, "Karl Sand absent", "Per Bro absent"],
    ),
    "apologies without a colon": (
        "Til stede: Anna Berg, Bo Rask, Ida Kvist Afbud fra Karl Sand",
        [*THREE, "Karl Sand absent"],
    ),
    "those who were away in a sentence": (
        "Til stede: Anna Berg, Bo Rask, Ida Kvist. Fraværende var Karl Sand og Per Bro",
        [*THREE, "Karl Sand absent", "Per Bro absent"],
    ),
    "a label in a bracket": (
        "Til stede: Anna Berg, Bo Rask, Ida Kvist (referent: Else Holm) Afbud: Karl Sand",
        [*THREE, "Else Holm present", "Karl Sand absent"],
    ),
    "what is said of one in a bracket": (
        "Til stede: Anna Berg, Bo Rask (afbud: pkt. 3), Ida Kvist. Der blev budt velkommen.",
        ["Anna Berg present", "Bo Rask partial", "Ida Kvist present"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", LINES)
def test_everybody_on_such_a_line(name: str) -> None:
    """Each was there, or was not, as the label says that stands before the name; the title has the day."""
    line, people = LINES[name]
    rows = derived(f"Referat af 3. marts 2031\n\n{line}{ITEMS}")
    assert [" ".join(row) for row in tell(rows, "participants", "name", "attendance")] == people
    assert [str(day) for (day,) in tell(rows, "meetings", "date")] == ["2031-03-03"]
    assert misprinted(rows) == []


def test_the_day_of_the_agenda_that_a_meeting_went_by_is_not_the_meetings() -> None:
    """The line says nothing else of the meeting, so it stays for someone to look at."""
    rows = derived(f"Referat af 3. marts 2031\n\nMødet blev holdt efter dagsorden af 20. februar 2031{ITEMS}")
    assert [str(day) for (day,) in tell(rows, "meetings", "date")] == ["2031-03-03"]
    assert rows.lines["role"][2] == "unclaimed"


def test_what_begins_behind_a_comma_or_a_colon_is_a_value() -> None:
    """Only behind a name does a sentence on the meeting begin anew."""
    assert parts_of("Tid: Mødet er kl. 10") == []
    assert parts_of("Anna Berg Mødet blev holdt") == []
