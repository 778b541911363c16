"""What tells of people whether they came: boxes below the head of a column, and sides below absence."""

from __future__ import annotations

from datetime import date

import pytest
from support.derived import derived, misprinted, printed, tell

ROOF = "Referat af møde i Prøverådet den 4. april 2031\n\n"
BODY = "\n\n1. Budget\nBudgettet blev drøftet.\n2. Evt.\nIntet.\n"
HERE, AWAY = "present", "absent"


def people(head: str, *columns: str) -> list[tuple[object, ...]]:
    """The name and COLUMNS of each whom minutes with HEAD name; every word stands where it says."""
    return tell(printed(f"{ROOF}{head}{BODY}"), "participants", "name", *columns)


@pytest.mark.parametrize(
    ("ticked", "hollow"), [("[x]", "[ ]"), ("☒", "☐"), ("☑", "☐"), ("x", ""), ("(x)", "( )")]
)
def test_a_box_without_a_tick_below_present_is_absence(ticked: str, hollow: str) -> None:
    """Where others have a tick, whoever has none did not come; a box had made them present all the same."""
    rows = (("Anna Bo", ticked), ("Lise Skov", hollow), ("Ulf Thor", ticked))
    table = "\n".join(f"| {name} | {box} |" for name, box in rows)
    told = people(f"| Navn | Til stede |\n|---|---|\n{table}", "attendance")
    assert told == [("Anna Bo", HERE), ("Lise Skov", AWAY), ("Ulf Thor", HERE)]


def test_boxes_that_nobody_ticked_say_nothing() -> None:
    """A form that nobody filled in does not tell that all were away."""
    told = people("| Navn | Til stede |\n|---|---|\n| Anna Bo | ☐ |\n| Lise Skov | ☐ |", "attendance")
    assert told == [("Anna Bo", HERE), ("Lise Skov", HERE)]


def test_boxes_of_a_form_on_a_page() -> None:
    """The boxes of a web page to tick off count as printed ones do."""
    boxes = ("checked", "", "checked")
    rows = zip(("Anna Bo", "Lise Skov", "Ulf Thor"), boxes, strict=True)
    cells = "".join(f'<tr><td>{name}</td><td><input type="checkbox" {box}></td></tr>' for name, box in rows)
    page = (
        "<html><body><h1>Referat af møde i Prøverådet den 4. april 2031</h1><table><tr><th>Navn</th>"
        f"<th>Til stede</th></tr>{cells}</table><h2>1. Budget</h2><p>Drøftet.</p>"
        "<h2>2. Evt.</h2><p>Intet.</p></body></html>"
    )
    rows_of_page = derived(page)
    assert tell(rows_of_page, "participants", "name", "attendance") == [
        ("Anna Bo", HERE), ("Lise Skov", AWAY), ("Ulf Thor", HERE),
    ]  # fmt: skip
    assert misprinted(rows_of_page) == []


SIDES = "Ledelsessiden\nLise Skov\n\nMedarbejdersiden\nUlf Thor"


@pytest.mark.parametrize("heading", ["Afbud:", "Fraværende:", "Meldt afbud"])
@pytest.mark.parametrize("above", ["Til stede:\nAnna Bo\nBo Rask", "Deltagere: Anna Bo, Bo Rask"])
def test_sides_below_absence_were_away(above: str, heading: str) -> None:
    """Those of both sides were away who stand below such a heading, below those who came."""
    told = people(f"{above}\n\n{heading}\n\n{SIDES}", "side", "attendance")
    assert told == [
        ("Anna Bo", None, HERE),
        ("Bo Rask", None, HERE),
        ("Lise Skov", "management", AWAY),
        ("Ulf Thor", "employee", AWAY),
    ]


def test_an_empty_list_of_absence_above_the_sides_is_of_nobody() -> None:
    """Where nobody is named above, "Afbud:" with nothing behind it says nothing of those below."""
    told = people(f"Afbud:\n\n{SIDES}", "side", "attendance")
    assert told == [("Lise Skov", "management", HERE), ("Ulf Thor", "employee", HERE)]


@pytest.mark.parametrize(
    "line",
    ["Anna Bo (ØKF), der deltog i pkt. 2, og Ulf Thor", "Anna Bo, der deltog i pkt. 2, og Ulf Thor (ØKF)"],
)
def test_guests_for_an_item_below_their_heading(line: str) -> None:
    """Both people of such a line are guests, whoever of them comes from where; nobody was."""
    assert [name for name, _ in people(f"Gæster:\n{line}", "capacity")] == ["Anna Bo", "Ulf Thor"]


def test_a_week_beside_its_day_is_no_other_meeting() -> None:
    """The day says when; the week that it is in is no second meeting."""
    rows = derived(
        f"{ROOF}Til stede: Anna Bo, Ulf Thor{BODY}3. Næste møde\nNæste møde er den 6. juni 2031 i uge 23.\n"
    )
    assert tell(rows, "planned_meetings", "start_date", "end_date") == [(date(2031, 6, 6), date(2031, 6, 6))]


TICKS = """Ledelsesrepræsentanter
  Navn                    Titel                   Afdeling                        Til stede     Afbud
  Anna Bo                 Centerchef              Kultur                             X

  Lise Skov               Afdelingsleder          Skole                                           X
  Ulf Thor                Afdelingsleder          Unge                               X
"""


def test_ticks_in_the_middle_below_their_heads() -> None:
    """In a text that lies as on paper a cross stands below the head it is of, and not below the last one."""
    assert people(TICKS, "side", "attendance") == [
        ("Anna Bo", "management", HERE),
        ("Lise Skov", "management", AWAY),
        ("Ulf Thor", "management", HERE),
    ]
