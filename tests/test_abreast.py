"""Heads as real minutes have them: lists side by side, rows that share a group, who came for another."""

from __future__ import annotations

import pytest
from support.derived import derived, misprinted, tell
from support.word import cell, docx, p, run, table

from cso_opendata.parse.entry_columns import entry_of
from cso_opendata.parse.folds import cuts_a_word, folded
from cso_opendata.parse.people import Entry, entry, is_plainly_one

TITLE = p("Referat af møde i PrøveMED den 3. marts 2031")
MINUTES = "Referat af møde i PrøveMED den 3. marts 2031\n\nDeltagere:\nAsta Berg, direktør, Stab\n\n"
BODY = "\n1. Budget\n\nDer blev orienteret.\n\n2. Trivsel\n\nPlanen blev drøftet.\n"
ITEMS = p("1. Budget") + p("Der blev orienteret om budgettet.") + p("2. Trivsel") + p("Planen blev drøftet.")


def people(head: str, *columns: str) -> list[tuple[object, ...]]:
    """The COLUMNS of those whom minutes with HEAD name; what is published stands on its lines."""
    rows = derived(docx(TITLE + head + ITEMS))
    assert not misprinted(rows)
    return tell(rows, "participants", "name", *columns)


def test_a_minute_taker_above_a_table_makes_nobody_in_it_one() -> None:
    """A table with a head of its own is no part of the list on the line above it."""
    head = table(
        cell("Sted") + cell("Lokale 2"),
        cell("Referent") + cell("Eva Holm"),
    ) + table(
        cell("Deltagere") + cell("Funktion") + cell("Til stede") + cell("Afbud"),
        cell("Asta Berg") + cell("Direktør, Prøvecentret") + cell("X") + cell(""),
        cell("Bo Rask") + cell("Tillidsrepræsentant, FOA") + cell("") + cell("X"),
    )
    assert people(head, "capacity", "attendance") == [
        ("Eva Holm", "secretariat", "present"),
        ("Asta Berg", "member", "present"),
        ("Bo Rask", "member", "absent"),
    ]


def test_a_cell_before_the_columns_names_the_side_of_the_rows_below() -> None:
    """It is merged with the empty cells under it; a narrow column may cut the word of its head."""
    head = table(
        cell("") + cell("Navn") + cell("Titel/organisation") + cell("Fremmød e"),
        cell("Ledelse") + cell("Asta Berg") + cell("Direktør, Prøvecentret") + cell("✓"),
        cell("") + cell("Bo Rask") + cell("Leder, Stab") + cell("Afbud"),
        cell("Medarbejdere") + cell("Ida Kvist") + cell("Tillidsrepræsentant, FOA") + cell("✓"),
        cell("") + cell("Ole Sand") + cell("Tillidsrepræsentant, 3F") + cell("Afbud"),
    )
    assert people(head, "title", "organization", "side", "attendance") == [
        ("Asta Berg", "Direktør", "Prøvecentret", "management", "present"),
        ("Bo Rask", "Leder", "Stab", "management", "absent"),
        ("Ida Kvist", "Tillidsrepræsentant", "FOA", "employee", "present"),
        ("Ole Sand", "Tillidsrepræsentant", "3F", "employee", "absent"),
    ]


def test_lists_side_by_side_whose_lines_do_not_end_together() -> None:
    """Each is read from top to bottom: nobody gets the organization, or the side, of the one beside them."""
    head = table(
        cell("For ledelsen") + cell("For medarbejderne") + cell("Sagsbehandler"),
        cell("Direktør Asta Berg,") + cell("Tillidsrepræsentant Ida Kvist, Forbun-") + cell("Eva Holm"),
        cell("Prøvecentret") + cell("det FOA"),
        cell("Leder Bo Rask, Stab") + cell("Tillidsrepræsentant Ole Sand, Prøve"),
        cell("Leder Karl Dam, Stab") + cell("Lærerkreds"),
    )
    rows = derived(docx(TITLE + head + ITEMS))
    assert tell(rows, "participants", "name", "organization", "side") == [
        ("Asta Berg", "Prøvecentret", "management"),
        ("Bo Rask", "Stab", "management"),
        ("Karl Dam", "Stab", "management"),
        ("Ida Kvist", "Forbundet FOA", "employee"),
        ("Ole Sand", "Prøve Lærerkreds", "employee"),
    ]
    assert tell(rows, "case_handlers", "name") == [("Eva Holm",)]


def test_members_in_two_columns_are_nobodys_organization() -> None:
    """Two people in a row are two, whatever stands in a third cell."""
    head = p("Til stede:") + table(
        cell("Asta Berg (formand)") + cell("Bo Rask") + cell("Holm"),
        cell("Ida Kvist") + cell("Ole Sand"),
    )
    assert people(head, "organization")[:4] == [
        ("Asta Berg", None),
        ("Bo Rask", None),
        ("Ida Kvist", None),
        ("Ole Sand", None),
    ]


def test_an_entry_that_goes_on_below_its_column_is_whole() -> None:
    """Three columns of members, one of whom comes from a unit whose name is too long for the line."""
    head = p("Til stede") + table(
        cell("Asta Berg, Sundhed og") + cell("Bo Rask, FOA") + cell("Ida Kvist, DSR"),
        cell("Omsorg") + cell("Ole Sand, 3F"),
        cell("Karl Dam, Stab") + cell("Eva Holm, HK"),
    )
    # In one row of a file the words of a column have those of the others between them.
    rows = derived(docx(TITLE + head + ITEMS))
    assert sorted(tell(rows, "participants", "name", "organization")) == [
        ("Asta Berg", "Sundhed og Omsorg"),
        ("Bo Rask", "FOA"),
        ("Eva Holm", "HK"),
        ("Ida Kvist", "DSR"),
        ("Karl Dam", "Stab"),
        ("Ole Sand", "3F"),
    ]


def test_the_last_item_of_tables_has_its_parts_too() -> None:
    """Rows below it that are labelled as parts of an item belong to it."""
    parts = (
        table(cell(f"Punkt {n}") + cell(title), cell("Referat") + cell(f"Asta Berg spurgte til {title}."))
        for n, title in enumerate(("Budget", "Trivsel", "Løn"), 1)
    )
    head = p("Deltagere: Asta Berg og Bo Rask")
    rows = derived(docx(TITLE + head + "".join(parts)))
    assert tell(rows, "speeches", "attribution") == [("Asta Berg",)] * 3


def test_nobody_is_told_the_office_of_another() -> None:
    """What a cell says of one person is not said of the one beside them; a street is nobody."""
    assert entry_of(["FOA", "Anna Berg", "Bo Rask (suppleant)"]) == Entry("Anna Berg", None, "FOA", None)
    assert entry_of(["Anna Berg", "Peter Hansens Vej"]) == Entry("Anna Berg", None, "Peter Hansens Vej", None)
    assert not is_plainly_one("Peter Hansens Vej")


ASIDES = {
    "Bodil Berg for Bo Rask": Entry("Bodil Berg", None, None, "for Bo Rask"),
    "Bodil Berg i stedet for Bo Rask, HK": Entry("Bodil Berg", None, "HK", "i stedet for Bo Rask"),
    "konsulent Ida Kvist som referent": Entry("Ida Kvist", "konsulent", None, None, role="secretariat"),
    "Ida Kvist, HR-konsulent, var referent": Entry(
        "Ida Kvist", "HR-konsulent", None, None, role="secretariat"
    ),
    "Formand for Prøverådet Anna Berg": Entry("Anna Berg", "Formand for Prøverådet", None, None),
}


@pytest.mark.parametrize("text", ASIDES)
def test_who_came_for_another_and_who_kept_the_minutes(text: str) -> None:
    """What a few words behind a name say is no part of the name, and takes no other away."""
    assert entry(text) == ASIDES[text]


def test_a_deputy_ends_a_list() -> None:
    """All of the list are there, the deputy too, and the one who was away is away."""
    head = p("Deltagere: Asta Berg, Bo Rask, Karl Dam og Bodil Holm for Ida Kvist") + p("Afbud: Ida Kvist")
    assert people(head, "attendance") == [
        ("Asta Berg", "present"),
        ("Bo Rask", "present"),
        ("Karl Dam", "present"),
        ("Bodil Holm", "present"),
        ("Ida Kvist", "absent"),
    ]


def test_sentences_on_those_who_came_besides() -> None:
    """One came for an item, the other kept the minutes, though a line ends within the sentence."""
    text = "Deltagere i øvrigt: Bo Rask, økonomichef, deltog i punkt 2. Ida Kvist, HR-konsulent, var "
    rows = derived(f"{MINUTES}{text}\nreferent.\n{BODY}")
    assert tell(rows, "participants", "name", "title", "organization", "capacity") == [
        ("Asta Berg", "direktør", "Stab", "member"),
        ("Bo Rask", "økonomichef", None, "guest"),
        ("Ida Kvist", "HR-konsulent", None, "secretariat"),
    ]
    assert tell(rows, "participant_items", "item_number") == [("2",)]


def test_a_sentence_below_the_minute_taker_tells_of_a_guest() -> None:
    """Who came for an item keeps no minutes, and a member whom a list names stays one."""
    head = (
        p("Deltagere: Asta Berg, Bo Rask og Karl Dam")
        + p("Referent: Ida Kvist")
        + p("Ole Sand deltog under punkt 2.")
        + p("Bo Rask deltog under punkt 1.")
    )
    assert people(head, "capacity") == [
        ("Asta Berg", "member"),
        ("Bo Rask", "member"),
        ("Karl Dam", "member"),
        ("Ida Kvist", "secretariat"),
        ("Ole Sand", "guest"),
    ]


@pytest.mark.parametrize(
    ("before", "line", "whole"),
    [
        ("Dorthe Fred-", "slund, FOA", "Dorthe Fredslund, FOA"),
        ("Service-", "og driftschef", "Service- og driftschef"),
        ("Asta Berg -", "leder", "Asta Berg - leder"),
        ("Prøve-", "Centret", "Prøve- Centret"),
    ],
)
def test_only_a_word_that_a_hyphen_cuts_is_whole_again(before: str, line: str, whole: str) -> None:
    """A hyphen before a word that joins two, or before a capital, stays."""
    assert folded((before, line)) == whole
    assert cuts_a_word(before, line) == ("-" not in whole)


def test_members_with_numbers_are_no_items() -> None:
    """The items have numbers of their own below, and every member is there."""
    members = ("Asta Berg, formand", "Bo Rask", "Ida Kvist")
    head = p("Medlemmer:") + "".join(p(f"{n}. {each}") for n, each in enumerate(members, 1))
    body = (
        p("Sag nr. 1: Budget")
        + p("Der blev orienteret.")
        + p("Sag nr. 2: Trivsel")
        + p("Planen blev drøftet.")
    )
    rows = derived(docx(TITLE + head + body))
    assert tell(rows, "participants", "name", "title") == [
        ("Asta Berg", "formand"),
        ("Bo Rask", None),
        ("Ida Kvist", None),
    ]
    assert tell(rows, "agenda_items", "number", "title") == [("1", "Budget"), ("2", "Trivsel")]


def test_two_on_a_line_with_their_offices_are_two() -> None:
    """What stands behind each is said of that one, and neither is the other's organization."""
    head = p("Deltog fysisk: Asta Berg (formand) og Bo Rask") + p(
        "Administrationen: Ida Kvist, Ældrechef (pkt. 2), Ole Sand, konsulent, referent"
    )
    assert people(head, "title", "organization", "capacity") == [
        ("Asta Berg", "formand", None, "member"),
        ("Bo Rask", None, None, "member"),
        ("Ida Kvist", "Ældrechef", None, "guest"),
        ("Ole Sand", "konsulent", None, "secretariat"),
    ]


def test_a_label_and_a_column_say_what_somebody_came_for() -> None:
    """A guest's item stands in the label, who keeps the minutes in the column for remarks."""
    head = (
        p("Gæst under punkt 2: Økonomichef Asta Berg (Stab)")
        + p("Øvrige")
        + table(
            cell("Navn") + cell("Område") + cell("Bemærkning"),
            cell("Bo Rask") + cell("HR") + cell("Referent"),
            cell("Ida Kvist") + cell("IT") + cell("Punkt 1"),
        )
    )
    rows = derived(docx(TITLE + head + ITEMS))
    assert tell(rows, "participants", "name", "organization", "capacity") == [
        ("Asta Berg", "Stab", "guest"),
        ("Bo Rask", "HR", "secretariat"),
        ("Ida Kvist", "IT", "guest"),
    ]
    assert sorted(tell(rows, "participant_items", "item_number")) == [("1",), ("2",)]


def test_words_on_a_deputy_are_no_office() -> None:
    """Who was to come instead says nothing of the one who was away."""
    said = entry("Ida Kvist (suppleant Bo Rask mødte ikke)")
    assert said is not None
    assert (said.name, said.title, said.organization) == ("Ida Kvist", None, None)


def test_a_head_of_a_unit_is_no_employee_since_one_of_its_people_is() -> None:
    """Who was away sits on the side that the office tells, and on none where nothing does."""
    head = (
        p("For ledelsen:") + p("Direktør Asta Berg, Stab")
        + p("For medarbejderne:") + p("Arbejdsmiljørepræsentant Bo Rask, Teknik")
        + p("Afbud:") + p("Direktør Ida Kvist, Teknik") + p("Ole Sand, Teknik")
    )  # fmt: skip
    assert people(head, "side")[2:] == [("Ida Kvist", "management"), ("Ole Sand", None)]


@pytest.mark.parametrize(
    "words", ["PrøveMED, møde den 3. marts 2031 kl. 9.00-11.00", "PrøveMED\tReferat\t03-03-2031"]
)
def test_running_heads_tell_when_and_who_met(words: str) -> None:
    """Where the first page says neither, and not where they tell when they were printed."""
    body = p("Referat") + p("Til stede: Asta Berg og Bo Rask") + ITEMS
    section = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    rows = derived(docx(body + section, header1=p(*_tabbed(words))))
    assert [(str(day), name) for day, name in tell(rows, "meetings", "date", "body")] == [
        ("2031-03-03", "PrøveMED")
    ]
    assert not misprinted(rows)
    body = p("Referat af møde") + body
    printed = derived(docx(body + section, header1=p("Referat udskrevet 5. april 2031")))
    assert tell(printed, "meetings", "date") == [(None,)]


def _tabbed(words: str) -> list[str]:
    first, *others = words.split("\t")
    return [run(first), *(f"<w:r><w:tab/><w:t>{each}</w:t></w:r>" for each in others)]


def test_appendices_are_no_parts_of_an_item_and_heads_of_columns_no_loose_lines() -> None:
    """A list below "Bilag:" names papers; the row that names the columns of items is a heading."""
    body = p("1. Budget") + p("Drøftet.") + p("Bilag:") + p("1.1 Notat om budget") + p("1.2 Præsentation")
    assert (
        tell(derived(docx(TITLE + body + p("2. Trivsel") + p("Drøftet."))), "agenda_sub_items", "title") == []
    )
    items = table(
        cell("Punkt") + cell("Referat") + cell("Ansvarlig/frist"),
        cell("1. Budget") + cell("Det drøftes igen på næste møde.") + cell("HR, 1. juni"),
        cell("2. Trivsel") + cell("Planen blev drøftet.") + cell(""),
        cell("3. Eventuelt") + cell("Intet.") + cell(""),
    )
    rows = derived(docx(TITLE + items))
    assert "unclaimed" not in rows.lines["role"]
    assert tell(rows, "planned_meetings", "start_date") == []


@pytest.mark.parametrize(("ticked", "empty"), [("+", "÷"), ("x", "-"), ("✓", "–")])
def test_signs_in_a_column_of_presence(ticked: str, empty: str) -> None:
    """A plus is a tick, and a sign without one where others have a tick stands for one who was away."""
    head = table(
        cell("Navn") + cell("Rolle i projektet") + cell("Mødt"),
        cell("Asta Berg") + cell("Direktør") + cell(ticked),
        cell("Bo Rask") + cell("Projektleder") + cell(empty),
        cell("Ida Kvist") + cell("Referent") + cell(ticked),
    )
    assert people(head, "title", "capacity", "attendance") == [
        ("Asta Berg", "Direktør", "member", "present"),
        ("Bo Rask", "Projektleder", "member", "absent"),
        ("Ida Kvist", None, "secretariat", "present"),
    ]


def test_sentences_of_one_paragraph_name_those_who_came_and_those_who_did_not() -> None:
    """The number of an item ends a sentence; a side in brackets is no organization."""
    head = (
        p("Til stede var Asta Berg og Bo Rask. Ida Kvist deltog under punkt 2. Der var afbud fra Ole Sand.")
        + p("Afbud fra: Karl Dam (ledelse) og Eva Holm (medarbejder)")
        + p("Referat: Bodil Lund")
    )
    assert people(head, "title", "organization", "capacity", "attendance") == [
        ("Asta Berg", None, None, "member", "present"),
        ("Bo Rask", None, None, "member", "present"),
        ("Ida Kvist", None, None, "guest", "present"),
        ("Ole Sand", None, None, "member", "absent"),
        ("Karl Dam", None, None, "member", "absent"),
        ("Eva Holm", None, None, "member", "absent"),
        ("Bodil Lund", None, None, "secretariat", "present"),
    ]


@pytest.mark.parametrize("label", ["Deltagere ledelse", "Deltagere: Ledelse", "Deltagere – ledelsen"])
def test_sides_in_the_label_of_a_list(label: str) -> None:
    """The people beside it are of that side."""
    head = table(
        cell(label) + cell("Asta Berg (Stab)", "Bo Rask (Teknik)"),
        cell("Deltagere medarbejdere") + cell("Ida Kvist (FOA)", "Ole Sand (3F)"),
    )
    assert people(head, "side") == [
        ("Asta Berg", "management"),
        ("Bo Rask", "management"),
        ("Ida Kvist", "employee"),
        ("Ole Sand", "employee"),
    ]


def test_the_day_below_the_committee_is_that_of_the_meeting() -> None:
    """A line with nothing but a day, below nothing of the kind, is the document's own."""
    body = (
        p("REFERAT") + p("Prøverådet") + p("den 3. marts 2031") + p("Til stede: Asta Berg og Bo Rask") + ITEMS
    )
    rows = derived(docx(body))
    assert [str(day) for (day,) in tell(rows, "meetings", "date")] == ["2031-03-03"]
    assert tell(rows, "documents", "issued_on") == [(None,)]
