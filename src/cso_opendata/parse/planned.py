"""Meetings to come, as a document proposes or announces them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.model import Block, Span, Text, phrase
from cso_opendata.parse.alternatives import shifted
from cso_opendata.parse.cues import coming as cues
from cso_opendata.parse.cues.items import DEADLINE
from cso_opendata.parse.dates import Found, find_dates, part_of
from cso_opendata.parse.planned_entries import is_entry, is_of_another
from cso_opendata.parse.sentences import sentences
from cso_opendata.records import Interval, PlannedMeeting

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from cso_opendata.parse.ledger import Ledger

_YEAR = re.compile(r"\b(20\d\d)\b")
_PRECISE = ("day", "day_range", "part_of_month", "month", "week", "month_range")


class _Context(NamedTuple):
    """What a date is read by: the body that meets, the day of its own meeting, the year of the title."""

    body: str | None
    held: date | None
    year: int | None


class _Told(NamedTuple):
    """The characters START to END of a block, which tell of meetings to come on the dates BEHIND a cue."""

    start: int
    end: int
    behind: int


def planned_in(
    blocks: Sequence[Block],
    title: str,
    item_kind: str,
    meeting: tuple[str | None, date | None],
    ledger: Ledger,
) -> tuple[PlannedMeeting, ...]:
    """The meetings to come that BLOCKS, the content of an item, tell of.

    TITLE and ITEM_KIND are the item's, MEETING the body and date of the document's own meeting: a date
    without a year is of the title's year, else the first such date after the meeting.
    """
    printed = _YEAR.search(title) if item_kind == "meeting_dates" else None
    context = _Context(*meeting, int(printed[1]) if printed else None)
    found: list[PlannedMeeting] = []
    listing, proposed = False, False
    listed = item_kind == "meeting_dates"
    above = context
    for block in _without_tasks(blocks):
        if not (listing or listed or _may_tell(block.text)):
            continue
        cued, entry = False, (listing or listed) and is_entry(block)
        if not entry:
            cued = _cue(block.text, 0, len(block.text), meeting[0]) is not None
            listing = cued or (listed and block.text.endswith(":"))
            proposed = bool(cues.PROPOSED.search(block.text))
            entry = cued and is_entry(block)
            above = _of_year(context, block.text)
        told = (
            [_Told(0, len(block.text), 0)] if entry else _telling(block, meeting[0], listed=listed, cued=cued)
        )
        for each in told:
            one = _untold(_sentence(block, each, above, proposed=proposed), found)
            found += [shifted(row, len(found)) for row in one]
            if one and listed:
                ledger.claim(one[0].at, "planned_meeting")
    return tuple(found)


def _untold(rows: Sequence[PlannedMeeting], told: Iterable[PlannedMeeting]) -> list[PlannedMeeting]:
    """ROWS of a sentence without the days TOLD before: why there is no meeting on one of them."""
    known = {(row.body, row.interval) for row in told}
    left = [row for row in rows if (row.body, row.interval) not in known]
    # The first one that is left has no other of this sentence that it might be instead of.
    return [replace(row, alternative=None) if not index else row for index, row in enumerate(left)]


def _without_tasks(blocks: Sequence[Block]) -> Iterator[Block]:
    """BLOCKS but for tables of what is to be done by when, and the cells that say so beside the minutes."""
    tasks = False
    for block in blocks:
        names = [" ".join(text.value for text in cell) for cell in block.cells]
        tasks = block.kind == "row" and (tasks or any(map(DEADLINE.match, names)))
        if not tasks and len(names) != 1:
            yield block


def _may_tell(text: str) -> bool:
    """A quick look whether TEXT can hold a cue of a meeting to come."""
    return ("øde" in text or "ØDE" in text or "ses" in text) and any(map(text.__contains__, cues.NEXT_STEMS))


def _telling(block: Block, body: str | None, *, listed: bool, cued: bool) -> Iterator[_Told]:
    """The sentences of BLOCK that tell of a meeting of BODY to come.

    LISTED: it stands below a title that announces dates. CUED: it holds the cue of a meeting to come.
    """
    agreed = listed and cues.DATES_AGREED.search(block.text)
    own = listed and cues.OWN_MEETING.search(block.text)
    told = False
    for start, end in sentences(block.text) if agreed or cued or own else ():
        cue = _cue(block.text, start, end, body) if cued else None
        cue = cue or (cues.OWN_MEETING.search(block.text, start, end) if own else None)
        follows = told and cues.AFTERWARDS.match(block.text[start:end]) is not None
        told = bool((agreed and cues.DATES_AGREED.search(block.text, start, end)) or cue) or follows
        if told:
            yield _Told(start, end, _behind(cue) - start if cue else 0)


def _cue(text: str, start: int, end: int, body: str | None) -> re.Match[str] | None:
    """What says between START and END of TEXT that BODY, and no other one, is to meet."""
    found = cues.NEXT_MEETING.search(text, start, end)
    if found or not _may_name(text):
        return found
    whose = cues.WHOSE_MEETING.search(text, start, end)
    named = whose and (whose["whose"] or whose["named"])
    return whose if not named or named.casefold() == (body or "").casefold() else None


def _may_name(text: str) -> bool:
    """A quick look whether TEXT can say when a committee meets by the short name of that."""
    return "-mødet i " in text or " mødes " in text


def _behind(cue: re.Match[str]) -> int:
    """Where the dates begin that CUE speaks of."""
    return cue.end() if cues.MOVED.search(cue[0]) else cue.start()


def _sentence(block: Block, told: _Told, context: _Context, *, proposed: bool) -> list[PlannedMeeting]:
    """The meetings of one sentence or bullet; dates with "eller" between them are alternatives."""
    text = block.text[told.start : told.end]
    year = cues.YEAR_OF_MEETINGS.search(text)
    own = context._replace(year=int(year["year"])) if year else _of_year(context, text)
    dates = _dates(text, own, told.behind)
    if not dates or cues.NO_MEETING.match(text) or is_of_another(text, context.body):
        return []
    note = _noted(block, told)
    proposed = proposed or bool(cues.PROPOSED.search(text))
    others = cues.WITH_OTHER_BODY.search(text)
    rows: list[PlannedMeeting] = []
    for found, interval in dates:
        rows.append(
            PlannedMeeting(
                body=_who_meets(others, found) or context.body,
                interval=interval,
                date_as_printed=found.text,
                note=note.value,
                status="proposed" if proposed else "announced",
                alternative=0 if rows and cues.ALTERNATIVE.search(text) else None,
                at=note.at,
            )
        )
    return rows


def _who_meets(others: re.Match[str] | None, found: Found) -> str | None:
    """The bodies that meet on the day FOUND where OTHERS stand before it."""
    return (others["bodies"] or others["hosts"]) if others and others.start() < found.start else None


def _noted(block: Block, told: _Told) -> Text:
    """What BLOCK says, by its own words; those of a row may stand on several lines, a cell on each."""
    note = phrase(block, told.start, told.end)
    lines = [text.at for cell in block.cells for text in cell]
    if not lines:
        return note
    return note._replace(at=Span(min(at.line for at in lines), max(at.line_end for at in lines)))


def _of_year(context: _Context, text: str) -> _Context:
    """CONTEXT with the year that a list in TEXT, or below it, is of: "Mødeplan 2025: 14/1, 11/2"."""
    plan = cues.PLAN_OF_YEAR.match(text) or cues.YEAR_OF_DATES.search(text)
    return context._replace(year=int(plan["year"])) if plan else context


def _dates(text: str, context: _Context, behind: int) -> list[tuple[Found, Interval]]:
    """The dates in TEXT that a meeting to come may be on: those BEHIND its cue."""
    text = cues.ROW_OF_DAYS.compiled.sub(_apart, text)
    held, year = context.held, context.year or _last_year(text, behind)
    context = context._replace(year=year)
    dates = []
    for found in find_dates(text, year or (held.year if held else None)):
        moved = cues.MOVED_FROM.match(text, found.end) or cues.OF_OTHERS.match(text, found.end)
        moved = moved or cues.EXCEPTED.search(text, behind, found.start)
        if found.start < behind or moved or cues.WAS.search(text, behind, found.start):
            continue
        interval = _after(found, text, context)
        past = held and interval.end and interval.end <= held
        if interval.precision in _PRECISE and interval.start is not None and not past:
            dates.append((found, interval))
    return [each for each in dates if not _told_closer(each[1], dates)]


def _apart(days: re.Match[str]) -> str:
    """DAYS that are no spans, as long as printed, with marks between them that make none."""
    return days[0].replace(" - ", " ; ").replace(" – ", " ; ")


def _last_year(text: str, behind: int) -> int | None:
    """The year of all dates BEHIND a cue in TEXT, where it is printed with the last of them alone."""
    dates = [found for found in find_dates(text) if found.start >= behind]
    if not dates or not dates[-1].year_stated or any(found.year_stated for found in dates[:-1]):
        return None
    last = dates[-1].interval.start
    return last.year if last else None


def _told_closer(interval: Interval, dates: Sequence[tuple[Found, Interval]]) -> bool:
    """Whether one of DATES is a part of INTERVAL: the month or week that is named besides the day."""
    longer = interval.precision in ("month", "week")
    return longer and any(other != interval and part_of(other, interval) for _, other in dates)


def _after(found: Found, text: str, context: _Context) -> Interval:
    """The interval of FOUND; where nothing prints its year and it would be over, that of the next year."""
    interval, held = found.interval, context.held
    if found.year_stated or context.year is not None or held is None:
        return interval
    if interval.start is None or interval.end is None or interval.end >= held:
        return interval
    later = [other for other in find_dates(text, held.year + 1) if other.start == found.start]
    return later[0].interval if later else interval
