"""The heads of tables of people: what each column holds, or which group stands below it.

head = ("Navn" | "Organisation" | "Til stede" ...)+ | group { group } | body ("Til stede" | "Afbud")+
"""

from __future__ import annotations

from functools import partial
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.parse.cues import head as cues
from cso_opendata.parse.cues import rolls
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.groups import Group, heading_of
from cso_opendata.parse.lists import entries
from cso_opendata.parse.people import entry

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from cso_opendata.model import Text
    from cso_opendata.parse.grids import Cell, Row, Table

# The columns that say who was there.
PRESENCE = ("present", "absent")
# The columns that a name is parted into.
NAMES = ("first_name", "surname")
# The head of a column is a word or two.
_LONGEST_HEAD = 3
# A tick is looked for in so many rows.
_MOST_ROWS = 1000


class Column(NamedTuple):
    """A column of a roster: what KIND of thing it holds, or the GROUP of the people in it.

    TICKED: somebody has a tick in it; PEOPLE: its head names the first of its people too; AWAY: the letter in
    it that stands for absence.
    """

    kind: str
    start: int
    head: Text
    ticked: bool = False
    group: Group | None = None
    people: bool = False
    away: str = ""


def columns_of(table: Table, index: int) -> tuple[Column, ...]:
    """The columns that the row at INDEX of TABLE is the head of; empty where it is none."""
    row = table.rows[index]
    below = list(takewhile(partial(_is_below, row), table.rows[index + 1 : index + 1 + _MOST_ROWS]))
    if len(row.cells) < 2 or not below:  # noqa: PLR2004  (columns are two at least)
        return ()
    inline = [first(cues.INLINE_GROUPS, cell.value.value) for cell in row.cells]
    if all(inline) and table.people_below(index):
        pairs = zip(row.cells, inline, strict=True)
        return tuple(_inline_column(cell, found) for cell, found in pairs if found)
    if any(entries(text.value) for cell in row.cells for text in cell.texts):
        return ()
    if table.people_below(index) or (_are_groups(row) and table.mostly_people_below(index)):
        return tuple(_group_column(cell) for cell in row.cells) if _are_heads(row, below) else ()
    kinds = _kinds(row, below)
    known = [kind for kind in kinds if kind]
    if not ("name" in known or set(NAMES) <= set(known)) or 2 * len(known) < len(kinds):
        return ()
    kinds = [
        "side" if _holds_sides(cell.start, row, below) else kind
        for cell, kind in zip(row.cells, kinds, strict=True)
    ]
    return tuple(
        Column(
            kind or "other", cell.start, cell.value, _is_ticked(cell.start, row, below),
            away=_away(cell.value.value) if kind == "present" else "",
        )
        for cell, kind in zip(row.cells, kinds, strict=True)
    )  # fmt: skip


def _is_below(head: Row, row: Row) -> bool:
    """Whether ROW is no head itself, of another list with the same columns as HEAD."""
    one, other = ([cell.value.value for cell in each.cells[1:]] for each in (row, head))
    return not one or one != other


def _away(head: str) -> str:
    """The letter that stands for absence below HEAD: A of "Til stede/Afbud", F of "M/F"."""
    found = rolls.EITHER.match(head)
    if not found:
        return ""
    one, other = found["one"], found["other"]
    if rolls.AWAY_WORD.match(one):
        return one[0].upper()
    return other[0].upper() if rolls.AWAY_WORD.match(other) or other.upper() == "F" else ""


def _kinds(row: Row, below: Sequence[Row]) -> list[str | None]:
    """What each column that ROW heads holds; null where that is not known.

    The first may bear the name of the body: beside columns of who was there it holds who they are.
    """
    found = [_kind(cell.value.value) for cell in row.cells]
    kinds = [one[0] if one else None for one in found]
    # "Fraværende | Fraværende" are the heads of two lists.
    lists = len(kinds) > 1 and set(kinds) == {"absent"}
    if "name" not in kinds and not lists and all(kind in PRESENCE for kind in kinds[1:]):
        kinds[0] = "name" if all(entry(one.cells[0].value.value) for one in below if one.cells) else kinds[0]
    return kinds


def _kind(head: str) -> tuple[str, re.Match[str]] | None:
    """What the column of HEAD holds; a narrow column cuts the only word of its head ("Fremmød e")."""
    return first(rolls.COLUMNS, head) or first(rolls.COLUMNS, head.replace(" ", ""))


def _are_heads(row: Row, below: Sequence[Row]) -> bool:
    """Whether the cells of ROW, over columns of people, name groups: by a cue, or in a word or two."""
    texts = [cell.value.value for cell in row.cells]
    known = all(heading_of(cell.value) for cell in row.cells)
    short = all(text[0].isupper() and len(text.split()) <= _LONGEST_HEAD for text in texts)
    return known or (short and len(below) > 1 and not any(first(cues.LABELS, text) for text in texts))


def _are_groups(row: Row) -> bool:
    """Whether the cells of ROW are the headings of different groups: nothing but people stands below such."""
    kinds = [group.kind if (group := heading_of(cell.value)) else None for cell in row.cells]
    return all(kinds) and len(set(kinds)) == len(kinds)


def _group_column(cell: Cell) -> Column:
    return Column(
        "group", cell.start, cell.value, group=heading_of(cell.value) or Group("present", cell.value)
    )


def _inline_column(cell: Cell, found: tuple[str, re.Match[str]]) -> Column:
    words = cell.value
    head = words._replace(value=words.value[: found[1].end()].rstrip(": "))
    return Column("group", cell.start, words, group=Group(found[0], head), people=True)


def _is_ticked(start: int, head: Row, below: Sequence[Row]) -> bool:
    """Whether somebody has a tick in the column that begins at START."""
    return any(rolls.COLUMN_TICK.match(value) for value in _values(start, head, below))


def _holds_sides(start: int, head: Row, below: Sequence[Row]) -> bool:
    """Whether all that stands in the column that begins at START is the names of sides, whatever its head."""
    told = [first(cues.GROUPS, value) for value in _values(start, head, below)]
    return bool(told) and all(one and one[0] in ("management", "employee") for one in told)


def _values(start: int, head: Row, below: Sequence[Row]) -> Iterator[str]:
    """What stands in the column that begins at START of the rows BELOW their HEAD."""
    starts = [cell.start for cell in head.cells]
    cells = (cell for row in below for cell in row.cells)
    return (cell.value.value for cell in cells if _nearest(starts, cell.start) == start)


def _nearest(starts: Sequence[int], start: int) -> int:
    return min(starts, key=lambda each: abs(each - start))
