"""What a careful reader would ask about a document that is read: slips of the pen that only sense can tell.

Each check is a small function over the finished record. What the document explains itself is no slip.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.parse.checks.days import (
    of_decisions,
    of_issue,
    of_meetings_to_come,
    of_milestones,
    of_title,
    of_titles,
)
from cso_opendata.parse.checks.numbers import of_numbers
from cso_opendata.parse.checks.people import of_boxes, of_cells, of_cut_names, of_lists, of_names, of_speakers
from cso_opendata.parse.checks.printed import Printed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cso_opendata.parse.body import Body
    from cso_opendata.records import Minutes, Notice, Plan

__all__ = ["Printed", "of_minutes", "of_plan"]


def of_minutes(record: Minutes, body: Body, printed: Printed) -> Iterator[Notice]:
    """What is odd about RECORD, whose items are BODY, as it is PRINTED."""
    yield from of_speakers(record, printed)
    yield from of_names(record)
    yield from of_lists(record, printed)
    yield from of_cells(record, printed)
    yield from of_cut_names(record, printed)
    yield from of_boxes(record, printed)
    yield from of_numbers(body, record.participants)
    yield from of_issue(record, printed)
    yield from of_title(record)
    yield from of_titles(record)
    yield from of_meetings_to_come(record, body, printed)
    yield from of_decisions(record, printed)


def of_plan(record: Plan, printed: Printed) -> Iterator[Notice]:
    """What is odd about RECORD, as it is PRINTED."""
    return of_milestones(record, printed)
