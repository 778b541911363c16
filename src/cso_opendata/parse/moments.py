"""When something is to happen, where a plan says so apart from what: in a cell, a heading, before a colon.

moment  = { lead } date [time of day] ; date = any of `dates` | year | short month | season
opening = moment separator title ; closing = title separator moment
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.parse.cues import plan as cues
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.dates import ends_before_it_starts, find_dates, part_of
from cso_opendata.parse.short_dates import short_date
from cso_opendata.records import Interval

if TYPE_CHECKING:
    from cso_opendata.parse.dates import Found

_DOTTED = re.compile(r"(?P<day>\d{1,2})\.\s?(?P<month>0?[1-9]|1[0-2])\.?(?!\d)")
# A number without a dot may count something.
_BARE_DAY = re.compile(r"(?:d\.\s*|den\s+)?(?P<day>\d{1,2})\.")
_SEPARATOR = re.compile(r"(?P<gap>\s{2,}|\t)|\s*(?P<mark>[:–—]|-(?=\s))\s*|\s*[.,]\s+|\s+|$")
_BEFORE_CLOSING = re.compile(r"(?:(?P<mark>\s*[:–—(]\s*|\s+-\s+|\s*,\s*)|\s{3,}|\s*\.{3,}\s*)?$")
_AFTER_CLOSING = re.compile(r"\s*[.)\]]*\s*$")
_YEAR_AT_END = re.compile(
    r"(?:\s(?:i|i\s+løbet\s+af|[–—-])\s+|[:(]\s*|\s{3}|\.{3}\s*)(?P<year>(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?)$"
)
_LISTED = re.compile(r"\s*(?:,|og|\+|&|samt)\s*(?:[a-zæøå]+dag\s+)?(?:den\s+|d\.\s*)?", re.IGNORECASE)
_RANGE = re.compile(r"[-–—]|\btil\b")
_RUNS = ("day_range", "month_range")
# No date, nor a list of some, takes more characters.
_REACH = 200
# "Senest tirsdag den" and the like.
_MOST_LEADS = 4


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


class Closing(NamedTuple):
    """A moment that a text ends with, where its title ends, and whether a mark parts them."""

    moment: Moment
    title: int
    parted: bool


def moment_at(text: str, start: int = 0, year: int | None = None) -> Moment | None:
    """The moment that TEXT tells from START on; YEAR is taken where it prints none."""
    at, leads = start, []
    for _ in range(_MOST_LEADS):
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
    return _told(replace(date, end=tail.end() if tail else date.end), leads, text)


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
        return _unknown(pending, tentative=True)
    vague = cues.SOME_TIME.match(text, at)
    if vague:
        return _unknown(vague)
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
    listed = [dates[0]]
    for one in dates[1:]:
        if not _LISTED.fullmatch(text, listed[-1].end, one.start):
            break
        listed.append(one)
    words = text[: listed[-1].end].strip().rstrip(",.")
    also = tuple(one.interval for one in listed[1:])
    stated = all(one.year_stated for one in listed)
    return Moment(at, at + listed[-1].end, dates[0].interval, stated, words, also=also)


def _unknown(match: re.Match[str], *, tentative: bool = False) -> Moment:
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
    """The day of a MONTH that WORDS are: "8." below "Marts"."""
    found = _BARE_DAY.fullmatch(words)
    if found is None or month.start is None or month.precision != "month":
        return None
    slashed = whole(f"{found['day']}/{month.start.month}", month.start.year)
    return replace(slashed, text=words, stated=True) if slashed else None


def opening(text: str, year: int | None = None) -> Opening | None:
    """The moment that TEXT begins with, where a title follows."""
    found = moment_at(text, 0, year)
    behind = _SEPARATOR.match(text, found.end) if found else None
    if found is None or behind is None or behind.end() >= len(text):
        return None
    return Opening(found, behind.end(), bool(behind["gap"] or behind["mark"]))


def closing(text: str, year: int | None = None) -> Closing | None:
    """The moment that TEXT ends with, where a title stands before it; or a remark that it is not known."""
    pending = _pending(text)
    if pending:
        return Closing(_unknown(pending, tentative=True), pending.start(), parted=True)
    for start in _starts(text, year):
        found = moment_at(text, start, year)
        if found is None or not _AFTER_CLOSING.match(text, found.end):
            continue
        before = _BEFORE_CLOSING.search(text, 0, found.start)
        title = before.start() if before else found.start
        if title:
            return Closing(found, title, bool(before and before["mark"]))
    return None


def bracketed(title: str, within: Interval) -> Closing | None:
    """The time in brackets at the end of TITLE that says more exactly when WITHIN an interval it is."""
    year = within.start.year if within.start else None
    found = closing(title, year) if title.endswith(")") else None
    exact = found is not None and title[found.title :].strip().startswith("(")
    interval = found.moment.interval if found else None
    return found if exact and interval != within and interval and part_of(interval, within) else None


def settled(title: str) -> str:
    """TITLE without a remark at its end that its date is not known yet."""
    pending = _pending(title)
    return title[: pending.start()] if pending else title


def _pending(text: str) -> re.Match[str] | None:
    """The remark at the end of TEXT, behind other words, that its date is not known yet."""
    found = cues.DATE_PENDING.finditer(text)
    return next((one for one in found if one.start() and _AFTER_CLOSING.match(text, one.end())), None)


def _starts(text: str, year: int | None) -> list[int]:
    """Where the moment that TEXT ends with may begin: at its last date, and at the words that lead to it."""
    dates = find_dates(text, year)
    years = _YEAR_AT_END.search(text.rstrip(" .)"))
    at = years.start("year") if years else dates[-1].start if dates else None
    if at is None:
        return _some_time(text)
    starts = [at]
    words = list(re.finditer(r"\S+", text[:at]))[-2 * _MOST_LEADS :]
    for word in reversed(words):
        begin = word.start() + len(word[0]) - len(word[0].lstrip("("))
        led = moment_at(text, begin, year)
        if led is None or led.end < at:
            break
        starts.append(begin)
    return list(reversed(starts))


def _some_time(text: str) -> list[int]:
    """Where the part of a year, or the season, begins that TEXT ends with: "ultimo 2031"."""
    words = list(re.finditer(r"\S+", text))[-_MOST_LEADS:]
    said = ((word.start(), cues.SOME_TIME.match(text, word.start())) for word in words)
    return [
        start
        for start, found in said
        if found and found[0][-1].isdigit() and _AFTER_CLOSING.match(text, found.end())
    ]
