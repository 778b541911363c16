"""Making a milestone of its title, its moment and the headings it stands under."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.parse.cues import plan as cues
from cso_opendata.parse.dates import find_dates, part_of
from cso_opendata.records import Interval, Milestone, Notice

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cso_opendata.model import Span, Text
    from cso_opendata.parse.moments import Moment

# Who meets is said within so many characters.
_LONGEST = 200
_EXACT = ("day", "week", "part_of_month")
_UNKNOWN = Interval(None, None, "unknown")


class Part(NamedTuple):
    """A heading of a part of the plan, its level, and whether it stands in a list of milestones."""

    title: Text
    level: int
    listed: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """What the headings above say: an interval and the words that say it, the phase, whose work it is.

    `part` is the heading right above, but for those of dates and of what every plan has; `stated`: the year
    of the interval is printed; `open_end`: the next cell leaves open whether it goes on; `onward`: the
    interval is that in which it begins.
    """

    interval: Interval | None = None
    heading: Text | None = None
    stated: bool = False
    phase: Text | None = None
    track: str | None = None
    open_end: bool = False
    onward: bool = False
    part: Part | None = None


class Made(NamedTuple):
    """A milestone and the frame that it stands in."""

    milestone: Milestone
    frame: Frame


def milestones(
    title: Text,
    moment: Moment | None,
    frame: Frame,
    *,
    forum: str | None = None,
    nth: int | None = None,
    at: Span | None = None,
) -> list[Milestone]:
    """The milestones, one for each day that is listed, of TITLE at MOMENT (null or pending: as FRAME says).

    FORUM is who meets, for the NTH time, by a cell of its own, which counts for more than the title; AT is
    where the moment stands.
    """
    pending = moment is not None and moment.tentative and moment.interval.precision == "unknown"
    own = None if pending and frame.interval else moment
    interval = own.interval if own else frame.interval or _UNKNOWN
    deadline = bool(cues.DEADLINE.match(title.value) or (own and own.deadline))
    named, ordinal = (None, None) if deadline else forum_of(title.value)
    if forum and ordinal is None and not deadline:
        ordinal = nth or _alone(title.value)
    once = bool(named) or interval.precision in _EXACT
    heading = frame.heading
    one = Milestone(
        title=title,
        interval=interval,
        date_as_printed=own.text if own else heading.value if heading else None,
        date_basis="stated" if (own.stated if own else frame.stated) else "inferred",
        interval_meaning="deadline" if deadline else "once_within" if once else "throughout",
        forum=None if deadline else forum or named,
        forum_ordinal=ordinal,
        tentative=bool(moment and moment.tentative) or bool(cues.TENTATIVE.match(title.value)),
        track=frame.track,
        phase=frame.phase,
        span_uncertain=own.open_end if own else frame.open_end,
        date_at=_elsewhere(at if own else heading.at if heading else None, title.at),
    )
    return [one, *(replace(one, interval=each) for each in (own.also if own else ()))]


def _elsewhere(at: Span | None, title: Span) -> Span | None:
    """AT, unless it is on the lines of the TITLE."""
    beside = at is not None and title.line <= at.line and at.line_end <= title.line_end
    return None if beside else at


def forum_of(title: str) -> tuple[str | None, int | None]:
    """Who meets or treats what TITLE says, and the how-manieth time."""
    title = title[:_LONGEST]
    reserved = cues.TENTATIVE.match(title)
    words = title[reserved.end() :].lstrip() if reserved else title
    for pattern in (cues.FORUM_MEETING_IN, cues.FORUM_COMPOUND, cues.FORUM_MEETS_AGAIN):
        met = pattern.match(words)
        if met:
            return met["forum"].strip(), ordinal_of(met["ordinal"] or met["number"])
    treated = cues.FORUM_LEADS.match(words) or cues.FORUM_MEETS.match(words)
    return (treated["forum"], None) if treated else (None, None)


def _alone(title: str) -> int | None:
    """The how-manieth meeting TITLE says it is of those whom a cell of its own names."""
    found = cues.MEETING_ALONE.match(title)
    return ordinal_of(found["ordinal"] or found["number"]) if found else None


def ordinal_of(words: str | None) -> int | None:
    """The number that WORDS, an ordinal in letters or digits, are."""
    if words is None:
        return None
    return cues.ORDINALS.get(words.lower()) or int(words.rstrip("."))


def notices(made: Iterable[Made]) -> Iterator[Notice]:
    """What a reader should know of the milestones that were MADE."""
    for milestone, frame in made:
        line, interval = milestone.title.at.line, milestone.interval
        if interval.precision == "unknown" and len(find_dates(milestone.date_as_printed or "")) > 1:
            said = "The time of a milestone is said to end before it starts."
            yield Notice("interval_ends_before_it_starts", "warning", said, line)
        elif interval.precision == "unknown":
            said = "The words that say when do not name a day, a month or the like."
            yield Notice("milestone_without_date", "info", said, line)
        elif interval.start is None and interval.end is None:
            said = "The year of a milestone could not be told."
            yield Notice("milestone_without_year", "warning", said, line)
        elif outside(interval, frame):
            said = "A milestone lies outside the time that the heading above it names."
            yield Notice("milestone_outside_heading", "warning", said, line)


def outside(interval: Interval, frame: Frame) -> bool:
    """Whether INTERVAL does not lie within what FRAME says."""
    if frame.interval is None or frame.interval.start is None or (interval.start or interval.end) is None:
        return False
    if frame.onward and (interval.end or frame.interval.start) >= frame.interval.start:
        return False
    known = Interval(interval.start or interval.end, interval.end or interval.start, interval.precision)
    return not part_of(known, frame.interval)
