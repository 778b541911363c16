"""Names of items: as blocks have them, and the blocks that tell of an item under its name."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.parse.cues import items as cues
from cso_opendata.parse.shapes import is_bold
from cso_opendata.parse.titles import ratio, similar

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from cso_opendata.model import Block

# A name is no longer.
LONGEST = 100
# What stands before a name, and between it and a text on the same line.
_BEFORE = re.compile(
    rf"(?:(?:ad\b\.?:?|{cues.ITEM_WORD})\s*)?(?:\(?(?P<number>\d{{1,3}}(?=\s*[.):–-]|\s)"
    r"|\d{1,4}/(?:(?:19|20)\d\d|1[3-9]|[2-9]\d)(?=[\s.):])"
    r"|(?:[a-zæøå]|[ivx]{1,5})(?=[.)]\s))\s*(?:[.):]+|[–-](?=\s))?(?:\s+|(?<=[.)])(?=[^\W\d_]{2})))?",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"\s*(?::|[.]|\s[–-])\s+(?=\S)")
_NOT_WORDS = re.compile(r"\W+")


class Kind(NamedTuple):
    """What names of items look like; MARKED: as headings or in bold print; NUMBERED: they have numbers."""

    kind: str
    level: int
    mark: str
    marked: bool
    numbered: bool


class Name(NamedTuple):
    """A name of an item as a block has it: its number, its words, and where these stand in the text."""

    number: str | None
    words: str
    start: int


class Told(NamedTuple):
    """The index of a BLOCK, of some KIND, that tells of ENTRY; its name is from START to END of the text."""

    entry: int
    block: int
    kind: Kind
    number: str | None
    start: int
    end: int | None


def name_of(block: Block) -> Name:
    """BLOCK as the name of an item."""
    number, start = _number_of(block)
    return Name(number, plain(block.text[start:]), start)


def _number_of(block: Block) -> tuple[str | None, int]:
    """The number that stands before the name in BLOCK, and where the name begins."""
    before = _BEFORE.match(block.text)
    start = before.end() if before and before.end() < len(block.text) else 0
    return before["number"] if before and start else None, start


def plain(text: str) -> str:
    """The words of TEXT, whatever their case and the marks between them."""
    return _NOT_WORDS.sub(" ", text.casefold()).strip()


def kind_of(block: Block, name: Name) -> Kind:
    """What BLOCK, with NAME, looks like."""
    bold = is_bold(block) or (bool(block.strong) and block.strong[0][0] == 0)
    marked = block.kind == "heading" or bold
    return Kind(block.kind, block.level, block.mark, marked=marked, numbered=name.number is not None)


def told_of(blocks: Sequence[Block], start: int, names: Mapping[str, int]) -> list[Told]:
    """What from START on tells of the entries with NAMES, each once: by blocks of one kind, if they can."""
    longest = max(map(len, names), default=0)
    below = range(start, len(blocks))
    found = [one for index in below if (one := _tells(blocks[index], index, names, longest))]
    kinds = Counter(kind for kind, _ in dict.fromkeys((one.kind, one.entry) for one in found))
    told: dict[int, Told] = {}
    for one in sorted(found, key=lambda one: (-kinds[one.kind], one.block)):
        told.setdefault(one.entry, one)
    return sorted(told.values(), key=lambda one: one.block)


def alike(
    blocks: Sequence[Block], start: int, names: Mapping[str, int], told: Sequence[Told]
) -> Iterator[Told]:
    """What from START on tells of the other entries with NAMES in other words, most of which are the same.

    It looks like most of those TOLD: they are headings, or have numbers.
    """
    kind = usual_kind(told)
    known, left = {one.block for one in told}, dict(names)
    for one in told:
        left = {words: entry for words, entry in left.items() if entry != one.entry}
    for index in range(start, len(blocks)) if kind.marked or kind.numbered else ():
        block = blocks[index]
        if index in known or len(block.text) > LONGEST:
            continue
        name = name_of(block)
        if kind_of(block, name) != kind:
            continue
        near = [words for words in left if similar(words, name.words)]
        if near:
            entry = left.pop(max(near, key=lambda words: ratio(words, name.words)))
            yield Told(entry, index, kind, name.number, name.start, None)


def usual_kind(told: Sequence[Told]) -> Kind:
    """What most of those TOLD look like."""
    kinds = Counter(one.kind for one in told)
    return max(kinds, key=lambda kind: kinds[kind])


def _tells(block: Block, index: int, names: Mapping[str, int], longest: int) -> Told | None:
    """The entry that BLOCK, at INDEX, tells of: its name is all of it, or what is bold or marked off.

    No name has more than LONGEST characters.
    """
    if block.kind == "row":
        return None
    number, start = _number_of(block)
    for end in (None, *_ends_of_name(block, start)):
        entry = names.get(_up_to(block.text[start:end], longest))
        if entry is not None:
            return Told(entry, index, kind_of(block, name_of(block)), number, start, end)
    return None


def _up_to(text: str, longest: int) -> str:
    """The words of TEXT, or so many of them that they are more than LONGEST characters.

    Most blocks are paragraphs: all their words are many times what tells that they are no name.
    """
    begun = plain(text[: longest + LONGEST])
    return begun if len(begun) > longest or len(text) <= longest + LONGEST else plain(text)


def _ends_of_name(block: Block, start: int) -> Iterator[int]:
    """Where the name that begins at START of BLOCK may end: where bold print does, or before a mark."""
    if block.strong and block.strong[0][0] == 0 and block.strong[0][1] < len(block.text):
        yield block.strong[0][1]
    mark = _BEHIND.search(block.text, start, start + LONGEST)
    if mark:
        yield mark.end() if block.text[mark.start()] == ":" else mark.start()
