"""The rows of tables of people, below heads that say what the columns hold (`roster_heads`)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.parse.cues import head as cues
from cso_opendata.parse.cues import people as words
from cso_opendata.parse.cues import rolls
from cso_opendata.parse.cues.first_names import is_first_name
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.groups import Group, heading_of
from cso_opendata.parse.lists import entries
from cso_opendata.parse.named_lines import named_on
from cso_opendata.parse.people import Entry, entry
from cso_opendata.parse.roster_heads import NAMES, PRESENCE
from cso_opendata.parse.said import Said, is_remark

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from cso_opendata.model import Text
    from cso_opendata.parse.grids import Cell, Row
    from cso_opendata.parse.roster_heads import Column


# What stands between two names in one cell.
_AND = re.compile(r",|\sog\s")


class Listed(NamedTuple):
    """A person as a row has them.

    HEADED: its columns are named; GROUP is that of the column; TICKED the head of one with a tick.
    """

    person: Entry
    headed: bool = False
    group: Group | None = None
    ticked: Text | None = None


def listed_in(columns: Sequence[Column], row: Row) -> Iterator[tuple[Text, Listed]]:
    """The people in ROW below the heads of COLUMNS."""
    if columns[0].group:
        for cell in row.cells:
            yield from _in_cell(cell, _of(columns, cell).group)
        return
    values: dict[Column, str] = {}
    beside = [cell.value.value for cell in row.cells if not _holds(values, _of(columns, cell), cell)]
    kinds = (column for column in values if column.kind in PRESENCE)
    ticked = next((column.head for column in kinds if _is_ticked(column, values[column])), None)
    several = _several(columns, values)
    if several:
        yield from ((row.text, Listed(one, headed=True, ticked=ticked)) for one in several)
        return
    person = _remarked(_person(columns, values), beside)
    side = next((_side(cell) for cell in row.cells if _of(columns, cell).kind == "side"), None)
    if person:
        yield row.text, Listed(person, headed=True, group=side or _named_group(columns), ticked=ticked)


def _named_group(columns: Sequence[Column]) -> Group | None:
    """The group of all people in a table whose column of names says so: "Gæst", "Medarbejdere"."""
    heads = [heading_of(column.head) for column in columns if column.kind == "name"]
    return next((group for group in heads if group and (group.capacity or group.side)), None)


def _several(columns: Sequence[Column], values: Mapping[Column, str]) -> list[Entry]:
    """The people whom one cell of VALUES names, all by first names, each with what the row says of all."""
    cells = [column for column in values if column.kind == "name" and _AND.search(values[column])]
    found = entries(values[cells[0]]) if cells else []
    called = len(found) > 1 and all(is_first_name(one.name.split()[0]) for one in found)
    told = [column for column in columns if column.kind in ("organization", "note") and column in values]
    for column in (*told, *(one for one in columns if one.kind in PRESENCE)):
        found = [_with(one, column, values.get(column, "")) for one in found]
    return found if called else []


def _is_ticked(column: Column, value: str) -> bool:
    """Whether VALUE says no more than that the head of COLUMN is so."""
    yes = column.kind == "absent" and words.PRESENT.match(value)
    return bool(yes or rolls.COLUMN_TICK.match(value))


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
        for person in named_on(text.value):
            yield text, Listed(person, headed=True, group=group)


def _side(cell: Cell) -> Group | None:
    """The group that a CELL of the column for it names."""
    found = first(cues.GROUPS, cell.value.value)
    return Group(found[0], cell.value) if found else None


def _of(columns: Sequence[Column], cell: Cell) -> Column:
    return min(columns, key=lambda column: abs(column.start - cell.start))


def _person(columns: Sequence[Column], values: Mapping[Column, str]) -> Entry | None:
    """The person whom VALUES, a row by its columns, tell of."""
    names = [value for column, value in values.items() if column.kind == "name"] or [_whole(values)]
    person = entry(names[0]) if names[0] else None
    if person is None and is_first_name(names[0]):
        # Below the head of a column for names a first name is one.
        person = Entry(names[0], None, None, None)
    if person is None:
        return None
    for column in columns:
        person = _with(person, column, values.get(column, ""))
    return person


def _whole(values: Mapping[Column, str]) -> str:
    """The name in VALUES whose parts stand in columns of their own, as it is printed."""
    return " ".join(value for column, value in values.items() if column.kind in NAMES)


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
    if column.kind == "absent" and value and not (rolls.NO_TICK.match(value) or rolls.NOT_AWAY.match(value)):
        ticked = rolls.COLUMN_TICK.match(value) or words.PRESENT.match(value)
        return person._replace(note=column.head.value if ticked else value)
    return person


def _noted(person: Entry, kind: str, value: str) -> Entry:
    """PERSON with the organization, the initials or the remark, as KIND says, that VALUE is."""
    if kind == "note" and (role := first(words.ROLES, value)):
        return person._replace(role=role[0])
    if kind == "note":
        # When somebody came says more than that they did.
        more = words.PARTIAL.search(value) or words.ABSENCE.match(value)
        return person._replace(note=value if more else person.note or value)
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
    away = value and value.upper() == column.away
    if away or rolls.COLUMN_TICK.match(value) or rolls.NO_TICK.match(value):
        return person._replace(box=value)
    if column.ticked and words.DASH.match(value):
        return person._replace(box="")
    if value:
        return person._replace(note=value)
    return person._replace(box="") if column.ticked else person
