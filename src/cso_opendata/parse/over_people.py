"""Lines that head a list of people by where these are from: "Fra sygehuset", with bullets below.

list = line { bullet } ; each bullet names somebody and what they are, or from where
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.model import physical_lines
from cso_opendata.parse.cues import head as cues
from cso_opendata.parse.cues import items as item_cues
from cso_opendata.parse.cues import rolls
from cso_opendata.parse.cues.first_names import is_first_name
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.people import entry

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cso_opendata.model import Block

# The heading of a list is a few words.
_LONGEST = 60


def over_people(blocks: Sequence[Block]) -> frozenset[int]:
    """The lines of BLOCKS, those of a head, that stand right above a list of people and say nothing known."""
    return frozenset(
        blocks[start - 1].numbers[0] for start, end in _lists(blocks) if _heads(blocks, start, end)
    )


def _lists(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """Start and end of each run of bullets in BLOCKS that stands below something else."""
    start = 0
    for index, block in enumerate((*blocks, None)):
        if block is not None and block.kind == "bullet":
            continue
        if 0 < start < index:
            yield start, index
        start = index + 1


def _heads(blocks: Sequence[Block], start: int, end: int) -> bool:
    """Whether the block above those from START to END is the heading of a list of people that they are."""
    above, listed = blocks[start - 1], blocks[start:end]
    brief = above.kind in ("paragraph", "heading") and len(above.starts) == 1 and len(above.text) <= _LONGEST
    # Those who get the minutes, or stand for election, need not have been there.
    called = brief and rolls.OF_SOME_PLACE.match(above.text) is not None
    return called and not _is_known(above) and all(map(_names_one, listed))


def _is_known(block: Block) -> bool:
    """Whether BLOCK is a sentence, or says something that another reader knows."""
    text = block.text
    known = first(cues.GROUPS, text) or first(cues.LABELS, text) or first(item_cues.SECTIONS, text)
    told = rolls.SENT_TO.match(text) or rolls.REMARKS_ALONE.match(text) or cues.TITLE.match(text)
    return bool(known or told) or text[-1] in ".;," or any(map(str.isdigit, text))


def _names_one(block: Block) -> bool:
    """Whether BLOCK names somebody by a first name, and what they are or from where."""
    person = entry(physical_lines(block)[0].value) if len(block.starts) == 1 else None
    said = person and (person.title or person.organization or person.box or person.note)
    return bool(person and said and is_first_name(person.name.split()[0]))
