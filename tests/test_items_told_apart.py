"""What opens an item and what only looks like it: each was read wrongly once, by a rule for others."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from support.derived import derived, printed, tell

if TYPE_CHECKING:
    from cso_opendata.derive import Rows

ROOF = "Referat af møde i Prøverådet den 3. marts 2031\n\nTil stede: Anna Berg, Bo Rask\n\n"
AGENDA = "Dagsorden\n1. Velkomst\n2. Økonomi\n2.1 Regnskab 2030\n3. Sommerfest\n4. Eventuelt\n\n"


def titles_of(text: str) -> list[tuple[object, ...]]:
    """Number and title of each item of TEXT."""
    return tell(printed(text), "agenda_items", "number", "title")


def turns_of(rows: Rows) -> dict[object, list[object]]:
    """Who has a turn under each item of ROWS, by the titles of these."""
    titles = dict(tell(rows, "agenda_items", "agenda_item_id", "title"))
    names = dict(tell(rows, "speech_speakers", "speech_id", "name"))
    found: dict[object, list[object]] = {}
    for speech, item in tell(rows, "speeches", "speech_id", "agenda_item_id"):
        found.setdefault(titles.get(item), []).append(names[speech])
    return found


def test_a_list_of_points_within_an_item_is_none_of_items() -> None:
    """Headings open items; "Punkt 1" below one of them is told of in it."""
    points = (
        "Punkt 1\n\nSkoven skal fredes.\n\nPunkt 2\n\nÅen skal renses.\n\nPunkt 3\n\nStien skal ryddes.\n"
    )
    text = (
        f"# {ROOF}## Godkendelse af dagsorden\n\nGodkendt.\n\n## Plan\n\n{points}\n## Eventuelt\n\nIntet.\n"
    )
    assert titles_of(text) == [(None, "Godkendelse af dagsorden"), (None, "Plan"), (None, "Eventuelt")]


WORDED = {
    "sentences are no titles": (
        "Punkt 1\nDagsorden godkendt.\nPunkt 2. Bo Rask foreslog en dør.\nPunkt 3. Vi køber en ny dør.\n",
        [("1", "Punkt 1"), ("2", "Punkt 2"), ("3", "Punkt 3")],
    ),
    "a sentence on an item opens none": (
        "Punkt 1\nGodkendt.\nPunkt 2\nPunkt 3 blev udsat.\nPunkt 3\nIntet.\nPunkt 4 i planen er udført.\n",
        [("1", "Punkt 1"), ("2", "Punkt 2"), ("3", "Punkt 3")],
    ),
    "the last needs no number": (
        "Punkt 1\nGodkendt.\nPunkt 2\nIntet.\nPunkt 3 valg af revisor\nBo Rask.\nEventuelt\nIntet.\n",
        [("1", "Punkt 1"), ("2", "Punkt 2"), ("3", "valg af revisor"), (None, "Eventuelt")],
    ),
    "titles below, and what is told": (
        "Punkt 1\nGodkendelse af dagsorden\nGodkendt.\nPunkt 2\nJa.\nPunkt 3\nNæste møde\nIntet.\n",
        [("1", "Godkendelse af dagsorden"), ("2", "Punkt 2"), ("3", "Næste møde")],
    ),
    "one is left out": (
        "Pkt. 1\nGodkendt.\nPkt. 3\nIntet.\nPkt. 4\nIntet.\nPkt. 5\nIntet.\n",
        [("1", "Pkt. 1"), ("3", "Pkt. 3"), ("4", "Pkt. 4"), ("5", "Pkt. 5")],
    ),
}


@pytest.mark.parametrize("name", WORDED)
def test_numbers_with_the_word_for_an_item(name: str) -> None:
    """Titles are where they stand; what is told right behind a number is none."""
    told, titles = WORDED[name]
    assert titles_of(ROOF + told) == titles


ANSWERS = {
    "a list within an answer": "Punkt 1\nIntet.\nPunkt 2\nTing:\n1. Et telt\n2. En grill\nPunkt 4\nIntet.\n",
    "below the heading of the minutes": "Referat:\nPunkt 1 og 2\nIntet.\nPunkt 3\nJa.\nPunkt 4\nIntet.\n",
    "told without full stops": "Referat:\nPunkt 1\nAnna Berg bød velkommen\nPunkt 4\nIntet.\n",
    "one taken up again": "Punkt 1\nIntet.\nPunkt 3\nIntet.\nPunkt 1\nMere.\nPunkt 4\nIntet.\n",
}


@pytest.mark.parametrize("name", ANSWERS)
def test_answers_by_the_word_for_an_item(name: str) -> None:
    """What is told below "Punkt 4" is told of the last item, and what stands above it is not."""
    rows = printed(ROOF + AGENDA.replace("2.1 Regnskab 2030\n", "") + ANSWERS[name])
    told = dict(tell(rows, "agenda_items", "number", "minutes_text"))
    assert told["4"] == "Intet."
    assert None not in (told["1"], told["4"])
    assert tell(rows, "documents", "kind") == [("agenda_and_minutes",)]


def test_a_part_of_an_item_is_known_by_its_number_and_words() -> None:
    """A sum is no part; a part that is told out of order is told of its own item."""
    told = "Referat\n1. Velkomst\nFlere penge:\n2.1 mio. kr. i regnskab 2030\n"
    told += "3. Sommerfest\nAnna Berg foreslog en grill.\n2.1 Regnskab 2030\nBo Rask fremlagde det.\n"
    told += "4. Eventuelt\nIntet.\n"
    assert turns_of(printed(ROOF + AGENDA + told)) == {"Sommerfest": ["Anna Berg"], "Økonomi": ["Bo Rask"]}


def test_a_brief_entry_of_a_list_is_no_item() -> None:
    """Though all titles end with full stops, an entry that shares no word with a title opens no item."""
    agenda = (
        "Dagsorden:\n1. Legeplads.\n2. Økonomi.\n3. Eventuelt.\n\nReferat:\n1. Legeplads.\nVi har planer:\n"
    )
    told = "2. Nye gynger.\n3. Ny sandkasse.\n2. Økonomi.\nBo Rask oplyste, at alt er godt.\n3. Eventuelt.\n"
    assert turns_of(printed(ROOF + agenda + told)) == {"Økonomi.": ["Bo Rask"]}


def test_minutes_may_have_had_an_agenda() -> None:
    """Who met "havde følgende dagsorden"; what was said below is no agenda's."""
    text = f"{ROOF.replace('Referat af m', 'M')}Mødet havde følgende dagsorden:\n"
    rows = printed(f"{text}1. Legeplads\nBo Rask foreslog en gynge.\n2. Eventuelt\nIntet.\n")
    assert turns_of(rows) == {"Legeplads": ["Bo Rask"]}
    assert tell(rows, "documents", "kind") == [("minutes",)]


TABLES = {
    "who is to act": ("Dagsorden til bestyrelsesmøde", ("Punkt", "Tid", "Ansvarlig"), ("17.00", "AB")),
    "by when": (
        "Referat af bestyrelsesmøde",
        ("Punkt", "Beslutning", "Deadline"),
        ("Godkendt.", "5. maj 2031"),
    ),
}


@pytest.mark.parametrize("name", TABLES)
def test_a_row_with_cells_beside_its_title_is_an_item(name: str) -> None:
    """Who is to act, and by when, ends no head; a day in such a cell is none of the document's."""
    title, heads, cells = TABLES[name]
    body = "".join(f"<tr><td>{one}</td><td>{cells[0]}</td><td>{cells[1]}</td></tr>" for one in "ABCD")
    names = "".join(f"<th>{one}</th>" for one in heads)
    text = f"<h1>{title} den 3. marts 2031</h1><table><tr>{names}</tr>{body}</table>"
    for letter, word in zip("ABCD", ("Velkomst", "Haven", "Huset", "Taget"), strict=True):
        text = text.replace(f"<td>{letter}</td>", f"<td>{word}</td>")
    rows = printed(text)
    assert [one for (one,) in tell(rows, "agenda_items", "title")] == ["Velkomst", "Haven", "Huset", "Taget"]
    assert tell(rows, "documents", "issued_on") == [(None,)]


def test_a_break_and_a_programme_are_no_items() -> None:
    """The hour of a row is no title; a table of what happens elsewhere is none of the meeting's."""
    heads = "<tr><td>Kl.</td><td>Emne</td></tr>"
    body = "".join(
        f"<tr><td>17.{minute}</td><td>{title}</td></tr>"
        for minute, title in (("00", "Velkomst"), ("10", "Økonomi"), ("30", "Pause"), ("45", "Eventuelt"))
    )
    agenda = printed(
        f"<h1>Dagsorden til møde i Prøverådet den 3. marts 2031</h1><table>{heads}{body}</table>"
    )
    assert tell(agenda, "agenda_items", "title") == [("Velkomst",), ("Økonomi",), ("Eventuelt",)]
    said = f"<h2>Byfest</h2><p>Bo Rask oplyste, at programmet er:</p><table>{heads}{body}</table>"
    above, below = "<h2>Godkendelse af dagsorden</h2><p>Godkendt.</p>", "<h2>Eventuelt</h2><p>Intet.</p>"
    minutes = printed(f"<h1>Referat af møde i Prøverådet den 3. marts 2031</h1>{above}{said}{below}")
    titles = [("Godkendelse af dagsorden",), ("Byfest",), ("Eventuelt",)]
    assert tell(minutes, "agenda_items", "title") == titles


NO_TURNS = (
    "Formand: Ida Lund sendte afbud.",
    "Formand: Ida Lund modtog genvalg.",
    "Dirigent: Formanden foreslog Ida Lund.",
    "Dirigent: Formanden Carla Dahl foreslog Ida Lund.",
)
OTHERS = (
    ("Lederen (SFO) orienterede om børnene.", "Lederen"),
    ("Bo Rask var til stede og fortalte om planen.", "Bo Rask"),
    ("Anna Berg skrev referat og foreslog en gynge.", "Anna Berg"),
)


@pytest.mark.parametrize(("said", "who"), [*((one, None) for one in NO_TURNS), *OTHERS])
def test_an_office_is_not_who_is_named_beside_it(said: str, who: str | None) -> None:
    """Who is elected, proposed or away has no turn; an organization in brackets is nobody."""
    rows = printed(f"{ROOF}Afbud: Ida Lund\n\n1. Økonomi\n\n{said}\n\n2. Evt.\n\nIntet.\n")
    assert tell(rows, "speech_speakers", "name") == ([(who,)] if who else [])


@pytest.mark.parametrize(
    "said",
    [
        "Enighed om dette findes ikke.",
        "Enighed om prisen udeblev.",
        "Formanden godkender referatet.",
        "Beslutningen er at finde i arkivet.",
        "Følgende blev aftalt på mødet den 2. februar 2031: Bo Rask ringer.",
    ],
)
def test_what_was_settled_elsewhere_or_never_is_no_decision(said: str) -> None:
    """The words of a decision are not yet one."""
    assert tell(printed(f"{ROOF}1. Økonomi\n\n{said}\n\n2. Evt.\n\nIntet.\n"), "decisions", "kind") == []


@pytest.mark.parametrize(
    ("title", "body"),
    [
        (
            "Referat af bestyrelsesmøde forud for Andelsforeningens generalforsamling den 3. marts 2031",
            "Bestyrelsen",
        ),
        ("Referat fra Årets generalforsamling 3. marts 2031 på Prøvekroen", None),
        ("Referat fra Tirsdags generalforsamling i Prøveforeningen d. 3. marts 2031", None),
        ("Generalforsamling i Prøveby Borgerforening den 3. marts 2031", "Prøveby Borgerforening"),
        ("Referat fra generalforsamling i Prøveby Forsamlingshus den 3. marts 2031", None),
        ("Referat af generalforsamling i E/F Prøvegården den 3. marts 2031", "E/F Prøvegården"),
    ],
)
def test_the_body_is_no_day_and_no_place(title: str, body: str | None) -> None:
    """A title that speaks of a general assembly names a body only where it says whose that was."""
    rows = printed(
        f"{title}\n\nTil stede: Anna Berg og Bo Holm\n\n1. Budget\n\nGodkendt.\n\n2. Evt.\n\nIntet.\n"
    )
    assert tell(rows, "meetings", "body") == [(body,)]


@pytest.mark.parametrize(
    ("told", "days"),
    [
        ("Næste møde er ikke den 5. maj 2031, men den 12. maj 2031.", ["2031-05-12"]),
        ("Mødet den 9. juni 2031 holdes ikke.", []),
        ("Næste møde, som skulle have været den 1. maj 2031, er aflyst.", []),
        ("Påskeferie 10. april 2031", []),
        ("Næste møde er mandag 9.10-11.00 i kantinen.", []),
        ("Næste møde er den 9.10 kl. 11.", ["2031-10-09"]),
        ("Frist for svar er den 12. april 2031, og næste møde er den 5. maj 2031.", ["2031-05-05"]),
    ],
)
def test_a_day_without_a_meeting_is_not_planned(told: str, days: list[str]) -> None:
    """What is called off, moved or a holiday is no meeting to come."""
    rows = printed(f"{ROOF}1. Budget\n\nIntet.\n\n2. Næste møde\n\n{told}\n")
    assert [str(day) for (day,) in tell(rows, "planned_meetings", "start_date")] == days


NUMBERED = ("{number} {title}", "{letter}. {title}", "{later}. {title}", "{title}", "{title}:")


@pytest.mark.parametrize("shape", NUMBERED)
def test_minutes_may_number_the_items_of_their_agenda_otherwise(shape: str) -> None:
    """The title is that of the agenda; it opens the same item whatever stands before it."""
    titles = ("Godkendelse af dagsorden", "Legeplads", "Eventuelt")
    agenda = "".join(f"{number}. {title}\n" for number, title in enumerate(titles, 1))
    told = "\n".join(
        shape.format(number=number, letter="abc"[number - 1], later=714 + number, title=title) + "\nIntet.\n"
        for number, title in enumerate(titles, 1)
    )
    rows = printed(f"{ROOF}Dagsorden:\n{agenda}\nReferat:\n\n{told}")
    assert tell(rows, "agenda_items", "number", "title", "minutes_text") == [
        (str(number), title, "Intet.") for number, title in enumerate(titles, 1)
    ]


@pytest.mark.parametrize(
    "said",
    [
        "Bo Rask har fået nyt job.",
        "Bo Rask modtog en gave.",
        "Bo Rask var ordstyrer.",
        "Notat fra Bo Rask er vedlagt.",
        "Bo Rask har nøglen.",
    ],
)
def test_what_somebody_has_or_is_was_not_said_by_them(said: str) -> None:
    """A sentence about a person is no turn of theirs."""
    rows = printed(f"{ROOF}1. Økonomi\n\n{said}\n\n2. Evt.\n\nIntet.\n")
    assert tell(rows, "speeches", "attribution") == []


LINES = range(1000)
HOSTILE = {
    "parts that no line answers": "Dagsorden\n1. Velkomst\n2. Økonomi\n"
    + "".join(f"2.1 Regnskab {number} for haven\n" for number in LINES)
    + "3. Evt.\n\nReferat\n1. Velkomst\nIntet.\n"
    + "".join(f"2.1 Xyz qqq {number} zzzzzz\n" for number in LINES),
    "titles without numbers": "Dagsorden\n"
    + "".join(f"{number}. Sag {number}\n" for number in LINES[1:])
    + "\nReferat\n"
    + "".join(f"Sag {number}\nIntet.\n" for number in LINES[1:]),
    "people by the thousand": "Deltagere:\n"
    + "".join(f"Team {number} – Ida Rask og Per Krog\n" for number in LINES)
    + "\n1. Budget\n\nIntet.\n",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_time_grows_with_the_length_only(name: str) -> None:
    """A document that asks for each line to be held against each other takes seconds, and no minutes."""
    began = time.process_time()
    derived(ROOF + HOSTILE[name])
    assert time.process_time() - began < 8


OTHERWISE = {
    "from the meeting before": "{m}. {t}",
    "Roman": "{r}. {t}",
    "letters": "{a}) {t}",
    "a sign": "#{k} {t}",
    "the year": "{k}/2031 {t}",
}


@pytest.mark.parametrize("name", OTHERWISE)
def test_minutes_that_number_otherwise_than_the_agenda_above(name: str) -> None:
    """No heading stands between: the first title of the agenda once more, with such a number, begins them."""
    titles = ("Godkendelse af dagsorden", "Budget 2032", "Orientering", "Eventuelt")
    told = ("Godkendt.", "Anna Berg orienterede.", "Der er kommet svar.", "Intet.")
    agenda = "".join(f"{k}. {title}\n" for k, title in enumerate(titles, start=1))
    numbers = [
        OTHERWISE[name].format(k=k + 1, m=715 + k, r=("I", "II", "III", "IV")[k], a="abcd"[k], t=title)
        for k, title in enumerate(titles)
    ]
    minutes = "".join(f"{number}\n\n{text}\n\n" for number, text in zip(numbers, told, strict=True))
    head = "# Referat af møde i Prøverådet den 3. marts 2031\n\nTil stede: Anna Berg\n\n"
    rows = printed(f"{head}Dagsorden:\n{agenda}\n{minutes}")
    assert tell(rows, "agenda_items", "title", "minutes_text") == list(zip(titles, told, strict=True))
