"""The parts of a list on one line, where two people may stand in one with no known mark between them.

part = person [ "+" | "&" | misspelt "og" ] person      "Anna Berg oh Bo Rask", "Anna Berg Bo Rask"
"""

from __future__ import annotations

import re
from itertools import pairwise

from cso_opendata.parse import spans
from cso_opendata.parse.before import names_a_person
from cso_opendata.parse.cues import people as cues
from cso_opendata.parse.cues.first_names import is_first_name
from cso_opendata.parse.names import LEADS_ON, split_title

# A mark, or a word of up to three letters that may be "og" with a slip of the fingers; written so that it
# begins with one character.
_JOINT = re.compile(r" (?:[+&]|[a-zæøå]?[og][a-zæøå]?|[io]g) ")

# Two names side by side have so many spaces between their words.
_FEWEST_BETWEEN = 3


def parted(text: str) -> list[tuple[int, int]]:
    """Start and end of the parts of TEXT between semicolons, or else commas, "og", and what stands for it."""
    return [each for span in spans.parted(text) for each in _apart(text, span)]


def _apart(text: str, span: tuple[int, int]) -> list[tuple[int, int]]:
    """The part of TEXT that SPAN is, cut where one person ends and another begins."""
    start, end = span
    for joint in _JOINT.finditer(text, start, end):
        before, behind = text[start : joint.start()], text[joint.end() : end]
        following = _JOINT.split(behind)[0]
        if joint[0].strip() not in LEADS_ON and _names_one(before) and _names_one(following):
            return [*_beside(text, (start, joint.start())), *_apart(text, (joint.end(), end))]
    return _beside(text, span)


def _beside(text: str, span: tuple[int, int]) -> list[tuple[int, int]]:
    """The part of TEXT that SPAN is, cut where the names in it stand side by side with nothing between."""
    start, end = span
    if text.count(" ", start, end) < _FEWEST_BETWEEN:
        return [span]
    places = []
    for name in side_by_side(text[start:end]):
        start = text.find(name, start)
        if start < 0:
            # More white than one space stands within a name: what is a name there is not plain.
            return [span]
        places.append((start, start + len(name)))
        start += len(name)
    return places or [span]


def side_by_side(text: str) -> list[str]:
    """The names of which TEXT is made up, two or more with nothing between them; empty for anything else.

    A name begins with a common first name behind a word that is none: "Anna Berg Holm Bo Rask".
    """
    words = text.split()
    begins = [
        index
        for index in range(2, len(words) - 1)
        if is_first_name(words[index])
        and not is_first_name(words[index - 1])
        and words[index].lower() not in cues.MIDDLE_NAMES
    ]
    names = [" ".join(words[start:end]) for start, end in pairwise([0, *begins, len(words)])]
    return names if begins and all(map(names_a_person, names)) else []


def _names_one(text: str) -> bool:
    """Whether TEXT is a full name that begins with a common first name, and an office at most."""
    return names_a_person(split_title(text)[1])
