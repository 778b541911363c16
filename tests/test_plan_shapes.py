"""One timetable in every shape that plans are written in: the same milestones come of each."""

from __future__ import annotations

from datetime import date

import pytest
from support.derived import derived, misprinted, tell

# Title, time as printed, first and last day.
MILESTONES = (
    ("Kortlægning", "1. marts 2031", date(2031, 3, 1), date(2031, 3, 1)),
    ("Analyse", "marts-april 2031", date(2031, 3, 1), date(2031, 4, 30)),
    ("Møde i styregruppen", "18/3 2031", date(2031, 3, 18), date(2031, 3, 18)),
    ("Høring", "uge 17, 2031", date(2031, 4, 21), date(2031, 4, 27)),
    ("Rapport", "medio maj 2031", date(2031, 5, 11), date(2031, 5, 20)),
    ("Behandling i ØU", "2. kvartal 2031", date(2031, 4, 1), date(2031, 6, 30)),
    ("Udrulning", "1. halvår 2032", date(2032, 1, 1), date(2032, 6, 30)),
    ("Evaluering", "juni 2032", date(2032, 6, 1), date(2032, 6, 30)),
)
HEADS = {2: "|---|---|\n", 3: "|---|---|---|\n"}
# What stands above the milestones, and each of them.
SHAPES = {
    "a table": ("| Aktivitet | Tidspunkt |\n" + HEADS[2], "| {title} | {time} |\n"),
    "a table with dates first": ("| Dato | Aktivitet |\n" + HEADS[2], "| {time} | {title} |\n"),
    "a table of who acts": (
        "| Hvornår | Hvad | Hvem |\n" + HEADS[3],
        "| {time} | {title} | Sekretariatet |\n",
    ),
    "bullets with dates first": ("", "- {time}: {title}\n"),
    "bullets with dates last": ("", "- {title}: {time}\n"),
    "bullets with dates in brackets": ("", "- {title} ({time})\n"),
    "bullets with a dash": ("", "- {time} – {title}\n"),
    "columns by tabs": ("", "{time}\t{title}\n"),
    "headings of dates": ("", "## {time}\n\n{title}\n\n"),
    "headings of what happens": ("", "## {title}\n\n{time}\n\n"),
    "dates in bold print": ("", "**{time}**\n\n- {title}\n\n"),
    "phases": ("", "## Fase {number}: {title} ({time})\n\nTekst om fasen.\n\n"),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_a_timetable_tells_the_same_in_every_shape(shape: str) -> None:
    """No milestone is lost, none is made of a head or a text, and each has its own time."""
    head, line = SHAPES[shape]
    told = (
        line.format(title=title, time=time, number=number)
        for number, (title, time, _, _) in enumerate(MILESTONES, 1)
    )
    rows = derived(f"# Tidsplan for prøveanalysen\n\n{head}{''.join(told)}")
    phase = "Fase {}: " if "Fase" in line else ""
    assert tell(rows, "milestones", "title", "start_date", "end_date") == [
        (phase.format(number) + title, start, end)
        for number, (title, _, start, end) in enumerate(MILESTONES, 1)
    ]
    assert misprinted(rows) == []
