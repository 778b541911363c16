"""The numbers that open items: how a document writes them, and with which one it begins.

opening = [word] number [mark] title        word = "Pkt.", "Punkt", "Ad", "Sag nr." ...
Numbers begin with 1, or go on from the meeting before ("715."): then they are numbers of items only where
the next ones follow. A document that numbers nothing has headings instead (`outline`).
"""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.parse.cues import cases
from cso_opendata.parse.cues import items as cues
from cso_opendata.parse.cues.table import Cues, first
from cso_opendata.parse.item_numbers import (
    USUAL,
    Scheme,
    is_lettered_title,
    is_marked,
    match_of,
    numbered,
    opening,
)
from cso_opendata.parse.numbers import NUMBERED, is_usual, small_titles, unmarked_slips, value_of
from cso_opendata.parse.shapes import stands_alone
from cso_opendata.parse.titles import similar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cso_opendata.model import Block
    from cso_opendata.parse.body import Part

_NUMBERS = Cues((NUMBERED,))
# So many numbers in a row are those of items, where they do not begin with 1; fewer that call themselves so.
_CHAIN, _CHAIN_OF_WORDS = 3, 2
# Items that begin anew are known by so many that follow the first.
_FOLLOW = 2
# The label of a part of an item stands so near below its title.
_NEAR = 3
# So many items stand above the one that a list is in, which is one of them.
_ABOVE_A_LIST = 2
# Who proposes stands so near above what is proposed.
_ABOVE = 3


class Chain(NamedTuple):
    """Headings with consecutive numbers: the FIRST number, which block has it, how many they are.

    WORDED: all of them call themselves items.
    """

    first: int
    begins: int
    length: int = 1
    worded: bool = False

    @property
    def convinces(self) -> bool:
        """Whether it is long enough to be that of the items."""
        return self.length >= (_CHAIN_OF_WORDS if self.worded else _CHAIN)


def _may_be_numbered(blocks: Sequence[Block]) -> list[int]:
    """The indexes of those BLOCKS that may begin with a number: a quick look, for most blocks do not."""
    return _NUMBERS.among([block.text for block in blocks])


def headed(blocks: Sequence[Block]) -> Chain | None:
    """The longest row of consecutive numbers that headings have, where it is long enough to be the items'."""
    chains: dict[int, Chain] = {}
    for index in _may_be_numbered(blocks):
        block = blocks[index]
        found = match_of(block, bare=False)
        if found and is_marked(block, found):
            number = int(found["number"].partition(".")[0])
            before = chains.get(number - 1) or Chain(number, index, 0, worded=True)
            worded = before.worded and found["word"] is not None
            begun = before._replace(length=before.length + 1, worded=worded)
            chains[number] = max(chains.get(number, begun), begun, key=lambda chain: chain.length)
    longest = max(chains.values(), key=lambda chain: chain.length, default=None)
    return longest if longest and longest.convinces else None


def scheme_of(blocks: Sequence[Block]) -> Scheme | None:
    """How BLOCKS number their items; None where they do not.

    Headings that go on from the meeting before count for more than a list from 1 that stands below one.
    """
    places, whole = _may_be_numbered(blocks), blocks
    blocks = [whole[index] for index in places]
    small = small_titles(blocks)
    usual = USUAL._replace(small=small, slips=unmarked_slips(blocks))
    chain = headed(blocks)
    if chain and chain.first > 1 and not _leads_up(blocks[: chain.begins], chain.first):
        return Scheme(chain.first, marked=True, small=small)
    first_one = next((index for index, block in enumerate(blocks) if opening(block, 0, usual)), len(blocks))
    if around := _around(blocks, first_one, usual):
        return around
    answered = first_one < len(blocks) and cues.AD.match(blocks[first_one].text)
    bare = usual._replace(bare=True)
    if answered and _counts_bare(blocks[:first_one], 2):
        # "1 Budget", and below its text "Ad 1: Godkendt."
        return bare
    parted = _in_parts(whole, places[:first_one])
    if parted and parted > 1 and _counts_bare(blocks[:first_one], parted):
        # One of many that have no mark may have one by a slip.
        parted = None
    if parted or first_one < len(blocks):
        return usual._replace(first=parted) if parted else usual
    if any(opening(block, 0, bare) for block in blocks) and any(opening(block, 1, bare) for block in blocks):
        return bare
    return next((usual._replace(first=number) for number in _chains(blocks)), None)


def _around(blocks: Sequence[Block], first_one: int, usual: Scheme) -> Scheme | None:
    """The scheme of items around a list whose first is FIRST_ONE of BLOCKS; None where it is no list.

    They have no marks, or go on from the meeting before; one of them is an item of each meeting.
    """
    above = (match_of(block, bare=False) for block in blocks[:first_one] if stands_alone(block))
    numbers = [value_of(found["number"]) for found in above if found]
    for scheme in (usual._replace(bare=True), *(usual._replace(first=number) for number in numbers[:1])):
        places, last = [], 0
        for index, block in enumerate(blocks):
            if one := opening(block, last, scheme):
                last = value_of(one.number)
                places.append((index, one.title))
        amid = len(places) > _ABOVE_A_LIST and places[_ABOVE_A_LIST - 1][0] < first_one < places[-1][0]
        if amid and any(is_usual(title) for _, title in places):
            return scheme
    return None


def begun_again(blocks: Sequence[Block], scheme: Scheme) -> int | None:
    """The id of the one of BLOCKS with which the items begin anew, though its title is another one.

    The two titles that follow it are those that follow the first item of all.
    """
    found = [(blocks[index], numbered(blocks[index], scheme)) for index in _may_be_numbered(blocks)]
    items = [(block, one.title, value_of(one.number)) for block, one in found if one]
    firsts = [index for index, (_, _, number) in enumerate(items) if number == scheme.first]
    for index in firsts[1:]:
        pairs = list(zip(items[firsts[0] + 1 :][:_FOLLOW], items[index + 1 :][:_FOLLOW], strict=False))
        alike = [one[2] == two[2] and similar(one[1], two[1]) for one, two in pairs]
        if len(alike) == _FOLLOW and all(alike):
            return id(items[index][0])
    return None


def starts_over(title: str, items: Sequence[Part]) -> bool:
    """Whether TITLE is that of the first of ITEMS once more: minutes follow without a heading."""
    proposed = any(cues.PROPOSES.search(one.text) for one in items[-1].blocks[-_ABOVE:])
    return not proposed and similar(title, items[0].title.value)


def _leads_up(blocks: Sequence[Block], number: int) -> bool:
    """Whether BLOCKS, above a heading with NUMBER, begin with 1, or count up to it without a mark."""
    return any(opening(block, 0, USUAL) for block in blocks) or _counts_bare(blocks, number)


def _counts_bare(blocks: Sequence[Block], number: int) -> bool:
    """Whether BLOCKS count from 1 to the one before NUMBER without a mark."""
    last, bare = 0, Scheme(bare=True)
    for block in blocks:
        last += opening(block, last, bare) is not None
    return last >= number - 1


def lettered(blocks: Sequence[Block]) -> Scheme | None:
    """The scheme of BLOCKS whose items have letters, each before a title of its own; None without such."""
    scheme, last = Scheme(lettered=True), 0
    for block in blocks:
        found = opening(block, last, scheme)
        last = value_of(found.number) if found and is_lettered_title(block) else last
    return scheme if last >= _CHAIN else None


def _in_parts(blocks: Sequence[Block], places: Sequence[int]) -> int | None:
    """The first number at PLACES among BLOCKS that is plainly an item's.

    The label of a part of an item stands below it, or the heading of the agenda right above it.
    """
    for index in places:
        found = match_of(blocks[index], bare=False)
        if found is None or not int(found["number"].partition(".")[0]):
            continue
        # In a list of contents the next number stands before the label of a part of its own.
        below = takewhile(
            lambda one: match_of(one, bare=False) is None, blocks[index + 1 : index + 1 + _NEAR]
        )
        headed_by = index > 0 and first(cues.SECTIONS, blocks[index - 1].text)
        if headed_by or any(_is_of_an_item(one) for one in below):
            return _counted_down(
                blocks, [place for place in places if place < index], value_of(found["number"])
            )
    return None


def _counted_down(blocks: Sequence[Block], above: Sequence[int], number: int) -> int:
    """The number of the first of the items in BLOCKS that lead up, at places ABOVE it, to NUMBER."""
    for place in reversed(above):
        found = match_of(blocks[place], bare=False) if stands_alone(blocks[place]) else None
        number -= found is not None and value_of(found["number"]) == number - 1
    return number


def _is_of_an_item(block: Block) -> bool:
    """Whether BLOCK is the label of a part of an item, or the number of its case."""
    return first(cues.PARTS, block.text) is not None or cases.CASE_OF_ITEM.match(block.text) is not None


def _chains(blocks: Sequence[Block]) -> Iterator[int]:
    """The numbers with which a row of consecutive ones begins."""
    numbers = [value_of(found["number"]) for block in blocks if (found := match_of(block, bare=False))]
    # The length of the row that begins with each number, among those of which all was seen from the end on.
    lengths: dict[int, int] = {}
    long = []
    for number in reversed(numbers):
        lengths[number] = 1 + lengths.get(number + 1, 0)
        if lengths[number] >= _CHAIN:
            long.append(number)
    yield from reversed(long)
    yield from _pairs(blocks)


def _pairs(blocks: Sequence[Block]) -> Iterator[int]:
    """The numbers of lines that approve an agenda or minutes, where the next line with a number goes on."""
    numbered = [(block, found) for block in blocks if (found := match_of(block, bare=False))]
    for (block, one), (below, two) in pairwise(numbered):
        follows = value_of(two["number"]) == value_of(one["number"]) + 1 and one["mark"] and two["mark"]
        if follows and stands_alone(block) and stands_alone(below) and cues.OPENS_MEETING.match(one["title"]):
            yield value_of(one["number"])
