"""Which rows of two tellings of one meeting are the same: two documents, or a release and the one before.

Each function gives for the rows of the second telling, by their places, the place of the same row in the
first; no row is the same as two.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict, deque
from difflib import SequenceMatcher
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any

from cso_opendata.naming import meant

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Hashable, Iterable, Sequence

    from cso_opendata.link.together.tellings import Row

_NOT_WORD = re.compile(r"[\W_]+")
# A longer text is compared by its words.
_LONG = 200
# Titles of items without numbers that share so much are one title, written twice.
_ALIKE = 0.8


@lru_cache(4096)  # one name or title is compared with many, and under several keys
def bare(text: str | None) -> str:
    """TEXT without what two printings may differ in: case, white space, hyphens, marks; empty for none."""
    return _NOT_WORD.sub("", text.casefold()) if text else ""


def same(first: object, second: object) -> bool:
    """Whether two values say the same, but for case, white space, hyphens and marks."""
    if first != second and isinstance(first, str) and isinstance(second, str):
        return bare(first) == bare(second)
    return first == second


def same_people(first: Sequence[Row], second: Sequence[Row]) -> dict[int, int]:
    """The same people: by name and organization, by name, by what a name may mean among those left."""
    pairs = _matched(first, second, (_named_with_place, _named))
    left = [place for place in range(len(first)) if place not in pairs.values() and first[place]["name"]]
    for place, row in enumerate(second):
        if place in pairs or not row["name"]:
            continue
        near = meant(row["name"], tuple(first[each]["name"] for each in left))
        if len(near) == 1:
            pairs[place] = left.pop(near[0])
    return pairs


def same_items(first: Sequence[Row], second: Sequence[Row]) -> dict[int, int]:
    """The same items: by number and title, by title, by number; without a number by a title that is alike.

    A number that several items of one telling print ("1." each) is none.
    """
    shared = shared_numbers(first) | shared_numbers(second)
    pairs = _matched(first, second, (_numbered_title, _title, _minutes_title, partial(_number, shared)))
    left = [place for place in range(len(first)) if place not in pairs.values()]
    for place, row in enumerate(second):
        like = [each for each in left if place not in pairs and _alike(row, first[each], shared)]
        if like:
            pairs[place] = like[0]
            left.remove(like[0])
    return pairs


def shared_numbers(items: Sequence[Row]) -> frozenset[str]:
    """The numbers that several of ITEMS print."""
    often = Counter(row["number"] for row in items if row["number"])
    return frozenset(number for number, count in often.items() if count > 1)


def same_dates(first: Sequence[Row], second: Sequence[Row]) -> dict[int, int]:
    """The same meetings to come: the same days, or the same words where they name no day."""
    return _matched(first, second, (_day_and_body, _day))


def same_order(first: Sequence[Hashable], second: Sequence[Hashable]) -> dict[int, int]:
    """The same in two lists: what is equal, and what stands where something was changed."""
    if first == second:
        return {place: place for place in range(len(second))}
    pairs: dict[int, int] = {}
    for _, start, end, other, stop in SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        pairs |= zip(range(other, stop), range(start, end), strict=False)
    return pairs


def alike(first: str, second: str, share: float) -> bool:
    """Whether two texts have at least a SHARE of their letters in common; of their words if they are long."""
    letters = bare(first), bare(second)
    if letters[0] == letters[1]:
        return True
    # difflib takes letters that come often in a longer text for noise.
    long = max(map(len, letters)) >= _LONG
    parts = (first.casefold().split(), second.casefold().split()) if long else letters
    matcher: SequenceMatcher[str] = SequenceMatcher(None, *parts)
    return matcher.real_quick_ratio() >= share and matcher.ratio() >= share


def _matched(
    first: Sequence[Row], second: Sequence[Row], keys: Iterable[Callable[[Row], Any]]
) -> dict[int, int]:
    """Rows with an equal key, by the first of KEYS that both have (null: none), in their order."""
    pairs: dict[int, int] = {}
    for key in keys:
        waiting: dict[Any, deque[int]] = defaultdict(deque)
        taken = set(pairs.values())
        for place, row in enumerate(first):
            if place not in taken:
                waiting[key(row)].append(place)
        for place, row in enumerate(second):
            found = key(row)
            if place not in pairs and found is not None and waiting[found]:
                pairs[place] = waiting[found].popleft()
    return pairs


def _named(row: Row) -> str | None:
    return bare(row["name"]) or None


def _named_with_place(row: Row) -> tuple[str, str] | None:
    return (bare(row["name"]), bare(row["organization"])) if row["name"] else None


def _number(shared: Container[str], row: Row) -> str | None:
    """The number of ROW, where it is none of those SHARED with others."""
    number: str | None = row["number"]
    return None if number in shared else number


def _title(row: Row) -> str | None:
    return bare(row["title"]) or None


def _minutes_title(row: Row) -> str | None:
    return bare(row["minutes_title"]) or _title(row)


def _numbered_title(row: Row) -> tuple[str, str] | None:
    return (row["number"], bare(row["title"])) if row["number"] and row["title"] else None


def _alike(row: Row, other: Row, shared: Container[str]) -> bool:
    """Whether the titles are alike, where one of the two has no number, or one SHARED with others."""
    unnumbered = None in (_number(shared, row), _number(shared, other))
    return unnumbered and alike(row["title"] or "", other["title"] or "", _ALIKE)


def _day(row: Row) -> tuple[object, ...] | None:
    if row["start_date"] is None:
        return (bare(row["date_as_printed"]),)
    return row["start_date"], row["end_date"]


def _day_and_body(row: Row) -> tuple[object, ...] | None:
    return (*(_day(row) or ()), bare(row["body"]))
