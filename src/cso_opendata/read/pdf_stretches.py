"""The stretches of text on a page of a PDF: what one operator prints on one line, by PDFium."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.read.pdf_styles import enlarged

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cso_opendata.read.pdfium import TextPage

    # A word: its first character, and the one behind its last.
    Token = tuple[int, int]

# PDFium divides words by white space of its own; a hyphen at a line's end is U+FFFE in its text and U+0002
# by index, without a line end behind it.
_LINE = re.compile("[^\r\n\x02\ufffe]+[\x02\ufffe]?")
_WORD = re.compile("[^\\s\x00-\x1f\x7f\ufffe\uffff]+[\\x02\ufffe]?")
_HYPHENS = "\x02\ufffe"
# Letters that run from right to left, and what makes letters do so.
_LEFTWARDS = re.compile(
    "[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ud802\ud803\ud83a\ud83b\ufb1d-\ufdff\ufe70-\ufefe]"
)
# The number of a note is smaller than this beside its word, stands higher than this share of its size, and
# not behind a unit: m2, km2.
_SMALL, _RAISED, _UNIT = 0.85, 0.2, 2


class Stretch(NamedTuple):
    """What one operator, PRINTED, prints on one line: the characters START to END (not included).

    HEAD is the one behind its first word; SECOND and MIDDLE are where two other words begin, of three the
    second and the third, START where it is but one. The raised number of a note comes by itself, with the
    word that it stands BEHIND.
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
    lines = [(words, line.start()) for line in _LINE.finditer(text) if (words := line[0].rstrip(" "))]
    begun_by = map(page.printed_by, [start for _, start in lines])
    ended_by = map(page.printed_by, [start + len(line) - 1 for line, start in lines])
    found: list[Stretch] = []
    for (line, start), one, other in zip(lines, begun_by, ended_by, strict=True):
        whole = _whole(line, start, one) if one == other and one is not None and in_order else None
        if whole:
            found.append(whole)
        else:
            found += _parted(page, text, words_in(text, start, start + len(line)))
    return found


def words_in(text: str, start: int, end: int) -> list[Token]:
    """The words of TEXT from START to END."""
    return [word.span() for word in _WORD.finditer(text, start, end)]


def _whole(line: str, start: int, printed: int) -> Stretch | None:
    """LINE, which begins at START, as one stretch: most are PRINTED so. None where it takes a closer look."""
    words = line[:-1] if line[-1] in _HYPHENS else line
    if "  " in line or line[0] == " " or words[-1] == " " or not words.isprintable():
        return None
    end, spaces = start + len(line), line.count(" ")
    if not spaces:
        return _made((printed, start, end, start, start, end, None))
    second = start + line.find(" ") + 1
    middle = end - len(line.split(" ", spaces // 2 + 1)[-1])
    return _made((printed, start, second - 1, second, middle, end, None))


def _parted(page: TextPage, text: str, tokens: list[Token]) -> list[Stretch]:
    """The stretches of TOKENS, a line of TEXT."""
    printers = list(map(page.printed_by, [start for start, _ in tokens]))
    found: list[Stretch] = []
    first, count = 0, len(tokens)
    for behind in range(1, count + 1):
        if behind < count and printers[behind] == printers[first]:
            continue
        (start, end), several = tokens[behind - 1], tokens[first:behind]
        mark = _raised(page, start, end) if text[end - 1].isdigit() else end
        if mark < end:
            several[-1] = start, mark
        found.append(_stretch(printers[first], several))
        if mark < end:
            found.append(_stretch(page.printed_by(mark), [(mark, end)])._replace(behind=start))
        first = behind
    return found


def _stretch(printed: int | None, tokens: Sequence[Token]) -> Stretch:
    """TOKENS, all PRINTED by one operator."""
    (start, head), (_, end), count = tokens[0], tokens[-1], len(tokens)
    return _made((printed, start, head, tokens[1 % count][0], tokens[(count + 1) // 2 % count][0], end, None))


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
