"""Tables without rules as programs set them: heads in the middle, cells that nearly touch, uneven white."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from support.sheets import LEFT, PITCH, TOP, below, length, read, told, word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.read.pages.paper import Word

XS = (LEFT, 200.0, 340.0)
EDGE = 440.0


def row(cells: Sequence[str], y: float, xs: Sequence[float] = XS, *, size: float = 10) -> list[Word]:
    """CELLS, lines of which are parted by a slash, from XS on below each other."""
    return [
        word(text, x, y + PITCH * number, size)
        for cell, x in zip(cells, xs, strict=True)
        for number, text in enumerate(cell.split("/"))
        if text
    ]


def rows(
    table: Sequence[Sequence[str]], y: float = TOP, xs: Sequence[float] = XS, white: float = 4
) -> list[Word]:
    """The rows of TABLE below each other, WHITE apart."""
    found: list[Word] = []
    for cells in table:
        found += row(cells, below(found, white) if found else y, xs)
    return found


def middle(text: str, x0: float, x1: float, y: float, *, bold: bool = True) -> Word:
    """TEXT in the middle between X0 and X1."""
    return word(text, (x0 + x1 - length(text)) / 2, y, bold=bold)


def piped(table: Sequence[Sequence[str]]) -> list[str]:
    """TABLE as `told` tells it."""
    return [" | ".join(cells).replace("/", " ") for cells in table]


PEOPLE = (
    ("Asta Berg, formand", "Direktør, Prøvecentret", "Til stede"),
    ("Bo Rask", "Centerchef", "Til stede"),
    ("Ida Kvist, næstformand", "Tillidsrepræsentant, FOA", "Afbud"),
    ("Ole Sand", "Tillidsrepræsentant, 3F", "Til stede"),
)
HEAD = ("Navn", "Titel", "Her")


def head(y: float = TOP) -> list[Word]:
    """HEAD in bold print, each of its words in the middle of its column."""
    ends = (*XS[1:], EDGE)
    return [middle(text, x0, x1, y) for text, x0, x1 in zip(HEAD, XS, ends, strict=True)]


def test_a_head_in_the_middle_of_its_columns_makes_none() -> None:
    """Its words begin where nothing below does, which made columns of their own."""
    table = [("Asta Berg", "Direktør", "Her"), ("Bo Rask", "Chef", "Afbud"), ("Ida Kvist", "FOA", "Her")]
    page = [*head(), *rows([*table, ("Ole Sand", "3F", "Her")], TOP + PITCH + 4)]
    assert told(read(page)) == piped((HEAD, *table, ("Ole Sand", "3F", "Her")))


@pytest.mark.parametrize("bold", [True, False])
@pytest.mark.parametrize("group", ["Medarbejdersiden", "Ledelsen"])
def test_a_line_in_the_middle_of_a_table_is_a_row(group: str, bold: bool) -> None:  # noqa: FBT001
    """The name of a group stands over all columns, and is in the first cell."""
    page = rows([HEAD, *PEOPLE[:2]])
    edge = max(each.x1 for each in rows(PEOPLE))
    page.append(middle(group, LEFT, edge, below(page, 4), bold=bold))
    page += rows(PEOPLE[2:], below(page, 4))
    assert told(read(page)) == [*piped((HEAD, *PEOPLE[:2])), group, *piped(PEOPLE[2:])]


def test_cells_that_nearly_touch() -> None:
    """Three points are no gap; but words that begin at one place, row after row, show columns."""
    table = [
        ("Tillidsrepræsentant Asta", "Prøvecentret", "Afbud"),
        ("Bo Rask", "Skolen", "Her"),
        ("Leder for alle skoler, Ida", "Stab", "Her"),
        ("Ole Sand", "Sundhedscentret", "Afbud"),
    ]
    second = max(LEFT + length(cells[0]) for cells in table) + 3
    third = max(second + length(cells[1]) for cells in table) + 3
    assert told(read(rows(table, xs=(LEFT, second, third)))) == piped(table)
    assert told(read(rows(table, xs=(LEFT, second + 40, third + 60)))) == piped(table)


def test_a_head_that_begins_elsewhere() -> None:
    """Heads of the second column stand further in than what is below them."""
    table = [
        ("Asta Berg", "Direktør i stab"),
        ("Bo Rask", "Centerchef"),
        ("Ida Kvist", "FOA"),
        ("Ole Sand", "3F"),
    ]
    second = LEFT + length("Ida Kvist") + 7
    page = [word("Navn"), word("Titel", second + 20), *rows(table, TOP + PITCH + 4, (LEFT, second))]
    assert told(read(page)) == piped((("Navn", "Titel"), *table))


def test_a_heading_ends_a_table() -> None:
    """Below it stands another one with other columns, which was read as part of the first."""
    table = [("Asta Berg", "Direktør"), ("Bo Rask", "Centerchef"), ("Ida Kvist", "FOA"), ("Ole Sand", "3F")]
    other = [
        ("Budget", "April", "Stab"),
        ("Løn", "Maj", "HR"),
        ("Ferie", "Juni", "HR"),
        ("Trivsel", "Juli", "MED"),
    ]
    page = rows(table, xs=(LEFT, 250))
    page.append(word("Planen", y=below(page, 12), size=13))
    page += rows(other, below(page, 6), (LEFT, 250, 380))
    assert told(read(page)) == [*piped(table), "# Planen", *piped(other)]


FAR, NEAR = 120.0, 40.0


@pytest.mark.parametrize("step", [FAR, NEAR])
def test_numbers_far_before_their_words_are_a_column(step: float) -> None:
    """No number labels what stands so far to its right: such a table was read as a list."""
    table = [("1", "Asta Berg"), ("2", "Bo Rask"), ("3", "Ida Kvist"), ("4", "Ole Sand")]
    sign = " | " if step == FAR else " "
    assert told(read(rows(table, xs=(LEFT, LEFT + step)))) == [sign.join(cells) for cells in table]


def listed(
    heading: str, entries: Sequence[str], x: float, *, marks: Sequence[str], shift: float
) -> list[Word]:
    """ENTRIES, with MARKS, below HEADING, set in by SHIFT."""
    found = [word(heading, x)]
    for number, (mark, text) in enumerate(zip(marks, entries, strict=True), 1):
        y = TOP + 14 * number
        found += [word(mark, x + shift, y)] if mark else []
        found.append(word(text, x + shift + (12 if mark else 0), y))
    return found


LEADERS = (
    "Asta Berg, direktør",
    "Bo Rask, centerchef for alle",
    "Karl Dam, stab",
    "Eva Holm, HR",
    "Gro Vang, HR",
)
STAFF = ("Ida Kvist, FOA", "Ole Sand, 3F", "Per Sand, HK", "Tove Elm, DSR", "Ib Lund, BUPL", "Else Bæk, DLF")


@pytest.mark.parametrize(("left", "colon"), [("", ":"), ("•", ""), ("•", ":")])
@pytest.mark.parametrize("count", [3, 6])
def test_lists_side_by_side_that_nearly_touch(left: str, colon: str, count: int) -> None:
    """Bullets set in further than their heading made a row of the headings, and a heap of the entries."""
    x = LEFT + (12 if left else 0) + max(map(length, LEADERS)) + 5
    page = listed(f"Ledelsen{colon}", LEADERS, LEFT, marks=[left] * len(LEADERS), shift=0)
    page += listed(f"Medarbejdersiden{colon}", STAFF[:count], x, marks="•" * count, shift=18)
    sign = "•1 " if left else ""
    assert told(read(page)) == [
        f"Ledelsen{colon}",
        *(f"{sign}{text}" for text in LEADERS),
        f"Medarbejdersiden{colon}",
        *(f"•1 {text}" for text in STAFF[:count]),
    ]


FACTS = [("Sted", "Lokale 2"), ("Dato", "3. marts 2031"), ("Referent", "Gro Vang")]


def test_the_last_line_of_a_label_is_of_the_table() -> None:
    """Two lines around the one of the value: the second was a paragraph below the table."""
    page = rows(FACTS, xs=(LEFT, 170), white=6)
    y = below(page, 12)
    page += [word("Meldt fra", y=y - 6), word("eller syge", y=y + 6), word("Per Sand", 170, y)]
    page.append(word("1. Budget", y=y + 40))
    assert told(read(page)) == [*piped(FACTS), "Meldt fra eller syge | Per Sand", "1. Budget"]


def test_several_labelled_rows_in_a_group() -> None:
    """White parts groups; a label below lines without one begins a row, and was part of that above."""
    groups = [
        [("Deltagere", "Asta Berg/Bo Rask/Ole Sand"), ("Afbud", "Per Sand/Tove Elm, DSR")],
        [("Sted", "Lokale 2/Rådhuset i byen")],
        [("Referent", "Gro Vang")],
    ]
    page: list[Word] = []
    for group in groups:
        page += rows(group, below(page, 8) if page else TOP, (LEFT, 170), 0)
    assert [text.replace(" / ", " ") for text in told(read(page))] == [
        text for group in groups for text in piped(group)
    ]


def test_bullets_and_numbers_below_a_pair_of_words_are_lists() -> None:
    """A page of the web begins with "Søg | Søg"; with it, all entries were rows of a table."""
    bullets = [("•", "Budget"), ("•", "Løn")]
    numbers = [("1.", "Godkendt"), ("2.", "Udsat"), ("3.", "Drøftet")]
    page = rows([("Søg", "Søg"), *bullets, *numbers], xs=(LEFT, LEFT + 24))
    assert told(read(page)) == ["Søg Søg", *(f"•1 {text}" for _, text in bullets), *map(" ".join, numbers)]
