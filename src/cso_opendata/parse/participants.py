"""The people in the head of minutes: groups with a heading, or with a label on the line itself.

list  = { group | person } ; person = entry [newline rest]
group = a heading that says who the people below it are; it holds until the next group
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cso_opendata.model import Block, Span, Text
from cso_opendata.parse.cues import head as cues
from cso_opendata.parse.cues import people as words
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.people import Entry, entries, entry, items_of
from cso_opendata.records import Participant

if TYPE_CHECKING:
    from cso_opendata.parse.ledger import Ledger

_SIDES = {"management": "management", "employee": "employee"}
_CAPACITIES = {"guest": "guest", "secretariat": "secretariat", "observer": "observer"}

# A longer line is a paragraph and no entry of a list.
_LONGEST_ENTRY = 300
# What an entry leaves for a second line is the end of a name or of an organization's.
_MOST_WORDS_LEFT = 6


class ParticipantReader:
    """Takes the lines that name people; `group` is the list it is in, `last` the person named last."""

    def __init__(self, ledger: Ledger) -> None:
        """LEDGER is told which lines were taken."""
        self.participants: list[Participant] = []
        self.ledger = ledger
        self.group: tuple[str, Text] | None = None
        self.last: Participant | None = None
        self.cut_short = False

    def labelled(self, value: Text) -> bool:
        """Whether VALUE, behind the label of the list, names nobody: "Mødedeltagere: Medlemmer af CSO".

        A list of people is an inline group.
        """
        self.group = ("present", value)
        return not entries(value.value)

    def heading(self, line: Text, _: Block) -> bool:
        """Take the heading of a group."""
        found = first(cues.GROUPS, line.value)
        if not found:
            return False
        self.group, self.last = (found[0], line), None
        self.ledger.claim(line.at, "heading")
        return True

    def inline_group(self, line: Text, _: Block) -> bool:
        """Take a group whose people stand on the line of its label."""
        found = first(cues.INLINE_GROUPS, line.value)
        people = entries(line.value[found[1].end() :]) if found else []
        if not found or not people:
            return False
        self.group = (found[0], Text(line.value[: found[1].end()].rstrip(": "), line.at))
        for person in people:
            self._add(person, line.at)
        self.ledger.claim(line.at, "participant")
        return True

    def listed(self, line: Text) -> bool:
        """Take a line that is plainly one of a list (title, name, organization), as most lines of a head are.

        It is asked first, since every other question would be asked in vain.
        """
        if self.group is None or "," not in line.value or len(line.value) >= _LONGEST_ENTRY:
            return False
        if first(cues.LABELS, line.value):
            return False
        person = entry(line.value)
        if person is None or person.title is None or person.organization is None:
            return False
        self._add(person, line.at)
        self.ledger.claim(line.at, "participant")
        return True

    def person(self, line: Text, block: Block) -> None:
        """Take a person, or the end of one begun on the line before; nothing outside a group."""
        if self.group is None:
            return
        person = entry(line.value) if len(line.value) < _LONGEST_ENTRY else None
        if person and not (
            self.cut_short and not person.title and person.organization and block.kind != "bullet"
        ):
            for each in entries(line.value, least=3) or [person]:
                self._add(each, line.at)
            # "Formand Ida" may go on with "Kvist Holm, FOA"; "Ida Kvist, formand" is whole.
            titled = person.title is not None and line.value.lstrip().startswith(person.title)
            self.cut_short = titled and person.organization is None
            self.ledger.claim(line.at, "participant")
        elif self.last is not None and not _begins(line, block):
            self._lengthen(self.last, line)

    def just_named(self, line: Text) -> bool:
        """Whether LINE is the one that named a person last."""
        return self.last is not None and self.last.at.line_end == line.at.line_end

    def interrupted(self) -> None:
        """A line that is not about people ends the entry of the person named last."""
        self.last = None

    def _add(self, person: Entry, at: Span) -> None:
        kind, heading = self.group or ("present", Text("", at))
        absent = kind == "absent" or person.unticked or bool(person.note and words.ABSENCE.match(person.note))
        partial = bool(person.note and words.PARTIAL.search(person.note))
        printed = Text(person.note, at) if person.note else heading if heading.value else None
        self.last = Participant(
            name=person.name,
            title=person.title,
            organization=person.organization,
            side=_SIDES.get(kind),
            capacity=_CAPACITIES.get(kind, "member"),
            attendance="absent" if absent else "partial" if partial else "present",
            attendance_as_printed=printed,
            items=items_of(person.note),
            at=at,
        )
        self.participants.append(self.last)
        self.cut_short = False

    def _lengthen(self, last: Participant, line: Text) -> None:
        """LINE ends the entry of LAST: an organization or a name that was too long for the line before."""
        if (
            len(line.value.split()) > _MOST_WORDS_LEFT
            or line.value[-1] in ".:"
            or not line.value[0].isalpha()
        ):
            return
        printed = last.attendance_as_printed
        ended_by_a_note = printed is not None and printed.at == last.at
        if ended_by_a_note or not self.ledger.adjoin(last.at, line.at):
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
        self.participants[-1] = self.last = longer
        self.ledger.claim(line.at, "participant")


def _begins(line: Text, block: Block) -> bool:
    """Whether a mark of its own (a heading's, a bullet's) says that LINE of BLOCK begins something."""
    return block.kind == "heading" or (block.kind == "bullet" and line.at.line == block.numbers[0])
