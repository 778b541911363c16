"""The numbers that open items: how a document writes them, and with which one it begins.

opening = [word] number [mark] title        word = "Pkt.", "Punkt", "Ad", "Sag nr." ...
Numbers begin with 1, or go on from the meeting before ("715."): then they are numbers of items only where
the next ones follow. A document that numbers nothing has headings instead (`outline`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.model import Block
from cso_opendata.parse.cues import items as cues
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.shapes import is_bold, stands_alone

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

NUMBERED = re.compile(
    rf"(?P<word>{cues.ITEM_WORD}\s*)?(?P<number>\d{{1,4}})\s*(?P<mark>[.):]|\s[–-])?(?=\s)\s*(?P<title>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
NUMBER_ALONE = re.compile(rf"(?:{cues.ITEM_WORD}\s*)?(?P<number>\d{{1,4}})\s*[.):]?", re.IGNORECASE)
_ALONE = re.compile(rf"(?:{cues.ITEM_WORD}\s*\d{{1,4}}\s*[.):]?|\d{{1,3}}[.)])$", re.IGNORECASE)
# More than so many numbers are not left out: a heading "5. maj" is a date.
_MOST_SKIPPED = 3
_MAY_OPEN = ("paragraph", "heading")
# With these the words before a number begin (see `cues.ITEM_WORD`): a quick look, since all blocks are asked.
_FIRST_LETTERS = frozenset("dpasn")
# So many numbers in a row are those of items, where they do not begin with 1.
_CHAIN = 3


class Scheme(NamedTuple):
    """How a document numbers its items: the FIRST number; BARE: no mark stands behind it."""

    first: int = 1
    bare: bool = False


class Opening(NamedTuple):
    """The number of an item (null where none is printed), its title, and where in the block that starts."""

    number: str | None
    title: str
    start: int


def scheme_of(blocks: Sequence[Block]) -> Scheme | None:
    """How BLOCKS number their items; None where they do not."""
    if any(opening(block, 0, Scheme()) for block in blocks):
        return Scheme()
    bare = Scheme(bare=True)
    if any(opening(block, 0, bare) for block in blocks) and any(opening(block, 1, bare) for block in blocks):
        return bare
    return next((Scheme(number) for number in _chains(blocks)), None)


def _chains(blocks: Sequence[Block]) -> Iterator[int]:
    """The numbers with which a row of consecutive ones begins."""
    numbers = [int(found["number"]) for block in blocks if (found := _match(block, bare=False))]
    for index, number in enumerate(numbers):
        length = 1
        for following in numbers[index + 1 :]:
            length += following == number + length
        if length >= _CHAIN:
            yield number


def opening(block: Block, last: int, scheme: Scheme) -> Opening | None:
    """The number and title of BLOCK where it may open the item after LAST; 0: the first one."""
    found = _match(block, bare=scheme.bare)
    if found is None:
        return None
    number, last = int(found["number"]), last or scheme.first - 1
    # A heading may skip a number; what is no heading must follow the last one.
    marked = block.kind == "heading" or is_bold(block)
    skips = marked and scheme.first <= last < number <= last + _MOST_SKIPPED
    follows = number == last + 1 or skips
    return Opening(found["number"], found["title"], found.start("title")) if follows else None


def numbered(block: Block, scheme: Scheme) -> Opening | None:
    """The number and title of BLOCK, wherever it stands."""
    found = _match(block, bare=scheme.bare)
    return Opening(found["number"], found["title"], found.start("title")) if found else None


def _match(block: Block, *, bare: bool) -> re.Match[str] | None:
    start = block.text[:1]
    if block.kind not in _MAY_OPEN or not (start.isdigit() or start.lower() in _FIRST_LETTERS):
        return None
    found = NUMBERED.match(block.text)
    if not found or found["title"][0].islower():
        return None
    if found["mark"] or found["word"] or block.kind == "heading":
        return found
    usual = first(cues.ITEM_KINDS, found["title"])
    titled = stands_alone(block) or (usual is not None and usual[0] == "any_other_business")
    return found if bare and titled else None


def with_titles(blocks: Sequence[Block]) -> list[Block]:
    """BLOCKS, in which a number by itself ("Sag nr. 12") and the title below it are one."""
    joined: list[Block] = []
    for block in blocks:
        before = joined[-1] if joined else None
        if (
            before
            and before.kind in _MAY_OPEN
            and block.kind in _MAY_OPEN
            and _ALONE.match(before.text)
            and stands_alone(block)
            and not _match(block, bare=False)
        ):
            joined[-1] = _one(before, block)
        else:
            joined.append(block)
    return joined


def _one(number: Block, title: Block) -> Block:
    shift = len(number.text) + 1
    return Block(
        "heading" if "heading" in (number.kind, title.kind) else "paragraph",
        f"{number.text} {title.text}",
        (*number.starts, *(start + shift for start in title.starts)),
        (*number.numbers, *title.numbers),
        level=max(number.level, title.level),
        strong=(*number.strong, *((start + shift, end + shift) for start, end in title.strong)),
    )
