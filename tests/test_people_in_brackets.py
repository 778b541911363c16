"""What stands in brackets amid a list of people: who came for whom, when they came, others within."""

from __future__ import annotations

import pytest
from support.derived import printed, tell

HEAD = "# Referat af møde i Prøverådet den 3. marts 2031\n\n"
BODY = "\n\n1. Godkendelse af dagsorden\n\nGodkendt.\n\n2. Budget\n\nUdsat.\n\n3. Eventuelt\n\nIntet.\n"
Told = tuple[str, str | None, str | None, str]


def people(text: str) -> list[Told]:
    """Those whom the head TEXT names, with office, organization and whether they were there."""
    rows = printed(f"{HEAD}{text}{BODY}")
    return [(*one,) for one in tell(rows, "participants", "name", "title", "organization", "attendance")]


@pytest.mark.parametrize(
    "how", [" (i stedet for Bo Dal)", " i stedet for Bo Dal", " som suppleant for Bo Dal"]
)
@pytest.mark.parametrize("between", [", ", " og "])
def test_one_amid_a_list_came_for_another(how: str, between: str) -> None:
    """Those behind the two are others of the list; one of them was published as absent."""
    assert people(f"Til stede: Anna Berg, Bo Holm{how}{between}Ida Rask") == [
        ("Anna Berg", None, None, "present"), ("Bo Dal", None, None, "absent"),
        ("Bo Holm", None, None, "present"), ("Ida Rask", None, None, "present"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "when",
    [
        "kommer senere",
        "møder senere",
        "kommer kl. 10",
        "går kl. 12",
        "går efter pkt. 3",
        "forlader mødet kl. 12",
    ],
)
def test_when_somebody_comes_or_goes_is_no_organization(when: str) -> None:
    """In the present as in the past: they are there in part."""
    assert people(f"Til stede: Anna Berg, Bo Holm ({when}), Ida Rask")[1] == (
        "Bo Holm",
        None,
        None,
        "partial",
    )


def test_who_comes_late_is_not_away() -> None:
    """Though it stands in the list of those who were, before the name."""
    assert people("Afbud Kai Dal , møder senere Ida Rask.") == [
        ("Kai Dal", None, None, "absent"), ("Ida Rask", None, None, "partial"),
    ]  # fmt: skip


def test_brackets_in_brackets() -> None:
    """Each tells its own; the one before was published as absent, and as from the one behind."""
    assert people("Til stede: Anna Berg, Bo Holm (afbud (syg)), Ida Rask (FTR (FOA))") == [
        ("Anna Berg", None, None, "present"), ("Bo Holm", None, None, "absent"),
        ("Ida Rask", "FTR", "FOA", "present"),
    ]  # fmt: skip
    assert people("Til stede: Anna Berg (FOA), Bo Holm (HK (fra kl. 10)), Ida Rask (3F)")[1] == (
        "Bo Holm", None, "HK", "partial",
    )  # fmt: skip
