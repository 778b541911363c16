"""Items whose numbers, lists or titles are odd, and turns and decisions in words that were not known."""

from __future__ import annotations

import pytest
from support.derived import derived, misprinted, tell

from cso_opendata.mask import mask_lines
from cso_opendata.read import read

TITLE = "Referat af møde i Prøverådet den 4. april 2031"
HEAD = f"{TITLE}\n\nTil stede: Anna Berg, Bo Dahl\n\n"
WEB_HEAD = f"<h1>{TITLE}</h1><p>Til stede: Anna Berg, Bo Dahl</p>"
TEXT = "Rådet talte om det i en time."
SWAPPED = [
    ("1", "Dagsorden"),
    ("2", "Ny skole"),
    ("3", "Formanden"),
    ("4", "Skolen"),
    ("5", "Budget"),
    ("7", "Løn"),
    ("6", "Ferie"),
    ("8", "Haven"),
]


def items(text: str, *columns: str) -> list[tuple[object, ...]]:
    """COLUMNS of the items of TEXT (number and title where none is named), each printed where it stands."""
    rows = derived(text)
    assert misprinted(rows) == []
    return tell(rows, "agenda_items", *(columns or ("number", "minutes_title")))


def told(said: str, table: str, *columns: str) -> list[tuple[object, ...]]:
    """COLUMNS of the rows of TABLE of minutes with an item in which SAID stands."""
    rows = derived(f"{HEAD}1. Budget\n\n{said}\n\n2. Evt.\n\nIntet.\n")
    assert misprinted(rows) == []
    return tell(rows, table, *columns)


@pytest.mark.parametrize("more", [[], [("9", "Orientering"), ("10", "Evt.")]])
@pytest.mark.parametrize("contents", [True, False])
def test_items_told_in_another_order(more: list[tuple[str, str]], *, contents: bool) -> None:
    """Where two items change places all of them remain, with or without a table of contents above."""
    told_so = SWAPPED + more
    listed = sorted(told_so, key=lambda item: int(item[0]))
    pages = "".join(f"{number}. {title} ........ {number}\n" for number, title in listed)
    above = f"Indhold\n\n{pages}\n" if contents else ""
    body = "".join(f"{number}. {title}\n\n{TEXT}\n\n" for number, title in told_so)
    assert items(HEAD + above + body) == told_so


@pytest.mark.parametrize("pattern", ["Pkt. {} · {}", "Punkt {} · {}", "{} · {}"])
def test_a_dot_in_the_middle_behind_a_number(pattern: str) -> None:
    """It is no part of the title, which then is not known as any other business."""
    titles = ("Budget", "Løn", "Evt.")
    body = "".join(f"{pattern.format(at, title)}\n\n{TEXT}\n\n" for at, title in enumerate(titles, 1))
    assert items(HEAD + body, "number", "minutes_title", "item_kind") == [
        ("1", "Budget", "other"),
        ("2", "Løn", "other"),
        ("3", "Evt.", "any_other_business"),
    ]


OWN = ("112. Godkendelse af dagsorden", "113. Budget", "114. Evt.")


@pytest.mark.parametrize(
    "begun", ["<ol>", '<ol style="list-style:none">', '<ol style="padding: 0; list-style-type: none">']
)
def test_entries_with_numbers_of_their_own(begun: str) -> None:
    """A list of the web that prints its own numbers is not numbered a second time."""
    entries = "".join(f"<li>{title}<p>{TEXT}</p></li>" for title in OWN)
    made = [("112", "Godkendelse af dagsorden"), ("113", "Budget"), ("114", "Evt.")]
    assert items(f"{WEB_HEAD}{begun}{entries}</ol>") == made


@pytest.mark.parametrize(
    ("begun", "texts"),
    [
        ('<ol style="list-style: none">', ["Første", "Andet"]),
        ('<ol style="list-style: decimal">', ["1. Første", "2. Andet"]),
        ('<ol start="5">', ["5. Første", "6. Andet"]),
    ],
)
def test_the_numbers_that_a_browser_shows(begun: str, texts: list[str]) -> None:
    """The numbers of a list belong to the text where a browser prints them, and only there."""
    page = f"<p>Her er en liste.</p>{begun}<li>Første</li><li>Andet</li></ol>"
    document = read(page.encode(), (), mask_lines)
    assert [block.text for block in document.blocks][1:] == texts


MARKED = """# Referat af møde i Prøverådet

{head}

Til stede: Anna Berg, Bo Dahl

## {title}

Referatet fra mødet den 1. februar blev godkendt.

## Budget

Budgettet blev drøftet.

## Eventuelt

Intet.
"""


@pytest.mark.parametrize("head", ["Dato: 4. april 2031", "4. april 2031"])
@pytest.mark.parametrize("title", ["Referat fra sidst", "Referatet fra sidste møde"])
def test_minutes_of_the_last_meeting_as_the_first_item(head: str, title: str) -> None:
    """It is the approval of these, and the day below it is not that of the meeting."""
    text = MARKED.format(head=head, title=title)
    first = items(text, "minutes_title", "item_kind", "outcome")[0]
    assert first == (title, "approval_of_minutes", "approved")
    [(day,)] = tell(derived(text), "meetings", "date")
    assert str(day) == "2031-04-04"


@pytest.mark.parametrize(
    ("said", "attribution", "speaker"),
    [
        ("Hvordan bliver det, lød spørgsmålet fra Anna Berg.", "Anna Berg", "Anna Berg"),
        ("Det bliver godt, lød svaret fra Bo Dahl.", "Bo Dahl", "Bo Dahl"),
        ("Det er dyrt, lød kommentaren fra Bo Dahl.", "Bo Dahl", "Bo Dahl"),
        ("Det er dyrt, sagde Bo Dahl.", "Bo Dahl", "Bo Dahl"),
        ("Hvad koster det, lød spørgsmålet fra Anna B.", "Anna B.", "Anna B"),
        (
            "Elevrådsformand Ida Marie fra 8.b fortalte, at eleverne er glade.",
            "Elevrådsformand Ida Marie",
            "Ida Marie",
        ),
        ("Jytte Fenger fra Ny Prøveskole fortalte, at alt går godt.", "Jytte Fenger", "Jytte Fenger"),
    ],
)
def test_who_said_it(said: str, attribution: str, speaker: str) -> None:
    """A turn names its speaker behind the words too; the full stop there is no part of a name."""
    assert told(said, "speeches", "attribution", "text") == [(attribution, said)]
    assert told(said, "speech_speakers", "name") == [(speaker,)]


def test_questions_and_answers_are_turns_of_their_own() -> None:
    """Each of them ends the turn above, whoever has that."""
    said = (
        "Anna Berg takkede for tallene.",
        "Elevrådsformand Ida Marie fra 8.b fortalte, at eleverne er glade.",
        "Hvordan bliver det, lød spørgsmålet fra Anna Berg.",
        "Det bliver godt, lød svaret fra Bo Dahl.",
    )
    assert told("\n\n".join(said), "speeches", "text") == [(each,) for each in said]


@pytest.mark.parametrize("body", ["Klyngen", "Kredsen", "Skoleklyngen"])
def test_what_a_cluster_decides(body: str) -> None:
    """Such a body settles something as any other does, and the item has an outcome."""
    said = f"{body} besluttede, at der holdes fest i juni."
    assert told(said, "decisions", "kind", "text") == [("decided", said)]
    assert told(said, "agenda_items", "outcome") == [("agreed",), (None,)]
