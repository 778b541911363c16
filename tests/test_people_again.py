"""Lists of people that were read wrongly at first: each told somebody to have been where they were not."""

from __future__ import annotations

import pytest
from support.derived import derived, misprinted, tell

ROOF = "Referat af møde i Prøverådet den 4. april 2031\n\n"
BODY = "\n\n1. Budget\nBudgettet blev drøftet.\n2. Evt.\nIntet.\n"


def people(head: str, *columns: str) -> list[tuple[object, ...]]:
    """The name and COLUMNS of each whom minutes with HEAD name; every word stands where it says."""
    rows = derived(f"{ROOF}{head}{BODY}")
    assert not misprinted(rows)
    return tell(rows, "participants", "name", *(columns or ("attendance",)))


HERE, AWAY, PARTLY = "present", "absent", "partial"


@pytest.mark.parametrize(
    ("head", "told"),
    [
        (
            "| Navn | Afbud |\n|---|---|\n| Anna Bo | |\n| Lise Skov | Ja |\n| Ulf Thor | Nej |\n",
            [("Anna Bo", HERE), ("Lise Skov", AWAY), ("Ulf Thor", HERE)],
        ),
        (
            "| Navn | Til stede |\n|---|---|\n| Anna Bo | ✓ |\n| Lise Skov | ✗ |\n| Ulf Thor | ❌ |\n",
            [("Anna Bo", HERE), ("Lise Skov", AWAY), ("Ulf Thor", AWAY)],
        ),
        (
            "Medlemmer (* = til stede)\nAnna Bo *\nLise Skov\nUlf Thor *\n",
            [("Anna Bo", HERE), ("Lise Skov", AWAY), ("Ulf Thor", HERE)],
        ),
        (
            "Deltagere:\nJA  Anna Bo, leder\nNEJ Lise Skov, TR\nJA  Ulf Thor\n",
            [("Anna Bo", HERE), ("Lise Skov", AWAY), ("Ulf Thor", HERE)],
        ),
        (
            "Deltagere:\nX Anna Bo\n  Lise Skov\nX Ulf Thor\n",
            [("Anna Bo", HERE), ("Lise Skov", AWAY), ("Ulf Thor", HERE)],
        ),
        (
            "| Fornavn | Efternavn | Mødt |\n|---|---|---|\n| Anna | Bo | x |\n| Lise | Skov | Afbud |\n",
            [("Anna Bo", HERE), ("Lise Skov", AWAY)],
        ),
        (
            "Til stede: Anna Bo, Lise Skov, Ulf Martin\nLise Skov måtte gå kl. 18.",
            [("Anna Bo", HERE), ("Lise Skov", PARTLY), ("Ulf Martin", HERE)],
        ),
        (
            "Til stede: Lise Skov, Ulf Thor\nMødet blev ledet af næstformand Lise Skov i formandens fravær.",
            [("Lise Skov", HERE), ("Ulf Thor", HERE)],
        ),
        (
            "Til stede: Lise Skov, Ulf Thor\nMødet blev ledet af Lise Skov i formand Ib Nørs fravær.",
            [("Lise Skov", HERE), ("Ulf Thor", HERE)],
        ),
        (
            "Til stede: Anna Bo\nAfbud\nLise Skov (LS), Prøven\nKopi\nØkonomi, v/ Ulf Holk",
            [("Anna Bo", HERE), ("Lise Skov", AWAY)],
        ),
        (
            "Til stede: Anna Bo, Gitte Holk\nAfbud: Lise Skov. Gitte Holk deltog ikke i behandlingen af sag 2.",
            [("Anna Bo", HERE), ("Gitte Holk", PARTLY), ("Lise Skov", AWAY)],
        ),
        (
            "Afbud: Anna Bo (Lise Skov møder i stedet), Ulf Thor (Eva Bro er suppleant)",
            [("Anna Bo", AWAY), ("Lise Skov", HERE), ("Ulf Thor", AWAY), ("Eva Bro", HERE)],
        ),
        (
            "Afbud: Anna Bo, som havde sendt Ulf Thor i stedet",
            [("Anna Bo", AWAY), ("Ulf Thor", HERE)],
        ),
        (
            "Deltagere\n\n • Anna Bo, A\n • Ulf Thor, V\n\n • Afbud\n\n • Ulf Thor - Eva Bro stedfortræder",
            [("Anna Bo", HERE), ("Ulf Thor", AWAY), ("Eva Bro", HERE)],
        ),
    ],
)
def test_who_was_there(head: str, told: list[tuple[str, str]]) -> None:
    """By a mark, a remark, a column or a sentence."""
    assert people(head) == told


@pytest.mark.parametrize(
    ("remark", "attendance"),
    [
        ("var syg", AWAY),
        ("sendte afbud", AWAY),
        ("måtte blive hjemme", AWAY),
        ("kan ikke", AWAY),
        ("ikke indkaldt", AWAY),
        ("udtrådt", AWAY),
        ("ikke under pkt. 1", PARTLY),
        ("ej pkt. 2", PARTLY),
        ("frem til kl. 17", PARTLY),
        ("afgik kl. 17", PARTLY),
        ("gået kl. 15", PARTLY),
        ("pr. telefon", HERE),
        ("nyvalgt", HERE),
        ("Fremmødt", HERE),
    ],
)
def test_a_remark_is_no_organization(remark: str, attendance: str) -> None:
    """It says who was there, whatever its words."""
    told = people(f"Deltagere: Anna Bo, Lise Skov ({remark}), Ulf Thor", "organization", "attendance")
    assert told[1] == ("Lise Skov", None, attendance)


def test_a_relative_clause_is_no_organization() -> None:
    """Its verb says when somebody left or came."""
    head = "Til stede: Anna Bo, Lise Skov, som dog måtte forlade mødet kl. 17, Ulf Thor, der ankom kl. 16.30"
    assert people(head, "organization", "attendance")[1:] == [
        ("Lise Skov", None, PARTLY),
        ("Ulf Thor", None, PARTLY),
    ]


def test_who_brings_the_cake_comes_from_no_kitchen() -> None:
    """Nor is who keeps the time of another organization than before."""
    head = "Deltagere: Anna Bo, Lise Skov\nKaffe: Anna Bo\nFacilitator: Lise Skov\nKage næste gang: Ulf Thor"
    assert people(head, "organization") == [("Anna Bo", None), ("Lise Skov", None)]


def test_the_other_side_has_another_name() -> None:
    """It is no part of the side above it."""
    head = "Arbejdsgiversiden:\nAnna Bo\nArbejdstagersiden:\nUlf Thor, HK"
    assert people(head, "side") == [("Anna Bo", "management"), ("Ulf Thor", "employee")]


def test_who_came_besides_is_none_of_those_who_were_away() -> None:
    """They are guests, below the list of those."""
    head = "Til stede: Anna Bo\nAfbud: Lise Skov\nDesuden organist Ida Lind (pkt. 2) og kirketjener Ulf Bro"
    assert people(head, "capacity", "attendance") == [
        ("Anna Bo", "member", HERE),
        ("Lise Skov", "member", AWAY),
        ("Ida Lind", "guest", HERE),
        ("Ulf Bro", "guest", HERE),
    ]
