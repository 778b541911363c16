"""Running heads and feet in the text of printed pages: lines that come again and count the pages.

Headings count as well ("Item 1", "Phase 2"), so what counts must also begin or end the text, as the head of
the first page and the foot of the last one do, or say how many there are ("3 of 8").
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_DIGITS = re.compile(r"\d+")
_SPACE = re.compile(r"\s+")
# The mark of a heading in Markdown, which no page prints.
_HEADING = re.compile(r"#{1,6} ")
# A page has more lines than this between its foot and the next one.
_PAGE = 12
# A number by itself counts pages only where so many are in a row, for lists are numbered as well.
_BARE = 3
_TWO = 2


def feet(lines: Sequence[str]) -> set[int]:
    """The indexes of those LINES that are running heads or feet."""
    shapes: dict[str, list[int]] = {}
    for index, line in enumerate(lines):
        if line and any(map(str.isdigit, line)) and not _HEADING.match(line) and _set_off(lines, index):
            shapes.setdefault(_SPACE.sub(" ", _DIGITS.sub("#", line)).strip().casefold(), []).append(index)
    return {index for shape, found in shapes.items() for index in _counting(shape, found, lines)}


def _set_off(lines: Sequence[str], index: int) -> bool:
    """Whether white, or an end of the text, stands at a side of the line."""
    above, below = lines[index - 1 : index] or [""], lines[index + 1 : index + 2] or [""]
    return not above[0].strip() or not below[0].strip()


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
