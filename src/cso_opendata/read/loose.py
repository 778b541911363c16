"""What stands within a paragraph of a web page: its text, breaks and bold print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.read.gather import SPACE, Run

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

SKIPPED = frozenset(("script", "style", "template", "noscript", "head", "svg", "iframe", "-comment"))
_BOLD = frozenset(("b", "strong", "th"))
INLINE = frozenset((
    "a", "abbr", "b", "bdi", "bdo", "button", "cite",
    "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd",
    "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
    "wbr", "-text", "br",
))  # fmt: skip


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


def inline(node: LexborNode, run: Run, *, bold: bool) -> None:
    """Add the text in NODE to RUN; BOLD: all of it is."""
    tag = node.tag or ""
    if tag in SKIPPED:
        return
    if tag == "br":
        run.newline()
    elif tag == "-text":
        run.add(node.text_content or "", bold=bold)
    else:
        for child in node.iter(include_text=True):
            inline(child, run, bold=bold or tag in _BOLD)


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
