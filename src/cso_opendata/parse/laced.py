"""Two lists of people side by side in plain text, of which the right one begins lower, or ends sooner.

laced = { left [gap right] }     "Anna Berg          Afbud:" is one of a list and the heading of another
Read line by line whoever stands left would be in the list at the right, and the other way round.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.model import Block, Span, Text
from cso_opendata.parse.cues import rolls
from cso_opendata.parse.groups import heading_of, labelled
from cso_opendata.parse.lists import entries
from cso_opendata.parse.people import entry
from cso_opendata.parse.said import is_remark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cso_opendata.model import Line

_GAP = re.compile(r"\s{3,}|\t")
# The left list may go on below the right one, or stand above it, for so many lines.
_LONGEST = 30


# One entry in so many may name nobody.
_MOST = 4
# A table of two lists.
_COLUMNS = 2


class _Laced(NamedTuple):
    """A line with its NUMBER: what stands LEFT of the column where the other list begins, and RIGHT of it."""

    number: int
    left: str
    right: str


def unlaced(blocks: Sequence[Block], lines: Sequence[Line]) -> list[Block]:
    """BLOCKS, in which two such lists come one after the other; LINES are the document's."""
    if not any(block.kind == "row" or _has_a_gap(block) for block in blocks):
        return list(blocks)
    made: list[Block] = []
    index = 0
    while index < len(blocks):
        run = _run(blocks, index)
        laced = _laced_rows(run) if run[0].kind == "row" else _laced(run, lines)
        made += _apart(laced) if laced else run
        index += len(run)
    return made


def _has_a_gap(block: Block) -> bool:
    """Whether the text of BLOCK may have one: a quick look."""
    return "   " in block.text or "\t" in block.text


def _run(blocks: Sequence[Block], start: int) -> Sequence[Block]:
    """Those of BLOCKS from START on that stand together, no line between them, in plain text.

    An empty line may stand below the headings of both lists.
    """
    end = start + 1
    if end < len(blocks) and _heads_both(blocks[start]) and _near(blocks[start], blocks[end]):
        end += 1
    while end < len(blocks) and end - start < _LONGEST and _adjoin(blocks[end - 1], blocks[end]):
        end += 1
    return blocks[start:end]


def _adjoin(above: Block, below: Block) -> bool:
    if above.kind == below.kind == "row":
        return len(above.cells) == len(below.cells)
    plain = above.kind == below.kind == "paragraph"
    return plain and below.numbers[0] == above.numbers[-1] + 1


def _heads_both(block: Block) -> bool:
    """Whether BLOCK is a line of headings with a gap between them, and nothing else."""
    parts = _GAP.split(block.text) if block.kind == "paragraph" and _has_a_gap(block) else []
    return len(parts) == _COLUMNS and all(heading_of(_line(part)) for part in parts)


def _near(above: Block, below: Block) -> bool:
    """Whether BELOW, a line of print, stands below ABOVE with one line between them at most."""
    return below.kind == "paragraph" and below.numbers[0] - above.numbers[-1] <= _COLUMNS


def _laced(run: Sequence[Block], lines: Sequence[Line]) -> list[_Laced]:
    """The lines of RUN, where they are such lists; empty where they are not."""
    if not any(map(_has_a_gap, run)):
        return []
    numbers = [number for block in run for number in block.numbers] if run[0].kind == "paragraph" else []
    shown = (lines[number - 1] for number in numbers)
    texts = [(line.number, f"{' ' * line.indent}{line.text.rstrip()}") for line in shown]
    for start in sorted({start for _, text in texts for start in _heads(text)}):
        laced = [_Laced(number, text[:start].strip(), text[start:].strip()) for number, text in texts]
        clean = all(not text[start - 1 : start].strip() for _, text in texts)
        if clean and _are_lists(laced):
            return laced
    return []


def _laced_rows(run: Sequence[Block]) -> list[_Laced]:
    """The rows of RUN, a table, where they are such lists and the right one begins lower; else empty."""
    if any(block.kind != "row" or len(block.cells) != _COLUMNS for block in run):
        return []
    pairs = [tuple(" ".join(text.value for text in cell) for cell in block.cells) for block in run]
    laced = [_Laced(block.numbers[0], *pair) for block, pair in zip(run, pairs, strict=True)]
    below = len(laced) > 1 and not laced[0].right and any(line.right for line in laced)
    return laced if below and laced[0].left and _are_lists(laced) else []


def _heads(text: str) -> Iterator[int]:
    """Where TEXT has, behind a gap, the heading or the label of a list of people."""
    if not rolls.MAY_HEAD.match(text):
        return
    for gap in _GAP.finditer(text):
        if text[: gap.start()].strip() and _group_of(text[gap.end() :]):
            yield gap.end()


def _group_of(text: str) -> str | None:
    """What TEXT says of the people whom it heads or names."""
    line = _line(text)
    group = heading_of(line)
    told = None if group else labelled(line)
    return group.kind if group else told.group.kind if told else None


def _line(text: str) -> Text:
    return Text(text.strip(), Span(1, 1))


def _are_lists(laced: Sequence[_Laced]) -> bool:
    """Whether LACED are two lists that a reader of whole lines would take for one."""
    begins = next(index for index, line in enumerate(laced) if line.right)
    left, right = [line.left for line in laced if line.left], [line.right for line in laced if line.right]
    headed = [_group_of(one) for one in (left[0], right[0])]
    # Those who were away stand below those who came, in both columns.
    same = headed[0] == headed[1] and headed[0] != "absent"
    if None in headed or same or len(left) + len(right) <= len(headed):
        return False
    # Columns that both have their heading, or their label, on the first line are told apart by who reads
    # tables.
    heads = [heading_of(_line(one)) is not None for one in (laced[begins].left or left[0], right[0])]
    alike = all(heads) or (begins == 0 and not any(heads))
    whole = alike and all(line.left and line.right for line in laced[begins:])
    whole = whole and not any(_is_remark(one) for one in (*left, *right))
    people = [_is_of_a_list(one) for one in (*left[1:], *right[1:])]
    # A place that nobody has may stand among them: "Vakant".
    return not whole and _MOST * people.count(False) <= len(people)


def _is_of_a_list(text: str) -> bool:
    named = entry(text) is not None or bool(entries(text)) or _group_of(text) is not None
    return named or _is_remark(text)


def _is_remark(text: str) -> bool:
    """Whether TEXT is a remark on the person on the line above: "(kom kl. 10.25)"."""
    return text[0] == "(" and text[-1] == ")" and is_remark(text[1:-1])


def _apart(laced: Sequence[_Laced]) -> list[Block]:
    """The blocks of the left list, and below them those of the right one."""
    texts = [(line.number, line.left) for line in laced] + [(line.number, line.right) for line in laced]
    made: list[Block] = []
    for number, text in texts:
        plain = " ".join(text.split())
        if made and plain and _is_remark(plain):
            above = made.pop()
            starts, numbers = (*above.starts, len(above.text) + 1), (*above.numbers, number)
            made.append(Block("paragraph", f"{above.text} {plain}", starts, numbers))
        elif plain:
            made.append(Block("paragraph", plain, (0,), (number,)))
    return made
