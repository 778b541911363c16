"""Marks that are drawn and not printed: browsers draw bullets as small discs, and boxes to tick off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.read.pages.paper import Word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cso_opendata.read.pages.paper import Box
    from cso_opendata.read.pdf_boxes import Drawn

_BULLET, _TICKED, _HOLLOW = "•", "☒", "☐"
# A mark is so far from its words, and that far from others before it, as multiples of their size.
_REACH, _APART = 2.5, 0.5
# Its middle stands above the baseline by no more of the size.
_HIGHEST = 0.8


def with_marks(words: Sequence[Word], drawn: Drawn) -> tuple[Word, ...]:
    """WORDS with a mark for each dot and small square of DRAWN that stands before the first of a line."""
    marks = [*((dot, _BULLET) for dot in drawn.dots), *_ticks(drawn)]
    led = [(mark, text, word) for mark, text in marks if (word := _behind(mark, words)) is not None]
    return (*words, *(_mark(mark, text, word) for mark, text, word in led))


def _ticks(drawn: Drawn) -> Iterator[tuple[Box, str]]:
    """The squares of DRAWN, each once, however often it is drawn, with a sign for its being ticked or not."""
    once = {(round((box.x0 + box.x1) / 2), round((box.top + box.bottom) / 2)): box for box in drawn.squares}
    for box in once.values():
        yield box, _TICKED if any(_is_within(pen, box) for pen in drawn.pens) else _HOLLOW


def _is_within(pen: Box, box: Box) -> bool:
    """Whether the middle of what PEN has drawn stands in BOX."""
    x, y = (pen.x0 + pen.x1) / 2, (pen.top + pen.bottom) / 2
    return box.x0 < x < box.x1 and box.top < y < box.bottom


def _behind(dot: Box, words: Sequence[Word]) -> Word | None:
    """The word that DOT is the mark of; None where it is none."""
    middle = (dot.top + dot.bottom) / 2
    row = [word for word in words if not word.turn and 0 <= word.y - middle <= _HIGHEST * word.size]
    behind = [word for word in row if 0 < word.x0 - dot.x1 <= _REACH * word.size]
    first = min(behind, key=lambda word: word.x0, default=None)
    near = any(word.x0 < dot.x1 and dot.x0 - word.x1 <= _APART * word.size for word in row)
    return None if near else first


def _mark(box: Box, text: str, word: Word) -> Word:
    return Word(box.x0, box.x1, word.y, word.size, False, text, box.x1, box.x1)  # noqa: FBT003  (not bold)
