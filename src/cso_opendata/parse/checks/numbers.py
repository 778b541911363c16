"""Checks of the numbers of items: some are left out, some stand twice, somebody came for one that is none."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.parse.item_numbers import Scheme, numbered
from cso_opendata.parse.numbers import value_of
from cso_opendata.parse.shapes import stands_alone
from cso_opendata.parse.titles import similar
from cso_opendata.records import Notice

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cso_opendata.parse.body import Body, Part
    from cso_opendata.records import Participant

# Numbers within an item that lie further from its own are not those of items.
_FAR = 4
# With these an opening begins (see `numbering`): a quick look, since all blocks are asked.
_BEGINS = frozenset("0123456789dpasnDPASN")


class _Opened(NamedTuple):
    """A number that opens an item on LINE, or seems to within the one with the number INSIDE."""

    number: int
    line: int
    inside: int | None = None


def of_numbers(body: Body, participants: Sequence[Participant]) -> Iterator[Notice]:
    """A notice for each number of an item that is left out or stands twice, and who came for what is none."""
    told: set[int] = set()
    on_agenda = {value_of(part.number) for part in body.agenda if part.number}
    opened = [
        _opened(parts, lists=parts is body.agenda or not body.agenda) for parts in (body.agenda, body.minutes)
    ]
    # Of items in parts only those have a part of the agenda that something was put to the meeting in.
    reported = {one.number for one in opened[1]}
    for part, known, others in zip(opened, (set[int](), on_agenda), (reported, set[int]()), strict=True):
        for notice in _of_part(part, known, others):
            if notice.line not in told:
                told.add(notice.line or 0)
                yield notice
    yield from _attended(participants, {one.number for part in opened for one in part})


def _of_part(opened: Sequence[_Opened], on_agenda: set[int], others: set[int]) -> Iterator[Notice]:
    """The notices of the agenda or the minutes, whose numbers are OPENED; OTHERS are the minutes'."""
    numbers = {one.number for one in opened} | others
    for before, after in pairwise(opened):
        missing = set(range(before.number + 1, after.number)) - numbers
        if after.inside == after.number:
            said = f"Item {after.number} seems to stand twice; what is below is published with the first."
            yield Notice("number_repeats", "warning", said, after.line)
        elif missing & on_agenda:
            said = f"Item {min(missing & on_agenda)} of the agenda is left out in the minutes."
            yield Notice("number_skips", "warning", said, after.line)
        elif missing:
            said = f"Item {after.number} follows item {before.number}: a number is left out."
            kept = f" What is below it is published with item {after.inside}." if after.inside else ""
            yield Notice("number_skips", "warning", said + kept, after.line)


def _opened(parts: Sequence[Part], *, lists: bool) -> list[_Opened]:
    """The numbers that open PARTS; LISTS: what stands within one may have been meant to open another."""
    found = []
    for part in parts:
        if part.number:
            found.append(_Opened(value_of(part.number), part.heading.at.line))
            found += _within(part, int(part.number)) if lists and part.number.isdecimal() else ()
    return found


def _within(part: Part, own: int) -> Iterator[_Opened]:
    """What looks like the opening of another item within PART, whose number is OWN.

    A list within an item begins with 1, and what follows its own number would have opened an item.
    """
    last = own
    for block in part.blocks:
        found = numbered(block, Scheme()) if block.text[0] in _BEGINS else None
        if found is None:
            continue
        number = int(found.number or 0)
        again = number == own == last != 1 and not similar(found.title, part.title.value)
        further = last + (last == own) < number <= own + _FAR
        if not stands_alone(block) or not (again or further):
            return
        yield _Opened(number, block.at.line, own)
        last = number


def _attended(participants: Sequence[Participant], numbers: set[int]) -> Iterator[Notice]:
    """A notice for each participant who came for an item that is none of NUMBERS.

    Where these go on from another meeting ("41."), a smaller one may count the items of this one.
    """
    if not numbers:
        return
    first = 1 if min(numbers) > len(numbers) else min(numbers)
    for person in participants:
        strange = [number for number in person.items if not first <= int(number) <= max(numbers)]
        if strange:
            said = f"Somebody came for item {strange[0]}, but the items end with {max(numbers)}."
            yield Notice("came_for_no_item", "warning", said, person.at.line)
