"""The stretches of text on a page of a PDF: what one operator prints on one line, by PDFium."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.read.pdf_styles import enlarged

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from cso_opendata.read.pdfium import TextPage

    # A word: its first character, and the one behind its last.
    Token = tuple[int, int]
    # A word that begins what another operator prints: its number on the line, and the operator.
    _Cut = tuple[int, int | None]

# PDFium divides words by white space of its own; a hyphen at a line's end is U+FFFE in its text and U+0002
# by index, without a line end behind it.
_LINE = re.compile("[^\r\n\x02\ufffe]+[\x02\ufffe]?")
_WORD = re.compile("[^\\s\x00-\x1f\x7f\ufffe\uffff]+[\\x02\ufffe]?")
# Letters that run from right to left, and what makes letters do so.
_LEFTWARDS = re.compile(
    "[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ud802\ud803\ud83a\ud83b\ufb1d-\ufdff\ufe70-\ufefe]"
)
# The number of a note is smaller than this beside its word, stands higher than this share of its size, and
# not behind a unit: m2, km2.
_SMALL, _RAISED, _UNIT = 0.85, 0.2, 2


class Stretch(NamedTuple):
    """What one operator, PRINTED, prints on one line: the characters START to END (not included).

    HEAD is the one behind its first word; SECOND and MIDDLE are where two other words begin, START where it
    is but one. The raised number of a note comes by itself, with the word that it stands BEHIND.
    """

    printed: int | None
    start: int
    head: int
    second: int
    middle: int
    end: int
    behind: int | None = None


# One out of its fields, in half the time that the class takes.
_made: Callable[[tuple[int | None, ...]], Stretch] = partial(tuple.__new__, Stretch)


def stretches_on(page: TextPage, text: str, *, is_plain: bool) -> list[Stretch]:
    """The stretches on PAGE, whose text is TEXT, in the order of PDFium; what IS_PLAIN runs to the right."""
    # PDFium turns around what runs to the left: a word of it may end with letters of an operator before.
    in_order = is_plain or not _LEFTWARDS.search(text)
    found: list[Stretch] = []
    for line in _LINE.finditer(text):
        whole = _whole(page, line[0], line.start()) if in_order else None
        found += (whole,) if whole else _parted(page, text, words_in(text, *line.span()))
    return found


def words_in(text: str, start: int, end: int) -> list[Token]:
    """The words of TEXT from START to END."""
    return [word.span() for word in _WORD.finditer(text, start, end)]


def _whole(page: TextPage, line: str, start: int) -> Stretch | None:
    """LINE, which begins at START, as one stretch: most are. None where it takes a closer look."""
    line = line.rstrip(" ")
    end = start + len(line)
    if "  " in line or not line.isprintable() or line.startswith(" ") or start == end:
        return None
    printed = page.printed_by(start)
    if printed is None or printed != page.printed_by(end - 1):
        return None
    spaces = line.count(" ")
    if not spaces:
        return _made((printed, start, end, start, start, end, None))
    second = start + line.find(" ") + 1
    middle = end - len(line.split(" ", (spaces + 1) // 2)[-1])
    return _made((printed, start, second - 1, second, middle, end, None))


def _parted(page: TextPage, text: str, tokens: list[Token]) -> Iterable[Stretch]:
    """The stretches of TOKENS, a line of TEXT."""
    if not tokens:
        return
    cuts = _cuts(page, tokens)
    ends = [*(index for index, _ in cuts[1:]), len(tokens)]
    for (first, printed), behind in zip(cuts, ends, strict=True):
        start, end = tokens[behind - 1]
        mark = _raised(page, start, end) if text[end - 1].isdigit() else end
        yield _stretch(printed, [*tokens[first : behind - 1], (start, mark)])
        if mark < end:
            yield _stretch(page.printed_by(mark), [(mark, end)])._replace(behind=start)


def _stretch(printed: int | None, tokens: Sequence[Token]) -> Stretch:
    """TOKENS, all PRINTED by one operator."""
    (start, head), (_, end) = tokens[0], tokens[-1]
    return _made((printed, start, head, tokens[1 % len(tokens)][0], tokens[len(tokens) // 2][0], end, None))


def _cuts(page: TextPage, tokens: Sequence[Token]) -> list[_Cut]:
    """Which of TOKENS begin what another operator prints, and which one.

    Not all of them are asked for: those between two of one operator are of it as well.
    """
    left = 0, page.printed_by(tokens[0][0])
    cuts = [left]
    pending = [(len(tokens) - 1, page.printed_by(tokens[-1][0]))]
    while pending:
        right = pending[-1]
        if right[0] - left[0] > 1 and (right[1] != left[1] or left[1] is None):
            middle = (left[0] + right[0]) // 2
            pending.append((middle, page.printed_by(tokens[middle][0])))
            continue
        if right[1] != left[1]:
            cuts.append(right)
        left = pending.pop()
    return cuts


def _raised(page: TextPage, start: int, end: int) -> int:
    """Where the number of a note that is raised behind the word from START to END begins; END for none."""
    if page.printed_by(end - 1) == page.printed_by(start):
        return end
    mark = end - 1
    while mark > start + 1 and page.printed_by(mark - 1) == page.printed_by(end - 1):
        mark -= 1
    two = mark, start
    _, slopes, heights = page.matrices(two)
    size, size_before = map(enlarged, page.font_sizes(two), slopes, heights)
    _, (y, y_before) = page.origins(two)
    small, raised = size < _SMALL * size_before, y - y_before > _RAISED * size
    return mark if small and raised and mark - start > _UNIT else end
