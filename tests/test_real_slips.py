"""Layouts seen in real minutes that had lost an item, a date or a committee.

The texts are invented; each has the shape of one that a municipality, a school or a board has published.
"""

from __future__ import annotations

import pytest
from support.derived import derived, misprinted, refused, tell

TITLE = "Referat af møde i Prøverådet den 4. marts 2031\n\n"
HEAD = TITLE + "Deltagere: Anne Berg, Bo Rask\n\n"
ITEMS = "\n1. Valg\n\nIntet.\n\n2. Eventuelt\n\nIntet.\n"

NESTED = {
    "a list within an agenda": (
        "1. Valg\n2. Høringssvar\n  1. Nyt fra huset\n  2. Info fra grupper\n3. Næste møde\n4. Eventuelt\n",
        ["1", "2", "3", "4"],
    ),
    "a list within the minutes": (
        "1. Valg\nIntet.\n2. Svar\n1. Nyt fra huset\n2. Info\n3. Mødeplan\nIntet.\n4. Eventuelt\n",
        ["1", "2", "3", "4"],
    ),
    "a list below a line that calls itself an item, with a long dash": (
        "Pkt. 1 — Velkomst\nIntet.\nPkt. 2 — Økonomi\n1. Regnskab\n2. Budget\nIntet.\nPkt. 3 — Eventuelt\n",
        ["1", "2", "3"],
    ),
    "who presents the item between its number and its title": (
        "Pkt. 1 (Anne)\n\nVelkomst\n\nIntet.\n\nPkt. 2 (Bo)\n\nHaven\n\nIntet.\n\nPkt. 3\n\nEventuelt\n",
        ["1", "2", "3"],
    ),
}


@pytest.mark.parametrize("name", NESTED)
def test_a_list_within_an_item_ends_no_agenda(name: str) -> None:
    """The items behind it are there, and their titles are the words behind the number."""
    text, numbers = NESTED[name]
    rows = derived(HEAD + text)
    assert tell(rows, "agenda_items", "number") == [(number,) for number in numbers]
    titles = [title for (title,) in tell(rows, "agenda_items", "title")]
    assert titles[-1] == "Eventuelt"
    assert all(title[0].isupper() for title in titles)
    assert misprinted(rows) == []


def test_a_list_within_an_item_may_be_as_long_as_the_agenda() -> None:
    """Its numbers open no item, though they follow the last one: the agenda goes on behind them."""
    text = (
        "1. Valg\nIntet.\n2. Svar\n1. Haven\n2. Huset\n3. Skoven\n3. Mødeplan\nIntet.\n4. Eventuelt\nIntet.\n"
    )
    titles = [title for (title,) in tell(derived(HEAD + text), "agenda_items", "title")]
    assert titles == ["Valg", "Svar", "Mødeplan", "Eventuelt"]


def test_minutes_may_tell_by_the_numbers_of_the_agenda_alone() -> None:
    """What stands behind each number belongs to that item, and is no title."""
    agenda = "Dagsorden:\n1. Velkomst\n2. Økonomi\n3. Sommerfest\n\n"
    told = "Referat:\n1. Anne bød velkommen.\n2. Regnskabet blev godkendt.\n3. Festen holdes i juni.\n"
    rows = derived(HEAD + agenda + told)
    assert tell(rows, "agenda_items", "title", "minutes_title", "outcome") == [
        ("Velkomst", None, None), ("Økonomi", None, "approved"), ("Sommerfest", None, None),
    ]  # fmt: skip
    assert [text for (text,) in tell(rows, "agenda_items", "minutes_text")][2] == "Festen holdes i juni."


def test_a_title_that_stands_right_behind_another_is_one() -> None:
    """A web page lost the break between the contents and the first item."""
    agenda = "Dagsorden\n1. Rundvisning\n2. Budget\n3. Eventuelt1. Rundvisning\n"
    rows = derived(f"{HEAD}{agenda}Anne Berg viste rundt.\n2. Budget\nIntet.\n3. Eventuelt\nIntet.\n")
    assert tell(rows, "agenda_items", "title") == [("Rundvisning",), ("Budget",), ("Eventuelt",)]
    assert tell(rows, "speech_speakers", "name") == [("Anne Berg",)]


FACTS = {
    "Ungdomsrådet\n24-09-2031\n": ("Ungdomsrådet", "2031-09-24"),
    "Socialudvalget - 11-01-2031\n": ("Socialudvalget", "2031-01-11"),
    "Møde med Rådet for Prøver\n\nDet rådgivende Prøveudvalg\n\nDen 3. maj 2031\n": (
        "Det rådgivende Prøveudvalg",
        "2031-05-03",
    ),
    "Udvalg Prøveby Udsatteråd\nDato 3. maj 2031\n": ("Prøveby Udsatteråd", "2031-05-03"),
    "UdvalgÆldreråd\nDato 3. maj 2031\n": ("Ældreråd", "2031-05-03"),
    "31.08.27 - Referat af skolebestyrelsesmøde\n": ("Skolebestyrelsen", "None"),
    "Bestyrelsesmøde, Prøve Musikskole\n3. maj 2031 kl. 17\n": ("Bestyrelsen", "2031-05-03"),
    "Natur og haves møde den 17. april 2031\n": ("None", "2031-04-17"),
}


@pytest.mark.parametrize("head", FACTS)
def test_the_committee_and_the_day_of_short_heads(head: str) -> None:
    """They stand on a line or two; a day that files are named by may be read in two ways, and is none."""
    rows = derived(f"{head}Deltagere: Anne Berg, Bo Rask\n{ITEMS}")
    (facts,) = tell(rows, "meetings", "body", "date")
    assert tuple(map(str, facts)) == FACTS[head]


def test_the_day_of_the_document_below_the_committee_stays_that() -> None:
    """Where a label says when the meeting was, the day below the committee is the letter's."""
    letter = "Prøverådet\n1. december 2031\n\nMødedato: 22. november 2031\n\n"
    rows = derived(f"{letter}Deltagere: Anne Berg, Bo Rask\n{ITEMS}")
    assert [str(day) for (day,) in tell(rows, "meetings", "date")] == ["2031-11-22"]
    assert [str(day) for (day,) in tell(rows, "documents", "issued_on")] == ["2031-12-01"]


def test_minutes_that_call_themselves_so_need_no_names() -> None:
    """A title with the committee and the day, and sentences below: the decisions are told under no item."""
    text = "Referat af bestyrelsesmøde d. 3. februar 2031\n\nHele bestyrelsen var mødt op.\n\n"
    rows = derived(text + "Broen er i stykker. Det blev besluttet at reparere den inden sommer.\n")
    assert tell(rows, "documents", "kind") == [("minutes",)]
    assert tell(rows, "decisions", "kind") == [("decided",)]
    assert refused("Broen er i stykker.\n\nDet blev besluttet at reparere den.\n") == "unknown_kind"


def test_the_hours_of_a_title_may_be_cut() -> None:
    """The end of the meeting and the place stand on the next line."""
    title = (
        "Referat af møde i Kontaktudvalget onsdag den 24. oktober 2031 kl. 19.00 -\n21.15 i Prøvehuset\n\n"
    )
    rows = derived(f"{title}Til stede: Anne Berg, Bo Rask\n{ITEMS}")
    facts = [str(value) for value in tell(rows, "meetings", "start_time", "end_time", "venue")[0]]
    assert facts == ["19:00:00", "21:15:00", "Prøvehuset"]


def test_items_may_be_numbered_with_the_sign_of_a_paragraph() -> None:
    """The sign opens an item where it begins a line, and none in a sentence."""
    rows = derived(
        f"{HEAD}§ 1 Budget\n\nIntet.\n\n"
        "§ 2 Regnskab\n\nSom nævnt under § 1 er alt i orden.\n\n§ 3 Eventuelt\n\nIntet.\n"
    )
    assert tell(rows, "agenda_items", "number", "title") == [
        ("1", "Budget"), ("2", "Regnskab"), ("3", "Eventuelt")
    ]  # fmt: skip


def test_the_label_before_a_title_is_no_part_of_it() -> None:
    """A title behind "Møde:" is read as one without."""
    rows = derived(f"Møde: {HEAD}{ITEMS}")
    assert tell(rows, "documents", "title") == [("Referat af møde i Prøverådet den 4. marts 2031",)]
    assert tell(rows, "meetings", "body") == [("Prøverådet",)]
    assert misprinted(rows) == []


def test_a_row_that_has_the_number_of_the_one_above_keeps_its_heading() -> None:
    """The heading of the second row with a number stands in the text below it, as it is printed."""
    rows = derived(
        f"{HEAD}| Nr. | Sag | Referat |\n|---|---|---|\n| 1 | Valg | Bo Rask blev valgt. |\n"
        "| 2 | Budget | Budgettet blev godkendt. |\n| 2 | Gebyrer | Gebyrerne blev drøftet. |\n"
        "| 3 | Eventuelt | Intet. |\n"
    )
    assert tell(rows, "agenda_items", "number") == [("1",), ("2",), ("3",)]
    texts = [text or "" for row in tell(rows, "agenda_items", "agenda_text", "minutes_text") for text in row]
    assert any("Gebyrerne blev drøftet." in text for text in texts)
    assert any("Gebyrer\n" in f"{text}\n" for text in texts)
    assert misprinted(rows) == []


def test_facts_on_one_line_may_be_parted_by_dots() -> None:
    """Number, secretary and day of issue need no colons where a dot stands between them."""
    line = "Sagsnr. 2031-0338114 · Dokumentnr. 2031-0338114-7 · Sagsbehandler Ida Kvist · Udsendt 17.3.2031"
    rows = derived(f"{TITLE}{line}\n\nDeltagere: Anne Berg, Bo Rask\n{ITEMS}")
    assert tell(rows, "document_references", "value") == [("2031-0338114",), ("2031-0338114-7",)]
    assert tell(rows, "case_handlers", "name") == [("Ida Kvist",)]
    assert [str(day) for (day,) in tell(rows, "documents", "issued_on")] == ["2031-03-17"]
    assert misprinted(rows) == []


def test_titles_in_capitals_below_no_head_are_items() -> None:
    """The approval of other minutes is an item, and neither title, committee nor day of these."""
    told = (
        "\n\n\n{}\n\nDagsorden: Det ventes, at planen den 4. maj 2031 er klar.\n\n"
        "Referat: Planen blev godkendt.\n"
    )
    titles = (
        "GODKENDELSE AF REFERAT FRA PSO-MØDET DEN 14. MARTS 2031",
        "BUDGET 2032",
        "NYE STIER",
        "EVENTUELT",
    )
    rows = derived("PSO – DAGSORDEN MED REFERAT\n" + "".join(map(told.format, titles)))
    assert tell(rows, "agenda_items", "title") == [(title,) for title in titles]
    assert tell(rows, "documents", "title") == [("PSO – DAGSORDEN MED REFERAT",)]
    assert tell(rows, "meetings", "body", "date", "venue") == [("PSO", None, None)]
    assert misprinted(rows) == []


def test_facts_in_the_sentences_of_a_head() -> None:
    """Where it was held, when the minutes are dated, and a secretary at the end of a sentence."""
    rows = derived(
        f"{TITLE}Mødet begyndte kl. 11.30 og sluttede kl. 14.00. Det blev holdt på Prøvegården, Salen.\n\n"
        "Referatet er dateret 23.03.2031. Sagsnummer: 2031 - 2265. Sagsbehandler: Ida Rye Kvist.\n\n"
        f"Deltagere: Anne Berg, Bo Rask\n{ITEMS}"
    )
    assert tell(rows, "meetings", "venue") == [("Prøvegården, Salen",)]
    assert [str(day) for (day,) in tell(rows, "documents", "issued_on")] == ["2031-03-23"]
    assert tell(rows, "case_handlers", "name") == [("Ida Rye Kvist",)]
    assert misprinted(rows) == []
