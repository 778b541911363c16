r"""Reading the sources of the samples: a text of short marks, one block a line, made to be read by people.

# title, ## heading, ### heading        \ at a line's end: the author breaks the line here
- bullet, two spaces before it: deeper   a. entry of a list with a label (also 1) or a))
: label | value                          + office | name | organization | note
| cell | cell // its second paragraph    {2x1} before a cell: it spans two columns and one row
[[ and ]] around what stands beside the text      === a new page
**strong**, *slanted*                    a line that goes on with the one before it has no mark
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from render.content import (
    Bullet,
    Cell,
    Fact,
    Heading,
    Margin,
    Numbered,
    PageBreak,
    Paragraph,
    People,
    Person,
    Run,
    Table,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from render.content import Block, Content, Words

_SPAN = re.compile(r"\{(\d+)x(\d+)\}\s*")
_PRINT = re.compile(r"(\*\*|\*)(.+?)\1")


def parse(source: str) -> Content:
    """The content that SOURCE describes. Raises ValueError where a box is not closed."""
    return tuple(_gathered(_blocks(iter(source.splitlines()))))


def styled(text: str) -> Words:
    """TEXT cut up at its marks of strong and slanted print."""
    runs, at = [], 0
    for found in _PRINT.finditer(text):
        runs.append(Run(text[at : found.start()]))
        runs.append(Run(found[2], strong=found[1] == "**", slanted=found[1] == "*"))
        at = found.end()
    return tuple(run for run in (*runs, Run(text[at:])) if run.text)


def _blocks(lines: Iterator[str]) -> Iterator[Block]:
    """The blocks of LINES, each person and each row of a table by itself."""
    paragraph: list[str] = []
    for line in lines:
        block = _margin(lines) if line == "[[" else _marked(line)
        if block is None and line.strip():
            paragraph.append(line.strip())
            continue
        if paragraph:
            yield _paragraph(paragraph)
            paragraph = []
        if block:
            yield block
    if paragraph:
        yield _paragraph(paragraph)


def _paragraph(lines: list[str]) -> Paragraph:
    whole = "".join(line[:-1].rstrip() + "\n" if line.endswith("\\") else f"{line} " for line in lines)
    return Paragraph(tuple(styled(line.strip()) for line in whole.strip().split("\n")))


def _margin(lines: Iterator[str]) -> Margin:
    inner: list[str] = []
    for line in lines:
        if line == "]]":
            return Margin(tuple(map(_beside, _blocks(iter(inner)))))
        inner.append(line)
    raise ValueError("A box that [[ opens is not closed by ]].")


def _beside(block: Block) -> Paragraph | Fact:
    if not isinstance(block, Paragraph | Fact):
        raise TypeError(f"A box holds paragraphs and facts, not {block}.")
    return block


def _marked(line: str) -> Block | None:
    """The block that LINE is by the mark it begins with; None where it has none."""
    for mark, block in _MARKS:
        found = mark.fullmatch(line)
        if found:
            return block(*found.groups())
    return None


def _cell(text: str) -> Cell:
    text = text.strip()
    span = _SPAN.match(text)
    paragraphs = (part.strip() for part in _SPAN.sub("", text, count=1).split("//"))
    cell = Cell(tuple(part for part in paragraphs if part))
    return replace(cell, columns=int(span[1]), rows=int(span[2])) if span else cell


def _gathered(blocks: Iterator[Block]) -> Iterator[Block]:
    """BLOCKS, people that follow each other being one list, and rows one table."""
    for kind, run in groupby(blocks, type):
        if kind is People:
            lists = [block for block in run if isinstance(block, People)]
            yield People(tuple(person for one in lists for person in one.people))
        elif kind is Table:
            tables = [block for block in run if isinstance(block, Table)]
            yield Table(tuple(row for one in tables for row in one.rows))
        else:
            yield from run


_MARKS: tuple[tuple[re.Pattern[str], Callable[..., Block]], ...] = (
    (re.compile("==="), PageBreak),
    (re.compile(r"(#+) (.+)"), lambda marks, text: Heading(len(marks), styled(text))),
    (re.compile(r"((?:  )*)- (.+)"), lambda indent, text: Bullet(len(indent) // 2, styled(text))),
    (re.compile(r"(\d{1,2}\)|[a-z][.)]) (.+)"), lambda label, text: Numbered(label, styled(text))),
    (re.compile(r": ([^|]*?)\s*\|\s*(.*)"), Fact),
    (re.compile(r"\+ (.+)"), lambda entry: People((Person(*map(str.strip, entry.split("|"))),))),
    (re.compile(r"\|(.+?)\|?"), lambda row: Table((tuple(map(_cell, row.split("|"))),))),
)
