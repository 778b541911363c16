"""Lists of people whose headings no word tells: only the people below them do."""

from __future__ import annotations

import pytest
from support.derived import derived, misprinted, tell

ROOF = "Referat af møde i Prøverådet den 4. april 2031\n\n"
BODY = "\n\n1. Budget\nBudgettet blev drøftet.\n2. Evt.\nIntet.\n"
HERE, AWAY = "present", "absent"
KNOWN = "Deltagere\n\n- Bo Dahl, direktør, Prøveby Kommune\n"


def people(head: str, *columns: str) -> list[tuple[object, ...]]:
    """The name and COLUMNS of each whom minutes with HEAD name; every word stands where it says."""
    rows = derived(f"{ROOF}{head}{BODY}")
    assert not misprinted(rows)
    return tell(rows, "participants", "name", *(columns or ("attendance",)))


@pytest.mark.parametrize("form", ["{}\n\n", "{}:\n\n", "{}\n", "### {}\n\n"])
def test_headings_that_only_the_people_below_them_tell(form: str) -> None:
    """Nobody of these lists was published: the first list known was that of those who were away."""
    lists = {
        "Fra sygehuset": "- Eva Holm, ledende overlæge, Sygehuset\n- Ulf Thor, jordemoder, Sygehuset\n",
        "Patient- og pårørenderepræsentanter": "- Ida Kvist, formand, Prøveforeningen\n",
        "Afbud": "- Bo Dahl, direktør, Prøveby Kommune\n",
    }
    head = "\n".join(f"{form.format(heading)}{listed}" for heading, listed in lists.items())
    assert people(head, "title", "organization", "attendance") == [
        ("Eva Holm", "ledende overlæge", "Sygehuset", HERE),
        ("Ulf Thor", "jordemoder", "Sygehuset", HERE),
        ("Ida Kvist", "formand", "Prøveforeningen", HERE),
        ("Bo Dahl", "direktør", "Prøveby Kommune", AWAY),
    ]


@pytest.mark.parametrize(
    "heading", ["Patient- og pårørenderepræsentanter", "Fra hospitalerne", "Beboernes repræsentanter"]
)
def test_such_a_heading_before_a_known_one(heading: str) -> None:
    """The list of those who came has more than one part, of which the words of the last alone are known."""
    head = f"{heading}\n\n- Ida Kvist, formand, Prøveforeningen\n- Pia Lund, læge, Prøveklinikken\n\n{KNOWN}"
    assert people(head, "title", "organization", "attendance") == [
        ("Ida Kvist", "formand", "Prøveforeningen", HERE),
        ("Pia Lund", "læge", "Prøveklinikken", HERE),
        ("Bo Dahl", "direktør", "Prøveby Kommune", HERE),
    ]


@pytest.mark.parametrize(
    "listed",
    [
        "Læsestof\n\n- Budget, første udkast, Prøveby Kommune\n- Planen, anden del, Prøveby Kommune\n",
        "Læsestof\n\n- Ida Kvist, formand, Prøveforeningen\n- Budget, første udkast, Prøveby Kommune\n",
        "Mødested\n\n- Prøvehuset, store sal, Prøveby\n- Prøvegården, lille sal, Prøveby\n",
        "Anlæg\n\n- Nordre Prøvevej, cykelsti, Prøveby\n- Søndre Prøvevej, fortov, Prøveby\n",
        "Hilsner\n\n- Ida Kvist\n- Pia Lund\n",
        "Vi mødes hos disse.\n\n- Ida Kvist, formand, Prøveforeningen\n",
        "Mødeplan 2031\n\n- Ida Kvist, formand, Prøveforeningen\n",
        "Kopi til:\n\n- Ida Kvist, formand, Prøveforeningen\n",
        "Referatet sendes til:\n\n- Ida Kvist, formand, Prøveforeningen\n",
        "Modtagere:\n\n- Ida Kvist, formand, Prøveforeningen\n",
        "Til orientering\n\n- Ida Kvist, formand, Prøveforeningen\n",
        "Cc\n\n- Ida Kvist, formand, Prøveforeningen\n",
        "Bemærkninger\n\n- Ida Kvist, formand, Prøveforeningen\n",
        "Kopi til\n\n- Ida Kvist, formand, Prøveforeningen\n",
        "Modtagere\n\n- Ida Kvist, formand, Prøveforeningen\n",
        "Fordelingsliste\n\n- Ida Kvist, formand, Prøveforeningen\n",
        "Kontaktpersoner:\n\n- Ida Kvist, formand, Prøveforeningen\n",
        "Kandidater\n\n- Ida Kvist, formand, Prøveforeningen\n",
        "Fratrådte repræsentanter\n\n- Ida Kvist, formand, Prøveforeningen\n",
        "Tidligere medlemmer\n\n- Ida Kvist, formand, Prøveforeningen\n",
    ],
)
def test_what_is_no_list_of_those_who_came(listed: str) -> None:
    """One bullet that names nobody, a sentence, or a line that says who gets the minutes makes none."""
    assert people(f"{listed}\n{KNOWN}") == [("Bo Dahl", HERE)]


PARTS = (
    "#### Deltagere:\n\n- Eva Holm, Prøveby Kommune\n- Ulf Thor, Prøveby Kommune\n\n"
    "#### Afbud:\n\n- Bo Dahl, Prøveby Kommune\n\n"
)
BEFORE = [("Eva Holm", "member", HERE), ("Ulf Thor", "member", HERE), ("Bo Dahl", "member", AWAY)]
FOLLOWING = "- Ida Kvist, konsulent\n- Pia Lund\n"


@pytest.mark.parametrize(
    "heading",
    [
        "Faciliteret af OS2-prøvesekretariatet:",
        "Faciliteret af sekretariatet",
        "Betjent af prøvesekretariatet:",
        "Sekretariatsbetjent af Prøvebys sekretariat:",
    ],
)
def test_who_serves_the_meeting_was_there(heading: str) -> None:
    """They were taken for more of those who were away, from an organization of that name."""
    assert people(f"{PARTS}#### {heading}\n\n{FOLLOWING}", "capacity", "attendance") == [
        *BEFORE,
        ("Ida Kvist", "secretariat", HERE),
        ("Pia Lund", "secretariat", HERE),
    ]


@pytest.mark.parametrize(
    "heading",
    ["Mødets værter:", "Værter fra Prøvehuset:", "Faciliteret af Konsulenthuset:", "Prøveværket A/S:"],
)
def test_a_heading_of_the_same_level_ends_those_who_were_away(heading: str) -> None:
    """Whatever it says: the people below it are none of them, so it is no organization of theirs."""
    assert people(f"{PARTS}#### {heading}\n\n{FOLLOWING}", "capacity", "attendance") == BEFORE


def test_a_heading_of_a_lower_level_parts_those_who_were_away() -> None:
    """Each part is an organization, and all of its people were away."""
    head = f"#### Afbud:\n\n##### Prøveforvaltningen:\n\n{FOLLOWING}\n##### Prøveværket:\n\n- Bo Dahl\n"
    assert people(head, "organization", "attendance") == [
        ("Ida Kvist", "Prøveforvaltningen", AWAY),
        ("Pia Lund", "Prøveforvaltningen", AWAY),
        ("Bo Dahl", "Prøveværket", AWAY),
    ]
