"""What the people of a meeting are called in it: by surname, first name or initials, with slips of the pen.

A slip is one letter too many, too few, wrong, or two that changed places.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

# A slip in a shorter word may well be another word ("Lars" and "Lara").
_SHORTEST = 6
# So many letters have the initials under which a register of staff knows people.
_REGISTERED = (3, 4)


def one_slip(first: str, second: str) -> bool:
    """Whether FIRST becomes SECOND by one letter added, left out, changed, or swapped with the next."""
    if first == second:
        return True
    if abs(len(first) - len(second)) > 1:
        return False
    start = next(
        (i for i, (a, b) in enumerate(zip(first, second, strict=False)) if a != b),
        min(len(first), len(second)),
    )
    a, b = first[start:], second[start:]
    if len(a) == len(b):
        return a[1:] == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])
    return a[1:] == b or b[1:] == a


def close(first: str, second: str) -> bool:
    """Whether two names have the same words, but for one slip in each word that is long enough for one."""
    words, others = first.replace("/", " ").split(), second.replace("/", " ").split()
    if len(words) != len(others) or abs(len(first) - len(second)) > len(words):
        return False
    return all(
        a == b or (min(len(a), len(b)) >= _SHORTEST and one_slip(a, b))
        for a, b in zip(words, others, strict=True)
    )


def folded(name: str) -> str:
    """NAME as it is compared: small letters, one blank between its words."""
    return " ".join(name.lower().split())


def meant(name: str, heads: tuple[str, ...]) -> tuple[int, ...]:
    """The places in HEADS, the people of a meeting, of those whom NAME may mean there; the surest reading.

    The same name counts before a slip of the pen, and that before a name cut short ("Kvist", "IK") or one
    with a middle name more. Who is one and nobody else has just one place.
    """
    plain = folded(name)
    same = _where(heads).get(plain)
    if same is not None:
        return same
    near = tuple(place for place, head in enumerate(heads) if close(plain, folded(head)))
    return near or _short(heads).get(name) or _short(heads).get(_ends(name)) or _lettered(name, heads)


def _lettered(name: str, heads: tuple[str, ...]) -> tuple[int, ...]:
    """The places of those of HEADS whose initials NAME may be as a register makes them: "ABG", Anna Berg."""
    if not (name.isalpha() and name.isupper() and len(name) in _REGISTERED):
        return ()
    return tuple(place for place, head in enumerate(heads) if in_order(name, head))


def in_order(letters: str, name: str) -> bool:
    """Whether the capitals LETTERS stand in NAME in their order, from its first one on."""
    left = iter(name.upper())
    return letters[:1] == name[:1].upper() and all(letter in left for letter in letters)


@lru_cache(maxsize=64)
def _where(heads: tuple[str, ...]) -> Mapping[str, tuple[int, ...]]:
    """The places of each of HEADS."""
    return _gathered((folded(head), place) for place, head in enumerate(heads))


@lru_cache(maxsize=64)
def _short(heads: tuple[str, ...]) -> Mapping[str, tuple[int, ...]]:
    """The places of those of HEADS who may be called by a name cut short."""
    return _gathered((short, place) for place, head in enumerate(heads) for short in set(cut_short(head)))


def _gathered(pairs: Iterator[tuple[str, int]]) -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for name, place in pairs:
        found[name] = (*found.get(name, ()), place)
    return found


def cut_short(name: str) -> Iterator[str]:
    """What somebody called NAME is called for short: one or more of the names at its ends, or initials.

    Particles, which are written small, may be left out of the initials.
    """
    words = name.split()
    if len(words) < len(("first", "last")):
        return
    yield words[0]
    yield from (" ".join(words[-count:]) for count in range(1, len(words)))
    yield _ends(name)
    yield _initials(words)
    if capitals := [word for word in words if word[0].isupper()]:
        yield _initials(capitals)


def _ends(name: str) -> str:
    """The first and last of several names."""
    words = name.split()
    return f"{words[0]} {words[-1]}" if len(words) > 1 else name


def _initials(words: Sequence[str]) -> str:
    return "".join(part[:1] for word in words for part in word.split("-")).upper()
