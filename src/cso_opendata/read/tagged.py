"""Tables that stand in a plain text as HTML: Markdown has no other way to tell a cell of paragraphs."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from itertools import chain
from typing import TYPE_CHECKING

from cso_opendata.model import Block
from cso_opendata.read.cells import table_row
from cso_opendata.read.spans import Spans, span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_BEGINS = re.compile(r"\s*<table\b", re.IGNORECASE)
_TAG = re.compile(r"<(?P<ends>/)?table\b", re.IGNORECASE)
_ANY_TAG = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)
# What the parser takes for a declaration, and fails on where it is none.
_DECLARED = re.compile(r"<!(?!--)")
# What parts the words of a cell.
_PARTING = frozenset({"p", "li", "br", "div", "ul", "ol", "td", "th", "h1", "h2", "h3", "h4"})
_CELLS = frozenset({"td", "th"})

# A paragraph: words by the lines that they stand on.
_Words = list[tuple[int, str]]


def tables(lines: Sequence[str]) -> Mapping[int, Sequence[Block]]:
    """The rows of the tables that LINES hold as HTML, by the number of each line that such a table takes up.

    The lines of a table but the first have no rows; a table of one column is none, nor is one without an end.
    """
    found: dict[int, Sequence[Block]] = {}
    end = 0
    for begin, behind in sorted(_ends(lines).items()):
        if begin < end or not _BEGINS.match(lines[begin]):
            continue
        end = behind
        rows = list(_rows(lines[begin:end], begin + 1))
        if any(len(row.cells) > 1 for row in rows):
            found |= dict.fromkeys(range(begin + 1, end + 1), ())
            found[begin + 1] = rows
    return found


def words_in(line: str) -> str:
    """The words of a LINE of such a table, as they go into the text layer: tags part them."""
    return " ".join(unescape(_ANY_TAG.sub(" ", line)).split())


def _ends(lines: Sequence[str]) -> dict[int, int]:
    """The index behind the last line of each table among LINES, by that of the first."""
    open_at: list[int] = []
    ends: dict[int, int] = {}
    for index, line in enumerate(lines):
        for tag in _TAG.finditer(line) if "<" in line else ():
            if not tag["ends"]:
                open_at.append(index)
            elif open_at:
                ends[open_at.pop()] = index + 1
    return ends


def _rows(lines: Sequence[str], first: int) -> Iterator[Block]:
    """The rows of the table LINES, whose first one has the number FIRST."""
    table = _Table(first)
    table.feed(_DECLARED.sub("&lt;!", "\n".join(lines)))
    table.close()
    spans = Spans()
    for row in table.rows:
        cells: list[Sequence[Block]] = []
        widths: list[int] = []
        merged: list[int] = []
        column = 0
        for cell in row:
            passed = spans.passed(column)
            merged += range(column, column + passed)
            cells += [*[()] * passed, [_paragraph(words) for words in cell.paragraphs if words]]
            widths += [*[1] * passed, cell.width]
            spans.take(column + passed, cell.width, cell.height)
            column += passed + cell.width
        passed = spans.passed(column)
        if any(cells):
            merged += range(column, column + passed)
            yield table_row([*cells, *[()] * passed], [*widths, *[1] * passed], merged)


def _paragraph(words: _Words) -> Block:
    """WORDS as a paragraph of a cell."""
    starts: list[int] = []
    numbers: list[int] = []
    text = ""
    for number, each in words:
        text += " " if text else ""
        if not numbers or number != numbers[-1]:
            starts.append(len(text))
            numbers.append(number)
        text += each
    return Block("paragraph", text, tuple(starts), tuple(numbers))


class _Cell:
    """A cell while it is read: its paragraphs, and how many columns and rows it spans."""

    def __init__(self, attributes: Mapping[str, str | None]) -> None:
        """ATTRIBUTES are those of its tag."""
        self.paragraphs: list[_Words] = [[]]
        self.width, self.height = span(attributes.get("colspan")), span(attributes.get("rowspan"))


class _Table(HTMLParser):
    """Gathers the cells of a table row by row; what stands in a table within a cell is of that cell.

    Words outside all cells, where a table is torn, are a row by themselves.
    """

    def __init__(self, first: int) -> None:
        """FIRST is the number of the line that is fed first."""
        super().__init__()
        self.rows: list[list[_Cell]] = []
        self._first, self._depth, self._inside = first, 0, False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a row, a cell, or a paragraph."""
        self._depth += tag == "table"
        if self._depth == 1 and tag == "tr":
            self.rows.append([])
            self._inside = False
        elif self._depth == 1 and tag in _CELLS and self.rows:
            self.rows[-1].append(_Cell(dict(attrs)))
            self._inside = True
        elif tag in _PARTING:
            self._part()

    def handle_endtag(self, tag: str) -> None:
        """End a table or a paragraph."""
        self._depth -= tag == "table"
        self._inside &= not (self._depth == 1 and (tag in _CELLS or tag == "tr"))
        if tag in _PARTING:
            self._part()

    def handle_data(self, data: str) -> None:
        """Add words to the cell that is open."""
        if not self._inside:
            if not data.strip():
                return
            self.rows += [[_Cell({})], []]
        cell = self.rows[-1 if self._inside else -2][-1]
        number = self._first + self.getpos()[0] - 1
        for index, line in enumerate(data.split("\n")):
            if words := " ".join(line.split()):
                cell.paragraphs[-1].append((number + index, words))

    def _part(self) -> None:
        if self.rows and self.rows[-1] and self.rows[-1][-1].paragraphs[-1]:
            self.rows[-1][-1].paragraphs.append([])


def merged(blocks: Iterator[Block], found: Mapping[int, Sequence[Block]]) -> tuple[Block, ...]:
    """BLOCKS with the rows FOUND, in the order of their lines."""
    if not found:
        return tuple(blocks)
    return tuple(sorted(chain(blocks, *found.values()), key=lambda block: block.numbers[0]))
