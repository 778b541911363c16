"""Carrying the ids of a meeting's rows forward, whichever of its documents tells them now.

What `carry` does for a document this does for a meeting that several documents tell of: another
representation that comes, goes or is amended changes no id. The rows of the last release are one more
telling of the meeting.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cso_opendata.ids import unused
from cso_opendata.link.together.matching import same_dates, same_items, same_order, same_people
from cso_opendata.link.together.whole import KEYS
from cso_opendata.link.versions.carry import print_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cso_opendata.link.together.tellings import Match, Row

    Rows = Mapping[str, Sequence[Row]]

_HEADS: dict[str, Match] = {
    "participants": same_people, "agenda_items": same_items, "planned_meetings": same_dates,
}  # fmt: skip
# Which column names the row above, and of which table that is; a table stands behind those above it.
_UNDER = {
    "participant_items": ("participant_id", "participants"),
    "agenda_sub_items": ("agenda_item_id", "agenda_items"),
    "speeches": ("agenda_item_id", "agenda_items"),
    "decisions": ("agenda_item_id", "agenda_items"),
    "speech_speakers": ("speech_id", "speeches"),
}


@dataclass(slots=True)
class Inherited:
    """`ids`: the minted id of a row -> the id it is published by; `merged`: (table, id gone, minted id)."""

    ids: dict[str, str] = field(default_factory=dict)
    merged: list[tuple[str, str, str]] = field(default_factory=list)


def inherit(old: Sequence[Rows], used: set[str], new: Rows) -> Inherited:
    """The ids that the rows NEW of a meeting have from OLD, the same meeting in the last release.

    OLD has several where what was several meetings is one now. USED are ids that no other row may take.
    """
    made = Inherited()
    for rows in old:
        for table, pairs in _pairs(rows, new).items():
            for minted, known in pairs.items():
                if minted in made.ids:
                    made.merged.append((table, known, minted))
                else:
                    made.ids[minted] = known
    for table, key in KEYS.items():
        for row in new.get(table, ()) if table != "meetings" else ():
            made.ids.setdefault(row[key], unused(row[key], used))
    return made


def _pairs(old: Rows, new: Rows) -> dict[str, dict[str, str]]:
    """The rows of NEW that are in OLD: by table, new id -> old id."""
    found: dict[str, dict[str, str]] = {}
    for table, match in _HEADS.items():
        first, second = old.get(table, ()), new.get(table, ())
        pairs = match(first, second)
        found[table] = {
            second[place][KEYS[table]]: first[other][KEYS[table]] for place, other in pairs.items()
        }
    for table, (column, above) in _UNDER.items():
        found[table] = _under(table, column, found[above], (old.get(table, ()), new.get(table, ())))
    return found


def _under(
    table: str, column: str, above: Mapping[str, str], rows: tuple[Sequence[Row], Sequence[Row]]
) -> dict[str, str]:
    """The rows of a TABLE that are the same under the same row ABOVE, which COLUMN names."""
    key = KEYS[table]
    found: dict[str, str] = {}
    old: dict[str | None, list[Row]] = defaultdict(list)
    new: dict[str | None, list[Row]] = defaultdict(list)
    for row in rows[0]:
        old[row[column]].append(row)
    for row in rows[1]:
        new[row[column] and above.get(row[column], "")].append(row)
    for parent, second in new.items():
        first = old.get(parent, [])
        pairs = same_order([print_of(row) for row in first], [print_of(row) for row in second])
        found |= {second[place][key]: first[other][key] for place, other in pairs.items()}
    return found
