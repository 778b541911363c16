"""From the bytes of one document to its rows: read, parse, tables. Pure: nothing but its arguments counts."""

from __future__ import annotations

import traceback
from typing import TYPE_CHECKING

from cso_opendata.errors import UnreadableError
from cso_opendata.mask import mask_lines
from cso_opendata.parse import parse
from cso_opendata.parse.cues import JOINERS
from cso_opendata.read import read, sniff
from cso_opendata.records import Minutes
from cso_opendata.tables.documents import Origin, add_document, add_unreadable
from cso_opendata.tables.meetings import MeetingRows
from cso_opendata.tables.plans import add_plan
from cso_opendata.tables.rows import Rows, Sheet

if TYPE_CHECKING:
    from cso_opendata.model import Document
    from cso_opendata.records import Plan

__all__ = ["Origin", "Rows", "derive"]


def derive(data: bytes, origin: Origin, rows: Rows) -> UnreadableError | None:
    """Add to ROWS what the document DATA from ORIGIN holds; the error where it could not be read.

    A document that cannot be read adds its own row and a finding that says why.
    """
    sheet = Sheet(rows, origin.sha256)
    try:
        document, record = _understood(data)
    except UnreadableError as error:
        add_unreadable(sheet, origin, _media_type(data), error)
        return error
    _add(sheet, origin, document, record)
    return None


def _understood(data: bytes) -> tuple[Document, Minutes | Plan]:
    """What DATA holds; a fault of the program costs this document, not the night."""
    try:
        document = read(data, JOINERS, mask_lines)
        return document, parse(document)
    except UnreadableError:
        raise
    except Exception as error:
        place = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{type(error).__name__} in {place.name}, line {place.lineno}"
        raise UnreadableError(
            "program_fault", f"The program failed on this document ({where}); please report it."
        ) from error


def _add(sheet: Sheet, origin: Origin, document: Document, record: Minutes | Plan) -> None:
    meeting_id = None
    if isinstance(record, Minutes):
        meeting_id = MeetingRows(sheet, record).add(origin.source)
    else:
        add_plan(sheet, record)
    add_document(sheet, origin, document, record, meeting_id)


def _media_type(data: bytes) -> str:
    try:
        return sniff(data)
    except UnreadableError:
        return "application/octet-stream"
