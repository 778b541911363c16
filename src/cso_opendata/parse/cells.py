"""Cutting the cells of a timetable into milestones, where the paper has lost the lines between them.

    cell  = { piece } ; piece = [date ["–"]] title [date] | title "[dato afventer]"
A date opens a piece where it lies within the months of its column; other dates belong to the title.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from cso_opendata.model import Text
from cso_opendata.parse.cues import plan as cues
from cso_opendata.parse.dates import Found, find_dates, part_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.records import Interval

_AFTER_DATE = re.compile(r"\s*[–:-]?\s*")
_TRAILING = re.compile(r"\s+(?:i|den|d\.|til|på)?\s*(?:hhv\.\s*)?$")
_WORD_START = re.compile(r"(?<=\s)[A-ZÆØÅ][a-zæøå]+")

# A word with a capital begins a title only where this many words follow it, and where more characters
# stand before it than one short word: else it is the second word of a name.
_FEWEST_WORDS, _SHORTEST = 2, 8


@dataclass(frozen=True, slots=True)
class Piece:
    """One milestone of a cell: its title without its date, and the date that is its own, if any."""

    title: Text
    date: Found | None = None
    pending: bool = False


def pieces_of(cell: Sequence[Text], months: Interval) -> list[Piece]:
    """The milestones of CELL, whose column covers MONTHS."""
    year = months.end.year if months.end else None
    pieces: list[Piece] = []
    for text in cell:
        words = " ".join(text.value.split()).lstrip("•- ")
        for part in _parts(words, months, year):
            pieces += _piece(part, text, months, year)
    return pieces


def _opening_dates(words: str, months: Interval, year: int | None) -> list[Found]:
    """The dates in WORDS that open a piece: within the column, and with a title behind them."""
    found = []
    for date in find_dates(words, year):
        exact = date.interval.precision in ("day", "day_range", "part_of_month", "week")
        title = words[_behind(words, date) :]
        begins = date.start == 0 or (words[date.start - 1].isspace() and not _bound(words[: date.start]))
        if (
            exact
            and begins
            and part_of(date.interval, months)
            and title[:1]
            and (title[0].isupper() or title[0].isdigit())
        ):
            found.append(date)
    return found


def _behind(words: str, date: Found) -> int:
    """Where the words behind DATE begin."""
    after = _AFTER_DATE.match(words, date.end)
    return after.end() if after else date.end


def _bound(before: str) -> bool:
    """Whether the word that ends BEFORE binds what follows to it ("inden 3/10 ...")."""
    last = before.rsplit(maxsplit=1)[-1].lower() if before.split() else ""
    return last.strip("(") in cues.PREPOSITIONS


def _parts(words: str, months: Interval, year: int | None) -> list[str]:
    """WORDS cut where a date opens a piece, and what stands before and between cut at its capitals."""
    starts = [date.start for date in _opening_dates(words, months, year)]
    cuts = [0, *(start for start in starts if start), len(words)]
    parts = [words[start:end].strip() for start, end in pairwise(cuts)]
    dated = set(starts)
    return [
        piece
        for start, part in zip(cuts, parts, strict=False)
        for piece in _undated(part, whole=start in dated)
        if piece
    ]


def _undated(part: str, *, whole: bool) -> list[str]:
    """PART cut at words that begin a title; WHOLE: a date holds it together, up to a date that is pending."""
    pending = cues.DATE_PENDING.search(part)
    if pending:
        start = part.rfind(" ", 0, pending.start()) + 1
        while start and part[start].islower():
            start = part.rfind(" ", 0, start - 1) + 1
        before, rest = part[:start].strip(), part[pending.end() :].strip()
        return [
            *(_undated(before, whole=whole) if before else []),
            part[start : pending.end()],
            *(_undated(rest, whole=False) if rest else []),
        ]
    if whole:
        return [part]
    cuts = [0, *(match.start() for match in _WORD_START.finditer(part) if _begins(part, match)), len(part)]
    return [part[start:end].strip() for start, end in pairwise(cuts)]


def _begins(part: str, match: re.Match[str]) -> bool:
    """Whether a word with a capital begins a title: nothing before binds it, and more words follow."""
    before = part[: match.start()].rstrip()
    last = before.split()[-1] if before.split() else ""
    follows = part[match.end() :].split()
    if (
        last.lower().strip("(") in cues.PREPOSITIONS
        or last.endswith((",", "–", "-", ":", "/", "Evt."))
        or last[:1].isupper()
    ):
        return False
    return len(follows) >= _FEWEST_WORDS and follows[0][:1].islower() and len(before) > _SHORTEST


def _piece(part: str, text: Text, months: Interval, year: int | None) -> list[Piece]:
    """The milestone that PART of TEXT is."""
    pending = cues.DATE_PENDING.search(part)
    if pending:
        title = (part[: pending.start()] + part[pending.end() :]).strip()
        return [Piece(Text(title, text.at), pending=True)]
    opening = _opening_dates(part, months, year)
    if opening and opening[0].start == 0:
        date = opening[0]
        title = part[_behind(part, date) :]
        return [Piece(Text(title.strip(), text.at), date)]
    closing = [
        date for date in find_dates(part, year) if date.end == len(part) and part_of(date.interval, months)
    ]
    if closing and (end := _TRAILING.search(part, 0, closing[0].start)):
        return [Piece(Text(part[: end.start()].strip(), text.at), closing[0])]
    return [Piece(Text(part, text.at))] if part else []
