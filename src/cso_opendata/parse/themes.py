"""The themes of a plan: the list of prioritised themes where it first stands."""

from __future__ import annotations

from functools import partial
from itertools import accumulate, pairwise, takewhile
from typing import TYPE_CHECKING

from cso_opendata.model import Block, phrase
from cso_opendata.parse.cues import plan as cues
from cso_opendata.parse.headings import NUMBER
from cso_opendata.records import Theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.model import Text
    from cso_opendata.parse.ledger import Ledger

# A longer paragraph is text and no theme.
_LONGEST = 120
# So many themes stand side by side.
_FEWEST = 2


def read_themes(blocks: Sequence[Block], ledger: Ledger) -> tuple[Theme, ...]:
    """The themes that follow the first heading of such a list and their parts; the next heading ends it."""
    start = next((index for index, block in enumerate(blocks) if cues.THEMES_HEADING.match(block.text)), None)
    if start is None:
        return ()
    rows = list(takewhile(lambda block: block.kind == "row", blocks[start + 1 :]))
    if rows:
        return _in_columns(rows, ledger)
    listed = _listed(blocks[start], blocks[start + 1 :])
    themes: list[Theme] = []
    parent: int | None = None
    for block in listed:
        part = _is_part(block, listed) and parent is not None
        parent = parent if part else len(themes)
        themes.append(Theme(phrase(block), parent if part else None))
        ledger.claim_block(block, "theme")
    return tuple(themes)


def _listed(heading: Block, below: Sequence[Block]) -> list[Block]:
    """The blocks BELOW a HEADING that are its list; a line that begins the text behind it is none of them."""
    listed = list(takewhile(partial(_goes_on, heading, below[:1]), below))
    text = below[len(listed) : len(listed) + 1]
    if len(listed) > 1 and text and _is_text(text[0]) and _begins_text(listed):
        listed.pop()
    return listed


def _goes_on(heading: Block, first: Sequence[Block], block: Block) -> bool:
    """Whether BLOCK, behind HEADING and the FIRST of its list, is of that list: no text, and no heading."""
    if block.kind == "row" or _is_text(block):
        return False
    if heading.kind == block.kind == "heading" and block.level <= heading.level:
        return False
    if "bullet" in (block.kind, first[0].kind):
        # What a list of bullets names may be called as the sections of a plan are: "Nye opgaver".
        return block.kind == "bullet"
    return not cues.PLAN_HEADINGS.match(block.text) and not NUMBER.match(block.text)


def _is_text(block: Block) -> bool:
    return block.kind != "row" and (len(block.text) > _LONGEST or block.text.endswith("."))


def _begins_text(listed: Sequence[Block]) -> bool:
    """Whether the last of LISTED, with text below it, is its heading: it has no part, and white above."""
    *others, last = listed
    if any(block.kind == "bullet" for block in others):
        return last.kind != "bullet"
    return not _adjoin(others[-1], last) and any(_adjoin(*two) for two in pairwise(others))


def _in_columns(rows: Sequence[Block], ledger: Ledger) -> tuple[Theme, ...]:
    """The themes that stand side by side in ROWS, each over its parts; none where one column is not."""
    columns: dict[int, list[Text]] = {}
    for row in rows:
        for start, cell in zip(accumulate(row.widths, initial=0), row.cells, strict=False):
            columns.setdefault(start, []).extend(cell)
    listed = [column for column in columns.values() if column]
    headed = len(rows) == 1 or all(len(cell) <= 1 for cell in rows[0].cells)
    if not headed or len(listed) < _FEWEST or not all(map(_is_theme, listed)):
        return ()
    themes: list[Theme] = []
    for head, *parts in listed:
        parent = len(themes)
        themes += [Theme(head, None), *(Theme(part, parent) for part in parts)]
    for theme in themes:
        ledger.claim(theme.title.at, "theme")
    return tuple(themes)


def _is_theme(column: Sequence[Text]) -> bool:
    """Whether COLUMN is a theme and its parts: a few words each, and no label of a column."""
    short = all(len(text.value) <= _LONGEST and text.value[-1] != "." for text in column)
    return short and len(column) > 1 and not cues.THEMES_LABEL.match(column[0].value)


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
    told = any(cues.SUB_THEME.match(one.text) for one in listed)
    if len(heads) > 1 and not lone and not told:
        return block not in heads
    return bool(cues.SUB_THEME.match(block.text))
