"""Reported turns: what was reported of each who is said to have spoken.

turn = paragraph that names a speaker { bullet | paragraph that names none }
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from cso_opendata.model import Block, Span, rest_of
from cso_opendata.parse.attribution import opening, opening_later
from cso_opendata.parse.closing import closes
from cso_opendata.parse.cues import items as cues
from cso_opendata.parse.cues.decisions import DECIDED
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.interrupted import interrupts
from cso_opendata.parse.markdown import markdown
from cso_opendata.parse.shapes import is_heading, stands_alone
from cso_opendata.records import Speaker, Speech

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cso_opendata.parse.known import Known
    from cso_opendata.parse.ledger import Ledger


@dataclass(slots=True)
class _Turn:
    """A turn while it is being gathered."""

    attribution: str
    speakers: tuple[Speaker, ...]
    blocks: list[Block] = field(default_factory=list)


def read_speeches(
    blocks: Sequence[Block], known: Known, settled: Iterable[Block], ledger: Ledger
) -> tuple[Speech, ...]:
    """The turns among BLOCKS, the content of one item; SETTLED are paragraphs that only decide."""
    turns: list[_Turn] = []
    open_turn: _Turn | None = None
    deciding = {id(block) for block in settled}
    told = _each(blocks, known) if ledger.spaced else blocks
    for whole in (piece for one in told for piece in _at_labels(one, known)):
        block = _unlabelled(whole)
        silent = block is None or block.kind == "row" or _is_heading(block) or closes(block)
        silent = silent or DECIDED.match(whole.text) is not None
        if block is None or silent or id(whole) in deciding:
            open_turn = None
            continue
        if block is not whole:
            open_turn = None
        named = opening(block, known) or (opening_later(block, known) if open_turn is None else None)
        if open_turn is not None and not named and interrupts(block.text, open_turn.speakers, known):
            open_turn = None
        if named:
            open_turn = _Turn(block.text[named.start : named.end].strip(), named.speakers)
            turns.append(open_turn)
        if open_turn is not None:
            open_turn.blocks.append(block)
    return tuple(_speech(turn, ledger) for turn in turns)


def _is_heading(block: Block) -> bool:
    """Whether BLOCK heads what is below it: also as one line in italics."""
    return is_heading(block) or (block.slanted and block.kind == "paragraph" and stands_alone(block))


def _each(blocks: Sequence[Block], known: Known) -> Sequence[Block]:
    """BLOCKS; where no white parts the paragraphs, one that names another speaker on a new line is cut there.

    Where a full line ends with a sentence, nothing but the words tells whether the paragraph goes on.
    """
    told = [block for block in blocks if block.kind == "paragraph"]
    gaps = [after.numbers[0] - block.numbers[-1] for block, after in pairwise(told)]
    if not gaps or max(gaps) > 1:
        return blocks
    return [piece for block in blocks for piece in _cut(block, known)]


def _cut(block: Block, known: Known) -> list[Block]:
    """The pieces of BLOCK, a new one with each line on which somebody begins to speak."""
    if block.kind != "paragraph" or opening(block, known) is None:
        return [block]
    pieces = [block]
    for start in block.starts[1:]:
        rest = rest_of(block, start) if block.text[:start].rstrip().endswith(".") else None
        begun = opening(rest, known) if rest is not None else None
        if rest is not None and begun is not None and not begun.start:
            pieces[-1] = _up_to(pieces[-1], len(pieces[-1].text) - len(rest.text))
            pieces.append(rest)
    return pieces


def _at_labels(block: Block, known: Known) -> list[Block]:
    """The pieces of BLOCK, a new one with each name in bold before a colon behind a full stop.

    On web pages paragraphs are sometimes run together so: "… er vedlagt. **Ledelsen:** Planen er klar".
    """
    pieces = [block]
    for start, end in block.strong if block.kind == "paragraph" and len(block.strong) > 1 else ():
        labels = block.text[end - 1 : end + 1].strip()[:1] == ":" and block.text[:start].rstrip()[-1:] == "."
        rest = rest_of(block, start) if labels else None
        if rest is not None and opening(rest, known) is not None:
            pieces[-1] = _up_to(pieces[-1], len(pieces[-1].text) - len(rest.text))
            pieces.append(rest)
    return pieces


def _up_to(block: Block, end: int) -> Block:
    """The first END characters of BLOCK, which end with a line."""
    lines = [start for start in block.starts if start < end]
    strong = tuple(span for span in block.strong if span[1] <= end)
    return block._replace(
        text=block.text[:end].rstrip(),
        starts=tuple(lines),
        numbers=block.numbers[: len(lines)],
        strong=strong,
    )


def _unlabelled(block: Block) -> Block | None:
    """BLOCK without the label of a part that it begins with; None where it is nothing else."""
    found = first(cues.PARTS, block.text) if block.kind in ("paragraph", "heading") else None
    if not found:
        return block
    return rest_of(block, found[1].end()) if found[1].end() < len(block.text) else None


def _speech(turn: _Turn, ledger: Ledger) -> Speech:
    for block in turn.blocks:
        ledger.claim_block(block, "speech")
    at = Span(turn.blocks[0].numbers[0], turn.blocks[-1].numbers[-1])
    return Speech(turn.attribution, turn.speakers, markdown(turn.blocks), at, ledger.runs(turn.blocks))
