"""Where a meeting was, who met, who was elected, as the lines around the labels of a head tell it."""

from __future__ import annotations

import pytest
from support.derived import derived, misprinted, tell

ITEMS = "\n\n1. Godkendelse af dagsorden\n\nDagsordenen blev godkendt.\n\n2. Eventuelt\n\nIntet.\n"
TITLE = "Referat af møde i Prøverådet den 3. marts 2031"
PEOPLE = "\n\nMedlemmer\n\nAnna Berg (A)\n\nBo Rask (C)"

PLACES = {
    "an address below its label": (
        f"{TITLE}\n\nSted\n\nPrøvehuset (den store sal)\nPrøvevej 11\n9999 Prøveby",
        "Prøvehuset (den store sal) Prøvevej 11 9999 Prøveby",
    ),
    "an address on the line of its label": (
        "Referat af møde i Prøverådet den 3. marts 2031\n\nSted: Prøvehuset\nPrøvevej 11, 9999 Prøveby",
        "Prøvehuset Prøvevej 11, 9999 Prøveby",
    ),
    "a name between the hours and the people": ("03-03-2031 kl. 17:00\nPrøvetrommen", "Prøvetrommen"),
    "a committee between the two": ("03-03-2031 kl. 17:00\nPrøverådet", None),
    "a sentence between the two": ("03-03-2031 kl. 17:00\nVelkommen til det første møde", None),
}


@pytest.mark.parametrize("name", PLACES)
def test_the_place_without_a_word_that_leads_to_it(name: str) -> None:
    """The lines of an address are one place ; a name is one only between the hours and the people."""
    head, venue = PLACES[name]
    rows = derived(f"{head}{PEOPLE}{ITEMS}")
    assert tell(rows, "meetings", "venue") == [(venue,)]
    assert len(tell(rows, "participants", "name")) == 2
    assert misprinted(rows) == []


BODIES = {
    "a page of the meetings of one year": (
        "Referater af Prøverådets møder i 2031\n\nReferat af møde den 3. marts 2031",
        "Godkendt.",
    ),
    "what came of an item, with the years of the members": (
        "03-03-2031 kl. 17:00",
        "Beslutning i Prøverådet (26-29) den 03-03-2031\n\nGodkendt.",
    ),
}


@pytest.mark.parametrize("name", BODIES)
def test_who_met(name: str) -> None:
    """The committee is named over the page, or over what came of an item."""
    head, told = BODIES[name]
    rows = derived(f"{head}{PEOPLE}\n\n1. Godkendelse af dagsorden\n\n{told}\n\n2. Eventuelt\n\nIntet.\n")
    assert tell(rows, "meetings", "body") == [("Prøverådet",)]


TOLD = {
    "Godkendt med nyt punkt om høringssvar vedr. nedlæggelse af puljen.": "approved",
    "Der er enighed i Forvaltningen/Prøverådet om:": "agreed",
    "Der er ikke enighed i Prøverådet om:": None,
    "Efter en runde vedr. posten, blev Anna valgt som ny formand for rådet, da alle var for.": "agreed",
    "Herefter blev Anna Berg enstemmigt valgt til kasserer.": "agreed",
    "På landsmødet, som alle så, blev Anna valgt som ny formand for rådet.": None,
}


@pytest.mark.parametrize("text", TOLD)
def test_what_came_of_the_item(text: str) -> None:
    """Whom the meeting elected, and upon what it agreed."""
    rows = derived(f"{TITLE}{PEOPLE}\n\n1. Valg\n\n{text}\n\n2. Plan\n\nIntet.\n")
    assert tell(rows, "agenda_items", "outcome")[0] == (TOLD[text],)


COMING = {
    "Prøverådet mødes før budgetmødet den 31. august 2031 kl. 16.00.": ["2031-08-31"],
    "Planudvalget mødes den 31. august 2031 kl. 16.00.": [],
    "Rådet mødes igen den 31. august 2031.": ["2031-08-31"],
}


@pytest.mark.parametrize("text", COMING)
def test_when_the_committee_is_to_meet(text: str) -> None:
    """Another one's meeting is none of its own."""
    rows = derived(f"{TITLE}{PEOPLE}\n\n1. Plan\n\n{text}\n\n2. Budget\n\nIntet.\n")
    assert [str(day) for (day,) in tell(rows, "planned_meetings", "start_date")] == COMING[text]


def test_what_a_title_says_besides_is_a_part_of_it() -> None:
    """The word "herunder" behind a dash tells nothing of what came of the item."""
    rows = derived(
        f"{TITLE}{PEOPLE}\n\n1. Plan\n\nIntet.\n\n2. Evt. – Herunder fastsættelse af næste møde.\n"
    )
    assert tell(rows, "agenda_items", "title", "minutes_text")[1] == (
        "Evt. – Herunder fastsættelse af næste møde.", None,
    )  # fmt: skip


def test_two_who_are_called_by_their_first_names_one_of_them_known() -> None:
    """A name of the head may be one that is no common first name."""
    rows = derived(
        "Referat af møde i Prøverådet den 3. marts 2031\n\nTil stede: Xandra Berg, Bo Rask\n\n"
        "1. Plan\n\nLars og Xandra orienterede om banen.\n\n2. Budget\n\nIntet.\n"
    )
    assert [name for (name,) in tell(rows, "speech_speakers", "name")] == ["Lars", "Xandra"]
