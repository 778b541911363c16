"""Items that an agenda lists by their names, and that are told of below under the same names.

    agenda = "Dagsorden" { entry } ; minutes = { name [":"] { block } }
An entry is a bullet, a line or a number with a title. Where its name stands over a text below, that is the
item once more, whatever its shape: a heading of any level, a line, a bullet. So no number is needed.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.parse.cues import head as head_cues
from cso_opendata.parse.cues import items as cues
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.item_numbers import Opening
from cso_opendata.parse.named import LONGEST, alike, kind_of, name_of, told_of, usual_kind
from cso_opendata.parse.numbers import is_usual, value_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from cso_opendata.model import Block
    from cso_opendata.parse.named import Kind, Told

# A longer heading of a section is none.
_LONGEST_SECTION = 50
# So many entries are a list; of lines, which may be anything, so many are told of below.
_FEWEST, _FEWEST_LINES = 2, 3
_SUB_ITEM = re.compile(r"\d{1,2}\.\d")
# A name stands once in the agenda and once in the minutes.
_BOTH = 2
# So many blocks may follow an agenda that nothing is told of: a greeting, who wrote it.
_MOST_BEHIND = 3


class Announced(NamedTuple):
    """The blocks that OPEN items, by their ids; TURN is the first one that is told of below the agenda.

    NUMBERED: what is told of has numbers that the agenda has not.
    """

    opens: Mapping[int, Opening]
    turn: int | None
    numbered: bool


def announced(blocks: Sequence[Block]) -> Announced | None:
    """The items of BLOCKS by their names; None where no agenda lists them, or where numbers tell them."""
    texts = [block.text for block in blocks]
    for index in cues.SECTIONS.among(texts):
        if _section(blocks[index]) != "agenda" or blocks[index].kind == "bullet":
            continue
        entries = list(_entries(blocks, index + 1))
        listed = _announced(blocks, entries) if len(entries) >= _FEWEST else None
        common = _in_common(blocks, index + 1)
        # Text below an entry ends a list early.
        found = max(filter(None, (listed, common)), key=lambda one: len(one.opens), default=None)
        if found:
            return found
    return None


def _section(block: Block) -> str | None:
    """The name of the section that BLOCK is the heading of."""
    found = first(cues.SECTIONS, block.text) if len(block.text) < _LONGEST_SECTION else None
    return found[0] if found else None


def _announced(blocks: Sequence[Block], entries: Sequence[int]) -> Announced | None:
    """The items of which the ENTRIES, one after the other, are the agenda."""
    names = _names(blocks, entries)
    told = told_of(blocks, entries[-1] + 1, names)
    bare = name_of(blocks[entries[0]]).number is None
    least = _FEWEST if not bare or blocks[entries[0]].kind == "bullet" else _FEWEST_LINES
    if len(told) < max(least, (len(entries) + 1) // 2):
        return _alone(blocks, entries) if bare else None
    return _opened(blocks, entries, [*told, *alike(blocks, entries[-1] + 1, names, told)])


def _opened(blocks: Sequence[Block], entries: Sequence[int], told: Sequence[Told]) -> Announced | None:
    """What opens the items of ENTRIES that are TOLD of; None where numbers tell both."""
    told = sorted(told, key=lambda one: one.block)
    numbers = {one.entry: one.number for one in told}
    numbered = 2 * sum(number is not None for number in numbers.values()) > len(told)
    if numbered and name_of(blocks[entries[0]]).number is not None:
        return None
    opens = {}
    for place, index in enumerate(entries):
        name, text = name_of(blocks[index]), blocks[index].text
        opens[id(blocks[index])] = Opening(
            name.number or numbers.get(place), text[name.start :], name.start, name=name.words
        )
    for block in () if numbered else _others(blocks, told):
        opens[id(block)] = Opening(None, block.text, 0)
    for one in () if numbered else told:
        block, name = blocks[one.block], name_of(blocks[entries[one.entry]])
        words = block.text[one.start : one.end]
        opens[id(block)] = Opening(name.number, words, one.start, one.end, name.words)
    return Announced(opens, id(blocks[told[0].block]), numbered)


def _others(blocks: Sequence[Block], told: Sequence[Told]) -> Iterator[Block]:
    """The headings among BLOCKS, between those TOLD, that are like these: the agenda calls them otherwise."""
    kind = usual_kind(told)
    if kind.kind == "heading":
        between = blocks[told[0].block : told[-1].block]
        yield from (one for one in between if _kind(one) == kind and not first(cues.PARTS, one.text))


def _in_common(blocks: Sequence[Block], start: int) -> Announced | None:
    """The items whose names stand in the agenda, from START on, and again in the minutes, each once.

    There is text below the entries of the agenda, so that these are told by nothing but their names.
    """
    end = _end_of_agenda(blocks, start)
    if end == start:
        return None
    may_be = [index for index in range(start, end) if _may_be_entry(blocks[index])]
    often = Counter(name_of(blocks[index]).words for index in may_be)
    often.update(name_of(block).words for block in blocks[end:] if block.kind != "row")
    may_be = [index for index in may_be if often[name_of(blocks[index]).words] <= _BOTH]
    told = told_of(blocks, end, _names(blocks, may_be))
    kinds = Counter(_kind(blocks[may_be[one.entry]]) for one in told)
    kind = max(kinds, key=lambda kind: kinds[kind], default=None)
    if kind is None or kinds[kind] < _FEWEST_LINES or kind.numbered:
        return None
    names = {
        words: place
        for words, place in _names(blocks, may_be).items()
        if _kind(blocks[may_be[place]]) == kind
    }
    told = [one for one in told if one.entry in names.values()]
    told += alike(blocks, end, names, told)
    entries = sorted(may_be[one.entry] for one in told)
    if not any(is_usual(blocks[index].text) for index in entries):
        return None
    places = {index: place for place, index in enumerate(entries)}
    told = [one._replace(entry=places[may_be[one.entry]]) for one in told]
    return _opened(blocks, entries, told)


def _end_of_agenda(blocks: Sequence[Block], start: int) -> int:
    """Where the agenda from START on ends: with the heading of the minutes, or where its first entry recurs.

    It is START itself where neither comes, and where the entries have numbers.
    """
    opening = name_of(blocks[start]) if start < len(blocks) else None
    if opening is None or opening.number is not None:
        return start
    sections = (index for index in range(start, len(blocks)) if _section(blocks[index]) == "minutes")
    recurs = range(start + 1, len(blocks))
    again = (index for index in recurs if name_of(blocks[index]).words == opening.words)
    return next(sections, None) or next(again, start)


def _names(blocks: Sequence[Block], entries: Sequence[int]) -> dict[str, int]:
    return {name_of(blocks[index]).words: place for place, index in enumerate(entries)}


def _kind(block: Block) -> Kind:
    return kind_of(block, name_of(block))


def _may_be_entry(block: Block) -> bool:
    """Whether BLOCK may be an entry of an agenda with text below its entries."""
    if block.kind == "row" or len(block.text) > LONGEST or _SUB_ITEM.match(block.text):
        return False
    if head_cues.is_labelled(block.text):
        return False
    part = block.kind != "bullet" and first(cues.PARTS, block.text)
    return is_usual(block.text) or (block.text[-1] not in ".;," and not part)


def _alone(blocks: Sequence[Block], entries: Sequence[int]) -> Announced | None:
    """The ENTRIES of an agenda that nothing is told of: one of them is an item of each meeting."""
    usual = any(is_usual(blocks[index].text) for index in entries)
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
        name = name_of(block)
        if name.words in known or _section(block):
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


def _is_line(block: Block) -> bool:
    """Whether BLOCK may be an entry without a mark: a short line, no sentence, no fact with its label."""
    short = block.kind == "paragraph" and len(block.text) <= LONGEST and block.text[-1] not in ".;,"
    short = short and len(block.numbers) == 1 and not _SUB_ITEM.match(block.text)
    return short and not head_cues.is_labelled(block.text)
