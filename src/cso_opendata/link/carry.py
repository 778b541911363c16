"""Carrying ids forward: a row of an amended document keeps the id it had in the version before.

Ids are minted from a document's hash and a row's ordinal. Where a document has changed, or the code
that reads it, its rows are aligned with those of the last release: a row that is the same, or
stands where one was corrected, takes over its id; only a row that is really new has a new one.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any

from cso_opendata.contract import TABLES, table
from cso_opendata.ids import mint
from cso_opendata.spool import loose

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    import pyarrow as pa

    from cso_opendata.spool import Spool

Row = dict[str, Any]

# Rows of these tables are no document's own, or are known by another key.
_NOT_ALIGNED = frozenset(
    (
        "documents", "lines", "meetings", "people", "person_names", "organizations", "organization_names",
        "findings", "id_redirects",
    )
)  # fmt: skip
_PLACE = frozenset(("line", "line_end", "position"))


@dataclass(frozen=True, slots=True)
class Last:
    """The last release, as far as its rows are needed: `rows(table)` gives the parts of a table."""

    tables: Mapping[str, Iterable[pa.Table]]
    same_code: bool

    def rows(self, name: str, documents: frozenset[str]) -> Iterator[Row]:
        """The rows of the table NAME that rest on DOCUMENTS."""
        yield from _of_documents(self.tables[name], documents)


def _of_documents(parts: Iterable[pa.Table], documents: frozenset[str]) -> Iterator[Row]:
    import pyarrow as pa
    import pyarrow.compute as pc

    wanted = pa.array(sorted(documents), pa.string())
    for part in parts:
        yield from part.filter(pc.is_in(part.column("document_id"), value_set=wanted)).to_pylist()


def amended(last: Last, raw: Spool) -> dict[str, str]:
    """The documents in RAW whose rows must be aligned: new `document_id` -> that of the last release."""
    before = {
        row["source_document_id"]: row
        for part in last.tables["documents"]
        for row in part.to_pylist()
        if row["superseded_by"] is None
    }
    pairs = {}
    for row in (row for batch in raw.batches("documents") for row in batch.to_pylist()):
        old = before.get(row["source_document_id"])
        if old and not (last.same_code and old["sha256"] == row["sha256"]):
            pairs[row["document_id"]] = old["document_id"]
    return pairs


def carry(last: Last, raw: Spool, pairs: Mapping[str, str]) -> dict[str, str]:
    """The ids that the rows in RAW of the documents PAIRS take over: minted id -> id of the last release."""
    ids: dict[str, str] = {}
    for name in (*(name for name in TABLES if name not in _NOT_ALIGNED and name != "evidence"), "evidence"):
        key = table(name).primary_key[0]
        old, new = defaultdict(list), defaultdict(list)
        for row in last.rows(name, frozenset(pairs.values())):
            old[row["document_id"]].append(row)
        for row in _of_documents(raw.batches(name), frozenset(pairs)):
            new[row["document_id"]].append(row)
        used = {row[key] for rows in old.values() for row in rows}
        for document, rows in new.items():
            ids |= _aligned(name, key, old[pairs[document]], rows, ids)
        for row in (row for rows in new.values() for row in rows if row[key] not in ids):
            ids[row[key]] = _unused(row[key], used)
    return ids


def _unused(minted: str, used: set[str]) -> str:
    """MINTED, or an id made from it where another row of the last release has it: none is used twice."""
    while minted in used:
        minted = mint(minted, "again", 0)
    return minted


def _aligned(
    name: str, key: str, old: Sequence[Row], new: Sequence[Row], ids: Mapping[str, str]
) -> dict[str, str]:
    """The ids that rows NEW take over from rows OLD of one document, both in their order."""
    old = sorted(old, key=_order)
    new = sorted(new, key=_order)
    first, second = [_print(name, row, {}) for row in old], [_print(name, row, ids) for row in new]
    taken = {}
    for _, start, end, other, stop in SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        for before, after in zip(old[start:end], new[other:stop], strict=False):
            taken[after[key]] = before[key]
    return taken


def _order(row: Row) -> tuple[int, int, str]:
    return row["line"], row.get("position") or 0, str(row.get("column_name"))


def _print(name: str, row: Row, ids: Mapping[str, str]) -> tuple[object, ...]:
    """What makes a row itself: words and values, not ids and places; of evidence the row it is for."""
    if name == "evidence":
        return row["table_name"], ids.get(row["row_id"], row["row_id"]), row["column_name"]
    return tuple(
        value for column, value in sorted(row.items()) if column not in _PLACE and not column.endswith("_id")
    )


def superseded(last: Last, raw: Spool) -> pa.Table | None:
    """The documents of the last release that RAW holds a later version of, saying by which."""
    import pyarrow as pa

    rows = [
        row
        for batch in raw.batches("documents")
        for row in batch.select(["document_id", "source_document_id", "meeting_id"]).to_pylist()
    ]
    now = {row["source_document_id"]: row for row in rows}
    current = {row["document_id"] for row in rows}
    kept = []
    for row in (row for part in last.tables["documents"] for row in part.to_pylist()):
        successor = now.get(row["source_document_id"])
        if successor is None or row["document_id"] in current:
            continue
        by = row["superseded_by"] or successor["document_id"]
        kept.append(row | {"superseded_by": by, "meeting_id": successor["meeting_id"]})
    return pa.Table.from_pylist(kept, schema=loose("documents")) if kept else None
