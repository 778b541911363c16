"""Whom the head of a document names, as the minutes call them later: people, and whom these come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.parse.cues import turns
from cso_opendata.parse.names import UPPER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cso_opendata.records import Participant

# "FOA", of "FOA/LFS" or "FOA 1".
_LETTERS = (2, 5)


class Known(frozenset[str]):
    """The names and initials of the people of a head; `units` are what their organizations are called."""

    units: tuple[str, ...]

    def __new__(cls, names: Iterable[str] = (), units: Iterable[str] = ()) -> Known:  # noqa: PYI034  (no subclass)
        """NAMES are those of people, UNITS those of organizations; the longest is looked for first."""
        made = super().__new__(cls, names)
        made.units = tuple(sorted(set(units) - made, key=lambda unit: (-len(unit), unit)))
        return made


def units_of(people: Iterable[Participant]) -> Iterator[str]:
    """What minutes may call the organizations of PEOPLE: in full, or by a short name."""
    for name in dict.fromkeys(person.organization for person in people):
        if name:
            yield name
            yield from _short(name)


def _short(name: str) -> Iterator[str]:
    """What else NAME may be called: "HK" of "HK/Kommunal Hovedstaden", "Lærerforeningen"."""
    first = name.replace("/", " ").split()[0]
    least, most = _LETTERS
    if least <= len(first) <= most and all(letter in UPPER or letter.isdigit() for letter in first):
        yield first
    last = name.rsplit(maxsplit=1)[-1]
    ending = next((article for noun, article in turns.ARTICLES.items() if last.lower().endswith(noun)), None)
    if ending and " " in name:
        yield f"{last[0].upper()}{last[1:]}{ending}"
