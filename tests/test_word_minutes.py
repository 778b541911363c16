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
