"""Whom a line or a sentence of a head plainly names, with the items that they came for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.parse.cues import head as cues
from cso_opendata.parse.cues import people as words
from cso_opendata.parse.cues import rolls
from cso_opendata.parse.cues.first_names import is_first_name
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.groups import away_in
from cso_opendata.parse.lists import LONGEST_ENTRY, entries
from cso_opendata.parse.names import is_name
from cso_opendata.parse.people import entry
from cso_opendata.parse.stand_ins import WITH_STAND_INS, with_stand_ins

if TYPE_CHECKING:
    from cso_opendata.model import Text
    from cso_opendata.parse.people import Entry


def guests_in(sentence: Text) -> list[Entry]:
    """Whom a SENTENCE says to have come for an item: "Anna Berg deltog under punkt 2."; or several."""
    if not any(map(sentence.value.__contains__, rolls.CAME_WORDS)):
        return []
    found = entries(sentence.value.rstrip("."))
    if len(found) > 1:
        return found if all(one.note and words.NOTE_ITEMS.search(one.note) for one in found) else []
    person = entry(sentence.value)
    named = person is not None and is_first_name(person.name.split()[0])
    came = person is not None and rolls.CAME_FOR.match(sentence.value[len(person.name) :])
    return [person] if person and named and came else []


def plainly_listed(line: str) -> Entry | None:
    """Whom LINE, one of a list, plainly names: title, name and organization; None where it may be more."""
    plain = "," in line and ": " not in line and len(line) < LONGEST_ENTRY
    labelled_so = plain and (first(cues.LABELS, line) or first(cues.INLINE_GROUPS, line))
    instead = plain and any(map(line.__contains__, WITH_STAND_INS)) and with_stand_ins(line)
    if not plain or labelled_so or instead or away_in(line):
        return None
    person = entry(line)
    if person is None or person.title is None or person.organization is None or "," in (person.note or ""):
        return None
    behind = line[line.find(person.organization) + len(person.organization) :]
    if any(map(str.isalpha, behind.replace(person.note or "", ""))):
        # Somebody else may stand there.
        return None
    # What begins with a first name, or stands among other names, may be the next person of the list.
    others = line.count(",") > 1 and is_name(person.organization)
    return None if others or is_first_name(person.organization.split()[0]) else person
