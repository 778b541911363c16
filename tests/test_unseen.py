"""What documents nobody had seen said, and the grammar did not read: the same in invented words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from support.derived import derived, misprinted, tell

if TYPE_CHECKING:
    from cso_opendata.tables.rows import Rows

TITLE = "Referat af møde i Prøverådet den 4. marts 2031\n\n"
PEOPLE = "Til stede: Anne Berg, Bo Rask og Ida Holm\n\n"


def items(text: str, people: str = PEOPLE) -> Rows:
    """The rows of minutes whose second item says TEXT, and whose head names PEOPLE."""
    return derived(f"{TITLE}{people}1. Velkomst\n\nIntet.\n\n2. Budget\n\n{text}\n\n3. Eventuelt\n\nIntet.\n")


SPEAKERS = {
    "Det kunne Bo Rask bekræfte.": ["Bo Rask"],
    "Det havde Ida Holm.": ["Ida Holm"],
    "Det forslag støttede Bo Rask og Ida Holm.": ["Bo Rask", "Ida Holm"],
    "Det var Bo Rask lidt forsigtig med at love.": ["Bo Rask"],
    "Også Anne Berg hældede til den dyre løsning.": ["Anne Berg"],
    "Modsat fandt Ida Holm, at der skal spares.": ["Ida Holm"],
    "I forlængelse heraf nævnte Bo Rask, at der også er et tal for maj.": ["Bo Rask"],
    "Spørgsmålet fra Anne Berg var, om pengene kan bruges.": ["Anne Berg"],
    "Spørgsmålet om puljen blev rejst af Ida Holm, som frygtede det værste.": ["Ida Holm"],
    "Eva Sand, der bor på Prøvevej, klagede over larmen.": ["Eva Sand"],
    "Forvaltningen lovede at levere tallene.": ["Forvaltningen"],
    "Foreningen takkede for den hurtige hjælp.": ["Foreningen"],
    "Eva Sand fra Teknik og Plan gennemgik skitserne.": ["Eva Sand"],
    "Referat: Trafikplanlægger Jytte Balle fra Vejafdelingen fortalte om broen.": ["Jytte Balle"],
    "Bo Rask fra Ældre Prøver mente, at det er nok.": ["Bo Rask"],
    "Jytte Balle fra Prøvefirmaet og Eva Sand fra Vej og Park fremlagde planen.": ["Jytte Balle", "Eva Sand"],
    "Jytte Balle og Eva Sand fra Prøvefirmaet oplyste, at prisen er kendt.": ["Jytte Balle", "Eva Sand"],
    "Anne Berg fra Prøver blev valgt, og det glædede udvalget.": [],
    "Gæster fra Prøveby Kommune fortalte om ordningen.": [],
    # Whoever did or was something, or was thanked, said nothing by that.
    "Til formand valgtes Bo Rask.": [],
    "Herefter forlod Bo Rask mødet.": [],
    "Formanden takkede Bo Rask for indsatsen.": ["Formanden"],
    "Forvaltningen har sendt et forslag i høring.": [],
    "Konklusion: Bo Rask skriver til forvaltningen.": [],
    "De fremmødte var enige.": [],
    "Derefter trak Bo Rask sig.": [],
    "Bo Rask sender et brev til forvaltningen.": [],
    "Ida Holm har meldt sig til udvalget.": [],
    "Bo Rask er ansvarlig for planen.": [],
}


@pytest.mark.parametrize("text", SPEAKERS)
def test_who_speaks_though_the_sentence_begins_otherwise(text: str) -> None:
    """Only those who are said to have spoken are speakers, by the names that are printed."""
    rows = items(text)
    assert [name for (name,) in tell(rows, "speech_speakers", "name")] == SPEAKERS[text]
    assert misprinted(rows) == []


OUTCOMES = {
    "Det konkluderedes, at planen følges.": "concluded",
    "Det vedtoges, at planen følges.": "agreed",
    "Det aftaltes, at planen følges.": "agreed",
    "Mødet enedes om, at planen følges.": "agreed",
    "Der blev truffet aftale om en ny plan.": "agreed",
    "Aftalt: Bo Rask skriver et udkast.": "agreed",
    "Konklusion: Planen følges.": "concluded",
    "Det indstilles, at rådet tager orienteringen til efterretning.": None,
    "Centret indstiller, at orienteringen tages til efterretning.": None,
}


@pytest.mark.parametrize("text", OUTCOMES)
def test_what_came_of_an_item(text: str) -> None:
    """What was settled counts, in whatever form of the verb, and what was only proposed does not."""
    assert tell(items(text), "agenda_items", "outcome")[1] == (OUTCOMES[text],)


COMING = {
    "Administrationen indstiller, at rådet godkender følgende mødeplan: 8. april 2031 og 3. juni 2031.": 2,
    "Rådets møder i 2031: 8. april, 3. juni og 9. september.": 3,
    "Møderne er fastlagt til den 8. april 2031 og den 3. juni 2031.": 2,
}


@pytest.mark.parametrize("text", COMING)
def test_meetings_to_come(text: str) -> None:
    """Each date that is announced for the body's own meetings is one to come."""
    rows = items(text)
    assert len(tell(rows, "planned_meetings", "start_date")) == COMING[text]
    assert misprinted(rows) == []


HEADS = {
    "when somebody came is no organization": (
        "Deltagere:\nAnne Berg (Prøveskolen)\nFra kl. 17.50: Bo Rask (Prøvehuset)\n\n",
        [("Anne Berg", "Prøveskolen", "present"), ("Bo Rask", "Prøvehuset", "partial")],
    ),
    "an organization between two brackets is nobody": (
        "Til stede:\nAnne Berg, formand\n\nIkke til stede:\nBo Rask (BR), Lokal Prøvehjælp (afbud)\n\n",
        [("Anne Berg", None, "present"), ("Bo Rask", "Lokal Prøvehjælp", "absent")],
    ),
    "an address below white is no part of an organization": (
        """Til stede:
Anne Berg, Prøveskolen

Afbud:
Kredsformand Bo Rask, Dansk Prøveråd

HR og Løn
Torvegade 2

""",
        [("Anne Berg", "Prøveskolen", "present"), ("Bo Rask", "Dansk Prøveråd", "absent")],
    ),
    "a column without a head says who was away": (
        """| Navn | Rolle | Fra | |
|---|---|---|---|
| Anne Berg | formand | Prøverådet | deltog |
| Bo Rask | | Prøverådet | afbud |

""",
        [("Anne Berg", "Prøverådet", "present"), ("Bo Rask", "Prøverådet", "absent")],
    ),
    "people with slashes between": (
        "Til stede: Anne Berg/Bo Rask/Ida Holm\nAfbud: Ole Mose, FOA/LFS\n\n",
        [
            *((name, None, "present") for name in ("Anne Berg", "Bo Rask", "Ida Holm")),
            ("Ole Mose", "FOA/LFS", "absent"),
        ],
    ),
    "a list that is led by one word": (
        "Fremmødt:     Anne Berg (formand), Bo Rask,\n              Ida Holm og Ole\n              Mose\n\n",
        [(name, None, "present") for name in ("Anne Berg", "Bo Rask", "Ida Holm", "Ole Mose")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", HEADS)
def test_people_of_a_head(name: str) -> None:
    """Nobody is lost, and nobody is given what stands beside somebody else."""
    people, told = HEADS[name]
    rows = items("Intet.", people)
    assert tell(rows, "participants", "name", "organization", "attendance") == told
    assert misprinted(rows) == []


def test_case_handlers_are_broken_where_their_box_ends() -> None:
    """In a box the names stand below the label; one word right below is the end of a name."""
    rows = items("Intet.", f"Sagsbehandler\nLone Berg\nWiemann\n\n{PEOPLE}")
    assert tell(rows, "case_handlers", "name") == [("Lone Berg Wiemann",)]


NUMBERS = {
    "1.0": ["1.0", "2.0", "3.0"],
    "Tema 1:": ["1", "2", "3"],
}


@pytest.mark.parametrize("mark", NUMBERS)
def test_numbers_of_items(mark: str) -> None:
    """Items may be numbered with a nought behind the stop, or be called themes."""
    titles = ["Velkomst", "Budget", "Eventuelt"]
    body = "\n\n".join(f"{mark.replace('1', str(n))}  {one}\n\nIntet." for n, one in enumerate(titles, 1))
    rows = derived(f"{TITLE}{PEOPLE}{body}\n")
    assert tell(rows, "agenda_items", "number", "title") == list(zip(NUMBERS[mark], titles, strict=True))


def test_letters_number_the_items_of_a_table() -> None:
    """A row for each item, whose first cell begins with its letter."""
    table = "".join(
        f"<tr><td>{letter}. {title}</td><td>Intet.</td></tr>"
        for letter, title in zip("ABC", ("Velkomst", "Budget", "Eventuelt"), strict=True)
    )
    head = "<h1>Referat af møde i Prøverådet den 4. marts 2031</h1><p>Til stede: Anne Berg og Bo Rask</p>"
    rows = derived(
        f"<html><body>{head}<table><tr><th>Punkt</th><th>Referat</th></tr>{table}</table></body></html>"
    )
    assert tell(rows, "agenda_items", "number", "title") == [
        ("A", "Velkomst"), ("B", "Budget"), ("C", "Eventuelt"),
    ]  # fmt: skip


def test_lines_of_one_pattern_are_entries_of_a_list() -> None:
    """Dates below each other are no sentence, though each begins with a small letter."""
    days = "\n".join(
        f"torsdag den {day}. {month} 2031" for day, month in ((22, "maj"), (26, "juni"), (4, "juli"))
    )
    rows = items(f"Rådet foreslår følgende datoer for næste møder:\n\n{days}")
    assert [row[0] for row in tell(rows, "planned_meetings", "note")] == days.split("\n")


def test_an_agenda_is_one_though_its_first_item_approves_minutes() -> None:
    """What the title calls an agenda reports nothing, whatever is proposed in it."""
    text = "Dagsorden for mødet i Prøverådet den 4. marts 2031\n\nTid kl. 10-12\n\n" + PEOPLE
    text += "Punkt 1\nGodkendelse af referat fra mødet den 4. februar 2031\n\nReferatet er vedlagt.\n\n"
    text += "Punkt 2\nBudget\n\nAnne Berg giver en status.\n\n"
    text += "Det indstilles, at rådet tager det til efterretning.\n"
    rows = derived(text)
    assert tell(rows, "documents", "kind") == [("agenda",)]
    assert tell(rows, "agenda_items", "minutes_title", "outcome") == [(None, None)] * 2
    assert tell(rows, "speeches", "text") == []


def test_paragraphs_without_white_are_cut_where_others_speak() -> None:
    """In a text without white between its paragraphs, a line that names a speaker begins a turn."""
    text = """Anne Berg spurgte, om forsinkelsen truer den drift, der begynder til maj i år.
Bo Rask svarede, at det gør den ikke, så længe prøverne holder, som de gør nu.
Ida Holm efterlyste et tal for, hvad to ugers forsinkelse koster os i kroner."""
    assert len(tell(items(text), "speeches", "text")) == 3


def test_the_people_of_each_organization_stand_under_its_name() -> None:
    """On either side; the letters behind a name are its initials there, and no organization."""
    sides = """TIL STEDE FRA LEDELSEN

Prøveforvaltningen
   Claus Aggerbo, direktør (CA)

Skoleforvaltningen
   Kim Tvedebo, direktør (KT)


TIL STEDE FRA ORGANISATIONERNE

FOA/LFS
   Ulla Brandbo, formand (UB)


"""
    assert tell(items("Intet.", sides), "participants", "name", "organization", "side") == [
        ("Claus Aggerbo", "Prøveforvaltningen", "management"),
        ("Kim Tvedebo", "Skoleforvaltningen", "management"),
        ("Ulla Brandbo", "FOA/LFS", "employee"),
    ]


def test_a_table_of_guests_with_the_numbers_of_their_items_is_no_table_of_contents() -> None:
    """Rows that begin with a person end with a number of something else than a page."""
    rows = "".join(
        f"| {who} | Konsulent | Prøvecentret | {n} |\n"
        for who, n in (("Anne Berg", 1), ("Bo Rask", 2), ("Ida Holm", 2))
    )
    told = items("Intet.", f"**Gæster**\n\n| Navn | Stilling | Enhed | Punkt |\n|---|---|---|---|\n{rows}\n")
    assert tell(told, "participants", "name", "capacity") == [
        ("Anne Berg", "guest"), ("Bo Rask", "guest"), ("Ida Holm", "guest"),
    ]  # fmt: skip


LABELS = {
    "Sag: 2031-37716": ("case_number", "2031-37716"),
    "eDoc-sag: 2031-0311876": ("case_number", "2031-0311876"),
    "F2-dokument: 6120984": ("document_number", "6120984"),
}


@pytest.mark.parametrize("line", LABELS)
def test_labels_of_numbers(line: str) -> None:
    """A case and a document are known by the names of the systems as well."""
    rows = items("Intet.", f"{line}\n\n{PEOPLE}")
    assert tell(rows, "document_references", "kind", "value") == [LABELS[line]]


def test_case_handlers_with_a_comma_between() -> None:
    """Several are told behind one label."""
    rows = items("Intet.", f"Sagsbehandlere: Anne Krarup Berg, Bo Rask\n\n{PEOPLE}")
    assert tell(rows, "case_handlers", "name") == [("Anne Krarup Berg",), ("Bo Rask",)]


OF_ITEMS: dict[str, tuple[str, str | None, str] | None] = {
    "Sagsnr.: 31/1187": ("case_number", None, "31/1187"),
    "Sagsnr. 2031-0087340": ("case_number", None, "2031-0087340"),
    "Sagsnr.\n\n2031-0087340": ("case_number", None, "2031-0087340"),
    "eDoc-sagsnr.: 2031-0012": ("case_number", "eDoc", "2031-0012"),
    "Journalnr.: 00.22.04-A00-1-31": ("case_number", None, "00.22.04-A00-1-31"),
    "Dokumentnr.: 31-4411": ("document_number", None, "31-4411"),
    "Sag nr. 3 er en anden, og den blev udsat.": None,
    "Sagsnummeret stod ikke på bilaget.": None,
}


@pytest.mark.parametrize("printed", OF_ITEMS)
def test_numbers_below_the_titles_of_items(printed: str) -> None:
    """They are the document's, each once, and no text of the item."""
    rows = items(f"{printed}\n\nBudgettet blev drøftet.\n\n{printed}")
    wanted = [told] if (told := OF_ITEMS[printed]) else []
    assert tell(rows, "document_references", "kind", "system", "value") == wanted
    text = tell(rows, "agenda_items", "minutes_text")[1][0]
    assert (text == "Budgettet blev drøftet.") == bool(wanted)
    assert misprinted(rows) == []
