"""Phases that only their place tells: headings over milestones, each over a time behind that of the last."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, groupby, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from cso_opendata.parse.milestones import Made

# So many headings are phases where one is called so, or where a heading says that a timetable follows ...
_FEWEST = 2
# ... and so many elsewhere.
_FEW = 3


def phased(made: Sequence[Made]) -> list[Made]:
    """MADE, those below headings that are phases with these as their phase."""
    groups = [list(group) for _, group in groupby(made, lambda one: one.frame.part)]
    return list(chain.from_iterable(_named(rank) for rank in _ranks(groups)))


def _ranks(groups: Sequence[list[Made]]) -> Iterator[list[list[Made]]]:
    """GROUPS, as many together as stand one behind the other below headings of one level."""
    for level, rank in groupby(groups, lambda group: part.level if (part := group[0].frame.part) else None):
        together = list(rank)
        yield from [together] if level is not None else ([group] for group in together)


def _named(rank: Sequence[list[Made]]) -> list[Made]:
    """The milestones of RANK, with their phases where its headings are such."""
    told = any(one.milestone.phase for group in rank for one in group)
    part = rank[0][0].frame.part
    fewest = _FEWEST if told or (part and part.listed) else _FEW
    lists = any(len(group) > 1 for group in rank)
    if part is None or len(rank) < fewest or not lists or not all(_follows(*two) for two in pairwise(rank)):
        return list(chain.from_iterable(rank))
    return [_with_phase(one) for group in rank for one in group]


def _follows(before: list[Made], group: list[Made]) -> bool:
    """Whether the first of GROUP begins no sooner than the first BEFORE, and is not over before the last."""
    above, first, end = _start(before[0]), _start(group[0]), group[0].milestone.interval.end
    if above is None or first is None or end is None:
        return False
    return above <= first and all(start <= end for one in before if (start := _start(one)))


def _start(one: Made) -> date | None:
    return one.milestone.interval.start or one.milestone.interval.end


def _with_phase(one: Made) -> Made:
    part = one.frame.part
    if part is None or one.milestone.phase:
        return one
    return one._replace(milestone=replace(one.milestone, phase=part.title))
