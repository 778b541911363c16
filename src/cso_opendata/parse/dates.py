"""Dates as Danish minutes print them. Nothing is invented: what is not printed is null.

*primo* is day 1-10 of a month, *medio* 11-20, *ultimo* 21-last (the contract's reading of them).
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

from cso_opendata.records import Interval

_NAMES = (
    "januar", "februar", "marts", "april", "maj", "juni",
    "juli", "august", "september", "oktober", "november", "december",
)  # fmt: skip
_MONTHS = {name: number for number, name in enumerate(_NAMES, start=1)} | {
    name[:3]: number for number, name in enumerate(_NAMES, start=1)
}
_MONTH = r"(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)"
_SHORT = rf"(?:{_MONTH}|jan|feb|mar|apr|jun|jul|aug|sept|sep|okt|nov|dec)\b\.?"
_YEAR = r"(?:,?\s+(?P<{}>(?:19|20)\d\d))?"
_PARTS = {"prim": 0, "medi": 1, "ulti": 2}
_HALVES = {"1": 1, "2": 2, "første": 1, "andet": 2}
# Minutes print "primus" and "primio" too.
_PART = r"(?:prim[a-z]{1,3}|medi[a-z]{1,2}|ultim[a-z]{1,2})"

_DATE = re.compile(
    rf"""\b(?:
      (?P<iso>(?P<iy>(?:19|20)\d\d)-(?P<im>\d\d)-(?P<id>\d\d))(?![\d-])
    | (?P<num>(?P<nd>\d{{1,2}})(?P<s1>[-./])(?P<nm>\d{{1,2}})(?P<s2>[-./]|\s)
        (?P<ny>(?:19|20)\d\d|\d\d))(?![\d.:/-]*\d)
    | (?P<days>(?P<d1>\d{{1,2}})\.?\s*(?:-|–|til|og|\+)\s*(?:den\s+|d\.\s*)?
        (?P<d2>\d{{1,2}})\.?\s*(?P<dm>{_SHORT}){_YEAR.format("dy")})
    | (?P<day>(?P<d>\d{{1,2}})\.?\s*(?P<m>{_SHORT}){_YEAR.format("y")})
    | (?P<part>(?P<p1>{_PART})(?:\s+(?P<pm1>{_MONTH}))?{_YEAR.format("py1")}
        (?:\s*(?:/|-|–|til|og)\s*(?P<p2>{_PART})\s+(?P<pm2>{_MONTH}){_YEAR.format("py2")})?)
    | (?P<months>(?P<m1>{_MONTH}){_YEAR.format("my1")}\s*(?:-|–|/|til|og)\s*
        (?P<m2>{_MONTH}){_YEAR.format("my2")})
    | (?P<month>(?P<mm>{_MONTH}){_YEAR.format("mmy")})
    | (?P<half>(?P<h>[12]|første|andet)\.?\s*halvår(?:\s+(?:af\s+)?(?P<hy>(?:19|20)\d\d))?)
    | (?P<quarter>(?:(?P<q>[1-4])\.?\s*kvartal|q(?P<q2>[1-4]))(?:\s+(?:i\s+|af\s+)?(?P<qy>(?:19|20)\d\d))?)
    | (?P<week>uge\s+(?P<w>\d{{1,2}})(?:[,\s]+(?:i\s+)?(?P<wy>(?:19|20)\d\d))?)
    | (?P<slash>(?P<sd>\d{{1,2}})/(?P<sm>\d{{1,2}}))(?![\d/])
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_WEEKS = 53
_AROUND = re.compile(r"[\s.,:]*(?:den|d\.?|[a-zæøå]+dag(?:\s+den|\s+d\.)?)?[\s.,:]*", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_SUSPECT = re.compile(r"\d|halvår|" + "|".join(_NAMES), re.IGNORECASE)

# Where the year is not known, 29 February is a day.
_A_LEAP_YEAR = 2024
# Two digits from here on mean the last century: minutes of before 1970 are not expected.
_FIRST_OF_LAST_CENTURY = 70


@dataclass(frozen=True, slots=True)
class Found:
    """A date in a text: the characters START to END, the interval, and whether its year is printed."""

    start: int
    end: int
    interval: Interval
    year_stated: bool
    text: str


def find_dates(text: str, year: int | None = None) -> list[Found]:
    """All dates in TEXT in order; YEAR is taken where one prints none (null ends where there is none either).

    What looks like a date and is none, as 31 February or 11.30-14, is passed over.
    """
    if not _SUSPECT.search(text):
        return []
    found = []
    for match in _DATE.finditer(text):
        read = _READERS[next(kind for kind in _READERS if match[kind])](match, year)
        if read is not None:
            interval, stated = read
            found.append(Found(match.start(), match.end(), interval, stated, match[0].strip().rstrip(",.")))
    return found


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


def _month(name: str) -> int:
    return _MONTHS[name.lower().rstrip(".")[:3]]


def _last(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]


def _day(year: int | None, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year else None
    except ValueError:
        return None


_Read = tuple[Interval, bool] | None


def _one_day(year: int | None, month: int, day: int, *, stated: bool) -> _Read:
    if not (1 <= month <= len(_NAMES) and 1 <= day <= _last(year or _A_LEAP_YEAR, month)):
        return None
    at = _day(year, month, day)
    return Interval(at, at, "day"), stated


def _iso(match: re.Match[str], _: int | None) -> _Read:
    return _one_day(int(match["iy"]), int(match["im"]), int(match["id"]), stated=True)


def _numeric(match: re.Match[str], _: int | None) -> _Read:
    """7/3-2024, 21-03-2024, 7.3.24; two digits of a year only where the separators agree with a date's."""
    year = int(match["ny"])
    if len(match["ny"]) < len("2024"):
        if not (match["s1"] == match["s2"] or (match["s1"], match["s2"]) == ("/", "-")):
            return None
        year += 2000 if year < _FIRST_OF_LAST_CENTURY else 1900
    return _one_day(year, int(match["nm"]), int(match["nd"]), stated=True)


def _days(match: re.Match[str], year: int | None) -> _Read:
    stated, month = match["dy"] is not None, _month(match["dm"])
    year = int(match["dy"]) if stated else year
    first, last = (
        _one_day(year, month, int(match["d1"]), stated=stated),
        _one_day(year, month, int(match["d2"]), stated=stated),
    )
    if first is None or last is None or int(match["d1"]) > int(match["d2"]):
        return None
    return Interval(first[0].start, last[0].end, "day_range"), stated


def _single(match: re.Match[str], year: int | None) -> _Read:
    stated = match["y"] is not None
    return _one_day(int(match["y"]) if stated else year, _month(match["m"]), int(match["d"]), stated=stated)


def _part(match: re.Match[str], year: int | None) -> _Read:
    """primo/medio/ultimo of a month, or from one such part to another."""
    stated = match["py1"] or match["py2"]
    year = int(stated) if stated else year
    first = match["pm1"] or match["pm2"]
    if first is None:
        return None
    if year is None:
        return Interval(None, None, "part_of_month"), False
    start, end = _third(year, _month(first), _PARTS[match["p1"].lower()[:4]])
    if match["p2"]:
        end = _third(year, _month(match["pm2"]), _PARTS[match["p2"].lower()[:4]])[1]
    return Interval(start, end, "part_of_month"), stated is not None


def _third(year: int, month: int, part: int) -> tuple[date, date]:
    first = (1, 11, 21)[part]
    last = (10, 20, _last(year, month))[part]
    return date(year, month, first), date(year, month, last)


def _months(match: re.Match[str], year: int | None) -> _Read:
    stated = match["my2"] or match["my1"]
    end_year = int(stated) if stated else year
    if end_year is None:
        return Interval(None, None, "month_range"), False
    first, last = _month(match["m1"]), _month(match["m2"])
    start_year = int(match["my1"]) if match["my1"] else end_year - (first > last)
    return Interval(
        date(start_year, first, 1), date(end_year, last, _last(end_year, last)), "month_range"
    ), stated is not None


def _one_month(match: re.Match[str], year: int | None) -> _Read:
    stated, month = match["mmy"] is not None, _month(match["mm"])
    year = int(match["mmy"]) if stated else year
    if year is None:
        return Interval(None, None, "month"), False
    return Interval(date(year, month, 1), date(year, month, _last(year, month)), "month"), stated


def _span_of_months(precision: str, year: str | None, default: int | None, first: int, count: int) -> _Read:
    number = int(year) if year else default
    if number is None:
        return Interval(None, None, precision), False
    last = first + count - 1
    return Interval(
        date(number, first, 1), date(number, last, _last(number, last)), precision
    ), year is not None


def _half(match: re.Match[str], year: int | None) -> _Read:
    return _span_of_months("half_year", match["hy"], year, 6 * _HALVES[match["h"].lower()] - 5, 6)


def _quarter(match: re.Match[str], year: int | None) -> _Read:
    return _span_of_months("quarter", match["qy"], year, 3 * int(match["q"] or match["q2"]) - 2, 3)


def _week(match: re.Match[str], year: int | None) -> _Read:
    number = int(match["wy"]) if match["wy"] else year
    if not 1 <= int(match["w"]) <= _WEEKS:
        return None
    if number is None:
        return Interval(None, None, "week"), False
    try:
        monday = date.fromisocalendar(number, int(match["w"]), 1)
    except ValueError:
        return None
    return Interval(monday, monday + timedelta(days=6), "week"), match["wy"] is not None


def _slash(match: re.Match[str], year: int | None) -> _Read:
    return _one_day(year, int(match["sm"]), int(match["sd"]), stated=False)


_READERS = {
    "iso": _iso, "num": _numeric, "days": _days, "day": _single, "part": _part, "months": _months,
    "month": _one_month, "half": _half, "quarter": _quarter, "week": _week, "slash": _slash,
}  # fmt: skip
