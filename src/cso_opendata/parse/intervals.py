"""What a date means: intervals of days and months, and the words that name these."""

from __future__ import annotations

import calendar
from datetime import date
from typing import NamedTuple

from cso_opendata.records import Interval

MONTHS = (
    "januar", "februar", "marts", "april", "maj", "juni",
    "juli", "august", "september", "oktober", "november", "december",
)  # fmt: skip
_MONTH_NUMBERS = {name[:3]: number for number, name in enumerate(MONTHS, start=1)}
_ORDINALS = {"første": 1, "anden": 2, "andet": 2, "sidste": 2, "tredje": 3, "fjerde": 4}
# Words between two numbers that count them, where a dash would mean all that lies between.
_COUNTING = frozenset(("og", "+"))

# Where the year is not known, 29 February is a day.
_A_LEAP_YEAR = 2024


class Read(NamedTuple):
    """An interval, whether its year is printed, and the groups of the match that its words begin and end."""

    interval: Interval
    stated: bool
    first: str | int = 0
    last: str | int = 0


def month_number(name: str) -> int:
    """The number of the month whose NAME, written out or short, this is."""
    return _MONTH_NUMBERS[name.lower()[:3]]


def ordinal(text: str) -> int:
    """The number that TEXT is, in digits or as an ordinal."""
    return _ORDINALS[text.lower()] if text.isalpha() else int(text)


def counts(word: str | None) -> bool:
    """Whether WORD, which stands between two dates, counts them."""
    return word is not None and word.strip().lower() in _COUNTING


def year_of(stated: str | None, year: int | None) -> tuple[int | None, bool]:
    """The printed year, else YEAR, and whether it is printed."""
    return (int(stated), True) if stated else (year, False)


def last_day(year: int, month: int) -> int:
    """The number of the last day of MONTH."""
    return calendar.monthrange(year, month)[1]


def exists(year: int | None, month: int, day: int) -> bool:
    """Whether the calendar has such a day; where YEAR is null, in any year."""
    return 1 <= month <= len(MONTHS) and 1 <= day <= last_day(year or _A_LEAP_YEAR, month)


def between(
    year: int | None, first: tuple[int, int], last: tuple[int, int], precision: str
) -> Interval | None:
    """From one day (month, day) to another of YEAR; None where one does not exist or they are reversed."""
    if first > last or not (exists(year, *first) and exists(year, *last)):
        return None
    if year is None:
        return Interval(None, None, precision)
    return Interval(date(year, *first), date(year, *last), precision)


def span_of_months(precision: str, year: int | None, first: int, last: int) -> Interval:
    """From the month FIRST of YEAR to the month LAST; null ends where YEAR is null."""
    if year is None:
        return Interval(None, None, precision)
    return Interval(date(year, first, 1), date(year, last, last_day(year, last)), precision)
