"""Families of layouts of plans: what sets a time apart from what happens then, and what tells the phases."""

from __future__ import annotations

import pytest
from support.derived import derived, misprinted, tell
from support.plans import unfounded

from cso_opendata.parse.moments import whole

PENDING = """# Tidsplan for ny hal

## Tidsplan

- **Oktober 2031:** Møde i følgegruppen [dato afventer]
- **3. november 2031:** Borgermøde

## December 2031

- Workshop (tbd)
- Licitation

| Dato | Aktivitet |
|---|---|
| 4. december 2031 | Byggestart (dato ikke fastlagt) |
| 5. december 2031 | Rejsegilde |
"""


def test_a_remark_that_the_date_is_pending_is_no_part_of_a_title() -> None:
    """Wherever a title stands, the remark at its end says that its time is not settled, and no more."""
    told = tell(derived(PENDING), "milestones", "title", "precision", "tentative")
    assert told == [
        ("Møde i følgegruppen", "month", True),
        ("Borgermøde", "day", False),
        ("Workshop", "month", True),
        ("Licitation", "month", False),
        ("Byggestart", "day", True),
        ("Rejsegilde", "day", False),
    ]
    assert misprinted(derived(PENDING)) == []


THEMES = """<h1>Procesplan for analyse af prøveområdet</h1><p>Maj 2031</p><h2>Prioriterede temaer</h2>
<ul><li>Veje<ul><li>Bedre stier</li></ul></li>
<li>Fag<ul><li>Samling af opgaver</li><li>Uddybning af metoder</li></ul></li>
<li>Styring<ul><li>Klarere økonomi</li></ul></li></ul>
<h2>Hvem gør hvad</h2><p>Sekretariatet leder arbejdet og skriver til naboerne.</p>
<h2>Uddybning af temaerne</h2><ul><li>Samling af opgaver</li></ul>
<h2>Tidsplan</h2><ul><li>3. maj 2031: Opstart</li><li>4. juni 2031: Afslutning</li></ul>"""
IN_LINES = """Procesplan for analyse af prøveområdet

Maj 2031

Temaer

Veje
- Bedre stier
Fag
- Samling af opgaver
- Uddybning af metoder
Styring
- Klarere økonomi

Hvem gør hvad

Sekretariatet leder arbejdet og skriver til naboerne.

Tidsplan

- 3. maj 2031: Opstart
- 4. juni 2031: Afslutning
"""


def test_what_a_list_of_themes_names_may_be_called_as_sections_are() -> None:
    """A bullet ends no list of themes, whatever it is called; the next heading does, and is none."""
    for text in (THEMES, IN_LINES):
        rows = derived(text)
        titles = [title for (title,) in tell(rows, "themes", "title")]
        assert titles == [
            *("Veje", "Bedre stier", "Fag", "Samling af opgaver", "Uddybning af metoder"),
            *("Styring", "Klarere økonomi"),
        ]
        tops = [parent for (parent,) in tell(rows, "themes", "parent_theme_id")].count(None)
        assert tops == 3


ONE_YEAR = """<h1>Tidsplan for prøven</h1><table>
<tr><th rowspan="3">Spor</th><th colspan="4">2031</th></tr>
<tr><th colspan="2">3. kvartal</th><th colspan="2">4. kvartal</th></tr>
<tr><th>August</th><th>September</th><th>Oktober</th><th>December</th></tr>
<tr><td>Analyse</td><td colspan="2">Måling</td>
<td><p>3/10 Rådet drøfter</p><p>9/10 Rådet vælger</p></td><td>Rapport</td></tr>
<tr><th>Spor</th><th colspan="4">2032</th></tr>
<tr><th></th><th>Januar</th><th>Februar</th><th>Marts</th><th>April</th></tr>
<tr><td>Analyse</td><td colspan="2">Sammenligning</td><td>3/3 Rådet drøfter</td><td>Levering</td></tr>
</table>"""
ALONE = """# Tidsplan for prøven

|  | 2031 | | | |
|---|---|---|---|---|
|  | Aug. | Sept. | Okt. | Dec. |
| Analyse | x | x |  | |
| Indvielse | | 3/9 | | 4/12 |
"""


def test_one_year_over_all_months_is_theirs() -> None:
    """A row with nothing but a year, over months or quarters over months, gives them all their year."""
    rows = derived(ONE_YEAR)
    told = tell(rows, "milestones", "title", "start_date", "end_date")
    assert [(title, str(start), str(end)) for title, start, end in told] == [
        ("Måling", "2031-08-01", "2031-09-30"),
        ("Rådet drøfter", "2031-10-03", "2031-10-03"),
        ("Rådet vælger", "2031-10-09", "2031-10-09"),
        ("Rapport", "2031-12-01", "2031-12-31"),
        ("Sammenligning", "2032-01-01", "2032-02-29"),
        ("Rådet drøfter", "2032-03-03", "2032-03-03"),
        ("Levering", "2032-04-01", "2032-04-30"),
    ]
    assert misprinted(rows) == unfounded(rows) == []
    told = tell(derived(ALONE), "milestones", "title", "start_date")
    assert [(title, str(start)) for title, start in told] == [
        ("Analyse", "2031-08-01"),
        ("Indvielse", "2031-09-03"),
        ("Indvielse", "2031-12-04"),
    ]


# What happens when, in three phases, and what is no part of the timetable.
STEPS = {
    "Udredning": (
        ("3. marts 2031", "Første møde i styregruppen – rammer og organisering"),
        ("April 2031", "Undersøgelse af grunden"),
    ),
    "Valg af løsning": (("Uge 20-22, 2031", "Skitser"), ("3. kvartal 2031", "Høring af naboerne")),
    "Byggeri": (("Primo marts 2032", "Licitation"), ("2033", "Ibrugtagning")),
}
TEXT = "Kommunen skriver om arbejdet på sin hjemmeside, og alle kan møde op på byggepladsen."


def _lines(step: str, phase: str = "\n\n{}\n\n", *, end: str = f"\n\nSådan følger du det\n\n{TEXT}\n") -> str:
    """A timetable in lines, each STEP and PHASE in its layout, with text behind it."""
    parts = [
        phase.format(name) + "".join(step.format(when=when, what=what) for when, what in steps)
        for name, steps in STEPS.items()
    ]
    return f"Tidsplan for ny svømmehal\n\n{''.join(parts)}{end}"


def _page(step: str) -> str:
    parts = [
        f"<h3>{name}</h3>" + "".join(step.format(when=when, what=what) for when, what in steps)
        for name, steps in STEPS.items()
    ]
    return f"<h1>Tidsplan for ny hal</h1><h2>Milepæle</h2>{''.join(parts)}<h2>Fra os</h2><p>{TEXT}</p>"


LONE = {
    "a date over what happens": _lines("{when}\n{what}\n\n"),
    "a date below what happens": _lines("{what}\n{when}\n\n"),
    "phases in capitals": _lines("{when}\n{what}\n\n").replace("Udredning", "UDREDNING"),
    "bullets below phases": _lines("- {when}: {what}\n"),
    "white below the phases alone": _lines("{when}: {what}\n\n"),
    "bold dates below headings": "# Plan for hallen\n\n## Milepæle\n"
    + _lines("- **{when}:** {what}\n", "\n### {}\n\n", end=f"\n## Fra os\n\n{TEXT}\n").split("\n", 1)[1],
    "dates over lines of a page": _page("<p><strong>{when}</strong><br>{what}</p>"),
    "dates before a page's lines": _page("<p>{when}: {what}</p>"),
    "dates in the last column": _lines("{what:<60}{when}\n"),
    "rows of dots": _lines("{what} ..... {when}\n"),
    "weeks in one block": _lines("{when}: {what}\n"),
    "columns of text": _lines("{when:<20}{what}\n"),
    "dates in a page's lists": _page("<ul><li>{what}: {when}</li></ul>"),
}


@pytest.mark.parametrize("name", LONE)
def test_phases_and_dates_are_told_by_their_places(name: str) -> None:
    """A date is that of the line it is set beside; headings over times that follow each other are phases."""
    rows = derived(LONE[name])
    told = tell(rows, "milestones", "phase", "date_as_printed", "title")
    wanted = [(phase, when, what) for phase, steps in STEPS.items() for when, what in steps]
    assert [(phase.capitalize() if phase else None, when, what) for phase, when, what in told] == wanted
    assert misprinted(rows) == unfounded(rows) == []
    assert tell(rows, "documents", "unclaimed_count") == [(0,)]


def _table(head: str, phase: str, step: str) -> str:
    parts = [
        phase.format(name) + "".join(step.format(when=when, what=what) for when, what in steps)
        for name, steps in STEPS.items()
    ]
    return f"{head}{''.join(parts)}"


_PIPES = "# Tidsplan for ny hal\n\n| {} | {} | {} |\n|---|---|---|\n"
_TAGS = "<h1>Tidsplan for ny hal</h1><table><tr><th>{}</th><th>{}</th><th>{}</th></tr>"
PARTED = {
    "a first cell alone, the date last": _table(
        _PIPES.format("Aktivitet", "Ansvarlig", "Dato"), "| {} | | |\n", "| {what} | KS | {when} |\n"
    ),
    "a first cell alone, the date first": _table(
        _PIPES.format("Dato", "Aktivitet", "Ansvarlig"), "| **{}** | | |\n", "| {when} | {what} | KS |\n"
    ),
    "a column of phases, each in a row of its own": _table(
        _PIPES.format("Fase", "Milepæl", "Dato"), "| {} | | |\n", "| | {what} | {when} |\n"
    ),
    "a cell over all columns": _table(
        _TAGS.format("Aktivitet", "Ansvarlig", "Tidspunkt"),
        "<tr><td colspan=3>{}</td></tr>",
        "<tr><td>{what}</td><td>KS</td><td>{when}</td></tr>",
    ),
    "a row of columns of text": _table(
        f"Tidsplan for ny hal\n\n{'Tidspunkt':<20}{'Aktivitet':<60}Ansvarlig\n",
        "\n{}\n",
        "{when:<20}{what:<60}KS\n",
    ),
}


@pytest.mark.parametrize("name", PARTED)
def test_words_over_rows_of_a_table_are_their_phase(name: str) -> None:
    """What stands alone over rows is no milestone with the date of the row above, but may be their phase."""
    rows = derived(PARTED[name])
    told = tell(rows, "milestones", "phase", "date_as_printed", "title")
    wanted = [(phase, when, what) for phase, steps in STEPS.items() for when, what in steps]
    assert told == wanted
    assert misprinted(rows) == unfounded(rows) == []


def test_what_is_not_one_after_the_other_is_no_phase() -> None:
    """Headings over kinds of work that go on at once, over meetings, or over times are no phases."""
    once = "# Tidsplan for ny hal\n\n## Milepæle\n\n### {}\n\n{}\n### {}\n\n{}"
    early, late = "- Maj 2031: Skitser\n- Juni 2031: Valg\n", "- Juli 2031: Udbud\n- August 2031: Svar\n"
    both = "- Maj 2031: Skitser\n- September 2031: Valg\n"
    texts = [
        once.format("Tegninger", both, "Penge", late),
        once.format("Styregruppen", early, "Byrådet", late),
        _PIPES.format("Dato", "Aktivitet", "Ansvarlig")
        + "| **Forår 2031** | | |\n| Maj | Skitser | KS |\n"
        + "| **Efterår 2031** | | |\n| August | Valg | KS |\n",
    ]
    phases = [phase for text in texts for (phase,) in tell(derived(text), "milestones", "phase")]
    assert phases == [None] * len(phases)
    told = [
        phase for (phase,) in tell(derived(once.format("A-del", early, "B-del", late)), "milestones", "phase")
    ]
    assert told == ["A-del"] * 2 + ["B-del"] * 2


MARKED = """# Tidsplan for prøven

## Tidsplan 2031

| Aktivitet | 1. kvt. | 2. kvt. | 3. kvt. |
|---|---|---|---|
| Fase 1: Udredning | | | |
| Kortlægning | x | | |
| Skitser | | x | x |
| Fase 2: Byggeri | | | |
| Byggestart | | | ■ |
"""


def test_a_phase_alone_in_a_row_is_that_of_the_marks_below() -> None:
    """A row that only names a phase has no time of its own, and the rows below it are of that phase."""
    told = tell(derived(MARKED), "milestones", "title", "phase", "date_as_printed")
    assert told == [
        ("Kortlægning", "Fase 1: Udredning", "1. kvt."),
        ("Skitser", "Fase 1: Udredning", "2. kvt. 3. kvt."),
        ("Byggestart", "Fase 2: Byggeri", "3. kvt."),
    ]


SHORT = {
    "juni-aug.": ("2031-06-01", "2031-08-31", "month_range"),
    "jan.-marts": ("2031-01-01", "2031-03-31", "month_range"),
    "ultimo feb.": ("2031-02-21", "2031-02-28", "part_of_month"),
    "okt.": ("2031-10-01", "2031-10-31", "month"),
}


@pytest.mark.parametrize("words", SHORT)
def test_cut_months_mean_what_they_are_cut_from(words: str) -> None:
    """A month is cut in a run of months, or behind the word for a part of it, as it is by itself."""
    found = whole(words, 2031)
    assert found is not None
    told = found.interval
    assert (str(told.start), str(told.end), told.precision) == SHORT[words]


def test_a_sender_beside_a_date_is_no_milestone() -> None:
    """What stands above the title with dates at its right says who sent the plan and when."""
    text = f"{'Prøvekøbing Kommune':<60}3. december 2030\n{'Sekretariatet':<60}Bilag 2\n\n"
    rows = derived(text + _lines("{what:<60}{when}\n"))
    wanted = [what for steps in STEPS.values() for _, what in steps]
    assert [title for (title,) in tell(rows, "milestones", "title")] == wanted
    assert [str(day) for (day,) in tell(rows, "documents", "issued_on")] == ["2030-12-03"]
