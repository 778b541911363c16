"""Lists of people on several lines: where a line stops within one, and what the next one begins with."""

from __future__ import annotations

import re

from cso_opendata.parse.cues import head as cues
from cso_opendata.parse.cues import people as words
from cso_opendata.parse.cues import rolls
from cso_opendata.parse.cues.first_names import is_first_name
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.first_named import by_first_names
from cso_opendata.parse.names import is_name, is_office, split_title
from cso_opendata.parse.people import entry

_BETWEEN = re.compile(r",\s*|\s+og\s+")
# One word, and then a bracket or others of the list: the end of a name that the line before begins.
_REST_OF_A_NAME = re.compile(r"[^\W\d_a-zæøå][\w'’-]+(?:(?:\s+\([^()]*\))?(?:,\s|\s+og\s)|\s+\([^()]*\)$)")
# An organization of several words, and a person behind its colon or dash.
_PLACE_BEFORE = re.compile(r"[^,;:]{3,60}?(?::|\s[–—-])\s+[^\W\d_a-zæøå][^,;]*$")
# Words that a name may be cut into, each with a capital.
_PART_OF_NAME = re.compile(r"[^\W\d_][\w'’-]*[a-zæøå](?:\s[^\W\d_][\w'’-]*[a-zæøå])?$")
# What an entry leaves for a second line is the end of a name or of an organization's.
MOST_WORDS_LEFT = 6
# A colon further on stands behind no label.
_LONGEST_LABEL = 60


def end_of_label(line: str) -> int:
    """Where the label ends behind which LINE names people; 0 where it begins with none."""
    found = first(cues.INLINE_GROUPS, line)
    match = found[1] if found else cues.FROM.match(line)
    if match:
        return match.end()
    # What heads a list by itself may have it behind a colon too: "Fra organisationerne deltog: A, B".
    end = line.find(": ", 0, _LONGEST_LABEL) + len(": ")
    return end if end >= len(": ") and first(cues.GROUPS, line[:end]) else 0


def cuts_a_list(names: str, line: str) -> bool:
    """Whether NAMES, entries between semicolons, stop within one that LINE, right below it, goes on with.

    A line may as well end where an entry does, and the next one begin with another, with no mark between.
    """
    *others, last = names.split(";")
    if others and entry(others[0]) is None:
        return False
    last, person, following = last.strip(), entry(last), entry(line.partition(";")[0])
    if person is None or last.endswith(","):
        return not last[:1].islower() or is_office(last)
    if last.endswith("."):
        return False
    placed = bool(others) and all(one.organization for one in map(entry, others) if one)
    lacks = placed and person.organization is None
    if following is None:
        # What stands below a list that is whole may be anything, as a place or a heading.
        ends = line.endswith(".") and len(line.split()) <= MOST_WORDS_LEFT
        return lacks or ";" in line or ends
    return lacks and following.title is None


def is_cut(names: str, line: str) -> bool:
    """Whether the list NAMES stops within a name, whose end LINE begins with."""
    start, end = _BETWEEN.split(names)[-1], _BETWEEN.split(line)[0]
    title, name = split_title(start)
    if not _PART_OF_NAME.match(name) or not _PART_OF_NAME.match(end):
        return False
    whole = entry(end) is not None or is_office(end) or end.split(None, 1)[0].lower() in words.NO_NAME
    return not whole and is_name(f"{name} {end}", titled=title is not None)


def list_goes_on(before: str, line: str) -> bool:
    """Whether a list on a line (BEFORE) goes on on LINE: it ends within itself, or LINE begins within it."""
    if cues.CHAIR.match(line) or cues.ROOM.match(line) or rolls.TELLS_OF_THE_MEETING.match(line):
        return False
    # Behind the label of the list may stand that of an organization: "Deltagere: Stab og Ledelse: Anna Berg".
    behind = before.rpartition(": ")
    names, last = behind[2] if behind[1] else "", _BETWEEN.split(behind[2])[-1]
    within = (_ends_within_a_name(last) and not by_first_names(names)) or _leads_on(names, last)
    if " " in last and _begins_a_name(line):
        # "..., Per Martin" is whole where "Eva Dahl måtte gå" stands below.
        within = False
    if within and line[0].isupper():
        return True
    if _REST_OF_A_NAME.match(line) and not _PLACE_BEFORE.match(line):
        return True
    cut = before[-1] in ",;-–" or before.endswith((" og", " samt"))
    return cut or line[0] == "(" or line.startswith("og ")


def _begins_a_name(line: str) -> bool:
    """Whether LINE begins with a first name and another word with a capital."""
    first_word, _, rest = line.partition(" ")
    return is_first_name(first_word) and rest[:1].isupper()


def _leads_on(names: str, last: str) -> bool:
    """Whether LAST, with which a list of NAMES stops, is an office before a name, as the first name has one.

    Where offices stand behind names ("Anna Berg, formand"), one ends an entry.
    """
    title, name = split_title(_BETWEEN.split(names)[0])
    if title is None or not is_name(name.partition(" (")[0], titled=True):
        return False
    office, rest = split_title(last)
    return is_office(last) or (office is not None and _ends_within_a_name(rest))


def _ends_within_a_name(last: str) -> bool:
    """Whether LAST, the last of a list on a line, is first names and nothing else."""
    return bool(last) and all(map(is_first_name, last.split()))


def ends_openly(line: str) -> bool:
    """Whether LINE ends with a word in small letters behind which an entry goes on ("under", "for")."""
    return line.rsplit(None, 1)[-1] in words.UNFINISHED


def unfinished(line: str) -> bool:
    """Whether LINE ends with a word that an organization goes on behind, be it one itself ("HK")."""
    return line.rpartition(" ")[2].lower() in words.UNFINISHED
