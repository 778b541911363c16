"""Who came, and when the meeting ended, at the foot of a page that is one item of a meeting.

foot = "Om mødet" { sentence of when | heading of a group { person } | sentence on one who left } [signpost]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.model import phrase
from cso_opendata.parse.cues import head as cues
from cso_opendata.parse.cues import people as words
from cso_opendata.parse.cues import rolls
from cso_opendata.parse.groups import heading_of, labelled
from cso_opendata.parse.lists import entries
from cso_opendata.parse.people import entry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.model import Block

# A longer block is text.
_LONGEST = 120


def roll_below(blocks: Sequence[Block]) -> int:
    """The index from which BLOCKS, the content of the item, are such a foot; their number where none is.

    All from there on is of it: it has a heading, or heads a group, or names one on its line.
    """
    start = len(blocks)
    while start and _may_belong(blocks[start - 1]):
        start -= 1
    while start < len(blocks) and not _begins(blocks[start]):
        start += 1
    return start if any(map(_begins, blocks[start:])) else len(blocks)


def _begins(block: Block) -> bool:
    return _lists(block) or cues.SIGNPOST.match(block.text) is not None


def _lists(block: Block) -> bool:
    """Whether BLOCK heads a group of people, or names one on its line."""
    return heading_of(phrase(block)) is not None or labelled(phrase(block)) is not None


def _may_belong(block: Block) -> bool:
    """Whether BLOCK may be one of a foot."""
    if block.kind == "row" or len(block.text) > _LONGEST:
        return False
    text = block.text
    if _begins(block) or cues.FURNITURE.match(text) or cues.HELD.search(text) or rolls.NONE_AWAY.match(text):
        return True
    person = entry(block.text.rstrip("."))
    told = person is not None and person.organization is None and words.VERB.search(block.text) is None
    return told or len(entries(block.text)) > 1
