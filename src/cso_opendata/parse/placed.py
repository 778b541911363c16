"""Who speaks, named with more than a name: where they come from, their office, or whose opinion is told."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cso_opendata.parse.bearers import BETWEEN, REPORTS, Named, aliases, is_finite, speaks
from cso_opendata.parse.cues import items as cues
from cso_opendata.parse.cues import turns
from cso_opendata.parse.cues.first_names import is_first_name
from cso_opendata.parse.names import UPPER, is_name, split_title

if TYPE_CHECKING:
    from cso_opendata.parse.known import Known

# Who speaks, and the organization, each between commas.
_WITH_PLACE = re.compile(
    rf"(?P<name>[^,.:()]{{4,60}}),\s+(?P<place>[{UPPER}\d][^,.:;()]{{0,40}})(?=,\s+(?:{cues.SPEECH_VERBS})\b)"
)
# Who speaks, and from where, is named within so many characters.
_REACH = 160


def named_with_place(text: str, known: Known) -> Named | None:
    """Those whom TEXT begins with, and where they come from: "Anna Berg, FTF, sagde", "A fra FOA sagde".

    Or those whose office, or whose opinion, it begins with.
    """
    found = _between_commas(text) or (_from_places(text) if " fra " in text[:_REACH] else None)
    return found or _of_a_unit(text, known) or _behind_an_office(text, known) or _opinion(text, known)


def _behind_an_office(text: str, known: Known) -> Named | None:
    """Who of those KNOWN stands between commas behind their office: "Formanden, Anna Berg, bød velkommen"."""
    found = turns.OFFICE_BEFORE.match(text) if known else None
    if found is None or found["name"] not in known or not speaks(text, found.end()):
        return None
    return Named(0, found.end("name"), (found["name"],))


def _opinion(text: str, known: Known) -> Named | None:
    """Who of those KNOWN thinks what TEXT says: "Efter Anna Bergs mening er det for dyrt"."""
    found = turns.OPINION.match(text) if known else None
    if found is None or found["name"] not in aliases(known):
        return None
    return Named(found.start("name"), found.end("name"), (found["name"],))


def _of_a_unit(text: str, known: Known) -> Named | None:
    """Who of those KNOWN speaks for their organization: "FOA v/ Anna Berg sagde", "Anna Berg, FOA: ..."."""
    found = turns.FOR_A_UNIT.match(text) or turns.WITH_A_UNIT.match(text)
    if found is None or found["name"] not in known:
        return None
    told = found["unit"] in known.units or found["unit"].isupper()
    said = turns.SAID_BEHIND.match(text, found.end()) or REPORTS.match(text, found.end())
    return Named(0, found.end(), (found["name"],)) if told and said else None


def _from_places(text: str) -> Named | None:
    """Those whom TEXT names before a verb of speech, each perhaps with "fra" and a place of several words."""
    verb = REPORTS.search(text, 0, _REACH)
    words = text[: verb.start()] if verb else ""
    verbs = (is_finite(word) for word in words.split() if word.islower())
    if " fra " not in words or turns.NO_PLACE.search(words) or any(verbs):
        return None
    names: list[str] = []
    for part in BETWEEN.split(words):
        told, _, place = part.partition(" fra ")
        _, name = split_title(told)
        if is_name(name) and not (place and is_name(place) and is_first_name(place.split()[0])):
            names.append(name)
        elif not names or place:
            # Behind the first one "og" may stand in the name of the place, where nobody else comes from.
            return None
    return Named(0, len(words), tuple(names))


def _between_commas(text: str) -> Named | None:
    found = _WITH_PLACE.match(text)
    if found is None:
        return None
    _, name = split_title(found["name"])
    person = is_name(name) and is_first_name(name.split()[0])
    another = is_name(found["place"]) and is_first_name(found["place"].split()[0])
    return Named(0, found.end(), (name,)) if person and not another else None
