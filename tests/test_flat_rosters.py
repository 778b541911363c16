"""Tables of people that plain text has a cell to a line: each row is somebody, as in the table."""

from __future__ import annotations

import time
from itertools import product
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.derived import derived, printed, tell

from cso_opendata.model import Block
from cso_opendata.parse.flat_rosters import with_columns

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOF = "Referat af møde i Prøverådet den 4. april 2031\n\n"
BODY = "\n\n1. Budget\nBudgettet blev drøftet.\n2. Evt.\nIntet.\n"
HERE, AWAY = "present", "absent"
HEADS = ("Navn", "Stilling", "Organisation", "Status")
ROWS = [
    ("Anna Bo", "Chef", "ØKF", "Afbud"),
    ("Ulf Thor", "Formand", "FOA", "Til stede"),
    ("Eva Sand", "Konsulent", "SOF", "Afbud"),
    ("Ib Nør", "Direktør", "BUF", "Til stede"),
]
TOLD = [
    ("Anna Bo", "Chef", "ØKF", AWAY),
    ("Ulf Thor", "Formand", "FOA", HERE),
    ("Eva Sand", "Konsulent", "SOF", AWAY),
    ("Ib Nør", "Direktør", "BUF", HERE),
]


def flat(*rows: Sequence[str], step: int = 1) -> str:
    """The cells of ROWS, each on a line of its own, STEP lines below the one before."""
    return ("\n" * step).join(cell for row in rows for cell in row) + "\n"


def people(head: str, *columns: str) -> list[tuple[object, ...]]:
    """The name and COLUMNS of each whom minutes with HEAD name; every word stands where it says."""
    rows = printed(f"{ROOF}{head}{BODY}")
    assert tell(rows, "agenda_items", "title") == [("Budget",), ("Evt.",)]
    return tell(rows, "participants", "name", *(columns or ("title", "organization", "attendance")))


@pytest.mark.parametrize("above", ["", "Deltagere\n\n"])
@pytest.mark.parametrize("step", [1, 2], ids=["below each other", "with blank lines between"])
def test_heads_tell_what_the_lines_are(step: int, above: str) -> None:
    """The status is that of the person above it: each had got the one of the person before."""
    assert people(above + flat(HEADS, *ROWS, step=step)) == TOLD


def test_a_blank_line_is_an_empty_cell() -> None:
    """The cells behind it keep their columns."""
    rows = [ROWS[0], ("Ulf Thor", "", "FOA", "Til stede"), ROWS[2], ("Ib Nør", "Direktør", "", "Til stede")]
    assert people("Deltagere\n\n" + flat(HEADS, *rows)) == [
        TOLD[0],
        ("Ulf Thor", None, "FOA", HERE),
        TOLD[2],
        ("Ib Nør", "Direktør", None, HERE),
    ]


@pytest.mark.parametrize(
    ("group", "column", "value"),
    [
        ("Gæster", "capacity", "guest"),
        ("Medarbejdersiden", "side", "employee"),
        ("Afbud", "attendance", AWAY),
    ],
)
def test_a_line_between_rows_heads_those_below(group: str, column: str, value: str) -> None:
    """It is no cell, and shifts none: those below it are of its group, and nobody above it is."""
    heads, *rows = (row[:3] for row in (HEADS, *ROWS))
    told = people(
        "Deltagere\n\n" + flat(heads, *rows[:2], [group], *rows[2:]), "title", "organization", column
    )
    assert [row[:3] for row in told] == rows
    assert [row[3] == value for row in told] == [False, False, True, True]


@pytest.mark.parametrize("columns", [2, 3])
def test_rows_without_heads(columns: int) -> None:
    """A name, an office and where somebody comes from, again and again, are a table without any heads."""
    none = (None,) * (3 - columns)
    assert people("Deltagere\n\n" + flat(*(row[:columns] for row in ROWS)), "title", "organization") == [
        (*row[:columns], *none) for row in ROWS
    ]


def test_rows_without_heads_may_end_with_a_status() -> None:
    """It is that of the one above it, whose name begins the row."""
    assert people("Deltagere\n\n" + flat(*ROWS)) == TOLD


@pytest.mark.parametrize("gap", ["", "\n"], ids=["right below", "with a gap"])
def test_groups_between_rows_without_heads(gap: str) -> None:
    """Their headings tell the side, and who was away; every second name had been lost."""
    rows = [row[:3] for row in ROWS]
    away = [("Ida Kvist", "Formand", "HK"), ("Lise Skov", "Tillidsrepræsentant", "DJØF")]
    parts = (("Ledelsesside", rows[:2]), ("Medarbejderside", rows[2:]), ("Afbud", away))
    head = gap.join(f"{group}\n{gap}{flat(*part)}" for group, part in parts)
    assert people(head, "title", "organization", "attendance") == [
        *((*row, HERE) for row in rows),
        *((*row, AWAY) for row in away),
    ]
    assert [side for _, side in people(head, "side")[:4]] == ["management"] * 2 + ["employee"] * 2


@pytest.mark.parametrize(
    "names",
    [
        "Anna Bo          Ulf Thor\nEva Sand         Ib Nør\n",
        "Anna Bo\nUlf Thor\nEva Sand\nIb Nør\n",
        "Anna Bo\n\nUlf Thor\n\nEva Sand\n\nIb Nør\n",
    ],
    ids=["abreast", "below each other", "with blank lines between"],
)
def test_one_head_makes_no_table(names: str) -> None:
    """Below a single one stands a list of names, and each of them is somebody."""
    assert people("DELTAGERE\n" + names, "title", "organization") == [
        (name, None, None) for name in ("Anna Bo", "Ulf Thor", "Eva Sand", "Ib Nør")
    ]


def seconds(count: int, *heads: Sequence[str]) -> float:
    """How long the processor takes for a table of COUNT people below HEADS; the better of two tries."""
    firsts = ("Anna", "Ulf", "Eva", "Ida", "Lise", "Tove", "Orla", "Bodil", "Karl", "Gitte")
    lasts = ("".join(each) for each in product("BDFGHKLMNP", "aeiouyæøå", ("berg", "holm")))
    rows = [(f"{one} {last}", "Chef", "ØKF", "Til stede") for last, one in product(lasts, firsts)][:count]
    text = ROOF + "Deltagere\n\n" + flat(*heads, *rows) + BODY
    took = []
    for _ in range(2):
        began = time.process_time()
        made = derived(text)
        took.append(time.process_time() - began)
        assert len(made.tables["participants"]) == count
    return min(took)


@pytest.mark.parametrize("heads", [[HEADS], []], ids=["with heads", "without heads"])
def test_time_grows_with_the_people_only(heads: list[Sequence[str]]) -> None:
    """Twice as many take about twice as long: no line is held against all the others."""
    assert seconds(1000, *heads) < 3.5 * seconds(500, *heads)


LINES = (
    "Navn",
    "Stilling",
    "Organisation",
    "Anna Bo",
    "Ulf Thor",
    "Formand",
    "ØKF",
    "Afbud:",
    "",
    "",
    "Chef" * 30,
)


@given(st.lists(st.sampled_from(LINES), max_size=40))
def test_no_line_is_lost(lines: list[str]) -> None:
    """Whatever stands between the cells stays: what is no cell was in no block, and nothing told of it."""
    blocks = [Block("paragraph", text, (0,), (number,)) for number, text in enumerate(lines, start=1) if text]
    made = [number for block in with_columns(blocks) for number in block.numbers]
    assert sorted(made) == [block.numbers[0] for block in blocks]
