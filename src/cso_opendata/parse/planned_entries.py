"""Entries of lists of meetings to come, and sentences that tell of what else is on a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.parse.cues import coming as cues
from cso_opendata.parse.cues.bodies import PLAIN
from cso_opendata.parse.dates import find_dates
from cso_opendata.parse.sentences import sentences

if TYPE_CHECKING:
    from cso_opendata.model import Block

# An entry has no more words, unless it speaks of a meeting or has several dates.
_MOST_WORDS = 8
# Nor has it more before its date: "Ordinært i Prøvesalen den".
_MOST_BEFORE = 4
# A date with its day of the week is no longer.
_LONGEST_LEAD = 40


def is_entry(block: Block) -> bool:
    """Whether BLOCK is an entry of a list of dates: a bullet, a row, or a line that begins with its date."""
    if block.kind == "row":
        return True
    if block.kind == "bullet":
        return not (cues.DUE.match(block.text) or _leads_to_a_day(block.text))
    dates = find_dates(block.text[:_LONGEST_LEAD], 1)
    if not dates or (_tells_of_a_day(block.text) and not cues.ONLY_WHEN.match(block.text)):
        return False
    begun = block.text[: sentences(block.text)[0][1]]
    if "øde" not in begun and not cues.ONLY_WHEN.match(begun) and cues.NEXT_MEETING.search(block.text):
        # "Byggestart 1. september. Næste møde er den 3. maj" tells of something else first.
        return False
    before = block.text[: dates[0].start]
    lead = cues.DAY_BEFORE.sub("", before)
    return not lead.strip(" .,").count(" ") or bool(cues.MEETING_LEAD.match(before))


def _leads_to_a_day(text: str) -> bool:
    """Whether TEXT is a sentence that tells of something else before it names its day."""
    dates = find_dates(text, 1)
    before = text[: dates[0].start] if dates else ""
    return text[-1] == "." and before.count(" ") > _MOST_BEFORE and "øde" not in text


def _tells_of_a_day(text: str) -> bool:
    """Whether TEXT is a sentence on what else happens on a day, and no entry of a list of meetings."""
    told = text[: sentences(text)[0][1]]
    sentence = text[-1] == "." and told.count(" ") > _MOST_WORDS and "øde" not in text
    return sentence and len(find_dates(text, 1)) == 1


def is_of_another(text: str, body: str | None) -> bool:
    """Whether TEXT says that another committee than BODY meets; "udvalget" may be this one."""
    found = cues.OF_ANOTHER.search(text) or cues.ASSOCIATION_MEETS.search(text)
    named = found["body"].casefold() if found else ""
    return bool(named) and named not in PLAIN and named not in (body or "").casefold()
