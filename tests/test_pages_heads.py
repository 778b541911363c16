"""Heads of minutes on printed pages: tables without rules, lists side by side, boxes printed amid a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from support.derived import derived, misprinted, tell
from support.leaves import Leaf, bound, say
from support.sheets import LEFT, TOP, below, length, lines, read, told, word

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


def test_lists_side_by_side_end_where_a_heading_stands_below_them() -> None:
    """Though no white parts it from the entries of the left one."""
    left = [("For ledelsen:", True), ("Asta Berg, direktør", False), ("Jo Lund, leder", False)]
    right = [("For medarbejderne:", True), ("Ida Kvist, FOA", False), ("Ole Sand, 3F", False)]
    rest = [("Afbud:", True), ("Eva Holm, BUPL", False), ("1. Budget", True), ("Det blev drøftet.", False)]
    page = [word(text, LEFT, TOP + 12 * n, bold=bold) for n, (text, bold) in enumerate(left + rest)]
    page += [word(text, LEFT + 180, TOP + 12 * n, bold=bold) for n, (text, bold) in enumerate(right)]
    assert told(read(page)) == [text for text, _ in left + right + rest]


def test_a_box_in_small_print_stands_beside_the_text_however_wide_the_page_is() -> None:
    """Lines below it reach further to the right than it does."""
    texts = (
        "Referat af møde",
        "Tid: kl. 9.00",
        "Sted: Salen",
        "Deltagere:",
        "Asta Berg, Prøvecentret",
        "Bo Rask, FOA",
    )
    box = lines(
        ("Sagsnr. 31/17", "Anna Berg", "Torvet 1", "9999 Prøveby"), LEFT + 215, TOP, size=7.5, pitch=20
    )
    text = [word(text, LEFT, TOP + 22 * n) for n, text in enumerate(texts)]
    wide = lines(
        "Det er en linje, der går hen over hele siden, også der hvor boksen står. " * 2, y=below(text, 10)
    )
    found = told(read(box + text + wide))
    assert found[:4] == ["Sagsnr. 31/17", "Anna Berg", "Torvet 1", "9999 Prøveby"]


def test_a_row_of_dates_names_all_of_its_lines() -> None:
    """Each cell of a table that no rule parts is a line; what is printed there is found on them."""
    rows = (("Dato", "Tid", "Sted"), ("14. april 2032", "9-11", "Salen"), ("2. juni 2032", "9-11", "Skolen"))
    titles = (
        "Referat af møde i PrøveMED den 3. marts 2032",
        "1. Budget",
        "Det blev drøftet.",
        "2. Kommende møder",
    )
    content = b"".join(say(text, 60, 760 - 20 * n) for n, text in enumerate(titles))
    for n, row in enumerate(rows):
        content += b"".join(say(text, 60 + 150 * k, 680 - 20 * n) for k, text in enumerate(row))
    found = derived(bound(Leaf(content + say("3. Eventuelt", 60, 600))))
    assert [str(day) for (day,) in tell(found, "planned_meetings", "start_date")] == [
        "2032-04-14",
        "2032-06-02",
    ]
    assert not misprinted(found)


def test_a_line_in_the_middle_goes_on_below_the_one_that_it_ends() -> None:
    """As the second line of a title does that is centred; one with a capital stands by itself."""
    texts = (
        "fra møde i Prøverådet mandag den 3. marts 2031 kl. 10.00-12.30 i Prøvehuset,",
        "store sal",
        "Referat",
    )
    middle = LEFT + length(texts[0]) / 2
    page = [word(text, middle - length(text) / 2, TOP + 12 * n) for n, text in enumerate(texts)]
    assert told(read(page)) == [f"{texts[0]} {texts[1]}", texts[2]]
