"""Breaking text into lines as a word processor does, with hyphens where a word may be parted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_VOWELS = "aeiouyæøåéAEIOUYÆØÅ"
# A word is parted before the last consonant between two vowels: Danish does so but for compounds.
_SEAM = re.compile(rf"(?<=[{_VOWELS}])(?:[^\W\d_{_VOWELS}]*)(?=[^\W\d_{_VOWELS}][{_VOWELS}])")
_WORD = re.compile(r"[^\W\d_]{6,}")
# At least so many letters stand before and behind a hyphen.
_LEAST = 3


def wrap(text: str, width: int) -> list[str]:
    """TEXT on lines of WIDTH characters at most, words being parted where that fills a line."""
    lines, line = [], ""
    for word in text.split():
        rest = word
        while len(line) + bool(line) + len(rest) > width:
            room = width - len(line) - bool(line)
            first = max((part for part in parts(rest) if len(part) <= room), key=len, default="")
            if not first and not line:
                break
            lines.append(f"{line} {first}".strip())
            rest, line = rest[len(first.removesuffix("-")) :].lstrip("-") if first else rest, ""
        line = f"{line} {rest}".strip()
    return [*lines, line] if line else lines


def parts(word: str) -> Iterator[str]:
    """What may stand of WORD at a line's end, with its hyphen."""
    for found in re.finditer(r"(?<=\w)-(?=\w)", word):
        yield word[: found.end()]
    for run in _WORD.finditer(word):
        if run[0][1:].islower():
            for seam in _SEAM.finditer(run[0]):
                if _LEAST <= seam.end() <= len(run[0]) - _LEAST:
                    yield word[: run.start() + seam.end()] + "-"
