"""What is printed around a name: offices, the organization, initials, remarks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from cso_opendata.parse.cues import people as cues
from cso_opendata.parse.cues import rolls
from cso_opendata.parse.cues.first_names import is_first_name
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.names import LEADS_ON, is_initials, is_name, is_office, split_title

if TYPE_CHECKING:
    from collections.abc import Sequence

# Stands where a bracket was taken out; no document has it.
APART = "\x00"
# A comma or the like, or a dash amid white space; written so that it begins with one set of characters, since
# the search for it is quick then.
_SEPARATOR = re.compile(rf"[\s,;{APART}](?:(?<=\s)\s*(?:[,;{APART}]\s*|[–—/-]\s+)|(?<!\s)\s*)")
# The number of another item behind a comma: "under punkt 2, 3a og 4".
_MORE_ITEMS = re.compile(r"\d{1,3}[a-zæøå]?(?:\s*(?:og|[-–])\s*\d{1,3}[a-zæøå]?)*$")
# A name amid words in small letters.
_OTHER = re.compile(r"\s[A-ZÆØÅ][\w-]+\s+[A-ZÆØÅ][\w-]+\s+[a-zæøå]")
# Marks between offices, and between names.
_OFFICES = re.compile(r"/|,\s*")
_JOINED = re.compile(r"\s+[+&]\s+")
# More words in small letters are a sentence about somebody.
_LONGEST_GROUP = 5


@dataclass(slots=True)
class Said:
    """What is printed around a name: offices, the organization, a role, remarks.

    Two letters that may be initials are taken for an organization until another one comes. GROUP stands
    for the organization where there is none: words in small letters ("forældrene").
    """

    title: str | None = None
    organization: str | None = None
    initials: str | None = None
    group: str | None = None
    role: str | None = None
    box: str | None = None
    remarks: list[str] = field(default_factory=list)

    @property
    def note(self) -> str | None:
        """The remarks, each once, in the order in which they were found; null where there are none."""
        return "; ".join(dict.fromkeys(self.remarks)) or None

    def add(self, text: str, name: str) -> None:
        """Sort the parts of TEXT, which stands behind NAME; the first other ones are an organization."""
        if len(text) > len("[x]") and is_nobody(text):
            return
        parts = _with_offices(text, [(begin + _led(text[begin:end]), end) for begin, end in pieces(text)])
        told = parts and is_remark(text[slice(*parts[0])])
        if told and all(
            is_remark(one) or _MORE_ITEMS.match(one) for one in (text[slice(*each)] for each in parts)
        ):
            self.remarks.append(text.strip())
            return
        start, stop = None, 0
        for begin, end in parts:
            if self._takes(text[begin:end], name):
                continue
            if start is None or not text[stop:begin].strip(" ,;/–—-"):
                start, stop = begin if start is None else start, end
        if start is None or is_no_place(text[start:stop]):
            return
        small = cues.SMALL_BEFORE.match(text, start, stop) if text[start].islower() else None
        if small and not any(map(cues.is_institution, small["words"].split())):
            # A word nobody knows before the organization is an office, be it printed short.
            self.title = self.title or (small["words"] if cues.MAY_BE_OFFICE.match(small["words"]) else None)
            start = small.end()
        if text[start].islower() and not cues.is_institution(text[start:stop].rsplit(None, 1)[-1]):
            words = text[start:stop]
            self.group = self.group or (words if len(words.split()) <= _LONGEST_GROUP else None)
        else:
            self._belongs(text[start:stop], name)

    def _belongs(self, organization: str, name: str) -> None:
        """ORGANIZATION is that of NAME, but for initials before it: "BH, FOA"."""
        first, comma, rest = organization.partition(", ")
        if comma and is_initials(first, name):
            self.initials, organization = first, rest
        if self.organization is None or is_initials(self.organization, name):
            self.initials, self.organization = self.organization or self.initials, organization
        elif is_initials(organization, name):
            self.initials = organization

    def _takes(self, part: str, name: str) -> bool:
        """Whether PART is something else than (a part of) an organization; what it is, is kept."""
        whose, slash, held = part.rpartition("/")
        if slash and held[:1].islower() and _told(held)[0] in ("title", "role") and not is_office(whose):
            # "Prøveby Kommune/formand".
            self._belongs(whose, name)
            return self._takes(held, name)
        kind, words, place = _told(part)
        if kind == "box":
            self.box = words
        elif kind == "remark":
            self.remarks.append(words)
        elif kind == "role":
            self.role = words
        elif kind == "title":
            self.title = self.title or words
            if place:
                self._belongs(place, name)
        elif kind == "place":
            # Two letters may as well be an organization's: "Kaj Sand, KS".
            short = is_initials(part, name) and (len(part) > len("KS") or self.organization is not None)
            self.initials = part if short else self.initials
            return short
        return True


def _with_offices(text: str, parts: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """PARTS of TEXT, in which two offices of one person are one: "leder, formand"."""
    found: list[tuple[int, int]] = []
    for begin, end in parts:
        before = found[-1] if found else None
        words = [text[slice(*each)] for each in (before or (begin, end), (begin, end))]
        both = all(is_office(one) and not first(cues.ROLES, one) for one in words)
        if before and both and text[before[1] : begin].strip() == ",":
            found[-1] = before[0], end
        else:
            found.append((begin, end))
    return found


def is_no_place(text: str) -> bool:
    """Whether TEXT is no organization, whatever stands before it: a question, a mark, somebody's name."""
    if cues.NO_PLACE.match(text) or (text.istitle() and is_first_name(text) and " " not in text):
        return True
    parts = _JOINED.split(text) if "+" in text or "&" in text else []
    return len(parts) > 1 and any(is_name(one) and is_first_name(one.split(None, 1)[0]) for one in parts)


def is_nobody(part: str) -> bool:
    """Whether PART of a list, in brackets or not, is neither somebody nor said of somebody: "(vakant)"."""
    plain = part.strip(" ().")
    return not plain or is_no_place(plain)


# Many people have one organization, and it is the same in the next minutes.
@lru_cache(maxsize=4096)
def _told(part: str) -> tuple[str, str, str | None]:
    """What PART is (a box, a remark, a role, or as in `_held`), its words, and where an office is held."""
    if rolls.TICK.match(part) or rolls.NO_TICK.match(part):
        return "box", part, None
    if is_remark(part):
        return "remark", part, None
    if role := first(cues.ROLES, part):
        return "role", role[0], None
    return _held(part)


def _held(part: str) -> tuple[str, str, str | None]:
    """What PART is: a title, with where it is held, another person, or a place."""
    if all(map(is_office, _OFFICES.split(part))) and not _is_another(part):
        return "title", part, None
    if (held := cues.HELD_FOR.match(part)) and is_office(held["office"]):
        stands_for = held["how"] in cues.HELD_IN or held["office"].lower().endswith(cues.STANDS_FOR)
        # "Chef for Prøvecentret": a unit has its own name, and what is led otherwise is a part of the office.
        led = held["how"] == "for" and cues.is_institution(held["where"].split()[0])
        stands_for = stands_for or (led and not held["office"].lower().endswith(cues.CHAIRS))
        inside = stands_for and held["where"][0].isupper()
        return "title", held["office"] if inside else part, held["where"] if inside else None
    if cues.PLOT.match(part) or _is_another(part):
        return "another", part, None
    placed = _office_and_place(part)
    return ("title", *placed) if placed else ("place", part, None)


def _office_and_place(part: str) -> tuple[str, str | None] | None:
    """PART as an office in small letters and where it is held: a unit, or a part of one ("leder Nord")."""
    office, _, unit = part.partition(" ")
    whole = office[:1].isupper() and cues.is_office(office) and unit[:1].isupper()
    if whole and not (is_name(unit) or is_first_name(unit) or unit in cues.DIRECTIONS):
        # "Afdelingschef TVF", "Fagchef Plan og Byg": somebody's office, and where it is held.
        return office, unit
    title, place = split_title(part)
    if title is None or not title[0].islower() or not is_office(title) or not place[:1].isupper():
        return None
    if place.isupper() or any(map(cues.is_institution, place.split())):
        return title, place
    return (part, None) if len(place.split()) == 1 else None


def _is_another(part: str) -> bool:
    """Whether PART is another person with their office ("suppleant Anna Berg"), or in somebody's place.

    The name of a side is nobody's organization either.
    """
    instead = cues.IN_PLACE.match(part)
    if cues.SIDE_ALONE.match(part) or (instead and is_name(instead["name"])):
        return True
    title, name = split_title(part)
    if not name and _OTHER.search(part) and any(map(is_first_name, part.split()[1:])):
        # Words on somebody else: "suppleant Anna Berg mødte ikke".
        return True
    if title is None or title.split()[-1] in LEADS_ON:
        # "Børne- og Ungegruppernes Samråd": what goes on behind "og" is no person.
        named = title is None and is_first_name(part.split(None, 1)[0]) and is_name(part)
        return named and not cues.STREET.search(part)
    return not cues.is_institution(title.split()[0]) and is_name(name, titled=True)


@lru_cache(maxsize=4096)
def is_place(part: str) -> bool:
    """Whether PART, behind any name and a comma, is an organization, all of it, and nothing else."""
    if part[0].islower() or not part[0].isalnum() or part[-1] in " .;,*" or pieces(part) != [(0, len(part))]:
        return False
    aside = is_no_place(part) or cues.NOTE.search(part) or cues.ROLE_BEHIND.search(f", {part}") or _led(part)
    return not aside and _told(part)[0] == "place"


@lru_cache(maxsize=4096)
def is_remark(part: str) -> bool:
    """Whether PART says when or how somebody took part."""
    deputy = part.removeprefix("for ") if part.startswith("for ") else ""
    if cues.NAMED_ANEW.match(part) or (is_name(deputy) and is_first_name(deputy.split()[0])):
        return True
    if not cues.NOTE.match(part):
        return False
    told = (cues.ABSENCE, cues.PRESENT, cues.PARTIAL)
    return part[0].islower() or any(each.match(part) for each in told) or bool(cues.NOTE_ITEMS.search(part))


def _led(part: str) -> int:
    """Where in PART the organization begins, behind the words that lead to it ("udpeget af ...")."""
    leads = cues.LEADS_TO.match(part)
    return leads.end() if leads else 0


def pieces(text: str) -> list[tuple[int, int]]:
    """Start and end of the parts of TEXT between commas and dashes that are not empty."""
    found, start = [], 0
    for separator in _SEPARATOR.finditer(text):
        if text[start : separator.start()].strip():
            found.append((start, separator.start()))
        start = separator.end()
    if text[start:].strip():
        found.append((start, len(text)))
    return found
