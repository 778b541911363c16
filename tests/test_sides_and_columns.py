"""Whose side people are on, and what the columns beside their names say: legends, labels, tables, white."""

from __future__ import annotations

import pytest
from support.derived import derived, misprinted, tell

ROOF = "Referat af møde i PrøveMED den 4. april 2031\n\n"
BODY = "\n\n1. Budget\nBudgettet blev drøftet.\n2. Evt.\nIntet.\n"
WEB = "<h1>Referat af møde i PrøveMED den 4. april 2031</h1>{}<h2>1. Budget</h2><p>Drøftet.</p>"
HERE, AWAY, PARTLY = "present", "absent", "partial"
LED, WORK = "management", "employee"


def people(head: str, *columns: str) -> list[tuple[object, ...]]:
    """The name and COLUMNS of each whom minutes with HEAD name; every word stands where it says."""
    rows = derived(WEB.format(head) if head.startswith("<") else f"{ROOF}{head}{BODY}")
    assert not misprinted(rows)
    return tell(rows, "participants", "name", *columns)


LEGENDS = (
    "Deltagere (L = ledelse, M = medarbejdere)",
    "Deltagere (L = ledelse, M = medarbejdere):",
    "L: ledelsen, M: medarbejderne\n\nDeltagere:",
    "Deltagere (L betyder ledelsesrepræsentant, M betyder medarbejderrepræsentant):",
)


@pytest.mark.parametrize("legend", LEGENDS)
def test_a_legend_tells_the_side_of_a_letter(legend: str) -> None:
    """The letter in brackets was published as an organization, and nobody had a side."""
    head = f"{legend}\nEva Holm (L), direktør, Stab\nUlf Thor (M)\nIda Kvist, HK (M)\n\nAfbud:\nPia Lund (M)"
    assert people(head, "organization", "side", "attendance") == [
        ("Eva Holm", "Stab", LED, HERE),
        ("Ulf Thor", None, WORK, HERE),
        ("Ida Kvist", "HK", WORK, HERE),
        ("Pia Lund", None, WORK, AWAY),
    ]


def test_a_legend_that_explains_one_side_tells_none() -> None:
    """What the other letter stands for is not known, so it may be no side at all."""
    head = "Deltagere (L = ledelse):\nEva Holm (L)\nUlf Thor (M)\nIda Kvist (M)\n"
    assert [side for _, side in people(head, "side")] == [None, None, None]


@pytest.mark.parametrize(
    ("led", "work"),
    [
        ("Fra arbejdsgiverside\n{}", "Fra arbejdstagerside\n{}"),
        ("Fra arbejdsgiverside:\n{}", "Fra arbejdstagerside:\n{}"),
        ("Fra arbejdsgiverside: {}", "Fra arbejdstagerside: {}"),
        ("Fra ledelsesside: {}", "Fra medarbejderside: {}"),
        ("FRA LEDELSEN MØDTE: {}", "FRA PERSONALET MØDTE: {}"),
        ("Ledelsen mødte: {}", "Organisationerne mødte: {}"),
        ("Fra ledelsen mødte {}.", "Fra personalet mødte {}."),
    ],
)
def test_words_for_the_two_sides(led: str, work: str) -> None:
    """They were read as organizations, or those behind them as nobody."""
    above, below = (
        led.format("Direktør Eva Holm, leder Pia Lund"),
        work.format("Ulf Thor (FOA), Ida Kvist (HK)"),
    )
    assert people(f"{above}\n\n{below}", "title", "organization", "side") == [
        ("Eva Holm", "Direktør", None, LED),
        ("Pia Lund", "leder", None, LED),
        ("Ulf Thor", None, "FOA", WORK),
        ("Ida Kvist", None, "HK", WORK),
    ]


def rowspans(*groups: tuple[str, tuple[str, ...]]) -> str:
    """A table without a head in which the name of each of GROUPS spans the rows of its people."""
    rows = []
    for group, those in groups:
        for index, one in enumerate(those):
            head = "" if index else f'<th rowspan="{len(those)}">{group}</th>'
            rows.append(f"<tr>{head}{''.join(f'<td>{cell}</td>' for cell in one.split('; '))}</tr>")
    return f"<table>{''.join(rows)}</table>"


@pytest.mark.parametrize("above", ["", "<h2>Deltagere</h2>", "<p>Til stede:</p>"])
@pytest.mark.parametrize(("first", "other"), [("direktør", "næstformand"), ("formand", "pædagog")])
def test_a_first_column_that_spans_the_people_of_a_side(above: str, first: str, other: str) -> None:
    """The first of each side lost office and organization, and the others of the second side had none."""
    head = rowspans(
        ("Ledelse", (f"Eva Holm; {first}; Prøvecentret", "Pia Lund; afdelingschef; Stab")),
        (
            "Medarbejdere",
            (f"Ulf Thor; {other}; FOA", "Ida Kvist; tillidsrepræsentant; HK", "Bo Dahl; pedel; 3F"),
        ),
    )
    assert people(above + head, "title", "organization", "side") == [
        ("Eva Holm", first, "Prøvecentret", LED),
        ("Pia Lund", "afdelingschef", "Stab", LED),
        ("Ulf Thor", other, "FOA", WORK),
        ("Ida Kvist", "tillidsrepræsentant", "HK", WORK),
        ("Bo Dahl", "pedel", "3F", WORK),
    ]


MEMBERS = "| Medlem | Kommer fra |\n|---|---|\n| Eva Holm | Prøvehøj Skole |\n| Ulf Thor | Prøvegården |\n\n"


@pytest.mark.parametrize("head", ["Gæst", "Gæster"])
def test_a_table_of_guests_below_that_of_the_members(head: str) -> None:
    """Its column of names says that they are none; and "Kommer fra" is a column of organizations."""
    guests = f"| {head} | Stilling |\n|---|---|\n| Ida Kvist | økonomichef |\n| Bo Dahl | konsulent |\n"
    assert people(MEMBERS + guests, "title", "organization", "capacity") == [
        ("Eva Holm", None, "Prøvehøj Skole", "member"),
        ("Ulf Thor", None, "Prøvegården", "member"),
        ("Ida Kvist", "økonomichef", None, "guest"),
        ("Bo Dahl", "konsulent", None, "guest"),
    ]


def in_two(*pairs: tuple[str, str]) -> str:
    """PAIRS as lines of a text in two columns."""
    return "".join(f"{left:<38}{right}".rstrip() + "\n" for left, right in pairs)


CAME = (("Ledelsen:", "Medarbejderne:"), ("Eva Holm", "Ulf Thor"), ("Pia Lund", "Ida Kvist"))
LATE = ("(kom kl. 10.25)", "")
STAYED_AWAY = (("Fraværende:", "Fraværende:"), ("Bo Dahl, leder", "Ole Sand, FOA"), ("Tove Jul, leder", ""))


@pytest.mark.parametrize("blank", [(), (("", ""),)])
def test_two_columns_that_both_end_with_those_who_were_away(blank: tuple[tuple[str, str], ...]) -> None:
    """A remark on a line of its own is about the one above it in its column, the left one."""
    told = people(in_two(*CAME, LATE, *blank, *STAYED_AWAY), "title", "attendance")
    assert sorted(told) == [
        ("Bo Dahl", "leder", AWAY),
        ("Eva Holm", None, HERE),
        ("Ida Kvist", None, HERE),
        ("Ole Sand", None, AWAY),
        ("Pia Lund", None, PARTLY),
        ("Tove Jul", "leder", AWAY),
        ("Ulf Thor", None, HERE),
    ]


def test_two_lists_of_those_who_were_away_are_read_one_after_the_other() -> None:
    """With the same heading over both they were read line by line across the columns."""
    told = people(in_two(*CAME, ("", ""), *STAYED_AWAY), "attendance")
    assert [name for name, attendance in told if attendance == AWAY] == ["Bo Dahl", "Tove Jul", "Ole Sand"]


def test_a_right_column_that_begins_lower_and_ends_alike() -> None:
    """Its people were read as those of the left one."""
    head = in_two(
        ("Ledelse:", ""),
        ("Eva Holm", "Medarbejdere:"),
        ("Pia Lund", "Ulf Thor"),
        ("(kom kl. 10.25)", "Ida Kvist"),
        ("Fraværende:", "Fraværende:"),
        ("Bo Dahl", "Ole Sand"),
    )
    assert people(head, "side", "attendance") == [
        ("Eva Holm", LED, HERE),
        ("Pia Lund", LED, PARTLY),
        ("Bo Dahl", None, AWAY),
        ("Ulf Thor", WORK, HERE),
        ("Ida Kvist", WORK, HERE),
        ("Ole Sand", None, AWAY),
    ]


@pytest.mark.parametrize("place", ["Foreningen for Prøvebyen", "Prøvekredsen i Nordbyen."])
@pytest.mark.parametrize("white", ["", "\n"])
def test_a_row_whose_words_nearly_reach_the_next_column(white: str, place: str) -> None:
    """Two blanks part them there; that row and those below it were no part of the table, and told nobody."""
    head = (
        f"Navn              Organisation              T/A\n{white}"
        "Eva Holm          Prøveby Kommune           T\n"
        f"Ulf Thor          {place}  A\n"
        "Ida Kvist         Prøvehøj Skole            T\n"
        "Bo Dahl           Prøvegården               A\n"
    )
    assert people(head, "organization", "attendance") == [
        ("Eva Holm", "Prøveby Kommune", HERE),
        ("Ulf Thor", place, AWAY),
        ("Ida Kvist", "Prøvehøj Skole", HERE),
        ("Bo Dahl", "Prøvegården", AWAY),
    ]


def test_two_tables_of_people_below_each_other() -> None:
    """The heads of the second one made those of the first look like a label nobody knows: all were lost."""
    first = "| Navn | Organisation |\n|---|---|\n| Anna Berg | Prøvecentret |\n| Dorte Falk | FOA |\n\n"
    second = "| Gæst | Stilling |\n|---|---|\n| Bo Dahl | Økonomichef |\n\n"
    rows = derived(
        f"# Referat af møde i Prøverådet den 4. marts 2031\n\n{first}{second}## 1. Budget\n\nDrøftet.\n"
    )
    assert tell(rows, "participants", "name", "capacity") == [
        ("Anna Berg", "member"), ("Dorte Falk", "member"), ("Bo Dahl", "guest"),
    ]  # fmt: skip


@pytest.mark.parametrize("second", ["Ulf Thor", "Zixi Qvorp"])
def test_those_who_were_away_below_both_sides(second: str) -> None:
    """Whatever their names: the first of two became present, and the second what was said of that one."""
    came = "Ledelsen:              Medarbejderne:\nEva Holm               Ida Kvist\n\n"
    away = f"Fraværende:            Fraværende:\nBo Dahl                {second}\n\n"
    rows = derived(f"Referat af møde i SU den 4. marts 2031\n\n{came}{away}1. Budget\n\nEva Holm talte.\n")
    assert set(tell(rows, "participants", "name", "attendance")) == {
        ("Eva Holm", "present"), ("Ida Kvist", "present"), ("Bo Dahl", "absent"), (second, "absent"),
    }  # fmt: skip
