"""Layouts of real pages that were read wrongly at first: numbers, labels, titles, long heads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from support.derived import printed, tell

if TYPE_CHECKING:
    from cso_opendata.derive import Rows

ROOF = "Referat af møde i Prøverådet den 3. marts 2031\n\n"
PEOPLE = "Til stede: Anna Berg, Bo Holm og Ida Rask\n\n"


def when(rows: Rows, table: str, *names: str) -> list[tuple[str, ...]]:
    """What ROWS tell in the columns NAMES of TABLE, as a reader sees it."""
    return [tuple(map(str, row)) for row in tell(rows, table, *names)]


def test_a_label_that_has_lost_the_break_behind_it() -> None:
    """It ends where its text begins with a capital; the day of the meeting may stand behind the kind."""
    rows = printed(
        "Referat: 3. marts 2031 kl. 08:00\nDeltagere\n- Anna Berg\n- Bo Holm\n\n"
        "1 : Godkendelse af dagsorden\nSagsnr:\nBilagIngen bilag.\nBeslutningGodkendt.\n"
        "Fraværende- Bo Holm ()\n"
        "2 : Budget\nSagsnr:\nSagsfremstillingUdvalget ser på budgettet.\nBeslutningTaget til efterretning.\n"
    )
    assert when(rows, "meetings", "date", "start_time") == [("2031-03-03", "08:00:00")]
    assert tell(rows, "participants", "name", "attendance") == [
        ("Anna Berg", "present"),
        ("Bo Holm", "absent"),
    ]
    assert tell(rows, "agenda_items", "number", "outcome") == [("1", "approved"), ("2", "noted")]
    texts = tell(rows, "agenda_items", "agenda_text", "minutes_text")
    assert "Udvalget ser på budgettet." in texts[1][0]
    assert "Taget til efterretning." in texts[1][1]


def test_a_list_of_contents_tells_open_items_from_closed() -> None:
    """Below it each number stands without a mark; a list of what is attached opens no item."""
    rows = printed(
        "Referat\nPrøverådet\n03-03-2031 kl. 09:30\nDagsordenspunkter\n\n"
        "  åbent 1 Fravær og bemærkninger til dagsordenen\n"
        "  åbent 2 Orientering fra følgegruppen for trafik, teknik og kultur\n"
        "  lukket 3 Gensidig orientering\n  åbent 4 Eventuelt\n\n Åbent  punkt\n\n"
        " 1  Fravær og bemærkninger til dagsordenen\n\n"
        "Fraværende\n\nAfbud fra Bo Holm\n\n Åbent  punkt\n\n"
        " 2  Orientering fra følgegruppen for trafik, teknik og kultur\n\n"
        "Der blev holdt møde.\n\n1.\nReferat (DOC)\n"
    )
    assert tell(rows, "agenda_items", "number", "title") == [
        ("1", "Fravær og bemærkninger til dagsordenen"),
        ("2", "Orientering fra følgegruppen for trafik, teknik og kultur"),
        ("3", "Gensidig orientering"), ("4", "Eventuelt"),
    ]  # fmt: skip
    assert tell(rows, "participants", "name", "attendance") == [("Bo Holm", "absent")]


def test_numbers_that_have_lost_their_marks_where_titles_end_with_a_full_stop() -> None:
    """And minutes that begin anew with another title: the two that follow it are those of the agenda."""
    rows = printed(
        f"{ROOF}Mødested: Huset, Grøn Stue kl. 09.30.\n\n{PEOPLE}Dagsorden:\n\n1. Rådet konstituerer sig.\n\n"
        "2. Referat fra sidst.\n\n3. Orientering fra formand.\n\n4 Nyt fra lederne.\n\nEt punkt for alle\n\n"
        "5 Orientering fra kasserer.\n\n6. Udvalg: Turudvalg, Bladudvalg,\n\nMøde på tværs.\n\n"
        "7. Eventuelt.\n\n_ _ _\n\n1. Konstituering af rådet.\n\nAnna Berg formand\n\n"
        "2. Referat fra sidst.\n\nGodkendt.\n\n3. Orientering fra formand:\n\nTemadag 1. oktober i huset.\n\n"
        "4. Nyt fra lederne.\n\nTur til efteråret.\n"
    )
    assert when(rows, "meetings", "start_time", "venue") == [("09:30:00", "Huset, Grøn Stue")]
    assert [number for (number,) in tell(rows, "agenda_items", "number")] == list("1234567")
    told = tell(rows, "agenda_items", "minutes_text")
    assert [bool(text) for (text,) in told] == [True, True, True, True, False, False, False]
    assert tell(rows, "agenda_items", "outcome")[1] == ("approved",)


def test_the_number_of_a_case_tells_an_item() -> None:
    """One item alone, with any number, is known by the number of its case or the one who handles it."""
    rows = printed(
        "Referat for Prøveudvalgets møde den 3. marts 2031\n\nTilstede:\nAnna Berg\nBo Holm\nFraværende:\n\n"
        "ÅBNE SAGER\n\n199. Sundhedsprofiler\nSagsnr.: 6628\nSagsbehandler: Ida Rask\n\nPræsentation:\n\n"
        "Hvert år laves der profiler.\n\nForvaltningen foreslår:\n\nAt rapporten tages til efterretning\n"
    )
    assert tell(rows, "agenda_items", "number", "title") == [("199", "Sundhedsprofiler")]
    assert tell(rows, "document_references", "value") == [("6628",)]
    assert tell(rows, "case_handlers", "name") == [("Ida Rask",)]


def test_a_page_of_one_item_whose_head_lists_many_people() -> None:
    """The label of its first part stands far below; the title is that of an item which most meetings have."""
    away = "".join(
        f"{name}\n" for name in ("Per Sand", "Tove Elm", "Kaj Vang", "Ole Mose", "Eva Dam", "Åge Toft")
    )
    more = "".join(
        f"{name}\n" for name in ("Lis Bro", "Jan Fog", "Mia Hede", "Kim Lund", "Bent Skov", "Rie Holm")
    )
    rows = printed(
        "Mødedato: 03.03.2031, kl. 18:30\nMødested: Salen, Prøvegade 3\n\nGodkendelse af dagsorden\n\n"
        f"Fraværende med afbud:\n\n{away}\nFraværende uden afbud:\n{more}\n"
        "Ida Rask ankom til mødet kl. 18.42.\n\n"
        "Indstilling og beslutning\n\nFormanden indstiller til Prøve Lokaludvalg,\n\n"
        "at dagsordenen godkendes.\n\n"
        "Beslutning\n\nDagsordenen blev godkendt.\n"
    )
    assert tell(rows, "agenda_items", "title", "outcome") == [("Godkendelse af dagsorden", "approved")]
    people: dict[str, str] = dict(tell(rows, "participants", "name", "attendance"))
    assert len(people) == 13
    assert people.pop("Ida Rask") == "partial"
    assert set(people.values()) == {"absent"}


def test_of_several_titles_the_day_that_two_name_is_that_of_the_meeting() -> None:
    """A page may print the title of the next one above its own."""
    rows = printed(
        "Referat af Prøverådsmøde 21.04.2031\n\nReferat af Prøverådsmøde 03.03.2031\n\n"
        f"Dagsorden for åbent møde i Prøverådet 03.03.2031 i Huset\n{PEOPLE}"
        "1. Budget\n\nGodkendt.\n\n2. Evt.\n\nIntet.\n"
    )
    assert when(rows, "meetings", "date") == [("2031-03-03",)]


def test_a_third_title_names_body_and_day_where_the_second_tells_when_the_minutes_went_out() -> None:
    """And nothing that stands before "referat" is a body."""
    rows = printed(
        "Referat af bestyrelsesmøde - Prøveparken\n\nENDELIGT referat Udsendt 3. maj 2031\n\n"
        f"Møde i Prøveparkbestyrelsen 3. marts 2031\n\n{PEOPLE}1. Budget\n\nGodkendt.\n\n2. Evt.\n\nIntet.\n"
    )
    assert when(rows, "meetings", "date", "body") == [("2031-03-03", "Prøveparkbestyrelsen")]
    assert when(rows, "documents", "issued_on") == [("2031-05-03",)]


def test_below_headings_a_number_is_that_of_a_list() -> None:
    """Though the agenda has an item with that number."""
    rows = printed(
        f"# Referat af møde i Prøverådet den 3. marts 2031\n\n{PEOPLE}### Dagsorden\n\n"
        "1. Opfølgning\n2. Produkt\n"
        "3. Dialog\n4. Eventuelt\n\n## Referat\n\n### AD 1: Opfølgning\n\nIntet.\n\n"
        "### AD 2: Produkt\n\nDelene er:\n\n"
        "#### 3) Forbindelserne\n\nDe er nye.\n\n"
        "3. Forbindelserne\n\n### AD 3: Dialog\n\nDen er i gang.\n\n### AD 4: Eventuelt\n\nIntet.\n"
    )
    assert tell(rows, "agenda_items", "number", "title", "minutes_title") == [
        ("1", "Opfølgning", "Opfølgning"), ("2", "Produkt", "Produkt"), ("3", "Dialog", "Dialog"),
        ("4", "Eventuelt", "Eventuelt"),
    ]  # fmt: skip


def test_organizations_that_have_no_name_of_their_own() -> None:
    """Part of a list may be headed by what its people stand for."""
    rows = printed(
        f"{ROOF}I mødet deltog:\n\nBorgerrepræsentanter:\n\nPer Sand.\n\n"
        "Fra den frie undervisning:\n\nAnna Berg, Bo Holm og Ida Rask.\n\n"
        "Fra det frivillige område:\n\nOle Mose, Eva Dam (for Kaj Vang) og Tove Elm.\n\n"
        "1. Budget\n\nGodkendt.\n\n2. Evt.\n\nIntet.\n"
    )
    organizations = tell(rows, "participants", "name", "organization")
    assert [place for _, place in organizations] == [
        None, *["den frie undervisning"] * 3, *["det frivillige område"] * 3,
    ]  # fmt: skip


def test_the_first_item_says_when_the_meeting_ended() -> None:
    """Where the head has its start alone, and the sentence begins with that."""
    rows = printed(
        "Mødedato: 03.03.2031, kl. 12:30\nMødested: Salen\nGodkendelse af dagsorden\n\nBeslutning\n"
        "Udvalgsmødet begyndte kl. 12.30 og sluttede kl. 13.45\nDagsordenen blev godkendt.\n"
    )
    assert when(rows, "meetings", "start_time", "end_time") == [("12:30:00", "13:45:00")]


def test_a_joint_committee_by_its_short_name_and_whose_it_is() -> None:
    """A title may stand on several lines."""
    rows = printed(
        "Referat\ntil\nmødet i HMU Prøve og Afprøvning\nden 3. marts 2031 kl. 11:30\n"
        "i Prøvehuset, Prøvevej 26\n\n"
        "1. Godkendelse af dagsorden\n\nHMU besluttede at godkende dagsordenen.\n\n2. Evt.\n\nIntet.\n"
    )
    assert tell(rows, "meetings", "body") == [("HMU Prøve og Afprøvning",)]
    assert tell(rows, "agenda_items", "outcome")[0] == ("approved",)


def test_items_that_are_bullets_over_the_labels_of_their_parts() -> None:
    """And a sentence on who came for whom, between the heading of the minutes and the first of them."""
    rows = printed(
        "Prøverådet - Referat fra mødet den 03-03-2031\n\nReferat\n\n"
        "Anna Berg deltog i stedet for Bo Holm og Ida Rask deltog i stedet for Per Sand\n\n"
        "  • 1 Status for projekter 2030\n    • Sagsfremstilling\n\n      Der har været et forbrug.\n\n"
        "    • Indstilling\n\n      Direktøren indstiller, at orienteringen tages til efterretning.\n\n"
        "    • Beslutning\n\n      Taget til efterretning.\n\n"
        "  • 2 Ansøgning\n    • Sagsfremstilling\n\n      En forening søger om tilskud.\n"
    )
    assert tell(rows, "agenda_items", "number", "title", "outcome") == [
        ("1", "Status for projekter 2030", "noted"), ("2", "Ansøgning", None),
    ]  # fmt: skip
    assert tell(rows, "participants", "name", "attendance") == [
        ("Anna Berg", "present"), ("Bo Holm", "absent"), ("Ida Rask", "present"), ("Per Sand", "absent"),
    ]  # fmt: skip


def test_an_address_in_the_margin_ends_no_list() -> None:
    """Its lines stand amid those of the people; an office may be two."""
    rows = printed(
        f"{ROOF}I mødet deltog:\nLandsformand, kørelærer Anna Berg\nDirektør Bo Holm\n"
        "Prøvegade 10\n1216 Prøveby K.\n"
        "Fra sekretariatet deltog:\nTelefon 7000 0001\nTelefax 7000 0002\nwww.eksempel.dk\n"
        "Fuldmægtig Ida Rask (sekretær)\n\n1. Budget\n\nGodkendt.\n\n2. Evt.\n\nIntet.\n"
    )
    assert tell(rows, "participants", "name", "title", "capacity") == [
        ("Anna Berg", "Landsformand, kørelærer", "member"), ("Bo Holm", "Direktør", "member"),
        ("Ida Rask", "Fuldmægtig", "secretariat"),
    ]  # fmt: skip


def test_the_first_item_says_who_was_away_from_which_items() -> None:
    """They were there for the others."""
    rows = printed(
        f"{ROOF}{PEOPLE}1. Godkendelse af dagsorden\n\nGodkendt.\n\n"
        "Bo Holm (F) deltog ikke under punkterne 12-15.\n\n2. Evt.\n\nIntet.\n"
    )
    assert dict(tell(rows, "participants", "name", "attendance"))["Bo Holm"] == "partial"
