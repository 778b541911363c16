"""Tables that no rule parts and whose labels stand in the middle of their cells, as browsers set them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from support.derived import derived, misprinted, tell
from support.leaves import Leaf, bound, say
from support.sheets import LEFT, PITCH, TOP, lines, read, told, word

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from cso_opendata.read.pages.paper import Word

VALUES = LEFT + 110
Cells = dict[str, tuple[str, ...]]
SIX = (
    "Asta Berg, direktør", "Bo Rask, centerchef", "Ida Kvist, FOA",
    "Ole Sand, 3F", "Karl Dam, HK", "Eva Holm, DSR",
)  # fmt: skip
TWO: Cells = {
    "Deltagere": SIX,
    "Afbud": ("Per Sand, BUPL", "Tove Elm, DLF"),
    "Sekretariat": ("Gro Vang", "Ib Lund"),
}
TABLES: dict[str, Cells] = {
    "even": TWO,
    "odd and even": {**TWO, "Afbud": ("Per Sand, BUPL",), "Gæster": ("Else Bæk", "Jens Høj", "Finn Ask")},
    "the odd ones first": {"Sted": ("Lokale 2",), "Mødeleder": ("Asta Berg", "Bo Rask"), "Afbud": SIX[:3]},
}


def places(table: Mapping[str, Sequence[str]], white: float) -> Iterator[tuple[str, float, float]]:
    """What stands where in TABLE, rows of which are WHITE apart: each label in the middle of its lines."""
    y = TOP
    for label, values in table.items():
        yield label, LEFT, y + PITCH * (len(values) - 1) / 2
        for number, text in enumerate(values):
            yield text, VALUES, y + PITCH * number
        y += PITCH * len(values) + white


def rows_of(table: Mapping[str, Sequence[str]]) -> list[list[str]]:
    """The label and the lines of each row of TABLE."""
    return [[label, " ".join(values)] for label, values in table.items()]


def rows_in(page: Sequence[Word]) -> list[list[str]]:
    """The label and the lines of each row that PAGE is read as; other blocks have one cell."""
    return [text.replace(" / ", " ").split(" | ") for text in told(read(page))]


@pytest.mark.parametrize("white", [0.0, 1.5, 6.0])
@pytest.mark.parametrize("name", TABLES)
def test_a_label_stands_in_the_middle_of_its_lines(name: str, white: float) -> None:
    """The lines above a label are its own; they were of the row above, or all was two columns."""
    page = [word(text, x, y) for text, x, y in places(TABLES[name], white)]
    assert rows_in(page) == rows_of(TABLES[name])


@pytest.mark.parametrize("white", [0.0, 6.0])
def test_a_label_on_the_first_line_has_the_lines_below(white: float) -> None:
    """The last could be in the middle of those from the second on; but each label stands beside a line."""
    table = {"Sted": ("Lokale 2",), "Deltagere": SIX[:3], "Afbud": SIX[3:]}
    y = TOP
    page: list[Word] = []
    for label, values in table.items():
        page += [word(label, LEFT, y), *lines(values, VALUES, y)]
        y += PITCH * len(values) + white
    assert rows_in(page) == rows_of(table)


def test_columns_of_running_text_are_no_table() -> None:
    """Even where the lines of one stand half-way between those of the other."""
    one = "broen over den gamle å skal efterses og der skal findes penge til en ny rampe med gelænder"
    two = "skolen ved den lille sø får nye borde og der er også råd til lamper i gangen og i salen"
    page = [*lines(f"{one} {one} {one}.", LEFT, TOP, 180), *lines(f"{two} {two} {two}.", 300, TOP + 6, 180)]
    assert told(read(page)) == [f"{one} {one} {one}.", f"{two} {two} {two}."]


def test_who_stands_beside_a_label_in_the_middle_is_what_it_says() -> None:
    """People who were there were published as absent: the line above a label went to the one before."""
    table = {"Deltagere": SIX, "Fraværende": ("Per Sand, 3F", "Tove Elm, BUPL"), "Referent": ("Gro Vang",)}
    page = [say("Referat af møde i PrøveMED den 3. marts 2031", LEFT, 800)]
    page += [say(text, x, 842 - y, 10) for text, x, y in places(table, 6)]
    texts = ("1. Budget", "Der blev orienteret.", "2. Trivsel", "Planen blev drøftet.")
    page += [say(text, LEFT, 600 - 20 * number) for number, text in enumerate(texts)]
    rows = derived(bound(Leaf(b"".join(page))))
    assert not misprinted(rows)
    assert dict(tell(rows, "participants", "name", "attendance")) == {
        **{text.split(",")[0]: "present" for text in SIX},
        "Per Sand": "absent",
        "Tove Elm": "absent",
        "Gro Vang": "present",
    }
