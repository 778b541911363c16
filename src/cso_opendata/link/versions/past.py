"""The meetings of the last release, by the documents that told of them; and what became of them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cso_opendata.link.together.meetings import Meetings, Summary
    from cso_opendata.link.versions.carry import Last


class Group(NamedTuple):
    """The documents of one meeting. OLD are the meetings of the last release that are this one now.

    NEAR are the documents of the last release whose ids its rows might take. CHANGED: whether other
    documents, or other code, tell of it than did then.
    """

    meeting_id: str
    summaries: Sequence[Summary]
    old: tuple[tuple[str, ...], ...]
    near: frozenset[str]
    changed: bool


@dataclass(frozen=True, slots=True)
class Past:
    """The meeting that each source told of in the last release, and the documents of each meeting."""

    meeting_of: Mapping[str, str]
    documents_of: Mapping[str, tuple[str, ...]]
    same_code: bool


NO_PAST = Past({}, {}, same_code=True)


def past_of(last: Last) -> Past:
    """The meetings of the release LAST."""
    meetings: dict[str, str] = {}
    documents: dict[str, tuple[str, ...]] = {}
    columns = ["document_id", "source_document_id", "meeting_id", "superseded_by"]
    for part in last.tables["documents"]:
        for row in part.select(columns).to_pylist():
            meeting = row["meeting_id"]
            if meeting is not None and row["superseded_by"] is None:
                meetings[row["source_document_id"]] = meeting
                documents[meeting] = (*documents.get(meeting, ()), row["document_id"])
    return Past(meetings, documents, last.same_code)


def heirs(meetings: Meetings, past: Past) -> dict[str, str]:
    """The meetings of PAST that are gone -> those that their documents tell of now."""
    living, found = set(meetings.groups), dict[str, str]()
    for meeting, group in sorted(meetings.groups.items()):
        for old in sorted({past.meeting_of.get(row["source"], meeting) for row in group} - living):
            found.setdefault(old, meeting)
    return found


def groups(meetings: Meetings, past: Past) -> list[Group]:
    """The meetings that several documents tell of, or did in PAST, in the order of their ids."""
    older: dict[str, list[str]] = defaultdict(list)
    for old, meeting in heirs(meetings, past).items():
        older[meeting].append(old)
    found = (
        _group(meeting, group, older.get(meeting, []), past)
        for meeting, group in sorted(meetings.groups.items())
    )
    return [group for group in found if len(group.summaries) > 1 or len(group.near) > 1]


def _group(meeting: str, summaries: Sequence[Summary], older: Sequence[str], past: Past) -> Group:
    old = [past.documents_of[each] for each in (meeting, *older) if each in past.documents_of]
    others = {past.meeting_of.get(row["source"], meeting) for row in summaries}
    near = {document for each in (meeting, *older, *others) for document in past.documents_of.get(each, ())}
    told_then = {document for each in old for document in each}
    told_now = {row["document_id"] for row in summaries}
    changed = bool(near) and (not past.same_code or told_then != told_now)
    return Group(meeting, summaries, tuple(old), frozenset(near), changed)
