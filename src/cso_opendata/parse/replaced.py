"""Who was away and who came in their place, at the end of one entry: "A, FOA (afbud, suppleant B deltog)".

entry = person [mark "afbud"] mark ( "suppleant" person [came] | came person | person came ) [")"]
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cso_opendata.parse.before import names_a_person
from cso_opendata.parse.cues import people as cues
from cso_opendata.parse.cues import rolls
from cso_opendata.parse.people import entry

if TYPE_CHECKING:
    from cso_opendata.parse.people import Entry

# What stands between the entries of a list, and behind the name of one.
_BETWEEN, _ENDS = re.compile(r"[,;]|\s(?:og|samt)\s"), re.compile(r"\s[(–—-]")
# No entry is longer, and a paragraph is none.
_LONGEST = 300
_NAMES = ("deputy", "behind", "by", "before")
_WORDS = ("deputy_how", "first_how", "by_how", "how", "office")


def replaced(text: str) -> list[Entry]:
    """The one of whom TEXT begins with the name, who was away, and who came; empty where it says no such."""
    brief = len(text) <= _LONGEST and any(map(text.__contains__, rolls.REPLACED_WORDS))
    told = rolls.REPLACED_BY.search(text) if brief else None
    away = _away(text[: told.start()]) if told else None
    if told is None or away is None:
        return []
    came = entry(next(told[name] for name in _NAMES if told[name]))
    if came is None or not names_a_person(came.name) or not _says_so(told, away):
        return []
    how = next(told[name] for name in _WORDS if told[name])
    # An empty box stands for one who was not there.
    return [away._replace(box=""), came._replace(title=came.title or told["office"], note=how)]


def _away(text: str) -> Entry | None:
    """The person whom TEXT names, and nobody else."""
    person = entry(text.strip(" ,;.(")) if text.strip(" ,;.(") else None
    others = any(names_a_person(_ENDS.split(part.strip())[0]) for part in _BETWEEN.split(text)[1:])
    return person if person and names_a_person(person.name) and not others else None


def _says_so(told: re.Match[str], away: Entry) -> bool:
    """Whether it is TOLD that somebody came for one who was AWAY, and not that two came.

    What says that they were away is enough, and so are brackets or words for their place.
    """
    absent = away.note is not None and cues.ABSENCE.match(away.note) is not None
    in_place = told["instead"] or told["first_how"] or told["by_how"] or told["only"] or told["deputy_how"]
    return absent or bool(in_place) or (told["mark"].strip() == "(" and told["before"] is not None)
