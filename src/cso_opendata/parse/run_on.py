"""Lists whose ends of lines are lost: "Anna Berg, kasserer Bo Rask, suppleant Ida Kvist, formand".

list = name "," { office name "," } office       each office is that of the name before it
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.parse.before import names_a_person
from cso_opendata.parse.joints import parted
from cso_opendata.parse.names import is_office, split_title
from cso_opendata.parse.people import Entry, entry

if TYPE_CHECKING:
    from collections.abc import Sequence

# A name, one behind its office, and an office alone.
_FEWEST = 3


def run_on(text: str) -> list[Entry]:
    """The people of TEXT, each with the office behind the name; empty where it is no such list.

    Where some of those in the middle have no office before the name, nobody knows whose the others are.
    """
    parts = [text[start:end] for start, end in parted(text)]
    if len(parts) < _FEWEST or not is_office(_bare(parts[-1])) or split_title(parts[0])[0]:
        return []
    titled = [split_title(part) for part in parts[1:-1]]
    names = [parts[0], *(name for _, name in titled)]
    if titled[0][0] is None or not all(names_a_person(_bare(name)) for name in names):
        return []
    if not all(title and is_office(title) for title, _ in titled):
        return [Entry(_bare(name), None, None, None) for name in names]
    return _each(names, [*(title or "" for title, _ in titled), parts[-1]])


def _each(names: Sequence[str], titles: Sequence[str]) -> list[Entry]:
    found = [entry(f"{name}, {title}") for name, title in zip(names, titles, strict=True)]
    return [one for one in found if one] if all(found) else []


def _bare(part: str) -> str:
    """PART without a bracket behind it."""
    return part.partition(" (")[0].rstrip(" .")
