"""Lists in which one person's organization stands in other marks than that of the others."""

from __future__ import annotations

import pytest
from support.derived import derived, misprinted, tell

ROOF = "Referat af møde i Prøverådet den 4. april 2031\n\n"
BODY = "\n\n1. Budget\nBudgettet blev drøftet.\n2. Trivsel\nPlanen blev drøftet.\n3. Evt.\nIntet.\n"

Told = list[tuple[object, ...]]


def people(head: str, *columns: str) -> Told:
    """The name and COLUMNS of each whom minutes with HEAD name; every word stands where it says."""
    rows = derived(f"{ROOF}{head}{BODY}")
    assert not misprinted(rows)
    return tell(rows, "participants", "name", *columns)


CHAIR = ("Anna Berg", "formand", "FOA/LFS")
DEPUTY = ("Bo Dahl", "næstformand", "HK")
OF_THE_NURSES = ("Eva Holm", "kredsnæstformand", "Dansk Sygeplejeråd, Kreds Hovedstaden")
LAST = ("Ulf Thor", "faglig sekretær", "3F BJMF")


def in_words(one: tuple[str, str, str]) -> str:
    """ONE with the organization in brackets."""
    name, title, place = one
    return f"{title} {name} ({place})"


@pytest.mark.parametrize("label", ["Til stede for medarbejderne:\n", "Fra medarbejderne:\n", "Deltagere:\n"])
@pytest.mark.parametrize("end", ["", "."])
@pytest.mark.parametrize("others", [(CHAIR, DEPUTY, OF_THE_NURSES), (CHAIR, DEPUTY), (DEPUTY, OF_THE_NURSES)])
def test_the_last_has_a_comma_where_the_others_have_brackets(
    others: tuple[tuple[str, str, str], ...], end: str, label: str
) -> None:
    """Only the first was published, and with the organization of the last one."""
    listed = ", ".join(map(in_words, others))
    head = f"{label}{listed} og faglig sekretær Ulf Thor, 3F BJMF{end}"
    assert people(head, "title", "organization") == [*others, LAST]


def test_any_name_behind_an_office_is_somebody_s() -> None:
    """A first name that is rare is known by the office before it."""
    head = "formand Anna Berg (FOA), kasserer Xilo Qvorp (HK) og faglig sekretær Ulf Thor, 3F BJMF"
    assert people(f"Fra medarbejderne:\n{head}", "title", "organization") == [
        ("Anna Berg", "formand", "FOA"),
        ("Xilo Qvorp", "kasserer", "HK"),
        LAST,
    ]


@pytest.mark.parametrize("body", ["bestyrelsen", "udvalget", "styregruppen", "forretningsudvalget"])
@pytest.mark.parametrize("listed", ["Formand Anna Berg, kasserer Bo Dahl", "Formand Anna Berg og Bo Dahl"])
def test_the_body_that_meets_is_no_organization_of_its_members(listed: str, body: str) -> None:
    """The words "Fra bestyrelsen" say that they are the board; another name in its place is one of theirs."""
    names = ["Anna Berg", "Bo Dahl"]
    assert people(f"Fra {body}: {listed}", "organization") == [(name, None) for name in names]
    other = people(f"Fra Prøveforeningen: {listed}", "organization")
    assert other == [(name, "Prøveforeningen") for name in names]


@pytest.mark.parametrize("mark", ["- ", ""])
@pytest.mark.parametrize("dash", ["–", "-"])
@pytest.mark.parametrize("said", ["deltog under punkt 3", "deltog i pkt. 3"])
def test_a_dash_before_the_items_is_none_of_the_organization(said: str, dash: str, mark: str) -> None:
    """What is said behind it was cut off, and the dash stayed at the end of the name before it."""
    lines = [
        "Eva Holm, afdelingschef, Prøve Sygehus",
        f"Ida Møldrup, projektleder, Prøve Sygehus {dash} {said}",
        "Ulf Thor, konsulent, Prøveby Kommune",
    ]
    head = "Deltagere:\n" + "\n".join(mark + line for line in lines)
    assert people(head, "title", "organization") == [
        ("Eva Holm", "afdelingschef", "Prøve Sygehus"),
        ("Ida Møldrup", "projektleder", "Prøve Sygehus"),
        ("Ulf Thor", "konsulent", "Prøveby Kommune"),
    ]
    assert tell(derived(f"{ROOF}{head}{BODY}"), "participant_items", "item_number") == [("3",)]
