"""What a line of people holds besides those who were read in it: somebody who was not, perhaps."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cso_opendata.parse.cues import people as cues
from cso_opendata.parse.cues.first_names import is_first_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cso_opendata.parse.people import Entry

_WORD = re.compile(r"[^\W\d_][\w'’´.-]*")


def names_more(text: str, people: Iterable[Entry]) -> bool:
    """Whether TEXT holds a common first name, with a capital, that is part of nothing said of PEOPLE."""
    said: set[str] = set()
    for one in people:
        for part in (one.name, one.title, one.organization, one.note, one.initials):
            said.update(_words(part) if part else ())
    return any(word not in said and word[0].isupper() and _is_a_name(word) for word in _words(text))


def _is_a_name(word: str) -> bool:
    return is_first_name(word) and word.lower() not in cues.NO_NAME


def _words(text: str) -> Iterable[str]:
    return (word.rstrip(".-") for word in _WORD.findall(text))
