"""Lists of people by their full names, with little beside them: "A og B", "A (x), B (y)", "A; B, C"."""

from __future__ import annotations

from cso_opendata.parse.asides import unboxed
from cso_opendata.parse.cues import people as cues
from cso_opendata.parse.cues.first_names import is_first_name
from cso_opendata.parse.first_named import by_first_names, each_called
from cso_opendata.parse.joints import parted
from cso_opendata.parse.names import is_name, may_be_initials
from cso_opendata.parse.people import Entry, entry
from cso_opendata.parse.spans import between_semicolons, slashed

# The organization from which the last of a list come has no more words.
_LONGEST_PLACE = 4


def named_in_full(text: str) -> list[Entry]:
    """`A, B (BX) og C`, `A/B`: two or more with first names and no more than initials; else empty."""
    if "," not in text and " og " not in text and "/" not in text:
        return []
    spans = parted(text)
    people = [entry(text[start:end]) for start, end in (spans if len(spans) > 1 else slashed(text))]
    found = [one for one in people if one and by_name_alone(one)]
    return found if 1 < len(found) == len(people) else []


def each_in_brackets(text: str) -> list[Entry]:
    """`A (x, X), B (Y)`: two or more, each with a bracket of their own behind the name; else empty."""
    parts = [text[start:end] for start, end in parted(text)] if text.count(")") > 1 else []
    each = all(part.rstrip(" .;").endswith(")") and part.count("(") == 1 for part in parts)
    found = [one for part in parts if each and (one := entry(part)) and _names_somebody(one)]
    return found if 1 < len(found) == len(parts) else []


def _names_somebody(person: Entry) -> bool:
    """Whether PERSON has an office or a common first name: other words may be an organization's."""
    return person.title is not None or is_first_name(person.name.split()[0])


def by_name_alone(person: Entry) -> bool:
    """Whether PERSON has a first name, and behind the name no more than its initials."""
    initials = person.organization is None or may_be_initials(person.organization, person.name)
    return initials and is_first_name(person.name.split()[0])


def in_several_lists(text: str) -> list[Entry]:
    """`A; B, C og D`: people between semicolons, of whom some are a list of their own; else empty."""
    parts = [text[start:end] for start, end in between_semicolons(text)]
    lists = [named_in_full(part) or each_in_brackets(part) for part in parts]
    each = [found or [one for one in [entry(part)] if one] for found, part in zip(lists, parts, strict=True)]
    several = any(len(people) > 1 for people in each)
    return [one for people in each for one in people] if several and all(each) else []


def with_others(text: str) -> list[Entry]:
    """`A og B samt fra elevrådet C og D`: the last of a list come from elsewhere; else empty."""
    within = cues.FROM_WITHIN.search(text)
    words = text[within.end() :].split() if within else []
    begin = next((index for index, word in enumerate(words) if is_first_name(word)), 0)
    if within is None or not 0 < begin <= _LONGEST_PLACE:
        return []
    place, behind = " ".join(words[:begin]).rstrip(":"), " ".join(words[begin:])
    readings = (each_called, named_in_full, by_first_names)
    here, there = (
        next((found for reading in readings if (found := reading(part))), [])
        for part in (text[: within.start()], behind)
    )
    others = [one._replace(organization=one.organization or place) for one in there]
    return [*here, *others] if here and others else []


def with_a_slash(text: str) -> list[Entry]:
    """`A / B, organization`: the two who come from one place in turns; empty for no such pair."""
    box, plain = unboxed(text)
    names, _, place = plain.partition(", ")
    pair = names.split(" / ")
    named = all(" " in one and is_name(one) and is_first_name(one.split()[0]) for one in pair)
    if not named or len(pair) != 2:  # noqa: PLR2004  (a pair)
        return []
    people = [entry(f"{one}, {place}" if place else one) for one in pair]
    return [one._replace(box=one.box or box) for one in people if one]
