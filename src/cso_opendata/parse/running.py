"""Lists of people in running text, whose entries the ends of lines may cut: one line for each entry.

list = entry { ("," | "og") entry }     entry = [office] name "(" organization ")"
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from cso_opendata.model import Span, Text
from cso_opendata.parse.columns import Line
from cso_opendata.parse.cues import head as cues
from cso_opendata.parse.full_names import each_in_brackets
from cso_opendata.parse.names import is_office
from cso_opendata.parse.people import entry
from cso_opendata.parse.spans import parted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

# What stands between two entries of such a list.
_BETWEEN = ("), ", ") og ", ") samt ")


def running(lines: Iterable[Line]) -> Iterator[Line]:
    """LINES, of which those that are such a list are one for each entry, with the lines it stands on."""
    run: list[Line] = []
    for line in lines:
        if run and not _adjoins(run[-1], line):
            yield from _entries(run)
            run = []
        run.append(line)
    yield from _entries(run)


def _adjoins(before: Line, line: Line) -> bool:
    """Whether LINE may go on with the list that BEFORE is a part of: a plain one right below, no label."""
    plain = line.block.kind == before.block.kind == "paragraph" and not (line.part or before.part)
    next_one = line.text.at.line == before.text.at.line_end + 1
    return plain and next_one and not (line.is_header or cues.is_labelled(line.text.value))


def _entries(run: Sequence[Line]) -> Sequence[Line]:
    """RUN, as one line for each entry where it is such a list."""
    texts = [line.text for line in run]
    if not any(mark in text.value for text in texts for mark in _BETWEEN):
        return run
    first = 1 if cues.is_labelled(texts[0].value) else 0
    whole = " ".join(text.value for text in texts[first:])
    if not each_in_brackets(whole) or _title_behind(texts[first:]):
        return run
    spans = parted(whole)
    starts = list(accumulate((len(text.value) + 1 for text in texts[first:-1]), initial=0))
    found = [*run[:first]]
    for start, end in spans:
        above, below = (bisect_right(starts, place) - 1 + first for place in (start, end - 1))
        at = Span(texts[above].at.line, texts[below].at.line_end)
        found.append(Line(Text(whole[start:end], at), run[above].block))
    return found


def _title_behind(texts: Sequence[Text]) -> bool:
    """Whether one of TEXTS may end with an office of the person before it: "Anna Berg (A), formand"."""
    head = entry(texts[0].value.partition(")")[0] + ")")
    leads = head is not None and head.title is not None and texts[0].value.startswith(head.title)
    return not leads and any(is_office(text.value.rpartition("), ")[2]) for text in texts)
