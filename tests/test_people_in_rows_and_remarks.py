"""People in rows with a remark beside "ja", below names of organizations, by first names, in one sentence."""

from __future__ import annotations

import pytest
from support.derived import printed, tell

HEAD = "# Referat af møde i Prøverådet den 3. marts 2031\n\n"
BODY = "\n\n1. Godkendelse af dagsorden\n\nGodkendt.\n\n2. Budget\n\nUdsat.\n\n3. Skole\n\nIntet.\n"


def people(text: str, *columns: str) -> list[tuple[object, ...]]:
    """The COLUMNS of those whom the head TEXT names."""
    return [(*one,) for one in tell(printed(HEAD + text + BODY), "participants", "name", *columns)]


def test_when_somebody_came_says_more_than_that_they_did() -> None:
    """A column of remarks beside "ja": who came late and who left early were published as there all along."""
    rows = (
        "| Navn | Funktion | Til stede | Bemærkning |\n|---|---|---|---|\n"
        "| Anna Berg | formand | ja |  |\n| Bo Holm | forælder | ja | kom kl. 17.20 |\n"
        "| Ida Rask | forælder | nej | afbud |\n| Per Sand | elev | ja | gik kl. 18.30 |"
    )
    assert people(rows, "attendance") == [
        ("Anna Berg", "present"), ("Bo Holm", "partial"), ("Ida Rask", "absent"), ("Per Sand", "partial"),
    ]  # fmt: skip


@pytest.mark.parametrize("link", [" og, under punkt 3, ", ", og under punkt 3 ", " og under punkt 3, "])
def test_two_guests_of_one_sentence(link: str) -> None:
    """The one in the middle was published as the title of the other."""
    told = f"Til stede: Per Sand, Ida Rask\n\nDesuden deltog kulturchef Anna Berg{link}arkitekt Bo Ole Holm."
    assert people(told, "title", "capacity")[2:] == [
        ("Anna Berg", "kulturchef", "guest"), ("Bo Ole Holm", "arkitekt", "guest"),
    ]  # fmt: skip
    assert tell(printed(HEAD + told + BODY), "participant_items", "item_number") == [("3",)]


def test_the_item_of_a_guest_by_its_title() -> None:
    """The words "Deltog under punktet om X" head guests, though nothing says which number that has."""
    text = (
        "Medlemmer\n\n- Per Sand\n\nDeltog under punktet om budget\n\n- Bo Holm, ØKF\n\n"
        "Sekretariat\n\n- Ida Rask"
    )
    assert people(text, "capacity") == [
        ("Per Sand", "member"), ("Bo Holm", "guest"), ("Ida Rask", "secretariat"),
    ]  # fmt: skip


def test_headings_that_are_organizations() -> None:
    """Below the first one of them the others need no word that says so: "Almen praksis"."""
    text = (
        "## Deltagere\n\n### Prøvehospitalet\n\n- Direktør Anna Berg\n\n### Prøve Kommune\n\n"
        "- Chef Bo Holm\n\n"
        "### Almen praksis\n\n- Læge Ida Rask\n\n### Sekretariat\n\n- Konsulent Per Sand"
    )
    assert people(text, "organization", "capacity") == [
        ("Anna Berg", "Prøvehospitalet", "member"), ("Bo Holm", "Prøve Kommune", "member"),
        ("Ida Rask", "Almen praksis", "member"), ("Per Sand", None, "secretariat"),
    ]  # fmt: skip


def test_the_administrations_are_the_side_of_the_management() -> None:
    """So they are called beside "De faglige organisationer"; their people had no side."""
    text = (
        "## Deltagere\n\n**Forvaltningerne**\n\n- ØKF: dir. Anna Berg\n\n**De faglige organisationer**\n\n"
        "- FOA: formand Bo Holm"
    )
    assert people(text, "side") == [("Anna Berg", "management"), ("Bo Holm", "employee")]


def test_first_names_with_remarks() -> None:
    """A list of first names may say of one of them when they came."""
    assert people("Til stede: Karen, Mehmet, Ole (kom kl. 19.30) og Jørgen", "attendance") == [
        ("Karen", "present"), ("Mehmet", "present"), ("Ole", "partial"), ("Jørgen", "present"),
    ]  # fmt: skip


def test_those_without_a_vote_are_members_all_the_same() -> None:
    """The heading is none of a person or an organization."""
    text = "Til stede:\nAnna Berg\nBo Holm\n\nUden stemmeret:\nIda Rask, skoleleder"
    assert people(text, "title", "attendance") == [
        ("Anna Berg", None, "present"), ("Bo Holm", None, "present"), ("Ida Rask", "skoleleder", "present"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "label", ["Desuden er indbudt", "Endvidere var inviteret:", "Derudover blev indbudt"]
)
def test_those_who_are_called_besides_are_guests(label: str) -> None:
    """They were of the side above."""
    text = f"Medarbejdersiden\n- Bo Holm\n\n{label}\n- Ida Rask, HR"
    assert people(text, "side", "capacity") == [
        ("Bo Holm", "employee", "member"), ("Ida Rask", None, "guest"),
    ]  # fmt: skip


@pytest.mark.parametrize("office", ["Brandkaptajn", "Havnekaptajn"])
def test_offices_at_sea_and_at_fires(office: str) -> None:
    """The office was published as a first name."""
    assert people(f"Til stede:\n{office} Anna Berg, Prøveby Havn", "title") == [("Anna Berg", office)]
