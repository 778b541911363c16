"""What stands behind the last item and is none: appendices with text of their own, and lists of them.

list = heading { entry } | heading { title of an item { entry } }     entry = "Bilag 1: ..." | number file
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from cso_opendata.parse.cues import around as cues
from cso_opendata.parse.numbers import NUMBERED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.model import Block

# A sentence has more words than this, an entry of a list no more characters than that.
_MOST_WORDS, _LONGEST_ENTRY = 6, 200


def appendix_of(blocks: Sequence[Block], start: int, end: int) -> int:
    """The index of the heading of the first appendix with text of its own; END where there is none.

    What names the attachments of an item has the next items below it.
    """
    last = next((i for i in range(end - 1, start, -1) if _opens(blocks[i])), start)
    for index in range(last + 1, end):
        if cues.APPENDIX.match(blocks[index].text):
            return index if any(map(_is_prose, blocks[index + 1 : end])) else end
    return min(_attachments(blocks, start, end), _overview(blocks, start, end))


def _attachments(blocks: Sequence[Block], start: int, end: int) -> int:
    """The index of the heading of a list of the appendices, the last before END; END where there is none.

    Where items have such lists, that of the last item is one.
    """
    index = end
    while index > start and cues.ATTACHED.match(blocks[index - 1].text):
        index -= 1
    if index == end or not cues.ATTACHMENTS.match(blocks[index - 1].text):
        return end
    often = any(cues.ATTACHMENTS.match(block.text) for block in blocks[start : index - 1])
    return end if often else index - 1


def _is_prose(block: Block) -> bool:
    return block.text[-1] == "." and len(block.text.split()) > _MOST_WORDS


def _opens(block: Block) -> bool:
    """Whether BLOCK may open an item."""
    found = NUMBERED.match(block.text) if block.kind in ("paragraph", "heading") else None
    return found is not None and bool(found["mark"] or found["word"] or block.kind == "heading")


def _overview(blocks: Sequence[Block], start: int, end: int) -> int:
    """The index of the heading of a list that has the items once more, with the appendices of each.

    It is the last thing before END, but for signatures; END where there is none.
    """
    headings = (i for i in range(end - 1, start, -1) if cues.OVERVIEW.match(blocks[i].text))
    index = next(headings, None)
    if index is None:
        return end
    listed = list(takewhile(_is_entry, blocks[index + 1 : end]))
    told = {block.text for block in blocks[start:index]}
    behind = blocks[index + 1 + len(listed) : end]
    whole = not behind or cues.SIGNED.match(behind[0].text) or cues.CLOSING.match(behind[0].text)
    return index if whole and any(block.text in told for block in listed) else end


def _is_entry(block: Block) -> bool:
    """Whether BLOCK may be an entry of a list of appendices, or the title of the item that these are of."""
    listed = block.kind == "bullet" or NUMBERED.match(block.text) or cues.ATTACHED.match(block.text)
    return bool(listed) and len(block.text) <= _LONGEST_ENTRY
