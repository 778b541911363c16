"""Heads of minutes on printed pages: tables without rules, lists side by side, boxes printed amid a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from support.leaves import Leaf, bound, say
from support.sheets import LEFT, TOP, below, lines, read, told, word

from cso_opendata.mask import mask_lines
from cso_opendata.read import read as read_file

if TYPE_CHECKING:
    from cso_opendata.read.pages.paper import Word

RIGHT = LEFT + 120
PITCH_OF_ROWS = 14.0
# A label and the lines beside it.
LABELS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Dato:", ("Mandag den 3. marts 2031",)),
    ("Tid:", ("Kl. 9.00-11.00",)),
    (
        "Ledelsesrepræsen-/tanter:",
        ("Direktør Asta Berg, Prøvecentret", "Leder Bo Rask, Stab", "Chef Jens Bo, Drift"),
    ),
    (
        "Medarbejder-/repræsentanter:",
        ("Konsulent Ida Kvist, FOA", "Pædagog Ole Sand, 3F", "Lærer Eva Holm, BUPL"),
    ),
    ("Gæst:", ("Projektleder Finn Lund, Prøvehuset",)),
    ("Afbud:", ("Arkitekt Lis Friis, Byens Hus",)),
)


def head(y: float) -> list[Word]:
    """The table of LABELS from Y on; the lines of a label stand closer than those beside it."""
    words: list[Word] = []
    for label, values in LABELS:
        words += lines(label.split("/"), LEFT, y, bold=True)
        words += lines(values, RIGHT, y, pitch=PITCH_OF_ROWS)
        y += PITCH_OF_ROWS * len(values)
    return words


ROWS = [
    f"{label.replace('-/', '').replace('/', '')} | {' / '.join(values)}" for label, values in LABELS
]  # fmt: skip


def test_labels_of_two_lines_stand_beside_the_lines_of_their_value() -> None:
    """They are closer to each other than the rows are."""
    assert told(read(head(TOP))) == ROWS


def test_a_letterhead_above_labels_and_values_is_none_of_them() -> None:
    """What stands at its right begins elsewhere, and white parts the two."""
    letterhead = [
        word("Referat", LEFT), word("Sagsnr. 31/17", LEFT + 250, TOP + 7), word("PrøveMED", LEFT, TOP + 14),
        word("Dok.nr. 31/17-4", LEFT + 250, TOP + 21), word("Anna Berg", LEFT + 250, TOP + 35),
    ]  # fmt: skip
    found = told(read(letterhead + head(below(letterhead, 20))))
    assert found[-len(ROWS) :] == ROWS
    assert not any(" | " in each for each in found[: -len(ROWS)])


def test_entries_that_go_on_beside_others_are_two_lists() -> None:
    """No row of a table holds what goes on at its one side and begins at the other, both ways."""
    left = (
        "For ledelsen",
        "Direktør Asta Berg, Prøvefor-",
        "valtningen",
        "Chef Bo Rask, Skolefor-",
        "valtningen",
        "Leder Jo Lund, Stab",
    )
    right = (
        "For organisatio-",
        "nerne",
        "Formand Ida Kvist, Prøve-",
        "by Lærerforening",
        "Sekretær Ole Sand, 3F",
        "Lærer Eva Holm, BUPL",
    )
    page = lines(left, LEFT) + lines(right, LEFT + 180)
    assert told(read(page)) == [
        "For ledelsen", "Direktør Asta Berg, Prøveforvaltningen", "Chef Bo Rask, Skoleforvaltningen",
        "Leder Jo Lund, Stab", "For organisationerne", "Formand Ida Kvist, Prøveby Lærerforening",
        "Sekretær Ole Sand, 3F", "Lærer Eva Holm, BUPL",
    ]  # fmt: skip


def test_a_box_that_is_printed_later_stands_where_it_is_seen() -> None:
    """Its font is another one: some programs print the words around it in one go."""
    words = b"BT /F 11 Tf 1 0 0 1 60 700 Tm [(Folk \\() -1000 ( = deltog, ) -1000 ( = afbud\\):)] TJ ET\n"
    signs = say("+", 88, 700, 9) + say("\xb0", 151, 700, 9)
    found = read_file(bound(Leaf(words + signs)), (), mask_lines)
    assert [line.text for line in found.lines] == ["Folk ( + = deltog, ° = afbud):"]
