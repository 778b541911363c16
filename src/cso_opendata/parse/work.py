"""What the blocks of a plan tell, line by line."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cso_opendata.parse.row_cells import extent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.model import Block, Span
    from cso_opendata.parse.milestones import Made


@dataclass(slots=True)
class Work:
    """What the blocks of a plan tell: milestones, and the lines that are headings and milestones.

    `silent`: lines with dates, where milestones stand, that told none; `characters`: how many the blocks
    hold that told a milestone or when; `months`: a table had a row of months.
    """

    made: list[Made] = field(default_factory=list)
    headings: list[Span] = field(default_factory=list)
    told: list[Span] = field(default_factory=list)
    silent: list[Span] = field(default_factory=list)
    characters: int = 0
    months: bool = False

    def add_rows(self, rows: Sequence[Block], made: Sequence[Made]) -> None:
        """Add ROWS of a table, and the milestones MADE of them."""
        self.made += made
        lines = {one.milestone.title.at.line for one in made}
        for row in rows:
            at = extent(row)
            if not lines.isdisjoint(range(at.line, at.line_end + 1)):
                self.told.append(at)
                self.characters += len(row.text)
