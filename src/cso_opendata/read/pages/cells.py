"""Tables that no rule parts: where their columns begin, and what stands in their cells."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from cso_opendata.read.openings import begins_small
from cso_opendata.read.pages.gutters import bands
from cso_opendata.read.pages.rows import baseline, distances, pitch_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from cso_opendata.read.pages.paper import Word
    from cso_opendata.read.pages.rows import Row

# The lines of each cell of each row.
Cells = tuple[tuple[tuple["Row", ...], ...], ...]
# What a line has in its columns, by their numbers.
Parts = dict[int, "Row"]

# Cells stand so far apart, as a multiple of their size.
_CELL_GAP = 0.8
# What begins no further before a column begins in it.
_SAME_START = 0.8
# A gutter is one of the whole table where it parts this share of its rows; others have wider cells.
_MOST = 0.5
# A table goes on over this many times the usual distance of its rows.
_FAR = 2.5
# Rows stand further apart than lines by this factor; so many of those that it gives have one label each.
_ROW_GAP, _SHOWN, _HALF, _FEWEST = 1.2, 0.7, 0.45, 3
_SPACE = 0.25
# Where lines stand evenly, the one like the other but for a hair, a smaller white parts rows.
_EVEN_GAP, _HAIR, _HALF_OF_LINES = 1.08, 0.02, 0.5
# The middles of a line and of its table differ by no more than half of this share of its size.
_CENTRED, _FEW_WORDS = 0.5, 14


def cut_at(rows: Sequence[Row]) -> list[float]:
    """Where the columns of the table ROWS begin, but for the first.

    Neither a line in the middle of them all shows it, nor a head whose words stand in the middle of theirs.
    """
    middle = _middle(rows)
    body = [row for row in rows if not _is_centred(row, middle)]
    proven = proven_cuts(rows)
    if len(body) <= _FEWEST or not _is_head(body):
        return _cuts(body or rows, proven)
    cuts = _cuts(body[1:], proven)
    return cuts if 0 <= len(cuts) - _gaps_in(body[0]) <= 1 else _cuts(body, proven)


def _middle(rows: Sequence[Row]) -> float:
    """The middle between the beginning of the widest of ROWS and its end."""
    return (min(row[0].x0 for row in rows) + max(row[-1].x1 for row in rows)) / 2


def _is_centred(row: Row, middle: float) -> bool:
    """Whether ROW is a few words without a gap around MIDDLE."""
    few = row[-1].x1 - row[0].x0 <= _FEW_WORDS * row[0].size
    return few and abs(row[0].x0 + row[-1].x1 - 2 * middle) <= _CENTRED * row[0].size and not _gaps_in(row)


def _is_head(rows: Sequence[Row]) -> bool:
    """Whether the first of ROWS is bold and hardly another one is."""
    bold = [all(word.bold for word in row) for row in rows]
    return bold[0] and sum(bold) <= 1


def _gaps_in(row: Row) -> int:
    """How many gaps between cells ROW has."""
    return sum(word.x0 - before.x1 >= _CELL_GAP * word.size for before, word in pairwise(row))


def _cuts(rows: Sequence[Row], proven: list[float]) -> list[float]:
    """Where the columns of ROWS begin, but for the first; see `proven_cuts` for PROVEN."""
    strips: list[list[float]] = []
    for start, end, gap in sorted(_clipped(rows, proven)):
        if strips and start - strips[-1][1] < gap:
            strips[-1][1] = max(strips[-1][1], end)
        else:
            strips.append([start, end])
    return [start for start, _ in strips[1:]]


def proven_cuts(rows: Sequence[Row]) -> list[float]:
    """Where columns of ROWS begin behind a gutter that parts most of them."""
    return sorted(band.at for band in bands(rows) if band.last - band.first >= _MOST * len(rows))


def _clipped(rows: Sequence[Row], cuts: list[float]) -> list[tuple[float, float, float]]:
    """Where the words of ROWS begin and end (well before the next of CUTS), and the gap between cells."""
    found = []
    for row in rows:
        for word in row:
            gap = _CELL_GAP * word.size
            index = bisect_right(cuts, word.x0 + _SAME_START)
            end = min(word.x1, cuts[index] - gap - _SAME_START) if index < len(cuts) else word.x1
            found.append((word.x0, max(word.x0, end), gap))
    return found


def grown(rows: list[Row], found: tuple[int, int], cuts: list[float]) -> tuple[int, int]:
    """The first row of the table FOUND (the same of what proves it), and the one behind its last."""
    first, last = found
    most = _FAR * max(distances(rows[first:last]), default=0.0)
    while first > 0 and _fits(rows[first - 1], cuts) and distances(rows[first - 1 : first + 1])[0] <= most:
        first -= 1
    while last < len(rows) and _fits(rows[last], cuts) and distances(rows[last - 1 : last + 1])[0] <= most:
        last += 1
    return first, last


def _fits(row: Row, cuts: list[float]) -> bool:
    """Whether ROW has words in two columns or more, and none that reaches into the next one."""
    columns = [bisect_right(cuts, word.x0 + _SAME_START) for word in row]
    inside = all(
        column == len(cuts) or word.x1 <= cuts[column] for column, word in zip(columns, row, strict=True)
    )
    exact = all(
        any(abs(word.x0 - cut) <= _SAME_START for word in row) for cut in cuts[columns[0] : columns[-1]]
    )
    return inside and exact and columns[0] < columns[-1]


def cells_of(rows: Sequence[Row], cuts: list[float], known: Collection[int] = ()) -> Cells:
    """ROWS, whose columns begin at CUTS, as rows of cells with their lines.

    The rows of the table begin at those of ROWS that are KNOWN to; where none is, white and words tell.
    """
    middle = _middle(rows)
    parts = [
        {0: row} if _is_centred(row, middle) and not _begins_at(row, cuts) else _parted(row, cuts)
        for row in rows
    ]
    starts = known or _starts(rows, parts)
    table: list[list[list[Row]]] = []
    for index, row in enumerate(parts):
        if index in starts:
            table.append([[] for _ in range(len(cuts) + 1)])
        for number, part in row.items():
            table[-1][number].append(part)
    return tuple(tuple(tuple(cell) for cell in line) for line in table)


def _begins_at(row: Row, cuts: list[float]) -> bool:
    """Whether a word of ROW begins where one of the columns behind CUTS does."""
    return any(abs(word.x0 - cut) <= _SAME_START for cut in cuts for word in row)


def _parted(row: Row, cuts: list[float]) -> Parts:
    """What ROW has in each column that it has something in."""
    parts: dict[int, list[Word]] = {}
    for word in row:
        parts.setdefault(bisect_right(cuts, word.x0 + _SAME_START), []).append(word)
    return {number: tuple(words) for number, words in parts.items()}


def _starts(rows: Sequence[Row], parts: list[Parts]) -> set[int]:
    """Which of the lines ROWS, whose cells are PARTS, begin a row of the table.

    Those that stand further below the one before than lines do; where rows stand as near as lines, those
    with something in the first column, and those in whose cells the line above could have gone on.
    """
    rights: dict[int, float] = {}
    for row in parts:
        for number, part in row.items():
            rights[number] = max(rights.get(number, 0.0), part[-1].x1)
    labelled = [0] if 0 in parts[0] else []
    labelled += [
        index
        for index, (above, row) in enumerate(pairwise(parts), start=1)
        if 0 in row and not _goes_on(above, row, rights)
    ]
    steps, pitch = list(_steps(rows, parts)), pitch_of(rows)
    for factor in (_ROW_GAP, _EVEN_GAP) if _are_even(steps, pitch) else (_ROW_GAP,):
        apart = [0, *(index for index, gap in enumerate(steps, start=1) if gap > factor * pitch)]
        groups = list(pairwise([*apart, len(rows)]))
        if _are_rows(groups, labelled):
            return {*apart, *(index for group in groups for index in _further(group, labelled, parts))}
    pairs = enumerate(pairwise(parts), start=1)
    return {0, *labelled, *(index for index, (above, row) in pairs if _is_new(above, row, rights))}


def _are_even(steps: Sequence[float], pitch: float) -> bool:
    """Whether half of STEPS from line to line are PITCH to a hair: a smaller white then parts rows."""
    return sum(abs(step - pitch) <= _HAIR * pitch for step in steps) >= _HALF_OF_LINES * len(steps)


def _steps(rows: Sequence[Row], parts: list[Parts]) -> Iterator[float]:
    """How far each of ROWS but the first stands below the one before, in the column where it is least.

    The lines of a label may stand closer than those beside it.
    """
    for gap, (above, below) in zip(distances(rows), pairwise(parts), strict=True):
        common = above.keys() & below.keys()
        yield min((baseline(below[each]) - baseline(above[each]) for each in common), default=gap)


def _are_rows(groups: list[tuple[int, int]], labelled: list[int]) -> bool:
    """Whether GROUPS of lines, by first and last, are the rows whose labels stand on the lines LABELLED."""
    inside = [[index for index in labelled if start <= index < end] for start, end in groups]
    one = sum(
        len(labels) == 1 and (labels[0] == start or abs(start + end - 1 - 2 * labels[0]) <= 1)
        for labels, (start, end) in zip(inside, groups, strict=True)
    )
    if len(groups) > 1 and one >= _SHOWN * len(labelled):
        return True
    # Labels of two lines count twice; but where hardly any line is set apart, white shows something else.
    with_label = sum(bool(labels) for labels in inside)
    return len(groups) >= _FEWEST and with_label >= max(_SHOWN * len(groups), _HALF * len(labelled))


def _further(group: tuple[int, int], labelled: list[int], parts: list[Parts]) -> list[int]:
    """Those of the lines LABELLED of GROUP that begin a row of their own below the first.

    The lines of one label stand right below each other, and this one has something beside it. What stands
    in the middle of its row does not begin it.
    """
    inside = [index for index in labelled if group[0] <= index < group[1]]
    if not inside or inside[0] != group[0]:
        return []
    return [index for index in inside[1:] if 0 not in parts[index - 1] and len(parts[index]) > 1]


def _goes_on(above: Parts, row: Parts, rights: dict[int, float]) -> bool:
    """Whether ROW, which has a label, goes on with that ABOVE, where there was no room for the rest of it."""
    small = sum(begins_small(part[0].text) for part in row.values())
    wrapped = small >= len(row) / 2 and not _had_room(above, 0, row[0], rights)
    return 0 in above and (wrapped or begins_small(row[0][0].text))


def _had_room(above: Parts, number: int, part: Row, rights: dict[int, float]) -> bool:
    """Whether PART, of the column NUMBER, begins with a word for which the line ABOVE had room."""
    first = part[0]
    width = first.head - first.x0 + _SPACE * first.size
    return number not in above or above[number][-1].x1 + width < rights[number]


def _is_new(above: Parts, row: Parts, rights: dict[int, float]) -> bool:
    """Whether ROW, of several cells, goes on with none of those ABOVE: they had room for more."""
    return len(row) > 1 and all(
        not begins_small(part[0].text) and _had_room(above, number, part, rights)
        for number, part in row.items()
    )
