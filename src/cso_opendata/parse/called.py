"""Who came, where an item says it: the one that opens the meeting, or one that is called so.

roll = [ "Mødedeltagere" ] { group { person } | sentence that names people }
A head that names a group of people says it all; what an item lists is no roll of the meeting then.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from cso_opendata.model import physical_lines, rest_of
from cso_opendata.parse.body import Body
from cso_opendata.parse.cues import head as head_cues
from cso_opendata.parse.cues import items as cues
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.lists import entries

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from cso_opendata.model import Block
    from cso_opendata.parse.body import Part

_ROLLS = ("present", "absent")
# What stands in the middle of a list has no more words.
_MOST_WORDS = 4
_LABEL = re.compile(r"(?:\d{1,2}\.\d{1,2}\.?|[a-zæøå][.)])\s+(?=[A-ZÆØÅ])")


def called_over(body: Body, head: Sequence[Block]) -> tuple[Body, list[Block]]:
    """BODY without the blocks that say who came, and these; nothing of it where its HEAD says so itself."""
    if any(head_cues.says_who_came(line.value) for block in head for line in physical_lines(block)):
        return body, []
    for index, part in _in_turn(body):
        called = _is_roll(part.title.value)
        alike = [one for one in (*body.agenda, *body.minutes) if called and one.key == part.key] or [part]
        opens = not index and cues.OPENS_MEETING.match(part.title.value) is not None
        rolls = [list(_roll(one, told=called or opens)) for one in alike]
        if any(rolls):
            headings = _titled(part) if called else []
            told = [block for roll in rolls if roll for block in (*headings, *roll)]
            return _without(body, told), told
    return body, []


def _titled(part: Part) -> list[Block]:
    """The title of PART as a block; empty where its heading has it in other words, cut by a hyphen."""
    start = part.heading.text.find(part.title.value)
    return [rest_of(part.heading, start)] if start >= 0 else []


def _in_turn(body: Body) -> Iterator[tuple[int, Part]]:
    """The items of BODY and their places, those of the minutes first."""
    yield from enumerate(body.minutes)
    yield from enumerate(body.agenda)


def _without(body: Body, taken: Sequence[Block]) -> Body:
    """BODY without the blocks that are TAKEN."""
    ids = set(map(id, taken))

    def rest(parts: Sequence[Part]) -> list[Part]:
        return [replace(one, blocks=_left(one.blocks, ids)) for one in parts]

    return Body(rest(body.agenda), rest(body.minutes), body.preamble)


def _left(blocks: Sequence[Block], taken: Collection[int]) -> list[Block]:
    """BLOCKS without those TAKEN; all of them where these stand amid others, since a text is of one piece."""
    left = [index for index, block in enumerate(blocks) if id(block) not in taken]
    whole = not left or left[-1] - left[0] + 1 == len(left)
    return [blocks[index] for index in left] if whole else list(blocks)


def _is_roll(title: str) -> bool:
    """Whether an item or a part of one with TITLE says who came."""
    found = first(head_cues.GROUPS, title)
    return bool(cues.ROLL.match(title)) or (found is not None and found[0] in _ROLLS)


def _roll(part: Part, *, told: bool) -> Iterator[Block]:
    """The blocks of PART that say who came; TOLD: it may do so from its first block on.

    Any other part does below a line that is called so ("Mødeinformation").
    """
    listed, begun = _is_roll(part.title.value), False
    shown = [_behind_label(block) for block in part.blocks]
    for index, block in enumerate(shown):
        told = told or cues.ROLL.match(block.text) is not None
        headed = told and head_cues.says_who_came(block.text)
        if begun and first(cues.PARTS, block.text) and not listed:
            return
        below = shown[index + 1] if index + 1 < len(shown) else None
        over = begun and block.text.endswith(":") and below is not None and _people(below)
        nobody = begun and head_cues.NOBODY.match(block.text) is not None
        if headed or over or nobody or (listed and _people(block)):
            begun = listed = True
            yield block
        elif begun and not first(cues.PARTS, block.text) and not (below and _between(block, below)):
            return


def _behind_label(block: Block) -> Block:
    """BLOCK, or what stands behind the label of the part of the item that says who came ("a) Afbud: ...")."""
    label = _LABEL.match(block.text)
    rest = block.text[label.end() :] if label else ""
    return rest_of(block, label.end()) if label and head_cues.says_who_came(rest) else block


def _between(block: Block, below: Block) -> bool:
    """Whether BLOCK is a foot of a page or the like in the middle of a list that goes on BELOW it."""
    short = len(block.text.split()) <= _MOST_WORDS and block.text[-1] not in ".:"
    return short and (head_cues.says_who_came(below.text) or _people(below))


def _people(block: Block) -> bool:
    """Whether each line of BLOCK names somebody."""
    return all(entries(line.value) for line in physical_lines(block))
