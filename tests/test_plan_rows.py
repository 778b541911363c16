"""Tables of plans that say of each row whose work it is, who meets, and how sure its date is."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from support.derived import derived, misprinted, tell
from support.plans import unfounded

TITLE = "# Tidsplan for samling af prøveområdet\n\nMaj 2031\n\n"
WORK = ("Måling", "2031-06-01", "analysis", None, None, False)
NOTE = ("Notat", "2031-07-01", "analysis", None, None, True)
FIRST = ("1. møde – status", "2031-06-12", "involvement", "Prøverådet", 1, False)
SECOND = ("Møde 2: oplæg", "2031-08-01", "involvement", "politisk styregruppe", 2, True)
TALK = ("Evt. drøftelse", "2031-09-12", "involvement", "ØU", None, True)
ROWS = {
    "Dato": (
        "Juni",
        "12/6",
        "Juli (dato følger)",
        "August, dato fastsættes senere",
        "12/9 (forventet)",
    ),
    "Spor": ("Analyse", "Inddragelse", "Analyse", "Inddragelse", "Inddragelse"),
    "Forum": ("", "Prøverådet", "", "politisk styregruppe", "ØU"),
    "Aktivitet": ("Måling", "1. møde – status", "Notat", "Møde 2: oplæg", "Evt. drøftelse"),
}
if TYPE_CHECKING:
    from collections.abc import Mapping

Told = tuple[str, str, str | None, str | None, int | None, bool]


def told(text: str) -> list[Told]:
    """The milestones of TEXT, each printed where it says."""
    rows = derived(text)
    assert misprinted(rows) == unfounded(rows) == []
    columns = ("title", "start_date", "track", "forum", "forum_ordinal", "tentative")
    return [(title, str(start), *rest) for title, start, *rest in tell(rows, "milestones", *columns)]


def tracks(text: str) -> list[tuple[str, str | None]]:
    """The titles of the milestones of TEXT and whose work they are."""
    return [(title, track) for title, _, track, *_ in told(text)]


def table(columns: Mapping[str, tuple[str, ...]]) -> str:
    """The table of COLUMNS by their labels."""
    lines = [tuple(columns), ("---",) * len(columns), *zip(*columns.values(), strict=True)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


@pytest.mark.parametrize("order", ["0123", "1032", "3210", "2301"])
@pytest.mark.parametrize("names", [{}, {"Spor": "Type", "Forum": "Mødes"}, {"Spor": "Delproces"}])
def test_a_column_of_tracks(order: str, names: dict[str, str]) -> None:
    """A column says of each row whose work it is, and one who meets, whatever these are called."""
    labels = [list(ROWS)[int(each)] for each in order]
    made = told(TITLE + table({names.get(label, label): ROWS[label] for label in labels}))
    assert made == [WORK, FIRST, NOTE, SECOND, TALK]


MERGED = """<h1>Tidsplan for prøveområdet</h1><p>Maj 2031</p><table>
<tr><th>Spor</th><th>Hvornår</th><th>Aktivitet</th></tr>
<tr><td rowspan="2">Analysespor</td><td>Juni</td><td>Måling</td></tr><tr><td>Juli</td><td>Notat</td></tr>
<tr><td rowspan="2">Politisk spor</td>
<td>12/6</td><td>Rådet mødes</td></tr><tr><td>8/7</td><td>ØU mødes</td></tr></table>"""


def test_a_track_may_stand_once_for_some_rows() -> None:
    """What spans rows counts for all of them; where each row has a cell an empty one says nothing."""
    assert tracks(MERGED) == [
        ("Måling", "analysis"),
        ("Notat", "analysis"),
        ("Rådet mødes", "involvement"),
        ("ØU mødes", "involvement"),
    ]
    spor = {**ROWS, "Spor": ("Analyse", "Inddragelse", "", "Inddragelse", "Tværgående")}
    assert [track for _, track in tracks(TITLE + table(spor))] == [
        "analysis", "involvement", None, "involvement", None,
    ]  # fmt: skip


def test_what_is_no_column_of_tracks() -> None:
    """Titles may speak of an analysis; and one word for both tracks tells neither."""
    titles = {"Dato": ("3/6", "4/6"), "Aktivitet": ("Analyse", "Møder"), "Sted": ("Rådhuset", "Hallen")}
    assert tracks(TITLE + table(titles)) == [("Analyse", None), ("Møder", None)]
    both = {**ROWS, "Spor": ("Analyse", "Inddragelse", "Analyse og inddragelse", "Inddragelse", "Analyse")}
    assert [track for _, track in tracks(TITLE + table(both))][2] is None


OVER_ROWS = """## Forfase, juni-august 2031

| Dato | Aktivitet |
|---|---|
| **Analyse-aktiviteter** | |
| Juni | Måling |
| **Inddragelse af rådet** | |
| 12/6 | Rådet mødes |

## Hovedfase, september-december 2031

| Dato | Aktivitet |
|---|---|
| **Analyse-aktiviteter** | |
| September | Notat |
| **Inddragelse af rådet** | |
| 12/10 | ØU mødes |
"""
OVER_TABLES = """## Forfase

### Analyse

| Dato | Aktivitet |
|---|---|
| Juni | Måling |

### Inddragelse

| Dato | Aktivitet |
|---|---|
| 12/6 | Rådet mødes |

## Hovedfase

### Analyse

- September: Notat

### Inddragelse

| Dato | Aktivitet |
|---|---|
| 12/10 | ØU mødes |
"""


@pytest.mark.parametrize("text", [OVER_ROWS, OVER_TABLES])
def test_tracks_within_phases(text: str) -> None:
    """Within a phase a track stands over rows of its table, or over a table of its own."""
    assert tracks(TITLE + text) == [
        ("Måling", "analysis"),
        ("Rådet mødes", "involvement"),
        ("Notat", "analysis"),
        ("ØU mødes", "involvement"),
    ]
    phases = [phase for (phase,) in tell(derived(TITLE + text), "milestones", "phase")]
    assert phases == ["Forfase"] * 2 + ["Hovedfase"] * 2


@pytest.mark.parametrize(
    "line",
    [
        "Juli [dato afventer]: Temamøde i BR",
        "Juli (dato følger) – Temamøde i BR",
        "**Juli [dato afventer]** Temamøde i BR",
        "Temamøde i BR, juli [dato afventer]",
        "Temamøde i BR: juli (dato følger)",
        "Juli (forventet): Temamøde i BR",
    ],
)
def test_a_month_whose_day_is_not_known_yet(line: str) -> None:
    """A remark behind a month does not take it away: the day in it is what is not sure."""
    text = f"{TITLE}## Tidsplan\n\n- Juni: Måling\n- {line}\n- August: Notat\n"
    assert told(text)[1] == ("Temamøde i BR", "2031-07-01", None, "BR", None, True)


MEETINGS = """| Dato | Møde | Emner |
|---|---|---|
| 12/6 | 1. møde i følgegruppen | Kommissorium, proces og temaer |
| 19/8 | 2. møde i følgegruppen | Drøftelse af oplæg<br>Status på målinger |
| 20/9 | ØU | Godkendelse af rammer |
"""


def test_topics_beside_meetings() -> None:
    """What a meeting is about is no milestone of its own; who meets is told by a cell beside a title."""
    assert told(TITLE + MEETINGS) == [
        ("1. møde i følgegruppen", "2031-06-12", None, "følgegruppen", 1, False),
        ("2. møde i følgegruppen", "2031-08-19", None, "følgegruppen", 2, False),
        ("ØU", "2031-09-20", None, "ØU", None, False),
    ]
    forums = MEETINGS.replace("1. møde i følgegruppen", "5-dir").replace(
        "2. møde i følgegruppen", "HPU og HPR"
    )
    assert [(title, forum) for title, _, _, forum, *_ in told(TITLE + forums)] == [
        ("Kommissorium, proces og temaer", "5-dir"),
        ("Drøftelse af oplæg", "HPU og HPR"),
        ("Status på målinger", "HPU og HPR"),
        ("Godkendelse af rammer", "ØU"),
    ]


OVER_TITLES = """<h1>Mødeplan og milepæle for prøvepladsen</h1><p>Maj 2031</p><table>
<tr><th>Tidspunkt</th><th>Aktivitet</th><th>Forum</th></tr>
<tr><th colspan="3">Fase 1 – Placering</th></tr>
<tr><td>10.06.2031</td><td rowspan="2">Behandling af placering</td><td>TU</td></tr>
<tr><td>17.06.2031</td><td>Prøverådet</td></tr>
<tr><td rowspan="2">Juli 2031</td><td colspan="2">Udarbejdelse af forslag</td></tr>
<tr><td colspan="2">Ansøgning om tilladelse</td></tr>
<tr><td>12.08.2031</td><td>Prøverådet giver bevilling</td><td></td></tr></table>"""


def test_a_title_that_spans_the_days_of_two_forums_is_treated_twice() -> None:
    """And what stands alone beside a time that spans its row is no phase."""
    rows = derived(OVER_TITLES)
    assert misprinted(rows) == unfounded(rows) == []
    phase = "Fase 1 – Placering"
    assert tell(rows, "milestones", "title", "start_date", "forum", "phase") == [
        ("Behandling af placering", date(2031, 6, 10), "TU", phase),
        ("Behandling af placering", date(2031, 6, 17), "Prøverådet", phase),
        ("Udarbejdelse af forslag", date(2031, 7, 1), None, phase),
        ("Ansøgning om tilladelse", date(2031, 7, 1), None, phase),
        ("Prøverådet giver bevilling", date(2031, 8, 12), "Prøverådet", phase),
    ]


MONTHS_OVER_DAYS = """<h1>Tidsplan for prøveområdet</h1><p>Maj 2031</p><table>
<tr><th>Måned</th><th>Dato</th><th>Aktivitet</th></tr>
<tr><td rowspan="2">Juni</td><td>3/6</td><td>Rådet mødes</td></tr><tr><td></td><td>Evt. studiebesøg</td></tr>
<tr><td rowspan="2">Juli</td><td></td><td>Måling</td></tr><tr><td>8/7</td><td>ØU mødes</td></tr></table>"""


def test_an_empty_day_beside_a_month_that_spans_it_is_the_month() -> None:
    """It was taken to be the day of the row above."""
    rows = derived(MONTHS_OVER_DAYS)
    told_of = tell(rows, "milestones", "title", "start_date", "precision")
    assert told_of[1] == ("Evt. studiebesøg", date(2031, 6, 1), "month")
    assert [day for _, day, _ in told_of] == [
        date(2031, 6, 3),
        date(2031, 6, 1),
        date(2031, 7, 1),
        date(2031, 7, 8),
    ]
