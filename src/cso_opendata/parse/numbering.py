"""The numbers that open items: how a document writes them, and with which one it begins.

opening = [word] number [mark] title        word = "Pkt.", "Punkt", "Ad", "Sag nr." ...
Numbers begin with 1, or go on from the meeting before ("715."): then they are numbers of items only where
the next ones follow. A document that numbers nothing has headings instead (`outline`).
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.parse.cues import items as cues
from cso_opendata.parse.cues.table import Cue, Cues, first
from cso_opendata.parse.numbers import (
    MAY_OPEN,
    NUMBERED,
    is_bare_title,
    names_somebody,
    small_titles,
    unmarked_slips,
    value_of,
)
from cso_opendata.parse.shapes import is_bold, is_heading, stands_alone

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from cso_opendata.model import Block

# Letters number the items of a document that has no numbers and no headings of items, or the numbers of Rome.
_LETTERED = Cue(
    r"(?P<word>(?!))?(?P<number>[a-zæøå]|[A-ZÆØÅ]|[IVX]{1,5})(?P<mark>[.)])\s+(?P<title>\S.*)$", re.DOTALL
)
_NUMBERS = Cues((NUMBERED,))
# More than so many numbers are not left out: a heading "5. maj" is a date.
_MOST_SKIPPED = 3
# So many numbers in a row are those of items, where they do not begin with 1; fewer that call themselves so.
_CHAIN, _CHAIN_OF_WORDS = 3, 2
# The blocks of a document are mostly fewer.
_KEPT = 512
# The label of a part of an item stands so near below its title.
_NEAR = 3


class Scheme(NamedTuple):
    """How a document numbers its items: the FIRST number; BARE: no mark stands behind it.

    MARKED: only a heading, or a line that calls itself an item, has the number of one. LETTERED: the
    numbers are letters. SMALL: the ids of the blocks whose titles are in small letters; SLIPS: of those
    whose numbers have lost their marks.
    """

    first: int = 1
    bare: bool = False
    marked: bool = False
    lettered: bool = False
    small: frozenset[int] = frozenset()
    slips: frozenset[int] = frozenset()


USUAL = Scheme()


class Opening(NamedTuple):
    """The number of an item (null where none is printed), its title, and where in the block that starts.

    END: where the title ends, where that is known. NAME: its words on the agenda.
    """

    number: str | None
    title: str
    start: int
    end: int | None = None
    name: str = ""


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
        found = _match(block, bare=False)
        if found and _is_marked(block, found):
            number = int(found["number"].partition(".")[0])
            before = chains.get(number - 1) or Chain(number, index, 0, worded=True)
            worded = before.worded and found["word"] is not None
            begun = before._replace(length=before.length + 1, worded=worded)
            chains[number] = max(chains.get(number, begun), begun, key=lambda chain: chain.length)
    longest = max(chains.values(), key=lambda chain: chain.length, default=None)
    return longest if longest and longest.convinces else None


def _is_marked(block: Block, found: re.Match[str]) -> bool:
    """Whether BLOCK is a heading, or a line of its own that calls itself an item ("Punkt 12: ...")."""
    return is_heading(block) or (found["word"] is not None and stands_alone(block))


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
    parted = _in_parts(whole, places[:first_one])
    if parted and parted > 1 and _counts_bare(blocks[:first_one], parted):
        # One of many that have no mark may have one by a slip.
        parted = None
    if parted or first_one < len(blocks):
        return usual._replace(first=parted) if parted else usual
    bare = usual._replace(bare=True)
    if any(opening(block, 0, bare) for block in blocks) and any(opening(block, 1, bare) for block in blocks):
        return bare
    return next((usual._replace(first=number) for number in _chains(blocks)), None)


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
        last = value_of(found.number) if found and stands_alone(block) else last
    return scheme if last >= _CHAIN else None


def _in_parts(blocks: Sequence[Block], places: Sequence[int]) -> int | None:
    """The first number at PLACES among BLOCKS that is plainly an item's.

    The label of a part of an item stands below it, or the heading of the agenda right above it.
    """
    for index in places:
        found = _match(blocks[index], bare=False)
        if found is None or not int(found["number"].partition(".")[0]):
            continue
        # In a list of contents the next number stands before the label of a part of its own.
        below = takewhile(lambda one: _match(one, bare=False) is None, blocks[index + 1 : index + 1 + _NEAR])
        headed_by = index > 0 and first(cues.SECTIONS, blocks[index - 1].text)
        if headed_by or any(first(cues.PARTS, one.text) for one in below):
            return int(found["number"].partition(".")[0])
    return None


def _chains(blocks: Sequence[Block]) -> Iterator[int]:
    """The numbers with which a row of consecutive ones begins."""
    numbers = [value_of(found["number"]) for block in blocks if (found := _match(block, bare=False))]
    # The length of the row that begins with each number, among those of which all was seen from the end on.
    lengths: dict[int, int] = {}
    long = []
    for number in reversed(numbers):
        lengths[number] = 1 + lengths.get(number + 1, 0)
        if lengths[number] >= _CHAIN:
            long.append(number)
    yield from reversed(long)


def opening(block: Block, last: int, scheme: Scheme) -> Opening | None:
    """The number and title of BLOCK where it may open the item after LAST; 0: the first, or "0." itself."""
    found = _found(block, scheme)
    if found is None or (scheme.marked and not _is_marked(block, found)):
        return None
    number, last = value_of(found["number"]), last or scheme.first - 1
    # A heading, or what calls itself an item, may skip a number; what is neither must follow the last one.
    skips = scheme.first <= last < number <= last + _MOST_SKIPPED
    named = block.kind == "heading" or is_bold(block) or (found["word"] and stands_alone(block))
    follows = number == last + 1 or (skips and named) or (not (number or last) and found["mark"])
    return Opening(found["number"], found["title"], found.start("title")) if follows else None


def numbered(block: Block, scheme: Scheme) -> Opening | None:
    """The number and title of BLOCK, wherever it stands."""
    found = _found(block, scheme)
    found = None if found and scheme.marked and not _is_marked(block, found) else found
    return Opening(found["number"], found["title"], found.start("title")) if found else None


def has_number(block: Block, scheme: Scheme) -> bool:
    """Whether BLOCK begins with a number, in a document that numbers its items by SCHEME."""
    return _found(block, scheme) is not None


def _found(block: Block, scheme: Scheme) -> re.Match[str] | None:
    """The number and title of BLOCK by SCHEME."""
    if not scheme.lettered:
        return _match(block, bare=scheme.bare or id(block) in scheme.slips, small=scheme.small)
    found = _LETTERED.match(block.text) if block.kind in MAY_OPEN else None
    return found if found and not found["title"][0].islower() else None


def _match(block: Block, *, bare: bool, small: Collection[int] = ()) -> re.Match[str] | None:
    """The number and title of BLOCK; BARE: no mark need stand between; SMALL are those in small letters."""
    found = _titled(block.text) if block.kind in MAY_OPEN else None
    if not found or (found["title"][0].islower() and id(block) not in small):
        return None
    if found["mark"] or found["word"] or block.kind == "heading":
        return found
    return found if bare and is_bare_title(block, found["title"]) else None


# One reader after the other asks for the number of the same block.
@lru_cache(maxsize=_KEPT)
def _titled(text: str) -> re.Match[str] | None:
    """The number and title of TEXT, where these are no proposal's and no person's."""
    found = NUMBERED.match(text)
    if not found or cues.PROPOSAL.match(found["title"]):
        return None
    return found if found["word"] or not names_somebody(found["title"]) else None
