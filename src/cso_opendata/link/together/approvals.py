"""Whether the minutes of a meeting were approved, and by which document's word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.ids import mint
from cso_opendata.link.together.made import made_id
from cso_opendata.link.together.whole import RULE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from cso_opendata.link.together.meetings import Approval
    from cso_opendata.link.together.tellings import Row


def approve(rows: Mapping[str, Row], approvals: Mapping[str, Sequence[Approval]]) -> None:
    """Give the meetings ROWS, by their ids, what the first of their APPROVALS says."""
    for meeting, found in approvals.items():
        rows[meeting].update(minutes_status=found[0].status, approved_in=found[0].by)


def approving(approvals: Mapping[str, Sequence[Approval]]) -> Iterator[Row]:
    """The evidence of all APPROVALS that say what is published."""
    for meeting, found in approvals.items():
        for one in found:
            if (one.status, one.by) == (found[0].status, found[0].by):
                yield {
                    "evidence_id": made_id(meeting, "minutes_status", one.summary["source"]),
                    "table_name": "meetings",
                    "row_id": meeting,
                    "column_name": "minutes_status",
                    "document_id": one.summary["document_id"],
                    "line": one.summary["approval_line"],
                    "line_end": one.summary["approval_line_end"],
                }


def contradicting(approvals: Mapping[str, Sequence[Approval]]) -> Iterator[Row]:
    """A finding for each of APPROVALS by which the same meeting has approved the minutes otherwise."""
    for meeting, found in approvals.items():
        best = found[0]
        place = f"document {best.summary['document_id']}, line {best.summary['approval_line']}"
        for one in found:
            if one.by != best.by or one.status == best.status:
                continue
            yield {
                "finding_id": mint(one.summary["sha256"], "findings", f"{RULE}:{meeting}:minutes_status"),
                "rule": RULE,
                "severity": "warning",
                "table_name": "meetings",
                "row_id": meeting,
                "document_id": one.summary["document_id"],
                "line": one.summary["approval_line"],
                "message": f'`minutes_status` is "{best.status}" as published ({place});'
                f' this document has "{one.status}".',
                "quarantined": False,
            }
