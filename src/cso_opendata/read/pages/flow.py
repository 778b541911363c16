"""Printed lines to blocks: paragraphs, bullets, headings and rows, over columns and pages."""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from cso_opendata.model import Block
from cso_opendata.read.cells import table_row
from cso_opendata.read.hyphens import Hyphens
from cso_opendata.read.joined import block_of
from cso_opendata.read.openings import begins_label, begins_small, ends_sentence, hyphenated
from cso_opendata.read.pages.lines import counts_on, row_of, set_line, whole
from cso_opendata.read.pages.measures import NEAR, Measures
from cso_opendata.read.pages.pitch import SAME_SIZE

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from cso_opendata.read.pages.lines import SetLine
    from cso_opendata.read.pages.paper import Printed

# Where less than this share of the size is left of a line, or less than a letter is wide, none goes into it.
_NO_ROOM = 0.6
_WORD = re.compile(r"\w+")
# A line of so many words is none of a list.
_MANY_WORDS = 9
# So many cells that go on, more than half, show that the label beside them does.
_SEVERAL = 2
# What stands behind a box to tick off begins something.
_BOXES = "☐☑☒"
# These stand right behind a word.
_CLOSING = ",.;:!?)"


def blocks_of(
    printed: Sequence[Printed], shown: Sequence[str], texts: Sequence[str], joiners: Collection[str]
) -> Iterator[Block]:
    """The blocks of the lines PRINTED, whose texts are SHOWN on paper, and TEXTS as published."""
    lines = [
        set_line(number, text, line, paper)
        for number, (line, paper, text) in enumerate(zip(printed, shown, texts, strict=True), start=1)
        if text and not line.furniture
    ]
    flow = _Flow(Measures(lines), Hyphens(lines, joiners))
    for is_table, members in groupby(lines, lambda line: line.printed.row >= 0):
        yield from flow.blocks(members, is_table=is_table)


class _Flow:
    """Joins the lines of one document."""

    def __init__(self, measures: Measures, hyphens: Hyphens) -> None:
        self._measures = measures
        self._hyphens = hyphens

    def blocks(self, lines: Iterator[SetLine], *, is_table: bool) -> Iterator[Block]:
        """The blocks of LINES, which are those of a table or stand one below the other."""
        return self._table(lines) if is_table else self._paragraphs(lines)

    def _paragraphs(self, lines: Iterator[SetLine]) -> Iterator[Block]:
        """The blocks of LINES, which stand one below the other."""
        for members in self._joined(lines):
            yield self._block(members)

    def _table(self, lines: Iterator[SetLine]) -> Iterator[Block]:
        """The rows of LINES; one that a page cuts in two is one row."""
        rows: list[list[SetLine]] = []
        for _, members in groupby(lines, lambda line: line.printed.row):
            row = list(members)
            if rows and _cut_by_page(rows[-1], row):
                rows[-1] = sorted(rows[-1] + row, key=lambda line: line.printed.cell)
            else:
                rows.append(row)
        for row in rows:
            yield self._row(row)

    def _row(self, lines: list[SetLine]) -> Block:
        """LINES, those of one row, as a block; each cell holds its paragraphs."""
        cells: list[tuple[Block, ...]] = []
        widths: list[int] = []
        column = 0
        for cell, members in groupby(lines, lambda line: line.printed.cell):
            cells += [()] * (cell - column)
            widths += [1] * (cell - column)
            found = list(members)
            cells.append(tuple(self._piece(each) for each in self._joined(iter(found))))
            widths.append(found[0].printed.width)
            column = cell + found[0].printed.width
        return table_row(cells, widths)

    def _joined(self, lines: Iterator[SetLine]) -> Iterator[list[SetLine]]:
        """LINES by paragraphs."""
        members: list[SetLine] = []
        for line in lines:
            if members and not self._goes_on(members, line):
                yield members
                members = []
            members.append(line if not members else whole(line))
        if members:
            yield members

    def _block(self, members: list[SetLine]) -> Block:
        first = members[0]
        if len(members) == 1 and not (first.mark or first.printed.aside or self._measures.level(members)):
            # Most blocks are one line, and nothing but its words.
            number = (first.number,)
            return Block("paragraph", first.text, (0,), number, strong=first.strong, slanted=first.slanted)
        level = 0 if first.mark or first.printed.aside else self._measures.level(members)
        indent = self._measures.indent(first)
        return block_of([row_of(line, level, indent) for line in members], self._hyphens)

    def _piece(self, members: list[SetLine]) -> Block:
        """A paragraph of a cell; its bullet, which parts it from the others, is no word of it."""
        rows = [row_of(line) for line in members]
        rows = [
            row._replace(cut=self._cut(*pair)) for row, pair in zip(rows, pairwise(members), strict=False)
        ] + rows[-1:]
        return block_of(rows, self._hyphens)

    def _cut(self, before: SetLine, line: SetLine) -> bool:
        """Whether a word too long for its cell goes on in LINE: it fills the cell, alone on its line."""
        if " " in before.text or not before.text[-1].isalpha() or not before.printed.known:
            return False
        rest = _WORD.match(line.text)
        if not rest:
            return line.text[0] in _CLOSING
        first = line.printed.words[0]
        letter = max(_NO_ROOM * before.size, (first.head - first.x0) / rest.end())
        full = self._measures.edge(before).right - before.x1 < letter
        return full and line.text[0].islower() and self._hyphens.cut(before.text, rest[0])

    def _goes_on(self, members: list[SetLine], line: SetLine) -> bool:
        """Whether LINE goes on with the paragraph that MEMBERS have begun."""
        before = members[-1]
        if line.text[0] in _BOXES or (line.mark and not self._only_a_dash(members, line)):
            return False
        if abs(before.size - line.size) > SAME_SIZE or before.printed.aside != line.printed.aside:
            return False
        if before.bold != line.bold and not self._plainly(members, line):
            return False
        if before.printed.column != line.printed.column:
            return self._over_a_break(members, line)
        if before.printed.row >= 0 and line.small and hyphenated(before.text, line.text):
            # However far apart the lines of a cell stand, this is one word.
            return True
        return not self._set_apart(members, line) and self._follows(members, line)

    def _plainly(self, members: list[SetLine], line: SetLine) -> bool:
        """Whether the words alone say that LINE goes on: it begins within a word or a sentence."""
        before = members[-1]
        if hyphenated(before.text, line.text):
            return True
        small = line.small and not before.ended
        return small and self._measures.full(members, line)

    def _only_a_dash(self, members: list[SetLine], line: SetLine) -> bool:
        """Whether the dash that LINE begins with stands within a sentence that the line goes on with."""
        first, before = members[0], members[-1]
        if line.mark not in "-–" or before.ended or not line.small:
            return False
        if not first.mark:
            return abs(line.x0 - before.x0) <= NEAR
        return abs(line.x0 - first.hang) <= NEAR and self._measures.full(members, line)

    def _set_apart(self, members: list[SetLine], line: SetLine) -> bool:
        """Whether the place of LINE says that it begins something: a gap above it, or another indent."""
        first, before = members[0], members[-1]
        if self._measures.loose(before, line) or counts_on(first, line):
            return True
        left = line.x0
        if first.mark and self._measures.hanging and left < first.hang - NEAR:
            return True
        if first.mark or (first.hang > first.x0 and not self._measures.begins_by_indent(first)):
            return left < first.x0 - NEAR
        if self._measures.begins_by_indent(line):
            return True
        return left > max(first.x0, before.x0) + 1.5 * line.size and not _is_centred(before, line)

    def _follows(self, members: list[SetLine], line: SetLine) -> bool:
        """Whether LINE, at the usual distance, goes on with what stands above it."""
        first, before = members[0], members[-1]
        if hyphenated(before.text, line.text):
            return True
        full = self._measures.full(members, line)
        if begins_label(line.text):
            return full and not before.ended and self._is_level(members, line)
        if line.small and (full or not before.ended):
            return True
        if full and before.text.endswith(("/", ",")):
            return True
        hanging = first.hang - first.x0 > NEAR and abs(line.x0 - first.hang) <= NEAR
        if self._measures.level([line]) and self._measures.level([line]) == self._measures.level([first]):
            return full or not before.ended
        return full and (hanging or self._is_running(before) or self._measures.is_wrapped(line))

    @staticmethod
    def _is_level(members: list[SetLine], line: SetLine) -> bool:
        """Whether LINE, which may begin with a label by chance, stands where MEMBERS would go on.

        That is below their words; below the label itself where it cannot be the first of a list.
        """
        first_label = line.text[0].isalpha() or line.text.startswith("1.")
        places = [members[0].hang] if first_label else [members[0].hang, members[-1].x0]
        return any(abs(line.x0 - place) <= NEAR for place in places)

    def _is_running(self, line: SetLine) -> bool:
        """Whether LINE is of running text: wraps prove where lines end, or no entry of a list is so long."""
        if self._measures.edge(line).proven:
            return True
        return not line.ended and len(line.text.split()) >= _MANY_WORDS

    def _over_a_break(self, members: list[SetLine], line: SetLine) -> bool:
        """Whether LINE, the first of a column or page, goes on with the last paragraph of the one before."""
        before = members[-1]
        if hyphenated(before.text, line.text):
            return True
        if begins_label(line.text) or line.bold or self._measures.level([line]):
            return False
        edge = self._measures.edge(before)
        if not before.ended:
            running = line.small or self._is_running(before)
            return running and self._measures.full(members, line)
        return edge.flush and edge.reached(before) and not self._measures.begins_by_indent(line)


def _is_centred(before: SetLine, line: SetLine) -> bool:
    """Whether LINE begins within a sentence and stands in the middle below the longer line BEFORE."""
    return line.small and abs(line.x0 + line.x1 - before.x0 - before.x1) <= 2 * NEAR


def _cut_by_page(above: list[SetLine], below: list[SetLine]) -> bool:
    """Whether BELOW, at the top of a page, is the rest of the row ABOVE: a cell goes on within a sentence."""
    if max(line.printed.page for line in above) >= below[0].printed.page:
        return False
    last = {line.printed.cell: line.text for line in above}
    first = {line.printed.cell: line.text for line in reversed(below)}
    going_on = {
        cell
        for cell, text in first.items()
        if cell in last
        and (hyphenated(last[cell], text) or (begins_small(text) and not ends_sentence(last[cell])))
    }
    # The label of a row is whole on its first page, as a rule: another one is that of another row, unless
    # most of its cells begin within a sentence.
    most = len(going_on) >= _SEVERAL and 2 * len(going_on) > len(first)
    return bool(going_on) and (0 in going_on or 0 not in first or most)
