"""The persons and organizations that a document names; each naming is noted for the link across them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.link.organizations import organization
from cso_opendata.link.persons import Persons

if TYPE_CHECKING:
    from cso_opendata.link.organizations import Organization
    from cso_opendata.link.persons import Person
    from cso_opendata.records import Minutes
    from cso_opendata.tables.rows import Sheet


class Named:
    """Finds who is behind a name in the document of SHEET, whose head RECORD holds."""

    def __init__(self, sheet: Sheet, record: Minutes) -> None:
        """The people of the head are known; SHEET is added to."""
        self.sheet = sheet
        self.date = record.meeting.date
        self.persons = Persons(record.participants, sheet.sha256)

    def find(self, name: str) -> Person:
        """The person whom NAME means, without noting it."""
        return self.persons.find(name)

    def person(self, name: str) -> str:
        """The key of the person whom NAME means; the mention is noted."""
        person = self.persons.find(name)
        self.sheet.rows.of("mentions").append(
            {
                "person_id": person.key,
                "name": name,
                "date": self.date,
                "basis": person.basis,
                "origin": f"{self.sheet.sha256}:{self.sheet.position('mentions'):06d}",
            }
        )
        return person.key

    def organization(self, printed: str | None) -> Organization | None:
        """The organization behind a name as PRINTED, its name noted as one that documents use."""
        if not printed:
            return None
        found = organization(printed)
        self.sheet.rows.of("organization_names").append(
            {"organization_id": found.organization_id, "name": printed, "basis": found.basis}
        )
        return found
