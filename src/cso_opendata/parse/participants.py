"""The people in the head of minutes: groups with a heading, or with a label on the line itself.

list  = { group | person } ; person = entry [newline rest]
group = a heading that says who the people below it are; it holds until the next group
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.model import Block, Span, Text
from cso_opendata.parse.cues import head as cues
from cso_opendata.parse.cues import items as item_cues
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.lists import entries
from cso_opendata.parse.people import Entry, entry
from cso_opendata.parse.presence import attendance_of, items_of
from cso_opendata.parse.shapes import is_heading
from cso_opendata.records import Participant

if TYPE_CHECKING:
    from cso_opendata.parse.ledger import Ledger
    from cso_opendata.parse.rosters import Listed

_SIDES = {"management": "management", "employee": "employee"}
_CAPACITIES = {"guest": "guest", "secretariat": "secretariat", "observer": "observer"}

# A longer line is a paragraph and no entry of a list.
LONGEST_ENTRY = 300
# What an entry leaves for a second line is the end of a name or of an organization's.
_MOST_WORDS_LEFT = 6
# So many lines that name nobody end a list.
_MOST_ODD = 2


class Group(NamedTuple):
    """A list of people: what KIND it is of, its HEADING as printed, and whether a cross means absence."""

    kind: str
    heading: Text
    ticked_absent: bool = False


class ParticipantReader:
    """Takes the lines that name people; `group` is the list it is in, `last` the person named last."""

    def __init__(self, ledger: Ledger) -> None:
        """LEDGER is told which lines were taken."""
        self.participants: list[Participant] = []
        self.ledger = ledger
        self.group: Group | None = None
        self.last: Participant | None = None
        self.chair: tuple[Entry, Text] | None = None
        self.missing: list[tuple[str, Group, Span]] = []
        self.sub_heading: Text | None = None
        self.cut_short = False
        self.odd = 0

    def labelled(self, value: Text) -> bool:
        """Whether VALUE, behind the label of the list, names nobody: "Mødedeltagere: Medlemmer af CSO".

        A list of people is an inline group.
        """
        self._enter(Group("present", value))
        return not entries(value.value)

    def heading(self, line: Text, _: Block) -> bool:
        """Take the heading of a group, with or without a bracket that explains it."""
        legend = cues.LEGEND.search(line.value)
        words = line.value[: legend.start()] if legend else line.value
        found = first(cues.GROUPS, words)
        if not found:
            return False
        explained = bool(legend and cues.TICKED_ABSENT.search(legend["legend"]))
        self._enter(Group(found[0], replace(line, value=words.strip()), explained))
        self.ledger.claim(line.at, "heading")
        return True

    def _enter(self, group: Group | None) -> None:
        self.group, self.last, self.sub_heading, self.odd = group, None, None, 0

    def inline_group(self, line: Text, _: Block) -> bool:
        """Take a group whose people stand on the line of its label."""
        found = first(cues.INLINE_GROUPS, line.value)
        return found is not None and self._inline(found[0], line, found[1].end())

    def said(self, sentence: Text) -> bool:
        """Take a sentence that is nothing but a group and its people: "Til stede var A og B."."""
        found = first(cues.SAID_GROUPS, sentence.value)
        return found is not None and self._inline(found[0], sentence, found[1].end())

    def _inline(self, kind: str, line: Text, start: int) -> bool:
        behind = line.value[start:].strip(" .")
        group = Group(kind, replace(line, value=line.value[:start].rstrip(": ")))
        people = entries(behind)
        if not people:
            if kind == "absent" and behind:
                self.missing.append((behind, group, line.at))
            return False
        self._enter(group)
        for person in people:
            self._add(person, line.at)
        self.ledger.claim(line.at, "participant")
        return True

    def chaired(self, line: Text, _: Block) -> bool:
        """Take the line that says who chairs; they are mostly named again in a list."""
        found = cues.CHAIR.match(line.value)
        if not found:
            return False
        person = entry(line.value[found.end() :])
        if person:
            self.chair = person, replace(line, value=line.value[: found.end()].rstrip(": "))
        self.ledger.claim(line.at, "meeting_fact")
        return True

    def listed(self, line: Text) -> bool:
        """Take a line that is plainly one of a list (title, name, organization), as most lines of a head are.

        It is asked first, since every other question would be asked in vain.
        """
        if self.group is None or "," not in line.value or len(line.value) >= LONGEST_ENTRY:
            return False
        if first(cues.LABELS, line.value) or first(cues.INLINE_GROUPS, line.value):
            return False
        person = entry(line.value)
        if person is None or person.title is None or person.organization is None:
            return False
        self._add(person, line.at)
        self.ledger.claim(line.at, "participant")
        return True

    def row(self, line: Text, listed: Listed) -> None:
        """Take a row of a table of people; outside a group only one whose columns say what they hold."""
        if self.group is None and not listed.headed:
            return
        self._add(listed.person, line.at, listed.group)
        self.ledger.claim(line.at, "participant")

    def person(self, line: Text, block: Block) -> bool:
        """Take a person, or the end of one begun on the line before; nothing outside a group."""
        if self.group is None:
            return False
        person = entry(line.value) if len(line.value) < LONGEST_ENTRY else None
        if person and not (
            self.cut_short and not person.title and person.organization and block.kind != "bullet"
        ):
            for each in entries(line.value, least=3) or [person]:
                self._add(each, line.at)
            # "Formand Ida" may go on with "Kvist Holm, FOA"; "Ida Kvist, formand" is whole.
            titled = person.title is not None and line.value.lstrip().startswith(person.title)
            self.cut_short = titled and person.organization is None
            self.ledger.claim(line.at, "participant")
            return True
        return self.last is not None and not begins(line, block) and self._lengthen(self.last, line)

    def odd_line(self, line: Text, block: Block) -> None:
        """A line that is nothing a head holds: the heading of a part of a list, or the end of one."""
        self.odd += 1
        headed = is_heading(block) or line.value.endswith(":")
        if first(item_cues.SECTIONS, line.value) or self.odd >= _MOST_ODD:
            self._enter(None)
        elif headed and self.group and self.group.kind == "present":
            self.sub_heading = line
        elif headed:
            self._enter(None)

    def just_named(self, line: Text) -> bool:
        """Whether LINE is the one that named a person last."""
        return self.last is not None and self.last.at.line_end == line.at.line_end

    def interrupted(self) -> None:
        """A line that is not about people ends the entry of the person named last."""
        self.last = None

    def _add(self, person: Entry, at: Span, group: Group | None = None) -> None:
        group = group or self.group
        kind = group.kind if group else "present"
        heading = group.heading if group and group.heading.value else None
        note = person.note or person.box
        self.last = Participant(
            name=person.name,
            title=person.title,
            organization=person.organization,
            side=_SIDES.get(kind),
            capacity=_CAPACITIES.get(kind) or person.role or "member",
            attendance=attendance_of(kind, person, ticked_absent=bool(group and group.ticked_absent)),
            attendance_as_printed=Text(note, at) if note else heading,
            items=items_of(person.note),
            at=at,
        )
        self.participants.append(self.last)
        self.cut_short, self.odd = False, 0
        if self.sub_heading:
            self.ledger.claim(self.sub_heading.at, "heading")
            self.sub_heading = None

    def _lengthen(self, last: Participant, line: Text) -> bool:
        """Whether LINE ends the entry of LAST: an organization or a name that was too long for its line."""
        if (
            len(line.value.split()) > _MOST_WORDS_LEFT
            or line.value[-1] in ".:"
            or not line.value[0].isalpha()
        ):
            return False
        printed = last.attendance_as_printed
        ended_by_a_note = printed is not None and printed.at == last.at
        if ended_by_a_note or not self.ledger.adjoin(last.at, line.at):
            return False
        at = Span(last.at.line, line.at.line_end)
        if last.organization is None and "," in line.value:
            surname, _, organization = line.value.partition(",")
            longer = replace(
                last, name=f"{last.name} {surname.strip()}", organization=organization.strip(), at=at
            )
        else:
            organization = " ".join(filter(None, (last.organization, line.value)))
            longer = replace(last, organization=organization, at=at)
        self.participants[-1] = self.last = longer
        self.ledger.claim(line.at, "participant")
        return True


def begins(line: Text, block: Block) -> bool:
    """Whether a mark of its own (a heading's, a bullet's) says that LINE of BLOCK begins something."""
    return block.kind == "heading" or (block.kind == "bullet" and line.at.line == block.numbers[0])
