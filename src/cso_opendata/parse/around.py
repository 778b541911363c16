"""What stands around a document and is none of it: covers, a web page's lines, signatures, an appendix.

file = { web } [ cover { cover } ] document [ quoted mail | appendix ] [ signature ] { web | address }
It is set aside before anything is parsed, so that a document is read the same however it was passed on.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.model import physical_lines
from cso_opendata.parse.appendix import appendix_of
from cso_opendata.parse.buttons import without_buttons
from cso_opendata.parse.cues import around as cues
from cso_opendata.parse.cues.table import Cues, first
from cso_opendata.parse.dates import find_dates
from cso_opendata.parse.mails import cover, quoted
from cso_opendata.parse.names import is_name, is_office

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.model import Block

# The way to a page stands within so many blocks; a list of it behind the menus of the page, too.
_HEAD, _MENUS = 12, 60
# Who signs: so many lines at most, of so many words each.
_MOST_SIGNED, _MOST_WORDS = 40, 6
_LONGEST_OFFICE = 2
# A foot is a line, whose parts stand between dots or bars; dots lead to where somebody signs.
_LONGEST_FOOT, _BETWEEN = 120, re.compile(r"\s*[·•|]\s*")
# What leads to another place or does something with an item.
_BUTTONS = Cues((cues.TO_THE_TOP, cues.TOOLS))
_COLUMNS = re.compile(r"\s{3,}")
_WITH_NUMBER = re.compile(r"1\.\s+")
_LEADERS = ("...", "___", "……")


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
    blocks = without_buttons(blocks)
    listed = _listed_trail(blocks)
    blocks = [block for block in blocks if all(block is not one for one in listed)] if listed else blocks
    start = _front(blocks)
    end, roles = _back(blocks, start)
    inner = blocks[start:end]
    trails = [block for block in inner[:_HEAD] if _is_trail(block)]
    buttons = (inner[index] for index in _BUTTONS.among([block.text for block in inner]))
    within = [*trails, *filter(_is_button, buttons)]
    above = [*blocks[:start], *within]
    apart_of_it = set(map(id, within))
    return Around(
        tuple([block for block in inner if id(block) not in apart_of_it]),
        (*((block, _role(block)) for block in above), *((block, "page_furniture") for block in listed)),
        tuple(zip(blocks[end:], roles, strict=True)),
    )


def _is_button(block: Block) -> bool:
    """Whether BLOCK is a link or a button on a page."""
    return first(_BUTTONS, block.text) is not None


def _is_trail(block: Block) -> bool:
    return block.kind == "paragraph" and bool(cues.TRAIL.match(block.text))


def _listed_trail(blocks: Sequence[Block]) -> Sequence[Block]:
    """The entries of a list near the top of BLOCKS that is the way to the page: its first one leads home."""
    words = [_WITH_NUMBER.sub("", block.text) for block in blocks[:_MENUS]]
    start = next((index for index, text in enumerate(words) if cues.HOME.match(text)), None)
    if start is None:
        return ()
    end = start + 1
    while end < len(words) and _goes_on(blocks, start, end):
        end += 1
    return blocks[start:end] if end - start > 1 else ()


def _goes_on(blocks: Sequence[Block], start: int, index: int) -> bool:
    """Whether the block at INDEX is an entry of the list from START: a bullet as well, or the next number."""
    if blocks[start].kind == "bullet":
        return blocks[index].kind == "bullet"
    return blocks[index].text.startswith(f"{index - start + 1}. ") and blocks[start].text.startswith("1. ")


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
        aside = _is_web(blocks[start]) or _leads_in(blocks[start])
        after = start + 1 if aside else cover(blocks, start)
        if after == start:
            return start
        start = after
    return 0


def _leads_in(block: Block) -> bool:
    """Whether BLOCK, the first one, is a sentence that passes the document on, and tells nothing of it."""
    return bool(cues.LEAD_IN.match(block.text)) and not find_dates(block.text)


def _back(blocks: Sequence[Block], start: int) -> tuple[int, list[str]]:
    """The index behind the document that begins at START, and the roles of the blocks from there on."""
    mail = quoted(blocks, start)
    appendix = appendix_of(blocks, start, mail)
    end = appendix
    while (index := _foot(blocks, start, end)) < end:
        end = index
    roles = [*map(_role, blocks[end:appendix]), *["body_text"] * (mail - appendix)]
    return end, [*roles, *["letterhead"] * (len(blocks) - mail)]


def _foot(blocks: Sequence[Block], start: int, end: int) -> int:
    """The index of the last block before END where it is a foot, or of a signature; END for none."""
    if end - start <= 1:
        return end
    if _is_foot(blocks[end - 1]) or _is_signature(blocks[end - 1]):
        return end - 1
    if all(map(_is_officer, blocks[end - 2 : end])) or _sign_over(*blocks[end - 2 : end]):
        return end - 2
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


def _is_signature(block: Block) -> bool:
    """Whether BLOCK, the last one, is where people sign: by a label, or side by side with what they are."""
    if cues.SIGNED_BY.match(block.text):
        return True
    if block.kind == "row" or len(block.text) > _LONGEST_FOOT:
        return False
    lines = [_COLUMNS.split(line.value.strip()) for line in physical_lines(block)]
    named = any(is_name(part.partition(",")[0]) for part in lines[0])
    return named and len(lines[0]) > 1 and all(_signs(part) for line in lines for part in line)


def _sign_over(names: Block, offices: Block) -> bool:
    """Whether NAMES stand side by side on a line, each over the one of OFFICES that its bearer has."""
    above, below = _COLUMNS.split(names.text.strip()), _COLUMNS.split(offices.text.strip())
    return len(above) == len(below) > 1 and all(map(is_name, above)) and all(map(is_office, below))


def _signs(part: str) -> bool:
    """Whether PART is a name, an office, or both with a comma between."""
    name, comma, office = part.partition(",")
    return (is_name(name) and (not comma or is_office(office.strip()))) or is_office(part)


def _is_officer(block: Block) -> bool:
    """Whether BLOCK is an office of a word or two, below the line where who has it signs."""
    return len(block.text.split()) <= _LONGEST_OFFICE and is_office(block.text)


def _is_short(block: Block) -> bool:
    """Whether BLOCK is a few words, and no sentence; a line to sign on may have dots behind the name."""
    words = block.text.rstrip(" ._…") if block.text.endswith(_LEADERS) else block.text
    if not words:
        return True  # a line to sign on, with the name below it
    if block.kind == "row":
        return all(is_name(line.value) for cell in block.cells for line in cell)
    if len(words.split()) > _MOST_WORDS or words[-1:] in ("", ".", ":"):
        return False
    return not find_dates(words)
