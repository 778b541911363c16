"""The parts of a list on one line, by the marks between them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_BETWEEN = re.compile(
    r"\s+[·•]\s+|\s+\+\s+(?=[a-zæøå])|\s*,\s*(?:og\s+|samt\s+)?(?![^()]{0,300}\))|(?<![-\s])\s+(?:og|samt)\s+(?![^()]{0,300}\))"
)
# Semicolons within brackets are what somebody's remarks have between them.
_SEMICOLON = re.compile(r"\s*;\s*(?![^()]{0,300}\))")
_SLASH = re.compile(r"\s*/\s*")


def parted(text: str) -> list[tuple[int, int]]:
    """Start and end of the parts of TEXT between semicolons, or else commas and "og"."""
    apart = between_semicolons(text) if ";" in text else []
    return apart if len(apart) > 1 else _split(text, _BETWEEN)


def between_semicolons(text: str) -> list[tuple[int, int]]:
    """Start and end of the parts of TEXT between semicolons, but for those within brackets."""
    return _split(text, _SEMICOLON)


def slashed(text: str) -> list[tuple[int, int]]:
    """Start and end of the parts of TEXT between slashes."""
    return _split(text, _SLASH)


def _split(text: str, mark: re.Pattern[str]) -> list[tuple[int, int]]:
    """Start and end of the parts of TEXT that MARK parts."""
    between = list(mark.finditer(text))
    starts = (0, *(found.end() for found in between))
    ends = (*(found.start() for found in between), len(text))
    return [(start, end) for start, end in zip(starts, ends, strict=True) if text[start:end].strip()]


def grouped(
    spans: Sequence[tuple[int, int]], begins: Sequence[bool], nobody: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """SPANS in groups, a new one with each that BEGINS one; none where the first one does not.

    Those that are NOBODY's belong to none: a name in letters that none has is no organization.
    """
    groups: list[tuple[int, int]] = []
    for (start, end), begin in zip(spans, begins, strict=True):
        if begin:
            groups.append((start, end))
        elif groups and (start, end) not in nobody:
            groups[-1] = groups[-1][0], end
        elif groups:
            continue
        else:
            return []
    return groups
