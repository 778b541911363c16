"""Groups of people told in other words: who came for an item below a heading, who came by a sentence."""

from __future__ import annotations

import pytest
from support.derived import printed, tell

HEAD = "# Referat af møde i Prøverådet den 3. marts 2031\n\n"
BODY = (
    "\n\n1. Godkendelse af dagsorden\n\nGodkendt.\n\n2. Budget\n\nUdsat.\n\n3. Skole\n\nIntet.\n\n"
    "4. Eventuelt\n\nIntet.\n"
)
Told = tuple[str, str | None, str | None, str, str]


def people(text: str) -> list[Told]:
    """Those whom the head TEXT names: name, organization, side, capacity, whether they were there."""
    columns = ("name", "organization", "side", "capacity", "attendance")
    return [(*one,) for one in tell(printed(HEAD + text + BODY), "participants", *columns)]


@pytest.mark.parametrize(
    "heading",
    [
        "Under punkt 3 deltog", "Under punkt 3 deltog:", "Under punkt 3:", "Under pkt. 3 deltog endvidere:",
        "Deltog under punkt 3:", "Endvidere deltog under punkt 3", "Gæster under punkt 3:", "Gæst (punkt 3)",
    ],
)  # fmt: skip
def test_a_heading_says_for_which_item_those_below_came(heading: str) -> None:
    """They are guests; the heading was taken for the end of an organization, and they for members."""
    text = f"Til stede:\nAnna Berg, FOA\n\n{heading}\nKontorchef Bo Holm, ØKF\n\nSekretariat\nIda Rask, ØKF"
    assert people(text) == [
        ("Anna Berg", "FOA", None, "member", "present"),
        ("Bo Holm", "ØKF", None, "guest", "present"),
        ("Ida Rask", "ØKF", None, "secretariat", "present"),
    ]
    assert tell(printed(HEAD + text + BODY), "participant_items", "item_number") == [("3",)]


def test_sentences_that_say_who_was_there_and_who_was_not() -> None:
    """Each is of those whom it names; the first of all was published as absent."""
    text = (
        "Anna Berg og Bo Holm deltog fra ledelsen. Ida Rask og Per Sand deltog fra medarbejderne. "
        "Else Bæk havde meldt afbud."
    )
    assert people(text) == [
        ("Anna Berg", None, "management", "member", "present"),
        ("Bo Holm", None, "management", "member", "present"),
        ("Ida Rask", None, "employee", "member", "present"),
        ("Per Sand", None, "employee", "member", "present"),
        ("Else Bæk", None, None, "member", "absent"),
    ]
    assert people("Anna Berg og Bo Holm deltog. Else Bæk havde meldt afbud.")[0][-1] == "present"


def test_names_of_groups_are_no_organizations() -> None:
    """Personnel and officials are nobody's employer; the body's own noun heads its members."""
    assert [(name, place, kind) for name, place, _, kind, _ in people(
        "Styregruppen: Anna Berg, Bo Holm\nPersonale: Ida Rask\nEmbedsmænd: Per Sand\nAfbud: Else Bæk"
    )] == [
        ("Anna Berg", None, "member"), ("Bo Holm", None, "member"), ("Ida Rask", None, "member"),
        ("Per Sand", None, "guest"), ("Else Bæk", None, "member"),
    ]  # fmt: skip


def test_a_remark_in_a_column_of_its_own() -> None:
    """Two white spaces stand before a bracket: what it holds is no organization."""
    text = "Til stede:\nAnna Berg, teknisk direktør  (forlod mødet kl. 11.00)\nBo Holm, 3F (kom kl. 9.25)"
    assert people(text) == [
        ("Anna Berg", None, None, "member", "partial"), ("Bo Holm", "3F", None, "member", "partial"),
    ]  # fmt: skip


SAID = [
    ("Det ville Berg gerne se på.", "Berg"),
    ("Efter Anna Bergs mening er det for dyrt.", "Anna Berg"),
    ("Formanden, Anna Berg, bød velkommen til alle.", "Anna Berg"),
    ("Områdedirektør og formand for HMU, Anna Berg, bød velkommen.", "Anna Berg"),
    ("Berg, som har siddet i spidsen for gruppen, præsenterede udkastet.", "Berg"),
    ("Kjærgård spurgte til prisen.", "Kjærgård"),
    ("Afslutningsvis takkede formanden for et godt møde.", "formanden"),
]


@pytest.mark.parametrize(("text", "name"), SAID)
def test_who_speaks_named_in_other_ways(text: str, name: str) -> None:
    """By opinion, office, what stands between commas, or with the other way to write "å"."""
    head = HEAD + "Til stede: Anna Berg, formand, Bo Kjærgaard, Ida Rask (HR & Jura)"
    rows = printed(head + BODY.replace("Udsat.", text))
    assert tell(rows, "speech_speakers", "name") == [(name,)]


def test_a_unit_is_no_part_of_a_word() -> None:
    """An office ("HR-chef") is not the unit that others of the head come from."""
    head = HEAD + "Til stede: Anna Berg, formand, Bo Holm, HR-chef, Ida Rask (HR)"
    rows = printed(head + BODY.replace("Udsat.", "Herefter gennemgik HR-chef Bo Holm udkastet."))
    assert tell(rows, "speech_speakers", "name") == [("Bo Holm",)]
