"""What each document tells of a meeting that several tell of, and which of them tells it best."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Row = dict[str, Any]
Match: TypeAlias = Callable[[Sequence[Row], Sequence[Row]], dict[int, int]]
"""What finds for rows of a second telling the place of the same row in the first (see `matching`)."""

# What makes one document more complete than another: its rows in these tables.
_COUNTED = (
    "participants", "agenda_items", "agenda_sub_items", "speeches", "decisions", "planned_meetings",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Telling:
    """What one document tells of the meeting: its SUMMARY, its ROWS by table in their order.

    `proofs`: the id of a row -> the evidence of it that the document gave itself.
    """

    summary: Row
    rows: Mapping[str, Sequence[Row]]
    proofs: Mapping[str, Sequence[Row]]

    @property
    def document_id(self) -> str:
        """The id of the document."""
        return str(self.summary["document_id"])

    @property
    def is_agenda(self) -> bool:
        """Whether the document tells only what was to come."""
        return bool(self.summary["kind"] == "agenda")

    @property
    def meeting(self) -> Row:
        """The document's own row of the meeting."""
        return self.rows["meetings"][0]

    @property
    def size(self) -> int:
        """How much the document tells."""
        return sum(len(self.of(table)) for table in _COUNTED)

    def of(self, table: str) -> Sequence[Row]:
        """The rows of TABLE, in the order of the document."""
        return self.rows.get(table, ())

    def proof(self, row_id: str, column: str) -> Row | None:
        """The first evidence that the document gave for COLUMN of the row ROW_ID."""
        return next((one for one in self.proofs.get(row_id, ()) if one["column_name"] == column), None)


class Member(NamedTuple):
    """One row as one document tells it."""

    telling: Telling
    row: Row


def best_first(tellings: Iterable[Telling], table: str | None = None) -> list[Telling]:
    """TELLINGS, the one first that tells TABLE best (None: the facts of the meeting).

    Those that tell anything come before those that do not, minutes before agendas, the more complete before
    the less, what its source still shows before what it has withdrawn; the first hash decides the rest.
    """
    return sorted(tellings, key=lambda one: _rank(one, table))


def _rank(telling: Telling, table: str | None) -> tuple[bool, bool, int, int, bool, str]:
    count = len(telling.of(table)) if table else 0
    summary = telling.summary
    return (
        table is not None and not count,
        telling.is_agenda,
        -count,
        -telling.size,
        summary["withdrawn"],
        summary["sha256"],
    )


def clusters(
    tellings: Iterable[Telling], table: str, match: Match, joins: Callable[[Telling, Telling], bool]
) -> list[list[Member]]:
    """The rows of TABLE in TELLINGS, those that are the same to MATCH together, the best telling first.

    A row that no better document has stands behind the one that it follows in its own, if its document
    JOINS the best one; else it is left out.
    """
    found: list[list[Member]] = []
    for telling in best_first(tellings, table):
        rows = telling.of(table)
        pairs = match([cluster[0].row for cluster in found], rows)
        best, longer, behind = (found[0][0].telling if found else telling), list(found), 0
        for index, row in enumerate(rows):
            member = Member(telling, row)
            if index in pairs:
                cluster = found[pairs[index]]
                cluster.append(member)
                behind = 1 + next(place for place, one in enumerate(longer) if one is cluster)
            elif joins(best, telling):
                longer.insert(behind, [member])
                behind += 1
        found = longer
    return found
