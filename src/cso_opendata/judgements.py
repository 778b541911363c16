"""The operator's judgements about persons: `judgements.toml` beside the state, which is in no package.

    [[same]]
    names = ["Ida Kvist, FOA/LFS", "Ida Kvist Sand, BUPL Hovedstaden"]
    reason = "Changed her name and her union in 2019, as the minutes of 9 May 2019 say."
    date = 2026-11-21

    [[different]]
    names = [
        { name = "Bo Rask", organization = "HK", until = 2018-12-31 },
        { name = "Bo Rask", organization = "HK", since = 2019-01-01 },
    ]
    reason = "Father and son."
    date = 2026-11-21

A name is "name, organization" as documents print them, a name alone for those whom no document puts in an
organization, or the `person_id` of the last release. The first of those who are the same leads: theirs is
the name that is published.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from itertools import combinations
from typing import TYPE_CHECKING, Any

from cso_opendata.errors import UsageError
from cso_opendata.link.who.judgement import Judgement, Who

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

FILE = "judgements.toml"

_KINDS = ("same", "different")
_KEYS = {"names", "reason", "date"}
_WHO_KEYS = {"name", "organization", "since", "until"}
_ENTRY = re.compile(r"^[ \t]*\[\[\s*(?P<kind>\w+)\s*\]\]", re.MULTILINE)
_ID = re.compile(r"[a-p]{20}")
_FEWEST = 2


def text(state: Path) -> str:
    """The text of the file of judgements in the folder STATE; empty where there is none.

    Raises UsageError where it is no such file (see `judgements`).
    """
    try:
        content = (state / FILE).read_text("utf-8")
    except FileNotFoundError:
        return ""
    except UnicodeDecodeError as error:
        raise UsageError(f"{state / FILE} is not UTF-8 ({error.reason}).", "Save it as UTF-8.") from error
    # A run finds out before it has read ten thousand documents.
    judgements(content)
    return content


def judgements(text: str) -> tuple[Judgement, ...]:
    """The judgements that TEXT, that of the file, holds, in their order.

    Raises UsageError, which says in which entry and line, for what is missing, unknown or contradicts itself.
    """
    import tomllib

    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{FILE} is not TOML: {error}.", "Mend that line.") from error
    unknown = sorted(content.keys() - set(_KINDS))
    if unknown:
        raise UsageError(
            f"{FILE}: `{unknown[0]}` is neither [[same]] nor [[different]].", "Rename it or take it away."
        )
    places = _places(text)
    found = [
        _judgement(kind, entry, places.get((kind, number), f"{FILE}, [[{kind}]] number {number}"))
        for kind in _KINDS
        for number, entry in enumerate(_entries(content, kind), start=1)
    ]
    _demand_agreement(found)
    return tuple(found)


def _entries(content: Mapping[str, Any], kind: str) -> list[dict[str, Any]]:
    entries = content.get(kind, [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise UsageError(f"{FILE}: `{kind}` is no list of entries.", f"Begin each one with [[{kind}]].")
    return entries


def _places(text: str) -> dict[tuple[str, int], str]:
    """Where the entries of TEXT stand, by kind and number."""
    places: dict[tuple[str, int], str] = {}
    counts = dict.fromkeys(_KINDS, 0)
    for found in _ENTRY.finditer(text):
        kind = found["kind"]
        if kind in counts:
            counts[kind] += 1
            line = text.count("\n", 0, found.start()) + 1
            places[kind, counts[kind]] = f"{FILE}, line {line}, [[{kind}]] number {counts[kind]}"
    return places


def _judgement(kind: str, entry: Mapping[str, Any], where: str) -> Judgement:
    """The judgement that ENTRY of KIND is, which stands WHERE."""
    unknown = sorted(entry.keys() - _KEYS)
    if unknown:
        raise UsageError(
            f"{where}: `{unknown[0]}` is no key of a judgement.", "It has `names`, `reason` and `date`."
        )
    reason, day, names = entry.get("reason"), entry.get("date"), entry.get("names")
    if not isinstance(reason, str) or not reason.strip():
        raise UsageError(f"{where}: there is no reason.", 'Say why: reason = "...".')
    if not _is_day(day):
        raise UsageError(f"{where}: there is no date.", "Say when it was judged: date = 2026-11-21.")
    if not isinstance(names, list) or len(names) < _FEWEST:
        raise UsageError(
            f"{where}: `names` does not name two people or more.", 'Write names = ["...", "..."].'
        )
    people = tuple(_who(name, where) for name in names)
    twice = next((one for one, other in combinations(people, 2) if one == other), None)
    if twice is not None:
        raise UsageError(f"{where}: {twice.printed!r} stands twice.", "Name each person once.")
    return Judgement(kind == "same", people, where)


def _is_day(value: object) -> bool:
    return isinstance(value, date) and not isinstance(value, datetime)


def _who(name: object, where: str) -> Who:
    """Whom NAME, a text or a table of `names`, speaks of."""
    if isinstance(name, str) and _ID.fullmatch(name):
        return Who(name, person_id=name)
    if isinstance(name, str) and name.strip():
        first, _, place = (part.strip() for part in name.partition(","))
        return _named(first, place or None, where)
    if isinstance(name, dict):
        return _in_days(name, where)
    raise UsageError(
        f"{where}: {name!r} is no name.", 'Write "name, organization", a name alone, or a `person_id`.'
    )


def _named(name: str, place: str | None, where: str) -> Who:
    if not name:
        raise UsageError(f"{where}: a name is empty.", 'Write "name, organization".')
    printed = f"{name}, {place}" if place else name
    return Who(" ".join(printed.split()), " ".join(name.split()), place)


def _in_days(table: Mapping[str, Any], where: str) -> Who:
    """Whom TABLE, a name with the days on which it is meant, speaks of."""
    unknown = sorted(table.keys() - _WHO_KEYS)
    if unknown:
        raise UsageError(
            f"{where}: `{unknown[0]}` is no key of a name.",
            "It has `name`, `organization`, `since` and `until`.",
        )
    name, place = table.get("name"), table.get("organization")
    if not isinstance(name, str) or not (place is None or isinstance(place, str)):
        raise UsageError(f"{where}: `name` or `organization` is no text.", "Put them in quotes.")
    days = {word: table[word] for word in ("since", "until") if word in table}
    if not all(map(_is_day, days.values())):
        raise UsageError(f"{where}: `since` or `until` is no day.", "Write since = 2019-01-01.")
    who = _named(name.strip(), place, where)
    told = "".join(f", {word} {day}" for word, day in days.items())
    return who._replace(printed=who.printed + told, **days)


def _demand_agreement(found: Sequence[Judgement]) -> None:
    """UsageError where some of FOUND make one of two people whom another one says are different."""
    leads: dict[Who, Who] = {}
    for judgement in found:
        if judgement.same:
            joined = {_lead(leads, who) for who in judgement.people}
            first = _lead(leads, judgement.people[0])
            leads |= dict.fromkeys(joined - {first}, first)
    for judgement in found:
        for one, other in _pairs(judgement):
            if _lead(leads, one) == _lead(leads, other):
                raise UsageError(
                    f"{judgement.where}: {one.printed!r} and {other.printed!r} are said to be different, but"
                    " [[same]] makes them one.",
                    "Take back one of the two.",
                )


def _pairs(judgement: Judgement) -> Iterator[tuple[Who, Who]]:
    return iter(()) if judgement.same else combinations(judgement.people, 2)


def _lead(leads: Mapping[Who, Who], who: Who) -> Who:
    while who in leads:
        who = leads[who]
    return who
