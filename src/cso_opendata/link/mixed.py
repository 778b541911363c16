"""The rows of a run; those of meetings that were put together stand in the place of their documents'."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from cso_opendata.link.rewrite import dropped
from cso_opendata.link.several import PART, TAKEN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import pyarrow as pa

    from cso_opendata.link.several import Together
    from cso_opendata.link.together.whole import Namesake
    from cso_opendata.spool import Spool


class Mixed(NamedTuple):
    """The rows of a run: those that are put TOGETHER in the place of those of their documents."""

    raw: Spool
    together: Together

    def parts(self, table: str) -> Iterator[tuple[str, pa.Table, pa.Table]]:
        """The parts of TABLE in order: the name, all rows, and those of them that are left."""
        for part, rows in self.raw.parts(table):
            own = table in TAKEN and not part.startswith(PART)
            yield part, rows, dropped(rows, self.together.documents) if own else rows

    def batches(self, table: str) -> Iterator[pa.Table]:
        """The rows of the parts of TABLE in order; empty parts are skipped."""
        yield from (left for _, _, left in self.parts(table) if left.num_rows)

    def mentions(self) -> list[pa.Table]:
        """The mentions of persons, each of the person whom the meeting as a whole has by that name."""
        return list(self._mentions())

    def _mentions(self) -> Iterator[pa.Table]:
        hashes = {sha256 for sha256, _ in self.together.persons}
        for rows in self.raw.batches("mentions"):
            origins: list[Any] = rows.column("origin").to_pylist()
            known = any(origin.partition(":")[0] in hashes for origin in origins)
            yield _renamed(rows, self.together.persons) if known else rows


def _renamed(rows: pa.Table, persons: Mapping[tuple[str, str], Namesake | None]) -> pa.Table:
    import pyarrow as pa

    made = []
    for row in rows.to_pylist():
        named = row["origin"].partition(":")[0], row["person_id"]
        known = persons.get(named)
        if known is not None:
            # A name that was a slip of the pen in its own document is one for the meeting, too.
            basis = max(known.basis, row["basis"])
            # Another person's id may have been minted from this very mention, when the document was alone.
            origin = f"{row['origin']}:{known.key}"
            row |= {"person_id": known.key, "organization_id": known.organization}
            row |= {"basis": basis, "origin": origin}
        if known is not None or named not in persons:
            made.append(row)
    return pa.Table.from_pylist(made, schema=rows.schema)
