"""Layouts of plans, each with what it says: tables, phases, lists, headings; and what is odd about some."""

from __future__ import annotations

import pytest
from support.derived import derived, misprinted, refused, tell
from support.plans import unfounded

PHASES = """Prøvekøbing Kommune
Teknik og Miljø

Køreplan for den grønne omstilling

Udarbejdet af Teknik og Miljø, marts 2023


Fase 1: Kortlægning (april - juni 2023)

- Gennemgang af alle bygninger
- 15. juni: Styregruppemøde nr. 1
  - Status og økonomi


Fase 2: Prioritering (august - oktober 2023)

- 22/8: Temadrøftelse i Klimaudvalget
- Frist for indmelding af projekter: 15. september


Fase 3: Udførelse (november 2023 - december 2024)

Arbejdet sættes i gang bygning for bygning.

Fase 4: Evaluering (januar-februar 2025)

- Rapport til Klimaudvalget [dato følger]


Økonomi

- Der er afsat 12 mio. kr. den 3. marts 2023
"""

YEARS_OVER_ROWS = """<html><body><h1>Tids- og procesplan for Prøveplanen</h1><table>
<tr><th>Fase</th><th>Tidspunkt</th><th>Aktivitet</th><th>Forum</th></tr>
<tr><td colspan="4"><strong>2030</strong></td></tr>
<tr><td rowspan="2">Forberedelse</td><td>Uge 34</td><td>Opstart af projektet</td><td></td></tr>
<tr><td>5. september</td><td>Drøftelse af opdraget</td><td>Direktionen</td></tr>
<tr><td colspan="4"><strong>2031</strong></td></tr>
<tr><td rowspan="2">Forslag</td><td>Primo marts</td><td>Evt. temadrøftelse</td><td>Byrådet</td></tr>
<tr><td>2. halvår</td><td>Endelig vedtagelse</td><td>Byrådet</td></tr>
</table></body></html>"""

BELOW_A_BACKGROUND = """Prøvekøbing Kommune

TIDSPLAN FOR BUDGETLÆGNINGEN I 2031

Alle datoer er i 2031, hvor andet ikke er nævnt.


Baggrund

Sidste år kom materialet sent. Derfor er planen ændret.


Opstartsfase

Her lægges rammerne fast.

- 21. januar: Økonomiudvalget drøfter budgetstrategien
- Uge 9: Orientering af lederne


Høringsfase

Her kan alle komme med bemærkninger.

- 18. august: Budgetmaterialet sendes i høring
"""

A_HALF_YEAR = """# Procesplan for ny ungeindsats

Børn og Unge, juni 2031

Planen beskriver arbejdet.

## Tidsplan for 2. halvår 2031

|  | August | November | December |
|---|---|---|---|
| Aktiviteter | Kortlægning af tilbud | 22. november: Frist for svar | Opslag af stillinger |
| Møder | 20. august: Første møde i styregruppen | | 17. december: Byrådet behandler sagen |
"""

COLUMNS = """# Milepælsplan for ny svømmehal

Maj 2024

|  | 2024 | 2024 | 2024 | 2025 |
|---|---|---|---|---|
|  | Maj | Juni | Oktober | Januar |
| Projektgruppe | Afklaring af behov | Skitseprojekt |  | Licitation |
| Råd | 14/5 Kulturudvalget orienteres | 11/6 Kulturudvalget drøfter 25/6 Byrådet vedtager | 8/10 Byrådet | |
| Indvielse |  |  |  | 24/1 |
"""

MARKS = """# Projektplan – digitalt byggearkiv

| Aktivitet | Q1 2025 | Q2 2025 | Q3 2025 | Q4 2025 |
|---|---|---|---|---|
| Kravspecifikation | X | | | |
| Undervisning | | X | X | |
| Support | X | | | X |
"""

ROWSPAN = """<h1>Tids- og procesplan for kommuneplan 2026</h1>
<p>Opdateret 3. februar 2025</p>
<table>
<tr><th>Fase</th><th>Hvornår</th><th>Hvad</th><th>Hvem</th></tr>
<tr><td rowspan="2">Forberedelse</td><td>Februar-april</td><td>Indsamling af idéer</td><td>By</td></tr>
<tr><td>13. maj</td><td>Beslutning om temaer</td><td>Byrådet</td></tr>
<tr><td rowspan="3">Udarbejdelse</td><td rowspan="2">Juni-oktober</td>
<td>Skrivning af forslag</td><td>Plan og By</td></tr>
<tr><td>Møder med lokalråd<br>2/9 Byvandring</td><td>Plan og By</td></tr>
<tr><td>Afventer</td><td>Forslaget behandles</td><td>Økonomiudvalget</td></tr>
<tr><td>Høring</td><td>Uge 2-10, 2026</td><td>Offentlig høring</td><td></td></tr>
</table>
"""

FROM_TO = """# Implementeringsplan for nyt lønsystem

| Nr. | Opgave | Start | Slut | Ansvarlig |
|---|---|---|---|---|
| 1 | Oprettelse af brugere | 01.03.2025 | 31.03.2025 | IT |
| 2 | Test af lønkørsel | 1. april 2025 | 15. maj 2025 | Løn |
| 3 | Idriftsættelse | 02.06.2025 | 02.06.2025 | Styregruppen |
"""

LINES = """Procesplan for budget 2026

Vedtaget af Økonomiudvalget den 21. januar 2025


3. marts 2025
Frist for fagudvalgenes bidrag

8. og 9. april 2025
Budgetseminar for Byrådet

26. august
Økonomiudvalget, 1. behandling

15. september - 26. september
Høring af MED-udvalg og råd

"""

NESTED = """# Arbejdsplan 2025 for Grønt Råd

- **Februar**
  - 5/2: Møde i rådet
  - Høringssvar til kommuneplan
- **April-maj**
  - 9/4: Møde i rådet
    - Emne: vilde haver
- **2. halvår**
  - Evaluering af årets arbejde
"""

WEB = """<h1>Ny lokalplan for havnen - procesplan</h1>
<p><strong>12. marts 2024</strong> Byrådet beslutter at lave en lokalplan</p>
<p><strong>20. august 2024</strong><br>Plan- og Miljøudvalget behandler forslaget</p>
<p><strong>Januar 2025</strong> Byrådet vedtager lokalplanen</p>
<h2>Baggrund</h2><ul><li>3. maj 2023: Ansøgning fra bygherren</li></ul>
"""

PHASES_ABREAST = """# Procesplan – nyt plejecenter

| | Fase 1: Idé (januar-marts 2025) | Fase 2: Skitse (april-juni 2025) | Byggeri (2026-2027) |
|---|---|---|---|
| Borgere | Idéværksted | Udstilling | Rejsegilde |
| Politik | 12/2 Ældreudvalget drøfter | 18/6 Byrådet godkender | |
"""

WEEKS = """# Udrulningsplan 2025

| Uge | Dato | Opgave |
|---|---|---|
| 10 | 3/3 | Opstart |
| 11 | 10/3 | Installation |

| Uge | Opgave |
|---|---|
| 14-15 | Kursus |
| 16 | Afslutning |
"""

TERMS = """<h1>Sådan bliver trafikplanen til</h1>
<p>Byrådet vedtog en strategi i 2023. Planen laves i 2025.</p>
<h2>Tidsplan</h2>
<dl><dt>Marts</dt><dd>Trafiktællinger</dd><dt>15. maj</dt><dd>Borgermøde på Nordskolen</dd>
<dt>Januar 2026</dt><dd>Teknikudvalget vedtager planen</dd></dl>
<p>Vil du vide mere, så skriv til os.</p>
"""

NUMBERED = """# Tidsplan (foreløbig)

1. Opstart: 3. marts 2025
2. Analyse: maj-juni 2025
3. Behandling i Byrådet: 30. september 2025
"""

LAYOUTS: dict[str, tuple[str, list[tuple[str, str | None, str | None, str, str | None]]]] = {
    "phases": (
        PHASES,
        [
            ("Gennemgang af alle bygninger", "2023-04-01", "2023-06-30", "month_range", None),
            ("Styregruppemøde nr. 1", "2023-06-15", "2023-06-15", "day", "Styregruppe"),
            ("Temadrøftelse i Klimaudvalget", "2023-08-22", "2023-08-22", "day", "Klimaudvalget"),
            ("Frist for indmelding af projekter", "2023-09-15", "2023-09-15", "day", None),
            ("Fase 3: Udførelse", "2023-11-01", "2024-12-31", "month_range", None),
            ("Rapport til Klimaudvalget", "2025-01-01", "2025-02-28", "month_range", None),
        ],
    ),
    "columns of months below years": (
        COLUMNS,
        [
            ("Afklaring af behov", "2024-05-01", "2024-05-31", "month", None),
            ("Skitseprojekt", "2024-06-01", "2024-06-30", "month", None),
            ("Licitation", "2025-01-01", "2025-01-31", "month", None),
            ("Kulturudvalget orienteres", "2024-05-14", "2024-05-14", "day", "Kulturudvalget"),
            ("Kulturudvalget drøfter", "2024-06-11", "2024-06-11", "day", "Kulturudvalget"),
            ("Byrådet vedtager", "2024-06-25", "2024-06-25", "day", "Byrådet"),
            ("Byrådet", "2024-10-08", "2024-10-08", "day", "Byrådet"),
            ("Indvielse", "2025-01-24", "2025-01-24", "day", None),
        ],
    ),
    "columns of quarters with marks": (
        MARKS,
        [
            ("Kravspecifikation", "2025-01-01", "2025-03-31", "quarter", None),
            ("Undervisning", "2025-04-01", "2025-09-30", "quarter", None),
            ("Support", "2025-01-01", "2025-03-31", "quarter", None),
            ("Support", "2025-10-01", "2025-12-31", "quarter", None),
        ],
    ),
    "cells over several rows": (
        ROWSPAN,
        [
            ("Indsamling af idéer", "2025-02-01", "2025-04-30", "month_range", None),
            ("Beslutning om temaer", "2025-05-13", "2025-05-13", "day", "Byrådet"),
            ("Skrivning af forslag", "2025-06-01", "2025-10-31", "month_range", None),
            ("Møder med lokalråd", "2025-06-01", "2025-10-31", "month_range", None),
            ("Byvandring", "2025-09-02", "2025-09-02", "day", None),
            ("Forslaget behandles", None, None, "unknown", "Økonomiudvalget"),
            ("Offentlig høring", "2026-01-05", "2026-03-08", "week", None),
        ],
    ),
    "first and last days": (
        FROM_TO,
        [
            ("Oprettelse af brugere", "2025-03-01", "2025-03-31", "day_range", None),
            ("Test af lønkørsel", "2025-04-01", "2025-05-15", "day_range", None),
            ("Idriftsættelse", "2025-06-02", "2025-06-02", "day", "Styregruppen"),
        ],
    ),
    "dates on lines of their own": (
        LINES,
        [
            ("Frist for fagudvalgenes bidrag", "2025-03-03", "2025-03-03", "day", None),
            ("Budgetseminar for Byrådet", "2025-04-08", "2025-04-09", "day_range", "Byrådet"),
            ("Økonomiudvalget, 1. behandling", "2025-08-26", "2025-08-26", "day", "Økonomiudvalget"),
            ("Høring af MED-udvalg og råd", "2025-09-15", "2025-09-26", "day_range", None),
        ],
    ),
    "bullets below bullets": (
        NESTED,
        [
            ("Møde i rådet", "2025-02-05", "2025-02-05", "day", "rådet"),
            ("Høringssvar til kommuneplan", "2025-02-01", "2025-02-28", "month", None),
            ("Møde i rådet", "2025-04-09", "2025-04-09", "day", "rådet"),
            ("Evaluering af årets arbejde", "2025-07-01", "2025-12-31", "half_year", None),
        ],
    ),
    "a half-year over months": (
        A_HALF_YEAR,
        [
            ("Kortlægning af tilbud", "2031-08-01", "2031-08-31", "month", None),
            ("Frist for svar", "2031-11-22", "2031-11-22", "day", None),
            ("Opslag af stillinger", "2031-12-01", "2031-12-31", "month", None),
            ("Første møde i styregruppen", "2031-08-20", "2031-08-20", "day", "styregruppen"),
            ("Byrådet behandler sagen", "2031-12-17", "2031-12-17", "day", "Byrådet"),
        ],
    ),
    "a day over its words in a cell": (
        (
            "<h1>Procesplan for ungeindsatsen 2031</h1><table>"
            "<tr><th></th><th>Oktober</th><th>November</th></tr>"
            "<tr><td>Aktiviteter</td><td>Analyse</td><td><p>1.-22. november:</p><p>Offentlig høring</p>"
            "<p>22. november: Frist for svar</p></td></tr></table>"
        ),
        [
            ("Analyse", "2031-10-01", "2031-10-31", "month", None),
            ("Offentlig høring", "2031-11-01", "2031-11-22", "day_range", None),
            ("Frist for svar", "2031-11-22", "2031-11-22", "day", None),
        ],
    ),
    "years over rows": (
        YEARS_OVER_ROWS,
        [
            ("Opstart af projektet", "2030-08-19", "2030-08-25", "week", None),
            ("Drøftelse af opdraget", "2030-09-05", "2030-09-05", "day", "Direktionen"),
            ("Evt. temadrøftelse", "2031-03-01", "2031-03-10", "part_of_month", "Byrådet"),
            ("Endelig vedtagelse", "2031-07-01", "2031-12-31", "half_year", "Byrådet"),
        ],
    ),
    "phases below what is no timetable": (
        BELOW_A_BACKGROUND,
        [
            (
                "Økonomiudvalget drøfter budgetstrategien",
                "2031-01-21",
                "2031-01-21",
                "day",
                "Økonomiudvalget",
            ),
            ("Orientering af lederne", "2031-02-24", "2031-03-02", "week", None),
            ("Budgetmaterialet sendes i høring", "2031-08-18", "2031-08-18", "day", None),
        ],
    ),
    "columns of phases": (
        PHASES_ABREAST,
        [
            ("Idéværksted", "2025-01-01", "2025-03-31", "month_range", None),
            ("Udstilling", "2025-04-01", "2025-06-30", "month_range", None),
            ("Rejsegilde", "2026-01-01", "2027-12-31", "year", None),
            ("Ældreudvalget drøfter", "2025-02-12", "2025-02-12", "day", "Ældreudvalget"),
            ("Byrådet godkender", "2025-06-18", "2025-06-18", "day", "Byrådet"),
        ],
    ),
    "numbers of weeks": (
        WEEKS,
        [
            ("Opstart", "2025-03-03", "2025-03-03", "day", None),
            ("Installation", "2025-03-10", "2025-03-10", "day", None),
            ("Kursus", "2025-03-31", "2025-04-13", "week", None),
            ("Afslutning", "2025-04-14", "2025-04-20", "week", None),
        ],
    ),
    "terms and what they mean": (
        TERMS,
        [
            ("Trafiktællinger", "2025-03-01", "2025-03-31", "month", None),
            ("Borgermøde på Nordskolen", "2025-05-15", "2025-05-15", "day", None),
            ("Teknikudvalget vedtager planen", "2026-01-01", "2026-01-31", "month", "Teknikudvalget"),
        ],
    ),
    "a numbered list": (
        NUMBERED,
        [
            ("Opstart", "2025-03-03", "2025-03-03", "day", None),
            ("Analyse", "2025-05-01", "2025-06-30", "month_range", None),
            ("Behandling i Byrådet", "2025-09-30", "2025-09-30", "day", "Byrådet"),
        ],
    ),
    "bold dates": (
        WEB,
        [
            ("Byrådet beslutter at lave en lokalplan", "2024-03-12", "2024-03-12", "day", "Byrådet"),
            (
                "Plan- og Miljøudvalget behandler forslaget",
                "2024-08-20",
                "2024-08-20",
                "day",
                "Plan- og Miljøudvalget",
            ),
            ("Byrådet vedtager lokalplanen", "2025-01-01", "2025-01-31", "month", "Byrådet"),
        ],
    ),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_layout_gives_its_milestones(name: str) -> None:
    """Title, interval and forum of each milestone in order; the words for its time stand on its lines."""
    text, wanted = LAYOUTS[name]
    rows = derived(text)
    told = tell(rows, "milestones", "title", "start_date", "end_date", "precision", "forum")
    assert [tuple(map(str, row)) for row in wanted] == [tuple(map(str, row)) for row in told]
    assert tell(rows, "documents", "kind") == [("plan",)]
    assert misprinted(rows) == []
    assert unfounded(rows) == []


def test_phases_are_named_as_printed() -> None:
    """A phase holds for what stands below it; one without milestones is one itself, and holds for itself."""
    phases = [phase for (phase,) in tell(derived(PHASES), "milestones", "phase")]
    names = ("Fase 1: Kortlægning", "Fase 2: Prioritering", "Fase 3: Udførelse", "Fase 4: Evaluering")
    assert phases == [names[0]] * 2 + [names[1]] * 2 + [names[2], names[3]]
    phases = [phase for (phase,) in tell(derived(ROWSPAN), "milestones", "phase")]
    assert phases == ["Forberedelse"] * 2 + ["Udarbejdelse"] * 4 + ["Høring"]


def test_what_is_not_settled_is_tentative() -> None:
    """A remark like "[dato følger]" is no part of a title; it says that the time is not settled."""
    tentative = {
        title
        for text in (PHASES, ROWSPAN, COLUMNS)
        for title, flag in tell(derived(text), "milestones", "title", "tentative")
        if flag
    }
    assert tentative == {"Rapport til Klimaudvalget", "Forslaget behandles"}


def test_the_head_of_a_plan() -> None:
    """Title and date of issue are told, the sender is letterhead, and no line is left over."""
    rows = derived(PHASES)
    columns = ("title", "issued_as_printed", "issued_on", "unclaimed_count")
    assert tell(rows, "documents", *columns) == [
        ("Køreplan for den grønne omstilling", "marts 2023", None, 0)
    ]
    assert rows.lines["role"][:4] == ["letterhead", "letterhead", "blank", "heading"]
    assert rows.lines["role"].count("milestone") == 6


ODD = """# Tidsplan for ny hal

## Tidsplan for 2024

| Måned | Aktivitet |
|---|---|
| Februar | 3/3 Møde i styregruppen |
| 1. maj 2024 – 1. april 2024 | Licitation |
| Efteråret | Byggeri |

- Vi mødes igen 3. maj, når licitationen er klar
"""


def test_what_is_odd_about_a_plan_is_a_finding() -> None:
    """A day outside its month, an interval that ends before it starts, words that name no interval."""
    rows = derived(ODD)
    assert tell(rows, "findings", "rule", "line") == [
        ("milestone_outside_heading", 7),
        ("interval_ends_before_it_starts", 8),
        ("milestone_without_date", 9),
        ("date_without_milestone", 11),
    ]
    told = tell(rows, "milestones", "title", "start_date", "precision", "date_as_printed")
    assert [tuple(map(str, row)) for row in told] == [
        ("Møde i styregruppen", "2024-03-03", "day", "3/3"),
        ("Licitation", "None", "unknown", "1. maj 2024 – 1. april 2024"),
        ("Byggeri", "None", "unknown", "Efteråret"),
    ]


def test_no_year_is_invented() -> None:
    """A plan that prints no year at all has no intervals, and a finding for each milestone."""
    rows = derived("# Tidsplan\n\n- 3. marts: Høring\n- Uge 17: Workshop\n")
    assert tell(rows, "milestones", "start_date", "end_date", "precision") == [
        (None, None, "day"),
        (None, None, "week"),
    ]
    assert {rule for (rule,) in tell(rows, "findings", "rule")} == {"milestone_without_year"}


LIST = "- 12. juni 2024: Højtlæsning\n- 19. juni 2024: Koncert i gården\n- 3. juli 2024: Bogbyttedag\n"
PROSE = "Biblioteket holder åbent hele sommeren, og der er meget at komme efter for både børn og voksne. " * 2
NO_PLANS = {
    "news with a list of dates": f"# Sommer på biblioteket\n\n{PROSE}\n\n{LIST}\n{PROSE}\n",
    "an invitation": f"Indkaldelse til generalforsamling\n\n{LIST}",
    "a letter": f"Kære naboer\n\n{LIST}\nVenlig hilsen\n",
    "terms with a timetable at their end": f"# Kommissorium\n\n{PROSE * 3}\n\n## Tidsplan\n\n{LIST}",
    "a title and nothing else": "# Tidsplan for ny hal\n\nDen kommer senere.\n",
    "times of one day": "| Tid | Emne |\n|---|---|\n| 9.00-9.30 | Velkomst |\n| 9.30-11 | Oplæg |\n",
    "a table of amounts": "| | 2024 | 2025 |\n|---|---|---|\n| Drift | 2,0 | 3,0 |\n| Anlæg | 1,0 | 2,5 |\n",
}


@pytest.mark.parametrize("name", NO_PLANS)
def test_dates_alone_make_no_plan(name: str) -> None:
    """Only a document that is about its dates is a plan; others need a person."""
    assert refused(NO_PLANS[name]) == "unknown_kind"


def test_a_list_of_dates_alone_is_a_plan() -> None:
    """Where a document says nothing but what happens when, its shape says what it is."""
    assert tell(derived(f"# Sommer på biblioteket\n\n{LIST}"), "documents", "kind") == [("plan",)]


HALF = """| | {} | {} |
|---|---|---|
| **{}** | Kortlægning af foreninger | |
| **Møder** | 16. Første møde i styregruppen | Opsamling |
"""
SEASONS = f"""# Tidsplan for en ny prøvepolitik

## Forår 2031 – idéfase

{HALF}
## Beslutningsfase (efterår 2031)

{HALF}
## Vinter 2032

- 3. marts: Rådet vedtager planen
"""


def test_seasons_over_tables_give_the_year_and_the_phase() -> None:
    """A season is no interval, but its year is that of the months below it; a name beside it is the phase."""
    months = ("Januar", "Februar", "Arbejdet", "August", "September", "Arbejdet")
    rows = derived(SEASONS.format(*months))
    told = tell(rows, "milestones", "start_date", "phase", "title")
    assert [(str(day), phase, title) for day, phase, title in told] == [
        ("2031-01-01", "idéfase", "Kortlægning af foreninger"),
        ("2031-01-01", "idéfase", "16. Første møde i styregruppen"),
        ("2031-02-01", "idéfase", "Opsamling"),
        ("2031-08-01", "Beslutningsfase", "Kortlægning af foreninger"),
        ("2031-08-01", "Beslutningsfase", "16. Første møde i styregruppen"),
        ("2031-09-01", "Beslutningsfase", "Opsamling"),
        ("2032-03-03", None, "Rådet vedtager planen"),
    ]
    assert misprinted(rows) == []


def test_meetings_are_involvement_where_a_row_is_the_analysis() -> None:
    """Rows of meetings beside rows of other work say nothing of analysis and involvement."""
    beside = {
        work: {
            track
            for (track,) in tell(
                derived(SEASONS.format(*("Januar", "Februar", work) * 2)), "milestones", "track"
            )
        }
        for work in ("Arbejdet", "Analyse")
    }
    assert beside == {"Arbejdet": {None}, "Analyse": {"analysis", "involvement", None}}
