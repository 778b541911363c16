"""The reports that runs have left, read back: the newest ones, whatever else lies beside them."""

from __future__ import annotations

import json
import os
import re
from bisect import bisect_right
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from cso_opendata.report import Quarantined, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

# So many reports are read at least, since a package that only fails may stand behind the runs of another,
# and so many at most while a package has no success among them: 200 take 20 ms.
_LEAST, _MOST = 20, 200

# How a run is called: by the moment at which it began (UTC), so that names sort by time.
STAMP = "%Y%m%dT%H%M%S.%fZ"
_REPORT = re.compile(r"[0-9]{8}T[0-9]{6}\.[0-9]{6}Z\.json")
_PACKAGE = re.compile(r"[a-z][a-z0-9._-]*")


@dataclass(frozen=True, slots=True)
class Run:
    """A run as its report tells it: the PACKAGE, when it STARTED, how it ended, and what it met."""

    package: str
    started_at: datetime
    status: str
    exit_code: int
    error: str | None
    documents: int | None
    quarantined: tuple[Quarantined, ...]

    @property
    def succeeded(self) -> bool:
        """Is what it found published? With 3 it is, though some documents could not be read."""
        return self.exit_code in {0, 3}


def newest_runs(folder: Path, now: datetime, packages: Iterable[str]) -> tuple[list[Run], list[str]]:
    """The runs whose reports lie in FOLDER up to NOW, newest first; warnings name what was left out.

    It goes back until it has met a success of each of PACKAGES and of all that it meets, and no further.
    """
    names, warnings = _names(folder, now)
    runs: list[Run] = []
    known, good = set(packages), set[str]()
    for count, name in enumerate(names):
        if count >= _MOST or (count >= _LEAST and known <= good):
            break
        try:
            started = datetime.strptime(name, f"{STAMP}.json").replace(tzinfo=UTC)
            run = _run(json.loads((folder / name).read_bytes()), started)
        except (OSError, ValueError, KeyError, TypeError) as error:
            warnings.append(f"{folder / name} cannot be read and is left out ({error!r}).")
            continue
        runs.append(run)
        known.add(run.package)
        if run.succeeded:
            good.add(run.package)
    return runs, warnings


def _names(folder: Path, now: datetime) -> tuple[list[str], list[str]]:
    """The names of the reports in FOLDER, newest first, and warnings.

    A run that is dated after NOW is left out: it proves nothing, and would be the newest for long.
    """
    names = sorted(_listed(folder))
    reports = list(filter(_REPORT.fullmatch, names))
    foreign = sorted(set(names) - set(reports))
    begun = bisect_right(reports, f"{now.astimezone(UTC):{STAMP}}.json")
    ahead, past = reports[begun:], reports[:begun]
    warnings = [
        *_left_out(folder, foreign, "is no report of a run"),
        *_left_out(folder, ahead, "is dated after now, so the clock was wrong then or is wrong now"),
    ]
    return past[::-1], warnings


def _listed(folder: Path) -> list[str]:
    """The names in FOLDER, if there is one, without the drafts (led by a dot) of runs that were killed."""
    if not folder.is_dir():
        return []
    with os.scandir(folder) as entries:
        return [entry.name for entry in entries if not entry.name.startswith(".")]


def _left_out(folder: Path, names: list[str], why: str) -> Iterator[str]:
    """One warning for all of NAMES."""
    if names:
        more = f"; so are {len(names) - 1} more" if len(names) > 1 else ""
        yield f"{folder}/{quoted(names[0])} {why}, and is left out{more}."


def _run(content: dict[str, Any], started: datetime) -> Run:
    """The run that CONTENT tells of; ValueError, KeyError or TypeError where it tells of none."""
    run = Run(
        content["package"],
        started,
        content["status"],
        content["exit_code"],
        content.get("error"),
        content.get("documents"),
        tuple(Quarantined(**one) for one in content.get("quarantined", ())),
    )
    kinds = ((run.status, str), (run.exit_code, int), (run.error, str | None), (run.documents, int | None))
    if not _PACKAGE.fullmatch(run.package) or not all(isinstance(value, kind) for value, kind in kinds):
        raise ValueError("other values than a report has")
    return run
