"""What a pattern promises of the texts that it matches: how these begin, and what words they hold.

Worked out from the pattern itself, so that nobody has to keep the two in step; a part that is not known
here promises nothing. Letters are small ones, whatever the case of the pattern.
"""

from __future__ import annotations

import re
from typing import NamedTuple, TypeAlias

# So many characters of a text are looked at, for how it begins.
BEGINNING = 4
# Stand for any digit and for any white space; no text has them.
DIGIT, SPACE = "\x00", "\x01"
# More texts that a part of a pattern may be are not listed, nor more words of which a text must hold one.
_MOST_TEXTS, _MOST_WORDS = 120, 16
# Shorter words are in most texts.
_SHORTEST = 3
# Words and nothing else, up to the bracket that closes them or the end; letters that nothing counts.
_WORDS = re.compile(r"[^\\\[\](){}.^$?*+]+(?=\)|$)")
_LETTERS = re.compile(r"[^\\\[\](){}.^$|?*+]+(?![?*+{])")
_MANY = re.compile(r"(?:[?*+]|\{\d*,?\d*\})[?+]?")
_GROUP = re.compile(r"\((?:\?(?:P<\w+>|[a-zA-Z-]*:|(?P<look><?[=!]))|(?!\?))")
_CLASS = re.compile(r"\[(?P<not>\^)?(?P<inner>\]?(?:\\.|[^\]\\])*)\]", re.DOTALL)
_RANGE = re.compile(r"(\\.|.)(?:-(?!$)(\\.|.))?", re.DOTALL)
_CLASSES = {"d": DIGIT, "s": SPACE}
_ODD = str.maketrans({"\u017f": "s", "\u0130": "i", "\u0131": "i"})

Words: TypeAlias = frozenset[str]
_EMPTY: Words = frozenset(("",))


class Promise(NamedTuple):
    """What a part of a pattern matches: one of the texts WHOLE, or one that begins as one of BEGUN.

    Each such text holds a word of each set of HOLDS.
    """

    whole: Words = frozenset()
    begun: Words = frozenset()
    holds: tuple[Words, ...] = ()


_NOTHING = Promise(whole=_EMPTY)
_ANYTHING = Promise(begun=_EMPTY)


def small(text: str) -> str:
    """TEXT in small letters, as patterns see it that are matched without regard to case."""
    # Without regard to case these three are an s and an i, but no small letters of theirs.
    if "\u017f" in text or "\u0130" in text or "\u0131" in text:
        text = text.translate(_ODD)
    return text.lower()


def promises_of(pattern: str) -> list[Promise]:
    """What each of the alternatives of PATTERN promises."""
    reader = _Reader(pattern)
    try:
        found = reader.all()
    except ValueError:
        return [_ANYTHING]
    return found if reader.at == len(pattern) else [_ANYTHING]


def telling(promise: Promise) -> list[Words]:
    """Of the sets of words that PROMISE is about the three that tell most: of words that are long and few."""
    holds = promise.holds if promise.begun else (promise.whole,)
    return sorted(filter(_tells, map(_least, holds)), key=_vague)[:3]


def _least(words: Words) -> Words:
    """WORDS without those that hold another one."""
    if len(words) > _MOST_TEXTS:
        return words
    return frozenset(word for word in words if not any(other in word for other in words if other != word))


def _tells(words: Words) -> bool:
    """Whether most texts have none of WORDS: they are long, or signs, and few."""
    if not 0 < len(words) <= _MOST_WORDS or "" in words:
        return False
    plain = not any(DIGIT in word or SPACE in word for word in words)
    return plain and all(len(word) >= _SHORTEST or not word.replace(" ", "a").isalnum() for word in words)


def _vague(words: Words) -> tuple[int, int, str]:
    return -min(map(len, words)), len(words), min(words)


class _Reader:
    """Reads a pattern from its first character to its last."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.at = 0

    def all(self) -> list[Promise]:
        """What the alternatives promise, up to the end or to the bracket that closes them."""
        words = _WORDS.match(self.pattern, self.at)
        if words:
            self.at = words.end()
            return [Promise(frozenset(small(words[0]).split("|")))]
        found = [self._sequence()]
        while self.pattern[self.at : self.at + 1] == "|":
            self.at += 1
            found.append(self._sequence())
        return found

    def _sequence(self) -> Promise:
        made = _Joined()
        while self.pattern[self.at : self.at + 1] not in ("", "|", ")"):
            letters = _LETTERS.match(self.pattern, self.at)
            if letters:
                self.at = letters.end()
                made.add(Promise(frozenset((small(letters[0]),))))
            else:
                made.add(self._repeated(self._atom()))
        return made.promise()

    def _repeated(self, promise: Promise) -> Promise:
        found = _MANY.match(self.pattern, self.at)
        if not found:
            return promise
        self.at = found.end()
        least, most = _count(found[0].rstrip("?+") or found[0][0])
        if not most:
            return _NOTHING
        if most == 1:
            return promise if least else Promise(promise.whole | _EMPTY, promise.begun)
        empty = (_EMPTY & promise.whole) if least else _EMPTY
        holds = (promise.holds if promise.begun else (promise.whole,)) if least else ()
        return Promise(empty, promise.begun | (promise.whole - _EMPTY), holds)

    def _atom(self) -> Promise:
        here = self.pattern[self.at]
        if here == "(":
            return self._group()
        if here == "[":
            return self._class()
        self.at += 1
        if here == "\\":
            self.at += 1
            return _escaped(self.pattern[self.at - 1])
        if here == ".":
            return _ANYTHING
        return _NOTHING if here in "^$" else Promise(frozenset((small(here),)))

    def _group(self) -> Promise:
        found = _GROUP.match(self.pattern, self.at)
        if found is None:
            raise ValueError(self.pattern[self.at :])
        self.at = found.end()
        inner = _one_of(self.all())
        self.at += 1
        return _NOTHING if found["look"] else inner

    def _class(self) -> Promise:
        found = _CLASS.match(self.pattern, self.at)
        if found is None:
            raise ValueError(self.pattern[self.at :])
        self.at = found.end()
        if found["not"]:
            return _ANYTHING
        characters = [_between(*pair) for pair in _RANGE.findall(found["inner"])]
        return Promise(frozenset("".join(characters))) if all(characters) else _ANYTHING


def _count(mark: str) -> tuple[int, float]:
    """How often MARK says that something comes, at least and at most."""
    if mark in ("?", "*", "+"):
        return int(mark == "+"), 1 if mark == "?" else float("inf")
    least, comma, most = mark.strip("{}").partition(",")
    return int(least or 0), float(most or "inf") if comma else int(least)


def _escaped(character: str) -> Promise:
    if character in _CLASSES:
        return Promise(frozenset((_CLASSES[character],)))
    if character in "bBAZ":
        return _NOTHING
    return _ANYTHING if character.isalnum() else Promise(frozenset((character,)))


def _between(first: str, last: str) -> str:
    """The characters FIRST to LAST of a class, "" where they are many; LAST is "" where it is one character."""
    if len(first) > 1:
        known = "" if first[1].isalnum() else first[1]
        return "" if last else _CLASSES.get(first[1], known)
    if not last:
        return small(first)
    few = len(last) == 1 and 0 <= ord(last) - ord(first) < _MOST_WORDS
    return small("".join(map(chr, range(ord(first), ord(last) + 1)))) if few else ""


def _one_of(promises: list[Promise]) -> Promise:
    """What is promised where one of PROMISES is kept."""
    if len(promises) == 1:
        return promises[0]
    whole = frozenset[str]().union(*(one.whole for one in promises))
    begun = frozenset[str]().union(*(one.begun for one in promises))
    if not begun:
        return Promise(whole)
    choices = [telling(one)[:1] for one in promises]
    words = frozenset[str]().union(*(words for choice in choices for words in choice))
    return Promise(whole, begun, (words,) if all(choices) else ())


class _Joined:
    """What parts that follow each other promise together."""

    def __init__(self) -> None:
        self.whole = _EMPTY
        self.begun: Words = frozenset()
        self.holds: list[Words] = []
        # What stands together since the last part that is not known to its last character.
        self.run = _EMPTY

    def add(self, part: Promise) -> None:
        """PART follows."""
        if self.whole:
            self.begun |= {(text + begun)[:BEGINNING] for text in self.whole for begun in part.begun}
            self.whole = _joined(self.whole, part.whole)
            shortest = min(map(len, self.whole), default=0)
            if len(self.whole) > _MOST_TEXTS or (self.begun and shortest >= BEGINNING):
                self.begun, self.whole = self.begun | {text[:BEGINNING] for text in self.whole}, frozenset()
        joined = _joined(self.run, part.whole)
        if part.begun:
            self.holds += [self.run, *part.holds]
            self.run = _EMPTY
        elif len(joined) > _MOST_WORDS:
            self.holds.append(self.run)
            self.run = part.whole
        else:
            self.run = joined

    def promise(self) -> Promise:
        """What all of them promise."""
        return Promise(self.whole, self.begun, (*self.holds, self.run) if self.begun else ())


def _joined(firsts: Words, seconds: Words) -> Words:
    return frozenset([first + second for first in firsts for second in seconds])
