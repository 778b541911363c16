"""Items whose numbers begin anew for a closed part, go on through a year, or that a label leads to."""

from __future__ import annotations

import pytest
from support.derived import printed, tell

HEAD = "Referat af møde i Prøveudvalget den 4. marts 2031\n\nTil stede: Anna Berg, Bo Holm, Ida Rask\n\n"
OPEN = "{}1. Godkendelse af dagsorden\n\nGodkendt.\n\n{}2. Budget\n\nUdsat.\n\n"
CLOSED = "{}1. Køb af grund\n\nAfslået.\n\n{}2. Personalesag\n\nDrøftet.\n"
HEADINGS = [
    ("Åben dagsorden", "Lukket dagsorden"), ("Åbent møde", "Lukket møde"), ("", "Lukkede punkter"),
    ("Åben del", "Lukket del:"), ("", "Sager for lukkede døre"), ("Dagsorden - åben", "Dagsorden (lukket)"),
]  # fmt: skip


@pytest.mark.parametrize("word", ["", "Punkt "])
@pytest.mark.parametrize(("above", "between"), HEADINGS)
def test_numbers_that_begin_anew_for_a_closed_part_open_items(above: str, between: str, word: str) -> None:
    """Each is published with the number it bears, and the heading is no part of the item above it."""
    parts = f"{above}\n\n{OPEN.format(word, word)}{between}\n\n{CLOSED.format(word, word)}"
    rows = printed(f"{HEAD}{parts}")
    told = tell(rows, "agenda_items", "number", "title", "minutes_text")
    titles = ("Godkendelse af dagsorden", "Budget", "Køb af grund", "Personalesag")
    texts = ("Godkendt.", "Udsat.", "Afslået.", "Drøftet.")
    assert told == list(zip("1212", titles, texts, strict=True))
    assert tell(rows, "findings", "rule") == []


def test_numbers_that_go_on_below_the_heading_of_a_closed_part_are_as_ever() -> None:
    """The heading is no part of the item above it."""
    closed = CLOSED.format("", "").replace("2. P", "4. P").replace("1. K", "3. K")
    rows = printed(f"{HEAD}{OPEN.format('', '')}Lukket dagsorden\n\n{closed}")
    told = tell(rows, "agenda_items", "number", "minutes_text")
    assert told == list(zip("1234", ("Godkendt.", "Udsat.", "Afslået.", "Drøftet."), strict=True))


def test_a_closed_part_is_one_of_the_agenda_and_of_the_minutes() -> None:
    """The items of both are matched by their titles, for two have one number."""
    public = "Åbent møde\n1. Godkendelse af dagsorden\n2. Budget\n\n"
    agenda = f"{public}Lukket møde\n1. Køb af grund\n2. Personalesag\n\n"
    told = f"Åbent møde\n\n{OPEN.format('', '')}Lukket møde\n\n{CLOSED.format('', '')}"
    rows = printed(f"{HEAD}DAGSORDEN\n\n{agenda}REFERAT\n\n{told}")
    assert tell(rows, "agenda_items", "number", "minutes_title", "minutes_text") == [
        ("1", "Godkendelse af dagsorden", "Godkendt."),
        ("2", "Budget", "Udsat."),
        ("1", "Køb af grund", "Afslået."),
        ("2", "Personalesag", "Drøftet."),
    ]


def test_a_list_below_words_on_a_closed_meeting_stays_in_its_item() -> None:
    """What is no heading of a part begins no numbers anew."""
    text = (
        "2. Budget\n\nVed lukket møde gælder:\n\n1. Tavshed\n2. Ingen tilhørere\n\n3. Eventuelt\n\nIntet.\n"
    )
    rows = printed(f"{HEAD}1. Godkendelse af dagsorden\n\nGodkendt.\n\n{text}")
    assert [number for (number,) in tell(rows, "agenda_items", "number")] == ["1", "2", "3"]


TITLES = ("Godkendelse af dagsorden", "Tilskud til prøver", "Eventuelt")


@pytest.mark.parametrize("year", ["2031", "31"])
@pytest.mark.parametrize("form", ["{}/{} {}", "Sag {}/{} {}", "Pkt. {}/{}: {}", "{}/{} - {}"])
def test_numbers_that_go_on_through_a_year_open_items(form: str, year: str) -> None:
    """They are published as they are printed."""
    items = "".join(f"{form.format(12 + n, year, title)}\n\nDrøftet.\n\n" for n, title in enumerate(TITLES))
    told = tell(printed(f"{HEAD}{items}"), "agenda_items", "number", "title")
    assert told == [(f"{12 + n}/{year}", title) for n, title in enumerate(TITLES)]


def test_numbers_with_the_year_are_matched_between_agenda_and_minutes() -> None:
    """An item of the agenda is told of below under the same number."""
    listed = "".join(f"{12 + n}/2031 {title}\n" for n, title in enumerate(TITLES))
    told = "".join(f"{12 + n}/2031 {title}\n\nDrøftet.\n\n" for n, title in enumerate(TITLES))
    rows = printed(f"{HEAD}Dagsorden:\n{listed}\nReferat:\n\n{told}")
    items = tell(rows, "agenda_items", "number", "title", "minutes_title")
    assert items == [(f"{12 + n}/2031", title, title) for n, title in enumerate(TITLES)]


def test_days_in_a_row_are_no_numbers_of_items() -> None:
    """A day and its month look like a number and its year, but for the month."""
    days = "12/4 Prøver i Prøveby\n13/4 Prøver i Prøveby\n14/4 Stævne\n15/4 Eventuelt\n"
    rows = printed(f"{HEAD}1. Godkendelse af dagsorden\n\nGodkendt.\n\n2. Kalender\n\n{days}")
    assert [number for (number,) in tell(rows, "agenda_items", "number")] == ["1", "2"]


@pytest.mark.parametrize("label", ["Emne", "Punkt", "Sag", "Tema", "EMNE"])
def test_titles_that_a_label_leads_to_open_items(label: str) -> None:
    """Where nothing numbers them; the label is no part of the title."""
    items = "".join(f"{label}: {title}\n\nDer var enighed.\n\n" for title in TITLES)
    told = tell(printed(f"{HEAD}{items}"), "agenda_items", "number", "title")
    assert told == [(None, title) for title in TITLES]


def test_a_label_amid_numbered_items_opens_none() -> None:
    """Numbers count for more."""
    text = "2. Budget\n\nEmne: Skole\n\nEmne: Vej\n\nEmne: Eventuelt\n\n"
    rows = printed(f"{HEAD}1. Godkendelse af dagsorden\n\nGodkendt.\n\n{text}3. Eventuelt\n\nIntet.\n")
    assert [number for (number,) in tell(rows, "agenda_items", "number")] == ["1", "2", "3"]
