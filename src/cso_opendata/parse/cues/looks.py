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

# Other letters that are these without regard to case.
_ODD_CASES = {"s": "\u017f", "i": "\u0130\u0131", "k": "\u212a", "å": "\u212b"}
# The paragraphs of a document are asked about many times, by one grammar after the other, and then never again.
# One as long as a book is not kept.
_KEPT, LONGEST = 512, 4096
_kept_small = lru_cache(_KEPT)(small)


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
    return keeps(plainly(text), choices)


def plainly(text: str) -> str:
    """TEXT in small letters."""
    return _kept_small(text) if len(text) <= LONGEST else small(text)


def keeps(plain: str, choices: Sequence[Choice]) -> bool:
    """Whether PLAIN, in small letters, holds the words of one of CHOICES."""
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


def places(known: Words) -> str:
    """A pattern of the places at which a text goes on as one of those KNOWN begins, none of them empty.

    It matches one character, with regard to case, and tells both cases apart: a search for one of some letters
    is many times quicker than one without regard to case, which tries all of a pattern at each character.
    """
    rests: dict[str, set[str]] = {}
    for beginning in known:
        rests.setdefault(beginning[0], set()).add(beginning[1:])
    return "|".join(case + _ahead(rest) for first, rest in sorted(rests.items()) for case in _cases(first))


def _ahead(texts: Iterable[str]) -> str:
    """A pattern that looks whether one of TEXTS follows; nothing need follow where one is empty."""
    plain = sorted("".join(map(_in_pattern, text)) for text in texts)
    return f"(?i:(?={'|'.join(plain)}))" if plain[0] else ""


def _cases(character: str) -> list[str]:
    """Patterns of what CHARACTER, a small letter or a mark, is in a text."""
    return sorted(
        {_in_pattern(each) for each in (character, character.upper()[:1], *_ODD_CASES.get(character, ""))}
    )


def _in_pattern(character: str) -> str:
    return {DIGIT: r"\d", SPACE: r"\s"}.get(character) or re.escape(character)
