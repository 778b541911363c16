"""The table `edits`: what publishers changed in documents that had been published already.

A row for each change from one release to the next; it stays as long as its document's source does.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.ids import mint
from cso_opendata.link.versions.carry import of_documents
from cso_opendata.spool import loose

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
    from datetime import date

    import pyarrow as pa

    from cso_opendata.link.together.tellings import Row
    from cso_opendata.link.versions.carry import Last
    from cso_opendata.spool import Spool

    Tables = Callable[[str], Iterable[pa.Table]]

# The lines of the head and of the paper: another case number, letterhead or page number settles nothing.
_ABOUT = frozenset(("meeting_fact", "letterhead", "page_furniture", "blank"))
_APPROVED = frozenset(("approved", "approved_with_remarks"))
# The text layers of so many documents are held at a time.
_AT_ONCE = 500


class Change(NamedTuple):
    """That a document of the last release, OLD, has other bytes now: NEW."""

    old: Row
    new: Row


class _Line(NamedTuple):
    """A line of a text layer; ABOUT: it belongs to the head or the paper, not to what the document says."""

    text: str
    about: bool


def changes(last: Last, raw: Spool) -> list[Change]:
    """The documents in RAW whose bytes are others than those that the release LAST has of their source."""
    before = {row["source_document_id"]: row for row in _current(last.tables["documents"])}
    found = (Change(before.get(row["source_document_id"], row), row) for row in _current_in(raw))
    return [each for each in found if each.old["sha256"] != each.new["sha256"]]


def edits(last: Last, raw: Spool, found: Sequence[Change], before: Tables) -> pa.Table | None:
    """The table: the rows of the release LAST, and one for each change FOUND; None where there is none.

    BEFORE gives the text of the old documents, as today's code reads it.
    """
    import pyarrow as pa

    meetings = {row["source_document_id"]: row["meeting_id"] for row in _current_in(raw)}
    rows = [
        row | {"meeting_id": meetings[row["source_document_id"]]}
        for part in last.tables["edits"]
        for row in part.to_pylist()
        if row["source_document_id"] in meetings
    ]
    times = Counter(_key(row) for row in rows)
    approvals = _approvals(last, {change.old["meeting_id"] for change in found})
    for start in range(0, len(found), _AT_ONCE):
        some = found[start : start + _AT_ONCE]
        old = _layers(before, {change.old["document_id"] for change in some})
        new = _layers(raw.batches, {change.new["document_id"] for change in some})
        for change in some:
            layers = old[change.old["document_id"]], new[change.new["document_id"]]
            row = _edit(change, *layers) | {"after_approval": _after_approval(change, approvals)}
            rows.append(row | {"edit_id": _id(row, times[_key(row)])})
    return pa.Table.from_pylist(rows, schema=loose("edits")) if rows else None


def _current(parts: Iterable[pa.Table]) -> Iterator[Row]:
    """The rows of `documents` in PARTS that no later version has replaced."""
    yield from (row for part in parts for row in part.to_pylist() if row["superseded_by"] is None)


def _current_in(raw: Spool) -> Iterator[Row]:
    yield from _current(raw.batches("documents"))


def _key(row: Row) -> tuple[str, str, str]:
    return row["source_document_id"], row["old_sha256"], row["new_sha256"]


def _id(row: Row, time: int) -> str:
    """The id of an edit; TIME counts those before it that made the same of the same."""
    source, old, new = _key(row)
    return mint(f"{old}\n{new}", "edits", f"{source}:{time}")


def _layers(tables: Tables, documents: Collection[str]) -> Mapping[str, list[_Line]]:
    """The text layers of DOCUMENTS as TABLES have them; empty for one that could not be read."""
    titles = {
        (row["document_id"], line)
        for row in of_documents(tables("evidence"), documents)
        if row["table_name"] == "documents"
        for line in range(row["line"], row["line_end"] + 1)
    }
    found: dict[str, list[_Line]] = defaultdict(list)
    for row in of_documents(tables("lines"), documents):
        about = row["role"] in _ABOUT or (row["document_id"], row["line"]) in titles
        found[row["document_id"]].append(_Line(row["text"] or "", about))
    return found


def _edit(change: Change, old: Sequence[_Line], new: Sequence[_Line]) -> Row:
    """The row of CHANGE, which made the text layer NEW of OLD."""
    added, removed = _counts(_words(old), _words(new))
    return {
        "source_document_id": change.new["source_document_id"],
        "old_document_id": change.old["document_id"],
        "document_id": change.new["document_id"],
        "old_sha256": change.old["sha256"],
        "new_sha256": change.new["sha256"],
        "seen_at": _seen_at(change),
        "kind": _kind(old, new),
        "lines_added": added,
        "lines_removed": removed,
        "meeting_id": change.new["meeting_id"],
    }


def _kind(old: Sequence[_Line], new: Sequence[_Line]) -> str:
    """What has changed: the bytes alone, white space, the head and the paper, or what the document says."""
    if [line.text for line in old] == [line.text for line in new]:
        return "bytes_only"
    if _folded(old) == _folded(new):
        return "white_space"
    said = [[line for line in lines if not line.about] for lines in (old, new)]
    return "metadata" if _folded(said[0]) == _folded(said[1]) else "substance"


def _folded(lines: Iterable[_Line]) -> str:
    return " ".join(_words(lines))


def _words(lines: Iterable[_Line]) -> list[str]:
    """The lines that are not blank, their white space folded."""
    return [words for line in lines if (words := " ".join(line.text.split()))]


def _counts(old: Sequence[str], new: Sequence[str]) -> tuple[int, int]:
    """How many lines came and went. Lines that stand everywhere are not aligned: it would take hours."""
    first = _alike(old, new)
    last = -_alike(old[first:][::-1], new[first:][::-1]) or None
    added = removed = 0
    for kind, start, end, other, stop in SequenceMatcher(
        None, old[first:last], new[first:last]
    ).get_opcodes():
        if kind != "equal":
            removed, added = removed + end - start, added + stop - other
    return added, removed


def _alike(old: Sequence[str], new: Sequence[str]) -> int:
    """How many lines at the beginning are the same."""
    pairs = enumerate(zip(old, new, strict=False))
    return next((place for place, (one, other) in pairs if one != other), min(len(old), len(new)))


def _seen_at(change: Change) -> object:
    """When the change was seen. Nothing tells when bytes that had been seen before came back."""
    old, new = change.old["first_seen_at"], change.new["first_seen_at"]
    return None if old is not None and new is not None and new <= old else new


def _approvals(last: Last, wanted: Collection[str]) -> dict[str, tuple[str, date | None]]:
    """What the release LAST says of the meetings WANTED: the status of their minutes, and their day."""
    return {
        row["meeting_id"]: (row["minutes_status"], row["date"])
        for part in last.tables["meetings"]
        for row in part.select(["meeting_id", "minutes_status", "date"]).to_pylist()
        if row["meeting_id"] in wanted
    }


def _after_approval(change: Change, approvals: Mapping[str, tuple[str, date | None]]) -> bool | None:
    """Whether the minutes were approved before they were changed; null where nothing tells.

    What changed by the day of the meeting cannot have been approved.
    """
    status, day = approvals.get(change.old["meeting_id"], (None, None))
    if status in _APPROVED:
        return True
    seen = change.new["first_seen_at"]
    return False if day is not None and seen is not None and seen.date() <= day else None
