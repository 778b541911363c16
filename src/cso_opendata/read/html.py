"""Web pages: one line for each paragraph, list item, heading or row; `br` begins a new line."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cso_opendata.model import Block, Document, Line, Span, Text
from cso_opendata.read.marks import visible
from cso_opendata.read.sniff import HTML, decode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from selectolax.lexbor import LexborNode

    from cso_opendata.model import Kind

    Mask = Callable[[Iterable[str]], Iterator[tuple[str, bool]]]

_SKIPPED = frozenset(("script", "style", "template", "noscript", "head", "svg", "iframe", "-comment"))
_FURNITURE = frozenset(("nav", "footer", "aside", "header", "form", "button"))
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BOLD = frozenset(("b", "strong", "th"))
_INLINE = frozenset((
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd",
    "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
    "wbr", "-text", "br",
))  # fmt: skip
_SPACE = re.compile(r"[ \t\r\n\f\u00a0]+")
_BULLET = re.compile(r"([-–•▪●◦‣·])\s+(?=\S)")


@dataclass(slots=True)
class _Run:
    """A stretch of inline text that is being gathered: its lines, each with its bold stretches."""

    lines: list[str] = field(default_factory=lambda: [""])
    strong: list[list[tuple[int, int]]] = field(default_factory=lambda: [[]])

    def add(self, text: str, *, bold: bool) -> None:
        text = _SPACE.sub(" ", text)
        text = text.lstrip() if not self.lines[-1] or self.lines[-1].endswith(" ") else text
        if bold and text.strip():
            self.strong[-1].append((len(self.lines[-1]), len(self.lines[-1]) + len(text.rstrip())))
        self.lines[-1] += text

    def newline(self) -> None:
        self.lines.append("")
        self.strong.append([])


class _Page:
    """Gathers the lines and blocks of a page while its tree is walked."""

    def __init__(self, mask: Mask) -> None:
        self.mask = mask
        self.lines: list[Line] = []
        self.blocks: list[Block] = []
        self.removed = 0

    def _line(self, text: str, *, furniture: bool) -> Line:
        clean, count = visible(unicodedata.normalize("NFC", text).strip())
        above = [line.text for line in self.lines[-1:]]
        masked, changed = list(self.mask([*above, clean]))[-1]
        self.removed += count
        line = Line(len(self.lines) + 1, None, masked, changed, furniture)
        self.lines.append(line)
        return line

    def block(self, run: _Run, kind: Kind, level: int, *, furniture: bool, mark: str = "") -> None:
        """Close RUN as a block of KIND."""
        numbers: list[int] = []
        starts: list[int] = []
        strong: list[tuple[int, int]] = []
        text = ""
        for words, bold in zip(run.lines, run.strong, strict=True):
            if not words.strip():
                continue
            line = self._line(f"{mark} {words}" if mark and not text else words, furniture=furniture)
            text += " " if text else ""
            starts.append(len(text))
            numbers.append(line.number)
            strong += [(start + len(text), end + len(text)) for start, end in bold]
            text += line.text.removeprefix(f"{mark} ") if mark else line.text
        if text and not furniture:
            self.blocks.append(
                Block(kind, text, tuple(starts), tuple(numbers), level=level, mark=mark, strong=tuple(strong))
            )

    def row(self, cells: list[list[str]], widths: list[int], *, furniture: bool) -> None:
        """A row of a table: one line where each cell holds one paragraph, else a line for each of them."""
        if not any(cells):
            return
        if all(len(cell) <= 1 for cell in cells):
            line = self._line("\t".join("".join(cell) for cell in cells), furniture=furniture)
            at = Span(line.number, line.number)
            texts = line.text.split("\t")
            texts += [""] * (len(cells) - len(texts))
            pieces = tuple(tuple([Text(text, at)] if text else []) for text in texts)
        else:
            pieces = tuple(tuple(self._piece(words, furniture=furniture) for words in cell) for cell in cells)
        numbers = sorted({piece.at.line for cell in pieces for piece in cell})
        if numbers and not furniture:
            text = "\t".join(" ".join(piece.value for piece in cell) for cell in pieces)
            self.blocks.append(Block("row", text, (0,), (numbers[0],), cells=pieces, widths=tuple(widths)))

    def _piece(self, words: str, *, furniture: bool) -> Text:
        line = self._line(words, furniture=furniture)
        return Text(line.text, Span(line.number, line.number))


def read_html(data: bytes, mask: Mask) -> Document:
    """The document that the web page DATA holds; see `cso_opendata.read.read` for MASK."""
    from selectolax.lexbor import LexborHTMLParser

    page = _Page(mask)
    root = LexborHTMLParser(decode(data)).body
    if root is not None:
        _walk(root, page, level=0, furniture=False)
    return Document(
        media_type=HTML,
        reader="html 1",
        lines=tuple(page.lines),
        blocks=tuple(page.blocks),
        removed_characters=page.removed,
    )


def _walk(node: LexborNode, page: _Page, *, level: int, furniture: bool) -> None:
    """The block-level children of NODE, one after the other; loose text between them is a paragraph."""
    run = _Run()
    for child in node.iter(include_text=True):
        tag = child.tag or ""
        if tag in _SKIPPED:
            continue
        if tag in _INLINE and not _holds_blocks(child):
            _inline(child, run, bold=False)
            continue
        page.block(run, *_kind_of(node, level), furniture=furniture)
        run = _Run()
        _element(child, tag, page, level=level, furniture=furniture or tag in _FURNITURE)
    page.block(run, *_kind_of(node, level), furniture=furniture, mark="-" if node.tag == "li" else "")


def _kind_of(node: LexborNode, level: int) -> tuple[Kind, int]:
    tag = node.tag or ""
    if tag in _HEADINGS:
        return "heading", _HEADINGS[tag]
    return ("bullet", level) if tag == "li" else ("paragraph", 0)


def _holds_blocks(node: LexborNode) -> bool:
    return (node.tag or "") not in ("-text", "br") and node.css_first(
        "p, div, ul, ol, table, h1, h2, h3, h4"
    ) is not None


def _element(node: LexborNode, tag: str, page: _Page, *, level: int, furniture: bool) -> None:
    if tag == "tr":
        _row(node, page, furniture=furniture)
    elif tag == "ol":
        _numbered(node, page, level=level + 1, furniture=furniture)
    else:
        _walk(node, page, level=level + 1 if tag == "ul" else level, furniture=furniture)


def _numbered(node: LexborNode, page: _Page, *, level: int, furniture: bool) -> None:
    """A numbered list: its numbers are printed by the browser, so they belong to the text."""
    count = int(node.attributes.get("start") or 1)
    for child in node.iter():
        if child.tag != "li":
            continue
        run = _Run()
        run.add(f"{count}. ", bold=False)
        count += 1
        rest = [part for part in child.iter(include_text=True) if not _inline_into(part, run)]
        page.block(run, "paragraph", level, furniture=furniture)
        for part in rest:
            _element(part, part.tag or "", page, level=level, furniture=furniture)


def _inline_into(part: LexborNode, run: _Run) -> bool:
    """Gather PART where it is inline; False where it is a block of its own."""
    if (part.tag or "") in _INLINE or part.tag == "p":
        _inline(part, run, bold=False)
        return True
    return False


def _inline(node: LexborNode, run: _Run, *, bold: bool) -> None:
    tag = node.tag or ""
    if tag in _SKIPPED:
        return
    if tag == "br":
        run.newline()
    elif tag == "-text":
        run.add(node.text_content or "", bold=bold)
    else:
        for child in node.iter(include_text=True):
            _inline(child, run, bold=bold or tag in _BOLD)


def _row(node: LexborNode, page: _Page, *, furniture: bool) -> None:
    cells, widths = [], []
    for cell in node.iter():
        if cell.tag in ("td", "th"):
            cells.append(_paragraphs(cell))
            widths.append(int(cell.attributes.get("colspan") or 1))
    page.row(cells, widths, furniture=furniture)


def _paragraphs(cell: LexborNode) -> list[str]:
    """The paragraphs of a cell: what `p`, `li`, `div` and `br` part."""
    runs = [_Run()]
    _cell_walk(cell, runs)
    return [_SPACE.sub(" ", line).strip() for run in runs for line in run.lines if line.strip()]


def _cell_walk(node: LexborNode, runs: list[_Run]) -> None:
    for child in node.iter(include_text=True):
        tag = child.tag or ""
        if tag in _SKIPPED:
            continue
        if tag in _INLINE and not _holds_blocks(child):
            _inline(child, runs[-1], bold=False)
        else:
            runs.append(_Run())
            _cell_walk(child, runs)
            runs.append(_Run())
