"""What the lines of a document say of how it is set: sizes, distances, indents, and where lines are full."""

from __future__ import annotations

from bisect import bisect_left
from itertools import groupby, pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

from cso_opendata.read.pages.edges import Edge, edges_of
from cso_opendata.read.pages.lines import distance, same_column, within
from cso_opendata.read.pages.pitch import SAME_SIZE, parting_of, pitch_of
from cso_opendata.read.pages.rows import median

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cso_opendata.read.pages.lines import SetLine

# A line further below the one before than this many times the usual distance begins a new paragraph; in
# print whose lines stand evenly, a smaller white does.
_LOOSE, _EVENLY_LOOSE = 1.3, 1.12
# Lines of print stand no further apart, as a multiple of their size, where a document does not tell.
_PITCH = 1.35
# What is larger than the body of the text by this factor is a heading; no heading is longer.
_LARGER, _LONGEST_HEADING = 1.12, 250
# So many lines prove how a document is set.
_PROOF = 3
# Ends of lines, of levels of bullets, and of hanging indents that differ by no more are the same.
NEAR = 2.6
# The indent of a paragraph's first line, as multiples of its size.
_LEAST_INDENT, _MOST_INDENT = 0.8, 4.0
# The width of a space where no line shows it, and the most that one takes up, by its size.
_SPACE, _WIDEST_SPACE = 0.25, 0.4
_DEEPEST = 6
# No bullet is set in by so much: one so far to the right is of another column.
_OTHER_COLUMN = 80.0


class Measures:
    """What the lines of a document say of its body: sizes, distances, edges, and indents."""

    def __init__(self, lines: Sequence[SetLine]) -> None:
        """Measure LINES, all that the document has but its furniture."""
        sizes: dict[float, int] = {}
        for line in lines:
            sizes[line.size] = sizes.get(line.size, 0) + len(line.text)
        self.body = max(sizes, key=lambda size: (sizes[size], size), default=1.0)
        larger = sorted((size for size in sizes if size > _LARGER * self.body), reverse=True)
        self.levels = {size: min(level, _DEEPEST) for level, size in enumerate(larger, start=1)}
        self.bullets = _levels(line.x0 for line in lines if line.mark and line.printed.row < 0)
        running = [line for line in lines if line.printed.row < 0 and not line.printed.aside]
        self.lefts = _lefts(running)
        self.edges = edges_of(running)
        self.pitch, self.even = pitch_of(running, _PITCH)
        self.parting = parting_of(running, self.full)
        in_cells = [line for line in lines if line.printed.row >= 0]
        self.cell_pitch, self.even_cells = pitch_of(in_cells, self.pitch)
        self._wrapping = _wrapping(lines)
        self.first_indent = self._first_indent(running)
        self.hanging = _hanging(running)
        self._text = [line for line in lines if not line.printed.aside]
        self._wrapped: dict[int, bool] = {}

    def edge(self, line: SetLine) -> Edge:
        """The right edge of the measure that LINE is set in."""
        printed = line.printed
        if printed.row >= 0 or printed.aside:
            return Edge(printed.right, proven=(printed.row, printed.cell) in self._wrapping, flush=False)
        return self.edges[printed.column]

    def _first_indent(self, lines: Sequence[SetLine]) -> float:
        """By how much the first line of a paragraph is set in; 0 where it is not."""
        found: list[float] = []
        for above, line, below in zip(lines, lines[1:], lines[2:], strict=False):
            begins = above.ended and not line.small and not line.mark
            level = begins and abs(below.x0 - above.x0) <= NEAR
            indent = line.x0 - above.x0
            together = level and same_column(above, below) and not self.loose(line, below)
            if together and self._is_indent(indent, line):
                found.append(indent)
        return median(found) if len(found) >= _PROOF else 0.0

    @staticmethod
    def _is_indent(indent: float, line: SetLine) -> bool:
        return _LEAST_INDENT * line.size <= indent <= _MOST_INDENT * line.size

    def begins_by_indent(self, line: SetLine) -> bool:
        """Whether LINE is set in as the first line of a paragraph."""
        if not self.first_indent or line.printed.row >= 0 or line.printed.aside:
            return False
        return abs(line.x0 - self.lefts[line.printed.column] - self.first_indent) <= NEAR

    def is_wrapped(self, line: SetLine) -> bool:
        """Whether white shows that LINE goes on with the one before.

        In a cell whose end is known, or in a column whose entries white parts, the lines of an entry of
        several are full, all but the last.
        """
        if line.number not in self._wrapped:
            members = self._beside(line)
            self._wrapped |= dict.fromkeys([each.number for each in members], False)
            entries = self._entries(members)
            if len(entries) >= _PROOF or members[0].printed.known:
                full = (entry for entry in entries if all(self.full([a], b) for a, b in pairwise(entry)))
                self._wrapped |= {each.number: True for entry in full for each in entry[1:]}
        return self._wrapped[line.number]

    def _beside(self, line: SetLine) -> list[SetLine]:
        """The lines of the column or cell of LINE; none but itself for one of a margin."""
        first = last = bisect_left(self._text, line.number, key=attrgetter("number"))
        if line.printed.aside:
            return [line]
        while first and self._text[first - 1].place == line.place:
            first -= 1
        while last < len(self._text) and self._text[last].place == line.place:
            last += 1
        return self._text[first:last]

    def _entries(self, lines: Sequence[SetLine]) -> list[list[SetLine]]:
        """LINES of a column or cell by the white between."""
        entries = [[lines[0]]]
        for before, line in pairwise(lines):
            if (before.bold, before.size) == (line.bold, line.size) and not self.loose(before, line):
                entries[-1].append(line)
            else:
                entries.append([line])
        return entries

    def _room(self, line: SetLine) -> float:
        return self.edge(line).right - line.x1

    def loose(self, before: SetLine, line: SetLine) -> bool:
        """Whether LINE stands further below BEFORE than lines of one paragraph do."""
        gap = distance(before, line)
        if line.printed.row >= 0:
            return gap > (_EVENLY_LOOSE if self.even_cells else _LOOSE) * self.cell_pitch
        plain = not line.bold and abs(line.size - self.body) < SAME_SIZE
        if plain and self.parting is not None and gap > self.parting:
            return True
        if gap <= _EVENLY_LOOSE * self.pitch:
            return False
        return (plain and self.even) or gap > _LOOSE * self.pitch

    def full(self, members: Sequence[SetLine], line: SetLine) -> bool:
        """Whether the first word of LINE would not have fitted behind the last of MEMBERS.

        A line of justified text that is not the last of its paragraph ends at the edge.
        """
        before = members[-1]
        edge = self.edge(before)
        if edge.flush and self._is_justified(members, edge):
            return edge.reached(before)
        return _first_width(line) + _space(line) > self._room(before) - 0.5

    def _is_justified(self, members: Sequence[SetLine], edge: Edge) -> bool:
        if len(members) > 1:
            return all(edge.reached(line) for line in members[-_PROOF - 1 : -1])
        line = members[0]
        return not (line.bold or line.mark) and abs(line.size - self.body) < SAME_SIZE

    def level(self, members: Sequence[SetLine]) -> int:
        """The level of the heading that MEMBERS are by their size; 0 for none."""
        level = self.levels.get(members[0].size, 0)
        return 0 if level and sum(len(line.text) for line in members) > _LONGEST_HEADING else level

    def indent(self, line: SetLine) -> int:
        """The level of a bullet, from 1."""
        if not line.mark:
            return 0
        return next((level for x, level in self.bullets if line.x0 - x <= NEAR), 1)


def _first_width(line: SetLine) -> float:
    """The width of the first word of LINE, with a comma or point that stands apart from it."""
    first = line.printed.words[0]
    tokens = line.shown.split(None, 2)
    apart = len(tokens) > 1 and len(tokens[1]) == 1 and tokens[1] in ",.;:"
    return line.printed.second + _SPACE * line.size - first.x0 if apart else first.head - first.x0


def _space(line: SetLine) -> float:
    """The width of a space, as the one behind the first word of LINE shows it."""
    space = line.printed.second - line.printed.words[0].head
    return space if 0 < space <= _WIDEST_SPACE * line.size else _SPACE * line.size


def _levels(places: Iterable[float]) -> list[tuple[float, int]]:
    """PLACES of bullets from the left, those next to each other as one; the level of each in its column."""
    found: list[tuple[float, int]] = []
    for place in sorted(places):
        if not found or place - found[-1][0] > _OTHER_COLUMN:
            found.append((place, 1))
        elif place - found[-1][0] > NEAR:
            found.append((place, found[-1][1] + 1))
    return found


def _lefts(lines: Sequence[SetLine]) -> dict[int, float]:
    """Where each column begins at the left."""
    lefts: dict[int, float] = {}
    for line in lines:
        column = line.printed.column
        lefts[column] = min(lefts.get(column, line.x0), line.x0)
    return lefts


def _hanging(lines: Sequence[SetLine]) -> bool:
    """Whether the second lines of bullets stand below their words, as a rule, and not below the marks."""
    hung = [
        line.x0 > before.x0 + NEAR
        for before, line in pairwise(lines)
        if before.mark and same_column(before, line) and within(before, line)
    ]
    return sum(hung) >= len(hung) / 2


def _wrapping(lines: Sequence[SetLine]) -> set[tuple[int, int]]:
    """The cells, by row and number, of columns of tables in which a line breaks within a sentence."""
    found: set[tuple[int, int]] = set()
    for is_table, members in groupby(lines, lambda line: line.printed.row >= 0):
        table = list(members) if is_table else []
        proven = {
            line.printed.cell
            for before, line in pairwise(table)
            if same_column(before, line) and within(before, line)
        }
        found |= {(line.printed.row, line.printed.cell) for line in table if line.printed.cell in proven}
    return found
