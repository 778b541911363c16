"""Where one line of a head has several labels, groups or sentences one after the other, with no end of line.

line = label people { label people } [sentence]      "Til stede: A, B Afbud: C Mødet blev holdt i salen"
"""

from __future__ import annotations

import re

from cso_opendata.parse.cues import head as cues
from cso_opendata.parse.cues import rolls
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.remainders import names_more

# Where a line of several labels or groups has the next one: "Til stede: A. Afbud: C.", "Dato: ... Tid: ...".
_NEXT = re.compile(
    r"\s+(?:[·•|;]\s+)?(?=[A-ZÆØÅ][\w.]{2,20}(?:\s\w{2,15}){0,2}:\s)|(?<=\)\.)(?=[A-ZÆØÅ][a-zæøå]{2,20}:\s)"
)
# What parts several facts on one line: "Sagsnr. 2031-1 · Udsendt 3. marts 2031".
_DOTS = re.compile(r"\s[·•|]\s+(?=[A-ZÆØÅ])")
# One of these stands where a line has the number of a case, or the day of issue: a quick look.
_NUMBERS = ("nr", "NR", "ummer", "UMMER", "dsendt")
# One of these stands where a line tells in the middle who was away, or else who they were: a quick look.
_AWAY = ("fbud", "ravær", "eferent", "æst", "ekretær")

# Behind these what begins is a value, or a part of one.
_GOES_ON = ":,;"


def is_label(words: str) -> bool:
    """Whether WORDS are a label, with or without its value, or the heading of a group."""
    return cues.is_labelled(words) or bool(cues.CHAIR.match(f"{words}:"))


def parts_of(text: str) -> list[int]:
    """Where the later parts of TEXT begin: labels with what stands behind them, and a sentence at the end."""
    ends = {found.end() for found in _NEXT.finditer(text)} if ":" in text else set()
    if any(map(text.__contains__, _NUMBERS)):
        ends |= {found.end() for found in cues.NEXT_NUMBER.finditer(text)}
    ends |= {found.end() for found in _DOTS.finditer(text)}
    led = is_label(text)
    # "Afbud fra Ledelsen: A" is one label.
    whole = first(cues.INLINE_GROUPS, text) if led else None
    ends = {end for end in ends if whole is None or end >= whole[1].end()}
    # Behind what is no label, a full stop parts the next one from it.
    found = {end for end in ends if (led or text[:end].rstrip()[-1:] == ".") and is_label(text[end:])}
    return sorted(found | _of_people(text, alone=not found)) if led else sorted(found)


def _of_people(text: str, *, alone: bool) -> set[int]:
    """Where TEXT, which begins with a label, has a group with no capital or no colon, or a sentence.

    ALONE: it has no other label. Then a sentence that names somebody is left with the people before it, so
    that nobody claims the line.
    """
    told = rolls.RUN_INTO.finditer(text)
    found = [stop for stop in told if not (alone and names_more(text[stop.end() :], ()))]
    if any(map(text.__contains__, _AWAY)):
        found += rolls.NEXT_GROUP.finditer(text)
    return {one.end() for one in found if text[one.start() - 1] not in _GOES_ON}
