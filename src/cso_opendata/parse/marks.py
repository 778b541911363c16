"""What a list of people says only when all of the head is read.

An empty box says something where others have a tick, and nothing otherwise; those of the municipality are a
side where others are the employees; a list of members says nothing of who came where another list does.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from cso_opendata.parse.cues import rolls as cues
from cso_opendata.parse.roll import participant

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.model import Span, Text
    from cso_opendata.parse.groups import Group
    from cso_opendata.parse.people import Entry
    from cso_opendata.records import Participant

# A box with nothing in it, and one with a tick.
HOLLOW = re.compile(r"\(\)$|\[\s?\]$|[☐□◻]$")
_TICKED = re.compile(r"(?:\(\s?[xX✓✔]\s?\)|\[\s?[xXvV✓✔]\s?\]|[☑☒✓✔■◼])$")

# A cross that stands for one who came; so many in a list are no chance.
_CROSSES, _FEWEST = ("x", "X"), 2


class Marks:
    """Keeps what is told of the people of a head, each by their place among all of them."""

    def __init__(self) -> None:
        """Nothing is told yet."""
        self._hollow: dict[int, Participant] = {}
        self._ticked = False
        # Whether the list is of those who came for the municipality, and who they are.
        self._of_town = False
        self._townsmen: set[int] = set()
        # Those whom a list of members or of deputies names, and those of them above a list of who came.
        self._members: set[int] = set()
        self._deputies: set[int] = set()
        self._above: set[int] = set()
        # The list that each stands in, by its number, and whether a cross stands at the name.
        self._lists = 0
        self._crossed: dict[int, tuple[int, bool]] = {}

    def entered(self, group: Group | None) -> None:
        """A list begins, which may be that of those who came."""
        self._lists += 1
        self._of_town = group is not None and cues.OF_THE_TOWN.match(group.heading.value) is not None
        if group and group.kind == "present" and cues.WHO_CAME.match(group.heading.value):
            self._above |= self._members | self._deputies

    def placed(self, line: Text, group: Group | None) -> None:
        """LINE heads those of GROUP who came from one place."""
        member = group is not None and group.capacity is None
        self._of_town = member and cues.OF_THE_TOWN.match(line.value) is not None

    def added(self, index: int, person: Entry, at: Span, group: Group | None) -> None:
        """PERSON of GROUP, printed AT, has the place INDEX."""
        if person.box and HOLLOW.match(person.box):
            self._hollow[index] = participant(person._replace(box=None), at, group)
        # In a column below a head that says who came, a tick is not what is quoted of somebody.
        self._ticked |= bool(person.box and _TICKED.match(person.box))
        if self._of_town:
            self._townsmen.add(index)
        if group and group.kind == "present" and not person.note:
            self._crossed[index] = self._lists, person.box in _CROSSES
        heading = group.heading.value if group and group.kind == "present" else ""
        if cues.MEMBERS.match(heading):
            self._members.add(index)
        elif cues.DEPUTIES.match(heading):
            self._deputies.add(index)

    def settled(self, people: Sequence[Participant]) -> list[Participant]:
        """PEOPLE as all of the head says of them."""
        employees = {one.side for one in people} - {None} == {"employee"}
        found = []
        for index, person in enumerate(people):
            one = person
            if index in self._hollow and not self._ticked:
                by_list = self._hollow[index]
                printed = by_list.attendance_as_printed
                one = replace(one, attendance=by_list.attendance, attendance_as_printed=printed)
            if index in self._townsmen and employees:
                one = replace(one, side="management")
            found.append(one)
        for index in self._without_a_cross():
            found[index] = replace(found[index], attendance="absent", attendance_as_printed=None)
        away = self._not_told(people)
        for index in away & self._members:
            # A member whom the list of those who came leaves out did not come.
            found[index] = replace(found[index], attendance="absent", attendance_as_printed=None)
        return [one for index, one in enumerate(found) if index not in away - self._members]

    def _without_a_cross(self) -> list[int]:
        """Those at whose names no cross stands, in a list where it stands at several others."""
        crosses = Counter(number for number, crossed in self._crossed.values() if crossed)
        return [
            index
            for index, (number, crossed) in self._crossed.items()
            if not crossed and crosses[number] >= _FEWEST
        ]

    def _not_told(self, people: Sequence[Participant]) -> set[int]:
        """Those of PEOPLE of whom no list but that of members, above the one of those who came, tells."""
        others = {one.name for index, one in enumerate(people) if index not in self._above}
        listed = any(people[index].name in others for index in self._above & self._members)
        doubtful = self._above if listed else self._above - self._members
        return {
            index
            for index in doubtful
            if people[index].attendance == "present" and people[index].name not in others
        }
