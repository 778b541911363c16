"""What a person has judged about persons: names that are one person's, and names that are not.

A judgement speaks of people by name and organization, as documents print them, or by the id of the last
release. Here it meets those whom the documents mention: some are parted whom the link would take for one,
others are joined.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.errors import UsageError
from cso_opendata.link.together.meetings import key_of
from cso_opendata.link.who.organizations import Home, called
from cso_opendata.link.who.persons import person_key
from cso_opendata.naming import folded

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from cso_opendata.link.who.judgement import Judgement, Who


class Mention(NamedTuple):
    """That a document names somebody: the KEY of who the link takes them for, and what it goes by."""

    key: str
    name: str
    document_id: str
    organization_id: str | None
    home: str | None
    date: date | None
    basis: str


Naming = tuple[str, str, str]
"""How a row names somebody: the key of who the link takes them for, the name, the document."""


@dataclass(slots=True)
class Judged:
    """Who is who by the ledger.

    `parted`: how a row names somebody -> the key of who they are instead; `near`: those of them whose name
    was near that of the other; `leaders`: the key of a person
    -> that of the one whom they are the same as; `order`: the keys that judgements speak of, first named
    first. `unheard` says which judgements concern nobody.
    """

    parted: dict[Naming, str] = field(default_factory=dict)
    near: set[Naming] = field(default_factory=set)
    leaders: dict[str, str] = field(default_factory=dict)
    order: dict[str, int] = field(default_factory=dict)
    unheard: tuple[str, ...] = ()

    def person(self, naming: Naming) -> tuple[str, str]:
        """The key of the person whom a row names, and that of the one whom they are the same as."""
        key = self.parted.get(naming, naming[0])
        return key, self.leaders.get(key, key)


def judged(
    judgements: Sequence[Judgement],
    mentions: Iterable[Mention],
    homes: Collection[str],
    keys: Mapping[str, Sequence[str]],
) -> Judged:
    """Who is who by JUDGEMENTS among those whom MENTIONS name, in documents of the municipalities HOMES.

    KEYS are those of the people with an id that a judgement speaks of.
    Raises UsageError for judgements that contradict each other.
    """
    found = Judged()
    heard = _heard(judgements, mentions, homes, keys)
    for number, judgement in enumerate(judgements):
        if not judgement.same:
            _part(found, judgement, heard[number])
    for number, judgement in enumerate(judgements):
        if judgement.same:
            _join(found, judgement, heard[number])
    for number, judgement in enumerate(judgements):
        if not judgement.same:
            _demand_apart(found, judgement, heard[number])
    found.unheard = tuple(_unheard(judgements, heard))
    return found


_Heard = list[list[Mention]]


def _heard(
    judgements: Sequence[Judgement],
    mentions: Iterable[Mention],
    homes: Collection[str],
    keys: Mapping[str, Sequence[str]],
) -> list[_Heard]:
    """For each of JUDGEMENTS the mentions of each of the people it speaks of."""
    heard: list[_Heard] = [[[] for _ in judgement.people] for judgement in judgements]
    by_name, by_key = defaultdict(list), defaultdict(list)
    for number, judgement in enumerate(judgements):
        for place, who in enumerate(judgement.people):
            if who.name is not None:
                places = called(who.organization, homes) if who.organization else {None}
                by_name[folded(who.name)].append((who, places, heard[number][place]))
            for key in keys.get(who.person_id or "", ()):
                by_key[key].append(heard[number][place])
    for mention in mentions:
        for who, places, those in by_name.get(folded(mention.name), ()):
            if mention.organization_id in places and _is_in_days(who, mention.date):
                those.append(mention)
        for those in by_key.get(mention.key, ()):
            those.append(mention)
    return heard


def _is_in_days(who: Who, day: date | None) -> bool:
    """Whether WHO is meant on DAY."""
    if who.since is None and who.until is None:
        return True
    return day is not None and (who.since or day) <= day <= (who.until or day)


def _part(found: Judged, judgement: Judgement, heard: _Heard) -> None:
    """Part those whom JUDGEMENT says are different, where the link takes them for one; the first stays."""
    _divide(judgement, heard)
    named = [
        (place, mention, key, _own_key(judgement.people[place], mention, key))
        for place, mentions in enumerate(heard)
        for mention in mentions
        for key in (found.person(mention[:3])[0],)
    ]
    stays: dict[str, int] = {}
    # Whose own key it is stays, else the first in the file.
    for place, _, key, _ in sorted(named, key=lambda one: one[2] != one[3]):
        stays.setdefault(key, place)
    for place, mention, key, own in named:
        if stays[key] != place:
            found.parted[mention[:3]] = own
            found.near |= {mention[:3]} if mention.basis == "spelling" else set()
    _order(found, judgement, heard)


def _divide(judgement: Judgement, heard: _Heard) -> None:
    """Leave to each of the people of JUDGEMENT the mentions HEARD that nobody is told by more exactly.

    UsageError where two are told by the same mentions, so that nothing is left to one of them.
    """
    whose: dict[Naming, int] = {}
    for place in sorted(range(len(heard)), key=lambda place: _exactness(judgement.people[place])):
        for mention in heard[place]:
            other = whose.setdefault(mention[:3], place)
            if _exactness(judgement.people[other]) == _exactness(judgement.people[place]) and other != place:
                raise _alike(judgement, other, place)
            whose[mention[:3]] = place
    for place, mentions in enumerate(heard):
        left = [mention for mention in mentions if whose[mention[:3]] == place]
        if mentions and not left:
            raise _alike(judgement, place, whose[mentions[0][:3]])
        mentions[:] = left


def _alike(judgement: Judgement, one: int, other: int) -> UsageError:
    first, second = (judgement.people[place].printed for place in (one, other))
    return UsageError(
        f"{judgement.where}: {first!r} and {second!r} mean the same lines of a document.",
        "Tell them apart by another name, or by `since` and `until`.",
    )


def _exactness(who: Who) -> int:
    """How exactly WHO is told: by the id of all, by name, or by name and days."""
    return (who.name is not None) + (who.since is not None or who.until is not None)


def _own_key(who: Who, mention: Mention, key: str) -> str:
    """The key of the one of MENTION, who is not the person of KEY: that of the name, or one of their days."""
    if who.since is not None or who.until is not None:
        return key_of("days", key, who.since, who.until)
    if mention.organization_id is None:
        return key_of("name", key, folded(mention.name))
    return person_key(mention.name, Home(None, mention.home).around(mention.organization_id))


def _join(found: Judged, judgement: Judgement, heard: _Heard) -> None:
    """Join those whom JUDGEMENT says are the same; the first named in the file leads."""
    _order(found, judgement, heard)
    keys = {found.person(mention[:3])[1] for mentions in heard for mention in mentions}
    if len(keys) > 1:
        leader = min(keys, key=found.order.__getitem__)
        joined = {key for key, leads in found.leaders.items() if leads in keys} | keys
        found.leaders |= {key: leader for key in joined if key != leader}
        found.leaders.pop(leader, None)


def _order(found: Judged, judgement: Judgement, heard: _Heard) -> None:
    """Note in which order the file names people; where one name is that of several they go by their keys."""
    for place, who in enumerate(judgement.people):
        same = {mention.key for mention in heard[place] if mention.basis == "same_name"}
        if who.organization is not None and len(same) > 1:
            raise UsageError(
                f"{judgement.where}: people called {who.printed!r} are in several municipalities.",
                "Name them by their `person_id`.",
            )
        for key in sorted({found.person(mention[:3])[0] for mention in heard[place]}):
            found.order.setdefault(key, len(found.order))


def _demand_apart(found: Judged, judgement: Judgement, heard: _Heard) -> None:
    """UsageError where other judgements make one person of those whom JUDGEMENT says are different."""
    people = [{found.person(mention[:3])[1] for mention in mentions} for mentions in heard]
    for (one, first), (other, second) in combinations(enumerate(people), 2):
        names = judgement.people[one], judgement.people[other]
        if first & second:
            raise UsageError(
                f"{judgement.where}: {names[0].printed!r} and {names[1].printed!r} are said to be different,"
                " but other judgements make them one.",
                "Take back one of them.",
            )


def _unheard(judgements: Sequence[Judgement], heard: Sequence[_Heard]) -> Iterator[str]:
    for judgement, those in zip(judgements, heard, strict=True):
        for who, mentions in zip(judgement.people, those, strict=True):
            if not mentions:
                yield f"{judgement.where}: {who.printed!r} names nobody whom the documents mention."
