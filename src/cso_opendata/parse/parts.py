"""Items in parts: what was put to the meeting ("Indstilling", ...) and what came of it ("Beslutning", ...).

item = title { label { block } }
Agenda and minutes are then one text, divided item by item instead of one after the other.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cso_opendata.parse.cues import items as cues
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.items import Body, Part

if TYPE_CHECKING:
    from cso_opendata.model import Block


def divided(body: Body) -> Body:
    """BODY with the parts of its minutes that belong to the agenda moved there; BODY itself where none do.

    A list of items that only bears the heading of an agenda is divided as well.
    """
    whole = body.minutes or body.agenda
    kinds = [{kind for block in part.blocks if (kind := label_of(block))} for part in whole]
    if {"agenda", "minutes"} not in kinds:
        return body
    agenda = {part.key: part for part in body.agenda if body.minutes}
    minutes = []
    for part in whole:
        before, after = _split(part)
        minutes.append(replace(part, blocks=after))
        if before:
            known = agenda.get(part.key)
            agenda[part.key] = (
                replace(known, blocks=[*known.blocks, *before]) if known else replace(part, blocks=before)
            )
    return Body(list(agenda.values()), minutes, body.preamble)


def label_of(block: Block) -> str | None:
    """Whether BLOCK begins with the label of a part, and to what that belongs: `agenda` or `minutes`."""
    found = first(cues.PARTS, block.text) if block.kind in ("paragraph", "heading") else None
    return found[0] if found else None


def _split(part: Part) -> tuple[list[Block], list[Block]]:
    """The blocks of PART up to the first label of the minutes, and from it on; each text is of one piece.

    Before any label they are the agenda's where its label comes first.
    """
    kinds = [label_of(block) for block in part.blocks]
    if "agenda" not in kinds[: kinds.index("minutes")] if "minutes" in kinds else "agenda" not in kinds:
        return [], part.blocks
    cut = kinds.index("minutes") if "minutes" in kinds else len(kinds)
    return part.blocks[:cut], part.blocks[cut:]
