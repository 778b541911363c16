"""Groups of people in a head: what a heading or a label says of the people below or behind it.

group = heading newline { person } | label people | sentence that names people
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.parse.cues import head as cues
from cso_opendata.parse.cues import people as words
from cso_opendata.parse.cues import rolls
from cso_opendata.parse.cues.first_names import is_first_name
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.lists import entries
from cso_opendata.parse.names import is_office
from cso_opendata.parse.run_in import parts_of
from cso_opendata.parse.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cso_opendata.model import Text
    from cso_opendata.parse.cues.table import Cues
    from cso_opendata.parse.people import Entry

# Where a list of guests goes on with those who came for another item.
_FOR_OTHERS = re.compile(
    rf"(?<=[.,;])\s+(?={cues.FOR_ITEMS}\s*:\s*)|,?\s+og,?\s+(?={cues.FOR_ITEMS})", re.IGNORECASE
)
# A heading, and what stands behind it in brackets or behind a colon.
_BRACKETED = re.compile(r"(?P<label>[^():]{3,60}?)\s*:?\s*\((?P<people>[^()]{10,})\)[.\s]*")
_COLONED = re.compile(r"(?P<label>[^():]{3,60}?)(?:\s*\([^():]{1,40}\))?:\s+(?P<people>.{6,})")
# Where a sentence ends with the number of an item.
_BEHIND_A_NUMBER = re.compile(r"(?<=\d)\.\s+(?=[A-ZÆØÅ])")
# And of these in a line that has no colon, as a sentence has none.
_SAID = ("fra ", "var ")
_SIDES = {"management": "management", "employee": "employee"}
_CAPACITIES = {"guest": "guest", "secretariat": "secretariat", "observer": "observer"}
# The heading of an organization's people has no more words.
_LONGEST_PLACE = 6


class Group(NamedTuple):
    """A list of people: what KIND it is of, its HEADING as printed.

    TICKED_ABSENT: a cross means absence; INLINE: the people stand on the line of the heading.
    """

    kind: str
    heading: Text
    ticked_absent: bool = False
    inline: bool = False

    @property
    def attendance(self) -> str:
        """What the group says of who was there: "absent management" is `absent`."""
        return self.kind.split()[0]

    @property
    def side(self) -> str | None:
        """The side that the group puts its people on."""
        return _SIDES.get(self.kind.split()[-1])

    @property
    def capacity(self) -> str | None:
        """What its people are besides members."""
        return _CAPACITIES.get(self.kind)

    @property
    def part(self) -> str:
        """Its heading, by which a part of one list is known in another."""
        return self.heading.value.partition(":")[0].strip(" .").casefold()

    def of(self, over: Group) -> Group:
        """This group as a part of the list OVER it."""
        kind = f"{over.attendance} {self.kind.split()[-1]}"
        return self._replace(kind=kind, heading=over.heading, ticked_absent=over.ticked_absent)


class Behind(NamedTuple):
    """A GROUP and what stands BEHIND its label: its PEOPLE, if it is a list of them.

    ASIDE: it is a sentence on some of a list, which goes on below.
    """

    group: Group
    behind: str
    people: list[Entry]
    aside: bool = False

    def one_of(self, over: Group | None) -> Group | None:
        """The group of the one person who is named ASIDE amid the list OVER of a side; None for others."""
        amid = over if self.aside and len(self.people) == 1 else None
        return amid.of(self.group) if amid and amid.side else None


def heading_of(line: Text) -> Group | None:
    """The group that LINE is the heading of, with or without a bracket that explains it."""
    legend = cues.LEGEND.search(line.value)
    plain = line.value[: legend.start()] if legend else line.value
    found = first(cues.GROUPS, line.value) or first(cues.GROUPS, plain)
    if not found or (legend and len(entries(legend["legend"])) > 1):
        return None
    explained = bool(legend and cues.TICKED_ABSENT.search(legend["legend"]))
    for_items = legend is not None and words.NOTE_ITEMS.match(legend["legend"]) is not None
    return Group(found[0], line if for_items else line._replace(value=plain.strip()), explained)


def labelled(line: Text) -> Behind | None:
    """The group whose people stand on LINE behind its label."""
    told = _headed(_BRACKETED, line) or _behind(cues.INLINE_GROUPS, line) or _headed(_COLONED, line)
    told = told or _of_one_body(line) or _bare(line) or _were_away(line) or _were_there(line)
    return told or (_behind(cues.SAID_GROUPS, line) if any(map(line.value.__contains__, _SAID)) else None)


def said(sentence: Text) -> Behind | None:
    """The group that SENTENCE names, with its people: "Til stede var A og B."."""
    labelled_so = _behind(cues.INLINE_GROUPS, sentence)
    if labelled_so and labelled_so.group.side:
        # "Afbud fra ledelsen: A" says of which side those were who were away.
        return labelled_so
    return _behind(cues.SAID_GROUPS, sentence) or _were_away(sentence)


def away_in(line: str) -> re.Match[str] | None:
    """Where LINE says of people that they were away; None where it does not."""
    told = any(map(line.__contains__, rolls.AWAY_WORDS)) and not rolls.LED_BY.match(line)
    return cues.WERE_AWAY.match(line) if told else None


def _were_away(line: Text) -> Behind | None:
    """Those who LINE says were not there: "A, B og C havde meldt afbud."."""
    away = away_in(line.value)
    # What the sentences before it tell is of others.
    told = sentences(away["names"])[-1] if away else (0, 0)
    people = entries(away["names"][slice(*told)].rstrip(" ,–-")) if away else []
    if away is None or not people:
        return None
    return Behind(Group("absent", line._replace(value=away["how"]), inline=True), "", people, aside=True)


def _were_there(line: Text) -> Behind | None:
    """Those who LINE says were there, perhaps for a side: "A og B deltog fra ledelsen."."""
    there = cues.WERE_THERE.match(line.value)
    people = entries(there["names"]) if there else []
    if there is None or not people or not all(is_first_name(one.name.split()[0]) for one in people):
        return None
    kind = next((side for side in _SIDES if there[side]), "present")
    return Behind(Group(kind, line._replace(value=there["how"]), inline=True), "", people, aside=True)


def _headed(how: re.Pattern[str], line: Text) -> Behind | None:
    """The group of a heading with its people behind it, set off as HOW says: "Til stede (A, B og C)"."""
    found = how.fullmatch(line.value)
    # "Tillidsrepræsentant: Anna Berg" tells the office of one.
    of_several = found and not is_office(found["label"])
    group = heading_of(line._replace(value=found["label"])) if found and of_several else None
    people = entries(found["people"]) if found and group else []
    return Behind(group._replace(inline=True), "", people) if group and people else None


def _behind(table: Cues, line: Text) -> Behind | None:
    found = first(table, line.value)
    if not found:
        return None
    end, kind = found[1].end(), found[0]
    # A part of a list may say anew that its people were away: "Skolen: Afbud fra A".
    again = first(cues.SAID_GROUPS, line.value[end:])
    if again and again[0] == "absent":
        end, kind = end + again[1].end(), f"absent {kind}"
    verb = cues.IS.match(line.value, end)
    behind = line.value[verb.end() if verb else end :].strip(" .")
    label = line.value[:end].rstrip(": ")
    group = Group(kind, line._replace(value=label), inline=True)
    people = _by_items(behind) if kind == "guest" else entries(behind)
    if words.NOTE_ITEMS.search(label):
        # "Under punkt 3 deltog A og B": that is what is said of each of them.
        people = [one._replace(note=one.note or label) for one in people]
    return Behind(group, behind, people)


def _by_items(behind: str) -> list[Entry]:
    """The guests BEHIND a label, each with the items that they came for where they are listed by these."""
    found: list[Entry] = []
    for piece in _FOR_OTHERS.split(behind):
        led = cues.FOR_THEM.match(piece)
        note = piece[: led.end()].rstrip(": ") if led else None
        people = entries(piece[led.end() :].rstrip(" .,;") if led else piece)
        if not people:
            return []
        found += [one._replace(note=one.note or note) for one in people]
    return found


def _bare(line: Text) -> Behind | None:
    """The people behind a label that has no colon: "Til stede Anna Berg, Bo Rask"."""
    found = first(cues.BARE_GROUPS, line.value)
    people = entries(line.value[found[1].end() :]) if found else []
    known = sum(is_first_name(one.name.split()[0]) for one in people)
    behind = line.value[found[1].end() :] if found else ""
    # Before the first name an office would be the end of a sentence: "Til stede formand Anna Berg".
    led = any(one.title for one in people) and not behind.startswith(people[0].name)
    if not found or 2 * known < len(people) or led:
        return None
    label = line._replace(value=line.value[: found[1].end()].rstrip())
    return Behind(Group(found[0], label, inline=True), "", people) if people else None


def _of_one_body(line: Text) -> Behind | None:
    """The people of one body on a line: "Fra Prøverådet: A og B"."""
    found = cues.FROM.match(line.value)
    # "For Anna Berg mødte Bo Rask" says who came for whom.
    named = found is not None and is_first_name(found["place"].split()[0])
    people = entries(line.value[0 if named else found.end() :]) if found else []
    if not found or not people:
        return None
    group = Group("present", line._replace(value=line.value[: found.end()].rstrip(": ")), inline=True)
    # "Fra bestyrelsen" names no organization: it is the one that meets, or its board.
    place = None if named or rolls.OWN_BOARD.match(found["place"]) else found["place"]
    return Behind(group, "", [one._replace(organization=one.organization or place) for one in people])


def place_of(line: Text, *, among_others: bool = False) -> Text | None:
    """The organization that LINE is the name of, over its people; AMONG OTHERS its words need not say so."""
    name = line.value.rstrip(": ")
    # "Fra Prøvecentret:" are those who came from it.
    led = rolls.COMES_FROM.match(name)
    name = name[led.end() :] if led else name
    parts = name.split()
    begins = name[:1].isupper() or (name[:1].isdigit() and name[1:2].isupper())
    if len(parts) > _LONGEST_PLACE or not begins or line.value[-1] == "." or entries(line.value):
        return None
    named = among_others or any(words.is_institution(word) or word.isupper() for word in parts)
    return line._replace(value=name) if named else None


def sentences_of(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of the sentences of TEXT; one that names people may follow the number of an item.

    Labels of several groups may stand in one, with no full stop between.
    """
    for start, end in sentences(text):
        begins = sorted({start, *(start + part for part in parts_of(text[start:end]))})
        for stop in _BEHIND_A_NUMBER.finditer(text, start, end):
            begins += [stop.end()] if first(cues.SAID_GROUPS, text[stop.end() : end]) else []
        yield from pairwise([*begins, end])
