"""Lines that name the guests of the items: below the label of a list of guests, "Pkt. 3: Anna Berg, HR".

list = label { word number [mark] person }
By themselves such lines look like items. As bullets they are entries of the list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.model import physical_lines
from cso_opendata.parse.groups import heading_of
from cso_opendata.parse.numbers import MAY_OPEN, NUMBERED
from cso_opendata.parse.people import entry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.model import Block

# A longer line tells more than who comes.
_LONGEST = 100


def with_guests(blocks: Sequence[Block]) -> list[Block]:
    """BLOCKS, in which the guests that a list names by the items they come for are bullets of that list."""
    made, listing = list(blocks), False
    for index, block in enumerate(blocks):
        guest = listing and _is_guest(block)
        if guest:
            made[index] = block._replace(kind="bullet", mark="-")
        listing = guest or _heads_guests(block)
    return made


def _heads_guests(block: Block) -> bool:
    """Whether BLOCK is the label of a list of guests, and names none itself."""
    group = heading_of(physical_lines(block)[0]) if len(block.starts) == 1 and block.text else None
    return group is not None and group.capacity == "guest"


def _is_guest(block: Block) -> bool:
    """Whether BLOCK names an item and one who comes for it."""
    found = NUMBERED.match(block.text) if block.kind in MAY_OPEN and len(block.text) <= _LONGEST else None
    return bool(found and found["word"] and entry(found["title"]))
