"""Organizations are those of the document's own municipality: no other one's is taken for Copenhagen's."""

from __future__ import annotations

from typing import Any

import pytest
from support.derived import derived
from support.documents import MINUTES

from cso_opendata.link.who.organizations import NOWHERE, Home, called, home_of, organization
from cso_opendata.reference import organizations

COPENHAGEN, LYNGHOLM = Home("0101", None), Home(None, "lyngholm kommune")
LOCAL = sorted({name for row in organizations() for names in row["names_at_home"].values() for name in names})
OF_COPENHAGEN = {organization(name, COPENHAGEN).organization_id for name in LOCAL}

HOMES = (
    ("Københavns Kommune", "Økonomiudvalget", COPENHAGEN),
    ("Købehavns Kommune", None, COPENHAGEN),
    (None, "CSO", COPENHAGEN),
    (None, "Det Centrale Samarbejdsorgan", COPENHAGEN),
    ("Lyngholm Kommune", "CSO", LYNGHOLM),
    ("Lyngholm Kommune", "HovedMED", LYNGHOLM),
    (None, "Økonomiudvalget", NOWHERE),
    (None, "Hovedudvalget", NOWHERE),
    (None, None, NOWHERE),
)


@pytest.mark.parametrize(("municipality", "body", "home"), HOMES)
def test_where_a_document_is_at_home(municipality: str | None, body: str | None, home: Home) -> None:
    """Where its letterhead says; else where its body is, if only one municipality has such a body."""
    assert home_of(municipality, body) == home


@pytest.mark.parametrize("name", LOCAL)
@pytest.mark.parametrize("home", [LYNGHOLM, NOWHERE], ids=["Lyngholm", "nowhere"])
def test_a_local_name_elsewhere_is_never_copenhagens(name: str, home: Home) -> None:
    """Whatever is called as one of Copenhagen's is another one's where the document is not Copenhagen's."""
    assert organization(name, home).organization_id not in OF_COPENHAGEN


NATIONAL = {
    "Dansk Sygeplejeråd": "Dansk Sygeplejeråd, Kreds Hovedstaden",
    "Dansk Socialrådgiverforening": "Dansk Socialrådgiverforening, Region Øst",
    "DLF": "Københavns Lærerforening",
}


@pytest.mark.parametrize("name", NATIONAL)
def test_a_union_elsewhere_is_the_national_one(name: str) -> None:
    """In Copenhagen its branch is meant; in Lyngholm the union, as far as the document tells."""
    there, here = organization(name, LYNGHOLM), organization(name, COPENHAGEN)
    assert here.name == NATIONAL[name]
    assert (there.kind, there.side, there.basis) == ("union", "employee", "reference")
    assert there.name != here.name
    assert organization(name, NOWHERE) == there
    assert organization(NATIONAL[name], LYNGHOLM) == here


KINDS = {
    "Socialforvaltningen": "administration",
    "Koncernservice": "unit",
    "Økonomiudvalget": "committee",
    "FOA 1": "union",
}


@pytest.mark.parametrize("name", KINDS)
def test_what_is_called_alike_is_of_one_kind(name: str) -> None:
    """Lyngholm's Socialforvaltning is an administration of its own, not Copenhagen's and not Fjordby's."""
    homes = (COPENHAGEN, LYNGHOLM, Home(None, "fjordby kommune"))
    found = [organization(name, home) for home in homes]
    assert {one.kind for one in found} == {KINDS[name]}
    assert len({one.organization_id for one in found}) == 3
    assert {one.municipality_code for one in found[1:]} == {None}


def test_a_slip_leads_to_no_other_municipality() -> None:
    """A misspelt name is Copenhagen's in Copenhagen only."""
    assert organization("Socialforvaltnigen", COPENHAGEN).basis == "spelling"
    assert organization("Socialforvaltnigen", LYNGHOLM).basis == "same_name"


def test_all_that_a_name_may_mean() -> None:
    """Who speaks of an organization without a document may mean that of any municipality."""
    assert called("Socialforvaltningen", ["lyngholm kommune"]) == {
        organization("Socialforvaltningen", home).organization_id for home in (NOWHERE, COPENHAGEN, LYNGHOLM)
    }


def people_of(text: str) -> dict[str, dict[str, Any]]:
    """The participants of the document TEXT by name."""
    return {row["name"]: row for row in derived(text).tables["participants"]}


ELSEWHERE = (
    f"Lyngholm Kommune\n\n{MINUTES}",
    f"LYNGHOLM KOMMUNE\nLøn og Personale\n\n{MINUTES}",
    MINUTES.replace("i CSO den", "i HovedMED i Lyngholm Kommune den").replace("CSO", "HovedMED"),
    f"{MINUTES.replace('CSO', 'HovedMED')}\n\nLyngholm Kommune · HovedMED · Side 1",
)


@pytest.mark.parametrize("text", ELSEWHERE)
def test_minutes_of_another_municipality(text: str) -> None:
    """Neither its administrations nor its unions nor its body are Copenhagen's; who was absent has a side."""
    text = text.replace("HK/Kommunal Hovedstaden", "Socialforvaltningen").replace(
        "FOA/LFS", "Dansk Sygeplejeråd"
    )
    rows = derived(text)
    assert len(rows.tables["participants"]) == 4
    named = {row["organization_id"] for row in rows.tables["participants"]}
    assert not named & OF_COPENHAGEN
    assert rows.tables["meetings"][0]["body_id"] not in OF_COPENHAGEN
    assert people_of(text)["Bo Thyge Rask"]["side"] == "management"


def test_minutes_of_copenhagen() -> None:
    """The body tells where no letterhead does; a guest's municipality is not the document's."""
    guest = MINUTES.replace("Afbud:", "Gæster:\n\n- Konsulent Eva Lykke Sand, Lyngholm Kommune\n\nAfbud:")
    for text in (MINUTES, f"Københavns Kommune\n\n{MINUTES}", f"Københavns Kommune\n\n{guest}"):
        assert people_of(text)["Palle Ørnfeldt"]["organization_id"] in OF_COPENHAGEN


def test_a_unit_that_speaks_is_one_of_its_municipality() -> None:
    """In Lyngholm's minutes no branch of Copenhagen speaks."""
    text = MINUTES.replace("Ida Kvist spurgte, hvornår", "Dansk Sygeplejeråd oplyste, hvornår")
    for letterhead, known in (("", True), ("Lyngholm Kommune\n\n", False)):
        speakers = derived(letterhead + text).tables["speech_speakers"]
        unit = next(row for row in speakers if row["speaker_kind"] == "unit")
        assert (unit["organization_id"] in OF_COPENHAGEN) == known


def test_the_same_name_in_the_same_union_of_two_municipalities_is_two_people() -> None:
    """A national union has members of one name in many towns; without another word they are not one."""
    texts = [f"{town} Kommune\n\n{MINUTES.replace('FOA/LFS', 'FOA')}" for town in ("Lyngholm", "Fjordby")]
    found = [people_of(text)["Ida Kvist"] for text in texts]
    assert len({row["organization_id"] for row in found}) == 1
    assert len({row["person_id"] for row in found}) == 2
