"""The formats and the faces of each in which the tests render a content."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from render import docx, html, markdown, pdf, text

if TYPE_CHECKING:
    from collections.abc import Callable

    from render.content import Content

_HEAD, _FOOT = ("Københavns Kommune", "Økonomiforvaltningen"), ("Side ", " af ")

PDF = {
    "one column": pdf.Layout(foot=_FOOT),
    "box at the right, drawn first": pdf.Layout(side="right", justify=True, hyphenate=True, head=_HEAD),
    "box at the right, drawn last": pdf.Layout(
        side="right", drawn="last", justify=True, hyphenate=True, foot=_FOOT, facts="columns"
    ),
    "box at the right, drawn amid the text": pdf.Layout(
        side="right", drawn="amid", headings="size", head=_HEAD, foot=_FOOT
    ),
    "box at the right, drawn between the blocks": pdf.Layout(
        side="right", drawn="between", justify=True, hyphenate=True, bullet="–", people=""
    ),
    "box at the left": pdf.Layout(side="left", hyphenate=True, tagged=False, font="New Computer Modern"),
    "box at the left, drawn last": pdf.Layout(side="left", drawn="last", foot=_FOOT, people="•"),
    "narrow beside the box only": pdf.Layout(side="right", narrow=True, paper="us-letter", foot=_FOOT),
    "people in two columns": pdf.Layout(abreast=True, people="", foot=_FOOT, headings="size"),
    "people in two columns and a box": pdf.Layout(
        side="right", abreast=True, beside=3.4, size=9, head=_HEAD, foot=_FOOT, justify=True, hyphenate=True
    ),
    "small pages": pdf.Layout(paper="a5", justify=True, hyphenate=True, head=_HEAD, foot=_FOOT),
    "small pages without marks": pdf.Layout(paper="a5", people="", headings="size", size=9.5, foot=_FOOT),
    "on its side, tables without rules": pdf.Layout(flipped=True, rules=False, size=10, bullet="-"),
    "a typewriter": pdf.Layout(font="DejaVu Sans Mono", size=9, people="-", bullet="-"),
}
DOCX = {
    "people as bullets": docx.Layout(),
    "people in tables": docx.Layout(people="tables", box="frame", head=_HEAD[0]),
    "people in one table": docx.Layout(people="table", head=_HEAD[0]),
    "numbers made by Word": docx.Layout(numbering="automatic", box="frame", facts="table"),
    "all in the text": docx.Layout(people="tables", box="inline"),
}
TEXT = {
    "a paragraph a line": text.Layout(),
    "wrapped": text.Layout(width=90, beside=24, people=""),
    "wrapped, with blank lines": text.Layout(width=75, beside=24, double=True, page=45),
}
HTML = {"a bare page": html.Layout(), "within a site": html.Layout(site="Medarbejdersiden")}

# Formats that have no cells over several columns.
FLAT = ("markdown", "text")

# Every way to render a content, by format and face.
WAYS: dict[str, Callable[[Content], bytes]] = {
    "markdown": markdown.render,
    **{f"text: {name}": partial(text.render, layout=layout) for name, layout in TEXT.items()},
    **{f"html: {name}": partial(html.render, layout=layout) for name, layout in HTML.items()},
    **{f"docx: {name}": partial(docx.render, layout=layout) for name, layout in DOCX.items()},
    **{f"pdf: {name}": partial(pdf.render, layout=layout) for name, layout in PDF.items()},
}
