"""Content as Markdown: marks for headings, bold and slanted print, rows of tables between bars."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from render.content import (
    Bullet,
    Fact,
    Heading,
    Margin,
    Numbered,
    PageBreak,
    Paragraph,
    Run,
    Table,
    grid,
    listed,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from render.content import Block, Content, Words

_SPECIAL = re.compile(r"[\\`*_\[\]|]|^#")
# Lines of a list stand below each other; two spaces at a line's end keep it from joining the next.
_HARD_BREAK = "  \n"


def render(content: Content) -> bytes:
    """CONTENT as UTF-8."""
    groups = []
    for kind, run in groupby(listed(content), type):
        texts = [text for block in run for text in _texts(block)]
        together = {Bullet: "\n", Numbered: "\n", Fact: _HARD_BREAK}.get(kind)
        groups += [together.join(texts)] if together else texts
    return ("\n\n".join(groups) + "\n").encode()


def _texts(block: Block) -> Iterator[str]:
    match block:
        case Heading(level=level, words=line):
            yield f"{'#' * level} {_marked(line)}"
        case Paragraph(lines=lines):
            yield _HARD_BREAK.join(map(_marked, lines))
        case Bullet(level=level, words=line):
            yield f"{'  ' * level}- {_marked(line)}"
        case Numbered(label=label, words=line):
            yield f"- {label} {_marked(line)}"
        case Fact(label=label, value=value):
            yield f"**{_escaped(label)}** {_escaped(value)}".strip()
        case Table():
            yield "\n".join(_rows(block))
        case Margin(blocks=blocks):
            for inner in blocks:
                yield _beside(inner)
        case PageBreak():
            return


def _beside(block: Paragraph | Fact) -> str:
    if isinstance(block, Fact):
        return f"{_escaped(block.label)}{_HARD_BREAK}{_escaped(block.value)}"
    return _HARD_BREAK.join(map(_marked, block.lines))


def _rows(table: Table) -> Iterator[str]:
    """The rows of TABLE; Markdown has no cells that span, so those that are spanned are empty."""
    for number, row in enumerate(grid(table)):
        yield _row("<br>".join(map(_escaped, cell.paragraphs)) if cell else "" for cell in row)
        if number == 0:
            yield _row("---" for _ in row)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _marked(line: Words) -> str:
    return "".join(map(_run, line))


def _run(run: Run) -> str:
    """RUN between its marks, which hold its words and no white space around them."""
    mark = "**" if run.strong else "*" if run.slanted else ""
    words = _escaped(run.text)
    inner = words.strip()
    start = words.index(inner)
    return f"{words[:start]}{mark}{inner}{mark}{words[start + len(inner) :]}" if inner else words


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", text.replace("&", "&amp;").replace("<", "&lt;"))
