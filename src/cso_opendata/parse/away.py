"""Who was away, as an item of its own says: "1. Fraværende", "Formalia: tilstede/fraværende".

item = title of a roll { group people | people "var fraværende" }
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.model import physical_lines
from cso_opendata.parse.cues import head as cues
from cso_opendata.parse.first_named import by_first_names
from cso_opendata.parse.groups import Group
from cso_opendata.parse.lists import entries
from cso_opendata.parse.participants import ParticipantReader
from cso_opendata.parse.roll import merged, participant, with_short

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cso_opendata.model import Block, Text
    from cso_opendata.parse.body import Body, Part
    from cso_opendata.parse.ledger import Ledger
    from cso_opendata.records import Participant

# The roll is called among the first items, or where all sign, which is the last one.
_FIRST = 2


def with_away(people: Sequence[Participant], body: Body, ledger: Ledger) -> list[Participant]:
    """PEOPLE of the head, and those of whom an item of BODY that is a roll says whether they were there."""
    found = [*people]
    parts = body.minutes or body.agenda
    for part in (*parts[:_FIRST], *parts[_FIRST:][-1:]):
        if cues.AWAY_ITEM.match(part.title.value):
            found += _away(part, ledger)
    return merged(found) if len(found) > len(people) else found


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
        elif not reader.inline_group(line, block):
            reader.said(line)
    return with_short(reader.participants, reader.short, ledger)


def _lines(blocks: Sequence[Block]) -> Iterator[tuple[Text, Block]]:
    """The lines of BLOCKS, without a bullet before them."""
    for block in blocks:
        for line in physical_lines(block) if block.kind != "row" else ():
            yield line._replace(value=line.value.removeprefix("o ").strip()), block
