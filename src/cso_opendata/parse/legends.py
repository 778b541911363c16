"""Who was away where a legend says so by a letter or a mark: "T = til stede, A = afbud", "* = afbud"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from cso_opendata.model import Text
from cso_opendata.parse.cues import rolls

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from cso_opendata.model import Line
    from cso_opendata.records import Participant


def by_legend(people: Sequence[Participant], lines: Sequence[Line], end: int) -> list[Participant]:
    """PEOPLE, each with what the mark behind the name says, if one of LINES above line END has a legend."""
    marks = _marks(line.text for line in lines[: end - 1])
    if "absent" not in marks.values():
        return list(people)
    return [_marked(person, marks, lines) for person in people]


def _marks(lines: Iterable[str]) -> Mapping[str, str]:
    """The marks that a legend among LINES explains, and the attendance that each stands for."""
    each = (list(rolls.LEGEND_MARK.finditer(line)) for line in lines)
    # "Gruppe A: afbud fra Anna Berg" explains no letter; "T: til stede, A: afbud" does.
    found = (one for told in each for one in told if len(told) > 1 or not one["colon"])
    return {one["letter"] or one["mark"]: "absent" if one["absent"] else "present" for one in found}


def _marked(person: Participant, marks: Mapping[str, str], lines: Sequence[Line]) -> Participant:
    """PERSON with the attendance that one of MARKS behind the name says, as LINES print it."""
    printed = " ".join(line.text for line in lines[person.at.line - 1 : person.at.line_end])
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
