"""The moment that words end with: behind a title, in brackets, or a remark that it is not known yet.

closing = title separator moment
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.parse.cues import plan as cues
from cso_opendata.parse.dates import find_dates, part_of
from cso_opendata.parse.moments import MOST_LEADS, Moment, moment_at, pending_at

if TYPE_CHECKING:
    from cso_opendata.records import Interval

_BEFORE_CLOSING = re.compile(r"(?:(?P<mark>\s*[:–—(]\s*|\s+-\s+|\s*,\s*)|\s{3,}|\s*\.{3,}\s*)?$")
_AFTER_CLOSING = re.compile(r"\s*[.)\]]*\s*$")
_YEAR_AT_END = re.compile(
    r"(?:\s(?:i|i\s+løbet\s+af|[–—-])\s+|[:(]\s*|\s{3}|\.{3}\s*)(?P<year>(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?)$"
)


class Closing(NamedTuple):
    """A moment that a text ends with, where its title ends, and whether a mark parts them."""

    moment: Moment
    title: int
    parted: bool


def closing(text: str, year: int | None = None) -> Closing | None:
    """The moment that TEXT ends with, where a title stands before it; or a remark that it is not known."""
    pending = _pending(text)
    if pending:
        return _before_pending(text, pending, year)
    for start in _starts(text, year):
        found = moment_at(text, start, year)
        if found is None or not _AFTER_CLOSING.match(text, found.end):
            continue
        before = _BEFORE_CLOSING.search(text, 0, found.start)
        title = before.start() if before else found.start
        if title:
            return Closing(found, title, bool(before and before["mark"]))
    return None


def _before_pending(text: str, pending: re.Match[str], year: int | None) -> Closing:
    """What TEXT ends with, the remark PENDING: a month before it is when, not quite sure yet."""
    known = closing(text[: pending.start()].rstrip(" ,–-"), year)
    if known and known.parted and known.moment.interval.precision != "unknown":
        moment = replace(known.moment, end=pending.end(), tentative=True)
        return known._replace(moment=moment)
    return Closing(pending_at(pending, tentative=True), pending.start(), parted=True)


def bracketed(title: str, within: Interval) -> Closing | None:
    """The time in brackets at the end of TITLE that says more exactly when WITHIN an interval it is."""
    year = within.start.year if within.start else None
    found = closing(title, year) if title.endswith(")") else None
    exact = found is not None and title[found.title :].strip().startswith("(")
    interval = found.moment.interval if found else None
    return found if exact and interval != within and interval and part_of(interval, within) else None


def settled(title: str) -> str:
    """TITLE without a remark at its end that its date is not known yet."""
    pending = _pending(title)
    return title[: pending.start()] if pending else title


def _pending(text: str) -> re.Match[str] | None:
    """The remark at the end of TEXT, behind other words, that its date is not known yet."""
    found = cues.DATE_PENDING.finditer(text)
    return next((one for one in found if one.start() and _AFTER_CLOSING.match(text, one.end())), None)


def _starts(text: str, year: int | None) -> list[int]:
    """Where the moment that TEXT ends with may begin: at its last date, and at the words that lead to it."""
    dates = find_dates(text, year)
    years = _YEAR_AT_END.search(text.rstrip(" .)"))
    at = years.start("year") if years else dates[-1].start if dates else None
    if at is None:
        return _some_time(text)
    starts = [at]
    words = list(re.finditer(r"\S+", text[:at]))[-2 * MOST_LEADS :]
    for word in reversed(words):
        begin = word.start() + len(word[0]) - len(word[0].lstrip("("))
        led = moment_at(text, begin, year)
        if led is None or led.end < at:
            break
        starts.append(begin)
    return list(reversed(starts))


def _some_time(text: str) -> list[int]:
    """Where the part of a year, or the season, begins that TEXT ends with: "ultimo 2031"."""
    words = list(re.finditer(r"\S+", text))[-MOST_LEADS:]
    said = ((word.start(), cues.SOME_TIME.match(text, word.start())) for word in words)
    return [
        start
        for start, found in said
        if found and found[0][-1].isdigit() and _AFTER_CLOSING.match(text, found.end())
    ]
