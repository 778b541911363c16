"""Who sends a document, above its title: lines of a letterhead that no word tells from others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cso_opendata.model import Text
    from cso_opendata.parse.ledger import Ledger

# What says when, which, or what of: such a line holds a fact, and a sentence holds something too.
_TELLS = re.compile(r"\d|:|\t|[.!?]$")
# A longer line is none of a letterhead.
_LONGEST = 80


def claim_senders(odd: Iterable[Text], title: Text | None, ledger: Ledger) -> None:
    """Claim those of the ODD lines of a head, which say nothing else, that stand above the TITLE.

    They are the unit that sends it ("Prøvehuset Øst"), or its motto: position tells, and not their words.
    """
    for line in odd:
        above = title is not None and line.at.line_end < title.at.line
        if above and len(line.value) <= _LONGEST and not _TELLS.search(line.value):
            ledger.claim(line.at, "letterhead")
