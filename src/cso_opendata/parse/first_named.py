"""People who are called by their first names: "Anna, Bo og Ida Marie"."""

from __future__ import annotations

import re

from cso_opendata.parse.cues import people as cues
from cso_opendata.parse.cues.first_names import is_first_name
from cso_opendata.parse.joints import parted
from cso_opendata.parse.names import is_name
from cso_opendata.parse.people import Entry
from cso_opendata.parse.said import Said
from cso_opendata.parse.sentences import first_sentence

# A name of one word, with or without the first letter of another.
ONE_WORD = re.compile(r"[A-ZÆØÅ][a-zæøåéü]+(?:-[A-ZÆØÅ][a-zæøåéü]+)?(?:\s[A-ZÆØÅ]\.?)?")
# A name, and what is said of it in brackets.
_BRACKET = re.compile(r"(?P<name>[^()]+?)\s*(?:\((?P<said>[^()]+)\))?$")
_DASH = re.compile(r"\s[–—-]\s")


def by_first_names(text: str) -> list[Entry]:
    """`Anna, Bo og Ida Marie`: people who are called by their first names; empty where most words are none.

    What a sentence behind the list says of them is no part of it. Some of many may be named in full.
    """
    listed = cues.PARENT_OF.sub("", first_sentence(text)).rstrip(" .")
    told = [_BRACKET.match(_behind_a_dash(listed[start:end])) for start, end in parted(listed)]
    parts = [found["name"] for found in told if found]
    known = sum(map(is_first_name, parts))
    called = all(ONE_WORD.fullmatch(part) or _in_full(part) for part in parts) and 2 * known > len(parts)
    each = [_with_bracket(found["name"], found["said"]) for found in told if found]
    return each if called and len(parts) == len(told) else []


def _with_bracket(name: str, bracket: str | None) -> Entry:
    """The one called NAME, with what a BRACKET behind it says: an office, or how they took part."""
    said = Said()
    for part in bracket.split(",") if bracket else ():
        said.add(part.strip(), name)
    return Entry(name, said.title, said.organization, said.note, role=said.role)


def _behind_a_dash(part: str) -> str:
    """PART of a list without what stands behind a dash: "Viggo – Ellens praktikant"."""
    return _DASH.split(part, maxsplit=1)[0]


def each_called(text: str) -> list[Entry]:
    """`Anna Berg og Bo`: people, each by a full name or a common first name alone; else empty."""
    parts = [text[start:end] for start, end in parted(text)]
    named = all(_in_full(part) or (is_first_name(part) and ONE_WORD.fullmatch(part)) for part in parts)
    return [Entry(part, None, None, None) for part in parts] if named else []


def _in_full(part: str) -> bool:
    """Whether PART is a name of several words that begins with a first name."""
    return is_first_name(part.split(maxsplit=1)[0]) and is_name(part)
