"""The facts that the head of minutes gives behind a label: date, time, venue, numbers, case handlers.

fact = label value | label newline value ; the value of a case handler = name { newline name }
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cso_opendata.model import Block, Span, Text
from cso_opendata.parse.cues import head as cues
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.dates import find_dates, single_day
from cso_opendata.parse.times import find_times
from cso_opendata.records import Reference

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, time

    from cso_opendata.parse.ledger import Ledger
    from cso_opendata.parse.participants import ParticipantReader

_NUMBER = re.compile(r"\d[\w./-]*(?:\s*-\s*\d[\w./-]*|\s\d[\w./-]*)*$")
_NAME_PIECE = re.compile(
    r"[A-ZÆØÅ][\w'’.-]*(?:[\s/]+(?:og\s+|&\s+)?(?:[A-ZÆØÅ]|von|van|de|el|al)[\w'’.-]*)*/?$"
)


@dataclass(slots=True)
class Facts:
    """What the labels of a head say, gathered line by line."""

    issued_on: date | None = None
    issued_at: Text | None = None
    date: date | None = None
    date_at: Span | None = None
    start: time | None = None
    end: time | None = None
    time_at: Span | None = None
    venue: Text | None = None
    references: list[Reference] = field(default_factory=list)
    handlers: list[Text] = field(default_factory=list)


class FactReader:
    """Takes the lines that are labels or their values; `label` is one whose value is yet to come."""

    def __init__(self, ledger: Ledger, people: ParticipantReader) -> None:
        """LEDGER is told which lines were taken, PEOPLE what stands behind the label of their list."""
        self.facts = Facts()
        self.ledger = ledger
        self.people = people
        self.label: tuple[str, str | None, Span] | None = None
        self.label_block: Block | None = None
        self.handler: list[Text] = []

    @property
    def waiting(self) -> bool:
        """Whether the next line may be the value of a label, or go on with one."""
        return self.label is not None or bool(self.handler)

    def _take(self, line: Text) -> bool:
        self.ledger.claim(line.at, "meeting_fact")
        return True

    def labelled(self, line: Text, block: Block) -> bool:
        """Take a label, alone or with its value behind it."""
        found = first(cues.LABELS, line.value)
        if not found or first(cues.GROUPS, line.value):
            return False
        name, match = found
        value = Text(line.value[match.end() :].strip(), line.at)
        system = match.groupdict().get("system")
        system = re.sub(r"^\s*(?:i\s+)?(?:I\s+)?", "", system).strip() if system else None
        if value.value and not self._keep(name, system, value):
            return False
        self.label, self.label_block = (None if value.value else (name, system, line.at)), block
        return self._take(line)

    def value(self, line: Text, block: Block) -> bool:
        """Take the value of a label that stands alone on the line above."""
        if self.handler:
            if self._handler_goes_on(line, block):
                return True
            self.close()
        if self.label is None:
            return False
        (name, system, label), self.label = self.label, None
        if first(cues.LABELS, line.value) or first(cues.GROUPS, line.value):
            return False
        value = Text(line.value, Span(label.line, line.at.line_end)) if name.endswith("_number") else line
        return self._keep(name, system, value) and self._take(line)

    def issued(self, line: Text, _: Block) -> bool:
        """Take a line that is nothing but a day: that on which the document was issued."""
        return self.facts.issued_on is None and _issued(self.facts, None, line) and self._take(line)

    def _keep(self, name: str, system: str | None, value: Text) -> bool:
        """Keep VALUE as the fact NAME; False where it has not the shape of one."""
        if name == "present":
            return self.people.labelled(value)
        if name == "case_handler":
            return self._handler_begins(value)
        return _FACTS[name](self.facts, system, value)

    def _handler_begins(self, value: Text) -> bool:
        if not _NAME_PIECE.match(value.value):
            return False
        self.handler = [value]
        return True

    def _handler_goes_on(self, line: Text, block: Block) -> bool:
        """Whether LINE goes on with the names of the case handlers: bare names, as broken over lines."""
        same_block = self.label_block is block
        broken = self.handler[-1].value.endswith("/") or "/" in line.value or len(self.handler) > 1
        bare = (
            _NAME_PIECE.match(line.value)
            and not first(cues.GROUPS, line.value)
            and not cues.is_letterhead(line.value)
        )
        if not bare or block.kind == "heading" or not (same_block or broken):
            return False
        self.handler.append(line)
        return self._take(line)

    def close(self) -> None:
        """The names of the case handlers, if any are being gathered, are at their end."""
        if self.handler:
            at = Span(self.handler[0].at.line, self.handler[-1].at.line_end)
            names = re.split(r"\s*/\s*|\s+og\s+|\s*,\s*", " ".join(piece.value for piece in self.handler))
            self.facts.handlers += [Text(name, at) for name in names if name]
            self.handler = []


def _date(facts: Facts, _: str | None, value: Text) -> bool:
    days = [
        found for found in find_dates(value.value) if found.interval.precision == "day" and found.year_stated
    ]
    if not days:
        return False
    facts.date, facts.date_at = days[0].interval.start, value.at
    start, end = find_times(value.value[days[0].end :])
    if start:
        facts.start, facts.end, facts.time_at = start, end, value.at
    return True


def _time(facts: Facts, _: str | None, value: Text) -> bool:
    start, end = find_times(value.value)
    if start is None:
        start, end = find_times(f"kl. {value.value}")
    if start is None:
        return False
    facts.start, facts.end, facts.time_at = start, end, value.at
    return True


def _venue(facts: Facts, _: str | None, value: Text) -> bool:
    facts.venue = facts.venue or value
    return True


def _case_number(facts: Facts, system: str | None, value: Text) -> bool:
    return _reference(facts, "case_number", system, value)


def _document_number(facts: Facts, system: str | None, value: Text) -> bool:
    return _reference(facts, "document_number", system, value)


def _reference(facts: Facts, kind: str, system: str | None, value: Text) -> bool:
    found = _NUMBER.match(value.value)
    if found:
        facts.references.append(Reference(kind, system, value))
    return bool(found)


def _issued(facts: Facts, _: str | None, value: Text) -> bool:
    day = single_day(value.value)
    if day is None:
        return False
    facts.issued_on, facts.issued_at = day, value
    return True


_FACTS: dict[str, Callable[[Facts, str | None, Text], bool]] = {
    "date": _date,
    "time": _time,
    "venue": _venue,
    "case_number": _case_number,
    "document_number": _document_number,
    "issued": _issued,
}
