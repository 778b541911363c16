"""The record of a run: one JSON file in the state folder, whether it went well or not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from cso_opendata import __version__
from cso_opendata.errors import CsoError, LockedError, UsageError
from cso_opendata.state import write_json

if TYPE_CHECKING:
    from collections.abc import Callable

    from cso_opendata.pipeline import Job
    from cso_opendata.report import Report


@dataclass(frozen=True, slots=True)
class Record:
    """What a run left: its REPORT or the ERROR that ended it, and the CONTENT of the file."""

    report: Report | None
    error: CsoError | None
    content: dict[str, Any]


def recorded(job: Job, act: Callable[[], Report]) -> Record:
    """Run ACT and write what came of it to `.state/runs/` of JOB; an error that a person can act on is kept.

    A run that was never let in (a wrong argument, a lock held by another) leaves no file.
    """
    started = datetime.now(UTC)
    report, error = None, None
    try:
        report = act()
    except CsoError as caught:
        error = caught
    content = {
        "run": started.strftime("%Y%m%dT%H%M%S.%fZ"),
        "started_at": started.isoformat(timespec="seconds"),
        "program": __version__,
        **(report.as_json() if report else {"status": "failed", "package": job.package}),
        **({"error": str(error), "exit_code": error.exit_code} if error else {}),
    }
    if not isinstance(error, UsageError | LockedError):
        write_json(job.state / "runs" / f"{content['run']}.json", content)
    return Record(report, error, content)
