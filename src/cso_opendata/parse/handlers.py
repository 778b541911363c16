"""The case handlers that a head names, behind their label or below it, on one line or several.

handlers = name { ("/" | "," | "og" | newline) name }
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cso_opendata.model import Block, Span, Text
from cso_opendata.parse.before import names_a_person
from cso_opendata.parse.cues import head as cues
from cso_opendata.parse.cues import people
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.names import is_name, is_surname, names_together

if TYPE_CHECKING:
    from collections.abc import Collection

    from cso_opendata.parse.facts import Facts
    from cso_opendata.parse.ledger import Ledger

# The full stop behind the last name of a sentence; that of an initial stays.
_NO_DOT = re.compile(r"(?<=\w\w\w)\.$")
_NAME_PIECE = re.compile(
    r"[A-ZÆØÅ][\w'’.-]*(?:[\s/]+(?:og\s+|&\s+)?(?:[A-ZÆØÅ]|von|van|de|el|al)[\w'’.-]*)*/?$"
)
_COMMA = re.compile(r",\s+")


class HandlerReader:
    """Gathers the pieces of the names of case handlers, line by line, until something else begins."""

    def __init__(self, ledger: Ledger, facts: Facts) -> None:
        """FACTS are given the names; LEDGER tells what stands between lines."""
        self._ledger = ledger
        self._facts = facts
        self._pieces: list[Text] = []
        self._label_block: Block | None = None
        # In a box the names stand below their label, and are broken where it ends.
        self.boxed = False
        self._below: Text | None = None

    @property
    def waiting(self) -> bool:
        """Whether the next line may go on with a name."""
        return bool(self._pieces)

    def labelled(self, block: Block) -> None:
        """A label stands in BLOCK, be it that of a case handler or another one."""
        self._label_block, self.boxed = block, False

    def begins(self, value: Text) -> bool:
        """Take VALUE as the first of the names; False where it is none."""
        # How to reach them was taken out, and is no part of the name.
        value = value._replace(value=people.MASKED.sub("", value.value))
        # A comma parts two of them here; in what goes on below it would be that of another list.
        if not all(map(_NAME_PIECE.match, _COMMA.split(value.value))):
            return False
        self._pieces = [value]
        return True

    def goes_on(self, line: Text, block: Block) -> bool:
        """Take LINE of BLOCK where it goes on with the names: bare names, as broken over lines."""
        last = self._pieces[-1].value.rpartition("/")
        # "Anna Mester/Bo" lacks a name, as "Anna Mester/" does.
        unfinished = bool(last[1]) and " " not in last[2].strip()
        below = self.boxed and line.at.line == self._pieces[-1].at.line_end + 1
        broken = (
            unfinished or "/" in line.value or len(self._pieces) > 1 or (below and is_surname(line.value))
        )
        bare = (
            _NAME_PIECE.match(line.value)
            and not first(cues.GROUPS, line.value)
            and not cues.is_letterhead(line.value)
        )
        another = self._is_another(line)
        if not bare or block.kind == "heading" or not (self._label_block is block or broken or another):
            self._below = line
            return False
        if another and not unfinished:
            self._pieces[-1] = self._pieces[-1]._replace(value=f"{self._pieces[-1].value} /")
        self._pieces.append(line)
        return True

    def _is_another(self, line: Text) -> bool:
        """Whether LINE, right below the last name, is another one: the label says that there are several."""
        several = self._label_block is not None and cues.HANDLERS.match(self._label_block.text) is not None
        below = line.at.line == self._pieces[-1].at.line_end + 1
        return several and below and names_a_person(line.value) and is_name(line.value)

    def close(self) -> None:
        """The names that are being gathered, if any, are at their end."""
        if self._pieces:
            at = Span(self._pieces[0].at.line, self._pieces[-1].at.line_end)
            together = _NO_DOT.sub("", names_together([piece.value for piece in self._pieces]))
            names = re.split(r"\s*/\s*|\s+og\s+|\s*,\s*", together)
            self._facts.handlers += [Text(name, at) for name in names if name]
            self._pieces = []

    def broken(self, names: Collection[str]) -> Text | None:
        """The line below the names that ends the last of them, where the whole is one of NAMES."""
        below, handlers = self._below, self._facts.handlers
        if not (below and handlers and self._ledger.adjoin(handlers[-1].at, below.at)):
            return None
        whole = f"{handlers[-1].value} {below.value}"
        if whole not in names:
            return None
        handlers[-1] = Text(whole, Span(handlers[-1].at.line, below.at.line_end))
        return below
