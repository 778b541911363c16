"""Tables that no rule parts, whose heads show their columns; and what a page cuts of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from support.leaves import Leaf, bound, say
from support.sheets import PITCH, TOP, below, furniture, lines, read, ruled, sheet, told, word

from cso_opendata.mask import mask_lines
from cso_opendata.read.pages.layout import document
from cso_opendata.read.pages.paper import Box
from cso_opendata.read.pdf import sheets_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.read.pages.paper import Word

XS = (60.0, 150.0, 250.0, 350.0, 450.0)
HEAD = ("", "Januar", "Februar", "Marts", "April")
# A little more than from line to line: no more white parts the rows.
NEAR = 1.5


def table(rows: Sequence[Sequence[str]], y: float = TOP, head: Sequence[str] = HEAD) -> list[Word]:
    """HEAD and ROWS below it, whose lines are parted by a slash, set so close that white is hardly seen."""
    found = [word(text, x, y, bold=True) for text, x in zip(head, XS, strict=True) if text]
    for row in rows:
        y = max(each.y for each in found) + PITCH + NEAR
        found += [
            word(text, x, y + PITCH * number)
            for cell, x in zip(row, XS, strict=True)
            for number, text in enumerate(cell.split("/"))
            if text
        ]
    return found


SPRING = (
    (
        "Analyse",
        "Udkast til en/plan for arbejdet",
        "Samtaler med/borgere i alle/bydele",
        "",
        "Nye data",
    ),
    ("Møder i udvalg/og gruppe", "", "Første møde", "Andet møde i/gruppen", "Tredje møde"),
)
SPRING_TOLD = [
    " | Januar | Februar | Marts | April",
    "Analyse | Udkast til en plan for arbejdet | Samtaler med borgere i alle bydele |  | Nye data",
    "Møder i udvalg og gruppe |  | Første møde | Andet møde i gruppen | Tredje møde",
]


def test_a_head_shows_the_columns_of_a_table() -> None:
    """However long its cells are, and however little white parts its rows."""
    made = read(table(SPRING))
    assert told(made) == SPRING_TOLD


def test_two_tables_with_a_line_between() -> None:
    """A line in other print is of none of them, and a new head begins the second."""
    first = table(SPRING)
    y = max(each.y for each in first)
    autumn = ("", "August", "September", "Oktober", "November")
    rows = ("Analyse", "Høring", "", "Udkast", ""), ("Møder", "", "Møde", "", "Møde")
    second = table(rows, y + 60, autumn)
    made = read([*first, word("Andet halvår", y=y + 30, size=14), *second])
    assert told(made) == [
        *SPRING_TOLD,
        "# Andet halvår",
        " | August | September | Oktober | November",
        "Analyse | Høring |  | Udkast",
        "Møder |  | Møde |  | Møde",
    ]  # fmt: skip


def test_a_table_without_rules_goes_on_on_the_next_page() -> None:
    """Its head, which is repeated there, is furniture, and a row that the page cuts is one."""
    rest = (
        ("", "", "og unge i alle/bydele,/og/med/dem", "", ""),
        ("Møder", "Møde", "", "Møde", "Møde"),
    )
    first = table((("Analyse", "Udkast", "Samtaler med børn", "Høring", "Data"),), 700)
    made = read(first, table(rest))
    assert told(made) == [
        SPRING_TOLD[0],
        "Analyse | Udkast | Samtaler med børn og unge i alle bydele, og med dem | Høring | Data",
        "Møder | Møde |  | Møde | Møde",
    ]
    assert furniture(made) == list(HEAD[1:])
    between = read(first, [*lines("Gæster", y=40), *table(rest)])
    assert told(between).count(SPRING_TOLD[0]) == 2


def test_lists_below_headings_side_by_side_are_no_table() -> None:
    """Three of them, of running text: each is read to its end, one after the other."""
    texts = (
        "borgerne skal høres om alt det",
        "alle hensyn skal afvejes her nu",
        "tallene skal passe med dem alle",
    )
    columns = [
        each
        for number, text in enumerate(texts)
        for each in (
            word(f"Tema {number}", 60 + 160 * number, bold=True),
            *lines(f"{text} {text} {text} {text}.", 60 + 160 * number, TOP + 14, 140),
        )
    ]
    assert all("|" not in text for text in told(read(columns)))


def test_a_row_is_one_where_a_page_cuts_its_label_too() -> None:
    """Most of its cells go on within a sentence; one alone does not show it."""
    xs = (60.0, 200.0, 340.0, 480.0)
    first, boxes = ruled([["Møder i udvalg og", "Drøftelse af mål for", "Oplæg om den nye"]], xs, y=700)
    rest, more = ruled([["ØU", "arbejdet", "struktur"]], xs)
    assert told(document([sheet(first, boxes), sheet(rest, more, 2)], (), mask_lines)) == [
        "Møder i udvalg og / ØU | Drøftelse af mål for arbejdet | Oplæg om den nye struktur"
    ]
    rest, more = ruled([["ØU", "arbejdet", "Oplæg"]], xs)
    assert len(document([sheet(first, boxes), sheet(rest, more, 2)], (), mask_lines).blocks) == 2


def test_a_hyphen_that_hangs_out_of_its_column() -> None:
    """PDFium gives it with the next line; it belongs to the word that it cuts."""
    hyphen = b"/Span<</ActualText<FEFF00AD>>>BDC " + say("-", 154, 700) + b"EMC "
    hanging = say("modeller for struk", 60, 700) + hyphen + say("turen", 60, 688) + say("og mere", 220, 700)
    (seen,) = sheets_of(bound(Leaf(hanging)))
    assert [each.text for each in seen.words] == ["modeller for struk-", "turen", "og mere"]


@pytest.mark.parametrize("white", [2.5, 3.0, 5.0])
def test_even_print_needs_little_white_between_the_paragraphs_of_a_cell(white: float) -> None:
    """The first one ends with a full line: that the next one begins its own shows in the white alone."""
    texts = (
        ("Anna fortalte, at rådet gerne", "vil have flere borde i gården", "og en lampe ved den bane."),
        ("Karen svarede, at lampen er", "bestilt og nok kommer op i den", "anden uge i den tredje måned."),
        ("Rasmus spurgte, om der også", "er råd til den nye tavle, som", "lærerne har talt om før jul."),
        ("Formanden svarede, at det er", "der, og at den bliver bestilt,", "når regnskabet er på plads."),
    )
    page: list[Word] = []
    for text in texts:
        page += lines(text, x=204, y=below(page, white) if page else TOP + PITCH)
    bottom = below(page)
    boxes = [Box(60, TOP, 200, bottom), Box(200, TOP, 336, bottom)]
    made = read([*page, *lines("1. Planen", x=64, y=TOP + PITCH)], boxes=boxes)
    assert [[piece.value for piece in cell] for cell in made.blocks[0].cells] == [
        ["1. Planen"],
        [*map(" ".join, texts)],
    ]
