"""What never leaves the reader: e-mail addresses, telephone numbers, numbers that look like a CPR number.

Danish authorities may not put e-mail addresses and telephone numbers into public archives of minutes
(Datatilsynet's guidance in force since 2 July 2021); personal numbers never. Case numbers,
document numbers and EAN numbers are none of these and stay.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

# Word sets numbers with spaces and hyphens that do not break, and web pages with narrow ones.
_SPACE, _DASH = "[ \u00a0\u2007\u2009\u202f]", "[-\u2010\u2011\u2013]"
# A quick look: whatever is masked has an @ or eight digits in a row, with at most a space or dash between.
_SUSPECT = re.compile(rf"@|\d\d(?:{_SPACE}?{_DASH}?{_SPACE}?\d){{6}}")
# A quicker one, at the bytes of all lines: these are no digits (some scripts write theirs in three or four
# bytes, of which the first is none of these), no @ and no line end.
_FEWEST = 8
_PLAIN = bytes(set(range(0xD9)) | {0xE2}).translate(None, b"0123456789@\n")
# An address is found by its end: its beginning would be looked for again at each letter of a long word.
_DOMAIN = re.compile(r"@[\w-]+(?:\.[\w-]+)+")
_MAILBOX = re.compile(r"[\w.+%'-]")
_CPR = re.compile(
    rf"(?<![\d.-])(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d{_SPACE}?{_DASH}?{_SPACE}?\d{{4}}(?![\d-])"
)
_PHONE_WORD = r"(?:tlf|telefon\w*|tel|mobil\w*|phone|fax|direkte)\b\.?"
_PHONE_CUE = re.compile(_PHONE_WORD, re.IGNORECASE)
# What stands right before a number that is neither a telephone's nor a person's.
_NUMBER_LABEL = re.compile(
    r"(?:\b(?:sag|dok|dokument|journal|j|ean|cvr|kle|konto|faktura|p)s?[.-]?\s?(?:nr|nummer|no)\b\.?"
    r"|\b(?:ean|cvr|kle)\b)(?:\s+(?:i\s+)*\w{2,8})?\s*:?\s*$",
    re.IGNORECASE,
)
_EIGHT = rf"(?:\d\d{_SPACE}?){{3}}\d\d|\d{{4}}{_SPACE}?\d{{4}}"
_INTERNATIONAL = re.compile(rf"(?:\+|\b00)45{_SPACE}?(?:{_EIGHT})(?!\d)")
# White space is never given back: four stretches of it in a row would be tried in all their ways.
_CUED = re.compile(
    rf"({_PHONE_WORD}\s*+(?:nr\.?\s*+)?(?::\s*+)?(?:direkte\s*+)?)(?:{_EIGHT})(?!\d)", re.IGNORECASE
)
_ALONE = re.compile(rf"^\s*(?:{_EIGHT})\s*$")
_GROUPED = re.compile(
    rf"(?<![\d.,/-])(?<!\d{_SPACE})"
    rf"(?:\d\d(?:{_SPACE}\d\d){{3}}|(?!(?:19|20)\d\d{_SPACE}(?:19|20)\d\d)\d{{4}}{_SPACE}\d{{4}})"
    rf"(?![\d/-])(?![.,]\d)(?!{_SPACE}\d)"
)
# A label stands this close before its number: a line may be as long as a book.
_REACH = 80

EMAIL, PHONE, CPR = "[e-mail]", "[telefon]", "[CPR]"


def mask_lines(lines: Iterable[str]) -> Iterator[tuple[str, bool]]:
    """Each of LINES with what must not be published taken out, and whether something was."""
    lines = list(lines)
    masked = [(line, False) for line in lines]
    for index in _suspects(lines):
        above = (lines[before] for before in range(index - 1, -1, -1) if lines[before].strip())
        line = _mask(lines[index], next(above, ""))
        masked[index] = line, line != lines[index]
    return iter(masked)


def digits_of(lines: Sequence[str]) -> list[bytes]:
    """What each of LINES has of digits and @; some letters of other scripts count as digits.

    In one go for all lines, since that takes half the time that one search a line takes.
    """
    left = "\n".join(lines).encode("utf-8", "surrogatepass").translate(None, _PLAIN).split(b"\n")
    # A line that holds a line end would be two.
    return left if len(left) == len(lines) else [line.encode("utf-8", "surrogatepass") for line in lines]


def _suspects(lines: Sequence[str]) -> set[int]:
    """The indexes of those LINES that may hold what must not be published."""
    return {
        index
        for index, digits in enumerate(digits_of(lines))
        if digits and (len(digits) >= _FEWEST or b"@" in digits) and _SUSPECT.search(lines[index])
    }


def _mask(line: str, label: str) -> str:
    """LINE without personal numbers and addresses; LABEL is the last line above it that is not blank."""
    line = _without_addresses(line)
    if _ALONE.match(line) and _PHONE_CUE.search(label):
        return PHONE
    line = _CUED.sub(rf"\1{PHONE}", _INTERNATIONAL.sub(PHONE, line))
    line = _CPR.sub(lambda found: _unless_labelled(found, label, CPR), line)
    return _GROUPED.sub(lambda found: _unless_labelled(found, label, PHONE), line)


def _without_addresses(line: str) -> str:
    """LINE without e-mail addresses."""
    parts, end = [], 0
    for found in _DOMAIN.finditer(line):
        start = found.start()
        while start > end and _MAILBOX.match(line[start - 1]):
            start -= 1
        if start < found.start():
            parts += [line[end:start], EMAIL]
            end = found.end()
    return "".join((*parts, line[end:]))


def _unless_labelled(found: re.Match[str], label: str, mark: str) -> str:
    """MARK for the number FOUND, or the number itself where a label says that it is a case's, or the like."""
    before = found.string[max(0, found.start() - _REACH) : found.start()]
    first = found.start() <= _REACH and not before.strip()
    labelled = _NUMBER_LABEL.search(before) or (first and _NUMBER_LABEL.search(label[-_REACH:]))
    return found[0] if labelled else mark
