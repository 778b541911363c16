"""A plain text that was opened in Word: each line of it a paragraph, its columns made by blanks."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from cso_opendata.read.openings import TERMINAL, begins_small
from cso_opendata.read.word.inline import BREAK, TAB
from cso_opendata.read.word.nodes import child, word
from cso_opendata.read.word.styles import PARAGRAPH as PROPERTIES
from cso_opendata.read.word.tables import PARAGRAPH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cso_opendata.read.word.nodes import Node
    from cso_opendata.read.word.styles import Styles

# What a text has not: who uses one of these writes with Word.
_OF_WORD = tuple(
    map(word, ("tbl", "numPr", "b", "drawing", "pict", "txbxContent", "footnoteReference", "ins", "del"))
)
_RUN = word("r")
_PRINTED = {word("tab"): TAB, word("br"): BREAK, word("cr"): BREAK}
_TEXT = word("t")
# A line of a text is no longer; so many of them have columns, or end within a sentence.
_WIDEST, _FEWEST, _WRAPPED = 110, 3, 6
_GAP = re.compile(r"\S\s{3,}\S")


def typed_lines(root: Node, styles: Styles) -> list[str]:
    """The lines of the plain text that the document ROOT is; none where it is one of Word's own."""
    if next(root.iter(*_OF_WORD), None) is not None:
        return []
    paragraphs = list(root.iter(PARAGRAPH))
    if any(styles.of_paragraph(child(node, PROPERTIES)).heading for node in paragraphs):
        return []
    lines = [line for node in paragraphs for line in "".join(_printed(node)).split(BREAK)]
    told = [line.strip() for line in lines if line.strip()]
    if not told or max(map(len, told)) > _WIDEST:
        return []
    columns = sum(_GAP.search(line) is not None for line in told)
    wraps = sum(begins_small(after) and line[-1] not in TERMINAL for line, after in pairwise(told))
    return lines if columns >= _FEWEST or wraps >= _WRAPPED else []


def _printed(node: Node) -> Iterator[str]:
    """What the paragraph NODE prints, in its parts."""
    parts = (part for run in node.iter(_RUN) for part in run.iter(_TEXT, *_PRINTED))
    for part in parts:
        yield (part.text or "") if part.tag == _TEXT else _PRINTED[part.tag]
