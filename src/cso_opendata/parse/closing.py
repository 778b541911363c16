"""The lines with which minutes close: when the meeting ended, and when the next one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.parse.cues import head as cues
from cso_opendata.parse.cues.table import first

if TYPE_CHECKING:
    from cso_opendata.model import Block

# Such a line is no longer.
_LONGEST = 80


def closes(block: Block) -> bool:
    """Whether BLOCK is one of them; what somebody said goes no further."""
    if len(block.text) > _LONGEST:
        return False
    found = first(cues.LABELS, block.text)
    return bool((found and found[0] == "end") or cues.NEXT_MEETING.match(block.text))
