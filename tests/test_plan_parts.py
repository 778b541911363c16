"""Plans in which a time or a name stands over others: days below months, phases over bullets, ends alone."""

from __future__ import annotations

from typing import Any

import pytest
from support.derived import derived, misprinted, tell

HEAD = "# Tids- og procesplan for nyt center\n\n10. januar 2031\n\n"


def told(text: str, *columns: str) -> list[tuple[Any, ...]]:
    """The titles of the milestones of TEXT, their first days, and COLUMNS, all printed where they say."""
    rows = derived(text)
    assert misprinted(rows) == []
    found = tell(rows, "milestones", "title", "start_date", *columns)
    return [(title, str(start), *rest) for title, start, *rest in found]


@pytest.mark.parametrize(
    "line",
    [
        "14.2. Rådet mødes",
        "Rådet mødes (14.2.)",
        "Den 14. Rådet mødes",
        "Fredag d. 14.: Rådet mødes",
        "14.2: Rådet mødes",
        "14/2: Rådet mødes",
    ],
)
def test_a_day_below_its_month(line: str) -> None:
    """Words, a colon, or the number of the month tell that a number is a day of the month above."""
    text = f"{HEAD}## 1. halvår 2031\n\n**Februar**\n\n- {line}\n- Notat\n\n**Marts**\n\n- Svar\n"
    assert told(text, "precision")[:2] == [
        ("Rådet mødes", "2031-02-14", "day"),
        ("Notat", "2031-02-01", "month"),
    ]


def test_a_number_below_a_month_that_is_no_day() -> None:
    """The number of another month tells that it is none, and so does that of a list."""
    text = f"{HEAD}## 1. halvår 2031\n\n**Februar**\n\n- 2.3 Notat\n- 1. behandling\n\n**Marts**\n\n- Svar\n"
    assert {start for _, start, *_ in told(text)} == {"2031-02-01", "2031-03-01"}


def test_what_runs_longer_than_the_month_above() -> None:
    """What begins in the month above and ends behind it has its own time."""
    lines = "- Høring: 20. august – 10. september\n- Notat\n"
    text = f"{HEAD}**August 2031**\n\n{lines}\n**Oktober 2031**\n\n- Svar\n"
    assert told(text, "end_date", "precision")[0][:2] == ("Høring", "2031-08-20")
    assert str(told(text, "end_date")[0][2]) == "2031-09-10"


DAYS = """| Måned | {} | Emne | Sted |
|---|---|---|---|
| Februar | Torsdag d. 13. | Vedtægt | Salen |
| Marts | Torsdag d. 20. | Budget | Salen |
| | Onsdag d. 26. kl. 16 | Regnskab | Hallen |
| April | Intet møde | | |
"""


@pytest.mark.parametrize("label", ["Møde", "Dag", "Dato"])
def test_a_column_of_days_beside_their_months(label: str) -> None:
    """The day stands in one column, its month in another, for one row or some."""
    assert told(HEAD + DAYS.format(label)) == [
        ("Vedtægt", "2031-02-13"),
        ("Budget", "2031-03-20"),
        ("Regnskab", "2031-03-26"),
    ]


def test_numbers_of_rows_are_no_days() -> None:
    """Numbers with dots beside months count the rows."""
    rows = "| 1. | Februar | Notat |\n| 2. | Marts | Svar |\n"
    text = f"{HEAD}| Nr. | Måned | Opgave |\n|---|---|---|\n{rows}"
    assert told(text, "precision") == [("Notat", "2031-02-01", "month"), ("Svar", "2031-03-01", "month")]


def test_an_end_without_a_start() -> None:
    """What has only an end happens then, and not when the row above does."""
    rows = (
        "| Udbud | 1/2 2031 | 15/3 2031 | I gang |\n| Kontrakt | | 1/8 2031 | |\n| Drift | 2/9 2031 | | |\n"
    )
    text = f"{HEAD}| Aktivitet | Start | Slut | Status |\n|---|---|---|---|\n{rows}"
    assert told(text, "precision") == [
        ("Udbud", "2031-02-01", "day_range"),
        ("Kontrakt", "2031-08-01", "day"),
        ("Drift", "2031-09-02", "day"),
    ]


def test_meetings_listed_in_a_cell() -> None:
    """Commas part who meets when, where each part says both."""
    rows = "| Februar 2031 | Forslag | TMU 5. februar, ØU 17. februar og BR 26. februar |\n"
    rows += "| Marts-april 2031 | Høring | TMU 14. april |\n"
    text = f"{HEAD}| Periode | Indhold | Politisk behandling |\n|---|---|---|\n{rows}"
    assert told(text, "forum") == [
        ("Forslag", "2031-02-01", None),
        ("TMU", "2031-02-05", "TMU"),
        ("ØU", "2031-02-17", "ØU"),
        ("BR", "2031-02-26", "BR"),
        ("Høring", "2031-03-01", None),
        ("TMU", "2031-04-14", "TMU"),
    ]


PARTS = """{0}Valg (februar–marts 2031){1}
   - Aftale om rammer – inden 15. februar
   - BUU godkender planen 8. marts
{2}Prøvning (april–juni 2031){1}
   - Høring (3. april – 12. maj)
   - Status til BUU den 10. juni
"""


@pytest.mark.parametrize("marks", [("1. ", "", "2. "), ("1. **", "**", "2. **"), ("- **", "**", "- **")])
def test_parts_over_deeper_bullets(marks: tuple[str, str, str]) -> None:
    """Numbered or bold lines over bullets with dates are phases; the dates may end these without a mark."""
    assert told(HEAD + PARTS.format(*marks), "phase") == [
        ("Aftale om rammer", "2031-02-15", "Valg"),
        ("BUU godkender planen", "2031-03-08", "Valg"),
        ("Høring", "2031-04-03", "Prøvning"),
        ("Status til BUU", "2031-06-10", "Prøvning"),
    ]


LABELLED = """**Trin 1: Afklaring**
Hvornår: August-september 2031
Hvem: Direktionen
Hvad: Fælles billede

## Trin 2: Forslag

Periode: oktober-november 2031

- 8. oktober: Rådet mødes
- Samtaler

## Trin 3: Valg

- Tidspunkt: 4. december 2031
- Ansvarlig: Arbejdsgruppen
"""


def test_the_time_of_a_heading_below_it() -> None:
    """A line may say when what the heading names happens; with nothing else below that is a milestone."""
    assert told("# Procesplan for nyt center\n\n" + LABELLED, "phase") == [
        ("Trin 1: Afklaring", "2031-08-01", "Trin 1: Afklaring"),
        ("Rådet mødes", "2031-10-08", "Trin 2: Forslag"),
        ("Samtaler", "2031-10-01", "Trin 2: Forslag"),
        ("Trin 3: Valg", "2031-12-04", "Trin 3: Valg"),
    ]


OVER_DAYS = """| Dato | Forum | Aktivitet |
|---|---|---|
| **Januar 2031** | | |
| 9. | 5-dir | Tidsplan drøftes |
| Onsdag d. 22. | ØU | Tidsplan godkendes |
| **Februar 2031** | | |
| 26.-27. | ØU | Seminar |
"""


def test_days_in_rows_below_that_of_their_month() -> None:
    """The column of dates may hold months over rows, and the days of these."""
    assert [tuple(map(str, one)) for one in told(HEAD + OVER_DAYS, "end_date", "forum")] == [
        ("Tidsplan drøftes", "2031-01-09", "2031-01-09", "5-dir"),
        ("Tidsplan godkendes", "2031-01-22", "2031-01-22", "ØU"),
        ("Seminar", "2031-02-26", "2031-02-27", "ØU"),
    ]


OVER_BARS = """| | Jun | Jul | Aug |
|---|---|---|---|
| **Analysespor** | | | |
| Tælling | x | x | |
| Samtaler | | | x |
| **Politisk spor** | | | |
| Godkendelse i ØU | | | 21/8 |
"""


def test_tracks_over_rows_of_a_timetable() -> None:
    """A track that is all that a row says counts for the rows below."""
    assert told(HEAD + OVER_BARS, "track") == [
        ("Tælling", "2031-06-01", "analysis"),
        ("Samtaler", "2031-08-01", "analysis"),
        ("Godkendelse i ØU", "2031-08-21", "involvement"),
    ]


CUT = """Tidsplan for nyt center

Marts 2031

Januar 2032      Rammer godkendes i
                 Økonomiudvalget

Februar 2032     Spørgeskema

12. marts 2032   Samtaler med HR-,
                 IT- og Økonomiafdelingen
"""


def test_a_title_that_is_cut_behind_a_word_that_binds() -> None:
    """A title goes on below its line where its last word leads to more, though that begins with a capital."""
    assert told(CUT, "forum") == [
        ("Rammer godkendes i Økonomiudvalget", "2032-01-01", "Økonomiudvalget"),
        ("Spørgeskema", "2032-02-01", None),
        ("Samtaler med HR-, IT- og Økonomiafdelingen", "2032-03-12", None),
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [("1. kvartal (januar - marts)", "2. kvartal (apr.-jun.)"), ("Januar-marts (1. kvartal)", "April-juni")],
)
def test_a_quarter_and_its_months(first: str, second: str) -> None:
    """What a heading says twice is one time."""
    text = f"ÅRSHJUL 2031\n\n{first}\n- Regnskab\n- Handleplaner (februar)\n\n{second}\n- Ferie\n"
    assert [(title, start) for title, start, *_ in told(text)] == [
        ("Regnskab", "2031-01-01"),
        ("Handleplaner", "2031-02-01"),
        ("Ferie", "2031-04-01"),
    ]
