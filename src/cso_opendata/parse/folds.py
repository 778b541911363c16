"""Two lines as one: a word that a hyphen has cut at the end of the first is whole again."""

from __future__ import annotations

import re
from functools import partial, reduce
from typing import TYPE_CHECKING

from cso_opendata.model import Span, Text
from cso_opendata.parse.cues import JOINERS
from cso_opendata.parse.cues import head as cues
from cso_opendata.parse.cues.table import first

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_CUT = re.compile(r".*[^\W\d_]-")
_REST = re.compile(r"[^\W\d_]+")


def cuts_a_word(before: str, line: str) -> bool:
    """Whether BEFORE ends within a word, cut by a hyphen, that LINE goes on with."""
    rest = _REST.match(line) if line[:1].islower() and before.endswith("-") else None
    return rest is not None and rest[0] not in JOINERS and _CUT.fullmatch(before) is not None


def folded(lines: Iterable[str], between: str = " ") -> str:
    """LINES as one text, with BETWEEN them but where a hyphen cuts a word."""
    return reduce(partial(_with_next, between), lines)


def _with_next(between: str, before: str, line: str) -> str:
    return before[:-1] + line if cuts_a_word(before, line) else before + between + line


def joined(texts: Sequence[Text], between: str) -> Text:
    """TEXTS as one, with BETWEEN them but where a hyphen cuts a word."""
    at = Span(min(text.at.line for text in texts), max(text.at.line_end for text in texts))
    return Text(folded((text.value for text in texts), between), at)


def with_label(label: Text, value: Text) -> Text:
    """LABEL and VALUE as they would stand on one line; a label that has a value already gets no colon."""
    found = first(cues.LABELS, label.value)
    if (found and found[1].end() < len(label.value)) or first(cues.INLINE_GROUPS, label.value):
        return joined([label, value], " ")
    return joined([Text(f"{label.value.rstrip(': ')}:", label.at), value], " ")
