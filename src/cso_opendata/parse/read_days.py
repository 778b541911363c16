"""Dates that are days: each reader takes a match of the grammar of dates and gives what it means."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from cso_opendata.parse.intervals import Read, between, counts, exists, month_number, year_of
from cso_opendata.records import Interval

if TYPE_CHECKING:
    import re

# Two digits from here on mean the last century: minutes of before 1970 are not expected.
_FIRST_OF_LAST_CENTURY = 70


def _one_day(year: int | None, month: int, day: int, *, stated: bool) -> list[Read]:
    interval = between(year, (month, day), (month, day), "day")
    return [Read(interval, stated)] if interval else []


def _of_a_century(year: int) -> int:
    """The year of which two digits are printed."""
    return year + (2000 if year < _FIRST_OF_LAST_CENTURY else 1900)


def iso(match: re.Match[str], _: int | None) -> list[Read]:
    """2024-03-07."""
    return _one_day(int(match["iy"]), int(match["im"]), int(match["id"]), stated=True)


def turned(match: re.Match[str], _: int | None) -> list[Read]:
    """November 30, 2017, as web pages print that were not made for Danish."""
    return _one_day(int(match["ty"]), month_number(match["tm"]), int(match["td"]), stated=True)


def numeric(match: re.Match[str], _: int | None) -> list[Read]:
    """7/3-2024, 21-03-2024, 7.3.24; two digits of a year only where the separators agree with a date's."""
    year = int(match["ny"])
    if len(match["ny"]) < len("2024"):
        if not (match["s1"] == match["s2"] or (match["s1"], match["s2"]) == ("/", "-")):
            return []
        year = _of_a_century(year)
    return _one_day(year, int(match["nm"]), int(match["nd"]), stated=True)


def numeric_range(match: re.Match[str], _: int | None) -> list[Read]:
    """14.10.-22.11.2024, 01.12.2024-31.01.2025."""
    year, (first, last) = (
        int(match["by"]),
        ((int(match[f"{end}m"]), int(match[f"{end}d"])) for end in ("a", "b")),
    )
    start_year = int(match["ay"]) if match["ay"] else year - (first > last)
    if not (exists(start_year, *first) and exists(year, *last)):
        return []
    start, end = date(start_year, *first), date(year, *last)
    precision = "day" if start == end else "day_range"
    return [Read(Interval(start, end, precision), stated=True)] if start <= end else []


def days(match: re.Match[str], year: int | None) -> list[Read]:
    """12. og 13. juni, 18., 19. og 20. marts, 22.-26. april 2024: a run of days, or days that are counted."""
    year, stated = year_of(match["dy"], year)
    numbers = (match["d1"], *match["dl"].replace(",", " ").replace(".", " ").split(), match["d2"])
    listed, month = [int(number) for number in numbers], month_number(match["dm"])
    return _run_of_days((year, month, stated), listed, ("first", "last") if counts(match["dt"]) else None)


def slashed_days(match: re.Match[str], year: int | None) -> list[Read]:
    """22.-26/4, 12. og 13/6-2024."""
    year, stated = year_of(match["xy"], year)
    listed = [int(match["xd1"]), int(match["xd2"])]
    counted = ("xfirst", "xd2") if counts(match["xt"]) else None
    return _run_of_days((year, int(match["xm"]), stated), listed, counted)


def _run_of_days(
    when: tuple[int | None, int, bool], listed: list[int], counted: tuple[str, str] | None
) -> list[Read]:
    """Days of a year and a month (with whether the year is printed) as one range.

    Two that are COUNTED, by the groups that they begin with, are days of their own unless they adjoin.
    """
    year, month, stated = when
    if counted is None or len(listed) > len(counted) or listed[0] + 1 >= listed[1]:
        interval = between(year, (month, listed[0]), (month, listed[-1]), "day_range")
        return [Read(interval, stated)] if interval and listed[0] < listed[-1] else []
    first, last = (between(year, (month, day), (month, day), "day") for day in listed)
    if first is None or last is None:
        return []
    return [Read(first, stated, counted[0], counted[0]), Read(last, stated, counted[1])]


def single(match: re.Match[str], year: int | None) -> list[Read]:
    """7. marts 2024, 7. marts '24."""
    short = match["ya"]
    year, stated = (_of_a_century(int(short)), True) if short else year_of(match["y"], year)
    return _one_day(year, month_number(match["m"]), int(match["d"]), stated=stated)


def slash(match: re.Match[str], year: int | None) -> list[Read]:
    """7/3."""
    return _one_day(year, int(match["sm"]), int(match["sd"]), stated=False)


def dotted(match: re.Match[str], year: int | None) -> list[Read]:
    """`den 7.3`: a word before it says that it is a day, and no number."""
    return _one_day(year, int(match["om"]), int(match["od"]), stated=False)
