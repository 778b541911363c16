"""The themes of a plan: the list of prioritised themes where it first stands."""

from __future__ import annotations

from functools import partial
from itertools import accumulate, pairwise, takewhile
from typing import TYPE_CHECKING

from cso_opendata.parse.cues import plan as cues
from cso_opendata.parse.cues.items import CONTENTS
from cso_opendata.parse.dates import find_dates
from cso_opendata.parse.headings import NUMBER
from cso_opendata.parse.row_cells import cells_of
from cso_opendata.parse.theme_lines import LONGEST, before_colons, line_of
from cso_opendata.parse.theme_lists import FEWEST, headed_list, without_lead
from cso_opendata.records import Theme

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import TypeAlias

    from cso_opendata.model import Block, Text
    from cso_opendata.parse.ledger import Ledger
    from cso_opendata.parse.theme_lines import Line

    # A theme and its block; none where that holds more than its name.
    _Placed: TypeAlias = tuple[Theme, Block | None]


def read_themes(blocks: Sequence[Block], ledger: Ledger) -> tuple[Theme, ...]:
    """The themes that follow the first heading of such a list and their parts; the next heading ends it."""
    found = (themes for start in _starts(blocks) if (themes := _below(blocks[start], blocks[start + 1 :])))
    themes = next(found, []) or _alone(blocks) or _led(blocks)
    for theme, block in themes:
        if block is None:
            ledger.claim(theme.title.at, "theme")
        else:
            ledger.claim_block(block, "theme")
    return tuple(theme for theme, _ in themes)


def _starts(blocks: Sequence[Block]) -> Iterator[int]:
    """The indexes of BLOCKS that head lists of themes, but for those in a table of contents."""
    for index, block in enumerate(blocks):
        if (block.kind != "row" or _is_alone(block)) and cues.THEMES_HEADING.match(block.text):
            below = blocks[index + 1 : index + 2]
            deeper = bool(below) and below[0].kind == "bullet" and below[0].level > block.level
            if (block.kind != "bullet" or deeper) and not _in_contents(blocks, index):
                yield index


def _led(blocks: Sequence[Block]) -> list[_Placed]:
    """The themes below a sentence in BLOCKS that leads to them ("Vi har valgt tre temaer:"); no dates."""
    for index, block in enumerate(blocks):
        if block.kind == "paragraph" and block.text.endswith(":") and cues.THEMES_LEAD.match(block.text):
            listed = list(takewhile(_is_listed, blocks[index + 1 :]))
            if len(listed) >= FEWEST and not any(find_dates(each.text) for each in listed):
                return _below(block, listed)
    return []


def _is_listed(block: Block) -> bool:
    """Whether BLOCK is one of a list by its looks."""
    return block.kind == "bullet" or (block.kind == "paragraph" and _stands_out(line_of(block)))


def _stands_out(line: Line) -> bool:
    return bool(line.style.label) or line.style.bold


def _in_contents(blocks: Sequence[Block], index: int) -> bool:
    """Whether the block at INDEX stands in a table of contents: below such a heading, all is told again."""
    texts = [block.text for block in blocks]
    while index >= 0 and texts[index] in texts[index + 1 :]:
        index -= 1
    return index >= 0 and bool(CONTENTS.match(texts[index])) and texts[index + 1] in texts[index + 2 :]


def _alone(blocks: Sequence[Block]) -> list[_Placed]:
    """The themes of BLOCKS that are called so one by one, below no heading of their list."""
    labelled = (index for index, block in enumerate(blocks) if cues.THEME_LABEL.match(block.text))
    start = next(labelled, None)
    return [] if start is None else _placed(headed_list(None, blocks[start:]))


def _below(heading: Block, below: Sequence[Block]) -> list[_Placed]:
    """The themes that stand BELOW their HEADING."""
    within = heading.kind == "row"
    rows = list(takewhile(lambda block: block.kind == "row" and not (within and _is_alone(block)), below))
    if rows:
        return [(theme, None) for theme in _in_rows(rows) or _in_columns(rows)]
    led = without_lead(below)
    headed = headed_list(heading, led)
    if headed:
        return _placed(headed)
    listed = _listed(heading, led if led[:1] and led[0].kind == "bullet" else below)
    return _placed([(line_of(block), _is_part(block, listed)) for block in listed])


def _is_alone(row: Block) -> bool:
    """Whether ROW is one cell, which stands over the rows below it."""
    return len(cells_of(row)) == 1


def _placed(lines: Sequence[tuple[Line, bool]]) -> list[_Placed]:
    """LINES, each with whether it is a part, as themes; text behind a name is none of it."""
    names = iter(before_colons([line for line, part in lines if not part]))
    themes: list[_Placed] = []
    parent: int | None = None
    for each, part in lines:
        line = each if part else next(names)
        below = part and parent is not None
        parent = parent if below else len(themes)
        themes.append((Theme(line.name, parent if below else None), None if line.text else line.block))
    return themes


def _listed(heading: Block, below: Sequence[Block]) -> list[Block]:
    """The blocks BELOW a HEADING that are its list; a line that begins the text behind it is none of them."""
    listed = list(takewhile(partial(_goes_on, heading, below[:1]), below))
    text = below[len(listed) : len(listed) + 1]
    if len(listed) > 1 and text and _is_text(text[0]) and _begins_text(listed):
        listed.pop()
    return listed


def _goes_on(heading: Block, first: Sequence[Block], block: Block) -> bool:
    """Whether BLOCK, behind HEADING and the FIRST of its list, is of that list: no text, and no heading."""
    if block.kind == "row" or _is_text(block):
        return False
    if heading.kind == block.kind == "heading" and block.level <= heading.level:
        return False
    if "bullet" in (block.kind, first[0].kind):
        # What a list of bullets names may be called as the sections of a plan are: "Nye opgaver".
        return block.kind == "bullet"
    return not cues.PLAN_HEADINGS.match(block.text) and not NUMBER.match(block.text)


def _is_text(block: Block) -> bool:
    return block.kind != "row" and line_of(block).is_text


def _begins_text(listed: Sequence[Block]) -> bool:
    """Whether the last of LISTED, with text below it, is its heading: it has no part, and white above."""
    *others, last = listed
    if any(block.kind == "bullet" for block in others):
        return last.kind != "bullet"
    return not _adjoin(others[-1], last) and any(_adjoin(*two) for two in pairwise(others))


def _in_rows(rows: Sequence[Block]) -> list[Theme]:
    """The themes of ROWS, one in each below a label that says so, and their parts below one for these."""
    labels = {cell.column: cell.text for cell in cells_of(rows[0])}
    column = next((column for column, words in labels.items() if cues.THEME_COLUMN.match(words)), None)
    beside = next((column for column, words in labels.items() if cues.PARTS_COLUMN.match(words)), None)
    themes: list[Theme] = []
    for row in rows[1:] if column is not None else ():
        cells = {cell.column: cell.pieces for cell in cells_of(row)}
        if column in cells:
            themes.append(Theme(cells[column][0], None))
        parent = max((index for index, each in enumerate(themes) if each.parent is None), default=None)
        themes += [Theme(part, parent) for part in cells.get(beside, ())] if beside is not None else []
    return themes


def _in_columns(rows: Sequence[Block]) -> list[Theme]:
    """The themes that stand side by side in ROWS, each over its parts; none where one column is not."""
    columns: dict[int, list[Text]] = {}
    for row in rows:
        for start, cell in zip(accumulate(row.widths, initial=0), row.cells, strict=False):
            columns.setdefault(start, []).extend(cell)
    listed = [column for column in columns.values() if column]
    headed = len(rows) == 1 or all(len(cell) <= 1 for cell in rows[0].cells)
    if not headed or len(listed) < FEWEST or not all(map(_is_theme, listed)):
        return []
    themes: list[Theme] = []
    for head, *parts in listed:
        parent = len(themes)
        themes += [Theme(head, None), *(Theme(part, parent) for part in parts)]
    return themes


def _is_theme(column: Sequence[Text]) -> bool:
    """Whether COLUMN is a theme and its parts: a few words each, and no label of a column."""
    short = all(len(text.value) <= LONGEST and text.value[-1] != "." for text in column)
    return short and len(column) > 1 and not cues.THEMES_LABEL.match(column[0].value)


def _adjoin(above: Block, below: Block) -> bool:
    return below.numbers[0] == above.numbers[-1] + 1


def _is_part(block: Block, listed: Sequence[Block]) -> bool:
    """Whether BLOCK is a part of a theme: by its bullet or level where LISTED has such, else by its words.

    Where white parts the themes, each with its parts right below, all but the first lines are parts.
    """
    kinds = {(other.kind, other.level) for other in listed}
    if all(line_of(other).style.label == "letter" for other in listed):
        return False
    if len(kinds) > 1:
        return (block.kind, block.level) != (listed[0].kind, listed[0].level)
    heads = [listed[0], *(below for above, below in pairwise(listed) if not _adjoin(above, below))]
    lone = any(one in heads and other in heads for one, other in pairwise(listed)) or listed[-1] in heads
    told = sum(1 for one in listed if cues.SUB_THEME.match(one.text))
    if len(heads) > 1 and not lone and not told:
        return block not in heads
    # A list of bullets could show its parts by their level: one such word in it is chance.
    chance = told == 1 and block.kind == "bullet"
    return bool(cues.SUB_THEME.match(block.text)) and not chance
