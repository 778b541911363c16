"""What a document means: minutes, agendas and plans, each by one grammar for all layouts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.errors import UnreadableError
from cso_opendata.parse.minutes import parse_minutes
from cso_opendata.parse.plan import parse_plan

if TYPE_CHECKING:
    from cso_opendata.model import Document
    from cso_opendata.records import Minutes, Plan


def parse(document: Document) -> Minutes | Plan:
    """What DOCUMENT holds.

    Raises UnreadableError where it is of no kind that a grammar knows: a guess would publish
    facts that nobody stated.
    """
    record = parse_plan(document) or parse_minutes(document)
    if record is None:
        raise UnreadableError(
            "unknown_kind",
            "The document is neither minutes nor an agenda nor a plan: it has no numbered items of a meeting"
            " and no timetable.",
        )
    return record
