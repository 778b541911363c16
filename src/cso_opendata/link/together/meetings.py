"""Meetings across documents: the same body on the same day is one meeting, however many tell of it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from cso_opendata.ids import unused

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Summary: TypeAlias = dict[str, Any]
Day: TypeAlias = tuple[str, date]


class Approval(NamedTuple):
    """That the minutes of a meeting were approved, as STATUS says, in the meeting BY, as SUMMARY tells."""

    status: str
    by: str
    summary: Summary


@dataclass(frozen=True, slots=True)
class Meetings:
    """What the documents together say of their meetings.

    `ids`: the id that each document gave its meeting -> the meeting's own; `merged`: those of them
    that differ. `new`: keys for the register. `groups`: meeting -> the summaries of its documents.
    `approvals`: meeting -> who says that its minutes were approved, the one that counts first.
    """

    ids: dict[str, str]
    merged: dict[str, str]
    new: dict[str, str]
    groups: dict[str, list[Summary]]
    approvals: dict[str, list[Approval]]


def key_of(*parts: object) -> str:
    """The key under which the register knows a thing with these PARTS."""
    return hashlib.blake2b("\n".join(map(str, parts)).encode(), digest_size=16).hexdigest()


def link_meetings(summaries: Iterable[Summary], known: Mapping[str, str]) -> Meetings:
    """The meetings of SUMMARIES (a row for each document), with the ids that the register KNOWN has given."""
    ids: dict[str, str] = {}
    new: dict[str, str] = {}
    groups: dict[str, list[Summary]] = {}
    days: dict[str, Day] = {}
    for row in sorted(summaries, key=lambda row: _order(row, known)):
        meeting = _meeting_of(row, [new.get(key) or known.get(key) for key in _keys(row)], days)
        new |= {key: meeting for key in _keys(row) if key not in known}
        ids[row["meeting_id"]] = meeting
        groups.setdefault(meeting, []).append(row)
        if (day := _day(row)) is not None:
            days[meeting] = day
    by_day = {
        (row["body"], row["date"]): meeting
        for meeting, rows in groups.items()
        for row in rows
        if row["date"] is not None
    }
    merged = {local: own for local, own in ids.items() if local != own}
    return Meetings(ids, merged, new, groups, _approvals(groups, by_day))


def _approvals(
    groups: Mapping[str, list[Summary]], by_day: Mapping[tuple[object, object], str]
) -> dict[str, list[Approval]]:
    """The approvals of minutes by meeting: the first to approve, by the best of its documents, first."""
    found: dict[str, list[Approval]] = {}
    for by, group in groups.items():
        for row in group:
            meeting = by_day.get((row["body"], row["approves"]))
            if meeting is not None and meeting != by:
                found.setdefault(meeting, []).append(Approval(row["approval"], by, row))
    for approvals in found.values():
        approvals.sort(key=_rank)
    return found


def _rank(approval: Approval) -> tuple[object, ...]:
    row = approval.summary
    told = row["participants"] + row["items"] + row["speeches"]
    return row["date"] is None, row["date"] or 0, -told, row["withdrawn"], row["sha256"]


def _day(row: Summary) -> Day | None:
    """The body and the day by which a meeting is known."""
    return (row["body"], row["date"]) if row["body"] and row["date"] else None


def _keys(row: Summary) -> list[str]:
    """A meeting is known by its body and day; and, should a correction change these, by its document."""
    day = _day(row)
    return [*([key_of("day", *day)] if day else []), key_of("source", row["source"])]


def _order(row: Summary, known: Mapping[str, str]) -> tuple[bool, bool, bool, str]:
    """Who has the first claim to a meeting: whose day and source it is, whose day, whose source, the rest."""
    *by_day, by_source = map(known.get, _keys(row))
    day = by_day[0] if by_day else None
    return day is None or day != by_source, day is None, by_source is None, row["sha256"]


def _meeting_of(row: Summary, known: Iterable[str | None], days: Mapping[str, Day]) -> str:
    """The meeting that ROW tells of: that of its day, else that of its source, else a new one.

    KNOWN are those two as the register has them, DAYS those of the meetings so far. A meeting has one day:
    a document whose day was corrected leaves it to the others that told of it.
    """
    day = _day(row)
    for meeting in (*known, row["meeting_id"]):
        if meeting is not None and (day is None or days.get(meeting, day) == day):
            return str(meeting)
    return unused(str(row["meeting_id"]), days)
