"""The labels of the columns of a plan: what a column holds, and the year that its label gives to its dates.

label = kind [ ["("] year [")"] ]     "Tidspunkt", "Dato 2025", "Uge (2025)"
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.model import phrase
from cso_opendata.parse.cues import plan as cues
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.dates import part_of
from cso_opendata.parse.intervals import span_of_months

if TYPE_CHECKING:
    from cso_opendata.model import Block, Text
    from cso_opendata.parse.milestones import Frame
    from cso_opendata.records import Interval

# What parts the labels of a line of them.
_GAP = re.compile(r"\s{2,}|\t")
_FEWEST = 2


class Label(NamedTuple):
    """The label of a column: its WORDS without the year, their KIND (null: none that is known), the YEAR."""

    words: str
    kind: str | None
    year: Interval | None


def label_of(words: str) -> Label:
    """WORDS as the label of a column."""
    found = cues.YEAR_OF_LABEL.search(words)
    bare = words[: found.start()] if found else words
    kind = first(cues.COLUMNS, bare)
    year = span_of_months("year", int(found["year"]), 1, 12) if found else None
    return Label(bare, kind[0] if kind else None, year)


def labels_in(block: Block) -> list[Label]:
    """The labels that a line of BLOCK sets side by side over columns of text; empty where it has none."""
    if not _GAP.search(block.text):
        return []
    labels = [label_of(part) for part in _GAP.split(block.text) if part.strip()]
    kinds = {label.kind for label in labels}
    return labels if len(labels) >= _FEWEST and None not in kinds and kinds & {"date", "start"} else []


def year_in(block: Block) -> Text | None:
    """The year that the label of the dates in BLOCK, a line of labels, prints."""
    dated = (label for label in labels_in(block) if label.kind in ("date", "start"))
    year = next((label.year for label in dated if label.year and label.year.start), None)
    start = block.text.find(f"{year.start.year}") if year and year.start else -1
    return phrase(block, start, start + len("2000")) if start >= 0 else None


def within_year(frame: Frame, year: Interval | None) -> Frame:
    """FRAME with the YEAR of the column, unless the headings above say more exactly when."""
    if year is None or (frame.interval is not None and part_of(frame.interval, year)):
        return frame
    return replace(frame, interval=year)
