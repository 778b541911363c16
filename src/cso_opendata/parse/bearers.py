"""The people of the head as the minutes call them later: by full name, surname, first name or initials.

A short name counts where just one person of the head bears it, or where the head prints it. Behind one of
the people any finite verb reports a turn, and so does a colon ("LKP: ...").
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.parse.cues import items as cues
from cso_opendata.parse.cues import turns
from cso_opendata.parse.cues.first_names import is_first_name
from cso_opendata.parse.cues.people import NO_NAME, PARTICLES
from cso_opendata.parse.known import Known, units_of
from cso_opendata.parse.names import UPPER, may_be_initials
from cso_opendata.parse.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from cso_opendata.model import Line
    from cso_opendata.records import Participant

_WORD = re.compile(r"[\wÆØÅæøå'’´-]+")
_OFFICE = re.compile(r"[\wæøåÆØÅ-]*(?i:" + "|".join(cues.OFFICES_IN_TEXT) + r")\s+")
_BRACKET = re.compile(r"\s*\([^()]{1,60}\)")
BETWEEN = re.compile(r"\s*[,/]\s*|\s+(?:og|samt|&)\s+")
_VERB = re.compile(r"\s+([a-zæøå]+)")
REPORTS = re.compile(rf"\s+(?:{cues.SPEECH_VERBS})\b")
_WORD_OF_NAME = rf"[{UPPER}][a-zæøåéü]+(?:-[{UPPER}][a-zæøåéü]+)?"
_FIRST = re.compile(
    rf"(?:[A-ZÆØÅ]?[\wæøåÆØÅ-]*(?:{'|'.join(cues.OFFICES_IN_TEXT)})\s+)?"
    rf"(?P<names>{_WORD_OF_NAME}(?:(?:\s*,\s*|\s+og\s+){_WORD_OF_NAME}){{0,3}})\s+(?:{cues.PLAINLY_SPEAKS})\b"
)
_COLON = re.compile(r"\s*:\s*(?=\S)")
# What may be somebody's initials, where the head prints them beside the name.
_SHORT = re.compile(rf"(?<!\w)[{UPPER}]{{2,4}}(?!\w)")
# How verbs end that a subject stands before, plain ones and those put together ("videregav", "pålagde").
_PAST = ("r", "ede", "te", "gde", "dde", "gav", "tog", "slog", "drog", "skrev", "holdt", "bød")
# No name is longer than so many words.
_MOST = 6


class Named(NamedTuple):
    """People named at the beginning of a text: where the words START and END, and the names as printed."""

    start: int
    end: int
    names: tuple[str, ...]


def called(people: Sequence[Participant], lines: Sequence[Line]) -> Known:
    """What the head calls PEOPLE: their names, and the initials that its LINES print beside them.

    With what their organizations may be called.
    """
    bearers: dict[str, set[str]] = {}
    for person in people:
        printed = " ".join([line.text for line in lines[person.at.line - 1 : person.at.line_end]])
        for short in set(_SHORT.findall(printed)):
            if may_be_initials(short, person.name) and short not in _SHORT.findall(person.organization or ""):
                bearers.setdefault(short, set()).add(person.name)
    names = frozenset(person.name for person in people)
    return Known(names | {short for short, of in bearers.items() if len(of) == 1}, units_of(people))


@lru_cache(maxsize=64)
def aliases(known: frozenset[str]) -> Mapping[str, str]:
    """What the people KNOWN may be called: each short or full name that just one of them bears, and whose.

    What the head prints, initials too, counts for more than what might be made of another name.
    """
    bearers: dict[str, str | None] = {}
    for name in known:
        for alias in set(_aliases(name)):
            bearers[alias] = None if alias in bearers else name
    bearers.update((name, name) for name in known)
    return {alias: name for alias, name in bearers.items() if name and _may_call(alias)}


def _may_call(alias: str) -> bool:
    """Whether ALIAS is no word that a sentence begins with; capitals are initials, whatever they spell."""
    return alias.lower() not in NO_NAME or (len(alias) > 1 and alias.isupper())


@lru_cache(maxsize=64)
def _first_words(known: frozenset[str]) -> frozenset[str]:
    """The words that begin what the people KNOWN may be called."""
    # Many begin alike, and a name's first word is none of signs only.
    parts = {alias.partition(" ")[0] for alias in aliases(known)}
    return frozenset(part[: found.end()] for part in parts if (found := _WORD.search(part)))


def _aliases(name: str) -> Iterator[str]:
    """What NAME may be shortened to, in the two ways to write "å"."""
    for alias in _short_for(name):
        yield alias
        if "å" in alias or "aa" in alias.lower():
            yield alias.replace("Aa", "Å").replace("aa", "å")
            yield alias.replace("Å", "Aa").replace("å", "aa")


def _short_for(name: str) -> Iterator[str]:
    words = name.split()
    yield name
    if len(words) > 1:
        yield words[0]
        for count in range(1, len(words)):
            yield " ".join(words[-count:])
        yield " ".join((words[0], words[-1]))
        parts = [part for word in words if word.lower() not in PARTICLES for part in word.split("-")]
        yield "".join(part[:1] for part in parts).upper()


def named_at(text: str, known: frozenset[str]) -> Named | None:
    """The people KNOWN whom TEXT names at its beginning, if what follows says that they speak."""
    if not known or not text[:1].isupper():
        return None
    office = _OFFICE.match(text)
    start = office.end() if office else 0
    word = _WORD.search(text, start)
    if word is None or text[start : word.end()] not in _first_words(known):
        return None
    named = listed(text, start, known)
    attended = named is not None and cues.ATTENDED.match(text, named.end)
    return named if named and not attended and speaks(text, named.end) else None


def by_first_name(text: str, known: frozenset[str] = frozenset()) -> Named | None:
    """Those whom TEXT names by a first name, common or KNOWN, before a verb that says that they spoke."""
    found = _FIRST.match(text)
    names = tuple(BETWEEN.split(found["names"])) if found else ()
    # The first word of a sentence has a capital whatever it is.
    called = all(name.lower() not in NO_NAME and _calls(name, known) for name in names)
    return Named(found.start("names"), found.end("names"), names) if found and called else None


def _calls(name: str, known: frozenset[str]) -> bool:
    """Whether NAME is a common first name, or one of somebody KNOWN."""
    return is_first_name(name) or name in aliases(known)


def named_behind(text: str, known: frozenset[str]) -> Named | None:
    """The people KNOWN whom TEXT, a sentence, names behind its verb: "Hertil svarede HSA, at ..."."""
    found = cues.INVERTED_LEAD.match(text) if known else None
    if found is None:
        return None
    office = _OFFICE.match(text, found.end())
    return listed(text, office.end() if office else found.end(), known)


def listed(text: str, start: int, known: frozenset[str]) -> Named | None:
    """The people KNOWN whom TEXT lists from START on, each perhaps with brackets behind."""
    found, position = aliases(known), start
    names: list[str] = []
    while name := _longest(text, position, found):
        names.append(name)
        position += len(name)
        bracket = _BRACKET.match(text, position)
        position = bracket.end() if bracket else position
        between = BETWEEN.match(text, position)
        if not between or _longest(text, between.end(), found) is None:
            break
        position = between.end()
    return Named(start, position, tuple(names)) if names else None


def named_later(text: str, known: frozenset[str]) -> Named | None:
    """The people KNOWN whom a later sentence of TEXT names at its beginning, with a verb of speech behind."""
    for start, end in sentences(text)[1:]:
        found = named_at(text[start:end], known)
        if found and REPORTS.match(text, start + found.end):
            return Named(start + found.start, start + found.end, found.names)
    return None


def _longest(text: str, position: int, found: Mapping[str, str]) -> str | None:
    """The longest alias that stands at POSITION of TEXT, as printed; None where none does."""
    ends = [match.end() for _, match in zip(range(_MOST), _WORD.finditer(text, position), strict=False)]
    for end in reversed(ends):
        printed = text[position:end]
        if printed in found:
            return printed
    return None


def speaks(text: str, position: int) -> bool:
    """Whether what stands at POSITION of TEXT, behind somebody's name, says that they speak."""
    aside = turns.ASIDE.match(text, position)
    position = aside.end() if aside and text[position] == "," else position
    if _COLON.match(text, position):
        return True
    word = _VERB.match(text, position)
    if word is None or REPORTS.match(text, position):
        return word is not None
    # In the present most verbs tell what somebody is to do: "Anna Berg undersøger prisen".
    return (
        is_finite(word[1]) and (not word[1].endswith("r") or word[1] in turns.PRESENT) and word[1] != "skal"
    )


def is_finite(word: str) -> bool:
    """Whether WORD has the form of a verb that a subject stands before."""
    if word in cues.NO_VERBS:
        return False
    regular = len(word) > len("er") and word.endswith(_PAST)
    return regular or word in cues.STRONG_VERBS
