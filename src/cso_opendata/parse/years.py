"""The year of a date that prints none: from the heading it stands under, else from what stands before it."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from cso_opendata.parse.dates import part_of
from cso_opendata.records import Interval

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from cso_opendata.parse.moments import Moment

    Read: TypeAlias = Callable[[int | None], Moment | None]

# A timetable goes forward; a date that would lie this long before the one above it is of the next year.
_BACK = timedelta(days=180)
# The one year that words name.
_YEAR = re.compile(r"\b(?:19|20)\d\d\b(?!\s*[-–/]\s*\d)")


class Years:
    """Finds the years of the dates of a plan, which is read from its beginning to its end."""

    def __init__(self, issued: date | None, printed: date | None) -> None:
        """ISSUED is when the plan was issued, if it says so; PRINTED its first date that has a year."""
        self._last = issued
        self._printed = printed

    def moment(self, read: Read, frame: Interval | None) -> Moment | None:
        """What READ gives in the right year; FRAME is what the headings above say, where they do."""
        found = read(None)
        if found is None:
            return None
        if not found.stated:
            found = self._placed(read, frame) or found
        within = _YEAR.search(found.text)
        if found.interval.start is not None:
            self._last = found.interval.start
        elif within and found.interval.precision == "unknown":
            # A season, or part of a year, that is no interval still has its year.
            self._last = date(int(within[0]), 1, 1)
        return found

    def _placed(self, read: Read, frame: Interval | None) -> Moment | None:
        if frame is not None and frame.start is not None and frame.end is not None:
            years = range(frame.start.year, frame.end.year + 1)
            tried = [found for year in years if (found := read(year))]
            # "22/12-2/1" below "December 2031" ends in the year after.
            over = read(frame.end.year + 1) if tried else None
            begun = [over] if over and _begins_within(over, frame) else []
            return next((found for found in tried if _within(found, frame)), next(iter(begun or tried), None))
        if self._last is None:
            return self._before_the_first(read)
        same = read(self._last.year)
        if same and (same.interval.end is None or same.interval.end >= self._last - _BACK):
            return same
        return read(self._last.year + 1)

    def _before_the_first(self, read: Read) -> Moment | None:
        """READ in the last year in which it is not later than the first date that has its year."""
        if self._printed is None:
            return None
        same = read(self._printed.year)
        if same is None or same.interval.start is None or same.interval.start <= self._printed:
            return same
        return read(self._printed.year - 1)


def _begins_within(found: Moment, frame: Interval) -> bool:
    """Whether FOUND, days up to some of the year after, begins within FRAME."""
    start, end = found.interval.start, found.interval.end
    if start is None or end is None or frame.start is None or frame.end is None:
        return False
    return start.year < end.year and frame.start <= start <= frame.end


def _within(found: Moment, frame: Interval) -> bool:
    """Whether FOUND lies within FRAME; of a moment that only has an end, that end."""
    interval = found.interval
    known = Interval(interval.start or interval.end, interval.end, interval.precision)
    return part_of(known, frame)
