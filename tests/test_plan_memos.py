"""Plans that a memo or a letter tells: its subject is their title, and its date the day of issue."""

from __future__ import annotations

from html import escape

import pytest
from support.derived import derived, misprinted, refused, tell
from support.plans import unfounded
from support.word import cell, docx, p, run, table

PROCESS = "Procesplan for samling af prøveområdet"
PLAIN = "Plan for samling af prøveområdet"
STEPS = ("3. august 2031: Opstart", "4. september 2031: Høring", "9. oktober 2031: Rådet drøfter svarene")
TOLD = [
    ("Opstart", "2031-08-03", None),
    ("Høring", "2031-09-04", None),
    ("Rådet drøfter svarene", "2031-10-09", "Rådet"),
]
TEXT = ("Kære alle", "Her er planen for arbejdet.")
Head = list[tuple[str, str]]


def head(subject: str, label: str = "Emne") -> Head:
    """The labels and values of a memo on SUBJECT."""
    return [
        ("Til", "Prøverådet"),
        ("Fra", "Sekretariatet"),
        ("Kopi til", "Anna Prøve"),
        ("Dato", "14. juni 2031"),
        (label, subject),
    ]


def word(rows: Head) -> bytes:
    """The memo as a DOCX whose head, ROWS, is a table."""
    cells = (cell(p(run(f"{label}:"))) + cell(p(run(value))) for label, value in rows)
    return docx(table(*cells) + "".join(p(run(line)) for line in (*TEXT, *STEPS)))


def web(rows: Head) -> str:
    """The memo as HTML whose head, ROWS, is a table."""
    cells = "".join(f"<tr><td>{label}:</td><td>{escape(value)}</td></tr>" for label, value in rows)
    steps = "".join(f"<li>{step}</li>" for step in STEPS)
    return f"<table>{cells}</table>{''.join(f'<p>{line}</p>' for line in TEXT)}<ul>{steps}</ul>"


def lines(rows: Head) -> str:
    """The memo as text whose head, ROWS, is lines."""
    above = "\n".join(f"{label}:  {value}" for label, value in rows)
    steps = "\n".join(f"- {step}" for step in STEPS)
    return "\n\n".join((above, *TEXT, steps)) + "\n"


def told(text: str | bytes) -> list[tuple[str, str, str | None]]:
    """The milestones of TEXT, each printed where it says, as (title, first day, who meets)."""
    rows = derived(text)
    assert misprinted(rows) == unfounded(rows) == []
    found = tell(rows, "milestones", "title", "start_date", "forum")
    return [(title, str(start), forum) for title, start, forum in found]


@pytest.mark.parametrize("title", [PROCESS, PLAIN])
@pytest.mark.parametrize("made", [word, web, lines])
def test_the_subject_of_a_memo_names_the_plan(made: object, title: str) -> None:
    """A memo in which a table or lines name the subject was refused, since its salutation is of a letter."""
    assert callable(made)
    text = made(head(title))
    assert told(text) == TOLD
    [(kind, named, issued, printed)] = tell(
        derived(text), "documents", "kind", "title", "issued_on", "issued_as_printed"
    )
    assert (kind, named, str(issued), printed) == ("plan", title, "2031-06-14", "14. juni 2031")


@pytest.mark.parametrize("label", ["Vedr.", "Vedrørende", "Overskrift", "Titel", "Sag", "EMNE"])
def test_a_subject_has_many_labels(label: str) -> None:
    """Whatever a memo calls its subject, the value is the title of the plan and the label no part of it."""
    text = lines(head(PROCESS, label))
    assert told(text) == TOLD
    assert tell(derived(text), "documents", "title") == [(PROCESS,)]


@pytest.mark.parametrize("made", [word, web, lines])
@pytest.mark.parametrize("subject", ["Sommerfest", "Svar på spørgsmål om samling af prøveområdet"])
def test_a_letter_on_something_else_is_no_plan(made: object, subject: str) -> None:
    """Days in a letter are no timetable where the subject does not name one: the letter is still refused."""
    assert callable(made)
    assert refused(made(head(subject))) is not None


def test_a_memo_with_an_agenda_is_no_plan() -> None:
    """Lines that agendas begin with tell more than the subject: what tells of apologies is no timetable."""
    assert refused(lines(head(PROCESS)).replace("Kære alle", "Afbud: Anna Prøve")) is not None
