"""Whom a line of several columns names: one of them holds the name, the others what is said of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.parse.before import of_owner
from cso_opendata.parse.cues import head as cues
from cso_opendata.parse.cues import rolls
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.cut_lists import unfinished
from cso_opendata.parse.names import is_office, may_be_initials
from cso_opendata.parse.people import BRACKETS, PLOT, Entry, entry, is_plainly_one
from cso_opendata.parse.said import Said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.parse.grids import Cell


def entry_of(parts: Sequence[str]) -> Entry | None:
    """The person whom one of PARTS, the columns of a line, names, with what the others say."""
    numbered = any("#" in part and PLOT.search(part) for part in parts)
    parts = [PLOT.sub("", part) if "#" in part else part for part in parts]
    index, person = next(((i, one) for i, part in enumerate(parts) if (one := entry(part))), (0, None))
    if person is None or rolls.REMARKS.match(parts[0]):
        return None
    said = Said()
    others = (part for i, part in enumerate(parts) if i != index and not is_plainly_one(part, by_name=True))
    for part in others:
        for bracket in BRACKETS.findall(part):
            said.add(bracket.strip(), person.name)
        rest = BRACKETS.sub("", part).strip(" :")
        if rest or not BRACKETS.search(part):
            said.add(rest or part, person.name)
    if numbered:
        said.organization = of_owner(said.organization)
    if person.organization and said.organization and may_be_initials(person.organization, person.name):
        # "Bo Rask (BR)", and where he comes from beside it.
        person = person._replace(organization=None, initials=person.organization)
    return person._replace(
        title=person.title or said.title,
        organization=person.organization or said.organization or said.group,
        note=person.note or said.note,
        box=person.box or said.box,
        role=person.role or said.role,
        initials=person.initials or said.initials,
    )


def one_of_a_group(cells: Sequence[Cell]) -> Entry | None:
    """The person whom CELLS name behind the name of the group that they open: side, name, office, place.

    None where a cell is a label of something else, or where more than one of them names somebody.
    """
    (head, *told), texts = cells, [cell.value.value for cell in cells[1:]]
    group = first(cues.GROUPS, head.value.value)
    if group is None or group[0] == "part" or len(told) <= 1 or not entry(texts[0]):
        return None
    kinds = [first(cues.GROUPS, text) for text in texts]
    labels = any(first(cues.LABELS, text) or first(cues.INLINE_GROUPS, text) for text in texts)
    # "formand" heads a list elsewhere, and is somebody's office here.
    heads = (
        kind and kind[0] != "part" and not is_office(text.split()[-1].lower())
        for kind, text in zip(kinds, texts, strict=True)
    )
    labels = labels or any(heads)
    person = entry_of(texts) if not labels and sum(map(_names_one, texts)) == 1 else None
    return person if person and person.title else None


def _names_one(text: str) -> bool:
    return is_plainly_one(text, by_name=True)


def without_an_end(person: Entry) -> Entry:
    """PERSON without an organization whose end stands in the next row, beside a marginal box: "Dansk"."""
    place = person.organization or ""
    cut = " " not in place and place.istitle() and unfinished(place)
    return person._replace(organization=None) if cut else person
