"""Titles of items: when two are those of one item, and where one ends."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from cso_opendata.parse.cues import items as cues
from cso_opendata.parse.cues import turns
from cso_opendata.parse.cues.head import SHORT_IN_ADDRESSES
from cso_opendata.parse.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cso_opendata.model import Block

_NOT_WORDS = re.compile(r"\W+")
# What stands behind so much white is of another column: who tells of the item, and how long.
_GAP = re.compile(r"(?<=\S)(?:\s{4,}|\t)(?=\S)")
# A mark behind a title, with a sentence of so many words behind that.
_TOLD, _FEWEST = re.compile(r":\s+(?=[A-ZÆØÅ])|\s[–-]\s+(?=[A-ZÆØÅ])(?!(?:Herunder|Samt|Inkl|Og)\b)"), 4
# Two titles of one item share this much at least (the ratio of difflib).
_SIMILAR = 0.6
# A longer title is one with text behind it, if it has an end before that.
_LONGEST = 90


def similar(first: str, second: str) -> bool:
    """Whether two titles are those of one item: the same words, or most of them."""
    first, second = _plain(first), _plain(second)
    if first.startswith(second) or second.startswith(first):
        return True
    return ratio(first, second) >= _SIMILAR


def ratio(first: str, second: str) -> float:
    """How much two titles share, from 0 to 1."""
    return SequenceMatcher(None, first, second, autojunk=False).ratio()


def _plain(title: str) -> str:
    return _NOT_WORDS.sub(" ", title.lower()).strip()[:120]


def _answered(text: str, start: int) -> int:
    """Where what came of an item stands behind its title; 0 where it does not."""
    if approved := cues.APPROVED.match(text, start):
        return approved.end()
    answered = cues.ANSWERED.search(text, start)
    return answered.start() + 1 if answered else 0


def end_of_title(block: Block, start: int) -> int:
    """Where the title ends that begins at START of BLOCK: with bold print, above a reply, by its words."""
    led = block.strong[0] if block.strong else (0, 0)
    if led[0] <= start < led[1] < len(block.text) and block.text[led[1] - 1] in ".:":
        # A title in bold print, with what was said behind it.
        return led[1]
    return _replied(block, start) or title_end(block.text, start)


def end_as_known(block: Block, start: int, titles: Iterable[str]) -> int:
    """The same, where it ends as one of TITLES does, those of the item on the agenda, if it begins so."""
    for title in titles:
        end = start + len(title)
        if block.text.startswith(title, start) and block.text[end : end + 2].strip().isupper():
            return end
    return end_of_title(block, start)


def _replied(block: Block, start: int) -> int:
    """Where the title ends that begins at START of BLOCK, with a reply on a line below; 0 where none stands.

    Somebody has typed it into the agenda, in small letters, which look as if the title went on.
    """
    end = block.starts[-1]
    return len(block.text[:end].rstrip()) if end > start and turns.REPLY.match(block.text, end) else 0


def title_end(text: str, start: int) -> int:
    """Where the title ends that begins at START of TEXT: at what came of it, a gap, or a mark."""
    answered = _answered(text, start)
    if answered:
        return answered
    gap = _GAP.search(text, start)
    if gap:
        return gap.start()
    run_in = _run_in(text, start)
    if run_in or text[-1] != ".":
        return run_in or len(text)
    told = _TOLD.search(text, start, start + _LONGEST)
    if told and len(text[told.end() :].split()) >= _FEWEST:
        return told.start() + (told[0][0] == ":")
    if len(text) - start <= _LONGEST:
        return len(text)
    colon = text.find(": ", start, start + _LONGEST)
    first_sentence = sentences(text[start:])[0][1] + start
    end = min(colon + 1 or len(text), first_sentence)
    return end if end - start <= _LONGEST else len(text)


def _run_in(text: str, start: int) -> int:
    """Where a title ends that is the first of several sentences; 0 where it is none.

    It has no verb, and one of those behind it tells what was settled, said, or is to come.
    """
    if ". " not in text[start:] and "? " not in text[start:]:
        return 0
    ends = [start + end for _, end in sentences(text[start:]) if not _shortened(text, start + end)]
    end = ends[0] if ends else len(text)
    if end == len(text) or end - start > _LONGEST or text[end - 1] not in ".?":
        return 0
    if ": " in text[start:end] or _TOLD.search(text, start, end):
        # The mark ends the title, and the sentence is told behind it.
        return 0
    # A question has a verb, and so may the next one have that is a part of the title.
    asks = text[end - 1] == "?" and text[-1] != "?"
    named = asks or not turns.TELLS.search(text, start, end)
    return end if named and turns.TELLS.search(text, end) else 0


def _shortened(text: str, end: int) -> bool:
    """Whether the full stop before END of TEXT is that of a word of an address ("St. Prøves Plads")."""
    return text[:end].rstrip(".").rpartition(" ")[2] in SHORT_IN_ADDRESSES and end < len(text)
