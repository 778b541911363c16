"""Items in parts: what was put to the meeting ("Indstilling", ...) and what came of it ("Beslutning", ...).

item = title { label { block } }
Agenda and minutes are then one text, divided item by item instead of one after the other.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from cso_opendata.parse.body import Body, Part
from cso_opendata.parse.cues import items as cues
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.decisions import decisions_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cso_opendata.model import Block


# How one of a list of proposals begins.
_LISTED = re.compile(r"\d{1,2}[.)]\s|[a-z]\)\s|at\s", re.IGNORECASE)
# Somebody's full name, and what they did: said, asked, went through.
_SPEAKS = re.compile(rf"[A-ZÆØÅ][\w'’-]+(?:\s[A-ZÆØÅ][\w.'’-]*){{1,3}}\s(?:{cues.SPEECH_VERBS})\b")
# So many items with the label of what came of them are those of minutes.
_FEWEST = 2
# A point of a proposal that has several: "1. at planen godkendes".
_POINT = re.compile(r"\d{1,2}[.)]\s+at\s", re.IGNORECASE)
# A longer line is none of a heading within an item.
_LONG = 60


def divided(body: Body, asked: frozenset[int], *, put: bool = False) -> Body:
    """BODY with the parts of its minutes that belong to the agenda moved there; BODY itself where none do.

    A list of items that only bears the heading of an agenda is divided as well. ASKED are the ids of blocks
    that stand in a column of what was put to the meeting. PUT: a case that has no label of what came of it is
    put to the meeting and no more; so it is where other items have such labels.
    """
    whole = body.minutes or body.agenda
    if any(id(block) in asked for part in whole for block in part.blocks):
        return _parted(body, lambda part: _by_column(part, asked))
    kinds = [{kind for block in part.blocks if (kind := label_of(block))} for part in whole]
    put = {"agenda"} in kinds and (put or {"minutes"} in kinds)
    if {"agenda", "minutes"} not in kinds and not (put or any(map(_reports_apart, whole))):
        quoted = _quoted(whole)
        return _parted(body, lambda part: _by_column(part, quoted)) if quoted else body
    own = bool(body.minutes) and bool(body.agenda) and not any(part.blocks for part in body.agenda)
    return _parted(body, _split_in_minutes if own else _split)


def _split_in_minutes(part: Part) -> tuple[list[Block], list[Block]]:
    """The same as `_split` of PART in minutes below an agenda that is a list and no more.

    Labels are the minute-taker's there ("Baggrund: ..."), and who speaks below one says what came of it.
    """
    before, after = _split(part)
    kinds = [label_of(block) for block in before]
    label = kinds.index("agenda") if "agenda" in kinds else 0
    said = (index for index in range(label, len(before)) if _SPEAKS.match(before[index].text))
    # Web pages have what came of it above what was put to the meeting.
    cut = next(said, len(before)) if [*before, *after] == part.blocks else len(before)
    return before[:cut], [*before[cut:], *after]


def _quoted(parts: Sequence[Part]) -> frozenset[int]:
    """The ids of the blocks in italics with which several of PARTS begin: what the agenda says of them.

    What is settled, or a label, may be in italics as well, and quotes nothing.
    """
    leads = [list(takewhile(_is_quoted, part.blocks)) for part in parts]
    told = any(lead and len(lead) < len(part.blocks) for lead, part in zip(leads, parts, strict=True))
    settled = any(decisions_of(block, "other") for lead in leads for block in lead)
    several = sum(map(bool, leads)) >= _FEWEST
    return frozenset(id(block) for lead in leads for block in lead if several and told and not settled)


def _is_quoted(block: Block) -> bool:
    """Whether BLOCK is a sentence or a long line in italics."""
    whole = block.text[-1] in ".:?!" or len(block.text) > _LONG
    return block.slanted and block.kind in ("paragraph", "bullet") and whole and label_of(block) is None


def reported(body: Body) -> bool:
    """Whether most items of BODY have the label of what came of them: "Referat: Godkendt"."""
    whole = body.minutes or body.agenda
    told = sum(any(label_of(block) == "minutes" for block in part.blocks) for part in whole)
    return told >= _FEWEST and 2 * told > len(whole)


def settles(parts: Sequence[Part]) -> bool:
    """Whether several of PARTS, and a third of those that have any text, say what was settled."""
    told = [part for part in parts if part.blocks]
    settled = sum(any(decisions_of(block, "other") for block in part.blocks) for part in told)
    return settled >= _FEWEST and 3 * settled >= len(told)


def _parted(body: Body, split: Callable[[Part], tuple[list[Block], list[Block]]]) -> Body:
    """BODY, each of whose items SPLIT has parted into what is the agenda's and what is the minutes'."""
    whole = body.minutes or body.agenda
    agenda = {part.key: part for part in body.agenda if body.minutes}
    minutes = []
    for part in whole:
        before, after = split(part)
        minutes.append(replace(part, blocks=after))
        if before:
            known = agenda.get(part.key)
            agenda[part.key] = (
                replace(known, blocks=[*known.blocks, *before], elsewhere=len(known.blocks))
                if known
                else replace(part, blocks=before)
            )
    return Body(list(agenda.values()), minutes, body.preamble)


def label_of(block: Block) -> str | None:
    """Whether BLOCK begins with the label of a part, and to what that belongs: `agenda` or `minutes`."""
    found = first(cues.PARTS, block.text) if block.kind in ("paragraph", "heading") else None
    return found[0] if found else None


def decides_points(parts: Sequence[Part]) -> bool:
    """Whether what follows the last of PARTS is what came of it: "Ad 1" is a point of the proposal there.

    Its label says so where another one stands above it in the same item, or in an item before; and so do
    the points themselves, where they stand in the item.
    """
    if parts and any(_POINT.match(block.text) for block in parts[-1].blocks):
        return True
    if not parts or not any(label_of(block) == "minutes" for block in parts[-1].blocks):
        return False
    asked = any(label_of(block) == "agenda" for block in parts[-1].blocks)
    return asked or any(label_of(block) == "minutes" for part in parts[:-1] for block in part.blocks)


def _by_column(part: Part, asked: frozenset[int]) -> tuple[list[Block], list[Block]]:
    """The blocks of PART that are among those ASKED, and those that are not."""
    # The heading of a row that opens no item, since its number is that of the last one, stays with its text.
    put = {id(block) for block in part.blocks if id(block) in asked and block.kind != "heading"}
    before = [block for block in part.blocks if id(block) in put]
    return before, [block for block in part.blocks if id(block) not in put]


def _reports_apart(part: Part) -> bool:
    """Whether "Referat", or who decided on which day, stands in PART below something of the agenda."""
    index = next((i for i, block in enumerate(part.blocks) if label_of(block) == "minutes"), 0)
    text = part.blocks[index].text if index else ""
    return bool(cues.REPORT.match(text) or cues.DECIDED_ON.match(text))


def _split(part: Part) -> tuple[list[Block], list[Block]]:
    """The blocks of PART up to the first label of the minutes, and from it on; each text is of one piece.

    Before any label they are the agenda's where its label comes first. Web pages have what came of it above
    what was put to the meeting.
    """
    kinds = [label_of(block) for block in part.blocks]
    if _reports_apart(part):
        cut = kinds.index("minutes")
        return part.blocks[:cut], part.blocks[cut:]
    below = next((i for i, block in enumerate(part.blocks) if cues.CASE.match(block.text)), 0)
    if "minutes" in kinds[:below] and "minutes" not in kinds[below:]:
        return part.blocks[below:], part.blocks[:below]
    if "agenda" not in kinds[: kinds.index("minutes")] if "minutes" in kinds else "agenda" not in kinds:
        return [], part.blocks
    cut = kinds.index("minutes") if "minutes" in kinds else len(kinds)
    return part.blocks[:cut], part.blocks[cut:]


def put_forward(blocks: Sequence[Block]) -> frozenset[int]:
    """The ids of those BLOCKS, of minutes not divided, that say what is put to the meeting.

    These stand above the first label of the agenda, as a summary does, or list what a label announces.
    """
    kinds = [label_of(block) for block in blocks]
    above = kinds.index("agenda") if "agenda" in kinds else 0
    above = 0 if "minutes" in kinds[:above] else above
    found, listed = {id(block) for block in blocks[:above]}, False
    for index, (block, kind) in enumerate(zip(blocks, kinds, strict=True)):
        behind = index > 0 and kinds[index - 1] == "agenda"
        listed = kind == "agenda" or (listed and kind is None and (behind or _is_listed(block)))
        if listed:
            found.add(id(block))
    return frozenset(found)


def _is_listed(block: Block) -> bool:
    """Whether BLOCK is one of a list of proposals: by its mark, its number, or the word that begins it."""
    return block.kind == "bullet" or _LISTED.match(block.text) is not None
