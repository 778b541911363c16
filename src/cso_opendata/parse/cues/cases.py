"""The phrasings of the numbers of cases and documents that stand at an item, and of who handles these."""

from __future__ import annotations

from cso_opendata.parse.cues.table import cased, cue

# A cue is one line, however long.
# fmt: off

# The number of a case or a document at an item, behind its label; and a journal number, which needs none.
_NUMBER = r"\s*(?:nr\.?)?\s*:?\s*(?P<value>(?:[A-ZÆØÅ]{1,6}-?)?\d+(?:[./-]\w+)+|\d{4}\s-\s\d{2,}|\d{6,})(?=[\s.,;)]|$)"
_SYSTEM = r"\b(?:(?P<system>F2|eDoc|ESDH|SBSYS|Acadre)[\s-]?)?"
CASE_OF_ITEM = cue(_SYSTEM + r"(?:sags?\.?[\s-]?(?:nr|nummer|id)\.?|sag|journal\s?(?:nr|nummer)\.?|j\.\s?nr\.?)" + _NUMBER)
DOCUMENT_OF_ITEM = cue(_SYSTEM + r"(?:dok(?:ument)?\.?[\s-]?(?:nr|nummer|id)\.?|dok\.?)" + _NUMBER)
# Who handles the case, behind its number.
HANDLER_OF_ITEM = cue(r"\b(?:sagsbehandler(?:e)?|sagsbeh\.?)\s*:\s*(?P<names>(?-i:[A-ZÆØÅ])[\w.'’-]+(?:\s+(?-i:[A-ZÆØÅ])[\w.'’-]+)+)")
# The initials of who handles it may stand behind it.
JOURNAL_NUMBER = cased(r"(?P<value>\d\d\.\d\d\.\d\d-[A-ZÆØÅ]\d\d-\d{1,5}-\d\d|\d\d\.\d\d-?[A-ZÆØÅ]\d\d\s-\s(?:19|20)\d\d/\d{2,7}|[A-ZÆØÅ]{2,4}-20\d\d-\d{4,7})(?:\s+[a-zæøå]{2,4})?$")
