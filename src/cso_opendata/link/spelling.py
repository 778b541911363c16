"""Slips of the pen: one letter too many, too few, wrong, or two that changed places."""

from __future__ import annotations

# A slip in a shorter word may well be another word ("Lars" and "Lara").
_SHORTEST = 6


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
