"""Dates that are no days: parts of months, months, quarters, half-years, weeks. Readers as in `read_days`.

*primo* is day 1-10 of a month, *medio* 11-20, *ultimo* 21-last (the contract's reading of them); so are
the Danish words for the same.
"""

from __future__ import annotations

from datetime import MINYEAR, date, timedelta
from typing import TYPE_CHECKING

from cso_opendata.parse.intervals import (
    MONTHS,
    Read,
    counts,
    last_day,
    month_number,
    ordinal,
    span_of_months,
    year_of,
)
from cso_opendata.records import Interval

if TYPE_CHECKING:
    import re

_THIRDS = {
    "pri": 0, "beg": 0, "sta": 0, "før": 0, "med": 1, "mid": 1, "ult": 2, "slu": 2, "sid": 2,
}  # fmt: skip
_WEEKS = 53


def part(match: re.Match[str], year: int | None) -> list[Read]:
    """primo/medio/ultimo of a month, or from one such part to another."""
    year, stated = year_of(match["py1"] or match["py2"], year)
    first = match["pm1"] or match["pm2"]
    if first is None:
        return []
    if year is None:
        return [Read(Interval(None, None, "part_of_month"), stated=False)]
    start, end = _third(year, month_number(first), match["p1"])
    if match["p2"]:
        end = _third(year, month_number(match["pm2"]), match["p2"])[1]
    return [Read(Interval(start, end, "part_of_month"), stated)] if start <= end else []


def _third(year: int, month: int, words: str) -> tuple[date, date]:
    third = _THIRDS[words.lower()[:3]]
    return date(year, month, (1, 11, 21)[third]), date(year, month, (10, 20, last_day(year, month))[third])


def half_of_month(match: re.Match[str], year: int | None) -> list[Read]:
    """Første halvdel af marts: to day 15 or from day 16."""
    year, stated = year_of(match["fy"], year)
    if year is None:
        return [Read(Interval(None, None, "part_of_month"), stated=False)]
    month = month_number(match["fm"])
    first, last = (1, 15) if ordinal(match["f"]) == 1 else (16, last_day(year, month))
    return [Read(Interval(date(year, month, first), date(year, month, last), "part_of_month"), stated)]


def months(match: re.Match[str], year: int | None) -> list[Read]:
    """marts-april, december 2024 - januar 2025; months that are counted and lie apart are two."""
    year, stated = year_of(match["my2"] or match["my1"], year)
    first, last = month_number(match["m1"]), month_number(match["m2"])
    listed = [month_number(name) for name in match["ml"].replace(",", " ").split()]
    if listed and listed != list(range(first + 1, last)):
        return []
    before, ends = (int(match["my1"]), "my1") if match["my1"] else (year, "m1")
    apart = first + 1 < last or _of_other_years(before, year, first, last)
    if counts(match["mt"]) and not listed and apart:
        return [
            Read(span_of_months("month", before, first, first), stated, "m1", ends),
            Read(span_of_months("month", year, last, last), stated, "m2", 0),
        ]
    if year is None:
        return [Read(Interval(None, None, "month_range"), stated=False)]
    return _from_month_to_month(int(match["my1"]) if match["my1"] else None, first, year, last, stated=stated)


def _of_other_years(before: int | None, year: int | None, first: int, last: int) -> bool:
    """Whether the month FIRST of the year BEFORE and LAST of YEAR are apart, not December and January."""
    return before is not None and year is not None and before < year and (first, last) != (len(MONTHS), 1)


def short_months(match: re.Match[str], _: int | None) -> list[Read]:
    """jan.-feb. 2025."""
    first, last = month_number(match["c1"]), month_number(match["c2"])
    return _from_month_to_month(None, first, int(match["cy"]), last, stated=True)


def _from_month_to_month(
    start_year: int | None, first: int, year: int, last: int, *, stated: bool
) -> list[Read]:
    """From one month to another of YEAR; from the year before where no other is printed and it must be."""
    start_year = year - (first > last) if start_year is None else start_year
    if start_year < MINYEAR:
        return []
    start, end = date(start_year, first, 1), date(year, last, last_day(year, last))
    return [Read(Interval(start, end, "month_range"), stated)] if start <= end else []


def month(match: re.Match[str], year: int | None) -> list[Read]:
    """One month: marts 2024, jan. 2024."""
    year, stated = year_of(match["mmy"] or match["msy"], year)
    number = month_number(match["mm"] or match["ms"])
    return [Read(span_of_months("month", year, number, number), stated)]


def half(match: re.Match[str], year: int | None) -> list[Read]:
    """1. halvår 2025, første halvår, H1 2025."""
    year, stated = year_of(match["hy"] or match["h2y"], year)
    number = ordinal(match["h"] or match["h2"])
    return [Read(span_of_months("half_year", year, 6 * number - 5, 6 * number), stated)]


def quarter(match: re.Match[str], year: int | None) -> list[Read]:
    """1. kvartal 2024, Q1, 2.-3. kvartal; quarters that follow each other are one interval."""
    year, stated = year_of(match["qy"], year)
    first = ordinal(match["q"] or match["q2"])
    last = ordinal(match["q3"] or match["q4"] or str(first))
    if first > last:
        return []
    return [Read(span_of_months("quarter", year, 3 * first - 2, 3 * last), stated)]


def week(match: re.Match[str], year: int | None) -> list[Read]:
    """A week or a run of them: uge 17, uge 17-19, 2024; weeks that are counted and lie apart are two."""
    year, stated = year_of(match["wy"], year)
    numbers = [int(match["w"]), int(match["w2"] or match["w"])]
    if not all(1 <= number <= _WEEKS for number in numbers):
        return []
    if counts(match["wt"]) and numbers[0] + 1 != numbers[1]:
        first, last = (_weeks(year, number, number) for number in numbers)
        if first is None or last is None:
            return []
        return [Read(first, stated, "week", "w"), Read(last, stated, "w2")]
    interval = _weeks(year, *numbers)
    return [Read(interval, stated)] if interval else []


def _weeks(year: int | None, first: int, last: int) -> Interval | None:
    """From the Monday of week FIRST to the Sunday of week LAST, over the end of the year if need be."""
    if year is None:
        return Interval(None, None, "week")
    try:
        monday = date.fromisocalendar(year, first, 1)
        end = date.fromisocalendar(year + (first > last), last, 1)
    except ValueError:
        return None
    return Interval(monday, end + timedelta(days=6), "week")
