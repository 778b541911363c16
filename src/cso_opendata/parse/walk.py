"""From the first block of a plan to its last: which headings are in force, and what stands below them."""

from __future__ import annotations

from functools import cached_property, partial
from itertools import pairwise
from typing import TYPE_CHECKING

from cso_opendata.parse.cues import plan as cues
from cso_opendata.parse.dates import find_dates
from cso_opendata.parse.entries import entries, event, undated
from cso_opendata.parse.headings import (
    Heading,
    Reading,
    heading_of_part,
    heading_of_track,
    is_title,
    placed,
    read_heading,
)
from cso_opendata.parse.lone_dates import Lone, are_tight, dates_last, is_over_a_list, lone_dates
from cso_opendata.parse.milestones import Frame, Made, milestones
from cso_opendata.parse.moments import whole
from cso_opendata.parse.month_rows import headings_of, names_months, starts_of
from cso_opendata.parse.phases import phased
from cso_opendata.parse.plan_lists import level_of_bullet, level_within, part_in_list
from cso_opendata.parse.row_cells import extent
from cso_opendata.parse.schedule import read_schedule
from cso_opendata.parse.schedule_columns import begins_and_ends, columns_of, heads_of_tables
from cso_opendata.parse.shapes import is_heading
from cso_opendata.parse.timed import timed
from cso_opendata.parse.timetable import read_timetable
from cso_opendata.parse.tracks import tracked, tracks_below
from cso_opendata.parse.work import Work

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.model import Block, Span
    from cso_opendata.parse.years import Years
    from cso_opendata.records import Milestone

# A longer paragraph below a date tells of the work at length and is no milestone.
_LONGEST = 200
_TOP = Heading(0, Frame())


def read_work(blocks: Sequence[Block], years: Years, *, issued_at: int | None) -> Work:
    """What BLOCKS tell of the work that they plan; the block ISSUED_AT says when the plan was issued."""
    walk = _Walk(blocks, years, lone_dates(blocks), issued_at)
    index = 0
    while index < len(blocks):
        end = index + 1
        if blocks[index].kind == "row":
            while end < len(blocks) and blocks[end].kind == "row":
                end += 1
            walk.table(blocks[index:end])
        elif index != issued_at:
            walk.block(index)
        index = end
    walk.close(0)
    walk.work.made = phased(walk.work.made)
    return walk.work


class _Walk:
    """Takes the blocks of a plan one by one and keeps the headings that are in force, the top one last."""

    def __init__(self, blocks: Sequence[Block], years: Years, lone: Lone, issued_at: int | None) -> None:
        self.blocks, self.years, self.lone = blocks, years, lone
        self.alone = lone.over - {issued_at}
        self.last = dates_last(blocks)
        self.tracks = tracks_below(blocks)
        self.work = Work()
        self.stack = [_TOP]
        # For each heading of the stack, how many milestones there were when it came.
        self.before = [0]
        self.bullet: int | None = None

    @property
    def top(self) -> Heading:
        """The innermost heading that is in force."""
        return self.stack[-1]

    def close(self, level: int) -> None:
        """End the headings down to LEVEL; one with a time, under which nothing stood, is a milestone."""
        while len(self.stack) > 1 and self.top.level >= level:
            heading, before = self.stack.pop(), self.before.pop()
            if heading.name and before == len(self.work.made) and not heading.aside:
                told, frame = heading.name, heading.frame
                self._take(milestones(told, None, frame), frame, told.at, len(told.value))

    def block(self, index: int) -> None:
        """Take the block at INDEX, which is no row of a table."""
        block = self.blocks[index]
        if index - 1 in self.lone.below or self._times(block):
            return
        if index in self.lone.below:
            self._over_its_date(block, self.blocks[self.lone.below[index]])
        elif index in self.last and self._entry(block, column=True):
            pass
        elif block.kind == "bullet":
            self._bullet(block, index)
        else:
            headed = index in self.tracks or (index not in self.lone.near and is_title(block))
            if not (headed and self._heading(block, index)):
                self._paragraph(block, index)

    def _over_its_date(self, block: Block, date: Block) -> None:
        """Take BLOCK as what happens on the DATE below it."""
        if block.kind != "paragraph":
            self.close(level_of_bullet(block))
        frame = self.top.frame
        moment = None if self.top.aside else self.years.moment(partial(whole, date.text), frame.interval)
        made = undated(block, frame, moment, date.at) if moment else []
        self._take(made, frame, block.at, len(block.text))
        if made:
            self.work.told.append(date.at)
            self.work.characters += len(date.text)
        else:
            self._silent(date)

    def _times(self, block: Block) -> bool:
        """Take BLOCK as the time of the heading right above; False where it is none."""
        found = timed(self.top, block, self.years) if self.before[-1] == len(self.work.made) else None
        if found:
            self.stack[-1] = found
            self.work.headings.append(block.at)
            self.work.characters += len(block.text)
        return found is not None

    def _heading(self, block: Block, index: int) -> bool:
        """Take BLOCK as a heading; False where it is none."""
        if whole(block.text) and index not in self.alone:
            return False
        reading = self._of_track(index) or read_heading(block) or self._of_part(index)
        if reading is None:
            return False
        plain = reading.read is None and reading.phase is None
        if plain and not is_heading(block) and self._entry(block):
            return True
        self.close(level_within(reading, block, self.top))
        if not (plain and is_heading(block) and self._event(block)):
            heading = placed(reading, block, self.top, self.years)
            self._push(tracked(heading, block.text, self.top, self.tracks.get(index)), block)
        return True

    def _of_part(self, index: int) -> Reading | None:
        """What the block at INDEX says as the heading of a part, or of whose work stands below it."""
        found = part_in_list(self.blocks, index) or self._by_place(index)
        return found or (heading_of_part(dated=True) if index in self.tracks else None)

    def _of_track(self, index: int) -> Reading | None:
        """What the block at INDEX says where it names whose work stands below it, below a date or phase."""
        block, over = self.blocks[index], index + 1 in self.alone
        below = any(heading.dated or heading.frame.phase for heading in self.stack)
        below = below and index in self.tracks and block.kind != "heading"
        called = over and block.kind == "paragraph" and cues.TRACK_ALONE.match(block.text)
        return heading_of_track(over_dates=over) if below or called else None

    def _by_place(self, index: int) -> Reading | None:
        """What BLOCK says as a heading that only its place tells: apart from a date above, or over a list."""
        listed = not self.top.bare and is_over_a_list(self.blocks, index, self.last, lambda: self._tight)
        apart = index in self.lone.apart
        dated = listed or index + 1 in self.alone or index + 1 in self.lone.below
        return heading_of_part(self.blocks[index], dated=dated) if listed or apart else None

    @cached_property
    def _tight(self) -> bool:
        """Whether no white parts the lines that begin with dates."""
        return are_tight(self.blocks, self.last)

    def _push(self, heading: Heading, block: Block) -> None:
        self.stack.append(heading)
        self.before.append(len(self.work.made))
        self.bullet = None
        self.work.headings.append(block.at)
        self.work.characters += len(block.text) if heading.dated else 0

    def _bullet(self, block: Block, index: int) -> None:
        """Take a bullet: a date over deeper ones, an entry, or what happens when the heading says."""
        following = self.blocks[index + 1] if index + 1 < len(self.blocks) else None
        deeper = following is not None and following.kind == "bullet" and following.level > block.level
        self.close(level_of_bullet(block))
        reading = part_in_list(self.blocks, index) if deeper else None
        if reading:
            self._push(placed(reading, block, self.top, self.years), block)
        elif self._entry(block):
            self.bullet = block.level
        elif self.top.dated and not self.top.aside and (self.bullet is None or block.level <= self.bullet):
            self._take(undated(block, self.top.frame), self.top.frame, block.at, len(block.text))
        else:
            self._silent(block)

    def _paragraph(self, block: Block, index: int) -> None:
        """Take a paragraph: an entry, or what happens on the date that stands over it."""
        if self._entry(block):
            return
        bare = self.top.bare or (self.top.dated and self.top.name is None and self.top.frame.phase is None)
        dated = bare and index not in self.lone.apart
        # The first line below a date may be a sentence; one further down begins the text that follows.
        step = self.before[-1] == len(self.work.made) or not block.text.endswith(".")
        if dated and step and not self.top.aside and len(block.text) <= _LONGEST:
            self._take(undated(block, self.top.frame), self.top.frame, block.at, len(block.text))
        else:
            self._silent(block)

    def _entry(self, block: Block, *, column: bool = False) -> bool:
        """Take BLOCK as an entry with a date of its own, at its end in a COLUMN; False where it is none."""
        if self.top.aside:
            return False
        made = entries(block, self.top.frame, self.years, listing=self.top.listing, column=column)
        self._take(made, self.top.frame, block.at, len(block.text))
        return bool(made)

    def _event(self, block: Block) -> bool:
        """Take a heading that is an entry."""
        made = [] if self.top.aside else event(block, self.top.frame, self.years)
        self._take(made, self.top.frame, block.at, len(block.text))
        return bool(made)

    def table(self, rows: Sequence[Block]) -> None:
        """Take ROWS, of one table or of some in a row: below rows of months, or with dates of their own."""
        for start, end in pairwise([*heads_of_tables(rows), len(rows)]):
            self._table(rows[start:end])

    def _table(self, rows: Sequence[Block]) -> None:
        # Below such labels "uge 20 | uge 26" is a start and an end, and no head of columns.
        starts = [] if begins_and_ends(rows[0]) else starts_of(rows)
        frame = self.top.frame
        columns = None if starts or self.top.aside else columns_of(rows)
        if columns:
            self.work.headings += [extent(row) for row in rows[: columns.heads]]
            self.work.add_rows(rows, read_schedule(rows, columns, frame, self.years))
            return
        for start, end in pairwise([*starts, len(rows)]):
            table = rows[start:end]
            self.work.months = self.work.months or any(map(names_months, table[:2]))
            self.work.headings += [extent(row) for row in table[: headings_of(table)]]
            self.work.add_rows(table, read_timetable(table, frame, self.years))

    def _take(self, made: list[Milestone], frame: Frame, at: Span, length: int) -> None:
        if made:
            self.work.made += [Made(each, frame) for each in made]
            self.work.told.append(at)
            self.work.characters += length

    def _silent(self, block: Block) -> None:
        if self.top.listing and not self.top.aside and find_dates(block.text):
            self.work.silent.append(block.at)
