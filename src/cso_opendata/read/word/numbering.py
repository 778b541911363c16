"""The numbers of a DOCX: Word prints them, but its file holds only how they are counted.

A list (`num`) points to a definition (`abstractNum`) of nine levels, whose counts all lists of that
definition share; a list may set a level's definition or its start anew.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.read.word.nodes import VALUE, child, switch, value, whole, word
from cso_opendata.read.word.styles import PARAGRAPH as PROPERTIES
from cso_opendata.read.word.styles import PARAGRAPH_STYLE

if TYPE_CHECKING:
    from cso_opendata.read.word.nodes import Node
    from cso_opendata.read.word.styles import Style, Styles

_LEVELS = 9
_LEVEL, _AT = word("lvl"), word("ilvl")
# The lists of Word that have one level each are set in by a quarter of an inch more than the one above.
_STEP = 360
_PLACE = re.compile(r"%([1-9])")
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
# Beyond these a Roman number or a row of equal letters is printed by nobody.
_LARGEST_ROMAN, _LARGEST_LETTERS = 3999, 26 * 9


class Label(NamedTuple):
    """What Word prints before a paragraph: a number in a text ("2)", "1.1"), or a bullet."""

    text: str
    bullet: bool
    level: int


@dataclass(frozen=True, slots=True)
class _Level:
    """How a level counts: its format, its text ("%1.%2)"), its first number, what it starts again after.

    `indent` is how far what it prints is set in, in twentieths of a point.
    """

    kind: str = "decimal"
    text: str = ""
    start: int = 1
    restart: int | None = None
    style: str | None = None
    legal: bool = False
    indent: int = 0


_NO_LEVEL = _Level()


@dataclass(frozen=True, slots=True)
class _List:
    """A list: the definition whose counts it shares, its levels, and those that it starts anew.

    `single`: it has one level, and what stands deeper is of another list ("List Bullet 2").
    """

    definition: str
    levels: dict[int, _Level]
    starts: dict[int, int]
    single: bool = False


class Numbering:
    """Counts the numbered paragraphs of a document, in their order."""

    def __init__(self, root: Node | None, styles: Styles) -> None:
        """ROOT is the part that defines the lists, where there is one."""
        self._styles = styles
        self._lists: dict[str, _List] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()
        definitions = {} if root is None else _by_id(root, "abstractNum", "abstractNumId")
        self._numbers = {} if root is None else _by_id(root, "num", "numId")
        self._definitions = definitions

    def label(self, style: Style) -> Label | None:
        """What is printed before the next paragraph, of STYLE; None where it is of no list."""
        if style.number is None or style.number not in self._numbers:
            return None
        listed = self._list(style.number)
        at = style.level if style.level is not None else _level_of(listed, style.owner)
        at = min(max(at, 0), _LEVELS - 1)
        level = listed.levels.get(at, _NO_LEVEL)
        counts = self._counted(style.number, listed, at)
        if level.kind == "bullet":
            deep = min(level.indent // _STEP, _LEVELS - 1) if listed.single else at
            return Label("", bullet=True, level=deep)
        text = _PLACE.sub(lambda found: _printed(listed, counts, int(found[1]) - 1, level), level.text)
        return Label(text.strip(), bullet=False, level=at) if text.strip() else None

    def _list(self, number: str) -> _List:
        """The list NUMBER, worked out when it is first asked for."""
        if number not in self._lists:
            node = self._numbers[number]
            definition = self._followed(value(node, word("abstractNumId")) or "")
            found = self._definitions.get(definition)
            levels = {} if found is None else dict(map(_level, found.iterchildren(_LEVEL)))
            starts: dict[int, int] = {}
            for override in node.iterchildren(word("lvlOverride")):
                _override(override, levels, starts)
            single = value(found, word("multiLevelType")) == "singleLevel"
            self._lists[number] = _List(definition, levels, starts, single)
        return self._lists[number]

    def _followed(self, definition: str) -> str:
        """DEFINITION, or the one that the style has to which it refers."""
        link = value(self._definitions.get(definition), word("numStyleLink"))
        number = self._numbers.get(self._styles.named(link).number or "") if link else None
        return definition if number is None else value(number, word("abstractNumId")) or definition

    def _counted(self, number: str, listed: _List, at: int) -> list[int | None]:
        """The counts of all levels once the level AT of LISTED, the list NUMBER, has gone on by one."""
        counts = self._counts.setdefault(listed.definition, [None] * _LEVELS)
        before = counts[at]
        anew = at in listed.starts and (number, at) not in self._begun
        self._begun.add((number, at))
        counts[at] = _start(listed, at) if before is None or anew else before + 1
        # Above a level that is used first the others count as begun: the next of them is the second.
        for higher in range(at):
            counts[higher] = _start(listed, higher) if counts[higher] is None else counts[higher]
        for deeper in range(at + 1, _LEVELS):
            restart = listed.levels.get(deeper, _NO_LEVEL).restart
            if at < (deeper if restart is None else restart):
                counts[deeper] = None
        return counts


def _by_id(root: Node, name: str, key: str) -> dict[str, Node]:
    return {node.get(word(key)) or "": node for node in root.iterchildren(word(name))}


def _level(node: Node) -> tuple[int, _Level]:
    """The level that NODE defines, and which it is."""
    start = whole(value(node, word("start")))
    return whole(node.get(_AT)) or 0, _Level(
        kind=value(node, word("numFmt")) or "decimal",
        text=value(node, word("lvlText")) or "",
        # A level without a start begins at nothing: ISO 29500-1, 17.9.25.
        start=0 if start is None else start,
        restart=whole(value(node, word("lvlRestart"))),
        style=value(node, PARAGRAPH_STYLE),
        legal=bool(switch(node, word("isLgl"))),
        indent=_indent(child(child(node, PROPERTIES), word("ind"))),
    )


def _indent(node: Node | None) -> int:
    """How far the first line is set in by NODE, in twentieths of a point."""
    if node is None:
        return 0
    left = whole(node.get(word("left"))) or whole(node.get(word("start"))) or 0
    return max(0, left - (whole(node.get(word("hanging"))) or 0))


def _override(node: Node, levels: dict[int, _Level], starts: dict[int, int]) -> None:
    """Set in LEVELS and STARTS what the override NODE says of a level."""
    at = whole(node.get(_AT)) or 0
    defined = child(node, _LEVEL)
    if defined is not None:
        levels[at] = _level(defined)[1]
    begins = child(node, word("startOverride"))
    start = None if begins is None else whole(begins.get(VALUE))
    if start is not None:
        starts[at] = start
        levels[at] = replace(levels.get(at, _NO_LEVEL), start=start)


def _level_of(listed: _List, style: str) -> int:
    """The level of LISTED that is tied to STYLE; else the first."""
    return next((at for at, level in listed.levels.items() if style and level.style == style), 0)


def _start(listed: _List, at: int) -> int:
    return listed.levels.get(at, _NO_LEVEL).start


def _printed(listed: _List, counts: list[int | None], at: int, shown: _Level) -> str:
    """The count of the level AT as the level SHOWN prints it."""
    level = listed.levels.get(at, _NO_LEVEL)
    count = counts[at]
    return "" if count is None else spelled(count, "decimal" if shown.legal else level.kind)


def spelled(count: int, kind: str) -> str:
    """COUNT in the format KIND; formats of other scripts, and words, are given as figures."""
    if kind in ("none", "bullet"):
        return ""
    if kind == "decimalZero":
        return f"{count:02}"
    if kind in ("lowerLetter", "upperLetter") and 0 < count <= _LARGEST_LETTERS:
        letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
    elif kind in ("lowerRoman", "upperRoman") and 0 < count <= _LARGEST_ROMAN:
        letter = _roman(count)
    else:
        return str(count)
    return letter.upper() if kind.startswith("upper") else letter


def _roman(count: int) -> str:
    text = ""
    for worth, letters in _ROMAN:
        text += letters * (count // worth)
        count %= worth
    return text
