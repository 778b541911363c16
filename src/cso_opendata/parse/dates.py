"""Dates as Danish minutes and plans print them. Nothing is invented: what is not printed is null."""

from __future__ import annotations

import re
from datetime import MINYEAR
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.parse import read_days, read_spans
from cso_opendata.parse.cues.table import cue
from cso_opendata.parse.intervals import MONTHS
from cso_opendata.records import Interval

if TYPE_CHECKING:
    from datetime import date

_MONTH = rf"(?:{'|'.join(MONTHS)})"
_CUT = r"(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|okt|nov|dec)\b\.?"
_SHORT = rf"(?:{_MONTH}\b|{_CUT})\.?"
_FOUR = r"(?:19|20)\d\d(?!\d)"
_YEAR = rf"(?:,?\s+(?P<{{}}>{_FOUR}))?"
# A year that a comma, a slash or a dash parts from what it belongs to: "uge 17/2024", "Q1-2025".
_LOOSE_YEAR = rf"(?:\s*[,/-]?\s*(?:i\s+|af\s+)?(?P<{{}}>{_FOUR}))?"
_TO = r"(?:-|–|—|til(?:\s+og\s+med)?|og|\+)"
_DAY = r"(?:[a-zæøå]+dag\s+)?(?:den\s+|d\.\s*)?"
# "Møde nr. 5 - 12. maj" was held on the 12th.
_NO_NUMBER = r"(?<!nr\.\x20)(?<!nr\x20)(?<!nummer\x20)"
# Minutes print "primus" and "primio" too.
_PART = (
    r"(?:prim[a-z]{1,3}|medi[a-z]{1,2}|ultim[a-z]{1,2}|ult\."
    r"|(?:begyndelsen|starten|midten|slutningen)\s+af|(?:først|midt|sidst)\s+i)"
)

_DATE = cue(
    re.sub(
        r"\s",
        "",
        rf"""\b(?:
      (?P<iso>(?P<iy>(?:19|20)\d\d)(?P<is>[-.])(?P<im>\d\d)(?P=is)(?P<id>\d\d))(?![\d-]|\.\d)
    | (?P<nums>(?P<ad>\d{{1,2}})[./](?P<am>0?[1-9]|1[0-2])(?:[./-](?P<ay>{_FOUR}))?\.?\s*(?:-|–|—|til)\s*
        (?P<bd>\d{{1,2}})[./](?P<bm>0?[1-9]|1[0-2])[./\s-](?P<by>{_FOUR}))
    | (?P<num>(?P<nd>\d{{1,2}})(?P<s1>[-./])(?P<nm>\d{{1,2}})
        (?P<s2>[-./](?:\x20(?={_FOUR}))?|\x20-\x20(?={_FOUR})|\s)
        (?P<ny>(?:19|20)\d\d|\d\d))(?![\d.:/-]*\d)
    | (?P<days>(?<!\d[.:]){_NO_NUMBER}(?P<first>(?P<d1>\d{{1,2}})\.?)
        (?P<dl>(?:\s*,\s*\d{{1,2}}\.?)*)\s*(?P<dt>{_TO})\s*{_DAY}
        (?P<last>(?P<d2>\d{{1,2}})\.?\s*(?P<dm>{_SHORT}){_YEAR.format("dy")}))
    | (?P<day>(?P<d>\d{{1,2}})(?:\.?\s*|-(?=[a-z]{{3,9}}-\d{{4}}))(?P<m>{_SHORT})
        (?:(?:,?\s+|-)(?P<y>{_FOUR})|,?\s+['’](?P<ya>\d\d)(?!\d))?)
    | (?P<turned>(?P<tm>{_MONTH})\x20(?P<td>\d{{1,2}}),\x20(?P<ty>{_FOUR}))
    | (?P<halfmonth>(?P<f>[12]|første|anden|sidste)\.?\s+halvdel\s+af\s+(?P<fm>{_MONTH}){_YEAR.format("fy")})
    | (?P<part>(?P<p1>{_PART})(?:\s+(?P<pm1>{_MONTH}))?{_YEAR.format("py1")}
        (?:\s*(?:/|-|–|til|og)\s*(?P<p2>{_PART})\s+(?P<pm2>{_MONTH}){_YEAR.format("py2")})?)
    | (?P<months>(?P<m1>{_MONTH}){_YEAR.format("my1")}(?P<ml>(?:\s*,\s*{_MONTH})*)
        (?P<mt>\s*(?:-\s*/|-|–|—|/|til(?:\s+og\s+med)?|og)\s*)?(?P<m2>{_MONTH}){_YEAR.format("my2")})
    | (?P<cuts>(?P<c1>{_SHORT})\s*(?P<ct>-|–|—|/|til|og)\s*(?P<c2>{_SHORT}),?\s+(?P<cy>{_FOUR}))
    | (?P<month>(?P<mm>{_MONTH})\b{_YEAR.format("mmy")}|(?P<ms>{_CUT})\s+(?P<msy>{_FOUR}))
    | (?P<half>(?P<h>[12]|første|andet)\.?\s*halvår{_LOOSE_YEAR.format("hy")}
        |h(?P<h2>[12])\s+(?P<h2y>{_FOUR}))
    | (?P<quarter>(?:(?P<q>[1-4]|første|andet|tredje|fjerde)\.?\s*
        (?:{_TO}\s*(?P<q3>[1-4])\.?\s*)?(?:kvartal\b|kvt\.?)
        |q(?P<q2>[1-4])(?:\s*(?:-|–|/|og)\s*q?(?P<q4>[1-4]))?\b){_LOOSE_YEAR.format("qy")})
    | (?P<week>uge(?:r|rne)?\s*(?P<w>\d{{1,2}})(?!\d)
        (?:\s*(?P<wt>{_TO})\s*(?:uge\s*)?(?P<w2>\d{{1,2}})(?![\d./]))?{_LOOSE_YEAR.format("wy")})
    | (?P<slashed>{_NO_NUMBER}(?P<xfirst>(?P<xd1>\d{{1,2}})\.?)\s*(?P<xt>{_TO})\s*
        (?P<xd2>\d{{1,2}})/(?P<xm>\d{{1,2}})(?:[\s-](?P<xy>{_FOUR}))?(?![\d/]))
    | (?P<dotted>(?:(?<=\bden\x20)|(?<=\bd\.\x20)|(?<=\bd\.))
        (?P<od>\d{{1,2}})\.(?P<om>0?[1-9]|1[0-2]))(?![\d.,:]*\d|\s*[-–]\s*\d)
    | (?P<slash>(?P<sd>\d{{1,2}})/(?P<sm>\d{{1,2}}))(?![\d/])
    )""",
    )
)
_READERS = {
    "iso": read_days.iso, "nums": read_days.numeric_range, "num": read_days.numeric,
    "days": read_days.days, "day": read_days.single, "slashed": read_days.slashed_days,
    "slash": read_days.slash, "dotted": read_days.dotted, "turned": read_days.turned,
    "halfmonth": read_spans.half_of_month, "part": read_spans.part,
    "months": read_spans.months, "cuts": read_spans.short_months, "month": read_spans.month,
    "half": read_spans.half, "quarter": read_spans.quarter, "week": read_spans.week,
}  # fmt: skip
_AROUND = re.compile(r"[\s.,:]*(?:den|d\.?|[a-zæøå]+dag(?:\s+den|\s+d\.)?)?[\s.,:]*", re.IGNORECASE)
# What may stand between the two ends of one interval.
_THROUGH = re.compile(rf"\s*(?:-|–|—|til(?:\s+og\s+med)?|t\.?o\.?m\.?)\s*(?:uge\s+)?{_DAY}", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
# A date without a digit has one of these.
_NAMED = cue("|".join(("halvår", "kvartal", *MONTHS)))

# From exact to inexact; where an interval runs from one to another the less exact one names it.
_EXACTNESS = ("day", "day_range", "week", "part_of_month", "month", "month_range", "quarter", "half_year")
_RANGES = {"day": "day_range", "month": "month_range"}


class Found(NamedTuple):
    """A date in a text: the characters START to END, the interval, and whether its year is printed."""

    start: int
    end: int
    interval: Interval
    year_stated: bool
    text: str


def find_dates(text: str, year: int | None = None) -> list[Found]:
    """All dates in TEXT in order; YEAR is taken where one prints none (null ends where there is none either).

    Two dates with a dash between them are the ends of one interval. What looks like a date and is
    none, as 31 February or 11.30-14, is passed over.
    """
    return list(_found(text, year)) if _DIGIT.search(text) or _NAMED.search(text) else []


# Several readers ask for the dates of one text, as of a title, one after the other.
@lru_cache(maxsize=256)
def _found(text: str, year: int | None) -> list[Found]:
    """The same of a TEXT that may hold dates."""
    found: list[Found] = []
    for one in _each(text, year):
        joined = _joined(found[-1], one, text, year) if found else None
        if joined:
            found[-1] = joined
        else:
            found.append(one)
    return found


def _each(text: str, year: int | None) -> list[Found]:
    """The dates in TEXT one by one."""
    found = []
    for match in _DATE.finditer(text):
        for read in _READERS[str(match.lastgroup)](match, year):
            start, end = match.start(read.first), match.end(read.last)
            found.append(Found(start, end, read.interval, read.stated, match[0].strip().rstrip(",.")))
    return found


def _joined(first: Found, last: Found, text: str, year: int | None) -> Found | None:
    """The interval from FIRST to LAST, where nothing but a dash or "til" stands between them."""
    if not _THROUGH.fullmatch(text, first.end, last.start):
        return None
    start, end = _same_years(first, last, year)
    if start.start is not None and end.end is not None:
        if start.start > end.end or part_of(end, start):
            return None
    elif start.start is not None or end.end is not None:
        return None
    precision = max(start.precision, end.precision, key=_EXACTNESS.index)
    interval = Interval(start.start, end.end, _RANGES.get(precision, precision))
    words = text[first.start : last.end].strip().rstrip(",.")
    return last._replace(
        start=first.start,
        interval=interval,
        text=words,
        year_stated=first.year_stated or last.year_stated,
    )


def _same_years(first: Found, last: Found, year: int | None) -> tuple[Interval, Interval]:
    """The two ends of an interval: where one of them prints no year it takes that of the other."""
    start, end = first.interval, last.interval
    if first.year_stated and not last.year_stated and start.start is not None:
        end = _again(last, start.start.year)
        if end.end is not None and end.end < start.start:
            end = _again(last, start.start.year + 1)
    elif not first.year_stated and end.end is not None:
        start = _again(first, end.end.year if last.year_stated else year)
        if start.start is not None and start.start > end.end:
            start = _again(first, end.end.year - 1)
    return start, end


def _again(found: Found, year: int | None) -> Interval:
    """The interval of FOUND in YEAR, if there is such a year."""
    again = _each(found.text, year) if year is None or year >= MINYEAR else []
    return again[0].interval if len(again) == 1 else found.interval


def ends_before_it_starts(text: str, first: Found, last: Found) -> bool:
    """Whether FIRST and LAST of TEXT are set as the ends of one interval, but in the wrong order."""
    start, end = first.interval.start, last.interval.start
    return bool(start and end and end < start and _THROUGH.fullmatch(text, first.end, last.start))


def single_day(text: str) -> date | None:
    """The day that TEXT is, where it is nothing but one date with its year."""
    found = find_dates(text) if _DIGIT.search(text) else []
    rest = text if not found else (text[: found[0].start] + text[found[0].end :])
    if len(found) != 1 or not found[0].year_stated or found[0].interval.precision != "day":
        return None
    return found[0].interval.start if _AROUND.fullmatch(rest) else None


def part_of(interval: Interval, months: Interval) -> bool:
    """Whether INTERVAL lies within MONTHS (both known)."""
    if interval.start is None or interval.end is None or months.start is None or months.end is None:
        return False
    return months.start <= interval.start and interval.end <= months.end
