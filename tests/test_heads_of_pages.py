"""Days, titles and people of heads that real pages have, and that were read wrongly at first."""

from __future__ import annotations

import pytest
from support.derived import derived, misprinted, tell

ROOF = "Referat af møde i Prøverådet den 3. marts 2031\n\n"
BODY = "\n1. Godkendelse af dagsorden\n\nOk\n\n2. Budget\n\nOk\n"
PEOPLE = "Til stede: Anna Berg, Bo Holm og Ida Rask\n"


def day_of(head: str) -> str:
    """The day of the meeting whose minutes have HEAD."""
    rows = derived(f"{head}\n{BODY}")
    assert not misprinted(rows)
    ((day,),) = tell(rows, "meetings", "date")
    return str(day)


@pytest.mark.parametrize(
    "head",
    [
        f"Mandag, 09 december 2039\n3. marts 2031 (ekstraordinær)\n\nREFERAT\n\n{PEOPLE}",
        f"Ref. af bestyrelsesmøde d. 3. marts 2031 fra kl. 18.30 til 20.30\n\n{PEOPLE}",
        f"Beslutningsreferat af Prøverådets 75. møde den\n3. marts 2031\n{PEOPLE}",
        f"Dato: Mandag, Marts 3, 2031 - 18:00\nSted: Kantinen\n\n{PEOPLE}",
    ],
    ids=["printed on another day", "shortened", "on two lines", "turned"],
)
def test_the_day_of_the_meeting(head: str) -> None:
    """The day on which a page was printed is above all else of it; a title may be cut or shortened."""
    assert day_of(head) == "2031-03-03"


def test_a_word_says_yes_to_what_a_title_puts() -> None:
    """Below "Budget" it says nothing that anybody could know."""
    rows = derived(f"{ROOF}{PEOPLE}{BODY}")
    assert tell(rows, "agenda_items", "outcome") == [("approved",), (None,)]


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("Godkendt m. to punkter til eventuelt.", "approved"),
        ("Regnskabet blev fremlagt og godkendt af bestyrelsen.", "approved"),
        ("Referat godkendt fra seneste møde", "approved"),
        ("Budgettet for 2031 godkendes.", "approved"),
    ],
)
def test_what_was_approved(said: str, outcome: str) -> None:
    """In words that secretaries use."""
    rows = derived(f"{ROOF}{PEOPLE}\n1. Budget\n\n{said}\n\n2. Evt.\n\nIntet.\n")
    assert tell(rows, "agenda_items", "outcome")[0] == (outcome,)


def people_of(head: str) -> list[tuple[object, ...]]:
    """Who came, by the HEAD of minutes: name, title, organization, attendance."""
    rows = derived(f"{ROOF}{head}\n{BODY}")
    assert not misprinted(rows)
    return tell(rows, "participants", "name", "title", "organization", "attendance")


def test_who_came_instead_was_there() -> None:
    """Though the list is of those who were not."""
    assert people_of("Fraværende: Anna Berg, Bo Holm, Ida Rask, i stedet suppleant Ole Mose.\n") == [
        ("Anna Berg", None, None, "absent"), ("Bo Holm", None, None, "absent"),
        ("Ida Rask", None, None, "absent"), ("Ole Mose", "suppleant", None, "present"),
    ]  # fmt: skip


def test_a_sentence_below_a_list_is_nobodys_organization() -> None:
    """Be the list cut behind a comma; and an office and another person are none of the name above."""
    head = "Til stede:\nMF Anna Berg\nLandsformand, kørelærer Bo Holm\n"
    away = "Afbud: kontorchef Ida Rask, stabschef Ole Mose,\n"
    told = people_of(f"{head}\n{away}Til brug for mødet var der udarbejdet følgende\n")
    assert told[0] == ("Anna Berg", "MF", None, "present")
    assert told[-2:] == [
        ("Ida Rask", "kontorchef", None, "absent"),
        ("Ole Mose", "stabschef", None, "absent"),
    ]


def test_brackets_may_hold_an_office_or_a_remark() -> None:
    """And neither is an organization."""
    moved = "Bo Holm (DLF) (flyttet til forudgående møde 7. maj)\n"
    assert people_of(f"Deltagere:\nAnna Berg (Produkt Owner)\n{moved}") == [
        ("Anna Berg", "Produkt Owner", None, "present"), ("Bo Holm", None, "DLF", "present"),
    ]  # fmt: skip


def test_a_month_that_is_left_out_has_no_meeting() -> None:
    """Though its name stands in the sentence on the meetings to come."""
    plan = "Møderne holdes den 3. torsdag, juli måned undtaget. Næste møder i 2031 er maj, undtagen juli.\n"
    rows = derived(f"{ROOF}{PEOPLE}\n1. Mødeplan\n\n{plan}\n2. Evt.\n\nIntet.\n")
    assert not [day for (day,) in tell(rows, "planned_meetings", "start_date") if "-07-" in str(day)]


def test_a_title_of_two_marks_begins_a_line() -> None:
    """It is no end of the paragraph above it: "3.) Venteliste"."""
    prose = "der er endnu en ganske almindelig linje i et referat, som går videre\n" * 6
    prose = f"Her står, at {prose.rstrip()}.\n"
    text = f"1.) Regnskab\nDet blev fremlagt.\n2.) Planen\n{prose}3.) Venteliste\nDen føres.\n"
    rows = derived(f"{ROOF}{PEOPLE}\n{text}")
    assert tell(rows, "agenda_items", "number", "title") == [
        ("1", "Regnskab"), ("2", "Planen"), ("3", "Venteliste"),
    ]  # fmt: skip


def test_a_union_is_none_of_the_management() -> None:
    """Though its people are listed below a heading of the other side, with no heading of their own side."""
    rows = derived(
        f"{ROOF}Deltagere:\nLedelsesrepræsentanter:\nFormand, Anna Berg\nFOA:\nNæstformand Bo Holm\n"
        f"HK Kommunal:\nIda Rask\nSekretariat:\nOle Mose\n{BODY}"
    )
    assert tell(rows, "participants", "name", "side", "organization") == [
        ("Anna Berg", "management", None), ("Bo Holm", "employee", "FOA"),
        ("Ida Rask", "employee", "HK Kommunal"), ("Ole Mose", None, None),
    ]  # fmt: skip


@pytest.mark.parametrize("head", ["Prøveudvalget", "Mødedeltagere"])
def test_columns_say_who_was_there(head: str) -> None:
    """Whatever the column of the names is called, a cross in that of apologies is one who was away."""
    rows = f"{'Anna Berg (V)':<24}X\n{'Bo Holm (A)':<36}X\n"
    assert people_of(f"{head:<24}Til stede   Afbud\n{rows}") == [
        ("Anna Berg", None, "V", "present"), ("Bo Holm", None, "A", "absent"),
    ]  # fmt: skip


def test_a_heading_ends_the_list_of_those_who_were_away() -> None:
    """Those below it came, for the items that are told."""
    rows = derived(
        f"{ROOF}1. Fraværende og bemærkninger til dagsordenen\n\nFraværende\n\nAnna Berg\n\n"
        "Bemærkninger til dagsordenen\n\nSkolechef Bo Holm deltager under alle punkter.\n\n"
        "Børnechef Ida Rask deltager under punkterne 2 til og med 3.\n\n"
        "2. Budget\n\nIntet.\n\n3. Evt.\n\nIntet.\n"
    )
    assert tell(rows, "participants", "name", "attendance") == [
        ("Anna Berg", "absent"), ("Bo Holm", "present"), ("Ida Rask", "partial"),
    ]  # fmt: skip
    assert tell(rows, "participant_items", "item_number") == [("2",), ("3",)]


@pytest.mark.parametrize(
    "said",
    [
        "Afbud fra Anna Berg stedfortræder Bo Holm.",
        "Bo Holm (V) deltog i mødet i stedet for Anna Berg (A).",
        "Bo Holm deltager istedet for Anna Berg.",
    ],
)
def test_who_came_for_somebody_was_there(said: str) -> None:
    """And the other was not."""
    told = people_of(f"Bemærkninger\n\n{said}\n")
    assert sorted((name, attendance) for name, _, _, attendance in told) == [
        ("Anna Berg", "absent"), ("Bo Holm", "present"),
    ]  # fmt: skip


def test_first_letters_are_nobodys_organization() -> None:
    """Be they but two, and one of those who chairs."""
    rows = derived(f"{ROOF}Til stede: Carsten Mose (CM), Søren Aas (SA)\nDirigent: Lars Gram (LG)\n{BODY}")
    assert tell(rows, "participants", "name", "organization") == [
        ("Carsten Mose", None), ("Søren Aas", None), ("Lars Gram", None),
    ]  # fmt: skip


def test_an_office_and_its_unit_are_no_organization_alone() -> None:
    """The office is the title; a direction is a part of it."""
    listed = "Anna Berg - Afdelingschef TVF\nBo Holm - Fagchef Skov og Vand\nIda Rask - Områdeleder Nord\n"
    assert people_of(f"Til stede:\n{listed}") == [
        ("Anna Berg", "Afdelingschef", "TVF", "present"), ("Bo Holm", "Fagchef", "Skov og Vand", "present"),
        ("Ida Rask", None, "Områdeleder Nord", "present"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "head",
    [
        "Pladshavermøde i Fonden Prøvehavn\n3. marts 2031\nTil stede: Anna Berg, Bo Holm, Ida Rask\n",
        "Referat\n\nPrøveudvalget mandag den 3. marts 2031 kl. 18:30\n\nMødelokale Salen\n",
    ],
    ids=["alone below the meeting", "behind the committee"],
)
def test_a_day_that_belongs_to_the_line_above(head: str) -> None:
    """It is the meeting's, and not that of the document."""
    assert day_of(head) == "2031-03-03"


def test_a_slip_within_an_hour() -> None:
    """The meeting ended at half past, where the start has minutes too."""
    rows = derived(
        f"Referat\nSkolebestyrelsesmøde den 7. april 2031 kl. 17.30-18. 30 virtuelt\n\n{PEOPLE}{BODY}"
    )
    assert [str(end) for (end,) in tell(rows, "meetings", "end_time")] == ["18:30:00"]


@pytest.mark.parametrize(
    ("head", "told"),
    [
        (
            "Deltagere: Lone, Maren, Viggo – Ellens praktikant, Dorte og Svend\n",
            "Lone Maren Viggo Dorte Svend",
        ),
        ("Indkaldte: Vera (Bos mor), Anders (Evas far) og Else Marie (Idas mor)\n", "Vera Anders Else_Marie"),
        (
            "Deltagere: Niels Høj, Claus Dam, Leif Sønder for Jann Hald, Birgit Fog\n",
            "Niels_Høj Claus_Dam Leif_Sønder Birgit_Fog",
        ),
        ("Medlemmer Eva Somm (formand), Else-Marie Lang, Brit Skov\n", "Eva_Somm Else-Marie_Lang Brit_Skov"),
    ],
)
def test_one_odd_entry_loses_nobody(head: str, told: str) -> None:
    """A list is read whole, whatever one of its entries says besides the name."""
    assert [str(name).replace(" ", "_") for name, *_ in people_of(head)] == told.split()


def test_sentences_below_the_heading_of_a_list() -> None:
    """They say who was away and who came, though one says it in words that nobody knows, and items follow."""
    assert people_of(
        "Deltagere\nDer var ved mødets start afbud fra Anna Berg og Bo Holm (Bo kom dog senere).\n"
        "Til stede var Ida Rask, Ole Mose og Pia Sand.\n"
    ) == [
        ("Anna Berg", None, None, "absent"), ("Bo Holm", None, None, "partial"),
        ("Ida Rask", None, None, "present"), ("Ole Mose", None, None, "present"),
        ("Pia Sand", None, None, "present"),
    ]  # fmt: skip


def test_what_follows_the_meeting_is_no_place() -> None:
    """The room stands on the next line."""
    rows = derived(
        f"{ROOF}Tid og sted: 3. marts 2031, fra kl. 9.00 til 12.00 efterfulgt af frokost\n"
        f"Mødelokale C, Prøvehuset\n\n{PEOPLE}{BODY}"
    )
    assert tell(rows, "meetings", "venue") == [("Mødelokale C, Prøvehuset",)]


def test_what_is_proposed_opens_no_items() -> None:
    """Its numbers are those of a list, be the page of one item or of several."""
    rows = derived(
        f"{ROOF}12. Godkendelse af dagsorden\n\nForvaltningen indstiller, at\n\n"
        " 1. Rådet godkender dagsordenen\n 2. Rådet vælger en ordstyrer\n\nBeslutning\n\nGodkendt.\n\n"
        "13. Budget\n\nBeslutning\n\nGodkendt.\n"
    )
    assert tell(rows, "agenda_items", "number") == [("12",), ("13",)]
    assert tell(rows, "agenda_sub_items", "label") == []


def test_a_title_on_several_lines_says_that_it_is_an_agenda() -> None:
    """Where nothing of it tells what came of the items."""
    rows = derived(
        "Dagsorden\ntil\nmødet i Udvalg for prøver\nden 3. marts 2031 kl. 09:00\n"
        "i Prøve Kommune, Prøvetorvet 5, 7400 Prøveby, ved hovedindgangen\n\n"
        "1. Plan\n\nResume\n\nStyrelsen traf en afgørelse.\n\nDirektionen indstiller,\n\n"
        "at orienteringen tages til efterretning\n\n2. Eventuelt\n"
    )
    assert tell(rows, "documents", "kind") == [("agenda",)]


def test_first_names_that_a_list_has_named_are_known_in_the_next() -> None:
    """Though one of them is no common one: who sent apologies was not there."""
    told = people_of("Deltagere: Vera, Anders, Jakob, Zhanna, Lone\n\nAfbud: Lone og Zhanna\n")
    assert {name for name, _, _, attendance in told if attendance == "absent"} == {"Lone", "Zhanna"}
