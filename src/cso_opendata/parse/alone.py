"""Numbers by themselves on a line, and the titles that stand below them, or else above.

opening = [word] number newline title | title newline word number
"""

from __future__ import annotations

import re
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from cso_opendata.model import Block
from cso_opendata.parse.cues import items as cues
from cso_opendata.parse.cues.table import Cues, cue
from cso_opendata.parse.item_numbers import USUAL, Opening, has_number
from cso_opendata.parse.numbers import MAY_OPEN, NUMBERED
from cso_opendata.parse.shapes import is_heading, stands_alone

if TYPE_CHECKING:
    from collections.abc import Sequence

_ALONE = cue(rf"(?:{cues.ITEM_WORD}\s*\d{{1,4}}\s*[.):]?(?:\s*\([^()]{{1,30}}\))?|\d{{1,3}}[.)])$")
_NUMBERS_ALONE = Cues((_ALONE,))
# The same behind a title, on the last of its lines.
_BEHIND = cue(rf"{cues.ITEM_WORD}\s*(?P<number>\d{{1,4}})\s*[.):]?$")
_DOTTED = cue(r"(?P<meeting>\d{1,3})\.(?P<place>\d{1,2})\.?\s+(?P<title>\S.*)$")
_GLUED, _LONGEST = re.compile(r"(?<=[a-zæøå])(?=\d{1,2}\.\s[A-ZÆØÅ])"), 160
# Fewer numbered bullets are a list within a text.
_FEWEST, _FEWEST_BELOW = 3, 2


def with_titles(blocks: Sequence[Block]) -> list[Block]:
    """BLOCKS, in which a number by itself ("Sag nr. 12") and the title below it are one, or else above it."""
    joined: list[Block] = []
    blocks = _with_numbers_below(blocks)
    alone = set(_NUMBERS_ALONE.among([block.text for block in blocks]))
    bare = _counted_alone(blocks)
    alone |= bare
    for index, block in enumerate(blocks):
        before = joined[-1] if index - 1 in alone else None
        if (
            before
            and before.kind in MAY_OPEN
            and block.kind in MAY_OPEN
            and (_ALONE.match(before.text) or index - 1 in bare)
            and (stands_alone(block) or cues.SHORTENED.match(block.text))
            and not has_number(block, USUAL)
        ):
            joined[-1] = _one(before, block)
            alone.add(index)
        else:
            joined.append(block)
    return joined


def _with_numbers_below(blocks: Sequence[Block]) -> Sequence[Block]:
    """BLOCKS, in which titles and the numbers right below them are one, where all numbers stand so."""
    among = _NUMBERS_ALONE.among([block.text for block in blocks])
    places = [index for index in among if index and _ALONE.match(blocks[index].text)]
    numbers = [found for index in places if (found := _BEHIND.match(blocks[index].text))]
    counts = all(int(one["number"]) < int(two["number"]) for one, two in pairwise(numbers))
    if len(places) < _FEWEST_BELOW or len(numbers) < len(places) or not counts:
        return blocks
    if not all(_is_below(blocks, index) for index in places):
        return blocks
    made = list(blocks)
    for index in reversed(places):
        made[index - 1 : index + 1] = [_one(blocks[index - 1], blocks[index])]
    return made


def _is_below(blocks: Sequence[Block], index: int) -> bool:
    """Whether the number at INDEX belongs to the title above: a heading, or a line with white around both."""
    above, number = blocks[index - 1], blocks[index]
    if above.kind not in MAY_OPEN or number.kind not in MAY_OPEN or not stands_alone(above):
        return False
    before = blocks[index - 2].numbers[-1] if index > 1 else 0
    behind = blocks[index + 1].numbers[0] if index + 1 < len(blocks) else number.numbers[-1] + 2
    near = number.numbers[0] == above.numbers[-1] + 1
    white = near and before < above.numbers[0] - 1 and behind > number.numbers[-1] + 1
    return white or (is_heading(above) and not is_heading(number))


def numbered_below(blocks: Sequence[Block]) -> dict[int, Opening]:
    """The openings of BLOCKS, by their ids, that are titles with their numbers ("Sag nr. 12") below."""
    found: dict[int, Opening] = {}
    last: int | None = None
    for block in blocks:
        end = block.starts[-1]
        number = _BEHIND.match(block.text[end:]) if end and block.kind in MAY_OPEN else None
        title = block.text[:end].rstrip()
        # What ends within brackets is no title: "Anna Berg (deltog under / pkt. 2)".
        if number is None or title.count("(") != title.count(")"):
            continue
        if last is not None and int(number["number"]) <= last:
            return {}
        last = int(number["number"])
        found[id(block)] = Opening(number["number"], title, 0, len(title), rest=len(block.text))
    return found if len(found) >= _FEWEST_BELOW else {}


def _counted_alone(blocks: Sequence[Block]) -> set[int]:
    """The indexes of those BLOCKS that are a number and no more, and count the titles below from 1 on."""
    found: list[int] = []
    for index, block in enumerate(blocks[:-1]):
        counts = block.kind == "paragraph" and block.text == str(len(found) + 1)
        if counts and stands_alone(blocks[index + 1]) and blocks[index + 1].text[0].isupper():
            found.append(index)
    return set(found) if len(found) >= _FEWEST else set()


def unglued(blocks: Sequence[Block]) -> list[Block]:
    """BLOCKS, in which a numbered title that stands right behind another one is a line of its own.

    So pages lose the break before what a list of contents has as well: "7. Eventuelt1. Orientering".
    """
    texts = {block.text for block in blocks}
    made: list[Block] = []
    for block in blocks:
        found = _GLUED.search(block.text) if len(block.text) <= _LONGEST else None
        if found and block.text[found.start() :] in texts and len(block.starts) == 1:
            made += [
                block._replace(text=text)
                for text in (block.text[: found.start()], found.string[found.start() :])
            ]
        else:
            made.append(block)
    return made


def unbulleted(blocks: Sequence[Block]) -> list[Block]:
    """BLOCKS, in which bullets that number themselves from 1 on are lines: an agenda whose items come again.

    The first of them must be the title of a numbered block further down.
    """
    found = [NUMBERED.match(block.text) if block.kind == "bullet" else None for block in blocks]
    numbers = [one["number"] if one and one["mark"] else None for one in found]
    for start in (index for index, number in enumerate(numbers) if number == "1"):
        end = start + sum(1 for _ in takewhile(_counts, enumerate(numbers[start:], start=1)))
        again = any(block.kind in MAY_OPEN and block.text == blocks[start].text for block in blocks[end:])
        if end - start >= _FEWEST and again:
            lines = [block._replace(kind="paragraph", mark="", level=0) for block in blocks[start:end]]
            return [*blocks[:start], *lines, *blocks[end:]]
    return list(blocks)


def _counts(numbered: tuple[int, str | None]) -> bool:
    """Whether the number that is printed is that of the place."""
    place, number = numbered
    return number == str(place)


def _one(number: Block, title: Block) -> Block:
    """The block of NUMBER, without who presents the item in brackets, and of TITLE; or these in turn."""
    words = number.text.partition(" (")[0]
    shift = len(words) + 1
    return Block(
        "heading" if "heading" in (number.kind, title.kind) else "paragraph",
        f"{words} {title.text}",
        (*number.starts, *(start + shift for start in title.starts)),
        (*number.numbers, *title.numbers),
        level=max(number.level, title.level),
        strong=(*number.strong, *((start + shift, end + shift) for start, end in title.strong)),
    )


def dotted(blocks: Sequence[Block]) -> dict[int, Opening]:
    """The openings of BLOCKS that are headings with the number of the meeting in theirs: "3.1 Budget".

    By the ids of the blocks; empty where the first part numbers an item itself, so that they stand within it.
    """
    found: dict[int, Opening] = {}
    first_part = ""
    for block in blocks:
        part = _DOTTED.match(block.text) if is_heading(block) else None
        follows = part is not None and int(part["place"]) == len(found) + 1
        if part and follows and first_part in ("", part["meeting"]):
            first_part = part["meeting"]
            found[id(block)] = Opening(f"{first_part}.{part['place']}", part["title"], part.start("title"))
    plain = any(_is_of(block, first_part) for block in blocks) if found else True
    return {} if plain or len(found) < _FEWEST else found


def _is_of(block: Block, number: str) -> bool:
    """Whether BLOCK is a heading with NUMBER and no more."""
    found = NUMBERED.match(block.text) if is_heading(block) else None
    return found is not None and found["number"] == number
