"""How things stand in an output folder: what is published, and how the last runs ended. It only reads."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from cso_opendata.errors import CsoError, UsageError
from cso_opendata.history import Run, newest_runs
from cso_opendata.reader import PREFERRED, package_folders
from cso_opendata.release import index
from cso_opendata.report import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# More documents that could not be read than this are counted, not listed.
_LISTED = 20


@dataclass(frozen=True, slots=True)
class Published:
    """The latest VERSION of a package; `published_at` is when its descriptor was written.

    `withdrawn` counts the documents that their source no longer shows; None where the index does not tell.
    """

    version: str
    published_at: datetime
    withdrawn: int | None


@dataclass(frozen=True, slots=True)
class Package:
    """What is PUBLISHED of a package, its last run, and the last that succeeded (None: not on record)."""

    name: str
    published: Published | None
    last_run: Run | None
    last_success: Run | None


@dataclass(frozen=True, slots=True)
class Status:
    """How things stand in OUTPUT at CHECKED_AT; the real data come before the sample."""

    output: Path
    checked_at: datetime
    packages: tuple[Package, ...]
    warnings: tuple[str, ...]

    def stale(self, max_age: timedelta) -> bool:
        """Has no run of the first package, or of none at all, succeeded within MAX_AGE?"""
        last = self.packages[0].last_success if self.packages else None
        return last is None or self.checked_at - last.started_at > max_age

    def as_json(self) -> dict[str, Any]:
        """The same for machines."""
        return {
            "checked_at": _moment(self.checked_at),
            "packages": [_package_as_json(package) for package in self.packages],
            "warnings": list(self.warnings),
        }

    def lines(self) -> list[str]:
        """The same for people."""
        lines = [line for package in self.packages for line in _told(package, self.checked_at)]
        if not lines:
            lines = [
                f"Nothing has run in {self.output} yet.",
                "`cso-opendata run --sources FOLDER` publishes the documents of a folder,",
                "and without --sources the samples that come with the program.",
            ]
        return [*lines, *(f"warning: {warning}" for warning in self.warnings)]


def status(output: Path, now: datetime) -> Status:
    """How things stand in the folder OUTPUT at the time NOW.

    UsageError where it is not the folder of a run. What cannot be understood is named in the warnings.
    """
    if not output.is_dir():
        raise UsageError(f"There is no folder {output}.", "Give the output folder of a run.")
    if (output / "index.json").exists() or (output / "datapackage.json").exists():
        raise UsageError(f"{output} is a package or a version of one.", "Give the output folder of a run.")
    folders = [folder.name for folder in package_folders(output)]
    runs, warnings = newest_runs(output / ".state" / "runs", now, folders)
    names = sorted({*folders, *(run.package for run in runs)})
    names.sort(key=lambda name: name not in PREFERRED[:1])
    packages = tuple(_package(output / name, runs, warnings) for name in names)
    return Status(output, now, packages, tuple(warnings))


def _package(folder: Path, runs: list[Run], warnings: list[str]) -> Package:
    """The package in FOLDER and its newest of RUNS; WARNINGS are added to where its index is broken."""
    own = [run for run in runs if run.package == folder.name]
    good = [run for run in own if run.succeeded]
    return Package(folder.name, _published(folder, warnings), _first(own), _first(good))


def _first(runs: list[Run]) -> Run | None:
    return runs[0] if runs else None


def _published(folder: Path, warnings: list[str]) -> Published | None:
    """What is out of the package in FOLDER; None where nothing is, or where it cannot be told."""
    try:
        known = index.read(folder)
        entry = next((entry for entry in known.releases if entry["version"] == known.latest), None)
        if known.latest is None or entry is None:
            return None
        written = (folder / entry["path"] / "datapackage.json").stat().st_mtime
    except (CsoError, OSError, TypeError) as error:
        warnings.append(f"{folder}: what is published cannot be told: {error}")
        return None
    return Published(known.latest, datetime.fromtimestamp(written, UTC), entry.get("withdrawn_count"))


def _package_as_json(package: Package) -> dict[str, Any]:
    published, good = package.published, package.last_success
    return {
        "package": package.name,
        "version": published and published.version,
        "published_at": published and _moment(published.published_at),
        "documents": good and good.documents,
        "withdrawn": published and published.withdrawn,
        "quarantined": good and [asdict(one) for one in good.quarantined],
        "last_run": _run_as_json(package.last_run),
        "last_success": _run_as_json(good),
    }


def _run_as_json(run: Run | None) -> dict[str, Any] | None:
    if run is None:
        return None
    return {
        "started_at": _moment(run.started_at),
        "status": run.status,
        "exit_code": run.exit_code,
        "error": run.error,
    }


def _moment(time: datetime) -> str:
    return time.isoformat(timespec="seconds")


def _told(package: Package, now: datetime) -> Iterator[str]:
    """PACKAGE in lines for people."""
    published, last, good = package.published, package.last_run, package.last_success
    yield f"{package.name} {published.version}" if published else f"{package.name}, nothing published"
    if published:
        yield f"  published     {_ago(published.published_at, now)}"
    if last is None:
        yield "  last run      none on record"
    else:
        yield f"  last run      {_ago(last.started_at, now)}: {last.status}, exit code {last.exit_code}"
    if last and last.error:
        yield f"                {quoted(last.error)}"
    if last is not good:
        yield f"  last success  {_ago(good.started_at, now) if good else 'none on record'}"
    if good:
        yield f"  documents     {good.documents}, of which {len(good.quarantined)} could not be read"
        yield from _unread(good)
    if published and published.withdrawn is not None:
        yield f"  withdrawn     {published.withdrawn}"


def _unread(run: Run) -> Iterator[str]:
    for one in run.quarantined[:_LISTED]:
        yield f"    {quoted(one.url)}: {quoted(one.reason)}"
    if len(run.quarantined) > _LISTED:
        yield f"    and {len(run.quarantined) - _LISTED} more; --json has all of them"


def _ago(time: datetime, now: datetime) -> str:
    """TIME in UTC, and how long before NOW that was."""
    return f"{time.astimezone(UTC):%Y-%m-%d %H:%M} UTC, {_span(now - time)} ago"


def _span(age: timedelta) -> str:
    """AGE in the largest unit that it fills, rounded down; a negative one is none."""
    seconds = max(0, int(age.total_seconds()))
    for size, unit in ((86_400, "day"), (3_600, "hour"), (60, "minute")):
        count = seconds // size
        if count:
            return f"{count} {unit}{'s' if count > 1 else ''}"
    return f"{seconds} seconds"
