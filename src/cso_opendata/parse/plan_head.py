"""The head of a plan: its title, when it was issued, and the year in which its dates begin."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from cso_opendata.model import Block, Span, Text, phrase, physical_lines
from cso_opendata.parse.cues import plan as cues
from cso_opendata.parse.dates import find_dates, single_day
from cso_opendata.parse.headings import is_title, read_heading
from cso_opendata.parse.lone_dates import dates_last, lone_dates
from cso_opendata.parse.moments import opening, whole
from cso_opendata.parse.sentences import sentences
from cso_opendata.parse.shapes import is_heading

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cso_opendata.parse.moments import Moment

# What stands before the text of a plan: its sender, its date, its title.
HEAD = 12
LONGEST_TITLE = 150
_LONGEST_SENDER = 80
_TITLES = (cues.PLAN_TITLE, cues.TITLE_OF_MILESTONES)
_PARTS = re.compile(r"\s*[·|•]\s*|\s{3,}")


@dataclass(frozen=True, slots=True)
class Issued:
    """When a plan was issued: the words that say so, the first day that they mean, the day if it is one."""

    text: Text | None = None
    start: date | None = None
    day: date | None = None
    index: int | None = None


def titled(blocks: Sequence[Block]) -> Block | None:
    """The block that says that the document is a plan: a title, with nothing but short lines above it."""
    for block in blocks[:HEAD]:
        if block.kind in ("row", "bullet") or len(block.text) > LONGEST_TITLE or block.text[-1] in ".;":
            return None
        if block.text[-1] != "," and any(each.match(block.text) for each in _TITLES):
            return block
    return None


def title_of(blocks: Sequence[Block]) -> Text | None:
    """The title of a plan; one that says no more than its kind goes on beside it, or belongs to one above."""
    found = titled(blocks)
    if found is None:
        return next((phrase(block) for block in blocks[:HEAD] if block.kind == "heading"), None)
    index = blocks.index(found)
    if not cues.KIND_ALONE.match(found.text):
        return phrase(found)
    above = [block for block in blocks[:index] if block.kind == "heading" and block.level < found.level]
    if above:
        return phrase(above[0])
    below = blocks[index + 1] if index + 1 < len(blocks) else None
    if below is None or not _goes_on(below):
        return phrase(found)
    return Text(f"{found.text} {below.text}", Span(found.numbers[0], below.numbers[-1]))


def _goes_on(below: Block) -> bool:
    """Whether the block BELOW a title can be the rest of it: one line, no date, no heading of its own."""
    return (
        is_title(below) and len(below.numbers) == 1 and read_heading(below) is None and not whole(below.text)
    )


def issued_of(blocks: Sequence[Block]) -> Issued:
    """The date of the plan: in its head a line, or a part of one, that says so or is nothing but a date.

    A date with more words on the lines below it is when those happen.
    """
    lone = lone_dates(blocks)
    alone = lone.over.union(lone.below.values(), dates_last(blocks))
    for index, block in enumerate(blocks[:HEAD]):
        if block.kind in ("row", "bullet"):
            break
        when = cues.WHEN_LABEL.match(block.text) and not cues.ISSUED.match(block.text)
        if index in alone or is_heading(block) or when:
            continue
        for line in physical_lines(block)[-1:]:
            for start, end in (*_parts(line.value), *_behind_the_sender(line.value)):
                said = cues.ISSUED.match(line.value, start, end)
                start = said.end() if said else start  # noqa: PLW2901  (what is left is the date)
                found = whole(line.value[start:end])
                if found and found.stated and found.interval.start and (said or not _is_long(found)):
                    text = Text(line.value[start:end].strip(), line.at)
                    return Issued(text, found.interval.start, single_day(text.value), index)
    return Issued()


def _is_long(moment: Moment) -> bool:
    """Whether MOMENT is a quarter or longer: the time of what is planned, and of no plan."""
    return moment.interval.precision in ("quarter", "half_year", "year")


def _behind_the_sender(line: str) -> Iterator[tuple[int, int]]:
    """What stands behind the last comma of a short LINE: "Sekretariatet, juni 2031"."""
    comma = line.rfind(", ")
    if comma > 0 and len(line) <= _LONGEST_SENDER:
        yield comma + 2, len(line)


def begins(blocks: Sequence[Block], issued: Issued) -> date | None:
    """From when on dates without a year count: the issue of the plan, else the year its text is about."""
    if issued.start:
        return issued.start
    years = set(_years_of_text(blocks))
    return date(min(years), 1, 1) if len(years) == 1 else None


def _years_of_text(blocks: Sequence[Block]) -> Iterator[int]:
    """The years that the text above the first row, bullet or date of a plan speaks of, but for past ones."""
    for block in blocks:
        if block.kind in ("row", "bullet") or opening(block.text):
            return
        for start, end in sentences(block.text) if not is_title(block) else ():
            words = block.text[start:end]
            if not cues.PAST_OR_TARGET.search(words):
                yield from (int(found["year"]) for found in cues.YEAR_IN_TEXT.finditer(words))


def first_printed(blocks: Sequence[Block]) -> date | None:
    """The first date of the timetable that prints its year; the end of the title's year if that is earlier.

    What the text above it tells of may be over long before.
    """
    dated = (
        index for index, block in enumerate(blocks) if block.kind in ("row", "bullet") or opening(block.text)
    )
    below = blocks[next(dated, 0) :]
    found = (one for block in below for one in find_dates(block.text) if one.year_stated)
    first = next((one.interval.start for one in found if one.interval.start), None)
    title = titled(blocks)
    year = cues.YEAR_OF_TITLE.match(title.text) if title else None
    last = date(int(year["year"]), 12, 31) if year else None
    return min((day for day in (first, last) if day), default=None)


def _parts(line: str) -> Iterator[tuple[int, int]]:
    """The parts of a LINE that dots or bars set apart, and what stands at its end behind a wide gap."""
    start = 0
    for gap in _PARTS.finditer(line):
        if gap[0].strip():
            yield start, gap.start()
        start = gap.end()
    yield start, len(line)
