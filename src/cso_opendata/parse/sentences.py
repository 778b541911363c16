"""Sentences of Danish prose, told from the full stops of abbreviations and dates."""

from __future__ import annotations

import re

_END = re.compile(r"[.!?][”»\")]*\s+(?=[A-ZÆØÅ”»\"(–-])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:adm|afd|bl\.a|bl|ca|cand|d|dir|dr|eks|evt|f\.eks|fx|hhv|ifm|ift|inkl|jf|kl|m\.fl|m\.m|m\.v|max|mhp|mia|mio|mv|min|nr|osv|pct|pkt|s|sml|stk|tlf|udv|vedr|vær|"
    r"jan|feb|mar|apr|jun|jul|aug|sep|okt|nov|dec)|\b[A-ZÆØÅ]|\b\d{1,2})$",
    re.IGNORECASE,
)


def sentences(text: str) -> list[tuple[int, int]]:
    """The start and end of each sentence in TEXT."""
    spans, start = [], 0
    for match in _END.finditer(text):
        if text[match.start()] == "." and _ABBREVIATION.search(text, start, match.start()) and not _closes(text, match):
            continue
        spans.append((start, match.start() + len(match[0].rstrip())))
        start = match.end()
    if start < len(text):
        spans.append((start, len(text)))
    return spans


def _closes(text: str, match: re.Match[str]) -> bool:
    """Whether an abbreviation that may end a sentence does: "mv.", "osv." before a capital."""
    return text[: match.start()].endswith((" mv", " osv", " m.v", " m.fl", " m.m"))
