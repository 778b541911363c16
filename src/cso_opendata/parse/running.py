"""Lists of people in running text, whose entries the ends of lines may cut: one line for each entry.

list = entry { ("," | "og") entry }     entry = [office] name "(" organization ")"
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from cso_opendata.model import Span, Text
from cso_opendata.parse.before import names_a_person
from cso_opendata.parse.columns import Line
from cso_opendata.parse.cues import head as cues
from cso_opendata.parse.cut_lists import end_of_label
from cso_opendata.parse.folds import cuts_a_word
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
    return plain and next_one and not (line.is_header or _is_labelled(line.text.value))


def _is_labelled(line: str) -> bool:
    return cues.is_labelled(line) or end_of_label(line) > 0


def _entries(run: Sequence[Line]) -> Sequence[Line]:
    """RUN, as one line for each entry where it is such a list."""
    texts = [line.text for line in run]
    if not any(mark in text.value for text in texts for mark in _BETWEEN):
        return run
    pieces = [_before(one.value, two.value) for one, two in pairwise(texts)] + [texts[-1].value]
    whole, begun = "".join(pieces), _begun(texts[0].value)
    if not each_in_brackets(whole[begun:]) or _title_behind(whole[begun:], texts):
        return run
    if any(_both_whole(one.value, two.value) for one, two in pairwise(texts)):
        return run
    starts = list(accumulate(map(len, pieces[:-1]), initial=0))
    alone = begun > len(texts[0].value)
    found = [*run[:alone]]
    for start, end in parted(whole[begun:]):
        # What the label of its own line names begins with the label.
        begin = start + begun if start or alone else 0
        above, below = (bisect_right(starts, place) - 1 for place in (begin, end + begun - 1))
        at = Span(texts[above].at.line, texts[below].at.line_end)
        found.append(Line(Text(whole[begin : end + begun], at), run[above].block, whole=True))
    return found


def _both_whole(line: str, below: str) -> bool:
    """Whether LINE ends with one person's full name, and BELOW begins with another's: nothing is cut."""
    last, first_name = line.rpartition(", ")[2], below.partition(" (")[0]
    return names_a_person(last) and names_a_person(first_name) and "," not in first_name


def _before(line: str, below: str) -> str:
    """LINE as it stands before BELOW: a hyphen at its end goes where it cuts a word, or parts two names."""
    if cuts_a_word(line, below):
        return line[:-1]
    return line if line.endswith("-") and line[-2:-1].isalpha() and below[:1].isupper() else f"{line} "


def _begun(line: str) -> int:
    """Where the list begins whose first line is LINE: behind the label on it, or on the line below it."""
    label = end_of_label(line)
    if label and label < len(line):
        return label
    return len(line) + 1 if cues.is_labelled(line) else 0


def _title_behind(names: str, texts: Sequence[Text]) -> bool:
    """Whether one of TEXTS may end with an office of the one before it in NAMES: "Anna Berg (A), formand"."""
    head = entry(names.partition(")")[0] + ")")
    leads = head is not None and head.title is not None and names.startswith(head.title)
    return not leads and any(is_office(text.value.rpartition("), ")[2]) for text in texts)
