"""People of heads who were told to have been there though they were away, or who were lost on their line."""

from __future__ import annotations

import pytest
from support.derived import printed, tell

ROOF = "Referat af møde i Prøverådet den 4. april 2031\n\n"
BODY = "\n\n1. Budget\nBudgettet blev drøftet.\n2. Evt.\nIntet.\n"
HERE, AWAY = "present", "absent"

SIDES = {
    "ledelsessiden": "management",
    "ledelsen": "management",
    "A-siden": "management",
    "ledelsesrepræsentanter": "management",
    "lederrepræsentanterne": "management",
    "medarbejdersiden": "employee",
    "organisationssiden": "employee",
    "personalesiden": "employee",
    "lønmodtagersiden": "employee",
    "B-siden": "employee",
    "medarbejderrepræsentanter": "employee",
}
ORDERS = (
    "Afbud {side}",
    "Afbud, {side}:",
    "Afbud ({side})",
    "Meldt afbud på {side}",
    "{Side} (afbud)",
    "{Side} - afbud",
    "{Side}, fraværende:",
    "Fra {side}: afbud",
    "Fraværende {side}",
    "Ikke mødt: {side}",
    "Afbud fra {side}",
    "Ikke til stede fra {side}",
)


def people(head: str, *columns: str) -> list[tuple[object, ...]]:
    """The name and COLUMNS of each whom minutes with HEAD name; every word stands where it says."""
    return tell(printed(f"{ROOF}{head}{BODY}"), "participants", "name", *columns)


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("side", SIDES)
def test_a_heading_names_a_side_and_absence_in_any_order(side: str, order: str) -> None:
    """All below it were away, and are of that side; most such headings had made them present ones."""
    heading = order.format(side=side, Side=side[0].upper() + side[1:])
    head = f"Til stede:\nAnna Bo, leder\n\n{heading}\nLise Skov, TR\nUlf Thor"
    assert people(head, "side", "attendance") == [
        ("Anna Bo", None, HERE),
        ("Lise Skov", SIDES[side], AWAY),
        ("Ulf Thor", SIDES[side], AWAY),
    ]


@pytest.mark.parametrize(
    ("label", "side"),
    [
        ("Ledelsessiden (afbud)", "management"),
        ("Afbud fra B-siden", "employee"),
        ("Fraværende medarbejdere", "employee"),
    ],
)
def test_a_label_names_a_side_and_absence(label: str, side: str) -> None:
    """Those behind its colon were away, of that side: the side had been lost, or was their organization."""
    head = f"Til stede: Anna Bo, Ib Nør\n\n{label}: Lise Skov, Ulf Thor"
    assert people(head, "side", "organization", "attendance")[2:] == [
        ("Lise Skov", side, None, AWAY),
        ("Ulf Thor", side, None, AWAY),
    ]


@pytest.mark.parametrize(
    "columns",
    [
        "\n| Ledelse | Medarbejdere |\n|---|---|\n| Lise Skov | Ulf Thor |\n| Eva Sand | Ib Nør |\n",
        "Ledelsessiden     Medarbejdersiden\nLise Skov         Ulf Thor\nEva Sand          Ib Nør\n",
    ],
    ids=["a table", "spaces"],
)
def test_sides_are_columns_below_the_heading_of_absence(columns: str) -> None:
    """The heads of the columns tell the side, and not that somebody came, as they did before."""
    assert people(f"Til stede:\nAnna Bo, leder\n\nAfbud:\n{columns}", "side", "attendance") == [
        ("Anna Bo", None, HERE),
        ("Lise Skov", "management", AWAY),
        ("Ulf Thor", "employee", AWAY),
        ("Eva Sand", "management", AWAY),
        ("Ib Nør", "employee", AWAY),
    ]


@pytest.mark.parametrize("semicolon", [False, True], ids=["comma", "semicolon"])
@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Adm. dir. Anna Bo (ØKF)", "dir. Ulf Thor (SOF)"),
        ("Fællestillidsrepræsentant Anna Bo (FOA)", "formand Ulf Thor (HK)"),
        ("Centerchef Anna Bo, ØKF", "kontorchef Ulf Thor, SOF"),
    ],
)
@pytest.mark.parametrize(
    "above", ["Deltagere:\nEva Sand (BUF)\n", "For ledelsessiden:\n\n"], ids=["behind one", "first"]
)
def test_the_second_on_a_line_is_not_lost(above: str, first: str, second: str, *, semicolon: bool) -> None:
    """Two on one line, each with an office and an organization, are two; only the first had been kept."""
    head = f"{above}{first}{';' if semicolon else ','} {second}\nIb Nør (TMF)\n"
    told = people(head, "title", "organization")
    units = [each.rpartition(" ")[2].strip("()") for each in (first, second)]
    titles = [each[: each.index(name)].strip() for each, name in ((first, "Anna Bo"), (second, "Ulf Thor"))]
    assert told[-3:] == [
        ("Anna Bo", titles[0], units[0]),
        ("Ulf Thor", titles[1], units[1]),
        ("Ib Nør", None, "TMF"),
    ]


def test_people_parted_by_semicolons() -> None:
    """What stands behind a comma there is the organization, and the next name stands behind a semicolon."""
    assert people("For ledelsessiden:\n\nAnna Bo, ØKF; Ulf Thor, SOF", "organization") == [
        ("Anna Bo", "ØKF"),
        ("Ulf Thor", "SOF"),
    ]


@pytest.mark.parametrize(
    ("guests", "units"),
    [
        ("Gæster:\nAnna Bo, der deltog i pkt. 2, og Ulf Thor", (None, None)),
        ("Gæster: Anna Bo (ØKF), der deltog i pkt. 2, og Ulf Thor (SOF)", ("ØKF", "SOF")),
    ],
)
def test_a_guest_came_for_an_item_between_commas(guests: str, units: tuple[str | None, ...]) -> None:
    """Only that guest came for it, and the next one is another guest; the item had been lost."""
    rows = printed(f"{ROOF}Til stede: Ida Kvist, Ib Nør\n\n{guests}{BODY}")
    told = tell(rows, "participants", "name", "organization", "capacity")[2:]
    assert told == [("Anna Bo", units[0], "guest"), ("Ulf Thor", units[1], "guest")]
    anna = tell(rows, "participants", "participant_id")[2][0]
    assert tell(rows, "participant_items", "participant_id", "item_number") == [(anna, "2")]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("[ØKF] Adm. dir. Anna Bo", ("Anna Bo", "Adm. dir.", "ØKF", HERE)),
        ("(SOF) Direktør Anna Bo", ("Anna Bo", "Direktør", "SOF", HERE)),
        ("Økonomiforvaltningen: afbud fra Anna Bo", ("Anna Bo", None, "Økonomiforvaltningen", AWAY)),
    ],
)
def test_the_organization_stands_in_front(line: str, told: tuple[str | None, ...]) -> None:
    """In brackets or with a colon it is where somebody comes from, whether they came or not."""
    head = f"For ledelsessiden:\n\n{line}\n\nFor medarbejdersiden:\nFormand Ida Kvist, FOA"
    assert people(head, "title", "organization", "attendance") == [
        told,
        ("Ida Kvist", "Formand", "FOA", HERE),
    ]


@pytest.mark.parametrize("name", ["Mødedeltagere", "Mødedeltager", "Gæst", "Gæster"])
def test_a_column_of_those_who_came_holds_names(name: str) -> None:
    """A table that calls its names so is one of people; nobody had been read from it, or nobody's office."""
    rows = "| Anna Bo | Chef | ØKF |\n| Ulf Thor | Formand | FOA |\n"
    assert people(f"| {name} | Stilling | Fra |\n|---|---|---|\n{rows}", "title", "organization") == [
        ("Anna Bo", "Chef", "ØKF"),
        ("Ulf Thor", "Formand", "FOA"),
    ]


@pytest.mark.parametrize("name", ["Organisation", "Repræsenterer", "Fra"])
@pytest.mark.parametrize(
    ("one", "other"),
    [("Ledelsen", "Medarbejderne"), ("Ledelsesside", "Medarbejderside"), ("A-side", "B-side")],
)
def test_the_values_of_a_column_tell_the_sides(name: str, one: str, other: str) -> None:
    """Whatever its head is: the name of a side is no organization, as it was before."""
    rows = f"| Anna Bo | {one} | Til stede |\n| Ulf Thor | {other} | Afbud |\n"
    head = f"| Navn | {name} | Status |\n|---|---|---|\n{rows}"
    assert people(head, "side", "organization", "attendance") == [
        ("Anna Bo", "management", None, HERE),
        ("Ulf Thor", "employee", None, AWAY),
    ]
