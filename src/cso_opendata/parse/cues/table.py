"""How cues are kept: patterns that are asked only of texts that keep their promises, and tables of them.

A text that does not begin as a pattern does, or that lacks its words, is no match: that is a quick look,
and most texts get no other.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from functools import lru_cache
from itertools import compress, count
from operator import itemgetter
from typing import TYPE_CHECKING

from cso_opendata.parse.cues.looks import (
    LONGEST,
    beginnings,
    beginnings_of,
    holds,
    keeps,
    places,
    plainly,
    words_of,
)
from cso_opendata.parse.cues.promises import BEGINNING, promises_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from cso_opendata.parse.cues.looks import Choice
    from cso_opendata.parse.cues.promises import Words

# To work out the promises of a pattern takes as long as to ask it so many times.
_WORTH = 100
# For so many beginnings of texts, and for so many texts, the answer is kept: there are as many beginnings as
# names, and a document has a few hundred texts.
_KEPT, _KEPT_TEXTS = 4096, 1024
_START = itemgetter(slice(BEGINNING))


@dataclass(frozen=True, slots=True)
class _Looks:
    """The quick looks at a text for a pattern.

    A match begins with one of BEGINNINGS, and holds one of WORDS; LED are these where it may begin anyhow.
    """

    beginnings: Words
    may_begin: Callable[[str], bool]
    led: tuple[Choice, ...]
    words: tuple[Choice, ...]


class Cue:
    """A pattern that says that a piece of text is NAME; it is compiled when it is first needed."""

    __slots__ = ("_asked", "_compiled", "_finder", "_flags", "_looks", "name", "source")

    def __init__(self, source: str, flags: re.RegexFlag, name: str = "") -> None:
        """SOURCE is the pattern."""
        self.source = source
        self.name = name
        self._flags = flags
        self._asked = 0
        self._compiled: re.Pattern[str] | None = None
        self._finder: re.Pattern[str] | None = None
        self._looks: _Looks | None = None

    @property
    def compiled(self) -> re.Pattern[str]:
        """The pattern without its quick looks."""
        if self._compiled is None:
            self._compiled = re.compile(self.source, self._flags)
        return self._compiled

    @property
    def looks(self) -> _Looks:
        """The quick looks."""
        if self._looks is None:
            promises = promises_of(self.source)
            known, words = beginnings(promises), words_of(promises)
            self._looks = _Looks(
                known,
                lru_cache(_KEPT)(lambda text: not known.isdisjoint(beginnings_of(text))),
                words if "" in known else (),
                words,
            )
        return self._looks

    def _worth(self) -> _Looks | None:
        """The quick looks, where the pattern was asked often enough to be worth them."""
        self._asked += 1
        return self.looks if self._asked >= _WORTH else None

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The match at START of TEXT."""
        looks = self._looks or self._worth()
        if looks:
            if not start and not looks.may_begin(text[:BEGINNING]):
                return None
            if looks.led and not holds(text, looks.led):
                return None
        return (self._compiled or self.compiled).match(text, start, end)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match in TEXT."""
        looks = self._looks or self._worth()
        if looks and looks.words and not holds(text[start:end], looks.words):
            return None
        if looks is None or "" in looks.beginnings:
            return self.compiled.search(text, start, end)
        return next(self._each((self._finder or self._finding(looks)).finditer(text, start, end), end), None)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """All matches in TEXT."""
        looks = self._looks or self._worth()
        if looks and looks.words and not holds(text, looks.words):
            return iter(())
        if looks is None or "" in looks.beginnings:
            return self.compiled.finditer(text)
        return self._each((self._finder or self._finding(looks)).finditer(text))

    def _each(self, places: Iterable[re.Match[str]], limit: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """The matches that begin at PLACES and end before LIMIT, none within the one before."""
        match, end = self.compiled.match, 0
        for place in places:
            found = match(place.string, place.start(), limit) if place.start() >= end else None
            if found:
                end = found.end()
                yield found

    def _finding(self, looks: _Looks) -> re.Pattern[str]:
        """The pattern of the places where a match may begin."""
        self._finder = re.compile(places(looks.beginnings))
        return self._finder

    def findall(self, text: str) -> list[str]:
        """The words of all matches in TEXT, or of the one group that they have."""
        return [found[self.compiled.groups] for found in self.finditer(text)]

    def split(self, text: str) -> list[str]:
        """TEXT cut at its matches."""
        return self.compiled.split(text)

    def sub(self, to: str, text: str) -> str:
        """TEXT with TO in place of its matches."""
        return self.compiled.sub(to, text)


class Cues:
    """Cues in their order."""

    def __init__(self, rows: tuple[Cue, ...]) -> None:
        """ROWS are the cues."""
        self.rows = rows
        # Those of the cues that a text with some beginning may match.
        self.begun: Callable[[str], tuple[Cue, ...]] = lru_cache(_KEPT)(self._begun)
        self._places: dict[str, set[int]] = {}

    def among(self, texts: Iterable[str]) -> list[int]:
        """The places of those of TEXTS that begin as one of the cues does: one quick look at each."""
        # No loop of ours, for this is asked of all blocks, and most begin as none does.
        return list(compress(count(), map(self.begun, map(_START, texts))))

    def _begun(self, beginning: str) -> tuple[Cue, ...]:
        known = self._places or self._learnt()
        places = [known[each] for each in beginnings_of(beginning) if each in known]
        # Most texts begin as none does.
        return tuple([self.rows[place] for place in sorted(set().union(*places))]) if places else ()

    def _learnt(self) -> dict[str, set[int]]:
        """The places of the cues by how the texts begin that they match."""
        for place, row in enumerate(self.rows):
            for beginning in row.looks.beginnings:
                self._places.setdefault(beginning, set()).add(place)
        return self._places


def cue(pattern: str) -> Cue:
    """The cue of PATTERN, which matches without regard to case."""
    return Cue(pattern, re.IGNORECASE)


def cased(pattern: str) -> Cue:
    """The cue of PATTERN, which matches with regard to case."""
    return Cue(pattern, re.NOFLAG)


def table(*rows: tuple[str, str]) -> Cues:
    """The table of ROWS (name, pattern), whose patterns match without regard to case."""
    return Cues(tuple(Cue(pattern, re.IGNORECASE, name) for name, pattern in rows))


def together(*tables: Cues) -> Cues:
    """TABLES as one."""
    return Cues(tuple(row for each in tables for row in each.rows))


def first(cues: Cues, text: str) -> tuple[str, re.Match[str]] | None:
    """The first of CUES whose pattern matches at the start of TEXT, with its match."""
    begun = cues.begun(text[:BEGINNING])
    if not begun:
        return None
    return _kept_first(begun, text) if len(text) <= LONGEST else _first(begun, text)


def _first(begun: Sequence[Cue], text: str) -> tuple[str, re.Match[str]] | None:
    """The same of cues that match what has BEGUN as TEXT does."""
    plain = ""
    for each in begun:
        led = each.looks.led
        plain = plain or (plainly(text) if led else "")
        found = each.compiled.match(text) if not led or keeps(plain, led) else None
        if found:
            return each.name, found
    return None


# The same block is asked what part of an item, and of what kind, it is by one grammar after the other.
_kept_first = lru_cache(_KEPT_TEXTS)(_first)
