"""A printed line as the blocks of a document know it: its words without a bullet, and the bullet."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.read.joined import Row
from cso_opendata.read.openings import begins_small, ends_sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from cso_opendata.read.pages.paper import Printed

_MARKS = "-–•▪●◦‣·*o"
_BULLET = re.compile(r"([-–•▪●◦‣·*])\s+(?=\S)|([•▪●◦‣])(?=\S)|(o)\s(?=\S)")
_NUMBER = re.compile(r"\(?(\d{1,3})?(?:(?<=\d)(?:\.\d{1,2})*[.):]?|[^\W\d_][.)])\s")
_BEHIND = (".", ")")


class SetLine(NamedTuple):
    """A printed line with its number in the text layer, its words without a bullet, and the bullet.

    SHOWN are its words as printed; HANG is where they begin behind a bullet or number; BOLD: all of it is.
    SMALL: it begins within a sentence; ENDED: it ends with the mark of one. Lines of one column or cell have
    one PLACE; SLANTED: all of it is in italics. What is asked of a line again and again is kept beside it.
    """

    number: int
    text: str
    mark: str
    strong: tuple[tuple[int, int], ...]
    printed: Printed
    size: float
    hang: float
    bold: bool
    shown: str
    small: bool
    ended: bool
    x0: float
    x1: float
    y: float
    place: tuple[int, int, int, int]
    slanted: bool


# One out of its fields, in half the time that the class takes.
_made: Callable[[tuple[object, ...]], SetLine] = partial(tuple.__new__, SetLine)


def set_line(number: int, text: str, printed: Printed, shown: str) -> SetLine:
    """The line PRINTED, NUMBER of the text layer, whose text as published is TEXT, and SHOWN on paper."""
    found = _BULLET.match(text) if text[0] in _MARKS else None
    mark = next((each for each in found.groups() if each), "") if found else ""
    if mark == "o" and not _is_set_apart(printed):
        found, mark = None, ""
    words = text[found.end() :] if found else text
    strong: tuple[tuple[int, int], ...]
    small, ended = begins_small(words), ends_sentence(words)
    stretches = printed[2]
    if len(stretches) == 1:
        x0, x1, y, size, bold, _, _, second, _, slanted = stretches[0]
        strong = ((0, len(words)),) if bold and text == shown else ()
    else:
        x0, x1, y, size = printed.measures
        second = printed.second
        bold = all(word.bold for word in stretches if word.text != mark)
        some = bold or any(word.bold for word in stretches)
        slanted = all(word.slanted for word in stretches if word.text != mark)
        strong = _strong(printed, len(text) - len(words)) if some and text == shown else ()
    hang = second if mark or _is_numbered(text) else x0
    return _made((
        number, words, mark, strong, printed, size, hang, bold,
        shown, small, ended, x0, x1, y, (printed[0], printed[1], printed[5], printed[6]), slanted,
    ))  # fmt: skip


def _is_numbered(text: str) -> bool:
    """Whether TEXT begins with a number or a letter that labels it: a quick look tells most lines apart."""
    return not (text[0].isalpha() and text[1:2] not in _BEHIND) and _NUMBER.match(text) is not None


def whole(line: SetLine) -> SetLine:
    """LINE with what looked like a bullet as a word of it."""
    if not line.mark:
        return line
    shift = len(line.mark) + 1
    strong = tuple((start + shift, end + shift) for start, end in line.strong)
    text = f"{line.mark} {line.text}"
    return line._replace(text=text, mark="", strong=strong, small=begins_small(text))


def _is_set_apart(printed: Printed) -> bool:
    """Whether the first word, a letter that Word uses as a bullet, stands further off than a word does."""
    return printed.second - printed.words[0].head > 0.7 * printed.size


def _strong(printed: Printed, shift: int) -> tuple[tuple[int, int], ...]:
    """The bold stretches of the text of a line that begins SHIFT characters in."""
    found: list[tuple[int, int]] = []
    end = -shift
    for before, word in zip((None, *printed.words), printed.words, strict=False):
        start = end if before is None or word.touches(before) else end + 1
        if word.bold and start + len(word.text) > 0:
            if found and found[-1][1] >= start - 1:
                found[-1] = (found[-1][0], start + len(word.text))
            else:
                found.append((max(0, start), start + len(word.text)))
        end = start + len(word.text)
    return tuple(found)


def row_of(line: SetLine, level: int = 0, indent: int = 0) -> Row:
    """LINE as the row of a block."""
    return Row(line.number, line.text, line.mark, level, indent, line.strong, slanted=line.slanted)


def within(before: SetLine, line: SetLine) -> bool:
    """Whether the break between the two lines stands within a sentence."""
    return line.small and not before.ended and not line.mark


def counts_on(first: SetLine, line: SetLine) -> bool:
    """Whether the number that LINE begins with is the one behind that of FIRST."""
    if not (line.text[0].isdecimal() or line.text[0] == "("):
        return False
    one, two = _NUMBER.match(first.text), _NUMBER.match(line.text)
    return bool(one and two and one[1] and two[1] and int(two[1]) == int(one[1]) + 1)


def distance(before: SetLine, line: SetLine) -> float:
    """How far LINE stands below BEFORE, as a multiple of their size."""
    return (line.y - before.y) / max(before.size, line.size)


def same_column(before: SetLine, line: SetLine) -> bool:
    """Whether the two lines stand in one column of one page."""
    return before.place == line.place
