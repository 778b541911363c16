"""The shape of a title that has no number: a few words that end no sentence and name no part of an item."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.parse.cues import items as cues
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.item_numbers import Opening
from cso_opendata.parse.lists import entries
from cso_opendata.parse.numbers import is_usual
from cso_opendata.parse.shapes import is_heading, is_shortened, stands_alone

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cso_opendata.model import Block

# More characters are no title; what is marked as a heading may have more.
_LONGEST_TITLE, _LONGEST_HEADING = 80, 160


def is_short_title(block: Block) -> bool:
    """Whether BLOCK is short enough for a title, ends no sentence, and names no part of an item or person."""
    return (
        len(block.text) <= (_LONGEST_HEADING if block.kind == "heading" else _LONGEST_TITLE)
        and (stands_alone(block) or is_shortened(block.text) or _is_long_heading(block))
        and (block.text[0].isupper() or is_heading(block) or is_usual(block.text))
        and not (
            first(cues.PARTS, block.text) and not (block.kind == "heading" and _names_a_case(block.text))
        )
        and not cues.GREETING.match(block.text)
        and not entries(block.text)
    )


def _is_long_heading(block: Block) -> bool:
    return block.kind == "heading" and block.text[-1] not in ".;,"


def is_topic(block: Block, often: Mapping[str, int]) -> bool:
    """Whether BLOCK, called as a part of an item may be, heads an item: it comes once ("Økonomi")."""
    return often[block.text] == 1 and cues.TOPIC.match(block.text) is not None


def _names_a_case(text: str) -> bool:
    """Whether TEXT, which begins as the label of a part does, says of what: "Høring: Ny stiplan"."""
    label, mark, behind = text.partition(": ")
    return bool(mark) and cues.TOPIC.match(label) is not None and behind[:1].isupper()


def led_by(block: Block) -> int | None:
    """Where the bold title of BLOCK ends, with its colon, that text stands behind; None for none."""
    if block.kind != "paragraph" or not block.strong or block.strong[0][0]:
        return None
    end = block.strong[0][1]
    end += block.text[end : end + 1] == ":"
    led = block.text[end - 1] == ":" and block.text[end:].strip() and end <= _LONGEST_TITLE
    return end if led and not first(cues.PARTS, block.text[:end]) else None


def opened_by(block: Block) -> Opening:
    """What BLOCK, a title without a number, opens; the colon behind a heading is no part of its title."""
    end = led_by(block)
    title = block.text.rstrip(" :")
    if end is None and block.kind == "heading" and title < block.text:
        return Opening(None, title, 0, len(title), rest=len(block.text))
    return Opening(None, block.text, 0, end)


def led(blocks: Sequence[Block]) -> list[int]:
    """The indexes of paragraphs that begin with a title in bold print and a colon, their text behind it.

    So do turns, with who speaks: one of the titles is an item of each meeting.
    """
    led = [index for index, block in enumerate(blocks) if led_by(block)]
    return led if any(is_usual(blocks[index].text) for index in led) else []
