"""Printed pages made by hand: words set in lines, columns and tables, without any file.

A letter is half as wide as it is high, a space a quarter; lines are 12 points apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.mask import mask_lines
from cso_opendata.read.pages.layout import document
from cso_opendata.read.pages.paper import Box, Sheet, Word

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cso_opendata.model import Document

LEFT, TOP, WIDTH, PITCH, SIZE = 60.0, 80.0, 400.0, 12.0, 10.0
PAPER = (595.0, 842.0)
JOINERS = frozenset(("og", "eller"))


def length(text: str, size: float = SIZE) -> float:
    """How wide TEXT is."""
    return sum(0.25 if letter == " " else 0.5 for letter in text) * size


def word(text: str, x: float = LEFT, y: float = TOP, size: float = SIZE, *, bold: bool = False) -> Word:
    """TEXT printed in one go from X on the baseline Y."""
    first, _, rest = text.partition(" ")
    head = x + length(first, size)
    second = head + 0.25 * size if rest else head
    return Word(x, x + length(text, size), y, size, bold, text, head, second)


def lines(  # noqa: PLR0913  (how text may be set)
    text: str | Sequence[str],
    x: float = LEFT,
    y: float = TOP,
    width: float = WIDTH,
    *,
    size: float = SIZE,
    pitch: float = PITCH,
    hang: float = 0.0,
    indent: float = 0.0,
    bold: bool = False,
    flush: bool = False,
) -> list[Word]:
    """TEXT broken into lines no wider than WIDTH, or lines as they are given.

    The first is set in by INDENT, the others by HANG; FLUSH: all but the last are stretched to the edge.
    """
    broken = _broken(text, width, size, hang, indent) if isinstance(text, str) else list(text)
    found = []
    for number, line in enumerate(broken):
        start = x + (hang if number else indent)
        one = word(line, start, y + number * pitch, size, bold=bold)
        found.append(one._replace(x1=x + width) if flush and number < len(broken) - 1 else one)
    return found


def _broken(text: str, width: float, size: float, hang: float, indent: float) -> list[str]:
    found: list[str] = []
    for each in text.split():
        room = width - (hang if len(found) > 1 else indent)
        if found and length(f"{found[-1]} {each}", size) <= room:
            found[-1] += f" {each}"
        else:
            found.append(each)
    return found


def below(words: Sequence[Word], white: float = 0.0) -> float:
    """The baseline of the next line below WORDS, with WHITE above it."""
    return max(each.y for each in words) + PITCH + white


def stacked(
    *paragraphs: str, x: float = LEFT, y: float = TOP, width: float = WIDTH, white: float = 8.0
) -> list[Word]:
    """PARAGRAPHS below each other."""
    found: list[Word] = []
    for text in paragraphs:
        found += lines(text, x, below(found, white) if found else y, width)
    return found


def ruled(rows: Sequence[Sequence[str]], xs: Sequence[float], y: float = TOP) -> tuple[list[Word], list[Box]]:
    """A table of ROWS, lines of cells parted by a slash, with rules around all; its columns begin at XS."""
    words: list[Word] = []
    boxes: list[Box] = []
    top = y
    for row in rows:
        cells = [cell.split("/") for cell in row]
        bottom = top + PITCH * max(len(cell) for cell in cells) + 6
        for cell, x0, x1 in zip(cells, xs, xs[1:], strict=False):
            boxes.append(Box(x0, top, x1, bottom))
            words += [word(text, x0 + 4, top + PITCH * (n + 1)) for n, text in enumerate(cell) if text]
        top = bottom
    return words, boxes


def across(x0: float, y: float, x1: float) -> Box:
    """A rule across."""
    return Box(x0, y, x1, y + 0.5)


def down(x: float, top: float, bottom: float) -> Box:
    """A rule down."""
    return Box(x, top, x + 0.5, bottom)


def sheet(words: Iterable[Word], boxes: Iterable[Box] = (), number: int = 1) -> Sheet:
    """A page of A4."""
    return Sheet(number, *PAPER, tuple(words), tuple(boxes))


def read(*pages: Iterable[Word], boxes: Iterable[Box] = ()) -> Document:
    """The document of PAGES, the first of which has BOXES."""
    sheets = [sheet(words, () if number > 1 else boxes, number) for number, words in enumerate(pages, 1)]
    return document(sheets, JOINERS, mask_lines)


def told(made: Document) -> list[str]:
    """The blocks of MADE: bullets with their mark, headings with their level, rows with bars."""
    found = []
    for block in made.blocks:
        if block.kind == "row":
            found.append(" | ".join(" / ".join(piece.value for piece in cell) for cell in block.cells))
        else:
            sign = {"bullet": f"{block.mark}{block.level} ", "heading": "#" * block.level + " "}
            found.append(sign.get(block.kind, "") + block.text)
    return found


def furniture(made: Document) -> list[str]:
    """The lines of MADE that are none of its content."""
    return [line.text for line in made.lines if line.furniture]
