"""The head of a memo or a letter that tells a plan: "Emne: Tidsplan for ...", in lines or in a table.

head = { label value } ; the value of the subject is the title of the plan
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.model import Block, rest_of
from cso_opendata.parse.cues import plan as cues

if TYPE_CHECKING:
    from collections.abc import Sequence

# So many blocks may stand before the text of a letter, and the label and the value are two cells.
_HEAD, _PAIR = 12, 2


def with_subject(blocks: Sequence[Block]) -> list[Block]:
    """BLOCKS, in whose head rows are lines, and the subject is a heading where it names a plan."""
    made = [_as_line(block) for block in blocks[:_HEAD]]
    for index, block in enumerate(made):
        subject = cues.SUBJECT.match(block.text) if block.kind == "paragraph" else None
        title = rest_of(block, subject.end()) if subject and subject.end() < len(block.text) else None
        if title and (cues.PLAN_TITLE.match(title.text) or cues.TITLE_OF_MILESTONES.match(title.text)):
            made[index] = title._replace(kind="heading", level=1)
            break
    return [*made, *blocks[_HEAD:]]


def _as_line(block: Block) -> Block:
    """BLOCK; a row of a label and its value, all on one line, as that line."""
    labelled = len(block.cells) == _PAIR and all(len(cell) == 1 for cell in block.cells)
    if not labelled or len(block.numbers) > 1 or not cues.MEMO_LABEL.match(block.cells[0][0].value):
        return block
    label, value = (cell[0].value for cell in block.cells)
    return Block("paragraph", f"{label.rstrip(': ')}: {value}", (0,), block.numbers)
