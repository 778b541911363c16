"""When something is to happen, where a plan says so apart from what: in a cell, a heading, before a colon.

moment  = { lead } date [time of day] ; date = any of `dates` | year | short month | season
opening = moment separator title
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.parse.cues import plan as cues
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.dates import ends_before_it_starts, find_dates
from cso_opendata.parse.intervals import MONTHS
from cso_opendata.parse.short_dates import short_date
from cso_opendata.records import Interval

if TYPE_CHECKING:
    from datetime import date

    from cso_opendata.parse.dates import Found

_DOTTED = re.compile(r"(?P<day>\d{1,2})\.\s?(?P<month>0?[1-9]|1[0-2])\.?(?!\d)")
# A number without a dot may count something.
_BARE_DAY = re.compile(
    r"(?:[a-zæøå]+dag\s+)?(?:d\.\s*|den\s+)?(?P<day>\d{1,2})\.(?:\s?(?P<month>\d{1,2})\b\.?)?", re.IGNORECASE
)
_BARE_DAYS = re.compile(r"(?:den\s+|d\.\s*)?(?P<first>\d{1,2})\.\s*[-–]\s*(?P<last>\d{1,2})\.", re.IGNORECASE)
_SEPARATOR = re.compile(r"(?P<gap>\s{2,}|\t)|\s*(?P<mark>[:–—]|-(?=\s))\s*|\s*[.,]\s+|\s+|$")
_LISTED = re.compile(r"\s*(?:,|og|\+|&|samt)\s*(?:[a-zæøå]+dag\s+)?(?:den\s+|d\.\s*)?", re.IGNORECASE)
_RANGE = re.compile(r"[-–—]|\btil\b")
_OPENED = re.compile(r",?\s*\((?:[a-zæøå]+dag\s+)?(?:den\s+|d\.\s*)?", re.IGNORECASE)
_RUNS = ("day_range", "month_range")
_OF_A_WEEK = ("day", "day_range")
# What a part of a plan takes, and the days of a week.
_COARSE, _WEEK = ("month", "month_range", "quarter", "half_year", "year"), 7
# No date, nor a list of some, takes more characters.
_REACH = 200
# "Senest tirsdag den" and the like.
MOST_LEADS = 4


@dataclass(frozen=True, slots=True)
class Moment:
    """When: the characters START to END, the interval, and what the words around the date make of it.

    `stated`: the year is printed, or there is none to print; `open_end`: only the start is told; `also`:
    the other days of a list ("12/3, 26/3 og 9/4").
    """

    start: int
    end: int
    interval: Interval
    stated: bool
    text: str
    deadline: bool = False
    open_end: bool = False
    tentative: bool = False
    also: tuple[Interval, ...] = ()


class Opening(NamedTuple):
    """A moment that a text begins with, where its title begins, and whether a mark parts them."""

    moment: Moment
    title: int
    parted: bool


def is_coarse(interval: Interval) -> bool:
    """Whether INTERVAL is the time of a part of a plan: a month or longer, or several weeks.

    What is more exact is the time of a milestone.
    """
    if interval.precision == "week" and interval.start and interval.end:
        return (interval.end - interval.start).days >= _WEEK
    return interval.precision in _COARSE


def moment_at(text: str, start: int = 0, year: int | None = None) -> Moment | None:
    """The moment that TEXT tells from START on; YEAR is taken where it prints none."""
    at, leads = start, []
    for _ in range(MOST_LEADS):
        vague = cues.SOME_TIME.match(text, at)
        found = first(cues.WHEN, text[at:]) if not vague else None
        if found is None or not found[1].end():
            break
        leads.append((found[0], at))
        at += found[1].end()
    date = _date_at(text, at, year)
    if date is None:
        return None
    tail = cues.WHEN_TAIL.match(text, date.end)
    end = tail.end() if tail else date.end
    unsure = cues.UNSURE_TAIL.match(text, end)
    date = replace(date, end=unsure.end() if unsure else end, tentative=date.tentative or bool(unsure))
    return _told(date, leads, text)


def _told(date: Moment, leads: list[tuple[str, int]], text: str) -> Moment:
    """DATE with what the words before it, LEADS, say of it."""
    kinds = {kind for kind, _ in leads}
    interval = date.interval
    telling = [at for kind, at in leads if kind not in ("plain", "tentative")]
    begins = min(telling, default=date.start)
    words = text[begins : date.start] + date.text
    if "until" in kinds and interval.start is not None:
        interval = Interval(None, interval.end, interval.precision)
    open_end = "from" in kinds and interval.precision not in _RUNS and not _RANGE.search(date.text)
    return replace(
        date,
        start=leads[0][1] if leads else date.start,
        interval=interval,
        text=words,
        deadline="deadline" in kinds,
        open_end=open_end,
        tentative="tentative" in kinds or date.tentative,
    )


def _date_at(text: str, at: int, year: int | None) -> Moment | None:
    """The date that begins at AT, or what stands for one."""
    pending = cues.DATE_PENDING.match(text, at)
    if pending:
        return pending_at(pending, tentative=True)
    vague = cues.SOME_TIME.match(text, at)
    if vague:
        return pending_at(vague)
    near = text[at : at + _REACH]
    dates, short = find_dates(near, year), short_date(text, at, year)
    if dates and not dates[0].start and (short is None or short.end <= at + dates[0].end):
        return _listed(dates, near, at)
    return Moment(at, short.end, short.interval, short.stated, short.text) if short else None


def _listed(dates: list[Found], text: str, at: int) -> Moment:
    """The first of DATES in TEXT, which stands AT, with those that are listed behind it."""
    if len(dates) > 1 and ends_before_it_starts(text, *dates[:2]):
        words = text[: dates[1].end].strip().rstrip(",.")
        return Moment(at, at + dates[1].end, Interval(None, None, "unknown"), stated=True, text=words)
    if len(dates) > 1 and (within := _in_brackets(text, *dates[:2])):
        stated = dates[0].year_stated or dates[1].year_stated
        return Moment(at, at + within, dates[1].interval, stated, text[:within].strip())
    listed = [dates[0]]
    for one in dates[1:]:
        if not _LISTED.fullmatch(text, listed[-1].end, one.start):
            break
        listed.append(one)
    words = text[: listed[-1].end].strip().rstrip(",.")
    also = tuple(one.interval for one in listed[1:])
    stated = all(one.year_stated for one in listed)
    return Moment(at, at + listed[-1].end, dates[0].interval, stated, words, also=also)


def _in_brackets(text: str, week: Found, days: Found) -> int:
    """Where the brackets end that say which DAYS of a WEEK are meant: "Uge 11 (10. marts)"; 0 for none."""
    opened = _OPENED.fullmatch(text, week.end, days.start) if week.interval.precision == "week" else None
    closed = text[days.end : days.end + 1] == ")"
    return days.end + 1 if opened and closed and days.interval.precision in _OF_A_WEEK else 0


def pending_at(match: re.Match[str], *, tentative: bool = False) -> Moment:
    """The moment of MATCH, words that stand for a date without telling one."""
    words = match[0].strip()
    unknown = Interval(None, None, "unknown")
    return Moment(match.start(), match.end(), unknown, stated=True, text=words, tentative=tentative)


def whole(text: str, year: int | None = None) -> Moment | None:
    """The moment that TEXT is, where it is nothing else."""
    found = moment_at(text, 0, year)
    return found if found and not text[found.end :].strip(" .:;,–-") else None


def whole_cell(text: str, year: int | None = None) -> Moment | None:
    """The same for a cell of a column of dates, where a number with a dot in it is a day ("12.3")."""
    text = text.strip()
    dotted = _DOTTED.fullmatch(text)
    if not dotted:
        return whole(text, year)
    slashed = find_dates(f"{dotted['day']}/{dotted['month']}", year)
    if not slashed:
        return None
    return Moment(0, len(text), slashed[0].interval, stated=False, text=text)


def day_below(words: str, month: Interval) -> Moment | None:
    """The day of a MONTH that WORDS are: "8.", "Onsdag den 8." or "8.3." below "Marts"; the days "8.-9.".

    "Evt. 8." is one that is not sure, and "Primo" is the part of the month.
    """
    unsure = cues.TENTATIVE.match(words)
    plain = words[unsure.end() :] if unsure else words
    if month.start is None or month.precision != "month":
        return None
    run = _BARE_DAYS.fullmatch(plain)
    if run or cues.PART_ALONE.match(plain):
        in_words = f"{run['first']}.-{run['last']}." if run else plain
        days = whole(f"{in_words} {MONTHS[month.start.month - 1]}", month.start.year)
    else:
        days = _one_day_below(plain, month.start)
    return replace(days, text=words, stated=True, tentative=bool(unsure)) if days else None


def _one_day_below(words: str, first: date) -> Moment | None:
    """The day that WORDS are in the month of which FIRST is the first day."""
    found = _BARE_DAY.match(words)
    tail = cues.WHEN_TAIL.match(words, found.end()) if found else None
    if found is None or (tail.end() if tail else found.end()) < len(words):
        return None
    if found["month"] and int(found["month"]) != first.month:
        return None
    return whole(f"{found['day']}/{first.month}", first.year)


def opening(text: str, year: int | None = None) -> Opening | None:
    """The moment that TEXT begins with, where a title follows."""
    found = moment_at(text, 0, year)
    behind = _SEPARATOR.match(text, found.end) if found else None
    if found is None or behind is None or behind.end() >= len(text):
        return None
    parted = behind["gap"] or behind["mark"] or (found.tentative and text[found.end - 1] in "])")
    return Opening(found, behind.end(), bool(parted))
