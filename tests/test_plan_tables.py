"""Tables of plans as municipalities print them: years in titles, remarks in cells, kinds of columns, feet."""

from __future__ import annotations

import pytest
from support.derived import derived, misprinted, tell
from support.sheets import furniture, read, stacked, word
from support.word import cell, docx, p, run, table

ADJECTIVES = ("", "Overordnet ", "Revideret ")


def heading(text: str, level: int = 1) -> str:
    """A heading, as its outline level says."""
    return f'<w:p><w:pPr><w:outlineLvl w:val="{level - 1}"/></w:pPr>{run(text)}</w:p>'


def milestones(body: str, *columns: str) -> list[tuple[object, ...]]:
    """The COLUMNS of the milestones of a plan with BODY; days are told as they are written."""
    rows = derived(docx(body))
    assert not misprinted(rows)
    return [tuple(map(_plain, row)) for row in tell(rows, "milestones", *columns)]


def _plain(value: object) -> object:
    return str(value) if hasattr(value, "isoformat") else value


@pytest.mark.parametrize("adjective", ADJECTIVES)
def test_the_year_at_the_end_of_a_title_is_that_of_the_columns(adjective: str) -> None:
    """Quarters over columns have it, whatever word stands before the kind of plan."""
    body = p(f"{adjective}Tidsplan for prøver 2031".replace(" T", " t")) + table(
        cell("") + cell("1. kvartal") + cell("2. kvartal"),
        cell("Aktiviteter") + cell("Kortlægning af behov") + cell("Afprøvning af prøver"),
        cell("Møder")
        + cell("18/2 Styregruppen godkender planen")
        + cell("20/5 Styregruppen lukker projektet"),
    )
    assert milestones(body, "title", "start_date", "end_date", "forum") == [
        ("Kortlægning af behov", "2031-01-01", "2031-03-31", None),
        ("Afprøvning af prøver", "2031-04-01", "2031-06-30", None),
        ("Styregruppen godkender planen", "2031-02-18", "2031-02-18", "Styregruppen"),
        ("Styregruppen lukker projektet", "2031-05-20", "2031-05-20", "Styregruppen"),
    ]


def test_a_year_wheel_has_meetings_and_themes_beside_each_other() -> None:
    """Both columns tell what happens; a meeting on its day, a theme in its month."""
    body = p("Årshjul for Prøveudvalget 2031") + table(
        cell("Måned") + cell("Møder") + cell("Faste emner"),
        cell("Januar") + cell("") + cell("Evaluering af processen"),
        cell("Marts") + cell("Ordinært møde 13. marts") + cell("Regnskab 2030"),
    )
    assert milestones(body, "title", "start_date", "end_date") == [
        ("Evaluering af processen", "2031-01-01", "2031-01-31"),
        ("Ordinært møde", "2031-03-13", "2031-03-13"),
        ("Regnskab 2030", "2031-03-01", "2031-03-31"),
    ]


def test_a_sentence_below_a_title_is_no_milestone() -> None:
    """What explains the work in its cell is text; what stands there without a full stop is one more."""
    body = p("Procesplan for prøvehuset") + table(
        cell("Hvornår") + cell("Hvad") + cell("Hvem"),
        cell("3. marts 2031") + cell("Byggeprogram", "Forudsætter en afklaring af økonomien.") + cell("Stab"),
        cell("April 2031") + cell("Udbud", "Licitation") + cell("Stab"),
    )
    assert [title for (title,) in milestones(body, "title")] == ["Byggeprogram", "Udbud", "Licitation"]


@pytest.mark.parametrize(
    ("title", "forum"),
    [
        ("Kommissorium godkendes i Kultur- og Prøveudvalget", "Kultur- og Prøveudvalget"),
        ("Udkast behandles i Byrådet", "Byrådet"),
        ("Planen vedtages endeligt af Byrådet", "Byrådet"),
        ("Planen behandles i marts", None),
    ],
)
def test_who_treats_what_is_said_behind_the_verb(title: str, forum: str | None) -> None:
    """A committee that something is decided in or by is the one that meets."""
    body = p("Procesplan for prøvepolitikken") + table(
        cell("Dato") + cell("Aktivitet"),
        cell("4. februar 2031") + cell(title),
        cell("5. februar 2031") + cell("Borgermøde"),
    )
    assert milestones(body, "title", "forum")[0] == (title, forum)


def test_phases_below_a_section_on_something_else() -> None:
    """A phase with its number begins the timetable, at whatever level its heading is."""
    rows = table(
        cell("Aktivitet") + cell("Start") + cell("Slut"),
        cell("Kravspecifikation") + cell("10-02-2031") + cell("28-03-2031"),
        cell("Test") + cell("01-04-2031") + cell("16-05-2031"),
    )
    body = (
        heading("Tidsplan for prøvesystemet") + heading("Organisering") + p("Projektet ledes af en gruppe.")
    )
    body += heading("Fase 1 – Forberedelse", 2) + p("Fasen slutter, når alt er klart.") + rows
    assert milestones(body, "title", "start_date", "end_date", "phase") == [
        ("Kravspecifikation", "2031-02-10", "2031-03-28", "Fase 1 – Forberedelse"),
        ("Test", "2031-04-01", "2031-05-16", "Fase 1 – Forberedelse"),
    ]


@pytest.mark.parametrize(("words", "is_foot"), [("Side 1 af 1", True), ("1", False), ("Side 2 af 3", False)])
def test_the_foot_of_an_only_page_has_its_name_beside_the_number(words: str, *, is_foot: bool) -> None:
    """A part of the last row that counts the pages makes the row a foot; a figure alone is one of a table."""
    text = stacked("Tidsplan for prøver", "Arbejdet begynder i marts og slutter i maj.")
    made = read([*text, word("Prøveplan, version 2", 60.0, 810.0), word(words, 480.0, 810.0)])
    assert any(line.endswith(words) for line in furniture(made)) == is_foot


YEARS_BELOW = """# Tidsplan for nyt center

| Q3 | Q4 | Q1 | Q2 |
|---|---|---|---|
| {} |
| Måling | Notat | Høring | Drift |
"""
YEARS_IN_CELLS = """<h1>Tidsplan for nyt center</h1><table><tr><th></th><th>Q3</th><th>Q4</th><th>Q1</th></tr>
<tr><th></th><th colspan="2">2031</th><th>2032</th></tr>
<tr><td>Måling</td><td>x</td><td>x</td><td></td></tr><tr><td>Drift</td><td></td><td></td><td>x</td></tr>
</table>"""


def test_years_below_their_quarters() -> None:
    """A row of years may stand below that of the quarters, one for each or for some."""
    rows = derived(YEARS_BELOW.format("2031 | 2031 | 2032 | 2032"))
    assert [
        (title, str(start), how)
        for title, start, how in tell(rows, "milestones", "title", "start_date", "precision")
    ] == [
        ("Måling", "2031-07-01", "quarter"),
        ("Notat", "2031-10-01", "quarter"),
        ("Høring", "2032-01-01", "quarter"),
        ("Drift", "2032-04-01", "quarter"),
    ]
    found = tell(derived(YEARS_IN_CELLS), "milestones", "title", "start_date", "end_date")
    assert [tuple(map(str, one)) for one in found] == [
        ("Måling", "2031-07-01", "2031-12-31"),
        ("Drift", "2032-01-01", "2032-03-31"),
    ]


def test_marks_between_the_titles_of_a_cell() -> None:
    """Bullets within a cell part its titles, and so do semicolons."""
    text = "Tidsplan for nyt center\n\nMaj 2031\n\nMåned\tJuni\tJuli\n"
    text += "Opgaver\tMåling; Tælling\t• Samtaler • Notat\n"
    rows = derived(text + "Møder\t12/6 Rådet drøfter; 14/6 5-dir\t3/7 ØU; 4/7 BR\n")
    assert [(title, str(start)) for title, start in tell(rows, "milestones", "title", "start_date")] == [
        ("Måling", "2031-06-01"),
        ("Tælling", "2031-06-01"),
        ("Samtaler", "2031-07-01"),
        ("Notat", "2031-07-01"),
        ("Rådet drøfter", "2031-06-12"),
        ("5-dir", "2031-06-14"),
        ("ØU", "2031-07-03"),
        ("BR", "2031-07-04"),
    ]
