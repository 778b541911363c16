"""Times of day as Danish minutes print them: "11.30-14.00", "kl. 9 til kl. 10:30", "kl. 9"."""

from __future__ import annotations

import re
from datetime import time

_CLOCK = r"(\d{1,2})(?:[.:](\d\d))?"
_TIMES = re.compile(
    rf"(?:kl\.?|klokken)?\s*(?<![\d.-]){_CLOCK}\s*(?:-|–|—|til)\s*(?:kl\.?\s*|ca\.?\s*)*{_CLOCK}(?![\d-])",
    re.IGNORECASE,
)
_TIME = re.compile(rf"(?:kl\.?|klokken)\s*{_CLOCK}(?!\d)", re.IGNORECASE)


def find_times(text: str) -> tuple[time | None, time | None]:
    """The start and the end that TEXT prints as a span ("11.30-14.00"), or a start alone ("kl. 9")."""
    match = _TIMES.search(text)
    if match:
        return _time(match[1], match[2]), _time(match[3], match[4])
    match = _TIME.search(text)
    return (_time(match[1], match[2]) if match else None), None


def _time(hour: str, minute: str | None) -> time | None:
    hours, minutes = int(hour), int(minute or 0)
    return time(hours, minutes) if hours < 24 and minutes < 60 else None  # noqa: PLR2004  (a clock)
