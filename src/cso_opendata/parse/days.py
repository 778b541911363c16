"""Which of the days that a head prints is that of its meeting, and which that of the document.

A day behind a label that says so ("Mødedato") is surer than one in a sentence, that surer than the title's,
and that surer than one behind "Dato:", which may be the document's own.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.parse.cues.head import WEEKDAY
from cso_opendata.parse.dates import find_dates
from cso_opendata.parse.when import resolved

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from cso_opendata.model import Text
    from cso_opendata.parse.dates import Found

_YEAR = re.compile(r"(?<![\d./-])(?:19|20)\d\d(?![\d/-])")


class Day(NamedTuple):
    """A day that may be the meeting's: as FOUND in TEXT, and how sure it is."""

    found: Found
    text: Text
    strength: int


def _surest(day: Day, often: Mapping[date | None, int]) -> tuple[int, int, bool]:
    """The order of days: by how sure they are, then by how OFTEN they are told.

    The date of a letter is seldom printed with its weekday.
    """
    return -day.strength, -often[day.found.interval.start], not WEEKDAY.match(day.text.value)


@dataclass(slots=True)
class Days:
    """The days of a head, gathered line by line."""

    days: list[Day] = field(default_factory=list)

    def add(self, found: Found, text: Text, strength: int) -> None:
        """Keep a day FOUND in TEXT."""
        self.days.append(Day(found, text, strength))

    def settle(self, title: Text | None, issued: date | None) -> Iterator[tuple[date, Day]]:
        """The days with their years, the surest first; those of which no year is proven are left out."""
        years = set(self._years(title, issued))
        often = Counter(day.found.interval.start for day in self.days)
        for day in sorted(self.days, key=lambda one: _surest(one, often)):
            value = day.found.interval.start if day.found.year_stated else None
            if value is None and not day.found.year_stated:
                value = resolved(day.found, day.text.value, sorted(years), issued)
            if value is not None:
                yield value, day

    def _years(self, title: Text | None, issued: date | None) -> Iterator[int]:
        """The years that other days, the title, and the day of issue prove."""
        stated = [day.found.interval.start for day in self.days if day.found.year_stated]
        yield from (each.year for each in stated if each)
        if title is not None:
            yield from (int(year) for year in _YEAR.findall(title.value))
            yield from (one.interval.start.year for one in find_dates(title.value) if one.interval.start)
        if issued is not None and not stated:
            yield from (issued.year, issued.year - 1)
