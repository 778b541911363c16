"""The persons whom one document names: participants, speakers and case handlers that are the same.

Within one meeting a speaker is the participant of the same name, or the only one whose name
differs by one slip of the pen. Across meetings the same name in the same organization is one person; a
name without an organization is a person of that document alone. Anything else is for a person to judge.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cso_opendata.link.organizations import organization
from cso_opendata.link.spelling import close

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.records import Participant


@dataclass(frozen=True, slots=True)
class Person:
    """A person of a document: KEY is the same wherever they are met; PARTICIPANT the index in the head."""

    key: str
    participant: int | None
    basis: str


def _key(name: str, place: str) -> str:
    return hashlib.blake2b(f"{' '.join(name.lower().split())}\n{place}".encode(), digest_size=16).hexdigest()


class Persons:
    """Finds the person behind a name in one document."""

    def __init__(self, participants: Sequence[Participant], document: str) -> None:
        """PARTICIPANTS are those of the head; names without organization belong to DOCUMENT, its sha256."""
        self._document = document
        self._known: dict[str, Person] = {}
        self._heads: tuple[str, ...] = ()
        self._surnames: dict[str, list[str]] = {}
        for index, each in enumerate(participants):
            place = organization(each.organization).organization_id if each.organization else document
            self._known.setdefault(each.name, Person(_key(each.name, place), index, "same_name"))
        self._heads = tuple(self._known)
        for name in self._heads:
            for word in {name.split()[0], name.split()[-1]}:
                self._surnames.setdefault(word, []).append(name)

    def find(self, name: str) -> Person:
        """The person whom NAME means in this document."""
        found = self._known.get(name)
        if found is None:
            found = self._known[name] = self._near(name)
        return found

    def _near(self, name: str) -> Person:
        near = [head for head in self._heads if close(name.lower(), head.lower())]
        if len(near) != 1 and " " not in name:
            near = self._surnames.get(name, [])
        if len(near) == 1:
            same = self._known[near[0]]
            return Person(same.key, same.participant, "spelling")
        return Person(_key(name, self._document), None, "same_name")
