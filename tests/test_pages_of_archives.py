"""Minutes as the archives of municipalities and boards put them on the web, and what is lost there."""

from __future__ import annotations

import pytest
from support.derived import printed, tell

PEOPLE = "Til stede: Anna Berg, Bo Holm og Ida Rask\n\n"
Items = list[tuple[object, ...]]


def items(text: str, *columns: str) -> Items:
    """COLUMNS of the items of TEXT."""
    return tell(printed(text), "agenda_items", *columns)


def test_words_of_buttons_are_no_part_of_a_title() -> None:
    """What folds an item stands amid its words, or right behind the title."""
    inner = (
        "Prøverådet - Referat - 3. marts 2031\n\n"
        + PEOPLE
        + "  1. Budget for haven\n  fold dette punkt ind Resume\n"
        "  Haven får mere.\n\n  fold dette punkt ind Indstilling\n\n  At rådet siger ja.\n\n"
        "  fold dette punkt ind Beslutning i Prøverådet den 03-03-2031\n\n  Godkendt.\n\n"
        "  2. Eventuelt\n  fold dette punkt ind Beslutning i Prøverådet den 03-03-2031\n\n  Intet.\n"
    )
    glued = (
        "Prøverådet - Referat - 3. marts 2031\n"
        + PEOPLE
        + "1. Budget for havenKlik her for at folde ud og læse mere om Budget for haven\nSagsfremstilling\n"
        "Haven får mere.\nBeslutning\nGodkendt.\n2. EventueltKlik her for at folde ud\nBeslutning\nIntet.\n"
    )
    for text in (inner, glued):
        told = items(text, "number", "title", "outcome")
        assert told == [("1", "Budget for haven", "approved"), ("2", "Eventuelt", None)]
        [(agenda, _)] = items(text, "agenda_text", "minutes_text")[:1]
        assert "Haven får mere." in str(agenda)


@pytest.mark.parametrize(
    "label",
    [
        "Beslutning Udvalget for Prøver den 03-03-2031",
        "Beslutning i Udvalget for Prøver den 3. marts 2031:",
        "Besluttet på Prøverådet den 03-03-2031 som punkt 1",
        "Prøverådet, 03-03-2031, pkt. 1",
        "Prøverådets møde den 3. marts 2031:",
    ],
)
def test_labels_of_what_came_of_an_item(label: str) -> None:
    """Above it stands what was put to the meeting."""
    text = (
        f"Referat\n\nDato: 3. marts 2031\n\n{PEOPLE}1. Budget\n\nIndstilling\n\nDet bør godkendes.\n\n"
        f"{label}\n\n"
        f"Godkendt.\n\n2. Eventuelt\n\n{label}\n\nIntet.\n"
    )
    assert items(text, "agenda_text", "minutes_text")[0][0] is not None
    assert items(text, "number", "outcome") == [("1", "approved"), ("2", None)]
    assert tell(printed(text), "documents", "kind") == [("agenda_and_minutes",)]


def test_a_list_of_contents_that_lost_its_columns() -> None:
    """Number, title and page stand below each other, and the items follow."""
    text = (
        "Prøverådet\n\nReferat af mødet den 3. marts 2031\n\nINDHOLDSFORTEGNELSE:\n\nPkt. nr.\n\nSag\n\n"
        "Sidetal\n\n"
        "1.\n\nVelkomst\n\n3\n\n2.\n\nOrientering om, hvad rådet skal.\n\n4\n\n3.\n\nEventuelt\n\n5\n\n"
        "1.        Velkomst\n\nÅbent\n\nAnna Berg bød velkommen.\n\n"
        "2.        Orientering om, hvad rådet skal.\n\n"
        "Åbent\n\nTaget til efterretning.\n\n3.        Eventuelt\n\nÅbent\n\nIntet.\n"
    )
    assert [title for _, title in items(text, "number", "title")] == [
        "Velkomst", "Orientering om, hvad rådet skal.", "Eventuelt",
    ]  # fmt: skip


def test_items_below_the_times_at_which_they_were_due() -> None:
    """Neither time is that of the meeting, nor any text of an item."""
    text = (
        "Skolebestyrelsesmøde marts 2031\n\nReferat fra den 3. marts 2031.\nAfbud: Per Sand\n\n"
        "19.00 - 19.30\n\n"
        "Velkomst\n\n • Anna Berg orienterede om reglerne.\n\n19.30 - 20.00\n\nBudget 2031\n\n"
        "Udkastet blev godkendt.\n\n20.00-20.15\n\nNæste møde og evt.\nIntet.\n"
    )
    assert items(text, "number", "title", "outcome") == [
        (None, "Velkomst", None), (None, "Budget 2031", "approved"), (None, "Næste møde og evt.", None),
    ]  # fmt: skip
    assert tell(printed(text), "meetings", "body", "start_time") == [("Skolebestyrelsen", None)]


def test_what_was_settled_shows_that_an_agenda_is_minutes() -> None:
    """Nothing but "Dagsorden" heads it; an agenda that proposes things stays one."""
    head = "Prøverådet den 3. marts 2031\n\n" + PEOPLE + "Dagsorden\n\n"
    told = "1. Dagsorden\nDagsordenen blev godkendt.\n\n2. Budget\nDet blev besluttet at vente.\n\n3. Evt.\n"
    asked = "1. Dagsorden\nDet indstilles, at den godkendes.\n\n2. Budget\nAnna orienterer.\n\n3. Evt.\n"
    kinds = [tell(printed(head + text), "documents", "kind") for text in (told, asked)]
    assert kinds == [[("minutes",)], [("agenda",)]]


def test_a_round_of_all_is_no_last_item_right_below_a_title() -> None:
    """The items behind it were lost."""
    text = (
        "Referat af møde i Prøverådet den 3. marts 2031\n\n"
        + PEOPLE
        + " 1. Kort præsentation\n  Bordet rundt\n\n 2. Budget\n  Godkendt\n\n 3. Evt.\n  Intet\n"
    )
    assert [number for (number,) in items(text, "number")] == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Bestyrelsesmøde\nPrøvehuset\n\n3. marts 2031", "Bestyrelsen"),
        ("Forældrebestyrelsesmøde for Børnehusene Prøven\n3. marts 2031", "Forældrebestyrelsen"),
        ("Dagsorden/Referat fra Skolebestyrelsesmøde\n\nDato: 03-03-2031", "Skolebestyrelsen"),
        ("Møde i PSU (lokalt samarbejdsudvalg)\n\nDato: 03-03-2031", "PSU"),
        (
            "Mødereferat\n\nMødedato: 3. marts 2031\n\nArbejdsmiljøudvalget, Prøve Forsyning",
            "Arbejdsmiljøudvalget",
        ),
    ],
)
def test_a_line_of_its_own_names_the_body(head: str, body: str) -> None:
    """By the noun of its meeting, or with whose it is behind a comma."""
    text = f"{head}\n\n{PEOPLE}1. Budget\n\nGodkendt.\n\n2. Eventuelt\n\nIntet.\n"
    assert tell(printed(text), "meetings", "body") == [(body,)]


def test_a_page_of_one_item_without_a_title() -> None:
    """Who came is not the title, nor is the kind of document."""
    text = (
        "Referat\n\ntirsdag den 3. marts 2031 kl. 08:00\n\nMødested M3\nUdvalg Prøveudvalget\n"
        "Mødedeltagere Anna Berg, Bo Holm, Ida Rask\nFraværende Ingen\n\nSagsid.: 31/4282\nResume\n"
        "Haven får mere.\n"
        "Indstilling\nAt det godkendes.\nBeslutning i Prøveudvalget den 03-03-2031\nGodkendt.\n"
    )
    assert [name for (name,) in tell(printed(text), "participants", "name")] == [
        "Anna Berg",
        "Bo Holm",
        "Ida Rask",
    ]
    assert items(text, "title") == []


def test_offices_behind_a_slash_and_behind_each_other() -> None:
    """Whose they are stands before the slash; two of one person are one title."""
    text = (
        "Referat af møde i Prøverådet den 3. marts 2031\n\nTil stede:\nAnna Berg, Prøveby Kommune/formand\n"
        "Bo Holm, leder, næstformand\nIda Rask, FTR/AMR\nPer Sand, Adressekontoret/gæst\nDekan Else Bæk\n"
        "Prodekan Finn Ask\n\n1. Budget\n\nDekanen orienterede.\n\nUdvalgsformanden takkede.\n\n"
        "2. Eventuelt\n\nIntet.\n"
    )
    rows = printed(text)
    assert tell(rows, "participants", "name", "title", "organization", "capacity") == [
        ("Anna Berg", "formand", "Prøveby Kommune", "member"),
        ("Bo Holm", "leder, næstformand", None, "member"),
        ("Ida Rask", "FTR/AMR", None, "member"), ("Per Sand", None, "Adressekontoret", "guest"),
        ("Else Bæk", "Dekan", None, "member"), ("Finn Ask", "Prodekan", None, "member"),
    ]  # fmt: skip
    assert tell(rows, "speech_speakers", "name") == [("Dekanen",), ("Udvalgsformanden",)]
