"""The persons and organizations that a document names; each naming is noted for the link across them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.link.who.organizations import home_of, organization
from cso_opendata.link.who.persons import Persons

if TYPE_CHECKING:
    from cso_opendata.link.who.organizations import Organization
    from cso_opendata.link.who.persons import Person
    from cso_opendata.records import Minutes
    from cso_opendata.tables.rows import Sheet


class Named:
    """Finds who is behind a name in the document of SHEET, whose head RECORD holds."""

    def __init__(self, sheet: Sheet, record: Minutes) -> None:
        """The people of the head are known; SHEET is added to."""
        self.sheet = sheet
        self.date = record.meeting.date
        self.home = home_of(record.municipality, record.meeting.body)
        self.persons = Persons(record.participants, sheet.sha256, self.home)

    def find(self, name: str) -> Person:
        """The person whom NAME means, without noting it."""
        return self.persons.find(name)

    def person(self, name: str) -> str:
        """The key of the person whom NAME means; the mention is noted."""
        return self._noted(self.persons.find(name), name)

    def participant(self, index: int, name: str) -> str:
        """The key of the person whom the head names at INDEX, by NAME; the mention is noted."""
        return self._noted(self.persons.participant(index), name)

    def _noted(self, person: Person, name: str) -> str:
        self.sheet.rows.of("mentions").append(
            {
                "person_id": person.key,
                "name": name,
                "organization_id": person.organization,
                "home": self.home.name,
                "date": self.date,
                "basis": person.basis,
                "origin": f"{self.sheet.sha256}:{self.sheet.position('mentions'):06d}",
            }
        )
        return person.key

    def meant(self, printed: str) -> Organization:
        """The organization behind a name as PRINTED, without noting it."""
        return organization(printed, self.home)

    def organization(self, printed: str | None) -> Organization | None:
        """The organization behind a name as PRINTED, its name noted as one that documents use."""
        if not printed:
            return None
        found = self.meant(printed)
        self.sheet.rows.of("organization_names").append(
            {"organization_id": found.organization_id, "name": printed, "basis": found.basis}
        )
        return found
