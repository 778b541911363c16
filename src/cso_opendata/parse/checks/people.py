"""Checks of the people: who speaks without being there, who has a namesake, and whom nobody could read."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from cso_opendata.model import physical_lines
from cso_opendata.naming import folded, meant
from cso_opendata.parse.asides import unboxed
from cso_opendata.parse.cues import checks as cues
from cso_opendata.parse.cues.first_names import is_first_name
from cso_opendata.parse.cues.head import says_who_came
from cso_opendata.parse.marks import HOLLOW
from cso_opendata.parse.names import is_surname
from cso_opendata.parse.remainders import names_more
from cso_opendata.records import Notice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cso_opendata.model import Text
    from cso_opendata.parse.checks.printed import Printed
    from cso_opendata.records import Minutes, Participant, Speech


# So many boxes are those of a list.
_SEVERAL = 2
# What stands side by side on a line has so much white between.
_GAP = re.compile(r"\s{3,}|\t")
# An entry of a list of people has no more words.
_ENTRY = 12


def of_speakers(record: Minutes, printed: Printed) -> Iterator[Notice]:
    """A notice for the first turn of each person who speaks and, as the head has it, was not there.

    A head that names nobody who was present is one that was not read, or that has no such list.
    """
    heads = record.participants
    if not any(head.capacity == "member" and head.attendance != "absent" for head in heads):
        return
    names = tuple(head.name for head in heads)
    for name, speech in _first_turns(record).items():
        places = meant(name, names)
        if not places and _is_strange(name, printed):
            said = "Somebody speaks whom the head names neither among those present nor as a guest."
            yield Notice("speaker_not_in_head", "warning", said, speech.at.line)
        elif places and all(_stayed_away(heads[place], name, speech, printed) for place in places):
            said = "Somebody speaks whom the head names among those who were not there."
            yield Notice("absentee_speaks", "warning", said, speech.at.line)


def _first_turns(record: Minutes) -> dict[str, Speech]:
    """The first turn of each person who speaks, by the name printed there."""
    turns: dict[str, Speech] = {}
    for item in (record.preamble, *record.items):
        for speech in item.speeches:
            for speaker in speech.speakers:
                if speaker.kind == "person":
                    turns.setdefault(speaker.name, speech)
    return turns


def _is_strange(name: str, printed: Printed) -> bool:
    """Whether nothing in the document says who NAME is; initials and the like may be anybody's."""
    return " " in name and not printed.head_names(name) and not printed.told_of(name, cues.INTRODUCED)


def _stayed_away(head: Participant, name: str, speech: Speech, printed: Printed) -> bool:
    """Whether HEAD, called NAME in SPEECH, was away and nothing says that they came or spoke otherwise."""
    if head.attendance != "absent" or cues.IN_WRITING.search(speech.text):
        return False
    return not any(printed.told_of(each, cues.CAME) for each in {name, head.name})


def of_names(record: Minutes) -> Iterator[Notice]:
    """A notice for each participant who bears the name of one named before."""
    names = [folded(person.name) for person in record.participants]
    seen: set[str] = set()
    for person, name in zip(record.participants, names, strict=True):
        if name in seen:
            said = (
                "Two participants have the same name: one is named twice, or a turn under that name may be"
                " either's."
            )
            yield Notice("same_name_twice", "warning", said, person.at.line)
        seen.add(name)


def of_boxes(record: Minutes, printed: Printed) -> Iterator[Notice]:
    """A notice at the first box of a list of people whose boxes are all empty: who came is not told."""
    starts = {line.at.line: line.value for block in printed.blocks for line in physical_lines(block)}
    lines = dict.fromkeys(person.at.line for person in record.participants if person.at.line in starts)
    boxes = {line: box for line in lines if (box := unboxed(starts[line])[0])}
    if len(boxes) >= _SEVERAL and all(map(HOLLOW.match, boxes.values())):
        said = "All boxes of the list of people are empty: it names who was asked to come, not who came."
        yield Notice("boxes_all_empty", "warning", said, next(iter(boxes)))


def of_lists(record: Minutes, printed: Printed) -> Iterator[Notice]:
    """A notice for each line that says who came or was away, or names one who did, and was not read whole."""
    named = {person.at.line for person in record.participants}
    for block in printed.blocks:
        for line in physical_lines(block) if block.kind != "row" else ():
            unread = record.roles[line.at.line - 1] == "unclaimed"
            told = unread and (line.at.line in named or says_who_came(line.value))
            if told and names_more(line.value, ()):
                said = "The line says who came or was away, but not all whom it names could be read."
                yield Notice("people_not_read", "warning", said, line.at.line)


def of_cells(record: Minutes, printed: Printed) -> Iterator[Notice]:
    """A notice for each cell of a row of people that begins with a first name and that nobody was read in."""
    named: dict[int, set[str]] = {}
    for person in record.participants:
        for line in range(person.at.line, person.at.line_end + 1):
            named.setdefault(line, set()).update(person.name.split())
    for text in _cells(printed):
        words = text.value.split()
        read = text.at.line not in named or not named[text.at.line].isdisjoint(words)
        if words and is_first_name(words[0]) and len(words) <= _ENTRY and not read:
            said = "The line seems to name somebody who could not be read and is not published."
            yield Notice("people_not_read", "warning", said, text.at.line)


def _cells(printed: Printed) -> Iterator[Text]:
    """The cells of tables, and what stands side by side with something else on a line."""
    shared = Counter(number for block in printed.blocks for number in block.numbers)
    for block in printed.blocks:
        if block.kind == "row":
            yield from (text for cell in block.cells for text in cell)
            continue
        for line in physical_lines(block):
            parts = _GAP.split(line.value)
            beside = len(parts) > 1 or shared[line.at.line] > 1
            yield from (line._replace(value=part) for part in parts if part.strip() and beside)


def of_cut_names(record: Minutes, printed: Printed) -> Iterator[Notice]:
    """A notice for each row that is a surname alone, below somebody's: a name that goes on there is cut."""
    named = {person.at.line_end for person in record.participants}
    for block in printed.blocks:
        texts = [text for cell in block.cells for text in cell]
        below = len(texts) == 1 and texts[0].at.line - 1 in named and is_surname(texts[0].value)
        if below and record.roles[texts[0].at.line - 1] == "unclaimed":
            said = "The name on the line above seems to go on here; only its beginning is published."
            yield Notice("people_not_read", "warning", said, texts[0].at.line)
