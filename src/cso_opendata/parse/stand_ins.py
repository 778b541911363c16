"""Who was away and who came instead: "A (suppleant B deltog i stedet)", "A - B mødte som stedfortræder"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.parse.before import names_a_person
from cso_opendata.parse.cues import rolls as cues
from cso_opendata.parse.joints import parted
from cso_opendata.parse.people import Entry, entry
from cso_opendata.parse.replaced import replaced

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# The words without which nobody is said to have come in somebody's place.
_SAID = (cues.SENT_INSTEAD, cues.IS_DEPUTY, cues.DEPUTY_BEHIND)
# An entry has no more parts: name, organization, that they were away, who came.
_MOST_PARTS = 4
WITH_STAND_INS = (*cues.REPLACED_WORDS, " for h", " for v", "deltog ", "mødte ", "kom ")


def with_stand_ins(text: str) -> list[Entry]:
    """The people of TEXT, a list in which some came for others; empty where none did.

    What is said of who came stands behind the name of the other, of whom it says that they were away.
    """
    whole = replaced(text) or _instead(text)
    if whole:
        return whole
    told = list(_told(text))
    each = [people for people, _ in told]
    pairs = any(is_pair for _, is_pair in told)
    return [one for people in each for one in people] if pairs and all(each) else []


def _told(text: str) -> Iterator[tuple[list[Entry], bool]]:
    """The people of each entry of TEXT, a list, and whether one of them came for the other."""
    parts, index = parted(text), 0
    while index < len(parts):
        pair, count = _pair(text, parts[index:])
        one = None if pair else entry(text[slice(*parts[index])])
        yield pair or ([one] if one else []), bool(pair)
        index += count


def _pair(text: str, parts: Sequence[tuple[int, int]]) -> tuple[list[Entry], int]:
    """Who was away and who came, where the first of PARTS of TEXT tell it, and how many do; else none.

    What is said of one may have commas of its own: "A, FOA, afbud, suppleant B deltog".
    """
    start, first_end = parts[0]
    for count in range(min(len(parts), _MOST_PARTS), 1, -1):
        if pair := replaced(text[start : parts[count - 1][1]]):
            return pair, count
    part = text[start:first_end]
    return replaced(part) or _instead(part) or _alone(part) or _deputy(part), 1


def with_remark(person: Entry, remark: str | None) -> Entry:
    """PERSON with REMARK behind what is said of them already: "(kom kl. 11) i stedet for Bo Rask"."""
    return person._replace(note="; ".join(one for one in (person.note, remark) if one) or None)


def _alone(text: str) -> list[Entry]:
    """Who came instead, where TEXT begins with that or tells it behind who was away."""
    begins = cues.BEFORE_INSTEAD.search(text)
    behind, away = (text[begins.end() :], entry(text[: begins.start()])) if begins else (text, None)
    told = cues.CAME_INSTEAD.match(behind)
    came = entry(told["name"]) if told else None
    if told is None or came is None or (begins and away is None):
        return []
    came = with_remark(came._replace(title=came.title or told["office"]), told["how"] or told["office"])
    # An empty box stands for one who was not there.
    return [away._replace(box=""), came] if away else [came]


def _deputy(text: str) -> list[Entry]:
    """The two of whom TEXT says no more than whose deputy one was: "Anna Berg stedfortræder Bo Rask"."""
    told = cues.DEPUTY.match(text)
    if told is None or not (names_a_person(told["away"]) and names_a_person(told["name"])):
        return []
    away = Entry(told["away"], None, None, None)
    return [away, Entry(told["name"], told["office"], None, told["office"])]


def _instead(text: str) -> list[Entry]:
    """The one of whom TEXT begins with the name, and who came instead; empty where it is not told."""
    told = next((found for how in _SAID if (found := how.match(text))), None)
    if told:
        away, came = entry(told["away"]), entry(told["name"])
        known = away and came and names_a_person(came.name) and names_a_person(away.name)
        people = (
            [away._replace(note=told["said"], box=""), with_remark(came, told["how"])]
            if away and came
            else []
        )
        return people if known else []
    told = cues.INSTEAD.match(text)
    if told is None or not (told["office"] or told["place"]):
        return []
    away, came = entry(told["away"]), entry(told["name"])
    named = away and came and "," not in told["away"] and names_a_person(came.name)
    if away is None or came is None or not named:
        return []
    office = (told["office"] or "").strip(" ,") or None
    came = with_remark(came._replace(title=came.title or office), told["how"])
    return [away._replace(note=told["said"]), came]


def stood_in(text: str) -> list[Entry]:
    """Those of whom TEXT says that they came for others, and these: "Anna Berg deltog for Bo Rask."."""
    how = (cues.STOOD_IN, cues.SUBSTITUTED) if " for " in text else ()
    found = (one for each in how for one in each.finditer(text))
    people = []
    for one in found:
        came, away = entry(one["name"]), entry(one["away"])
        if came and away and names_a_person(came.name) and names_a_person(away.name):
            # An empty box stands for one who was not there.
            people += [with_remark(came, one["how"].rstrip(":")), away._replace(box="")]
    return people
