"""What is a date only where it stands apart from other words: a year, short months.

short = year [- year] | ["primo" ...] month [- month] ; a month may be cut: "jan."
"""

from __future__ import annotations

import re
from typing import NamedTuple

from cso_opendata.parse.dates import find_dates
from cso_opendata.parse.intervals import MONTHS, month_number, span_of_months
from cso_opendata.records import Interval

_YEARS = re.compile(r"(?P<first>(?:19|20)\d\d)(?:\s*[-–/]\s*(?P<last>(?:19|20)\d\d))?(?![\d.,/]*\d)\b")
_NAME = rf"(?:{'|'.join(MONTHS)}|jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec)\b\.?"
_MONTHS = re.compile(
    rf"(?:(?P<part>primo|medio|ultimo)\s+)?(?P<first>{_NAME})(?:\s*[-–/]\s*(?P<last>{_NAME}))?", re.IGNORECASE
)


class Short(NamedTuple):
    """A short date that ends at END of its text, and whether its year is printed."""

    end: int
    interval: Interval
    stated: bool
    text: str


def short_date(text: str, at: int, year: int | None) -> Short | None:
    """The short date that begins AT a place of TEXT; YEAR is that of months, which print none."""
    return _years(text, at) or _months(text, at, year)


def _years(text: str, at: int) -> Short | None:
    """2027, 2025-2027."""
    found = _YEARS.match(text, at)
    if not found:
        return None
    start = span_of_months("year", int(found["first"]), 1, 12)
    end = span_of_months("year", int(found["last"] or found["first"]), 1, 12)
    if start.start is None or end.end is None or start.start > end.end:
        return None
    return Short(found.end(), Interval(start.start, end.end, "year"), stated=True, text=found[0])


def _months(text: str, at: int, year: int | None) -> Short | None:
    """Jan., feb-mar, juni-aug., ultimo feb."""
    found = _MONTHS.match(text, at)
    if not found or (found["part"] and found["last"]):
        return None
    months = [month_number(name) for name in (found["first"], found["last"] or found["first"])]
    if found["part"]:
        interval = _read(f"{found['part']} {MONTHS[months[0] - 1]}", year, "part_of_month")
    elif found["last"]:
        interval = _read(f"{found['first']}-{found['last']}", year, "month_range")
    else:
        interval = span_of_months("month", year, months[0], months[0])
    return Short(found.end(), interval, stated=False, text=found[0].rstrip("."))


def _read(words: str, year: int | None, precision: str) -> Interval:
    """What WORDS mean in YEAR; no days where that is not known, or where they mean none."""
    again = find_dates(f"{words} {year}") if year else []
    return again[0].interval if again else Interval(None, None, precision)
