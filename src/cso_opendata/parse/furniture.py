"""What running heads say of the meeting where the first page does not: its day, its hours, its committee."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from cso_opendata.model import Span, Text
from cso_opendata.parse.bodies import body_in_title, body_of_line
from cso_opendata.parse.cues import head as cues
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.when import day_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cso_opendata.model import Line
    from cso_opendata.parse.ledger import Ledger

_PAGE_BEHIND = re.compile(r"(?<=\d)\s+\d{1,2}$")
# Running heads are among so many lines with different words at most; a longer one is text.
_MOST, _LONGEST = 12, 160


def running_heads(lines: Iterable[Line]) -> list[Text]:
    """Those of LINES that are furniture of a page, each where it first stands."""
    found: dict[str, Text] = {}
    for number, _, text, masked, furniture, _ in lines:
        words = " ".join(text.split()) if furniture and not masked else ""
        if words and words not in found and len(words) <= _LONGEST:
            found[words] = Text(words, Span(number, number))
            if len(found) == _MOST:
                break
    return list(found.values())


def with_day(heads: Iterable[Text]) -> Text | None:
    """The first of HEADS that names the day, with its year, of a meeting or of a committee's."""
    return next((head for head in heads if _tells_the_day(head.value)), None)


def _tells_the_day(words: str) -> bool:
    day = day_in(words)
    if day is None or not day.year_stated or cues.OF_THE_DOCUMENT.search(words):
        return False
    return bool(cues.TITLE.match(words) or cues.MEETING_WORD.search(words) or body_in_title(words))


def body_above(heads: Iterable[Text], ledger: Ledger) -> Text | None:
    """The committee that the first of HEADS names that does, by itself or before a meeting."""
    for head in heads:
        name = body_of_line(head.value) or _of_a_meeting(head.value)
        if name:
            ledger.use(head.at, "heading")
            return head._replace(value=name)
    return None


def _of_a_meeting(words: str) -> str | None:
    meets = cues.TITLE.match(words) or cues.MEETING_WORD.search(words)
    return body_in_title(words) if meets else None


def numbers_in(heads: Iterable[Text]) -> Iterator[tuple[str, Text]]:
    """The numbers of the case or the document that HEADS have, each with the kind of its label."""
    for head in heads:
        starts = [0, *(found.end() for found in cues.NEXT_NUMBER.finditer(head.value)), len(head.value)]
        for start, end in pairwise(starts):
            words = head.value[start:end].strip(" .,;·|")
            found = first(cues.LABELS, words)
            if found and found[0] in ("case_number", "document_number"):
                # The number of the page may stand behind that of the case.
                number = _PAGE_BEHIND.sub("", words[found[1].end() :].strip())
                yield found[0], head._replace(value=number)
