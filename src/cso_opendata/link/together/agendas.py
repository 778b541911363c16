"""The items of a meeting that several documents tell of, and what was said and settled under each.

An item is one, however many documents have it, and each of its facts is that of the best document that
states it; so an agenda gives the words of the agenda, and minutes those of the minutes. What stands under
an item (its parts, turns, decisions) is told as a whole by the best document that tells any of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.link.together.matching import alike, bare, same_dates, same_items, same_order
from cso_opendata.link.together.tellings import Member, best_first, clusters
from cso_opendata.link.together.whole import KEYS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cso_opendata.link.together.tellings import Row, Telling
    from cso_opendata.link.together.whole import Whole

_FACTS = (("number",), ("minutes_title",), ("agenda_text",), ("minutes_text",), ("outcome",))
# Turns that share so much are one turn, which was amended in one of two documents.
_ALIKE = 0.6
# So many letters are not said twice: they are one turn, which two documents put under different items.
_LONG = 40
# What the rows under another row say, by which the same one is known in another document.
_WORDS = {
    "agenda_sub_items": "title", "speeches": "text", "decisions": "text", "participant_items": "item_number",
}  # fmt: skip


def tell_items(whole: Whole, tellings: Sequence[Telling]) -> dict[str, str]:
    """Add the items to WHOLE; the id that each document gave one -> the one that is published."""
    ids: dict[str, str] = {}
    rows = whole.rows["agenda_items"] = []
    found = clusters(tellings, "agenda_items", same_items, lambda *_: True)
    for position, cluster in enumerate(found, start=1):
        row = cluster[0].row | {"position": position}
        rows.append(row)
        ids |= {member.row["agenda_item_id"]: row["agenda_item_id"] for member in cluster}
        _take_title(whole, row, cluster)
        for columns in _FACTS:
            _take(whole, row, columns, [member for member in cluster if member.row[columns[0]] is not None])
        _note(whole, row, cluster)
    _count(whole, tellings, found)
    return ids


def _take_title(whole: Whole, row: Row, cluster: Sequence[Member]) -> None:
    """The title is that of the agenda, where one of CLUSTER has it from an agenda."""
    stating = [member for member in cluster if _has_agenda_part(member)] or list(cluster)
    _take(whole, row, ("title", "item_kind"), stating)


def _has_agenda_part(member: Member) -> bool:
    """Whether the title of MEMBER is the agenda's: that of minutes alone stands nowhere else."""
    item = member.row["agenda_item_id"]
    return member.row["minutes_title"] is None or member.telling.proof(item, "title") is not None


def _take(whole: Whole, row: Row, columns: Sequence[str], stating: Sequence[Member]) -> None:
    """Give ROW the COLUMNS of the first of STATING, and note where that stands if it is elsewhere."""
    if stating and stating[0].row["agenda_item_id"] != row["agenda_item_id"]:
        row |= {column: stating[0].row[column] for column in columns}
        whole.take("agenda_items", row, columns[0], stating[0])


def _note(whole: Whole, row: Row, cluster: Sequence[Member]) -> None:
    """Where the others of CLUSTER have the item of ROW, and what they say otherwise."""
    item = row["agenda_item_id"]
    whole.evidence += cluster[0].telling.proofs.get(item, ())
    titles = {bare(row["title"]), bare(row["minutes_title"])}
    for member in cluster[1:]:
        whole.prove("agenda_items", item, None, member)
        whole.keep_evidence(member, row, item, member.row["agenda_item_id"])
        for column in ("title", "minutes_title"):
            if member.row[column] and bare(member.row[column]) not in titles:
                whole.disagree("agenda_items", item, column, _teller(cluster, row, column), member)
                break
        if None not in (outcomes := (row["outcome"], member.row["outcome"])) and len(set(outcomes)) > 1:
            whole.disagree("agenda_items", item, "outcome", _teller(cluster, row, "outcome"), member)


def _teller(cluster: Sequence[Member], row: Row, column: str) -> Member:
    """The one of CLUSTER from which ROW has its COLUMN."""
    return next(member for member in cluster if member.row[column] == row[column])


def _count(whole: Whole, tellings: Sequence[Telling], found: Sequence[Sequence[Member]]) -> None:
    """Publish that a document has another number of items than the one that tells them best."""
    best, *others = best_first(tellings, "agenda_items")
    for telling in others:
        rows = telling.of("agenda_items")
        if not rows or len(rows) == len(best.of("agenda_items")):
            continue
        alone = [cluster[0].row for cluster in found if len(cluster) == 1 and cluster[0].telling is telling]
        place = Member(telling, telling.meeting | {"line": (alone or rows)[0]["line"]})
        message = (
            f"There are {len(best.of('agenda_items'))} items in document {best.document_id},"
            f" line {best.of('agenda_items')[0]['line']}; this document has {len(rows)}."
        )
        whole.find("meetings", whole.meeting_id, "agenda_items", message, place)


def tell_dates(whole: Whole, tellings: Sequence[Telling]) -> None:
    """Add the meetings to come to WHOLE: a date that several documents have is one row."""
    ids: dict[str | None, str] = {}
    rows = whole.rows["planned_meetings"] = []
    found = clusters(tellings, "planned_meetings", same_dates, lambda *_: True)
    for position, cluster in enumerate(found, start=1):
        row = cluster[0].row | {"position": position}
        rows.append(row)
        ids |= {member.row["planned_meeting_id"]: row["planned_meeting_id"] for member in cluster}
        for member in cluster[1:]:
            whole.prove("planned_meetings", row["planned_meeting_id"], None, member)
    for row in rows:
        row["alternative_to"] = ids.get(row["alternative_to"])


def tell_under(
    whole: Whole, tellings: Sequence[Telling], table: str, above: str, ids: Mapping[str, str]
) -> None:
    """Add to WHOLE the rows of TABLE, which stand under those that ABOVE names: under each of one document.

    IDS: the id of a row above in a document -> the one that is published, if any. Where another document
    says the same under the same row, that is noted.
    """
    rows = whole.rows[table] = []
    told: dict[str | None, list[Member]] = {}
    for telling in best_first(tellings, table):
        for parent, members in _under(telling, table, above, ids).items():
            left = _noted(whole, table, members, told.get(parent, []))
            if parent not in told:
                known = [member for others in told.values() for member in others]
                told[parent] = [each for each in left if not _elsewhere(whole, table, each, known)]
                rows += [member.row | {above: parent} for member in told[parent]]


def _under(
    telling: Telling, table: str, above: str, ids: Mapping[str, str]
) -> dict[str | None, list[Member]]:
    """The rows of TABLE in TELLING by the published id of the row above (null: there is none)."""
    found: dict[str | None, list[Member]] = {}
    for row in telling.of(table):
        parent = row[above] and ids.get(row[above], "")
        if parent != "":
            found.setdefault(parent, []).append(Member(telling, row))
    return found


def _noted(whole: Whole, table: str, members: Sequence[Member], told: Sequence[Member]) -> list[Member]:
    """Note which of MEMBERS say the same as one that is TOLD under the same row; those that do not."""
    if not told:
        return list(members)
    words = [[member.row[_WORDS[table]] or "" for member in each] for each in (told, members)]
    pairs = {
        place: other
        for place, other in same_order(
            [bare(each) for each in words[0]], [bare(each) for each in words[1]]
        ).items()
        if alike(words[0][other], words[1][place], _ALIKE)
    }
    for place, other in pairs.items():
        whole.prove(table, told[other].row[KEYS[table]], None, members[place])
    return [member for place, member in enumerate(members) if place not in pairs]


def _elsewhere(whole: Whole, table: str, member: Member, known: Sequence[Member]) -> bool:
    """Whether a better document has what MEMBER says under another row, so long that it is not said twice."""
    words = bare(member.row[_WORDS[table]])
    if len(words) < _LONG:
        return False
    same = [
        each
        for each in known
        if each.telling is not member.telling and bare(each.row[_WORDS[table]]) == words
    ]
    if not same:
        return False
    whole.prove(table, same[0].row[KEYS[table]], None, member)
    return True


def numbered(rows: list[Row], items: Sequence[Row]) -> None:
    """Give ROWS, which stand under ITEMS, their places in the meeting, in the order of the items."""
    places = {item["agenda_item_id"]: item["position"] for item in items}
    rows.sort(key=lambda row: (places.get(row["agenda_item_id"], 0), row["position"]))
    for position, row in enumerate(rows, start=1):
        row["position"] = position
