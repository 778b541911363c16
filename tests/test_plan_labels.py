"""Lines of plans that say whose work stands below, titles with a time, and days that are not sure."""

from __future__ import annotations

import pytest
from support.derived import derived, misprinted, tell
from support.plans import unfounded

TITLE = "# Procesplan for prøveområdet\n\n"
MONTH, QUARTER = "month", "quarter"


def told(text: str, *columns: str) -> list[tuple[str, ...]]:
    """The title, the first day and COLUMNS of each milestone of TEXT, all printed where they stand."""
    rows = derived(text)
    assert misprinted(rows) == unfounded(rows) == []
    return [tuple(map(str, row)) for row in tell(rows, "milestones", "title", "start_date", *columns)]


LABELS = """August 2031
- Måling

September
Analyse:
- Tælling
- Notat

Inddragelse:
- Rådet drøfter notatet

Oktober
Analyse:
- Rapport
"""


@pytest.mark.parametrize("months", ["{}", "## {}", "**{}**"])
def test_labels_over_bullets_name_tracks(months: str) -> None:
    """A label with a colon over bullets of a month says whose work these are; it became a milestone."""
    text = LABELS
    for name in ("August 2031", "September", "Oktober"):
        text = text.replace(f"{name}\n", f"{months.format(name)}\n")
    assert told(TITLE + text, "track") == [
        ("Måling", "2031-08-01", "None"),
        ("Tælling", "2031-09-01", "analysis"),
        ("Notat", "2031-09-01", "analysis"),
        ("Rådet drøfter notatet", "2031-09-01", "involvement"),
        ("Rapport", "2031-10-01", "analysis"),
    ]


TRACKS = """Politisk spor
August 2031
Rådet drøfter oplægget
Dialog med naboerne
Oktober 2031
ØU godkender rammerne
Administrativt spor
September 2031
Måling af trafikken
November 2031
Skrivning af notat
"""


@pytest.mark.parametrize("white", ["\n", "\n\n"])
@pytest.mark.parametrize("above", ["", "Maj 2031\n\n"])
def test_lines_that_name_tracks_over_months(white: str, above: str) -> None:
    """A line "Administrativt spor" over a month ends the month above; it became a milestone of that."""
    assert told(TITLE + above + TRACKS.replace("\n", white)) == [
        ("Rådet drøfter oplægget", "2031-08-01"),
        ("Dialog med naboerne", "2031-08-01"),
        ("ØU godkender rammerne", "2031-10-01"),
        ("Måling af trafikken", "2031-09-01"),
        ("Skrivning af notat", "2031-11-01"),
    ]


def test_a_track_right_below_an_empty_month() -> None:
    """What stands between a month without milestones and the next month is not what happens in the first."""
    text = TRACKS.replace("ØU godkender rammerne\n", "")
    assert "Administrativt spor" not in [title for title, *_ in told(TITLE + text)]


@pytest.mark.parametrize("time", ["1. halvår 2031", "1. kvartal 2031"])
def test_a_title_with_the_time_of_a_phase(time: str) -> None:
    """The long time in a title is that of the phase planned, and was read as the day of issue of the plan."""
    text = f"Tidsplan for analysefasen, {time}\n\n- 3. januar: Opstart\n- 9. marts: Høring\n"
    assert told(text, "phase") == [
        ("Opstart", "2031-01-03", "analysefasen"),
        ("Høring", "2031-03-09", "analysefasen"),
    ]
    documents = tell(derived(text), "documents", "title", "issued_on", "issued_as_printed")
    assert documents == [(f"Tidsplan for analysefasen, {time}", None, None)]


def test_a_month_below_a_title_is_still_the_time_of_issue() -> None:
    """Only what is longer than some months is no time of issue."""
    text = f"{TITLE}Maj 2031\n\n- 3. juni: Opstart\n- 9. august: Høring\n"
    assert tell(derived(text), "documents", "issued_as_printed") == [("Maj 2031",)]


TABLE = """| Måned | Dato | Aktivitet |
|---|---|---|
| Januar | 8. | Opstart |
| Januar | Evt. 24. | Dialogmøde med naboerne |
| Februar-/marts | | Tælling |
| April | Primo | Notat |
| Maj | 4.-5. | Seminar |
| Juni | 12. | Rejse |
"""


def test_days_beside_their_months() -> None:
    """A day may be unsure, several, or a part of its month; the cell was ignored and the month remained."""
    text = f"# Tidsplan for prøveområdet 2031\n\n{TABLE}"
    rows = derived(text)
    assert misprinted(rows) == []
    columns = ("title", "start_date", "end_date", "precision", "tentative")
    assert [tuple(map(str, row)) for row in tell(rows, "milestones", *columns)] == [
        ("Opstart", "2031-01-08", "2031-01-08", "day", "False"),
        ("Dialogmøde med naboerne", "2031-01-24", "2031-01-24", "day", "True"),
        ("Tælling", "2031-02-01", "2031-03-31", "month_range", "False"),
        ("Notat", "2031-04-01", "2031-04-10", "part_of_month", "False"),
        ("Seminar", "2031-05-04", "2031-05-05", "day_range", "False"),
        ("Rejse", "2031-06-12", "2031-06-12", "day", "False"),
    ]


@pytest.mark.parametrize(
    ("line", "time"),
    [
        ("Seminar [dato afventer], oktober 2031", ("2031-10-01", MONTH)),
        ("Seminar [dato afventer] – oktober 2031", ("2031-10-01", MONTH)),
        ("Seminar (dato følger), oktober 2031", ("2031-10-01", MONTH)),
        ("Seminar [dato afventer] – 1. kvartal 2032", ("2032-01-01", QUARTER)),
    ],
)
def test_a_day_not_known_behind_a_title(line: str, time: tuple[str, str]) -> None:
    """The remark that the day is to come is no part of the title, and makes the month behind it unsure."""
    start, precision = time
    text = f"{TITLE}Maj 2031\n\n- Juni 2031: Måling\n- {line}\n- Rapport, april 2032\n"
    assert told(text, "precision", "tentative") == [
        ("Måling", "2031-06-01", MONTH, "False"),
        ("Seminar", start, precision, "True"),
        ("Rapport", "2032-04-01", MONTH, "False"),
    ]
