"""Lines that belong together, joined to one block: wraps, and hyphens at line ends, are undone."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.model import Block, Text
from cso_opendata.read.openings import begins_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.model import Kind
    from cso_opendata.read.hyphens import Hyphens

    _Stretches = tuple[tuple[int, int], ...]

# What goes on on the next line is seen from so many characters; a paragraph may be as long as a book.
_REACH = 200
# A list within another one is set in so far at least; numbers of one list may be flush with their right ends.
_STEP = 2
# What a line may end with that is joined to the next one by more than a space.
_JOINS = ("-", "/")


class Row(NamedTuple):
    """One line: its words, and what it shows besides them (bullet, heading level, indent, cells).

    `cut`: its last word goes on on the next line, without a hyphen; `below`: where in the text the further
    lines of a row of columns begin, and their numbers; `slanted`: all of it is in italics.
    """

    number: int
    text: str
    mark: str = ""
    level: int = 0
    indent: int = 0
    strong: tuple[tuple[int, int], ...] = ()
    hard: bool = False
    cells: tuple[tuple[Text, ...], ...] = ()
    cut: bool = False
    below: tuple[tuple[int, int], ...] = ()
    slanted: bool = False


def block_of(rows: Sequence[Row], hyphens: Hyphens) -> Block:
    """The block that ROWS make up, their text folded to one line."""
    first = rows[0]
    if first.cells:
        return Block(
            "row",
            first.text,
            (0, *(start for start, _ in first.below)),
            (first.number, *(number for _, number in first.below)),
            cells=first.cells,
            widths=(1,) * len(first.cells),
        )
    kind: Kind = "heading" if first.level else "bullet" if first.mark else "paragraph"
    level = first.level or (first.indent if first.mark else _depth(first))
    if len(rows) == 1:
        one = (first.number,)
        return Block(kind, first.text, (0,), one, level, first.mark, first.strong, slanted=first.slanted)
    slanted = first.slanted and all(row.slanted for row in rows)
    numbers = tuple([row.number for row in rows])
    if not any(row.cut or row.strong or row.text[-1] in _JOINS for row in rows):
        texts = [row.text for row in rows]
        begins = accumulate([len(text) + 1 for text in texts[:-1]], initial=0)
        return Block(kind, " ".join(texts), tuple(begins), numbers, level, first.mark, slanted=slanted)
    text, starts, strong = _joined(rows, hyphens)
    return Block(kind, text, starts, numbers, level, first.mark, strong, slanted=slanted)


def _depth(row: Row) -> int:
    """How deep ROW, which begins a paragraph, is set in where a number labels it; else that tells nothing."""
    if row.indent < _STEP or not (row.text[0].isdigit() and begins_label(row.text)):
        return 0
    return row.indent // _STEP


def _joined(rows: Sequence[Row], hyphens: Hyphens) -> tuple[str, tuple[int, ...], _Stretches]:
    """The text of ROWS, where in it each begins, and where it is bold; a word that is cut is whole again."""
    parts, starts, strong, cut = [""], [], [], True
    length, tail = 0, ""
    for row in rows:
        joined = tail if cut else hyphens.join(tail, row.text)
        parts[-1] = parts[-1][: len(parts[-1]) - (len(tail) > len(joined))]
        length += len(joined) - len(tail)
        cut = row.cut
        starts.append(length)
        strong += [(start + length, end + length) for start, end in row.strong]
        parts += [joined[len(tail) :], row.text]
        length += len(row.text)
        tail = (joined + row.text)[-_REACH:]
    return "".join(parts), tuple(starts), tuple(strong)
