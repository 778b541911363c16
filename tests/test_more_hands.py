"""Whole documents in the hands of more secretaries: heads in running text, underlined titles, plans."""

from __future__ import annotations

import pytest
from support.derived import derived, misprinted, tell
from support.word import cell, docx, p, table

TYPED = """PRØVEBY KOMMUNE
Personalekontoret

                       R E F E R A T

af møde i Det Centrale Prøveudvalg (DPO) torsdag den 8. maj 2031
kl. 12.30 - 14.45 i Prøvegården, stuen.

Til stede for ledelsen: adm. direktør Anna Berg (ØKF), adm. direktør
Bo Dam (SUF) og direktør Ida Eng-
Holm (BUF).

Til stede for organisationerne: formand Jens Lund (LFS),
næstformand Lone Dahl (HK/Prøveby), kredsformand
Søren Kvist (Dansk Prøveråd, Kreds Øst), formand
Ole Rask (Prøveby Lærerforening) og fællestillidsrepræsentant
Pia Sand (AC).

Fra sekretariatet: kontorchef Kim Toft (ØKF) og fuldmægtig Hans
Martin Vig (ØKF).


Ad 1  Budget

Anna Berg oplyste, at rammen er uændret.


Ad 2  Eventuelt

Intet.
"""


def test_a_typewritten_head_is_read_whole() -> None:
    """The title goes on below its first word; entries go on over the ends of lines, behind their offices."""
    rows = derived(TYPED)
    assert not misprinted(rows)
    ((body, date, start, end, venue),) = tell(
        rows, "meetings", "body", "date", "start_time", "end_time", "venue"
    )
    assert (body, str(date), str(start), str(end)) == (
        "Det Centrale Prøveudvalg",
        "2031-05-08",
        "12:30:00",
        "14:45:00",
    )
    assert venue == "Prøvegården, stuen"
    assert tell(rows, "participants", "name", "title", "organization", "side", "line") == [
        ("Anna Berg", "adm. direktør", "ØKF", "management", 9),
        ("Bo Dam", "adm. direktør", "SUF", "management", 9),
        ("Ida Eng-Holm", "direktør", "BUF", "management", 10),
        ("Jens Lund", "formand", "LFS", "employee", 13),
        ("Lone Dahl", "næstformand", "HK/Prøveby", "employee", 14),
        ("Søren Kvist", "kredsformand", "Dansk Prøveråd, Kreds Øst", "employee", 14),
        ("Ole Rask", "formand", "Prøveby Lærerforening", "employee", 15),
        ("Pia Sand", "fællestillidsrepræsentant", "AC", "employee", 16),
        ("Kim Toft", "kontorchef", "ØKF", None, 19),
        ("Hans Martin Vig", "fuldmægtig", "ØKF", None, 19),
    ]


def test_an_office_behind_a_name_ends_its_entry() -> None:
    """Where offices stand behind names, the next line begins with another person."""
    head = "Referat af møde i Prøverådet den 8. maj 2031\n\nTil stede: Anna Berg, formand\nBo Dam, kasserer\n"
    rows = derived(head + "\n1. Budget\n\nIntet.\n\n2. Eventuelt\n\nIntet.\n")
    assert tell(rows, "participants", "name", "title") == [("Anna Berg", "formand"), ("Bo Dam", "kasserer")]


UNDERLINED = """Referat af ekstraordinært DPO-møde torsdag den 8. maj 2031

Det ekstraordinære møde blev holdt fra kl. 8.30 til 9.30 i Prøvegården, stuen.

Til stede
Anna Berg (AB), adm. dir. – ØKF
Bo Dam (BD), formand – Prøveby Lærerforening


Baggrund for mødet
------------------

AB bød velkommen.


Forslag om samling
------------------

AB gennemgik forslaget, der omfatter:

•\t180 årsværk i BUF
•\t120 årsværk i SUF

BD spurgte til tidsplanen.


Videre proces
-------------

Det blev aftalt at mødes igen.
"""


def test_three_underlined_titles_are_items() -> None:
    """Be one of them called as a part of an item may be, and a list stand amid them behind tabs."""
    rows = derived(UNDERLINED)
    assert not misprinted(rows)
    assert tell(rows, "agenda_items", "title", "outcome") == [
        ("Baggrund for mødet", None), ("Forslag om samling", None), ("Videre proces", "agreed"),
    ]  # fmt: skip
    ((start, venue),) = tell(rows, "meetings", "start_time", "venue")
    assert (str(start), venue) == ("08:30:00", "Prøvegården, stuen")
    assert tell(rows, "participants", "name", "title") == [("Anna Berg", "adm. dir."), ("Bo Dam", "formand")]


@pytest.mark.parametrize("bullet", ["•", "-", "–", "o"])
def test_a_bullet_and_a_tab_are_no_columns(bullet: str) -> None:
    """Word puts a tab behind its bullets; what stands behind is no cell of a table."""
    rows = derived(UNDERLINED.replace("•", bullet))
    assert len(tell(rows, "agenda_items", "title")) == len(["Baggrund", "Forslag", "Videre proces"])


AGENDA_BELOW = """REFERAT AF MØDE I DPO D. 08.05.2031

Deltagere: Anna Berg, Bo Dam

Pkt. 1. Budget
Anna Berg oplyste, at rammen er uændret.

Pkt. 2. Huset
Godkendt.

Pkt. 3. Evt.
Intet.

{heading}

Pkt. 1. Budget
Regnskabet er vedlagt.

Pkt. 2. Huset
Tegningerne er vedlagt.

Pkt. 3. Evt.
"""


@pytest.mark.parametrize(
    "heading", ["DAGSORDEN", "DAGSORDEN (som udsendt d. 24.04.2031)", "Udsendt dagsorden"]
)
def test_an_agenda_may_follow_the_minutes(heading: str) -> None:
    """What stands above its heading is what was said, and not lost."""
    rows = derived(AGENDA_BELOW.format(heading=heading))
    assert tell(rows, "documents", "kind") == [("agenda_and_minutes",)]
    assert tell(rows, "agenda_items", "number", "agenda_text", "minutes_text") == [
        ("1", "Regnskabet er vedlagt.", "Anna Berg oplyste, at rammen er uændret."),
        ("2", "Tegningerne er vedlagt.", "Godkendt."),
        ("3", None, "Intet."),
    ]


@pytest.mark.parametrize("over", ["1. halvår 2031 – prøvefase", "2031: Fase 1: Prøver"])
def test_a_row_over_the_months_may_name_their_phase(over: str) -> None:
    """All below have it, and the time in the row gives the year of the months."""
    body = p("Tidsplan for prøver 2031") + table(
        cell(over, said='<w:gridSpan w:val="3"/>'),
        cell("") + cell("Januar") + cell("Februar"),
        cell("Aktiviteter") + cell("Kortlægning af behov") + cell("Afprøvning af prøver"),
    )
    rows = derived(docx(body))
    phase = over.partition("– ")[2] or over.partition(": ")[2]
    told = tell(rows, "milestones", "start_date", "phase")
    assert [(str(day), named) for day, named in told] == [("2031-01-01", phase), ("2031-02-01", phase)]


@pytest.mark.parametrize(
    "title", ["Analyse af prøver – milepæle 2031", "Milepæle 2031", "Prøver: Milepæle i 2031"]
)
def test_milestones_may_be_the_title(title: str) -> None:
    """Of a plan whose text has more words than its dates."""
    prose = "Analysen er bestilt af rådet, og den skal vise, hvordan prøver løses i fællesskab. " * 4
    dates = "- **12. januar:** Rådet godkender grundlaget\n- **Uge 5:** Samtaler\n- **Ultimo maj:** Rapport\n"
    rows = derived(f"# {title}\n\n{prose}\n\n## Fase 1: Analyse\n\n{dates}")
    assert [str(day) for (day,) in tell(rows, "milestones", "start_date")] == [
        "2031-01-12", "2031-01-27", "2031-05-21",
    ]  # fmt: skip


@pytest.mark.parametrize("label", ["Behandles i", "Drøftes i", "Forelægges for"])
def test_a_column_may_say_where_each_is_treated(label: str) -> None:
    """Its cells are the forums, whatever word says what they do."""
    body = p("Procesplan for prøver 2031") + table(
        cell("Tidspunkt") + cell("Aktivitet") + cell(label),
        cell("9. februar 2031") + cell("Kommissorium") + cell("DPO"),
        cell("5. maj 2031") + cell("Orientering") + cell("Prøverådet"),
    )
    assert tell(derived(docx(body)), "milestones", "title", "forum") == [
        ("Kommissorium", "DPO"), ("Orientering", "Prøverådet"),
    ]  # fmt: skip


HEAD = "Referat af møde i Prøverådet den 8. maj 2031\n\n"
ITEMS = "\n1. Budget\n\nIntet.\n\n2. Eventuelt\n\nIntet.\n"


def test_organizations_may_stand_in_square_brackets() -> None:
    """As in round ones; a tick box is none."""
    listed = "Deltagere:\nAnna Berg [Prøveforeningen]\nBo Dam, leder [Skov og Sø]\n[x] Ida Eng [Lejerne]\n"
    assert tell(derived(HEAD + listed + ITEMS), "participants", "name", "title", "organization") == [
        ("Anna Berg", None, "Prøveforeningen"),
        ("Bo Dam", "leder", "Skov og Sø"),
        ("Ida Eng", None, "Lejerne"),
    ]


def test_a_backslash_ends_a_line_of_markdown() -> None:
    """It is no part of what the line says, and the next line does not go on with it."""
    present = "**Til stede:**\\\nAnna Berg, beboer\\\nBo Dam, pårørende og formand\n\n"
    listed = present + "**Afbud:**\\\nIda Eng, beboer\n"
    rows = derived(HEAD + listed + ITEMS)
    assert not misprinted(rows)
    assert tell(rows, "participants", "name", "title", "attendance") == [
        ("Anna Berg", "beboer", "present"),
        ("Bo Dam", "pårørende og formand", "present"),
        ("Ida Eng", "beboer", "absent"),
    ]


@pytest.mark.parametrize(
    "links", ["Udskriv hele referatet Hent PDF", "Print", "Download referat (PDF) | Hent bilag"]
)
def test_links_of_a_page_are_nobody(links: str) -> None:
    """Though they stand below a list of people."""
    page = f"<h3>Fraværende</h3><ul><li>Bo Dam (V)</li></ul><p>{links}</p><h2>1. Budget</h2><p>Intet.</p>"
    rows = derived(f"<!DOCTYPE html><html><body><h1>{HEAD}</h1>{page}<h2>2. Eventuelt</h2></body></html>")
    assert tell(rows, "participants", "name") == [("Bo Dam",)]


def test_a_short_title_may_stand_below_its_number() -> None:
    """With its full stop ("Evt."), as the others without."""
    text = (
        "\nPkt. 1\nBudget\n\nIntet.\n\nPkt. 2\nHuset\n\nIntet.\n\nPkt. 3\nEvt.\n\nIntet under dette punkt.\n"
    )
    told = tell(derived(HEAD + text), "agenda_items", "number", "title")
    assert told == [("1", "Budget"), ("2", "Huset"), ("3", "Evt.")]


def _said(sentence: str) -> list[tuple[object, ...]]:
    return tell(
        derived(f"{HEAD}1. Budget\n\n{sentence}\n\n2. Eventuelt\n\nIntet.\n"), "agenda_items", "outcome"
    )[:1]


def test_what_somebody_says_is_agreed_with_others_is_no_decision() -> None:
    """But what the minutes say is agreed is one."""
    assert _said("Anna Berg svarede, at det er aftalt med politiet.") == [(None,)]
    assert _said("Anna Berg svarede, og det blev aftalt at vente.") == [("agreed",)]


def test_an_office_of_two_words_is_one_before_its_name() -> None:
    """The "og" in "Vej- og parkchef" parts no two speakers."""
    rows = derived(
        f"{HEAD}1. Budget\n\nVej- og parkchef Anna Berg svarede, at det koster.\n\n2. Evt.\n\nIntet.\n"
    )
    assert tell(rows, "speech_speakers", "name") == [("Anna Berg",)]


def test_when_something_was_is_no_meeting_to_come() -> None:
    """Be it said in a sentence on a meeting to come; the day of that meeting is told."""
    told = "Rådet ønsker at holde et af årets møder på Gården, som blev åbnet efter ombygningen i marts."
    planned = "Næste møde er den 3. juni 2031 på Gården, som blev åbnet i marts."
    rows = derived(f"{HEAD}1. Huset\n\n{told}\n\n2. Eventuelt\n\n{planned}\n")
    assert [str(day) for (day,) in tell(rows, "planned_meetings", "start_date")] == ["2031-06-03"]


@pytest.mark.parametrize(
    "listed",
    [
        (
            "a) Udflugt til skoven\nder er søgt 8.500 kr. til bus og mad til alle fyrre fra begge huse.\n\n"
            "b) Værksted\nder er søgt 4.000 kr. til dæk og lapning. Det ligger i kælderen under huset."
        ),
        "**a) udflugt til skoven**\n\nAlle tager mad med selv.\n\n**b) værksted**\n\nDet ligger i kælderen.",
    ],
)
def test_letters_before_titles_are_parts_of_an_item(listed: str) -> None:
    """A short first line is one, whatever the next one begins with; so is one in bold in small letters."""
    rows = derived(f"{HEAD}1. Rådets pulje\n\n{listed}\n\n2. Eventuelt\n\nIntet.\n")
    told = [(label, title.lower()) for label, title in tell(rows, "agenda_sub_items", "label", "title")]
    assert told == [("a", "udflugt til skoven"), ("b", "værksted")]


def test_letters_before_sentences_are_no_parts_of_an_item() -> None:
    """In small letters they go on with the sentence that leads to them."""
    listed = "Rådet ønsker,\n\na) at stien åbnes\n\nb) at broen males"
    rows = derived(f"{HEAD}1. Rådets pulje\n\n{listed}\n\n2. Eventuelt\n\nIntet.\n")
    assert tell(rows, "agenda_sub_items", "label") == []


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Prøvehuset Øst", "letterhead"),
        ("~ et sted at leve ~", "letterhead"),
        ("Du er her: Forside / Referater", "page_furniture"),
        ("Projekt nr. 4471", "unclaimed"),
        ("Huset er åbent.", "unclaimed"),
    ],
)
def test_above_the_title_stands_who_sends_it(line: str, role: str) -> None:
    """Words alone there are the letterhead; what may hold a fact, or is a sentence, is said to be unknown."""
    rows = derived(f"{line}\n\n{HEAD}Deltagere: Anna Berg, Bo Dam\n{ITEMS}")
    assert rows.lines["role"][0] == role


@pytest.mark.parametrize("line", ["Der var ingen afbud.", "Ingen afbud", "Alle var mødt."])
def test_that_nobody_stayed_away_is_known(line: str) -> None:
    """As a sentence below the lists, it is no finding."""
    rows = derived(f"{HEAD}Deltagere: Anna Berg, Bo Dam\n\n{line}\n{ITEMS}")
    assert tell(rows, "participants", "name", "attendance") == [
        ("Anna Berg", "present"),
        ("Bo Dam", "present"),
    ]
    assert "unclaimed" not in rows.lines["role"]


FOOT = """REFERAT AF DPO-MØDE

Til stede:
Anna Berg, ØKF
Bo Dam, FOA

1. Budget

Anna Berg oplyste, at rammen er uændret.

2. Eventuelt

Intet.


Mødet blev holdt torsdag den 8. maj 2031 kl. 9.00-11.15 på
Rådhuset, mødelokale 2.

Næste møde holdes den 12. juni 2031 kl. 9.00.

Prøveby, den 18. maj 2031

Sagsnr. 2031-54471
Sagsbehandler: Ida Eng
"""


def _facts(text: str) -> tuple[object, ...]:
    rows = derived(text)
    assert not misprinted(rows)
    ((date, start, end, venue),) = tell(rows, "meetings", "date", "start_time", "end_time", "venue")
    ((issued,),) = tell(rows, "documents", "issued_on")
    return str(date), str(start), str(end), str(venue).rstrip("."), str(issued)


def test_facts_may_stand_at_the_foot() -> None:
    """Where nothing above the items says when it was; they are no text of the last item."""
    told = ("2031-05-08", "09:00:00", "11:15:00", "Rådhuset, mødelokale 2", "2031-05-18")
    assert _facts(FOOT) == told
    rows = derived(FOOT)
    assert tell(rows, "document_references", "value") == [("2031-54471",)]
    assert tell(rows, "case_handlers", "name") == [("Ida Eng",)]
    assert [str(day) for (day,) in tell(rows, "planned_meetings", "start_date")] == ["2031-06-12"]
    assert tell(rows, "agenda_items", "minutes_text")[-1] == ("Intet.",)
    labelled = FOOT.partition("Mødet blev")[0] + (
        "Mødedato: 8. maj 2031\nTidspunkt: kl. 9.00-11.15\nMødested: Rådhuset, mødelokale 2\n\n18. maj 2031\n"
    )
    assert _facts(labelled) == told


def test_a_dated_document_has_no_facts_at_its_foot() -> None:
    """What ends the last item there belongs to it."""
    rows = derived(FOOT.replace("REFERAT AF DPO-MØDE", "REFERAT AF DPO-MØDE DEN 7. MAJ 2031"))
    assert str(tell(rows, "meetings", "date")[0][0]) == "2031-05-07"


def test_those_who_stayed_away_may_end_the_document() -> None:
    """Though the head lists those who came; in an item of that name nobody else is one."""
    rows = derived(
        f"{HEAD}Til stede:\nAnna Berg, ØKF\n{ITEMS}\nAfbud\n\nBo Dam, formand, FOA\n\nIda Eng, HK\n"
    )
    assert tell(rows, "participants", "name", "attendance") == [
        ("Anna Berg", "present"),
        ("Bo Dam", "absent"),
        ("Ida Eng", "absent"),
    ]
    assert tell(rows, "agenda_items", "title") == [("Budget",), ("Eventuelt",)]


@pytest.mark.parametrize(
    ("line", "numbers"),
    [
        ("Sagsnr.: 31/188 Sagen afgøres i: Byrådet", ["31/188"]),
        ("Sag 361-2031-118 Dok. 361-2031-90412 Åbent", ["361-2031-118", "361-2031-90412"]),
        ("18.00.00-A00-3-31", ["18.00.00-A00-3-31"]),
        ("Sagen blev rejst i 2031 og har nr. 4.", []),
        ("Sag 4 drøftes sammen med sag 5.", []),
        ("Sag nr. 4", []),
        ("Sag 31/188 blev behandlet, og det blev besluttet at vente.", []),
    ],
)
def test_items_may_have_numbers_of_their_own(line: str, numbers: list[str]) -> None:
    """They are the document's, each once, whatever else stands on the line."""
    rows = derived(f"{HEAD}1. Budget\n\n{line}\n\nIntet.\n\n2. Huset\n\n{line}\n\nIntet.\n")
    assert [value for (value,) in tell(rows, "document_references", "value")] == numbers


def test_a_committee_before_the_place_is_none_of_it() -> None:
    """Be it called by its short name or in full."""
    held = "Torsdag den 8. maj 2031 kl. 11.30-13.30 blev der holdt møde i DPO i Lokale D, Rådhuset."
    rows = derived(f"Referat af DPO-møde\n\n{held}\n\nTil stede: Anna Berg, Bo Dam\n{ITEMS}")
    assert tell(rows, "meetings", "venue") == [("Lokale D, Rådhuset",)]


PHASES = """# Plan for analyse af prøver

Prøveforvaltningen, december 2030

Analysen skal vise, om prøver kan løses enklere. Arbejdet er delt i faser.

## Opstartsfase (januar–februar 2031)

I denne fase bliver opgaven afgrænset.

Rådet drøfter kommissorium den 12. januar 2031.

Første møde i styregruppen den 9. februar 2031.

## Uge 10-24, 2031 – analysefase

Primo marts 2031: Frist for indsendelse af prøver.

Samtaler med borgere i april 2031.

Rådet drøfter fund den 11. maj 2031.
"""


def test_sentences_below_phases_are_milestones() -> None:
    """One that ends with its date, within the time of its phase; a phase may be some weeks."""
    assert tell(derived(PHASES), "milestones", "title", "phase") == [
        ("Rådet drøfter kommissorium", "Opstartsfase"),
        ("Første møde i styregruppen", "Opstartsfase"),
        ("Frist for indsendelse af prøver", "analysefase"),
        ("Samtaler med borgere", "analysefase"),
        ("Rådet drøfter fund", "analysefase"),
    ]


def test_those_who_treat_something_are_its_forum() -> None:
    """In a column of who does what, a short name is one where the work is to treat it, and else a unit."""
    body = p("Tidsplan for prøver 2031") + table(
        cell("Hvornår") + cell("Hvad") + cell("Hvem"),
        cell("4. marts 2031") + cell("Drøftelse af kommissorium") + cell("ØU"),
        cell("5. april 2031") + cell("Beregning af modeller") + cell("KS"),
        cell("6. maj 2031") + cell("Evt. ekstra drøftelse") + cell("7-dir"),
    )
    assert tell(derived(docx(body)), "milestones", "forum") == [("ØU",), (None,), ("7-dir",)]


def test_a_number_amid_the_text_of_an_item_stays_there() -> None:
    """The text is told as it is printed, in one piece; above it, a number is none of it."""
    rows = derived(
        f"{HEAD}1. Budget\n\nSagsnr. 31/188\n\nIntet.\n\nSagsnr. 31/190\n\nMere.\n\n2. Huset\n\nIntet.\n"
    )
    assert not misprinted(rows)
    assert tell(rows, "document_references", "value") == [("31/188",), ("31/190",)]
    assert tell(rows, "agenda_items", "minutes_text")[0] == ("Intet.\n\nSagsnr. 31/190\n\nMere.",)


@pytest.mark.parametrize("company", ["Prøvens Affald I/S", "Anna Berg A/S", "Prøvekøb ApS"])
def test_a_company_is_nobody(company: str) -> None:
    """On a line of its own; behind a name it is where somebody is from."""
    rows = derived(f"{HEAD}Deltagere:\nBo Dam, {company}\nIda Eng\n\n{company}\n{ITEMS}")
    assert tell(rows, "participants", "name", "organization") == [("Bo Dam", company), ("Ida Eng", None)]


def test_a_name_that_is_printed_short_ends_no_sentence_of_a_list() -> None:
    """The full stop of "Chr." stands within a name."""
    rows = derived(f"{HEAD}Medlemmer: Bo Dam (formand), Ida Eng, Jens Chr. Overby\n{ITEMS}")
    assert tell(rows, "participants", "name") == [("Bo Dam",), ("Ida Eng",), ("Jens Chr. Overby",)]


@pytest.mark.parametrize(
    "line", ["Børnehuset Regnen - Forældrebestyrelsen", "Forældrebestyrelsen – Børnehuset Regnen"]
)
def test_a_committee_may_stand_beside_its_place(line: str) -> None:
    """On either side of the dash, as a heading."""
    rows = derived(
        f"# {line}\n\n**Referat af møde tirsdag d. 4/2 2031**\n\nDeltagere: Bo Dam, Ida Eng\n{ITEMS}"
    )
    assert tell(rows, "meetings", "body") == [("Forældrebestyrelsen",)]


def test_a_small_title_before_the_last_item() -> None:
    """Be that in bold, with the full stop of "Evt."."""
    titles = ("1. Økonomi", "2. Huset", "3. borgermøde", "4. Evt.")
    items = "\n\nIntet.\n\n".join(f"**{title}**" for title in titles)
    rows = derived(f"{HEAD}Deltagere: Bo Dam, Ida Eng\n\n{items}\n\nIntet.\n")
    assert [number for (number,) in tell(rows, "agenda_items", "number")] == ["1", "2", "3", "4"]


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("Der holdes ikke møde i juli.", []),
        ("Juni-mødet flyttes dog til den 19. juni 2031.", ["2031-06-19"]),
        ("Mødet flyttes i stedet til den 19. juni 2031.", ["2031-06-19"]),
    ],
)
def test_which_meetings_are_to_come(sentence: str, days: list[str]) -> None:
    """Neither one that is not held; and where one is moved to."""
    rows = derived(f"{HEAD}1. Mødeplan\n\nPlanen blev godkendt. {sentence}\n\n2. Eventuelt\n\nIntet.\n")
    assert [str(day) for (day,) in tell(rows, "planned_meetings", "start_date")] == days


def test_a_principle_may_be_adopted() -> None:
    """With words behind a colon that say how."""
    assert _said("Princippet blev vedtaget med en rettelse: mad må højst koste 90 kr.") == [("agreed",)]
    assert _said("Princippet blev ikke vedtaget.") == [(None,)]


def test_a_day_below_white_goes_on_with_nothing() -> None:
    """It is the day of the document, though it begins with a small letter."""
    facts = "**Sted:** Prøvegården  \n**Mødedeltagere:** Medlemmer af PSO"
    head = f"**Referat af PSO's møde den 8. maj 2031**\n\n{facts}"
    rows = derived(f"{head}\n\nden 16. maj 2031\n\n**Til stede**\n\nAnna Berg, ØKF\n{ITEMS}")
    assert [str(day) for (day,) in tell(rows, "documents", "issued_on")] == ["2031-05-16"]


def test_a_label_that_nobody_knows_begins_its_own_list() -> None:
    """No name of the line above goes on with it."""
    lists = "Deltagere\nForældre: Anna Berg, Ida Bisgaard Yolal\nMedarbejdere og ledelse: Bo Dam, Ole Holm"
    rows = derived(f"{HEAD}{lists}\n\nAfbud:\nKim Toft (med afbud)\n{ITEMS}")
    assert tell(rows, "participants", "name", "organization", "attendance") == [
        ("Anna Berg", None, "present"),
        ("Ida Bisgaard Yolal", None, "present"),
        ("Bo Dam", None, "present"),
        ("Ole Holm", None, "present"),
        ("Kim Toft", None, "absent"),
    ]


def test_a_number_may_have_a_full_stop_and_a_bracket() -> None:
    """Both belong to it ("1.) Budget"), and "Evt:" without a number ends the agenda."""
    rows = derived(f"{HEAD}1.) Budget\n\nIntet.\n\n2.) Huset\n\nIntet.\n\nEvt:\n\nOle fortalte om stien.\n")
    assert tell(rows, "agenda_items", "number", "title") == [("1", "Budget"), ("2", "Huset"), (None, "Evt:")]


def test_when_an_agenda_was_put_on_the_web_is_no_day_of_the_meeting() -> None:
    """Nor is that of the minutes, which is when they were issued."""
    told = "Dato:\nTirsdag den 20. maj 2031 kl. 13.30\nDagsorden publiceret:\nFredag den 16. maj 2031\n"
    rows = derived(f"Prøverådet\n\nReferat\n{told}Referat publiceret:\nFredag den 23. maj 2031\n\n{ITEMS}")
    assert [str(day) for (day,) in tell(rows, "meetings", "date")] == ["2031-05-20"]
    assert [str(day) for (day,) in tell(rows, "documents", "issued_on")] == ["2031-05-23"]


@pytest.mark.parametrize(
    "head",
    [
        "Fremmøde",
        "Til stede",
        "Til stede/afbud",
        "Afbud/til stede",
        "Mødt eller afbud",
        "Til stede (ja/nej)",
        "X",
    ],
)
def test_who_was_away_by_a_column_of_whatever_name(head: str) -> None:
    """The words in its cells tell; nobody who sent apologies was there."""
    rows = "| Anna Berg | FOA | Til stede |\n| Bo Dam | HK | Afbud |\n"
    listed = f"| Navn | Organisation | {head} |\n|---|---|---|\n{rows}"
    assert tell(derived(HEAD + listed + ITEMS), "participants", "name", "attendance") == [
        ("Anna Berg", "present"),
        ("Bo Dam", "absent"),
    ]


def test_a_sentence_on_a_case_is_the_text_of_its_item() -> None:
    """It tells what was settled, though it begins as a number of a case does."""
    assert _said("Sag 31/188 blev behandlet, og det blev besluttet at vente.") == [("agreed",)]


def test_an_address_that_was_taken_out_is_nobodys_organization() -> None:
    """What stands for it has brackets of its own, with or without others around."""
    listed = "Anna Berg anna@example.org\nIda Eng, FOA [ida@example.org]\nOle Holm [tlf. 12 34 56 78]\n"
    assert tell(derived(f"{HEAD}Deltagere:\n{listed}{ITEMS}"), "participants", "name", "organization") == [
        ("Anna Berg", None),
        ("Ida Eng", "FOA"),
        ("Ole Holm", None),
    ]


def test_a_day_of_something_else_is_no_meeting_to_come() -> None:
    """Below the next meeting stands a sentence on a feast, and then a list of meetings."""
    coming, feast = (
        "Næste møde er tirsdag den 10. juni 2031.",
        "Den 24. august er der fest, hvor rådet har en bod.",
    )
    rows = derived(f"{HEAD}1. Budget\n\nIntet.\n\n2. Eventuelt\n\n{coming}\n\n{feast}\n")
    assert [str(day) for (day,) in tell(rows, "planned_meetings", "start_date")] == ["2031-06-10"]
