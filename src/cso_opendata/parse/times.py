"""Times of day as Danish minutes print them: "11.30-14.00", "kl. 9 til kl. 10:30", "kl. 0930-1100"."""

from __future__ import annotations

import re
from datetime import time
from typing import NamedTuple

_HOUR = r"(?:\bfra\s+)?(?:kl\.?|klokken)\s*(?:ca\.?\s*)?"
_CLOCK = r"(\d{1,2})(?:[.:](\d\d))?"
_TO = r"\s*(?:--?|–|—|til|og\s+(?:slut(?:tede)?|varede\s+til))\s*(?:kl\.?\s*|klokken\s*|ca\.?\s*)*"
# Where the start has minutes a slip may stand before those of the end: "17.30-18. 30".
_END = r"(\d{1,2})(?:[.:](?(2)\s?|)(\d\d))?"
_SPAN = re.compile(rf"(?:{_HOUR}|(?<![\d.-])){_CLOCK}{_TO}{_END}(?![\d-])", re.IGNORECASE)
# Without a mark between hours and minutes only behind "kl.": else it might be years.
_JOINED = re.compile(rf"{_HOUR}(\d\d)(\d\d){_TO}(\d\d)(\d\d)(?!\d)", re.IGNORECASE)
_START = re.compile(rf"{_HOUR}{_CLOCK}(?!\d)", re.IGNORECASE)
_LEAD = re.compile(r"\s*(?:kl\b\.?|klokken)\s*", re.IGNORECASE)
_PLAIN = re.compile(rf"\d[.:]\d\d|{_HOUR}\d", re.IGNORECASE)


class Times(NamedTuple):
    """The start and the end of a meeting, and the characters BEGIN to STOP of the text that say so."""

    start: time | None
    end: time | None
    begin: int
    stop: int


def times_in(text: str) -> Times | None:
    """The first span of hours in TEXT ("11.30-14.00"), or a start alone ("kl. 9")."""
    begins = _START.search(text)
    for pattern in (_JOINED, _SPAN):
        match = pattern.search(text)
        # "kl. 9, frokost 12-13": the start alone stands before other hours.
        if match and (begins is None or match.start() <= begins.start()):
            return Times(_time(match[1], match[2]), _time(match[3], match[4]), match.start(), match.end())
    if begins is None:
        return None
    return Times(_time(begins[1], begins[2]), None, begins.start(), begins.end())


def plain_times_in(text: str) -> Times | None:
    """The same where TEXT leaves no doubt that it is of hours: "kl." or minutes say so."""
    found = times_in(text)
    return found if found and found.start and _PLAIN.search(text, found.begin, found.stop) else None


def find_times(text: str) -> tuple[time | None, time | None]:
    """The start and the end that TEXT prints as a span ("11.30-14.00"), or a start alone ("kl. 9")."""
    found = times_in(text)
    return (found.start, found.end) if found else (None, None)


def hour_in(words: str) -> time | None:
    """The hour that WORDS, with "kl." or without, begin with ("kl. 16.20", "klokken 16", "16.20")."""
    start, end = find_times(f"kl. {_LEAD.sub('', words)}")
    return start if end is None else None


def _time(hour: str, minute: str | None) -> time | None:
    hours, minutes = int(hour), int(minute or 0)
    return time(hours, minutes) if hours < 24 and minutes < 60 else None  # noqa: PLR2004  (a clock)
