"""Timetables with a row for each time and a column for each track, however it is headed and printed."""

from __future__ import annotations

import pytest
from support.derived import derived, misprinted, tell
from support.plans import unfounded

TITLE = "# Tidsplan for samling af prøveområdet\n\nMaj 2031\n\n"
ROWS = (
    ("Juni", "Måling af trafikken", "12/6 Rådet drøfter oplægget<br>19/6 Første møde i følgegruppen"),
    ("August", "Dialog med naboerne<br>Tælling", "Evt. 5-dir<br>20/8 ØU godkender rammerne"),
    ("September", "Skrivning af notat", "Temamøde i BR [dato afventer]"),
)
WORK = [
    ("Måling af trafikken", "2031-06-01", "analysis", None, False),
    ("Dialog med naboerne", "2031-08-01", "analysis", None, False),
    ("Tælling", "2031-08-01", "analysis", None, False),
    ("Skrivning af notat", "2031-09-01", "analysis", None, False),
]
MEETINGS = [
    ("Rådet drøfter oplægget", "2031-06-12", "involvement", "Rådet", False),
    ("Første møde i følgegruppen", "2031-06-19", "involvement", "følgegruppen", False),
    ("Evt. 5-dir", "2031-08-01", "involvement", "5-dir", True),
    ("ØU godkender rammerne", "2031-08-20", "involvement", "ØU", False),
    ("Temamøde i BR", "2031-09-01", "involvement", "BR", True),
]
Told = tuple[str, str, str | None, str | None, bool]


def table(heads: tuple[str, str, str], order: tuple[int, int, int] = (0, 1, 2)) -> str:
    """The table of ROWS below HEADS, the columns in this ORDER."""
    lines = [heads, ("---",) * 3, *ROWS]
    return "".join(f"| {' | '.join(line[column] for column in order)} |\n" for line in lines)


def told(text: str) -> list[Told]:
    """The milestones of TEXT, each printed where it says."""
    rows = derived(text)
    assert misprinted(rows) == unfounded(rows) == []
    columns = ("title", "start_date", "track", "forum", "tentative")
    return [(title, str(start), *rest) for title, start, *rest in tell(rows, "milestones", *columns)]


@pytest.mark.parametrize(
    "heads",
    [
        ("", "Analyse-aktiviteter", "Inddragelse af følgegruppe, 5-dir, ØU og BR"),
        ("Måned", "Analyse", "Politisk proces"),
        ("Hvornår", "Arbejdsspor", "Involvering"),
        ("Periode", "Aktiviteter", "Møder"),
        ("", "Udarbejdelse af analysen", "Behandling"),
    ],
)
@pytest.mark.parametrize("order", [(0, 1, 2), (2, 0, 1), (1, 2, 0)])
def test_a_column_for_each_track(heads: tuple[str, str, str], order: tuple[int, int, int]) -> None:
    """A month stands beside the work of each track; a day in a cell is that of its own meeting."""
    found = told(TITLE + table(heads, order))
    assert sorted(found) == sorted([*WORK, *MEETINGS])


@pytest.mark.parametrize("heads", [("", "Forvaltningerne", "Rådet og ØU"), ("Måned", "Drift", "Udvalg")])
def test_columns_that_name_no_track(heads: tuple[str, str, str]) -> None:
    """What all columns beside the months hold are milestones, whatever they are called, of no track."""
    found = told(TITLE + table(heads))
    assert sorted(found) == sorted(
        (title, start, None, forum, unsure) for title, start, _, forum, unsure in [*WORK, *MEETINGS]
    )


def test_a_lone_column_of_activities_is_no_track() -> None:
    """Any table may call a column that; a track stands beside another."""
    text = TITLE + "| Dato | Aktivitet | Råd |\n|---|---|---|\n| 3/6 | Oplæg | ØU |\n| 4/8 | Svar | BR |\n"
    assert told(text) == [
        ("Oplæg", "2031-06-03", None, "ØU", False),
        ("Svar", "2031-08-04", None, "BR", False),
    ]


@pytest.mark.parametrize(
    "over",
    ["2. halvår 2031 – prøvefase", "Prøvefase (juni-september 2031)", "**Juni-september 2031: prøvefase**"],
)
def test_a_phase_and_its_time_over_rows(over: str) -> None:
    """A row with nothing but a phase and its time is that of the rows below, and gives them their year."""
    text = "# Tidsplan for prøven\n\n" + table(("", "Analyse", "Inddragelse")).replace(
        "| Juni ", f"| {over} | | |\n| Juni "
    )
    found = tell(derived(text), "milestones", "title", "start_date", "phase", "track")
    assert {(str(phase).lower(), start.year) for _, start, phase, _ in found} == {("prøvefase", 2031)}
    assert len(found) == len(WORK) + len(MEETINGS)


LINES = """TIDSPLAN FOR SAMLING AF PRØVEOMRÅDET

Maj 2031

{head}
Juni{gap}Måling{gap}12/6 Rådet drøfter oplægget
August{gap}Tælling{gap}20/8 ØU godkender rammerne
September{gap}Notat{gap}Temamøde i BR [dato afventer]
"""


@pytest.mark.parametrize(
    ("head", "gap"),
    [
        ("Måned | Analyse | Inddragelse", " | "),
        ("          Analyse        Inddragelse", "      "),
        ("Måned     Analyse        Inddragelse", "      "),
        ("\tAnalyse\tInddragelse", "\t"),
    ],
)
def test_columns_that_bars_or_gaps_part(head: str, gap: str) -> None:
    """Lines whose cells bars part are a table, and so are those that gaps part below tracks."""
    assert told(LINES.format(head=head, gap=gap)) == [
        ("Måling", "2031-06-01", "analysis", None, False),
        ("Rådet drøfter oplægget", "2031-06-12", "involvement", "Rådet", False),
        ("Tælling", "2031-08-01", "analysis", None, False),
        ("ØU godkender rammerne", "2031-08-20", "involvement", "ØU", False),
        ("Notat", "2031-09-01", "analysis", None, False),
        ("Temamøde i BR", "2031-09-01", "involvement", "BR", True),
    ]


LISTS = """## Juni

**Analyse**

- Måling
- Tælling

**Inddragelse**

- 12/6: Rådet drøfter oplægget

## August

**Analyse**

- Notat

**Inddragelse**

- Evt. 5-dir
"""
SECTIONS = """## Analysespor

- Juni: Måling

## Politisk spor

- 12/6: Rådet drøfter oplægget
- August: Evt. 5-dir
"""


def test_tracks_as_headings() -> None:
    """Below a month a heading may name a track, whose bullets happen in the month; so may one by its name."""
    assert told(TITLE + LISTS) == [
        ("Måling", "2031-06-01", "analysis", None, False),
        ("Tælling", "2031-06-01", "analysis", None, False),
        ("Rådet drøfter oplægget", "2031-06-12", "involvement", "Rådet", False),
        ("Notat", "2031-08-01", "analysis", None, False),
        ("Evt. 5-dir", "2031-08-01", "involvement", "5-dir", True),
    ]
    assert [(title, track) for title, _, track, *_ in told(TITLE + SECTIONS)] == [
        ("Måling", "analysis"),
        ("Rådet drøfter oplægget", "involvement"),
        ("Evt. 5-dir", "involvement"),
    ]


MERGED = """<h1>Tidsplan for prøveområdet</h1><p>Januar 2031</p><table>
<tr><th colspan="2"></th><th>Analysespor</th><th>Inddragelsesspor</th></tr>
<tr><th rowspan="2">Fase 1: Måling</th><td>Januar</td><td>Tælling</td><td></td></tr>
<tr><td>Februar</td><td>Samtaler</td><td>Medio februar: Møde med naboerne</td></tr>
<tr><th rowspan="2">Fase 2: Valg</th><td>April</td><td>Modeller</td><td>Evt. møde i KFU</td></tr>
<tr><td>Maj-juni</td><td>Rapport</td><td>14/5 KFU behandler<br>11/6 BR godkender</td></tr></table>"""


def test_phases_before_months_below_one_empty_corner() -> None:
    """A column of phases, each for some rows, needs no label."""
    found = told(MERGED)
    assert [(title, start, track) for title, start, track, *_ in found] == [
        ("Tælling", "2031-01-01", "analysis"),
        ("Samtaler", "2031-02-01", "analysis"),
        ("Møde med naboerne", "2031-02-11", "involvement"),
        ("Modeller", "2031-04-01", "analysis"),
        ("Evt. møde i KFU", "2031-04-01", "involvement"),
        ("Rapport", "2031-05-01", "analysis"),
        ("KFU behandler", "2031-05-14", "involvement"),
        ("BR godkender", "2031-06-11", "involvement"),
    ]
    phases = [phase for (phase,) in tell(derived(MERGED), "milestones", "phase")]
    assert phases == ["Fase 1: Måling"] * 3 + ["Fase 2: Valg"] * 5


NAMED = """# Tidsplan for nyt center

| Måned | Forvaltning | MED | Politisk |
|---|---|---|---|
| April 2031 | Grupper nedsættes | 10/4: Orientering i HovedMED | 24/4: Rådet orienteres |
| Maj 2031 | Flytning | 12/5: Drøftelse i HovedMED<br>Måling | 26/5: Rådet vedtager |
"""


def test_columns_of_whom_nothing_is_known() -> None:
    """What begins with days tells what happens then, and so does what stands beside it."""
    assert [(title, start) for title, start, *_ in told(NAMED)] == [
        ("Grupper nedsættes", "2031-04-01"),
        ("Orientering i HovedMED", "2031-04-10"),
        ("Rådet orienteres", "2031-04-24"),
        ("Flytning", "2031-05-01"),
        ("Drøftelse i HovedMED", "2031-05-12"),
        ("Måling", "2031-05-01"),
        ("Rådet vedtager", "2031-05-26"),
    ]
