"""The people in the head of minutes: groups with a heading, or with a label on the line itself.

list  = { group | person } ; person = entry [newline rest]
A group holds until the next one; it may have parts, each under the name of an organization.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.model import Block, Span, Text
from cso_opendata.parse.cues import head as cues
from cso_opendata.parse.cues import people as words
from cso_opendata.parse.cues import rolls
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.entry_columns import without_an_end
from cso_opendata.parse.first_named import by_first_names
from cso_opendata.parse.groups import Group, heading_of, labelled, said, sentences_of
from cso_opendata.parse.list_state import BY_PLACE, ListState
from cso_opendata.parse.listed import guests_in, plainly_listed
from cso_opendata.parse.lists import entries
from cso_opendata.parse.named_lines import named_on
from cso_opendata.parse.people import Entry, entry
from cso_opendata.parse.remainders import names_more
from cso_opendata.parse.remarked import told_of
from cso_opendata.parse.roll import participant
from cso_opendata.parse.wraps import begins, ends_a_name, lengthened

if TYPE_CHECKING:
    from cso_opendata.parse.groups import Behind
    from cso_opendata.parse.ledger import Ledger
    from cso_opendata.parse.rosters import Listed
    from cso_opendata.records import Participant


class ParticipantReader(ListState):
    """Takes the lines that name people; `last` is the person named last."""

    def __init__(self, ledger: Ledger) -> None:
        """LEDGER is told which lines were taken."""
        super().__init__()
        self.participants: list[Participant] = []
        self.ledger = ledger
        self.chair: tuple[Entry, Text] | None = None
        self.short: list[tuple[str, Group, Span]] = []
        self.cut_short = False
        # The end of the line that named a person last: what it ends with may go on on the next one.
        self.tail = ""
        # The numbers of lines that only the people below them tell to be headings.
        self.over: frozenset[int] = frozenset()

    def labelled(self, value: Text) -> bool:
        """Whether VALUE, behind the label of the list, names nobody: "Mødedeltagere: Medlemmer af CSO"."""
        self.enter(Group("present", value))
        return not (entries(value.value) or by_first_names(value.value) or names_more(value.value, ()))

    def heading(self, line: Text, block: Block) -> bool:
        """Take the heading of a group."""
        group = heading_of(line)
        led = None if group else cues.FROM_BELOW.match(line.value)
        parted = group or (self.group and self.group.kind in BY_PLACE)
        alone = rolls.FROM_ALONE.match(line.value)
        # "Fra det frivillige område:" parts a list as well, though it is no name.
        found = led or (alone if alone and (not parted or alone["place"][0].islower()) else None)
        group = Group("present", line) if found else group or self._by_those_below(line)
        if group is None:
            return False
        self.enter(self.within(group))
        self.rank = block.level if block.kind == "heading" else None
        self.place = line._replace(value=found["place"]) if found else None
        self.ledger.claim(line.at, "heading")
        return True

    def _by_those_below(self, line: Text) -> Group | None:
        """The group that LINE heads, where only the people below it say so, and no known list goes on."""
        begun = self.group is None or self.group.heading.at.line in self.over
        return Group("present", line) if begun and line.at.line in self.over else None

    def inline_group(self, line: Text, _: Block) -> bool:
        """Take a group whose people stand on the line of its label, or several such sentences."""
        each = [line._replace(value=line.value[start:end].strip()) for start, end in sentences_of(line.value)]
        several = [labelled(one) for one in each] if len(each) > 1 else []
        if several and all(several):
            taken = [self._inline(found, one) for found, one in zip(several, each, strict=True)]
            return all(taken)
        return self._inline(labelled(line), line)

    def said(self, sentence: Text) -> bool:
        """Take a sentence that is nothing but a group and its people."""
        return self._inline(said(sentence), sentence) or self._came(sentence)

    def _inline(self, found: Behind | None, line: Text) -> bool:
        if found is None:
            return False
        if cues.NOBODY.match(found.behind):
            self.within(found.group)
            self.enter(None)
            self.ledger.claim(line.at, "heading")
            return True
        called = by_first_names(found.behind) if found.behind else []
        if found.people and len(called) <= len(found.people):
            # A sentence of the same line lists others, and not those amid whom this one stands.
            over = self.group if self.group and self.group.heading.at != line.at else None
            group = found.one_of(over) or self.within(found.group)
            return self._list(group, found.people, line, aside=found.aside)
        if called:
            self.enter(self.within(found.group))
        told = found.group.attendance == "absent" or found.group.capacity == "secretariat"
        if called or (told and found.behind):
            self.short.append((found.behind, self.group if called and self.group else found.group, line.at))
        return bool(called)

    def _list(self, group: Group, people: list[Entry], line: Text, *, aside: bool) -> bool:
        """Take LINE with the PEOPLE of GROUP; behind a sentence ASIDE the list goes on that it stands in."""
        before = self.group, self.place, self.placed
        self.enter(group)
        self._add_all(people, line)
        if aside and before[0]:
            self.group, self.place, self.placed = before
        return True

    def _add_all(self, people: list[Entry], line: Text) -> None:
        """Add PEOPLE; a LINE that names somebody besides them stays unclaimed, for someone to look at."""
        for person in people:
            self._add(person, line.at)
        if people and not names_more(line.value, people):
            self.ledger.claim(line.at, "participant")

    def chaired(self, line: Text, _: Block) -> bool:
        """Take the line that says who chairs, or brings the cake; they are mostly named again in a list."""
        duty, mark, _who = line.value.partition(":")
        if mark and words.DUTY.match(duty):
            self.ledger.claim(line.at, "meeting_fact")
            return True
        found = cues.CHAIR.match(line.value)
        if not found:
            return False
        person = entry(line.value[found.end() :])
        if person:
            self.chair = person, line._replace(value=line.value[: found.end()].rstrip(": "))
        self.ledger.claim(line.at, "meeting_fact")
        return True

    def listed(self, line: Text) -> bool:
        """Take a line that is plainly one of a list, as most of a head are: so it is asked first."""
        person = plainly_listed(line.value) if self.group else None
        if person is None:
            return False
        self._add(person, line.at)
        self.tail = line.value
        self.ledger.claim(line.at, "participant")
        return True

    def row(self, line: Text, listed: Listed) -> None:
        """Take a row of a table of people; outside a group only one whose columns say what they hold."""
        if self.group is None and not listed.headed:
            return
        if self.group and self.group.inline and listed.headed:
            # A table with a head of its own is no part of the list on the line above ("Referent: ...").
            self.enter(None)
        self._add(listed.person if listed.headed else without_an_end(listed.person), line.at, listed)
        self.tail = ""
        self.ledger.claim(line.at, "participant")

    def person(self, line: Text, block: Block) -> bool:
        """Take a person, or the end of one begun on the line before; nothing outside a group."""
        if self._came(line) or self._also(line):
            return True
        if self.group is None:
            self._add_all(officers := entries(line.value) if rolls.BOARD.match(line.value) else [], line)
            return bool(officers)
        if cues.NOBODY.match(line.value) and (self.fresh or line.value[0].isalpha()):
            self.ledger.claim(line.at, "participant")
            return True
        if self.group.inline and ": " in line.value:
            # What has a heading of its own is no part of the list on the line above.
            self.enter(Group("present", Text("", line.at)))
        if first(cues.INLINE_GROUPS, line.value) or rolls.LED_BY.match(line.value):
            # Whom a label names nobody knows, and it is no organization; nor is who chaired one of a list.
            return False
        people = named_on(line.value)
        if people and not (self.cut_short and ends_a_name(people[0], block)):
            self._add_all(people, line)
            # "Formand Ida Kvist" may go on with "Sand Holm, FOA"; "Ida Kvist, formand" is whole.
            self.cut_short, self.tail = line.value == f"{people[0].title} {people[0].name}", line.value
            return True
        return self.last is not None and not begins(line, block) and self._lengthen(self.last, line)

    def _also(self, line: Text) -> bool:
        """Take LINE with others who came, below a list of those who were away: "Desuden organist A og B"."""
        away = self.group is not None and self.group.attendance == "absent"
        led = rolls.ALSO_CAME.match(line.value) if away else None
        people = named_on(line.value[led.end() :]) if led else []
        if led is None or not people:
            return False
        guests = Group("guest", line._replace(value=line.value[: led.end()].strip()))
        return self._list(guests, people, line, aside=False)

    def _came(self, sentence: Text) -> bool:
        """Take a SENTENCE on one who came for an item: a guest, unless a list names them; or for somebody."""
        guests = guests_in(sentence)
        group = Group("guest" if guests else "present", Text("", sentence.at))
        people = guests or told_of(sentence.value, self.participants)
        return bool(people) and self._list(group, people, sentence, aside=True)

    def just_named(self, line: Text) -> bool:
        """Whether LINE is the one that named a person last."""
        return self.last is not None and self.last.at.line_end == line.at.line_end

    def interrupted(self) -> None:
        """A line that is not about people ends the entry of the person named last."""
        self.last = None

    def _add(self, person: Entry, at: Span, listed: Listed | None = None) -> None:
        group = (listed.group if listed else None) or self.group
        if group and self.group and self.group.attendance == "absent" and group.kind == group.side:
            # The sides are columns below the heading of those who were away.
            group = group.of(self.group)
        self.last = participant(person, at, group, listed.ticked if listed else None, self.place)
        self.marks.added(len(self.participants), person, at, group)
        self.participants.append(self.last)
        self.parts.named(self.last)
        self.cut_short, self.odd, self.fresh, self.stacked = False, 0, False, 0
        if self.sub_heading:
            self.ledger.claim(self.sub_heading.at, "heading")
            self.sub_heading = None

    def _lengthen(self, last: Participant, line: Text) -> bool:
        """Whether LINE ends the entry of LAST: an organization or a name that was too long for its line."""
        adjoin = self.ledger.adjoin(last.at, line.at)
        longer = lengthened(last, self.tail, line, cut_short=self.cut_short) if adjoin else None
        if longer is None:
            return False
        self.tail, self.participants[-1], self.last = line.value, longer, longer
        self.ledger.claim(line.at, "participant")
        return True
