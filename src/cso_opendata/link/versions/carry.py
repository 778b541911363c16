"""Carrying ids forward: a row of an amended document keeps the id it had in the version before.

Ids are minted from a document's hash and a row's ordinal. Where a document has changed, or the code
that reads it, its rows are aligned with those of the last release: a row that is the same, or
stands where one was corrected, takes over its id; only a row that is really new has a new one.
The rows of a meeting that several documents tell of are aligned by `inherit` instead.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cso_opendata.contract import TABLES, table
from cso_opendata.ids import unused
from cso_opendata.link.together.matching import same_order
from cso_opendata.link.together.whole import KEYS
from cso_opendata.spool import loose

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    import pyarrow as pa

    from cso_opendata.spool import Spool

Row = dict[str, Any]

# Rows of these tables are no document's own, or are known by another key.
_NOT_ALIGNED = frozenset(
    (
        "documents", "lines", "evidence", "meetings", "people", "person_names", "organizations",
        "organization_names", "edits", "findings", "id_redirects",
    )
)  # fmt: skip
_PLACE = frozenset(("line", "line_end", "position"))

ALIGNED = tuple(name for name in TABLES if name not in _NOT_ALIGNED)
"""The tables whose rows are aligned, document by document."""


@dataclass(frozen=True, slots=True)
class Last:
    """The last release, as far as its rows are needed: `tables` gives the parts of each table."""

    tables: Mapping[str, Iterable[pa.Table]]
    same_code: bool

    def rows(self, name: str, documents: Collection[str]) -> Iterator[Row]:
        """The rows of the table NAME that rest on DOCUMENTS."""
        yield from of_documents(self.tables[name], documents)


def of_documents(parts: Iterable[pa.Table], documents: Collection[str]) -> Iterator[Row]:
    """Those rows in PARTS that rest on DOCUMENTS."""
    import pyarrow as pa
    import pyarrow.compute as pc

    wanted = pa.array(sorted(documents), pa.string())
    for part in parts:
        yield from part.filter(pc.is_in(part.column("document_id"), value_set=wanted)).to_pylist()


def amended(last: Last, raw: Spool) -> dict[str, str]:
    """The documents in RAW whose rows must be aligned: new `document_id` -> that of the last release.

    That is the same document, else the one that the source had; not where another source has that still.
    """
    before = [
        row for part in last.tables["documents"] for row in part.to_pylist() if row["superseded_by"] is None
    ]
    same = {row["document_id"]: row for row in before}
    by_source = {row["source_document_id"]: row for row in before}
    columns = ["document_id", "source_document_id", "superseded_by"]
    rows = [row for batch in raw.batches("documents") for row in batch.select(columns).to_pylist()]
    now = {row["document_id"]: row for row in rows if row["superseded_by"] is None}
    pairs = {}
    for document, row in now.items():
        old = same.get(document) or by_source.get(row["source_document_id"])
        if old is None or (last.same_code and old["document_id"] == document):
            continue
        if old["document_id"] == document or old["document_id"] not in now:
            pairs[document] = old["document_id"]
    return pairs


def carry(last: Last, raw: Spool, pairs: Mapping[str, str], apart: Collection[str]) -> dict[str, str]:
    """The ids that the rows in RAW of the documents PAIRS take over: minted id -> id of the last release.

    The documents APART are those of meetings that several tell of: only what is their own is aligned here.
    """
    ids: dict[str, str] = {}
    alone = {new: old for new, old in pairs.items() if new not in apart}
    for name in ALIGNED:
        ids |= _carried(name, last, raw.batches(name), alone if name in KEYS else pairs)
    return ids


def _carried(
    name: str, last: Last, parts: Iterable[pa.Table], pairs: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """The ids of the table NAME."""
    key = table(name).primary_key[0]
    old, new = defaultdict(list), defaultdict(list)
    for row in last.rows(name, pairs.values()):
        old[row["document_id"]].append(row)
    for row in of_documents(parts, pairs):
        new[row["document_id"]].append(row)
    used = {row[key] for rows in old.values() for row in rows}
    for document, rows in new.items():
        taken = _aligned(key, old[pairs[document]], rows, print_of)
        yield from ((row[key], taken.get(row[key]) or unused(row[key], used)) for row in rows)


def carry_evidence(
    last: Last,
    parts: Iterable[pa.Table],
    pairs: Mapping[str, str],
    published: Callable[[str], str],
    made: Callable[[Row], bool],
) -> dict[str, str]:
    """The same for the evidence in PARTS that documents gave themselves: it is known by the row it is for.

    PUBLISHED gives the id by which a row is published, MADE whether evidence was added in linking: its id
    follows from its row and document.
    """
    ids: dict[str, str] = {}
    old, new = defaultdict(list), defaultdict(list)
    for row in last.rows("evidence", pairs.values()):
        if not made(row):
            old[row["document_id"]].append(row)
    for row in of_documents(parts, pairs):
        proof = row | {"row_id": published(row["row_id"])}
        if not made(proof):
            new[row["document_id"]].append(proof)
    used = {row["evidence_id"] for rows in old.values() for row in rows}
    for document, rows in new.items():
        taken = _aligned("evidence_id", old[pairs[document]], rows, _proven)
        ids |= {
            row["evidence_id"]: taken.get(row["evidence_id"]) or unused(row["evidence_id"], used)
            for row in rows
        }
    return ids


def _aligned(
    key: str, old: Sequence[Row], new: Sequence[Row], print_: Callable[[Row], tuple[object, ...]]
) -> dict[str, str]:
    """The ids that rows NEW take over from rows OLD of one document, both in their order."""
    old, new = sorted(old, key=_order), sorted(new, key=_order)
    pairs = same_order([print_(row) for row in old], [print_(row) for row in new])
    return {new[place][key]: old[other][key] for place, other in pairs.items()}


def _order(row: Row) -> tuple[int, int, str]:
    return row["line"], row.get("position") or 0, str(row.get("column_name"))


def print_of(row: Row) -> tuple[object, ...]:
    """What makes ROW itself: words and values, not ids and places."""
    return tuple(
        value for column, value in sorted(row.items()) if column not in _PLACE and not column.endswith("_id")
    )


def _proven(row: Row) -> tuple[object, ...]:
    return row["table_name"], row["row_id"], row["column_name"]


def superseded(last: Last, raw: Spool) -> pa.Table | None:
    """The documents of the last release that RAW holds a later version of, saying by which.

    One that stood at another address too, where it is no more either, was replaced as its edit says.
    """
    import pyarrow as pa

    rows = [
        row
        for batch in raw.batches("documents")
        for row in batch.select(["document_id", "source_document_id", "meeting_id"]).to_pylist()
    ]
    now = {row["source_document_id"]: row for row in rows}
    current = {row["document_id"]: row for row in rows}
    edited = {
        row["old_document_id"]: row["document_id"]
        for part in last.tables["edits"]
        for row in part.select(["old_document_id", "document_id"]).to_pylist()
    }
    kept = []
    for row in (row for part in last.tables["documents"] for row in part.to_pylist()):
        successor = now.get(row["source_document_id"]) or current.get(edited.get(row["document_id"], ""))
        if successor is None or row["document_id"] in current:
            continue
        by = row["superseded_by"] or successor["document_id"]
        kept.append(row | {"superseded_by": by, "meeting_id": successor["meeting_id"]})
    return pa.Table.from_pylist(kept, schema=loose("documents")) if kept else None
