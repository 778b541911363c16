"""The words that several remarks on one person are printed among: "(afbud), suppleant: Anna Berg"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cso_opendata.model import Line
    from cso_opendata.records import Participant

# What stands between the remarks that `Said.note` puts together.
_BETWEEN = "; "
_BRACKETS = ((")", "("), ("]", "["))


def in_their_words(people: Iterable[Participant], lines: Sequence[Line]) -> list[Participant]:
    """PEOPLE; what is said of the attendance of one in several remarks is as LINES print it.

    That is all from the first of them to the last, or else the first alone.
    """
    return [_in_words(one, lines) if _is_put_together(one) else one for one in people]


def _is_put_together(person: Participant) -> bool:
    """Whether what is said of PERSON may be several remarks of their entry."""
    printed = person.attendance_as_printed
    return printed is not None and printed.at == person.at and _BETWEEN in printed.value


def _in_words(person: Participant, lines: Sequence[Line]) -> Participant:
    """PERSON with what LINES print behind the name from the first remark to the last."""
    printed = person.attendance_as_printed
    if printed is None:
        return person
    text = " ".join(" ".join(line.text for line in lines[person.at.line - 1 : person.at.line_end]).split())
    remarks = printed.value.split(_BETWEEN)
    words = _passage(remarks, text[max(text.find(person.name), 0) :]) or _passage(remarks, text) or remarks[0]
    return replace(person, attendance_as_printed=printed._replace(value=words))


def _passage(remarks: Sequence[str], text: str) -> str | None:
    """What TEXT prints from the first of REMARKS to the last, with the brackets that it closes or opens.

    Null where TEXT does not print each of them.
    """
    places = [(text.find(remark), len(remark)) for remark in remarks]
    if min(places)[0] < 0:
        return None
    return _closed(text, min(places)[0], max(begin + length for begin, length in places))


def _closed(text: str, begin: int, end: int) -> str:
    """TEXT from BEGIN to END, and the bracket right before or behind it of which it holds the other."""
    for closing, opening in _BRACKETS:
        told = text[begin:end]
        missing = told.count(closing) - told.count(opening)
        begin -= missing > 0 and text[:begin].endswith(opening)
        end += missing < 0 and text[end:].startswith(closing)
    return text[begin:end]
