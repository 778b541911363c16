"""Lines that head the bullets below: the times and the phases of a plan that is one list.

part = date | bold bullet | numbered line ; over deeper bullets most of which have dates
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from cso_opendata.parse.cues import plan as cues
from cso_opendata.parse.dates import find_dates
from cso_opendata.parse.headings import NUMBER, Reading, heading_of_part, level_of, read_heading
from cso_opendata.parse.moments import whole
from cso_opendata.parse.shapes import is_bold, is_heading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.model import Block
    from cso_opendata.parse.headings import Heading


def part_in_list(blocks: Sequence[Block], index: int) -> Reading | None:
    """What the block at INDEX says as the heading of a part of a list; None where it is no such heading."""
    block = blocks[index]
    if block.kind == "bullet" and whole(block.text):
        return read_heading(block)
    deeper = list(takewhile(lambda below: _is_deeper(below, block), blocks[index + 1 :]))
    dated = [below for below in deeper if find_dates(below.text)]
    if not dated or 2 * len(dated) < len(deeper) or not _stands_out(block):
        return None
    reading = read_heading(block._replace(kind="heading"))
    if reading and reading.phase:
        return reading
    return None if find_dates(block.text) else heading_of_part(dated=True)


def level_of_bullet(block: Block) -> int:
    """How deep a bullet stands below all headings."""
    return level_of(Reading(0), block)


def level_within(reading: Reading, block: Block, above: Heading) -> int:
    """The level of BLOCK, a heading that says READING, below the one ABOVE.

    A phase is no part of a section that is no timetable.
    """
    level = level_of(reading, block)
    numbered = cues.NUMBERED_PHASE.match(block.text) is not None
    known = reading.phase or reading == heading_of_part(dated=True)
    beside = known and above.aside and (numbered or not is_heading(block))
    return min(level, above.level) if beside else level


def _is_deeper(below: Block, block: Block) -> bool:
    return below.kind == "bullet" and below.level > block.level


def _stands_out(block: Block) -> bool:
    """Whether BLOCK is bold, numbered or called a phase, as what is but one of a list of dates is not."""
    named = cues.PHASE.match(block.text) or cues.NUMBERED_PHASE.match(block.text)
    return bool(named) or is_bold(block) or NUMBER.match(block.text) is not None
