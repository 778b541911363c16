"""The head of minutes: facts of the meeting, references, and the people, interleaved as the paper has them.

    head  = { label value | group | person | title | body | date | sentence | letterhead }
A marginal box may stand in the middle of a list of people: its labels and values are told by
themselves, and the list goes on after it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cso_opendata.model import Block, Text, phrase
from cso_opendata.parse.beside import singly
from cso_opendata.parse.bodies import (
    body_at_its_place,
    body_in_title,
    body_of_line,
    body_of_meeting,
)
from cso_opendata.parse.cues import bodies as body_cues
from cso_opendata.parse.cues import head as cues
from cso_opendata.parse.cues import rolls
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.document_titles import names_the_document
from cso_opendata.parse.facts import TITLED, below_the_committee, keep, settle
from cso_opendata.parse.furniture import body_above, with_day
from cso_opendata.parse.groups import sentences_of
from cso_opendata.parse.head_blocks import is_prose, strays
from cso_opendata.parse.head_bodies import in_full, over_title
from cso_opendata.parse.head_titles import TitleReader
from cso_opendata.parse.labels import LabelReader
from cso_opendata.parse.lines import lines_of, spaced
from cso_opendata.parse.misspelt import without_slips
from cso_opendata.parse.over_people import over_people
from cso_opendata.parse.participants import ParticipantReader
from cso_opendata.parse.roll import merged, with_chair, with_short, with_sides, without_initials
from cso_opendata.parse.senders import claim_senders
from cso_opendata.parse.shapes import is_heading
from cso_opendata.parse.substitutes import named_once
from cso_opendata.parse.venues import PlaceReader
from cso_opendata.parse.when import titled_occasion

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.parse.columns import Line
    from cso_opendata.parse.facts import Facts
    from cso_opendata.parse.ledger import Ledger
    from cso_opendata.records import Participant


@dataclass(frozen=True, slots=True)
class Head:
    """What the head holds; BODY is the committee that it names, ABOVE the one that heads of pages name."""

    title: Text | None
    facts: Facts
    participants: list[Participant]
    body: Text | None = None
    above: Text | None = None


def read_head(blocks: Sequence[Block], ledger: Ledger, running: Sequence[Text] = ()) -> Head:
    """The head that BLOCKS, all before the first section or item, make up; its lines are claimed.

    RUNNING are the heads of pages, which may say what it does not.
    """
    reader = _Reader(ledger)
    begun = 0
    for index, block in enumerate(blocks):
        if is_prose(block):
            reader.lines(blocks[begun:index])
            begun = index + reader.prose(block)
    reader.lines(blocks[begun:])
    return reader.finish(running)


class _Reader:
    """Goes through the lines of a head; each is offered to those who read a part of it, in their order."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.body: Text | None = None
        # The line that names the municipality, as letterheads begin.
        self.town: int | None = None
        self.odd: list[Text] = []
        # The lines that say no more than what kind of document it is.
        self.kinds: list[Text] = []
        self.people = ParticipantReader(ledger)
        self.facts = LabelReader(ledger, self.people)
        self.places = PlaceReader(self.facts.facts, ledger)
        self.titles = TitleReader(self.facts, ledger)

    def lines(self, blocks: Sequence[Block]) -> None:
        """Take the lines of BLOCKS, or leave them unclaimed."""
        self.people.over |= over_people(blocks)
        for line in singly(lines_of(blocks, self.ledger)):
            if line.part:
                self.people.interrupted()
            self.line(line)
            if line.part:
                self.people.interrupted()

    def prose(self, block: Block) -> bool:
        """Whether BLOCK says when the meeting was held, or who was there; such sentences are taken."""
        each = [phrase(block, start, end) for start, end in sentences_of(block.text)]
        untold = [one for one in each if not (self._fact(one, block) or self.people.said(one))]
        taken = len(untold) < len(each)
        for sentence in untold if taken or not strays(untold) else ():
            taken = self.people.inline_group(sentence, block) or taken
        return taken

    def _fact(self, sentence: Text, block: Block) -> bool:
        """Whether SENTENCE of BLOCK says when and where, in words or behind the label of a place."""
        label = first(cues.LABELS, sentence.value)
        placed = label is not None and label[0] == "venue" and label[1].end() < len(sentence.value)
        plain = sentence._replace(value=sentence.value.rstrip("."))
        return self.facts.said(sentence) or (placed and self.facts.labelled(plain, block))

    def line(self, line: Line) -> None:
        """Take LINE, or leave it unclaimed."""
        text, block = spaced(line.text), line.block
        facts, people = self.facts, self.people
        furniture = cues.FURNITURE.match(text.value)
        if line.is_header or furniture:
            self.ledger.claim(text.at, "page_furniture" if furniture else "heading")
            return
        if line.listed:
            people.row(text, line.listed)
            return
        if not facts.waiting and people.listed(text):
            return
        steps = (
            facts.value, facts.labelled, people.chaired, people.heading, people.inline_group, self._title,
            facts.dated, facts.placed, self._body,
        )  # fmt: skip
        for step in steps:
            if step(text, block):
                self.places.followed(text, listed=people.group is not None)
                if not people.just_named(text):
                    people.interrupted()
                return
        self._rest(text, block)

    def _title(self, line: Text, block: Block) -> bool:
        """Take a title, or what belongs to one; below people there is none."""
        named = self.people.participants or not names_the_document(line.value)
        return self.titles.goes_on(line, block, self.body) if named else self.titles.title(line, block)

    def _body(self, line: Text, block: Block) -> bool:
        """Take a line that is the name of the committee."""
        named = body_of_line(line.value.rstrip(" –—-"))
        named = named or (body_at_its_place(line.value) if is_heading(block) else None)
        if self.body or self.people.participants or block.kind == "bullet" or not named:
            return False
        self.body = Text(named, line.at)
        self.ledger.claim(line.at, "heading")
        return True

    def _rest(self, line: Text, block: Block) -> None:
        """A person, the end of one begun on the line before, or the letterhead."""
        if rolls.SENT_TO.match(line.value):
            # Those who get the minutes need not have been there, and nobody is told of them.
            self.people.enter(None)
        elif rolls.NONE_AWAY.match(line.value):
            self.ledger.claim(line.at, "participant")
        elif cues.KIND_ALONE.match(line.value) or cues.SIGNPOST.match(line.value):
            self.kinds.append(line)
            self.ledger.claim(line.at, "heading")
        elif self.people.place_heading(line, block) or self.places.lengthened(line, block):
            return
        elif self._sends(line) or not any(map(str.isalnum, line.value)):
            self.town = line.at.line_end if body_cues.TOWN.match(line.value) else None
            self.ledger.claim(line.at, "letterhead")
            self.people.interrupted()
        elif not self.people.person(line, block):
            self.odd.append(line)
            self.places.odd_line(line)
            self.people.odd_line(line, block)

    def _sends(self, line: Text) -> bool:
        """Whether LINE is a part of the letterhead: an address, or a unit right below its municipality."""
        if self.people.lists_at(line) and cues.UNIT_OF_A_PERSON.match(line.value):
            return False
        unit = self.town == line.at.line - 1 and not self.people.participants
        return cues.is_letterhead(line.value) or (unit and bool(body_cues.UNIT.match(line.value)))

    def finish(self, running: Sequence[Text]) -> Head:
        """The head is at its end; RUNNING heads of pages say what it left out."""
        listed = self.people.marks.settled(self.people.participants)
        people = without_slips(merged(named_once(without_initials(listed))))
        people = without_initials(with_chair(people, self.people.chair))
        people = with_sides(with_short(people, self.people.short, self.ledger))
        self.facts.finish({person.name for person in people})
        facts = self.facts.facts
        title = self.titles.first or facts.subject
        claim_senders(self.odd, title, self.ledger)
        titles = [one for one in (title, self.titles.second, *self.titles.more) if one is not None]
        titles += self.titles.shortened(self.odd, [*titles, *(day.text for day in facts.days.days)])
        for one in titles:
            said = titled_occasion(cues.FILED.sub("", one.value))
            if said.day and cues.SENT_OUT.search(one.value, 0, said.day.start):
                keep(facts, "issued", None, one)
            else:
                facts.met(said, one, TITLED)
        settle(facts, title)
        over = with_day(running) if facts.date is None else None
        if over and facts.met(titled_occasion(over.value), over, TITLED):
            self.ledger.use(over.at, "heading")
            settle(facts, title or over)
        self.facts.numbered(running)
        above = [one for one in (self.body, *self.odd) if one and self._stands_over(one, facts.issued_at)]
        named = any(one is self.body or body_cues.OF_A_MEETING.search(one.value) for one in above)
        if named or any(self._stands_over(one, facts.issued_at) for one in (*titles, *self.kinds)):
            below_the_committee(facts)
        told = facts.body or self._named(titles)
        body = in_full(told, self.odd, self.ledger) if told else over_title(title, self.odd, self.ledger)
        return Head(title, facts, people, body, None if body else body_above(running, self.ledger))

    def _stands_over(self, line: Text, day: Text | None) -> bool:
        """Whether LINE stands right above the DAY that is alone on its line."""
        over = day is not None and line.at.line < day.at.line
        return day is not None and over and self.ledger.adjoin(line.at, day.at)

    def _named(self, titles: Sequence[Text]) -> Text | None:
        """The committee that one of the TITLES, or else a line of its own, names."""
        named = (Text(name, one.at) for one in titles if (name := body_in_title(one.value)))
        second = self.titles.second
        compound = body_of_meeting(second.value, ()) if second else None
        other = Text(compound, second.at) if compound and second else None
        return next(named, self.body or other)
