"""The themes of a plan: the list of prioritised themes where it first stands."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from cso_opendata.model import Block, phrase
from cso_opendata.parse.cues import plan as cues
from cso_opendata.parse.headings import NUMBER
from cso_opendata.records import Theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.parse.ledger import Ledger

# A longer paragraph is text and no theme.
_LONGEST = 120


def read_themes(blocks: Sequence[Block], ledger: Ledger) -> tuple[Theme, ...]:
    """The themes that follow the first heading of such a list and their parts; the next heading ends it."""
    start = next((index for index, block in enumerate(blocks) if cues.THEMES_HEADING.match(block.text)), None)
    if start is None:
        return ()
    listed: list[Block] = []
    for block in blocks[start + 1 :]:
        if (
            block.kind == "row"
            or cues.PLAN_HEADINGS.match(block.text)
            or NUMBER.match(block.text)
            or len(block.text) > _LONGEST
            or block.text.endswith(".")
        ):
            break
        listed.append(block)
    themes: list[Theme] = []
    parent: int | None = None
    for block in listed:
        part = _is_part(block, listed) and parent is not None
        parent = parent if part else len(themes)
        themes.append(Theme(phrase(block), parent if part else None))
        ledger.claim_block(block, "theme")
    return tuple(themes)


def _adjoin(above: Block, below: Block) -> bool:
    return below.numbers[0] == above.numbers[-1] + 1


def _is_part(block: Block, listed: Sequence[Block]) -> bool:
    """Whether BLOCK is a part of a theme: by its bullet or level where LISTED has such, else by its words.

    Where white parts the themes, each with its parts right below, all but the first lines are parts.
    """
    kinds = {(other.kind, other.level) for other in listed}
    if len(kinds) > 1:
        return (block.kind, block.level) != (listed[0].kind, listed[0].level)
    heads = [listed[0], *(below for above, below in pairwise(listed) if not _adjoin(above, below))]
    lone = any(one in heads and other in heads for one, other in pairwise(listed)) or listed[-1] in heads
    if len(heads) > 1 and not lone:
        return block not in heads
    return bool(cues.SUB_THEME.match(block.text))
