"""The people whom one line of a list names, whatever the list looks like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.parse.cues import people as words
from cso_opendata.parse.cues.first_names import is_first_name
from cso_opendata.parse.full_names import each_in_brackets, named_in_full, with_a_slash
from cso_opendata.parse.lists import LONGEST_ENTRY, alone, entries, of_one_organization, with_brackets
from cso_opendata.parse.names import is_office
from cso_opendata.parse.people import entry
from cso_opendata.parse.replaced import replaced
from cso_opendata.parse.spans import between_semicolons

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.parse.people import Entry

# A paragraph that is a list names more people.
_MOST_IN_A_PARAGRAPH = 4


def named_on(line: str) -> list[Entry]:
    """The people whom a LINE of a list names: several, or one; empty for none, and for a paragraph."""
    readings = (replaced, with_a_slash, of_one_organization, named_in_full, each_in_brackets, _many)
    line = with_brackets(line)
    several = next((found for reading in readings if (found := reading(line))), [])
    if several or len(line) >= LONGEST_ENTRY:
        return several
    return entries(line, least=3) or _titled(line) or alone(line)


def _titled(line: str) -> list[Entry]:
    """The people of a LINE, each with an organization, and with an office or parted by ";"."""
    found = entries(line) if "," in line or "(" in line else []
    told = all(one.title and is_office(one.title.split()[-1]) and one.organization for one in found)
    if len(found) > 1 and (told or _came(found)):
        return found
    spans = between_semicolons(line.rstrip(" .;")) if ";" in line else []
    each = [entry(line[start:end]) for start, end in spans]
    people = [one for one in each if one and one.organization]
    return people if len(people) == len(each) else []


def _came(people: Sequence[Entry]) -> bool:
    """Whether a list says of one of PEOPLE, all with first names, for which items they came."""
    told = any(one.note and words.NOTE_ITEMS.search(one.note) for one in people)
    return told and all(is_first_name(one.name.split()[0]) for one in people)


def _many(line: str) -> list[Entry]:
    """The people of a LINE that is too long for one entry; empty where few are named in it."""
    found = entries(line, least=3) if len(line) >= LONGEST_ENTRY else []
    return found if len(found) > _MOST_IN_A_PARAGRAPH else []
