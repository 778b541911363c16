"""The ledger of a document's lines: taken by a record, set aside for a named reason, or unclaimed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cso_opendata.model import Document, Span


class Ledger:
    """The role of each line of a document; a line keeps the first role that claims it."""

    def __init__(self, document: Document) -> None:
        """All lines of DOCUMENT are blank, page furniture, or as yet unclaimed."""
        self._roles = [
            "blank" if not line.text.strip() else "page_furniture" if line.furniture else "unclaimed"
            for line in document.lines
        ]

    def claim(self, at: Span | None, role: str) -> None:
        """The lines AT get ROLE, but for those that have one already."""
        if at is None:
            return
        for number in range(at.line, at.line_end + 1):
            if self._roles[number - 1] == "unclaimed":
                self._roles[number - 1] = role

    def adjoin(self, before: Span, after: Span) -> bool:
        """Whether nothing but blank lines stands between BEFORE and AFTER."""
        return all(role == "blank" for role in self._roles[before.line_end : after.line - 1])

    def roles(self) -> tuple[str, ...]:
        """The roles, the first line's first."""
        return tuple(self._roles)
