"""The head of minutes: facts of the meeting, references, and the people, interleaved as the paper has them.

    head  = { label value | group | person | title | date | letterhead }
    group = a heading that says who the people below it are; it holds until the next group
A marginal box may stand in the middle of a list of people: its labels and values are told by
themselves, and the list goes on after it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from cso_opendata.model import Block, Participant, Reference, Span, Text, physical_lines
from cso_opendata.parse import cues
from cso_opendata.parse.dates import find_dates, find_times, single_day
from cso_opendata.parse.people import Entry, entries, entry, items_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, time

    from cso_opendata.parse.ledger import Ledger

_NUMBER = re.compile(r"\d[\w./-]*(?:\s*-\s*\d[\w./-]*|\s\d[\w./-]*)*$")
_NAME_PIECE = re.compile(
    r"[A-ZÆØÅ][\w'’.-]*(?:[\s/]+(?:og\s+|&\s+)?(?:[A-ZÆØÅ]|von|van|de|el|al)[\w'’.-]*)*/?$"
)
_SIDES = {"management": "management", "employee": "employee"}
_CAPACITIES = {"guest": "guest", "secretariat": "secretariat", "observer": "observer"}


@dataclass(slots=True)
class Head:
    """What the head holds, gathered line by line."""

    title: Text | None = None
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
    participants: list[Participant] = field(default_factory=list)


def read_head(blocks: Sequence[Block], ledger: Ledger) -> Head:
    """The head that BLOCKS, all before the first section or item, make up; its lines are claimed."""
    reader = _Reader(ledger)
    for block in blocks:
        for line in _lines(block):
            reader.line(line, block)
    reader.close()
    return reader.head


def _lines(block: Block) -> tuple[Text, ...]:
    """The lines of BLOCK; a row of a table is one line, its cells parted by a comma or, behind a label, a colon."""
    if block.kind != "row":
        return physical_lines(block)
    cells = [" ".join(piece.value for piece in cell) for cell in block.cells]
    cells = [cell for cell in cells if cell]
    if not cells:
        return ()
    pieces = [piece for cell in block.cells for piece in cell]
    at = Span(min(piece.at.line for piece in pieces), max(piece.at.line_end for piece in pieces))
    label = cues.first(cues.LABELS, cells[0])
    return (
        Text(
            (": " if label else ", ").join([cells[0].rstrip(": "), " ".join(cells[1:])] if label else cells),
            at,
        ),
    )


class _Reader:
    """Goes through the lines of a head; `group` is the list it is in, `label` one whose value is yet to come."""

    def __init__(self, ledger: Ledger) -> None:
        self.head = Head()
        self.ledger = ledger
        self.group: tuple[str, Text] | None = None
        self.label: tuple[str, str | None, Span] | None = None
        self.label_block: Block | None = None
        self.handler: list[Text] = []
        self.last: Participant | None = None

    def line(self, line: Text, block: Block) -> None:
        """Take LINE, or leave it unclaimed."""
        for step in (self._value, self._label, self._group, self._inline_group, self._title, self._issued):
            if step(line, block):
                return
        self._rest(line, block)

    def _take(self, line: Text, role: str) -> bool:
        self.ledger.claim(line.at, role)
        return True

    def _label(self, line: Text, block: Block) -> bool:
        found = cues.first(cues.LABELS, line.value)
        if not found or cues.first(cues.GROUPS, line.value):
            return False
        name, match = found
        value = Text(line.value[match.end() :].strip(), line.at)
        system = match.groupdict().get("system")
        system = re.sub(r"^\s*(?:i\s+)?(?:I\s+)?", "", system).strip() if system else None
        if value.value and not self._fact(name, system, value):
            return False
        self.label, self.label_block = (None if value.value else (name, system, line.at)), block
        return self._take(line, "meeting_fact")

    def _value(self, line: Text, block: Block) -> bool:
        """The value of a label that stands alone on the line above."""
        if self.handler:
            if self._handler_goes_on(line, block):
                return True
            self._close_handler()
        if self.label is None:
            return False
        (name, system, label), self.label = self.label, None
        if cues.first(cues.LABELS, line.value) or cues.first(cues.GROUPS, line.value):
            return False
        value = Text(line.value, Span(label.line, line.at.line_end)) if name.endswith("_number") else line
        return self._fact(name, system, value) and self._take(line, "meeting_fact")

    def _fact(self, name: str, system: str | None, value: Text) -> bool:
        """Keep VALUE as the fact NAME; False where it has not the shape of one."""
        return getattr(self, f"_{name}_fact")(system, value)  # type: ignore[no-any-return]

    def _date_fact(self, _: str | None, value: Text) -> bool:
        days = [
            found
            for found in find_dates(value.value)
            if found.interval.precision == "day" and found.year_stated
        ]
        if not days:
            return False
        self.head.date, self.head.date_at = days[0].interval.start, value.at
        start, end = find_times(value.value[days[0].end :])
        if start:
            self.head.start, self.head.end, self.head.time_at = start, end, value.at
        return True

    def _time_fact(self, _: str | None, value: Text) -> bool:
        start, end = find_times(value.value)
        if start is None:
            start, end = find_times(f"kl. {value.value}")
        if start is None:
            return False
        self.head.start, self.head.end, self.head.time_at = start, end, value.at
        return True

    def _venue_fact(self, _: str | None, value: Text) -> bool:
        self.head.venue = self.head.venue or value
        return True

    def _case_number_fact(self, system: str | None, value: Text) -> bool:
        return self._reference("case_number", system, value)

    def _document_number_fact(self, system: str | None, value: Text) -> bool:
        return self._reference("document_number", system, value)

    def _reference(self, kind: str, system: str | None, value: Text) -> bool:
        found = _NUMBER.match(value.value)
        if found:
            self.head.references.append(Reference(kind, system, value))
        return bool(found)

    def _case_handler_fact(self, _: str | None, value: Text) -> bool:
        if not _NAME_PIECE.match(value.value):
            return False
        self.handler = [value]
        return True

    def _issued_fact(self, _: str | None, value: Text) -> bool:
        day = single_day(value.value)
        if day is None:
            return False
        self.head.issued_on, self.head.issued_at = day, value
        return True

    def _present_fact(self, _: str | None, value: Text) -> bool:
        """ "Mødedeltagere: Medlemmer af CSO" names nobody; a list of people is an inline group."""
        self.group = ("present", value)
        return not entries(value.value)

    def _handler_goes_on(self, line: Text, block: Block) -> bool:
        """Whether LINE goes on with the names of the case handlers: bare names, as broken over lines."""
        same_block = self.label_block is block
        broken = self.handler[-1].value.endswith("/") or "/" in line.value or len(self.handler) > 1
        bare = (
            _NAME_PIECE.match(line.value)
            and not cues.first(cues.GROUPS, line.value)
            and not cues.is_letterhead(line.value)
        )
        if not bare or block.kind == "heading" or not (same_block or broken):
            return False
        self.handler.append(line)
        return self._take(line, "meeting_fact")

    def _close_handler(self) -> None:
        at = Span(self.handler[0].at.line, self.handler[-1].at.line_end)
        names = re.split(r"\s*/\s*|\s+og\s+|\s*,\s*", " ".join(piece.value for piece in self.handler))
        self.head.handlers += [Text(name, at) for name in names if name]
        self.handler = []

    def _group(self, line: Text, _: Block) -> bool:
        found = cues.first(cues.GROUPS, line.value)
        if not found:
            return False
        self.group, self.last = (found[0], line), None
        return self._take(line, "heading")

    def _inline_group(self, line: Text, _: Block) -> bool:
        found = cues.first(cues.INLINE_GROUPS, line.value)
        people = entries(line.value[found[1].end() :]) if found else []
        if not found or not people:
            return False
        self.group = (found[0], Text(line.value[: found[1].end()].rstrip(": "), line.at))
        for person in people:
            self._participant(person, line.at)
        return self._take(line, "participant")

    def _title(self, line: Text, block: Block) -> bool:
        if self.head.title is not None or self.head.participants or not cues.TITLE.match(line.value):
            return False
        self.head.title = Text(" ".join(block.text.split()), block.at) if block.kind == "heading" else line
        return self._take(self.head.title, "heading")

    def _issued(self, line: Text, _: Block) -> bool:
        day = single_day(line.value)
        if day is None or self.head.issued_on is not None:
            return False
        self.head.issued_on, self.head.issued_at = day, line
        return self._take(line, "meeting_fact")

    def _rest(self, line: Text, block: Block) -> None:
        """A person, the end of one begun on the line before, or the letterhead."""
        if cues.is_letterhead(line.value) or not any(map(str.isalnum, line.value)):
            self._take(line, "letterhead")
            self.last = None
        elif self.group is not None:
            self._people(line, block)

    def _people(self, line: Text, block: Block) -> None:
        person = entry(line.value) if len(line.value) < 300 else None  # noqa: PLR2004
        if person and not (
            self.last and _cut_short(self.last) and not person.title and block.kind != "bullet"
        ):
            for each in entries(line.value, least=3) or [person]:
                self._participant(each, line.at)
            self._take(line, "participant")
        elif self.last is not None and block.kind != "heading":
            self._lengthen(line)

    def _participant(self, person: Entry, at: Span) -> None:
        kind, heading = self.group or ("present", Text("", at))
        absent = kind == "absent" or bool(
            person.note and cues.ABSENCE.match(person.note)
        )
        partial = bool(person.note and cues.PARTIAL.search(person.note))
        self.last = Participant(
            name=person.name,
            title=person.title,
            organization=person.organization,
            side=_SIDES.get(kind),
            capacity=_CAPACITIES.get(kind, "member"),
            attendance="absent" if absent else "partial" if partial else "present",
            attendance_as_printed=Text(person.note, at)
            if person.note
            else heading
            if heading.value
            else None,
            items=items_of(person.note),
            at=at,
        )
        self.head.participants.append(self.last)

    def _lengthen(self, line: Text) -> None:
        """LINE ends the entry of the line before: an organization or a name that was too long for it."""
        last = self.last
        if last is None or len(line.value.split()) > 6 or line.value[-1] in ".:":  # noqa: PLR2004
            return
        at = Span(last.at.line, line.at.line_end)
        if last.organization is None and "," in line.value:
            surname, _, organization = line.value.partition(",")
            longer = replace(
                last, name=f"{last.name} {surname.strip()}", organization=organization.strip(), at=at
            )
        else:
            organization = " ".join(filter(None, (last.organization, line.value)))
            longer = replace(last, organization=organization, at=at)
        self.head.participants[-1] = self.last = longer
        self._take(line, "participant")

    def close(self) -> None:
        """The head is at its end."""
        if self.handler:
            self._close_handler()


def _cut_short(person: Participant) -> bool:
    """Whether the entry of PERSON stopped before its organization was printed, though a title was."""
    return person.organization is None and person.title is not None
