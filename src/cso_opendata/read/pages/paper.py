"""What a reader of printed pages knows of a page before it knows what belongs together.

Lengths are points (1/72 inch); x grows to the right, y downwards from the top of the page as it is shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import inf
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

# So little of its size is between two letters of a word.
_NO_WHITE = 0.06


class Word(NamedTuple):
    """A stretch of words that is printed in one go: from X0 to X1 on the baseline Y, SIZE points high.

    HEAD is where its first word ends, SECOND where the next one begins (X1 where it is the only one).
    TURN counts the quarters by which it is turned against the clock; its places are those of the page
    turned back, so that it is read like any other. SLANTED: it is in italics.
    """

    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    text: str
    head: float
    second: float
    turn: int = 0
    slanted: bool = False

    def touches(self, before: Word) -> bool:
        """Whether no white parts it from BEFORE, as in a word bold in part; a smaller sign is apart."""
        return self.size == before.size and abs(self.x0 - before.x1) <= _NO_WHITE * self.size

    @property
    def spot(self) -> tuple[float, float]:
        """Where it begins on the page as it is shown."""
        return turned(self.x0, self.y, -self.turn)


def turned(x: float, y: float, turn: int) -> tuple[float, float]:
    """The place X, Y of a page on the page turned back by TURN quarters around its top left corner."""
    turns = ((x, y), (-y, x), (-x, -y), (y, -x))
    return turns[turn % len(turns)]


class Box(NamedTuple):
    """A rectangle; one that is next to nothing wide or high is a rule."""

    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: its size, its words in the order of the file, and the rules and boxes drawn on it.

    `pictured`: it shows a picture; `garbled`: its words are none, since its fonts do not tell them.
    """

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    boxes: tuple[Box, ...]
    pictured: bool = False
    garbled: bool = False

    def shown(self) -> tuple[Sequence[Word], Sequence[Word]]:
        """The words that stand on the page, and those beyond its edges, where it was cut."""
        if not self.words or self._shows_all():
            return self.words, ()
        inside = [self.shows(word) for word in self.words]
        return (
            [word for word, is_inside in zip(self.words, inside, strict=True) if is_inside],
            [word for word, is_inside in zip(self.words, inside, strict=True) if not is_inside],
        )

    def _shows_all(self) -> bool:
        """Whether all words are upright and begin on the page: a quick look at them in columns."""
        x0s, _, ys, *_, turns = zip(*self.words, strict=True)
        across, down = min(x0s) >= 0 and max(x0s) <= self.width, min(ys) >= 0 and max(ys) <= self.height
        return across and down and not any(turns)

    def shows(self, word: Word) -> bool:
        """Whether WORD stands on the page, and not beyond its edges, where it was cut."""
        x, y = word.spot if word.turn else (word.x0, word.y)
        return -word.size <= x <= self.width and -word.size <= y <= self.height + word.size


class Printed(NamedTuple):
    """One line of a column: its words and place, and what it is part of.

    `column` numbers the columns of a document in reading order; a line of a margin is `aside`; the lines
    of a table name their `row` and `cell` (both -1 elsewhere), `width` being the columns the cell spans.
    `right` is where a cell or a margin ends (`known`: more than its own lines show it); no line of a column
    reaches it.
    """

    page: int
    column: int
    words: tuple[Word, ...]
    aside: bool = False
    furniture: bool = False
    row: int = -1
    cell: int = -1
    width: int = 1
    right: float = inf
    known: bool = False

    @property
    def x0(self) -> float:
        """Where the line begins."""
        return self.words[0].x0

    @property
    def x1(self) -> float:
        """Where the line ends."""
        return self.words[-1].x1

    @property
    def second(self) -> float:
        """Where its second word begins; its end where there is none."""
        first = self.words[0]
        return self.words[1].x0 if first.second >= first.x1 and len(self.words) > 1 else first.second

    @property
    def y(self) -> float:
        """The baseline of the line, whose first or last word may be a raised sign."""
        first, last = self.words[0], self.words[-1]
        return first.y if first.size >= last.size else last.y

    @property
    def measures(self) -> tuple[float, float, float, float]:
        """Where the line begins and ends, its baseline, and its size: most are one stretch of words."""
        if len(self.words) == 1:
            x0, x1, y, size, *_ = self.words[0]
            return x0, x1, y, size
        return self.x0, self.x1, self.y, self.size

    @property
    def text(self) -> str:
        """The words of the line; what is printed right behind something else is a part of its word."""
        text = self.words[0].text
        if len(self.words) == 1:
            return text
        for before, word in pairwise(self.words):
            text += word.text if word.touches(before) else f" {word.text}"
        return text

    @property
    def size(self) -> float:
        """The size in which most of the line is printed."""
        if len(self.words) == 1 or len({word.size for word in self.words}) == 1:
            return self.words[0].size
        sizes: dict[float, int] = {}
        for word in self.words:
            sizes[word.size] = sizes.get(word.size, 0) + len(word.text)
        return max(sizes, key=lambda size: (sizes[size], size))
