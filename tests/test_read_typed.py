"""Web pages that show typed text: lines as they stand, marks of Markdown, bullets typed by hand, boxes."""

from __future__ import annotations

import pytest
from support.derived import derived, misprinted, tell
from support.leaves import Leaf, bound, say
from support.sheets import told
from support.word import cell, docx, p, table

from cso_opendata.mask import mask_lines
from cso_opendata.read import read

JOINERS = frozenset(("og", "eller"))


def blocks(data: str | bytes) -> list[str]:
    """The blocks that DATA is read as."""
    return told(read(data if isinstance(data, bytes) else data.encode(), JOINERS, mask_lines))


def page(content: str) -> str:
    """A web page that shows CONTENT."""
    return f"<!doctype html><html><body>{content}</body></html>"


HERE, AWAY = "present", "absent"
TYPED = """Referat af møde i Prøverådet den 4. april 2031

Til stede:    Anna Bo, formand
              Lise Skov
Afbud:        Ulf Thor

## 1. Budget
Budgettet blev god-
kendt.

- Et punkt, som **alle**
  var enige om
- Et til

| Dag | Sted |
|---|---|
| 4. maj 2031 | Huset |

Rum\tTid
"""
TYPED_TOLD = [
    "Referat af møde i Prøverådet den 4. april 2031",
    "Til stede:    Anna Bo, formand",
    "Lise Skov",
    "Afbud:        Ulf Thor",
    "## 1. Budget",
    "Budgettet blev godkendt.",
    "-0 Et punkt, som alle var enige om",
    "-0 Et til",
    "Dag | Sted",
    "4. maj 2031 | Huset",
    "Rum | Tid",
]
SHOWN_AS_TYPED = {
    "pre": f"<pre>{TYPED}</pre>",
    "pre within others": f"<div><article><pre><code>{TYPED}</code></pre></article></div>",
    "pre with breaks": f"<pre>{TYPED.replace(chr(10), '<br>')}</pre>",
    "pre with bold print": f"<pre>{TYPED.replace('Afbud:', '<b>Afbud:</b>')}</pre>",
    "pre in an entry": f"<ul><li><pre>{TYPED}</pre></li></ul>",
    "style": f'<section style="white-space: pre">{TYPED}</section>',
    "style among others": f'<section style="color:red;WHITE-SPACE:pre-wrap">{TYPED}</section>',
    "style of a paragraph": f'<p style="white-space: pre">{TYPED}</p>',
    "style of a division": f'<div style="white-space: pre-wrap">{TYPED}</div>',
    "style that breaks spaces": f'<article style="white-space : break-spaces">{TYPED}</article>',
}


@pytest.mark.parametrize("name", SHOWN_AS_TYPED)
def test_what_a_page_shows_as_typed_is_read_line_by_line(name: str) -> None:
    """Such an element was one long paragraph at first; it is read as the same lines in a plain text are."""
    made = read(page(SHOWN_AS_TYPED[name]).encode(), JOINERS, mask_lines)
    plain = read(TYPED.encode(), JOINERS, mask_lines)
    assert told(made) == told(plain) == TYPED_TOLD
    seen, wanted = ([(line.text, line.indent) for line in each.lines if line.text] for each in (made, plain))
    assert seen == wanted


def test_the_minutes_in_a_pre_tell_what_the_text_tells() -> None:
    """The columns of such a list say who came, as they do in a plain text: nobody came by a lost line."""
    rows = derived(page(f"<pre>{TYPED}\n2. Evt.\nIntet.</pre>"))
    assert misprinted(rows) == []
    people = [("Anna Bo", HERE), ("Lise Skov", HERE), ("Ulf Thor", AWAY)]
    assert tell(rows, "participants", "name", "attendance") == people
    assert tell(rows, "agenda_items", "number", "title", "outcome") == [
        ("1", "Budget", "approved"),
        ("2", "Evt.", None),
    ]


def test_a_style_that_folds_white_space_is_none_of_typed_text() -> None:
    """What browsers fold is folded, whatever else the style says."""
    assert blocks(page('<section style="white-space: normal">Et   ord\nog et til</section>')) == [
        "Et ord og et til"
    ]
    assert blocks(page("<pre>Et   ord\nOg et til</pre>")) == ["Et   ord", "Og et til"]


MARKED = (
    "# Referat af møde i Prøverådet den 4. april 2031", "## Deltagere", "- [x] Anna Bo", "- [ ] Lise Skov",
    "- [x] Ulf Thor", "## 1. Budget", "**Beslutning:** Godkendt.", "- Et punkt", "| Dag | Sted |",
    "|---|---|", "| 4. maj 2031 | Huset |", "## 2. Evt.", "Intet.",
)  # fmt: skip
MARKED_TOLD = [
    "# Referat af møde i Prøverådet den 4. april 2031", "## Deltagere", "-1 [x] Anna Bo", "-1 [ ] Lise Skov",
    "-1 [x] Ulf Thor", "## 1. Budget", "Beslutning: Godkendt.", "-1 Et punkt", "Dag | Sted",
    "4. maj 2031 | Huset", "## 2. Evt.", "Intet.",
]  # fmt: skip
PASTED = {
    "html": page("".join(f"<p>{line}</p>" for line in MARKED)).encode(),
    "docx": docx("".join(map(p, MARKED))),
    "pdf": bound(Leaf(b"".join(say(line, 60, 780 - 24 * n) for n, line in enumerate(MARKED)))),
}


@pytest.mark.parametrize("name", PASTED)
def test_marks_of_markdown_are_no_words(name: str) -> None:
    """Who pastes Markdown into a page or Word has its marks printed; they said at first that nobody came."""
    assert blocks(PASTED[name]) == MARKED_TOLD
    rows = derived(PASTED[name])
    assert misprinted(rows) == []
    people = [("Anna Bo", HERE), ("Lise Skov", AWAY), ("Ulf Thor", HERE)]
    assert tell(rows, "participants", "name", "attendance") == people
    assert tell(rows, "agenda_items", "number", "title", "outcome") == [
        ("1", "Budget", "approved"),
        ("2", "Evt.", None),
    ]
    assert not any("**" in text or "#" in text for text in rows.lines["text"])


def test_marks_tell_what_is_bold_and_go_out_of_cells() -> None:
    """A label between asterisks is bold print at its own place, and a value in a cell holds no mark."""
    made = read(
        page("<p>Den <b>4.</b> maj: **Til stede:** alle</p><p>**Afbud:** ingen</p>").encode(), (), mask_lines
    )
    assert [block.text for block in made.blocks] == ["Den 4. maj: Til stede: alle", "Afbud: ingen"]
    bold = [block.text[start:end] for block in made.blocks for start, end in block.strong]
    assert bold == ["Til stede:", "Afbud:"]
    assert blocks(docx(p("## Plan") + table(cell("**Dato**") + cell("4. maj")))) == [
        "## Plan",
        "Dato | 4. maj",
    ]


def test_one_mark_alone_is_no_markdown() -> None:
    """Asterisks may refer to a note, and a number sign may be a number: one such line undoes nothing."""
    kept = ["**Note** til mødet", "Anna Bo ** og Lise Skov **", "Lokale #4", "Pris: 3 * 4 kr."]
    assert blocks(page("".join(f"<p>{line}</p>" for line in kept))) == kept


def test_lines_far_wider_than_the_rest_tell_of_no_wraps() -> None:
    """Where many lines go far beyond the others none is cut: names below each other were glued."""
    listed = "Else Kirstine Bo Holm, forening nummer 7\nMargrethe Sand Rask, forening nummer 8\n\n"
    names = "".join(
        f"Anna Maria Bo Holm, forening nummer {n}\nskolen ved den lange vej\n\n" for n in range(9)
    )
    told = "Der blev talt om lokaler, som skolen får til efteråret, og om hvem der skal have nøgler.\n\n"
    assert blocks(listed + names + told * 12)[0].endswith("nummer 7")
