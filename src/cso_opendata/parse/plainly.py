"""The entry that is plain, as most are: "Formand Anna Berg, FOA", told at one look.

entry = office name "," organization      with none of the marks and words of anything else
"""

from __future__ import annotations

import re

from cso_opendata.parse.asides import ANSWER
from cso_opendata.parse.before import names_a_person
from cso_opendata.parse.cues import people as cues
from cso_opendata.parse.names import LEADS_ON, is_initials, is_name, is_office, split_title
from cso_opendata.parse.said import APART, is_place

# A quick look for the abbreviation of an organization right behind a name: a digit, or two letters that are
# no small ones.
SHORT = re.compile(r"\s(?:\d|[^\W\d_a-zà-ÿ]{2})")
# What leads to the organization that somebody comes from.
FROM = (" fra ", " hos ", " i ", " ved ")
# Marks of what is said besides a name, an office and an organization; a word in small letters.
_MARKED = re.compile(rf"[;:()\[\]#*{APART}–—☐☑☒✓✔□■◻◼]| - |,(?! )| ,")
_INITIAL = re.compile(r"[^\W\d_]\.\s")
# Between an organization and who comes from it.
_DASH = re.compile(r"\s[–—-]\s")
_SMALL = re.compile(r" [^\W\dA-ZÆØÅ]")
_LEADS = (*FROM, " for ")


def plainly(text: str) -> tuple[str, str, str] | None:
    """Name, office and organization of the person whom TEXT, with single spaces, plainly names.

    None where a mark or a word may say something else: then TEXT is read in parts, as plain ones could be.
    """
    head, _, place = text.partition(", ")
    if (
        not text[:1].isalpha()
        or ANSWER.match(text)
        or _MARKED.search(text)
        or not place
        or not is_place(place)
    ):
        return None
    noted = _SMALL.search(head) and (any(map(head.__contains__, _LEADS)) or cues.NOTE.search(head))
    if noted or "/" in head or cues.ROLE_BEFORE.match(head):
        return None
    title, name = split_title(head)
    if title is None or SHORT.search(name) or not fits(title, name):
        return None
    # Initials may stand before the name, or behind it in the place of an organization.
    letters = name.split(None, 1)[0].isupper() or is_initials(place, name)
    return None if letters else (name, title, place)


def fits(title: str | None, name: str) -> bool:
    """Whether NAME is one, and TITLE before it is whole and names nobody itself."""
    words = title.split() if title else []
    whole = not words or (words[-1] not in LEADS_ON and not names_a_person(" ".join(words[:2])))
    return whole and is_name(name, titled=title is not None)


def dashed(plain: str) -> re.Match[str] | None:
    """The dash between an organization that PLAIN begins with and a person: "Intern Revision – Anna Berg"."""
    found = _DASH.search(plain)
    left = plain[: found.start()].partition(",")[0] if found else ""
    # Who holds an office, or is named by an initial, comes before another one, who may stand in.
    title, name = split_title(left)
    held = title is not None and " " in name and is_name(name, titled=True)
    if found is None or held or is_office(left) or names_a_person(left) or _INITIAL.match(left):
        return None
    name = " ".join(split_title(plain[found.end() :].partition(",")[0])[1].split()[:2])
    return found if names_a_person(name) else None
