"""What lies on paper: places, words, lines, blocks, documents; `records` holds what they mean.

A `Span` is made once, in `read/`, and travels inside the value; grammar never counts lines.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Sighting:
    """What the fetch log tells of a document of the web.

    `sha256` names its bytes, which are in the archive. `first_seen_at` (UTC) is when these bytes were
    first seen, `withdrawn_at` (UTC) when the source was first found without them, if it is. `publisher`
    and `terms` are those of the source.
    """

    sha256: str
    first_seen_at: datetime
    withdrawn_at: datetime | None
    publisher: str
    terms: str


class Span(NamedTuple):
    """A place in a document: its first and last line, counted from 1 through the whole text layer."""

    line: int
    line_end: int


class Text(NamedTuple):
    """Words and where they stand."""

    value: str
    at: Span


class Line(NamedTuple):
    """One line of the text layer; `furniture` marks what a page carries besides its content.

    `indent` are the characters of white space before it, where the reader has them.
    """

    number: int
    page: int | None
    text: str
    masked: bool = False
    furniture: bool = False
    indent: int = 0


Kind = Literal["paragraph", "heading", "bullet", "row"]


class Block(NamedTuple):
    """What belongs together on paper: a paragraph, a heading, a bullet, or a row of a table.

    `text` is folded (wraps and hyphens at line ends undone); `starts[i]` is the offset in `text` at
    which line `numbers[i]` begins; `strong` are the bold stretches; `mark` is a bullet as printed;
    `cells` are the paragraphs of each cell of a row, `widths` the columns that each cell spans, `merged`
    those columns that a cell of a row above takes up; `slanted`: all of it is in italics.
    """

    kind: Kind
    text: str
    starts: tuple[int, ...]
    numbers: tuple[int, ...]
    level: int = 0
    mark: str = ""
    strong: tuple[tuple[int, int], ...] = ()
    cells: tuple[tuple[Text, ...], ...] = ()
    widths: tuple[int, ...] = ()
    merged: tuple[int, ...] = ()
    slanted: bool = False

    @property
    def at(self) -> Span:
        """Where the block stands."""
        return Span(self.numbers[0], self.numbers[-1])


def phrase(block: Block, start: int = 0, end: int | None = None) -> Text:
    """The characters START to END of the text of BLOCK (white space at the ends aside), and their lines."""
    end = len(block.text) if end is None else end
    words = block.text[start:end]
    if len(block.numbers) == 1:
        return Text(words.strip(), block.at)
    start += len(words) - len(words.lstrip())
    words = words.strip()
    first = bisect_right(block.starts, start) - 1
    last = bisect_right(block.starts, max(start, start + len(words) - 1)) - 1
    return Text(words, Span(block.numbers[first], block.numbers[last]))


def physical_lines(block: Block) -> tuple[Text, ...]:
    """The lines of BLOCK one by one, as they stand on paper; what a hyphen has cut is whole again."""
    if len(block.starts) == 1:
        return (phrase(block),)
    starts = [start for start in block.starts if not start or block.text[start - 1] in " -"]
    ends = (*starts[1:], len(block.text))
    return tuple(phrase(block, start, end) for start, end in zip(starts, ends, strict=True))


@dataclass(frozen=True, slots=True)
class Document:
    """A document as it lies on paper: nothing here knows what the words mean.

    `pages_without_text` are those that show something, but hold no words that can be read.
    """

    media_type: str
    reader: str
    lines: tuple[Line, ...]
    blocks: tuple[Block, ...]
    page_count: int | None = None
    removed_characters: int = 0
    pages_without_text: tuple[int, ...] = ()


def rest_of(block: Block, start: int) -> Block:
    """The text of BLOCK behind the title that it begins with."""
    start += len(block.text[start:]) - len(block.text[start:].lstrip())
    places = [
        (offset - start, number)
        for offset, number in zip(block.starts, block.numbers, strict=True)
        if offset > start
    ]
    first = phrase(block, start, start + 1).at.line
    return Block(
        "paragraph",
        block.text[start:],
        (0, *(offset for offset, _ in places)),
        (first, *(number for _, number in places)),
        strong=tuple((a - start, b - start) for a, b in block.strong if a >= start),
    )
