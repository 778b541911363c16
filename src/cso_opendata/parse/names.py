"""The shapes of names and offices: which words are a person's name, which an office, which initials.

name = word { word | particle } word     each word with a capital
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from cso_opendata.naming import in_order
from cso_opendata.parse.cues import people as cues
from cso_opendata.parse.cues.first_names import is_first_name

if TYPE_CHECKING:
    from collections.abc import Sequence

# The capitals of the Latin letters.
UPPER = "".join(letter for letter in map(chr, range(0x41, 0x250)) if letter.isupper())
_CAPITAL = rf"[{UPPER}][\w'’´.-]*"
_PARTICLE = "|".join(sorted(cues.PARTICLES))
_NAME = re.compile(rf"{_CAPITAL}(?:\s+(?:{_CAPITAL}|(?i:{_PARTICLE})(?=\s)))*\s+{_CAPITAL}")
_DIGIT = re.compile(r"\d")
_PARTS = re.compile(r"[\s-]+")
# Words of offices that no table knows end so.
_LIKE_AN_OFFICE = re.compile(r".{3}(?:er|or|ør|ist|log|ent|ant|eut|kar|nom|mand|kvinde|ling|ik|at|ing|re)$")

_LETTERS = re.compile(rf"(?:[{UPPER}]\.-?)+")
_SMALL_OFFICE = re.compile(r".{3}(?:er|or|ør|ist|log|ent|ant|eut|nom|mand|kvinde)$")
# An office that ends with one of these goes on.
LEADS_ON = frozenset(("for", "af", "i", "på", "hos", "ved", "til", "og", "om"))

# A name of more words than this is a sentence in capitals.
_MOST = 7
# A longer first word in the definite form is an institution ("Hjemmeplejen Vest").
_LONGEST_FIRST_NAME = 8
# A longer word in capitals is an abbreviation of an institution, a shorter one may be somebody's initials.
_LONGEST_INITIALS = 3

# A name amid others that is printed short has so many letters with its full stop ("Vestg." is none).
_LONGEST_SHORT_NAME = 4


@lru_cache(maxsize=4096)
def is_name(text: str, *, titled: bool = False) -> bool:
    """Whether TEXT has the shape of a person's full name: two words or more, capitals, no institution.

    TITLED: an office stands before it, so that its first word begins no sentence ("Formand Nu Berg").
    """
    if not _NAME.fullmatch(text) or _DIGIT.search(text):
        return False
    words = text.split()
    if len(words) > _MOST or (not titled and (_begins_no_name(words) or _is_definite(words[0]))):
        return False
    capitals = [word.replace(".", "") for word in words if word.isupper()]
    shouted = len(capitals) == len(words) and is_first_name(words[0])
    short = any(len(word) > _LONGEST_INITIALS or word in cues.ABBREVIATIONS for word in capitals)
    abbreviated = short and not shouted
    return not abbreviated and not any(map(cues.is_institution, words))


def _begins_no_name(words: Sequence[str]) -> bool:
    """Whether WORDS begin as a sentence or a heading does; "Maj" and "August" are names too."""
    if words[0].lower() not in cues.NO_NAME:
        return False
    return not is_first_name(words[0]) or words[1].lower() in cues.NO_NAME


def _is_definite(word: str) -> bool:
    """Whether WORD is a long noun in the definite form, as no first name is."""
    return len(word) > _LONGEST_FIRST_NAME and "-" not in word and word.endswith(("en", "et", "erne"))


@lru_cache(maxsize=4096)
def split_title(text: str) -> tuple[str | None, str]:
    """TEXT parted into the office that it begins with (null if none) and the rest.

    The office ends with the last word that is no part of a name: one in small letters that is no
    particle, one with a full stop, or one that names an office. Behind an office that is named in full a
    name begins, though it may end as an office does ("Chefkonsulent Anna Mester"). What an office is held
    for belongs to it ("Formand for Prøverådet Anna Berg").
    """
    words = text.split()
    cut, named = 0, False
    for index, word in enumerate(words):
        small = word[:1].islower() and not (word.lower() in cues.PARTICLES and 0 < index < len(words) - 1)
        office = not named and cues.is_office(word) and not (index and cues.is_surname(word))
        # "J.P." and "Chr." are names.
        short = word.endswith(".") and not (_LETTERS.fullmatch(word) or _is_short_name(words, index))
        if small or office or short:
            cut = index + 1
            named = named or (office and not word.endswith(".") and len(word) > _LONGEST_INITIALS)
    while 0 < cut < len(words) and words[cut - 1] in LEADS_ON and cues.is_institution(words[cut]):
        cut += 1
    return (" ".join(words[:cut]) or None), " ".join(words[cut:])


def _is_short_name(words: Sequence[str], index: int) -> bool:
    """Whether the one of WORDS at INDEX is a name that is printed short: "Chr.", "Lone Aa. Holm"."""
    word = words[index]
    if word.lower() in cues.SHORT_NAMES:
        return True
    amid = 0 < index < len(words) - 1 and word[0].isupper() and len(word) <= _LONGEST_SHORT_NAME
    return amid and is_first_name(words[index - 1]) and not cues.is_office(word)


@lru_cache(maxsize=4096)
def is_office(text: str) -> bool:
    """Whether TEXT by itself is an office: it ends in one, or is a word or two in small letters."""
    words = text.split()
    title, rest = split_title(text)
    if title is None or rest or words[-1] in LEADS_ON or words[-1].lower() in cues.NOT_ALONE:
        return False
    if any(map(cues.is_office, words)):
        return True
    return text[0].islower() and bool(_SMALL_OFFICE.search(words[-1]))


def unknown_title(name: str) -> tuple[str | None, str]:
    """The first word of NAME as an office where it ends as one and a first name stands behind it."""
    title, _, rest = name.partition(" ")
    office = _LIKE_AN_OFFICE.search(title) and not is_first_name(title)
    return (title, rest) if office and is_name(rest) and is_first_name(rest.split()[0]) else (None, name)


def is_surname(text: str) -> bool:
    """Whether TEXT is one word that may be a surname, and is known as nothing else."""
    known = text.lower() in cues.NO_NAME or cues.is_institution(text) or cues.is_office(text)
    return text.isalpha() and text.istitle() and not known and not is_first_name(text)


def is_initials(part: str, name: str) -> bool:
    """Whether PART is the initials of NAME, and no abbreviation of an institution that happens to be them."""
    if not _are_letters(part):
        return False
    letters = "".join(word[0].upper() for word in _PARTS.split(name) if word)
    return bool(letters) and part in {letters, letters[0] + letters[-1]}


def may_be_initials(part: str, name: str) -> bool:
    """Whether the letters of PART stand in NAME in their order, from its first one on: "ABG", Anna Berg."""
    return _are_letters(part) and in_order(part, name)


def spell(part: str, name: str) -> bool:
    """The same where PART may be a well-known abbreviation as well: among initials it is none."""
    return _are_few_capitals(part) and in_order(part, name)


def _are_letters(part: str) -> bool:
    """Whether PART is a few capitals, and no well-known abbreviation."""
    return _are_few_capitals(part) and part not in cues.ABBREVIATIONS


def _are_few_capitals(part: str) -> bool:
    return 1 < len(part) <= _LONGEST_INITIALS + 1 and part.isalpha() and part.isupper()


def names_together(lines: Sequence[str]) -> str:
    """LINES of names as one, parted by "/": a name goes on on the next line unless both are whole."""
    words = lines[0]
    for before, line in pairwise(lines):
        words += f"{'/' if _is_whole(before) and _is_whole(line) else ' '}{line}"
    return words


def _is_whole(name: str) -> bool:
    return is_name(name) and is_first_name(name.split(maxsplit=1)[0])
