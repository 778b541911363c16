"""The lines of a list of themes: what sets each off, what it names, and what text stands behind the name.

line = [label] name [separator text]      "2. Navn", "Tema 2: Navn", "b) Navn", "**Navn** – tekst"
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.model import phrase
from cso_opendata.parse.cues import plan as cues
from cso_opendata.parse.shapes import is_bold, is_heading

if TYPE_CHECKING:
    from cso_opendata.model import Block, Text

# A longer paragraph is text and no theme; a name with text behind it is shorter.
LONGEST, _LONGEST_NAME = 120, 70
# One colon is no custom.
_FEWEST = 2
_LABELS = {
    "decimal": re.compile(r"\d{1,2}\.\d{1,2}\.?\s+(?=\S)"),
    "number": re.compile(r"\(?(?P<value>\d{1,2})[.):]\s+(?=[^\W\d_])"),
    "letter": re.compile(r"\(?(?P<value>[a-h])[.)]\s+(?=[^\W\d_])"),
    "capital": re.compile(r"\(?(?P<value>[A-H])[.)]\s+(?=[^\W\d_])"),
}
_SEPARATOR = re.compile(r"\s*:\s+|\s+[–—-]\s+")
_COLON = re.compile(r"\s*:\s+(?=\S)")
_BETWEEN = " .:–—-"
# What heads the lines below it; letters and numbers within numbers are those of parts.
_HEADING_LABELS = ("theme", "number", "capital")


class Style(NamedTuple):
    """What sets a line off: its label, the kind and the level of its block, whether all of it is bold."""

    label: str
    kind: str
    level: int
    bold: bool

    @property
    def heads(self) -> bool:
        """Whether a line of this style stands over others by its looks."""
        return self.label in _HEADING_LABELS or self.kind == "heading" or self.bold


class Line(NamedTuple):
    """A line of a list: its BLOCK, its STYLE, its number (VALUE), its NAME; TEXT: more stands on it."""

    block: Block
    style: Style
    value: int | None
    name: Text
    text: bool

    @property
    def is_text(self) -> bool:
        """Whether the line is text that no name begins."""
        return len(self.name.value) > LONGEST or self.name.value.endswith(".")


def line_of(block: Block) -> Line:
    """BLOCK as a line of a list of themes."""
    label, value, start = _label(block)
    bold = not label and block.kind == "paragraph" and is_heading(block)
    style = Style(label, block.kind, block.level, bold)
    end = _end_of_name(block, start) if label or block.kind == "bullet" or block.strong else len(block.text)
    name = phrase(block, start, end)
    return Line(block, style, value, name, text=end < len(block.text.rstrip(_BETWEEN)))


def _label(block: Block) -> tuple[str, int | None, int]:
    """What labels BLOCK, its number, and where the words behind it begin."""
    named = cues.THEME_LABEL.match(block.text)
    if named:
        return "theme", _value(named["value"]), named.end()
    for kind, pattern in _LABELS.items():
        found = pattern.match(block.text)
        if found:
            return kind, _value(found.groupdict().get("value")), found.end()
    return "", None, 0


def _value(label: str | None) -> int | None:
    if label is None:
        return None
    return int(label) if label.isdigit() else ord(label.lower()) - ord("a") + 1


def _end_of_name(block: Block, start: int) -> int:
    """Where the name that begins at START of BLOCK ends: with its bold words, else before text."""
    whole = len(block.text)
    if is_bold(block) or block.kind == "heading":
        return whole
    bold = next((end for begin, end in block.strong if begin <= start < end), None)
    if bold is not None:
        return start + len(block.text[start:bold].rstrip(_BETWEEN))
    found = _SEPARATOR.search(block.text, start)
    rest = block.text[found.end() :] if found else ""
    says = rest.endswith(".") or len(rest) > _LONGEST_NAME
    return found.start() if found and says and found.start() - start <= _LONGEST_NAME else whole


def before_colons(lines: list[Line]) -> list[Line]:
    """LINES, each named by what stands before its colon, where all of them have one: "Navn: det og det"."""
    ends = [_COLON.search(line.name.value) for line in lines]
    if len(lines) < _FEWEST or not all(ends):
        return lines
    return [
        line._replace(name=line.name._replace(value=line.name.value[: end.start()]), text=True)
        for line, end in zip(lines, ends, strict=True)
        if end
    ]
