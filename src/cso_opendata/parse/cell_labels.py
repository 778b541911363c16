"""The labels in the cells of a table: which cells are labels, and which cells hold the value of each."""

from __future__ import annotations

from itertools import chain, pairwise
from typing import TYPE_CHECKING

from cso_opendata.parse.cues import head as cues
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.grids import Cell
from cso_opendata.parse.run_in import is_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cso_opendata.model import Text


def is_label_cell(cell: Cell) -> bool:
    """Whether CELL is a label, with or without its value, or the heading of a group and its people."""
    return is_label(cell.value.value) or heads_a_group(cell.texts)


def heads_a_group(texts: Sequence[Text]) -> bool:
    """Whether the first of TEXTS, paragraphs of a cell, is the heading of a group that the others are."""
    return len(texts) > 1 and first(cues.GROUPS, texts[0].value) is not None


def has_its_value(cell: Cell) -> bool:
    """Whether CELL is a label with its value: what stands beside it is none of that."""
    words = cell.value.value
    # "Deltagere: Ledelse" is all of it the label of the list beside it.
    found = first(cues.LABELS, words) if ":" in words and not first(cues.GROUPS, words) else None
    return found is not None and found[1].end() < len(cell.value.value)


def by_label(cells: Sequence[Cell]) -> Iterator[list[Cell]]:
    """CELLS in groups, each from a label on; one cell may hold several labels, one below the other."""
    group: list[Cell] = []
    for cell in chain.from_iterable(map(_at_labels, cells)):
        if group and is_label_cell(cell):
            yield group
            group = []
        group.append(cell)
    yield group


def _at_labels(cell: Cell) -> Iterator[Cell]:
    """CELL cut before each of its paragraphs that begins with a label, or with that of a group of people."""
    tables = (cues.LABELS, cues.INLINE_GROUPS)
    starts = [
        i for i, text in enumerate(cell.texts) if i == 0 or any(first(each, text.value) for each in tables)
    ]
    for start, end in pairwise([*starts, len(cell.texts)]):
        texts = cell.texts[start:end]
        parts = (texts[:1], texts[1:]) if heads_a_group(texts) else (texts,)
        yield from (Cell(part, cell.start) for part in parts)
