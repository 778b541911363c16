"""The words of a paragraph of a DOCX: what Word prints of it, in order.

Inserted text counts, deleted and hidden text does not; a field counts with its result, but for the
numbers of pages. Whatever element is not known is looked into, so that no text is lost.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

from cso_opendata.read.word.fields import Fields
from cso_opendata.read.word.nodes import child, switch, value, word
from cso_opendata.read.word.styles import BOLD, HIDDEN, ITALICS, RUN
from cso_opendata.read.word.symbols import symbol

if TYPE_CHECKING:
    from collections.abc import Callable

    from cso_opendata.read.word.nodes import Node
    from cso_opendata.read.word.styles import Style, Styles

    Handlers = dict[str, Callable[["Inline", Node], None]]

_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
ALTERNATIVES = f"{_COMPATIBILITY}AlternateContent"
_CHOICE, _FALLBACK = f"{_COMPATIBILITY}Choice", f"{_COMPATIBILITY}Fallback"

# What is no part of the text: properties, what was deleted or moved away, the reading aid of a ruby.
SKIPPED = frozenset(
    word(name) for name in ("pPr", "rPr", "sdtPr", "sdtEndPr", "sectPr", "del", "moveFrom", "delText", "rt")
)
BREAK, TAB = "\n", "\t"
_WHITE = re.compile(r"[\t\r\n]")
_CHARACTERS = {
    word("tab"): TAB, word("ptab"): TAB, word("br"): BREAK, word("cr"): BREAK, word("noBreakHyphen"): "-",
}  # fmt: skip
_BOXES = {False: "\u2610", True: "\u2612"}


@dataclass(slots=True)
class Words:
    """What a paragraph holds: stretches of text (and whether they are bold), boxes and notes anchored in it.

    In a stretch a line feed begins a new line, and a tab is one; white space else is folded by who
    prints it. `paged` says that the number of a page was left out, `upright` that some words are not in
    italics.
    """

    stretches: list[tuple[str, bool]] = field(default_factory=list)
    boxes: list[Node] = field(default_factory=list)
    notes: list[Node] = field(default_factory=list)
    paged: bool = False
    upright: bool = False


class Inline:
    """Reads the paragraphs of a document one by one; a field may reach over several."""

    def __init__(self, styles: Styles) -> None:
        """STYLES are those of the document."""
        self._styles = styles
        self._fields = Fields()
        self._words = Words()
        self._style_bold = self._bold = self._hidden = False
        self._style_slanted = self._slanted = False
        self._handlers = self._HANDLERS

    def read(self, paragraph: Node, style: Style) -> Words:
        """The words of PARAGRAPH, which has STYLE."""
        # A heading is bold as a heading; that says nothing of its words.
        self._style_bold = self._bold = style.bold and not style.heading
        self._hidden = style.hidden
        self._style_slanted = self._slanted = style.slanted and not style.heading
        words = self._read(paragraph, self._HANDLERS)
        if self._fields.silent:
            # A field whose result or end is missing must swallow neither this paragraph nor the next.
            self._fields.give_up()
            words = self._read(paragraph, self._BUT_FOR_FIELDS)
        return words

    def _read(self, paragraph: Node, handlers: Handlers) -> Words:
        self._handlers = handlers
        words = self._words = Words()
        self._fields.paged = False
        self._inside(paragraph)
        words.paged = self._fields.paged
        return words

    def _inside(self, node: Node) -> None:
        handlers = self._handlers
        for part in node:
            handler = handlers.get(part.tag)
            if handler is not None:
                handler(self, part)
            elif part.tag not in SKIPPED:
                self._inside(part)

    def _add(self, text: str) -> None:
        if not self._hidden and not self._fields.silent:
            self._words.stretches.append((text, self._bold))
            self._words.upright |= not (self._slanted or text.isspace())

    def _text(self, node: Node) -> None:
        text = _WHITE.sub(" ", node.text or "")
        # Unless it is to be preserved, white space at the ends is the XML's, not the text's.
        at_an_end = text[:1] == " " or text[-1:] == " "
        self._add(text.strip(" ") if at_an_end and not _preserved(node) else text)

    def _run(self, node: Node) -> None:
        before = self._bold, self._hidden, self._slanted
        properties = child(node, RUN)
        if properties is not None:
            self._font(properties)
        self._inside(node)
        self._bold, self._hidden, self._slanted = before

    def _font(self, properties: Node) -> None:
        """Set what PROPERTIES say of the run; bold in both styles is undone, as Word has it."""
        name = value(properties, word("rStyle"))
        style = self._styles.named(name) if name else None
        bold, hidden, slanted = (switch(properties, each) for each in (BOLD, HIDDEN, ITALICS))
        if bold is not None:
            self._bold = bold
        elif style is not None:
            self._bold = self._style_bold != style.bold
        if slanted is not None:
            self._slanted = slanted
        elif style is not None:
            self._slanted = self._style_slanted != style.slanted
        if hidden is not None:
            self._hidden = hidden
        elif style is not None and style.hidden:
            self._hidden = True

    def _character(self, node: Node) -> None:
        self._add(_CHARACTERS[node.tag])

    def _symbol(self, node: Node) -> None:
        self._add(symbol(node.get(word("font")), node.get(word("char"))))

    def _code(self, node: Node) -> None:
        self._fields.code(node.text or "")

    def _field(self, node: Node) -> None:
        """The begin, the middle or the end of a field."""
        kind = node.get(word("fldCharType"))
        if kind == "begin":
            self._checkbox(node)
            self._fields.begin()
        elif kind == "separate":
            self._fields.separate()
        elif kind == "end":
            self._fields.end()

    def _checkbox(self, node: Node) -> None:
        """A box of a form to tick, which Word draws."""
        box = child(child(node, word("ffData")), word("checkBox"))
        if box is not None:
            ticked = switch(box, word("checked"))
            self._add(_BOXES[bool(switch(box, word("default")) if ticked is None else ticked)])

    def _simple(self, node: Node) -> None:
        if not self._fields.counts_pages(node.get(word("instr")) or ""):
            self._inside(node)

    def _note(self, node: Node) -> None:
        self._words.notes.append(node)

    def _box(self, node: Node) -> None:
        self._words.boxes.append(node)

    def _alternatives(self, node: Node) -> None:
        self._inside(chosen(node))

    # Of the class and not of each object, whose methods would lie in a circle with it: where documents are
    # read by the hundred, no garbage collector runs.
    _BUT_FOR_FIELDS: ClassVar[Handlers] = {
        word("t"): _text,
        _MATHS: _text,
        word("r"): _run,
        word("sym"): _symbol,
        word("fldSimple"): _simple,
        word("footnoteReference"): _note,
        word("endnoteReference"): _note,
        word("txbxContent"): _box,
        ALTERNATIVES: _alternatives,
        **dict.fromkeys(_CHARACTERS, _character),
    }
    _HANDLERS: ClassVar[Handlers] = {
        **_BUT_FOR_FIELDS,
        word("instrText"): _code,
        word("fldChar"): _field,
    }


def _preserved(node: Node | None) -> bool:
    """Whether white space counts in NODE, as it or what is around it says."""
    while node is not None:
        said = node.get(_SPACE)
        if said is not None:
            return said == "preserve"
        node = node.getparent()
    return False


def chosen(node: Node) -> Node:
    """Of the alternatives NODE, which say the same in new and in old words, the one that counts."""
    choice = child(node, _CHOICE)
    fallback = child(node, _FALLBACK) if choice is None else choice
    return node if fallback is None else fallback
