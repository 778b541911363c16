"""Sentences that are turned around: who speaks stands behind the verb, whatever the sentence begins with.

turned = word { word } verb name     the verb in the past, the name one of the head's
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cso_opendata.parse.bearers import listed
from cso_opendata.parse.cues import items as cues
from cso_opendata.parse.cues import turns
from cso_opendata.parse.cues.first_names import is_first_name

if TYPE_CHECKING:
    from cso_opendata.parse.bearers import Named

_WORD = re.compile(r"[^\W\d_][\w'’´-]*")
# So many words stand before the verb at most.
_REACH = 7
_SPEAKS = frozenset(cues.INVERTED_VERBS.split("|"))


def turned(sentence: str, known: frozenset[str]) -> Named | None:
    """The people KNOWN whom SENTENCE names behind its verb: "Det kunne Anna Berg bekræfte"."""
    words = [found for found, _ in zip(_WORD.finditer(sentence), range(_REACH + 1), strict=False)]
    name = next((index for index, word in enumerate(words) if index and word[0][0].isupper()), 0)
    if not known or not name:
        return None
    start, before = words[name].start(), [word[0] for word in words[:name]]
    asked = turns.FROM.match(sentence)
    leads = (asked is not None and asked.end() == start) or _leads(sentence[:start], before)
    found = listed(sentence, start, known) if leads else None
    if found is None or before[-1] in _SPEAKS:
        return found
    called = all(" " in one or is_first_name(one) for one in found.names)
    return found if called or turns.GLADLY.match(sentence, found.end) else None


def _leads(before: str, words: list[str]) -> bool:
    """Whether BEFORE, made of WORDS with nothing but white space between them, leads to who speaks."""
    if not all(mark.isspace() or mark in "-'’" or mark.isalpha() for mark in before):
        return False
    if words[-1] == "af":
        return len(words) > 1 and words[-2] in turns.BY
    return turns.TURNS.match(before) is not None and _speaks(words)


def _speaks(words: list[str]) -> bool:
    """Whether the last of WORDS is a verb in the past that what somebody says is told with."""
    verb, alone = words[-1], len(words) == 2  # noqa: PLR2004  (the verb, and one word before it)
    # Behind an article it is none: "De fremmødte Anna Berg og Bo Rask".
    if verb in turns.NO_SPEECH or len(words) == 1 or (alone and words[0] in ("Den", "De")):
        return False
    if verb == "var":
        return alone and words[0] in ("Det", "Dertil")
    return verb in turns.STRONG_PAST or cues.PAST_TENSE.match(verb) is not None
