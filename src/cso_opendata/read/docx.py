"""DOCX: one line for each paragraph or row as Word prints it; what Word counts is counted here too.

The lines of the first page's own head and foot, where a letterhead stands, come first. The heads and
feet of the other pages are furniture, once each. A text box comes whole before the paragraph that it is
anchored in. A note comes behind the paragraph that refers to it, since it belongs to the same item; the
little number that refers to it is left out, as it would run into the word before.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from cso_opendata.errors import UnreadableError
from cso_opendata.read.gather import Page
from cso_opendata.read.sniff import DOCX
from cso_opendata.read.word.inline import Inline, Words
from cso_opendata.read.word.lines import Pasted, Shape, printed, put
from cso_opendata.read.word.margins import margins_of
from cso_opendata.read.word.nodes import child, word
from cso_opendata.read.word.numbering import Numbering
from cso_opendata.read.word.package import Package, refuse_ole, related
from cso_opendata.read.word.styles import PARAGRAPH as PROPERTIES
from cso_opendata.read.word.styles import RUN, Styles
from cso_opendata.read.word.tables import PARAGRAPH, TABLE, is_frame, parts_of, rows_of
from cso_opendata.read.word.typescript import typed_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from cso_opendata.model import Document
    from cso_opendata.read.word.lines import Stretch
    from cso_opendata.read.word.nodes import Node
    from cso_opendata.read.word.package import Part
    from cso_opendata.read.word.styles import Style
    from cso_opendata.read.word.tables import Cell

    Mask = Callable[[Iterable[str]], Iterator[tuple[str, bool]]]

_BLOCKS = frozenset((PARAGRAPH, TABLE))
_ID = word("id")
# With the number of a page go a few words ("Page 1 of 3"); a longer line is content that mentions one.
_LONGEST_FOLIO = 40


def read_docx(data: bytes, mask: Mask, joiners: Collection[str] = ()) -> Document:
    """The document that the DOCX DATA holds; see `cso_opendata.read.read` for MASK and JOINERS.

    Raises UnreadableError: `password`, `unsupported_format` (old Office), `zip_bomb`, `too_deep`,
    `too_long`, `line_too_long`, `broken_docx`, `not_a_docx`, `no_text_layer`.
    """
    refuse_ole(data)
    package = Package(data)
    page = Page(mask, joiners)
    main = package.main()
    reader = _Reader(package, main, page)
    margins = margins_of(package, main)
    for story in margins.letterhead:
        reader.story(story, furniture=False)
    for story in margins.heads:
        reader.story(story, furniture=True)
    typed = typed_lines(main.root, reader.styles)
    if typed:
        page.typed(typed, furniture=False)
    else:
        reader.story(main.root, furniture=False)
    for story in margins.feet:
        reader.story(story, furniture=True)
    if not any(line.text and not line.furniture for line in page.lines):
        raise UnreadableError(
            "no_text_layer",
            "The DOCX holds no text. If it holds pictures of pages, their text must be recognised first.",
        )
    return page.document(DOCX, "docx 1")


class _Reader:
    """Walks the stories of a document, its body among them, and adds what they hold to a page."""

    def __init__(self, package: Package, main: Part, page: Page) -> None:
        styles, numbering = related(package, main, "styles"), related(package, main, "numbering")
        self.page = page
        self.styles = Styles(styles.root if styles else None)
        self.numbering = Numbering(numbering.root if numbering else None, self.styles)
        self.inline = Inline(self.styles)
        self.pasted = Pasted()
        self.notes = {
            word(f"{kind}Reference"): _by_id(related(package, main, f"{kind}s"), word(kind))
            for kind in ("footnote", "endnote")
        }

    def story(self, node: Node, *, furniture: bool) -> None:
        """The paragraphs and tables in NODE, one after the other."""
        carried: list[Stretch] = []
        for part in parts_of(node, _BLOCKS):
            if part.tag == TABLE:
                self._table(part, furniture=furniture)
            else:
                carried = self._paragraph(part, carried, furniture=furniture)
        put(self.page, carried, Shape(), furniture=furniture)

    def _paragraph(self, node: Node, carried: Sequence[Stretch], *, furniture: bool) -> list[Stretch]:
        """Add the paragraph NODE, with what was CARRIED over to it; returns what it carries over itself."""
        properties = child(node, PROPERTIES)
        style = self.styles.of_paragraph(properties)
        words = self.inline.read(node, style)
        self._boxes(words, furniture=furniture)
        stretches = [*carried, *words.stretches]
        joined = _joins_the_next(properties)
        if not joined:
            furniture = furniture or _is_folio(words)
            shape = self._shape(style)._replace(slanted=not words.upright)
            put(self.page, stretches, shape, furniture=furniture, pasted=self.pasted)
        self._notes(words, furniture=furniture)
        return stretches if joined else []

    def _shape(self, style: Style) -> Shape:
        """What a paragraph of STYLE is; its list goes on by one."""
        label = None if style.hidden else self.numbering.label(style)
        text = label.text if label else ""
        if style.heading:
            return Shape("heading", style.heading, text)
        if label is None:
            return Shape()
        if label.bullet:
            return Shape("bullet", label.level + 1, mark="-")
        return Shape("paragraph", label.level + 1, text)

    def _boxes(self, words: Words, *, furniture: bool) -> None:
        for box in words.boxes:
            self.story(box, furniture=furniture)

    def _notes(self, words: Words, *, furniture: bool) -> None:
        """The notes that WORDS refer to, each where it is first referred to."""
        for reference in words.notes:
            note = self.notes[reference.tag].pop(reference.get(_ID) or "", None)
            if note is not None:
                self.story(note, furniture=furniture)

    def _table(self, node: Node, *, furniture: bool) -> None:
        """The rows of the table NODE; where it is but a frame, what it holds."""
        rows = rows_of(node)
        frame = is_frame(rows)
        for row in rows:
            if frame:
                for cell in row:
                    self._framed(cell, furniture=furniture)
            else:
                self._row(row, furniture=furniture)

    def _framed(self, cell: Cell, *, furniture: bool) -> None:
        if cell.node is not None:
            self.story(cell.node, furniture=furniture)

    def _row(self, row: Sequence[Cell], *, furniture: bool) -> None:
        """A row of cells; the boxes in them come before it, the notes behind."""
        aside = Words()
        cells = [self._lines(cell.node, aside, furniture=furniture) for cell in row]
        self._boxes(aside, furniture=furniture)
        widths = [cell.width for cell in row]
        starts = accumulate(widths, initial=0)
        merged = [start for start, cell in zip(starts, row, strict=False) if cell.merged]
        self.page.row(cells, widths, furniture=furniture, merged=merged)
        self._notes(aside, furniture=furniture)

    def _lines(self, cell: Node | None, aside: Words, *, furniture: bool) -> list[str]:
        """The lines of CELL, of tables within it too; ASIDE is given the boxes and notes in it."""
        lines: list[str] = []
        for part in () if cell is None else parts_of(cell, _BLOCKS):
            if part.tag == TABLE:
                inner = (each.node for row in rows_of(part) for each in row)
                for node in inner:
                    lines += self._lines(node, aside, furniture=furniture)
                continue
            style = self.styles.of_paragraph(child(part, PROPERTIES))
            words = self.inline.read(part, style)
            aside.boxes += words.boxes
            aside.notes += words.notes
            shape = self._shape(style)
            if _is_folio(words):
                put(self.page, words.stretches, shape, furniture=True)
            else:
                lines += printed(words.stretches, shape.label)
        return lines


def _by_id(part: Part | None, name: str) -> dict[str, Node]:
    """The children of PART that are a NAME, by their id."""
    return {} if part is None else {note.get(_ID) or "": note for note in part.root.iterchildren(name)}


def _joins_the_next(properties: Node | None) -> bool:
    """Whether a paragraph with PROPERTIES runs on into the next: its end was deleted, or it is an initial."""
    mark = child(properties, RUN)
    deleted = child(mark, word("del")) is not None or child(mark, word("moveFrom")) is not None
    frame = child(properties, word("framePr"))
    return deleted or (frame is not None and frame.get(word("dropCap")) in ("drop", "margin"))


def _is_folio(words: Words) -> bool:
    """Whether WORDS are the line with the number of a page, wherever it stands."""
    return words.paged and sum(len(text) for text, _ in words.stretches) <= _LONGEST_FOLIO
