"""Undoing the marks of a line: Markdown emphasis and headings, bits of HTML, invisible characters."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

# Separates the paragraphs of a cell until the cell is cut up; U+001E cannot come from a document,
# since control characters are removed first.
BREAK = "\x1e"

BULLETS = "-–•▪●◦‣·*"

_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]"
)
_MARKED = re.compile(r"[*_#<&\\\[`|~]")
_HEADING = re.compile(r"\s*(#{1,6})\s+(.*?)\s*#*\s*$")
_BREAKING_TAG = re.compile(r"<(?:br|/p|/li|li|/div|/h[1-6])\b[^>]*>", re.IGNORECASE)
_BREAKING_BULLET = re.compile(r"\s•\s")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^()]*\)")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>])")
_STRONG = re.compile(r"\*\*|__(?=\S)|(?<=\S)__")
_EMPHASIS = re.compile(r"(?<![\w*])[*_](?=\S)(.+?)(?<=\S)[*_](?![\w*])")


@dataclass(frozen=True, slots=True)
class Marked:
    """A line without its marks: TEXT, the bold stretches in it, and the level of a heading (0: none)."""

    text: str
    strong: tuple[tuple[int, int], ...] = ()
    level: int = 0


def is_mark(text: str) -> bool:
    """Whether TEXT is a bullet and nothing else."""
    return len(text) == 1 and text in BULLETS


def has_invisible(text: str) -> bool:
    """Whether TEXT holds a character that `visible` would take out."""
    return _INVISIBLE.search(text) is not None


def visible(text: str) -> tuple[str, int]:
    """TEXT without control, bidirectional and zero-width characters, and how many there were.

    Soft hyphens go without being counted: they are layout. A tab stays, it separates cells.
    """
    removed = sum(1 for found in _INVISIBLE.findall(text) if found not in "\u00ad\x0c\ufeff")
    return _INVISIBLE.sub("", text), removed


def unmark(line: str) -> Marked:
    """LINE without Markdown marks and HTML tags; entities are resolved."""
    if not _MARKED.search(line):
        return Marked(line)
    level = 0
    heading = _HEADING.match(line)
    if heading:
        level, line = len(heading[1]), heading[2]
    if "<" in line:
        line = _TAG.sub("", _BREAKING_TAG.sub(BREAK, line))
        line = _BREAKING_BULLET.sub(f" {BREAK}• ", line)
    if "](" in line:
        line = _LINK.sub(r"\1", line)
    text, strong = _unbold(line) if "*" in line or "_" in line else (line, ())
    text = html.unescape(_ESCAPE.sub(r"\1", text)) if "&" in text or "\\" in text else text
    return Marked(text.replace("`", ""), strong, level)


def _unbold(line: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """LINE without its marks of bold print, and where it is bold; a mark left open ends with the line."""
    text, strong = "", []
    for index, part in enumerate(_STRONG.split(line)):
        if "*" in part or "_" in part:
            part = _EMPHASIS.sub(r"\1", part)  # noqa: PLW2901  (most parts have none)
        if index % 2 and part:
            strong.append((len(text), len(text) + len(part)))
        text += part
    return text, tuple(strong)
