"""Running heads and feet in the text of printed pages: lines that come again and count the pages.

Headings count as well ("Item 1", "Phase 2"), so what counts must also begin or end the text, as the head of
the first page and the foot of the last one do, or say how many there are ("3 of 8").
"""

from __future__ import annotations

import re
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from cso_opendata.mask import digits_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_DIGIT, _DIGITS = re.compile(r"\d"), re.compile(r"\d+")
# The mark of a heading in Markdown, which no page prints.
_HEADING = re.compile(r"#{1,6} ")
# A page has more lines than this between its foot and the next one.
_PAGE = 12
# A number by itself counts pages only where so many are in a row, for lists are numbered as well.
_BARE = 3
_TWO = 2
# So many pages in a row may have no foot.
_MOST_LEFT_OUT = 3
# No page has a number of more digits.
_LONGEST = 9
# A number that white parts from the words before it; so many lines are looked at around a foot.
_EDGED = re.compile(r"\S(?:\s{5,}|\t)\D*\d+(?:\D+\d+)?$")
_NEAR = 6


def feet(lines: Sequence[str]) -> set[int]:
    """The indexes of those LINES that are running heads or feet."""
    alike: dict[tuple[int, str], list[int]] = {}
    digits = digits_of(lines)
    # Most lines have no digit: that is the quickest look.
    for index in [index for index, held in enumerate(digits) if held]:
        line = lines[index]
        if _is_set_off(lines, index) and _DIGIT.search(line) and not _HEADING.match(line):
            alike.setdefault(_outline(line), []).append(index)
    shapes: dict[str, list[int]] = {}
    for found in alike.values():
        for index in found if len(found) >= _TWO else ():
            shapes.setdefault(_shape(lines[index]), []).append(index)
    counting = {index for shape, found in shapes.items() for index in _counting(shape, found, lines)}
    return counting | _beside(counting, lines)


def _beside(found: set[int], lines: Sequence[str]) -> set[int]:
    """The indexes of lines that come again, word for word, right above or below nearly all of those FOUND.

    The first page may have no head; what is one word may be text.
    """
    alike: dict[tuple[int, str], list[int]] = {}
    for index in found if len(found) > 1 else ():
        for near in (index - 1, index + 1):
            words = lines[near].split() if 0 <= near < len(lines) and near not in found else []
            if len(words) > 1:
                alike.setdefault((near - index, " ".join(words)), []).append(near)
    often = max(_TWO, len(found) - 1)
    return {index for same in alike.values() if len(same) >= often for index in same}


def _outline(line: str) -> tuple[int, str]:
    """What LINE shares with all lines of its shape; a quick look, since most lines share it with none."""
    words = line.split()
    first = words[0][0]
    return len(words), "#" if first.isdecimal() else first.casefold()


def _shape(line: str) -> str:
    """LINE with a mark in place of each number."""
    return " ".join(_DIGITS.sub("#", line).split()).casefold()


def _is_set_off(lines: Sequence[str], index: int) -> bool:
    """Whether white, or an end of the text, stands at a side of the line at INDEX, which is not blank."""
    around = (*lines[index - 1 : index], *lines[index + 1 : index + 2])
    return len(around) < _TWO or not all(map(str.strip, around))


def _counting(shape: str, found: Sequence[int], lines: Sequence[str]) -> Sequence[int]:
    """FOUND, lines of one SHAPE, where they count pages; those of several documents each for themselves."""
    several: dict[str, list[int]] = {}
    for index in found:
        several.setdefault(_DIGITS.findall(lines[index])[-1], []).append(index)
    apart = chain.from_iterable(_counting_pages(shape, part, lines) for part in several.values())
    return _counting_pages(shape, found, lines) or list(apart)


def _counting_pages(shape: str, found: Sequence[int], lines: Sequence[str]) -> Sequence[int]:
    """FOUND, lines of one SHAPE, if one of their numbers counts pages and the others never change."""
    if len(found) < (_BARE if shape.strip("-–# ") == "" else _TWO):
        return ()
    # The last page may end early.
    if any(after - before < _PAGE for before, after in pairwise(found[:-1])):
        return ()
    numbers = [[int(digits[:_LONGEST]) for digits in _DIGITS.findall(lines[index])] for index in found]
    columns = list(zip(*numbers, strict=True))
    edged = len(found) > _TWO and all(_EDGED.search(lines[index]) for index in found)
    places = [place for place, column in enumerate(columns) if _counts(column, edged=edged)]
    still = sum(len(set(column)) == 1 for column in columns)
    if len(places) != 1 or len(places) + still != len(columns):
        return ()
    # How many there are stands right behind: "3 of 8".
    [place] = places
    whole = columns[place + 1 : place + _TWO]
    of_all = bool(whole) and columns[place][-1] == whole[0][0]
    return found if of_all or edged or _at_an_end(found, lines) or _amid_sentences(found, lines) else ()


def _counts(column: Sequence[int], *, edged: bool) -> bool:
    """Whether the numbers of COLUMN count pages; EDGED: some pages may have no such line."""
    steps = [after - before for before, after in pairwise(column)]
    return all(step == 1 for step in steps) or (edged and all(1 <= step <= _MOST_LEFT_OUT for step in steps))


def _amid_sentences(found: Sequence[int], lines: Sequence[str]) -> bool:
    """Whether one of the lines FOUND stands within a sentence, as no heading does."""
    if len(found) <= _TWO:
        return False
    return any(_amid(lines, index) for index in found)


def _amid(lines: Sequence[str], index: int) -> bool:
    """Whether the text above the line goes on below it, within a few lines."""
    above = [words for line in lines[max(0, index - _NEAR) : index] if (words := line.strip())]
    below = [words for line in lines[index + 1 : index + 1 + _NEAR] if (words := line.strip())]
    return bool(above and below) and above[-1][-1].isalpha() and below[0][0].islower()


def _at_an_end(found: Sequence[int], lines: Sequence[str]) -> bool:
    """Whether the text ends with the last line FOUND or begins with the first; two demand more white."""
    begins = not any(line.strip() for line in lines[: found[0]])
    ends = not any(line.strip() for line in lines[found[-1] + 1 :])
    if len(found) > _TWO:
        return begins or ends
    around = (lines[found[0] - 1], lines[found[0] + 1], lines[found[1] - 1])
    return ends and found[0] >= _PAGE and not any(line.strip() for line in around)
