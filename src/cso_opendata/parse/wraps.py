"""Entries of a list of people that go on on the next line: what tells so, and what they then say."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from cso_opendata.model import Span, Text
from cso_opendata.parse.cues import head as cues
from cso_opendata.parse.cues import people as words
from cso_opendata.parse.cues.first_names import is_first_name
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.cut_lists import (
    MOST_WORDS_LEFT,
    cuts_a_list,
    end_of_label,
    ends_openly,
    is_cut,
    list_goes_on,
    unfinished,
)
from cso_opendata.parse.folds import cuts_a_word, folded
from cso_opendata.parse.groups import place_of
from cso_opendata.parse.lists import (
    LONGEST_ENTRY,
    entries,
)
from cso_opendata.parse.names import is_office, split_title
from cso_opendata.parse.people import entry
from cso_opendata.parse.said import is_nobody

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.model import Block
    from cso_opendata.parse.people import Entry
    from cso_opendata.records import Participant

# How a line begins that heads its own people, whatever they are called: "Medarbejdere og ledelse: A, B".
_LABEL = re.compile(r"[A-ZÆØÅ][a-zæøå]+(?:\s+(?:og|&|/|[a-zæøå-]{4,}))*\s?:\s")
# A longer line is no list of people either.
LONGEST_LIST = 3000


def begins(line: Text, block: Block) -> bool:
    """Whether a mark of its own (a heading's, a bullet's) says that LINE of BLOCK begins something."""
    return block.kind == "heading" or (block.kind == "bullet" and line.at.line == block.numbers[0])


def goes_on(before: Text, line: Text, block: Block) -> bool:
    """Whether LINE of BLOCK ends the entry that BEFORE begins: within a bracket, or behind a last comma."""
    if begins(line, block) or block.kind == "row" or len(before.value) >= LONGEST_LIST:
        return False
    labelled = _LABEL.match(line.value) or first(cues.INLINE_GROUPS, line.value)
    if labelled and before.value[-1] not in "(-":
        return False
    together = before.at.line_end in block.numbers
    label = end_of_label(before.value)
    open_end = label or before.value.endswith(",") or ends_openly(before.value) or block.kind == "bullet"
    if together and open_end and line.value[:1].islower():
        # In a paragraph nothing begins with a small letter: "... og Anna Berg som / referent."
        return True
    below = together or line.at.line == before.at.line_end + 1
    parted = ";" in before.value or (label and ";" in line.value)
    if below and parted and cuts_a_list(before.value[label:], line.value):
        return not cues.is_labelled(line.value)
    several = label or (below and _lists_several(before.value, 2 if together else 3))
    listed = below and several and list_goes_on(before.value, line.value)
    if len(before.value) >= LONGEST_ENTRY:
        return bool(listed) and not cues.is_labelled(line.value)
    cut = (listed and not label) or (together and several and is_cut(before.value[label:], line.value))
    return bool(cut or _may_go_on(before.value, line.value)) and not cues.is_labelled(line.value)


def _lists_several(line: str, least: int) -> bool:
    """Whether LINE, which has no label, is a list of LEAST people or more with commas between them."""
    return "," in line and len(entries(line)) >= least


def whole_entries(texts: Sequence[Text]) -> tuple[Text, ...]:
    """TEXTS, the lines of a cell, of which those that plainly go on with the one before are one with it."""
    found: list[Text] = []
    for text in _paired(texts):
        if found and _goes_on_in_a_cell(found[-1].value, text.value):
            before = found.pop()
            whole = folded((before.value, text.value))
            found.append(Text(whole, Span(before.at.line, text.at.line_end)))
        else:
            found.append(text)
    return tuple(one for text in found for one in _at_offices(text))


def _paired(texts: Sequence[Text]) -> Sequence[Text]:
    """TEXTS; where they are people and their organizations in turn, each person and organization is one."""
    people, places = texts[::2], texts[1::2]
    if len(places) < 2 or len(people) != len(places):  # noqa: PLR2004  (a person alone may stand over anything)
        return texts
    named = (entry(text.value) for text in people)
    bare = all(
        one is not None and one.organization is None and is_first_name(one.name.split()[0]) for one in named
    )
    if not bare or not all(map(place_of, places)) or any(text.value.endswith(":") for text in places):
        return texts
    pairs = zip(people, places, strict=True)
    return [Text(f"{one.value}, {two.value}", Span(one.at.line, two.at.line_end)) for one, two in pairs]


def _at_offices(text: Text) -> list[Text]:
    """TEXT cut where an office and a first name begin another entry; whole unless each is such a one."""
    parts = text.value.split(" ")
    cuts = [
        index
        for index in range(1, len(parts) - 1)
        if parts[index][:1].isupper() and is_office(parts[index]) and is_first_name(parts[index + 1])
    ]
    pieces = [" ".join(parts[start:end]) for start, end in pairwise([0, *cuts, len(parts)])]
    people = [entry(piece) for piece in pieces]
    each = all(person is not None and person.title for person in people)
    return [text._replace(value=piece) for piece in pieces] if cuts and each else [text]


def _goes_on_in_a_cell(before: str, line: str) -> bool:
    """Whether LINE goes on with an entry, or with a list of several, that BEFORE begins."""
    if cues.is_labelled(line) or len(before) >= LONGEST_ENTRY:
        return False
    if _may_go_on(before, line) or ends_openly(before):
        return True
    return len(entries(before)) > 1 and (list_goes_on(before, line) or is_cut(before, line))


def _may_go_on(before: str, line: str) -> bool:
    """The same of two lines, of which no mark or label says that they have nothing to do with each other."""
    if _is_open(before, line) or cuts_a_word(before, line):
        return True
    if words.VERB.search(line) and entry(line) is None:
        return False
    if first(cues.INLINE_GROUPS, before):
        return list_goes_on(before, line)
    if line.startswith("("):
        return entry(before) is not None
    return (before.endswith(",") and _lacks(before[:-1], line)) or _lacks_a_surname(before, line)


def _is_open(before: str, line: str) -> bool:
    """Whether a bracket that BEFORE opens is closed on LINE; one that LINE opens itself is another's."""
    if before.count("(") <= before.count(")"):
        return False
    opened, closed = line.find("("), line.find(")")
    own = entry(line[:opened]) if 0 <= opened < closed else entry(line) if closed < 0 else None
    return own is None or not is_first_name(own.name.split()[0])


def _lacks_a_surname(before: str, line: str) -> bool:
    """Whether BEFORE is an office and a first name, and LINE begins with the rest of the name."""
    title, name = split_title(before)
    if title is None or not is_office(title) or not name.isalpha() or entry(line):
        return False
    if line.split(None, 1)[0].lower().rstrip(",") in words.NO_NAME:
        return False
    whole = entry(f"{before} {line}")
    return whole is not None and whole.title == title and whole.name.startswith(f"{name} ")


def _lacks(before: str, line: str) -> bool:
    """Whether the person in BEFORE lacks (the end of) an organization, and LINE names nobody else."""
    person, following = entry(before), entry(line)
    if person is None:
        return False
    if person.title is not None and person.organization is None:
        return following is None or following.title is None
    return person.organization is not None and following is None


def ends_a_name(person: Entry, block: Block) -> bool:
    """Whether PERSON in BLOCK may be the end of another's name, and an organization: "Sand Holm, FOA"."""
    bare = person.title is None and person.note is None and person.organization is not None
    return bare and block.kind != "bullet" and not is_first_name(person.name.split()[0])


def lengthened(last: Participant, before: str, line: Text, *, cut_short: bool) -> Participant | None:
    """LAST, whom the line BEFORE named, with LINE as the end of the name or of the organization.

    None where LINE is no such end. CUT_SHORT: the line BEFORE ends with the name.
    """
    printed = last.attendance_as_printed
    ended_by_a_note = printed is not None and printed.at == last.at
    # Below white another thing begins, as an address does, unless the line above lacks its end.
    apart = line.at.line > last.at.line_end + 1 and not unfinished(before)
    longer = None if ended_by_a_note or apart else _longer(last, before, line.value, cut_short=cut_short)
    return replace(longer, at=Span(last.at.line, line.at.line_end)) if longer else None


def _longer(last: Participant, line: str, rest: str, *, cut_short: bool) -> Participant | None:
    """LAST, whom LINE named, with REST of the next line as the end of the name or of the organization.

    None where REST is no such end. CUT_SHORT: LINE ends with the name.
    """
    if len(rest.split()) > MOST_WORDS_LEFT or rest[-1] in ".:" or not rest[0].isalpha():
        return None
    if not line.endswith(last.organization or last.name) or cues.ROOM.match(rest):
        return None
    begins = rest.split(maxsplit=1)[0].strip(",")
    if ":" in rest or is_nobody(rest) or is_office(begins) or is_first_name(begins):
        # It is an entry of its own, of nobody by name or of one who was not read.
        return None
    surname, comma, organization = rest.partition(",")
    another = is_office(surname) and split_title(organization.strip())[0] is not None
    if last.organization is None and comma and cut_short and not another:
        return replace(last, name=f"{last.name} {surname.strip()}", organization=organization.strip())
    before = last.organization.split()[-1].lower() if last.organization else ""
    named = any(words.is_institution(word) or word.isupper() for word in rest.split())
    if not (named and (last.organization or cut_short)) and before not in words.UNFINISHED:
        return None
    return replace(last, organization=" ".join(filter(None, (last.organization, rest))))
