"""People whom a remark below the lists tells of: "Bemærkninger: Anna Berg (FOA) deltog fra kl. 16"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.parse.cues import rolls
from cso_opendata.parse.people import entry
from cso_opendata.parse.sentences import sentences
from cso_opendata.parse.stand_ins import stood_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cso_opendata.parse.people import Entry
    from cso_opendata.records import Participant


def told_of(line: str, known: Iterable[Participant]) -> list[Entry]:
    """The people of whom LINE says that they came: for somebody, or by a remark below the lists."""
    return stood_in(line) or _remarked(line, known)


def _remarked(line: str, known: Iterable[Participant]) -> list[Entry]:
    """The people of whom LINE, behind the label of a remark, says when or how they took part.

    They are among those KNOWN from the lists above: a remark that says anything else names nobody.
    """
    label = rolls.REMARK.match(line) if ":" in line else None
    if label is None:
        return []
    behind = line[label.end() :]
    told = [entry(behind[start:end]) for start, end in sentences(behind)]
    names = {one.name for one in known}
    people = [
        one for one in told if one and one.note and one.name in names and not any(map(one.note.count, names))
    ]
    return people if len(people) == len(told) else []
