"""Sentences of Danish prose, told from the full stops of abbreviations and dates."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# A number begins a sentence behind a word that is not printed short.
_END = re.compile(r"[.!?][”»\")]*\s+(?:(?=[A-ZÆØÅ”»\"(–-])|(?<=[a-zæøå]{5}[.!?]\s)(?=\d))")
_ABBREVIATION = re.compile(
    r"(?:adm|afd|afsn|paragr|telef|bl\.a|bl|ca|cand|d|dir|dr|eks|evt|f\.eks|fx|hhv|ifm|ift|inkl|jf|kl|m\.fl|m\.m|m\.v|max|mhp|mia|mio|mv|min|nr|osv|pct|pkt|s|sml|stk|tlf|udv|vedr|vær|"
    r"jan|feb|mar|apr|jun|jul|aug|sep|okt|nov|dec|[a-zæøå]|\d{1,2})",
    re.IGNORECASE,
)
# Behind these a number is an hour, which ends a sentence where a capital follows.
_BEFORE = 20
_HOURS = ("kl.", "klokken", " kl")
# These end a list and mostly a sentence too, where a capital follows.
_CLOSING = frozenset(("mv", "osv", "m.v", "m.fl", "m.m"))


def sentences(text: str) -> list[tuple[int, int]]:
    """The start and end of each sentence in TEXT."""
    spans, start = [], 0
    for match in _ends(text):
        spans.append((start, match.start() + len(match[0].rstrip())))
        start = match.end()
    if start < len(text):
        spans.append((start, len(text)))
    return spans


def first_sentence(text: str) -> str:
    """The first sentence in TEXT."""
    end = next(_ends(text), None)
    return text[: end.start() + len(end[0].rstrip())] if end else text


def _ends(text: str) -> Iterator[re.Match[str]]:
    """What ends the sentences in TEXT but for the last one, with the white space behind it."""
    for match in _END.finditer(text):
        if text[match.start()] != "." or not _abbreviated(text, match.start()):
            yield match


def _abbreviated(text: str, stop: int) -> bool:
    """Whether the full stop at STOP is that of an abbreviation or of a date, and ends no sentence besides."""
    start = text.rfind(" ", 0, stop) + 1
    word = text[start:stop].lstrip('("”»')
    if word.isdigit() and text[max(0, start - _BEFORE) : start].rstrip().endswith(_HOURS):
        return False
    return bool(_ABBREVIATION.fullmatch(word)) and word.lower() not in _CLOSING
