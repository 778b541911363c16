"""Words that are not printed upright: along the side of a page, in the head of a table, on a whole page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cso_opendata.read.pages.paper import Box, turned

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.read.pages.paper import Sheet, Word

# A page on which this share of the letters is turned one way is turned itself.
_MOST = 0.5


def parted(words: Sequence[Word]) -> tuple[Sequence[Word], list[Word]]:
    """Those of WORDS that are upright, and the others."""
    turned = [word for word in words if word.turn]
    return (words if not turned else [word for word in words if not word.turn]), turned


def upright(sheet: Sheet) -> Sheet:
    """SHEET, turned back where most of it is turned."""
    if not any(word.turn for word in sheet.words):
        return sheet
    letters: dict[int, int] = {}
    for word in sheet.words:
        letters[word.turn] = letters.get(word.turn, 0) + len(word.text)
    turn = max(letters, key=lambda turn: letters[turn], default=0)
    if not turn or letters[turn] <= _MOST * sum(letters.values()):
        return sheet
    corners = [turned(x, y, turn) for x in (0.0, sheet.width) for y in (0.0, sheet.height)]
    left, top = min(x for x, _ in corners), min(y for _, y in corners)
    boxes = tuple(_box(box, turn, left, top) for box in sheet.boxes)
    words = tuple(_word(word, turn, left, top) for word in sheet.words)
    width, height = (sheet.height, sheet.width) if turn % 2 else (sheet.width, sheet.height)
    return replace(sheet, width=width, height=height, words=words, boxes=boxes)


def _box(box: Box, turn: int, left: float, top: float) -> Box:
    (x0, y0), (x1, y1) = turned(box.x0, box.top, turn), turned(box.x1, box.bottom, turn)
    return Box(min(x0, x1) - left, min(y0, y1) - top, max(x0, x1) - left, max(y0, y1) - top)


def _word(word: Word, turn: int, left: float, top: float) -> Word:
    """WORD on the page that is turned back; its places on the page turned once more move as the page did."""
    dx, dy = turned(left, top, word.turn - turn)
    return word._replace(
        x0=word.x0 - dx,
        x1=word.x1 - dx,
        y=word.y - dy,
        head=word.head - dx,
        second=word.second - dx,
        turn=(word.turn - turn) % 4,
    )
