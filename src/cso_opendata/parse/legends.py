"""Who was away where a legend says so by a mark: "A = afbud", "* = afbud", "(fraværende i parentes)"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from cso_opendata.model import Span, Text
from cso_opendata.parse.cues import rolls

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from cso_opendata.model import Block, Line
    from cso_opendata.records import Participant


def unbracketed(blocks: Sequence[Block], lines: Sequence[Line]) -> Sequence[Block]:
    """BLOCKS with the names in brackets plain, where a legend among LINES says what brackets mean."""
    if not _bracket_legend(lines):
        return blocks
    return [block if block.cells else block._replace(text=_opened(block.text)) for block in blocks]


def _opened(text: str) -> str:
    """TEXT, as long as before, with its names in brackets plain."""
    return rolls.BRACKETED.sub(r"\g<name>..", text)


def by_legend(people: Sequence[Participant], lines: Sequence[Line], end: int) -> list[Participant]:
    """PEOPLE, each with what the mark at the name says, if one of LINES above line END has a legend."""
    above = lines[: end - 1]
    marks, brackets = _marks(line.text for line in above), _bracket_legend(above)
    if brackets:
        return [_in_brackets(person, brackets, lines) for person in people]
    if not marks:
        return list(people)
    found = [_marked(person, marks, lines) for person in people]
    if "absent" in marks.values():
        return found
    # Where a mark says who came, the others of the list did not.
    came = [one is not person for one, person in zip(found, people, strict=True)]
    listed = {one.attendance_as_printed for one, marked in zip(people, came, strict=True) if marked}
    return [
        replace(one, attendance="absent", attendance_as_printed=None)
        if not marked and sum(came) > 1 and one.attendance_as_printed in listed
        else one
        for one, marked in zip(found, came, strict=True)
    ]


def sided_by_legend(people: Sequence[Participant], lines: Sequence[Line], end: int) -> list[Participant]:
    """PEOPLE, each on the side that the letter in brackets at the name stands for: "(L)", "(M)".

    Where one of LINES above line END explains the letters of both sides.
    """
    sides = _side_marks(line.text for line in lines[: end - 1])
    if len(set(sides.values())) <= 1:
        return list(people)
    return [_on_a_side(person, sides, lines) for person in people]


def _side_marks(lines: Iterable[str]) -> Mapping[str, str]:
    """The letters that a legend among LINES explains, and the side that each stands for."""
    found = (one for line in lines for one in rolls.SIDE_MARK.finditer(line))
    return {one["letter"]: "management" if one["management"] else "employee" for one in found}


def _on_a_side(person: Participant, sides: Mapping[str, str], lines: Sequence[Line]) -> Participant:
    """PERSON on the one of SIDES whose letter LINES print in brackets behind the name."""
    printed = _printed(person, lines)
    behind = printed[printed.find(person.name) + len(person.name) :]
    letter = next((each for each in sides if f"({each})" in behind), None)
    if letter is None or person.side or person.capacity != "member":
        return person
    place = None if person.organization == letter else person.organization
    return replace(person, side=sides[letter], organization=place)


def _bracket_legend(lines: Iterable[Line]) -> Text | None:
    """The legend among LINES that says that who stands in brackets was away."""
    each = ((line.number, rolls.IN_BRACKETS.search(line.text)) for line in lines)
    return next((Text(found[0], Span(number, number)) for number, found in each if found), None)


def _in_brackets(person: Participant, legend: Text, lines: Sequence[Line]) -> Participant:
    """PERSON, away as LEGEND says if LINES print the name in brackets."""
    printed = _printed(person, lines)
    if not any(person.name in found["name"] for found in rolls.BRACKETED.finditer(printed)):
        return person
    return replace(person, attendance="absent", attendance_as_printed=legend)


def _printed(person: Participant, lines: Sequence[Line]) -> str:
    return " ".join(line.text for line in lines[person.at.line - 1 : person.at.line_end])


def _marks(lines: Iterable[str]) -> Mapping[str, str]:
    """The marks that a legend among LINES explains, and the attendance that each stands for."""
    each = (list(rolls.LEGEND_MARK.finditer(line)) for line in lines)
    # "Gruppe A: afbud fra Anna Berg" explains no letter; "T: til stede, A: afbud" does.
    found = (one for told in each for one in told if len(told) > 1 or not one["colon"])
    return {one["letter"] or one["mark"]: "absent" if one["absent"] else "present" for one in found}


def _marked(person: Participant, marks: Mapping[str, str], lines: Sequence[Line]) -> Participant:
    """PERSON with the attendance that one of MARKS behind the name says, as LINES print it."""
    printed = _printed(person, lines)
    for mark, attendance in marks.items():
        # The letter may have been taken for the last one of the name, or for where somebody comes from.
        name = person.name.removesuffix(f" {mark}")
        # A star before the next name is a bullet.
        behind = r"(?!\w)" if mark.isalpha() else r"(?=\s*(?:[,;.|]|$|og\b))"
        if re.search(rf"{re.escape(name)}[\s|]*\(?{re.escape(mark)}\)?{behind}", printed):
            place = None if person.organization == mark else person.organization
            return replace(
                person, name=name, organization=place, attendance=attendance,
                attendance_as_printed=Text(mark, person.at),
            )  # fmt: skip
    return person
