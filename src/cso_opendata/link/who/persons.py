"""The persons whom one document names: participants, speakers and case handlers that are the same.

Within one meeting a speaker is the participant of the same name, or the only one whom the name may mean:
by a slip of the pen, cut short, by initials. Across meetings the same name in the same organization is one
person; a name without an organization is a person of that document alone. Anything else is for a person
to judge.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.link.who.organizations import organization
from cso_opendata.naming import folded, meant

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.link.who.organizations import Home
    from cso_opendata.records import Participant


class Person(NamedTuple):
    """A person of a document: KEY is the same wherever they are met.

    PARTICIPANT is the index in the head and ORGANIZATION the id of the organization there; both null for
    one whom the head does not name.
    """

    key: str
    participant: int | None
    organization: str | None
    basis: str


def person_key(name: str, place: str) -> str:
    """The key of the person called NAME in PLACE: an organization at its home, or else a document."""
    return hashlib.blake2b(f"{folded(name)}\n{place}".encode(), digest_size=16).hexdigest()


class Persons:
    """Finds the person behind a name in one document."""

    def __init__(self, participants: Sequence[Participant], document: str, home: Home) -> None:
        """PARTICIPANTS are those of the head; names without organization belong to DOCUMENT, its sha256.

        HOME is where the document is at home: the same union has people of the same name elsewhere.
        """
        self._document = document
        self._names = tuple(each.name for each in participants)
        self._heads: list[Person] = []
        for index, each in enumerate(participants):
            place = organization(each.organization, home) if each.organization else None
            key = person_key(each.name, home.around(place.organization_id) if place else document)
            self._heads.append(Person(key, index, place.organization_id if place else None, "same_name"))
        self._known: dict[str, Person] = {}

    def participant(self, index: int) -> Person:
        """The person whom the head names at INDEX."""
        return self._heads[index]

    def find(self, name: str) -> Person:
        """The person whom NAME means in this document."""
        found = self._known.get(name)
        if found is None:
            found = self._known[name] = self._found(name)
        return found

    def _found(self, name: str) -> Person:
        heads = [self._heads[index] for index in meant(name, self._names)]
        if len({head.key for head in heads}) != 1:
            # Nobody in the head, or one of several: who it is, the document does not say.
            return Person(person_key(name, self._document), None, None, "same_name")
        same = folded(name) == folded(self._names[heads[0].participant or 0])
        return heads[0] if same else heads[0]._replace(basis="spelling")
