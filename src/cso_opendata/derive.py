"""From the bytes of one document to its rows: read, parse, tables. Pure: nothing but its arguments counts."""

from __future__ import annotations

import re
from contextlib import nullcontext
from typing import TYPE_CHECKING

from cso_opendata.errors import CsoError, UnreadableError, program_fault
from cso_opendata.parse import parse
from cso_opendata.parse.cues import JOINERS
from cso_opendata.read import sniff
from cso_opendata.read.sniff import HTML, TEXT
from cso_opendata.records import Minutes, Other
from cso_opendata.tables.documents import UNKNOWN_KIND, Origin, add_document, add_unreadable
from cso_opendata.tables.meetings import MeetingRows
from cso_opendata.tables.plans import add_plan
from cso_opendata.tables.rows import Rows, Sheet
from cso_opendata.tables.withheld import counts, interleaved, withhold

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from cso_opendata.model import Document
    from cso_opendata.records import Plan

    Read = Callable[[bytes], Document]
    Clock = Callable[[], AbstractContextManager[None]]

__all__ = ["JOINERS", "Origin", "Rows", "derive"]

# An address that promises a document, and what the reader of text and web pages would take for one.
_PROMISE = re.compile(r"\.(pdf|docx)(?:[?#].*)?$", re.IGNORECASE | re.DOTALL)
_OTHERWISE = {HTML: "a web page", TEXT: "plain text"}


def derive(
    data: bytes, origin: Origin, rows: Rows, read: Read, clock: Clock = nullcontext
) -> UnreadableError | None:
    """Add to ROWS what the document DATA from ORIGIN holds; the error where it needs a person.

    READ gives the document that some bytes hold, or raises UnreadableError, as CLOCK does in its block where
    reading and parsing take too long. A document that cannot be read adds its own row and a finding that
    says why; one of no known kind adds its lines besides.
    """
    sheet = Sheet(rows, origin.sha256)
    try:
        _demand_promised(data, origin.url)
        with clock():
            document, record = _understood(data, read)
    except UnreadableError as error:
        add_unreadable(sheet, origin, _media_type(data), error)
        return error
    _add(sheet, origin, document, record)
    return UnreadableError(*UNKNOWN_KIND) if isinstance(record, Other) else None


def _demand_promised(data: bytes, url: str) -> None:
    """UnreadableError where URL promises a PDF or DOCX and DATA is what a server says when it has none."""
    promise = _PROMISE.search(url)
    kind = sniff(data) if promise else None
    if promise and kind in _OTHERWISE:
        name = promise[1].lower()
        raise UnreadableError(
            f"not_a_{name}",
            f"The address promises {name.upper()}, but the file is {_OTHERWISE[kind]}:"
            " an error message, most likely. Fetch it anew.",
        )


def _understood(data: bytes, read: Read) -> tuple[Document, Minutes | Plan | Other]:
    """What DATA holds; a fault of the program costs this document, not the night."""
    try:
        document = read(data)
        return document, parse(document)
    except CsoError:
        raise
    except Exception as error:
        raise program_fault(error) from error


def _add(sheet: Sheet, origin: Origin, document: Document, record: Minutes | Plan | Other) -> None:
    meeting_id = None
    before = counts(sheet.rows) if interleaved(document) else None
    if isinstance(record, Minutes):
        meeting_id = MeetingRows(sheet, record).add(origin.source)
    elif not isinstance(record, Other):
        add_plan(sheet, record)
    add_document(sheet, origin, document, record, meeting_id)
    if before is not None:
        withhold(sheet, document, record.roles, before)


def _media_type(data: bytes) -> str:
    try:
        return sniff(data)
    except UnreadableError:
        return "application/octet-stream"
