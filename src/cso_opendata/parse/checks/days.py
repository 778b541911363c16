"""Checks of days and years: those that cannot be meant, as the document itself has the others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cso_opendata.parse.cues import checks as cues
from cso_opendata.parse.dates import find_dates
from cso_opendata.parse.sentences import sentences
from cso_opendata.records import Notice

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from cso_opendata.model import Block, Span, Text
    from cso_opendata.parse.body import Body
    from cso_opendata.parse.checks.printed import Printed
    from cso_opendata.records import Milestone, Minutes, Plan

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# A plan of meetings reaches so many years ahead, what is decided so many, and so does a timetable between
# two of its years. Beyond, a year is a slip, unless the document speaks of it elsewhere.
_AHEAD, _REACH = 2, 5
# Goals are set for round years: 2035, 2050.
_ROUND = 5
_SETTLED = ("approved", "agreed", "decided")
# Where none of these stands nothing is said of a next meeting, or of a last day: a quick look.
_NEXT_STEMS = ("æste", "ørstkommende", "ødes", "ses ")
_DEADLINE_STEMS = ("enest", "nden")


def of_issue(record: Minutes, printed: Printed) -> Iterator[Notice]:
    """A notice where minutes bear an earlier day than the meeting that they report."""
    held, issued = record.meeting.date, record.issued_on
    reports = any(item.speeches or item.decisions for item in record.items)
    if not (held and issued and issued < held and reports and record.issued_as_printed):
        return
    line = record.issued_as_printed.at.line
    if not cues.OF_THE_AGENDA.search(printed.line(line)):
        said = "The document is said to be older than the meeting that it reports."
        yield Notice("issued_before_meeting", "warning", said, line)


def of_title(record: Minutes) -> Iterator[Notice]:
    """A notice where the title of the document names one day, and that is not the one of the meeting."""
    held, title = record.meeting.date, record.title
    if held is None or title is None or not _YEAR.search(title.value):
        return
    days = [one.interval for one in find_dates(title.value) if one.year_stated]
    alone = len(days) == 1 and days[0].start == days[0].end and record.issued_on != days[0].start
    if alone and days[0].start not in (None, held):
        said = "The title names another day than the document has for the meeting."
        yield Notice("title_of_another_day", "warning", said, title.at.line)


def of_titles(record: Minutes) -> Iterator[Notice]:
    """A notice where the minutes to be approved are those of a meeting after this one."""
    held = record.meeting.date
    for item in record.items if held else ():
        title = item.minutes_title or item.title
        if item.kind == "approval_of_minutes" and title is not None and _YEAR.search(title.value):
            first = next(iter(find_dates(title.value)), None)
            start = first.interval.start if first and first.year_stated else None
            if held and start and start > held:
                said = "The minutes that are to be approved are said to be those of a later meeting."
                yield Notice("approves_later_minutes", "warning", said, title.at.line)


def of_meetings_to_come(record: Minutes, body: Body, printed: Printed) -> Iterator[Notice]:
    """A notice for each meeting to come on a day that is over, or years away."""
    held = record.meeting.date
    if held is None:
        return
    for part in body.minutes or body.agenda:
        for block in part.blocks:
            yield from _over(block, held)
    for item in record.items:
        for planned in item.planned:
            start = planned.interval.start
            if start and start.year > held.year + _AHEAD and not printed.states(start.year, planned.at):
                yield _outside("A meeting to come", planned.at)


def _over(block: Block, held: date) -> Iterator[Notice]:
    """A notice for each sentence of BLOCK whose next meeting, with its year, comes before the day HELD."""
    if not any(map(block.text.__contains__, _NEXT_STEMS)):
        return
    for start, end in sentences(block.text) if cues.TO_COME.search(block.text) else ():
        cue = cues.TO_COME.search(block.text, start, end)
        found = find_dates(block.text[cue.end() : end], held.year) if cue else []
        if not cue or not found or cues.NOT_TO_COME.search(block.text, start, cue.end() + found[0].start):
            continue
        ends = [one.interval.end for one in found]
        if found[0].year_stated and all(each is not None and each < held for each in ends):
            said = "The next meeting is said to be on a day before this one."
            yield Notice("next_meeting_is_over", "warning", said, _line(block, cue.start()))


def _line(block: Block, offset: int) -> int:
    """The line of BLOCK on which the character at OFFSET stands."""
    return max(number for start, number in zip(block.starts, block.numbers, strict=True) if start <= offset)


def of_decisions(record: Minutes, printed: Printed) -> Iterator[Notice]:
    """A notice for each decision that sets a day which is over, or years away."""
    held = record.meeting.date
    for item in (record.preamble, *record.items) if held else ():
        for decision in item.decisions:
            text = decision.text
            years = [int(year) for year in _YEAR.findall(text.value)]
            if held is None or not years:
                continue
            if decision.kind in _SETTLED and _sets_a_day_before(text.value, held):
                said = "A decision sets a last day that was over when it was made."
                yield Notice("deadline_is_over", "warning", said, text.at.line)
            elif max(years) > held.year + _REACH and _is_far(held, text, printed):
                yield _outside("A decision", text.at)


def _sets_a_day_before(text: str, held: date) -> bool:
    if not any(map(text.__contains__, _DEADLINE_STEMS)):
        return False
    for cue in cues.DEADLINE.finditer(text):
        found = find_dates(text[cue.end() :])
        if not found or found[0].start or not found[0].year_stated:
            continue
        end = found[0].interval.end
        if end and end < held and not cues.NOT_SET.search(text, 0, cue.start()):
            return True
    return False


def _is_far(held: date, text: Text, printed: Printed) -> bool:
    """Whether a day in TEXT is years after HELD, in one that is no goal and spoken of nowhere else."""
    days = (one.interval.start for one in find_dates(text.value) if one.interval.precision == "day")
    years = {day.year for day in days if day}
    return any(
        year > held.year + _REACH and year % _ROUND and not printed.states(year, text.at) for year in years
    )


def of_milestones(record: Plan, printed: Printed) -> Iterator[Notice]:
    """A notice for each milestone in a year far from any other that the plan speaks of."""
    years = {start.year for one in record.milestones if (start := one.interval.start)}
    if record.issued_on:
        years.add(record.issued_on.year)
    if not years or max(years) - min(years) <= _REACH:
        return
    for one in record.milestones:
        if _is_alone(one, years, printed):
            yield _outside("A milestone", one.title.at)


def _is_alone(milestone: Milestone, years: set[int], printed: Printed) -> bool:
    start, at = milestone.interval.start, milestone.date_at or milestone.title.at
    if start is None or str(start.year) not in (milestone.date_as_printed or ""):
        return False
    near = [year for year in years if year != start.year and abs(year - start.year) <= _REACH]
    return not near and len(years) > 1 and not printed.states(start.year, at)


def _outside(what: str, at: Span) -> Notice:
    said = f"{what} is in a year that the document speaks of nowhere else, far from its own."
    return Notice("date_outside_years", "warning", said, at.line)
