"""Undoing hyphens at line ends: "bud-/get" joins, "service-/and" stays, as the document's own words show."""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from typing import Protocol

    class _Line(Protocol):
        """A line, of which nothing but the text counts."""

        @property
        def text(self) -> str: ...


_WORD = re.compile(r"\w+(?:-\w+)*")
_FIRST = re.compile(r"\w+(?:-\w+)*")
_LAST = re.compile(r"(\w+(?:-\w+)*)-$")
# With these before or behind it a word is the part of a longer one.
_BEHIND, _AHEAD = re.compile(r"\w-?\Z"), re.compile(r"-?\w")
_TOKEN = re.compile(r"\S++ ?")
_SLASH = re.compile(r"/(?=(.?))")

# So many letters before a hyphen tell whether what follows is the end of a word.
_TAIL = 3
# Words that are cut since no line holds them have so many letters on the first.
_LONG = 10
# What stands before a slash is no longer.
_LONGEST = 100
# For so many words the text is looked through; then its words are gathered, which takes as long as that.
_LOOKS = 64
# A consonant by itself is no word, as a vowel may be.
_CONSONANTS = "bcdfghjklmnpqrstvwxz"


class Hyphens:
    """Knows the words of a document, to tell a hyphen of its own from one at a line's end."""

    def __init__(self, rows: Sequence[_Line], joiners: Collection[str]) -> None:
        """ROWS are the lines of the document; JOINERS the words before which a hyphen stays."""
        self._rows = rows
        self._joiners = joiners
        self._text: str | None = None
        self._looks = 0
        self._words: set[str] | None = None
        self._inner: set[str] | None = None
        self._ends: set[str] | None = None
        self._slashes: Counter[tuple[str, bool]] | None = None

    def _known(self, word: str) -> bool:
        self._looks += 1
        if self._words is None and self._looks <= _LOOKS:
            return self._stands(word.lower())
        return word.lower() in self._vocabulary()

    def _stands(self, word: str) -> bool:
        """Whether WORD is one of the text, which is looked through for it."""
        text, start = self._small(), -1
        while (start := text.find(word, start + 1)) >= 0:
            end = start + len(word)
            if not _BEHIND.search(text[max(0, start - 2) : start]) and not _AHEAD.match(text[end : end + 2]):
                return _WORD.fullmatch(word) is not None
        return False

    def _small(self) -> str:
        """The text of the document in small letters."""
        if self._text is None:
            self._text = "\n".join([row.text for row in self._rows]).lower()
        return self._text

    def _vocabulary(self) -> set[str]:
        """The words of the document."""
        if self._words is None:
            # What white parts is looked at once, however often it stands in the text.
            self._words = set(_WORD.findall(" ".join(set(self._small().split()))))
        return self._words

    def cut(self, before: str, after: str) -> bool:
        """Whether BEFORE and AFTER are one word, cut without a hyphen.

        It is a known one, or one letter is off, or it is long and no line has a part of it amid others.
        """
        if self._known(before + after) or (len(after) == 1 and after in _CONSONANTS):
            return True
        return len(before) >= _LONG and not {before.lower(), after.lower()} & self._amid()

    def _amid(self) -> set[str]:
        """The words that stand amid others on a line."""
        if self._inner is None:
            self._inner = {word for row in self._rows for word in _WORD.findall(row.text.lower())[1:-1]}
        return self._inner

    def join(self, before: str, after: str) -> str:
        """BEFORE, ready to be followed by AFTER: with a space, without, or without its hyphen."""
        if before.endswith("/"):
            return before + self._behind_slash(before, after)
        if not before.endswith("-"):
            return before + " "
        last, first = _LAST.search(before.rsplit(None, 1)[-1]), _FIRST.match(after)
        if not last or not first:
            return before + " "
        if first[0] in self._joiners and not self._ends_a_word(last[1], first[0]):
            return before + " "
        stays = (
            not first[0][0].islower()
            or last[1].rsplit("-", 1)[-1].isupper()
            or last[1][-1].isdigit()
            or (self._known(f"{last[1]}-{first[0]}") and not self._known(last[1] + first[0]))
        )
        return before if stays else before[:-1]

    def _ends_a_word(self, before: str, after: str) -> bool:
        """Whether a word of the document ends in the last letters of BEFORE and AFTER."""
        if self._known(before + after):
            return True
        if self._ends is None:
            lengths = {len(joiner) for joiner in self._joiners}
            self._ends = {
                word[-length - more :]
                for word in self._vocabulary()
                for length in lengths
                if word[-length:] in self._joiners
                for more in range(_TAIL + 1)
            }
        return before[-_TAIL:] + after in self._ends

    def _behind_slash(self, before: str, after: str) -> str:
        """What stands between the slash that ends BEFORE and AFTER: nothing, unless other lines have a space.

        One space more than words without one proves nothing: it may be a slip.
        """
        last = before.rsplit(None, 1)[-1]
        if not (last[:-1] and after[0].isalnum()):
            return " "
        if self._slashes is None:
            self._slashes = Counter(chain.from_iterable(_slashes(row.text) for row in self._rows))
        return " " if self._slashes[last, False] > self._slashes[last, True] + 1 else ""


def _slashes(line: str) -> Iterator[tuple[str, bool]]:
    """The words of LINE up to a slash: those ending with it and a space, and (True) that a letter follows."""
    for token in _TOKEN.findall(line) if "/" in line else ():
        for found in _SLASH.finditer(token, 0, _LONGEST):
            if found[1] == " " or found[1].isalnum() or found[1] == "_":
                yield token[: found.end()], found[1] != " "
