"""Minutes in many hands: lists with parts, heads in two lines, items that restart, as secretaries write them.

The documents are invented. Each says something in a way that the grammar once read wrongly.
"""

from __future__ import annotations

from datetime import time

import pytest
from support.derived import derived, misprinted, tell

ITEMS = """

1. Godkendelse af dagsorden

Dagsordenen blev godkendt.

2. Eventuelt

Intet.
"""
TITLE = "Referat af møde i Prøverådet den 4. marts 2025\n\n"

# Heads, and their people: a line each, "name | title | organization | side or capacity | attendance".
PEOPLE = {
    "parts that stand below those who came and those who did not": (
        """Til stede:
Forældrevalgte: Anne Berg, Bo Rask, Ida Holm
Elevrepræsentanter: - -

Fraværende:
Forældrevalgte: Afbud fra Ole Mose
Elevrepræsentanter: Eva Sand, Tim Lund (mon han vidste, at der var møde i dag?)
""",
        """Anne Berg | - | - | member | present
           Bo Rask | - | - | member | present
           Ida Holm | - | - | member | present
           Ole Mose | - | - | member | absent
           Eva Sand | - | - | member | absent
           Tim Lund | - | - | member | absent""",
    ),
    "sides that stand below those who came and those who did not": (
        """Til stede:
Ledelse:
Anne Berg
Medarbejdere:
Bo Rask

Afbud:
Ledelse:
Ida Holm
Medarbejdere:
Ole Mose
""",
        """Anne Berg | - | - | management | present
           Bo Rask | - | - | employee | present
           Ida Holm | - | - | management | absent
           Ole Mose | - | - | employee | absent""",
    ),
    "nobody sent apologies, and the next list is of those who came": (
        """Ledelse:
Anne Berg
Afbud:
Medarbejdere:
Bo Rask
""",
        """Anne Berg | - | - | management | present
           Bo Rask | - | - | employee | present""",
    ),
    "sentences as headings": (
        """Følgende var mødt:

Anne Berg (formand), Prøveby Statsskov

Chr. Bo Rask, Prøveby Kommune

Der var afbud fra:

Ida Holm, Friluftsrådet

Fra Prøveby Statsskov deltog skovfoged Ole Mose  og konsulent Eva Sand .
""",
        """Anne Berg | formand | Prøveby Statsskov | member | present
           Chr. Bo Rask | - | Prøveby Kommune | member | present
           Ida Holm | - | Friluftsrådet | member | absent
           Ole Mose | skovfoged | Prøveby Statsskov | member | present
           Eva Sand | konsulent | Prøveby Statsskov | member | present""",
    ),
    "the people of many organizations, each under its name": (
        """Deltagere

Prøvestyrelsen:
Anne Berg
KL:
Bo Rask
Grønne Haver:
Ida Holm og Ole Mose
Det Nationale Prøvecenter (NPC):
Eva Sand, Jens Lund

Tilstedeværende observatører
Tim Holm
""",
        """Anne Berg | - | Prøvestyrelsen | member | present
           Bo Rask | - | KL | member | present
           Ida Holm | - | Grønne Haver | member | present
           Ole Mose | - | Grønne Haver | member | present
           Eva Sand | - | Det Nationale Prøvecenter (NPC) | member | present
           Jens Lund | - | Det Nationale Prøvecenter (NPC) | member | present
           Tim Holm | - | - | observer | present""",
    ),
    "a line of each organization, some of whose people are of another": (
        """Deltagere
AC: Anne Berg (Tandlægeforeningen), Bo Rask (AC)
Det Nationale Center for Prøver (NCP): Ida Holm
""",
        """Anne Berg | - | Tandlægeforeningen | member | present
           Bo Rask | - | AC | member | present
           Ida Holm | - | Det Nationale Center for Prøver (NCP) | member | present""",
    ),
    "somebody who came in the place of another, and where one works": (
        """Til stede:
Anne Berg, ansat i Prøvecentret (referent)
Bo Rask, HK
Afbud:
Ida Holm - i stedet mødte Ole Mose
""",
        """Anne Berg | - | Prøvecentret | secretariat | present
           Bo Rask | - | HK | member | present
           Ida Holm | - | - | member | absent
           Ole Mose | - | - | member | present""",
    ),
    "lists with wide white behind commas, sentences amid them, and a mark that was meant for a colon": (
        """Tilstede:

Anne Berg (Haveforeningen),  Bo Rask (Prøveby Kommune),  J.P. Christoffersen,  \
Ch. Holm, Ida Holm (Nst) for Ole Lund. \
Eva Sand (Nst), Tim Lund (Nst) deltog i punkterne 1-2, \
Per Mose (Nst), Kaj Ask (Nst), Mia Bro (Nst), Lis Dam (Nst), Finn Vad (Nst), Ole Fog (Nst) og Ulla Ravn (Nst)

Ikke fremmødt; Rita Dal
Online: Jens Vig,
""",
        """Anne Berg | - | Haveforeningen | member | present
           Bo Rask | - | Prøveby Kommune | member | present
           J.P. Christoffersen | - | - | member | present
           Ch. Holm | - | - | member | present
           Ida Holm | - | Nst | member | present
           Eva Sand | - | Nst | member | present
           Tim Lund | - | Nst | member | present
           Per Mose | - | Nst | member | present
           Kaj Ask | - | Nst | member | present
           Mia Bro | - | Nst | member | present
           Lis Dam | - | Nst | member | present
           Finn Vad | - | Nst | member | present
           Ole Fog | - | Nst | member | present
           Ulla Ravn | - | Nst | member | present
           Rita Dal | - | - | member | absent
           Jens Vig | - | - | member | present""",
    ),
    "a list over three lines, in the middle of which another begins": (
        """Til stede: Anne Berg, Bo Rask, Ida Holm,
Ole Mose, Tim Lund. Derudover deltog: Eva Sand –
regnskabsfører, Per Vig – gartner.
""",
        """Anne Berg | - | - | member | present
           Bo Rask | - | - | member | present
           Ida Holm | - | - | member | present
           Ole Mose | - | - | member | present
           Tim Lund | - | - | member | present
           Eva Sand | regnskabsfører | - | guest | present
           Per Vig | gartner | - | guest | present""",
    ),
    "who chairs and keeps the minutes, below the list of those who were away": (
        """Deltagere

Anne Berg, Bo Rask og Ida Holm

Afbud

Ole Mose, Tim Lund

Ordstyrer

Formand Anne Berg

Referent

Eva Sand
""",
        """Anne Berg | Formand | - | member | present
           Bo Rask | - | - | member | present
           Ida Holm | - | - | member | present
           Ole Mose | - | - | member | absent
           Tim Lund | - | - | member | absent
           Eva Sand | - | - | secretariat | present""",
    ),
    "first names alone": (
        """Tilstede: Anne, Bo, Ida og Susanne. Tim logger på senere.
Afbud fra: Ole
Referent: Susanne
""",
        """Anne | - | - | member | present
           Bo | - | - | member | present
           Ida | - | - | member | present
           Susanne | - | - | member | present
           Ole | - | - | member | absent""",
    ),
    "first names of people who are named in full": (
        """Medlemmer: Anne Berg, Bo Rask, Ida Holm
Afbud: Bo og Tim
""",
        """Anne Berg | - | - | member | present
           Bo Rask | - | - | member | absent
           Ida Holm | - | - | member | present
           Tim | - | - | member | absent""",
    ),
    "a sentence behind one who was away": (
        "Fraværende: Anne Berg. Bo Rask deltog ikke i behandlingen af pkt. 12 og pkt. 13.\n",
        """Anne Berg | - | - | member | absent
           Bo Rask | - | - | member | partial""",
    ),
    "a meeting's own heading, and one of an organization": (
        """På Prøverådsmødet deltog:
Anne Berg (Formand)	Udpeget af Prøveforeningen
Bo Rask	Friluftsrådet
Ida Holm	Grøn Skov, Prøveby

Fra Prøvestyrelsen deltog:
Ole Mose
Tim Lund (under pkt. 1)
""",
        """Anne Berg | Formand | Prøveforeningen | member | present
           Bo Rask | - | Friluftsrådet | member | present
           Ida Holm | - | Grøn Skov, Prøveby | member | present
           Ole Mose | - | Prøvestyrelsen | member | present
           Tim Lund | - | Prøvestyrelsen | member | present""",
    ),
    "what somebody is, where they keep the minutes or chair, and whom they stand for": (
        """Referent: Projektleder Bo Rask
Mødedeltagere: Anne Berg (AB), Bo Rask (BR), Ida Holm (IH), Eva Sand (ES) - Prøvefirmaet
Desuden deltog:
Ole Mose, TR for FOA (gartnerne)
Tim Lund, ansat i Center for Grønne Haver (ref.)
Vakant - (HK)
""",
        """Bo Rask | Projektleder | - | member | present
           Anne Berg | - | - | member | present
           Ida Holm | - | - | member | present
           Eva Sand | - | Prøvefirmaet | member | present
           Ole Mose | TR | FOA | guest | present
           Tim Lund | - | Center for Grønne Haver | secretariat | present""",
    ),
    "capitals throughout, the word for a role before a name, and why somebody was away": (
        """Til stede ved mødet: Anne Berg, Bo Rask
Til stede:
Observatør Ida Holm
FRAVÆRENDE MED AFBUD:
OLE MOSE
Direktør Tim Lund pga. ferie
""",
        """Anne Berg | - | - | member | present
           Bo Rask | - | - | member | present
           Ida Holm | - | - | observer | present
           OLE MOSE | - | - | member | absent
           Tim Lund | Direktør | - | member | absent""",
    ),
    "a committee before those who are named": (
        "Deltagere: Prøverådet, Anne Berg og Bo Rask\n",
        """Anne Berg | - | - | member | present
           Bo Rask | - | - | member | present""",
    ),
    "representatives with their substitutes in a table": (
        """Repræsentant	Suppleant	Afbud	Mødt
Anne Berg	Lis Holm		X
Bo Rask	Per Birk	X\t
""",
        """Anne Berg | - | - | member | present
           Bo Rask | - | - | member | absent""",
    ),
}


def people_of(rows: list[tuple[str | None, ...]]) -> list[str]:
    """ROWS of people, each in a line."""
    return [
        " | ".join(each or "-" for each in (name, title, place, side or capacity, attendance))
        for name, title, place, side, capacity, attendance in rows
    ]


@pytest.mark.parametrize("name", PEOPLE)
def test_the_people_of_a_head(name: str) -> None:
    """Each with what the list, its parts and the line say of them."""
    head, told = PEOPLE[name]
    rows = derived(TITLE + head + ITEMS)
    columns = ("name", "title", "organization", "side", "capacity", "attendance")
    assert people_of(tell(rows, "participants", *columns)) == [line.strip() for line in told.split("\n")]
    assert misprinted(rows) == []


# Documents, the meeting's facts (body, day, start, end, venue), and the items: "number | title | minutes'
# title | outcome", each with what the agenda and the minutes must say of it.
MEETINGS = {
    "an item's own list begins with 1": (
        """Referat

Mandag d. 7. marts 2033, kl. 10:15
Mødested Salen
Udvalg Prøveråd
Bemærkninger:

1. Godkendelse af dagsorden

Resume

Rådet skal godkende dagsordenen.

Indstilling

Forvaltningen indstiller, at

 1. Prøverådet godkender dagsordenen.

Beslutning

Dagsordenen blev godkendt.

2. Plan for haven

Indstilling

Forvaltningen indstiller, at

 1. Prøverådet drøfter planen
 2. Prøverådet tager stilling til tidsplanen.

Beslutning

Drøftet.
""",
        "Prøveråd | 2033-03-07 | 10:15 | - | Salen",
        """1 | Godkendelse af dagsorden | Godkendelse af dagsorden | approved
           2 | Plan for haven | Plan for haven | -""",
    ),
    "numbers that go on, and proposals from 1": (
        """Referat til mødet i Udvalget for Haver den 7. marts 2033 kl. 17:30 i Sdr. Hus, 2. sal, Prøveby

Åbne dagsordenspunkter

131. Godkendelse af dagsorden

Beslutning

Dagsordenen godkendt.

132. Haven ved åen

Forventet sagsgang

Haveudvalget

Indstilling

Direktøren indstiller til udvalget;

  1. At haven anlægges
  2. At der sættes en bænk

Beslutning

Godkendt.
""",
        "Udvalget for Haver | 2033-03-07 | 17:30 | - | Sdr. Hus, 2. sal, Prøveby",
        """131 | Godkendelse af dagsorden | Godkendelse af dagsorden | approved
           132 | Haven ved åen | Haven ved åen | approved""",
    ),
    "a page of one item": (
        """Udvalg: Prøverådet
Mødedato: 7. marts 2033
Mødested: Salen

Dagsordenpunkter

39. Evt. tur til haven

Sagsresume

Rådet ønsker en tur.

Beslutning

Det blev besluttet at tage af sted i maj.
""",
        "Prøverådet | 2033-03-07 | - | - | Salen",
        "39 | Evt. tur til haven | Evt. tur til haven | agreed",
    ),
    "answers that bear nothing but the number": (
        """Referat af møde i Prøverådet

Tid: Tirsdag d. 7. marts 2033 kl. 9.30 + frokost 12.00-13.00

Dagsorden
1. Godkendelse af dagsorden.
2. Nyt fra haven.

Ad 1. Godkendt.
Ad 2. Træerne er plantet.
""",
        "Prøverådet | 2033-03-07 | 09:30 | - | -",
        """1 | Godkendelse af dagsorden. | - | approved
           2 | Nyt fra haven. | - | -""",
    ),
    "no white behind a number, what came of it behind a title, and no heading but that of the agenda": (
        """R e f e r a t
Møde i Prøverådet
Mandag den 7. marts 2033 kl.13.00-15.00
Laden, Prøveby Rådhus

Dagsorden:

1.Valg af ordstyrer.
Ida Holm blev valgt.

2.Godkendelse af dagsorden. Godkendt.

3.Eventuelt: Intet.
""",
        "Prøverådet | 2033-03-07 | 13:00 | 15:00 | Laden, Prøveby Rådhus",
        """1 | Valg af ordstyrer. | Valg af ordstyrer. | -
           2 | Godkendelse af dagsorden. | Godkendelse af dagsorden. | approved
           3 | Eventuelt: | Eventuelt: | -""",
    ),
    "a title above the title, and a room above the day": (
        """Mødereferat 7. marts 2033

Referat fra Prøverådets møde den 7. marts 2033 i Laden kl. 10.00 – 12.00

1. Godkendelse af referatet fra sidste møde

Referat: Godkendt

2. Eventuelt

Intet.
""",
        "Prøverådet | 2033-03-07 | 10:00 | 12:00 | Laden",
        """1 | Godkendelse af referatet fra sidste møde | Godkendelse af referatet fra sidste møde | approved
           2 | Eventuelt | Eventuelt | -""",
    ),
    "a room right above the day": (
        """Referat af møde i Prøverådet
Prøveskolen, mødelokale K2
onsdag den 7. marts 2033 kl. 18.30 - 20.30

1. Godkendelse af dagsorden
Begge forslag godkendt.

2. Eventuelt
Intet.
""",
        "Prøverådet | 2033-03-07 | 18:30 | 20:30 | Prøveskolen, mødelokale K2",
        """1 | Godkendelse af dagsorden | Godkendelse af dagsorden | approved
           2 | Eventuelt | Eventuelt | -""",
    ),
    "labels of a system, with day and hour together": (
        """UDVALG

Prøveudvalget

MØDE

Referat

STED

Salen

STARTTIDSPUNKT

07-03-2033 09:00:00

SLUTTIDSPUNKT

07-03-2033 11:00:00

49. Godkendelse af dagsorden

Beslutning i Prøveudvalget den 07-03-2033

Godkendt

50. Eventuelt

Beslutning i Prøveudvalget den 07-03-2033

Intet
""",
        "Prøveudvalget | 2033-03-07 | 09:00 | 11:00 | Salen",
        """49 | Godkendelse af dagsorden | Godkendelse af dagsorden | approved
           50 | Eventuelt | Eventuelt | -""",
    ),
    "each heading twice, and proposals that are no decisions": (
        """Prøveudvalget – Referat – 7. marts 2033

1. Godkendelse af dagsorden (B)

1.     Godkendelse af dagsorden (B)

Formanden indstiller,

1.    at Prøveudvalget tager dagsordenen til efterretning.

Beslutning i Prøveudvalget den 7. marts 2033:

Godkendt.

2. Haven (O)

2.     Haven (O)

INDSTILLING OG BESLUTNING

At haven drøftes.

PRØVEUDVALGETS BESLUTNING I MØDET DEN 7. MARTS 2033

Drøftet.
""",
        "Prøveudvalget | 2033-03-07 | - | - | -",
        """1 | Godkendelse af dagsorden (B) | Godkendelse af dagsorden (B) | approved
           2 | Haven (O) | Haven (O) | -""",
    ),
    "a title of two abbreviations, and a room below it": (
        """Godkendt referat - NORD PSU den 7. marts 2033 kl. 13:30-15:30
Mødelokale 4 (N10)

1. Godkendelse af dagsorden
Dagsordenen blev godkendt.

2. Eventuelt
Intet.
""",
        "NORD PSU | 2033-03-07 | 13:30 | 15:30 | Mødelokale 4 (N10)",
        """1 | Godkendelse af dagsorden | Godkendelse af dagsorden | approved
           2 | Eventuelt | Eventuelt | -""",
    ),
    "a meeting by its number, and the day behind words that lead to it": (
        """PROTOKOL
Referat af møde nr. 3/2033 i Prøverådet for Øst- og Vestjyllands egn
for mødet den 07.03.2033, kl. 18:30 i Prøvehuset

1. Godkendelse af dagsorden
Dagsordenen blev godkendt.

2. Eventuelt
Intet.
""",
        "Prøverådet for Øst- og Vestjyllands egn | 2033-03-07 | 18:30 | - | Prøvehuset",
        """1 | Godkendelse af dagsorden | Godkendelse af dagsorden | approved
           2 | Eventuelt | Eventuelt | -""",
    ),
    "a table of contents without dots": (
        """Åben referat
Prøverådet

Mødedato: 7-marts-2033
Mødet påbegyndt: kl. 17:00
Mødet afsluttet: kl. 18:50
Mødested: Salen

Følgende sager behandles:
Pkt. Tekst Side
1 Godkendelse af dagsorden 2
2 Plan for haven 4
3 Eventuelt 21

1 Godkendelse af dagsorden
Beslutning
Dagsordenen blev godkendt.

2 Plan for haven
Beslutning
Drøftet.

3 Eventuelt
Beslutning
Intet.
""",
        "Prøverådet | 2033-03-07 | 17:00 | 18:50 | Salen",
        """1 | Godkendelse af dagsorden | Godkendelse af dagsorden | approved
           2 | Plan for haven | Plan for haven | -
           3 | Eventuelt | Eventuelt | -""",
    ),
    "a sentence says who met when, and a heading who answered what": (
        """Prøve Kommune
Referat
Hovedudvalget afholdt møde den 7. marts 2033 kl. 13.00 - 15.00 i Rådssalen

Dagsorden, jf. mødeindkaldelse:
1. Godkendelse af dagsorden
2. Budget
3. Evt.

Ad dagsordenspunkt 1)
Dagsordenen blev godkendt.

Ad dagsordenspunkt 2)
Der blev orienteret om budgettet. Medarbejdersiden udtrykte bekymring.

Ad dagsordenspunkt 3)
Intet.
""",
        "Hovedudvalget | 2033-03-07 | 13:00 | 15:00 | Rådssalen",
        """1 | Godkendelse af dagsorden | - | approved
           2 | Budget | - | -
           3 | Evt. | - | -""",
    ),
    "labels with white before their colons, and text behind a title": (
        """BESLUTNINGSREFERAT
Hovedudvalget
Møde nr. : 12/01
Lokation : Rådssalen
Dato : Mandag, 7 marts, 2033
Start kl. : 13:00
Slut kl. : 16:00

Punkt 1 : Godkendelse af dagsorden
Godkendt.
Punkt 2 : Siden sidst: Haven er gravet, og der er sået græs langs hele stien. Bænkene kommer i april.
Punkt 3 : Eventuelt
Intet.
""",
        "Hovedudvalget | 2033-03-07 | 13:00 | 16:00 | Rådssalen",
        """1 | Godkendelse af dagsorden | Godkendelse af dagsorden | approved
           2 | Siden sidst: | Siden sidst: | -
           3 | Eventuelt | Eventuelt | -""",
    ),
    "day and hour of a system, and a place that a word leads to": (
        """Referat
til
mødet i Prøverådet
den 7. marts 2033 kl. 11:30
i Prøvehuset, Havevej 26

1. Godkendelse af dagsorden
Dagsordenen blev godkendt.

2. Eventuelt
Intet.
""",
        "Prøverådet | 2033-03-07 | 11:30 | - | Prøvehuset, Havevej 26",
        """1 | Godkendelse af dagsorden | Godkendelse af dagsorden | approved
           2 | Eventuelt | Eventuelt | -""",
    ),
}


def in_a_line(row: tuple[object, ...]) -> str:
    """ROW with bars between its values, hours without their seconds."""
    plain = (each.strftime("%H:%M") if isinstance(each, time) else each for each in row)
    return " | ".join("-" if each is None else str(each) for each in plain)


@pytest.mark.parametrize("name", MEETINGS)
def test_the_items_and_the_facts(name: str) -> None:
    """Who met, when and where, and the items with their outcomes."""
    text, meeting, items = MEETINGS[name]
    rows = derived(text)
    [facts] = tell(rows, "meetings", "body", "date", "start_time", "end_time", "venue")
    told = [
        in_a_line(row) for row in tell(rows, "agenda_items", "number", "title", "minutes_title", "outcome")
    ]
    assert in_a_line(facts) == meeting
    assert told == [line.strip() for line in items.split("\n")]
    assert misprinted(rows) == []


def test_what_a_system_calls_a_decision_is_what_came_of_an_item() -> None:
    """The heading names the committee that decided, with "in" or without it."""
    head = "Referat\n\nMødedato: 7. marts 2033\nMødested: Salen\nUdvalg: Prøverådet\n\n"
    item = "1. Bordet rundt\n\nSagsfremstilling\n\nBordet rundt.\n\n{}\n\nPlanen blev godkendt.\n"
    for heading in (
        "Beslutning Prøverådet den 07-03-2033",
        "Beslutning fra Prøverådet",
        "Prøverådets beslutning på mødet den 7. marts 2033:",
    ):
        [texts] = tell(derived(head + item.format(heading)), "agenda_items", "agenda_text", "minutes_text")
        assert "rundt" in str(texts[0])
        assert "godkendt" not in str(texts[0])
        assert "godkendt" in str(texts[1])


def test_a_side_may_speak_in_a_later_sentence() -> None:
    """The paragraph is its turn, as it is that of a person who speaks in one."""
    said = "Der blev orienteret om budgettet. Medarbejdersiden udtrykte bekymring."
    assert tell(
        derived(f"{TITLE}1. Budget\n\n{said}\n\n2. Eventuelt\n\nIntet.\n"), "speeches", "attribution"
    ) == [("Medarbejdersiden",)]


def test_a_turn_ends_where_the_minutes_close() -> None:
    """That the meeting ended, and when the next one is, was said by nobody."""
    said = "Bo Rask (V) spurgte til busserne.\n\nMødet sluttede kl. 17.45.\n\nNæste møde: 4. april 2025"
    rows = derived(f"{TITLE}1. Eventuelt\n\n{said}\n")
    assert tell(rows, "speeches", "text") == [("Bo Rask (V) spurgte til busserne.",)]


def test_an_office_may_speak_without_a_name() -> None:
    """As the chair does."""
    said = "Politidirektøren bød velkommen."
    assert tell(derived(f"{TITLE}1. Velkomst\n\n{said}\n"), "speeches", "attribution") == [
        ("Politidirektøren",)
    ]


def test_the_words_that_name_who_speaks_are_of_one_sentence() -> None:
    """What was decided stands before who voted, and is no part of a name."""
    said = "Indstillingen blev tiltrådt. Eva Sand (Ø) stemte imod."
    assert (
        tell(derived(f"{TITLE}Til stede: Eva Sand, Bo Rask\n\n1. Plan\n\n{said}\n"), "speeches", "text") == []
    )


def test_who_did_not_come_for_items_came_for_none() -> None:
    """All numbers behind the word are those of items that somebody was away for."""
    head = "Fraværende: Anne Berg. Bo Rask deltog ikke i behandlingen af pkt. 1 og pkt. 2.\n"
    assert tell(derived(TITLE + head + ITEMS), "participant_items", "item_number") == []


def test_dates_that_were_agreed_are_those_of_the_year_that_stands_before_them() -> None:
    """Whatever the item is called."""
    item = (
        "1. Eventuelt\n\nFølgende mødedatoer blev aftalt for 2026: 27. februar, 12. juni og 20. november.\n"
    )
    days = [str(day) for (day,) in tell(derived(TITLE + item), "planned_meetings", "start_date")]
    assert days == ["2026-02-27", "2026-06-12", "2026-11-20"]
