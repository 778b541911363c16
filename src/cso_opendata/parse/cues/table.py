"""How cues are kept: rows of a name and a pattern, asked in their order."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cue:
    """A PATTERN that says that a piece of text is NAME."""

    name: str
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Cues:
    """Cues in their order; ANY matches where one of them does, which is quicker to ask."""

    rows: tuple[Cue, ...]
    any: re.Pattern[str]


def table(*rows: tuple[str, str]) -> Cues:
    """The table of ROWS (name, pattern), whose patterns match without regard to case."""
    unnamed = (re.sub(r"\(\?P<\w+>", "(?:", pattern) for _, pattern in rows)
    return Cues(
        tuple(Cue(name, re.compile(pattern, re.IGNORECASE)) for name, pattern in rows),
        re.compile("|".join(f"(?:{pattern})" for pattern in unnamed), re.IGNORECASE),
    )


def first(cues: Cues, text: str) -> tuple[str, re.Match[str]] | None:
    """The first of CUES whose pattern matches at the start of TEXT, with its match."""
    if not cues.any.match(text):
        return None
    return next((cue.name, found) for cue in cues.rows if (found := cue.pattern.match(text)))
