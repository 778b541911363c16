"""The documents that come with the program are what their sources give, byte for byte."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from render.content import (
    Bullet,
    Cell,
    Fact,
    Heading,
    Margin,
    Numbered,
    PageBreak,
    Paragraph,
    People,
    Person,
    Run,
    Table,
    grid,
    words,
)
from render.hyphenation import wrap
from render.make import DOCUMENTS, SOURCES, content, documents
from render.source import parse

from cso_opendata.job import SAMPLES

TESTS = Path(__file__).parent
HASHES = """
import hashlib
from render.make import documents
print({name: hashlib.sha256(data).hexdigest() for name, data in documents().items()})
"""


def test_samples_are_what_their_sources_give() -> None:
    """Nobody changes a sample but through its source; `python -m render.make` writes them anew."""
    made = documents()
    lying = {path.name: path.read_bytes() for path in SAMPLES.iterdir() if path.is_file()}
    assert {name for name in made | lying if made.get(name) != lying.get(name)} == set()


def test_every_source_has_its_document_and_the_formats_are_all_there() -> None:
    """Of five documents two are PDF, one is DOCX, one is a web page, and one is text."""
    assert set(SOURCES) == set(DOCUMENTS)
    assert sorted(suffix for suffix, _ in DOCUMENTS.values()) == [".docx", ".html", ".pdf", ".pdf", ".txt"]


def test_samples_are_small() -> None:
    """They go into every wheel: a PDF has less than 60 kB."""
    assert {name: len(data) for name, data in documents().items() if len(data) > 60_000} == {}


def test_another_process_gives_the_same_bytes() -> None:
    """Neither hash seed nor time nor zone is in them."""
    printed = {
        subprocess.run(
            [sys.executable, "-c", HASHES],
            env=os.environ | {"PYTHONPATH": str(TESTS), "PYTHONHASHSEED": seed, "TZ": zone},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    }
    assert len(printed) == 1
    assert re.findall(r"[0-9a-f]{64}", printed.pop())


def test_sources_are_read() -> None:
    """Each mark of a source gives its block."""
    text = """# Referat af *møde*

: Dato: | 1. marts 2031

+ Formand | Asta Eksempel | (Prøve) | under punkt 2
+ Dir. | Ib Prøve | XKF

[[
: Sagsnr. | 7
Et hus\\
en gade
]]

En linje
og resten af **den**
- punkt
  - dybere
a. del
===
| | Januar | Februar |
| {1x2} Spor | {2x1} Begge // Til |
| | x |
"""
    spot, both = Cell(("Spor",), rows=2), Cell(("Begge", "Til"), columns=2)
    months = tuple(map(Cell, ((), ("Januar",), ("Februar",))))
    assert parse(text) == (
        Heading(1, (Run("Referat af "), Run("møde", slanted=True))),
        Fact("Dato:", "1. marts 2031"),
        People(
            (
                Person("Formand", "Asta Eksempel", "(Prøve)", "under punkt 2"),
                Person("Dir.", "Ib Prøve", "XKF"),
            )
        ),
        Margin((Fact("Sagsnr.", "7"), Paragraph((words("Et hus"), words("en gade"))))),
        Paragraph(((Run("En linje og resten af "), Run("den", strong=True)),)),
        Bullet(0, words("punkt")),
        Bullet(1, words("dybere")),
        Numbered("a.", words("del")),
        PageBreak(),
        Table((months, (spot, both), (Cell(()), Cell(("x",))))),
    )


def test_people_are_printed_as_minutes_print_them() -> None:
    """An organization stands behind a comma, or in brackets without one; a remark comes last."""
    assert Person("Dir.", "Ib Prøve", "XKF", "(delvist)").printed == "Dir. Ib Prøve, XKF (delvist)"
    assert Person("Formand", "Asta Eksempel", "(Prøve)").printed == "Formand Asta Eksempel (Prøve)"


def test_cells_cover_the_squares_that_they_span() -> None:
    """Each square of a table is the beginning of a cell, or covered by one."""
    spot, both, last = Cell(("Spor",), rows=2), Cell((), columns=2), Cell(("x",))
    head = (Cell(()), Cell(()), Cell(()))
    assert grid(Table((head, (spot, both), (last, last)))) == [
        list(head),
        [spot, both, None],
        [None, last, last],
    ]


@pytest.mark.parametrize(("text", "fault"), [("[[\nEt hus\n", ValueError), ("[[\n- punkt\n]]\n", TypeError)])
def test_a_box_that_is_none_is_refused(text: str, fault: type[Exception]) -> None:
    """A box that nothing closes, or that holds a list, is a slip of its author."""
    with pytest.raises(fault):
        parse(text)


def test_words_are_parted_to_fill_lines() -> None:
    """A hyphen stands between syllables, or where a word has one of its own; no line is too long."""
    text = "Organisationssiden bemærkede, at ledelses- og organisationssiden har GPS-data."
    assert wrap(text, 25) == [
        "Organisationssiden bemær-", "kede, at ledelses- og", "organisationssiden har", "GPS-data.",
    ]  # fmt: skip
    assert wrap(text, 27)[2:] == ["nisationssiden har GPS-", "data."]


@given(st.lists(st.text("abeiklnorstæ", min_size=1, max_size=20)), st.integers(8, 30))
def test_wrapping_loses_no_letter(text: list[str], width: int) -> None:
    """Without white space and hyphens the lines are what was wrapped."""
    lines = wrap(" ".join(text), width)
    assert "".join(lines).replace(" ", "").replace("-", "") == "".join(text)
    assert all(len(line) <= width or " " not in line for line in lines)


def test_what_the_samples_are_to_show_is_in_them() -> None:
    """A box beside the text, and a timetable with cells over several columns and rows."""
    assert any(isinstance(block, Margin) for block in content("cso-referat-2024-03-07"))
    cells = [
        cell
        for block in content("ressortanalyse-plan-2024-02")
        if isinstance(block, Table)
        for row in block.rows
        for cell in row
    ]
    assert {cell.columns for cell in cells} > {1, 2, 6}
    assert {cell.rows for cell in cells} > {1, 2}
