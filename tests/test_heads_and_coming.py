"""What heads say of a meeting, behind the menus of a page too, and which meetings to come are whose."""

from __future__ import annotations

from datetime import date, time

import pytest
from support.derived import printed, tell

TITLE = "Referat af møde i Prøverådet\n\n"
ROOF = "Referat af møde i Prøverådet den 4. april 2031\n\n"
PRESENT = "Til stede: Anna Bo, Ulf Thor\n\n"
BODY = "\n1. Budget\nBudgettet blev drøftet.\n\n2. Evt.\nIntet.\n"
MENUS = (
    "Spring til indhold", "Menu", "Borger", "Erhverv", "Kultur og fritid", "Om kommunen", "Søg",
    "Selvbetjening", "Kontakt", "Log ind", "Job", "Presse", "Nyheder", "English", "Cookies",
    "Vi bruger cookies til statistik.", "Accepter alle", "Kun nødvendige", "Læs op",
)  # fmt: skip
TRAIL = ("1. Forside", "2. Politik", "3. Møder", "4. Prøverådet")


@pytest.mark.parametrize("count", [0, 8, 19, 38, 56])
def test_a_numbered_way_to_the_page_is_no_agenda(count: int) -> None:
    """Behind menus and what is said of cookies it is furniture of the page, and the head below it is read."""
    menus = "".join(f"{line}\n\n" for line in (MENUS * 3)[:count])
    trail = "\n".join(TRAIL)
    rows = printed(f"{menus}{trail}\n\n{ROOF}{PRESENT}Afbud: Lise Skov\n{BODY}")
    assert tell(rows, "agenda_items", "number", "title") == [("1", "Budget"), ("2", "Evt.")]
    assert tell(rows, "meetings", "body", "date") == [("Prøverådet", date(2031, 4, 4))]
    assert tell(rows, "participants", "name", "attendance") == [
        ("Anna Bo", "present"),
        ("Ulf Thor", "present"),
        ("Lise Skov", "absent"),
    ]
    roles = dict(zip(rows.lines["text"], rows.lines["role"], strict=True))
    assert {roles[line] for line in TRAIL} == {"page_furniture"}


def planned(text: str, title: str = "Mødedatoer for 2032") -> list[tuple[object, ...]]:
    """Whose meetings to come an item with TITLE and TEXT tells of, and when."""
    rows = printed(f"{ROOF}{PRESENT}1. Budget\nDrøftet.\n\n2. {title}\n{text}\n\n3. Evt.\nIntet.\n")
    return tell(rows, "planned_meetings", "body", "start_date", "end_date")


OTHERS, SPRING, SUMMER, AUTUMN = "KTU og HMU", date(2032, 5, 6), date(2032, 6, 10), date(2032, 8, 12)


@pytest.mark.parametrize(
    "text",
    [
        "Næste møde er den 6. maj 2032, og KTU og HMU mødes den 12. august 2032.",
        "Næste møde er den 6. maj 2032, inden KTU og HMU holder møde den 12. august 2032.",
        "Rådet mødes den 6. maj 2032. Desuden er der planlagt møde mellem KTU og HMU den 12. august 2032.",
        "Næste møde er den 6. maj 2032. Herudover et møde mellem KTU og HMU den 12. august 2032.",
    ],
)
def test_each_body_has_its_own_day(text: str) -> None:
    """The day before others are named is this body's; it had been told to be theirs, or theirs was lost."""
    assert planned(text) == [("Prøverådet", SPRING, SPRING), (OTHERS, AUTUMN, AUTUMN)]


@pytest.mark.parametrize(
    "text",
    [
        "Der er møde den 6. maj 2032 og den 10. juni 2032. Der er møde den 6. maj 2032 i salen.",
        "Møderne i 2032 er: 6. maj og 10. juni.\n\nNæste møde er den 6. maj 2032.",
        "Næste møde er den 6. maj 2032 og den 10. juni 2032.\n\nMødet den 6. maj 2032 holdes på biblioteket.",
    ],
)
def test_each_day_is_told_once(text: str) -> None:
    """A sentence on a meeting that is planned already plans no other one on that day."""
    assert planned(text) == [("Prøverådet", SPRING, SPRING), ("Prøverådet", SUMMER, SUMMER)]


def test_what_is_left_of_a_sentence_has_no_alternative() -> None:
    """The day that it stood beside is told before, so that the row it pointed at is none of this sentence."""
    text = "Næste møde er den 10. juni 2032. Næste møde er den 10. juni 2032 eller den 16. juni 2032."
    rows = printed(f"{ROOF}{PRESENT}1. Budget\nDrøftet.\n\n2. Næste møder\n{text}\n")
    told = tell(rows, "planned_meetings", "start_date", "alternative_to")
    assert told == [(SUMMER, None), (date(2032, 6, 16), None)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Møderne holdes i marts og maj 2032.", [(3, 31), (5, 31)]),
        ("Møderne holdes i maj 2032 og i august 2032.", [(5, 31), (8, 31)]),
    ],
)
def test_months_are_planned_too(text: str, told: list[tuple[int, int]]) -> None:
    """Where no day is fixed, the meeting is some day of its month."""
    assert planned(text) == [
        ("Prøverådet", date(2032, month, 1), date(2032, month, last)) for month, last in told
    ]


def test_a_month_beside_its_day_is_no_other_meeting() -> None:
    """It says of the day what is known of that anyway."""
    assert planned("Næste møde er i juni 2032, den 10. juni 2032.") == [("Prøverådet", SUMMER, SUMMER)]


def test_days_around_a_day_are_another_meeting() -> None:
    """A seminar of several days stays one, though a meeting is held on a day of it; it had been lost."""
    seminar = "Næste møder er den 5.-7. maj 2032 (seminar) og den 6. maj 2032."
    assert planned(seminar) == [
        ("Prøverådet", date(2032, 5, 5), date(2032, 5, 7)),
        ("Prøverådet", SPRING, SPRING),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Referat udarbejdet den 8. april 2031",
        "Dette referat er udarbejdet den 8. april 2031",
        "Referatet blev udsendt den 8. april 2031",
    ],
)
def test_the_day_that_minutes_were_written_is_that_of_issue(line: str) -> None:
    """It is neither the day of the meeting nor nothing at all, as it was where a noun stands in front."""
    rows = printed(f"{ROOF}{line}\n\n{PRESENT}{BODY}")
    assert tell(rows, "documents", "issued_on") == [(date(2031, 4, 8),)]
    assert tell(rows, "meetings", "date") == [(date(2031, 4, 4),)]


CASE, DOCUMENT = "case_number", "document_number"


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("Sagsnr. F2: 2031 - 4127", [(CASE, "F2", "2031 - 4127")]),
        ("Sagsnr. eDoc: 2031-0061984", [(CASE, "eDoc", "2031-0061984")]),
        (
            "Sagsnumre: F2: 2031 - 4127, eDoc: 2031-0061984",
            [(CASE, "F2", "2031 - 4127"), (CASE, "eDoc", "2031-0061984")],
        ),
        (
            "Sagsnr.: F2: 2031 - 4127 eDoc: 2031-0061984",
            [(CASE, "F2", "2031 - 4127"), (CASE, "eDoc", "2031-0061984")],
        ),
        ("Sagsnr.\nF2: 2031 - 4127\n", [(CASE, "F2", "2031 - 4127")]),
        ("Dokumentnumre: eDoc: 2031-0061984-3", [(DOCUMENT, "eDoc", "2031-0061984-3")]),
        (
            "Sagsnr. F2: 2031 - 4127   Dokumentnr. 5512345",
            [(CASE, "F2", "2031 - 4127"), (DOCUMENT, None, "5512345")],
        ),
    ],
)
def test_numbers_stand_behind_their_systems(lines: str, told: list[tuple[str, str | None, str]]) -> None:
    """Each system numbers the case by itself: several numbers behind one label are as many references."""
    rows = printed(f"{ROOF}{lines}\n\n{PRESENT}{BODY}")
    assert tell(rows, "document_references", "kind", "system", "value") == told


@pytest.mark.parametrize(
    "line",
    [
        "Dato: 4. november 2032, kl. 11.30-13.30, Rådhuset, vær. 77",
        "Mødedato: 4. november 2032 kl. 11.30-13.30, Rådhuset, vær. 77",
        "Tid og sted: 4. november 2032 · kl. 11.30-13.30 · Rådhuset, vær. 77",
        "Dato: 4. november 2032 / kl. 11.30-13.30 / Rådhuset, vær. 77",
        "Torsdag den 4. november 2032 kl. 11.30-13.30, Rådhuset, vær. 77",
        "Mødet den 4. november 2032, klokken 11.30-13.30, Rådhuset, vær. 77",
    ],
)
def test_the_place_stands_behind_the_hours(line: str) -> None:
    """It needs no word for it, nor has it the mark that parts it from them."""
    rows = printed(f"{TITLE}{line}\n\n{PRESENT}{BODY}")
    assert tell(rows, "meetings", "date", "start_time", "end_time", "venue") == [
        (date(2032, 11, 4), time(11, 30), time(13, 30), "Rådhuset, vær. 77")
    ]


def test_a_line_on_the_meeting_tells_its_day_and_hour() -> None:
    """Where it has no other words than those, and no place."""
    rows = printed(f"{TITLE}Mødet den 4. november 2032, klokken 11.30\n\n{PRESENT}{BODY}")
    assert tell(rows, "meetings", "date", "start_time", "venue") == [(date(2032, 11, 4), time(11, 30), None)]


LONE = {
    "7 marts 2031, 11.30-14.00, Rådhuset": (7, 11, 14, "Rådhuset"),
    "7 mar. 2031 kl. 11-14": (7, 11, 14, None),
    "den 7. marts 2031\n\nFra kl. 11 til kl. 14": (7, 11, 14, None),
}


@pytest.mark.parametrize("line", LONE)
def test_a_line_below_the_title_says_when(line: str) -> None:
    """The day may lack its full stop, and the hours stand alone with "fra" before them."""
    items = "1. Budget\n\nUdsat.\n\n2. Evt.\n\nIntet.\n"
    text = f"# Referat af møde i Prøverådet\n\n{line}\n\nTil stede: Anna Berg\n\n{items}"
    ((day, start, end, venue),) = tell(printed(text), "meetings", "date", "start_time", "end_time", "venue")
    assert (day.day, start.hour, end.hour, venue) == LONE[line]
