"""What else a head tells: guests by their items, the place, the hours, the body; and late lists."""

from __future__ import annotations

import pytest
from support.derived import derived, misprinted, tell

ITEMS = "1. Budget\nBudgettet blev drøftet.\n\n2. Evt.\nIntet.\n"
TITLE = "Referat af møde i Prøverådet den 4. april 2031"
PEOPLE = "Til stede: Anna Berg, Eva Holm"


def told(text: str, table: str, *columns: str) -> list[tuple[object, ...]]:
    """COLUMNS of TABLE that the document TEXT gives; every word stands where it says."""
    rows = derived(text)
    assert not misprinted(rows)
    return [
        tuple(None if value is None else str(value) for value in row) for row in tell(rows, table, *columns)
    ]


MEMBERS = {
    "Til stede: Anna Berg": ["Anna Berg"],
    "Til stede: Anna Berg, Eva Holm": ["Anna Berg", "Eva Holm"],
    "Deltagere:\nAnna Berg, direktør": ["Anna Berg"],
    "Deltagere:\n- Anna Berg, direktør\n- Eva Holm, leder": ["Anna Berg", "Eva Holm"],
}
GUESTS = {
    "Pkt. 1: Bo Dahl, Økonomi": [("Bo Dahl", "Økonomi", "guest")],
    "Pkt. 1: Bo Dahl, Økonomi\nPkt. 2: Ida Kvist, HR": [
        ("Bo Dahl", "Økonomi", "guest"),
        ("Ida Kvist", "HR", "guest"),
    ],
    "Punkt 1: Bo Dahl, Økonomi\n\nPunkt 2: Ida Kvist, HR": [
        ("Bo Dahl", "Økonomi", "guest"),
        ("Ida Kvist", "HR", "guest"),
    ],
}


@pytest.mark.parametrize("label", ["Gæster:", "Gæster"])
@pytest.mark.parametrize("guests", GUESTS)
@pytest.mark.parametrize("members", MEMBERS)
def test_guests_by_the_items_they_come_for(members: str, guests: str, label: str) -> None:
    """The lines below "Gæster:" were read as the items of the meeting, so that these had wrong titles."""
    text = f"{TITLE}\n\n{members}\n\n{label}\n{guests}\n\n{ITEMS}"
    who = [(name, None, "member") for name in MEMBERS[members]]
    assert told(text, "participants", "name", "organization", "capacity") == who + GUESTS[guests]
    assert told(text, "agenda_items", "number", "title") == [("1", "Budget"), ("2", "Evt.")]
    numbers = [str(number) for number, _ in enumerate(GUESTS[guests], 1)]
    assert told(text, "participant_items", "item_number") == [(number,) for number in numbers]


def when(line: str, title: str = "Referat af møde i Prøverådet") -> list[tuple[object, ...]]:
    """Day, hours and place of the meeting with LINE below its TITLE."""
    text = f"{title}\n\n{line}\n\n{PEOPLE}\n\n{ITEMS}"
    return told(text, "meetings", "date", "start_time", "end_time", "venue")


@pytest.mark.parametrize(
    ("behind", "venue"),
    [
        (", Rådhuset, lokale 43", "Rådhuset, lokale 43"),
        (", Prøvegården", "Prøvegården"),
        (", herefter frokost", None),
        (". Formøde kl. 15.30", None),
        (", Afbud til Anna Berg", None),
        (", Anna Berg er mødeleder", None),
        ("", None),
    ],
)
def test_what_stands_behind_the_hours(behind: str, venue: str | None) -> None:
    """A place is one without a word for it; what follows the meeting, or tells of people, is none."""
    line = f"Tid: torsdag den 4. marts 2031 kl. 10.00-12.00{behind}"
    assert when(line) == [("2031-03-04", "10:00:00", "12:00:00", venue)]


@pytest.mark.parametrize(
    "title",
    [
        "# Referat af bestyrelsesmøde i Prøveforeningen, marts 2031",
        "# Referat fra møde i Prøverådet 2031",
        "Referat 2031",
    ],
)
@pytest.mark.parametrize("verb", ["afholdes", "holdes", "finder sted"])
def test_a_sentence_on_a_meeting_to_come_in_the_head_of_its_minutes(verb: str, title: str) -> None:
    """It was left from the invitation; the year stands in the title."""
    line = f"Mødet {verb} onsdag den 26. marts kl. 17.00-19.15 i Personalerummet"
    assert when(line, title) == [("2031-03-26", "17:00:00", "19:15:00", "Personalerummet")]


@pytest.mark.parametrize("dash", ["--", " -- ", " - ", "–"])
def test_hours_with_a_typed_dash_between_them(dash: str) -> None:
    """Two hyphens are a dash; the second hour was lost behind them."""
    line = f"Dato: 4. marts 2031\nTid: kl. 12.30{dash}15.00"
    assert when(line) == [("2031-03-04", "12:30:00", "15:00:00", None)]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Referat, Tværgående MED", "Tværgående MED"),
        ("# Referat, Tværgående MED", "Tværgående MED"),
        ("Referat, Lokalt MED", "Lokalt MED"),
        ("Referat, Center MED", "Center MED"),
        ("# Hoved-MED i Børne- og Ungdomsforvaltningen", "Hoved-MED"),
    ],
)
def test_committees_by_the_word_that_says_which_med_they_are(title: str, body: str) -> None:
    """They were nameless: meetings of different committees could not be told apart."""
    assert told(f"{title}\n\nDato: 4. april 2031\n{PEOPLE}\n\n{ITEMS}", "meetings", "body") == [(body,)]


@pytest.mark.parametrize(
    "heading",
    [
        "Fremmødeliste",
        "Fremmødeliste:",
        "Fremmødeprotokol",
        "Deltagerfortegnelse",
        "Deltageroversigt",
        "Liste over deltagere",
        "Liste over de fremmødte",
    ],
)
@pytest.mark.parametrize("mark", ["- ", ""])
def test_a_list_of_those_who_came_behind_the_items(mark: str, heading: str) -> None:
    """It was published as words of the last item, and the meeting had nobody in it."""
    listed = "\n".join(f"{mark}{one}" for one in ("Anna Berg, direktør", "Eva Holm, leder", "Bo Dahl, FOA"))
    text = f"{TITLE}\n\n{ITEMS}\n{heading}\n\n{listed}\n"
    assert told(text, "participants", "name", "attendance") == [
        ("Anna Berg", "present"),
        ("Eva Holm", "present"),
        ("Bo Dahl", "present"),
    ]
    assert told(text, "agenda_items", "minutes_text") == [("Budgettet blev drøftet.",), ("Intet.",)]


@pytest.mark.parametrize(
    "line",
    [
        "Generalforsamlingen hævet kl. 21.10.",
        "Generalforsamlingen blev hævet kl. 21.10",
        "Årsmødet sluttede kl. 21.10.",
        "Repræsentantskabsmødet slut kl. 21.10",
    ],
)
def test_the_end_of_a_general_assembly_behind_its_last_item(line: str) -> None:
    """It says when it ended, as "Mødet hævet" does of a meeting."""
    title = "Referat af generalforsamling i Prøveforeningen den 4. april 2031 kl. 19.00"
    text = f"{title}\n\n{PEOPLE}\n\n{ITEMS}\n{line}\n"
    assert told(text, "meetings", "start_time", "end_time") == [("19:00:00", "21:10:00")]
