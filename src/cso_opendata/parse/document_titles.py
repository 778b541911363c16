"""Which line is the title of a document: "Referat af møde i Prøverådet", "Prøverådet – Dagsorden"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cso_opendata.parse.bodies import body_in_title, body_of_line
from cso_opendata.parse.cues import bodies as body_cues
from cso_opendata.parse.cues import head as cues
from cso_opendata.parse.dates import single_day
from cso_opendata.parse.when import day_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cso_opendata.model import Text

# The short name of a committee, by itself: "CSO".
_SHORT = re.compile(r"[A-ZÆØÅ]{2,6}")
# A title begins with the kind of document or of meeting, or nearly so ("Ekstraordinært møde i ...").
_LATEST_LEAD = 20
# A longer line is no committee and a kind of document.
_LONGEST = 80
# A longer line that names a day is a sentence.
_LONGEST_DATED = 120


def names_the_document(text: str) -> bool:
    """Whether TEXT is a title: that of a meeting's document, or a committee and a kind of document."""
    whole = cues.OF_AN_ITEM.match(text) is None
    if not whole or cues.TITLE.match(text):
        return whole
    lead = body_cues.LEADS.search(text)
    if lead and lead.start() < _LATEST_LEAD and text[-1] != "." and body_in_title(text):
        return True
    parts = [part for part in body_cues.TITLE_PARTS.split(text) if part]
    if len(parts) > 1 and body_of_line(parts[0]) and single_day(parts[-1]):
        return True
    kinds = (how.match(part) for part in parts for how in (cues.KIND_ALONE, cues.TITLE, cues.MEETING))
    told = any(kinds) and any(map(body_of_line, parts))
    return told or names_body_and_kind(text) or names_body_and_day(text)


def names_body_and_kind(line: str) -> bool:
    """Whether LINE is a committee and the kind of its document: "Prøverådet – Dagsorden med referat"."""
    if len(line) > _LONGEST:
        return False
    parts = [part for part in body_cues.TITLE_PARTS.split(line) if part]
    told = len(parts) > 1 and any(map(cues.KIND_ALONE.match, parts))
    return told and any(body_of_line(part) or _SHORT.fullmatch(part) for part in parts)


def names_body_and_day(line: str) -> bool:
    """Whether LINE is a committee and the day on which it met: "Prøveudvalget tirsdag den 3. marts 2031"."""
    day = day_in(line) if len(line) <= _LONGEST else None
    before = body_cues.DAY_BEHIND.sub("", line[: day.start]) if day and day.year_stated else ""
    return bool(before) and body_of_line(before) is not None


def dated_among(lines: Iterable[Text]) -> Iterator[Text]:
    """Those of LINES, which no shape tells as titles, that are of a meeting and name its day with the year.

    So a title may be shortened in a way that nobody has thought of ("Ref. af mødet d. 3. marts 2031").
    """
    for line in lines:
        told = len(line.value) <= _LONGEST_DATED and body_cues.OF_A_MEETING.search(line.value)
        day = day_in(line.value) if told and not body_cues.OF_OTHER_TIMES.search(line.value) else None
        if day is not None and day.year_stated:
            yield line
