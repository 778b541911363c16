"""The labels of a head: date, time, venue, numbers, case handlers, each with its value behind or below it.

fact = label value | label newline value ; the value of a case handler = name { newline name }
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from cso_opendata.model import Block, Span, Text
from cso_opendata.parse.bodies import body_at_its_place, is_body
from cso_opendata.parse.cues import head as cues
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.dates import single_day
from cso_opendata.parse.facts import SAID, WEAK, Facts, keep, system_of
from cso_opendata.parse.furniture import numbers_in
from cso_opendata.parse.handlers import HandlerReader
from cso_opendata.parse.times import hour_in, plain_times_in
from cso_opendata.parse.when import occasion_held, said_occasion, titled_occasion

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from cso_opendata.parse.ledger import Ledger
    from cso_opendata.parse.participants import ParticipantReader

# A longer line is no place.
_LONGEST_VENUE = 120
# The label whose value is a meeting to come: left unclaimed, as it is none of this one's facts.
_NEXT = "next meeting"
# The end of hours that a line before has begun.
_ENDS_HOURS = re.compile(r"(\d{1,2}[.:]\d\d)\s+")
# Before the first line.
_TOP = Span(0, 0)


class LabelReader:
    """Takes the lines that are labels or their values; `label` is one whose value is yet to come."""

    def __init__(self, ledger: Ledger, people: ParticipantReader) -> None:
        """LEDGER is told which lines were taken, PEOPLE what stands behind the label of their list."""
        self.facts = Facts()
        self.ledger = ledger
        self.people = people
        self.label: tuple[str, str | None, Span] | None = None
        self.handlers = HandlerReader(ledger, self.facts)
        self.room: Text | None = None
        # Where a title stands that says when.
        self.titled: Span | None = None

    @property
    def waiting(self) -> bool:
        """Whether the next line may be the value of a label, or go on with one."""
        return self.label is not None or self.handlers.waiting

    def _take(self, line: Text) -> bool:
        self.ledger.claim(line.at, "meeting_fact")
        return True

    def labelled(self, line: Text, block: Block) -> bool:
        """Take a label, alone or with its value behind it."""
        coming = cues.NEXT_MEETING.match(line.value) or cues.NEXT_MEETING_ON.match(line.value)
        if coming:
            alone = coming.end() == len(line.value)
            self.label = (_NEXT, None, line.at) if alone else None
            self.facts.coming.append(line)
            return True
        found = first(cues.LABELS, line.value)
        if not found or first(cues.GROUPS, line.value):
            return False
        name, match = found
        value = Text(line.value[match.end() :].strip(), line.at)
        system = system_of(match)
        if value.value and not self._keep(name, system, value):
            return False
        self.label = None if value.value else (name, system, line.at)
        self.handlers.labelled(block)
        return self._take(line)

    def value(self, line: Text, block: Block) -> bool:
        """Take the value of a label that stands alone on the line above."""
        if self.handlers.waiting:
            if self.handlers.goes_on(line, block):
                return self._take(line)
            self.handlers.close()
        if self.label is None:
            return False
        (name, system, label), self.label, self.handlers.boxed = self.label, None, True
        if name == _NEXT:
            before = self.facts.coming.pop()
            at = Span(before.at.line, line.at.line_end)
            self.facts.coming.append(Text(f"{before.value} {line.value}", at))
            return True
        if cues.is_labelled(line.value) or cues.CHAIR.match(line.value):
            return False
        value = Text(line.value, Span(label.line, line.at.line_end)) if name.endswith("_number") else line
        return self._keep(name, system, value) and self._take(line)

    def dated(self, line: Text, _: Block) -> bool:
        """Take a line that is nothing but a day: of the document; with an hour or a place, of the meeting.

        A room may stand right above the day and the hour.
        """
        room = self.room
        if not self._dated(line):
            return False
        if room and self.facts.venue is None and self.facts.time_at and self.ledger.adjoin(room.at, line.at):
            self.facts.venue = room
            self._take(room)
        return True

    def _dated(self, line: Text) -> bool:
        if _of_hours(line.value):
            return self.facts.met(said_occasion(line.value), line, SAID) and self._take(line)
        if self._place_and_hours(line):
            return True
        signed = cues.SIGNED.match(line.value)
        line = line._replace(value=line.value[signed.end() :]) if signed else line
        if not cues.DAY.match(line.value):
            return False
        day = single_day(line.value)
        if day is not None and not cues.WEEKDAY.match(line.value):
            if self.facts.issued_on is not None:
                return False
            self.facts.issued_on, self.facts.issued_at, self.facts.issued_alone = day, line, True
            return self._take(line)
        said = titled_occasion(line.value)
        whole = said.day is not None and (said.start or said.place or day)
        # Above all else of a page stands the day on which that was printed.
        printed = said.start is None and said.place is None and self.ledger.adjoin(_TOP, line.at)
        return bool(whole) and self.facts.met(said, line, WEAK if printed else SAID) and self._take(line)

    def _place_and_hours(self, line: Text) -> bool:
        """Take a place with the hours behind it, below a title that has the day: "Klubhuset, kl. 17-19"."""
        below = self.titled is not None and self.ledger.adjoin(self.titled, line.at)
        hours = plain_times_in(line.value) if below and not (self.facts.time_at or self.facts.venue) else None
        place = line.value[: hours.begin] if hours and not line.value[hours.stop :].strip(" .") else ""
        named = place.endswith(", ") and place[0].isupper() and single_day(place) is None
        if not named or not self.facts.met(said_occasion(line.value), line, SAID):
            return False
        self.facts.venue = line._replace(value=place.rstrip(", "))
        return self._take(line)

    def placed(self, line: Text, _: Block) -> bool:
        """Take a line that is nothing but a room, right below the one that says when.

        Where white stands between the two, the line begins with the word for a room.
        """
        facts = self.facts
        told = facts.time_at or self.titled
        below = told is not None and line.at.line == told.line_end + 1
        line = self._behind_the_end(line) if below and facts.venue is None else line
        led = cues.PLACE.match(line.value) if below and len(line.value) < _LONGEST_VENUE else None
        if facts.venue is not None or not (led or cues.ROOM.match(line.value)):
            return False
        if led:
            facts.venue = line._replace(value=line.value[led.end() :].rstrip("."))
            return self._take(line)
        apart = told is not None and cues.ROOM_ALONE.match(line.value) and self.ledger.adjoin(told, line.at)
        if not below and not apart:
            self.room = line if told is None else None
            return False
        body = body_at_its_place(line.value)
        if body and line.value.startswith(body):
            facts.body = facts.body or line._replace(value=body)
            line = line._replace(value=line.value[len(body) :].lstrip(" –-"))
        facts.venue = line
        return self._take(line)

    def _behind_the_end(self, line: Text) -> Text:
        """LINE without the end of the hours, which print has cut: "kl. 11.30 til", "14.00 i salen"."""
        ends = _ENDS_HOURS.match(line.value) if self.facts.start and self.facts.end is None else None
        rest = line.value[ends.end() :] if ends else ""
        if ends is None or not cues.PLACE.match(rest):
            return line
        self.facts.end, self.facts.end_at = hour_in(ends[1]), line.at
        return line._replace(value=rest)

    def said(self, sentence: Text) -> bool:
        """Take a SENTENCE that says when and where the meeting was held."""
        held = cues.HELD.search(sentence.value)
        if not held:
            return False
        before = Text(sentence.value[: held.start()].strip(), sentence.at)
        if self.facts.body is None and before.value and is_body(before.value):
            self.facts.body = before
        behind = Text(sentence.value[held.end() :], sentence.at)
        told = cues.MET_AT.search(behind.value)
        if told and self.facts.venue is None:
            self.facts.venue = Text(told["place"], sentence.at)
        taken = self.facts.met(occasion_held(behind.value), behind, SAID) or self._where(behind)
        earlier = replace(said_occasion(before.value), place=None)
        taken = self.facts.met(earlier, before, SAID) or taken
        place = None if taken or held.start() or self.facts.venue else said_occasion(behind.value).place
        if place:
            self.facts.venue, taken = Text(place, sentence.at), True
        return taken and self._take(sentence)

    def _where(self, behind: Text) -> bool:
        """Whether what stands BEHIND the words that the meeting was held is a place, and nothing else."""
        place = said_occasion(behind.value).place if cues.PLACE.match(behind.value) else None
        if place is None or self.facts.venue is not None:
            return False
        self.facts.venue = Text(place, behind.at)
        return True

    def _keep(self, name: str, system: str | None, value: Text) -> bool:
        """Keep VALUE as the fact NAME; False where it has not the shape of one."""
        if name == "present":
            return self.people.labelled(value)
        if name == "case_handler":
            return self.handlers.begins(value)
        return keep(self.facts, name, system, value)

    def numbered(self, running: Sequence[Text]) -> None:
        """Take from RUNNING heads the numbers of the case and the document, where the head has none."""
        known = {kind for kind, _ in self.facts.references}
        for name, value in numbers_in(running):
            if name not in known and keep(self.facts, name, None, value):
                self.ledger.use(value.at, "meeting_fact")

    def finish(self, names: Collection[str]) -> None:
        """The head is at its end; NAMES of people tell whether the last case handler's goes on below it."""
        self.handlers.close()
        whole = self.handlers.broken(names)
        if whole:
            self._take(whole)


def _of_hours(line: str) -> bool:
    """Whether LINE is nothing but hours, and the place behind its preposition if there is one."""
    hours = plain_times_in(line)
    if hours is None or line[: hours.begin].strip():
        return False
    behind = line[hours.stop :].strip(" .,")
    return not behind or (bool(cues.PLACE.match(behind)) and said_occasion(line).place is not None)
