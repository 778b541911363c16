"""The ledger of a document's lines: taken by a record, set aside for a named reason, or unclaimed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cso_opendata.model import Block, Document


class Ledger:
    """The role of each line of a document; a line keeps the first role that claims it."""

    def __init__(self, document: Document) -> None:
        """All lines of DOCUMENT are blank, page furniture, or as yet unclaimed."""
        self._roles = [
            "blank" if not text or text.isspace() else "page_furniture" if furniture else "unclaimed"
            for _, _, text, _, furniture, _ in document.lines
        ]

    def claim(self, at: Span | None, role: str) -> None:
        """The lines AT get ROLE, but for those that have one already."""
        if at is not None:
            self._claim(at.line, at.line_end, role)

    def claim_block(self, block: Block, role: str) -> None:
        """The same for the lines of BLOCK, and not for those of others that stand between them."""
        for number in block.numbers:
            self._claim(number, number, role)

    def use(self, at: Span, role: str) -> None:
        """The lines AT, furniture of a page, say what nothing else does: they get ROLE."""
        for index in range(at.line - 1, at.line_end):
            if self._roles[index] == "page_furniture":
                self._roles[index] = role

    def _claim(self, first: int, last: int, role: str) -> None:
        roles = self._roles
        for index in range(first - 1, last):
            if roles[index] == "unclaimed":
                roles[index] = role

    def adjoin(self, before: Span, after: Span) -> bool:
        """Whether nothing but blank lines and the edges of pages stand between BEFORE and AFTER."""
        between = self._roles[before.line_end : after.line - 1]
        return between.count("blank") + between.count("page_furniture") == len(between)

    def runs(self, blocks: Iterable[Block]) -> tuple[Span, ...]:
        """Where BLOCKS stand, in the order of lines: cut where lines of something else stand between."""
        runs: list[Span] = []
        for number in sorted({number for block in blocks for number in block.numbers}):
            line = Span(number, number)
            if runs and self.adjoin(runs[-1], line):
                line = Span(runs.pop().line, number)
            runs.append(line)
        return tuple(runs)

    @property
    def spaced(self) -> bool:
        """Whether the document has blank lines at all; the pages of a PDF have none."""
        return "blank" in self._roles

    def roles(self) -> tuple[str, ...]:
        """The roles, the first line's first."""
        return tuple(self._roles)
