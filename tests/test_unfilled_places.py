"""Sides in columns where one cell names nobody, or one list is longer: nobody changes sides by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from support.derived import printed, tell

if TYPE_CHECKING:
    from collections.abc import Callable

    Layout = Callable[[str, tuple[int, ...]], str]

ROOF = "Referat af møde i Prøverådet den 3. marts 2031\n\n"
BODY = "\n\n1. Godkendelse af dagsorden\n\nGodkendt.\n\n2. Budget\n\nUdsat.\n"
ODD = [
    "Vakant", "(vakant)", "Plads ikke besat", "Ny TR vælges i april", "N.N.", "-", "?", "DSR: ingen",
    "Næstformand", "FOA (ikke besat)", "Medarbejderrep.: ikke udpeget",
]  # fmt: skip
KEPT = {
    ("Anna Berg", "chef", None, "management"), ("Per Sand", "chef", None, "management"),
    ("Ida Rask", "chef", None, "management"),
    ("Bo Holm", None, "HK", "employee"), ("Tove Elm", None, "HK", "employee"),
}  # fmt: skip
ROWS = (("Anna Berg, chef", "Bo Holm, HK"), ("Per Sand, chef", ""), ("Ida Rask, chef", "Tove Elm, HK"))


def table(odd: str, order: tuple[int, ...]) -> str:
    """The list as a table of Markdown, ODD beside the one with nobody beside them."""
    rows = (ROWS[place] for place in order)
    return "| Ledelse | Medarbejdere |\n|---|---|\n" + "".join(f"| {a} | {b or odd} |\n" for a, b in rows)


def spaces(odd: str, order: tuple[int, ...]) -> str:
    """The same with white between the columns."""
    rows = (("Ledelse", "Medarbejdere"), *(ROWS[place] for place in order))
    return "".join(f"{a:<25}{b or odd}".rstrip() + "\n" for a, b in rows)


def web(odd: str, order: tuple[int, ...]) -> str:
    """The same as a table of a web page amid text."""
    cells = "".join(f"<tr><td>{a}</td><td>{b or odd}</td></tr>" for a, b in (ROWS[place] for place in order))
    return f"<table><tr><th>Ledelse</th><th>Medarbejdere</th></tr>{cells}</table>"


@pytest.mark.parametrize("order", [(0, 1, 2), (1, 0, 2), (0, 2, 1)])
@pytest.mark.parametrize("odd", ODD)
@pytest.mark.parametrize("layout", [table, spaces])
def test_a_cell_that_names_nobody_changes_no_side(layout: Layout, odd: str, order: tuple[int, ...]) -> None:
    """Everybody else is of the side whose heading they stand below; all of them had been the employees'."""
    rows = printed(f"{ROOF}{layout(odd, order)}{BODY}")
    assert set(tell(rows, "participants", "name", "title", "organization", "side")) == KEPT


@pytest.mark.parametrize("odd", ODD)
def test_nor_on_a_web_page(odd: str) -> None:
    """The same where the columns are those of HTML."""
    page = web(odd, (0, 1, 2))
    items = "<h2>1. Godkendelse af dagsorden</h2><p>Godkendt.</p><h2>2. Budget</h2><p>Udsat.</p>"
    rows = printed(f"<html><body><h1>{ROOF.strip()}</h1>{page}{items}</body></html>")
    assert set(tell(rows, "participants", "name", "title", "organization", "side")) == KEPT


@pytest.mark.parametrize("layout", [table, spaces])
@pytest.mark.parametrize("odd", ["Torben", "Torben Ild & Mia"])
def test_a_cell_that_seems_to_name_somebody_is_a_finding(layout: Layout, odd: str) -> None:
    """Who cannot be read beside others is not lost in silence."""
    rows = printed(f"{ROOF}{layout(odd, (0, 1, 2))}{BODY}")
    assert ("people_not_read",) in tell(rows, "findings", "rule")
    assert set(tell(rows, "participants", "name", "title", "organization", "side")) == KEPT


@pytest.mark.parametrize(
    "head", ["Ledelse                  Medarbejdere\n", "Ledelse:                 Medarbejdere:\n\n"]
)
@pytest.mark.parametrize(
    "short",
    [
        "Anna Berg, chef          Bo Holm, HK\nPer Sand, chef           Tove Elm, HK\nIda Rask, chef\n",
        "Anna Berg, chef          Bo Holm, HK\nPer Sand, chef\nIda Rask, chef           Tove Elm, HK\n",
        (
            "Anna Berg, chef          Bo Holm, HK\nPer Sand, chef\nIda Rask, chef\n"
            "                         Tove Elm, HK\n"
        ),
    ],
)
def test_one_of_two_lists_abreast_may_be_shorter(short: str, head: str) -> None:
    """Who stands alone on a line is of the side below whose heading that is."""
    rows = printed(f"{ROOF}{head}{short}{BODY}")
    assert set(tell(rows, "participants", "name", "title", "organization", "side")) == KEPT
    assert tell(rows, "findings", "rule") == []


HEADS = {
    "Navn | Funktion | Til stede": ("Formand | Ja", "TR | Ja", "AMR | Nej", "Chef | Ja"),
    "Navn | Rolle | Deltog": ("Formand | x", "Medlem | x", "Medlem | ", "Chef | x"),
    "Deltager | Repræsenterer | Fremmøde": ("Prøven | Mødt", "FOA | Mødt", "HK | Afbud", "Prøven | Mødt"),
    "Navn | Enhed | Afbud": ("Centret | ", "Skolen | ", "Børnehuset | x", "Stab | "),
    "Navn | Stilling | Organisation": ("Chef | Prøven", "Konsulent | FOA", "Leder | HK", "Direktør | Prøven"),
}
NAMES = ("Anna Berg", "Bo Holm", "Ida Rask", "Per Sand")


def listed(head: str, extra: str | None = None, at: int = 0) -> dict[object, tuple[object, ...]]:
    """The people of a table with HEAD by their names, where EXTRA is one more row AT a place."""
    rows = [f"{name} | {rest}" for name, rest in zip(NAMES, HEADS[head], strict=True)]
    rows[at:at] = [extra] if extra else []
    body = "".join(f"| {row} |\n" for row in (head, "---|---|---", *rows))
    columns = ("name", "title", "organization", "attendance")
    told = tell(printed(f"{ROOF}Deltagere\n\n{body}{BODY}"), "participants", *columns)
    return {name: tuple(rest) for name, *rest in told}


@pytest.mark.parametrize("at", [0, 2, 4])
@pytest.mark.parametrize(
    "odd",
    ["Vakant | TR | ", "N.N. | AMR | Nej", "- | - | -", "Endnu ikke udpeget | Medlem | ", " | | kl. 10-12"],
)
@pytest.mark.parametrize("head", HEADS)
def test_a_row_that_names_nobody_changes_nobody(head: str, odd: str, at: int) -> None:
    """It had been the organization of all below it, or had ended the list, and who was away had come."""
    assert listed(head, odd, at) == listed(head)


@pytest.mark.parametrize("at", [0, 2, 4])
@pytest.mark.parametrize("head", [head for head in HEADS if "Afbud" not in head])
def test_a_first_name_or_two_names_in_a_cell_are_people(head: str, at: int) -> None:
    """What the other columns say had become a part of the name."""
    both, one = listed(head, "Torben Ild og Mia Gren | | Ja", at), listed(head, "Torben | Elev | Ja", at)
    assert set(both) == {*NAMES, "Torben Ild", "Mia Gren"}
    assert set(one) == {*NAMES, "Torben"}
    assert {told[-1] for name, told in (both | one).items() if name not in NAMES} == {"present"}


LISTS = {
    "lines": "Deltagere:\n{0}\n{odd}\n{1}\n{2}\n",
    "one line": "Deltagere: {0}, {odd}, {1}, {2}\n",
    "semicolons": "Deltagere: {0}; {odd}; {1}; {2}\n",
    "below sides": "Ledelse:\n{0}\n{odd}\n\nMedarbejdere:\n{1}\n{2}\n",
    "behind sides": "Ledelse: {0}, {odd}\nMedarbejdere: {1}, {2}\n",
}
WHO = {
    "bare": ("Anna Berg", "Bo Holm", "Ida Rask"),
    "in brackets": ("Anna Berg (FOA)", "Bo Holm (HK)", "Ida Rask (BUPL)"),
    "behind a comma": ("Anna Berg, FOA", "Bo Holm, HK", "Ida Rask, BUPL"),
}
NOBODY = [
    "Vakant", "(vakant)", "N.N.", "Ubesat", "Hele ledelsen", "Samt to elever", "3 tilhørere",
    "1 medlem fra FOA",
]  # fmt: skip


def people_of(text: str) -> list[tuple[object, ...]]:
    """All that a list in TEXT says of each."""
    return tell(printed(f"{ROOF}{text}{BODY}"), "participants", "name", "title", "organization", "side")


# Between commas an organization is an entry as well.
COMMAS = ("one line", "behind sides")


@pytest.mark.parametrize("odd", NOBODY)
@pytest.mark.parametrize(
    ("layout", "who"),
    [(layout, who) for layout in LISTS for who in WHO if layout not in COMMAS or who != "behind a comma"],
)
def test_an_entry_that_names_nobody_is_said_of_nobody(layout: str, odd: str, who: str) -> None:
    """It had become the office or the organization of the one before it."""
    form = LISTS[layout]
    plain = form
    for mark in ("{odd}\n", ", {odd}", "; {odd}"):
        plain = plain.replace(mark, "")
    assert people_of(form.format(*WHO[who], odd=odd)) == people_of(plain.format(*WHO[who]))


def test_two_whole_names_on_two_lines_are_two() -> None:
    """Though all below have brackets, as a list in running text has them."""
    text = "Ledelse:\nAnna Berg\nTorben Ild (gik kl. 11), Mia Gren (kom kl. 10)\n"
    assert [name for name, *_ in people_of(text)] == ["Anna Berg", "Torben Ild", "Mia Gren"]


@pytest.mark.parametrize("at", [0, 2, 4])
def test_two_names_in_a_cell_have_what_the_row_ticks(at: int) -> None:
    """The head of the column is what is printed of both, in the place where it stands."""
    found = listed("Navn | Enhed | Afbud", "Torben Ild og Mia Gren | | x", at)
    assert [found[name][-1] for name in ("Torben Ild", "Mia Gren", "Anna Berg")] == [
        "absent",
        "absent",
        "present",
    ]
