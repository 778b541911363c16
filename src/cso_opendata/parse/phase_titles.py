"""Headings of a plan that name a phase and its time among other words.

heading = piece { ("," | ":" | "–" | "(") piece }     "Forventet tidsplan, 1. halvår 2031: Analysefase"
"""

from __future__ import annotations

import re
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.model import phrase
from cso_opendata.parse.cues import plan as cues
from cso_opendata.parse.endings import closing
from cso_opendata.parse.moments import is_coarse, whole

if TYPE_CHECKING:
    from cso_opendata.model import Block, Text
    from cso_opendata.parse.moments import Moment
    from cso_opendata.parse.years import Read

_APART = re.compile(r"\s*[,:;()]\s*|\s+[–—-]\s+")


class PhaseTitle(NamedTuple):
    """The PHASE that a heading names, and its time: the words DATED, which `read` tells in a year."""

    phase: Text
    dated: Text
    read: Read


def phase_title(block: Block) -> PhaseTitle | None:
    """The phase and the time that BLOCK, a heading, names; None where it does not name one of each."""
    phases: list[Text] = []
    times: list[tuple[Text, Read]] = []
    for start, end in _pieces(block.text):
        words = block.text[start:end]
        found = _moment(words, None)
        name = cues.PHASE_IN_TITLE.match(words[: found.start] if found else words)
        if name:
            phases.append(phrase(block, start + name.start("phase"), start + name.end("phase")))
        if found and is_coarse(found.interval):
            dated = phrase(block, start + found.start, start + found.end)
            times.append((dated, partial(_moment, words)))
    return PhaseTitle(phases[0], *times[0]) if len(phases) == len(times) == 1 else None


def _pieces(text: str) -> list[tuple[int, int]]:
    """Start and end of the pieces of TEXT that marks part."""
    cuts = [0, *(place for found in _APART.finditer(text) for place in found.span()), len(text)]
    return [(start, end) for start, end in list(pairwise(cuts))[::2] if text[start:end].strip()]


def _moment(words: str, year: int | None) -> Moment | None:
    """The moment that WORDS are, or end with."""
    found = whole(words, year)
    ends = None if found else closing(words, year)
    return ends.moment if ends else found
