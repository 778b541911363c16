"""Whether a block opens an item by the number it begins with, in a document that numbers its items so."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.parse.cues import items as cues
from cso_opendata.parse.cues.table import Cue
from cso_opendata.parse.numbers import (
    MAY_OPEN,
    NUMBERED,
    is_bare_title,
    lists_somebody,
    names_somebody,
    value_of,
)
from cso_opendata.parse.shapes import is_bold, is_heading, stands_alone

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from cso_opendata.model import Block

# Letters number the items of a document that has no numbers and no headings of items, or the numbers of Rome.
_LETTERED = Cue(
    r"(?P<word>(?!))?(?P<number>[a-zæøå]|[A-ZÆØÅ]|[IVX]{1,5})(?P<mark>[.)](?=\s)|\s{0,2}:)\s*(?P<title>\S.*)$",
    re.DOTALL,
)
# The same with the word for an item: "Punkt B - Puljen".
_WORDED_LETTER = Cue(
    r"(?P<word>(?i:punkt|pkt\.?))\s+(?P<number>[a-zæøå]|[A-ZÆØÅ])(?P<mark>\s?[–—-]|\s?[.):])\s+(?P<title>\S.*)$",
    re.DOTALL,
)
# More than so many numbers are not left out: a heading "5. maj" is a date.
_MOST_SKIPPED = 3
# A title that ends with a full stop is shorter.
_BRIEF = 70
# The blocks of a document are mostly fewer.
_KEPT = 512


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

    END: where the title ends, where that is known. NAME: its words on the agenda. REST: where what is told
    begins, if not at the end of the title. PRINTED: the number that each item has alike, which tells none.
    """

    number: str | None
    title: str
    start: int
    end: int | None = None
    name: str = ""
    rest: int | None = None
    printed: str | None = None


def opening(block: Block, last: int, scheme: Scheme) -> Opening | None:
    """The number and title of BLOCK where it may open the item after LAST; 0: the first, or "0." itself."""
    found, told = _found(block, scheme), numbered(block, scheme)
    if found is None or told is None:
        return None
    number, last = value_of(told.number), last or scheme.first - 1
    # A heading, or what calls itself an item, may skip a number; what is neither must follow the last one.
    skips = scheme.first <= last < number <= last + _MOST_SKIPPED
    named = block.kind == "heading" or is_bold(block) or (found["word"] and stands_alone(block))
    follows = number == last + 1 or (skips and named) or (not (number or last) and found["mark"])
    return told if follows else None


def numbered(block: Block, scheme: Scheme) -> Opening | None:
    """The number and title of BLOCK, wherever it stands."""
    found = _found(block, scheme)
    if found is None or (scheme.marked and not is_marked(block, found)):
        return None
    return Opening(found["number"], found["title"], found.start("title"))


def in_turn(blocks: Sequence[Block], scheme: Scheme) -> Iterator[Opening]:
    """What is numbered by SCHEME among BLOCKS, one after the other."""
    last = 0
    for block in blocks:
        found = opening(block, last, scheme)
        if found:
            last = value_of(found.number)
            yield found


def has_number(block: Block, scheme: Scheme) -> bool:
    """Whether BLOCK begins with a number, in a document that numbers its items by SCHEME."""
    return _found(block, scheme) is not None


def _found(block: Block, scheme: Scheme) -> re.Match[str] | None:
    """The number and title of BLOCK by SCHEME."""
    if id(block) in scheme.slips:
        return _titled(block.text)
    if not scheme.lettered:
        return match_of(block, bare=scheme.bare, small=scheme.small)
    if block.kind not in MAY_OPEN:
        return None
    found = _LETTERED.match(block.text) or _WORDED_LETTER.match(block.text)
    if found is None:
        return None
    # "F: valg af revisor" is plainly a title, "a. valget holdes" may be a clause.
    return found if not found["title"][0].islower() or _is_capital(found) else None


def _is_capital(found: re.Match[str]) -> bool:
    """Whether the letter FOUND is a capital with a colon."""
    return found["number"].isupper() and found["mark"].endswith(":")


def is_lettered_title(block: Block) -> bool:
    """Whether BLOCK has the shape of a title with a letter: one line, which may end with a full stop."""
    found = _LETTERED.match(block.text)
    brief = found is not None and _is_capital(found) and len(block.text) <= _BRIEF
    return stands_alone(block) or (brief and len(block.numbers) == 1)


def match_of(block: Block, *, bare: bool, small: Collection[int] = ()) -> re.Match[str] | None:
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
    # "Pkt. 3: Kontorchef Anna Berg, ØKF" is a guest of a list, and "Pkt. 3: Anna Berg" an item.
    named = lists_somebody if found["word"] else names_somebody
    return None if named(found["title"]) else found


def is_marked(block: Block, found: re.Match[str]) -> bool:
    """Whether BLOCK is a heading, or a line of its own that calls itself an item ("Punkt 12: ...")."""
    return is_heading(block) or (found["word"] is not None and stands_alone(block))
