"""The facts of a meeting that a head gives, and what the value of a label must look like to be one."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from cso_opendata.model import Span, Text
from cso_opendata.parse.bodies import is_body, led_by_its_short_name, short_name
from cso_opendata.parse.cues import head as cues
from cso_opendata.parse.cues.first_names import is_first_name
from cso_opendata.parse.days import Days
from cso_opendata.parse.times import hour_in, plain_times_in, times_in
from cso_opendata.parse.when import TAKEN, Occasion, day_in, occasion, place_behind, without_day
from cso_opendata.records import Reference

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, time

# A dash may be part of a number or stand between two: nothing is given back, or all ways would be tried.
_NUMBER = re.compile(r"(?:[A-ZÆØÅ]{1,6}-?)?\d[\w./-]*+(?:(?:\s+-\s*|\s|(?<=-)\s+)\d[\w./-]*+)*+$")
_OF_NUMBER = re.compile(
    r"\s*(?:\w+\s+)?(?:møde\s*)?(?:nr\.?|nummer)?\s*\d+(?:[/-]\d+)?\.?\s*$", re.IGNORECASE
)
# What stands before the name of the system that a number is one of.
_LED_BY = re.compile(r"^\s*(?:i\s+)?(?:I\s+)?")
# The name of a committee has no more words.
_LONGEST_BODY = 12
# How sure a day is that of the meeting (see `days`): behind a label that says so, in a sentence, in the
# title, behind "Dato:".
LABELLED, SAID, TITLED, WEAK = 4, 3, 2, 1


@dataclass(slots=True)
class Facts:
    """What the labels of a head say, gathered line by line."""

    issued_on: date | None = None
    issued_at: Text | None = None
    # The day of issue stands alone on its line, with no label.
    issued_alone: bool = False
    date: date | None = None
    date_at: Span | None = None
    start: time | None = None
    end: time | None = None
    time_at: Span | None = None
    # Where the end is told, if not with the start.
    end_at: Span | None = None
    venue: Text | None = None
    body: Text | None = None
    subject: Text | None = None
    # By kind and value: each number once, and a document may have as many as items.
    references: dict[tuple[str, str], Reference] = field(default_factory=dict)
    handlers: list[Text] = field(default_factory=list)
    days: Days = field(default_factory=Days)
    # What the head says of a meeting to come, a label and its value each.
    coming: list[Text] = field(default_factory=list)

    def met(self, said: Occasion, at: Text, strength: int) -> bool:
        """Keep what an occasion SAID, printed AT; False where it says neither a day nor an hour."""
        if said.day is None and said.start is None:
            return False
        if said.day:
            self.days.add(said.day, at, strength)
        if said.start and self.start is None:
            self.start, self.end, self.time_at = said.start, said.end, at.at
        elif said.end and self.end is None:
            self.end, self.end_at = said.end, at.at
        if said.place and self.venue is None:
            self.venue = Text(said.place, at.at)
        return True


def keep(facts: Facts, name: str, system: str | None, value: Text) -> bool:
    """Keep VALUE among FACTS as what the label NAME says; False where it has not the shape of that."""
    return _FACTS[name](facts, system, value)


def _occasion(facts: Facts, _: str | None, value: Text) -> bool:
    return facts.met(_placed(value), value, LABELLED)


def _placed(value: Text) -> Occasion:
    """The occasion that VALUE is, with the place that stands behind its hours without a word for it."""
    said = occasion(value.value)
    return said if said.place else replace(said, place=place_behind(value.value))


def _meeting_date(facts: Facts, _: str | None, value: Text) -> bool:
    return day_in(value.value) is not None and facts.met(_placed(value), value, LABELLED)


def _date(facts: Facts, _: str | None, value: Text) -> bool:
    return day_in(value.value) is not None and facts.met(_placed(value), value, WEAK)


def _time(facts: Facts, _: str | None, value: Text) -> bool:
    said = occasion(value.value)
    if said.day is None and said.start is None:
        said = occasion(f"kl. {value.value}")
    named = _placed(value).place if said.place is None else None
    # "kl. 10-12, herefter frokost" names no place.
    plain = named and named[0].isupper() and ":" not in named and not is_first_name(named.split()[0])
    return facts.met(replace(said, place=named) if plain else said, value, LABELLED)


def _clock(facts: Facts, value: Text) -> str:
    """VALUE without the day that may stand before the hour ("03-03-2031 10:00"), which is the meeting's."""
    day, rest = without_day(value.value)
    if day is not None and day.year_stated:
        facts.days.add(day, value, LABELLED)
    return rest.lstrip(TAKEN + " ,-")


def _start(facts: Facts, _: str | None, value: Text) -> bool:
    words = f"kl. {_clock(facts, value).removeprefix('kl').lstrip('. ')}"
    first = times_in(words)
    if first is None or first.start is None:
        return False
    # "16.00 og sluttede kl. 18.15"
    last = plain_times_in(words[first.stop :])
    end = first.end or (last.start if last else None) or facts.end
    facts.start, facts.end, facts.time_at = first.start, end, value.at
    return True


def _end(facts: Facts, _: str | None, value: Text) -> bool:
    end = hour_in(_clock(facts, value))
    if end is None:
        return False
    facts.end, facts.end_at, facts.time_at = end, value.at, facts.time_at or value.at
    return True


def _venue(facts: Facts, _: str | None, value: Text) -> bool:
    # "Mødelokale C kl. 10.00"
    hour = plain_times_in(value.value)
    place = value.value[: hour.begin].rstrip(" ,;–-") if hour and "kl" in value.value[hour.begin :] else ""
    if hour and place and facts.start is None and hour.stop == len(value.value.rstrip(" .")):
        facts.start, facts.end, facts.time_at = hour.start, hour.end, value.at
        value = value._replace(value=place)
    facts.venue = facts.venue or value
    return True


def _body(facts: Facts, _: str | None, value: Text) -> bool:
    if len(value.value.split()) > _LONGEST_BODY or not (value.value[0].isupper() or value.value[0] == "§"):
        return False
    name, bracket, _rest = value.value.partition(" (")
    short = short_name(name, value.value[len(name) :]) if bracket else led_by_its_short_name(value.value)
    facts.body = facts.body or (Text(short, value.at) if short else value)
    return True


def _meeting(facts: Facts, _: str | None, value: Text) -> bool:
    """Whether VALUE names the committee that met, by itself or before the number of its meeting."""
    name, _comma, number = value.value.partition(",")
    named = is_body(name.strip()) or (is_body(name.split(None, 1)[0]) and " for " in name)
    if not named or (number and not _OF_NUMBER.match(number)):
        return False
    facts.body = facts.body or Text(name.strip(), value.at)
    return True


def _remark(_: Facts, _system: str | None, value: Text) -> bool:
    """Only when something was sent out, or the number of a meeting: a remark on people is not for here."""
    return day_in(value.value) is not None or _OF_NUMBER.fullmatch(value.value) is not None


def _subject(facts: Facts, _: str | None, value: Text) -> bool:
    facts.subject = facts.subject or value
    return True


def _case_number(facts: Facts, system: str | None, value: Text) -> bool:
    return _reference(facts, "case_number", system, value)


def _document_number(facts: Facts, system: str | None, value: Text) -> bool:
    return _reference(facts, "document_number", system, value)


def system_of(label: re.Match[str]) -> str | None:
    """The system that the LABEL of a number names ("Sagsnr. i F2", "eDoc-sag")."""
    groups = label.groupdict()
    system = groups.get("system") or groups.get("led")
    return _LED_BY.sub("", system).strip(" ()") if system else None


def _reference(facts: Facts, kind: str, system: str | None, value: Text) -> bool:
    value = value._replace(value=value.value.rstrip(" ."))
    each = list(cues.NUMBER_IN.finditer(value.value))
    for one in each:
        number = value._replace(value=one["number"])
        facts.references.setdefault((kind, one["number"]), Reference(kind, one["system"], number))
    if each:
        return True
    found = _NUMBER.match(value.value)
    if found:
        facts.references.setdefault((kind, value.value), Reference(kind, system, value))
    return bool(found)


def _issued(facts: Facts, _: str | None, value: Text) -> bool:
    day = day_in(value.value)
    if day is None or not day.year_stated:
        return False
    facts.issued_on, facts.issued_at = day.interval.start, value
    return True


_FACTS: dict[str, Callable[[Facts, str | None, Text], bool]] = {
    "occasion": _occasion,
    "meeting_date": _meeting_date,
    "date": _date,
    "time": _time,
    "start": _start,
    "end": _end,
    "venue": _venue,
    "body": _body,
    "meeting": _meeting,
    "subject": _subject,
    "remark": _remark,
    "case_number": _case_number,
    "document_number": _document_number,
    "issued": _issued,
}


def settle(facts: Facts, title: Text | None) -> None:
    """Tell the day of the meeting from that of the document."""
    days = list(facts.days.settle(title, facts.issued_on))
    if not days:
        return
    facts.date, facts.date_at = days[0][0], days[0][1].text.at
    if facts.issued_alone and facts.issued_on == facts.date:
        # A day alone on its line that is the meeting's says nothing of when the document was issued.
        facts.issued_on = facts.issued_at = None
    later = [(value, day) for value, day in days[1:] if day.strength == WEAK and value > days[0][0]]
    if later and facts.issued_on is None:
        facts.issued_on, facts.issued_at = later[0][0], later[0][1].text


def below_the_committee(facts: Facts) -> None:
    """The day alone on the line below the committee is the meeting's, where no other one is."""
    if facts.date is None and facts.issued_at and facts.issued_alone:
        facts.date, facts.date_at = facts.issued_on, facts.issued_at.at
        facts.issued_on = facts.issued_at = None
