"""Items of minutes without an agenda, some of which have the word for an item and a number, and no title.

opening = word number [mark] [title] ; "Punkt 1", "Punkt 2. Formandens beretning.", "Punkt 3 der var ingen."
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cso_opendata.parse.cues import items as cues
from cso_opendata.parse.cues.table import Cue, Cues
from cso_opendata.parse.item_numbers import Opening
from cso_opendata.parse.numbers import MAY_OPEN, NUMBERED, is_brief
from cso_opendata.parse.shapes import stands_alone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.model import Block

_WORDED = Cue(
    rf"(?P<label>{cues.ITEM_WORD}\s*(?P<number>\d{{1,2}}))\b\s*[.):–-]?(?:\s+(?P<rest>\S.*))?$",
    re.IGNORECASE | re.DOTALL,
)
_NUMBERS = Cues((_WORDED, NUMBERED))
# So many that follow one another are those of items.
_FEWEST = 3


def untitled(blocks: Sequence[Block]) -> dict[int, Opening]:
    """The openings of BLOCKS by their ids, where these count from 1 with the word for an item.

    Empty where each has a title, for then the usual reading of numbers knows them, and where a number
    without the word comes first. The title of one without is what stands there: "Punkt 1".
    """
    found: dict[int, Opening] = {}
    bare = False
    for index in _NUMBERS.among([block.text for block in blocks]):
        block = blocks[index]
        worded = _WORDED.match(block.text) if block.kind in MAY_OPEN else None
        if worded is None and not found and NUMBERED.match(block.text):
            return {}
        if worded and int(worded["number"]) == len(found) + 1:
            found[id(block)] = _opening(block, worded)
            bare = bare or worded["rest"] is None
    return found if bare and len(found) >= _FEWEST else {}


def _opening(block: Block, worded: re.Match[str]) -> Opening:
    """The opening that BLOCK is by its WORDED number: its title is what follows, or the number itself."""
    rest = worded["rest"]
    if rest and rest[0].isupper() and (stands_alone(block) or is_brief(rest)):
        return Opening(worded["number"], rest, worded.start("rest"))
    begins = worded.start("rest") if rest else len(block.text)
    return Opening(worded["number"], worded["label"], 0, worded.end("label"), rest=begins)
