"""The meetings that several documents tell of, a few thousand documents at a time.

Their rows are taken out of those of their documents, put together meeting by meeting, and added as parts of
their own; the rows of all other documents pass by as they are.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cso_opendata.link.together.drawer import Drawer
from cso_opendata.link.together.made import evidence_of, redirect
from cso_opendata.link.together.tellings import Telling
from cso_opendata.link.together.union import told_together
from cso_opendata.link.together.whole import KEYS
from cso_opendata.link.versions.inherit import inherit
from cso_opendata.spool import loose

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    import pyarrow as pa

    from cso_opendata.link.together.tellings import Row
    from cso_opendata.link.together.whole import Namesake, Whole
    from cso_opendata.link.versions.carry import Last
    from cso_opendata.link.versions.past import Group
    from cso_opendata.spool import Spool

# Arrow holds the rows of so many documents at a time, Python those of so many meetings.
_DOCUMENTS, _MEETINGS = 5_000, 200

PART = "together"
"""How the names of the parts that are added begin."""

TAKEN = (*KEYS, "case_handlers", "evidence")
"""The tables whose rows are put together."""


@dataclass(slots=True)
class Together:
    """What came of putting meetings together: their DOCUMENTS, and who their PERSONS are (see `Whole`).

    `ids`: minted id -> the id that the row had in the last release; `redirects` for those that are gone.
    """

    documents: frozenset[str]
    persons: dict[tuple[str, str], Namesake | None] = field(default_factory=dict)
    ids: dict[str, str] = field(default_factory=dict)
    redirects: list[Row] = field(default_factory=list)


def put_together(
    raw: Spool, told: Sequence[Group], last: Last | None, carried: Mapping[str, str]
) -> Together:
    """Add to RAW the rows of the meetings TOLD, which several documents tell of or did in the release LAST.

    CARRIED are the ids that rows took over in earlier runs.
    """
    together = Together(frozenset(row["document_id"] for group in told for row in group.summaries))

    def published(minted: str) -> str:
        return together.ids.get(minted) or carried.get(minted, minted)

    for number, some in enumerate(_slices(told)):
        new = Drawer(raw.batches, TAKEN, {row["document_id"] for group in some for row in group.summaries})
        near = {document for group in some if group.changed for document in group.near}
        old = Drawer(last.tables.__getitem__ if last else _nothing, tuple(KEYS), near)
        for start in range(0, len(some), _MEETINGS):
            few = some[start : start + _MEETINGS]
            new.take_out({row["document_id"] for group in few for row in group.summaries})
            old.take_out({document for group in few if group.changed for document in group.near})
            made = [_one(group, new, old, together) for group in few]
            _write(raw, f"{PART}-{number:04}-{start:05}", made, published)
    return together


def _slices(told: Sequence[Group]) -> Iterator[list[Group]]:
    """TOLD in runs of some thousand documents."""
    some: list[Group] = []
    count = 0
    for group in told:
        some.append(group)
        count += len(group.summaries)
        if count >= _DOCUMENTS:
            yield some
            some, count = [], 0
    if some:
        yield some


def _nothing(_: str) -> Iterable[pa.Table]:
    return ()


def _one(group: Group, new: Drawer, old: Drawer, together: Together) -> Whole:
    """The meeting of GROUP; what it does to ids and persons goes into TOGETHER."""
    whole = told_together(group.meeting_id, [_telling(summary, new) for summary in group.summaries])
    together.persons |= whole.persons
    for summary in group.summaries:
        # What a document says of itself is no fact of the meeting, and stays as it is.
        document = summary["document_id"]
        whole.evidence += [one for one in new.rows("evidence", document) if one["row_id"] == document]
    if group.changed:
        before = [_rows_of(documents, old) for documents in group.old]
        used = {row[KEYS[table]] for table, rows in _rows_of(group.near, old).items() for row in rows}
        made = inherit(before, used, whole.rows)
        together.ids |= made.ids
        together.redirects += [
            redirect(table, gone, made.ids[minted], "merged") for table, gone, minted in made.merged
        ]
    return whole


def _telling(summary: Row, drawer: Drawer) -> Telling:
    document = summary["document_id"]
    proofs = defaultdict(list)
    for one in drawer.rows("evidence", document):
        proofs[one["row_id"]].append(one)
    tables = (*KEYS, "case_handlers")
    return Telling(summary, {table: drawer.rows(table, document) for table in tables}, proofs)


def _rows_of(documents: Iterable[str], drawer: Drawer) -> dict[str, list[Row]]:
    """The rows of DOCUMENTS, which told of a meeting, in the order of the meeting."""
    return {
        table: sorted(
            (row for document in sorted(documents) for row in drawer.rows(table, document)),
            key=lambda row: (row.get("position") or 0, row["line"]),
        )
        for table in KEYS
    }


def _write(raw: Spool, part: str, wholes: Sequence[Whole], published: Callable[[str], str]) -> None:
    """Add the rows of WHOLES to RAW as PART; PUBLISHED gives the id that a row is published by."""
    import pyarrow as pa

    tables: dict[str, list[Row]] = defaultdict(list)
    for whole in wholes:
        for table, rows in whole.rows.items():
            tables[table] += rows
        tables["findings"] += whole.findings
        tables["evidence"] += whole.evidence
        made = [evidence_of(proof, published(proof.row_id)) for proof in whole.proofs]
        tables["evidence"] += {row["evidence_id"]: row for row in made}.values()
    for table, rows in tables.items():
        if rows:
            raw.write(table, part, pa.Table.from_pylist(rows, schema=loose(table)))
