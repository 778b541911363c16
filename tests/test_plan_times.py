"""Times that stand where few plans have them: in brackets, over rows, behind the name of a phase."""

from __future__ import annotations

import pytest
from support.derived import derived, misprinted, tell
from support.plans import unfounded


def told(text: str, *columns: str) -> list[tuple[str, ...]]:
    """The titles and COLUMNS of the milestones of TEXT, each printed where it says."""
    rows = derived(text)
    assert misprinted(rows) == unfounded(rows) == []
    return [tuple(map(str, row)) for row in tell(rows, "milestones", "title", *columns)]


HALVES = """# Køreplan for digital post

| | 1. halvår 2031 | 2. halvår 2031 |
|---|---|---|
| Teknik | Valg af system<br>Kontrakt (maj) | Opsætning (uge 40) |
| Folk | Kurser (for ledere) | Prøve (2031) |
"""


def test_a_time_in_brackets_within_that_of_its_column() -> None:
    """It says more exactly when; other brackets are part of the title."""
    assert told(HALVES, "start_date", "end_date") == [
        ("Valg af system", "2031-01-01", "2031-06-30"),
        ("Kontrakt", "2031-05-01", "2031-05-31"),
        ("Opsætning", "2031-09-29", "2031-10-05"),
        ("Kurser (for ledere)", "2031-01-01", "2031-06-30"),
        ("Prøve (2031)", "2031-07-01", "2031-12-31"),
    ]


MONTHS = """# Aktivitetsplan for lokalrådet

| | Nov | Dec | Jan |
|---|---|---|---|
| **2031** | | | |
| Møder | 8. | d. 5. | 12 |
| Prøvefest | | 20/12 | |
| **2032** | | | |
| Møder | | | 7. |
"""


def test_a_row_of_a_year_and_days_below_their_months() -> None:
    """A year alone is that of the rows below it; a number with a dot is a day, another one may count."""
    assert told(MONTHS, "start_date") == [
        ("Møder", "2031-11-08"),
        ("Møder", "2031-12-05"),
        ("Prøvefest", "2031-12-20"),
        ("Møder", "2032-01-07"),
    ]


PHASES = """Procesplan for ny bymidte

4. januar 2031


1. Idéfase {dash} forår 2031

   • Åbent hus, ultimo marts
   • Indsendelse af forslag senest 12. april

2. Skitsefase {dash} efterår 2031

   • Uge 34: Valg af rådgiver
   • Teknisk Udvalg vælger skitse {dash} 2. december

3. Udførelse {dash} 2032

   • Primo februar: Udbud
   • Indvielse i november
"""


@pytest.mark.parametrize("dash", ["-", "–"])
def test_numbered_phases_with_a_season_or_a_year(dash: str) -> None:
    """A line that names a phase and a season, or its year, needs no mark to head the list below it."""
    assert told(PHASES.format(dash=dash), "start_date", "phase", "forum") == [
        ("Åbent hus", "2031-03-21", "Idéfase", "None"),
        ("Indsendelse af forslag", "2031-04-12", "Idéfase", "None"),
        ("Valg af rådgiver", "2031-08-18", "Skitsefase", "None"),
        ("Teknisk Udvalg vælger skitse", "2031-12-02", "Skitsefase", "Teknisk Udvalg"),
        ("Udbud", "2032-02-01", "Udførelse", "None"),
        ("Indvielse", "2032-11-01", "Udførelse", "None"),
    ]


ENDS = """Tidsplan for sammenlægning

MILEPÆLE

- Beslutning i Byrådet (18. december 2030)
- Måling på begge steder, uge 7
- Endelig rapport, ultimo 2031
- Prøvefest, sommeren 2032
- Afslutning [dato afventer]
"""


def test_a_part_of_a_year_at_the_end_of_a_line() -> None:
    """No interval stands for it, but the milestone is not lost."""
    assert told(ENDS, "date_as_printed", "precision") == [
        ("Beslutning i Byrådet", "18. december 2030", "day"),
        ("Måling på begge steder", "uge 7", "week"),
        ("Endelig rapport", "ultimo 2031", "unknown"),
        ("Prøvefest", "sommeren 2032", "unknown"),
        ("Afslutning", "[dato afventer]", "unknown"),
    ]
