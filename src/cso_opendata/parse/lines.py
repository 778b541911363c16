"""The lines of a head: as they stand on paper, or as the columns of a line or a table make them.

Columns are parted by the borders of a table, by a wide gap, or by the boxes before names.
"""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING

from cso_opendata.model import Text, phrase, physical_lines
from cso_opendata.parse.columns import Line, table_lines
from cso_opendata.parse.cues import bodies as body_cues
from cso_opendata.parse.cues import head as cues
from cso_opendata.parse.cues import rolls
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.folds import joined
from cso_opendata.parse.grids import Cell, Row
from cso_opendata.parse.label_rows import known_rows
from cso_opendata.parse.listed import guests_in
from cso_opendata.parse.people import entry
from cso_opendata.parse.run_in import is_label, parts_of
from cso_opendata.parse.running import running
from cso_opendata.parse.when import day_in
from cso_opendata.parse.wraps import goes_on

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cso_opendata.model import Block
    from cso_opendata.parse.ledger import Ledger

# Two white spaces, a tab, or one white space before a box; written so that it begins with one set of
# characters, since the search for it is quick then.
_GAP = re.compile(r"\s(?:(?<![,;]\s)\s+(?!og\s)|(?<=\t)|(?=(?:\[[ xX]?\]|[☐☑☒])\s*[^\W\d_]))")
_COLON = re.compile(r"(?<=[A-ZÆØÅa-zæøå]):(?=[A-ZÆØÅ])")
# Dots that lead from a label to its value: "Dato ......: 3. marts".
_LEADERS = re.compile(r"(?<=[a-zæøå])\s*\.{3,}\s*:?\s*(?=[^\s.])")
_FIRST_BULLET = re.compile(r"(?P<label>[A-ZÆØÅ][^•▪●:]{1,40}?)[:\s]\s*[•▪●]\s+(?=[A-ZÆØÅ])")


def lines_of(blocks: Sequence[Block], ledger: Ledger) -> Iterator[Line]:
    """The lines of BLOCKS; what plainly goes on on the next line is one."""
    begun: Line | None = None
    for line in running(_lines(blocks, ledger)):
        if begun and _goes_on(begun, line, ledger):
            # A title goes on as the paragraph below its first word does.
            block = line.block if cues.KIND_ALONE.match(begun.text.value) else begun.block
            begun = Line(joined([begun.text, line.text], " "), block)
            continue
        if begun:
            yield begun
        begun = line
    if begun:
        yield begun


def _goes_on(begun: Line, line: Line, ledger: Ledger) -> bool:
    if begun.listed or line.listed or begun.is_header or begun.whole:
        return False
    if not ledger.adjoin(begun.text.at, line.text.at):
        return False
    if line.part and begun.text.at == line.text.at and is_label(line.text.value):
        # One line of print is cut where a label begins, be it in small letters.
        return False
    small = line.text.value[0].islower() or line.text.value[0] == "("
    # "kl. 19.00 -", with the other hour on the next line.
    cut = begun.text.value[-1] in "-–" and line.text.value[0].isdigit()
    # "..., Prøvegården," with the street on the next line.
    open_end = small or begun.text.value[-1] == ","
    same = (begun.block is line.block and open_end and not cues.is_labelled(line.text.value)) or cut
    titled = cues.KIND_ALONE.match(begun.text.value) and body_cues.OF_THE_MEETING.match(line.text.value)
    if titled or (begun.block is line.block and _tells_who_came(begun)):
        return True
    if same and (cues.TITLE.match(begun.text.value) or _says_when(begun.text.value)):
        return True
    return goes_on(begun.text, line.text, line.block)


def _tells_who_came(begun: Line) -> bool:
    """Whether the paragraph that BEGUN is the first line of says who came for whom, on several lines."""
    if begun.text.at.line != begun.block.numbers[0]:
        return False
    cut = rolls.CAME_NEXT.match(begun.text.value)
    return bool(cut or rolls.CAME_FOR_AWAY.match(begun.block.text))


def _says_when(text: str) -> bool:
    """Whether TEXT, which goes on, names a day and nobody: a place may be on the next line."""
    return day_in(text) is not None and entry(text) is None


def _lines(blocks: Sequence[Block], ledger: Ledger) -> Iterator[Line]:
    """The lines of BLOCKS one by one; those with columns, as long as they adjoin, are a table."""
    table: list[Row] = []
    for block in blocks:
        for row in _rows(block):
            if table and _heads_columns(table[-1], row):
                table[-1] = _by_place(table[-1])
            elif table and not _same_table(table[-1], row, ledger):
                yield from _parts(table)
                table = []
            if row.block.kind == "row" or len(row.cells) > 1:
                table.append(row)
            else:
                yield from _parted(row)
    yield from _parts(table)


def _parts(table: Sequence[Row]) -> Iterator[Line]:
    return (line._replace(part=True) for line in table_lines(known_rows(table)))


def _same_table(before: Row, row: Row, ledger: Ledger) -> bool:
    if before.block.kind == "row" or row.block.kind == "row":
        return before.block.kind == row.block.kind
    return len(row.cells) > 1 and ledger.adjoin(before.cells[-1].texts[-1].at, row.cells[0].texts[0].at)


def _heads_columns(before: Row, row: Row) -> bool:
    """Whether BEFORE, a line of print, heads the groups that stand in the columns of ROW, one of a table."""
    if before.block.kind == "row" or row.block.kind != "row" or len(before.cells) != len(row.cells):
        return False
    return len(row.cells) > 1 and all(first(cues.GROUPS, cell.value.value) for cell in before.cells)


def _by_place(row: Row) -> Row:
    """ROW, whose cells begin where their columns do in a table: they are counted."""
    return row._replace(cells=tuple(cell._replace(start=place) for place, cell in enumerate(row.cells)))


def _rows(block: Block) -> Iterator[Row]:
    """The lines of BLOCK, each with its columns."""
    if block.kind == "row":
        starts = accumulate(block.widths, initial=0)
        yield Row(
            tuple(Cell(texts, start) for texts, start in zip(block.cells, starts, strict=False) if texts),
            block,
        )
        return
    sentence = phrase(block)
    # Where a sentence on those who came for an item wraps, a name may be cut.
    each = [sentence] if block.text[-1] == "." and guests_in(sentence) else physical_lines(block)
    for line in each:
        label = _bold_label(line, block) if block.strong else 0
        yield Row(_cells(line, label), block)


def _bold_label(line: Text, block: Block) -> int:
    """Where the label ends that begins LINE in bold print, with its value behind it in plain."""
    for start, end in block.strong:
        bold = block.text[start:end].strip()
        plain = not bold.endswith(":") and line.value.removeprefix(bold)[:1] == " "
        if bold and plain and line.value.startswith(bold) and is_label(bold):
            return len(bold)
    return 0


def _cells(line: Text, label: int) -> tuple[Cell, ...]:
    """The columns of LINE, which wide gaps part; one is LABEL, of so many characters."""
    if line.value and not label and not _GAP.search(line.value):
        return (Cell((line,), 0),)
    cells, start = [], label
    if label:
        cells.append(Cell((Text(line.value[:label].strip(), line.at),), 0))
    for gap in (*_GAP.finditer(line.value, label), None):
        end = gap.start() if gap else len(line.value)
        if line.value[start:end].strip():
            cells.append(Cell((Text(line.value[start:end].strip(), line.at),), start))
        start = gap.end() if gap else end
    return tuple(cells)


def _parted(row: Row) -> Iterator[Line]:
    """The one line of ROW, or those of the groups that stand on it one after the other."""
    text = row.cells[0].texts[0]
    following = parts_of(text.value)
    if not following:
        yield Line(text, row.block)
        return
    starts = [0, *following]
    for start, end in zip(starts, (*starts[1:], len(text.value)), strict=True):
        # A mark at the end of print goes on on the next line.
        part = text.value[start:end].strip(" ·•|;," if end == len(text.value) else " ·•|;,–—-(")
        part = part if "(" in part else part.rstrip(" .)")
        if part:
            yield Line(Text(part, text.at), row.block, part=True)


def spaced(line: Text) -> Text:
    """LINE with a space behind a colon before a capital ("VIP:Anna Berg"); dots that lead are a colon.

    So is the bullet of the first entry of a list behind its heading ("Deltagere • Anna Berg").
    """
    led = _FIRST_BULLET.match(line.value)
    if led and first(cues.GROUPS, led["label"]):
        line = line._replace(value=f"{led['label']}: {line.value[led.end() :]}")
    if "..." in line.value:
        line = line._replace(value=_LEADERS.sub(": ", line.value))
    return line._replace(value=_COLON.sub(": ", line.value)) if ":" in line.value else line
