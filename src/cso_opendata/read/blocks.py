"""What belongs together on paper: lines are joined to paragraphs, bullets, headings and rows.

A line goes on where the one before it was full, or where it plainly does not begin anything. What
"full" means is found out for each document from its own natural wraps: a document that wraps its
lines shows many that end in the middle of a sentence.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from cso_opendata.read.hyphens import Hyphens
from cso_opendata.read.joined import block_of
from cso_opendata.read.openings import (
    BEHIND_LABELS,
    LABEL,
    NUMBERED,
    TERMINAL,
    alike,
    begins_label,
    begins_small,
    counts_on,
    ends_sentence,
    hyphenated,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from cso_opendata.model import Block
    from cso_opendata.read.joined import Row

_TITLED = re.compile(r"(?:[^\W\d_]{2,8}\.?\s)?\d{1,3}(?:\.\d{1,2})*[.):]?\s")
# The number of an item on a line of its own; and a word of so many letters says little by itself.
_ALONE = re.compile(r"(?:[^\W\d_]{2,6}\.?\s)?\d{1,3}[.):]?")
_BRIEF = 4
# What parts two columns.
_WIDE, _GAP = "   ", re.compile(r"\s{3,}(?=\S)")
# A line that is a day with its year and nothing else, as a letter has it below its head.
_DAY_ALONE = re.compile(r"(?:\w+\.?\s+)?\d{1,2}(?:\.\s*[^\W\d_]+\s+|[./-]\d{1,2}[./-])(?:19|20)\d\d")
# An ordinal number: what begins with one and a small letter, or ends with one before such, goes on.
_ORDINAL_BEGINS, _ORDINAL_ENDS = re.compile(r"\d{1,2}\.\s+(?=\w)"), re.compile(r"(?<![\d.])\d{1,2}\.$")

# A document wraps where this many lines, and this share of them, end within a sentence ...
_FEW, _SHARE = 4, 0.1
# ... and half of them are no longer than a line of print can be: else each line is a paragraph.
_WIDEST = 150
# A line is wider than the measure from this multiple of it on; where so great a share is, there is none.
_WIDER, _MANY = 1.3, 0.25
# A line that goes on with a number is filled to this share at least.
_MOSTLY = 0.75
# So many of the numbered titles have white below them where it is the custom.
_NEARLY_ALL = 0.7
# A shorter line before a page's end is no line of a paragraph.
_SHORTEST = 25


# No column of running text is narrower than this many characters; shorter lines are lists.
_NARROWEST = 25
# A line that is set in so far below another one does not go on with it.
_FAR = 8


@dataclass(frozen=True, slots=True)
class Measure:
    """How a document wraps its lines.

    A line whose text plus the next word reaches `full` characters was wrapped; lines of one paragraph
    have `gap` blank lines between them. `full` is None where nothing is wrapped. At `brimful` it is
    past doubt: a numbered title is only then taken to go on with a capital; or where white stands below
    all others (`titles`), so that the line below it can be nothing else.
    """

    full: int | None
    brimful: int
    gap: int
    titles: bool = False


def blocks(rows: Sequence[Row], joiners: Collection[str]) -> Iterator[Block]:
    """The blocks that ROWS, the lines that hold words, make up, in order."""
    measure = _measure(rows)
    hyphens = Hyphens(rows, joiners)
    open_rows: list[Row] = []
    above: Row | None = None
    for row in rows:
        titled = len(open_rows) == 1 and above is not None and _labels(above, open_rows[0])
        if open_rows and not (
            _goes_on(open_rows, row, measure) and not (titled and _begins_anew(open_rows[0], row))
        ):
            yield block_of(open_rows, hyphens)
            above = open_rows[-1] if len(open_rows) == 1 else None
            open_rows = []
        open_rows.append(row)
    if open_rows:
        yield block_of(open_rows, hyphens)


def _labels(above: Row, row: Row) -> bool:
    """Whether the line ABOVE is nothing but the number of what ROW is the title of."""
    return row.number == above.number + 1 and _ALONE.fullmatch(above.text) is not None


def _begins_anew(title: Row, row: Row) -> bool:
    """Whether ROW, below a TITLE, begins a sentence: a title stands on a line of its own where it can."""
    return row.text[0].isupper() and not _breaks_off(title.text) and not hyphenated(title.text, row.text)


def _breaks_off(text: str) -> bool:
    """Whether TEXT ends with a brief word in small letters, as no title does: "Report on"."""
    last = text.rsplit(None, 1)[-1]
    return last.isalpha() and last.islower() and len(last) <= _BRIEF


def _measure(printed: Sequence[Row]) -> Measure:
    """How the document wraps, from the lines that end within a sentence."""
    sums, gaps = [], Counter[int]()
    for row, after in pairwise(printed):
        # What is asked first is what tells most lines apart.
        if (
            after.text[0].islower()
            and len(row.text) >= _NARROWEST
            and row.text[-1] not in TERMINAL
            and not (row.cells or row.level or _opens(after) or alike(row.text, after.text))
        ):
            sums.append(len(row.text) + 1 + len(after.text.split(None, 1)[0]))
            gaps[after.number - row.number - 1] += 1
    titles = _titles_stand_alone(printed)
    # Short lines tell nothing: they may be a list, or stand around the text.
    long = sum(1 for row in printed if len(row.text) >= _NARROWEST)
    wrapped = len(sums) >= _FEW and len(sums) > _SHARE * long
    if not wrapped or sorted(sums)[len(sums) // 2] > _WIDEST:
        return Measure(None, 0, 0, titles)
    sums.sort()
    brimful = sums[3 * len(sums) // 4]
    wider = sum(1 for row in printed if len(row.text) > _WIDER * brimful and not row.cells)
    if wider > _MANY * long:
        # What ends within a sentence is short by chance: no line of print is longer than others.
        return Measure(None, 0, 0, titles)
    return Measure(sums[len(sums) // 8], brimful, min(gaps.most_common(1)[0][0], 2), titles)


def _titles_stand_alone(printed: Sequence[Row]) -> bool:
    """Whether nearly all numbered titles have white below them."""
    below = [after.number - row.number for row, after in pairwise(printed) if _is_title(row)]
    return len(below) >= _FEW and sum(1 for gap in below if gap > 1) >= _NEARLY_ALL * len(below)


def _is_title(row: Row) -> bool:
    text = row.text
    return (
        text[0].isdigit() and not row.mark and text[-1] not in TERMINAL and NUMBERED.match(text) is not None
    )


def _opens(row: Row) -> bool:
    """Whether a mark of its own says that ROW begins something."""
    return bool(row.mark or row.level or row.cells)


def _goes_on(open_rows: list[Row], row: Row, measure: Measure) -> bool:
    """Whether ROW goes on with the block that OPEN_ROWS have begun."""
    before = open_rows[-1]
    apart = alike(before.text, row.text) or counts_on(open_rows[0].text, row.text)
    apart = apart or row.text[0] == open_rows[0].text[0] == "["
    if _opens(row) or before.cells or before.level or apart or _below_in_columns(before, row):
        return False
    # In a document with a blank line between all lines, two lines without one are parted by a page.
    if row.number - before.number - 1 > measure.gap or row.number - before.number - 1 < min(measure.gap, 1):
        return _over_a_break(before, row)
    below_a_title = measure.titles and len(open_rows) == 1 and _is_title(before)
    if begins_label(row.text) and not _counts_within(open_rows, row, measure):
        return not below_a_title and _full(before, row, measure) and before.text[-1] not in TERMINAL
    if below_a_title and row.number == before.number + 1:
        return not ends_sentence(row.text)
    if hyphenated(before.text, row.text) or (begins_small(row.text) and _within_a_sentence(before.text)):
        return True
    return not before.hard and _filled(before, row, measure)


def _below_in_columns(before: Row, row: Row) -> bool:
    """Whether ROW has two columns, of which the second begins where that of the line BEFORE does."""
    if _WIDE not in row.text or _WIDE not in before.text:
        return False
    gaps = [_GAP.search(one.text) for one in (before, row)]
    ends = [one.indent + gap.end() for one, gap in zip((before, row), gaps, strict=True) if gap]
    return len(ends) == len(gaps) and ends[0] == ends[1]


def _within_a_sentence(text: str) -> bool:
    """Whether TEXT, which small letters follow, ends within a sentence: without a mark, or with "the 22."."""
    return text[-1] not in TERMINAL or (len(text) >= _SHORTEST and bool(_ORDINAL_ENDS.search(text)))


def _counts_within(open_rows: list[Row], row: Row, measure: Measure) -> bool:
    """Whether the number that ROW begins with counts within the sentence of OPEN_ROWS: "the / 13. june"."""
    before = open_rows[-1]
    counts = _ORDINAL_BEGINS.match(row.text)
    if not counts or not row.text[counts.end()].islower() or begins_label(open_rows[0].text):
        return False
    return before.text[-1] not in TERMINAL and _filled(before, row, measure)


def _filled(before: Row, row: Row, measure: Measure) -> bool:
    """Whether the line BEFORE is full; before a number mostly full will do."""
    if measure.full is None:
        return False
    number = row.text[0].isdigit() and before.text[-1] not in TERMINAL
    return len(before.text) >= _MOSTLY * measure.full if number else _full(before, row, measure)


def _over_a_break(before: Row, row: Row) -> bool:
    """A paragraph that a page has cut: it stops within a sentence, and ROW begins within one."""
    if row.text[1:2] in BEHIND_LABELS and LABEL.match(row.text):
        return False
    if (row.strong and not before.strong) or _set_in(before, row) or _DAY_ALONE.fullmatch(row.text):
        return False
    return hyphenated(before.text, row.text) or (
        begins_small(row.text) and before.text[-1] not in TERMINAL and len(before.text) >= _SHORTEST
    )


def _set_in(before: Row, row: Row) -> bool:
    """Whether ROW is a word that is set in far below BEFORE, as a title in the middle of the paper is."""
    return row.indent - before.indent >= _FAR and not (" " in row.text or ends_sentence(row.text))


def _full(before: Row, row: Row, measure: Measure) -> bool:
    """Whether the next word would not have fitted on the line BEFORE."""
    if measure.full is None:
        return False
    titled = _TITLED.match(before.text) and not _breaks_off(before.text)
    least = measure.brimful if titled else measure.full
    return len(before.text) + 1 + len(row.text.split(None, 1)[0]) >= least
