"""The roll of a meeting: one row a person, whatever the number of lists that name them.

A head may list all members and then those of them who sent apologies, by their short names too; and it may
name who chairs or keeps the minutes once more.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from cso_opendata.model import Text
from cso_opendata.parse.cues import people as cues
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.first_named import by_first_names
from cso_opendata.parse.names import is_initials, may_be_initials, spell
from cso_opendata.parse.presence import attendance_of, items_in
from cso_opendata.parse.remainders import names_more
from cso_opendata.records import Participant

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from cso_opendata.model import Span
    from cso_opendata.parse.groups import Group
    from cso_opendata.parse.ledger import Ledger
    from cso_opendata.parse.people import Entry

_BETWEEN = re.compile(r"\s*[,;]\s*|\s+og\s+|\s*\([^()]*\)\s*")

# A name that more people have in one head is none; the first of them are looked at.
_MOST_ALIKE = 50
# So many entries in a list do not look like initials by chance.
_FEWEST = 3


def participant(
    person: Entry, at: Span, group: Group | None, ticked: Text | None = None, place: Text | None = None
) -> Participant:
    """PERSON of GROUP, printed AT; TICKED is the head of the column that they have a tick in.

    PLACE is the organization that stands over the people of a part of the list.
    """
    kind = group.attendance if group else "present"
    heading = ticked or (group.heading if group else None)
    # Of one in whose place another came the heading, which counts those who came, says nothing.
    heading = None if person.box == "" and ticked is None else heading
    note = person.note or (None if ticked else person.box)
    # A tick below "Afbud" says what the head of its column says, and that stands in the row of heads.
    note = None if ticked and note == ticked.value else note
    if place and person.organization and spell(person.organization, person.name):
        # Under the name of an organization the letters behind a name are its initials.
        person = person._replace(organization=None, initials=person.organization)
    place = place if person.organization is None else None
    attendance = attendance_of(kind, person, ticked_absent=bool(group and group.ticked_absent))
    return Participant(
        name=person.name,
        title=person.title,
        organization=place.value if place else person.organization,
        side=group.side if group else None,
        capacity=person.role or (group.capacity if group else None) or "member",
        attendance=attendance,
        attendance_as_printed=Text(note, at) if note else heading if heading and heading.value else None,
        items=items_in("absent" if attendance == "absent" else kind, person.note)
        or (items_in(kind, group.heading.value) if group and (group.inline or group.capacity) else ()),
        at=at,
        organization_at=place.at if place else None,
        initials=person.initials,
    )


def merged(participants: Iterable[Participant]) -> list[Participant]:
    """PARTICIPANTS, those of one name as one; two of one name in different organizations are two."""
    people: list[Participant] = []
    named: dict[str, list[int]] = {}
    for person in participants:
        alike = named.setdefault(person.name, [])
        index = next((index for index in alike if _same(people[index], person)), None)
        if index is not None:
            people[index] = _one(people[index], person)
            continue
        if len(alike) < _MOST_ALIKE:
            alike.append(len(people))
        people.append(person)
    return people


def without_initials(people: list[Participant]) -> list[Participant]:
    """PEOPLE, no organization being somebody's initials: they are where many have theirs behind the name."""
    named = [person for person in people if person.organization or person.initials]
    short = [one for one in named if one.initials or may_be_initials(one.organization or "", one.name)]
    exact = [one for one in short if one.initials or is_initials(one.organization or "", one.name)]
    # Of two, these are no organizations where each of all is the first letters of the name.
    enough = len(short) >= _FEWEST or (len(exact) > 1 and len(exact) == len(named))
    if not enough or 3 * len(short) <= len(named):
        return people
    bare = (person for person in named if not person.initials)
    ids = {id(person) for person in bare if spell(person.organization or "", person.name)}
    return [
        replace(person, organization=None, initials=person.organization) if id(person) in ids else person
        for person in people
    ]


def with_sides(people: list[Participant]) -> list[Participant]:
    """PEOPLE of a joint committee, each with the side that the office tells of; others as they are."""
    if not any(person.side for person in people):
        return people
    return [_sided(person, _office_side(person.title)) for person in people]


def _sided(person: Participant, side: str | None) -> Participant:
    """PERSON with the SIDE that the office tells of."""
    return person if side == person.office_side else replace(person, office_side=side)


def _office_side(title: str | None) -> str | None:
    found = first(cues.SIDES, title) if title else None
    return found[0] if found else None


def _same(one: Participant, other: Participant) -> bool:
    """Whether two rows of one name are of one person: in two lists, of one side and one organization.

    One list may name somebody twice, with the same office in the same organization.
    """
    held = [(each.title, each.organization, each.side) for each in (one, other)]
    if one.title and one.organization and held[0] == held[1]:
        return True
    places, sides = {one.organization, other.organization}, {one.side, other.side}
    lists = {each.attendance_as_printed and each.attendance_as_printed.at for each in (one, other)}
    return len(lists) > 1 and len(places - {None}) <= 1 and len(sides - {None}) <= 1


def _one(first: Participant, second: Participant) -> Participant:
    """One of two rows of a person: where more is said of them, present only where no list says otherwise."""
    kept, other = (second, first) if _weight(second) > _weight(first) else (first, second)
    if other.title and not (kept.title or kept.organization or kept.items):
        # Where nothing else is said of a member, the other row says what they are.
        said = {each: getattr(kept, each) for each in ("capacity", "attendance", "attendance_as_printed")}
        kept, other = replace(other, **said), kept
    if kept.attendance == "present" and other.attendance != "present":
        kept = replace(kept, attendance=other.attendance, attendance_as_printed=other.attendance_as_printed)
    printed = kept.attendance_as_printed or other.attendance_as_printed
    return replace(kept, side=kept.side or other.side, attendance_as_printed=printed)


def _weight(person: Participant) -> tuple[bool, int]:
    """How much is said of PERSON; a member who keeps the minutes is a member."""
    return person.capacity == "member", sum(
        map(bool, (person.title, person.organization, person.side, person.items))
    )


def with_chair(people: list[Participant], chair: tuple[Entry, Text] | None) -> list[Participant]:
    """PEOPLE and who chairs, where no list names them."""
    if chair is None or any(person.name == chair[0].name for person in people):
        return people
    person, heading = chair
    return [
        *people,
        Participant(
            name=person.name,
            title=person.title,
            organization=person.organization,
            side=None,
            capacity="member",
            attendance="present",
            attendance_as_printed=heading,
            items=(),
            at=heading.at,
        ),
    ]


def with_short(
    people: Sequence[Participant], lists: Iterable[tuple[str, Group, Span]], ledger: Ledger
) -> list[Participant]:
    """PEOPLE, and what LISTS say of some by a first name, surname or initials: that they were not there.

    Who keeps the minutes is told so as well. First names that mean nobody of them are people of their own;
    any other list is taken only where each of its names means one person.
    """
    found = list(people)
    for names, group, at in lists:
        short = _by_short_names(found)
        each = by_first_names(names)
        called = {person.name: person for person in each}
        meant = {name: _only(short.get(name, [])) for name in called or filter(None, _BETWEEN.split(names))}
        if not meant or (not called and None in meant.values()):
            continue
        if not called or not names_more(names, called.values()):
            ledger.claim(at, "participant")
        for name, index in meant.items():
            if index is None:
                # Two who have one first name are two.
                found += [participant(person, at, group) for person in each if person.name == name]
            elif group.attendance == "absent":
                found[index] = replace(found[index], attendance="absent", attendance_as_printed=group.heading)
    return merged(found)


def _by_short_names(people: Sequence[Participant]) -> Mapping[str, list[int]]:
    """The indexes of those of PEOPLE whom a word may mean."""
    found: dict[str, list[int]] = {}
    for index, person in enumerate(people):
        for name in _short_names(person):
            found.setdefault(name, []).append(index)
    return found


def _only(indexes: Sequence[int]) -> int | None:
    return indexes[0] if len(indexes) == 1 else None


def _short_names(person: Participant) -> set[str]:
    words = person.name.split()
    return {words[0], words[-1], person.initials or "".join(word[0] for word in words)}
