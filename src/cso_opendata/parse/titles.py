"""When two titles are those of one item."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

_NOT_WORDS = re.compile(r"\W+")
# Two titles of one item share this much at least (the ratio of difflib).
_SIMILAR = 0.6


def similar(first: str, second: str) -> bool:
    """Whether two titles are those of one item: the same words, or most of them."""
    first, second = _plain(first), _plain(second)
    if first.startswith(second) or second.startswith(first):
        return True
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= _SIMILAR


def _plain(title: str) -> str:
    return _NOT_WORDS.sub(" ", title.lower()).strip()[:120]
