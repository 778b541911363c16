"""Every cue has an example: a phrasing that it knows, invented, in the words of minutes.

A cue without an example fails, and so does an example that its cue does not match at the start, or that
a cue above it takes first. A new phrasing is one line in `parse/cues/` and one line here.
"""

from __future__ import annotations

import pytest

from cso_opendata.parse.cues import around, bodies, checks, decisions, head, items, people, plan, rolls, turns
from cso_opendata.parse.cues.table import Cue, Cues, first

# For each table the examples of its rows, in their order: (name, text).
ROWS = {
    "around.WEB": (
        ("skip", "Spring til indhold"),
        ("menu", "Læs højt"),
        ("follow", "Find os på de sociale medier"),
        ("cookies", "Vi bruger cookies for at forbedre hjemmesiden."),
        ("screen", "Hjemmesiden ses bedst på en skærm"),
        ("updated", "Denne side er senest opdateret den 3. marts 2031"),
        ("owner", "Ansvarlig for siden: Sekretariatet"),
        ("made", "Prøve Kommune, Rådhusallé 10 • Genereret af dagsordenssystemet"),
        ("page", "Side 3 af 8"),
        ("secret", "Denne e-mail kan indeholde fortrolige oplysninger."),
    ),
    "decisions.SETTLED": (
        ("agreed", "Aftalt: Eksempel Eksempelsen skriver til Prøverådet."),
        ("concluded", "Konklusion: Planen følges."),
    ),
    "head.LABELS": (
        ("occasion", "Dato, tid og sted: 3. marts 2031 kl. 10-12, Salen"),
        ("occasion", "Hvornår: 3. marts 2031 kl. 10"),
        ("venue", "Afholdt på Prøvegården"),
        ("venue", "Afholdt: Prøvegården, salen på 1. sal"),
        ("meeting_date", "d.: 03-03-2031"),
        ("meeting_date", "Mødedato: 3. marts 2031"),
        ("date", "Dato: 3. marts 2031"),
        ("start", "Starttidspunkt: 13.00"),
        ("end", "Sluttidspunkt: 15.00"),
        ("time", "Kl.: 13-15"),
        ("time", "Tidspunkt: 13.00-15.00"),
        ("venue", "Mødested: Salen"),
        ("venue", "Lokale: Salen"),
        ("body", "Udvalg Prøveråd"),
        ("body", "Udvalg: Prøveudvalget"),
        ("meeting", "Møde: Prøveudvalget, møde nr. 7"),
        ("subject", "Emne: Referat af møde i Prøveudvalget"),
        ("remark", "Bemærkninger:"),
        ("case_number", "Sagsnr. i F2: 2031 - 17"),
        ("document_number", "Dok.nr.: 4711"),
        ("case_handler", "Sagsbehandler: Eksempel Eksempelsen"),
        ("issued", "Udsendt den 10. marts 2031"),
        ("issued", "Dato for referat: 10. marts 2031"),
        ("issued", "Sendt: 10. marts 2031 12:05"),
        ("present", "Mødedeltagere: Medlemmer af udvalget"),
    ),
    "head.GROUPS": (
        ("absent management", "Afbud fra ledelsen:"),
        ("absent employee", "Fraværende fra medarbejdersiden:"),
        ("absent", "Meldt afbud:"),
        ("partial", "Delvist til stede:"),
        ("management", "Til stede fra ledelsen:"),
        ("employee", "Deltagere, medarbejdersiden:"),
        ("management", "For ledelsessiden:"),
        ("management", "Ledelsesrepræsentanter"),
        ("management", "Repræsentanter for forvaltningerne:"),
        ("employee", "Fra personaleorganisationerne:"),
        ("employee", "Tillidsrepræsentanter"),
        ("guest", "Faste gæster fra forvaltningen:"),
        ("guest", "Desuden deltog:"),
        ("guest", "Fra forvaltningen deltog:"),
        ("secretariat", "Sekretariatet:"),
        ("secretariat", "Referent:"),
        ("observer", "Observatører:"),
        ("present", "Mødedeltagere:"),
        ("present", "Til stede var:"),
        ("present", "Udpeget af Prøveforeningen:"),
        ("part", "Forældrevalgte:"),
    ),
    "head.INLINE_GROUPS": (
        ("guest", "Under punkt 3 deltog Eksempel Eksempelsen"),
        ("guest", "Under punkt 3 og 4: Eksempel Eksempelsen"),
        ("absent management", "Afbud fra ledelsen: Eksempel Eksempelsen"),
        ("absent employee", "Afbud fra medarbejdersiden: Eksempel Eksempelsen"),
        ("management", "Til stede fra ledelsen: Eksempel Eksempelsen"),
        ("employee", "Til stede for medarbejderne: Eksempel Eksempelsen"),
        ("absent", "Afbud fra: Eksempel Eksempelsen og Prøve Prøvesen"),
        ("guest", "Gæst under punkt 3: Eksempel Eksempelsen"),
        ("guest", "Gæster: Eksempel Eksempelsen"),
        ("secretariat", "Referent: Eksempel Eksempelsen"),
        ("secretariat", "Referat: Eksempel Eksempelsen"),
        ("observer", "Observatør: Eksempel Eksempelsen"),
        ("management", "Ledelsessiden: Eksempel Eksempelsen"),
        ("employee", "Medarbejdersiden: Eksempel Eksempelsen"),
        ("present", "Til stede: Eksempel Eksempelsen"),
        ("part", "Elevrepræsentanter: Eksempel Eksempelsen"),
    ),
    "head.BARE_GROUPS": (
        ("absent", "Fraværende Eksempel Eksempelsen"),
        ("secretariat", "Referent Eksempel Eksempelsen"),
        ("present", "Til stede Eksempel Eksempelsen"),
    ),
    "head.SAID_GROUPS": (
        ("absent", "Alle var mødt, undtagen Eksempel Eksempelsen."),
        ("absent", "Der var afbud fra Eksempel Eksempelsen."),
        ("guest", "Desuden deltog Eksempel Eksempelsen."),
        ("secretariat", "Fra sekretariatet deltog Eksempel Eksempelsen."),
        ("guest", "Fra forvaltningen deltog Eksempel Eksempelsen."),
        ("management", "Fra ledelsen deltog Eksempel Eksempelsen."),
        ("employee", "For medarbejdersiden deltog Eksempel Eksempelsen."),
        ("present", "Til stede var Eksempel Eksempelsen."),
    ),
    "head.COLUMNS": (
        ("name", "Navn"),
        ("organization", "Parti"),
        ("title", "Stilling"),
        ("present", "Til stede"),
        ("present", "Afbud/til stede"),
        ("absent", "Afbud"),
        ("side", "Side"),
        ("note", "Bemærkninger"),
        ("initials", "Init."),
        ("other", "Telefon"),
    ),
    "people.SIDES": (("employee", "Fællestillidsrepræsentant"), ("management", "Adm. dir.")),
    "people.ROLES": (("secretariat", "referent"), ("guest", "gæst"), ("observer", "observatør")),
    "items.PARTS": (
        ("agenda", "Indstilling og beslutning"),
        ("agenda", "Prøveudvalget, 7. januar 2031, pkt. 207:"),
        ("agenda", "Formanden indstiller, at"),
        ("agenda", "Det indstilles, at"),
        ("agenda", "Sagsfremstilling:"),
        ("minutes", "Beslutning: Godkendt."),
        ("minutes", "Behandling i Prøveudvalget onsdag den 3. marts 2031, pkt. 1"),
        ("minutes", "Beslutning for Punkt 1: Budget"),
        ("minutes", "Prøveudvalgets beslutning i mødet den 3. marts 2031"),
    ),
    "items.SECTIONS": (("agenda", "Dagsordenens punkter:"), ("minutes", "Referat af mødet")),
    "items.ITEM_KINDS": (
        ("approval_of_minutes", "Forslag til godkendelse af seneste mødereferat"),
        ("any_other_business", "Eventuelt"),
        ("meeting_dates", "Fastlæggelse af mødedatoer for 2032"),
        ("information", "Gensidig orientering"),
        ("discussion", "Temadrøftelse om arbejdstid"),
    ),
    "items.SIDES": (("employee", "Organisationssiden"), ("management", "Ledelsessiden")),
    "decisions.SUBJECTS": (
        ("order", "Det blev aftalt, at punktet behandles før pkt. 3"),
        ("minutes", "Det blev aftalt at rette referatet"),
        ("meeting_dates", "Der var enighed om mødeplanen"),
    ),
    "plan.COLUMNS": (
        ("start", "Startdato"),
        ("end", "Slut"),
        ("date", "Hvornår"),
        ("phase", "Fase"),
        ("forum", "Udvalg"),
        ("who", "Ansvarlig"),
        ("aside", "Bemærkninger"),
        ("title", "Aktivitet"),
    ),
    "plan.WHEN": (
        ("deadline", "Senest den 3. marts"),
        ("until", "Frem til 3. marts"),
        ("from", "Fra og med uge 9"),
        ("tentative", "Forventet marts 2031"),
        ("rest", "Resten af 2031"),
        ("plain", "I løbet af marts"),
        ("plain", "Tirsdag den 3. marts"),
    ),
    "plan.TRACKS": (
        ("analysis", "Aktiviteter og analyser"),
        ("involvement", "Inddragelse af udvalgene"),
        ("meetings", "Møder i udvalgene"),
    ),
}

# The examples of the formal decisions, in their order: (kind, text).
DECISIONS = (
    ("approved", "Blev herefter godkendt"),
    ("approved", "Referatet er godkendt uden bemærkninger."),
    ("approved", "Udvalget godkendte planen"),
    ("approved", "Dagsordenen godkendtes."),
    ("approved", "Referatet fra mødet i maj er godkendt pr. mail."),
    ("approved", "Indstillingen er dermed godkendt."),
    ("approved", "Indstillingen blev enstemmigt tiltrådt."),
    ("approved", "Prøveudvalget tiltrådte forslaget."),
    ("approved", "Referat godkendt fra seneste møde"),
    ("agreed", "Det blev på mødet aftalt"),
    ("agreed", "Der var enighed om, at planen følges"),
    ("agreed", "Der er enighed i Prøverådet om planen"),
    ("agreed", "Blev det derfor aftalt"),
    ("agreed", "Datoer blev aftalt"),
    ("agreed", "Parterne aftalte"),
    ("agreed", "Gruppen blev enige om"),
    ("agreed", "Mødet enedes om, at planen følges"),
    ("agreed", "aftaltes, at planen følges"),
    ("agreed", "Der blev truffet aftale om en ny plan"),
    ("decided", "vedtoges, at planen følges"),
    ("decided", "Det blev enstemmigt vedtaget"),
    ("concluded", "konkluderedes, at planen følges"),
    ("decided", "Det blev enstemmigt besluttet"),
    ("decided", "Blev det besluttet"),
    ("decided", "Styregruppen besluttede"),
    ("decided", "Udvalget vedtog"),
    ("decided", "Prøverådet udsatte sagen"),
    ("decided", "besluttedes at fortsætte"),
    ("concluded", "konkluderede, at arbejdet er i gang"),
    ("concluded", "Blev det samlet konkluderet"),
    ("approved", "Bestyrelsen har i dag godkendt planen"),
    ("approved", "Herefter godkendte bestyrelsen planen"),
    ("approved", "Referatet godkendes."),
    ("approved", "Budgettet for 2031 godkendes."),
    ("approved", "Prøverådet godkender regnskabet."),
    ("approved", "Enstemmigt tiltrådt."),
    ("agreed", "Vi har derfor aftalt"),
    ("agreed", "Aftalt, at planen følges"),
    ("agreed", "Derefter aftalte udvalget"),
    ("agreed", "Det aftales, at planen følges"),
    ("agreed", "Vi aftaler, at planen følges"),
    ("agreed", "Vi er dog blevet enige om"),
    ("agreed", "Bestyrelsen blev enig om"),
    ("agreed", "Enighed om at følge planen"),
    ("decided", "Bestyrelsen har på den baggrund besluttet"),
    ("decided", "Vi har set på planen og har derfor besluttet"),
    ("decided", "Det er derfor besluttet"),
    ("decided", "Besluttet at følge planen"),
    ("decided", "Bestyrelsen så på planen og besluttede"),
    ("decided", "Det besluttes, at planen følges"),
    ("decided", "Bestyrelsen beslutter at følge planen"),
    ("decided", "Bestyrelsen har vedtaget"),
    ("decided", "Forslaget om en plan blev vedtaget."),
    ("decided", "Planen blev vedtaget med 7 stemmer for"),
    ("decided", "Vedtaget."),
    ("decided", "Der blev truffet beslutning om en plan"),
    ("decided", "Det blev derfor bestemt, at planen følges"),
    ("decided", "Det vedtages, at planen følges"),
    ("decided", "Herefter vedtog bestyrelsen"),
    ("decided", "Udvalget valgte Eksempel Eksempelsen til formand"),
    ("decided", "Eksempel Eksempelsen blev valgt som ny formand"),
    ("decided", "Som dirigent valgtes Eksempel Eksempelsen"),
    ("decided", "Eksempel Eksempelsen valgt til referent"),
    ("decided", "Efter en runde blev Eksempel Eksempelsen valgt som formand"),
    ("decided", "Eksempel Eksempelsen blev genvalgt"),
    ("decided", "Der var genvalg til alle poster"),
    ("decided", "Bestyrelsen konstituerede sig"),
    ("decided", "Rådet udpegede Eksempel Eksempelsen som formand"),
    ("decided", "Eksempel Eksempelsen blev udpeget som kontaktperson"),
    ("concluded", "Det konkluderes, at planen følges"),
    ("noted", "Til efterretning."),
    ("noted", "til efterretning"),
    ("noted", "Tog status til orientering"),
)

# An example of each pattern that stands alone.
ALONE = {
    "items.DECISION_ALONE": "Beslutning",
    "decisions.PUT_TO_APPROVAL": "Godkendelse af dagsordenen",
    "decisions.ASSENT": "Ok.",
    "decisions.DECIDED": "Beslutning: Planen følges.",
    "turns.NO_PLACE": "som blev valgt",
    "turns.LABELLED": "Protokoltilførsel: Eksempel Eksempelsen",
    "turns.LEADS": "Enig heri var Eksempel Eksempelsen",
    "turns.SAID_BY": "Planen blev ridset op af Eksempel Eksempelsen",
    "turns.ALSO": "Også Eksempel Eksempelsen",
    "turns.ANSWERS": "På spørgsmål fra Anna Berg",
    "turns.ASIDE": ", der bor i Prøveby,",
    "rolls.NONE_AWAY": "Der var ingen afbud.",
    "rolls.SENT_TO": "Referat sendes til: Eksempel Eksempelsen",
    "rolls.COMES_FROM": "Fra Prøvecentret",
    "rolls.DEPUTIES": "Suppleanter:",
    "rolls.FROM_ALONE": "Fra Prøvecentret:",
    "rolls.NEXT_GROUP": " – afbud: Eksempel Eksempelsen",
    "rolls.OF_A_PAPER": " i henhold til endelig dagsorden af ",
    "rolls.RUN_INTO": " Mødet blev holdt i salen",
    "rolls.INSTEAD": "Eksempel Eksempelsen (suppleant Prøve Prøvesen deltog i stedet)",
    "rolls.MEMBERS": "Udvalgets medlemmer",
    "rolls.OF_THE_TOWN": "Til stede for Prøveby Kommune",
    "rolls.REMARK": "Bemærkninger: Eksempel Eksempelsen deltog fra kl. 10.",
    "rolls.REMARKS": "Øvrige bemærkninger",
    "rolls.DEPUTY": "Prøve Prøvesen stedfortræder Eksempel Eksempelsen",
    "rolls.REMARKS_ALONE": "Bemærkninger til dagsordenen",
    "rolls.CAME_INSTEAD": "I stedet deltog Prøve Prøvesen.",
    "rolls.STOOD_IN": "Eksempel Eksempelsen deltog for Prøve Prøvesen",
    "rolls.WHO_CAME": "Til stede var:",
    "turns.FROM": "Spørgsmålet fra Eksempel Eksempelsen",
    "turns.REPLY": "ok",
    "turns.TELLS": "orienterede",
    "turns.TURNS": "Dernæst",
    "around.ADDRESS": "Rådhuspladsen 7",
    "around.APPENDIX": "Bilag 2",
    "around.CLOSING": "Med venlig hilsen",
    "around.GREETING": "Kære alle,",
    "around.MAIL_LABEL": "Emne: Referat",
    "around.MAIL_SENT": "Sendt: 3. marts 2031 10:14",
    "around.QUOTED": "-----Oprindelig meddelelse-----",
    "around.SIGNED": "Underskrifter",
    "around.SIGNED_BY": "For referat: Eksempel Eksempelsen",
    "around.TOOLS": "Hent referatet som pdf | Udskriv",
    "around.TO_THE_TOP": "Til toppen",
    "around.HOME": "Forside",
    "around.LEAD_IN": "Nedenfor følger planen, som den blev vedtaget.",
    "around.OVERVIEW": "Bilagsoversigt",
    "around.ATTACHMENTS": "Bilag:",
    "around.ATTACHED": "Bilag 1: Budget",
    "around.TRAIL": "Forside > Politik > Referater",
    "bodies.BEFORE_MEETING": "Prøveudvalgsmøde",
    "bodies.BODY_IN_TEXT": "HPU-mødet",
    "bodies.ENDS": "torsdag",
    "bodies.OF_THE_MEETING": "af møde i Prøverådet den 3. marts 2031",
    "bodies.KIND_OF_DOCUMENT": "Referat",
    "bodies.KIND": "beslutningsreferat",
    "bodies.LEADS": "Referat af møde i Prøveudvalget",
    "bodies.MEETINGS_OF": "Referater af Prøverådets møder i 2031",
    "bodies.MUNICIPALITY": "Prøveby Kommune",
    "bodies.NTH_MEETING": "møde nr. 9",
    "bodies.NOUN": "Prøveudvalget",
    "bodies.OF_TOWN": " i Eksempelkøbing Kommune",
    "bodies.TITLE_PARTS": " – referat",
    "bodies.SHORT_NAME": " (herefter HPU)",
    "bodies.TOWN": "Eksempelkøbing Kommune",
    "bodies.UNIT": "Prøver og Eksempler",
    "bodies.WHOSE": "administrationen",
    "checks.CAME": "ankom kl. 12",
    "checks.DEADLINE": "senest den 3. marts 2031",
    "checks.INTRODUCED": "deltog under punktet",
    "checks.IN_WRITING": "skriftligt",
    "checks.NOT_SET": "skulle",
    "checks.NOT_TO_COME": "flyttet",
    "checks.OF_THE_AGENDA": "Dagsorden udsendt den 3. marts 2031",
    "checks.TO_COME": "Næste ordinære møde",
    "head.ADDRESS": "Rådhuset, stuen",
    "head.AWAY_ITEM": "Formalia: Til stede/fraværende.",
    "head.WERE_AWAY": "Eksempel Eksempelsen var fraværende.",
    "head.BOARD": "Formand: Eksempel Eksempelsen",
    "head.CAME_FOR": "Anna Berg deltog under punkt 2.",
    "head.MEETING_WORD": "møde",
    "head.MET_AT": "mødestedet var Prøvegården, 1. sal.",
    "head.OF_AN_ITEM": "Godkendelse af referat fra mødet den 3. marts 2031",
    "head.OF_THE_DOCUMENT": "Udskrevet",
    "head.CHAIR": "Mødeleder: Eksempel Eksempelsen",
    "head.DAY": "Torsdag den 3. marts 2031",
    "head.FURNITURE": "Gå til indhold",
    "head.FROM": "Fra Prøverådet: Eksempel Eksempelsen",
    "head.FROM_BELOW": "Deltagere fra Prøverådet:",
    "head.HELD": "Mødet blev holdt den 3. marts 2031",
    "head.KIND_ALONE": "DAGSORDEN MED REFERAT",
    "head.LEGEND": " ([x] deltog, [ ] deltog ikke)",
    "head.LETTERHEAD": "Eksempelkøbing Kommune",
    "head.MEETING": "Møde den 3. marts 2031",
    "head.NEXT_MEETING": "Næste møde: 3. april 2031",
    "head.NOBODY": "Ingen",
    "head.PLACE": "på Teams",
    "head.ROOM": "Prøvehuset, lokale 4",
    "head.TICKED_ABSENT": "x = fraværende",
    "head.TITLE": "Referat af møde i Prøveudvalget",
    "head.WEEKDAY": "torsdag",
    "items.AD": "Ad 3: Godkendt.",
    "items.ALTERNATIVE": "eller den 5. maj",
    "items.APPROVED": "Godkendelse af dagsorden, godkendt.",
    "items.ANSWERED": ". Godkendt.",
    "items.APPENDICES": "Bilag:",
    "items.ANSWERS": "Beslutning:",
    "items.ASKS": "Dagsorden:",
    "decisions.SETTLED_BY": "Prøveudvalget besluttede planen.",
    "decisions.SETTLED_AT": "På Prøverådsmødet blev det vedtaget, at planen følges.",
    "decisions.SETTLED_BEFORE": "På det seneste møde blev planen godkendt.",
    "decisions.IN_THE_PRESENT": "tager planen til efterretning",
    "items.ATTENDED": " deltog som suppleant for Eksempel Eksempelsen.",
    "items.DATES_AGREED": "Følgende datoer",
    "items.DAY_BEFORE": "Mandag den ",
    "items.MOVED": "flyttes til",
    "items.OF_OTHERS": " begynder Prøvemessen",
    "items.EXCEPTED": "undtagen ",
    "items.MOVED_FROM": " flyttes til den 3. marts",
    "items.AGENDA_TITLE": "Dagsorden til møde i Prøveudvalget",
    "items.COLUMNS": "Nr. Emne Ansvar",
    "items.MEETING_LEAD": "Møde nr. 7: ",
    "items.OWN_MEETING": "Der er således møde den 3. marts",
    "items.MINUTES_TITLE": "Mødereferat",
    "items.GREETING": "Venlig hilsen",
    "items.TOPIC": "Økonomi",
    "items.RULE": "§ 4. Dagsorden",
    "items.CONTENTS": "Indholdsfortegnelse",
    "decisions.OWN_BODY": "Beredskabskommissionen tog planen til efterretning.",
    "items.DUE": "Frist for punkter: 3. marts",
    "items.INVERTED_LEAD": "Til dette svarede EEK",
    "items.ITEM_MENTION": "pkt. 4",
    "items.NEXT_MEETING": "Næste ordinære møde",
    "items.ORDER_CHANGED": "Behandles før pkt. 2",
    "items.PAST_TENSE": "orienterede",
    "items.PLAN_OF_YEAR": "Mødeplan 2032: 14/1",
    "items.PROPOSAL": "at planen godkendes",
    "items.ORDINAL": "behandling",
    "items.ANNOUNCES": "Orientering om:",
    "items.PROPOSED": "Forslag til datoer",
    "decisions.PROPOSED_ONE": "2. at planen godkendes",
    "items.PROPOSES": "indstiller, at udvalget",
    "items.DEADLINE": "Deadline:",
    "items.DOERS": "Ansvarlig / frist",
    "items.YEAR_OF_DATES": "i resten af 2031: 3. marts og 5. maj",
    "items.WITH_OTHER_BODY": "møde mellem HPU og HPR",
    "decisions.WITH_REMARKS": "med enkelte rettelser",
    "people.ABSENCE": "Afbud på grund af kursus",
    "people.HELD_FOR": "formand for Prøveudvalget",
    "people.LEADS_TO": "udpeget af Prøveforeningen",
    "people.NOTE": "deltog under pkt. 2",
    "people.NOTE_ITEMS": "pkt. 2 og 4-6",
    "people.NOT_FOR": "forlod mødet efter ",
    "people.PARTIAL": "forlod mødet kl. 14",
    "people.MAY_BE_OFFICE": "lægesekr.",
    "people.SMALL_BEFORE": "lægesekr., Prøvehospitalet",
    "people.AWAY_TOO": "Uden afbud var Eksempel Eksempelsen",
    "people.CAME": "deltog under punkt 2",
    "people.CAME_TOO": "Desuden deltog Eksempel Eksempelsen",
    "people.FROM_WITHIN": " samt fra elevrådet Eksempel Eksempelsen",
    "people.NO_PLACE": "måske er det gået galt?",
    "people.WAS_THERE": " var også til stede",
    "people.DONE_BY": "Udarbejdet af",
    "people.IN_PLACE": "Eksempel Eksempelsen deltog",
    "people.PLOT": "nr. 12",
    "items.ROLL": "Mødeinformation",
    "head.ROOM_ALONE": "Mødelokale 1",
    "head.NEXT_MEETING_ON": "Næste møde tirsdag den 3. maj 2031",
    "bodies.DAY_BEHIND": " mandag den ",
    "bodies.FOR_A_PLACE": "Styregruppen for Ny Skole på Prøvevej",
    "bodies.OF_A_MEETING": "rådsmødet",
    "bodies.OF_OTHER_TIMES": "næste",
    "head.SENT_OUT": "udsendt den ",
    "items.CASE": "Sagsfremstilling:",
    "items.CASE_OF_ITEM": "Sagsnr.: 31/188",
    "items.DOCUMENT_OF_ITEM": "Dok. 361-2031-90412",
    "items.HANDLER_OF_ITEM": "Sagsbehandler: Eksempel Eksempelsen",
    "items.JOURNAL_NUMBER": "18.00.00-A00-3-31",
    "items.WAS": ", som blev åbnet i ",
    "items.WHOSE_MEETING": "PSO-mødet i juni",
    "items.AFTERWARDS": "Herefter den 3. maj",
    "items.SHORTENED": "Evt.",
    "items.REPORT": "Referat:",
    "items.LAST_ITEM": "Eventuelt",
    "items.YEAR_OF_MEETINGS": "møderne i 2031 ligger",
    "head.OF_A_HEAD": "Fra Prøverådet deltog Eksempel Eksempelsen.",
    "head.NEXT_NUMBER": ", dokumentnr. 2031-17",
    "head.FILED": "31.05.08 - ",
    "head.SIGNED": "Prøveby, den 3. marts 2031",
    "head.SIGNPOST": "Mødefakta",
    "head.FOR_THEM": "Under pkt. 3: ",
    "items.OPENS_MEETING": "Velkomst ved formanden",
    "bodies.MEETS_OTHERS": "Møde med Prøverådet",
    "bodies.SHORT_BEFORE": "PR - Det Prøvende Råd",
    "bodies.DECIDED": "Beslutning i Prøverådet den 3. maj 2031",
    "bodies.ARCHIVE": "Dagsordener og referater fra Prøverådet",
    "people.AT_THE_END": "Afbud",
    "people.PRESENT": "til stede",
    "people.NO_TICK": "☐",
    "people.DASH": "÷",
    "people.SIDE_ALONE": "ledelse",
    "people.ROLE_BEHIND": ", var referent",
    "people.STREET": "s Vej",
    "people.ROLE_BEFORE": "Observatør Eksempel Eksempelsen",
    "people.UNION": "FOA/LFS",
    "people.VERB": " var ",
    "people.MASKED": " [e-mail]",
    "people.COMPANY": "Prøvens Affald I/S",
    "people.TICK": "x",
    "people.WHOLE_BODY": "Prøverådet",
    "plan.ASIDE_HEADING": "Baggrund og formål",
    "plan.COUNCIL_CELL": "Prøveudvalget",
    "plan.DATE_PENDING": "[dato afventer]",
    "plan.DEADLINE": "Frist for høring",
    "plan.FORUM_CELL": "HPU og HPR",
    "plan.FORUM_COMPOUND": "2. følgegruppemøde",
    "plan.FORUM_LEADS": "Prøveudvalget drøfter oplægget",
    "plan.FORUM_MEETING_IN": "Andet møde i følgegruppen",
    "plan.FORUM_MEETS": "Behandling af oplægget i Prøveudvalget",
    "plan.ISSUED": "Opdateret den 3. marts 2031",
    "plan.KIND_ALONE": "TIDSPLAN",
    "plan.LISTING_HEADING": "Vigtige datoer",
    "plan.MEETING": "Referat af møde i Prøveudvalget",
    "plan.MEETING_CELL": "Prøvelederne",
    "plan.NO_TITLE": "Ansvarlig: Prøveforvaltningen",
    "plan.NUMBERED_PHASE": "Fase 2: Afprøvning",
    "plan.PAST_OR_TARGET": "Besluttede planen",
    "plan.PENDING_CELL": "Afventer",
    "plan.PHASE": "1. halvår: Analysefase",
    "plan.PLAN_HEADINGS": "Baggrund:",
    "plan.PLAN_TITLE": "Procesplan for budgettet",
    "plan.TITLE_OF_MILESTONES": "Milepæle for den nye hal",
    "plan.BEFORE_SEASON": "Idéfase (forår 2031)",
    "plan.SEASON": "Forår 2031 – idéfase",
    "plan.SOME_TIME": "Efteråret 2031",
    "plan.SUB_THEME": "Styrke samarbejdet",
    "plan.TENTATIVE": "Evt. seminar",
    "plan.PARTS_COLUMN": "Undertemaer",
    "plan.THEME_COLUMN": "Prioriteret tema",
    "plan.THEME_LABEL": "Tema 1: Borgeren først",
    "plan.THEMES_LABEL": "Temaer",
    "plan.THEMES_HEADING": "Prioriterede temaer:",
    "plan.BOTH_TRACKS": "Analyse og inddragelse",
    "plan.MEETING_ALONE": "Andet møde: status",
    "plan.MEETINGS": "Møde",
    "plan.TOPICS": "Emner",
    "plan.THEMES_LEAD": "Vi arbejder med fem temaer:",
    "plan.BARE_DAY": "Onsdag den 8.",
    "plan.DAYS": "Dag",
    "plan.DAY_NUMBER": "8.-9.",
    "plan.WHEN_LABEL": "Hvornår: marts 2031",
    "plan.TRACK_ALONE": "Analysespor",
    "plan.TREATED_THERE": "Evt. ekstra drøftelse",
    "plan.TRACK_COLUMN": "Spor",
    "plan.UNSURE_TAIL": " [dato afventer]",
    "plan.WEEK_CORNER": "Opgave / uge",
    "plan.WEEKS": "Uge",
    "plan.WEAK_TITLE": "Handleplan for prøver",
    "plan.WHEN_TAIL": ", kl. 9.00-11.00",
    "plan.YEAR_IN_TEXT": "I 2031",
    "plan.YEAR_OF_LABEL": " (2031)",
    "plan.YEAR_OF_PLAN": "Tidsplan for 2031",
    "plan.YEAR_OF_TITLE": "Tidsplan for prøver i 2031",
}
# The examples of BODY_IN_TITLE, in their order: (the body, text).
BODIES = (
    ("Prøveudvalget", "Referat af møde i Prøveudvalget"),
    ("HPU", "HPU-møde den 3. marts 2031"),
    ("HPU", "HPU, 3. marts 2031"),
)

MODULES = {
    "around": around, "bodies": bodies, "checks": checks, "decisions": decisions, "head": head,
    "items": items,
    "people": people, "plan": plan, "rolls": rolls, "turns": turns,
}  # fmt: skip


def cues_of(kind: type) -> dict[str, object]:
    """All names in the cue modules whose value is of KIND, as `module.NAME`."""
    return {
        f"{short}.{name}": value
        for short, module in MODULES.items()
        for name, value in vars(module).items()
        if isinstance(value, kind) and not name.startswith("_")
    }


def test_every_row_of_every_table_has_its_example() -> None:
    """The examples of a table are those of its rows, one each and in their order."""
    tables = {name: value.rows for name, value in cues_of(Cues).items() if isinstance(value, Cues)}
    assert {table: [name for name, _ in examples] for table, examples in ROWS.items()} == {
        table: [cue.name for cue in rows] for table, rows in tables.items()
    }


def test_every_pattern_that_stands_alone_has_its_example() -> None:
    """A pattern outside the tables has its example too."""
    assert sorted(ALONE) == sorted(cues_of(Cue))


def test_every_decision_has_its_example() -> None:
    """The examples of decisions are those of their rows, one each and in their order."""
    assert [kind for kind, _ in DECISIONS] == [kind for kind, _, _ in decisions.DECISIONS]
    assert len(BODIES) == len(bodies.BODY_IN_TITLE)


@pytest.mark.parametrize(
    ("table", "index"), [(table, index) for table, examples in ROWS.items() for index in range(len(examples))]
)
def test_a_cue_knows_its_example(table: str, index: int) -> None:
    """The cue matches at the start of its example, and no cue above it does."""
    name, text = ROWS[table][index]
    module, _, constant = table.partition(".")
    cues: Cues = getattr(MODULES[module], constant)
    taken = [place for place, cue in enumerate(cues.rows) if cue.compiled.match(text)]
    assert taken[:1] == [index]
    found = first(cues, text)
    assert found is not None
    assert found[0] == name


@pytest.mark.parametrize("index", range(len(DECISIONS)))
def test_a_decision_knows_its_example(index: int) -> None:
    """The pattern of a decision matches at the start of its example, which holds its stem."""
    _, text = DECISIONS[index]
    _, stem, pattern = decisions.DECISIONS[index]
    assert pattern.match(text)
    assert stem in text


@pytest.mark.parametrize("name", sorted(ALONE))
def test_a_pattern_knows_its_example(name: str) -> None:
    """The pattern matches at the start of its example."""
    module, _, constant = name.partition(".")
    assert getattr(MODULES[module], constant).match(ALONE[name])


@pytest.mark.parametrize("index", range(len(BODIES)))
def test_a_title_names_its_body(index: int) -> None:
    """The pattern finds the body in its example, and no pattern above it finds one."""
    body, text = BODIES[index]
    found = [pattern.search(text) for pattern in bodies.BODY_IN_TITLE]
    assert [bool(each) for each in found[: index + 1]] == [False] * index + [True]
    match = found[index]
    assert match is not None
    assert match["body"] == body


def test_text_that_is_no_cue_is_none() -> None:
    """A paragraph of minutes is no label, heading or group."""
    text = "Udvalget blev orienteret om arbejdet med budgettet."
    tables = (head.LABELS, head.GROUPS, head.INLINE_GROUPS, items.SECTIONS, items.SIDES)
    assert [first(table, text) for table in tables] == [None] * len(tables)
