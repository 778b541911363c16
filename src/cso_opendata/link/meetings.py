"""Meetings across documents: the same body on the same day is one meeting, however many tell of it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Summary = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Meetings:
    """What the documents together say of their meetings.

    `ids`: the id that each document gave its meeting -> the meeting's own; `merged`: those of them
    that differ. `new`: keys for the register. `no_people`, `no_items`: documents whose participants or
    items another one tells better. `approvals`: meeting -> (status of its minutes, the meeting that
    approved them).
    """

    ids: dict[str, str]
    merged: dict[str, str]
    new: dict[str, str]
    no_people: frozenset[str]
    no_items: frozenset[str]
    approvals: dict[str, tuple[str, str]]


def key_of(*parts: object) -> str:
    """The key under which the register knows a thing with these PARTS."""
    return hashlib.blake2b("\n".join(map(str, parts)).encode(), digest_size=16).hexdigest()


def link_meetings(summaries: Iterable[Summary], known: Mapping[str, str]) -> Meetings:
    """The meetings of SUMMARIES (a row for each document), with the ids that the register KNOWN has given."""
    ids: dict[str, str] = {}
    new: dict[str, str] = {}
    groups: dict[str, list[Summary]] = {}
    by_day: dict[tuple[object, object], str] = {}
    for row in sorted(summaries, key=lambda row: row["sha256"]):
        keys = _keys(row)
        meeting = next(
            (found for key in keys if (found := new.get(key) or known.get(key))), row["meeting_id"]
        )
        new |= {key: meeting for key in keys if key not in known}
        ids[row["meeting_id"]] = meeting
        groups.setdefault(meeting, []).append(row)
        if row["date"] is not None:
            by_day[row["body"], row["date"]] = meeting
    told = [group for group in groups.values() if len(group) > 1]
    people = {row["document_id"] for group in told for row in _others(group, "participants", "items")}
    items = {
        row["document_id"] for group in told for row in _others(group, "items", "speeches", "participants")
    }
    approvals = {
        by_day[row["body"], row["approves"]]: (row["approval"], ids[row["meeting_id"]])
        for group in groups.values()
        for row in group
        if (row["body"], row["approves"]) in by_day
    }
    merged = {local: own for local, own in ids.items() if local != own}
    return Meetings(ids, merged, new, frozenset(people), frozenset(items), approvals)


def _keys(row: Summary) -> list[str]:
    """A meeting is known by its body and day; and, should a correction change these, by its document."""
    day = [key_of("day", row["body"], row["date"])] if row["body"] and row["date"] else []
    return [*day, key_of("source", row["source"])]


def _others(group: list[Summary], *columns: str) -> list[Summary]:
    """All of GROUP but the one that has most of COLUMNS (the first hash among equals)."""
    best = min(group, key=lambda row: (*(-row[column] for column in columns), row["sha256"]))
    return [row for row in group if row is not best]
