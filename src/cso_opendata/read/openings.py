"""How lines begin and end: what tells that one goes on with the one before, or begins something."""

from __future__ import annotations

import re

TERMINAL = ".:;?!"
NUMBERED = re.compile(
    r"\(?\d{1,3}(?:\.\d{1,2})*(?:\.\)|[.):])(?:\s|$|(?=(?![a-z\u00df-\u00ff])[^\W\d_][^\W\d_]))"
)
LABEL = re.compile(r"[^\W\d_][.)]\s")
BEHIND_LABELS = (".", ")")
# An entry of a list that says by a word what it is, and its number.
_WORDED = re.compile(r"[^\W\d_]{4,8}\s(?P<number>\d{1,3})\s(?=[^\W\d_])")
# What abbreviations with a full stop lead to stands behind them: an hour, a number, a figure, a day.
_LEAD_ON = tuple(f" {word}." for word in ("kl", "nr", "pkt", "ca", "pr", "jf", "stk", "d", "f.eks", "bl.a"))
# A few words that end with a figure, and a mark that leads from them to others: a date and what is due then.
_DATED = re.compile(r"[^\W_][^:–—]{2,30}?\d(?::\s|\s[–—-]\s)(?=[^\W\d_])")
# An entry of a list of dates is shorter.
_LISTED = 40


def alike(before: str, text: str) -> bool:
    """Whether BEFORE and TEXT are entries of one list, though without a mark: short, with figures as words.

    So are dates ("torsdag den 22. januar 2015"), and what stands behind a date and a mark each; running text
    has no two lines of one pattern.
    """
    if _DATED.match(before) and _DATED.match(text):
        return True
    if not (text[-1].isdigit() and before[-1].isdigit() and len(text) < _LISTED):
        return False
    shapes = [[word[0].isdigit() for word in line.split()] for line in (before, text)]
    return shapes[0] == shapes[1] and sum(shapes[0]) > 1


def begins_small(text: str) -> bool:
    """Whether TEXT begins within a sentence; a name such as "eDoc" does not."""
    first = text[0].islower() and not text[1:2].isupper()
    return first or (text[0] in "(”»" and text[1:2].islower())


def begins_label(text: str) -> bool:
    """Whether TEXT begins with a number or a letter that labels what follows."""
    if (text[0].isdigit() or text[0] == "(") and NUMBERED.match(text):
        return True
    return text[1:2] in BEHIND_LABELS and LABEL.match(text) is not None


def counts_on(before: str, text: str) -> bool:
    """Whether BEFORE and TEXT begin with a word each, and TEXT with the next number behind it."""
    found = _WORDED.match(text)
    last = _WORDED.match(before) if found else None
    return bool(found and last and int(found["number"]) == int(last["number"]) + 1)


def ends_sentence(text: str) -> bool:
    """Whether TEXT ends with a mark that a sentence, or what announces a list, ends with."""
    return text[-1] in TERMINAL and not text.endswith(_LEAD_ON)


def hyphenated(before: str, text: str) -> bool:
    """Whether a word is cut by the line end between BEFORE and TEXT."""
    return before.endswith("-") and before[-2:-1].isalpha() and text[0].isalpha()
