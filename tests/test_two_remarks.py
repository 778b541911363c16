"""Two remarks on one person: both count, whatever their order, and are published as they are printed."""

from __future__ import annotations

import pytest
from support.derived import printed, tell

ROOF = "Referat af møde i Prøverådet den 3. marts 2031\n\n"
BODY = "\n\n1. Godkendelse af dagsorden\n\nOk\n\n2. Budget\n\nOk\n"
LISTS = (
    "Til stede: Anna Berg (FOA), {}, Bo Holm (HK)",
    "Deltagere:\nAnna Berg, FOA\n{}\nBo Holm, HK",
    "Deltagere:\n\n- Anna Berg, FOA\n- {}\n- Bo Holm, HK",
)
LAYOUTS = (
    "Mona Tvede (FOA, {}), {}",
    "Mona Tvede (FOA) ({}) ({})",
    "Mona Tvede (FOA; {}; {})",
    "Mona Tvede (FOA, {}, {})",
)


def told(entry: str, people: str) -> dict[object, tuple[object, ...]]:
    """By name the attendance, the words on it and the organization in minutes whose list PEOPLE has ENTRY."""
    rows = printed(f"{ROOF}{people.format(entry)}{BODY}")
    columns = ("name", "attendance", "attendance_as_printed", "organization")
    return {name: tuple(rest) for name, *rest in tell(rows, "participants", *columns)}


def both_ways(one: str, other: str) -> list[str]:
    """The entries of a person with both remarks, in each order and layout."""
    return [each.format(*pair) for each in LAYOUTS for pair in ((one, other), (other, one))]


@pytest.mark.parametrize("people", LISTS)
@pytest.mark.parametrize("beside", ["suppleant for Gerda Munk", "online", "på Teams"])
@pytest.mark.parametrize("away", ["afbud", "meldt afbud", "på barsel", "fraværende"])
def test_who_sent_apologies_was_away_whatever_else_is_said(away: str, beside: str, people: str) -> None:
    """Before it and behind it; the others of the list are as they would be without it."""
    for entry in both_ways(away, beside):
        found = told(entry, people)
        attendance, words, organization = found.pop("Mona Tvede")
        assert (attendance, organization) == ("absent", "FOA"), entry
        assert away in str(words)
        assert {name: rest[0] for name, rest in found.items()} == dict.fromkeys(
            ("Anna Berg", "Bo Holm"), "present"
        )


@pytest.mark.parametrize("people", LISTS)
@pytest.mark.parametrize("beside", ["suppleant for Gerda Munk", "online", "pkt. 2", "delvist"])
@pytest.mark.parametrize("partly", ["kom kl. 13.20", "gik kl. 11", "forlod mødet kl. 12.10"])
def test_who_was_there_for_a_part_was_so_whatever_else_is_said(partly: str, beside: str, people: str) -> None:
    """Before it and behind it."""
    for entry in both_ways(partly, beside):
        attendance, words, _ = told(entry, people)["Mona Tvede"]
        assert (attendance, partly in str(words)) == ("partial", True), entry


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ("Mona Tvede (afbud), suppleant for Gerda Munk", "(afbud), suppleant for Gerda Munk"),
        ("Mona Tvede (FOA, afbud, på Teams)", "afbud, på Teams"),
        ("Mona Tvede [kom kl. 13.20], på Teams", "[kom kl. 13.20], på Teams"),
        ("Mona Tvede (kom kl. 13.20) – på Teams", "(kom kl. 13.20) – på Teams"),
        ("Mona Tvede (kom kl. 13.20) i stedet for Gerda Munk", "(kom kl. 13.20) i stedet for"),
    ],
)
def test_two_remarks_are_published_with_what_stands_between(entry: str, words: str) -> None:
    """From the first to the last, with both brackets, as the line has it."""
    assert told(entry, LISTS[1])["Mona Tvede"][1] == words


@pytest.mark.parametrize("people", LISTS)
@pytest.mark.parametrize(
    ("said", "attendance"), [("afbud", "absent"), ("kom kl. 13.20", "partial"), ("på Teams", "present")]
)
def test_who_came_for_another_is_told_of_what_else_is_said(said: str, attendance: str, people: str) -> None:
    """The remark counts, and the other was away."""
    found = told(f"Mona Tvede (FOA) ({said}) i stedet for Gerda Munk (FOA)", people)
    assert (found["Mona Tvede"][0], found["Gerda Munk"][0]) == (attendance, "absent")


@pytest.mark.parametrize("people", LISTS)
def test_who_was_away_came_for_no_item(people: str) -> None:
    """Apologies for an item are no attendance; who came for one and sent apologies came in part."""
    rows = printed(f"{ROOF}{people.format('Mona Tvede (pkt. 2) (afbud)')}{BODY}")
    assert ("Mona Tvede", "absent") in tell(rows, "participants", "name", "attendance")
    assert tell(rows, "participant_items", "item_number") == []
    assert told("Mona Tvede (deltog under pkt. 2) (afbud)", people)["Mona Tvede"][0] == "partial"
