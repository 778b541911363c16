"""Who was away, as an item of its own says: "1. Fraværende", "Formalia: tilstede/fraværende".

item = title of a roll { group people | people "var fraværende" }
Where no head says who came, the first items may hold the lists that it would: "Afbud", and who below it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cso_opendata.model import physical_lines
from cso_opendata.parse.cues import head as cues
from cso_opendata.parse.cues import items, rolls, turns
from cso_opendata.parse.cues.first_names import is_first_name
from cso_opendata.parse.first_named import by_first_names
from cso_opendata.parse.groups import Group, heading_of, labelled
from cso_opendata.parse.lists import entries
from cso_opendata.parse.participants import ParticipantReader
from cso_opendata.parse.people import entry, is_plainly_one
from cso_opendata.parse.roll import merged, participant, with_short
from cso_opendata.parse.sentences import sentences
from cso_opendata.parse.stand_ins import stood_in

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from cso_opendata.model import Block, Span, Text
    from cso_opendata.parse.body import Body, Part
    from cso_opendata.parse.ledger import Ledger
    from cso_opendata.parse.people import Entry
    from cso_opendata.records import Participant

# The roll is called among the first items, or where all sign, which is the last one.
_FIRST = 2
# A longer line is a text on something else.
_LONGEST = 300
# A longer line is no entry of a list.
_LONGEST_ENTRY = 80


def with_away(people: Sequence[Participant], body: Body, ledger: Ledger) -> list[Participant]:
    """PEOPLE of the head, and those of whom an item of BODY that is a roll says whether they were there."""
    found, known = [*people], _told_at(people)
    parts = body.minutes or body.agenda
    for part in (*parts[:_FIRST], *parts[_FIRST:][-1:]):
        if cues.AWAY_ITEM.match(part.title.value):
            found += [person for person in _away(part, ledger) if person.at not in known]
    known |= _told_at(found)
    for part in (*body.agenda[:1], *body.minutes[:1]):
        others = {block.text.rstrip(" .") for one in parts if one.key != part.key for block in one.blocks}
        # A head that lists people may leave out who was away.
        for told in (_rolls(part, ledger, away_only=bool(people)), _absentees(part, others, ledger)):
            found += [person for person in told if person.at not in known]
            known |= _told_at(told)
    return merged(found) if len(found) > len(people) else found


def with_leavers(people: Sequence[Participant], body: Body) -> list[Participant]:
    """PEOPLE; there for a part were those whom the text of an item of BODY says to have come or left."""
    told: dict[str, Text] = {}
    for part in body.minutes:
        for line, _ in _lines(part.blocks):
            left = rolls.LEFT_LATER.match(line.value) if len(line.value) <= _LONGEST else None
            if left:
                told.setdefault(left["name"], line._replace(value=left["how"]))
    return [
        replace(one, attendance="partial", attendance_as_printed=told[one.name]) if one.name in told else one
        for one in people
    ]


def _told_at(people: Iterable[Participant]) -> set[Span]:
    """Where PEOPLE are named, and where it is said whether they were there: one line tells it once."""
    printed = (person.attendance_as_printed for person in people)
    return {person.at for person in people} | {text.at for text in printed if text}


def _away(part: Part, ledger: Ledger) -> list[Participant]:
    """Those whom PART names."""
    reader = ParticipantReader(ledger)
    for line, block in _lines(part.blocks):
        away = cues.WERE_AWAY.match(line.value)
        named = entries(away["names"]) or by_first_names(away["names"]) if away else []
        if away and named:
            group = Group("absent", line._replace(value=away["how"]))
            reader.participants += [participant(person, line.at, group) for person in named]
            ledger.claim(line.at, "participant")
        elif not (reader.inline_group(line, block) or reader.said(line)) and rolls.AWAY_ALONE.match(
            part.title.value
        ):
            # "1. Afbud", and below it who sent apologies.
            reader.participants += [
                participant(person, line.at, Group("absent", part.title)) for person in _listed_on(line)
            ]
    return with_short(reader.participants, reader.short, ledger)


def _listed_on(line: Text) -> list[Entry]:
    """The people whom LINE names, and nothing else: all by first names."""
    found = entries(line.value.rstrip(" .")) or [one for one in [entry(line.value.rstrip(" ."))] if one]
    return found if all(is_first_name(one.name.split()[0]) for one in found) else []


def _rolls(part: Part, ledger: Ledger, *, away_only: bool) -> list[Participant]:
    """Those whom lists in PART, which opens the meeting, name, each below a heading of its own.

    AWAY_ONLY: no other lists than of those who were away.
    """
    reader = ParticipantReader(ledger)
    for line, block in _lines(part.blocks) if items.OPENS_MEETING.match(part.title.value) else ():
        if group := heading_of(line):
            reader.enter(None if away_only and group.kind != "absent" else group)
        elif reader.group and _is_listed(line, block):
            reader.person(line, block)
        else:
            reader.enter(None)
    return reader.participants


def _is_listed(line: Text, block: Block) -> bool:
    """Whether LINE of BLOCK is an entry of a list: it names one, and is no sentence on somebody."""
    sentence = len(line.value) > _LONGEST_ENTRY or line.value[-1] == ":" or turns.TELLS.search(line.value)
    counted = block.kind == "bullet" or not sentence
    return counted and is_plainly_one(line.value)


def _absentees(part: Part, others: Collection[str], ledger: Ledger) -> list[Participant]:
    """Those of whom a line of PART says that they were away, or came for such: "Anna Berg deltog ikke.".

    They were away from all where PART opens the meeting, or where OTHERS, the texts of other items, have the
    same line, as agenda systems print it.
    """
    reader, opens = ParticipantReader(ledger), items.OPENS_MEETING.match(part.title.value) is not None
    for line, block in _lines(part.blocks):
        if len(line.value) > _LONGEST or not (opens or line.value.rstrip(" .") in others):
            continue
        for start, end in sentences(line.value) if opens else [(0, len(line.value))]:
            _away_in(line._replace(value=line.value[start:end]), block, reader)
    return reader.participants


def _away_in(sentence: Text, block: Block, reader: ParticipantReader) -> None:
    """Let READER take SENTENCE of BLOCK where it says who was away, or came late, or in somebody's place."""
    told, left = labelled(sentence), rolls.LEFT.match(sentence.value)
    if told and told.group.kind == "absent":
        reader.inline_group(sentence, block)
    elif " for " in sentence.value and stood_in(sentence.value):
        reader.said(sentence)
    elif left and (person := entry(left["name"])):
        reader.participants.append(participant(person._replace(note=left["how"]), sentence.at, None))
    reader.enter(None)


def _lines(blocks: Sequence[Block]) -> Iterator[tuple[Text, Block]]:
    """The lines of BLOCKS, without a bullet before them."""
    for block in blocks:
        for line in physical_lines(block) if block.kind != "row" else ():
            yield line._replace(value=line.value.removeprefix("o ").strip()), block
