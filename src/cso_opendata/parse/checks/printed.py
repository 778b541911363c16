"""What a document prints besides its rows, for the checks that must know whether it explains itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from cso_opendata.parse.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cso_opendata.model import Block, Span
    from cso_opendata.parse.cues.table import Cue

_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Printed:
    """The BLOCKS of a document, whose first item begins with the line FIRST."""

    blocks: Sequence[Block]
    first: int

    def head_names(self, name: str) -> bool:
        """Whether all words of NAME stand above the first item: somebody may be named there and not read."""
        return self._head.issuperset(_WORD.findall(name.casefold()))

    @cached_property
    def _head(self) -> frozenset[str]:
        """The words above the first item."""
        texts = [block.text for block in self.blocks if block.numbers[0] < self.first]
        return frozenset(_WORD.findall(" ".join(texts).casefold()))

    def told_of(self, name: str, how: Cue) -> bool:
        """Whether a sentence with NAME says HOW."""
        return any(how.search(sentence) for sentence in self._sentences(name))

    def _sentences(self, name: str) -> Iterator[str]:
        for block in self.blocks:
            if name in block.text:
                yield from (
                    block.text[start:end]
                    for start, end in sentences(block.text)
                    if name in block.text[start:end]
                )

    def line(self, number: int) -> str:
        """The text of the block on whose lines the line NUMBER is."""
        return next((block.text for block in self.blocks if number in block.numbers), "")

    def states(self, year: int, apart_from: Span) -> bool:
        """Whether YEAR stands anywhere but on the lines APART_FROM."""
        return any(
            str(year) in block.text
            and not (apart_from.line <= block.numbers[0] and block.numbers[-1] <= apart_from.line_end)
            for block in self.blocks
        )
