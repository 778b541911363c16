"""The sentences of a list of people: "A, B. C var forhindret", "A og B. Desuden deltog C."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.parse.cues import people as cues
from cso_opendata.parse.names import is_name
from cso_opendata.parse.people import is_plainly_one

if TYPE_CHECKING:
    from cso_opendata.parse.people import Entry

_STOP = re.compile(r"\.\s+(?=[A-ZÆØÅ])")


class Sentence(NamedTuple):
    """TEXT names people; NOTE is what the sentence says of them, ROLE what they are at the meeting."""

    text: str
    note: str | None = None
    role: str | None = None

    def of(self, people: list[Entry]) -> list[Entry]:
        """PEOPLE of the sentence, with what it says of them."""
        return [one._replace(note=one.note or self.note, role=one.role or self.role) for one in people]


def sentences_of_list(text: str) -> list[Sentence]:
    """TEXT cut at the full stops behind a name, a bracket or an item."""
    cut = [0]
    for stop in _STOP.finditer(text):
        before = text[cut[-1] : stop.start()]
        last = before.split()[-2:]
        short = last and (last[-1].replace(".", "").isupper() or f"{last[-1].lower()}." in cues.SHORT_NAMES)
        named = is_name(" ".join(last)) and not short
        numbered = before[-1:].isdigit() and is_plainly_one(_STOP.split(text[stop.end() :])[0])
        if before.endswith(")") or named or numbered:
            cut.append(stop.end())
    each = [text[start:end].rstrip(". ") for start, end in zip(cut, (*cut[1:], len(text)), strict=True)]
    return [Sentence(each[0]), *map(_later, each[1:])]


def _later(text: str) -> Sentence:
    """A later sentence of a list, which says anew who was there, or was not."""
    too = cues.CAME_TOO.match(text)
    if too:
        return Sentence(text[too.end() :], too["how"], "guest" if too["besides"] else None)
    there = cues.WAS_THERE.search(text)
    if there:
        return Sentence(text[: there.start()], there["how"])
    return Sentence(cues.AWAY_TOO.sub("", text))
