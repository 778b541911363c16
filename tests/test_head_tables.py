"""Heads whose people and facts stand in tables and boxes, as document systems lay them out.

The documents are invented.
"""

from __future__ import annotations

import pytest
from support.derived import derived, misprinted, tell

TITLE = "<h1>Referat af møde i MED-udvalget den 12. september 2031</h1>"
ITEMS = "<h2>1. Budget</h2><p>Intet.</p><h2>2. Eventuelt</h2><p>Intet.</p>"


def table(*rows: str) -> str:
    """A table of ROWS, whose cells are parted by bars and whose paragraphs by slashes."""
    cells = ("".join(f"<td>{_paragraphs(cell)}</td>" for cell in row.split("|")) for row in rows)
    return f"<table>{''.join(f'<tr>{each}</tr>' for each in cells)}</table>"


def _paragraphs(cell: str) -> str:
    return "".join(f"<p>{text.strip()}</p>" for text in cell.split(" / "))


PEOPLE = {
    "rows that head the people below, a column of two words": (
        table(
            "Navn|Titel|Område/organisation|Bemærkning",
            "Ledelsesrepræsentanter|||",
            "Anne Berg|Direktør|Børn, Unge og Læring|",
            "Medarbejderrepræsentanter|||",
            "Bo Rask|Fællestillidsrepræsentant|Prøvekreds 114|Afbud",
        ),
        [
            ("Anne Berg", "Direktør", "Børn, Unge og Læring", "management", "present"),
            ("Bo Rask", "Fællestillidsrepræsentant", "Prøvekreds 114", "employee", "absent"),
        ],
    ),
    "a column for the side": (
        table(
            "Navn|Titel|Firma/afdeling|Side|Fremmøde",
            "Anne Berg|Direktør|Byggeafdelingen|Ledelse|Til stede",
            "Bo Rask|Formand|Foreningen|Medarbejder|Afbud",
        ),
        [
            ("Anne Berg", "Direktør", "Byggeafdelingen", "management", "present"),
            ("Bo Rask", "Formand", "Foreningen", "employee", "absent"),
        ],
    ),
    "two columns with brackets in their heads": (
        table(
            "A-side (ledelse)|B-side (medarbejdere)",
            "Anne Berg, direktør, Sundhed og Ældre / Ida Holm, skolechef, Skole og Dagtilbud"
            "|Bo Rask, tillidsrepræsentant, FOA / Ole Mose, tillidsrepræsentant, HK",
        ),
        [
            ("Anne Berg", "direktør", "Sundhed og Ældre", "management", "present"),
            ("Ida Holm", "skolechef", "Skole og Dagtilbud", "management", "present"),
            ("Bo Rask", "tillidsrepræsentant", "FOA", "employee", "present"),
            ("Ole Mose", "tillidsrepræsentant", "HK", "employee", "present"),
        ],
    ),
    "a label with its people in one cell": (
        table(
            "Møde|Bestyrelsen for Prøvegården",
            "Deltagere|Formand Anne Berg / Næstformand Ida Holm / Kasserer Bo Rask",
            "Afbud|Præst Ole Mose",
        ),
        [
            ("Anne Berg", "Formand", None, None, "present"),
            ("Ida Holm", "Næstformand", None, None, "present"),
            ("Bo Rask", "Kasserer", None, None, "present"),
            ("Ole Mose", "Præst", None, None, "absent"),
        ],
    ),
}  # fmt: skip
COLUMNS = ("name", "title", "organization", "side", "attendance")


@pytest.mark.parametrize("name", PEOPLE)
def test_the_people_of_a_table(name: str) -> None:
    """Everybody is there with office, organization and side as the cells say it, and nobody else."""
    page, people = PEOPLE[name]
    rows = derived(TITLE + page + ITEMS)
    assert tell(rows, "participants", *COLUMNS) == people
    assert misprinted(rows) == []


def test_a_heading_of_the_other_side_ends_the_first_one() -> None:
    """Those under "Fra personaleorganisationerne" are not of the management, which was listed above them."""
    head = (
        "Fra ledelsen:\nDirektør Anne Berg (ØKF)\n\nFra personaleorganisationerne:\nFormand Bo Rask (FOA)\n"
    )
    text = f"Referat af møde i Prøverådet den 3. maj 2031\n\nTil stede:\n\n{head}\n1. Budget\n\nIntet.\n"
    assert tell(derived(text), "participants", "name", "side") == [
        ("Anne Berg", "management"),
        ("Bo Rask", "employee"),
    ]


def test_apologies_that_an_agenda_tells_of() -> None:
    """An agenda may say who has sent apologies."""
    head = "Dagsorden til møde i Prøverådet\n\nTid: Torsdag den 14. september 2031, kl. 11.30\n\n"
    away = "Afbud er modtaget fra:\nAdm. dir. Anne Berg, SUF\nFormand Bo Rask, FOA\n\n"
    rows = derived(f"{head}{away}1. Budget\n\n2. Eventuelt\n")
    assert tell(rows, "participants", "name", "attendance") == [
        ("Anne Berg", "absent"),
        ("Bo Rask", "absent"),
    ]


def test_the_facts_of_a_letterhead_in_a_cell() -> None:
    """The day of the document and the number of its case stand among the lines of an address."""
    letter = "Personale og Løn / Prøvevej 2 / 4899 Prøveby / 19. september 2031 / Sagsnr. 00.22.04-P35-1-25"
    page = table(f"Referat af møde i MED-udvalget|{letter}", "Dato og tid|12. september 2031, kl. 8.30 - 10")
    people = "<p>Deltagere: Anne Berg, Bo Rask</p>"
    rows = derived(f"<h1>Prøveby Kommune</h1>{page}{people}{ITEMS}")
    assert [str(day) for (day,) in tell(rows, "documents", "issued_on")] == ["2031-09-19"]
    assert [str(day) for (day,) in tell(rows, "meetings", "date")] == ["2031-09-12"]
    assert tell(rows, "document_references", "value") == [("00.22.04-P35-1-25",)]


def test_the_sender_beside_a_label_is_none_of_its_value() -> None:
    """A label with its value in one cell ends there, though the name of the municipality stands beside it."""
    page = table(
        "Sagsnummer: ABC-2031-03318|PRØVEBY KOMMUNE", "Dokumentnummer: D2031-118420|Velfærd og Sundhed"
    )
    rows = derived(f"{page}{TITLE}<p>Deltagere: Anne Berg, Bo Rask</p>{ITEMS}")
    numbers = [value for (value,) in tell(rows, "document_references", "value")]
    assert numbers == ["ABC-2031-03318", "D2031-118420"]


def test_of_two_days_behind_the_same_label_the_one_with_its_weekday_is_the_meetings() -> None:
    """A letter has its own day above that of the meeting."""
    letter = "Prøveby Kommune\nSøndergade 7\n4899 Prøveby\n\nDato: 13. oktober 2031\nSagsnr.: 31/20418\n\n"
    head = "Referat\n\nUdvalg: Prøverådet\nDato: Torsdag d. 9. oktober 2031\nTidspunkt: 16.00 - 18.00\n\n"
    people = "Til stede: Anne Berg, Bo Rask\n\n"
    rows = derived(f"{letter}{head}{people}1. Budget\n\nIntet.\n\n2. Eventuelt\n\nIntet.\n")
    assert [str(day) for (day,) in tell(rows, "meetings", "date")] == ["2031-10-09"]
    assert [str(day) for (day,) in tell(rows, "documents", "issued_on")] == ["2031-10-13"]


@pytest.mark.parametrize(
    ("line", "body"),
    [
        ("Udvalg: PSO - Det Prøvende Samarbejdsorgan", "PSO"),
        ("PSO – Det Prøvende Samarbejdsorgan", "PSO"),
        ("# LokalMED – Plejecenter Prøve", "LokalMED"),
    ],
)
def test_the_committee_and_what_stands_behind_a_dash(line: str, body: str) -> None:
    """The short name before the long one, or the committee before the place that it is of."""
    head = f"Referat\n\n{line}\n\nDato: 9. oktober 2031\nTid: 16.00\n\nTil stede: Anne Berg, Bo Rask\n\n"
    rows = derived(f"{head}1. Budget\n\nIntet.\n\n2. Eventuelt\n\nIntet.\n")
    assert tell(rows, "meetings", "body") == [(body,)]


def test_labels_of_old_systems() -> None:
    """Short labels have values: the day, the hours, and the place, where no day stands behind its label."""
    head = (
        "d.: 14-11-2031  kl.: 16:30 til 18:30\n\nPrøveudvalget\n\nAfholdt: Prøvegården, salen på 1. sal\n\n"
    )
    people = "Deltagere: Anne Berg, Bo Rask\n\n"
    rows = derived(f"MØDEREFERAT\n\n{head}{people}1. Budget\n\nIntet.\n\n2. Eventuelt\n\nIntet.\n")
    facts = [str(value) for value in tell(rows, "meetings", "date", "start_time", "end_time", "venue")[0]]
    assert facts == ["2031-11-14", "16:30:00", "18:30:00", "Prøvegården, salen på 1. sal"]


SPACED = """Referat af møde i HovedMED den 14. september 2031

Ledelsessiden                                   Medarbejdersiden

Anne Berg, kommunaldirektør                     Bo Rask, FTR, FOA
Ida Holm, centerchef, Teknik og Miljø           Ole Mose, TR, 3F
Jørgen Dahl, HR-chef                            Rie Bæk, FTR, DLF
Lars Bo Kvist, direktør                         Hanne Friis, FTR, BUPL
                                                Eva Sand, AMR

1. Budget

Intet.

2. Eventuelt

Intet.
"""


def test_white_between_the_heads_of_two_sides_and_their_people() -> None:
    """Each is of the side over the own column, though a blank line stands between."""
    sides = dict(tell(derived(SPACED), "participants", "name", "side"))
    assert [name for name, side in sides.items() if side == "management"] == [
        "Anne Berg", "Ida Holm", "Jørgen Dahl", "Lars Bo Kvist",
    ]  # fmt: skip
    assert [name for name, side in sides.items() if side == "employee"] == [
        "Bo Rask", "Ole Mose", "Rie Bæk", "Hanne Friis", "Eva Sand",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "Sagsnr. 2031-0203377, dokumentnr. 2031-0203377-18",
        "Sagsnr. 2031-0203377 Dok.nr. 2031-0203377-18",
        "eDoc-sagsnr. 2031-0203377, eDoc-dokumentnr. 2031-0203377-18. Sagsbehandler: Ole Mose",
        "Sagsnr. (eDoc) 2031-0203377 | Dokumentnr. (eDoc) 2031-0203377-18",
    ],
)
def test_several_numbers_on_a_line(line: str) -> None:
    """Each has its own value."""
    head = f"Referat af møde i Prøverådet den 3. maj 2031\n\n{line}\n\nTil stede: Anne Berg, Bo Rask\n\n"
    rows = derived(f"{head}1. Budget\n\nIntet.\n\n2. Eventuelt\n\nIntet.\n")
    values = [value for (value,) in tell(rows, "document_references", "value")]
    assert values == ["2031-0203377", "2031-0203377-18"]


def test_a_heading_below_the_title_may_say_when() -> None:
    """The title is the kind of document; the day, the hour and the place stand below."""
    head = "<h1>DAGSORDEN MED REFERAT</h1><h2>PSO torsdag den 7. december 2031 kl. 11.30, Rådhuset</h2>"
    rows = derived(f"{head}<p>Til stede: Anne Berg, Bo Rask</p>{ITEMS}")
    facts = [str(value) for value in tell(rows, "meetings", "body", "date", "start_time")[0]]
    assert facts == ["PSO", "2031-12-07", "11:30:00"]


def test_a_committee_is_no_person() -> None:
    """The council and the architects stand over their people."""
    left = "Prøveforeningen / Anne Berg / Ellebæk Byråd / Bo Rask, formand"
    cells = table(f"{left}|Skovbæk Arkitekter / Ole Mose, partner")
    rows = derived(f"{TITLE}<p>Deltagere:</p>{cells}{ITEMS}")
    assert tell(rows, "participants", "name", "organization") == [
        ("Anne Berg", "Prøveforeningen"), ("Bo Rask", "Ellebæk Byråd"), ("Ole Mose", "Skovbæk Arkitekter"),
    ]  # fmt: skip
