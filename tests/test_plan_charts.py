"""Charts of months in which a column before the work says whose it is, and themes stand above in columns."""

from __future__ import annotations

from datetime import date

import pytest
from support.derived import derived, misprinted, tell

TITLE = "<tr><td colspan='5'>Analyse af prøvefordelingen – arbejdsplan og tidsplan</td></tr>"
THEMES = (
    "<tr><td colspan='5'>Prioriterede temaer</td></tr>"
    "<tr><td colspan='2'>Nærhed for borgerne</td><td colspan='3'>Politisk ledelse</td></tr>"
    "<tr><td colspan='2'>Kortere vej til svar</td><td colspan='3'>Mere lige store udvalg</td></tr>"
)
CHART = (
    "<tr><td colspan='5'>1. halvår 2031 – prøvefase</td></tr>"
    "<tr><th>Spor</th><th>Aktivitet</th><th>Januar</th><th>Februar</th><th>Marts</th></tr>"
    "<tr><td rowspan='2'>Analyseaktiviteter</td><td>Læsning af notater</td><td>■</td><td>■</td><td></td></tr>"
    "<tr><td>Tælling af sager</td><td></td><td>■</td><td>■</td></tr>"
    "<tr><td colspan='2'>Inddragelse af Prøverådet</td><td>14/1 Prøverådet drøfter opstart</td>"
    "<td></td><td>4/3 Prøverådet drøfter status</td></tr>"
)
PAGE = f"<html><body><table>{TITLE}{THEMES}{CHART}</table></body></html>".encode()


def test_the_work_of_a_chart_is_named_behind_whose_it_is() -> None:
    """The first of each group was called after the group, and none of them had a track."""
    rows = derived(PAGE)
    assert not misprinted(rows)
    told = tell(rows, "milestones", "title", "start_date", "end_date", "track")
    assert [tuple(map(str, row)) for row in told] == [
        ("Læsning af notater", "2031-01-01", "2031-02-28", "analysis"),
        ("Tælling af sager", "2031-02-01", "2031-03-31", "analysis"),
        ("Prøverådet drøfter opstart", "2031-01-14", "2031-01-14", "involvement"),
        ("Prøverådet drøfter status", "2031-03-04", "2031-03-04", "involvement"),
    ]


def test_themes_in_columns_below_a_row_that_names_them() -> None:
    """All stand in one table with the chart, whose rows are none of theirs."""
    titles = [title for (title,) in tell(derived(PAGE), "themes", "title")]
    assert titles == [
        "Nærhed for borgerne", "Kortere vej til svar", "Politisk ledelse", "Mere lige store udvalg",
    ]  # fmt: skip


TABLE = "| Hvornår | Hvad |\n|---|---|\n| 3. maj | Møde |\n| 8. juni | Høring |\n"


@pytest.mark.parametrize("pending", ["Dato afventer", "Tidspunkt følger", "[afventer]"])
def test_a_cell_that_says_that_the_day_is_not_known(pending: str) -> None:
    """The milestone is of the time that stands over its row, and not sure."""
    rows = derived(f"# Tidsplan for prøven\n\n## 2033\n\n{TABLE}| {pending} | Konference om prøver |\n")
    told = {title: rest for title, *rest in tell(rows, "milestones", "title", "start_date", "tentative")}
    assert told["Konference om prøver"] == [date(2033, 1, 1), True]


def test_a_theme_may_end_as_a_section_of_a_plan_is_called() -> None:
    """The list of themes had ended there, and the last of them were lost."""
    themes = "Borgeren i centrum\n- Én indgang\n\nDrift og økonomi\n- Samling af administrative opgaver\n"
    dates = (
        "Tidsplan\n\nJanuar 2033\n\n- 11/1 Direktionen drøfter planen\n- 20/1 Første møde i styregruppen\n"
    )
    rows = derived(f"Tidsplan for ressortanalyse\n\nPrioriterede temaer\n\n{themes}\n\n{dates}")
    names = [name for (name,) in tell(rows, "themes", "title")]
    assert names == [
        "Borgeren i centrum",
        "Én indgang",
        "Drift og økonomi",
        "Samling af administrative opgaver",
    ]
