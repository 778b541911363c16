"""Quick looks at a text, by what patterns promise: how it begins, and whether it holds some words."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from cso_opendata.parse.cues.promises import BEGINNING, DIGIT, SPACE, small, telling

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cso_opendata.parse.cues.promises import Promise, Words

Choice: TypeAlias = tuple[tuple[str, ...], ...]
"""Lists of words; of each of them a text holds one."""

# A paragraph is asked about many times, and then never again.
_small = lru_cache(maxsize=32)(small)


def beginnings(promises: Iterable[Promise]) -> Words:
    """How the texts begin that keep one of PROMISES; "" says that they may begin anyhow."""
    return frozenset(_beginning(text) for one in promises for text in one.whole | one.begun)


@lru_cache(maxsize=4096)
def beginnings_of(text: str) -> tuple[str, ...]:
    """The beginnings of TEXT, from none of it up to as much as is looked at."""
    beginning = _beginning(text)
    return tuple([beginning[:length] for length in range(len(beginning) + 1)])


def _beginning(text: str) -> str:
    """The beginning of TEXT, in which a digit is any digit and white space any white space."""
    start = small(text[:BEGINNING])
    return start if start.isalpha() else "".join(map(_kind, start))


def _kind(character: str) -> str:
    return DIGIT if character.isdecimal() else SPACE if character.isspace() else character


def words_of(promises: Iterable[Promise]) -> tuple[Choice, ...]:
    """For each of PROMISES the words that a text which keeps it holds; empty where one promises none."""
    choices = [tuple(tuple(sorted(words)) for words in telling(one)) for one in promises]
    return tuple(dict.fromkeys(choices)) if all(choices) else ()


def holds(text: str, choices: Sequence[Choice]) -> bool:
    """Whether TEXT holds the words of one of CHOICES."""
    plain = _small(text)
    # Plain loops, for this is asked of nearly every line, and any() and all() take twice as long.
    for choice in choices:
        for words in choice:
            for word in words:
                if word in plain:
                    break
            else:
                break
        else:
            return True
    return False


def ahead(known: Words) -> str:
    """A pattern that looks whether a text begins as one of those KNOWN, none of them empty."""
    followers: dict[str, set[str]] = {}
    for beginning in known:
        followers.setdefault(beginning[0], set()).add(beginning[1:2])
    pairs = ((_plainly(one), "" if "" in two else _any_of(two)) for one, two in sorted(followers.items()))
    return f"(?={'|'.join(one + two for one, two in pairs)})"


def _any_of(characters: Iterable[str]) -> str:
    return f"[{''.join(map(_plainly, sorted(characters)))}]"


def _plainly(character: str) -> str:
    return {DIGIT: r"\d", SPACE: r"\s"}.get(character) or re.escape(character)
