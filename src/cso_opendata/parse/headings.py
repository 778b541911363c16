"""What the headings of a plan say: phases, times, and parts that are no timetable.

A heading by its mark has a level; one that only its words tell stands below all of those, a section above
a phase above a date.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.model import phrase
from cso_opendata.parse.column_labels import labels_in, within_year, year_in
from cso_opendata.parse.cues import plan as cues
from cso_opendata.parse.endings import closing
from cso_opendata.parse.milestones import Part
from cso_opendata.parse.moments import is_coarse, opening, whole
from cso_opendata.parse.phase_titles import phase_title
from cso_opendata.parse.plan_words import is_list, is_part_of_any, may_be_phase, says_phase
from cso_opendata.parse.shapes import is_heading, stands_alone

if TYPE_CHECKING:
    from cso_opendata.model import Block, Text
    from cso_opendata.parse.endings import Closing
    from cso_opendata.parse.milestones import Frame
    from cso_opendata.parse.moments import Moment
    from cso_opendata.parse.years import Read, Years

_SECTION, _PHASE, _TRACK_OVER, _DATE, _COLUMNS, _TRACK, _BULLET = 11, 12, 13, 14, 15, 16, 20
# "1. Analyse" is numbered, "1. behandling" is not.
NUMBER = re.compile(r"\d{1,2}[.)]\s+(?=[A-ZÆØÅ])")
# A longer line is a sentence.
LONGEST = 90
# A phase takes so long at least.
_LONG_ENOUGH = timedelta(days=13)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that is in force: its level, what it says of the lines below, and its name, if it has one.

    `aside`: what stands below is no timetable; `listing`: what stands below may be one though its dates
    stand last; `dated`: a bullet without a date of its own happens when the heading says; `bare`: it is a
    date and nothing else.
    """

    level: int
    frame: Frame
    name: Text | None = None
    aside: bool = False
    listing: bool = False
    dated: bool = False
    bare: bool = False


class Reading(NamedTuple):
    """What the words of one heading say, before it takes its place among the others.

    `read` gives its moment in a year, `dated` the words of that; `name` is the rest. `of_year`: it says no
    more than the year.
    """

    kind: int
    name: Text | None = None
    read: Read | None = None
    dated: Text | None = None
    phase: Text | None = None
    of_year: bool = False


def is_title(block: Block) -> bool:
    """Whether BLOCK has the shape of a heading: by a mark, or as a short line of its own."""
    if block.kind in ("row", "bullet"):
        return False
    if is_heading(block) or labels_in(block):
        return True
    return stands_alone(block) and len(block.text) <= LONGEST


def read_heading(block: Block) -> Reading | None:
    """What BLOCK says as a heading; None where it says nothing that counts."""
    text = block.text
    if labels_in(block) or whole(text):
        return _of_columns(block) or Reading(_DATE, read=partial(whole, text), dated=phrase(block))
    named = None if cues.PLAN_TITLE.match(text) and phase_title(block) else _named(block)
    if named is None and (season := _of_season(block)):
        return season
    if named and named.name and is_heading(block) and is_list(named.name.value):
        return named._replace(kind=_SECTION, name=None, phase=None)
    phase = _phase(block, named)
    if phase or (named and named.phase and is_heading(block)):
        found = named or Reading(_PHASE, phrase(block))
        return found._replace(kind=_PHASE, name=named.name if named else None, phase=phase or found.phase)
    told = phase_title(block) if is_heading(block) or cues.PLAN_TITLE.match(text) else None
    if told:
        return Reading(_PHASE, read=told.read, dated=told.dated, phase=told.phase)
    return named if named and is_heading(block) else _of_the_time(block) or _of_section(block)


def _of_section(block: Block) -> Reading | None:
    """BLOCK as the heading of a part of the plan."""
    return Reading(_SECTION) if is_heading(block) or is_part_of_any(block.text) else None


def _of_the_time(block: Block) -> Reading | None:
    """BLOCK as a heading over dates that it gives a time to: "Tidsplan for 2. halvår 2031"."""
    text = block.text
    planned = None if cues.ASIDE_HEADING.match(text) else cues.YEAR_OF_PLAN.search(text)
    if planned:
        group = next(name for name in ("year", "last", "titled") if planned[name])
        dated = phrase(block, planned.start(group), planned.end(group))
        return Reading(_SECTION, read=partial(whole, dated.value), dated=dated)
    ends = closing(text) if cues.LISTING_HEADING.match(text) and is_heading(block) else None
    if ends is None or not ends.moment.stated or not is_coarse(ends.moment.interval):
        return None
    where = phrase(block, ends.moment.start, ends.moment.end)
    return Reading(_SECTION, read=partial(_closing_moment, text), dated=where)


def _of_columns(block: Block) -> Reading | None:
    """BLOCK as a line of labels over columns, with the year that it gives to their dates."""
    year = year_in(block)
    read = partial(whole, year.value) if year else None
    return Reading(_COLUMNS, read=read, dated=year) if labels_in(block) else None


def _phase(block: Block, named: Reading | None) -> Text | None:
    """The phase that BLOCK names, by its number or by its name."""
    words = named.name if named and named.name else phrase(block)
    by_name = cues.PHASE.match(block.text) or cues.PHASE.match(words.value)
    if cues.NUMBERED_PHASE.match(words.value):
        return words
    if not by_name:
        return None
    start = block.text.index(by_name["phase"])
    return phrase(block, start, start + len(by_name["phase"]))


def _named(block: Block) -> Reading | None:
    """The name and the moment of a heading that has both; one that its moment ends is a phase."""
    ends, begins = closing(block.text), opening(block.text)
    if ends and ends.parted and (is_coarse(ends.moment.interval) or _is_dated_phase(block.text, ends)):
        where = phrase(block, ends.moment.start, ends.moment.end)
        number = NUMBER.match(block.text)
        name = phrase(block, number.end() if number else 0, ends.title)
        return Reading(_PHASE, name, partial(_closing_moment, block.text), where, name)
    if begins and begins.parted and is_coarse(begins.moment.interval):
        where = phrase(block, begins.moment.start, begins.moment.end)
        return Reading(_PHASE, phrase(block, begins.title), partial(_opening_moment, block.text), where)
    return None


def _is_dated_phase(text: str, ends: Closing) -> bool:
    """Whether TEXT calls itself a phase, of which its END says that it takes weeks, or by its number."""
    interval = ends.moment.interval
    long = interval.start and interval.end and interval.end - interval.start >= _LONG_ENOUGH
    numbered = cues.NUMBERED_PHASE.match(text) is not None
    return bool(long or ends.moment.open_end or numbered) and says_phase(text[: ends.title].strip(" (,–-:"))


def _of_season(block: Block) -> Reading | None:
    """A heading that names a season of a year: the year of what stands below, and the phase if any."""
    found = cues.SEASON.search(block.text)
    number = NUMBER.match(block.text)
    before = cues.BEFORE_SEASON.match(block.text, number.end() if number else 0) if found else None
    name = phrase(block, before.start("name"), before.end("name")) if before else None
    if not found or not (is_heading(block) or (name and says_phase(name.value))):
        return None
    year = phrase(block, found.start("year"), found.end("year"))
    phase = _phase(block, None) or (name if name and not is_list(name.value) else None)
    kind = _PHASE if phase else _SECTION
    return Reading(kind, None, partial(whole, year.value), year, phase, of_year=True)


def _closing_moment(text: str, year: int | None) -> Moment | None:
    found = closing(text, year)
    return found.moment if found else None


def _opening_moment(text: str, year: int | None) -> Moment | None:
    found = opening(text, year)
    return found.moment if found else None


def heading_of_part(block: Block | None = None, *, dated: bool) -> Reading:
    """What BLOCK says that only its place tells to be a heading: over dates (DATED), or over other text.

    A number and a name before its time make it a phase; what begins with its time may be an entry.
    """
    numbered = block is not None and dated and NUMBER.match(block.text)
    return (_named(block) if block and numbered else None) or Reading(_PHASE if dated else _SECTION)


def heading_of_track(*, over_dates: bool) -> Reading:
    """What a line says that names, below a date or a phase, whose work stands below it, or OVER_DATES."""
    return Reading(_TRACK_OVER if over_dates else _TRACK)


def level_of(reading: Reading, block: Block) -> int:
    """How deep a heading stands: by its mark, else below all that have one, as its words tell."""
    if block.kind == "bullet":
        return _BULLET + block.level
    return block.level if block.kind == "heading" else reading.kind


def placed(reading: Reading, block: Block, above: Heading, years: Years) -> Heading:
    """READING of BLOCK as a heading below ABOVE."""
    frame = above.frame
    if reading.kind == _COLUMNS:
        year = reading.read(None) if reading.read else None
        frame = within_year(frame, year.interval if year else None)
        return Heading(_COLUMNS, frame, None, above.aside, listing=True)
    section = reading.kind == _SECTION
    moment = years.moment(reading.read, None if section else frame.interval) if reading.read else None
    if moment:
        frame = replace(frame, interval=moment.interval, heading=reading.dated, stated=moment.stated)
        frame = replace(frame, onward=moment.open_end)
    if reading.phase:
        frame = replace(frame, phase=reading.phase)
    if reading.kind != _DATE:
        frame = replace(frame, part=_part(reading, block, listed=above.listing))
    dated = moment is not None and not section and not reading.of_year
    aside = bool(cues.ASIDE_HEADING.match(block.text)) if section else above.aside
    title = cues.PLAN_TITLE.match(block.text) and not above.level
    lists = not section or (cues.LISTING_HEADING.match(block.text) and not title)
    return Heading(
        level_of(reading, block),
        frame,
        reading.name if dated else None,
        aside,
        above.listing or bool(lists),
        dated,
        bare=reading.kind == _DATE,
    )


def _part(reading: Reading, block: Block, *, listed: bool) -> Part | None:
    """BLOCK as the heading of a part that its words do not tell to be of another kind than a phase."""
    words = reading.phase or phrase(block)
    known = reading.phase is None and (reading.read or not may_be_phase(words.value))
    return None if known else Part(words, level_of(reading, block), listed)
