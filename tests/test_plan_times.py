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


ONWARD = """# Plan for nyt journalsystem

## Fase 1: Test (maj - august 2031)

- Prøve klar (5. maj)

## Fase 2: Drift (fra september 2031)

- Overgang i weekenden 6.-7. september
- Gammelt system lukkes (ultimo december)
"""


def test_a_phase_that_begins_in_a_month_goes_on_behind_it() -> None:
    """What happens later lies within it; its own date counts, not that of the heading."""
    assert told(ONWARD, "start_date", "phase") == [
        ("Prøve klar", "2031-05-05", "Fase 1: Test"),
        ("Overgang i weekenden", "2031-09-06", "Fase 2: Drift"),
        ("Gammelt system lukkes", "2031-12-21", "Fase 2: Drift"),
    ]


LIST = """Tidsplan for prøven

4. kvartal 2030
  November     5-dir drøfter oplægget (primo november)
  December     Gruppen sender bidrag (senest 13/12)
1. kvartal 2031
  Januar       Måling (for alle) sættes i gang (se bilag 2)
"""


def test_a_time_in_brackets_behind_a_month() -> None:
    """The brackets say more exactly when; others are part of the title."""
    assert told(LIST, "start_date", "interval_meaning") == [
        ("5-dir drøfter oplægget", "2030-11-01", "once_within"),
        ("Gruppen sender bidrag", "2030-12-13", "deadline"),
        ("Måling (for alle) sættes i gang (se bilag 2)", "2031-01-01", "throughout"),
    ]


QUARTERS = """# Årshjul for prøveudvalget 2031

| Kvartal | Aktivitet | Dato |
|---|---|---|
| 1. kvartal | Regnskab | 2031-02-03 |
| | Drøftelse | 17. marts |
| 2. kvartal | Budget | primo juni |
| 3. kvartal | Lønpolitik | [dato afventer] |
| 4. kvartal | Evaluering | 5/11 |
"""


def test_dates_beside_their_quarters() -> None:
    """The exact column counts; where it has no date yet, the other one does."""
    assert told(QUARTERS, "start_date", "precision", "tentative") == [
        ("Regnskab", "2031-02-03", "day", "False"),
        ("Drøftelse", "2031-03-17", "day", "False"),
        ("Budget", "2031-06-01", "part_of_month", "False"),
        ("Lønpolitik", "2031-07-01", "quarter", "True"),
        ("Evaluering", "2031-11-05", "day", "False"),
    ]


def test_a_deadline_beside_months_is_not_when_the_work_is_done() -> None:
    """A column of deadlines has days too."""
    text = "# Tidsplan for prøver\n\n| Måned | Opgave | Frist |\n|---|---|---|\n"
    rows = "| Maj 2031 | Måling | 3/5 2031 |\n| Juni 2031 | Notat | 4/6 2031 |\n"
    assert told(text + rows, "precision") == [("Måling", "month"), ("Notat", "month")]


UNMARKED = """Tidsplan for prøver i 2031

TIDSPLAN

Jan. - mar.: Kortlægning
15/4: 5-dir drøfter
Uge 21-22: Kurser
September: Måling
1. december: Evaluering
"""


def test_a_line_that_begins_with_its_month_is_no_heading() -> None:
    """It is one of the lines with dates around it, whatever date stands on the next."""
    assert told(UNMARKED, "start_date") == [
        ("Kortlægning", "2031-01-01"),
        ("5-dir drøfter", "2031-04-15"),
        ("Kurser", "2031-05-19"),
        ("Måling", "2031-09-01"),
        ("Evaluering", "2031-12-01"),
    ]


DAYS = """PROCESPLAN FOR PRØVEN

JANUAR 2031
14.     Møde i følgegruppen
d. 28.  Skema sendes ud

FEBRUAR 2031
11.     Frist for svar
25.     2. møde i følgegruppen
1. Rapport
"""


def test_days_in_a_column_below_their_month() -> None:
    """A gap sets the day apart; the number of an item has one blank behind it."""
    assert told(DAYS, "start_date", "end_date") == [
        ("Møde i følgegruppen", "2031-01-14", "2031-01-14"),
        ("Skema sendes ud", "2031-01-28", "2031-01-28"),
        ("Frist for svar", "2031-02-11", "2031-02-11"),
        ("2. møde i følgegruppen", "2031-02-25", "2031-02-25"),
        ("Rapport", "2031-02-01", "2031-02-28"),
    ]
