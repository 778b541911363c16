"""The head of minutes: facts of the meeting, references, and the people, interleaved as the paper has them.

    head  = { label value | group | person | title | body | date | sentence | letterhead }
A marginal box may stand in the middle of a list of people: its labels and values are told by
themselves, and the list goes on after it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cso_opendata.model import Block, Text, phrase
from cso_opendata.parse.bodies import body_in_title, is_body
from cso_opendata.parse.cues import head as cues
from cso_opendata.parse.facts import TITLED, WEAK, Facts
from cso_opendata.parse.labels import LabelReader
from cso_opendata.parse.lines import lines_of
from cso_opendata.parse.participants import ParticipantReader
from cso_opendata.parse.roll import merged, with_chair, without_initials, without_missing
from cso_opendata.parse.sentences import sentences
from cso_opendata.parse.when import said_occasion

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.parse.columns import Line
    from cso_opendata.parse.ledger import Ledger
    from cso_opendata.records import Participant


@dataclass(frozen=True, slots=True)
class Head:
    """What the head holds; BODY is the committee that it names."""

    title: Text | None
    facts: Facts
    participants: list[Participant]
    body: Text | None = None


def read_head(blocks: Sequence[Block], ledger: Ledger) -> Head:
    """The head that BLOCKS, all before the first section or item, make up; its lines are claimed."""
    reader = _Reader(ledger)
    others = [block for block in blocks if not reader.prose(block)]
    for line in lines_of(others, ledger):
        reader.line(line)
    return reader.finish()


class _Reader:
    """Goes through the lines of a head; each is offered to those who read a part of it, in their order."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.title: Text | None = None
        self.body: Text | None = None
        self.people = ParticipantReader(ledger)
        self.facts = LabelReader(ledger, self.people)

    def prose(self, block: Block) -> bool:
        """Whether BLOCK is a paragraph that says when the meeting was held, or who was there; it is taken."""
        if block.kind == "row" or not (
            cues.HELD.search(block.text) or cues.SAID_GROUPS.any.match(block.text)
        ):
            return False
        taken = False
        for start, end in sentences(block.text):
            sentence = phrase(block, start, end)
            taken = self.facts.said(sentence) or self.people.said(sentence) or taken
        return taken

    def line(self, line: Line) -> None:
        """Take LINE, or leave it unclaimed."""
        text, block = line.text, line.block
        facts, people = self.facts, self.people
        if line.is_header:
            self.ledger.claim(text.at, "heading")
            return
        if line.listed:
            people.row(text, line.listed)
            return
        if not facts.waiting and people.listed(text):
            return
        steps = (
            facts.value, facts.labelled, people.chaired, people.heading, people.inline_group, self._title,
            facts.dated, self._body,
        )  # fmt: skip
        for step in steps:
            if step(text, block):
                if not people.just_named(text):
                    people.interrupted()
                return
        self._rest(text, block)

    def _title(self, line: Text, block: Block) -> bool:
        if self.title is not None or self.people.participants or not cues.TITLE.match(line.value):
            return False
        self.title = Text(" ".join(block.text.split()), block.at) if block.kind == "heading" else line
        self.ledger.claim(self.title.at, "heading")
        return True

    def _body(self, line: Text, block: Block) -> bool:
        """Take a line that is the name of the committee."""
        if self.body or self.people.participants or block.kind == "bullet" or not is_body(line.value):
            return False
        self.body = line
        self.ledger.claim(line.at, "heading")
        return True

    def _rest(self, line: Text, block: Block) -> None:
        """A person, the end of one begun on the line before, or the letterhead."""
        if cues.KIND_ALONE.match(line.value):
            self.ledger.claim(line.at, "heading")
        elif cues.FURNITURE.match(line.value):
            self.ledger.claim(line.at, "page_furniture")
        elif cues.is_letterhead(line.value) or not any(map(str.isalnum, line.value)):
            self.ledger.claim(line.at, "letterhead")
            self.people.interrupted()
        elif not self.people.person(line, block):
            self.people.odd_line(line, block)

    def finish(self) -> Head:
        """The head is at its end."""
        people = with_chair(without_initials(merged(self.people.participants)), self.people.chair)
        people = without_missing(people, self.people.missing, self.ledger)
        self.facts.finish({person.name for person in people})
        facts = self.facts.facts
        title = self.title or facts.subject
        if title is not None:
            facts.met(said_occasion(title.value), title, TITLED)
        _settle(facts, title)
        return Head(title, facts, people, facts.body or self._named(title))

    def _named(self, title: Text | None) -> Text | None:
        """The committee that the title, or else a line of its own, names."""
        named = body_in_title(title.value) if title else None
        return Text(named, title.at) if named and title else self.body


def _settle(facts: Facts, title: Text | None) -> None:
    """Tell the day of the meeting from that of the document."""
    days = list(facts.days.settle(title, facts.issued_on))
    if not days:
        return
    facts.date, facts.date_at = days[0][0], days[0][1].text.at
    later = [(value, day) for value, day in days[1:] if day.strength == WEAK and value > days[0][0]]
    if later and facts.issued_on is None:
        facts.issued_on, facts.issued_at = later[0][0], later[0][1].text
