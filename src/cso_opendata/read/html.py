"""Web pages: one line for each paragraph, list item, heading or row; `br` begins a new line."""

from __future__ import annotations

import re
from itertools import chain, takewhile
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.errors import UnreadableError
from cso_opendata.read.frame import frame_of
from cso_opendata.read.gather import Page
from cso_opendata.read.loose import (
    INLINE,
    SKIPPED,
    holds_blocks,
    inline,
    is_loose,
    is_plain,
    is_slanted,
    is_typed,
    numbers_itself,
    paragraphs,
    typed,
)
from cso_opendata.read.run import Run
from cso_opendata.read.sniff import HTML, decode
from cso_opendata.read.spans import Spans, span

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from selectolax.lexbor import LexborNode

    from cso_opendata.model import Document, Kind

    Mask = Callable[[Iterable[str]], Iterator[tuple[str, bool]]]

_ROW_GROUPS = frozenset(("thead", "tbody", "tfoot"))
# A cell of a table with one row holds no more paragraphs than this, else it is a column of the page.
_MOST_PARAGRAPHS = 3
_NUMBER = re.compile(r"[1-9][0-9]{0,5}")
# The lists that a browser numbers with letters, and how many of these there are.
_LETTERS = ("a", "A")
_ALPHABET = 26
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
# What may have the first words of an entry of a list.
_LEADING = frozenset(("p", "div", *_HEADINGS))


class _WebPage(Page):
    """A web page; FRAME has the elements around its text, by their `mem_id`."""

    frame: frozenset[int] = frozenset()


def read_html(data: bytes, mask: Mask, joiners: Collection[str] = ()) -> Document:
    """The document that the web page DATA holds; see `cso_opendata.read.read` for MASK and JOINERS."""
    from selectolax.lexbor import LexborHTMLParser

    page = _WebPage(mask, joiners)
    root = LexborHTMLParser(decode(data)).body
    try:
        if root is not None:
            page.frame = frame_of(root)
            _walk(root, page, level=0, furniture=False)
    except RecursionError as error:
        raise UnreadableError("too_deep", "The web page nests its elements too deeply to be one.") from error
    return page.document(HTML, "html 1")


def _walk(node: LexborNode, page: _WebPage, *, level: int, furniture: bool) -> None:
    """The block-level children of NODE, one after the other; loose text between them is a paragraph."""
    mark = "-" if node.tag == "li" else ""
    parts = node.iter(include_text=True)
    place = _Place(*_kind_of(node, level), level, furniture, is_slanted(node))
    _flow(parts, page, place, mark=mark, bold=node.tag == "dt")


class _Place(NamedTuple):
    """What loose text is where it stands: a block of KIND and RANK; the LEVEL of the lists around it.

    SLANTED: the element that it stands in is in italics.
    """

    kind: Kind
    rank: int
    level: int
    furniture: bool
    slanted: bool = False


def _flow(
    parts: Iterable[LexborNode], page: _WebPage, place: _Place, *, mark: str = "", bold: bool = False
) -> None:
    """PARTS, one after the other; what is loose in them stands at PLACE, the first with a MARK."""
    run = Run()
    for part in parts:
        tag = part.tag or ""
        if tag in SKIPPED:
            continue
        framing = part.mem_id in page.frame
        leads = mark and tag == "p" and not run.has_words and not framing and is_plain(part)
        if leads or (tag in INLINE and not framing and not holds_blocks(part)):
            inline(part, run, bold=bold, slanted=place.slanted)
            if not leads:
                continue
        if page.block(run, place.kind, place.rank, furniture=place.furniture, mark=mark):
            mark = ""
        run = Run()
        if not leads:
            _element(part, tag, page, level=place.level, furniture=place.furniture or framing)
    page.block(run, place.kind, place.rank, furniture=place.furniture, mark=mark)


def _kind_of(node: LexborNode, level: int) -> tuple[Kind, int]:
    tag = node.tag or ""
    if tag in _HEADINGS:
        return "heading", _HEADINGS[tag]
    return ("bullet", level) if tag == "li" else ("paragraph", 0)


def _element(node: LexborNode, tag: str, page: _WebPage, *, level: int, furniture: bool) -> None:
    if tag == "table":
        _table(node, page, level=level, furniture=furniture)
    elif tag == "tr":
        _row(node, page, Spans(), furniture=furniture)
    elif is_typed(node):
        page.typed(typed(node).split("\n"), furniture=furniture)
    elif tag == "ol":
        _numbered(node, page, level=level + 1, furniture=furniture)
    else:
        _walk(node, page, level=level + 1 if tag == "ul" else level, furniture=furniture)


def _numbered(node: LexborNode, page: _WebPage, *, level: int, furniture: bool) -> None:
    """A numbered list: its numbers are printed by the browser, so they belong to the text."""
    count = _count(node.attributes.get("start")) or 1
    shown = not numbers_itself(node)
    for child in node.iter():
        if child.tag == "li":
            count = _count(child.attributes.get("value")) or count
            label = f"{_label(count, node.attributes.get('type'))}. " if shown else ""
            _entry(child, page, label, level=level, furniture=furniture)
            count += 1


def _count(value: str | None) -> int | None:
    """The number VALUE; None where it is none."""
    return int(value) if value and _NUMBER.fullmatch(value) else None


def _entry(node: LexborNode, page: _WebPage, label: str, *, level: int, furniture: bool) -> None:
    """An entry of a numbered list: its LABEL stands before its first words, be they loose or a block."""
    run = Run()
    run.add(label, bold=False)
    parts = [part for part in node.iter(include_text=True) if part.tag not in SKIPPED]
    lead = list(takewhile(is_loose, parts))
    kind: Kind = "paragraph"
    rank = level
    if not any((part.text() or "").strip() for part in lead) and parts[len(lead) :]:
        first = parts[len(lead)]
        if first.tag in _LEADING and is_plain(first):
            lead.append(first)
            kind, rank = ("heading", _HEADINGS[first.tag]) if first.tag in _HEADINGS else (kind, rank)
    for part in lead:
        inline(part, run, bold=False)
    page.block(run, kind, rank, furniture=furniture)
    _flow(parts[len(lead) :], page, _Place("paragraph", 0, level, furniture))


def _label(count: int, kind: str | None) -> str:
    """The number COUNT as a list of KIND prints it: a letter, while there are some, or digits."""
    if kind not in _LETTERS or count > _ALPHABET:
        return str(count)
    return chr(ord(kind) + count - 1)


def _table(node: LexborNode, page: _WebPage, *, level: int, furniture: bool) -> None:
    """The rows of a table; a cell that spans rows leaves its place in those below it empty.

    A table that only lays the page out is no table: what its cells hold stands one below the other.
    """
    if _lays_out(node):
        for cell in _cells_of(node):
            _walk(cell, page, level=level, furniture=furniture)
        return
    spans = Spans()
    groups = ((group.iter() if group.tag in _ROW_GROUPS else (group,)) for group in node.iter())
    for part in chain.from_iterable(groups):
        if part.tag == "tr":
            _row(part, page, spans, furniture=furniture)
        else:
            _element(part, part.tag or "", page, level=level, furniture=furniture)


def _lays_out(table: LexborNode) -> bool:
    """Whether TABLE is a frame for text: of one column, or of one row with a page of text in a cell."""
    rows = [[each for each in row.iter() if each.tag in ("td", "th")] for row in _rows_of(table)]
    cells = [cell for row in rows for cell in row]
    if any(cell.css_first("table, h1, h2, h3, h4") is not None for cell in cells):
        return True
    if all(len(row) <= 1 for row in rows):
        return True
    return len(rows) == 1 and any(len(paragraphs(cell)) > _MOST_PARAGRAPHS for cell in cells)


def _rows_of(table: LexborNode) -> Iterator[LexborNode]:
    """The rows of TABLE itself, not those of tables within it."""
    for group in table.iter():
        rows = group.iter() if group.tag in _ROW_GROUPS else (group,)
        yield from (row for row in rows if row.tag == "tr")


def _cells_of(table: LexborNode) -> Iterator[LexborNode]:
    for row in _rows_of(table):
        yield from (cell for cell in row.iter() if cell.tag in ("td", "th"))


def _row(node: LexborNode, page: _WebPage, spans: Spans, *, furniture: bool) -> None:
    """One row; SPANS has what cells of the rows above take up, which is empty here."""
    cells: list[list[str]] = []
    widths: list[int] = []
    merged: list[int] = []
    column = 0
    for cell in (each for each in node.iter() if each.tag in ("td", "th")):
        passed = _pass_over(spans.passed(column), cells, widths)
        merged += range(column, column + passed)
        column += passed
        width, height = (span(cell.attributes.get(name)) for name in ("colspan", "rowspan"))
        cells.append(paragraphs(cell))
        widths.append(width)
        spans.take(column, width, height)
        column += width
    merged += range(column, column + _pass_over(spans.passed(column), cells, widths))
    page.row(cells, widths, furniture=furniture, merged=merged)


def _pass_over(count: int, cells: list[list[str]], widths: list[int]) -> int:
    """COUNT, that of the columns that are empty behind CELLS of these WIDTHS."""
    cells += ([] for _ in range(count))
    widths += [1] * count
    return count
