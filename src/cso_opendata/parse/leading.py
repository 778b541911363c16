"""Which numbers are those of items, where a list within an item counts as they do.

The items count on to one that most agendas end with; a line that calls itself an item ("Pkt. 3") is one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.parse.cues import items as cues
from cso_opendata.parse.cues.table import Cues, first
from cso_opendata.parse.item_numbers import USUAL, opening
from cso_opendata.parse.numbers import MAY_OPEN, NUMBERED, value_of
from cso_opendata.parse.shapes import stands_alone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.model import Block
    from cso_opendata.parse.item_numbers import Opening

_NUMBERS = Cues((NUMBERED,))
# What most agendas end with.
_LAST = ("any_other_business", "meeting_dates")


class Nested:
    """The numbered list within an item, as far as it was read: its numbers open no items."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        """No list has begun; BLOCKS are all of the body."""
        self._leads = _closing(blocks)
        self._last = 0

    def end(self) -> None:
        """Something else begins than the list."""
        self._last = 0

    def follow(self, block: Block) -> None:
        """Take BLOCK as the next of the list, or as its first, where its number is that.

        "Ad 1" is what came of a point, and begins no list that an item could go on with.
        """
        if cues.AD.match(block.text):
            self._last = 0
        elif opening(block, 0, USUAL):
            self._last = 1
        elif self._last and opening(block, self._last, USUAL):
            self._last += 1

    def counts(self, found: Opening, block: Block) -> bool:
        """Whether BLOCK, which may open an item as FOUND, goes on with the list instead."""
        follows = self._last > 0 and value_of(found.number) == self._last + 1 and _is_marked(block)
        return follows and not (id(block) in self._leads or _calls_itself_an_item(block))


def _closing(blocks: Sequence[Block]) -> frozenset[int]:
    """The ids of those BLOCKS whose numbers count on to an item that most agendas end with.

    Of two with one number below the same first one, the later counts on: a list within an item ends before.
    """
    found: set[int] = set()
    leads: set[int] = set()
    for index in reversed(_NUMBERS.among([block.text for block in blocks])):
        block = blocks[index]
        number = NUMBERED.match(block.text) if block.kind in MAY_OPEN and stands_alone(block) else None
        if number is None or not (number["mark"] or number["word"]) or _is_attached(blocks, index):
            continue
        value = value_of(number["number"])
        kind = first(cues.ITEM_KINDS, number["title"])
        if value not in leads and (value + 1 in leads or (kind is not None and kind[0] in _LAST)):
            leads.add(value)
            found.add(id(block))
        if value == 1:
            leads.clear()
    return frozenset(found)


def _is_attached(blocks: Sequence[Block], index: int) -> bool:
    """Whether the block at INDEX is the first attachment of an item, below the heading of these."""
    return index > 0 and cues.APPENDICES.match(blocks[index - 1].text) is not None


def _is_marked(block: Block) -> bool:
    """Whether a mark stands behind the number of BLOCK, as in each of a list, or a word before it."""
    number = NUMBERED.match(block.text)
    return number is None or number["mark"] is not None or number["word"] is not None


def _calls_itself_an_item(block: Block) -> bool:
    """Whether the number of BLOCK has the word for an item before it."""
    number = NUMBERED.match(block.text)
    return number is not None and number["word"] is not None
