"""What stands within a paragraph of a web page: its text, breaks and bold print."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cso_opendata.read.run import SPACE, Run

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

SKIPPED = frozenset(("script", "style", "template", "noscript", "head", "svg", "iframe", "-comment"))
_BOLD = frozenset(("b", "strong", "th"))
_SLANTED = frozenset(("em", "i", "cite"))
_IN_ITALICS = re.compile(r"font-style\s*:\s*(?:italic|oblique)", re.IGNORECASE)
INLINE = frozenset((
    "a", "abbr", "b", "bdi", "bdo", "button", "cite",
    "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd",
    "input", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
    "var", "wbr", "-text", "br",
))  # fmt: skip

# The style of a list without marks, and the number that an entry has in its own words.
_NO_MARKS = re.compile(r"list-style(?:-type)?\s*:[^;]*\bnone\b", re.IGNORECASE)
_OWN_NUMBER = re.compile(r"\d{1,4}[.)]\s")
# The fields of a form that are ticked.
_TICKED = frozenset(("checkbox", "radio"))
_AS_TYPED = re.compile(r"white-space\s*:\s*(?:pre|break-spaces)", re.IGNORECASE)


def holds_blocks(node: LexborNode) -> bool:
    """Whether blocks stand in NODE, whatever it is itself."""
    return (node.tag or "") not in ("-text", "br") and node.css_first(
        "p, div, ul, ol, table, h1, h2, h3, h4"
    ) is not None


def is_loose(part: LexborNode) -> bool:
    """Whether PART is text, or stands in it."""
    return (part.tag or "") in INLINE and not holds_blocks(part)


def is_plain(node: LexborNode) -> bool:
    """Whether NODE, a block, holds nothing but text."""
    return all(map(is_loose, node.iter()))


def is_slanted(node: LexborNode) -> bool:
    """Whether NODE puts what it holds in italics: by what it is, or by its style."""
    return node.tag in _SLANTED or _IN_ITALICS.search(node.attributes.get("style") or "") is not None


def inline(node: LexborNode, run: Run, *, bold: bool, slanted: bool = False) -> None:
    """Add the text in NODE to RUN; BOLD, SLANTED: all of it is."""
    tag = node.tag or ""
    if tag in SKIPPED:
        return
    if tag == "br":
        run.newline()
    elif tag == "input":
        run.add(_box(node), bold=bold)
    elif tag == "-text":
        run.add(node.text_content or "", bold=bold, slanted=slanted)
    else:
        bold, slanted = bold or tag in _BOLD, slanted or is_slanted(node)
        for child in node.iter(include_text=True):
            inline(child, run, bold=bold, slanted=slanted)


def _box(node: LexborNode) -> str:
    """The tick box that NODE, a field of a form, is, with a space; nothing for any other field."""
    if (node.attributes.get("type") or "").lower() not in _TICKED:
        return ""
    return "\u2612 " if "checked" in node.attributes else "\u2610 "


def numbers_itself(node: LexborNode) -> bool:
    """Whether a browser prints no numbers for the list NODE, or its entries begin with their own."""
    texts = [(child.text() or "").strip() for child in node.iter() if child.tag == "li"]
    return (len(texts) > 1 and all(map(_OWN_NUMBER.match, texts))) or _NO_MARKS.search(
        node.attributes.get("style") or ""
    ) is not None


def is_typed(node: LexborNode) -> bool:
    """Whether the lines of NODE are shown as they stand in the page."""
    shown = node.tag == "pre" or _AS_TYPED.search(node.attributes.get("style") or "")
    return bool(shown) and not any(map(holds_blocks, node.iter()))


def typed(node: LexborNode) -> str:
    """The text in NODE with its line ends and all its white space."""
    parts = []
    for child in node.iter(include_text=True):
        if child.tag == "br":
            parts.append("\n")
        elif child.tag not in SKIPPED:
            parts.append((child.text_content or "") if child.tag == "-text" else typed(child))
    return "".join(parts)


def paragraphs(cell: LexborNode) -> list[str]:
    """The paragraphs of a cell: what `p`, `li`, `div` and `br` part."""
    runs = [Run()]
    _cell_walk(cell, runs)
    return [SPACE.sub(" ", line).strip() for run in runs for line in run.lines if line.strip()]


def _cell_walk(node: LexborNode, runs: list[Run]) -> None:
    for child in node.iter(include_text=True):
        tag = child.tag or ""
        if tag in SKIPPED:
            continue
        if tag in INLINE and not holds_blocks(child):
            inline(child, runs[-1], bold=False)
        else:
            runs.append(Run())
            _cell_walk(child, runs)
            runs.append(Run())
