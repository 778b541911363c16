"""Lines and tables with columns in the head: labels and values, people and what is said of them.

table = head-of-columns { row } | label { label } newline value { value } | { label value | person | words }
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.model import Block, Text
from cso_opendata.parse.abreast import abreast, unwrapped
from cso_opendata.parse.cell_labels import by_label, has_its_value, heads_a_group, is_label_cell
from cso_opendata.parse.cues import head as cues
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.dates import single_day
from cso_opendata.parse.entry_columns import entry_of, one_of_a_group
from cso_opendata.parse.folds import joined, with_label
from cso_opendata.parse.grids import Cell, Table
from cso_opendata.parse.lists import entries
from cso_opendata.parse.names import names_together
from cso_opendata.parse.people import entry, is_plainly_one
from cso_opendata.parse.presence import is_box
from cso_opendata.parse.roster_heads import columns_of
from cso_opendata.parse.rosters import Listed, leading, listed_in
from cso_opendata.parse.run_in import is_label
from cso_opendata.parse.wraps import whole_entries

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from cso_opendata.model import Block, Text
    from cso_opendata.parse.abreast import Column as Abreast
    from cso_opendata.parse.grids import Row
    from cso_opendata.parse.groups import Group
    from cso_opendata.parse.people import Entry
    from cso_opendata.parse.roster_heads import Column


class Line(NamedTuple):
    """A line of a head, the block that it belongs to, and what its table tells of it already.

    PART: it is a part of a printed line, or several put together. WHOLE: it is one entry of a list in running
    text, and no other line goes on with it.
    """

    text: Text
    block: Block
    listed: Listed | None = None
    is_header: bool = False
    part: bool = False
    whole: bool = False


def table_lines(rows: Sequence[Row]) -> Iterator[Line]:
    """The lines that ROWS of a table make up."""
    rows = unwrapped(rows)
    table = Table(rows)
    columns: tuple[Column, ...] = ()
    led: Group | None = None
    passed = 0
    for index, row in enumerate(rows):
        if index < passed or not row.cells:
            continue
        if not any(map(str.isalnum, row.text.value)):
            yield Line(row.text, row.block)
            continue
        led = leading(columns, row, led) if columns else None
        if listed := _listed(columns, row, led) if columns else ():
            yield from listed
            continue
        heads = columns_of(table, index) if len(row.cells) >= len(columns) else ()
        if columns and not heads and not (_labelled(row) or _is_label_row(row)):
            # A row of the list that names nobody, or nobody plainly, is left for someone to look at.
            continue
        columns = heads
        beside, height = ((), 0) if columns else abreast(rows[index:])
        if beside:
            yield from _beside(beside, row.block)
            passed = index + height
            continue
        if columns and columns[0].people:
            yield from (Line(column.head, row.block) for column in columns)
            continue
        below = rows[index + 1] if index + 1 < len(rows) else None
        if columns:
            yield Line(row.text, row.block, is_header=True)
        elif below and _is_label_row(row) and not _labelled(below):
            yield from _pairs(row, below)
            passed = index + 2
        else:
            yield from _row(row, table, _bare(rows[index - 1]) if index else {})


def _listed(columns: tuple[Column, ...], row: Row, led: Group | None) -> list[Line]:
    """The lines of ROW below COLUMNS of people, in the group LED; none where it names nobody."""
    found = [] if _begins_a_group(columns, row) else list(_under(columns, row, led))
    return found or ([Line(row.text, row.block)] if len(row.cells) == 1 else [])


def _begins_a_group(columns: tuple[Column, ...], row: Row) -> bool:
    """Whether ROW, below COLUMNS of people, is a group of its own ("Gæst: ...")."""
    return bool(columns[0].group) and is_label(row.cells[0].value.value)


def _under(columns: tuple[Column, ...], row: Row, led: Group | None) -> Iterator[Line]:
    """The people in ROW, below the heads of COLUMNS; LED is the group that a cell before them names."""
    for text, listed in listed_in(columns, row):
        yield Line(text, row.block, listed._replace(group=listed.group or led))


def _beside(columns: Sequence[Abreast], block: Block) -> Iterator[Line]:
    """The lines of lists that stand side by side, one list after the other."""
    for column in columns:
        if column.labelled and column.texts:
            yield Line(with_label(column.head, joined(column.texts, " ")), block)
        else:
            yield Line(column.head, block)
            yield from (Line(text, block) for text in column.texts)


def _labelled(row: Row) -> bool:
    """Whether there is a label in ROW; the heading of a group behind a person is a remark ("Afbud")."""
    person = next((i for i, cell in enumerate(row.cells) if _names_somebody(cell)), len(row.cells))
    labels = (bool(first(cues.LABELS, cell.value.value)) for cell in row.cells[person:])
    return any(map(is_label_cell, row.cells[:person])) or any(labels)


def _names_somebody(cell: Cell) -> bool:
    return bool(entries(cell.value.value)) and not heads_a_group(cell.texts)


def _is_label_row(row: Row) -> bool:
    """Whether ROW is labels and nothing else, whose values stand below them."""
    texts = [cell.value.value for cell in row.cells]
    ends = [found[1].end() if (found := first(cues.LABELS, text)) else 0 for text in texts]
    return len(texts) > 1 and all(end == len(text) for end, text in zip(ends, texts, strict=True))


def _pairs(labels: Row, values: Row) -> Iterator[Line]:
    for cell in values.cells:
        above = min(labels.cells, key=lambda label: abs(label.start - cell.start))
        yield Line(with_label(above.value, cell.value), values.block)


def _bare(row: Row) -> Mapping[int, Text]:
    """The labels of ROW that stand behind others and have no value on it, by where they begin."""
    found = ((cell, first(cues.LABELS, cell.value.value)) for cell in row.cells[1:])
    return {
        cell.start: cell.value for cell, label in found if label and label[1].end() == len(cell.value.value)
    }


def _row(row: Row, table: Table, above: Mapping[int, Text]) -> Iterator[Line]:
    """The lines of a ROW of TABLE: labels with values, people, a letterhead, or words.

    ABOVE are labels that have no value on the row above: what stands right below one is its value.
    """
    person = one_of_a_group(row.cells)
    if person:
        yield Line(row.cells[0].value, row.block)
        yield Line(joined([cell.value for cell in row.cells[1:]], "\t"), row.block, Listed(person))
        return
    if _labelled(row):
        hung = [cell for cell in row.cells if cell.start in above and not is_label_cell(cell)]
        for group in by_label([cell for cell in row.cells if cell not in hung]):
            yield from _of_label(group, row.block)
        for cell in hung:
            yield Line(with_label(above[cell.start], cell.value), row.block)
        return
    texts = [cell.value for cell in row.cells]
    ticked = _with_boxes(texts)
    if len(ticked) > 1:
        yield from (Line(text, row.block, Listed(person) if person else None) for text, person in ticked)
        return
    people = [entry(text.value) for text in texts]
    apart = _apart(texts, people) or _several(texts)
    if apart or (all(people) and (_whole(people) or table.is_people())):
        yield from (Line(text, row.block) for cell in row.cells for text in _apart_in(cell))
        return
    person = entry_of([text.value for text in texts])
    yield Line(row.text, row.block, Listed(person) if person else None)


def _with_boxes(texts: Sequence[Text]) -> list[tuple[Text, Entry | None]]:
    """Those whom TEXTS name, each with the box in a cell of its own before or behind what is said of them."""
    boxes = [index for index, text in enumerate(texts) if is_box(text.value)]
    if len(boxes) < 2 or len(texts) < 2 * len(boxes):  # noqa: PLR2004  (one box is that of the row)
        return []
    before = boxes[0] == 0
    starts = boxes if before else [0, *(index + 1 for index in boxes[:-1])]
    parts = [texts[start:end] for start, end in pairwise([*starts, len(texts)])]
    return [(joined(part, " "), entry_of([text.value for text in part])) for part in parts]


def _apart(texts: Sequence[Text], people: Sequence[Entry | None]) -> bool:
    """Whether TEXTS have nothing to do with each other: a letterhead or the day stands beside the rest."""
    return any(single_day(text.value) for text in texts) or (
        not any(people) and any(cues.is_letterhead(text.value) for text in texts)
    )


def _apart_in(cell: Cell) -> Sequence[Text]:
    """The texts of CELL: each of its paragraphs, where it is a letterhead with facts of its own."""
    letter = [text for text in cell.texts if cues.is_letterhead(text.value)]
    facts = [text for text in cell.texts if single_day(text.value) or first(cues.LABELS, text.value)]
    return cell.texts if letter and facts else [cell.value]


def _several(texts: Sequence[Text]) -> bool:
    """Whether more than one of TEXTS is a person by the first name: nobody is another's organization."""
    return sum(is_plainly_one(text.value, by_name=True) for text in texts) > 1


def _whole(people: Sequence[Entry | None]) -> bool:
    """Whether PEOPLE have each something of their own said of them, so that none belongs to another."""
    return all(person is not None and (person.box or person.organization) for person in people)


def _of_label(cells: list[Cell], block: Block) -> Iterator[Line]:
    """The lines of a label and its values; people in several paragraphs stand below their heading."""
    head, *values = cells
    if values and has_its_value(head):
        yield from (Line(cell.value, block) for cell in cells)
        return
    texts = [text for cell in values for text in cell.texts]
    if not is_label_cell(head) or not values:
        yield Line(joined([cell.value for cell in cells], " "), block)
    elif first(cues.GROUPS, head.value.value) and len(people := whole_entries(texts)) > 1:
        yield Line(head.value, block)
        yield from (Line(text, block) for text in people)
    else:
        value = joined(texts, " ")
        named = first(cues.LABELS, head.value.value)
        if named and named[0] == "case_handler":
            value = value._replace(value=names_together([text.value for text in texts]))
        yield Line(with_label(head.value, value), block)
