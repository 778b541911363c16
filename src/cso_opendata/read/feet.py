"""Running heads and feet in the text of printed pages: lines that come again and count the pages."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_DIGITS = re.compile(r"\d+")
_SPACE = re.compile(r"\s+")
# A page has more lines than this between its foot and the next one.
_PAGE = 12
# A number by itself counts pages only where so many are in a row, for lists are numbered as well.
_BARE = 3


def feet(lines: Sequence[str]) -> set[int]:
    """The indexes of those LINES that are running heads or feet."""
    shapes: dict[str, list[int]] = {}
    for index, line in enumerate(lines):
        if line and any(map(str.isdigit, line)) and _set_off(lines, index):
            shapes.setdefault(_SPACE.sub(" ", _DIGITS.sub("#", line)).strip().casefold(), []).append(index)
    return {index for shape, found in shapes.items() for index in _counting(shape, found, lines)}


def _set_off(lines: Sequence[str], index: int) -> bool:
    """Whether white, or an end of the text, stands at a side of the line."""
    above, below = lines[index - 1 : index] or [""], lines[index + 1 : index + 2] or [""]
    return not above[0].strip() or not below[0].strip()


def _counting(shape: str, found: Sequence[int], lines: Sequence[str]) -> Sequence[int]:
    """FOUND, lines of one SHAPE, if one of their numbers counts pages and the others never change."""
    if len(found) < (_BARE if shape.strip("-–# ") == "" else 2):
        return ()
    # The last page may end early.
    if any(after - before < _PAGE for before, after in pairwise(found[:-1])):
        return ()
    numbers = [[int(digits) for digits in _DIGITS.findall(lines[index])] for index in found]
    columns = list(zip(*numbers, strict=True))
    counts = [all(after == before + 1 for before, after in pairwise(column)) for column in columns]
    fixed = [len(set(column)) == 1 for column in columns]
    whole = sum(counts) == 1 and all(one or other for one, other in zip(counts, fixed, strict=True))
    return found if whole else ()
