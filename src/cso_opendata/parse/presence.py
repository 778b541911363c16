"""Who was there: what a heading, a box or a remark says of it, and for which items somebody came."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from cso_opendata.parse.cues import people as cues
from cso_opendata.parse.cues import rolls

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.parse.people import Entry
    from cso_opendata.records import Participant

# What stands between two remarks.
_PARTS = re.compile(r"\s*[,;()]\s*|\s+[–—-]\s+")
_NUMBER = re.compile(r"\d{1,3}")
_RANGE = re.compile(r"(\d{1,3})\s*(?:[-–]|til(?:\s+og\s+med)?)\s*(\d{1,3})")
_TICKED = re.compile(r"[xXvV✓✔✅☑☒■◼+1]|^ja$", re.IGNORECASE)


def attendance_of(kind: str, person: Entry, *, ticked_absent: bool) -> str:
    """Whether PERSON, in a group of KIND, was `present`, `absent` or there in part (`partial`).

    A remark says more than a box, a box more than the heading. TICKED_ABSENT: a cross stands for one who
    was not there.
    """
    said = _said(person.note) if person.note else None
    if said is not None:
        return said
    if kind == "absent" and (items_in(kind, person.note) or cues.FOR_ONE_ITEM.match(person.note or "")):
        return "partial"
    if kind == "absent" and person.note and cues.CAME.match(person.note):
        return "present"
    ticked = person.box is not None and bool(_TICKED.search(person.box))
    if person.box is not None and not (ticked and kind == "absent"):
        # Below "Afbud" a tick says that somebody sent apologies.
        return "present" if ticked != ticked_absent else "absent"
    return kind if kind in ("absent", "partial") else "present"


def called_only(people: Sequence[Participant]) -> list[Participant]:
    """PEOPLE of an agenda, which tells whom it calls: nobody has come yet, but by words that say so."""
    return [replace(one, attendance=None) if _is_called(one) else one for one in people]


def _is_called(person: Participant) -> bool:
    """Whether nothing that is printed says that PERSON, who is not away, came."""
    printed = person.attendance_as_printed
    return person.attendance == "present" and not (printed and rolls.CAME_AS_PRINTED.match(printed.value))


def _said(note: str) -> str | None:
    """What a NOTE says of it; who sent apologies was away, whatever else is remarked behind or before."""
    if cues.ABSENCE.match(note):
        return "absent"
    if cues.PARTIAL.search(note):
        return "partial"
    if any(map(cues.ABSENCE.match, _PARTS.split(note)[1:])):
        return "partial" if items_in("absent", note) else "absent"
    return "present" if cues.PRESENT.match(note) else None


def items_in(kind: str, note: str | None) -> tuple[str, ...]:
    """The items that somebody in a group of KIND came for, as their NOTE says.

    Those behind the name of one who was away are not: "Fraværende: Anna Berg, sag 4-6".
    """
    return items_of(note) if note and (kind != "absent" or cues.CAME.match(note)) else ()


def is_box(text: str) -> bool:
    """Whether TEXT is a box, with a tick or without one, and nothing else."""
    return rolls.NO_TICK.match(text) is not None or (rolls.TICK.match(text) is not None and text != "+")


def items_of(note: str | None) -> tuple[str, ...]:
    """The numbers of the items that a NOTE says somebody came for ("under pkt. 2-4 og 6")."""
    numbers: list[str] = []
    if not note:
        return ()
    left_out = None
    for match in cues.NOTE_ITEMS.finditer(note):
        if cues.NOT_FOR.search(note, 0, match.start()) or match.start() == left_out:
            left_out = match.end()
            continue
        for span in _RANGE.findall(match[1]):
            numbers += [str(number) for number in range(int(span[0]), int(span[1]) + 1)]
        numbers += [number for number in _NUMBER.findall(match[1]) if number not in numbers]
    return tuple(sorted({number for number in numbers if int(number)}, key=int))
