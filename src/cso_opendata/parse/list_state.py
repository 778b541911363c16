"""In which list of people a line of a head stands: the group, the part of it, and what ends them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.parse.cues import head as cues
from cso_opendata.parse.cues import items as item_cues
from cso_opendata.parse.cues import people as words
from cso_opendata.parse.cues import rolls
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.groups import Group, place_of
from cso_opendata.parse.list_parts import ListParts
from cso_opendata.parse.marks import Marks
from cso_opendata.parse.shapes import is_heading

if TYPE_CHECKING:
    from cso_opendata.model import Block, Text
    from cso_opendata.records import Participant

# The groups that have parts by organization.
BY_PLACE = ("present", "absent", "guest", "management", "employee", "secretariat", "observer")
# So many lines that name nobody end a list.
_MOST_ODD = 2


class ListState:
    """Where a reader of people is: in `group`, below `place`; `last` is the person named last."""

    def __init__(self) -> None:
        """No list has begun."""
        self.group: Group | None = None
        self.last: Participant | None = None
        self.sub_heading: Text | None = None
        self.odd = 0
        # No person of the group is named yet; what its parts, each an organization, are headed.
        self.fresh, self.stacked = False, 0
        # PLACED: the people of the group stand below the names of organizations.
        self.place: Text | None = None
        self.placed = False
        # The level of the heading of the group, where it is marked as one.
        self.rank: int | None = None
        self.parts, self.marks = ListParts(), Marks()

    def within(self, group: Group) -> Group:
        """GROUP, as a part of the list that has begun right above it, if one has."""
        return self.parts.within(group, self.group if self.fresh else None)

    def enter(self, group: Group | None) -> None:
        """The list of GROUP begins; null: the one before is at its end."""
        self.marks.entered(group)
        self.group, self.last, self.sub_heading, self.odd = group, None, None, 0
        self.fresh, self.place, self.placed, self.stacked = group is not None, None, False, 0

    def lists_at(self, line: Text) -> bool:
        """Whether LINE stands right below the last person of a list, or the heading of one."""
        if self.group is None or self.group.inline:
            return False
        above = self.last.at.line_end if self.last else self.group.heading.at.line_end if self.fresh else None
        return above == line.at.line - 1

    def place_heading(self, line: Text, block: Block) -> bool:
        """Take a line that heads the people of one organization: right below the group's, or with a colon."""
        marked = line.value.endswith(":")
        listed = self.group is not None and self.group.kind in BY_PLACE and not self._ends_absence(block)
        begun = listed and (self.fresh or self.place or marked or self.placed)
        others = self.place is not None and (marked or is_heading(block))
        place = place_of(line, among_others=others) if begun else None
        if place is None:
            return False
        self.stacked += not marked
        if self.group and self.group.kind == "management" and words.UNION.match(place.value):
            # A union is none of the management, though nothing says that their part is at its end.
            self.group = Group("employee", place)
        # A column of organizations that is read before that of their people says nothing of any of them.
        place = place if self.stacked <= 1 else None
        self.marks.placed(line, self.group)
        self.place, self.sub_heading, self.last, self.placed = place, line, None, True
        return True

    def _ends_absence(self, block: Block) -> bool:
        """Whether BLOCK is a heading like that of those who were away, and so none of a part of theirs."""
        away = self.group is not None and self.group.attendance == "absent"
        return away and block.kind == "heading" and block.level == self.rank

    def odd_line(self, line: Text, block: Block) -> None:
        """A line that is nothing a head holds: the heading of a part of a list, or the end of one."""
        # An address in the margin stands amid a list and is none of it.
        self.odd += not cues.is_letterhead(line.value)
        self.place = None  # Below a line that nobody knows, people are none of the organization above.
        headed = is_heading(block) or line.value.endswith(":")
        on_its_line = self.group is not None and self.group.inline
        ends = first(item_cues.SECTIONS, line.value) or rolls.REMARKS_ALONE.match(line.value)
        if ends or self.odd >= _MOST_ODD or on_its_line:
            self.enter(None)
        elif headed and self.group and self.group.kind in ("present", "part"):
            self.group = self.group if self.group.kind == "present" else Group("present", line)
            self.sub_heading, self.place = line, None
        elif headed:
            self.enter(None)
