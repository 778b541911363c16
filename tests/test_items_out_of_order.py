"""Items whose number and title are printed apart, or that minutes tell in another order than the agenda's."""

from __future__ import annotations

import pytest
from support.derived import derived, misprinted, tell

ROOF = "Referat af møde i Prøverådet den 4. april 2031\n\n"
HEAD = f"{ROOF}Til stede: Anna Bo, Ulf Thor\n\n"
TOLD = [
    ("1", "Godkendelse af dagsorden", "Dagsordenen blev godkendt."),
    ("2", "Budget for 2032", "Budgettet blev drøftet af alle."),
    ("3", "Eventuelt", "Intet."),
]


def items(text: str) -> list[tuple[str | None, str | None, str | None]]:
    """The items of TEXT, every word of which stands where it says: number, title, what the minutes tell."""
    rows = derived(text)
    assert not misprinted(rows)
    return [tuple(row) for row in tell(rows, "agenda_items", "number", "title", "minutes_text")]


@pytest.mark.parametrize("before", ["\n", "\n\n", ": "])
@pytest.mark.parametrize("behind", ["\n", "\n\n"])
@pytest.mark.parametrize("word", ["Punkt nr. ", "Pkt. nr. "])
def test_a_number_behind_two_words(before: str, behind: str, word: str) -> None:
    """Behind "Punkt nr. 3", or below it, stands the title of an item; there were no items before."""
    each = (f"{word}{number}{before}{title}{behind}{told}" for number, title, told in TOLD)
    assert items(HEAD + "\n\n".join(each) + "\n") == TOLD


FULL = """Rådet drøftede de nye tal for skolerne i kommunen og bad om at få dem til
mødet i maj, hvor de skal behandles igen sammen med tallene for de andre
områder i byen. Udgifterne er højere end sidste år, og der er flere børn
end året før, så det er vigtigt, at alle kender dem inden det næste møde."""
LONG = (
    "Godkendelse af dagsordenen for mødet og af referatet fra mødet i marts",
    "Budgettet for kommunen og for skolerne i byen i de kommende fire år 2032",
    "Tallene for de nye børn i byens skoler og for de andre områder i Prøveby",
)


@pytest.mark.parametrize("number", ["{}", "{}.", "Punkt {}", "Pkt. nr. {}"])
@pytest.mark.parametrize("titles", [LONG, ("Godkendelse af dagsorden", "Budget", "Ny skole")])
def test_a_lone_number_over_its_title(number: str, titles: tuple[str, ...]) -> None:
    """The title ends with its line, be it a full one, where the text right below begins a sentence.

    A full line went on with the text before, so that there was no title and no item.
    """
    numbered = list(enumerate(titles, 1))
    text = HEAD + "\n\n".join(f"{number.format(count)}\n{title}\n{FULL}" for count, title in numbered) + "\n"
    assert items(text) == [(str(count), title, FULL.replace("\n", " ")) for count, title in numbered]


@pytest.mark.parametrize("number", ["{}", "{}.", "Punkt {}", "Punkt nr. {}"])
def test_a_lone_number_over_its_title_on_a_page(number: str) -> None:
    """On a web page the title may be the first line of a paragraph that goes on with what was told."""
    body = "".join(f"<p>{number.format(count)}</p><p>{title}<br>{told}</p>" for count, title, told in TOLD)
    top = f"<h1>{ROOF.strip()}</h1><p>Til stede: Anna Bo, Ulf Thor</p>"
    assert items(f"<html><body>{top}{body}</body></html>") == TOLD


AGENDA = f"{ROOF}Dagsorden\n\n1. Velkomst\n2. Budget\n3. Ny skole\n4. Trivsel\n\nReferat\n\n"
HEADINGS = f"# {ROOF}Til stede: Anna Bo, Ulf Thor\n\n"
SAID = {"1": "Formanden bød velkommen.", "2": "Tallene er gode.", "3": "Skolen blev drøftet.", "4": "Intet."}
NAMES = {"1": "Velkomst", "2": "Budget", "3": "Ny skole", "4": "Trivsel"}


@pytest.mark.parametrize("second", ["Tallene", "Budget"])
@pytest.mark.parametrize("third", ["Skolen ved havnen", "Ny skole"])
@pytest.mark.parametrize("top", [AGENDA, HEADINGS])
def test_items_told_out_of_order(top: str, second: str, third: str) -> None:
    """They keep their numbers, whatever they are called; what was told of one stood in another before."""
    mark, called = "## " if top is HEADINGS else "", NAMES | {"2": second, "3": third}
    text = top + "\n".join(f"{mark}{number}. {called[number]}\n\n{SAID[number]}\n" for number in "1324")
    names = called if top is HEADINGS else NAMES
    assert items(text) == [(number, names[number], SAID[number]) for number in "1324"]


def test_a_list_within_an_item_is_none_out_of_order() -> None:
    """Its numbers begin anew: nothing of it is an item that was passed over."""
    text = HEAD + "1. Velkomst\n\nHej.\n\n2. Budget\n\nTre forslag:\n\n1. Ny skole\n2. Ny hal\n3. Ny vej\n\n"
    told = "Tre forslag:\n\n1. Ny skole\n\n2. Ny hal\n\n3. Ny vej"
    assert items(text + "3. Eventuelt\n\nIntet.\n") == [
        ("1", "Velkomst", "Hej."), ("2", "Budget", told), ("3", "Eventuelt", "Intet."),
    ]  # fmt: skip


def test_guests_by_the_numbers_of_items() -> None:
    """With an office and an organization they come for the item: they were taken for its title before."""
    guests = "Gæster:\n\nPkt. 1: Kontorchef Lise Skov, ØKF\nPkt. 2: Konsulent Eva Sand, SOF\n\n"
    text = f"{HEAD}{guests}1. Budget\n\nDrøftet.\n\n2. Evt.\n\nIntet.\n"
    assert items(text) == [("1", "Budget", "Drøftet."), ("2", "Evt.", "Intet.")]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_items_in_columns(gap: str) -> None:
    """What was told may stand beside the titles, be it that no white parts the lines."""
    rows = (f"{number + '. ' + title:<32}{told}" for number, title, told in TOLD)
    assert items(HEAD + gap.join(rows) + "\n") == TOLD
