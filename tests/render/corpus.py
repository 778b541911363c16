"""The content of a document that is there as text only, so that it can be set in other formats.

Paragraphs, lines, bold print, bullets and rows are those of the text; only what its own wrapping broke is
joined. What stood beside the text on paper is told by its shape: a day, numbers and a name behind their
labels, an address that ends in a number of thirteen digits.
"""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from render.content import Bullet, Cell, Heading, Margin, Paragraph, Run, Table, plain

from cso_opendata.parse.cues import JOINERS
from cso_opendata.read import read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from render.content import Block, Content, Words

    from cso_opendata import model

_DAY = re.compile(r"\d{1,2}(?:-\d{2}-|\. [a-z]+ )\d{4}")
_HANDLER = "Sagsbehandler"
_LABEL = re.compile(rf"(?:Sags|Dokument)(?:nr\.|nummer)|{_HANDLER}")
_LONG_NUMBER = re.compile(r"\d{13}")


def content(data: bytes) -> Content:
    """What the text DATA says, block by block."""
    document = read(data, JOINERS, lambda lines: ((line, False) for line in lines))
    return tuple(_blocks(document.blocks))


def _blocks(blocks: Sequence[model.Block]) -> Iterator[Block]:
    """BLOCKS, rows that follow each other being one table, lines without a blank one between a paragraph."""
    # Where wrapped lines have a blank one between them, two without one are parted by the end of a page.
    gaps = sum(after > before + 1 for block in blocks for before, after in pairwise(block.numbers))
    spaced = gaps > len(blocks)
    for kind, run in groupby(blocks, lambda block: block.kind):
        listed = list(run)
        if kind == "row":
            yield _table(listed)
        elif kind == "paragraph":
            yield from map(_paragraph, [[block] for block in listed] if spaced else _adjoining(listed))
        else:
            for block in listed:
                line = _words(block)
                yield Heading(block.level, line) if kind == "heading" else Bullet(int(block.level > 0), line)


def _adjoining(blocks: list[model.Block]) -> Iterator[list[model.Block]]:
    group = blocks[:1]
    for before, block in pairwise(blocks):
        if block.numbers[0] > before.numbers[-1] + 1:
            yield group
            group = []
        group.append(block)
    yield group


def _paragraph(blocks: list[model.Block]) -> Paragraph:
    return Paragraph(tuple(map(_words, blocks)))


def _words(block: model.Block) -> Words:
    runs, at = [], 0
    for start, end in block.strong:
        runs += [Run(block.text[at:start]), Run(block.text[start:end], strong=True)]
        at = end
    return tuple(run for run in (*runs, Run(block.text[at:])) if run.text)


def _table(rows: list[model.Block]) -> Table:
    width = max(len(row.cells) for row in rows)
    cells = [[Cell(tuple(piece.value for piece in cell)) for cell in row.cells] for row in rows]
    return Table(tuple((*row, *[Cell(())] * (width - len(row))) for row in cells))


def beside(whole: Content) -> Content:
    """WHOLE, the lines that stood beside its text on paper being in boxes of their own."""
    head = next((index for index, block in enumerate(whole) if _begins_items(block)), len(whole))
    places = (_numbers(whole[:head]), _address(whole[:head]))
    boxes = {place[0]: Margin(tuple(_paragraphs(whole, place))) for place in places if place}
    gone = {index for place in places for index in place}
    return tuple(
        boxes.get(index, block) for index, block in enumerate(whole) if index in boxes or index not in gone
    )


def _paragraphs(whole: Content, place: Iterable[int]) -> Iterator[Paragraph]:
    for index in place:
        block = whole[index]
        assert isinstance(block, Paragraph)
        yield block


def _begins_items(block: Block) -> bool:
    return bool(re.match(r"(?:Dagsorden|Referat)$|1[.)] ", _first(block)))


def _first(block: Block) -> str:
    """The first line of BLOCK, "" where it has none."""
    if isinstance(block, Paragraph):
        return plain(block.lines[0])
    return plain(block.words) if isinstance(block, Heading) else ""


def _numbers(head: Content) -> list[int]:
    """Where in HEAD the day, the numbers and the case handlers stand, each behind its label."""
    found: list[int] = []
    label = ""
    for index, block in enumerate(head):
        line = _first(block) if isinstance(block, Paragraph) else ""
        labelled = _LABEL.match(line)
        if labelled or _DAY.fullmatch(line) or (line and label):
            found.append(index)
        # A case handler's name may go on for some lines, a number does not.
        alone = isinstance(block, Paragraph) and len(block.lines) == 1
        keeps = label == _HANDLER and bool(line)
        label = labelled[0] if labelled and alone else label if keeps else ""
    return found


def _address(head: Content) -> list[int]:
    """Where in HEAD an address stands: from a name in bold print to a number of thirteen digits."""
    start = 0
    for index, block in enumerate(head):
        if isinstance(block, Paragraph) and block.lines[0][0].strong:
            start = index
        elif isinstance(block, Paragraph) and _LONG_NUMBER.fullmatch(plain(block.lines[-1])):
            return list(range(start, index + 1))
    return []
