"""The rows of plans: milestones and themes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cso_opendata.records import Milestone, Plan
    from cso_opendata.tables.rows import Sheet


def add_plan(sheet: Sheet, record: Plan) -> None:
    """Add the milestones and themes of RECORD."""
    for position, milestone in enumerate(record.milestones, start=1):
        _milestone(sheet, milestone, position)
    theme_ids: list[str] = []
    for position, theme in enumerate(record.themes, start=1):
        parent = theme_ids[theme.parent] if theme.parent is not None else None
        theme_ids.append(
            sheet.add(
                "themes",
                "theme_id",
                theme.title.at,
                parent_theme_id=parent,
                position=position,
                title=theme.title.value,
            )
        )


def _milestone(sheet: Sheet, milestone: Milestone, position: int) -> None:
    interval = milestone.interval
    row_id = sheet.add(
        "milestones", "milestone_id", milestone.title.at,
        position=position, title=milestone.title.value, start_date=interval.start, end_date=interval.end,
        precision=interval.precision, date_as_printed=milestone.date_as_printed,
        date_basis=milestone.date_basis, interval_meaning=milestone.interval_meaning,
        forum=milestone.forum, forum_ordinal=milestone.forum_ordinal, tentative=milestone.tentative,
        track=milestone.track, phase=milestone.phase.value if milestone.phase else None,
        span_uncertain=milestone.span_uncertain,
    )  # fmt: skip
    sheet.evidence("milestones", row_id, "date_as_printed", milestone.date_at)
    sheet.evidence("milestones", row_id, "phase", milestone.phase.at if milestone.phase else None)
