"""Tables of a head with a label before each value: rows whose label nobody knows hold none of its people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.parse.cues import head as cues
from cso_opendata.parse.cues import people as words
from cso_opendata.parse.cues import rolls
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.groups import heading_of, place_of
from cso_opendata.parse.names import is_office
from cso_opendata.parse.people import entry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.model import Text
    from cso_opendata.parse.grids import Row

# A label and its value.
_PAIR = 2
# A label has no more words.
_LONGEST = 4


def known_rows(table: Sequence[Row]) -> list[Row]:
    """The rows of TABLE but for those with a label that nobody knows, where others have one that is known.

    "Afbud | Anna Berg", and below it "Kopi til | Bo Rask": he was neither there nor away. What stands below
    such a row without a label belongs to it.
    """
    pairs = all(len(row.cells) <= _PAIR for row in table)
    labelled = (row for row in table if len(row.cells) == _PAIR and not _heads_columns(row))
    if not pairs or not any(_is_group(row.cells[0].value) for row in labelled):
        return list(table)
    kept: list[Row] = []
    strange = False
    for row in table:
        label = row.cells[0].value if row.cells[0].start == 0 else None
        pair = len(row.cells) == _PAIR and not _heads_columns(row)
        strange = _is_strange(label) if label and pair else strange and label is None
        if not strange:
            kept.append(row)
    return kept


def _heads_columns(row: Row) -> bool:
    """Whether ROW names the columns of people that stand below it: "Gæst | Stilling"."""
    return all(first(rolls.COLUMNS, cell.value.value) for cell in row.cells)


def _is_group(label: Text) -> bool:
    return heading_of(label) is not None


def _is_strange(label: Text) -> bool:
    """Whether LABEL is none that a head has, and names neither an office, an organization nor somebody."""
    text = label.value
    known = _is_group(label) or first(cues.LABELS, text) or cues.is_labelled(text) or cues.CHAIR.match(text)
    known = known or rolls.REMARKS.match(text)
    named = is_office(text) or first(words.ROLES, text) or place_of(label) or entry(text)
    return len(text.split()) <= _LONGEST and not (known or named)
