"""Dates on lines of their own: whether what happens then stands below them or above, and what is neither.

White tells where there is any: a date stands nearer to what happens then than to what happens before.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.parse.cues import plan as cues
from cso_opendata.parse.endings import closing
from cso_opendata.parse.headings import LONGEST, is_title, read_heading
from cso_opendata.parse.moments import opening, whole
from cso_opendata.parse.plan_words import is_part_of_any
from cso_opendata.parse.shapes import is_heading
from cso_opendata.parse.tracks import kind_of_track

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from cso_opendata.model import Block

# One date may be that of the document.
_FEWEST = 2
# With more than one line below a date there are more blocks from it to the next.
_NEXT = 2
_WIDE = re.compile(r"\s{3,}|\s*\.{3,}\s*")
_KNOWN = (cues.PLAN_TITLE, cues.PHASE, cues.NUMBERED_PHASE)


class Lone(NamedTuple):
    """The dates on lines of their own, by the indexes of their blocks.

    `over`: those that are headings; `below`: those that stand below their titles, by these; `near`: what
    white binds to the former; `apart`: what it, or the custom of one line a date, parts from them.
    """

    over: frozenset[int]
    below: dict[int, int]
    near: frozenset[int]
    apart: frozenset[int]


def lone_dates(blocks: Sequence[Block]) -> Lone:
    """The dates of BLOCKS that are dates and nothing else: by a mark, or many."""
    alone = [
        index
        for index, block in enumerate(blocks)
        if block.kind not in ("row", "bullet") and len(block.text) <= LONGEST and whole(block.text)
    ]
    marked = frozenset(index for index in alone if is_heading(blocks[index]))
    plain = [index for index in alone if index not in marked]
    below = _below_titles(blocks, plain)
    if below:
        return Lone(marked, below, frozenset(), frozenset(_over_titles(blocks, below)))
    near = frozenset(index + 1 for index in plain if _is_near(blocks, index))
    over = [index for index in plain if index + 1 in near or _stands_over(blocks[index + 1 : index + 3])]
    if len(over) < _FEWEST:
        return Lone(marked, {}, frozenset(), frozenset())
    return Lone(marked.union(over), {}, near, frozenset(_apart(blocks, over)))


def _is_near(blocks: Sequence[Block], index: int) -> bool:
    """Whether the date at INDEX is set right over what happens then, with more white above it."""
    if not 0 < index < len(blocks) - 1 or is_heading(blocks[index + 1]) or whole(blocks[index + 1].text):
        return False
    return white_above(blocks, index + 1) == 1 < white_above(blocks, index)


def _stands_over(below: Sequence[Block]) -> bool:
    """Whether what stands BELOW a date can be what happens then, or whose work: no other heading, no date."""
    if len(below) > 1 and below[1].kind == "bullet" and kind_of_track(below[0].text):
        return True
    return bool(below) and not (is_title(below[0]) and read_heading(below[0]))


def _below_titles(blocks: Sequence[Block], plain: Sequence[int]) -> dict[int, int]:
    """The dates PLAIN of BLOCKS by the titles above them, where these are what happens then."""
    pairs = {index - 1: index for index in plain if index and _may_happen(blocks[index - 1])}
    if len(pairs) < max(_FEWEST, len(plain) - 1):
        return {}
    white = [
        (white_above(blocks, index), white_above(blocks, index + 1))
        for index in pairs.values()
        if index + 1 < len(blocks)
    ]
    nearer, farther = sum(up < down for up, down in white), sum(up > down for up, down in white)
    if nearer or farther:
        return pairs if nearer > 2 * farther else {}
    behind = blocks[max(pairs.values()) + 1 :][:1]
    happens = bool(behind) and not is_heading(behind[0]) and _may_happen(behind[0])
    return {} if happens else pairs


def _over_titles(blocks: Sequence[Block], below: dict[int, int]) -> Iterator[int]:
    """The lines of BLOCKS that white sets apart over titles that have their dates BELOW."""
    over = (title - 1 for title in below if title and white_above(blocks, title) > 1)
    yield from (index for index in over if index and _may_happen(blocks[index]))


def _may_happen(block: Block) -> bool:
    """Whether BLOCK can be the title of what happens on a date beside it: no date and no section or phase."""
    shaped = is_title(block) or (block.kind == "bullet" and len(block.text) <= LONGEST)
    if not shaped or is_part_of_any(block.text) or any(each.match(block.text) for each in _KNOWN):
        return False
    return not (whole(block.text) or opening(block.text) or closing(block.text))


def white_above(blocks: Sequence[Block], index: int) -> int:
    """How far the block at INDEX stands below the one above it."""
    return blocks[index].numbers[0] - blocks[index - 1].numbers[-1]


def _apart(blocks: Sequence[Block], over: Sequence[int]) -> Iterator[int]:
    """What is set apart, in BLOCKS, from the dates OVER it: by more white, or as the second line below one.

    The latter only where most dates have one line.
    """
    ends = [*over[1:], len(blocks)]
    single = 2 * sum(end - start == _NEXT for start, end in pairwise(over)) > len(over) - 1
    white = False
    for start, end in zip(over, ends, strict=True):
        near = white_above(blocks, start + 1)
        far = next((index for index in range(start + 2, end) if white_above(blocks, index) > near), end)
        white = white or far < end
        yield from range(far, end)
    first = over[0] - 1
    if first > 0 and white_above(blocks, over[0]) > 1 and _may_happen(blocks[first]) and white:
        yield first
    if single and not white:
        second = (end - 1 for start, end in pairwise(over) if end - start > _NEXT)
        yield from (index for index in second if _may_happen(blocks[index]))


def is_over_a_list(
    blocks: Sequence[Block], index: int, last: frozenset[int], tight: Callable[[], bool]
) -> bool:
    """Whether what follows the block at INDEX of BLOCKS has a date, and white binds the block to it.

    It begins with one or is among the LAST. TIGHT tells whether no white parts the lines with dates.
    """
    if not 0 < index < len(blocks) - 1 or blocks[index].kind == "bullet":
        return False
    if index + 1 not in last and not _begins_with_date(blocks[index + 1]):
        return False
    above, below = white_above(blocks, index), white_above(blocks, index + 1)
    return above > below or (above == below and (blocks[index + 1].kind == "bullet" or tight()))


def are_tight(blocks: Sequence[Block], last: frozenset[int]) -> bool:
    """Whether no white parts the lines of BLOCKS that begin with dates, or the LAST, which end with them.

    What white sets apart is of another kind then.
    """
    if any(index + 1 in last and white_above(blocks, index + 1) == 1 for index in last):
        return True
    return any(
        _begins_with_date(before)
        and (
            (white_above(blocks, index) == 1 and after.kind == before.kind and _begins_with_date(after))
            or any(_is_dated(before.text[start:]) for start in before.starts[1:])
        )
        for index, (before, after) in enumerate(pairwise(blocks), start=1)
        if before.kind == "paragraph"
    )


def dates_last(blocks: Sequence[Block]) -> frozenset[int]:
    """The indexes of BLOCKS that are lines with their dates in a column, more than one together."""
    wide = {index for index, block in enumerate(blocks) if _ends_in_a_column(block)}
    return frozenset(index for index in wide if not wide.isdisjoint((index - 1, index + 1)))


def _ends_in_a_column(block: Block) -> bool:
    """Whether BLOCK is a line that much white, or a row of dots, parts from the date that it ends with."""
    if block.kind != "paragraph" or len(block.numbers) > 1 or not _WIDE.search(block.text):
        return False
    found = closing(block.text)
    return found is not None and bool(_WIDE.fullmatch(block.text[found.title : found.moment.start]))


def _begins_with_date(block: Block) -> bool:
    """Whether a mark parts BLOCK from the date that it begins with."""
    return _is_dated(block.text)


def _is_dated(words: str) -> bool:
    found = opening(words)
    return found is not None and found.parted
