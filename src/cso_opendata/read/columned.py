"""The paragraphs of a cell of columns: its lines, put together where one goes on with the one above."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.model import Text
from cso_opendata.read.joined import Row, block_of
from cso_opendata.read.marks import BULLETS
from cso_opendata.read.openings import begins_label, begins_small, ends_sentence, hyphenated

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cso_opendata.read.hyphens import Hyphens


_DASHES = (" -", " –", " —")


def paragraphs(rows: Sequence[Row], width: int, hyphens: Hyphens) -> Iterator[Text]:
    """The paragraphs of a cell, whose lines are ROWS of a column that is WIDTH characters wide."""
    begun: list[Row] = []
    for row in (*rows, None):
        if begun and (row is None or not _goes_on(begun[-1], row, width)):
            yield _piece(begun, hyphens)
            begun = []
        begun += [row] if row else []


def leads_on(text: str) -> bool:
    """Whether TEXT ends with a dash that something must follow: "25. februar -"."""
    return text[-2:] in _DASHES


def _piece(rows: list[Row], hyphens: Hyphens) -> Text:
    block = block_of(rows, hyphens)
    return Text(block.text, block.at)


def _goes_on(before: Row, row: Row, width: int) -> bool:
    """Whether ROW goes on with what the line BEFORE says."""
    if row.number > before.number + 1:
        return False
    if row.text[0] in BULLETS and row.text[1:2] == " ":
        return False
    if leads_on(before.text):
        return True
    full = len(before.text) + 1 + len(row.text.split(None, 1)[0]) > width
    if begins_label(row.text):
        return full and not ends_sentence(before.text)
    return full or begins_small(row.text) or hyphenated(before.text, row.text)
