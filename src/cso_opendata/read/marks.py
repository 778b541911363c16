"""Undoing the marks of a line: Markdown emphasis and headings, bits of HTML, invisible characters."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# Separates the paragraphs of a cell until the cell is cut up; U+001E cannot come from a document,
# since control characters are removed first.
BREAK = "\x1e"

BULLETS = "-–•▪●◦‣·*"

_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]"
)
# What stands behind more white would be looked for from each blank of it.
_WIDEST = " " * 300
_GAP = re.compile(rf"[^\S\t]{{{len(_WIDEST)},}}")
_MARKED = re.compile(r"[*_#<&\\\[`|~]")
_HEADING = re.compile(r"\s*(#{1,6})\s+")
# What may go on over other openings ("<br <br ...", "[[[") would be looked through from each of them.
_BREAKING_TAG = re.compile(r"<(?:br|/p|/li|li|/div|/h[1-6])\b[^<>]*>", re.IGNORECASE)
_BREAKING_BULLET = re.compile(r"\s•\s")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()]*\)")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>])")
_STRONG = re.compile(r"\*\*|__(?=\S)|(?<=\S)__")
_EMPHASIS = re.compile(r"(?<![\w*])[*_](?=\S)(.+?)(?<=\S)[*_](?![\w*])")
# A line all of which one pair of such marks is around.
_SLANTED = re.compile(r"\s*([*_])(?![*_\s])(?:(?!\1).)+(?<=\S)\1\s*", re.DOTALL)
_EMPHASIS_ENDS = re.compile(r"(?<=\S)[*_](?![\w*])")


class Marked(NamedTuple):
    """A line without its marks: TEXT, the bold stretches in it, and the level of a heading (0: none).

    SLANTED: all of it is in italics.
    """

    text: str
    strong: tuple[tuple[int, int], ...] = ()
    level: int = 0
    slanted: bool = False


def is_mark(text: str) -> bool:
    """Whether TEXT is a bullet and nothing else."""
    return len(text) == 1 and text in BULLETS


def has_invisible(lines: Iterable[str]) -> bool:
    """Whether one of LINES holds a character that `visible` would take out."""
    odd = [line for line in lines if not line.isprintable()]
    return any(map(_INVISIBLE.search, odd))


def visible(text: str) -> tuple[str, int]:
    """TEXT without control, bidirectional and zero-width characters, and how many there were.

    Soft hyphens go without being counted: they are layout. A tab stays, it separates cells.
    """
    removed = sum(1 for found in _INVISIBLE.findall(text) if found not in "\u00ad\x0c\ufeff")
    return _INVISIBLE.sub("", text), removed


def narrowed(text: str) -> str:
    """TEXT with no more white in a row than a page has."""
    return _GAP.sub(_WIDEST, text) if len(text) > len(_WIDEST) else text


def all_narrowed(lines: Sequence[str]) -> Sequence[str]:
    """LINES, each narrowed; a quick look first, since hardly any is as long."""
    return [narrowed(line) if len(line) > len(_WIDEST) else line for line in lines]


def unmark(line: str) -> Marked:
    """LINE without Markdown marks and HTML tags; entities are resolved."""
    if not _MARKED.search(line):
        return Marked(line)
    level = 0
    heading = _HEADING.match(line) if "#" in line else None
    if heading:
        level, line = len(heading[1]), line[heading.end() :].rstrip().rstrip("#").rstrip()
    if "<" in line:
        line = _TAG.sub("", _BREAKING_TAG.sub(BREAK, line))
        line = _BREAKING_BULLET.sub(f" {BREAK}• ", line)
    if "](" in line:
        line = _LINK.sub(r"\1", line)
    text, strong = _unbold(line) if "*" in line or "_" in line else (line, ())
    text = html.unescape(_ESCAPE.sub(r"\1", text)) if "&" in text or "\\" in text else text
    return Marked(text.replace("`", ""), strong, level, _SLANTED.fullmatch(line) is not None)


def _unbold(line: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """LINE without its marks of bold print, and where it is bold; a mark left open ends with the line."""
    text, strong = "", []
    for index, part in enumerate(_strong_parts(line)):
        if "*" in part or "_" in part:
            part = _unemphasized(part)  # noqa: PLW2901  (most parts have none)
        if index % 2 and part:
            strong.append((len(text), len(text) + len(part)))
        text += part
    return text, tuple(strong)


def _unemphasized(part: str) -> str:
    """PART without its marks of italics; behind the last that may end one, none is looked for in vain."""
    ends = [found.end() for found in _EMPHASIS_ENDS.finditer(part)]
    end = ends[-1] if ends else 0
    return _EMPHASIS.sub(r"\1", part[:end]) + part[end:]


def _strong_parts(line: str) -> list[str]:
    """LINE cut at its marks of bold print; a quick look first, since most lines have none."""
    if "__" in line:
        return _STRONG.split(line)
    return line.split("**")
