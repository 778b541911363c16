"""Who came for whom, told with what both are: "For A (FOA) mødte B (FOA)", "B – HK, i stedet for A – HK".

pair = "For" away came-verb came | came "i stedet for" away | away "(" "i stedet" came-verb came ")"
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from cso_opendata.parse.before import names_a_person
from cso_opendata.parse.cues import rolls as cues
from cso_opendata.parse.people import Entry, entry
from cso_opendata.parse.stand_ins import WITH_STAND_INS, with_remark, with_stand_ins

if TYPE_CHECKING:
    from collections.abc import Callable

    from cso_opendata.records import Participant

# What is printed of one who came for somebody, whom the entry before theirs names.
_FOR = " for"
# One of these begins a text, or stands in it, that tells of a substitute so.
_WORDS = ("For ", " for ", "stedet", "stedfortræder for", "suppleant for", "vikar for")


def substituted(text: str, people_of: Callable[[str], list[Entry]]) -> list[Entry]:
    """The people of TEXT, a list or a sentence in which one came for another; empty where none did.

    PEOPLE_OF reads the list around the two. An empty box stands for the one who was not there.
    """
    ways = (_amid, _pair, _ahead, _in_brackets) if any(map(text.__contains__, _WORDS)) else ()
    found = next((people for way in ways if (people := way(text, people_of))), [])
    return found or (with_stand_ins(text) if any(map(text.__contains__, WITH_STAND_INS)) else [])


def _amid(text: str, people_of: Callable[[str], list[Entry]]) -> list[Entry]:
    """The people of TEXT, a list with others behind one who came for another."""
    told = cues.IN_THE_PLACE_AMID.search(text)
    if told is None:
        return []
    before = people_of(text[: told.start()])
    behind = people_of(text[told.end() :].strip(" ,;.").removeprefix("og "))
    pair = _both(entry(told["away"]), before[-1], told["how"]) if before and behind else []
    return [*before[:-1], *pair, *behind] if pair else []


def _pair(text: str, people_of: Callable[[str], list[Entry]]) -> list[Entry]:
    """The two of whom TEXT says that one came for the other, and the others who stand before them."""
    ways = (cues.CAME_FOR_AWAY, cues.IN_THE_PLACE_OF, cues.NAMED_AGAIN)
    told = next((found for way in ways if (found := way.match(text))), None)
    if told is None:
        return []
    several = people_of(told["name"]) if "," in told["name"] else []
    if not several[1:]:
        return _both(entry(told["away"].strip(" ,")), entry(told["name"].strip(" ,.")), told["how"])
    pair = _both(entry(told["away"].strip(" ,")), several[-1], told["how"])
    return [*several[:-1], *pair] if pair else []


def _both(away: Entry | None, came: Entry | None, how: str, *, plainly: bool = False) -> list[Entry]:
    """Who was AWAY and who CAME; empty where one of them is no person.

    PLAINLY: the words around them leave no doubt that both are somebody.
    """
    if away is None or came is None or not all(plainly or _is_somebody(one) for one in (away, came)):
        return []
    place = came.organization or away.organization
    return [away._replace(box=""), with_remark(came._replace(organization=place), how)]


def _is_somebody(person: Entry) -> bool:
    """Whether PERSON has a first name, or an office and a full name."""
    return names_a_person(person.name) or (person.title is not None and " " in person.name)


def _ahead(text: str, people_of: Callable[[str], list[Entry]]) -> list[Entry]:
    """The people of TEXT, whose last one stands behind the name of whom they came for."""
    told = cues.FOR_WHOM_AHEAD.search(text)
    away, came = (entry(told[name].strip(" ,.")) if told else None for name in ("away", "name"))
    pair = _both(away, came, told["how"], plainly=True) if told else []
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
    return [*before[:-1], away, with_remark(came._replace(box=None), how), *behind]


def named_once(people: list[Participant]) -> list[Participant]:
    """PEOPLE without those whom only the words on who came for them name, where a list has named them."""
    away = Counter(one.name for one in people if one.attendance == "absent")
    again = {
        id(one)
        for one, came in pairwise(people)
        if away[one.name] > 1 and one.attendance == "absent" and one.at == came.at and _came_for(came)
    }
    return [one for one in people if id(one) not in again]


def _came_for(person: Participant) -> bool:
    """Whether PERSON came in the place of one who is named before them."""
    printed = person.attendance_as_printed
    return person.attendance == "present" and printed is not None and printed.value.endswith(_FOR)
