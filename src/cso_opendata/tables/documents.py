"""The rows that every document has: itself, its lines, and what was odd about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cso_opendata.ids import mint
from cso_opendata.records import Notice, Other

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pyarrow as pa

    from cso_opendata.errors import UnreadableError
    from cso_opendata.model import Document, Line, Sighting
    from cso_opendata.records import Minutes, Plan
    from cso_opendata.tables.rows import Sheet

# Of a document that was read and is neither minutes nor a plan: the rule of its finding, and its words.
UNKNOWN_KIND = (
    "unknown_kind",
    (
        "The document is neither minutes nor an agenda nor a plan: it has no items of a meeting and no"
        " timetable. Its lines are published, but no facts."
    ),
)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a document comes from: its address, hash, size, and whether it is an original or a sample.

    `sighting` is None for the file of a folder.
    """

    url: str
    sha256: str
    byte_count: int
    edition: str
    sighting: Sighting | None = None

    @property
    def source(self) -> str:
        """The id that all versions of the document share: that of its address."""
        return mint(self.url, "sources", 0)


def add_document(
    sheet: Sheet, origin: Origin, document: Document, record: Minutes | Plan | Other, meeting_id: str | None
) -> None:
    """The row of a document that was read, its lines, and findings for the lines that nothing claims."""
    unclaimed = [line for line, role in zip(document.lines, record.roles, strict=True) if role == "unclaimed"]
    sheet.rows.of("documents").append(
        {
            **_of_origin(sheet, origin),
            "media_type": document.media_type,
            "title": record.title.value if record.title else None,
            "kind": record.kind,
            "reading_status": "read",
            "meeting_id": meeting_id,
            "issued_on": record.issued_on,
            "issued_as_printed": record.issued_as_printed.value if record.issued_as_printed else None,
            "page_count": document.page_count,
            "line_count": len(document.lines),
            "unclaimed_count": len(unclaimed),
            "reader": document.reader,
        }
    )
    for column, text in (("title", record.title), ("issued_as_printed", record.issued_as_printed)):
        sheet.evidence("documents", sheet.document_id, column, text.at if text else None)
    _lines(sheet, document, record.roles)
    _unclaimed(sheet, record, unclaimed)
    for notice in (*_odd(document), *record.notices):
        sheet.finding(notice)


def _odd(document: Document) -> Iterator[Notice]:
    """What was odd about DOCUMENT as it lay on paper."""
    count = document.removed_characters
    if count:
        what = f"{count} invisible or control characters were taken out."
        yield Notice("removed_characters", "warning", what)
    for page in document.pages_without_text:
        what = f"Page {page} of the document has no text that can be read (a scan, most likely)."
        yield Notice("page_without_text", "warning", what)


def _unclaimed(sheet: Sheet, record: Minutes | Plan | Other, lines: list[Line]) -> None:
    """A finding for each of LINES, which nothing claims; one for all in a document of no known kind."""
    if isinstance(record, Other):
        rule, said = UNKNOWN_KIND
        sheet.finding(Notice(rule, "error", said), "documents", sheet.document_id)
        return
    for line in lines:
        sheet.finding(Notice("unclaimed_line", "info", "No rule knows what this line is.", line.number))


def add_unreadable(sheet: Sheet, origin: Origin, media_type: str, error: UnreadableError) -> None:
    """The row of a document that could not be read, and the finding that says why."""
    sheet.rows.of("documents").append(
        {
            **_of_origin(sheet, origin),
            "media_type": media_type,
            "kind": "other",
            "reading_status": "quarantined",
            "reason": str(error),
            "reader": "none",
        }
    )
    sheet.finding(Notice(error.kind, "error", str(error), error.line), "documents", sheet.document_id)


def _of_origin(sheet: Sheet, origin: Origin) -> dict[str, object]:
    seen = origin.sighting
    told = ("first_seen_at", "withdrawn_at", "publisher", "terms") if seen else ()
    return {
        **{name: getattr(seen, name) for name in told},
        "document_id": sheet.document_id,
        "url": origin.url,
        "sha256": origin.sha256,
        "byte_count": origin.byte_count,
        "edition": origin.edition,
        "source_document_id": origin.source,
    }


def _lines(sheet: Sheet, document: Document, roles: tuple[str, ...]) -> None:
    """The text layer of DOCUMENT, by column."""
    columns = sheet.rows.lines
    numbers, pages, texts, masked, _, _ = zip(*document.lines, strict=True) if document.lines else ((),) * 6
    for name, values in (
        ("document_id", (sheet.document_id,) * len(numbers)),
        ("line", numbers),
        ("page", pages),
        ("text", texts),
        ("role", roles),
        ("masked", masked),
    ):
        columns.setdefault(name, []).extend(values)


def same_bytes(copies: Iterable[tuple[str, str, str]]) -> pa.Table | None:
    """Findings for COPIES (url, url of the document with the same bytes, their sha256); None for none."""
    from cso_opendata.tables.rows import Rows, to_arrow

    rows = Rows()
    for url, other, sha256 in copies:
        rows.of("findings").append(
            {
                "finding_id": mint(sha256, "same_bytes", url),
                "rule": "same_bytes",
                "severity": "info",
                "table_name": "documents",
                "row_id": mint(sha256, "documents", 0),
                "document_id": mint(sha256, "documents", 0),
                "message": f"{url} holds the same bytes as {other}: they are published as one document.",
                "quarantined": False,
            }
        )
    return to_arrow(rows).get("findings")
