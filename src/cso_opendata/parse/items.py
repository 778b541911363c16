"""The items of an agenda and of minutes, told by their numbers, or by headings where there are none.

    body = { section } ; section = [heading] { item } ; item = number title { block }
A number opens an item only if it follows the last one, or is 1 again in a second section.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.model import phrase, rest_of
from cso_opendata.parse.answering import Answering
from cso_opendata.parse.body import Body, Part
from cso_opendata.parse.cues import items as cues
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.item_numbers import Opening, Scheme, numbered
from cso_opendata.parse.leading import Nested
from cso_opendata.parse.numbering import starts_over
from cso_opendata.parse.numbers import is_last, value_of
from cso_opendata.parse.shapes import is_bold, stands_alone
from cso_opendata.parse.titles import end_as_known, similar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.model import Block
    from cso_opendata.parse.ledger import Ledger
    from cso_opendata.parse.outline import Outline

_BARE = Scheme(bare=True)


# An item is taken before the one that stands above it on the agenda.
_BEHIND_THE_NEXT = 2


def read_body(blocks: Sequence[Block], outline: Outline, ledger: Ledger, agenda: Sequence[Part] = ()) -> Body:
    """The items of BLOCKS, all from the first section or item on, as OUTLINE says; AGENDA may list them."""
    reader = _Reader(ledger, outline, Nested(blocks), agenda)
    for block in blocks:
        reader.block(block)
    return reader.finish()


class _Reader(Answering):
    """Goes through the blocks of a body one by one."""

    def block(self, block: Block) -> None:
        """Take BLOCK as the heading of a section, the opening of an item, or the content of one."""
        section = self.outline.section_of(block)
        if section and not (self.section == section and self.part):
            self._enter(section, block)
        elif not self._item(block):
            self._content(block)

    def _enter(self, section: str, block: Block) -> None:
        self.nested.end()
        self.section, self.between = section, True
        if section == "minutes" and self.part and not self.body.agenda:
            self.body.agenda = self.part
        elif section == "agenda" and self.part and not self.body.minutes:
            self.body.minutes = self.part
        self.part = self.body.agenda if section == "agenda" else self.body.minutes
        self.ledger.claim_block(block, "heading")

    def _item(self, block: Block) -> bool:
        """Whether BLOCK opens an item, of this part or as the first of the minutes."""
        taken = (
            self._is_titled(block)
            or self.answered(block)
            or self.answers(block)
            or self.told_by_part(block)
            or self._repeats(block)
            or self._asks(block)
        )
        if taken or self._unmarked(block) or self.told_by_title(block) or self._closes(block):
            return True
        if not self.outline.may_open(block):
            return False
        last = value_of(self.part[-1].number) if self.part else 0
        found = self.outline.opens(block, last)
        if found and self.told_by_number(found, block):
            return True
        opens = found if found and self._opens(found, block, last) else self._out_of_order(block)
        if opens:
            self._open(opens, block)
            return True
        again = self.outline.opens(block, 0)
        turns = again and last and not self.body.minutes
        if again and turns and (id(block) == self.outline.turn or starts_over(again.title, self.part)):
            self.enter_minutes()
            self._open(again, block)
            return True
        self.nested.follow(block)
        return False

    def _is_titled(self, block: Block) -> bool:
        """Whether BLOCK opens an item by its title, be it the first of the minutes."""
        found = self.outline.titles.get(id(block))
        if found is None:
            return False
        if id(block) == self.outline.turn and self.part is not self.body.minutes:
            self.enter_minutes()
        self._open(found, block)
        return True

    def _unmarked(self, block: Block) -> bool:
        """Whether BLOCK, a line, opens the next item of the agenda, or its first, without a mark."""
        if not self.part or not block.text[0].isdigit() or not stands_alone(block):
            return False
        found, begun = numbered(block, _BARE), self.part is self.body.minutes and bool(self.body.agenda)
        last, agenda = value_of(self.part[-1].number) if begun else 0, self.body.agenda or self.part
        if found is None or value_of(found.number) != last + 1 or (not begun and self.body.minutes):
            return False
        known = self.known_agenda.of(agenda, found.number)
        if not any(similar(found.title, part.title.value) for part in known):
            return False
        if not begun:
            self.enter_minutes()
        self._open(found, block)
        return True

    def _closes(self, block: Block) -> bool:
        """Whether BLOCK is the title that most agendas end with, though no number stands before it."""
        counted = self.outline.scheme is not None and self.part and block.kind in ("paragraph", "heading")
        may_close = cues.LAST_ITEM.match(block.text) if counted and not self.between else None
        # A round of all who are there is what an item may be as well.
        inner = may_close is not None and may_close["round"] and not self.part[-1].blocks
        if not may_close or inner or any(is_last(part.title.value) for part in self.part):
            return False
        agenda = [part for part in self.body.agenda if cues.LAST_ITEM.match(part.title.value)]
        self._open(Opening(agenda[0].number if agenda else None, block.text, 0), block)
        return True

    def _opens(self, found: Opening, block: Block, last: int) -> bool:
        """Whether the number is that of an item and not of a list within one."""
        told = self.part is self.body.minutes and bool(self.body.agenda)
        # Below items with headings ("### Ad 3") a line with a number is one of a list, and so is "#### 3)".
        over = self.part[-1].heading if self.part else block
        worded = cues.AD.match(over.text) is not None and cues.AD.match(block.text) is None
        inner = told and over.kind == "heading" and (block.kind != "heading" or worded)
        if not last or (not inner and (block.kind == "heading" or is_bold(block))):
            return True
        if block.kind != "heading" and self.nested.counts(found, block):
            return False
        known = self.of_agenda(found.number)
        alike = bool(known) and similar(found.title, known[-1].title.value)
        return not told or alike or (bool(known) and not inner and stands_alone(block))

    def _out_of_order(self, block: Block) -> Opening | None:
        """The item that BLOCK opens in the minutes, though others come before it there."""
        found = self.outline.anywhere(block) if self.part and self.part is not self.body.agenda else None
        if found is None or self.known_minutes.of(self.part, found.number):
            return None
        if self._passed_over(found, block):
            return found
        known = self.of_agenda(found.number) if self.part is self.body.minutes else ()
        return found if any(similar(found.title, part.title.value) for part in known) else None

    def _passed_over(self, found: Opening, block: Block) -> bool:
        """Whether BLOCK opens the item that was left out above, as a heading or with a number of the agenda.

        Or the one behind the next: no list within an item begins so.
        """
        last = self.part[-1]
        step = value_of(found.number) - value_of(last.number)
        alike = block.kind == last.heading.kind == "heading" and block.level == last.heading.level
        told = self.part is self.body.minutes and self.of_agenda(found.number) and stands_alone(block)
        plain = told and not self.nested.counts(found, block)
        return (step == -1 and bool(alike or plain)) or (step == _BEHIND_THE_NEXT and bool(plain))

    def _asks(self, block: Block) -> bool:
        """Whether BLOCK opens the next item of an agenda of which each item is answered right below it."""
        if not self.in_turn or self.part is not self.body.minutes or cues.AD.match(block.text):
            return False
        found = self.outline.opens(block, value_of(self.body.agenda[-1].number))
        if found is None or self.nested.counts(found, block):
            return False
        self.part, self.section = self.body.agenda, "agenda"
        self._open(found, block)
        return True

    def _repeats(self, block: Block) -> bool:
        """Whether BLOCK is the heading of the last item once more, right below it."""
        last = self.part[-1] if self.part else None
        found = self.outline.anywhere(block) if last and not last.blocks and not self.between else None
        again = bool(last and found and (found.number, found.title) == (last.number, last.title.value))
        if again:
            self.ledger.claim_block(block, "agenda_item")
        return again

    def _open(self, found: Opening, block: Block) -> None:
        end = found.end or self._title_end(found.number, block, found.start)
        number_at = block.at if found.start else None
        title = phrase(block, found.start, end)
        part = Part(found.number, title, block, number_at=number_at, name=found.name, printed=found.printed)
        self.begin(part)
        if (rest := end if found.rest is None else found.rest) < len(block.text):
            self.part[-1].blocks.append(rest_of(block, rest))

    def _title_end(self, number: str | None, block: Block, start: int) -> int:
        """Where the title ends: where the agenda's does, if the minutes' begins with the same words."""
        known = self.of_agenda(number) if number and self.part is not self.body.agenda else ()
        return end_as_known(block, start, [part.title.value for part in known])

    def _content(self, block: Block) -> None:
        part = first(cues.PARTS, block.text)
        if part:
            self.nested.end()
        if self.section == "agenda" and self.part and block.kind == "heading" and not part:
            # A heading below a list of lines ends it and belongs to none of them; a label does to the last.
            self.between = self.between or self.part[-1].heading.kind != "heading"
        if id(block) in self.outline.parts:
            self.ledger.claim_block(block, "heading")
        elif self.part and not self.between:
            self.part[-1].blocks.append(block)
        elif not self.part and self.section == "minutes":
            self.body.preamble.append(block)

    def finish(self) -> Body:
        """The body; one list of items without a section is that of the minutes."""
        if self.part and self.part is not self.body.agenda and self.part is not self.body.minutes:
            self.body.minutes = self.part
        return self.body
