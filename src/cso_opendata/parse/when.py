"""When and where a meeting was held, as a line, a title or a sentence says it.

occasion = { day | hours | place } in any order      place = ("på" | "i" | "hos" | "ved" | "via") words
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cso_opendata.parse.bodies import is_body
from cso_opendata.parse.cues import head as cues
from cso_opendata.parse.cues import rolls
from cso_opendata.parse.dates import find_dates
from cso_opendata.parse.times import plain_times_in, times_in

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, time

    from cso_opendata.parse.dates import Found
    from cso_opendata.parse.times import Times

# What is taken out of a text leaves this character, which no document has.
TAKEN = "\x00"
_DAY_BEGINS = re.compile(r"(?:[a-zæøå]+dag\s+)?(?:den\s+|d\.\s*)?$", re.IGNORECASE)
_WHOLE = "".join(rf"(?<!\b{re.escape(word)})" for word in cues.SHORT_IN_ADDRESSES)
_PLACE_ENDS = re.compile(
    rf"{TAKEN}|{_WHOLE}\.(?:\s+(?![a-zæøå])|$)|;|\s+og\s+(?:slut|varede)|\s+(?:begyndte|startede|indledtes)\b|,?\s+(?:fra\s+)?(?:kl\.?|klokken)\s|,?\s+(?:og|samt|med)\s+(?:efterfølgende|derefter|herefter|bagefter|følgende)\b|$"
)
# Behind a day, an hour and nothing else: "3. marts 2031 - 19:00".
_HOUR_ALONE = re.compile(rf"{TAKEN}\s*[,–-]?\s*(\d{{1,2}}[.:]\d\d)\s*$")
_AROUND = " ,.:;–—-|·•/"
# The short name of a committee: "CSO".
_SHORT_NAME = re.compile(r"[A-ZÆØÅ]{2,6}")
# A longer text is no place.
_LONGEST_PLACE = 120
# Its end is looked for within so many.
_REACH = 300


@dataclass(frozen=True, slots=True)
class Occasion:
    """What a text says: the day (or one without its year), the hours, the place as printed."""

    day: Found | None
    start: time | None
    end: time | None
    place: str | None


def day_in(text: str) -> Found | None:
    """The first day in TEXT; one with its year before one without."""
    days = [found for found in find_dates(text) if found.interval.precision == "day"]
    return next((found for found in days if found.year_stated), days[0] if days else None)


def occasion(text: str) -> Occasion:
    """The occasion that TEXT, which speaks of nothing else, tells of."""
    day, rest = without_day(text)
    alone = _HOUR_ALONE.search(rest) if day else None
    if alone:
        rest = f"{rest[: alone.start()]} kl. {alone[1]}"
    return _occasion(day, times_in(rest), rest)


def said_occasion(text: str) -> Occasion:
    """The same of a TEXT that may hold other numbers: hours are plainly such."""
    day, rest = without_day(text)
    return _occasion(day, plain_times_in(rest), rest)


def titled_occasion(text: str) -> Occasion:
    """The same of a title, which may have other things before the day: the place stands behind it.

    Behind the hours a room needs no word that leads to it.
    """
    said = said_occasion(text)
    if said.start is None and said.day and _HOUR_ALONE.search(without_day(text)[1]):
        said = replace(occasion(text), place=said.place)
    behind = said.place and text.rindex(said.place) > (said.day.start if said.day else len(text))
    if behind:
        return said
    later = said_occasion(text[said.day.end :]).place if said.day and said.place else None
    if later:
        return replace(said, place=later)
    place = place_behind(text)
    named = place and (cues.ROOM.match(place) or (cues.PLACE_NAME.match(place) and not is_body(place)))
    return replace(said, place=place if named else None)


def occasion_held(text: str) -> Occasion:
    """What TEXT of a sentence says of the meeting held: the day of a paper that it went by is none of it."""
    said = said_occasion(text)
    paper = said.day and rolls.OF_A_PAPER.match(text[: said.day.start])
    return replace(said, day=None) if paper else said


def without_day(text: str) -> tuple[Found | None, str]:
    """The first day in TEXT, and TEXT with that taken out."""
    day = day_in(text)
    if day is None:
        return None, text
    begins = _DAY_BEGINS.search(text, 0, day.start)
    start = begins.start() if begins else day.start
    return day, text[:start] + TAKEN * (day.end - start) + text[day.end :]


def _occasion(day: Found | None, times: Times | None, rest: str) -> Occasion:
    if times is None:
        return Occasion(day, None, None, _place(rest))
    rest = rest[: times.begin] + TAKEN * (times.stop - times.begin) + rest[times.stop :]
    return Occasion(day, times.start, times.end, _place(rest))


def _place(rest: str) -> str | None:
    """The place in REST, from which day and hours are taken: behind its preposition."""
    for found in cues.PLACE.finditer(rest):
        if rest.count("(", 0, found.start()) > rest.count(")", 0, found.start()):
            continue  # It is a part of what stands before the bracket.
        # "..., Ved Kanalen 2" is an address.
        start = found.end() - (len("Ved ") if found[0].lstrip(" ,").startswith("Ved ") else 0)
        place = _ended(rest[start : start + _REACH])
        if place and not (is_body(place) or _meets_elsewhere(place)):
            return place
    return None


def _meets_elsewhere(text: str) -> bool:
    """Whether TEXT is a committee, with the place behind it: "CSO i Udvalgsværelse D"."""
    led = cues.PLACE.search(text)
    named = text[: led.start()] if led else ""
    return is_body(named) or _SHORT_NAME.fullmatch(named) is not None


def place_behind(text: str) -> str | None:
    """The place at the end of TEXT, behind the hours and a comma or a preposition ("..., Salen")."""
    _, rest = without_day(text)
    times = times_in(rest)
    if times is None:
        return None
    tail = rest[times.stop :].strip(_AROUND)
    if rolls.WHAT_FOLLOWS.match(tail):
        return None
    led = None if tail.startswith("Ved ") else cues.PLACE.match(tail)
    return _ended(tail[led.end() :] if led else tail)


def _ended(text: str) -> str | None:
    end = _PLACE_ENDS.search(text)
    place = text[: end.start() if end else None].strip(_AROUND)
    letters = any(letter.isalpha() for letter in place)
    return place if letters and len(place) <= _LONGEST_PLACE else None


def resolved(found: Found, text: str, years: Iterable[int], latest: date | None) -> date | None:
    """The day FOUND in TEXT where it prints no year: in one of YEARS, on the day of the week that is printed.

    LATEST is a day that it cannot be after; the last one before it is meant. Without it only one may fit.
    """
    days = {
        day
        for year in years
        for other in find_dates(text[found.start : found.end], year)
        if (day := other.interval.start) and (latest is None or day <= latest) and _fits(day, text, found)
    }
    return max(days) if days and (latest or len(days) == 1) else None


def _fits(day: date, text: str, found: Found) -> bool:
    """Whether DAY is on the day of the week that TEXT prints before it, if any."""
    named = cues.WEEKDAY.findall(text[: found.start])
    return not named or cues.WEEKDAYS[day.weekday()] == named[-1].lower()
