"""What somebody typed where a program has a way of its own: bullets, boxes, columns, whole texts in Word."""

from __future__ import annotations

import pytest
from support.derived import derived, misprinted, tell
from support.sheets import told
from support.word import cell, docx, p, run, table

from cso_opendata.mask import mask_lines
from cso_opendata.read import read

JOINERS = frozenset(("og", "eller"))
HERE, AWAY = "present", "absent"


def blocks(data: str | bytes) -> list[str]:
    """The blocks that DATA is read as."""
    return told(read(data if isinstance(data, bytes) else data.encode(), JOINERS, mask_lines))


def page(content: str) -> str:
    """A web page that shows CONTENT."""
    return f"<!doctype html><html><body>{content}</body></html>"


BULLETS = {
    "<p>• Et</p><p>- To</p><p>Tre</p>": ["•1 Et", "-1 To", "Tre"],
    "<p>Valgt:<br>- Anna Bo<br>- Ulf Thor</p>": ["Valgt:", "-1 Anna Bo", "-1 Ulf Thor"],
    "<div>– Et<br>– to</div>": ["–1 Et", "–1 to"],
    "<p>- et<br>- to, som er<br>langt</p>": ["-1 et", "-1 to, som er langt"],
    "<p>▪ <b>Fed</b> tekst</p>": ["▪1 Fed tekst"],
    "<p>- nye ram-<br>mer for service-<br>og driftsudgifter</p>": [
        "-1 nye rammer for service- og driftsudgifter"
    ],
}


@pytest.mark.parametrize("content", BULLETS)
def test_a_bullet_that_was_typed_is_one(content: str) -> None:
    """Editors of web pages are given such lists as plain paragraphs; the mark was a word of the name."""
    assert blocks(page(content)) == BULLETS[content]


def test_bold_print_keeps_its_place_behind_a_typed_bullet() -> None:
    """The mark goes and the words move; bold print moves with them."""
    (block,) = read(page("<p>• Punkt: <b>fedt</b> her</p>").encode(), (), mask_lines).blocks
    assert block.kind == "bullet"
    assert [block.text[start:end] for start, end in block.strong] == ["fedt"]


@pytest.mark.parametrize("text", ["-5 grader", "4 - 5 møder", "–"])
def test_a_dash_that_leads_no_words_is_no_bullet(text: str) -> None:
    """A figure below zero, a stretch of figures and a dash alone are words as any; a bullet beside is one."""
    assert blocks(page(f"<p>{text}</p><p>- Et</p>")) == [text, "-1 Et"]


ON, OFF = '<input type="checkbox" checked disabled>', "<input type=checkbox>"
NAMES = ((ON, "Anna Bo"), (OFF, "Lise Skov"), (ON, "Ulf Thor"))
BOXES = {
    "a list": f"<ul>{''.join(f'<li>{box}{name}</li>' for box, name in NAMES)}</ul>",
    "labels": f"<ul>{''.join(f'<li><label>{box} {name}</label></li>' for box, name in NAMES)}</ul>",
    "paragraphs": "".join(f"<p>{box} {name}</p>" for box, name in NAMES),
    "lines": f"<p>{'<br>'.join(f'{box} {name}' for box, name in NAMES)}</p>",
    "cells": f"<table><tr>{''.join(f'<td>{box} {name}</td>' for box, name in NAMES)}</tr></table>",
    "columns": "<table>{}</table>".format(
        "".join(f"<tr><td>{box}</td><td>{name}</td></tr>" for box, name in NAMES)
    ),
    "radio": "<ul>{}</ul>".format(
        "".join(f"<li>{box.replace('checkbox', 'RADIO')} {name}</li>" for box, name in NAMES)
    ),
}


@pytest.mark.parametrize("name", BOXES)
def test_who_is_not_ticked_did_not_come(name: str) -> None:
    """A box of a form is no text: at first all of such a list had come, whether ticked or not."""
    around = "<h2>1. Budget</h2><p>Budgettet blev drøftet.</p><h2>2. Evt.</h2><p>Intet.</p>"
    roof = "Referat af møde i Prøverådet den 4. april 2031"
    rows = derived(page(f"<h1>{roof}</h1><h2>Deltagere</h2>{BOXES[name]}{around}"))
    typed = derived(
        f"{roof}\n\nDeltagere\n- [x] Anna Bo\n- [ ] Lise Skov\n- [x] Ulf Thor\n\n"
        "1. Budget\nBudgettet blev drøftet.\n2. Evt.\nIntet.\n"
    )
    assert misprinted(rows) == []
    people = [("Anna Bo", HERE), ("Lise Skov", AWAY), ("Ulf Thor", HERE)]
    assert tell(rows, "participants", "name", "attendance") == people
    assert tell(typed, "participants", "name", "attendance") == people


def test_other_fields_of_a_form_print_nothing() -> None:
    """Only what can be ticked is a box: a field to write in, or to press, stands for no sign."""
    form = '<ul><li><input type=text value="x">Et</li><li><input>To</li><li><input type=submit>Tre</li></ul>'
    assert blocks(page(f"{form}<p>{OFF}Fire</p>")) == ["-1 Et", "-1 To", "-1 Tre", "☐ Fire"]


def tabbed(*cells: str) -> str:
    """A paragraph of CELLS with a tab between each two."""
    content = []
    for number, words in enumerate(cells):
        content += ["<w:r><w:tab/></w:r>"] * (number > 0) + ([run(words)] if words else [])
    return p(*content)


HEAD = tabbed("", "Januar", "Februar", "Marts")
PASTED = {
    HEAD + tabbed("Analyse", "", "", "Måling af alle ting.") + p() + tabbed("Møder", "", "Rådet", ""): [
        " | Januar | Februar | Marts", "Analyse |  |  | Måling af alle ting.", "Møder |  | Rådet | ",
    ],
    HEAD + tabbed("Analyse", "Måling", "", "") + p("Slut.") + tabbed("Navn", "", "", "Sted"): [
        " | Januar | Februar | Marts", "Analyse | Måling |  | ", "Slut.", "Navn | Sted",
    ],
    tabbed("", "Januar", "Februar") + tabbed("Spor", "", "Møde") + HEAD + tabbed("Spor", "", "", "Høring"): [
        " | Januar | Februar", "Spor |  | Møde", " | Januar | Februar | Marts", "Spor |  |  | Høring",
    ],
}  # fmt: skip


@pytest.mark.parametrize("body", PASTED)
def test_a_table_that_was_pasted_as_text_keeps_its_columns(body: str) -> None:
    """An empty cell was lost with its tab, so that what stood behind it moved into another month."""
    assert blocks(docx(body)) == PASTED[body]


MINUTES = """Referat af møde i Prøverådet den 4. april 2031

Til stede:    Anna Bo, formand
              Lise Skov
Afbud:        Ulf Thor
Referent:     Ida Rask

1. Budget
Budgettet blev god-
kendt.
- Et punkt

2. Evt.
Intet."""
WRAPPED = """Rådet drøftede den nye plan og aftalte at
sekretariatet sender et udkast i god tid
før det næste møde, hvor alle skal have
læst det og kunne sige, hvad de mener om
det, så at planen kan sendes videre til
behandling i de øvrige råd og nævn i maj
og juni."""


def opened(text: str) -> str:
    """The body of the document that Word makes of TEXT: each line a paragraph."""
    return "".join(p(line) if line else p() for line in text.split("\n"))


@pytest.mark.parametrize("text", [MINUTES, WRAPPED])
def test_a_text_that_was_opened_in_word_is_read_as_the_text(text: str) -> None:
    """Each line was a paragraph of its own at first, and words that a line end had cut stayed cut."""
    made, plain = (read(data, JOINERS, mask_lines) for data in (docx(opened(text)), text.encode()))
    assert told(made) == told(plain)
    assert [(line.text, line.indent) for line in made.lines] == [
        (line.text, line.indent) for line in plain.lines
    ]


def test_minutes_that_were_opened_in_word_tell_what_the_text_tells() -> None:
    """A word that stayed cut at the end of a line hid that the budget was approved."""
    columns = ("number", "title", "minutes_text", "outcome")
    rows = derived(docx(opened(MINUTES)))
    assert misprinted(rows) == []
    assert tell(rows, "agenda_items", *columns) == tell(derived(MINUTES), "agenda_items", *columns)
    assert len(tell(rows, "agenda_items", *columns)) == 2


OF_WORD = {
    "bold print": p(run("Fed", "<w:b/>")),
    "a table": table(cell("a") + cell("b")),
    "a long line": p("ord " * 40),
}


@pytest.mark.parametrize("name", OF_WORD)
def test_a_document_of_word_is_no_typed_text(name: str) -> None:
    """Who uses what a text has not has set each paragraph apart with a purpose: none is joined."""
    assert "kendt." in blocks(docx(opened(MINUTES) + OF_WORD[name]))
    assert "kendt." not in blocks(docx(opened(MINUTES)))
