"""The record of a run: one JSON file in the state folder, whether it went well or not."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from cso_opendata import __version__
from cso_opendata.errors import CsoError, LockedError, UsageError, exit_code_of
from cso_opendata.history import STAMP
from cso_opendata.state import write_json

if TYPE_CHECKING:
    from collections.abc import Callable

    from cso_opendata.job import Job
    from cso_opendata.report import Report


@dataclass(frozen=True, slots=True)
class Record:
    """What a run left: its REPORT or the ERROR that ended it, and the CONTENT of the file."""

    report: Report | None
    error: CsoError | None
    content: dict[str, Any]


def recorded(job: Job, act: Callable[[], Report]) -> Record:
    """Run ACT and write what came of it to `.state/runs/` of JOB; an error that a person can act on is kept.

    A run that was never let in (a wrong argument, a lock held by another) leaves no file. Whatever else
    ends a run (a full disk, a fault of ours, a person) is raised again, after its file is written.
    """
    started = datetime.now(UTC)
    report, error = None, None
    try:
        report = act()
    except CsoError as caught:
        error = caught
    except (Exception, KeyboardInterrupt) as fault:
        # Where the disk is what failed, this file may fail too; the fault itself is what must be told.
        with suppress(OSError):
            _keep(job, _content(job, started, None, fault))
        raise
    content = _content(job, started, report, error)
    if not isinstance(error, UsageError | LockedError):
        _keep(job, content)
    return Record(report, error, content)


def _content(
    job: Job, started: datetime, report: Report | None, error: BaseException | None
) -> dict[str, Any]:
    """The content of the file: what the run was, and its REPORT or the ERROR that ended it."""
    return {
        "run": started.strftime(STAMP),
        "started_at": started.isoformat(timespec="seconds"),
        "program": __version__,
        **(report.as_json() if report else {"status": "failed", "package": job.package}),
        **({"error": _told(error), "exit_code": exit_code_of(error)} if error else {}),
    }


def _told(error: BaseException) -> str:
    return str(error) if isinstance(error, CsoError) else f"{type(error).__name__}: {error}"


def _keep(job: Job, content: dict[str, Any]) -> None:
    write_json(job.state / "runs" / f"{content['run']}.json", content)
