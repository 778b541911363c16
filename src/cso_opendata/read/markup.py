"""Markdown marks that were left standing in the words of a web page, a DOCX or a PDF.

Who pastes a Markdown text into Word or a page has its marks printed: "## Decisions", "**Present:**". Such a
document is told by several of them; it then reads as its text would, and no value holds a mark.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING

from cso_opendata.model import Block, Text, physical_lines
from cso_opendata.read.joined import block_of
from cso_opendata.read.marks import BREAK, Marked, unmark
from cso_opendata.read.rows import is_pipe_row, row_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cso_opendata.model import Document, Line
    from cso_opendata.read.hyphens import Hyphens

# A heading, a stretch of bold print that ends on its line, the rule below the head of a table.
_PLAINLY = re.compile(r"\s*#{1,6}\s+\S|.*?\*\*\S(?:[^*]*[^*\s])?\*\*|\s*\|(?:\s*:?-{3,}:?\s*\|)+\s*$")
# One alone may be anything, as a note that two asterisks refer to.
_FEWEST = 2


def unmarked(document: Document, hyphens: Hyphens) -> Document:
    """DOCUMENT without Markdown marks in its words, where it plainly has such; else as it is."""
    if not _has_marks(document.lines):
        return document
    lines = tuple(line._replace(text=_flat(unmark(line.text))) for line in document.lines)
    blocks = tuple(made for block in document.blocks for made in _blocks(block, hyphens))
    return replace(document, lines=lines, blocks=blocks)


def _has_marks(lines: Sequence[Line]) -> bool:
    """Whether LINES have so many marks that somebody wrote them as Markdown."""
    found = (line for line in lines if ("*" in line.text or "#" in line.text or "|" in line.text))
    return sum(1 for line in found if _PLAINLY.match(line.text)) >= _FEWEST


def _blocks(block: Block, hyphens: Hyphens) -> Iterator[Block]:
    """What BLOCK is without its marks: a row for each line that bars part, nothing for a rule."""
    printed = physical_lines(block)
    if not block.cells and all(is_pipe_row(text.value) for text in printed):
        rows = (row_of(text.at.line, text.value) for text in printed)
        yield from (block_of([row], hyphens) for row in rows if row is not None)
    else:
        yield _unmarked(block)


def _unmarked(block: Block) -> Block:
    """BLOCK with its words without marks, and as what they made of it."""
    ends = (*block.starts[1:], len(block.text))
    marked = [unmark(block.text[start:end]) for start, end in zip(block.starts, ends, strict=True)]
    texts = [_flat(each) for each in marked]
    text = "".join(texts)
    if text == block.text:
        return block
    starts = tuple(accumulate(map(len, texts[:-1]), initial=0))
    strong = tuple(
        (start + begin, min(start + end, len(text)))
        for start, each in zip(starts, marked, strict=True)
        for begin, end in each.strong
    )
    cells = tuple(tuple(Text(_flat(unmark(each.value)), each.at) for each in cell) for cell in block.cells)
    made = block._replace(text=text, starts=starts, strong=strong, cells=cells)
    level = marked[0].level
    return made._replace(kind="heading", level=level) if level and not block.cells else made


def _flat(marked: Marked) -> str:
    return marked.text.replace(BREAK, " ")
