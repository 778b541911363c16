"""People who stand side by side in a list whose columns a single white space parts.

line = person person ; person = first name { word } [abbreviation]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.parse.cues.first_names import is_first_name
from cso_opendata.parse.joints import side_by_side
from cso_opendata.parse.people import entry

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from cso_opendata.parse.columns import Line

# So many lines are two columns; one alone may be a long name.
_FEWEST = 2
# A full name has so many words.
_NAME = 2


def singly(lines: Iterable[Line]) -> Iterator[Line]:
    """LINES, where several name two people side by side, with each of them on a line of its own."""
    each = list(lines)
    halves = {index: found for index, line in enumerate(each) if (found := _halves(line))}
    for index, line in enumerate(each):
        several = halves.get(index, ()) if len(halves) >= _FEWEST else _alone(line)
        if not several:
            yield line
            continue
        for one in several:
            yield line._replace(text=line.text._replace(value=one), part=True)


def _alone(line: Line) -> Sequence[str]:
    """The people whom LINE, the only one that does so, names side by side."""
    return () if line.listed or line.is_header else side_by_side(line.text.value.rstrip("."))


def _halves(line: Line) -> tuple[str, str] | None:
    """The two people whom LINE names one after the other; None where it does not."""
    if line.listed or line.is_header or any(mark in line.text.value for mark in ",:;()"):
        return None
    words = line.text.value.split()
    begins = [
        index
        for index in range(_NAME, len(words) - 1)
        if is_first_name(words[index]) and not is_first_name(words[index - 1])
    ]
    if len(begins) != 1 or not is_first_name(words[0]):
        return None
    left, right = " ".join(words[: begins[0]]), " ".join(words[begins[0] :])
    named = [one.name.split() for one in (entry(left), entry(right)) if one]
    return (left, right) if len(named) == _NAME and all(len(one) >= _NAME for one in named) else None
