"""Content as plain text: one line a paragraph, or wrapped as text that came out of a printed page."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
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
    People,
    Table,
    grid,
    plain,
)
from render.hyphenation import wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from render.content import Block, Content


@dataclass(frozen=True, slots=True)
class Layout:
    """How the lines lie.

    `width` is the longest line (None: each paragraph is one line), `beside` the longest in a box beside
    the text; `double`: a blank line stands between all lines but where a page ends, after `page` lines.
    `people` and `bullet` are the marks of their lists, "" is none.
    """

    width: int | None = None
    beside: int | None = None
    double: bool = False
    page: int | None = None
    people: str = "-"
    bullet: str = "-"


def render(content: Content, layout: Layout) -> bytes:
    """CONTENT as UTF-8."""
    groups = list(_spaced(content, layout))
    if layout.double:
        return _doubled(groups, layout).encode()
    return ("\n\n".join("\n".join(group.lines) for group in groups) + "\n").encode()


@dataclass(frozen=True, slots=True)
class _Group:
    """Lines that stand below each other; WHOLE: no page ends within them or right behind."""

    lines: list[str]
    whole: bool


def _spaced(content: Content, layout: Layout) -> Iterator[_Group]:
    """The lines of CONTENT in groups between which there is a blank line; a form feed begins a page."""
    for page, (broken, blocks) in enumerate(groupby(content, lambda block: isinstance(block, PageBreak))):
        if broken:
            continue
        groups = [group for kind, run in groupby(blocks, type) for group in _of_kind(kind, run, layout)]
        if page:
            groups[0].lines[0] = "\f" + groups[0].lines[0]
        yield from groups


def _of_kind(kind: type[Block], blocks: Iterable[Block], layout: Layout) -> Iterator[_Group]:
    """The groups of BLOCKS, all of KIND: entries of lists stand below each other."""
    groups = [lines for block in blocks for lines in _lines(block, layout)]
    if kind in (Bullet, Numbered, Fact):
        groups = [[line for lines in groups for line in lines]]
    for lines in groups:
        yield _Group(lines, kind is Heading)


def _lines(block: Block, layout: Layout) -> Iterator[list[str]]:
    """The lines of BLOCK; a box gives a group for each of its paragraphs."""
    match block:
        case Heading(words=line):
            yield _wrapped(plain(line), layout.width)
        case Paragraph(lines=lines):
            yield [piece for line in lines for piece in _wrapped(plain(line), layout.width)]
        case Bullet(level=level, words=line):
            yield _wrapped(f"{'  ' * level}{layout.bullet} {plain(line)}", layout.width)
        case Numbered(label=label, words=line):
            yield _wrapped(f"{label} {plain(line)}", layout.width)
        case Fact(label=label, value=value):
            yield _wrapped(f"{label} {value}".strip(), layout.width)
        case People(people=people):
            mark = f"{layout.people} " if layout.people else ""
            yield [line for one in people for line in _wrapped(mark + one.printed, layout.width)]
        case Table():
            yield [
                "\t".join(" ".join(cell.paragraphs) if cell else "" for cell in row) for row in grid(block)
            ]
        case Margin(blocks=blocks):
            for inner in blocks:
                yield list(_beside(inner, layout))


def _beside(block: Paragraph | Fact, layout: Layout) -> Iterator[str]:
    lines = (block.label, block.value) if isinstance(block, Fact) else map(plain, block.lines)
    for line in lines:
        # Names are not parted.
        yield from textwrap.wrap(line, layout.beside) if layout.beside else [line]


def _wrapped(text: str, width: int | None) -> list[str]:
    indent = text[: len(text) - len(text.lstrip())]
    return [text] if width is None else [indent + line for line in wrap(text, width - len(indent))]


def _doubled(groups: list[_Group], layout: Layout) -> str:
    """The lines of GROUPS with a blank line after each, two between groups, and none where a page ends."""
    text, count = "", 0
    for group in groups:
        for line in group.lines:
            count += 1
            ends = layout.page is not None and count >= layout.page and not group.whole
            text += f"{line} \n " if ends else f"{line} \n\n"
            count = 0 if ends else count
        text += "" if text.endswith(" \n ") else " \n\n"
    return text
