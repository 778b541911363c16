"""Who was away and who came in their place, whatever words tell it and wherever the entry stands."""

from __future__ import annotations

import pytest
from support.derived import printed, tell

ROOF = "Referat af møde i Prøverådet den 3. marts 2031\n\n"
BODY = "\n\n1. Godkendelse af dagsorden\n\nGodkendt.\n\n2. Budget\n\nUdsat.\n"
WHO = ("Torben Ild, FOA", "Torben Ild (FOA)", "Torben Ild")
MARKS = (
    "{} – afbud, {}",
    "{} (afbud, {})",
    "{} (afbud - {})",
    "{} – afbud ({})",
    "{}, afbud ({})",
    "{} (afbud) {}",
    "{} (afbud). {}",
)
CAME = (
    "suppleant Mia Gren deltog",
    "suppleant: Mia Gren",
    "suppl. Mia Gren",
    "Mia Gren deltog i stedet",
    "Mia Gren deltog",
    "Mia Gren deltog som suppleant",
    "i stedet deltog Mia Gren",
    "Mia Gren mødt som suppleant",
    "Mia Gren er suppleant",
    "stedfortræder Mia Gren mødte",
    "som stedfortræder deltog Mia Gren",
    "afløst af Mia Gren",
    "repræsenteret ved Mia Gren",
    "Mia Gren i stedet",
    "suppleanten Mia Gren deltog i stedet",
    "suppleant Mia Gren (HK) deltog",
)
PLACES = {
    "a list": "Deltagere:\nAnna Berg, FOA\n{}\nBo Holm, HK",
    "one line": "Deltagere: Anna Berg, {}, Bo Holm",
    "those away on one line": "Afbud: {}\nDeltagere: Anna Berg, Bo Holm",
    "a list of those away": "Deltagere: Anna Berg og Bo Holm\nAfbud:\n- {}\n",
    "a table": (
        "| Ledelse | Medarbejdere |\n|---|---|\n| Anna Berg, chef | Bo Holm, HK |\n| Per Sand, chef | {} |\n"
    ),
}


def told(people: str) -> dict[object, object]:
    """The attendance of each of PEOPLE, by name."""
    return dict(tell(printed(f"{ROOF}{people}{BODY}"), "participants", "name", "attendance"))


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("came", CAME)
def test_the_one_was_away_and_the_other_came(came: str, place: str) -> None:
    """Both are told, each once, and the others of the list as they would be without the two."""
    people = {"Anna Berg": "present", "Bo Holm": "present", "Torben Ild": "absent", "Mia Gren": "present"}
    people |= {"Per Sand": "present"} if place == "a table" else {}
    for who in WHO:
        for mark in MARKS if place != "a table" or ")" not in came else MARKS[:1]:
            entry = mark.format(who, came)
            assert told(PLACES[place].format(entry)) == people, entry


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("came", [one for one in CAME if "deltog" in one or "i stedet" in one])
def test_no_word_need_say_that_the_one_was_away(came: str, place: str) -> None:
    """That somebody came in their place says it."""
    found = told(PLACES[place].format(f"Torben Ild ({came})")) if "(HK)" not in came else None
    assert found is None or (found["Torben Ild"], found["Mia Gren"]) == ("absent", "present")


def test_two_of_a_list_who_came_are_two() -> None:
    """A name between commas before one that "deltog" stands behind is nobody's who was away."""
    assert told("Deltagere: Anna Berg, Torben Ild, Mia Gren deltog i pkt. 2") == {
        "Anna Berg": "present", "Torben Ild": "present", "Mia Gren": "present"
    }  # fmt: skip


def test_words_on_the_absence_are_published_as_printed() -> None:
    """Of each of the two those that tell of them."""
    rows = printed(
        f"{ROOF}Deltagere:\nAnna Berg, HK\nTorben Ild, FOA (afbud, suppleant Mia Gren deltog){BODY}"
    )
    columns = ("name", "attendance_as_printed", "organization")
    assert tell(rows, "participants", *columns)[1:] == [
        ("Torben Ild", "afbud", "FOA"), ("Mia Gren", "deltog", None)
    ]  # fmt: skip
