"""What came of the items of an agenda, where it is told by their numbers and not by their titles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cso_opendata.model import phrase, rest_of
from cso_opendata.parse.body import Body, Index, Numbers, Part, plain
from cso_opendata.parse.cues import items as cues
from cso_opendata.parse.numbers import MAY_OPEN
from cso_opendata.parse.parts import decides_points
from cso_opendata.parse.shapes import is_heading, stands_alone
from cso_opendata.parse.titles import similar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.model import Block
    from cso_opendata.parse.item_numbers import Opening
    from cso_opendata.parse.leading import Nested
    from cso_opendata.parse.ledger import Ledger
    from cso_opendata.parse.outline import Outline

# The number of a part of an item: "2.1 Legeplads".
_PART_OF = re.compile(r"(?P<number>\d{1,2})\.\d{1,2}(?=\.?\s+[^\W\d_a-zæøå])")
# A number of another kind than the agenda's, or without its mark: "715. Budget", "a. Budget", "1 Budget".
_ANY_NUMBER = re.compile(r"(?:#?\d{1,4}(?:/\d{2,4})?|[a-zæøåA-ZÆØÅ]|[IVX]{1,5})\s?[.):]?\s+(?=\S)")


def _plain_title(title: str) -> str:
    """TITLE as the agenda and the minutes have it alike."""
    return " ".join(title.casefold().split()).rstrip(" .:")


def _parts_of(item: Part) -> list[str]:
    """The numbers of the parts that ITEM lists: "2.1"."""
    return [found[0] for block in item.blocks if (found := _PART_OF.match(block.text))]


class Answering:
    """How far the reading of a body is: `part` is the list of items it is in, `nested` a list within one."""

    def __init__(self, ledger: Ledger, outline: Outline, nested: Nested, agenda: Sequence[Part]) -> None:
        """AGENDA are the items that the document lists above; LEDGER is told which lines were taken."""
        self.body = Body(list(agenda))
        self.nested = nested
        self.outline = outline
        self.ledger = ledger
        self.section: str | None = "minutes" if agenda else None
        self.part: list[Part] = self.body.minutes if agenda else []
        # Between the heading of a section and its next item nothing belongs to the item before.
        self.between = False
        # Whether each item of the agenda is answered right below it ("Ad 1: ...").
        self.in_turn = False
        self.known_agenda, self.known_minutes = Numbers(), Numbers()
        self.titled = Index(lambda part: (_plain_title(part.title.value),))
        self.listed, self.opened = Index(_parts_of), Index(lambda part: (part.key,))

    def enter_minutes(self) -> None:
        """Begin the minutes: what was read before them is the agenda."""
        self.body.agenda, self.part, self.section = self.part, self.body.minutes, "minutes"

    def answered(self, block: Block) -> bool:
        """Whether BLOCK answers an item of an agenda of which all are answered so, by their numbers alone."""
        found = self.outline.answers.get(id(block))
        known = self.of_agenda(found.number) if found else ()
        if found and self.part is not self.body.minutes:
            known = self.known_agenda.of(self.part, found.number)
        if found is None or not known:
            return False
        if self.part is not self.body.minutes:
            self.enter_minutes()
        self.told(known[0], block, [rest_of(block, found.start)] if found.start < len(block.text) else [])
        return True

    def answers(self, block: Block) -> bool:
        """Whether BLOCK tells what came of an item of the agenda, without its title ("Ad 3: Godkendt.")."""
        asked = (self.part or self.body.agenda) and block.kind in MAY_OPEN
        found = cues.AD.match(block.text) if asked else None
        if not found or decides_points(self.part):
            return False
        agenda, told = self.body.agenda or self.part, block.text[found.end() :]
        known = next(iter(self.known_agenda.of(agenda, found["number"])), None)
        # A heading is a title, though it may be another one than the agenda's.
        if known is None or (told and (is_heading(block) or similar(told, known.title.value))):
            return False
        if self.part is not self.body.minutes:
            if known is not agenda[0] and not self.in_turn:
                return False
            self.in_turn = len(agenda) == 1 or self.in_turn
            self.enter_minutes()
        self.told(known, block, [rest_of(block, found.end())] if told else [])
        return True

    def told_by_part(self, block: Block) -> bool:
        """Whether BLOCK begins what came of an item by one of its parts on the agenda: "2.1 Legeplads"."""
        found = _PART_OF.match(block.text) if self.section == "minutes" and self.body.agenda else None
        if not found or self.known_minutes.of(self.part, found["number"]):
            return False
        known = next(iter(self.listed.of(self.body.agenda, found[0])), None)
        part = next((one for one in known.blocks if one.text.startswith(found[0])), None) if known else None
        if known is None or part is None or plain(known.number) != plain(found["number"]):
            return False
        if not similar(block.text, part.text):
            return False
        self.told(known, block, [block])
        return True

    def told_by_title(self, block: Block) -> bool:
        """Whether BLOCK is the title of an item of the agenda, though it is not numbered as that is."""
        if block.kind not in MAY_OPEN or not stands_alone(block):
            return False
        start = found.end() if (found := _ANY_NUMBER.match(block.text)) else 0
        names = (_plain_title(block.text[start:]), _plain_title(block.text))
        if self._starts_over(names[0], numbered=start > 0):
            self.enter_minutes()
        if self.section != "minutes" or self.part is not self.body.minutes or not self.body.agenda:
            return False
        each = (self.titled.of(self.body.agenda, name) for name in names)
        known = next((items[0] for items in each if items), None)
        if known is None or self.opened.of(self.part, known.key):
            return False
        self.begin(Part(known.number, phrase(block, start), block, name=known.name))
        return True

    def _starts_over(self, name: str, *, numbered: bool) -> bool:
        """Whether NAME, the title of a block, is that of the first item of an agenda without texts once more.

        It is NUMBERED in another way than those, and no heading stands over the minutes.
        """
        listed = numbered and len(self.part) > 1 and not self.body.minutes
        return listed and not self.part[-1].blocks and name == _plain_title(self.part[0].title.value)

    def told_by_number(self, found: Opening, block: Block) -> bool:
        """Whether BLOCK tells what came of an item behind its number alone, as those before it do."""
        titled = any(not part.untitled for part in self.body.minutes)
        if self.section != "minutes" or titled or stands_alone(block) or not self.body.agenda:
            return False
        known = self.of_agenda(found.number)
        if not known or similar(found.title, known[0].title.value):
            return False
        self.told(known[0], block, [rest_of(block, found.start)])
        return True

    def told(self, known: Part, block: Block, rest: list[Block]) -> None:
        """Begin what came of the item KNOWN, of which BLOCK prints the number alone, with the REST of it."""
        self.begin(Part(known.number, known.title, block, rest, block.at, untitled=True))

    def begin(self, item: Part) -> None:
        """Begin ITEM, which its heading opens: lists and sections before it are at their ends."""
        self.nested.end()
        self.between = False
        self.part.append(item)
        self.ledger.claim_block(item.heading, "agenda_item")

    def of_agenda(self, number: str | None) -> Sequence[Part]:
        """The items of the agenda with NUMBER."""
        return self.known_agenda.of(self.body.agenda, number)
