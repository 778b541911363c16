"""Who was away and who came in their place, in the words that secretaries have for it."""

from __future__ import annotations

import time

import pytest
from support.derived import derived, misprinted, tell

from cso_opendata.parse.people import entry

TOP = "Referat af møde i Prøverådet (PR) den 20. januar 2033\n\nTil stede: Anna Berg, Bo Dahl\n\n"
BODY = "\n\n1. Budget\n\nGodkendt.\n"
CAME = [("Anna Berg", "present"), ("Bo Dahl", "present")]


@pytest.mark.parametrize(
    "told",
    [
        "Afbud: Else Sand – deltog Carl Holm",
        "Afbud: Else Sand, for hende mødte Carl Holm",
        "Afbud: Else Sand – for hende mødte Carl Holm",
        "Afbud: Else Sand – stedfortræder: Carl Holm",
        "Afbud: Else Sand (i stedet Carl Holm)",
        "Afbud: Else Sand, repræsenteret af Carl Holm",
        "Afbud: Else Sand (repræsenteret ved Carl Holm)",
        "Afbud: Else Sand (erstattet af Carl Holm)",
        "Afbud: Else Sand (Carl Holm for Else Sand)",
        "Afbud:\n\n- Else Sand, Carl Holm for Else Sand",
        "Afbud: Else Sand\n\nCarl Holm (i stedet for Else Sand)",
        "Afbud: Else Sand, Carl Holm (i stedet for Else Sand)",
        "Afbud:\n\n- Else Sand\n- Carl Holm, i stedet for Else Sand",
        "For Else Sand mødte Carl Holm",
    ],
)
def test_one_was_away_and_another_came(told: str) -> None:
    """One of them was told as the other, as the other's organization, twice, or not at all."""
    rows = derived(TOP + told + BODY)
    assert not misprinted(rows)
    people = [*CAME, ("Else Sand", "absent"), ("Carl Holm", "present")]
    assert tell(rows, "participants", "name", "attendance") == people
    assert tell(rows, "participants", "organization") == [(None,)] * 4
    assert not [rule for (rule,) in tell(rows, "findings", "rule") if rule.startswith(("people", "same"))]


@pytest.mark.parametrize(
    "told", ["Else Sand (erstattet af Carl Holm), Ib Mols", "Ib Mols, Else Sand – mødte Carl Holm"]
)
def test_others_of_the_list_stay_away(told: str) -> None:
    """What is said of one of them is not said of the next."""
    came = {
        name
        for name, how in tell(derived(f"{TOP}Afbud: {told}{BODY}"), "participants", "name", "attendance")
        if how == "present"
    }
    assert came == {"Anna Berg", "Bo Dahl", "Carl Holm"}


def test_somebody_came_for_a_body_and_not_for_a_person() -> None:
    """What stands there is the organization, where it bears no first name."""
    rows = derived(f"{TOP}For FOA deltog Carl Holm{BODY}")
    assert tell(rows, "participants", "name", "organization")[-1] == ("Carl Holm", "FOA")


def test_a_deputy_who_may_have_come_is_a_finding() -> None:
    """It does not say whether they did; they had been left out without a word."""
    rows = derived(f"{TOP}Afbud:\n\n- Else Sand (FOA), suppleant Carl Holm\n- Ib Mols (HK){BODY}")
    assert ("people_not_read",) in tell(rows, "findings", "rule")


@pytest.mark.parametrize(
    "told",
    [
        "Afbud er modtaget fra",
        "Afbud var modtaget fra",
        "Afbud til mødet er modtaget fra",
        "Afbud blev meldt af",
        "Vi har fået afbud fra",
        "Der er kommet afbud fra",
        "Udvalget har modtaget afbud fra",
    ],
)
def test_apologies_that_came_are_no_office(told: str) -> None:
    """Who sent them had been present, with "Afbud er modtaget fra" for their title."""
    rows = derived(f"{TOP}{told} Else Sand og Ib Mols.{BODY}")
    assert not misprinted(rows)
    away = [("Else Sand", "absent", None), ("Ib Mols", "absent", None)]
    assert tell(rows, "participants", "name", "attendance", "title")[2:] == away


@pytest.mark.parametrize("said", ["fra Borgercentret blev afbud fra", "udeblev", "havde forfald i går"])
def test_nobody_holds_an_office_that_is_an_absence(said: str) -> None:
    """In words that no cue knows the line names nobody, and is not read rather than read wrongly."""
    names = tell(derived(f"{TOP}Grundet vejret {said} Else Sand{BODY}"), "participants", "name", "attendance")
    assert ("Else Sand", "present") not in names


def test_what_is_said_again_of_somebody_is_no_organization() -> None:
    """Nor does a remark on one hold a sentence on the next."""
    told = "Afbud: Else Sand (FOA) og Ib Mols (HK) – Ib Mols dog til stede fra pkt. 2"
    rows = derived(f"{TOP}{told}{BODY}")
    assert "Ib Mols dog" not in str(tell(rows, "participants", "organization"))
    assert ("people_not_read",) in tell(rows, "findings", "rule")


@pytest.mark.parametrize(
    "listed", ["- Else Sand: afbud", "- Else Sand, FOA: ikke til stede", "Else Sand: syg"]
)
def test_a_state_behind_a_colon_is_said_of_who_stands_before_it(listed: str) -> None:
    """Such an entry of a list had been left out."""
    rows = derived(
        f"Referat af møde i Prøverådet den 20. januar 2033\n\nDeltagere:\n- Anna Berg\n{listed}{BODY}"
    )
    assert tell(rows, "participants", "name", "attendance") == [
        ("Anna Berg", "present"),
        ("Else Sand", "absent"),
    ]


@pytest.mark.parametrize(
    ("told", "capacity"),
    [("Inviteret:", "guest"), ("Mødedeltagere i øvrigt:", "guest"), ("Til stede var også", "member")],
)
def test_words_on_who_else_came_are_no_organization(told: str, capacity: str) -> None:
    """Nor an office: they say in what capacity somebody was there."""
    rows = derived(f"{TOP}{told} Else Sand{BODY}")
    assert not misprinted(rows)
    said = tell(rows, "participants", "name", "capacity", "title", "organization")
    assert said[2:] == [("Else Sand", capacity, None, None)]


def test_a_bracket_before_an_office_is_no_name() -> None:
    """Initials without a name before them had ended the reading of the whole document."""
    people = tell(
        derived(f"Referat\n\nTil stede:\n- Anna Berg\n- (AB) Formand Ib Mols, FOA{BODY}"),
        "participants",
        "name",
    )
    assert ("Anna Berg",) in people


def test_time_does_not_grow_with_the_names_before_a_colon() -> None:
    """A line of 4,000 words with capitals took ten seconds: a state behind a colon was looked for at each."""
    began = time.process_time()
    entry("Anna " * 4000 + ": x")
    assert time.process_time() - began < 2
