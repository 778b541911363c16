"""Sides and units that speak, and the words that name a speaker: "Medarbejdersiden spurgte, ..."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.parse.before import names_a_person
from cso_opendata.parse.cues import items as cues
from cso_opendata.parse.cues import turns
from cso_opendata.parse.cues.table import cue, first
from cso_opendata.parse.names import is_initials
from cso_opendata.parse.sentences import sentences
from cso_opendata.records import Speaker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.parse.known import Known

_SIDES = "|".join(cue.source for cue in cues.SIDES.rows)
_SIDE = cue(
    rf"(?:(?:fra|for)\s+)?(?P<side>{_SIDES})(?:s\s+side)?\b(?:\s+og\s+(?P<second>{_SIDES})(?:s\s+side)?\b)?"
    rf"\s+(?:blev|lød|kom|{turns.WOULD}|{cues.SPEECH_VERBS}|[a-zæøå]+(?:ede|te)\b)",
)
# "Det blev fra ledelsens side oplyst".
_SIDE_AMID = cue(
    rf"(?:(?:{turns.THEN})\s+blev\s+(?:det|der)|(?:det|der)\s+blev)\s+(?:[a-zæøå]+\s+)?fra\s+(?P<side>{_SIDES})"
    r"(?:s\s+side)?\s+[a-zæøå]+t\b"
    rf"|følgende\s+blev\s+(?:[a-zæøå]+\s+)?[a-zæøå]+t\s+(?:af|fra)\s+(?P<second>{_SIDES})(?:s\s+side)?\s*:"
)
_SIDE_INVERTED = cue(rf"(?:^|\s)(?:{cues.INVERTED_VERBS})\s+(?P<side>{_SIDES})\b")
# Behind an office may stand in brackets who holds it.
_UNIT = cue(
    rf"(?P<unit>{cues.UNITS})(?:\s+\((?P<who>{turns.HOLDER})\))?\s+"
    rf"(?:{cues.INVERTED_VERBS}|{turns.UNIT_SPEAKS}|{turns.WOULD})\b"
)
# Who speaks before a colon, with a sentence behind it: "Administrationen: Planen er klar".
_BEFORE_COLON = cue(
    rf"(?P<alone>{_SIDES})\s*:\s*$"
    rf"|(?:(?P<side>{_SIDES})|(?P<unit>{cues.UNITS}))\s*:\s+(?=\S+\s+\S+\s+\S)(?![^.]*\d\s*min)"
)
_LED = rf"(?:{turns.LED_BY})\s+(?:{cues.INVERTED_VERBS})\s+"
_UNIT_INVERTED, _LEADS = cue(rf"{_LED}(?P<unit>{cues.UNITS})\b"), cue(rf"{_LED}(?=\S)")
# A unit of the head speaks with any verb of speech; what others tell of it is no turn of its own.
_SPEAKS = re.compile(rf"\s+(?!(?:{turns.TOLD_OF})\b)(?:{cues.SPEECH_VERBS}|{turns.UNIT_SPEAKS})\b")
_SAYS, _AND = re.compile(r":\s+(?=[A-ZÆØÅ]\S*\s+\S+\s+\S)"), re.compile(r"\s+(?:og|samt)\s+")
_UNIT_ANSWERS = cue(rf"\s(?:{cues.INVERTED_VERBS})\s+(?P<unit>{cues.UNITS})\b")


class Attribution(NamedTuple):
    """The words START to END of a paragraph that name who speaks, and those who do."""

    start: int
    end: int
    speakers: tuple[Speaker, ...]


def side_first(text: str) -> Attribution | None:
    """The side, or both, that TEXT begins with: "Fra medarbejdersiden blev spurgt"."""
    return _side(_SIDE.match(text) or _SIDE_AMID.match(text))


def side_inverted(sentence: str) -> Attribution | None:
    """The side behind a verb of SENTENCE: "Hertil svarede ledelsen"."""
    return _side(_SIDE_INVERTED.search(sentence))


def side_later(text: str) -> Attribution | None:
    """The side that a later sentence of TEXT begins with."""
    each = ((start, _side(_SIDE.match(text[start:end]))) for start, end in sentences(text)[1:])
    found = next(((start, side) for start, side in each if side), None)
    return found[1]._replace(start=found[0] + found[1].start, end=found[0] + found[1].end) if found else None


def unit_first(text: str, known: Known) -> Attribution | None:
    """The unit that TEXT begins with, or its first word is followed by: "Forvaltningen oplyste".

    Behind an office may stand who holds it, by a name that is KNOWN or plainly one; else it is the office's.
    """
    return _unit(_UNIT.match(text) or _UNIT_INVERTED.match(text), known) or _of_head(text, known.units)


def _of_head(text: str, units: Sequence[str]) -> Attribution | None:
    """The one or two of UNITS, whom the head names people of, that TEXT begins with: "FOA og HK spurgte"."""
    led = _LEADS.match(text) if units else None
    named = _begun(text, led.end() if led else 0, units)
    if named and led:
        return Attribution(led.end(), led.end() + len(named), (Speaker(named, "unit", None),))
    found = [named] if named else []
    joint = _AND.match(text, len(named)) if named else None
    second = _begun(text, joint.end(), units) if joint else None
    found += [second] if second else []
    end = joint.end() + len(second) if joint and second else len(named or "")
    if not found or not (_SPEAKS.match(text, end) or _SAYS.match(text, end)):
        return None
    return Attribution(0, end, tuple(Speaker(name, "unit", None) for name in found))


def _begun(text: str, start: int, units: Sequence[str]) -> str | None:
    """The longest of UNITS that stands at START of TEXT, and is no part of a word: "HR-chefen"."""
    begun = (unit for unit in units if text.startswith(unit, start))
    return next((unit for unit in begun if not text[start + len(unit) :][:1].strip(" ,.:;(/)")), None)


def unit_answering(sentence: str) -> Attribution | None:
    """The unit that answers in SENTENCE, behind the verb."""
    return _unit(_UNIT_ANSWERS.search(sentence))


def before_colon(text: str) -> Attribution | None:
    """The side or the unit before a colon that TEXT begins with, with a sentence behind it."""
    found = _BEFORE_COLON.match(text)
    if found is None:
        return None
    side = found["alone"] or found["side"]
    name, kind = side or found["unit"], "side" if side else "unit"
    return Attribution(0, len(name), (Speaker(name, kind, _which_side(name)),))


def _side(found: re.Match[str] | None) -> Attribution | None:
    if not found:
        return None
    names = [(found.start(group), found[group]) for group in found.groupdict() if found[group]]
    speakers = tuple(Speaker(name, "side", _which_side(name)) for _, name in names)
    return Attribution(names[0][0], names[-1][0] + len(names[-1][1]), speakers)


def _which_side(name: str) -> str | None:
    found = first(cues.SIDES, name)
    return found[0] if found else None


def _unit(found: re.Match[str] | None, known: frozenset[str] = frozenset()) -> Attribution | None:
    """The unit that was FOUND ("Forvaltningen"), or who holds the office: "Formanden (AB)"."""
    if not found:
        return None
    who = found.groupdict().get("who")
    if who and (names_a_person(who) or any(who == one or is_initials(who, one) for one in known)):
        return Attribution(found.start("unit"), found.end("who") + 1, (Speaker(who, "person", None),))
    return Attribution(found.start("unit"), found.end("unit"), (Speaker(found["unit"], "unit", None),))
