"""Which blocks are those of a head: where it ends, and what it says in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.model import physical_lines
from cso_opendata.parse.cues import head as cues
from cso_opendata.parse.cues import rolls
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.cut_lists import end_of_label
from cso_opendata.parse.lists import entries
from cso_opendata.parse.outline import of_a_head
from cso_opendata.parse.remainders import names_more
from cso_opendata.parse.stand_ins import stood_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.model import Block, Text

# A longer block, that is no list of people, tells what was said.
_LONGEST_OF_A_HEAD = 80
# A sentence has more words than this.
_FEWEST_WORDS = 3
_OF_A_HEAD = (cues.LABELS, cues.GROUPS, cues.INLINE_GROUPS, cues.SAID_GROUPS)


def lead_of(blocks: Sequence[Block]) -> int:
    """How many of BLOCKS, between the heading of the minutes and their first item, say who came."""
    count, listed = 0, False
    for block in blocks:
        people = listed and all(entries(line.value) for line in physical_lines(block))
        headed = any(first(table, block.text) for table in _OF_A_HEAD)
        headed = headed or bool(cues.WERE_AWAY.match(block.text) or stood_in(block.text))
        if not (people or headed):
            break
        count, listed = count + 1, True
    return count


def head_alone(blocks: Sequence[Block]) -> int:
    """How many of BLOCKS, which open no item, are the head: those above the first that tells something."""
    for index, block in enumerate(blocks):
        told = block.text[-1] == "." or len(block.text) > _LONGEST_OF_A_HEAD
        # Amid those that say who came one sentence may say so in words that nobody knows.
        if told and not any(map(_belongs, blocks[index : index + 2])):
            return index
    return len(blocks)


def _belongs(block: Block) -> bool:
    """Whether BLOCK plainly is one of a head: by its shape, or by those whom it names."""
    return of_a_head(block) or is_prose(block) or bool(entries(block.text))


def told_above(blocks: Sequence[Block]) -> int:
    """The index of the first of the sentences with which BLOCKS, all above the first item, end.

    They tell what was said before it ("Formanden bød velkommen."), and are none of the head.
    """
    index = len(blocks)
    while index and _tells(blocks[index - 1]):
        index -= 1
    return index


def _tells(block: Block) -> bool:
    """Whether BLOCK is a sentence that says nothing a head does."""
    if block.kind != "paragraph" or block.text[-1] != "." or block.text.count(" ") < _FEWEST_WORDS:
        return False
    headed = of_a_head(block) or is_prose(block) or cues.SIGNPOST.match(block.text)
    headed = headed or rolls.REMARK.match(block.text) or cues.WERE_AWAY.match(block.text)
    return not (
        headed or cues.is_letterhead(block.text) or cues.OF_A_HEAD.match(block.text) or entries(block.text)
    )


def is_prose(block: Block) -> bool:
    """Whether BLOCK is a paragraph that may say when the meeting was held, or who was there."""
    if block.kind == "row" or not (first(cues.SAID_GROUPS, block.text) or cues.HELD.search(block.text)):
        return False
    return block.text[-1] == "." or not cues.TITLE.match(block.text)


def strays(sentences: Sequence[Text]) -> bool:
    """Whether one of SENTENCES, of a head, names somebody and does not say in what list."""
    return any(not end_of_label(one.value) and names_more(one.value, ()) for one in sentences)
