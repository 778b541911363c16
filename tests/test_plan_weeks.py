"""Weeks without their word: over the columns of a timetable, and in a column beside that of the dates."""

from __future__ import annotations

from textwrap import dedent

import pytest
from support.derived import derived, misprinted, refused, tell
from support.plans import unfounded

TITLE = "# Projektplan for flytning af værkstedet\n\nUdarbejdet august 2031\n\n"
BODY = """| Pakning | Bo | x | x | | |
| Flytning | Vagten | | | x | |
| Prøve | Alle | | | 11/9 | |
| Indvielse | Rådet | | | | Fest for alle |
"""
Told = tuple[str, str, str]
GANTT = [
    ("Pakning", "2031-08-18", "2031-08-31"),
    ("Flytning", "2031-09-01", "2031-09-07"),
    ("Prøve", "2031-09-11", "2031-09-11"),
    ("Fest for alle", "2031-09-08", "2031-09-14"),
]


def told(text: str) -> list[Told]:
    """The milestones of TEXT (title, first day, last day), each printed where it says."""
    rows = derived(text)
    assert misprinted(rows) == unfounded(rows) == []
    found = tell(rows, "milestones", "title", "start_date", "end_date")
    return [(title, str(start), str(end)) for title, start, end in found]


@pytest.mark.parametrize(
    "heads",
    [
        "| Aktivitet | Hvem | 34 | 35 | 36 | 37 |\n|---|---|---|---|---|---|",
        "| Opgave / uge | Hvem | 34 | 35 | 36 | 37 |\n|---|---|---|---|---|---|",
        "| Aktivitet | Uge | 34 | 35 | 36 | 37 |\n|---|---|---|---|---|---|",
        "| Aktivitet | Hvem | Uge 34 | 35 | 36 | 37 |\n|---|---|---|---|---|---|",
        "| Aktivitet | Hvem | Uge | | | |\n|---|---|---|---|---|---|\n| | | 34 | 35 | 36 | 37 |",
        "| | | August | | September | |\n|---|---|---|---|---|---|\n| | | 34 | 35 | 36 | 37 |",
    ],
)
def test_numbers_of_weeks_over_columns(heads: str) -> None:
    """They rise by one, or the row says that they are weeks."""
    assert told(f"{TITLE}{heads}\n{BODY}") == GANTT


def test_a_number_before_the_label_of_a_row() -> None:
    """A row is called what its words say, whatever number stands before them."""
    lines = [f"| {number} {line}" for number, line in enumerate(BODY.splitlines(), 1)]
    heads = "| Nr. | Aktivitet | Hvem | 34 | 35 | 36 | 37 |\n|---|---|---|---|---|---|---|\n"
    assert told(TITLE + heads + "\n".join(lines)) == GANTT


def test_weeks_go_on_into_the_next_year() -> None:
    """Behind the last week of a year comes the first of the next."""
    table = "| Uge | 51 | 52 | 1 |\n|---|---|---|---|\n| Pakning | x | | |\n| Flytning | | | x |\n"
    assert told(TITLE + table) == [
        ("Pakning", "2031-12-15", "2031-12-21"),
        ("Flytning", "2031-12-29", "2032-01-04"),
    ]


@pytest.mark.parametrize("heads", ["6 | 7 | 8 | 9", "14 | 16 | 18 | 20", "40 | 30 | 20 | 10"])
def test_other_numbers_over_columns(heads: str) -> None:
    """Forms of a school, and numbers that do not count on, are no weeks."""
    table = f"| Klasse | {heads} |\n|---|---|---|---|---|\n| Lejrskole | x | | x | |\n| Idræt | | x | | |\n"
    assert refused(TITLE + table)


LINES = """TIDSPLAN - AFTALE OM PLADSER 2031

Uge     Dato        Aktivitet                   Hvem
3       15/1        Udmelding af rammer         HR
5       Hele ugen   Indsendelse af ønsker       Ledere og TR
8       17/2        Møde om fordelingen         HR
11                  Svar sendes ud              HR
12      Afventer    Klager behandles            HR
"""
TABLE = "| Uge | Dato | Aktivitet | Hvem |\n|---|---|---|---|\n" + "\n".join(
    "| "
    + " | ".join(line[start:end].strip() for start, end in ((0, 8), (8, 20), (20, 48), (48, None)))
    + " |"
    for line in LINES.splitlines()[3:]
)


@pytest.mark.parametrize("text", [LINES, f"# Tidsplan for aftale i 2031\n\n{TABLE}"])
def test_the_week_where_there_is_no_date_beside_it(text: str) -> None:
    """A row takes its date, else its week; never the date of the row above that has a week of its own."""
    assert told(text) == [
        ("Udmelding af rammer", "2031-01-15", "2031-01-15"),
        ("Indsendelse af ønsker", "2031-01-27", "2031-02-02"),
        ("Møde om fordelingen", "2031-02-17", "2031-02-17"),
        ("Svar sendes ud", "2031-03-10", "2031-03-16"),
        ("Klager behandles", "2031-03-17", "2031-03-23"),
    ]
    assert [unsure for (unsure,) in tell(derived(text), "milestones", "tentative")] == [*[False] * 4, True]


TWO_HEADS = """<h1>Tidsplan for udbud af prøver</h1><table>
<tr><th{span}>Fase</th><th{span}>Opgave</th><th colspan="2">Periode</th><th{span}>Ansvarlig</th></tr>
<tr>{gap}<th>Fra</th><th>Til</th>{last}</tr>
<tr><td rowspan="2">Forberedelse</td><td>Krav</td><td>1. marts 2031</td><td>3. april 2031</td><td>IT</td></tr>
<tr><td>Dialog</td><td>uge 12</td><td>uge 13</td><td>Indkøb</td></tr>
<tr><td>Udbud</td><td>Annoncering</td><td>2. maj</td><td>10. juni</td><td>Indkøb</td></tr></table>"""


@pytest.mark.parametrize(
    "parts",
    [
        {"span": "", "gap": "<th></th><th></th>", "last": "<th></th>"},
        {"span": ' rowspan="2"', "gap": "", "last": ""},
    ],
)
def test_two_rows_of_labels(parts: dict[str, str]) -> None:
    """The second row says what the halves of a column are; both head the same table."""
    text = dedent(TWO_HEADS).format(**parts)
    assert told(text) == [
        ("Krav", "2031-03-01", "2031-04-03"),
        ("Dialog", "2031-03-17", "2031-03-30"),
        ("Annoncering", "2031-05-02", "2031-06-10"),
    ]
    phases = [phase for (phase,) in tell(derived(text), "milestones", "phase")]
    assert phases == ["Forberedelse", "Forberedelse", "Udbud"]
