"""Agendas and minutes on forms, and answers by number: what came of each was wrong at first."""

from __future__ import annotations

import pytest
from support.derived import printed, tell

ROOF = "Referat af møde i Prøverådet den 3. marts 2031\n\nTil stede: Anna Berg, Bo Holm og Ida Rask\n\n"


def items_of(text: str) -> list[tuple[object, ...]]:
    """Number, title, and what was told under each item of TEXT."""
    return tell(printed(text), "agenda_items", "number", "title", "minutes_text")


FORM = """# Prøvesystem koordinationsgruppemøde 02.02.2031

**Mødenavn**: Prøvesystem koordinationsgruppemøde (1. mandag i måneden)
**Tid**: 02.02.2031  kl. 13 - 14:30
**Sted**: Virtuel

#### Deltagere:
- [{tick}] Anna Berg
- [{tick}] Bo Holm / Per Krog, Prøve Kommune
- [ ] Ole Mose

#### Afbud:
- [{tick}] Ida Rask
- [ ] xxx

#### Observatører / gæster
- [{tick}] Eva Sand, Eksempel Kommune

### Dagsorden

1. Formalia
2. Budget

#### Beslutnings og action logs

- Link til beslutningslog: Ikke oprettet endnu

## Møde referat
"""
TOLD = """
### AD 1: Formalia

Referatet blev godkendt.

### AD 2: Budget

Anna Berg gav en status.
"""


def test_a_tick_below_afbud_is_no_tick_of_those_who_came() -> None:
    """Two on one line come from one place; a heading below the agenda is no part of its last item."""
    rows = printed(FORM.format(tick="x") + TOLD)
    assert tell(rows, "meetings", "body", "venue") == [("Prøvesystem koordinationsgruppe", "Virtuel")]
    assert tell(rows, "participants", "name", "organization", "capacity", "attendance") == [
        ("Anna Berg", None, "member", "present"),
        ("Bo Holm", "Prøve Kommune", "member", "present"),
        ("Per Krog", "Prøve Kommune", "member", "present"),
        ("Ole Mose", None, "member", "absent"),
        ("Ida Rask", None, "member", "absent"),
        ("Eva Sand", "Eksempel Kommune", "guest", "present"),
    ]
    assert tell(rows, "agenda_items", "number", "agenda_text", "minutes_text") == [
        ("1", None, "Referatet blev godkendt."),
        ("2", None, "Anna Berg gav en status."),
    ]


def test_a_form_that_nobody_has_filled_in_is_an_agenda() -> None:
    """Boxes without any tick do not tell who came; and a heading with nothing below it is no minutes."""
    rows = printed(FORM.format(tick=" "))
    assert tell(rows, "documents", "kind") == [("agenda",)]
    attendance = dict(tell(rows, "participants", "name", "attendance"))
    assert attendance["Ole Mose"] is attendance["Anna Berg"] is None
    assert attendance["Ida Rask"] == "absent"
    assert tell(rows, "agenda_items", "title", "minutes_text") == [("Formalia", None), ("Budget", None)]


AGENDA = "Dagsorden\n1. Godkendelse af dagsorden\n2. Ny bane\n3. Evt.\n\n"
ANSWERS = ("Godkendt uden bemærkninger.", "Anna Berg fremlagde planen. Den er god.", "Bo Holm takkede af.")


@pytest.mark.parametrize(
    "lead", ["{}.", "Til pkt. {}:", "Punkt {}:", "Pkt. {}:", "Vedr. {}:", "Ad. {}:", "{})"]
)
def test_answers_by_number_belong_to_their_items(lead: str) -> None:
    """They stand below the agenda, with no heading between, and the last item has its own alone."""
    told = "".join(f"{lead.format(number)} {answer}\n" for number, answer in enumerate(ANSWERS, start=1))
    assert items_of(ROOF + AGENDA + told) == [
        ("1", "Godkendelse af dagsorden", ANSWERS[0]),
        ("2", "Ny bane", ANSWERS[1]),
        ("3", "Evt.", ANSWERS[2]),
    ]


def test_a_list_within_the_last_item_answers_no_agenda() -> None:
    """It has fewer numbers than the agenda, and no word for an item."""
    told = "Referat\n1. Godkendelse af dagsorden\nOk.\n2. Ny bane\nOk.\n3. Evt.\n"
    listed = "To ting:\n1. Nøgler hentes.\n2. Lyset slukkes.\n"
    assert [text for *_, text in items_of(ROOF + AGENDA + told + listed)][-1] != "Ok."
    assert [number for number, *_ in items_of(ROOF + AGENDA + told + listed)] == ["1", "2", "3"]


def test_ad_1_within_a_decision_is_a_point_of_the_proposal() -> None:
    """It is neither the first item of the agenda, nor the end of the one that it stands in."""
    text = (
        f"{ROOF}1. Godkendelse af dagsorden\nBeslutning\nGodkendt.\n\n2. Takster\nIndstilling\n"
        "Det indstilles,\n1. at taksterne hæves\n2. at gebyret fjernes\nBeslutning\nAd 1: Godkendt.\n"
        "Ad 2: Ikke godkendt.\n\n3. Orientering\nBeslutning\nTaget til efterretning.\n"
    )
    assert [(number, title) for number, title, _ in items_of(text)] == [
        ("1", "Godkendelse af dagsorden"),
        ("2", "Takster"),
        ("3", "Orientering"),
    ]
    assert tell(printed(text), "agenda_items", "outcome") == [("approved",), ("approved",), ("noted",)]


@pytest.mark.parametrize(
    "titles",
    [
        ("Punkt A - Dagsorden", "Punkt B - Ny bane", "Punkt C - Eventuelt"),
        ("A: Dagsorden.", "B : Ny bane", "C: eventuelt."),
        ("Ad pkt. 1: Dagsorden", "Ad pkt. 2: Ny bane", "Ad pkt. 3: Eventuelt"),
        ("VELKOMST", "NY BANE", "EVENTUELT"),
        ("## Dagsorden i dag:", "## Ny bane:", "## Evt.:"),
    ],
)
def test_titles_in_other_hands(titles: tuple[str, ...]) -> None:
    """Each opens an item, with what is told below it."""
    told = "".join(f"{title}\n\n{answer}\n\n" for title, answer in zip(titles, ANSWERS, strict=True))
    assert [text for *_, text in items_of(ROOF + told)] == list(ANSWERS)


@pytest.mark.parametrize(
    "lead",
    [
        "# Ordinær generalforsamling\n\n## Generalforsamlingen har følgende dagsorden:\n\n",
        "Der indkaldes herved til generalforsamling i Prøven\n\ntirsdag den 3. marts 2031 kl. 19\n\n",
    ],
)
def test_who_calls_a_meeting_sends_an_agenda(lead: str) -> None:
    """No minutes are told of it."""
    rows = printed(f"{lead}    1) Valg af ordstyrer.\n    2) Formandens beretning.\n    3) Eventuelt.\n")
    assert tell(rows, "documents", "kind") == [("agenda",)]
    assert tell(rows, "agenda_items", "number", "minutes_text") == [("1", None), ("2", None), ("3", None)]


PAGE = """<html><body><h1>Referat 3. marts 2031 kl. 15.45</h1><h2>Teknisk Udvalg - Byrådssalen</h2>
<table><tr><td>Udvalg:</td><td>Teknisk Udvalg</td></tr><tr><td>Mødested:</td><td>Byrådssalen</td></tr></table>
<table><tr><th>Punkt</th><th>Titel</th></tr>
<tr><td>1</td><td><button><h2>Referat fra sidste møde</h2></button><div><span>EMN-2031-010561</span>
<h3>Beslutninger</h3><div>Ingen bemærkninger.</div></div></td></tr>
<tr><td>2</td><td><button><h2>Plan for havnen</h2></button><div><span>EMN-2031-009242</span>
<h3>Beslutninger</h3><div>Et flertal i udvalget kunne tiltræde indstillingen.</div></div></td></tr></table>
</body></html>"""


def test_titles_within_buttons_are_titles() -> None:
    """So document systems fold items; the number stands in a cell, that of the case needs no label."""
    rows = printed(PAGE)
    assert tell(rows, "meetings", "body", "venue") == [("Teknisk Udvalg", "Byrådssalen")]
    assert tell(rows, "agenda_items", "number", "title", "outcome") == [
        ("1", "Referat fra sidste møde", None),
        ("2", "Plan for havnen", "approved"),
    ]
    numbers = [value for _, value in tell(rows, "document_references", "kind", "value")]
    assert numbers == ["EMN-2031-010561", "EMN-2031-009242"]


def test_numbered_bullets_over_labels_of_parts_are_items() -> None:
    """Their numbers go on from the meeting before."""
    text = "Referat\n\nPrøveudvalget den 3. marts 2031\n\n" + "".join(
        f"  • {number}. Sag {number}\n\n    Resume\n\n    Kort.\n\n    Beslutning\n\n    Godkendt.\n\n"
        for number in (301, 302, 303)
    )
    assert [number for number, *_ in items_of(text)] == ["301", "302", "303"]


@pytest.mark.parametrize(
    ("title", "day"),
    [("Møde nr. 5 - 12. maj 2031 kl. 15", "2031-05-12"), ("Møde nr. 3 - 2/6 2031 kl. 15", "2031-06-02")],
)
def test_the_number_of_a_meeting_begins_no_days(title: str, day: str) -> None:
    """They are not from the fifth to the twelfth."""
    text = (
        f"Prøveudvalget\n\n{title}\n\nTil stede: Anna Berg, Bo Holm\n\n1. Budget\nDrøftet.\n2. Evt.\nIntet.\n"
    )
    assert [str(*row) for row in tell(printed(text), "meetings", "date")] == [day]


def test_zeros_before_numbers_are_no_other_items() -> None:
    """An agenda that counts 01, 02 and minutes that count 1, 2 tell of the same items."""
    agenda = "Dagsorden\n\n01. Budget\n\n02. Legeplads\n\n"
    told = "Referat\n\n1. Budget\nGodkendt.\n\n2. Legeplads\nUdsat til næste gang.\n"
    assert items_of(ROOF + agenda + told) == [
        ("01", "Budget", "Godkendt."),
        ("02", "Legeplads", "Udsat til næste gang."),
    ]


def test_an_invitation_with_its_agenda_holds_no_minutes() -> None:
    """Whoever invites to a meeting "med følgende dagsorden" tells of nothing that was said."""
    text = (
        "Generalforsamling i Prøveforeningen\n\n"
        "Tirsdag den 3. marts 2031 kl. 19 i Prøvesalen med følgende dagsorden:\n\n"
        "1. Valg af dirigent\n2. Regnskab\n3. Eventuelt\n"
    )
    rows = printed(text)
    assert tell(rows, "agenda_items", "title", "minutes_text") == [
        ("Valg af dirigent", None),
        ("Regnskab", None),
        ("Eventuelt", None),
    ]
    assert tell(rows, "meetings", "venue") == [("Prøvesalen",)]


PLANNED = "1. Budget\n\nGodkendt.\n\n2. Næste møde\n\n{told}\n"


@pytest.mark.parametrize(
    ("told", "days"),
    [
        ("Prøveudvalget holder møde den 6. maj 2031.", []),
        ("Deadline for punkter er den 6. maj 2031.", []),
        ("Bestyrelsen har holdt ekstra møde den 6. februar 2031.", []),
        ("Næste møde er den 6. maj 2031.", ["2031-05-06"]),
        ("NÆSTE MØDE: 6. maj 2031", ["2031-05-06"]),
        ("Onsdag den 6. maj 2031 kl. 17.00 i det store lokale hos Prøveforeningen.", ["2031-05-06"]),
    ],
)
def test_only_own_meetings_to_come_are_planned(told: str, days: list[str]) -> None:
    """Another committee's meeting, a deadline and what was held are no planned meetings."""
    rows = printed(ROOF + PLANNED.format(told=told))
    assert [str(day) for (day,) in tell(rows, "planned_meetings", "start_date")] == days


def test_a_list_of_meetings_tells_of_other_days_too() -> None:
    """What else happens on a day, and a meeting that is to be called off, are no meetings to come."""
    told = (
        "- Projektet præsenteres for hele byen den 19. maj 2031.\n"
        "- Mødet i Prøveby den 2. juni 2031 foreslås aflyst.\n"
        "- Ordinært møde den 5. juni 2031.\n"
        "- Generalforsamling den 9. juni 2031."
    )
    rows = printed(ROOF + PLANNED.format(told=told))
    assert [str(day) for (day,) in tell(rows, "planned_meetings", "start_date")] == [
        "2031-06-05",
        "2031-06-09",
    ]


WORDED = """Punkt 1
Anna konstaterede, at mødet var lovligt indvarslet.

Punkt 2. Formandens beretning.
Beretningen blev godkendt.

Punkt 3 der var ingen forslag.

Punkt 4 Eventuelt
Intet.
"""


def test_items_may_have_a_number_and_no_title() -> None:
    """Nothing of minutes that only count their items is lost; the title is what is printed there."""
    assert items_of(ROOF + WORDED) == [
        ("1", "Punkt 1", "Anna konstaterede, at mødet var lovligt indvarslet."),
        ("2", "Formandens beretning.", "Beretningen blev godkendt."),
        ("3", "Punkt 3", "der var ingen forslag."),
        ("4", "Eventuelt", "Intet."),
    ]


def test_items_without_titles_answer_an_agenda() -> None:
    """Where an agenda has the titles, "Punkt 1" on a line of its own begins what came of the first."""
    agenda = "Dagsorden\n\n1. Budget\n2. Ture\n3. Evt.\n\nReferat\n\n"
    told = "Punkt 1\nGodkendt.\n\nPunkt 2\nDer købes billetter.\n\nPunkt 3\nIntet.\n"
    assert items_of(ROOF + agenda + told) == [
        ("1", "Budget", "Godkendt."),
        ("2", "Ture", "Der købes billetter."),
        ("3", "Evt.", "Intet."),
    ]


def test_who_is_there_has_no_turn() -> None:
    """Being there, or writing the minutes, is nothing that somebody said."""
    told = "1. Formalia\n\nAnna er til stede som mødeleder.\n\nBo skriver referat.\n\nIda Rask talte.\n"
    rows = printed(ROOF + told)
    assert tell(rows, "speeches", "attribution") == [("Ida Rask",)]


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("Kasserer: Ole Mose oplyste, at kassen er tom.", "Ole Mose"),
        ("Formanden (AB) foreslog at holde fest.", "AB"),
        ("Kassereren: Kassen er tom i år.", "Kassereren"),
    ],
)
def test_offices_before_names_lead_to_turns(told: str, who: str) -> None:
    """Who holds the office, in brackets or behind a colon, is the one who speaks."""
    rows = printed(f"{ROOF}1. Økonomi\n\n{told}\n\n2. Evt.\n\nIntet.\n")
    assert tell(rows, "speech_speakers", "name") == [(who,)]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Referat for Prøveforeningens ekstraordinære generalforsamling d. 3. marts 2031", "Prøveforeningen"),
        ("Referat fra Prøveforeningens generalforsamling torsdag den 3. marts 2031", "Prøveforeningen"),
        ("Ordinær generalforsamling i Prøveforeningen, torsdag den 3. marts 2031", "Prøveforeningen"),
        ("Referat af generalforsamling for Prøveby Vandværk d. 3/3-2031", "Prøveby Vandværk"),
        ("Referat af generalforsamling i Prøvesalen den 3. marts 2031", None),
    ],
)
def test_a_general_assembly_is_its_association_s(title: str, body: str | None) -> None:
    """However a title says whose assembly it was, it is one body; the place is none."""
    rows = printed(
        f"{title}\n\nTil stede: Anna Berg og Bo Holm\n\n1. Budget\n\nGodkendt.\n\n2. Evt.\n\nIntet.\n"
    )
    assert [(name, str(day)) for name, day in tell(rows, "meetings", "body", "date")] == [
        (body, "2031-03-03")
    ]


def test_minutes_may_be_called_by_their_day_alone() -> None:
    """What calls itself minutes of a day is no document of an unknown kind; the last item has no number."""
    text = "# Referat: 3. marts 2031\n\n1. Budget\n\nGodkendt.\n\nEvt. og kig til næste møde\n\nIntet.\n"
    rows = printed(text)
    assert [str(day) for (day,) in tell(rows, "meetings", "date")] == ["2031-03-03"]
    assert tell(rows, "agenda_items", "title") == [("Budget",), ("Evt. og kig til næste møde",)]


BY_PARTS = """## Dagsorden

#### 1. Formalia
- 1.1 Mødeleder og referent
- 1.2 Godkendelse af referat

#### 2. Temaer
- 2.1 Status på skærme
- 2.1.1 Nye skærme
-2.2 Budget

#### 3. Eventuelt

## Mødereferat

> - 1.2 Godkendelse af referat

Referatet er godkendt.

> - 2.1 Status på skærme

Skærmene er købt.

> - 2.2 Budget

Det er vedtaget.
"""


def test_minutes_may_answer_by_the_parts_of_items() -> None:
    """What stands below "2.1", as the agenda has it within its second item, came of that item."""
    rows = printed(f"{ROOF}{BY_PARTS}")
    told = {number: text for number, _, text in tell(rows, "agenda_items", "number", "title", "minutes_text")}
    assert "Referatet er godkendt." in str(told["1"])
    assert "Skærmene er købt." in str(told["2"])
    assert "Det er vedtaget." in str(told["2"])
    assert told["3"] is None
    labels = [label for (label,) in tell(rows, "agenda_sub_items", "label")]
    assert labels == ["1.1", "1.2", "2.1", "2.1.1", "2.2"]
