"""Heads as real minutes have them: lists side by side, rows that share a group, who came for another."""

from __future__ import annotations

import pytest
from support.derived import derived, misprinted, tell
from support.word import cell, docx, p, table

from cso_opendata.parse.folds import cuts_a_word, folded
from cso_opendata.parse.people import Entry, entry, entry_of, is_plainly_one

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
