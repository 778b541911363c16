"""What stands around a document and is none of it: covers, a web page's lines, signatures, an appendix.

file  = { web } [ cover { cover } ] document [ quoted mail | appendix ] [ signature ] { web | address }
cover = { mail label } greeting { sentence } closing { name | office }
It is set aside before anything is parsed, so that a document is read the same however it was passed on.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.parse.bodies import is_body
from cso_opendata.parse.cues import around as cues
from cso_opendata.parse.cues import head as head_cues
from cso_opendata.parse.cues import items as item_cues
from cso_opendata.parse.cues.first_names import is_first_name
from cso_opendata.parse.cues.people import is_institution
from cso_opendata.parse.cues.table import Cues, first
from cso_opendata.parse.dates import find_dates
from cso_opendata.parse.names import is_name, is_office
from cso_opendata.parse.numbering import NUMBERED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.model import Block

# The way to a page stands within so many blocks.
_HEAD = 12
# A cover has no more blocks, its head no more labels, and so many show that a head begins.
_LONGEST_COVER, _LONGEST_HEAD, _LABELS = 12, 8, 3
# Who signs: so many lines at most, of so many words each.
_MOST_SIGNED, _MOST_WORDS = 40, 6
_MOST_BELOW = 3
# A foot is a line, whose parts stand between dots or bars; dots lead to where somebody signs.
_LONGEST_FOOT, _BETWEEN = 120, re.compile(r"\s*[·•|]\s*")
_LEADERS = ("...", "___", "……")
# What the head of an e-mail begins with.
_MAIL_HEADS = Cues((cues.QUOTED, cues.MAIL_LABEL))


class Around(NamedTuple):
    """The BLOCKS of the document itself, and those ABOVE and BELOW it, each with the role of its lines."""

    blocks: tuple[Block, ...]
    above: tuple[tuple[Block, str], ...]
    below: tuple[tuple[Block, str], ...]

    @property
    def cut(self) -> bool:
        """Whether something stands below the document."""
        return bool(self.below)

    def uncut(self) -> Around:
        """The same with what stands below as a part of the document."""
        return Around((*self.blocks, *(block for block, _ in self.below)), self.above, ())

    def roles(self, told: Sequence[str]) -> tuple[str, ...]:
        """The roles of all lines of the file, TOLD being those that the document has given."""
        roles = list(told)
        for block, role in (*self.above, *self.below):
            for number in block.numbers:
                roles[number - 1] = role if roles[number - 1] == "unclaimed" else roles[number - 1]
        return tuple(roles)


def apart(blocks: Sequence[Block]) -> Around:
    """BLOCKS parted into the document and what stands around it."""
    start = _front(blocks)
    end, roles = _back(blocks, start)
    within = [block for index, block in enumerate(blocks[start:end]) if _leads_on(block, index)]
    above = [*blocks[:start], *within]
    apart_of_it = set(map(id, within))
    return Around(
        tuple(block for block in blocks[start:end] if id(block) not in apart_of_it),
        tuple((block, _role(block)) for block in above),
        tuple(zip(blocks[end:], roles, strict=True)),
    )


def _leads_on(block: Block, index: int) -> bool:
    """Whether BLOCK, the one at INDEX of a document, is the way to its page, or a link or button on it."""
    return _is_button(block) or (index < _HEAD and _is_trail(block))


def _is_button(block: Block) -> bool:
    return bool(cues.TO_THE_TOP.match(block.text) or cues.TOOLS.match(block.text))


def _is_trail(block: Block) -> bool:
    return block.kind == "paragraph" and bool(cues.TRAIL.match(block.text))


def _role(block: Block) -> str:
    return "page_furniture" if _is_web(block) else "letterhead"


def _is_web(block: Block) -> bool:
    if block.kind == "row":
        return False
    return _is_trail(block) or _is_button(block) or first(cues.WEB, block.text) is not None


def _front(blocks: Sequence[Block]) -> int:
    """The index of the first block of the document itself; 0 where nothing would be left."""
    start = 0
    while start < len(blocks):
        after = start + 1 if _is_web(blocks[start]) else _cover(blocks, start)
        if after == start:
            return start
        start = after
    return 0


def _cover(blocks: Sequence[Block], start: int) -> int:
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


def _back(blocks: Sequence[Block], start: int) -> tuple[int, list[str]]:
    """The index behind the document that begins at START, and the roles of the blocks from there on."""
    quoted = _quoted(blocks, start)
    appendix = _appendix(blocks, start, quoted)
    end = appendix
    while (index := _foot(blocks, start, end)) < end:
        end = index
    roles = [*map(_role, blocks[end:appendix]), *["body_text"] * (quoted - appendix)]
    return end, [*roles, *["letterhead"] * (len(blocks) - quoted)]


def _quoted(blocks: Sequence[Block], start: int) -> int:
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


def _appendix(blocks: Sequence[Block], start: int, end: int) -> int:
    """The index of the heading of the first appendix with text of its own; END where there is none.

    What names the attachments of an item has the next items below it.
    """
    last = next((i for i in range(end - 1, start, -1) if _opens(blocks[i])), start)
    for index in range(last + 1, end):
        if cues.APPENDIX.match(blocks[index].text):
            return index if any(map(_is_prose, blocks[index + 1 : end])) else end
    return end


def _is_prose(block: Block) -> bool:
    return block.text[-1] == "." and len(block.text.split()) > _MOST_WORDS


def _opens(block: Block) -> bool:
    """Whether BLOCK may open an item."""
    found = NUMBERED.match(block.text) if block.kind in ("paragraph", "heading") else None
    return found is not None and bool(found["mark"] or found["word"] or block.kind == "heading")


def _foot(blocks: Sequence[Block], start: int, end: int) -> int:
    """The index of the last block before END where it is a foot, or of a signature; END for none."""
    if end - start <= 1:
        return end
    if _is_foot(blocks[end - 1]):
        return end - 1
    for index in range(end - 1, max(start, end - _MOST_SIGNED - 1), -1):
        if cues.CLOSING.match(blocks[index].text) or cues.SIGNED.match(blocks[index].text):
            return index
        if not _is_short(blocks[index]):
            break
    return end


def _is_foot(block: Block) -> bool:
    """Whether BLOCK, the last one, is no part of the text: a line of a web page, or an address."""
    parts = [part for part in _BETWEEN.split(block.text) if part]
    listed = len(parts) > 1 and len(block.text) <= _LONGEST_FOOT
    addressed = listed and any(cues.ADDRESS.match(part) or first(cues.WEB, part) for part in parts)
    return _is_web(block) or addressed or (_is_short(block) and bool(cues.ADDRESS.match(block.text)))


def _is_short(block: Block) -> bool:
    """Whether BLOCK is a few words, and no sentence; a line to sign on may have dots behind the name."""
    words = block.text.rstrip(" ._…") if block.text.endswith(_LEADERS) else block.text
    if block.kind == "row" or len(words.split()) > _MOST_WORDS or words[-1:] in ("", ".", ":"):
        return False
    return not find_dates(words)
