"""Gathering the lines and blocks of a document that says itself what belongs together: HTML and DOCX."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from cso_opendata.model import Block, Document, Line
from cso_opendata.read.bounds import demand_cells, demand_characters, demand_lines, demand_short
from cso_opendata.read.cells import table_row
from cso_opendata.read.feet import feet
from cso_opendata.read.hyphens import Hyphens
from cso_opendata.read.marks import BULLETS, narrowed, visible
from cso_opendata.read.openings import begins_small, ends_sentence, hyphenated
from cso_opendata.read.typed import Typed

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from cso_opendata.model import Kind
    from cso_opendata.read.run import Run

    Mask = Callable[[Iterable[str]], Iterator[tuple[str, bool]]]

# A bullet that somebody typed.
_TYPED = re.compile(rf"\s*([{re.escape(BULLETS)}])\s+(?=\S)")


# A line and its bold stretches.
_Words = tuple[str, list[tuple[int, int]]]


class Page:
    """Gathers the lines and blocks of a document while its tree is walked."""

    def __init__(self, mask: Mask, joiners: Collection[str] = ()) -> None:
        """MASK takes out of each line what must not be published; a hyphen before JOINERS stays."""
        self.mask = mask
        self._joiners = joiners
        self._hyphens = Hyphens((), joiners)
        self.lines: list[Line] = []
        self.blocks: list[Block] = []
        self.removed = self.characters = self.cells = 0

    def _line(self, text: str, *, furniture: bool) -> Line:
        text = narrowed(text)
        demand_short(text)
        clean, count = visible(unicodedata.normalize("NFC", text))
        above = [line.text for line in self.lines[-1:]]
        masked, changed = list(self.mask([*above, clean]))[-1]
        self.removed += count
        self.characters += len(text)
        demand_characters(self.characters)
        demand_lines(len(self.lines) + 1)
        line = Line(len(self.lines) + 1, None, masked, changed, furniture)
        self.lines.append(line)
        return line

    def block(self, run: Run, kind: Kind, level: int, *, furniture: bool, mark: str = "") -> bool:
        """Close RUN as blocks of KIND; whether it held any words.

        A paragraph ends with its line, unless the next one plainly goes on, and is a bullet where somebody
        typed one; other blocks may have lines.
        """
        begun = len(self.blocks)
        printed = list(zip(run.lines, run.strong, strict=True))
        closed = self._closed(printed, kind, level, furniture=furniture, mark=mark)
        if run.slanted:
            self.blocks[begun:] = [block._replace(slanted=True) for block in self.blocks[begun:]]
        return closed

    def _closed(
        self, printed: Sequence[_Words], kind: Kind, level: int, *, furniture: bool, mark: str
    ) -> bool:
        """Add blocks of KIND of the lines PRINTED; whether they held any words."""
        if kind != "paragraph":
            return self._close(printed, kind, level, furniture=furniture, mark=mark)
        closed = False
        for lines in _paragraphs(printed):
            typed = _TYPED.match(lines[0][0])
            if typed:
                cut = [_without(lines[0], typed.end()), *lines[1:]]
                closed |= self._close(cut, "bullet", max(1, level), furniture=furniture, mark=typed[1])
            else:
                closed |= self._close(lines, kind, level, furniture=furniture, mark=mark)
        return closed

    def _close(
        self, printed: Sequence[_Words], kind: Kind, level: int, *, furniture: bool, mark: str
    ) -> bool:
        numbers: list[int] = []
        starts: list[int] = []
        strong: list[tuple[int, int]] = []
        parts: list[str] = []
        length = 0
        for words, bold in printed:
            if not words.strip():
                continue
            shown = f"{mark} {words}" if mark and not length else words
            line = self._line(shown.strip(), furniture=furniture)
            if length:
                length += self._part_off(parts, line.text)
            starts.append(length)
            numbers.append(line.number)
            strong += [(start + length, end + length) for start, end in bold]
            parts.append(line.text.removeprefix(f"{mark} ") if mark else line.text)
            length += len(parts[-1])
        if length and not furniture:
            text = "".join(parts)
            self.blocks.append(
                Block(kind, text, tuple(starts), tuple(numbers), level=level, mark=mark, strong=tuple(strong))
            )
        return bool(length)

    def _part_off(self, parts: list[str], text: str) -> int:
        """Make PARTS ready for TEXT, the next line: with a space, or without a hyphen; what that adds."""
        if text and hyphenated(parts[-1], text):
            joined = self._hyphens.join(parts[-1], text)
            added = len(joined) - len(parts[-1])
            parts[-1] = joined
            return added
        parts.append(" ")
        return 1

    def row(
        self, cells: list[list[str]], widths: list[int], *, furniture: bool, merged: Sequence[int] = ()
    ) -> None:
        """A row of a table: one line where each cell holds one paragraph, else a line for each of them.

        MERGED are the columns that cells of rows above take up.
        """
        self.cells += len(cells)
        demand_cells(self.cells)
        if not any(cells):
            return
        if all(len(cell) <= 1 for cell in cells):
            line = self._line("\t".join("".join(cell) for cell in cells), furniture=furniture)
            texts = line.text.split("\t")
            if len(texts) != len(cells):  # the mask took the whole line, which held this one cell's words
                texts = [line.text if cell else "" for cell in cells]
            pieces = [[_piece(line, text)] if text else [] for text in texts]
        else:
            pieces = [list(self._pieces(cell, furniture=furniture)) for cell in cells]
        if any(pieces) and not furniture:
            self.blocks.append(table_row(pieces, widths, merged))

    def _pieces(self, cell: Iterable[str], *, furniture: bool) -> Iterator[Block]:
        """The paragraphs of CELL; a word that somebody broke to fit it into a narrow one is one."""
        begun: Block | None = None
        for words in cell:
            line = self._line(words, furniture=furniture)
            if begun and line.text[:1].islower() and hyphenated(begun.text, line.text):
                joined = self._hyphens.join(begun.text, line.text)
                starts, numbers = (*begun.starts, len(joined)), (*begun.numbers, line.number)
                begun = Block("paragraph", joined + line.text, starts, numbers)
                continue
            if begun:
                yield begun
            begun = _piece(line, line.text)
        if begun:
            yield begun

    def typed(self, raw: Sequence[str], *, furniture: bool) -> None:
        """Lines that somebody typed one below the other, in columns and with marks as in a plain text."""
        typed, aside = Typed(), feet(raw)
        for index, text in enumerate(raw):
            line = self._line(text, furniture=furniture or index in aside)
            words, indent = typed.add(line.number, line.text, furniture=line.furniture)
            self.lines[-1] = line._replace(text=words, indent=indent)
        self.blocks += typed.blocks(self._joiners)

    def document(self, media_type: str, reader: str) -> Document:
        """All that was gathered."""
        return Document(
            media_type=media_type,
            reader=reader,
            lines=tuple(self.lines),
            blocks=tuple(self.blocks),
            removed_characters=self.removed,
        )


def _piece(line: Line, text: str) -> Block:
    """TEXT of LINE as a paragraph of a cell."""
    return Block("paragraph", text, (0,), (line.number,))


def _goes_on(before: str, text: str) -> bool:
    """Whether the line TEXT plainly goes on with the line BEFORE."""
    return begins_small(text) and not ends_sentence(before) and not _TYPED.match(text)


def _without(words: _Words, count: int) -> _Words:
    """WORDS without their first COUNT characters."""
    return words[0][count:], [(max(0, start - count), end - count) for start, end in words[1] if end > count]


def _paragraphs(printed: Sequence[_Words]) -> Iterator[list[_Words]]:
    """PRINTED, lines that the author broke, by paragraphs."""
    group: list[_Words] = []
    for words, bold in printed:
        text = words.strip()
        before = group[-1][0].strip() if group else ""
        if group and not (text and _goes_on(before, text)):
            yield group
            group = []
        if text:
            group.append((words, bold))
    if group:
        yield group
