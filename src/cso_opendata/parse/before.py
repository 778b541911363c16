"""What stands before a name or between two: an organization, or the entry of another person.

place = organization name "(" initials ")"
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cso_opendata.parse.cues import people as cues
from cso_opendata.parse.cues import rolls
from cso_opendata.parse.cues.first_names import is_first_name
from cso_opendata.parse.names import is_initials, is_name, split_title
from cso_opendata.parse.said import APART

if TYPE_CHECKING:
    from collections.abc import Sequence

_PLACE_FIRST = re.compile(r"(?:\[(?P<square>[^\[\]]{2,})\]|\((?P<round>[^()]{2,})\))\s+(?P<rest>\S.*)")
# What stands before a person and has more words than this is no organization.
_LONGEST_ORGANIZATION = 9


def at_initials(plain: str, brackets: Sequence[str]) -> tuple[str, str | None]:
    """PLAIN without the organization before the name whose initials the first of BRACKETS is, and that.

    "Prøveby Kommune Anna Berg (AB)": the words that the letters stand for are the name.
    """
    letters = brackets[0].partition(",")[0].strip() if brackets else ""
    words = plain.partition(APART)[0].split()
    cut = len(words) - len(letters)
    place, name = " ".join(words[:cut]), " ".join(words[cut:])
    if not letters or not place or not is_initials(letters, name) or not is_name(name):
        return plain, None
    told = cues.is_institution(words[cut - 1]) or (is_first_name(words[cut]) and not is_first_name(words[0]))
    if not told or split_title(place)[0] or not is_organization(place):
        return plain, None
    return plain[plain.index(name, len(place)) :], place


def with_place_behind(text: str) -> str:
    """TEXT with the organization in brackets behind the name that stands before it: "[ØKF] Anna Berg"."""
    found = _PLACE_FIRST.fullmatch(text) if text[:1] in ("[", "(") else None
    place = (found["square"] or found["round"]) if found else ""
    return f"{found['rest']} ({place})" if found and is_organization(place) else text


def of_a_part(plain: str) -> tuple[str | None, str]:
    """The organization with a comma in its name that PLAIN begins with, and the rest; None where none.

    A comma before the colon sets off a part of it: "Prøveforeningen, Region Øst: formand Anna Berg".
    """
    place, _, behind = plain.partition(": ")
    whole, comma, _ = place.partition(",")
    if not (behind and comma) or not any(map(cues.is_institution, whole.split())):
        return None, plain
    return (None, plain) if is_name(whole) or not is_organization(place) else (place, behind)


def names_two(plain: str) -> bool:
    """Whether PLAIN, in which brackets are taken out, names two people with a bracket behind each."""
    first_one, _, rest = plain.partition(APART)
    following = rest.partition(APART)[0].strip(" ,;")
    if rest.lstrip()[:1] != ",":
        return False
    one, other = split_title(first_one.strip())[1], split_title(following)
    # Behind an office, which stands before the name, any name is somebody's.
    office = other[0] is not None and cues.is_office(other[0].split()[-1])
    named = is_name(other[1]) if office and not rolls.A_DEPUTY.match(following) else names_a_person(following)
    return is_name(one) and named


def of_owner(place: str | None) -> str | None:
    """PLACE, if one: behind the number of a house stands what its owner is, or a part of that word."""
    return place if any(map(cues.is_institution, (place or "").split())) else None


def two_offices(plain: str, pieces: Sequence[tuple[int, int]], title: str) -> tuple[str, str]:
    """The title and the name in PLAIN, of which the first of PIECES is TITLE; the second may hold another.

    "Landsformand, kørelærer Anna Berg". Two with a bracket between are not one person's: no name then.
    """
    start, end = pieces[1]
    more, name = split_title(plain[start:end])
    both = plain[pieces[0][0] : start + len(more)] if more else title
    return (title, "") if APART in both else (both, name)


def names_a_person(text: str) -> bool:
    """Whether TEXT begins with a common first name and has the shape of a full one."""
    return is_name(text) and is_first_name(text.split(None, 1)[0])


def is_organization(text: str) -> bool:
    """Whether TEXT may be one: a few words, the first with a capital or a digit."""
    begins = text[:1].isupper() or text[:1].isdigit()
    done = cues.DONE_BY.match(text) or cues.NO_PLACE.match(text) or rolls.REMARKS.match(text)
    done = done or cues.DUTY.match(text)
    return begins and not done and text[-1] != "." and len(text.split()) <= _LONGEST_ORGANIZATION
