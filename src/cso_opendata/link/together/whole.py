"""A meeting as all its documents tell it together, while it is put together from their rows."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.ids import mint
from cso_opendata.link.together.matching import same

if TYPE_CHECKING:
    from cso_opendata.link.together.tellings import Member, Row, Telling

RULE = "documents_disagree"


class Proof(NamedTuple):
    """That COLUMN (None: all) of a row of TABLE rests on lines of the document of TELLING, too."""

    table: str
    row_id: str
    column: str | None
    telling: Telling
    line: int
    line_end: int


class Namesake(NamedTuple):
    """Who a document means by a person of its own: their KEY, their ORGANIZATION, and why (BASIS)."""

    key: str
    organization: str | None
    basis: str


@dataclass(slots=True)
class Whole:
    """What is published of the meeting MEETING_ID: its rows by table, and where else they stand.

    `evidence` are rows that documents gave themselves, `proofs` what is added to them. `persons`: the
    sha256 of a document and the key of a person it names -> who that is (None: no row names them).
    """

    meeting_id: str
    rows: dict[str, list[Row]] = field(default_factory=dict)
    evidence: list[Row] = field(default_factory=list)
    proofs: list[Proof] = field(default_factory=list)
    findings: list[Row] = field(default_factory=list)
    persons: dict[tuple[str, str], Namesake | None] = field(default_factory=dict)

    def prove(self, table: str, row_id: str, column: str | None, member: Member) -> None:
        """Note that COLUMN of the row ROW_ID of TABLE stands where MEMBER does."""
        row = member.row
        self.proofs.append(Proof(table, row_id, column, member.telling, row["line"], row["line_end"]))

    def keep_evidence(self, member: Member, row: Row, row_id: str, own_id: str) -> None:
        """Keep the evidence of MEMBER, called OWN_ID, for those columns of ROW that say the same."""
        for one in member.telling.proofs.get(own_id, ()):
            column = one["column_name"]
            if column is None or same(row[column], member.row[column]):
                self.evidence.append(one | {"row_id": row_id})

    def take(self, table: str, row: Row, column: str, member: Member) -> None:
        """Note that the value of COLUMN in ROW of TABLE is that of MEMBER, in whose document it stands."""
        row_id, own_id = (each[KEYS[table]] for each in (row, member.row))
        if member.telling.proof(own_id, column) is None:
            self.prove(table, row_id, column, member)

    def disagree(self, table: str, row_id: str, column: str, published: Member, other: Member) -> None:
        """Publish that OTHER says something else of COLUMN than PUBLISHED, which the row ROW_ID goes by."""
        self.find(table, row_id, column, _contrast(table, column, published, other), other)

    def find(self, table: str, row_id: str, about: str, message: str, other: Member) -> None:
        """Publish MESSAGE, a disagreement about the row ROW_ID of TABLE, where OTHER stands."""
        own = other.telling.proof(other.row[KEYS[table]], about) or other.row
        self.findings.append(
            {
                "finding_id": mint(other.telling.summary["sha256"], "findings", f"{RULE}:{row_id}:{about}"),
                "rule": RULE,
                "severity": "warning",
                "table_name": table,
                "row_id": row_id,
                "document_id": other.telling.document_id,
                "line": own["line"],
                "message": message,
                "quarantined": False,
            }
        )


KEYS = {
    "meetings": "meeting_id",
    "participants": "participant_id",
    "participant_items": "participant_item_id",
    "agenda_items": "agenda_item_id",
    "agenda_sub_items": "agenda_sub_item_id",
    "speeches": "speech_id",
    "speech_speakers": "speech_speaker_id",
    "decisions": "decision_id",
    "planned_meetings": "planned_meeting_id",
}
"""The tables whose rows are a meeting's, and their keys."""


def _contrast(table: str, column: str, published: Member, other: Member) -> str:
    own = published.telling.proof(published.row[KEYS[table]], column) or published.row
    place = f"document {published.telling.document_id}, line {own['line']}"
    return (
        f"`{column}` is {shown(published.row[column])} as published ({place});"
        f" this document has {shown(other.row[column])}."
    )


def shown(value: object) -> str:
    """VALUE as a message shows it."""
    if isinstance(value, time):
        return f"{value:%H:%M}"
    return value.isoformat() if isinstance(value, date) else f'"{value}"'
