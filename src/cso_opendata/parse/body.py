"""The body of a document: its items, as the agenda and as the minutes have them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from cso_opendata.model import Block, Span, Text


def plain(number: str | None) -> str | None:
    """NUMBER without the zeros that an agenda may have and the minutes not: "01"."""
    return number and (number.lstrip("0") or number)


@dataclass(slots=True)
class Part:
    """An item as one part of the document (agenda or minutes) has it; its number may not be printed."""

    number: str | None
    title: Text
    heading: Block
    blocks: list[Block] = field(default_factory=list)
    # Null where another part has the number.
    number_at: Span | None = None
    # Its words on the agenda, where these tell it.
    name: str = ""
    # Only its number is printed here ("Ad 3: Godkendt."); from which block on its text stands elsewhere.
    untitled: bool = False
    # The number that each item has alike ("1."): nothing is found by it.
    printed: str | None = None
    elsewhere: int | None = None

    @property
    def key(self) -> str:
        """What the item is called in agenda and minutes alike: its number, else its title."""
        return plain(self.number) or self.name or self.title.value.casefold().rstrip(" .:")


@dataclass(slots=True)
class Body:
    """The items of both parts; `preamble` stands in the minutes before their first item."""

    agenda: list[Part] = field(default_factory=list)
    minutes: list[Part] = field(default_factory=list)
    preamble: list[Block] = field(default_factory=list)


def first_line(body: Body, listed: Sequence[Part] = ()) -> int | None:
    """The line with which the first item of BODY begins, or else what is told under none; None without any.

    Those LISTED stand in a table of contents above the head.
    """
    above = {id(part.heading) for part in listed}
    headings = [part.heading for part in (*body.agenda, *body.minutes)]
    told = [heading for heading in headings if id(heading) not in above]
    return min((block.at.line for block in told or body.preamble or headings), default=None)


class Index:
    """The parts of a list that grows, by what each is called: a number, a title, those of what it lists."""

    def __init__(self, names: Callable[[Part], Iterable[str | None]]) -> None:
        """NAMES are those of a part; no part is known yet."""
        self._names = names
        self._parts: list[Part] = []
        self._known: dict[str | None, list[Part]] = {}
        self._count = 0

    def of(self, parts: list[Part], name: str | None) -> Sequence[Part]:
        """Those of PARTS that are called NAME, in their order; for the same list it looks at what is new."""
        if parts is not self._parts:
            self._parts, self._known, self._count = parts, {}, 0
        for part in parts[self._count :]:
            for one in dict.fromkeys(self._names(part)):
                self._known.setdefault(one, []).append(part)
        self._count = len(parts)
        return self._known.get(name, ())


class Numbers(Index):
    """The parts of a list that grows, by their numbers, with zeros before them or without."""

    def __init__(self) -> None:
        """No part is known yet."""
        super().__init__(lambda part: (plain(part.number),))

    def of(self, parts: list[Part], name: str | None) -> Sequence[Part]:
        """Those of PARTS that have the number NAME, in their order."""
        return super().of(parts, plain(name))
