"""The styles of a DOCX: what a paragraph or a word is by the style that it names, and those below that.

Word keeps the names of its own styles in English whatever the language of the program ("heading 1"); only
their ids are translated.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cso_opendata.read.word.nodes import child, switch, value, whole, word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cso_opendata.read.word.nodes import Node

STYLE, BASED_ON, NAME = word("style"), word("basedOn"), word("name")
PARAGRAPH_STYLE, PARAGRAPH, RUN = word("pStyle"), word("pPr"), word("rPr")
OUTLINE, NUMBERING, NUMBER, LEVEL = word("outlineLvl"), word("numPr"), word("numId"), word("ilvl")
BOLD, HIDDEN, ITALICS = word("b"), word("vanish"), word("i")

_HEADING = re.compile(r"heading ([1-9])\b|title$", re.IGNORECASE)
# An outline level of nine says that a paragraph is no heading.
_BODY_TEXT = 9
# More styles than this, each based on the next, are a circle.
_LONGEST_CHAIN = 50


@dataclass(frozen=True, slots=True)
class Style:
    """What a style comes to; `owner` is the style that set the number, to which a level may be tied."""

    heading: int = 0
    bold: bool = False
    hidden: bool = False
    slanted: bool = False
    number: str | None = None
    level: int | None = None
    owner: str = ""


class Styles:
    """The styles that the part ROOT, where there is one, lists."""

    def __init__(self, root: Node | None) -> None:
        """Each is worked out when it is asked for."""
        listed = () if root is None else root.iterchildren(STYLE)
        self._listed = {style.get(word("styleId")) or "": style for style in listed}
        self._known: dict[str, Style] = {}
        self._default = next(
            (
                name
                for name, style in self._listed.items()
                if style.get(word("default")) in ("1", "true", "on")
                and style.get(word("type")) == "paragraph"
            ),
            "",
        )

    def of_paragraph(self, properties: Node | None) -> Style:
        """What a paragraph with PROPERTIES is, by its style and by what it says itself."""
        style = self.named(value(properties, PARAGRAPH_STYLE) or self._default)
        return style if properties is None else _on_top(properties, style, style.owner)

    def named(self, name: str) -> Style:
        """What the style with the id NAME comes to."""
        if name not in self._known:
            style = Style()
            for identifier, node in reversed(list(self._chain(name))):
                style = _of_name(node, style)
                style = _on_top(child(node, PARAGRAPH), style, identifier)
                style = _with_font(child(node, RUN), style)
            self._known[name] = style
        return self._known[name]

    def _chain(self, name: str) -> Iterator[tuple[str, Node]]:
        """The style NAME, the one that it is based on, and so forth."""
        for _ in range(_LONGEST_CHAIN):
            node = self._listed.get(name)
            if node is None:
                return
            yield name, node
            name = value(node, BASED_ON) or ""


def _of_name(node: Node, style: Style) -> Style:
    """STYLE with the level that the name of its own style NODE implies."""
    found = _HEADING.match(value(node, NAME) or "")
    return replace(style, heading=int(found[1] or 1)) if found else style


def _on_top(properties: Node | None, style: Style, owner: str) -> Style:
    """STYLE with what PROPERTIES, of a paragraph or of the style OWNER, say anew."""
    outline = whole(value(properties, OUTLINE))
    if outline is not None:
        style = replace(style, heading=outline + 1 if 0 <= outline < _BODY_TEXT else 0)
    listed = child(properties, NUMBERING)
    number, level = value(listed, NUMBER), whole(value(listed, LEVEL))
    if number is not None:
        style = replace(style, number=number, owner=owner)
    return style if level is None else replace(style, level=level)


def _with_font(properties: Node | None, style: Style) -> Style:
    bold, hidden, slanted = (switch(properties, name) for name in (BOLD, HIDDEN, ITALICS))
    return replace(
        style,
        bold=style.bold if bold is None else bold,
        hidden=style.hidden if hidden is None else hidden,
        slanted=style.slanted if slanted is None else slanted,
    )
