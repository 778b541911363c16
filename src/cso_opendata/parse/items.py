"""The items of an agenda and of minutes, told by their numbers.

    body    = { section } ; section = [heading] { item } ; item = number title { block }
A number opens an item only if it follows the last one, or starts again at 1 where the minutes
follow the agenda; so a numbered list within an item opens none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cso_opendata.model import Block, Text, phrase, rest_of
from cso_opendata.parse.cues import head as head_cues
from cso_opendata.parse.cues import items as cues
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.titles import similar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cso_opendata.parse.ledger import Ledger

_NUMBER = re.compile(
    rf"(?P<word>{cues.ITEM_WORD}\s*)?(?P<number>\d{{1,4}})\s*(?P<mark>[.):]|\s[–-])?(?=\s)\s*(?P<title>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
# More characters are no heading of a section, which is a few words.
_LONGEST_HEADING = 40
# What stands on one line of print at most.
_LINE = 100


# More than so many numbers are not left out: a heading "5. maj" is a date.
_MOST_SKIPPED = 3
_MAY_OPEN = ("paragraph", "heading")
# With these the words before a number begin (see `cues.ITEM_WORD`): a quick look, since all blocks are asked.
_FIRST_LETTERS = frozenset("dpasn")


@dataclass(slots=True)
class Part:
    """An item as one part of the document (agenda or minutes) has it."""

    number: str
    title: Text
    heading: Block
    blocks: list[Block] = field(default_factory=list)


@dataclass(slots=True)
class Body:
    """The items of both parts; `preamble` stands in the minutes before their first item."""

    agenda: list[Part] = field(default_factory=list)
    minutes: list[Part] = field(default_factory=list)
    preamble: list[Block] = field(default_factory=list)


def body_start(blocks: Sequence[Block]) -> int:
    """The index of the block with which the body begins; all before it is the head.

    That is item 1, or the heading of a section above it with nothing of a head in between: a document
    may bear "REFERAT" as its title.
    """
    opening = next(_openings(blocks, bare=numbered_barely(blocks)), len(blocks))
    start = opening
    for index in range(opening - 1, -1, -1):
        if section_of(blocks[index]):
            start = index
        elif _of_a_head(blocks[index]):
            break
    return start


def numbered_barely(blocks: Sequence[Block]) -> bool:
    """Whether the numbers of the items stand without a mark ("1 Budget"): none has one; 1 and 2 are there."""
    if next(_openings(blocks, bare=False), None) is not None:
        return False
    return any(_opening(block, 1, bare=True) for block in blocks)


def _openings(blocks: Sequence[Block], *, bare: bool) -> Iterator[int]:
    return (index for index, block in enumerate(blocks) if _opening(block, 0, bare=bare))


def _of_a_head(block: Block) -> bool:
    return block.kind == "row" or bool(
        first(head_cues.LABELS, block.text)
        or first(head_cues.GROUPS, block.text)
        or head_cues.TITLE.match(block.text)
    )


def section_of(block: Block) -> str | None:
    """The name of the section that BLOCK is the heading of."""
    found = first(cues.SECTIONS, block.text) if len(block.text) < _LONGEST_HEADING else None
    return found[0] if found else None


def _opening(block: Block, last: int, *, bare: bool = False) -> re.Match[str] | None:
    """The number and title of BLOCK where it may open the item after LAST; BARE: numbers bear no mark."""
    start = block.text[:1]
    if block.kind not in _MAY_OPEN or not (start.isdigit() or start.lower() in _FIRST_LETTERS):
        return None
    found = _NUMBER.match(block.text)
    if not found or not (
        found["mark"] or found["word"] or block.kind == "heading" or (bare and _stands_alone(block))
    ):
        return None
    number = int(found["number"])
    # A heading may skip a number; what is no heading must follow the last one.
    follows = number == last + 1 or (block.kind == "heading" and 0 < last < number <= last + _MOST_SKIPPED)
    return found if follows and not found["title"][0].islower() else None


def read_body(blocks: Sequence[Block], ledger: Ledger) -> Body:
    """The items that BLOCKS, all from the first section or item on, make up."""
    reader = _Reader(ledger, bare=numbered_barely(blocks))
    for block in blocks:
        reader.block(block)
    return reader.finish()


class _Reader:
    """Goes through the blocks of a body; `part` is the list of items it is in."""

    def __init__(self, ledger: Ledger, *, bare: bool) -> None:
        self.body = Body()
        self.bare = bare
        self.ledger = ledger
        self.section: str | None = None
        self.part: list[Part] = []
        self.nested = 0
        # Between the heading of a section and its next item nothing belongs to the item before.
        self.between = False

    def block(self, block: Block) -> None:
        """Take BLOCK as the heading of a section, the opening of an item, or the content of one."""
        section = section_of(block)
        if section and not (self.section == section and self.part):
            self._enter(section, block)
        elif not self._item(block):
            self._content(block)

    def _enter(self, section: str, block: Block) -> None:
        self.section, self.nested, self.between = section, 0, True
        if section == "minutes" and self.part and not self.body.agenda:
            self.body.agenda = self.part
        self.part = self.body.agenda if section == "agenda" else self.body.minutes
        self.ledger.claim(block.at, "heading")

    def _item(self, block: Block) -> bool:
        """Whether BLOCK opens an item, of this part or as the first of the minutes."""
        last = int(self.part[-1].number) if self.part else 0
        found = _opening(block, last, bare=self.bare)
        if found and self._opens(found, block, last):
            self._open(found, block)
            return True
        again = _opening(block, 0, bare=self.bare)
        if again and last and self._restarts(again["title"]):
            self._enter_minutes()
            self._open(again, block)
            return True
        self._count_nested(block, again)
        return False

    def _opens(self, found: re.Match[str], block: Block, last: int) -> bool:
        """Whether the number is that of an item and not of a list within one."""
        if block.kind == "heading" or _bold(block) or not last:
            return True
        if self.nested and int(found["number"]) == self.nested + 1:
            return False
        agenda = self.body.agenda if self.part is not self.body.agenda else []
        titles = {part.number: part.title.value for part in agenda}
        if not titles:
            return True
        known = titles.get(found["number"])
        return known is not None and (similar(found["title"], known) or _stands_alone(block))

    def _restarts(self, title: str) -> bool:
        """Whether item 1 comes a second time: the minutes follow their agenda without a heading."""
        return not self.body.minutes and similar(title, self.part[0].title.value)

    def _enter_minutes(self) -> None:
        self.body.agenda = self.part
        self.part = self.body.minutes
        self.section = "minutes"

    def _count_nested(self, block: Block, again: re.Match[str] | None) -> None:
        """Follow a numbered list within an item, so that its numbers open none."""
        if again:
            self.nested = 1
        elif self.nested and _opening(block, self.nested):
            self.nested += 1

    def _open(self, found: re.Match[str], block: Block) -> None:
        self.nested, self.between = 0, False
        start = found.start("title")
        end = self._title_end(found["number"], block, start)
        self.part.append(Part(found["number"], phrase(block, start, end), block))
        self.ledger.claim(block.at, "agenda_item")
        if end < len(block.text):
            self.part[-1].blocks.append(rest_of(block, end))

    def _title_end(self, number: str, block: Block, start: int) -> int:
        """Where the title ends: where the agenda's does, if the minutes' begins with the same words."""
        for part in self.body.agenda if self.part is not self.body.agenda else ():
            title = part.title.value
            if part.number == number and block.text.startswith(title, start):
                end = start + len(title)
                return end if block.text[end : end + 1].isspace() else len(block.text)
        return len(block.text)

    def _content(self, block: Block) -> None:
        if self.part and not self.between:
            self.part[-1].blocks.append(block)
        elif not self.part and self.section == "minutes":
            self.body.preamble.append(block)

    def finish(self) -> Body:
        """The body; one list of items without a section is that of the minutes."""
        if self.part and self.part is not self.body.agenda and self.part is not self.body.minutes:
            self.body.minutes = self.part
        return self.body


def _bold(block: Block) -> bool:
    return bool(block.strong) and block.strong[0][0] == 0 and block.strong[-1][1] >= len(block.text) - 1


def _stands_alone(block: Block) -> bool:
    """Whether BLOCK has the shape of a title: one short line that ends no sentence."""
    return len(block.text) < _LINE and block.text[-1] not in ".;:,"
