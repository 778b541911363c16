"""Minutes that answer an agenda by its numbers alone, with no heading between the two.

document = agenda { number told } ; agenda = { number title } ; number = ["Til pkt."] digits
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.parse.cues import items as cues
from cso_opendata.parse.cues.table import Cues, first
from cso_opendata.parse.numbers import MAY_OPEN, NUMBERED
from cso_opendata.parse.titles import similar

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from cso_opendata.model import Block

_NUMBERS = Cues((NUMBERED,))
# An agenda has so many items at least; so many of them are answered, all but one where no word says so.
_FEWEST = 2
# Between the two stands no more than a heading.
_BETWEEN = 2


class Answer(NamedTuple):
    """The NUMBER of the item that a block answers, and where in it the answer STARTs."""

    number: str
    start: int


def answers_in(blocks: Sequence[Block]) -> Mapping[int, Answer]:
    """The answers among BLOCKS by their ids; empty where no list of titles from 1 on is answered so."""
    titles = _agenda(blocks)
    if len(titles) < _FEWEST:
        return {}
    found = list(_answers(blocks, titles))
    enough = len(found) >= (_FEWEST if _worded([one for _, one in found]) else max(_FEWEST, len(titles) - 1))
    return {id(block): answer for block, answer in found} if enough else {}


def _rising(found: Sequence[tuple[int, Block, Answer]]) -> list[tuple[int, Block, Answer]]:
    """Those that were FOUND whose numbers are above all before: an item that is taken up again is told of."""
    kept: list[tuple[int, Block, Answer]] = []
    for one in found:
        if not kept or int(one[2].number) > int(kept[-1][2].number):
            kept.append(one)
    return kept


def _worded(answers: Sequence[Answer]) -> bool:
    """Whether each of ANSWERS has the word for an item before its number."""
    return all(one.start > len(one.number) + _BETWEEN for one in answers)


def _agenda(blocks: Sequence[Block]) -> list[tuple[int, str]]:
    """The indexes and titles of the first BLOCKS that count from 1 on, one right below the other."""
    titles: list[tuple[int, str]] = []
    for index in _NUMBERS.among([block.text for block in blocks]):
        found = NUMBERED.match(blocks[index].text) if blocks[index].kind in MAY_OPEN else None
        if found is None:
            continue
        follows = not titles or titles[-1][0] == index - 1
        # What is proposed is numbered as well: "1. at taksten hæves".
        titled = found["title"][0].isupper() and not cues.PROPOSAL.match(found["title"])
        follows = follows and titled
        if found["number"] != str(len(titles) + 1) or not follows:
            if len(titles) >= _FEWEST:
                break
            titles = []
        if found["number"] == str(len(titles) + 1) and titled:
            titles.append((index, found["title"]))
    return titles


def _answers(blocks: Sequence[Block], titles: Sequence[tuple[int, str]]) -> Iterator[tuple[Block, Answer]]:
    """What stands below the TITLES among BLOCKS and has their numbers in order, but not their words."""
    start = titles[-1][0] + 1
    found: list[tuple[int, Block, Answer]] = []
    for index, block in enumerate(blocks[start:]):
        text = block.text if block.kind in MAY_OPEN else ""
        match = cues.ANSWER.match(text) or cues.ANSWER_BELOW.match(text)
        if match is None or not 1 <= int(match["number"]) <= len(titles):
            continue
        told = block.text[match.start("told") :]
        if told and similar(told, titles[int(match["number"]) - 1][1]):
            return
        found.append((index, block, Answer(match["number"], match.start("told"))))
    worded = _rising([one for one in found if _worded([one[2]])])
    found = worded if len(worded) >= _FEWEST else found
    begins = bool(found) and found[0][0] <= _BETWEEN and found[0][2].number == "1"
    counts = all(int(one.number) < int(two.number) for (*_, one), (*_, two) in pairwise(found))
    # Below the label of a part of an item a list without the word is that of its points.
    headed = not any(first(cues.PARTS, block.text) for block in blocks[start : start + _BETWEEN])
    headed = headed or _worded([one for *_, one in found])
    yield from ((block, answer) for _, block, answer in found if begins and counts and headed)
