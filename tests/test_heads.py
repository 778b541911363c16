"""Heads of minutes as other committees print them: facts and people in every layout, each in its column."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import pytest
from support.derived import derived, misprinted, tell

from cso_opendata.parse.bodies import body_in_title, body_of_line, body_of_meeting
from cso_opendata.parse.when import said_occasion

# What stands below each head, so that the whole is a document.
ITEMS = """

1. Godkendelse af dagsorden

Dagsordenen blev godkendt.

2. Budget

Der blev orienteret om budgettet.

3. Eventuelt

Intet.
"""


class Head(NamedTuple):
    """A head as TEXT, and what it says.

    MEETING: body, day, start, end, venue ("-": none); PEOPLE: a line each, "name | title | organization |
    side or capacity | attendance | items".
    """

    text: str
    meeting: tuple[str, str, str, str, str]
    people: str
    issued: str = "-"


HEADS = {
    "a table with ticks": Head(
        """# Referat

## LokalMED Plejecenter Prøvehøj

| Dato: | 4. marts 2025 |
| Tid: | 13:00 – 15:00 |
| Sted: | Mødelokale 1, 2. sal |

| Navn | Titel | Til stede | Afbud |
|:--|:--|:--|:--|
| Anne Berg | Centerleder | x | |
| Bo Rask | TR, FOA | x | |
| Ida Kvist Holm | AMR | | x |
""",
        ("LokalMED Plejecenter Prøvehøj", "2025-03-04", "13:00", "15:00", "Mødelokale 1, 2. sal"),
        """Anne Berg | Centerleder | - | member | present |
           Bo Rask | TR | FOA | member | present |
           Ida Kvist Holm | AMR | - | member | absent |""",
    ),
    "a table whose last column says how they came": Head(
        """# Møde i Prøveforum

**Dato:** 13-02-2025 · **Tid:** 10:00–11:30 · **Sted:** Teams

| Deltager | Organisation | Deltagelse |
|---|---|---|
| Anne Berg | Borgerservice | Til stede |
| Bo Rask | IT og Digitalisering | Afbud |
| Ida Kvist | Sundhed | Deltog fra kl. 10.30 |
""",
        ("Prøveforum", "2025-02-13", "10:00", "11:30", "Teams"),
        """Anne Berg | - | Borgerservice | member | present |
           Bo Rask | - | IT og Digitalisering | member | absent |
           Ida Kvist | - | Sundhed | member | partial |""",
    ),
    "a table with the side in a column": Head(
        """Referat af møde i LokalMED Prøvehaven den 3/10 2023

Side\tNavn\tFunktion
Ledelse\tAnne Berg\tLeder
Medarbejdere\tIda Kvist\tTR
""",
        ("LokalMED Prøvehaven", "2023-10-03", "-", "-", "-"),
        """Anne Berg | Leder | - | management | present |
           Ida Kvist | TR | - | employee | present |""",
    ),
    "a table without a head, organizations that look like names": Head(
        """Referat: Lokalråd Prøvevest, 6. juni 2024

Deltagere:
Anne Berg\tRøde Kors
Bo Rask\tNordlys Software
""",
        ("Lokalråd Prøvevest", "2024-06-06", "-", "-", "-"),
        """Anne Berg | - | Røde Kors | member | present |
           Bo Rask | - | Nordlys Software | member | present |""",
    ),
    "two columns, each under its group": Head(
        """Referat af møde i MED-udvalget for Børn og Skole den 3/10 2022

Ledere                          Medarbejdere
Anne Berg, formand              Bo Rask, næstformand, BUPL
Ida Kvist                       Eva Sand, FOA
""",
        ("MED-udvalget for Børn og Skole", "2022-10-03", "-", "-", "-"),
        """Anne Berg | formand | - | management | present |
           Bo Rask | næstformand | BUPL | employee | present |
           Ida Kvist | - | - | management | present |
           Eva Sand | - | FOA | employee | present |""",
    ),
    "two columns that begin on the lines of their labels": Head(
        """MED-referat 12. maj 2024

Ledelse: Anne Berg (ABG)        Medarbejdere: Ida Kvist (IKV)
         Bo Rask (BRA)                        Eva Sand (ESA)

Referent: Lars Holm
""",
        ("-", "2024-05-12", "-", "-", "-"),
        """Anne Berg | - | - | management | present |
           Ida Kvist | - | - | employee | present |
           Bo Rask | - | - | management | present |
           Eva Sand | - | - | employee | present |
           Lars Holm | - | - | secretariat | present |""",
    ),
    "boxes, and a letterhead beside the labels": Head(
        """EKSEMPELKØBING KOMMUNE                            Sagsnr. 2024-118
Center for Børn                                   Dokumentdato: 8. maj 2024

Samarbejdsudvalget - referat

Dato: 30.4.2024
Kl.: 14-16
Lokale: 214

Ledelsen:
☒ Rektor Anne Berg
☐ Vicerektor Bo Rask

Medarbejderne:
☒ Ida Kvist, GL     ☐ Eva Sand, HK
""",
        ("Samarbejdsudvalget", "2024-04-30", "14:00", "16:00", "214"),
        """Anne Berg | Rektor | - | management | present |
           Bo Rask | Vicerektor | - | management | absent |
           Ida Kvist | - | GL | employee | present |
           Eva Sand | - | HK | employee | absent |""",
        "2024-05-08",
    ),
    "boxes that are ticked for those who were not there": Head(
        """Referat af møde i Prøverådet den 2. maj 2024

Medlemmer ([x] = fraværende)

[ ] Anne Berg (A)
[x] Bo Rask (V)
""",
        ("Prøverådet", "2024-05-02", "-", "-", "-"),
        """Anne Berg | - | A | member | present |
           Bo Rask | - | V | member | absent |""",
    ),
    "sentences": Head(
        """Referat af møde i Prøverådet

Mødet blev holdt mandag den 3. februar 2025 kl. 19.00 i Forsamlingshuset.

Til stede var Anne Berg, Bo Rask og Ida Kvist. Der var afbud fra Eva Sand. Referent var Lars Holm.
""",
        ("Prøverådet", "2025-02-03", "19:00", "-", "Forsamlingshuset"),
        """Anne Berg | - | - | member | present |
           Bo Rask | - | - | member | present |
           Ida Kvist | - | - | member | present |
           Eva Sand | - | - | member | absent |
           Lars Holm | - | - | secretariat | present |""",
    ),
    "a day without a year, by the day of issue": Head(
        """Udsendt den 12. marts 2024

Prøverådet

REFERAT

Torsdag den 7. marts kl. 16.30-18.00
Ungdomsskolen, lokale 3

Deltagere: Anne Berg (formand), Bo Rask, Ida Kvist
Afbud: Ingen
Fraværende uden afbud: Per Lund Krog
""",
        ("Prøverådet", "2024-03-07", "16:30", "18:00", "Ungdomsskolen, lokale 3"),
        """Anne Berg | formand | - | member | present |
           Bo Rask | - | - | member | present |
           Ida Kvist | - | - | member | present |
           Per Lund Krog | - | - | member | absent |""",
        "2024-03-12",
    ),
    "a day of the week that is not that of the day": Head(
        """Udsendt den 12. marts 2024

Prøverådet

Fredag den 7. marts kl. 16.30-18.00
""",
        ("Prøverådet", "-", "16:30", "18:00", "-"),
        "",
        "2024-03-12",
    ),
    "the date of the document behind the same word": Head(
        """Referat fra møde i Prøverådet den 3. juni 2024

Dato: 10. juni 2024
""",
        ("Prøverådet", "2024-06-03", "-", "-", "-"),
        "",
        "2024-06-10",
    ),
    "labels in capitals, their values below": Head(
        """REFERAT

UDVALG
Teknik- og Prøveudvalget

DATO
mandag den 2. september 2024

TID
kl. 15.00 - 17.30

STED
Rådhuset, mødelokale 3

MEDLEMMER
Anne Berg (A), formand
Bo Rask (V)

AFBUD
Eva Sand (C)

ØVRIGE DELTAGERE
Direktør Lars Holm

NÆSTE MØDE
7. oktober 2024
""",
        ("Teknik- og Prøveudvalget", "2024-09-02", "15:00", "17:30", "Rådhuset, mødelokale 3"),
        """Anne Berg | formand | A | member | present |
           Bo Rask | - | V | member | present |
           Eva Sand | - | C | member | absent |
           Lars Holm | Direktør | - | guest | present |""",
    ),
    "labels in bold without a colon": Head(
        """**Referat**

**Udvalg** Kultur- og Prøveudvalget
**Dato** 3. marts 2025
**Tid** 16:00 - 18:15
**Sted** Udvalgsværelse 2
**Deltagere** Anne Berg, Bo Rask, Ida Kvist
**Fravær** Eva Sand
""",
        ("Kultur- og Prøveudvalget", "2025-03-03", "16:00", "18:15", "Udvalgsværelse 2"),
        """Anne Berg | - | - | member | present |
           Bo Rask | - | - | member | present |
           Ida Kvist | - | - | member | present |
           Eva Sand | - | - | member | absent |""",
    ),
    "by committee, a line each": Head(
        """Referat af fællesmøde mellem Ældrerådet og Prøverådet
Dato: 5. maj 2023 kl. 10-12
Sted: Byrådssalen

Fra Ældrerådet: Anne Berg og Bo Rask
Fra Prøverådet: Eva Sand
Fra forvaltningen: Direktør Per Lund og chefkonsulent Mona Dahl Lind
Afbud: Ulla Krog (Ældrerådet)
""",
        ("-", "2023-05-05", "10:00", "12:00", "Byrådssalen"),
        """Anne Berg | - | Ældrerådet | member | present |
           Bo Rask | - | Ældrerådet | member | present |
           Eva Sand | - | Prøverådet | member | present |
           Per Lund | Direktør | - | guest | present |
           Mona Dahl Lind | chefkonsulent | - | guest | present |
           Ulla Krog | - | Ældrerådet | member | absent |""",
    ),
    "organizations as headings": Head(
        """Dialogforum for Prøver
Møde den 9. april 2024 kl. 8.00-9.30 på Hotel Fjorden

Deltagere
Prøveforeningen
  Anne Berg
Eksempelkøbing Kommune
  Ida Kvist, erhvervschef

Afbud
Lars Holm, Turistforeningen
""",
        ("Dialogforum for Prøver", "2024-04-09", "08:00", "09:30", "Hotel Fjorden"),
        """Anne Berg | - | Prøveforeningen | member | present |
           Ida Kvist | erhvervschef | Eksempelkøbing Kommune | member | present |
           Lars Holm | - | Turistforeningen | member | absent |""",
    ),
    "a letterhead in the midst of a list": Head(
        """Referat af møde i Prøverådet

MØDEDATO 4. april 2024
TID 10-12
STED Jobcentret

MØDEDELTAGERE

Anne Berg

11-04-2024

Center for Arbejde
9999 Eksempelby

Sagsnr.
24/55

Ida Kvist
""",
        ("Prøverådet", "2024-04-04", "10:00", "12:00", "Jobcentret"),
        """Anne Berg | - | - | member | present |
           Ida Kvist | - | - | member | present |""",
        "2024-04-11",
    ),
    "all members, then the absent by a short name": Head(
        """Bestyrelsen for Kulturhuset Prøven
Referat fra bestyrelsesmøde d. 14/1-2025

Medlemmer: Anne Berg (ABG), Bo Rask (BRA), Ida Kvist (IKV)
Afbud: Bo
Referent: Ida Kvist
Mødeleder: Eva Sand
""",
        ("Bestyrelsen for Kulturhuset Prøven", "2025-01-14", "-", "-", "-"),
        """Anne Berg | - | - | member | present |
           Bo Rask | - | - | member | absent |
           Ida Kvist | - | - | member | present |
           Eva Sand | - | - | member | present |""",
    ),
    "guests, remarks, and who came for what": Head(
        """Referat fra møde i Prøverådet
Tid og sted: Onsdag den 15. maj 2024 kl. 17-19, Biblioteket, Storegade 1

Til stede: Anne Berg, Bo Rask (til kl. 18.30), Ida Kvist (fra pkt. 3)
Gæster: Jobcentret v/ Ulla Krog (pkt. 2), Røde Kors v/ Tim Bang (pkt. 2 og 3)
Observatør: Jeppe Holm, Nordlys Software
""",
        ("Prøverådet", "2024-05-15", "17:00", "19:00", "Biblioteket, Storegade 1"),
        """Anne Berg | - | - | member | present |
           Bo Rask | - | - | member | partial |
           Ida Kvist | - | - | member | partial |
           Ulla Krog | - | Jobcentret | guest | present | 2
           Tim Bang | - | Røde Kors | guest | present | 2 3
           Jeppe Holm | - | Nordlys Software | observer | present |""",
    ),
    "sides of those who were not there": Head(
        """REFERAT AF MØDE I CENTERMED PRØVE

Mødedato og -tid: Onsdag den 4. september 2019, kl. 15.00 – 17.30
Mødested: Online

Til stede fra ledelsen: Anne Berg, Bo Rask
Til stede fra medarbejdersiden: Ida Kvist, Eva Sand
Afbud fra ledelsen: Lars Holm
""",
        ("CENTERMED PRØVE", "2019-09-04", "15:00", "17:30", "Online"),
        """Anne Berg | - | - | management | present |
           Bo Rask | - | - | management | present |
           Ida Kvist | - | - | employee | present |
           Eva Sand | - | - | employee | present |
           Lars Holm | - | - | management | absent |""",
    ),
    "a list on a line that is broken in a name": Head(
        """Referat af møde i Prøverådet den 3. juni 2024

Deltagere: Anne Berg Kri-
stensen, Bo Rask, Ida Kvist, Eva Sand, Lars
Holm og Per Lund Krog.
Afbud: Mona Dahl (ferie), Ulla Krog (sygdom).
""",
        ("Prøverådet", "2024-06-03", "-", "-", "-"),
        """Anne Berg Kristensen | - | - | member | present |
           Bo Rask | - | - | member | present |
           Ida Kvist | - | - | member | present |
           Eva Sand | - | - | member | present |
           Lars Holm | - | - | member | present |
           Per Lund Krog | - | - | member | present |
           Mona Dahl | - | - | member | absent |
           Ulla Krog | - | - | member | absent |""",
    ),
    "several groups on one line": Head(
        """Referat, MED-udvalget Prøvehuset, 4. december 2023 kl. 9-11

Deltagere: Direktør Anne Berg, TR Ida Kvist (HK). Afbud: TR Per Lund Krog (FOA). Referent: Mona Dahl.
""",
        ("MED-udvalget Prøvehuset", "2023-12-04", "09:00", "11:00", "-"),
        """Anne Berg | Direktør | - | member | present |
           Ida Kvist | TR | HK | member | present |
           Per Lund Krog | TR | FOA | employee | absent |
           Mona Dahl | - | - | secretariat | present |""",
    ),
    "a mail": Head(
        """Fra: Lars Holm
Til: Anne Berg; Bo Rask; Ida Kvist
Cc: Eva Sand
Sendt: 4. juni 2024 09:12
Emne: Referat af møde i Prøverådet d. 3. juni

Her er referatet fra mødet den 3. juni kl. 19 i forsamlingshuset.
""",
        ("Prøverådet", "2024-06-03", "19:00", "-", "forsamlingshuset"),
        "",
        "2024-06-04",
    ),
    "columns without a head": Head(
        """Referat

Prøveudvalget

Dato: 5. maj 2024
Mødetid: 16-18

Medlemmer
Anne Berg          A     Formand
Bo Rask            V
Eva Sand           C     Afbud
""",
        ("Prøveudvalget", "2024-05-05", "16:00", "18:00", "-"),
        """Anne Berg | Formand | A | member | present |
           Bo Rask | - | V | member | present |
           Eva Sand | - | C | member | absent |""",
    ),
    "whom each body sent": Head(
        """Referat af møde i Venskabsrådet 5. maj 2024

Deltagere fra Eksempelkøbing Kommune: Anne Berg og Bo Rask
Deltagere fra Prøveforeningen:
Ida Kvist
Deltagere i øvrigt: Lars Holm (tolk)
""",
        ("Venskabsrådet", "2024-05-05", "-", "-", "-"),
        """Anne Berg | - | Eksempelkøbing Kommune | member | present |
           Bo Rask | - | Eksempelkøbing Kommune | member | present |
           Ida Kvist | - | Prøveforeningen | member | present |
           Lars Holm | tolk | - | guest | present |""",
    ),
    "the officers of a board": Head(
        """Møde i Prøvebestyrelsen den 5. maj 2024

Formand: Anne Berg
Kasserer: Ida Kvist
Menige medlemmer: Eva Sand og Lars Holm
Dirigent: Mona Dahl
""",
        ("Prøvebestyrelsen", "2024-05-05", "-", "-", "-"),
        """Anne Berg | Formand | - | member | present |
           Ida Kvist | Kasserer | - | member | present |
           Eva Sand | - | - | member | present |
           Lars Holm | - | - | member | present |
           Mona Dahl | - | - | member | present |""",
    ),
    "the agenda before the people": Head(
        """Dagsorden til møde i Prøverådet tirsdag den 4. marts 2025 kl. 10-12 i Salen

1. Godkendelse af dagsorden
2. Budget
3. Eventuelt

Referat

Til stede:

Anne Berg
Bo Rask

Afbud: Eva Sand
""",
        ("Prøverådet", "2025-03-04", "10:00", "12:00", "Salen"),
        """Anne Berg | - | - | member | present |
           Bo Rask | - | - | member | present |
           Eva Sand | - | - | member | absent |""",
    ),
    "names below their label": Head(
        """Referat

*Møde i Prøverådet torsdag den 3. juni 2024, kl. 15.00–17.00, Kulturhuset, lokale 2*

Dato for referat: 10.06.2024

Deltagere:
Anne Berg (formand), Bo Rask, Ida Kvist
Afbud:
Eva Sand, Lars Holm
""",
        ("Prøverådet", "2024-06-03", "15:00", "17:00", "Kulturhuset, lokale 2"),
        """Anne Berg | formand | - | member | present |
           Bo Rask | - | - | member | present |
           Ida Kvist | - | - | member | present |
           Eva Sand | - | - | member | absent |
           Lars Holm | - | - | member | absent |""",
        "2024-06-10",
    ),
    "a list on a line that is broken behind two first names": Head(
        """Referat af møde i Prøverådet den 3. juni 2024

Til stede:    Anne Berg (formand), Bo Rask, Jens Ole
              Thorsager, Ida Kvist og Eva Karen Sand
              Holm (ankom kl. 17.25)
Afbud:        Lars Holm og Mona Dahl
""",
        ("Prøverådet", "2024-06-03", "-", "-", "-"),
        """Anne Berg | formand | - | member | present |
           Bo Rask | - | - | member | present |
           Jens Ole Thorsager | - | - | member | present |
           Ida Kvist | - | - | member | present |
           Eva Karen Sand Holm | - | - | member | partial |
           Lars Holm | - | - | member | absent |
           Mona Dahl | - | - | member | absent |""",
    ),
    "two people on a line": Head(
        """Referat af møde i Prøverådet den 3. juni 2024

Til stede         Formand Anne Berg (Prøve Byråd)                  Ingeniør Bo Rask (Vej og Trafik)
                  Betjent Ida Kvist (Prøvepolitiet)                Lærer Eva Sand (Søndre Skole)
                  Lars Holm (Cykelforbundet)                       Vognmand Per Krog (Vognmandslauget)

Afbud             Mona Dahl (Seniorrådet)
                  Ulla Krog (Boligforeningen Nord)
""",
        ("Prøverådet", "2024-06-03", "-", "-", "-"),
        """Anne Berg | Formand | Prøve Byråd | member | present |
           Bo Rask | Ingeniør | Vej og Trafik | member | present |
           Ida Kvist | Betjent | Prøvepolitiet | member | present |
           Eva Sand | Lærer | Søndre Skole | member | present |
           Lars Holm | - | Cykelforbundet | member | present |
           Per Krog | Vognmand | Vognmandslauget | member | present |
           Mona Dahl | - | Seniorrådet | member | absent |
           Ulla Krog | - | Boligforeningen Nord | member | absent |""",
    ),
    "whom initials stand for": Head(
        """Referat fra møde i Ungerådet

Hvornår:  tirsdag d. 10. maj 2022, kl. 16:30-18:30
Hvor:     UngHuset, Kirkestræde 9

Hvem (initialer i parentes):
Sofie Lindegren (SL), Bo Rask (BR), Anne Berg (AB), Eva Sand (ES),
Ida Kvist (IK), Lars Holm (LH)

Afbud: Mona Dahl (MD)
""",
        ("Ungerådet", "2022-05-10", "16:30", "18:30", "UngHuset, Kirkestræde 9"),
        """Sofie Lindegren | - | - | member | present |
           Bo Rask | - | - | member | present |
           Anne Berg | - | - | member | present |
           Eva Sand | - | - | member | present |
           Ida Kvist | - | - | member | present |
           Lars Holm | - | - | member | present |
           Mona Dahl | - | - | member | absent |""",
    ),
    "all of it in sentences": Head(
        """Referat fra møde i Handicaprådet den 11. maj 2023

Handicaprådet holdt møde torsdag den 11. maj 2023 kl. 14.00-16.30. Mødet foregik i lokale 214, Prøve Rådhus.

Til stede var formand Ida Kvist (Danske Handicaporganisationer) og Bo Rask (byrådet).

Fra sekretariatet deltog konsulent Mona Dahl.
""",
        ("Handicaprådet", "2023-05-11", "14:00", "16:30", "lokale 214, Prøve Rådhus"),
        """Ida Kvist | formand | Danske Handicaporganisationer | member | present |
           Bo Rask | - | byrådet | member | present |
           Mona Dahl | konsulent | - | secretariat | present |""",
    ),
    "those who were away have the side of their office": Head(
        """Referat af møde i HovedMED den 3. juni 2024

Ledelsesrepræsentanter:
Direktør Anne Berg, Social og Sundhed
Medarbejderrepræsentanter:
Fællestillidsrepræsentant Ida Kvist, FOA
Afbud:
Sekretariatschef Bo Rask, Social og Sundhed
Direktør Lars Holm, Børn og Skole
Tillidsrepræsentant Eva Sand, Prøveskolen
Mona Dahl, Prøveskolen
""",
        ("HovedMED", "2024-06-03", "-", "-", "-"),
        """Anne Berg | Direktør | Social og Sundhed | management | present |
           Ida Kvist | Fællestillidsrepræsentant | FOA | employee | present |
           Bo Rask | Sekretariatschef | Social og Sundhed | management | absent |
           Lars Holm | Direktør | Børn og Skole | management | absent |
           Eva Sand | Tillidsrepræsentant | Prøveskolen | employee | absent |
           Mona Dahl | - | Prøveskolen | member | absent |""",
    ),
    "the hours in a sentence": Head(
        """Beslutningsreferat - Integrationsrådet

Mødet i Integrationsrådet den 7. september 2022 i Rådhusets kantine begyndte kl. 17.00
og sluttede kl. 18.50.

I mødet deltog: Anne Berg (formand), Bo Rask, Ida Kvist (forlod
mødet kl. 18.15) og Eva Sand.

Følgende har på forhånd meldt afbud: Lars Holm og Mona Dahl.
""",
        ("Integrationsrådet", "2022-09-07", "17:00", "18:50", "Rådhusets kantine"),
        """Anne Berg | formand | - | member | present |
           Bo Rask | - | - | member | present |
           Ida Kvist | - | - | member | partial |
           Eva Sand | - | - | member | present |
           Lars Holm | - | - | member | absent |
           Mona Dahl | - | - | member | absent |""",
    ),
    "sides beside each other, told in brackets": Head(
        """Møde i Områdeudvalget (OMU)

Dato:     16. januar 2025

A-siden (ledelse)                              B-siden (medarbejdere)

Centerchef Anne Berg                           Ida Kvist - DSR
Leder Bo Rask, Hjemmeplejen Syd                Eva Sand - FOA (til kl. 14.50)
""",
        ("OMU", "2025-01-16", "-", "-", "-"),
        """Anne Berg | Centerchef | - | management | present |
           Ida Kvist | - | DSR | employee | present |
           Bo Rask | Leder | Hjemmeplejen Syd | management | present |
           Eva Sand | - | FOA | employee | partial |""",
    ),
    "names before their organizations": Head(
        """Referat af møde i Udsatterådet den 4. marts 2024

Deltagere:
- Jakob Berg: Blå Kors
- Sanne Rask: Kirkens Korshær
- FOA Prøveby: Ida Kvist
""",
        ("Udsatterådet", "2024-03-04", "-", "-", "-"),
        """Jakob Berg | - | Blå Kors | member | present |
           Sanne Rask | - | Kirkens Korshær | member | present |
           Ida Kvist | - | FOA Prøveby | member | present |""",
    ),
    "remarks in the column of organizations": Head(
        """<h1>Referat af møde i Grønt Råd den 12. september 2024</h1><p>Deltagere</p><table>
<tr><td>Anne Berg</td><td>Byrådet</td></tr><tr><td>Bo Rask</td><td>Byrådet (afbud)</td></tr>
<tr><td>Ida Kvist</td><td>Prøveforeningen</td></tr><tr><td>Lars Holm</td><td>Sportsfiskerne (afbud)</td></tr>
</table>""",
        ("Grønt Råd", "2024-09-12", "-", "-", "-"),
        """Anne Berg | - | Byrådet | member | present |
           Bo Rask | - | Byrådet | member | absent |
           Ida Kvist | - | Prøveforeningen | member | present |
           Lars Holm | - | Sportsfiskerne | member | absent |""",
    ),
    "who is named below two columns": Head(
        """<h1>Referat af møde i MED-udvalget den 12. september 2024</h1><table>
<tr><td>Ledelsesrepræsentanter</td><td>Medarbejderrepræsentanter</td></tr>
<tr><td>Direktør Anne Berg, Direktionen</td><td>Tillidsrepræsentant Ida Kvist, FOA</td></tr>
<tr><td>Chef Bo Rask, Teknik og Plan</td><td>Tillidsrepræsentant Lars Holm, HK</td></tr>
<tr><td colspan="2">Gæst: Konsulent Eva Sand, HR og Løn (pkt. 1)</td></tr>
<tr><td colspan="2">Sekretariat: HR-konsulent Mona Dahl, HR og Løn</td></tr></table>""",
        ("MED-udvalget", "2024-09-12", "-", "-", "-"),
        """Anne Berg | Direktør | Direktionen | management | present |
           Ida Kvist | Tillidsrepræsentant | FOA | employee | present |
           Bo Rask | Chef | Teknik og Plan | management | present |
           Lars Holm | Tillidsrepræsentant | HK | employee | present |
           Eva Sand | Konsulent | HR og Løn | guest | present | 1
           Mona Dahl | HR-konsulent | HR og Løn | secretariat | present |""",
    ),
    "those away in the cell of their side": Head(
        """<h1>Referat af møde i MED-udvalget den 12. september 2024</h1><table>
<tr><td>Ledelsesrepræsentanter</td><td>Medarbejderrepræsentanter</td></tr>
<tr><td><p>Direktør Anne Berg, Direktionen</p><p>Chef Bo Rask, Teknik og Plan</p></td>
<td><p>Tillidsrepræsentant Ida Kvist, FOA</p><p>Tillidsrepræsentant Lars Holm, HK</p></td></tr>
<tr><td><p>Afbud</p><p>Chef Per Krog, Kultur</p></td>
<td><p>Afbud</p><p>Tillidsrepræsentant Ulla Dam, Dansk Sygeplejeråd</p></td></tr></table>""",
        ("MED-udvalget", "2024-09-12", "-", "-", "-"),
        """Anne Berg | Direktør | Direktionen | management | present |
           Bo Rask | Chef | Teknik og Plan | management | present |
           Ida Kvist | Tillidsrepræsentant | FOA | employee | present |
           Lars Holm | Tillidsrepræsentant | HK | employee | present |
           Per Krog | Chef | Kultur | management | absent |
           Ulla Dam | Tillidsrepræsentant | Dansk Sygeplejeråd | employee | absent |""",
    ),
    "who keeps the minutes, below those away": Head(
        """<h1>Udvalget for Klima og Teknik</h1><p>Referat af møde den 12. september 2024</p>
<p>Medlemmer: Anne Berg (formand), Bo Rask, Ida Kvist</p><table>
<tr><td>Fraværende:</td><td>Ida Kvist</td></tr>
<tr><td>Referent:</td><td>Udvalgssekretær Mona Dahl</td></tr></table>""",
        ("Udvalget for Klima og Teknik", "2024-09-12", "-", "-", "-"),
        """Anne Berg | formand | - | member | present |
           Bo Rask | - | - | member | present |
           Ida Kvist | - | - | member | absent |
           Mona Dahl | Udvalgssekretær | - | secretariat | present |""",
    ),
    "two columns that one white space parts": Head(
        """Prøverådet

Onsdag den 5. maj 2024 kl. 16:15

Medlemmer:

Anna Ida Berg DH Bo Rask DH
Karl Mosevang Eva Sand
Mona P. Dahl Lars Holm DH
Ulla Birgit Krog

Fraværende:
Eva Sand
""",
        ("Prøverådet", "2024-05-05", "16:15", "-", "-"),
        """Anna Ida Berg | - | DH | member | present |
           Bo Rask | - | DH | member | present |
           Karl Mosevang | - | - | member | present |
           Eva Sand | - | - | member | absent |
           Mona P. Dahl | - | - | member | present |
           Lars Holm | - | DH | member | present |
           Ulla Birgit Krog | - | - | member | present |""",
    ),
    "a list of first names and numbers of houses": Head(
        """Referat af bestyrelsesmøde i Prøverådet den 5. maj 2024

Deltagere:        Jens, Ida, Bo, Anne Sofie, Karl Mosevang

Afbud: Anna Berg, X7_Eva Sand (Prøvetype)
""",
        ("Prøverådet", "2024-05-05", "-", "-", "-"),
        """Jens | - | - | member | present |
           Ida | - | - | member | present |
           Bo | - | - | member | present |
           Anne Sofie | - | - | member | present |
           Karl Mosevang | - | - | member | present |""",
    ),
    "those present told without a colon": Head(
        """Referat af møde i Prøverådet den 5. maj 2024

Tilstede er Jens, Ida, Anne Sofie og Bo

Dagsorden med referat:
""",
        ("Prøverådet", "2024-05-05", "-", "-", "-"),
        """Jens | - | - | member | present |
           Ida | - | - | member | present |
           Anne Sofie | - | - | member | present |
           Bo | - | - | member | present |""",
    ),
    "who was there but for some items": Head(
        """Referat
Bestyrelsesmødet mandag den 12. maj 2031 kl. 15.30-18.00

Tilstede: Anna Berg (formand), Bo Rask (fra kl. 17.30 - punkt 2 delvist) og Ida Kvist.

Afbud: Der forelå afbud fra Karl Mosevang og Eva Sand.

Fra sekretariatet: Mona Dahl, Lars Holm (undtagen punkt 2), Ulla Krog (dagsordens punkt 1 og 2).

Gæst: Prøverådets revisor Per Bro deltog i behandlingen af punkt 2: Budget.
""",
        ("Bestyrelsen", "2031-05-12", "15:30", "18:00", "-"),
        """Anna Berg | formand | - | member | present |
           Bo Rask | - | - | member | partial | 2
           Ida Kvist | - | - | member | present |
           Karl Mosevang | - | - | member | absent |
           Eva Sand | - | - | member | absent |
           Mona Dahl | - | - | secretariat | present |
           Lars Holm | - | - | secretariat | partial |
           Ulla Krog | - | - | secretariat | present | 1 2
           Per Bro | Prøverådets revisor | - | guest | present | 2""",
    ),
    "what somebody is behind a colon": Head(
        """Referat

Der indkaldes hermed til ordinært møde i Prøverådet i Eksempelkøbing Kommune

Dato: Mandag d. 5.5. 2031
Tid: kl. 14.15-16.45
Sted: Prøvegade 2

Deltagere:
 • Anna Berg: Byrådsmedlem for Prøvelisten
 • Bo Rask: Blå Kors
 • Ida Kvist: Konsulent, Staben
""",
        ("Prøverådet", "2031-05-05", "14:15", "16:45", "Prøvegade 2"),
        """Anna Berg | Byrådsmedlem | Prøvelisten | member | present |
           Bo Rask | - | Blå Kors | member | present |
           Ida Kvist | Konsulent | Staben | member | present |""",
    ),
    "the people of a board behind its name": Head(
        """Bestyrelsesmøde 13. maj 2031 kl. 9.00, Ved Søen 4

Bestyrelsen: Anna Berg, Bo Rask, Ida Kvist og Karl Mosevang

Afbud: Bo Rask, suppleant Eva Sand deltog
""",
        ("Bestyrelsen", "2031-05-13", "09:00", "-", "Ved Søen 4"),
        """Anna Berg | - | - | member | present |
           Bo Rask | - | - | member | absent |
           Ida Kvist | - | - | member | present |
           Karl Mosevang | - | - | member | present |
           Eva Sand | suppleant | - | member | present |""",
    ),
    "below a heading that stands above all": Head(
        """Referat
Social-, Kultur- og Prøveudvalget
14-05-2031 kl. 13:00
Mødelokale P, Prøvevej 5
""",
        ("Social-, Kultur- og Prøveudvalget", "2031-05-14", "13:00", "-", "Mødelokale P, Prøvevej 5"),
        "",
    ),
    "those away for a part, and who came in their place": Head(
        """Referat af møde i Prøverådet den 5. maj 2024

Fraværende med afbud:
Anna Berg, Eva Sand indkaldt
Bo Rask og Ida Kvist, Lars Holm deltog

Fraværende i mødet:
Mona Dahl til kl. 17.25 i punkt 2

Fraværende uden afbud:
Karl Mosevang
""",
        ("Prøverådet", "2024-05-05", "-", "-", "-"),
        """Anna Berg | - | - | member | absent |
           Bo Rask | - | - | member | absent |
           Ida Kvist | - | - | member | absent |
           Lars Holm | - | - | member | present |
           Mona Dahl | - | - | member | partial |
           Karl Mosevang | - | - | member | absent |""",
    ),
    "a label right behind a full stop": Head(
        """Referat af møde i Prøverådet den 5. maj 2024

Til stede: Anna Berg (AB), Bo Rask (BR) og Ida Kvist(IK).Udeblevet: Karl Mosevang (KM)
""",
        ("Prøverådet", "2024-05-05", "-", "-", "-"),
        """Anna Berg | - | - | member | present |
           Bo Rask | - | - | member | present |
           Ida Kvist | - | - | member | present |
           Karl Mosevang | - | - | member | absent |""",
    ),
    "nobody who was there": Head(
        """Referat fra møde i Prøverådet den 5. maj 2024

Referatet sendes til: Anne Berg, Bo Rask, Ida Kvist
Kopi til: Direktionen

Til stede: Anne Berg, Bo Rask

Bilag: Regnskab 2023
Budget Nord
Grøn Mobilitet
Eva Sand
""",
        ("Prøverådet", "2024-05-05", "-", "-", "-"),
        """Anne Berg | - | - | member | present |
           Bo Rask | - | - | member | present |""",
    ),
}


ROLLS = {
    "1. Fraværende\n\nBeslutning\n\nAnna Berg og Bo Ask var fraværende.": [
        ("Anna Berg", "member", "absent"), ("Bo Ask", "member", "absent"),
    ],
    "1. Formalia: Tilstede/fraværende.\n   o Fraværende: Anna Berg, Jens og Ida\n   Referent: Ulla": [
        ("Anna Berg", "member", "absent"), ("Jens", "member", "absent"), ("Ida", "member", "absent"),
        ("Ulla", "secretariat", "present"),
    ],
    "1. Fraværende\n\nIngen.": [],
    "1. Budget\n\nFraværende: Anna Berg": [],
}  # fmt: skip


@pytest.mark.parametrize("item", ROLLS)
def test_an_item_that_is_a_roll_names_people(item: str) -> None:
    """Who was away may be told below the head, in an item for just that; elsewhere it is of that item."""
    rows = derived(
        f"Prøverådet - Referat\n\nDato: 27. oktober 2031\n\n{item}\n\n2. Eventuelt\n\nIntet.\n".encode()
    )
    assert tell(rows, "participants", "name", "capacity", "attendance") == ROLLS[item]
    assert tell(rows, "speeches", "attribution") == []
    assert misprinted(rows) == []


@pytest.mark.parametrize("name", HEADS)
def test_the_facts_of_a_head(name: str) -> None:
    """The committee, day, hours and place of the meeting, and the day of the document, in any layout."""
    rows = derived(HEADS[name].text + ITEMS)
    [told] = tell(rows, "meetings", "body", "date", "start_time", "end_time", "venue")
    issued = tell(rows, "documents", "issued_on")[0][0]
    assert HEADS[name].meeting == tuple("-" if value is None else _printed(value) for value in told)
    assert HEADS[name].issued == ("-" if issued is None else _printed(issued))


def _printed(value: object) -> str:
    return str(value) if isinstance(value, str | date) else str(value)[:5]


@pytest.mark.parametrize("name", HEADS)
def test_the_people_of_a_head(name: str) -> None:
    """Who came, with all that is said of them; nobody else; every word as printed."""
    rows = derived(HEADS[name].text + ITEMS)
    people = tell(rows, "participants", "participant_id", "name", "title", "organization", "side", "capacity",
                  "attendance")  # fmt: skip
    items = tell(rows, "participant_items", "participant_id", "item_number")
    told = [
        f"{who} | {title or '-'} | {place or '-'} | {side or capacity} | {attendance} | "
        + " ".join(number for owner, number in items if owner == key)
        for key, who, title, place, side, capacity, attendance in people
    ]
    assert [line.strip() for line in HEADS[name].people.splitlines()] == [line.strip() for line in told]
    assert misprinted(rows) == []


HANDLERS = {
    "Bo Holm<br>Ida Bech": ["Bo Holm", "Ida Bech"],
    "Bo Mihail<br>Jelstrup/Ida Bech<br>Næshave Holm": ["Bo Mihail Jelstrup", "Ida Bech Næshave Holm"],
    "Bo Holm og Ida Bech": ["Bo Holm", "Ida Bech"],
}


@pytest.mark.parametrize("lines", HANDLERS)
def test_case_handlers_below_each_other(lines: str) -> None:
    """Whole names are those of two; a name that a line cuts is one."""
    head = (
        f"<h1>Referat af møde i Prøverådet</h1><table><tr><td>Sagsbehandler</td><td>{lines}</td></tr></table>"
    )
    rows = derived(f"<html><body>{head}<h2>1. Budget</h2><p>Intet.</p></body></html>")
    assert [name for (name,) in tell(rows, "case_handlers", "name")] == HANDLERS[lines]


BESIDE = """Referat

HovedMED

Mødedato:       Torsdag den 14. marts 2031                Dato:     22. marts 2031
Mødetidspunkt:  kl. 12.30 - 15.00                         Sagsnr.:  31/3317
Mødested:       Prøvehuset, lokale 3                      {}

Deltagere:
Anna Berg, FOA
"""
BELOW = {
    "labels one below the other": "Dok.nr.:  48120-31\n{0}Sagsbehandler:\n{0}Bo Holm",
    "all of them beside": "Dok.nr.:  48120-31\nMødeleder:      Ida Kvist{1}Sagsbehandler: Bo Holm",
    "a value below its label": "Dok.nr.:\nMødeleder:      Ida Kvist{1}48120-31\n{0}Sagsbehandler: Bo Holm",
}


@pytest.mark.parametrize("name", BELOW)
def test_facts_that_stand_beside_others(name: str) -> None:
    """Labels and values in a column of their own are no part of the ones at their left."""
    column = BESIDE.splitlines()[-4].index("{}")
    beside = BELOW[name].format(" " * column, " " * (column - len("Mødeleder:      Ida Kvist")))
    rows = derived(BESIDE.format(beside) + ITEMS)
    assert tell(rows, "meetings", "venue") == [("Prøvehuset, lokale 3",)]
    assert tell(rows, "document_references", "value") == [("31/3317",), ("48120-31",)]
    assert tell(rows, "case_handlers", "name") == [("Bo Holm",)]
    assert misprinted(rows) == []


SHORT = """Prøve Kommune
Social og Sundhed

Referat af møde i Prøverådet den 3. maj 2031

Navn               Init.   Organisation        Til stede
Henrik Sandkvist   HSA     Kultur og Fritid    x
Jette Brunsbjerg   JBR     Prøvecentret        x
Lise Vestkær       LVE     Prøvecentret        x

Afbud: LVE
Referent: {}
"""


@pytest.mark.parametrize(("keeps", "role"), [("JBR", "participant"), ("XYZ", "unclaimed")])
def test_initials_of_a_column_name_people_below_it(keeps: str, role: str) -> None:
    """Who was away and who keeps the minutes may be told by initials; those of nobody are left over."""
    rows = derived(SHORT.format(keeps) + ITEMS)
    assert tell(rows, "participants", "name", "attendance") == [
        ("Henrik Sandkvist", "present"), ("Jette Brunsbjerg", "present"), ("Lise Vestkær", "absent"),
    ]  # fmt: skip
    assert rows.lines["role"][:2] == ["letterhead", "letterhead"]
    assert rows.lines["role"][11] == role


def test_labels_one_below_the_other_in_a_cell() -> None:
    """Each label in a cell has its own value."""
    cell = "Dato: 3. maj 2031<br>Sted: Salen<br>Til stede: Anna Berg og Bo Holm<br>Afbud: Ida Bech"
    rows = derived(f"Referat af møde i Prøverådet\n\n| {cell} | Sagsnr.: 31/12 |\n{ITEMS}")
    assert tell(rows, "meetings", "venue") == [("Salen",)]
    assert tell(rows, "participants", "name", "attendance") == [
        ("Anna Berg", "present"), ("Bo Holm", "present"), ("Ida Bech", "absent"),
    ]  # fmt: skip


BODIES = {
    "Referat af møde i Prøverådet": "Prøverådet",
    "Referat fra Prøverådets møde tirsdag den 3. maj 2031": "Prøverådet",
    "Referat – Bruger- og prøverådet": "Bruger- og prøverådet",
    "Skoleprøvebestyrelsen – referat af møde den 10. juni 2031": "Skoleprøvebestyrelsen",
    "Referat fra møde i Følgegruppen for Prøvebyen 8/2-2031": "Følgegruppen for Prøvebyen",
    "Dagsorden og referat: Social-, Sundheds- og Prøveudvalget 7. februar 2031": (
        "Social-, Sundheds- og Prøveudvalget"
    ),
    "REFERAT AF MØDE I PRØVEUDVALGET": "PRØVEUDVALGET",
    "Referat af møde i HovedMED den 3. maj": "HovedMED",
    "Referat af Det Lokale Prøveråds møde den 3. maj": "Det Lokale Prøveråd",
    "Referat fra møde i styregruppen for Prøvepost": "styregruppen for Prøvepost",
    "Referat af møde i Prøvemiljøudvalget (PMU), Teknisk Forvaltning": "PMU",
    "Møde nr. 6 i Styregruppen for Ny Prøvehal (SNP)": "SNP",
    "Dagsorden for Det Lokale Prøveråd (herefter LPR) den 3. maj": "LPR",
    "Kultur- og Prøveudvalget (KPU) – referat den 3. maj 2031": "KPU",
    "Referat af møde i Prøverådet (udkast)": "Prøverådet",
    "Referat af møde i Prøverådet (FOA)": "Prøverådet",
    "Referat fra prøverådets planlægningsmøde d. 3. maj 2031": "Prøverådet",
    "Referat af ordinært møde": None,
    "Referat af møde i bestyrelsen": None,
    "Mødet i maj": None,
}


@pytest.mark.parametrize("title", BODIES)
def test_a_title_names_a_committee_by_its_noun(title: str) -> None:
    """The name is as printed, without a genitive; kinds of documents and days are no part of it."""
    assert BODIES[title] == body_in_title(title)


COMPOUNDS = {
    "Referat af prøvebestyrelsesmøde": "Prøvebestyrelsen",
    "Bestyrelsesmødet tirsdag den 3. maj 2031": "Bestyrelsen",
    "Prøverådsmøde den 3. maj 2031": "Prøverådet",
    "Referat PU-møde den 3. maj": "PU",
    "Personalemøde": "Personale",
}


@pytest.mark.parametrize("title", COMPOUNDS)
def test_a_word_for_a_meeting_names_the_committee_that_met(title: str) -> None:
    """Where the text does not name it, a "prøverådsmøde" is one of "Prøverådet"."""
    assert COMPOUNDS[title] == body_of_meeting(title, ())


LINES = {
    "Prøverådet": "Prøverådet",
    "Sandager Prøveudvalg": "Sandager Prøveudvalg",
    "FagMED Børn og Prøver": "FagMED Børn og Prøver",
    "Styregruppen for Digitale Prøver": "Styregruppen for Digitale Prøver",
    "Prøverådet i Eksempelkøbing Kommune": "Prøverådet",
    "Eksempelkøbing Kommune – Prøverådet": "Prøverådet",
    "Prøvemiljøudvalget (PMU)": "PMU",
    "Styregruppen for Digitale Prøver, møde nr. 9": "Styregruppen for Digitale Prøver",
    "Prøverådet – 3. møde": "Prøverådet",
    "Prøverådet, ordinært møde nr. 4/2031": "Prøverådet",
    "Prøverådet, møde om budgettet": None,
    "Prøvemiljøudvalget (sag 3)": None,
    "DAGSORDEN MED REFERAT": None,
    "Udpeget af Prøverådet": None,
    "Nyt fra Prøverådet": None,
    "Prøverådet godkendte planen.": None,
    "Prøveforvaltningen": None,
}


@pytest.mark.parametrize("line", LINES)
def test_a_line_of_its_own_names_a_committee(line: str) -> None:
    """All of the line is the name, but for the municipality; sentences and kinds of documents are none."""
    assert LINES[line] == body_of_line(line)


OCCASIONS = {
    "torsdag den 8. februar 2024 kl. 16.00-17.30 på Havnekontoret.": (
        "2024-02-08",
        "16:00",
        "17:30",
        "Havnekontoret",
    ),
    "d. 11. marts 2021, klokken 11:30 til 14:00 på Teams": ("2021-03-11", "11:30", "14:00", "Teams"),
    "på lærerværelset kl. 17 - 19:30.": ("-", "17:00", "19:30", "lærerværelset"),
    "Onsdag den 1. juni 2022, kl. 14.00-15.30 i Havestuen": ("2022-06-01", "14:00", "15:30", "Havestuen"),
    "7/3-2024 kl. 0930-1100": ("2024-03-07", "09:30", "11:00", "-"),
    "i Prøverådet den 3. maj 2024": ("2024-05-03", "-", "-", "-"),
    "26. maj 2024 kl. 17.15, Prøvehallen (Cafeen i Hal 3)": ("2024-05-26", "17:15", "-", "-"),
    "29. januar 2024 kl. 10.00, Ved Kanalen 2": ("2024-01-29", "10:00", "-", "Ved Kanalen 2"),
    "den 3. maj 2024 i overensstemmelse med aftalen": ("2024-05-03", "-", "-", "-"),
    "den 3. maj 2024 i uge 18-19": ("2024-05-03", "-", "-", "uge 18-19"),
}


@pytest.mark.parametrize("text", OCCASIONS)
def test_when_and_where_in_running_text(text: str) -> None:
    """Day, hours and place in any order; what is not plainly hours is none, nor is a committee a place."""
    said = said_occasion(text)
    day = said.day.interval.start if said.day else None
    told = (
        day,
        said.start and said.start.strftime("%H:%M"),
        said.end and said.end.strftime("%H:%M"),
        said.place,
    )
    assert OCCASIONS[text] == tuple("-" if value is None else str(value) for value in told)
