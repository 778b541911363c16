"""Items of minutes without an agenda, some of which have the word for an item and a number, and no title.

opening = word number [mark] [title] ; "Punkt 1", "Punkt 2. Formandens beretning.", "Punkt 3 der var ingen."
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cso_opendata.parse.cues import decisions, turns
from cso_opendata.parse.cues import items as cues
from cso_opendata.parse.cues.first_names import is_first_name
from cso_opendata.parse.cues.table import Cue
from cso_opendata.parse.item_numbers import Opening, Scheme, opening
from cso_opendata.parse.numbers import MAY_OPEN, NUMBERED, is_brief
from cso_opendata.parse.shapes import stands_alone

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cso_opendata.model import Block

_WORDED = Cue(
    rf"(?P<label>{cues.ITEM_WORD}\s*(?P<number>\d{{1,2}}))\b\s*(?P<mark>[.):–-]?)(?:\s+(?P<rest>\S.*))?$",
    re.IGNORECASE | re.DOTALL,
)
# So many that follow one another are those of items; of these so many may be left out between two.
_FEWEST, _MOST_LEFT_OUT = 3, 2


def or_untitled(
    blocks: Sequence[Block], scheme: Scheme | None, titles: Mapping[int, Opening]
) -> tuple[Scheme | None, Mapping[int, Opening]]:
    """SCHEME and TITLES; in their place numbers without titles, where these come first of all that opens."""
    worded = untitled(blocks)
    for block in blocks if worded else ():
        if id(block) in worded:
            return None, worded
        if id(block) in titles or (scheme and opening(block, 0, scheme)):
            break
    return scheme, titles


def untitled(blocks: Sequence[Block]) -> dict[int, Opening]:
    """The openings of BLOCKS by their ids, where these count with the word for an item.

    Empty where each has a title, for then the usual reading of numbers knows them, and where a number
    without the word comes first. The title of one without is what stands there: "Punkt 1". The last of all
    may be an item that needs no number.
    """
    found: dict[int, Opening] = {}
    last, bare = 0, False
    for block in blocks:
        if block.kind not in MAY_OPEN:
            continue
        worded = _WORDED.match(block.text)
        if worded is None and not found and NUMBERED.match(block.text):
            return {}
        if worded and last < int(worded["number"]) <= last + 1 + _MOST_LEFT_OUT and _opens(worded):
            last, bare = int(worded["number"]), bare or worded["rest"] is None
            found[id(block)] = _opening(block, worded)
        elif last >= _FEWEST and cues.LAST_ITEM.match(block.text):
            found[id(block)] = Opening(None, block.text, 0)
    return found if bare and len(found) >= _FEWEST else {}


def _opens(worded: re.Match[str]) -> bool:
    """Whether what follows a WORDED number is told below it: "Punkt 4 i planen er udført" is a sentence."""
    rest = worded["rest"]
    if rest is None or worded["mark"] or rest[0].isupper():
        return True
    return bool(cues.TOLD_AT_ONCE.match(rest) or cues.SMALL_TITLE.match(rest))


def _opening(block: Block, worded: re.Match[str]) -> Opening:
    """The opening that BLOCK is by its WORDED number: its title is what follows, or the number itself."""
    rest = worded["rest"]
    if rest and (stands_alone(block) or is_brief(rest)) and _names(rest):
        return Opening(worded["number"], rest, worded.start("rest"))
    begins = worded.start("rest") if rest else len(block.text)
    return Opening(worded["number"], worded["label"], 0, worded.end("label"), rest=begins)


def _names(rest: str) -> bool:
    """Whether REST is a title, and no sentence on what was said or settled."""
    if rest[0].islower():
        return cues.SMALL_TITLE.match(rest) is not None
    settled = rest[-1] == "." and any(map(rest.__contains__, decisions.DECISION_STEMS))
    tells = settled or turns.TELLS.search(rest)
    begun = rest.split(None, 1)[0]
    sentence = rest[-1] == "." and (is_first_name(begun) or begun.lower() in cues.NO_TITLE)
    return not sentence and (not tells or rest[-1] == "?")
