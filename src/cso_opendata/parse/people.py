"""Participants: who a line of the head names, with title, organization and what it says of their presence.

entry = [title] name [rest]          rest = "," organization | "(" organization ")" | note
entry = name "," title "," organization
note  = "(deltog under pkt. 2)" | "under punkt 3" | "(delvist)" ...
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from cso_opendata.parse.cues import people as cues

_WORDS = re.compile(r"\S+")
_CAPITAL = r"[A-ZÆØÅÄÖÜÉÁÍÓÚĆČŠŽ][\w'’´.-]*"
_PARTICLE = "|".join(sorted(cues.PARTICLES))
_NAME = re.compile(rf"{_CAPITAL}(?:\s+(?:{_CAPITAL}|(?i:{_PARTICLE})(?=\s)))*\s+{_CAPITAL}")
_DIGIT = re.compile(r"\d")
_BRACKETS = re.compile(r"\(([^()]*)\)")
_SEPARATOR = re.compile(r"\s*[,;]\s*|\s+[–—-]\s+")
_NUMBER = re.compile(r"\d{1,3}")
_BETWEEN = re.compile(r"\s*,\s*(?![^()]*\))|\s+og\s+(?![^()]*\))")
_RANGE = re.compile(r"(\d{1,3})\s*[-–]\s*(\d{1,3})")
_BOX = re.compile(r"^\[[ xX]?\]\s*")

# A name of more words than this is a sentence in capitals.
_MOST = 7

# A longer word in capitals is an abbreviation of an institution, a shorter one may be somebody's initials.
_LONGEST_INITIALS = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """What one entry of a list of people says."""

    name: str
    title: str | None
    organization: str | None
    note: str | None
    unticked: bool = False


@lru_cache(maxsize=4096)
def is_name(text: str, *, titled: bool = False) -> bool:
    """Whether TEXT has the shape of a person's full name: two words or more, capitals, no institution.

    TITLED: an office stands before it, so that its first word begins no sentence ("Formand Nu Berg").
    """
    if not _NAME.fullmatch(text) or _DIGIT.search(text):
        return False
    words = text.split()
    if len(words) > _MOST or (words[0].lower() in cues.NO_NAME and not titled):
        return False
    return not any(
        cues.is_institution(word) or (len(word) > _LONGEST_INITIALS and word.isupper()) for word in words
    )


@lru_cache(maxsize=4096)
def split_title(text: str) -> tuple[str | None, str]:
    """TEXT parted into the office that it begins with (null if none) and the rest.

    The office ends with the last word that is no part of a name: one in small letters that is no
    particle, one with a full stop, or one that names an office. Behind an office that is named in full a
    name begins, though it may end as an office does ("Chefkonsulent Anna Mester").
    """
    words = text.split()
    cut, named = 0, False
    for index, word in enumerate(words):
        small = word[:1].islower() and not (word.lower() in cues.PARTICLES and 0 < index < len(words) - 1)
        office = not named and cues.is_office(word)
        if small or office or (word.endswith(".") and len(word) > len("A.")):
            cut = index + 1
            named = named or (office and not word.endswith(".") and len(word) > _LONGEST_INITIALS)
    return (" ".join(words[:cut]) or None), " ".join(words[cut:])


def entry(text: str) -> Entry | None:
    """The person whom TEXT, one entry of a list, names; None where it names none."""
    unticked = text.lstrip().startswith("[ ]")
    text = _BOX.sub("", text.strip()).strip(" .;")
    notes: list[str] = []
    brackets: list[str] = []
    for found in _BRACKETS.findall(text):
        (notes if cues.NOTE.match(found.strip()) else brackets).append(found.strip())
    plain = " ".join(_BRACKETS.sub(" ", text).split())
    plain, tail = _trailing_note(plain)
    notes += [tail] if tail else []
    person = _person(plain, brackets, "; ".join(notes) or None)
    return replace(person, unticked=True) if person and unticked else person


def _trailing_note(text: str) -> tuple[str, str | None]:
    """TEXT without a remark that ends it in small letters, and that remark."""
    for match in _WORDS.finditer(text):
        if match.start() and match[0][0].islower() and cues.NOTE.match(text[match.start() :]):
            return text[: match.start()].rstrip(" ,–-"), text[match.start() :]
    return text, None


def _person(plain: str, brackets: list[str], note: str | None) -> Entry | None:
    first, *rest = _split(plain)
    if ":" in first and (labelled := _organization_first(first, rest, note)):
        return labelled
    title, name = split_title(first)
    if title and not name and rest:
        name, rest = rest[0], rest[1:]
    if not is_name(name, titled=title is not None):
        return _organization_first(first, rest, note) if not title else None
    if title is None and rest and _is_office(rest[0]):
        title, rest = rest[0], rest[1:]
    # The organization is what is printed from its first part to its last: commas and dashes stay.
    organization = (
        plain[plain.rindex(rest[0], 0, len(plain) - len("".join(rest[1:]))) :].strip() if rest else None
    )
    for bracket in brackets:
        if title is None and _is_office(bracket):
            title = bracket
        elif organization is None:
            organization = bracket
    return Entry(name, title, organization, note)


def _split(plain: str) -> list[str]:
    """The parts between commas, dashes and tabs that are not empty."""
    return [part for part in _SEPARATOR.split(plain) if part] or [plain]


def _is_office(text: str) -> bool:
    title, rest = split_title(text)
    return title is not None and not rest


def _organization_first(first: str, rest: list[str], note: str | None) -> Entry | None:
    """`organization: name`, `organization - name` or `office: name`."""
    organization, _, name = first.partition(":")
    if name.strip():
        rest = [name.strip(), *rest]
    if not rest or not organization:
        return None
    title, name = split_title(rest[0])
    if not is_name(name):
        return None
    if title is None and _is_office(organization):
        return Entry(name, organization.strip(), ", ".join(rest[1:]) or None, note)
    return Entry(name, title, organization.strip(), note)


def entries(text: str, least: int = 2) -> list[Entry]:
    """The people whom a list on one line names: "A (X), B (Y) og C", parted by ";", "," or "og".

    A comma may as well part a person from an organization that looks like a name: a list is one of
    LEAST people or more, who all have a title or all have none.
    """
    if text.count(",") + text.count(";") + text.count(" og ") < least - 1:
        one = entry(text) if least <= 2 else None  # noqa: PLR2004  (a list of one is no list of three)
        return [one] if one else []
    if ";" in text:
        found = [entry(part) for part in text.split(";")]
    else:
        found = [entry(part) for part in _BETWEEN.split(text) if part.strip()]
    people = [person for person in found if person]
    if len(people) == len(found) >= least and len({person.title is None for person in people}) == 1:
        return people
    one = entry(text)
    return [one] if one else []


def items_of(note: str | None) -> tuple[str, ...]:
    """The numbers of the items that a NOTE says somebody came for ("under pkt. 2-4 og 6")."""
    numbers: list[str] = []
    for match in cues.NOTE_ITEMS.finditer(note or ""):
        printed = match[1]
        for span in _RANGE.findall(printed):
            numbers += [str(number) for number in range(int(span[0]), int(span[1]) + 1)]
        numbers += [number for number in _NUMBER.findall(printed) if number not in numbers]
    return tuple(sorted(set(numbers), key=int))
