"""Lists of people on one line: "A (X), B (Y) og C", "Formand A, B og C", "FOA: A og B", "A, FOA; B, HK".

list = entry { ("," | ";" | "og") entry } | organization ":" list
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cso_opendata.parse.asides import in_round_brackets
from cso_opendata.parse.before import is_organization, names_a_person
from cso_opendata.parse.cues import people as cues
from cso_opendata.parse.cues import rolls
from cso_opendata.parse.cues.first_names import is_first_name
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.first_named import ONE_WORD
from cso_opendata.parse.full_names import by_name_alone, in_several_lists, named_in_full, with_others
from cso_opendata.parse.joints import parted
from cso_opendata.parse.list_sentences import sentences_of_list
from cso_opendata.parse.names import is_name, is_office, split_title
from cso_opendata.parse.people import Entry, entry, is_plainly_one
from cso_opendata.parse.remainders import names_more
from cso_opendata.parse.run_on import run_on
from cso_opendata.parse.said import is_nobody, is_remark
from cso_opendata.parse.spans import grouped
from cso_opendata.parse.substitutes import substituted

if TYPE_CHECKING:
    from collections.abc import Sequence

_FROM = re.compile(
    r"(?:(?:til\s*stede|deltagere|mødt|fremmødt|medlemmer)\s+)?(?:fra|for)\s+(?=\S)", re.IGNORECASE
)
# What parts people in what was taken for one organization.
_NEXT = re.compile(r"\s*,\s*(?:og\s+)?|\s+(?:og|samt)\s+|\.\s+")
# A list on one line in which people and their organizations alternate has this many people at least.
_FEWEST = 3
# For which items somebody came, or when: "(pkt. 3)".
_BRACKET = re.compile(r"\([^()]*\)")
# What stands between others of a list.
_LISTS = re.compile(r",\s.*,\s|\sog\s.*\sfra\s")
_DASHES = (" – ", " — ", " - ")
# A longer line is a paragraph and no entry of a list.
LONGEST_ENTRY = 300
# One in so many may be no entry.
_MANY = 6


def entries(text: str, least: int = 2) -> list[Entry]:
    """The people whom a list on one line names: "A (X), B (Y) og C", parted by ";", "," or "og".

    A comma may as well part a person from an organization that looks like a name: a list is one of
    LEAST people or more. Where it has other parts too, these belong to the person before them; then it is
    one of three people at least.
    """
    text = with_brackets(cues.AND_OTHERS.sub("", in_round_brackets(text)))
    if told_of := substituted(text, entries):
        return told_of
    if " fra " in text and (apart := with_others(text)):
        return apart
    told = sentences_of_list(text) if ". " in text else []
    # A list may be asked to be long; a later sentence names one or two more, and the first so many fewer.
    first_part = max(2, least + 1 - len(told))
    each = [(one, min(least, 2) if index else first_part) for index, one in enumerate(told)]
    people = [one.of(_entries(one.text, fewest)) for one, fewest in each] if len(told) > 1 else []
    # Of a list what its later sentences tell is no part: "A, B. Mødet blev ledet af C."
    whole = bool(people) and (all(people) or len(people[0]) > 1)
    found = [one for each in people for one in each] if whole else _entries(text, least)
    # "X7_Anna Berg" is what a system calls somebody, and nobody's organization.
    return [] if any("_" in (one.organization or "") for one in found) else found


def with_brackets(text: str) -> str:
    """TEXT, a list, with the items that somebody came for in brackets, which stand between commas there."""
    return rolls.BETWEEN_COMMAS.sub(r" (\g<note>)", text)


def _entries(text: str, least: int) -> list[Entry]:
    """The people of a list that is one sentence."""
    if len(parted(text)) < least:
        return (named_in_full(text) or alone(text)) if least <= 2 else []  # noqa: PLR2004  (one is no list of three)
    mixed = in_several_lists(text) if ";" in text else []
    return (
        mixed
        or run_on(text)
        or of_one_organization(text)
        or _listed(text, least)
        or _beside_others(text)
        or alone(text)
    )


def alone(text: str) -> list[Entry]:
    """The person whom TEXT names; nobody where what looks like an organization is the others of a list.

    Where TEXT names somebody besides, what it says may be said of that one.
    """
    person = entry(text)
    if person is None or (person.organization and _names_others(person.organization)):
        return []
    if (
        person.organization
        and _LISTS.search(person.organization)
        and not is_first_name(person.name.split()[0])
    ):
        # "Ørby IF" beside "Falck, Røde Kors" is one more of those.
        return []
    if not names_more(text, [person]):
        return [person]
    return [] if person.note else [Entry(person.name, None, None, None)]


def _names_others(organization: str) -> bool:
    """Whether most parts of an ORGANIZATION are people's names, in full or, of several, first names.

    "X7_Anna Berg" is what a system calls somebody.
    """
    if "_" in organization:
        return True
    others = [one for one in _NEXT.split(organization) if one and one.lower() not in cues.NO_NAME]
    named = [
        one for one in others if is_first_name(one.split(None, 1)[0]) and (" " not in one or is_name(one))
    ]
    most = 2 * len(named) > len(others) or any(" " in one for one in named)
    return bool(named) and most and (len(others) > 1 or " " in others[0])


def _beside_others(text: str) -> list[Entry]:
    """`A, B (X) og en tolk`: two or more with first names, the others having none; empty for no such list.

    What goes on in small letters or with a figure names nobody, and is no organization.
    """
    parts = [text[start:end] for start, end in parted(text)]
    people = [one for part in parts if (one := entry(part)) and is_first_name(one.name.split()[0])]
    others = [part for part in parts if entry(part) is None]
    nobody = all(part[0].islower() or part[0].isdigit() for part in others)
    return people if len(people) > 1 and nobody and len(people) + len(others) == len(parts) else []


def of_one_organization(text: str) -> list[Entry]:
    """`organization: A og B`: both belong to it; one with an organization of their own belongs to that."""
    left, mark, right = text.partition(": ")
    if mark and is_remark(left):
        # "Fra kl. 17.50: Anna Berg" says when they came, and not from where.
        late = _listed(right, 2) or [one for one in [entry(right)] if one]
        return [person._replace(note=person.note or left) for person in late]
    if not mark:
        return _behind_a_dash(text)
    if ":" in right or not is_organization(left) or is_office(left) or names_a_person(left):
        return []
    alone = entry(right) if "(" in left else None
    people = _listed(right, 2) or ([alone] if alone else [])
    led = _FROM.match(left)
    place = left[led.end() :] if led else left
    called = place if place[0].isupper() else None
    return [person._replace(organization=person.organization or called) for person in people]


def _behind_a_dash(text: str) -> list[Entry]:
    """`organization – A og B`: both, who have first names, belong to it; empty for anything else."""
    left, mark, right = next((text.partition(dash) for dash in _DASHES if dash in text), (text, "", ""))
    if not mark or is_office(left) or names_a_person(left) or not (is_remark(left) or is_organization(left)):
        return []
    people = _listed(right, 2) if split_title(left)[0] is None or " " not in split_title(left)[1] else []
    plain = all(by_name_alone(person) for person in people)
    said = {"note": left} if is_remark(left) else {"organization": left}
    return [person._replace(**said) for person in people] if plain else []


def _listed(text: str, least: int) -> list[Entry]:
    """The people of a list, each with the parts behind them that are nobody; empty where it is none."""
    spans = parted(text)
    if len(spans) > least and cues.WHOLE_BODY.match(text[slice(*spans[0])]):
        # A committee that leads a list of people is nobody by name.
        spans = spans[1:]
    parts = [text[start:end] for start, end in spans]
    people = _with_first_names([entry(part) for part in parts], parts)
    called = all(one is not None and is_first_name(one.name.split()[0]) for one in people)
    in_turn = not called and _alternate(text, parts)
    if all(people) and not in_turn:
        found = [person for person in people if person]
        alike = len({person.title is None for person in found}) == 1 or all(one.organization for one in found)
        alike = alike or called or len(found) >= _FEWEST
        return found if len(found) >= least and alike else []
    begins = [bool(person) and not (in_turn and i % 2) for i, person in enumerate(people)]
    nobody = [span for span, part in zip(spans, parts, strict=True) if _misspelt(part) or is_nobody(part)]
    groups = grouped(spans, begins, nobody)
    whole = [entry(text[start:end]) for start, end in groups]
    plain = all(
        (is_plainly_one(part, by_name=True) or _holds_an_office(part)) if begin else _says_who(part)
        for part, begin in zip(parts, begins, strict=True)
    )
    # Two people, each with what they are, are no person and an organization that looks like a name.
    paired = plain and len(parts) >= 2 * len(groups)
    enough = len(groups) >= (2 if paired else least if in_turn or plain else max(least, _FEWEST))
    found = [each for each in whole if each]
    # One of many that is told in words nobody knows makes the others no less.
    return found if enough and len(whole) - len(found) <= len(whole) // _MANY else []


def _with_first_names(people: list[Entry | None], parts: Sequence[str]) -> list[Entry | None]:
    """PEOPLE of a list, and those of its PARTS that are a common first name and nothing else.

    They are people where all the others are, by full names alone, and are many.
    """
    others = [one for one in people if one]
    alone = [part for one, part in zip(people, parts, strict=True) if one is None]
    called = all(ONE_WORD.fullmatch(part) and is_first_name(part) for part in alone)
    bare = all(one == Entry(one.name, None, None, None) for one in others)
    if not (alone and called and bare and sum(map(by_name_alone, others)) >= _FEWEST):
        return people
    return [one or Entry(part, None, None, None) for one, part in zip(people, parts, strict=True)]


def _holds_an_office(part: str) -> bool:
    """Whether PART of a list is a name of two words or more behind an office."""
    title, name = split_title(part)
    return title is not None and is_office(title.split()[-1]) and " " in name and is_name(name)


def _says_who(part: str) -> bool:
    """Whether PART of a list says who the one before it is: an organization, or an office in a word."""
    plain = part.partition(" (")[0]
    return part[0].isupper() or (" " not in plain and (is_office(plain) or bool(first(cues.ROLES, plain))))


def _alternate(text: str, parts: Sequence[str]) -> bool:
    """Whether PARTS of TEXT are people, with first names, and their organizations in turn."""
    brackets = _BRACKET.findall(text)
    said = len(brackets) == text.count("(") and all(is_remark(one.strip("()")) for one in brackets)
    said = said and (not brackets or all(map(cues.UNIT_WORD.search, parts[1::2])))
    if len(parts) % 2 or text.count(",") < len(parts) // 2 or not said:
        return False
    told = map(split_title, parts[1::2])
    if any(title and " " in name and is_office(title.split()[-1]) for title, name in told):
        # "pædagog A, teamleder B": these are two.
        return False
    names = [split_title(part)[1].split()[:1] for part in parts]
    named = [bool(name) and is_first_name(name[0]) for name in names]
    return not any(named[1::2]) and (all(named[::2]) or len(parts) == 2)  # noqa: PLR2004  (a pair)


def _misspelt(part: str) -> bool:
    """Whether PART is a first name with words behind it, one in small letters: "Anna berg Holm"."""
    words = part.split()
    small = any(word.islower() and word.isalpha() and word not in cues.PARTICLES for word in words[1:])
    named = is_first_name(words[0]) and words[0][0].isupper() and len(words) > 1
    return named and small and not any(map(cues.is_institution, words)) and entry(part) is None
