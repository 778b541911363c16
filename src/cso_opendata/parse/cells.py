"""Cutting the cells of a timetable into milestones, where the paper has lost the lines between them.

    cell  = { piece } ; piece = [date ["–"]] title [date] | title "[dato afventer]"
A date opens a piece where it lies within the months of its column; other dates belong to the title.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from cso_opendata.model import Span, Text
from cso_opendata.parse.cues import plan as cues
from cso_opendata.parse.dates import find_dates, part_of
from cso_opendata.parse.endings import bracketed, closing
from cso_opendata.parse.moments import Moment, opening, whole
from cso_opendata.records import Interval

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from cso_opendata.parse.dates import Found

    Cut = Callable[[str], list[str]]

_AFTER_DATE = re.compile(r"\s*[–:-]?\s*")
_TRAILING = re.compile(r"\s+(?:i|den|d\.|til|på)?\s*(?:hhv\.\s*)?$")
# Marks between the titles of a cell; what stands behind a semicolon begins one with a capital or a date.
_MARK = re.compile(r"\s[•▪●]\s+|;\s+(?=[A-ZÆØÅ]|\d{1,2}(?:/|\.\s))")
_LISTED = re.compile(r",\s+|\s+og\s+(?=[A-ZÆØÅ])")
_WORD_START = re.compile(r"(?<=\s)[A-ZÆØÅ][a-zæøå]+")

# A word with a capital begins a title only where this many words follow it, and where more characters
# stand before it than one short word: else it is the second word of a name.
_FEWEST_WORDS, _SHORTEST = 2, 8
# What stands within so many characters decides; a cell may be very long.
_NEAR = 80


_EXACT = ("day", "day_range", "part_of_month", "week")


@dataclass(frozen=True, slots=True)
class Piece:
    """One milestone of a cell: its title without its date, and the moment that is its own, if any."""

    title: Text
    moment: Moment | None = None


def pieces_of(cell: Sequence[Text], months: Interval) -> list[Piece]:
    """The milestones of CELL, whose column covers MONTHS, where nothing but capitals may part them."""
    return _pieces(cell, months, _at_capitals)


def dated_pieces_of(cell: Sequence[Text], months: Interval) -> list[Piece]:
    """The milestones of CELL, of MONTHS, whose paragraphs are whole: only a date begins another in one."""
    return _pieces(cell, months, lambda part: [part])


def _pieces(cell: Sequence[Text], months: Interval, cut: Cut) -> list[Piece]:
    year = months.end.year if months.end else None
    return [
        piece
        for text in _with_their_dates(cell)
        for entry in _entries(" ".join(text.value.split()).lstrip("•- "), year)
        for part in _parts(entry, months, year, cut)
        for piece in _piece(part, text, months, year)
    ]


def _entries(words: str, year: int | None) -> list[str]:
    """WORDS of a cell, cut at the marks in them; commas count where each part is who meets and a day."""
    parts = [part.strip() for part in _LISTED.split(words)]
    if len(parts) > 1 and all(_is_meeting(part, year) for part in parts):
        return parts
    return _MARK.split(words)


def _is_meeting(part: str, year: int | None) -> bool:
    """Whether PART is who meets and a day and nothing else: "ØU 17. februar"."""
    found = closing(part, year)
    if found is None or found.moment.interval.precision != "day":
        return False
    return cues.FORUM_CELL.match(part[: found.title]) is not None


def _with_their_dates(cell: Sequence[Text]) -> Iterator[Text]:
    """The paragraphs of CELL; a day on a line of its own is one with what it belongs to.

    That stands below it, where the day has a colon, or above it, where that ends with a comma.
    """
    before: Text | None = None
    for text in cell:
        if before and (before.value[-1] == ":" or whole(text.value)):
            yield Text(f"{before.value} {text.value}", Span(before.at.line, text.at.line_end))
            before = None
            continue
        if before:
            yield before
        leads = text.value[-1] == "," or (text.value[-1] == ":" and whole(text.value[:-1]) is not None)
        before = text if leads else None
        if not leads:
            yield text
    if before:
        yield before


def _opening_dates(words: str, months: Interval, year: int | None) -> list[Found]:
    """The dates in WORDS that open a piece, with a title behind them: within the column, or first of all."""
    found = []
    for date in find_dates(words, year):
        behind = _behind(words, date)
        title = words[behind : behind + 1]
        before = words[max(0, date.start - _NEAR) : date.start]
        begins = date.start == 0 or (before[-1].isspace() and not _bound(before))
        within = date.start == 0 or months.start is None or part_of(date.interval, months)
        if date.interval.precision in _EXACT and begins and within and (title.isupper() or title.isdigit()):
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


def _parts(words: str, months: Interval, year: int | None, cut: Cut) -> list[str]:
    """WORDS cut where a date opens a piece, and what stands before and between as CUT has it."""
    starts = [date.start for date in _opening_dates(words, months, year)]
    cuts = [0, *(start for start in starts if start), len(words)]
    parts = [words[start:end].strip() for start, end in pairwise(cuts)]
    dated = set(starts)
    return [
        piece
        for start, part in zip(cuts, parts, strict=False)
        for piece in _undated(part, cut, whole=start in dated)
        if piece
    ]


def _undated(part: str, cut: Cut, *, whole: bool) -> list[str]:
    """PART as CUT has it; WHOLE: a date holds it together, up to a date that is pending."""
    pending = cues.DATE_PENDING.search(part)
    if pending:
        start = part.rfind(" ", 0, pending.start()) + 1
        while start and (part[start].islower() or _bound(part[:start].rstrip())):
            start = part.rfind(" ", 0, start - 1) + 1
        before, rest = part[:start].strip(), part[pending.end() :].strip()
        return [
            *(_undated(before, cut, whole=whole) if before else []),
            part[start : pending.end()],
            *(_undated(rest, cut, whole=False) if rest else []),
        ]
    return [part] if whole else cut(part)


def _at_capitals(part: str) -> list[str]:
    """PART cut at words that begin a title."""
    cuts = [0, *(match.start() for match in _WORD_START.finditer(part) if _begins(part, match)), len(part)]
    return [part[start:end].strip() for start, end in pairwise(cuts)]


def _begins(part: str, match: re.Match[str]) -> bool:
    """Whether a word with a capital begins a title: nothing before binds it, and more words follow."""
    before = part[max(0, match.start() - _NEAR) : match.start()].rstrip()
    last = before.split()[-1] if before.split() else ""
    follows = part[match.end() : match.end() + _NEAR].split()
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
        unknown = Interval(None, None, "unknown")
        words = pending[0].strip()
        return [Piece(Text(title, text.at), Moment(0, 0, unknown, stated=True, text=words, tentative=True))]
    opening = _opening_dates(part, months, year)
    if opening and opening[0].start == 0:
        title = part[_behind(part, opening[0]) :]
        return [Piece(Text(title.strip(), text.at), _moment(_near(opening[0], part, months)))]
    exact = bracketed(part, months)
    if exact:
        return [Piece(Text(part[: exact.title].strip(), text.at), exact.moment)]
    closing = [
        date for date in find_dates(part, year) if date.end == len(part) and part_of(date.interval, months)
    ]
    if closing and (end := _TRAILING.search(part, 0, closing[0].start)):
        return [Piece(Text(part[: end.start()].strip(), text.at), _moment(closing[0]))]
    return [Piece(Text(part, text.at))] if part else []


def _moment(date: Found) -> Moment:
    return Moment(date.start, date.end, date.interval, date.year_stated, date.text)


def _near(date: Found, part: str, months: Interval) -> Found:
    """DATE, which opens PART, in the year in which it lies nearest to MONTHS, unless its year is printed."""
    if date.year_stated or part_of(date.interval, months) or months.start is None:
        return date
    start = months.start
    tried = [
        (abs(found.interval.start - start), year, found)
        for year in (start.year - 1, start.year, start.year + 1)
        for found in find_dates(part, year)
        if found.start == date.start and found.interval.start is not None
    ]
    return min(tried, key=lambda each: each[:2])[2] if tried else date


def titles_of(pieces: Sequence[Text]) -> list[Text]:
    """PIECES, the paragraphs of a cell, without the sentences on the first one, which itself is none."""
    first, *others = pieces
    if first.value.endswith((".", ":")):
        return [first, *others]
    return [first, *(one for one in others if not one.value.endswith(".") or opening(one.value))]
