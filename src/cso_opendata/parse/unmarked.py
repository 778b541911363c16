"""What may head the items of a document that neither numbers nor marks them.

title = words ":" newline | bullet newline text | words newline label of a part of an item
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from cso_opendata.parse.cues import head as head_cues
from cso_opendata.parse.cues import items as cues
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.item_numbers import Opening
from cso_opendata.parse.shapes import is_shortened, stands_alone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.model import Block

# The number of an item, and that of each where every list begins anew.
_NUMBER = re.compile(r"(\d{1,4})\.\s+[A-ZÆØÅ]")
AGAIN = re.compile(r"(1)\.\s+(?=[A-ZÆØÅ])")
# The first attachment of an item is numbered so too.
_FILE = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|rtf|odt)$", re.IGNORECASE)
_LONGEST_TITLE = 120
# So often a label comes that stands in each item.
_FEWEST = 3
# One in so many bullets may stand over nothing; there is no more than an empty line between.
_MANY, _NEAR = 6, 2
# What leads up to something has a verb.
_VERB = re.compile(r"\b(?:er|var|blev|bliver|kan|skal|vil|har|havde|nævnes|følger)\b")
# More words lead up to something ("Der blev vedtaget følgende datoer:").
_LONGEST = 5


def again(block: Block) -> Opening:
    """What BLOCK opens: where each list begins anew, "1." is printed and says nothing of which item it is."""
    found = AGAIN.match(block.text)
    start = found.end() if found else 0
    return Opening(None, block.text[start:], start, printed=found[1] if found else None)


def begun_anew(blocks: Sequence[Block]) -> list[int]:
    """The indexes of those BLOCKS that are "1." each, as the items of lists that begin anew; else empty.

    Pages of the web print them so where the text of an item stands between two lists of one entry.
    """
    numbers = [
        _NUMBER.match(block.text) if block.kind in ("paragraph", "heading") else None for block in blocks
    ]
    counts = [int(found[1]) for found in numbers if found]
    counted = Counter(counts)
    if counted[1] < _FEWEST or counted[1] <= _FEWEST * counted[2] or _count_on(counts):
        return []
    found = [index for index, number in enumerate(numbers) if number and number[1] == "1"]
    return [index for index in found if _may_head(blocks[index].text)]


def _may_head(text: str) -> bool:
    """Whether TEXT is short as a title is, and not the name of a file."""
    return len(text) <= _LONGEST_TITLE and not _FILE.search(text)


def _count_on(counts: Sequence[int]) -> bool:
    """Whether COUNTS, numbers in their order, go on over what is "1." each: lists within numbered items.

    So they do where the items begin with another number than 1, and where a "1." stands between each two.
    """
    known = set(counts)
    if any(count - 1 not in known and {count + 1, count + 2} <= known for count in known if count > 1):
        return True
    last, between, steps = 1, False, 0
    for count in counts:
        steps += count == last + 1 and between
        last, between = (count, False) if count == last + 1 else (last, between or count == 1)
    return steps >= _FEWEST


def kinds(blocks: Sequence[Block]) -> list[list[int]]:
    """The indexes of those BLOCKS that may be titles, for each way of writing them."""
    return [_with_colons(blocks), _asked(blocks), _over_text(blocks), _in_capitals(blocks)]


def _in_capitals(blocks: Sequence[Block]) -> list[int]:
    """Lines of a few words in capitals, each with white above it, that come once."""
    often = Counter(block.text for block in blocks)
    return [
        index
        for index in range(1, len(blocks) - 1)
        if blocks[index].kind == "paragraph"
        and blocks[index].text.isupper()
        and often[blocks[index].text] == 1
        and len(blocks[index].text.split()) <= _LONGEST
        and (stands_alone(blocks[index]) or is_shortened(blocks[index].text))
        and _lines(blocks, index) > 1
        and not blocks[index + 1].text.isupper()
        and not head_cues.is_labelled(blocks[index].text)
    ]


def _with_colons(blocks: Sequence[Block]) -> list[int]:
    """Lines of a few words that a colon ends, with no more white below than above, that come once."""
    often = Counter(block.text for block in blocks)
    return [
        index
        for index in range(1, len(blocks) - 1)
        if blocks[index].kind == "paragraph"
        and blocks[index].text.endswith(":")
        and often[blocks[index].text] == 1
        and len(blocks[index].text.split()) <= _LONGEST
        and blocks[index].text[0].isupper()
        and not head_cues.is_labelled(blocks[index].text)
        and _lines(blocks, index) >= _lines(blocks, index + 1)
        and not blocks[index + 1].text.endswith(":")
        and not _VERB.search(blocks[index].text)
    ]


def _lines(blocks: Sequence[Block], index: int) -> int:
    """How many lines further down than the block before it that of INDEX begins."""
    return blocks[index].numbers[0] - blocks[index - 1].numbers[-1]


def _asked(blocks: Sequence[Block]) -> list[int]:
    """Lines right above the label of what is put to the meeting, the same each time ("Indhold:")."""
    labels = Counter(_label(block) for block in blocks)
    del labels[None]
    label = next((one for one, count in labels.most_common(1) if count >= _FEWEST), None)
    return [
        index
        for index, (block, below) in enumerate(pairwise(blocks))
        if label and _label(below) == label and block.kind == "paragraph" and stands_alone(block)
    ]


def _label(block: Block) -> str | None:
    """The label of what is put to the meeting that BLOCK is, and nothing else."""
    found = first(cues.PARTS, block.text) if block.kind in ("paragraph", "heading") else None
    alone = found is not None and found[0] == "agenda" and found[1].end() == len(block.text)
    return block.text.strip(": ").casefold() if alone else None


def _over_text(blocks: Sequence[Block]) -> list[int]:
    """The bullets of the first level, where most of them are titles with their text below."""
    bullets = [index for index, block in enumerate(blocks) if block.kind == "bullet"]
    level = min((blocks[index].level for index in bullets), default=0)
    own = [index for index in bullets if blocks[index].level == level and _is_short(blocks[index])]
    headed = [index for index in own if _tells(blocks[index], blocks[index + 1 : index + 2])]
    return own if len(own) - len(headed) <= len(own) // _MANY else []


def _is_short(block: Block) -> bool:
    """Whether BLOCK, a bullet, is a title, with or without a colon behind it."""
    return stands_alone(block) or (block.text.endswith(":") and len(block.text.split()) <= _LONGEST)


def _tells(block: Block, below: Sequence[Block]) -> bool:
    """Whether what stands right BELOW the bullet that BLOCK is is its text."""
    near = bool(below) and below[0].numbers[0] <= block.numbers[-1] + _NEAR
    return near and (below[0].kind == "paragraph" or below[0].level > block.level)
