"""What a paragraph of a DOCX looks like on paper: lines, columns that tabs part, bullets typed by hand."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.read.marks import BULLETS
from cso_opendata.read.run import SPACE, Run
from cso_opendata.read.word.inline import BREAK, TAB

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.model import Kind
    from cso_opendata.read.gather import Page

    Stretch = tuple[str, bool]

# A number, a letter or a bullet before a tab labels what follows, and is no column.
_LABEL = re.compile(
    rf"(?:\(?(?:\d{{1,3}}(?:\.\d{{1,3}})*|[a-z]|[ivx]{{1,5}})[.):]*|[{re.escape(BULLETS)}])$", re.IGNORECASE
)
_TYPED = re.compile(rf"\s*([{re.escape(BULLETS)}])\s+(?=\S)")
# A line of print has some ninety characters: a longer cell, or one that is a sentence, is running text.
_WIDEST_CELL, _FEWEST_WORDS = 80, 4
# With fewer tabs a line is set in, or is a label and its value.
_FEWEST_TABS = 2


class Shape(NamedTuple):
    """What a paragraph is: its kind and level, the number printed before it, the mark of a bullet.

    SLANTED: all its words are in italics.
    """

    kind: Kind = "paragraph"
    level: int = 0
    label: str = ""
    mark: str = ""
    slanted: bool = False


class Pasted:
    """A table that was pasted as text: a tab before each cell but the first of a row, be it empty or not.

    Its head has an empty first cell and no other; the rows right below have as many tabs.
    """

    def __init__(self) -> None:
        """None begun yet."""
        self._tabs = 0

    def cells(self, line: str) -> list[str]:
        """The cells of LINE, the next line of the document; none where it is no row of such a table."""
        cells = [SPACE.sub(" ", cell).strip() for cell in line.split(TAB)]
        if not any(cells):
            return []
        tabs = len(cells) - 1
        if tabs != self._tabs:
            self._tabs = tabs if tabs >= _FEWEST_TABS and not cells[0] and all(cells[1:]) else 0
        return cells if self._tabs else []


def put(
    page: Page, stretches: Sequence[Stretch], shape: Shape, *, furniture: bool, pasted: Pasted | None = None
) -> None:
    """Add the paragraph of SHAPE that STRETCHES make up to PAGE, as a row of the table PASTED if it is one.

    It is one block, but that a line with columns is a row, and a line with a bullet typed by hand a
    bullet; a heading and what has a number stay whole.
    """
    lines = _labelled(_lines(stretches), shape.label)
    whole = bool(shape.label) or shape.kind == "heading"
    pending: list[list[Stretch]] = []
    for line in lines:
        cells = [] if whole else (pasted and pasted.cells(_text(line))) or columns(line)
        typed = None if whole or shape.mark or cells else _TYPED.match(_text(line))
        if not cells and not typed:
            pending.append(line)
            continue
        _block(page, pending, shape, furniture=furniture)
        pending = []
        if cells:
            page.row([[cell] if cell else [] for cell in cells], [1] * len(cells), furniture=furniture)
        elif typed:
            bullet = Shape("bullet", 1, mark=typed[1])
            _block(page, [_without(line, typed.end())], bullet, furniture=furniture)
    _block(page, pending, shape, furniture=furniture)


def printed(stretches: Sequence[Stretch], label: str) -> list[str]:
    """The lines that STRETCHES make up in a cell, with LABEL before them; white space is folded."""
    lines = (SPACE.sub(" ", _text(line)).strip() for line in _labelled(_lines(stretches), label))
    return [line for line in lines if line]


def columns(line: Sequence[Stretch]) -> list[str]:
    """The cells that tabs plainly part LINE into; empty where they do not.

    A tab before or behind all words is an indent or leads nowhere; several in a row are one gap.
    """
    text = _text(line)
    if TAB not in text:
        return []
    cells = [SPACE.sub(" ", cell).strip() for cell in text.split(TAB)]
    cells = [cell for cell in cells if cell]
    if len(cells) <= 1 or _LABEL.match(cells[0]) or max(map(len, cells)) > _WIDEST_CELL:
        return []
    sentence = cells[-1][-1] in ".!?" and len(cells[-1].split()) >= _FEWEST_WORDS
    return [] if sentence else cells


def _lines(stretches: Sequence[Stretch]) -> list[list[Stretch]]:
    """STRETCHES cut where a new line begins; neighbours that are alike are one."""
    lines: list[list[Stretch]] = [[]]
    for bold, alike in groupby(stretches, key=lambda stretch: stretch[1]):
        first, *others = "".join([text for text, _ in alike]).split(BREAK)
        lines[-1].append((first, bold))
        lines += [[(text, bold)] for text in others]
    return lines


def _labelled(lines: list[list[Stretch]], label: str) -> list[list[Stretch]]:
    """LINES with LABEL and a space before the first; a number is as bold as the words that it stands before.

    Word may set the number tight to the words; a space keeps it from being read as a part of them.
    """
    if not label:
        return lines
    bold = next((bold for text, bold in lines[0] if text.strip()), False)
    first = [*lines[0]] or [("", False)]
    if first[0][1] == bold:
        first[0] = (f"{label} {first[0][0]}", bold)
    else:
        first.insert(0, (f"{label} ", bold))
    return [first, *lines[1:]]


def _text(line: Sequence[Stretch]) -> str:
    return "".join([text for text, _ in line])


def _without(line: Sequence[Stretch], count: int) -> list[Stretch]:
    """LINE without its first COUNT characters."""
    rest = []
    for text, bold in line:
        rest.append((text[count:], bold))
        count = max(0, count - len(text))
    return rest


def _block(page: Page, lines: Sequence[Sequence[Stretch]], shape: Shape, *, furniture: bool) -> None:
    """Add LINES to PAGE as one block of SHAPE; nothing where they are empty."""
    if not lines:
        return
    run = Run()
    for index, line in enumerate(lines):
        if index:
            run.newline()
        for text, bold in line:
            run.add(text, bold=bold, slanted=shape.slanted)
    page.block(run, shape.kind, shape.level, furniture=furniture, mark=shape.mark)
