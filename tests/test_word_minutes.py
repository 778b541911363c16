"""Minutes as Word makes them: tables in the head, boxes, bold lines for titles, dates in lists."""

from __future__ import annotations

import pytest
from support.derived import derived, misprinted, tell
from support.word import cell, docx, p, run, table

BR = "<w:r><w:br/></w:r>"
ITEMS = p("1. Budget") + p("Der blev orienteret om budgettet.") + p("2. Trivsel") + p("Planen blev drøftet.")
TITLE = p("Referat af møde i PrøveMED den 3. marts 2031")


def bold(text: str) -> str:
    """A paragraph in bold."""
    return p(run(text, "<w:b/>"))


@pytest.mark.parametrize(
    "label",
    [cell("Medarbejder-", "repræsentanter:"), cell(p("Medarbejder-", BR, "repræsentanter:"))],
    ids=["two paragraphs", "a break"],
)
def test_a_label_that_is_broken_to_fit_its_cell_is_one_word(label: str) -> None:
    """Who stands behind it is of its group, and each is a person of their own."""
    head = table(
        cell("Ledelsesrepræsentanter:") + cell("Direktør Asta Berg, Prøvecentret", "Leder Bo Rask, Stab"),
        label + cell("Tillidsrepræsentant Ida Kvist, FOA", "Tillidsrepræsentant Ole Sand, 3F"),
        cell("Afbud:") + cell("Tillidsrepræsentant Eva Holm, HK"),
    )
    rows = derived(docx(TITLE + head + ITEMS))
    assert tell(rows, "participants", "name", "organization", "side", "attendance") == [
        ("Asta Berg", "Prøvecentret", "management", "present"),
        ("Bo Rask", "Stab", "management", "present"),
        ("Ida Kvist", "FOA", "employee", "present"),
        ("Ole Sand", "3F", "employee", "present"),
        ("Eva Holm", "HK", "employee", "absent"),
    ]
    assert not misprinted(rows)


def test_a_hyphen_before_a_word_that_joins_two_stays_in_a_cell() -> None:
    """Only a word that was cut is one."""
    row = cell("Sted:") + cell("Service-", "og plejecentret")
    assert tell(derived(docx(TITLE + table(row) + ITEMS)), "meetings", "venue") == [
        ("Service- og plejecentret",)
    ]


@pytest.mark.parametrize(("ticked", "empty"), [("☒", "☐"), ("[x]", "[ ]"), ("✓", "□")])
def test_a_box_in_a_cell_of_its_own_says_who_was_there(ticked: str, empty: str) -> None:
    """A box without a tick stands for one who was not."""
    head = p(f"Deltagere ({ticked} = deltog, {empty} = afbud):") + table(
        cell(ticked) + cell("Asta Berg, direktør, Prøvecentret"),
        cell(empty) + cell("Bo Rask, økonomichef, Stab og Prøver"),
        cell(ticked) + cell("Ida Kvist, læge, Lægehuset"),
    )
    rows = derived(docx(TITLE + head + ITEMS))
    assert tell(rows, "participants", "name", "title", "organization", "attendance") == [
        ("Asta Berg", "direktør", "Prøvecentret", "present"),
        ("Bo Rask", "økonomichef", "Stab og Prøver", "absent"),
        ("Ida Kvist", "læge", "Lægehuset", "present"),
    ]


def test_boxes_below_the_names_of_columns() -> None:
    """A box without a tick in the column of the absent says nothing against somebody."""
    head = table(
        *(cell(name) + cell(there) + cell(away) for name, there, away in (
            ("Navn", "Til stede", "Afbud"), ("Asta Berg", "☒", "☐"), ("Bo Rask", "☐", "☒")
        ))
    )  # fmt: skip
    rows = derived(docx(TITLE + head + ITEMS))
    assert tell(rows, "participants", "name", "attendance") == [
        ("Asta Berg", "present"),
        ("Bo Rask", "absent"),
    ]


def test_an_item_that_approves_minutes_is_no_title_of_these() -> None:
    """Bold lines are the items, from the first on, though the second names minutes and a meeting."""
    titles = (
        "Godkendelse af dagsorden",
        "Godkendelse af referat fra mødet den 3. februar 2031",
        "Trivsel",
        "Eventuelt",
    )
    body = "".join(bold(title) + p("Det blev drøftet.") for title in titles)
    rows = derived(docx(bold("Referat") + p("fra møde i Prøverådet den 3. marts 2031") + body))
    assert [title for (title,) in tell(rows, "agenda_items", "title")] == list(titles)


PLANS = {
    "bullets below the year": "Det blev foreslået at holde følgende møder i 2032:|- 9. februar|- 18. maj",
    "a line of dates": "Der er planlagt følgende møder i resten af 2032: 9. februar og 18. maj.",
    "a half-year": "Følgende datoer i 1. halvår 2032, alle dage kl. 9.00-11.30:|- 9. februar|- 18. maj",
}


@pytest.mark.parametrize("name", PLANS)
def test_the_year_of_a_list_of_dates_stands_above_it(name: str) -> None:
    """And is that of each."""
    body = p("1. Budget") + p("Drøftet.") + p("2. Kommende møder") + "".join(map(p, PLANS[name].split("|")))
    days = [str(day) for (day,) in tell(derived(docx(TITLE + body)), "planned_meetings", "start_date")]
    assert days == ["2032-02-09", "2032-05-18"]


def test_the_first_meeting_of_a_group_is_none_of_the_committee() -> None:
    """A group that the meeting sets up meets by itself."""
    body = p("1. Budget") + p(
        "Det blev aftalt, at der nedsættes en gruppe, og at gruppen holder sit første møde i maj."
    )
    assert not tell(
        derived(docx(TITLE + body + p("2. Eventuelt") + p("Intet."))), "planned_meetings", "start_date"
    )


def test_columns_of_sides_hold_a_person_in_each_paragraph() -> None:
    """The head names the groups, and one row below it has them all."""
    head = table(
        cell("Ledelsesrepræsentanter:") + cell("Medarbejderrepræsentanter:"),
        cell("Asta Berg, direktør", "Ole Sand, skoleleder") + cell("Bo Rask, FOA", "Ida Kvist Holm, HK"),
    )
    assert tell(derived(docx(TITLE + head + ITEMS)), "participants", "name", "side") == [
        ("Asta Berg", "management"),
        ("Ole Sand", "management"),
        ("Bo Rask", "employee"),
        ("Ida Kvist Holm", "employee"),
    ]


def test_a_list_that_goes_on_in_its_cell_is_one() -> None:
    """A line that ends within a name names nobody by half of it."""
    head = table(
        cell("Til stede:") + cell("Asta Berg (direktør), Bo Rask (FOA), Ida Kvist", "Holm (HK Kommunal)"),
        cell("Afbud:") + cell("Tillidsrepræsentant Eva", "Lund, 3F"),
    )
    assert tell(derived(docx(TITLE + head + ITEMS)), "participants", "name", "organization") == [
        ("Asta Berg", None),
        ("Bo Rask", "FOA"),
        ("Ida Kvist Holm", "HK Kommunal"),
        ("Eva Lund", "3F"),
    ]


ASKED, ANSWERED = "Bo Rask spurgte, hvornår tallene foreligger.", "Planen blev drøftet."


@pytest.mark.parametrize("numbers", [("1. ", "2. ", "3. "), ("", "", "")], ids=["numbers", "none"])
def test_items_in_a_table_leave_out_who_does_what(numbers: tuple[str, ...]) -> None:
    """With or without numbers; the name of who is responsible is no word of the turn beside it."""
    titles = ("Budget", "Trivsel", "Eventuelt")
    body = table(
        cell("Punkt") + cell("Referat") + cell("Ansvarlig"),
        *(
            cell(number + title) + cell(ASKED, ANSWERED) + cell("Asta Berg")
            for number, title in zip(numbers, titles, strict=True)
        ),
    )
    rows = derived(docx(TITLE + p("Deltagere: Asta Berg og Bo Rask") + body))
    assert tell(rows, "agenda_items", "title") == [(title,) for title in titles]
    assert tell(rows, "speeches", "text") == [(f"{ASKED}\n\n{ANSWERED}",)] * 3


def test_a_table_of_what_is_to_be_done_makes_no_items() -> None:
    """Its columns are called alike, but items stand above it."""
    actions = table(
        cell("Emne") + cell("Opfølgning") + cell("Ansvarlig"),
        *(cell(what) + cell("Følges op") + cell("Asta Berg") for what in ("Notat", "Brev", "Tal")),
    )
    rows = derived(docx(TITLE + ITEMS + actions))
    assert tell(rows, "agenda_items", "title") == [("Budget",), ("Trivsel",)]


def test_a_month_beside_its_day_is_no_other_meeting() -> None:
    """A table may name the month in a column of its own."""
    days = table(
        cell("Måned") + cell("Dato") + cell("Tid"),
        *(cell(month) + cell(f"14. {month.lower()}") + cell("9-11") for month in ("Januar", "Marts")),
    )
    rows = derived(docx(TITLE + ITEMS + p("3. Mødeplan 2032") + days))
    found = tell(rows, "planned_meetings", "start_date", "precision")
    assert [(str(day), precision) for day, precision in found] == [
        ("2032-01-14", "day"),
        ("2032-03-14", "day"),
    ]


GROUPED = {
    "a heading in each cell": table(
        cell("Ledelsesrepræsentanter:", "Asta Berg, direktør", "Ole Sand, skoleleder")
        + cell("Medarbejderrepræsentanter:", "Bo Rask, FOA", "Ida Kvist Holm, HK Kommunal")
    ),
    "headings in one cell": table(
        cell("Dato:") + cell("3. marts 2031"),
        cell("Deltagere:")
        + cell(
            "For ledelsen:", "Asta Berg, direktør", "Ole Sand, skoleleder",
            "For medarbejderne:", "Bo Rask, FOA", "Ida Kvist Holm, HK Kommunal",
        ),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", GROUPED)
def test_groups_whose_heading_stands_in_the_cell_of_their_people(name: str) -> None:
    """Each person is one, and on the side of the heading above."""
    rows = derived(docx(TITLE + GROUPED[name] + ITEMS))
    assert tell(rows, "participants", "name", "organization", "side") == [
        ("Asta Berg", None, "management"),
        ("Ole Sand", None, "management"),
        ("Bo Rask", "FOA", "employee"),
        ("Ida Kvist Holm", "HK Kommunal", "employee"),
    ]


@pytest.mark.parametrize("behind", [False, True])
def test_boxes_of_two_people_in_a_row(*, behind: bool) -> None:
    """Each stands for whom it is next to."""
    people = (("☒", "Asta Berg"), ("☐", "Bo Rask")), (("☒", "Ida Kvist Holm"), ("☐", "Ole Sand"))
    cells = (
        [cell(name) + cell(box) if behind else cell(box) + cell(name) for box, name in row] for row in people
    )
    head = p("Deltagere") + table(*("".join(row) for row in cells))
    assert tell(derived(docx(TITLE + head + ITEMS)), "participants", "name", "attendance") == [
        ("Asta Berg", "present"),
        ("Bo Rask", "absent"),
        ("Ida Kvist Holm", "present"),
        ("Ole Sand", "absent"),
    ]


def test_a_union_before_its_member_is_nobody() -> None:
    """Though two words with capitals look like a name."""
    head = p("Deltagere") + table(cell("FOA") + cell("Bo Rask"), cell("HK Kommunal") + cell("Ida Kvist Holm"))
    assert tell(derived(docx(TITLE + head + ITEMS)), "participants", "name", "organization") == [
        ("Bo Rask", "FOA"),
        ("Ida Kvist Holm", "HK Kommunal"),
    ]


def test_a_column_of_organizations_read_before_that_of_their_people_says_nothing() -> None:
    """None of them is that of all."""
    lines = ("Deltagere", "FOA", "HK Kommunal", "BUPL", "Asta Berg", "Bo Rask", "Ida Kvist Holm")
    found = tell(
        derived(docx(TITLE + "".join(map(p, lines)) + ITEMS)), "participants", "name", "organization"
    )
    assert found == [("Asta Berg", None), ("Bo Rask", None), ("Ida Kvist Holm", None)]


def test_figures_at_the_end_of_rows_are_no_pages() -> None:
    """Those of a table of contents do not fall."""
    days = table(
        cell("Ugedag") + cell("Dato") + cell("Lokale"),
        *(
            cell("Tirsdag") + cell(day) + cell(room)
            for day, room in (("14-04-2031", "3"), ("02-06-2031", "3"), ("08-09-2031", "1"))
        ),
    )
    rows = derived(docx(TITLE + ITEMS + p("3. Mødedatoer") + days))
    assert len(tell(rows, "planned_meetings", "start_date")) == 3


def test_a_room_behind_the_hours_of_the_line_that_says_when() -> None:
    """It needs no word that leads to it, as in a title."""
    when = p("Mandag den 3. marts 2031 kl. 9.00-11.00, Rådhuset, lokale 3")
    rows = derived(
        docx(p("Referat af møde i PrøveMED") + when + p("Deltagere: Asta Berg og Bo Rask") + ITEMS)
    )
    assert tell(rows, "meetings", "venue") == [("Rådhuset, lokale 3",)]


def test_minutes_may_call_an_item_by_another_title() -> None:
    """A bold line behind "Ad 2." is no answer to the agenda's item."""
    agenda = bold("Dagsorden") + p("1. Godkendelse af dagsorden") + p("2. Udlejning af Salen – nye takster")
    body = bold("Referat") + bold("Ad 1. Godkendelse af dagsorden") + p("Godkendt.")
    body += bold("Ad 2. Nye takster for Salen") + p("Bo Rask foreslog at vente.")
    rows = derived(docx(TITLE + agenda + body))
    assert tell(rows, "agenda_items", "title", "minutes_title")[1:] == [
        ("Udlejning af Salen – nye takster", "Nye takster for Salen")
    ]


@pytest.mark.parametrize("rows", [1, 3])
def test_themes_side_by_side_over_their_parts(rows: int) -> None:
    """In one row of cells with paragraphs, or in one row for each part."""
    columns = (("Tilgængelighed", "Afstande", "Åbningstider"), ("Økonomi", "Bygninger", "Drift"))
    apart = table(*("".join(cell(column[row]) for column in columns) for row in range(3)))
    themes = apart if rows > 1 else table("".join(cell(*column) for column in columns))
    days = "".join(
        p(f"- {day} Styregruppen mødes") for day in ("14. april 2031:", "2. juni 2031:", "8. juli 2031:")
    )
    body = bold("Plan for analyse af prøver") + bold("Prioriterede temaer") + themes + bold("Tidsplan") + days
    found = derived(docx(body)).tables["themes"]
    names = {row["theme_id"]: row["title"] for row in found}
    assert [(names.get(row["parent_theme_id"]), row["title"]) for row in found] == [
        (None, "Tilgængelighed"),
        ("Tilgængelighed", "Afstande"),
        ("Tilgængelighed", "Åbningstider"),
        (None, "Økonomi"),
        ("Økonomi", "Bygninger"),
        ("Økonomi", "Drift"),
    ]


NARROW = {
    "entries as one paragraph": ("Leder Asta Berg, Stab Chef Bo Rask, FOA Konsulent Ida Kvist, 3F",),
    "lines of a narrow cell": (
        "Leder Asta Berg,", "Stab", "Chef Bo", "Rask, FOA", "Konsulent Ida Kvist, 3F", "(pkt. 2)",
    ),
    "an organization over lines": (
        "Leder Asta Berg, Stab", "Chef Bo Rask, FOA", "Konsulent Ida Kvist, 3F i", "Prøveby",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", NARROW)
@pytest.mark.parametrize("below", [False, True])
def test_each_person_of_a_narrow_cell_is_one(name: str, *, below: bool) -> None:
    """Wherever its lines break, beside the heading of the group or below it."""
    beside = table(cell("Deltagere:") + cell(*NARROW[name]), cell("Afbud:") + cell("Eva Lund, HK"))
    under = table(cell("Deltagere") + cell("Afbud"), cell(*NARROW[name]) + cell("Sekretær Eva Lund, HK"))
    found = tell(
        derived(docx(TITLE + (under if below else beside) + ITEMS)), "participants", "name", "organization"
    )
    organizations = ("Stab", "FOA", "3F i Prøveby" if name == "an organization over lines" else "3F")
    people = ("Asta Berg", "Bo Rask", "Ida Kvist")
    assert found == [*zip(people, organizations, strict=True), ("Eva Lund", "HK")]


def test_initials_behind_a_name_are_no_organization_beside_one() -> None:
    """Though two letters may as well be an organization's."""
    head = p("Deltagere") + table(
        cell("Bo Rask (BR)") + cell("FOA"), cell("Ida Kvist (IK)") + cell("Formand")
    )
    found = tell(derived(docx(TITLE + head + ITEMS)), "participants", "name", "organization")
    assert found[0] == ("Bo Rask", "FOA")


def test_people_and_their_organizations_below_each_other_in_a_cell() -> None:
    """Where each person has one; a name alone stands over anything."""
    inside = ("Asta Berg", "Prøveforvaltningen", "Bo Rask", "FOA")
    head = table(cell("Til stede") + cell(*inside), cell("Afbud") + cell("Eva Lund"))
    assert tell(derived(docx(TITLE + head + ITEMS)), "participants", "name", "organization") == [
        ("Asta Berg", "Prøveforvaltningen"),
        ("Bo Rask", "FOA"),
        ("Eva Lund", None),
    ]


def test_what_is_to_be_done_by_a_day_is_no_meeting_on_it() -> None:
    """In a table below an item on dates, or in a column beside the minutes."""
    tasks = table(cell("Opgave") + cell("Frist"), cell("Notat") + cell("9. maj 2031"))
    below = p("3. Næste møde") + p("Næste møde er den 2. juni 2031.") + tasks
    rows = (
        ("1. Budget", "Drøftet."),
        ("2. Trivsel", "Drøftet."),
        ("3. Næste møde", "Næste møde er den 2. juni 2031."),
    )
    numbered = table(
        cell("Punkt") + cell("Referat") + cell("Frist"),
        *(cell(title) + cell(told) + cell("9. maj 2031") for title, told in rows),
    )
    for body in (ITEMS + below, numbered):
        days = tell(derived(docx(TITLE + body)), "planned_meetings", "start_date")
        assert [str(day) for (day,) in days] == ["2031-06-02"]
