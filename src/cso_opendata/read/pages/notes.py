"""Notes at the foot of a page: smaller than the text, labelled, no part of the paragraph that they cut."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from cso_opendata.read.openings import ends_sentence
from cso_opendata.read.pages.rows import distances, pitch_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.read.pages.paper import Printed
    from cso_opendata.read.pages.rows import Row

# Notes are smaller than the text by this factor.
_SMALLER = 0.93
# Sizes that differ by less are one.
_ALIKE = 0.6
# White of so many lines stands above notes, and a paragraph begins behind white of so many.
_ABOVE, _BETWEEN = 1.3, 1.25
# A note begins with its number or sign, from which no space may part its words.
_LABEL = re.compile(r"(?:\d{1,2}(?!\d)|\*{1,3}|[^\W\d_]\))[.)]?\s?\S")
# A line that leaves this share of its column white is the last of its paragraph.
_SHORT = 0.15
# No paragraph that a page cuts has more lines on it.
_LONGEST = 25


def notes_from(rows: Sequence[Row], body: float) -> int:
    """Which of ROWS, those of a page, begins its notes; their number for none. The text is of size BODY."""
    start = len(rows)
    while start and max(word.size for word in rows[start - 1]) < _SMALLER * body:
        start -= 1
    if start in (0, len(rows)) or not _LABEL.match(" ".join(word.text for word in rows[start])):
        return len(rows)
    # What has nothing but a heading above it is no note to a text, and a note does not begin in bold print.
    text = any(not row[0].bold and abs(row[0].size - body) < _ALIKE for row in rows[:start])
    if not text or all(word.bold for word in rows[start]):
        return len(rows)
    white = distances(rows[start - 1 : start + 1])[0]
    return start if white > _ABOVE * pitch_of(rows) else len(rows)


def place_of_notes(printed: Sequence[Printed], start: int) -> int:
    """Where the notes of a page go, whose lines PRINTED has from START on: before a paragraph it cuts."""
    lines = printed[start:]
    last = lines[-1] if lines else None
    if last is None or last.row >= 0 or last.aside or ends_sentence(last.text):
        return len(printed)
    column = [line for line in lines[-_LONGEST:] if line.column == last.column and not line.aside]
    left, right = min(line.x0 for line in column), max(line.x1 for line in column)
    gaps = sorted(below.y - above.y for above, below in pairwise(column))
    for back, (above, below) in enumerate(reversed(list(pairwise(column))), start=1):
        apart = below.y - above.y > _BETWEEN * gaps[len(gaps) // 10]
        short = ends_sentence(above.text) and right - above.x1 > _SHORT * (right - left)
        if apart or short or above.size != below.size:
            return len(printed) - back
    return len(printed) if len(column) == _LONGEST else len(printed) - len(column)
