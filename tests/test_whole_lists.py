"""Lists of people of the head, whole: each with what is said of them, and nobody else."""

from __future__ import annotations

import pytest
from support.derived import derived, misprinted, tell

HEAD = "Referat af møde i Prøverådet den 3. maj 2031\n\n"
ITEMS = "\n\n1. Budget\n\nIntet.\n\n2. Eventuelt\n\nIntet.\n"
COLUMNS = ("name", "title", "organization", "side", "capacity", "attendance")

# The text of a list, and a row a person: name, title, organization, side, capacity, attendance.
WHOLE = {
    "between semicolons, broken where the line ends": (
        ("Til stede for Prøveby Kommune: Adm. dir. Laurits Holm, ØKF; Dir.\n"
        "Palle Dam, ØKF; Adm. dir. Ulrik Berg, KFF; Adm. dir. Ingrid\nVinter, BUF; Adm. dir. Lisbet Rask,\n"
        "TMF; Adm. dir. Kirsten Dal, BIF.\n\n"
        "Til stede for organisationerne: Formand Arne Lund, Prøveby\nLærerforening; Næstformand Thea\n"
        "Kobber, HK/Kommunal Hovedstaden; Formand Inger Lille, BUPL\nHovedstaden.\n\n"
        "Sekretariatsmedarbejdere: Direktør Niels Falk, KS; Fuldmægtig Ida Marie\nLykke Sand, ØKF."),
        ["Laurits Holm | Adm. dir. | ØKF | management | member | present",
         "Palle Dam | Dir. | ØKF | management | member | present",
         "Ulrik Berg | Adm. dir. | KFF | management | member | present",
         "Ingrid Vinter | Adm. dir. | BUF | management | member | present",
         "Lisbet Rask | Adm. dir. | TMF | management | member | present",
         "Kirsten Dal | Adm. dir. | BIF | management | member | present",
         "Arne Lund | Formand | Prøveby Lærerforening | employee | member | present",
         "Thea Kobber | Næstformand | HK/Kommunal Hovedstaden | employee | member | present",
         "Inger Lille | Formand | BUPL Hovedstaden | employee | member | present",
         "Niels Falk | Direktør | KS | - | secretariat | present",
         "Ida Marie Lykke Sand | Fuldmægtig | ØKF | - | secretariat | present"],
    ),
    "an organization below a list that is whole is none of it": (
        "Deltagere: Anna Berg, FOA; Bo Dam, HK\nPrøvegården, salen",
        ["Anna Berg | - | FOA | - | member | present", "Bo Dam | - | HK | - | member | present"],
    ),
    "sides of a joint committee, the organization before a dash": (
        ("Fra Prøveby Kommune:\n   SOF - Adm. dir. Lone Aa. Holm\n   TMF - Dir. Bo Dam\n\n"
        "Fra organisationerne:\n   AC - Fællestillidsrepræsentant Ida Kvist\n\n"
        "Gæster:\n   KFF - HR-konsulent Helle Rask"),
        ["Lone Aa. Holm | Adm. dir. | SOF | management | member | present",
         "Bo Dam | Dir. | TMF | management | member | present",
         "Ida Kvist | Fællestillidsrepræsentant | AC | employee | member | present",
         "Helle Rask | HR-konsulent | KFF | - | guest | present"],
    ),
    "a municipality beside a council is no side": (
        "Deltagere:\n\nFra Prøveby Kommune:\nAnna Berg\n\nFra Prøverådet:\nBo Dam",
        ["Anna Berg | - | Prøveby Kommune | - | member | present",
         "Bo Dam | - | Prøverådet | - | member | present"],
    ),
    "those of an office, and observers": (
        ("I mødet deltog:\nKarina Lund\nSara Al-Said, observatør/mulig ny suppleant\n\n"
        "Fra Kultur- og Prøveforvaltningen:\nBo Dam\n\nTilforordnet fra prøveorganisationerne:\nOle Holm"),
        ["Karina Lund | - | - | - | member | present", "Sara Al-Said | - | - | - | observer | present",
         "Bo Dam | - | Kultur- og Prøveforvaltningen | - | member | present",
         "Ole Holm | - | - | - | observer | present"],
    ),
}  # fmt: skip


def _told(text: str) -> list[str]:
    """A line a person of the head TEXT."""
    rows = derived(f"{HEAD}{text}{ITEMS}")
    assert misprinted(rows) == []
    return [" | ".join(value or "-" for value in row) for row in tell(rows, "participants", *COLUMNS)]


@pytest.mark.parametrize("name", WHOLE)
def test_each_of_a_list_has_what_is_said_of_them(name: str) -> None:
    """Name, office, organization, side, capacity and presence, of everybody and of nobody else."""
    text, people = WHOLE[name]
    assert _told(text) == people
