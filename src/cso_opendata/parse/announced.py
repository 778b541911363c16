"""Items that an agenda lists by their names, and that are told of below under the same names.

    agenda = "Dagsorden" { entry } ; minutes = { name [":"] { block } }
An entry is a bullet, a line or a number with a title. Where its name stands over a text below, that is the
item once more, whatever its shape: a heading of any level, a line, a bullet. So no number is needed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.parse.cues import head as head_cues
from cso_opendata.parse.cues import items as cues
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.numbering import Opening, value_of
from cso_opendata.parse.shapes import is_bold

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping, Sequence

    from cso_opendata.model import Block

# A longer entry, or heading of a section, is none.
_LONGEST, _LONGEST_SECTION = 100, 40
# So many entries are a list; of lines, which may be anything, so many are told of below.
_FEWEST, _FEWEST_LINES = 2, 3
# What stands before a name, and between it and a text on the same line.
_BEFORE = re.compile(
    rf"(?:(?:ad\b\.?:?|{cues.ITEM_WORD})\s*)?(?:\(?(?P<number>\d{{1,3}}(?=\s*[.):–-]|\s)"
    r"|(?:[a-zæøå]|[ivx]{1,5})(?=[.)]\s))\s*(?:[.):]+|[–-](?=\s))?(?:\s+|(?<=[.)])(?=[^\W\d_]{2})))?",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"\s*(?::|[.]|\s[–-])\s+(?=\S)")
_NOT_WORDS = re.compile(r"\W+")
# So many blocks may follow an agenda that nothing is told of: a greeting, who wrote it.
_MOST_BEHIND = 3


class Announced(NamedTuple):
    """The blocks that OPEN items, by their ids; TURN is the first one that is told of below the agenda.

    NUMBERED: what is told of has numbers that the agenda has not.
    """

    opens: Mapping[int, Opening]
    turn: int | None
    numbered: bool


class _Name(NamedTuple):
    """A name of an item as a block has it: its number, its words, and where these stand in the text."""

    number: str | None
    words: str
    start: int


class _Told(NamedTuple):
    """The index of a BLOCK, of some KIND, that tells of ENTRY; its name is from START to END of the text."""

    entry: int
    block: int
    kind: Hashable
    number: str | None
    start: int
    end: int | None


def announced(blocks: Sequence[Block]) -> Announced | None:
    """The items of BLOCKS by their names; None where no agenda lists them, or where numbers tell them."""
    texts = [block.text for block in blocks]
    for index in cues.SECTIONS.among(texts):
        section = first(cues.SECTIONS, texts[index]) if len(texts[index]) < _LONGEST_SECTION else None
        if section is None or section[0] != "agenda" or blocks[index].kind == "bullet":
            continue
        entries = list(_entries(blocks, index + 1))
        found = _announced(blocks, entries) if len(entries) >= _FEWEST else None
        if found:
            return found
    return None


def _announced(blocks: Sequence[Block], entries: Sequence[int]) -> Announced | None:
    names = {_name(blocks[index]).words: place for place, index in enumerate(entries)}
    told = _told(blocks, entries[-1] + 1, names)
    bare = _name(blocks[entries[0]]).number is None
    least = _FEWEST if not bare or blocks[entries[0]].kind == "bullet" else _FEWEST_LINES
    if len(told) < max(least, (len(entries) + 1) // 2):
        return _alone(blocks, entries) if bare else None
    numbers = {one.entry: one.number for one in told}
    numbered = 2 * sum(number is not None for number in numbers.values()) > len(told)
    if numbered and not bare:
        return None
    opens = {}
    for place, index in enumerate(entries):
        name = _name(blocks[index])
        opens[id(blocks[index])] = Opening(
            name.number or numbers.get(place), blocks[index].text[name.start :], name.start
        )
    if not numbered:
        for one in told:
            block, entry = blocks[one.block], blocks[entries[one.entry]]
            opens[id(block)] = Opening(
                _name(entry).number, block.text[one.start : one.end], one.start, one.end
            )
    return Announced(opens, id(blocks[told[0].block]), numbered)


def _alone(blocks: Sequence[Block], entries: Sequence[int]) -> Announced | None:
    """The ENTRIES of an agenda that nothing is told of: one of them is an item of each meeting."""
    kinds = [first(cues.ITEM_KINDS, blocks[index].text) for index in entries]
    usual = any(kind and kind[0] in ("approval_of_minutes", "any_other_business") for kind in kinds)
    if not usual or len(entries) < _FEWEST_LINES or len(blocks) - entries[-1] - 1 > _MOST_BEHIND:
        return None
    opens = {id(blocks[index]): Opening(None, blocks[index].text, 0) for index in entries}
    return Announced(opens, None, numbered=False)


def _entries(blocks: Sequence[Block], start: int) -> Iterator[int]:
    """The indexes of the entries of the list that begins at START: all of one kind, one after the other.

    A bullet may have deeper ones below it, and what has a number some text.
    """
    if start >= len(blocks):
        return
    kind, level = blocks[start].kind, blocks[start].level
    number, known = 0, set()
    for index in range(start, len(blocks)):
        block = blocks[index]
        name = _name(block)
        if name.words in known or _ends(block):
            return
        if kind == "bullet":
            if block.kind != kind or block.level < level:
                return
            if block.level > level:
                continue
        elif name.number is not None and block.kind == "paragraph" and value_of(name.number) == number + 1:
            number += 1
        elif number:
            continue
        elif block.kind != kind or not _is_line(block):
            return
        known.add(name.words)
        yield index


def _ends(block: Block) -> bool:
    """Whether BLOCK is the heading of another section."""
    return len(block.text) < _LONGEST_SECTION and first(cues.SECTIONS, block.text) is not None


def _is_line(block: Block) -> bool:
    """Whether BLOCK may be an entry without a mark: a short line, no sentence, no fact with its label."""
    short = block.kind == "paragraph" and len(block.text) <= _LONGEST and block.text[-1] not in ".;,"
    return short and len(block.numbers) == 1 and not head_cues.is_labelled(block.text)


def _name(block: Block) -> _Name:
    """BLOCK as the name of an item."""
    before = _BEFORE.match(block.text)
    start = before.end() if before and before.end() < len(block.text) else 0
    number = before["number"] if before and start else None
    return _Name(number, _plain(block.text[start:]), start)


def _plain(text: str) -> str:
    return _NOT_WORDS.sub(" ", text.casefold()).strip()


def _told(blocks: Sequence[Block], start: int, names: Mapping[str, int]) -> list[_Told]:
    """What from START on tells of the entries with NAMES, each once: by blocks of one kind, if they can."""
    found = [one for index in range(start, len(blocks)) if (one := _tells(blocks[index], index, names))]
    kinds = {
        kind: len({one.entry for one in found if one.kind == kind}) for kind in {one.kind for one in found}
    }
    told: dict[int, _Told] = {}
    for one in sorted(found, key=lambda one: (-kinds[one.kind], one.block)):
        told.setdefault(one.entry, one)
    return sorted(told.values(), key=lambda one: one.block)


def _tells(block: Block, index: int, names: Mapping[str, int]) -> _Told | None:
    """The entry that BLOCK, at INDEX, tells of: its name is all of it, or what is bold or marked off."""
    if block.kind == "row":
        return None
    name = _name(block)
    for end in (None, *_ends_of_name(block, name.start)):
        entry = names.get(_plain(block.text[name.start : end]))
        if entry is not None:
            bold = bool(block.strong) and block.strong[0][0] == 0
            kind = (block.kind, block.level, block.mark, bold or is_bold(block))
            return _Told(entry, index, kind, name.number, name.start, end)
    return None


def _ends_of_name(block: Block, start: int) -> Iterator[int]:
    """Where the name that begins at START of BLOCK may end: where bold print does, or before a mark."""
    if block.strong and block.strong[0][0] == 0 and block.strong[0][1] < len(block.text):
        yield block.strong[0][1]
    mark = _BEHIND.search(block.text, start, start + _LONGEST)
    if mark:
        yield mark.end() if block.text[mark.start()] == ":" else mark.start()
