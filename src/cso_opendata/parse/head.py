"""The head of minutes: facts of the meeting, references, and the people, interleaved as the paper has them.

    head  = { label value | group | person | title | date | letterhead }
A marginal box may stand in the middle of a list of people: its labels and values are told by
themselves, and the list goes on after it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cso_opendata.model import Block, Span, Text, physical_lines
from cso_opendata.parse.cues import head as cues
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.facts import FactReader, Facts
from cso_opendata.parse.participants import ParticipantReader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.parse.ledger import Ledger
    from cso_opendata.records import Participant


@dataclass(frozen=True, slots=True)
class Head:
    """What the head holds."""

    title: Text | None
    facts: Facts
    participants: list[Participant]


def read_head(blocks: Sequence[Block], ledger: Ledger) -> Head:
    """The head that BLOCKS, all before the first section or item, make up; its lines are claimed."""
    reader = _Reader(ledger)
    for block in blocks:
        for line in _lines(block):
            reader.line(line, block)
    return reader.finish()


def _lines(block: Block) -> tuple[Text, ...]:
    """The lines of BLOCK.

    A row of a table is one line, its cells parted by a comma or, behind a label, a colon.
    """
    if block.kind != "row":
        return physical_lines(block)
    cells = [" ".join(piece.value for piece in cell) for cell in block.cells]
    cells = [cell for cell in cells if cell]
    if not cells:
        return ()
    pieces = [piece for cell in block.cells for piece in cell]
    at = Span(min(piece.at.line for piece in pieces), max(piece.at.line_end for piece in pieces))
    if first(cues.LABELS, cells[0]):
        return (Text(f"{cells[0].rstrip(': ')}: {' '.join(cells[1:])}", at),)
    return (Text(", ".join(cells), at),)


class _Reader:
    """Goes through the lines of a head; each is offered to those who read a part of it, in their order."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.title: Text | None = None
        self.people = ParticipantReader(ledger)
        self.facts = FactReader(ledger, self.people)

    def line(self, line: Text, block: Block) -> None:
        """Take LINE, or leave it unclaimed."""
        facts, people = self.facts, self.people
        if not facts.waiting and people.listed(line):
            return
        steps = (facts.value, facts.labelled, people.heading, people.inline_group, self._title, facts.issued)
        for step in steps:
            if step(line, block):
                if not people.just_named(line):
                    people.interrupted()
                return
        self._rest(line, block)

    def _title(self, line: Text, block: Block) -> bool:
        if self.title is not None or self.people.participants or not cues.TITLE.match(line.value):
            return False
        self.title = Text(" ".join(block.text.split()), block.at) if block.kind == "heading" else line
        self.ledger.claim(self.title.at, "heading")
        return True

    def _rest(self, line: Text, block: Block) -> None:
        """A person, the end of one begun on the line before, or the letterhead."""
        if cues.KIND_ALONE.match(line.value) or cues.TABLE_HEAD.match(line.value):
            self.ledger.claim(line.at, "heading")
        elif cues.CHAIR.match(line.value):
            self.ledger.claim(line.at, "meeting_fact")
        elif cues.is_letterhead(line.value) or not any(map(str.isalnum, line.value)):
            self.ledger.claim(line.at, "letterhead")
            self.people.interrupted()
        else:
            self.people.person(line, block)

    def finish(self) -> Head:
        """The head is at its end."""
        self.facts.close()
        return Head(self.title, self.facts.facts, self.people.participants)
