"""Who came for whom, told with what both are: "For A (FOA) mødte B (FOA)", "B – HK, i stedet for A – HK".

pair = "For" away came-verb came | came "i stedet for" away | away "(" "i stedet" came-verb came ")"
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.parse.before import names_a_person
from cso_opendata.parse.cues import rolls as cues
from cso_opendata.parse.people import Entry, entry
from cso_opendata.parse.stand_ins import WITH_STAND_INS, with_stand_ins

if TYPE_CHECKING:
    from collections.abc import Callable

# One of these begins a text, or stands in it, that tells of a substitute so.
_WORDS = ("For ", "stedet", "stedfortræder for", "suppleant for", "vikar for")


def substituted(text: str, people_of: Callable[[str], list[Entry]]) -> list[Entry]:
    """The people of TEXT, a list or a sentence in which one came for another; empty where none did.

    PEOPLE_OF reads the list around the two. An empty box stands for the one who was not there.
    """
    told = any(map(text.__contains__, _WORDS))
    found = (_pair(text) or _ahead(text, people_of) or _in_brackets(text, people_of)) if told else []
    return found or (with_stand_ins(text) if any(map(text.__contains__, WITH_STAND_INS)) else [])


def _pair(text: str) -> list[Entry]:
    """The two of whom TEXT, all of it, says that one came for the other."""
    told = cues.CAME_FOR_AWAY.match(text) or cues.IN_THE_PLACE_OF.match(text)
    return _both(told["away"], told["name"], told["how"]) if told else []


def _both(away_words: str, came_words: str, how: str, *, plainly: bool = False) -> list[Entry]:
    """Who was away and who came, by the words for each; empty where one of them is no person.

    PLAINLY: the words around them leave no doubt that both are somebody.
    """
    away, came = entry(away_words.strip(" ,")), entry(came_words.strip(" ,."))
    if away is None or came is None or not all(plainly or _is_somebody(one) for one in (away, came)):
        return []
    place = came.organization or away.organization
    return [away._replace(box=""), came._replace(note=how, organization=place)]


def _is_somebody(person: Entry) -> bool:
    """Whether PERSON has a first name, or an office and a full name."""
    return names_a_person(person.name) or (person.title is not None and " " in person.name)


def _ahead(text: str, people_of: Callable[[str], list[Entry]]) -> list[Entry]:
    """The people of TEXT, whose last one stands behind the name of whom they came for."""
    told = cues.FOR_WHOM_AHEAD.search(text)
    pair = _both(told["away"], told["name"], told["how"], plainly=True) if told else []
    others = people_of(text[: told.start()]) if told and pair else []
    return [*others, *pair] if others else []


def _in_brackets(text: str, people_of: Callable[[str], list[Entry]]) -> list[Entry]:
    """The people of TEXT, and the one whom brackets behind one of them name as having come instead."""
    told = cues.INSTEAD_IN_BRACKETS.search(text)
    before = people_of(text[: told.start()]) if told else []
    came = entry(told["name"]) if told and before else None
    if told is None or came is None or not _is_somebody(came):
        return []
    behind = people_of(text[told.end() :].strip(" ,.")) if text[told.end() :].strip(" ,.") else []
    away = before[-1]._replace(box="")
    # "i stedet kom" says that somebody was there, and not that they were late.
    how = told["how"].removesuffix(" kom")
    return [*before[:-1], away, came._replace(note=how, box=None), *behind]
