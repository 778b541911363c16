"""The parts of a list of people, each with a heading, by which a list of absentees has them once more."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cso_opendata.parse.groups import Group
    from cso_opendata.records import Participant

_SIDES = frozenset({"management", "employee"})
# The groups that may be parts of a list.
_PARTS = ("part", *_SIDES)


class ListParts:
    """Knows the headings of parts so far, and the list OVER the part that is being read."""

    def __init__(self) -> None:
        """No list has a part yet."""
        self.over: Group | None = None
        self.headings: set[str] = set()
        # The sides of the members of whom a list has told that they came; null for one of no side.
        self._came: set[str | None] = set()

    def named(self, person: Participant) -> None:
        """PERSON is named in a list."""
        if person.attendance == "present" and person.capacity == "member":
            self._came.add(person.side)

    def within(self, group: Group, fresh: Group | None) -> Group:
        """GROUP as a part of the list of absentees that it is in, below those who came.

        FRESH is the list above, if nobody of it is named yet.
        """
        over = fresh or self.over
        all_told = None in self._came or self._came >= _SIDES
        known = all_told or group.part in self.headings
        below = over is not None and over.attendance == "absent" and known
        self.over = over if below and group.kind.split()[-1] in _PARTS else None
        self.headings.add(group.part)
        return group.of(self.over) if self.over else group
