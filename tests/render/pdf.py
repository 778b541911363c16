"""Content as a PDF of many faces, typeset by Typst from data: the same content gives the same bytes.

What a `Layout` can ask for is what is seen in the minutes of municipalities: a box beside the text on
page 1 that stands anywhere in the order in which the page was drawn, running heads and feet, lists of
people side by side, justified and hyphenated text, tables with spanning cells. Only the fonts within
Typst are used, so that no machine gives other bytes.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from render.content import Margin, People, Table, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    import typst
    from render.content import Block, Content

Node = dict[str, Any]

# One list of people cannot stand beside another.
_FEWEST = 2
# More columns than these are set on no upright page.
_MOST_COLUMNS = 4


@dataclass(frozen=True, slots=True)
class Layout:
    """How the pages look.

    `side` is where a box stands: beside the text of every page, or in it where it is printed (""); with
    `narrow` the text beside it is narrow down to the first item only. `drawn` is when the box is drawn:
    before the text, after it, amid it as a whole, or line by line between its blocks. `abreast` sets the
    lists of people in two columns; `people` and `bullet` are the marks of their lists, "" is none.
    """

    paper: Literal["a4", "us-letter", "a5"] = "a4"
    flipped: bool = False
    side: Literal["", "left", "right"] = ""
    narrow: bool = False
    drawn: Literal["first", "last", "amid", "between"] = "first"
    beside: float = 4.4
    head: tuple[str, str] | tuple[()] = ()
    foot: tuple[str, str] | tuple[()] = ()
    abreast: bool = False
    people: str = "–"
    bullet: str = "•"
    facts: Literal["columns", "line"] = "line"
    headings: Literal["weight", "size"] = "weight"
    rules: bool = True
    justify: bool = False
    hyphenate: bool = False
    font: Literal["Libertinus Serif", "New Computer Modern", "DejaVu Sans Mono"] = "Libertinus Serif"
    size: float = 11
    table: float = 0.8
    tagged: bool = True


@cache
def _compiler() -> typst.Compiler:
    import typst

    return typst.Compiler(font_paths=typst.Fonts(include_system_fonts=False), ignore_system_fonts=True)


@cache
def _template() -> bytes:
    return (Path(__file__).parent / "page.typ").read_bytes()


def render(content: Content, layout: Layout) -> bytes:
    """CONTENT as a PDF; with a table of many columns its pages lie on their side and have no margin."""
    if any(isinstance(block, Table) and block.width > _MOST_COLUMNS for block in content):
        layout = replace(layout, paper="a4", flipped=True, side="")
    nodes, after = _placed(content, layout)
    widened = "" if layout.narrow else layout.side
    data = {"layout": asdict(layout) | {"side": widened}, "blocks": nodes, "after": after}
    made = _compiler().compile(
        input=_template(),
        format="pdf",
        sys_inputs={"data": json.dumps(data)},
        pdf_tags=layout.tagged,
    )
    assert isinstance(made, bytes)
    return made


def _placed(content: Content, layout: Layout) -> tuple[list[Node], list[Node]]:
    """The nodes of CONTENT in the order in which the page draws them, and those drawn after all else."""
    boxes = [block for block in content if isinstance(block, Margin)]
    if not layout.side or not boxes:
        return _flow(content, layout), []
    text = tuple(block for block in content if not isinstance(block, Margin))
    hung = [_hung(box, low=number > 0) for number, box in enumerate(boxes)]
    if layout.narrow:
        end = _end_of_head(text)
        beside = {"kind": "beside", "body": _flow(text[:end], layout), "box": list(map(_node, boxes))}
        return [beside, *_flow(text[end:], layout)], []
    if layout.drawn == "first":
        return [*hung, *_flow(text, layout)], []
    if layout.drawn == "last":
        return _flow(text, layout), hung
    if layout.drawn == "amid":
        at = next(index for index, block in enumerate(content) if isinstance(block, Margin))
        return [*_flow(text[:at], layout), *hung, *_flow(text[at:], layout)], []
    lines = [line for node in hung for line in _line_by_line(node)]
    nodes = _flow(text, layout)
    between = [node for pair in zip(nodes, lines, strict=False) for node in pair]
    return [*between, *lines[len(nodes) :], *nodes[len(lines) :]], []


def _end_of_head(content: Content) -> int:
    """The index of the first block behind the last list of people."""
    return max(index for index, block in enumerate(content) if isinstance(block, People)) + 1


def _flow(content: Content, layout: Layout) -> list[Node]:
    """The nodes of CONTENT, its lists of people abreast where LAYOUT says so."""
    nodes = list(map(_node, content))
    groups = [index for index, block in enumerate(content[1:]) if isinstance(block, People)]
    if not layout.abreast or len(groups) < _FEWEST:
        return nodes
    start, end = groups[0], _end_of_head(content)
    sizes = list(accumulate(_height(block) for block in content[start:end]))
    cut = min(groups[1:], key=lambda index: abs(2 * sizes[index - start - 1] - sizes[-1]))
    columns = {"kind": "columns", "left": nodes[start:cut], "right": nodes[cut:end]}
    return [*nodes[:start], columns, *nodes[end:]]


def _height(block: Block) -> int:
    return len(block.people) if isinstance(block, People) else 2


def _hung(box: Margin, *, low: bool) -> Node:
    """BOX beside the text of page 1, at its top or LOW at its foot."""
    return _node(box) | {"kind": "hung", "low": low, "down": 0}


def _line_by_line(node: Node) -> Iterator[Node]:
    """The lines of a box that hangs beside the text, each hung by itself."""
    lines = [
        line
        for block in node["blocks"]
        for line in (
            block.get("lines") or [list(map(asdict, words(block[key]))) for key in ("label", "value")]
        )
    ]
    step = -1.6 if node["low"] else 1.6
    for number, line in enumerate(reversed(lines) if node["low"] else lines):
        yield node | {"blocks": [{"lines": [line]}], "down": step * number}


def _two_lines(fact: Node) -> list[list[Node]]:
    return [[asdict(run) for run in words(fact[key])] for key in ("label", "value")]


def _node(block: Block) -> Node:
    """What the template is told of BLOCK: its kind, its fields, and what is computed from them."""
    node = {"kind": type(block).__name__.lower()} | asdict(block)
    if isinstance(block, People):
        return node | {"people": [one.printed for one in block.people]}
    return node | {"width": block.width} if isinstance(block, Table) else node
