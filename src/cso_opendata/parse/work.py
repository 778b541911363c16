"""What the blocks of a plan tell, line by line."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cso_opendata.model import Span
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
