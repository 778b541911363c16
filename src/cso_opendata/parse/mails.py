"""The covers that a document is passed on in: e-mails, before it and quoted below it.

cover = { mail label } greeting { sentence } closing { name | office }
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from cso_opendata.parse.bodies import is_body
from cso_opendata.parse.cues import around as cues
from cso_opendata.parse.cues import head as head_cues
from cso_opendata.parse.cues import items as item_cues
from cso_opendata.parse.cues.first_names import is_first_name
from cso_opendata.parse.cues.people import is_institution
from cso_opendata.parse.cues.table import Cues, first
from cso_opendata.parse.names import is_name, is_office
from cso_opendata.parse.numbers import NUMBERED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.model import Block

# A cover has no more blocks, its head no more labels, and so many show that a head begins.
_LONGEST_COVER, _LONGEST_HEAD, _LABELS = 12, 8, 3
# Who sends: so many lines at most, of so many words each.
_MOST_BELOW, _MOST_WORDS = 3, 6
# What the head of an e-mail begins with.
_MAIL_HEADS = Cues((cues.QUOTED, cues.MAIL_LABEL))


def cover(blocks: Sequence[Block], start: int) -> int:
    """The index behind the cover that begins at START; START where none does."""
    index = start + bool(cues.QUOTED.match(blocks[start].text))
    index += _labels(blocks, index)
    if index >= len(blocks) or not cues.GREETING.match(blocks[index].text):
        return start
    for end in range(index + 1, min(len(blocks), index + _LONGEST_COVER)):
        if cues.CLOSING.match(blocks[end].text):
            return end + 1 + _signed(blocks[end + 1 : end + 1 + _MOST_BELOW])
        if _of_a_document(blocks[end]):
            return start
    return start


def _labels(blocks: Sequence[Block], start: int) -> int:
    """How many blocks from START on are labels of an e-mail's head."""
    head = blocks[start : start + _LONGEST_HEAD]
    return next((i for i, block in enumerate(head) if not cues.MAIL_LABEL.match(block.text)), len(head))


def _of_a_document(block: Block) -> bool:
    """Whether BLOCK has the shape of something that minutes or plans have and covers have not."""
    tables = (head_cues.LABELS, head_cues.GROUPS, head_cues.INLINE_GROUPS, item_cues.SECTIONS)
    numbered = NUMBERED.match(block.text)
    return (
        block.kind in ("heading", "row")
        or any(first(table, block.text) for table in tables)
        or bool(numbered and (numbered["mark"] or numbered["word"]))
    )


def _signed(blocks: Sequence[Block]) -> int:
    """How many of BLOCKS, which stand below a closing, are the name of the sender and what they are."""
    return next((i for i, block in enumerate(blocks) if not _is_sender(block, below=i)), len(blocks))


def _is_sender(block: Block, *, below: int) -> bool:
    """Whether BLOCK, with BELOW others between it and the closing, says who sends."""
    text, words = block.text, block.text.split()
    if block.kind != "paragraph" or len(words) > _MOST_WORDS or text[-1] in ".:" or is_body(text):
        return False
    if is_name(text) or is_office(text):
        return True
    return len(words) == 1 and (is_institution(text) if below else is_first_name(text))


def quoted(blocks: Sequence[Block], start: int) -> int:
    """The index of the first block of an older e-mail that is quoted below the document, or behind the last.

    What stands above it must have begun to be a document, of which one sign may be chance.
    """
    may_head = (index for index in _MAIL_HEADS.among([block.text for block in blocks]) if index > start)
    heads = (index for index in may_head if _heads_a_mail(blocks, index))
    first_head = next(heads, len(blocks))
    if first_head == len(blocks):
        return first_head
    signs = (index for index in range(start, len(blocks)) if _of_a_document(blocks[index]))
    begun = next(islice(signs, 1, None), len(blocks))
    return first_head if begun < first_head else next((one for one in heads if one > begun), len(blocks))


def _heads_a_mail(blocks: Sequence[Block], index: int) -> bool:
    """Whether the head of an e-mail begins with the block at INDEX."""
    quoted = bool(cues.QUOTED.match(blocks[index].text))
    if not quoted and not cues.MAIL_LABEL.match(blocks[index].text):
        return False
    labels = _labels(blocks, index + quoted)
    head = blocks[index : index + labels]
    return labels >= _LABELS and (quoted or any(cues.MAIL_SENT.match(block.text) for block in head))
