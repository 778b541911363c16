"""Lists of themes whose names stand over their parts by their looks: headings, bold lines, numbers.

list = name { part | text } name { part | text } { name { part | text } }
"""

from __future__ import annotations

from itertools import dropwhile
from typing import TYPE_CHECKING

from cso_opendata.parse.plan_words import is_part_of_any
from cso_opendata.parse.shapes import stands_alone
from cso_opendata.parse.theme_lines import line_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cso_opendata.model import Block
    from cso_opendata.parse.theme_lines import Line

# So many themes stand side by side.
FEWEST = 2


def without_lead(below: Sequence[Block]) -> list[Block]:
    """What stands BELOW a heading without the text that leads to a list."""
    return list(dropwhile(_leads, below))


def _leads(block: Block) -> bool:
    line = line_of(block)
    text = line.is_text or block.text.endswith(":")
    return block.kind == "paragraph" and text and not line.style.heads and not line.text


def headed_list(heading: Block | None, below: Sequence[Block]) -> list[tuple[Line, bool]]:
    """The lines of the list BELOW a HEADING, each with whether it is a part; none if no such list."""
    first = line_of(below[0]) if below and below[0].kind != "row" else None
    if first is None or not first.style.heads or first.value not in (None, 1):
        return []
    above = line_of(heading) if heading else None
    if above and not _is_below(above, first):
        return []
    listed = list(_listed(above, first, below))
    return listed if sum(not part for _, part in listed) >= FEWEST else []


def _is_below(heading: Line, first: Line) -> bool:
    """Whether the style of FIRST is not that of HEADING, or one above it."""
    if first.block.kind == "heading":
        return heading.block.kind == "heading" and heading.block.level < first.block.level
    return not (first.style.bold and heading.style.bold)


def _listed(above: Line | None, first: Line, below: Sequence[Block]) -> Iterator[tuple[Line, bool]]:
    last: Line = first
    count = 0
    for block in below:
        line = line_of(block)
        if line.style == first.style:
            if not _follows(above, count, line):
                return
            count += 1
            yield line, False
        elif _ends(first, last, line):
            return
        elif not line.is_text and not _says(line):
            yield line, True
        last = line


def _follows(above: Line | None, count: int, line: Line) -> bool:
    """Whether LINE is the next of a list of COUNT names, and no section as the one ABOVE is."""
    beside = above is not None and above.style == line.style
    # Markdown may number each of them 1.
    return line.value in (None, 1, count + 1) and not (beside and is_part_of_any(line.name.value))


def _says(line: Line) -> bool:
    """Whether LINE is a paragraph that speaks of a theme."""
    return line.style.kind == "paragraph" and not line.style.label and not stands_alone(line.block)


def _ends(first: Line, last: Line, line: Line) -> bool:
    """Whether LINE, behind the LAST one, ends the list of FIRST: as a heading, or apart and no text."""
    kind, label = line.style.kind, line.style.label
    if kind == "heading":
        return first.style.kind != "heading" or line.block.level <= first.block.level
    if kind == "row" or (line.style.heads and label != "number"):
        return True
    if kind == "bullet" or label or line.is_text or _says(line):
        return False
    adjoins = line.block.numbers[0] == last.block.numbers[-1] + 1
    return not adjoins or is_part_of_any(line.name.value)
