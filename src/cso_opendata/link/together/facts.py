"""The row of a meeting that several documents tell of: each fact from the best of those that state it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cso_opendata.link.together.matching import bare, same
from cso_opendata.link.together.tellings import Member, best_first

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cso_opendata.link.together.tellings import Row, Telling
    from cso_opendata.link.together.whole import Whole

# Each fact, and the columns that go with it.
_FACTS = {
    "body": ("body", "body_id"),
    "date": ("date", "date_basis"),
    "start_time": ("start_time",),
    "end_time": ("end_time",),
    "venue": ("venue",),
    "status": ("status",),
    "participants_recorded": ("participants_recorded",),
    "agenda_recorded": ("agenda_recorded",),
}
# What says that a document has such a part: its first row there.
_PARTS = {"participants_recorded": "participants", "agenda_recorded": "agenda_items"}


def tell_facts(whole: Whole, tellings: Sequence[Telling]) -> None:
    """Add the row of the meeting that TELLINGS tell of to WHOLE, and where each of its facts stands."""
    best = best_first(tellings)
    row = best[0].meeting | {"meeting_id": whole.meeting_id}
    for fact, columns in _FACTS.items():
        stating = [Member(one, one.meeting) for one in best if _states(one, fact)]
        published = next((one for one in stating if _fits(row, fact, one)), None)
        row |= {column: published.row[column] if published else None for column in columns if stating}
        if published and len(best) > 1:
            _compare(whole, fact, published, stating)
    if len(best) == 1:
        whole.evidence += best[0].proofs.get(best[0].meeting["meeting_id"], ())
    row |= dict(zip(("date_earliest", "date_latest"), _bounds(row, best), strict=True))
    whole.rows["meetings"] = [row]


def _states(telling: Telling, fact: str) -> bool:
    value = telling.meeting[fact]
    return value is not None and value is not False


def _fits(row: Row, fact: str, member: Member) -> bool:
    """Whether the fact of MEMBER can stand in ROW, as far as that is filled: none ends before it begins."""
    begins, ends = row["start_time"], member.row["end_time"]
    return fact != "end_time" or begins is None or ends >= begins


def _compare(whole: Whole, fact: str, published: Member, stating: Sequence[Member]) -> None:
    """Note who says the same of FACT as is PUBLISHED, and who does not."""
    for member in stating:
        if _agree(fact, published.row[fact], member.row[fact]):
            _prove(whole, fact, member)
        elif fact != "status" or "planned" not in (published.row[fact], member.row[fact]):
            # What was planned may well have been held.
            whole.disagree("meetings", whole.meeting_id, fact, published, member)


def _prove(whole: Whole, fact: str, member: Member) -> None:
    """Every fact of such a meeting says where it stands, be it on the row's own line."""
    telling = member.telling
    own = [one for one in telling.proofs.get(telling.meeting["meeting_id"], ()) if one["column_name"] == fact]
    whole.evidence += [one | {"row_id": whole.meeting_id} for one in own]
    if not own:
        rows = telling.of(_PARTS[fact]) if fact in _PARTS else ()
        whole.prove("meetings", whole.meeting_id, fact, Member(telling, rows[0] if rows else member.row))


def _agree(fact: str, published: object, other: object) -> bool:
    """Whether two values of FACT say the same: "Rådhuset" is no other venue than its room 8."""
    if fact == "venue":
        names = bare(str(published)), bare(str(other))
        return names[0] in names[1] or names[1] in names[0]
    return same(published, other)


def _bounds(row: Row, best: Sequence[Telling]) -> Iterator[object]:
    """Between which days the meeting of ROW was held, where none of BEST has the day."""
    stated: list[Any] = [
        next((one.meeting[column] for one in best if one.meeting[column] is not None), None)
        for column in ("date_earliest", "date_latest")
    ]
    ordered = None in stated or stated[0] <= stated[1]
    yield stated[0] if row["date"] is None else None
    yield stated[1] if row["date"] is None and ordered else None
