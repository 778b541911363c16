"""Undoing hyphens at line ends: "bud-/get" joins, "service-/and" stays, as the document's own words show."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from cso_opendata.read.blocks import Row

_WORD = re.compile(r"\w+(?:-\w+)*")
_FIRST = re.compile(r"\w+(?:-\w+)*")
_LAST = re.compile(r"(\w+(?:-\w+)*)-$")


class Hyphens:
    """Knows the words of a document, to tell a hyphen of its own from one at a line's end."""

    def __init__(self, rows: Sequence[Row], joiners: Collection[str]) -> None:
        """ROWS are the lines of the document; JOINERS the words before which a hyphen stays."""
        self._rows = rows
        self._joiners = joiners
        self._words: set[str] | None = None

    def _known(self, word: str) -> bool:
        if self._words is None:
            self._words = set(_WORD.findall("\n".join(row.text for row in self._rows).lower()))
        return word.lower() in self._words

    def join(self, before: str, after: str) -> str:
        """BEFORE, ready to be followed by AFTER: with a space, without, or without its hyphen."""
        if not before.endswith("-"):
            return before + " "
        last, first = _LAST.search(before.rsplit(None, 1)[-1]), _FIRST.match(after)
        if not last or not first:
            return before + " "
        if first[0] in self._joiners:
            return before + " "
        stays = (
            not first[0][0].islower()
            or last[1].rsplit("-", 1)[-1].isupper()
            or last[1][-1].isdigit()
            or (self._known(f"{last[1]}-{first[0]}") and not self._known(last[1] + first[0]))
        )
        return before if stays else before[:-1]
