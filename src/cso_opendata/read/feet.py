"""Running heads and feet in the text of printed pages: lines that come again and count the pages.

Headings count as well ("Item 1", "Phase 2"), so what counts must also begin or end the text, as the head of
the first page and the foot of the last one do, or say how many there are ("3 of 8").
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from cso_opendata.mask import digits_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_DIGIT, _DIGITS = re.compile(r"\d"), re.compile(r"\d+")
# The mark of a heading in Markdown, which no page prints.
_HEADING = re.compile(r"#{1,6} ")
# A page has more lines than this between its foot and the next one.
_PAGE = 12
# A number by itself counts pages only where so many are in a row, for lists are numbered as well.
_BARE = 3
_TWO = 2


def feet(lines: Sequence[str]) -> set[int]:
    """The indexes of those LINES that are running heads or feet."""
    alike: dict[tuple[int, str], list[int]] = {}
    digits = digits_of(lines)
    for index in _set_off(lines):
        line = lines[index]
        if digits[index] and _DIGIT.search(line) and not _HEADING.match(line):
            alike.setdefault(_outline(line), []).append(index)
    shapes: dict[str, list[int]] = {}
    for found in alike.values():
        for index in found if len(found) >= _TWO else ():
            shapes.setdefault(_shape(lines[index]), []).append(index)
    return {index for shape, found in shapes.items() for index in _counting(shape, found, lines)}


def _outline(line: str) -> tuple[int, str]:
    """What LINE shares with all lines of its shape; a quick look, since most lines share it with none."""
    words = line.split()
    first = words[0][0]
    return len(words), "#" if first.isdecimal() else first.casefold()


def _shape(line: str) -> str:
    """LINE with a mark in place of each number."""
    return " ".join(_DIGITS.sub("#", line).split()).casefold()


def _set_off(lines: Sequence[str]) -> Iterator[int]:
    """The indexes of the lines at a side of which stands white, or an end of the text."""
    white = [not line or line.isspace() for line in lines]
    around = zip((True, *white), white, (*white[1:], True), strict=False)
    return (index for index, (above, own, below) in enumerate(around) if not own and (above or below))


def _counting(shape: str, found: Sequence[int], lines: Sequence[str]) -> Sequence[int]:
    """FOUND, lines of one SHAPE, if one of their numbers counts pages and the others never change."""
    if len(found) < (_BARE if shape.strip("-–# ") == "" else _TWO):
        return ()
    # The last page may end early.
    if any(after - before < _PAGE for before, after in pairwise(found[:-1])):
        return ()
    numbers = [[int(digits) for digits in _DIGITS.findall(lines[index])] for index in found]
    columns = list(zip(*numbers, strict=True))
    counts = [column for column in columns if _by_one(column)]
    still = [column[0] for column in columns if len(set(column)) == 1]
    if len(counts) != 1 or len(counts) + len(still) != len(columns):
        return ()
    return found if counts[0][-1] in still or _at_an_end(found, lines) else ()


def _by_one(column: Sequence[int]) -> bool:
    return all(after == before + 1 for before, after in pairwise(column))


def _at_an_end(found: Sequence[int], lines: Sequence[str]) -> bool:
    """Whether the text ends with the last line FOUND or begins with the first; two demand more white."""
    begins = not any(line.strip() for line in lines[: found[0]])
    ends = not any(line.strip() for line in lines[found[-1] + 1 :])
    if len(found) > _TWO:
        return begins or ends
    around = (lines[found[0] - 1], lines[found[0] + 1], lines[found[1] - 1])
    return ends and found[0] >= _PAGE and not any(line.strip() for line in around)
