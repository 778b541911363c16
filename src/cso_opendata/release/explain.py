"""Where a row stands: its document, its lines, and the other places that it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cso_opendata.errors import UsageError
from cso_opendata.reader import Release, open_release

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Quoted:
    """One line of a document: its number, its role and its text."""

    number: int
    role: str
    text: str


@dataclass(frozen=True, slots=True)
class Place:
    """Lines of a document that a row rests on, and for which column (None: the row)."""

    document_id: str
    title: str | None
    url: str
    sha256: str
    column: str | None
    lines: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """A ROW of TABLE in a VERSION: its principal PLACE (None: it was not read from a document), EVIDENCE."""

    version: str
    table: str
    row: dict[str, Any]
    place: Place | None
    evidence: tuple[Place, ...]


def explain(path: str | Path, row_id: str) -> Explanation:
    """Where the row ROW_ID of the release at PATH stands.

    Raises UsageError where there is no such release or row; a row that is gone is named with what
    came in its stead.
    """
    release = open_release(path)
    table, row = _found(release, row_id)
    place = None
    if row.get("document_id"):
        place = _place(release, row["document_id"], row.get("line"), row.get("line_end"), None)
    evidence = tuple(
        _place(release, other["document_id"], other["line"], other["line_end"], other["column_name"])
        for other in release.rows("evidence", table_name=table, row_id=row_id)
    )
    return Explanation(release.version, table, row, place, evidence)


def _found(release: Release, row_id: str) -> tuple[str, dict[str, Any]]:
    """The table that ROW_ID is a row of, and the row."""
    for table in release.tables:
        key = release.resource(table)["schema"]["primaryKey"]
        if len(key) == 1 and table != "id_redirects":
            for row in release.rows(table, **{key[0]: row_id}):
                return table, row
    for redirect in release.rows("id_redirects", old_id=row_id):
        new = redirect["new_id"] or "nothing"
        raise UsageError(
            f"Row {row_id} of the table {redirect['table_name']} is gone since version {redirect['release']} "
            f"({redirect['reason']}); in its stead came: {new}."
        )
    raise UsageError(
        f"No table of {release.name} {release.version} has a row {row_id!r}.", "Give a row's id."
    )


def _place(
    release: Release, document_id: str, line: int | None, line_end: int | None, column: str | None
) -> Place:
    """The lines from LINE to LINE_END of a document; none where LINE is None."""
    import pyarrow.compute as pc
    import pyarrow.parquet as pq

    document = next(release.rows("documents", document_id=document_id))
    quoted: list[dict[str, Any]] = []
    if line is not None:
        number = pc.field("line")
        here = (pc.field("document_id") == document_id) & (number >= line) & (number <= (line_end or line))
        quoted = pq.read_table(release.path("lines"), filters=here).sort_by("line").to_pylist()
    lines = tuple(Quoted(found["line"], found["role"], found["text"]) for found in quoted)
    return Place(document_id, document["title"], document["url"], document["sha256"], column, lines)


def render(explanation: Explanation) -> str:
    """EXPLANATION as plain text for people."""
    values = [f"  {name}: {value}" for name, value in explanation.row.items() if value is not None]
    blocks = [f"{explanation.table}, version {explanation.version}", *values]
    if explanation.place is None:
        blocks += ["", "The row was not read from a document of its own."]
    else:
        blocks += ["", "It stands in", *_told(explanation.place)]
    for place in explanation.evidence:
        about = f" (column {place.column})" if place.column else ""
        blocks += ["", f"It rests on{about}", *_told(place)]
    return "\n".join(blocks) + "\n"


def _told(place: Place) -> list[str]:
    width = len(str(place.lines[-1].number)) if place.lines else 1
    return [
        f"  {place.title or 'a document without a title'}",
        f"  {place.url}  sha256 {place.sha256}",
        *(f"  {line.number:>{width}}  {line.role:<15}  {line.text}".rstrip() for line in place.lines),
    ]
