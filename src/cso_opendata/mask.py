"""What never leaves the reader: e-mail addresses, telephone numbers, numbers that look like a CPR number.

Danish authorities may not put e-mail addresses and telephone numbers into public archives of minutes
(Datatilsynet's guidance in force since 2 July 2021); personal numbers never. Case numbers,
document numbers and EAN numbers are none of these and stay.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# A quick look: whatever is masked has an @ or eight digits in a row, with at most a space or dash between.
_SUSPECT = re.compile(r"@|\d\d(?: ?[–-]? ?\d){6}")
_DIGIT = re.compile(r"\d")
_EMAIL = re.compile(r"[\w.+%'-]+@[\w-]+(?:\.[\w-]+)+")
_CPR = re.compile(r"(?<![\d.-])(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d ?[-–]? ?\d{4}(?![\d-])")
_PHONE_WORD = r"(?:tlf|telefon\w*|tel|mobil\w*|phone|fax|direkte)\b\.?"
_PHONE_CUE = re.compile(_PHONE_WORD, re.IGNORECASE)
# What stands right before a number that is neither a telephone's nor a person's.
_NUMBER_LABEL = re.compile(
    r"(?:\b(?:sag|dok|dokument|journal|j|ean|cvr|kle|konto|faktura|p)s?[.-]?\s?(?:nr|nummer|no)\b\.?"
    r"|\b(?:ean|cvr|kle)\b)(?:\s+(?:i\s+)*\w{2,8})?\s*:?\s*$",
    re.IGNORECASE,
)
_EIGHT = r"(?:\d\d ?){3}\d\d|\d{4} ?\d{4}"
_INTERNATIONAL = re.compile(rf"(?:\+|\b00)45 ?(?:{_EIGHT})(?!\d)")
_CUED = re.compile(rf"({_PHONE_WORD}\s*(?:nr\.?)?\s*:?\s*(?:direkte)?\s*)(?:{_EIGHT})(?!\d)", re.IGNORECASE)
_ALONE = re.compile(rf"^\s*(?:{_EIGHT})\s*$")
_GROUPED = re.compile(
    r"(?<![\d.,/-])(?<!\d )(?:\d\d \d\d \d\d \d\d|(?!(?:19|20)\d\d (?:19|20)\d\d)\d{4} \d{4})"
    r"(?![\d/-])(?![.,]\d)(?! \d)"
)
# A label stands this close before its number: a line may be as long as a book.
_REACH = 80

EMAIL, PHONE, CPR = "[e-mail]", "[telefon]", "[CPR]"


def mask_lines(lines: Iterable[str]) -> Iterator[tuple[str, bool]]:
    """Each of LINES with what must not be published taken out, and whether something was."""
    label = ""
    for line in lines:
        if not line or line.isspace():
            yield line, False
            continue
        suspect = (_DIGIT.search(line) or "@" in line) and _SUSPECT.search(line)
        masked = _mask(line, label) if suspect else line
        yield masked, masked != line
        label = line


def _mask(line: str, label: str) -> str:
    """LINE without personal numbers and addresses; LABEL is the last line above it that is not blank."""
    line = _EMAIL.sub(EMAIL, line)
    if _PHONE_CUE.search(label) and _ALONE.match(line):
        return PHONE
    line = _CUED.sub(rf"\1{PHONE}", _INTERNATIONAL.sub(PHONE, line))
    line = _CPR.sub(lambda found: _unless_labelled(found, label, CPR), line)
    return _GROUPED.sub(lambda found: _unless_labelled(found, label, PHONE), line)


def _unless_labelled(found: re.Match[str], label: str, mark: str) -> str:
    """MARK for the number FOUND, or the number itself where a label says that it is a case's, or the like."""
    before = found.string[max(0, found.start() - _REACH) : found.start()]
    first = found.start() <= _REACH and not before.strip()
    labelled = _NUMBER_LABEL.search(before) or (first and _NUMBER_LABEL.search(label[-_REACH:]))
    return found[0] if labelled else mark
