"""PDFs in which one operator prints all cells of a row, as cairo writes them: white parts the cells."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from support.derived import derived, misprinted, tell
from support.leaves import Leaf, bound, escaped, say
from support.sheets import told

from cso_opendata.mask import mask_lines
from cso_opendata.read import read

if TYPE_CHECKING:
    from collections.abc import Sequence

# All letters of this font are equally wide, so that a test can say where each cell begins.
COURIER = (b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",)
SIZE, WIDE = 8.0, 600.0
TITLE = "Referat af møde i Prøverådet den 4. april 2031"
BELOW = ("1. Budget", "Budgettet blev drøftet.", "2. Evt.", "Intet.")
HEAD = ("Navn", "Stilling", "Organisation", "Init.")
PEOPLE = (
    ("Yasmin Prøve", "Centerchef", "Teknik", "YP"),
    ("Bo Dahl", "Konsulent", "Kultur", "BD"),
    ("Eva Lund Sand", "Tillidsmand", "Prøveskolen", "ELS"),
    ("Ida Kvist", "Leder", "Skole", "IK"),
    ("Ulf Thor", "Sekretær", "HK", "UT"),
)


def row(cells: Sequence[str], xs: Sequence[float], y: float) -> bytes:
    """CELLS that begin at XS, printed at Y by one operator, which jumps from each to the next."""
    pieces = [b"(%b)" % escaped(cells[0])]
    for (cell, following), (start, end) in zip(pairwise(cells), pairwise(xs), strict=True):
        back = len(cell) * WIDE - (end - start) * 1000 / SIZE
        pieces.append(b"%.1f (%b)" % (back, escaped(following)))
    return b"BT /S %g Tf 1 0 0 1 %g %g Tm [%b] TJ ET\n" % (SIZE, xs[0], y, b" ".join(pieces))


def minutes(rows: Sequence[Sequence[str]], xs: Sequence[float]) -> bytes:
    """A PDF of minutes whose people are the table of ROWS, with columns at XS."""
    content = say(TITLE, 60, 780, 14) + say("Deltagere", 60, 740)
    content += b"".join(row(cells, xs, 720 - 20 * at) for at, cells in enumerate(rows))
    below = 690 - 20 * len(rows)
    content += b"".join(say(text, 60, below - 30 * at) for at, text in enumerate(BELOW))
    return bound(Leaf(content), font=COURIER)


@pytest.mark.parametrize(
    "xs",
    [
        (60.0, 200.0, 330.0, 470.0),
        (60.0, 180.0, 300.0, 420.0),
        (60.0, 150.0, 240.0, 330.0),
        (60.0, 160.0, 250.0, 350.0),
    ],
)
@pytest.mark.parametrize("columns", [2, 3, 4])
def test_the_cells_of_a_row_in_one_operator(xs: Sequence[float], columns: int) -> None:
    """Where the white between its cells was even, a row was one run of words, and nobody had a title."""
    rows = [cells[:columns] for cells in (HEAD, *PEOPLE)]
    data = minutes(rows, xs[:columns])
    made = told(read(data, (), mask_lines))
    assert made[2:-4] == [" | ".join(cells) for cells in rows]
    found = derived(data)
    assert misprinted(found) == []
    assert tell(found, "participants", "name", "title", "organization") == [
        (name, title, place if columns > 2 else None) for name, title, place, _ in PEOPLE
    ]


def test_words_of_one_operator_are_a_line_where_no_white_parts_them() -> None:
    """Letters set closer or wider, as kerning does, part no cells."""
    line = b"BT /F 11 Tf 60 700 Td [(Udvalget taler om ) 40 (budgettet ) -300 (for 2032 i juni)] TJ ET"
    data = bound(Leaf(line))
    assert told(read(data, (), mask_lines)) == ["Udvalget taler om budgettet for 2032 i juni"]
