"""What the agenda says of items, quoted in italics above what came of them; italics over several lines."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest
from support.derived import derived, misprinted, tell

from cso_opendata.derive import JOINERS
from cso_opendata.mask import mask_lines
from cso_opendata.read import read

TITLE = "Referat af møde i Prøverådet den 4. april 2031"
ROLL = "Til stede: Anna Berg, Ulf Thor"
ITEMS = (
    ("1. Budget for 2032", "Rådet drøfter udkastet, som er vedlagt.", "Anna Berg gennemgik tallene."),
    ("2. Ny skole", "Der gives en orientering om byggeriet.", "Ulf Thor spurgte til taget."),
    ("3. Eventuelt", "", "Intet at bemærke til dette."),
)


def as_page(mark: str) -> bytes:
    """The minutes as a web page, with MARK around what is quoted."""
    before, _, behind = mark.partition("|")
    body = f"<h1>{TITLE}</h1><p>{ROLL}</p>"
    for title, quoted, told in ITEMS:
        body += f"<h2>{title}</h2>" + (f"{before}{quoted}{behind}" if quoted else "") + f"<p>{told}</p>"
    return f"<html><body>{body}</body></html>".encode()


def as_text(before: str, behind: str) -> bytes:
    """The minutes as a Markdown text, what is quoted between BEFORE and BEHIND."""
    parts = [f"# {TITLE}", ROLL]
    for title, quoted, told in ITEMS:
        parts += [f"## {title}", *([f"{before}{quoted}{behind}"] if quoted else []), told]
    return "\n\n".join(parts).encode()


def as_word(style: str) -> bytes:
    """The minutes as Word saves them, italics by the run or by the STYLE of the paragraph."""
    document = docx.Document()
    document.styles["Quote"].font.italic = True
    document.add_heading(TITLE, 1)
    document.add_paragraph(ROLL)
    for title, quoted, told in ITEMS:
        document.add_heading(title, 2)
        if quoted:
            run = document.add_paragraph(style="Quote" if style else None).add_run(quoted)
            run.italic = None if style else True
        document.add_paragraph(told)
    saved = BytesIO()
    document.save(saved)
    return saved.getvalue()


def texts(data: bytes) -> list[tuple[str | None, ...]]:
    """What is put to the meeting and what came of it, item by item."""
    rows = derived(data)
    assert not misprinted(rows)
    return [tuple(row) for row in tell(rows, "agenda_items", "agenda_text", "minutes_text")]


QUOTED = {
    "em": as_page("<p><em>|</em></p>"),
    "i": as_page("<p><i>|</i></p>"),
    "style of a span": as_page('<p><span style="font-style: italic">|</span></p>'),
    "style": as_page('<p style="font-style:italic">|</p>'),
    "stars": as_text("*", "*"),
    "lines": as_text("_", "_"),
    "run": as_word(""),
    "style of Word": as_word("Quote"),
}


@pytest.mark.parametrize("name", QUOTED)
def test_italics_above_what_came_of_items_are_the_agendas(name: str) -> None:
    """All of it was told of the minutes before."""
    assert texts(QUOTED[name]) == [(quoted or None, told) for _, quoted, told in ITEMS]


def test_plain_words_at_the_same_place_are_of_the_minutes() -> None:
    """Nothing says that an agenda is quoted."""
    assert [agenda for agenda, _ in texts(as_page("<p>|</p>"))] == [None] * len(ITEMS)


def test_what_is_settled_in_italics_is_no_quotation() -> None:
    """Minutes may set their decisions so, above what was said of them."""
    body = f"<h1>{TITLE}</h1><p>{ROLL}</p>"
    for title, *_ in ITEMS[:2]:
        body += f"<h2>{title}</h2><p><em>Indstillingen blev godkendt.</em></p><p>Anna Berg takkede.</p>"
    assert [agenda for agenda, _ in texts(f"<html><body>{body}</body></html>".encode())] == [None, None]


@pytest.mark.parametrize("mark", ["*", "_"])
def test_marks_around_several_lines_are_none_of_the_text(mark: str) -> None:
    """A program that wraps its lines sets the marks on the first and the last; they were published."""
    text = f"Før.\n\n{mark}Rådet drøfter udkastet, som er\nvedlagt, og det nye\nnotat.{mark}\n\nEfter.\n"
    blocks = read(text.encode(), JOINERS, mask_lines).blocks
    assert [(block.text, block.slanted) for block in blocks] == [
        ("Før.", False),
        ("Rådet drøfter udkastet, som er vedlagt, og det nye notat.", True),
        ("Efter.", False),
    ]


@pytest.mark.parametrize(
    "text", ["*Se noten\n\nAndet afsnit.*\n", "* Første\n* Andet*\n", "*) En note\nmed mere.\n"]
)
def test_other_stars_stay_what_they_are(text: str) -> None:
    """A mark that its own paragraph does not end, a bullet and the sign of a note are no italics."""
    assert not any(block.slanted for block in read(text.encode(), JOINERS, mask_lines).blocks)
