"""The themes of a plan: the list of prioritised themes where it first stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.model import Block, phrase
from cso_opendata.parse.cues import plan as cues
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


def _is_part(block: Block, listed: Sequence[Block]) -> bool:
    """Whether BLOCK is a part of a theme: by its bullet or level where LISTED has such, else by its words."""
    kinds = {(other.kind, other.level) for other in listed}
    if len(kinds) > 1:
        return (block.kind, block.level) != (listed[0].kind, listed[0].level)
    return bool(cues.SUB_THEME.match(block.text))
