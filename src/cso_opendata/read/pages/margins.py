"""Boxes in the margin that are told by their smaller print: numbers, addresses, who handles the case.

They are set aside before tables and columns are looked for, whose rows they would else be a part of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.read.pages.rows import baseline, body_size, distances, pitch_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cso_opendata.read.pages.rows import Row

# Sizes of print that differ by more than this are of two things.
_OTHER_SIZE = 1.08
# What stands beside text is parted from it by as much white as this many letters are high, and begins
# behind this share of the width.
_GUTTER, _FAR = 1.0, 0.5
# A box has so many lines, which stand no further apart than this multiple of their usual distance.
_FEWEST, _LOOSE = 2, 6.0
# Cells of one row stand on one baseline, give or take this; a box beside text has lines of its own.
_SAME_BASELINE = 0.8
# Rows that stand nearer than this multiple of their usual distance are of one paragraph.
_ROW_GAP = 1.2


class Piece(NamedTuple):
    """ROWS of a page: those of a BOX in the margin, or others."""

    rows: list[Row]
    box: bool = False


def without_boxes(rows: list[Row]) -> list[Piece]:
    """ROWS of a page in parts: the boxes in its right margin, each before the paragraph beside it."""
    if len({row[-1].size for row in rows}) <= 1:  # as most pages are printed
        return [Piece(rows)]
    size = body_size([rows])
    tails = {index: tail for index, row in enumerate(rows) if (tail := _tail(row, size))}
    boxes = list(_boxes(rows, tails)) if len(tails) >= _FEWEST else []
    taken = {index for box in boxes for index in box}
    others = [row[: len(row) - len(tails[i])] if i in taken else row for i, row in enumerate(rows)]
    found, begun = [], 0
    for box in boxes:
        start = max(begun, _paragraph(others, _top(rows, box[0])))
        found += [
            Piece([row for row in others[begun:start] if row]),
            Piece([tails[i] for i in box], box=True),
        ]
        begun = start
    return [*found, Piece([row for row in others[begun:] if row] if boxes else rows)]


def _tail(row: Row, size: float) -> Row:
    """The words with which ROW ends in print smaller than SIZE, where white parts them from others."""
    start = len(row)
    while start and row[start - 1].size * _OTHER_SIZE < size:
        start -= 1
    if start in (0, len(row)):
        return row[start:]
    return row[start:] if row[start].x0 - row[start - 1].x1 >= _GUTTER * size else ()


def _boxes(rows: list[Row], tails: dict[int, Row]) -> Iterator[list[int]]:
    """The boxes that TAILS of ROWS make up, each by the indexes of its lines; one has lines of its own."""
    left, right = min(row[0].x0 for row in rows), max(row[-1].x1 for row in rows)
    columns: dict[int, list[int]] = {}
    for index, tail in tails.items():
        if tail[0].x0 - left > _FAR * (right - left):
            columns.setdefault(round(tail[0].x0), []).append(index)
    for column in columns.values():
        pitch = pitch_of([tails[index] for index in column])
        begun = 0
        for end in range(1, len(column) + 1):
            if end < len(column) and _apart(tails[column[end - 1]], tails[column[end]]) <= _LOOSE * pitch:
                continue
            if _is_box(rows, tails, column[begun:end]):
                yield column[begun:end]
            begun = end


def _is_box(rows: list[Row], tails: dict[int, Row], lines: list[int]) -> bool:
    """Whether LINES, by their indexes, are a box: nothing reaches into it, and it is none of cells."""
    if len(lines) < _FEWEST:
        return False
    at = min(tails[index][0].x0 for index in lines)
    inside = range(_top(rows, lines[0]), lines[-1] + 1)
    parts = [rows[i][: len(rows[i]) - len(tails[i])] if i in lines else rows[i] for i in inside]
    others = [row for row in parts if row]
    size = tails[lines[0]][0].size
    clear = all(row[-1].x1 + _GUTTER * size <= at for row in others)
    larger = any(word.size > _OTHER_SIZE * size for row in others for word in row)
    return clear and larger and any(_by_itself(rows[index], tails[index]) for index in lines)


def _top(rows: list[Row], first: int) -> int:
    """The index of the row beside which a box begins whose FIRST line, by its index, stands a bit lower."""
    above = rows[first - 1] if first else ()
    return first - 1 if above and _apart(above, rows[first]) < above[0].size else first


def _by_itself(row: Row, tail: Row) -> bool:
    """Whether TAIL stands on another line than the other words of ROW."""
    return len(row) == len(tail) or abs(row[0].y - tail[0].y) > _SAME_BASELINE


def _apart(above: Row, below: Row) -> float:
    return baseline(below) - baseline(above)


def _paragraph(others: list[Row], top: int) -> int:
    """The index in OTHERS of the first row of the paragraph, or of the table, that a box at TOP is beside."""
    filled = [index for index, row in enumerate(others) if row]
    place = next((place for place, index in enumerate(filled) if index >= top), len(filled) - 1)
    gaps = distances([others[index] for index in filled])
    pitch = pitch_of([others[index] for index in filled])
    while place and gaps[place - 1] <= _ROW_GAP * max([pitch, *gaps[place : place + 1]]):
        place -= 1
    # A heading stands nearer to what it heads than to what is above it.
    heads = place > 1 and gaps[place - 1] < gaps[place - 2]
    return filled[place - heads]
