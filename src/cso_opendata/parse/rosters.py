"""Tables of people: columns with a head that says what they hold.

roster = head { row } ; head = ("Navn" | "Organisation" | "Til stede" ...)+ | group { group }
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.parse.cues import head as cues
from cso_opendata.parse.cues import people as words
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.groups import Group, heading_of
from cso_opendata.parse.lists import entries
from cso_opendata.parse.people import entry
from cso_opendata.parse.said import Said, is_remark

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping, Sequence

    from cso_opendata.model import Text
    from cso_opendata.parse.grids import Cell, Row, Table
    from cso_opendata.parse.people import Entry

# The columns that say who was there.
_PRESENCE = ("present", "absent")
# The head of a column is a word or two.
_LONGEST_HEAD = 3
# A tick is looked for in so many rows.
_MOST_ROWS = 1000


class Column(NamedTuple):
    """A column of a roster: what KIND of thing it holds, or the GROUP of the people in it.

    TICKED: somebody has a tick in it; PEOPLE: its head names the first of its people too.
    """

    kind: str
    start: int
    head: Text
    ticked: bool = False
    group: Group | None = None
    people: bool = False


class Listed(NamedTuple):
    """A person as a row has them.

    HEADED: its columns are named; GROUP is that of the column; TICKED the head of one with a tick.
    """

    person: Entry
    headed: bool = False
    group: Group | None = None
    ticked: Text | None = None


def columns_of(table: Table, index: int) -> tuple[Column, ...]:
    """The columns that the row at INDEX of TABLE is the head of; empty where it is none."""
    row, below = table.rows[index], table.rows[index + 1 : index + 1 + _MOST_ROWS]
    if len(row.cells) < 2 or not below:  # noqa: PLR2004  (columns are two at least)
        return ()
    inline = [first(cues.INLINE_GROUPS, cell.value.value) for cell in row.cells]
    if all(inline) and table.people_below(index):
        pairs = zip(row.cells, inline, strict=True)
        return tuple(_inline_column(cell, found) for cell, found in pairs if found)
    if any(entries(text.value) for cell in row.cells for text in cell.texts):
        return ()
    if table.people_below(index):
        return tuple(_group_column(cell) for cell in row.cells) if _are_heads(row, below) else ()
    kinds = [_kind(cell.value.value) for cell in row.cells]
    known = [kind[0] for kind in kinds if kind]
    if "name" not in known or 2 * len(known) < len(kinds):
        return ()
    return tuple(
        Column(kind[0] if kind else "other", cell.start, cell.value, _is_ticked(cell.start, row, below))
        for cell, kind in zip(row.cells, kinds, strict=True)
    )


def _kind(head: str) -> tuple[str, re.Match[str]] | None:
    """What the column of HEAD holds; a narrow column cuts the only word of its head ("Fremmød e")."""
    return first(cues.COLUMNS, head) or first(cues.COLUMNS, head.replace(" ", ""))


def _are_heads(row: Row, below: Sequence[Row]) -> bool:
    """Whether the cells of ROW, over columns of people, name groups: by a cue, or in a word or two."""
    texts = [cell.value.value for cell in row.cells]
    known = all(heading_of(cell.value) for cell in row.cells)
    short = all(text[0].isupper() and len(text.split()) <= _LONGEST_HEAD for text in texts)
    return known or (short and len(below) > 1 and not any(first(cues.LABELS, text) for text in texts))


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
    starts = [cell.start for cell in head.cells]
    return any(
        words.TICK.match(cell.value.value) and _nearest(starts, cell.start) == start
        for row in below
        for cell in row.cells
    )


def _nearest(starts: Sequence[int], start: int) -> int:
    return min(starts, key=lambda each: abs(each - start))


def listed_in(columns: Sequence[Column], row: Row) -> Iterator[tuple[Text, Listed]]:
    """The people in ROW below the heads of COLUMNS."""
    if columns[0].group:
        for cell in row.cells:
            yield from _in_cell(cell, _of(columns, cell).group)
        return
    values: dict[Column, str] = {}
    beside = [cell.value.value for cell in row.cells if not _holds(values, _of(columns, cell), cell)]
    person = _remarked(_person(columns, values), beside)
    side = next((_side(cell) for cell in row.cells if _of(columns, cell).kind == "side"), None)
    kinds = (column for column in values if column.kind in _PRESENCE)
    ticked = next((column.head for column in kinds if words.TICK.match(values[column])), None)
    if person:
        yield row.text, Listed(person, headed=True, group=side, ticked=ticked)


def _holds(values: dict[Column, str], column: Column, cell: Cell) -> bool:
    """Whether CELL is what COLUMN holds, and so in VALUES now; a remark behind it stands below no head."""
    if column in values and is_remark(cell.value.value):
        return False
    values[column] = cell.value.value
    return True


def _remarked(person: Entry | None, beside: Sequence[str]) -> Entry | None:
    """PERSON with the remark that stands BESIDE the columns with a head: "afbud"."""
    remark = next((one for one in beside if is_remark(one)), None)
    return person._replace(note=person.note or remark) if person and remark else person


def leading(columns: Sequence[Column], row: Row, before: Group | None) -> Group | None:
    """The group that a cell before the first of COLUMNS names; it holds for the rows BELOW it too.

    BEFORE is that of the row above: such a cell is merged with the empty ones under it.
    """
    if columns[0].group or len(row.cells) < 2:  # noqa: PLR2004  (a cell before another)
        return None
    named = row.cells[0]
    if _of(columns, named) == _of(columns, row.cells[1]) == columns[0]:
        return heading_of(named.value)
    return before


def _in_cell(cell: Cell, group: Group | None) -> Iterator[tuple[Text, Listed]]:
    """The people in CELL, of GROUP; below a heading of their own they are away, and of its side."""
    headed = heading_of(cell.texts[0]) if len(cell.texts) > 1 else None
    if headed and headed.attendance == "absent":
        side = group.side if group else None
        group = headed._replace(kind=f"absent {side}" if side else "absent")
        cell = cell._replace(texts=cell.texts[1:])
    for text in cell.entries:
        person = entry(text.value)
        if person:
            yield text, Listed(person, headed=True, group=group)


def _side(cell: Cell) -> Group | None:
    """The group that a CELL of the column for it names."""
    found = first(cues.GROUPS, cell.value.value)
    return Group(found[0], cell.value) if found else None


def _of(columns: Sequence[Column], cell: Cell) -> Column:
    return min(columns, key=lambda column: abs(column.start - cell.start))


def _person(columns: Sequence[Column], values: Mapping[Column, str]) -> Entry | None:
    """The person whom VALUES, a row by its columns, tell of."""
    names = [value for column, value in values.items() if column.kind == "name"]
    person = entry(names[0]) if names else None
    if person is None:
        return None
    for column in columns:
        person = _with(person, column, values.get(column, ""))
    return person


def _with(person: Entry, column: Column, value: str) -> Entry:
    """PERSON with what COLUMN holds of them."""
    if column.kind in ("organization", "initials", "note") and value:
        return _noted(person, column.kind, value)
    if column.kind == "title" and value:
        return _titled(person, value)
    if column.kind == "present":
        return _present(person, column, value)
    if column.kind == "other" and words.ABSENCE.match(value):
        # Whatever the column is called, somebody was away.
        return person._replace(note=person.note or value)
    if column.kind == "absent" and value and not words.NO_TICK.match(value):
        ticked = words.TICK.match(value) or words.PRESENT.match(value)
        return person._replace(note=column.head.value if ticked else value)
    return person


def _noted(person: Entry, kind: str, value: str) -> Entry:
    """PERSON with the organization, the initials or the remark, as KIND says, that VALUE is."""
    if kind == "note" and (role := first(words.ROLES, value)):
        return person._replace(role=role[0])
    if kind == "note":
        return person._replace(note=person.note or value)
    return person._replace(organization=value) if kind == "organization" else person._replace(initials=value)


def _titled(person: Entry, value: str) -> Entry:
    """PERSON with the office in VALUE, and what stands behind it: "TR, FOA"."""
    said = Said()
    said.add(value, person.name)
    if said.role:
        return person._replace(role=said.role)
    if said.title is None:
        return person._replace(title=value)
    return person._replace(title=said.title, organization=person.organization or said.organization)


def _present(person: Entry, column: Column, value: str) -> Entry:
    """PERSON with a box, with or without a tick, a remark, or neither where others have a tick."""
    if words.TICK.match(value) or words.NO_TICK.match(value):
        return person._replace(box=value)
    if column.ticked and words.DASH.match(value):
        return person._replace(box="")
    if value:
        return person._replace(note=value)
    return person._replace(box="") if column.ticked else person
