"""The labels of a head: date, time, venue, numbers, case handlers, each with its value behind or below it.

fact = label value | label newline value ; the value of a case handler = name { newline name }
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from cso_opendata.model import Block, Span, Text
from cso_opendata.parse.bodies import is_body
from cso_opendata.parse.cues import head as cues
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.dates import single_day
from cso_opendata.parse.facts import SAID, Facts, keep, system_of
from cso_opendata.parse.names import is_surname, names_together
from cso_opendata.parse.times import plain_times_in
from cso_opendata.parse.when import occasion_held, said_occasion, titled_occasion

if TYPE_CHECKING:
    from collections.abc import Collection

    from cso_opendata.parse.ledger import Ledger
    from cso_opendata.parse.participants import ParticipantReader

# The full stop behind the last name of a sentence; that of an initial stays.
_NO_DOT = re.compile(r"(?<=\w\w\w)\.$")
_NAME_PIECE = re.compile(
    r"[A-ZÆØÅ][\w'’.-]*(?:[\s/]+(?:og\s+|&\s+)?(?:[A-ZÆØÅ]|von|van|de|el|al)[\w'’.-]*)*/?$"
)

_COMMA = re.compile(r",\s+")
# A longer line is no place.
_LONGEST_VENUE = 120
# The label whose value is a meeting to come: left unclaimed, as it is none of this one's facts.
_NEXT = "next meeting"


class LabelReader:
    """Takes the lines that are labels or their values; `label` is one whose value is yet to come."""

    def __init__(self, ledger: Ledger, people: ParticipantReader) -> None:
        """LEDGER is told which lines were taken, PEOPLE what stands behind the label of their list."""
        self.facts = Facts()
        self.ledger = ledger
        self.people = people
        self.label: tuple[str, str | None, Span] | None = None
        self.label_block: Block | None = None
        self.handler: list[Text] = []
        # In a box the names stand below their label, and are broken where it ends.
        self.boxed = False
        self.below_handler: Text | None = None
        self.room: Text | None = None
        # Where a title stands that says when.
        self.titled: Span | None = None

    @property
    def waiting(self) -> bool:
        """Whether the next line may be the value of a label, or go on with one."""
        return self.label is not None or bool(self.handler)

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
        self.label, self.label_block = (None if value.value else (name, system, line.at)), block
        self.boxed = False
        return self._take(line)

    def value(self, line: Text, block: Block) -> bool:
        """Take the value of a label that stands alone on the line above."""
        if self.handler:
            if self._handler_goes_on(line, block):
                return True
            self.close()
        if self.label is None:
            return False
        (name, system, label), self.label, self.boxed = self.label, None, True
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
        return bool(whole) and self.facts.met(said, line, SAID) and self._take(line)

    def placed(self, line: Text, _: Block) -> bool:
        """Take a line that is nothing but a room, right below the one that says when.

        Where white stands between the two, the line begins with the word for a room.
        """
        facts = self.facts
        told = facts.time_at or self.titled
        below = told is not None and line.at.line == told.line_end + 1
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
        facts.venue = line
        return self._take(line)

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
            return self._handler_begins(value)
        return keep(self.facts, name, system, value)

    def _handler_begins(self, value: Text) -> bool:
        # A comma parts two of them here; in what goes on below it would be that of another list.
        if not all(map(_NAME_PIECE.match, _COMMA.split(value.value))):
            return False
        self.handler = [value]
        return True

    def _handler_goes_on(self, line: Text, block: Block) -> bool:
        """Whether LINE goes on with the names of the case handlers: bare names, as broken over lines."""
        same_block = self.label_block is block
        last = self.handler[-1].value.rpartition("/")
        # "Anna Mester/Bo" lacks a name, as "Anna Mester/" does.
        unfinished = bool(last[1]) and " " not in last[2].strip()
        below = self.boxed and line.at.line == self.handler[-1].at.line_end + 1
        broken = (
            unfinished or "/" in line.value or len(self.handler) > 1 or (below and is_surname(line.value))
        )
        bare = (
            _NAME_PIECE.match(line.value)
            and not first(cues.GROUPS, line.value)
            and not cues.is_letterhead(line.value)
        )
        if not bare or block.kind == "heading" or not (same_block or broken):
            self.below_handler = line
            return False
        self.handler.append(line)
        return self._take(line)

    def close(self) -> None:
        """The names of the case handlers, if any are being gathered, are at their end."""
        if self.handler:
            at = Span(self.handler[0].at.line, self.handler[-1].at.line_end)
            together = _NO_DOT.sub("", names_together([piece.value for piece in self.handler]))
            names = re.split(r"\s*/\s*|\s+og\s+|\s*,\s*", together)
            self.facts.handlers += [Text(name, at) for name in names if name]
            self.handler = []

    def finish(self, names: Collection[str]) -> None:
        """The head is at its end; NAMES of people tell whether the last case handler's goes on below it."""
        self.close()
        below, handlers = self.below_handler, self.facts.handlers
        if below and handlers and self.ledger.adjoin(handlers[-1].at, below.at):
            whole = f"{handlers[-1].value} {below.value}"
            if whole in names:
                handlers[-1] = Text(whole, Span(handlers[-1].at.line, below.at.line_end))
                self._take(below)


def _of_hours(line: str) -> bool:
    """Whether LINE is nothing but hours, and the place behind its preposition if there is one."""
    hours = plain_times_in(line)
    if hours is None or line[: hours.begin].strip():
        return False
    behind = line[hours.stop :].strip(" .,")
    return not behind or (bool(cues.PLACE.match(behind)) and said_occasion(line).place is not None)
