"""The milestones of one bullet or paragraph: a date with a title behind it, or a title with its date.

entry = opening { opening } | closing | title ; what is no entry is text
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.model import phrase
from cso_opendata.parse.cues import plan as cues
from cso_opendata.parse.endings import bracketed, closing, settled
from cso_opendata.parse.headings import NUMBER
from cso_opendata.parse.milestones import Frame, forum_of, milestones, outside
from cso_opendata.parse.moments import day_below, opening, whole
from cso_opendata.parse.sentences import sentences

if TYPE_CHECKING:
    from cso_opendata.model import Block, Span, Text
    from cso_opendata.parse.moments import Moment, Opening
    from cso_opendata.parse.years import Years
    from cso_opendata.records import Interval, Milestone

_EXACT = ("day", "day_range", "week", "part_of_month")
# A day of the month above, in a column of its own: "14.     Møde"; one blank follows the number of an item,
# unless words or the number of the month tell that it is a day: "Den 14. Møde", "14.6. Møde".
_DAY_FIRST = re.compile(
    r"(?P<day>(?:den\s+|d\.\s*)?\d{1,2}\.)(?:\s{2,}|\t\s*)(?=\S)"
    r"|(?P<said>\d{1,2}\.\d{1,2}\.?|(?:[a-zæøå]+dag\s+(?:den\s+|d\.\s*)?|den\s+|d\.\s*)\d{1,2}\.)"
    r"(?:\s*[:–]\s*|\s+-\s+|\s+(?=[A-ZÆØÅ\d]))(?=\S)",
    re.IGNORECASE,
)
_DAY_LAST = re.compile(r"\s*\((?P<day>[^()]{2,20})\)$")
_GAP = re.compile(r"\s{2,}|\t")
_TIME = re.compile(r"(?:kl\.?\s*)?\d{1,2}(?:[.:]\d\d)?(?:\s*(?:-|–|til)\s*\d{1,2}(?:[.:]\d\d)?)?")
_TITLE = re.compile(r"[\w»”\"(']")
_WORD = re.compile(r"[^\W\d_]{2}")
# The full stop behind a word that is no short form.
_ENDED = re.compile(r"(?:(?<=[^\W\d_]{5})|(?<=[A-ZÆØÅ]{2}))\.$")
# A title is at most so long; where it is longer than a line or two its first sentence is.
_LONGEST, _SHORT = 300, 120


class Stretch(NamedTuple):
    """A part of a block: the characters START to END."""

    block: Block
    start: int
    end: int

    @property
    def text(self) -> str:
        """Its words."""
        return self.block.text[self.start : self.end]


def entries(
    block: Block, frame: Frame, years: Years, *, listing: bool, column: bool = False
) -> list[Milestone]:
    """The milestones of BLOCK under FRAME.

    LISTING: it stands where each bullet or short line may be one; COLUMN: its date ends it, in a column.
    """
    made = [
        milestone
        for stretch in _stretches(block)
        for milestone in _opened(stretch, frame, years, listing=listing)
    ]
    return made or _closed(Stretch(block, 0, len(block.text)), frame, years, listing=listing, column=column)


def event(block: Block, frame: Frame, years: Years) -> list[Milestone]:
    """The milestone that a heading is, where it names a day or the like and what happens."""
    found = opening(block.text) or closing(block.text)
    if found is None or not found.parted or not _exact(found.moment):
        return []
    return entries(block, frame, years, listing=True)


def undated(
    block: Block, frame: Frame, moment: Moment | None = None, at: Span | None = None
) -> list[Milestone]:
    """The milestone that BLOCK is, at MOMENT, which stands AT, else when FRAME says; none if it is a time."""
    start, end = 0, len(block.text)
    if moment is None and frame.interval:
        start, end, moment = _day_of(block.text, frame.interval)
    title = None if whole(block.text) else _title(Stretch(block, start, end))
    named = title and not cues.NO_TITLE.match(title.value)
    return milestones(title, moment, frame, at=at) if title and named else []


def _day_of(words: str, month: Interval) -> tuple[int, int, Moment | None]:
    """The day of a MONTH that WORDS begin or end with, and where the title between begins and ends."""
    first, last = _DAY_FIRST.match(words), _DAY_LAST.search(words)
    day = day_below(first["day"] or first["said"], month) if first else None
    if first and day:
        return first.end(), len(words), day
    day = day_below(last["day"], month) if last else None
    return 0, last.start() if last and day else len(words), day


def _stretches(block: Block) -> list[Stretch]:
    """BLOCK cut at its lines that begin with a date of their own, if its first one does."""
    starts = [0]
    for start in block.starts[1:] if opening(block.text) else ():
        found = opening(block.text[start : start + _LONGEST])
        if (
            found
            and _exact(found.moment)
            and (found.parted or _begins_title(block.text[start + found.title :]))
        ):
            starts.append(start)
    ends = [*starts[1:], len(block.text)]
    return [Stretch(block, start, end) for start, end in zip(starts, ends, strict=True)]


def _is_bullet(stretch: Stretch) -> bool:
    """Whether STRETCH is one of a list, with marks or with numbers."""
    return stretch.block.kind == "bullet" or NUMBER.match(stretch.text) is not None


def _exact(moment: Moment) -> bool:
    return moment.interval.precision in _EXACT


def _begins_title(words: str) -> bool:
    return bool(words) and (words[0].isupper() or words[0].isdigit())


def _opened(stretch: Stretch, frame: Frame, years: Years, *, listing: bool) -> list[Milestone]:
    """The milestones of a STRETCH that begins with a date."""
    found = opening(stretch.text)
    if found is None or not _convinces(found, stretch, listing=listing):
        return []
    moment = years.moment(partial(_moment_of_opening, stretch.text), frame.interval)
    title, forum = _columns(stretch, found.title)
    sure = title._replace(end=title.start + len(settled(title.text))) if title else None
    text = _title(sure) if sure else None
    if moment is None or text is None:
        return []
    moment = replace(moment, tentative=moment.tentative or sure != title)
    exact = bracketed(text.value, moment.interval)
    if exact and exact.moment.interval.start:
        text = text._replace(value=text.value[: exact.title])
        moment = replace(exact.moment, start=moment.start, end=moment.end)
    at = phrase(stretch.block, stretch.start + moment.start, stretch.start + moment.end).at
    return milestones(text, moment, frame, forum=forum if forum_of(text.value)[0] is None else None, at=at)


def _moment_of_opening(text: str, year: int | None) -> Moment | None:
    found = opening(text, year)
    return found.moment if found else None


def _convinces(found: Opening, stretch: Stretch, *, listing: bool) -> bool:
    """Whether what begins with a date is an entry and no sentence."""
    words = stretch.text[found.title :]
    if not _TITLE.match(words) or not _WORD.search(words):
        return False
    bullet = _is_bullet(stretch)
    mark = stretch.text[found.moment.end : found.title].strip()
    if _set_apart(found, stretch) or (found.parted and (mark in ("", ":") or _begins_title(words))):
        return bullet or len(stretch.text) <= _LONGEST
    if bullet and listing:
        # "I maj holdes ...": a month that something leads to is no name.
        return _exact(found.moment) or stretch.text[:2].lower() == "i "
    return _exact(found.moment) and _begins_title(words) and (bullet or len(stretch.text) <= _SHORT)


def _set_apart(found: Opening, stretch: Stretch) -> bool:
    """Whether the date is bold and what follows is not, or stands on a line of its own."""
    end, title = stretch.start + found.moment.end, stretch.start + found.title
    return title in stretch.block.starts or any(end <= last <= title for _, last in stretch.block.strong)


def _columns(stretch: Stretch, start: int) -> tuple[Stretch | None, str | None]:
    """The title behind the date, and who meets, where wide gaps set columns side by side."""
    at, cells = stretch.start + start, []
    for gap in [*_GAP.finditer(stretch.block.text, at, stretch.end), None]:
        end = gap.start() if gap else stretch.end
        cells.append(Stretch(stretch.block, at, end))
        at = gap.end() if gap else end
    cells = [cell for cell in cells if cell.text.strip() and not _TIME.fullmatch(cell.text.strip())]
    forums = (cues.COUNCIL_CELL.match(cell.text) for cell in cells[1:])
    return cells[0] if cells else None, next((found["forum"] for found in forums if found), None)


def _title(stretch: Stretch) -> Text | None:
    """The words of STRETCH as a title: all, or the first sentence of many; None where there are none."""
    start, end = stretch.start, stretch.end
    if len(stretch.text) > _SHORT:
        first = next(iter(sentences(stretch.text)), (0, len(stretch.text)))
        end = start + first[1]
    words = _ENDED.sub("", stretch.block.text[start:end].rstrip(" ;,"))
    number = NUMBER.match(words) if start == 0 else None
    lead = number.end() if number else len(words) - len(words.lstrip(" –-"))
    if not _WORD.search(words) or len(words) > _LONGEST:
        return None
    return phrase(stretch.block, start + lead, start + len(words))


def _closed(stretch: Stretch, frame: Frame, years: Years, *, listing: bool, column: bool) -> list[Milestone]:
    """The milestone of a STRETCH that ends with its date: elsewhere than in a list a mark parts the two."""
    found = closing(stretch.text) if len(stretch.text) <= _LONGEST else None
    title = _title(Stretch(stretch.block, 0, found.title)) if found else None
    if found is None or title is None or cues.NO_TITLE.match(title.value):
        return []
    bullet = _is_bullet(stretch)
    told = not stretch.text.endswith(".") or _tells_of_a_phase(stretch, frame)
    line = frame.heading is not None and len(stretch.text) <= _SHORT and told
    if not column and (not (found.parted or (listing and (bullet or line))) or not (bullet or listing)):
        return []
    moment = years.moment(partial(_moment_of_closing, stretch.text), frame.interval)
    if moment is None or (frame.heading is not None and not _begins_within(moment.interval, frame)):
        return []
    at = phrase(stretch.block, moment.start, moment.end).at
    # The day is not known yet, and the month behind that is: "Seminar [dato afventer], oktober 2031".
    sure = settled(title.value)
    if sure != title.value:
        title, moment = title._replace(value=sure.rstrip(" ,:–-")), replace(moment, tentative=True)
    return milestones(title, moment, frame, at=at)


def _tells_of_a_phase(stretch: Stretch, frame: Frame) -> bool:
    """Whether STRETCH is one sentence below a phase and its time, as phases are told in words."""
    return frame.phase is not None and frame.interval is not None and len(sentences(stretch.text)) == 1


def _begins_within(interval: Interval, frame: Frame) -> bool:
    """Whether INTERVAL lies within the time of FRAME; what runs for a while may end behind it."""
    runs = interval.precision in ("day_range", "month_range") and interval.start is not None
    return not outside(replace(interval, end=interval.start) if runs else interval, frame)


def _moment_of_closing(text: str, year: int | None) -> Moment | None:
    found = closing(text, year)
    return found.moment if found else None
