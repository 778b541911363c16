"""Participants: who a line of the head names, with title, organization and a remark on their presence.

entry  = [box] person { part }     part = ("," | "–" | "(") (office | organization | initials | remark)
entry  = organization (":" | "," | "–" | "v/") person { part }
person = [office] name | office ("," | ":") name
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.parse.asides import in_round_brackets, unboxed, uncounted, without_remark, without_role
from cso_opendata.parse.before import (
    at_initials,
    is_organization,
    names_a_person,
    names_two,
    of_a_part,
    of_owner,
    two_offices,
    with_place_behind,
)
from cso_opendata.parse.cues import people as cues
from cso_opendata.parse.cues.first_names import is_first_name
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.names import (
    UPPER,
    is_initials,
    is_name,
    is_office,
    may_be_initials,
    split_title,
    unknown_title,
)
from cso_opendata.parse.plainly import FROM, SHORT, dashed, fits, plainly
from cso_opendata.parse.said import APART, Said, is_remark
from cso_opendata.parse.said import pieces as pieces_of

if TYPE_CHECKING:
    from collections.abc import Sequence

BRACKETS = re.compile(r"\(([^()]*)\)")
# The number of the plot or house of a member: "Anna Berg #12 Kasserer".
PLOT = re.compile(r"\s*#\s?\d{1,4}\b")
_BEHIND = re.compile(r":\s+|\s+v/\s*")
# The abbreviation of an organization, or a class, right behind a name: "Anna Berg FOA", "Bo Rask 3.b".
_CLASS = r"\d{1,2}\.\s?[a-zA-ZæøåÆØÅ]\b"
_SHORT_BEHIND = re.compile(
    rf"(?P<name>.+?)\s+(?P<where>(?:\d?[{UPPER}]{{2,}}\d?|\d[{UPPER}]|{_CLASS})(?:[ /-][^,;]*)?)"
)
_SLASH = re.compile(r"(?P<name>[^/]+?)/(?P<where>.+)")
# Where somebody comes from, in words: "Anna Berg fra Prøvecentret".
_WHENCE = re.compile(r"(?P<name>.+?)\s+(?:fra|hos|i|ved)\s+(?P<where>\S.*)")
# Who came for somebody else: "Anna Berg for Bo Rask".
_DEPUTY = re.compile(r"(?P<name>.+?)\s+(?:(?:i\s+)?stedet\s+|(?:suppleant|vikar)\s+)?for\s+(?P<away>\S.*)")

# A sentence on somebody else, behind what is said of one.
_ANOTHER = re.compile(r"[^\W\d]{3}\.\s+[A-ZÆØÅ][a-zæøå]+\s[A-ZÆØÅ][a-zæøå]+\s")


class Entry(NamedTuple):
    """What one entry of a list says; BOX is the tick box as printed, ROLE the name of a capacity.

    NOTE is the remarks on them, with "; " between (see `passages`).
    """

    name: str
    title: str | None
    organization: str | None
    note: str | None
    box: str | None = None
    role: str | None = None
    initials: str | None = None


@lru_cache(maxsize=4096)
def entry(text: str) -> Entry | None:
    """The person whom TEXT, one entry of a list, names; None where it names none."""
    text = cues.NO_DEPUTY.sub(r" (\g<said>)", " ".join(in_round_brackets(with_place_behind(text)).split()))
    state = cues.STATE_BEHIND.match(text) if ": " in text else None
    text = f"{state['person']} ({state['how']})" if state else text
    if cues.COMPANY.match(text) or cues.SPEAKS.search(text) or cues.EXCEPT.search(text):
        return None
    away = cues.AWAY_FROM.match(text) or (cues.AWAY_AT.match(text) if ": " in text else None)
    if away:
        place = away.groupdict().get("place")
        person = entry(f"{place}: {away['name']}" if place else text[away.end() :])
        return person._replace(note=person.note or away["how"]) if person else None
    told = plainly(text)
    return _sound(Entry(*told, None)) if told else in_parts(text)


def _sound(person: Entry) -> Entry | None:
    """PERSON; None where a sentence is told of them: on absence, with their name again, or on another.

    That they came late is no office, though it stands before the name.
    """
    if person.title is not None and cues.LATE.match(person.title):
        return person._replace(title=None, note=person.note or person.title)
    away = person.title is not None and cues.NO_OFFICE.match(person.title) is not None
    named_again = (person.organization or "").startswith(f"{person.name} ")
    misread = away or named_again or _ANOTHER.search(person.note or "") is not None
    return None if misread else person


def in_parts(text: str) -> Entry | None:
    """The person whom TEXT, with single spaces, names, whatever stands around the name."""
    said, (box, text) = Said(), unboxed(uncounted(text))
    # A bracket that nobody closed ends with the entry.
    if text.rfind("(") > text.rfind(")"):
        text = f"{text})"
    brackets = [found.strip() for found in BRACKETS.findall(text)] if "(" in text else []
    plain = " ".join(BRACKETS.sub(f" {APART} ", text).split()) if brackets else text
    numbered = "#" in plain and PLOT.search(plain) is not None
    plain = PLOT.sub(f" {APART} ", plain) if numbered else plain
    plain = without_role(plain.strip(f" .;,*{APART}"), said)
    plain, remark = without_remark(plain)
    # What a list has before a name is said of the person before.
    brackets = brackets[text[:1] == "(" :]
    plain, place = at_initials(plain, brackets)
    said.remarks += [one for one in map(str.strip, (remark or "").split(APART)) if one.strip(",;")]
    part, plain = of_a_part(plain)
    person = _person(plain, said)
    # What stands at both sides of a bracket or a remark is no organization, but the next entry of a list.
    places = (person and person.organization, said.organization, said.group)
    if person is None or any(one and one not in text for one in places) or names_two(plain):
        return None
    said.organization = place or said.organization
    for bracket in brackets:
        said.add(bracket, person.name)
    said.organization = of_owner(said.organization) if numbered else said.organization
    own = part or (None if person.organization == said.initials or numbered else person.organization)
    return _sound(
        Entry(
            person.name,
            person.title or said.title,
            own or said.organization or said.group,
            said.note,
            box,
            person.role or said.role,
            said.initials,
        )
    )


def is_plainly_one(text: str, *, by_name: bool = False) -> bool:
    """Whether TEXT names a person and is not just words with capitals: an office or first name tells.

    BY NAME: only the first name does.
    """
    person = entry(text)
    if person is None or cues.STREET.search(person.name):
        return False
    return (person.title is not None and not by_name) or is_first_name(person.name.split()[0])


def _person(plain: str, said: Said) -> Entry | None:
    """The person in PLAIN, an entry without brackets and remarks; SAID gets what stands behind the name."""
    pieces = pieces_of(plain)
    if not pieces:
        return None
    head = plain[slice(*pieces[0])]
    behind = _BEHIND.search(head) if ":" in head or "v/" in head else dashed(plain)
    if behind:
        return _behind_a_mark(plain, behind, said)
    deputy = _DEPUTY.fullmatch(head) if " for " in head else None
    if deputy and names_a_person(split_title(deputy["name"])[1]) and is_name(deputy["away"]):
        said.remarks.append(head[deputy.end("name") :].strip())
        head = deputy["name"]
    whence = _WHENCE.fullmatch(head) if any(map(head.__contains__, FROM)) else None
    title, name = split_title(whence["name"] if whence else head)
    if whence and fits(title, name):
        said.add(whence["where"], name)
    elif whence:
        title, name = _from_a_place(title, name, whence["where"], said) or split_title(head)
    if title and not name and len(pieces) > 1:
        title, name = two_offices(plain, pieces, title)
        pieces = pieces[1:]
    for how, may in ((_SHORT_BEHIND, SHORT.search(name)), (_SLASH, "/" in name)):
        found = how.fullmatch(name) if may else None
        if found and fits(title, found["name"]):
            said.add(found["where"], found["name"])
            name = found["name"]
    if not fits(title, name):
        return _behind_an_organization(plain, pieces, said) if not title or name else None
    return _around(title, name, plain[pieces[0][1] :], said)


def _around(title: str | None, name: str, behind: str, said: Said) -> Entry:
    """The person of NAME, which TITLE stands before; SAID gets what is printed BEHIND it."""
    title, name = (title, name) if title else unknown_title(name)
    before = name.split(None, 1)
    if may_be_initials(before[0], before[1]) and is_name(before[1]):
        name = before[1]
    said.add(behind.lstrip(f" ,;/–—-{APART}"), name)
    return Entry(name, title or said.title, said.organization, None)


def _from_a_place(title: str | None, name: str, where: str, said: Said) -> tuple[str, str] | None:
    """`office fra organization name`: office and name; WHERE holds the other two, NAME nothing."""
    words = where.split()
    first_names = [index for index, word in enumerate(words) if index and is_first_name(word)]
    if not title or name or not first_names:
        return None
    place, named = " ".join(words[: first_names[0]]), " ".join(words[first_names[0] :])
    if not (is_organization(place) and is_name(named)):
        return None
    said.add(place, named)
    return title, named


def _behind_a_mark(plain: str, mark: re.Match[str], said: Said) -> Entry | None:
    """`organization: person`, `organization v/ person`, `office: person` or `person: organization`."""
    left, right = plain[: mark.start()].strip(), plain[mark.end() :].strip()
    person = _person(right, said) if right else None
    if person is None or names_a_person(left) > names_a_person(person.name):
        title, name = split_title(left)
        if not right or not fits(title, name):
            return None
        said.add(right, name)
        held = said.title or said.organization
        return Entry(name, title or said.title, said.organization if held else right, None)
    away = left if is_remark(left) else None
    said.remarks += [away] if away else []
    if away or is_initials(left, person.name):
        return person
    roles = (first(cues.ROLES, one.strip()) for one in left.split("/"))
    if role := next((one for one in roles if one), None):
        return person._replace(role=role[0])
    if is_office(left):
        return person._replace(title=person.title or left)
    return person._replace(organization=left) if is_organization(left) else None


def _behind_an_organization(plain: str, pieces: Sequence[tuple[int, int]], said: Said) -> Entry | None:
    """`organization, person` or `organization – person`; the organization may have commas."""
    for index, (start, end) in enumerate(pieces[1:], start=1):
        title, name = split_title(plain[start:end])
        if not fits(title, name):
            continue
        left = plain[: pieces[index - 1][1]]
        if is_first_name(left):
            return None
        person = _around(title, name, plain[end:], said)
        if is_initials(left, person.name):
            return person
        return person._replace(organization=left) if is_organization(left) else None
    return None
