"""One who is listed twice, among the members and among those who were away, once with a slip of the pen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.records import Participant

# A shorter surname is another one by a letter.
_SHORTEST = 5
# How most surnames end: of two that differ in a letter and both end so, none is a slip.
_ENDING = "sen"
# What a list of all says of one whom it has no tick for, too.
_LISTED = ("present", "absent")


def without_slips(people: Sequence[Participant]) -> list[Participant]:
    """PEOPLE; who was there by one list, and away by another that misspells the name, is one and was away.

    Several whom the misspelt name may mean stay as they are, and so does it.
    """
    slips: dict[int, int] = {}
    # A slip is in the surname: those listed above, by their given names.
    above: dict[tuple[str, ...], list[int]] = {}
    for index, person in enumerate(people):
        namesakes = above.setdefault(tuple(person.name.split()[:-1]), [])
        if person.attendance == "absent":
            meant = [place for place in namesakes if _is_slip(person.name, people[place].name)]
            slips |= {meant[0]: index} if len(meant) == 1 else {}
        if person.attendance in _LISTED:
            namesakes.append(index)
    gone = set(slips.values())
    return [
        _away(person, people[slips[index]]) if index in slips else person
        for index, person in enumerate(people)
        if index not in gone
    ]


def _away(person: Participant, away: Participant) -> Participant:
    """PERSON, of whom a list says under a misspelt name that they were AWAY."""
    return replace(person, attendance="absent", attendance_as_printed=away.attendance_as_printed)


def _is_slip(one: str, two: str) -> bool:
    """Whether the names ONE and TWO differ by a letter of the surname, and in nothing else."""
    *first, surname = one.split()
    *others, name = two.split()
    if not first or first != others or min(len(surname), len(name)) < _SHORTEST or surname == name:
        return False
    short, long = sorted((surname, name), key=len)
    if len(long) == len(short) + 1:
        return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
    differ = [at for at in range(len(long)) if len(long) == len(short) and long[at] != short[at]]
    turned = len(differ) == 2 and differ[1] == differ[0] + 1 and sorted(short) == sorted(long)  # noqa: PLR2004  (a pair)
    return turned or (len(differ) == 1 and short.endswith(_ENDING) != long.endswith(_ENDING))
