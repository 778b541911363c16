"""The stages in their order: fetch, derive (read, parse, tables), link, validate, release.

The one place that knows them all. It runs without an orchestrator; `flows/` wraps it.
"""

from __future__ import annotations

import hashlib
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from cso_opendata.errors import NothingReadError
from cso_opendata.fetch import Ledger, archive, digest_of_code, locked, scan
from cso_opendata.report import Quarantined, Report
from cso_opendata.state import last_outcome, peak_memory_mb, save_outcome, work_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from cso_opendata.batches import Derived
    from cso_opendata.fetch import Found, Stamp
    from cso_opendata.release.diff import Diff
    from cso_opendata.release.publish import Published
    from cso_opendata.spool import Spool
    from cso_opendata.validate import Verdict

ORIGINAL, SAMPLE = "cso-opendata", "cso-opendata-sample"
SAMPLES = Path(__file__).parent / "samples"


@dataclass(frozen=True, slots=True)
class Job:
    """What to run: the documents of SOURCES into the package PACKAGE below OUTPUT, by WORKERS processes."""

    sources: tuple[Path, ...]
    output: Path
    package: str
    edition: str
    workers: int

    @property
    def state(self) -> Path:
        """The folder of what is not published."""
        return self.output / ".state"


@dataclass(slots=True)
class Clock:
    """The seconds that each stage took; NOTE is told when one begins."""

    note: Callable[[str], None]
    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Time the stage NAME."""
        self.note(name)
        start = time.perf_counter()
        yield
        self.seconds[name] = round(self.seconds.get(name, 0.0) + time.perf_counter() - start, 3)


def job_for(sources: Sequence[Path] | None, output: Path, workers: int) -> Job:
    """The job for SOURCES, or for the packaged samples where there are none."""
    if sources:
        return Job(tuple(sources), output, ORIGINAL, "original", workers)
    return Job((SAMPLES,), output, SAMPLE, "sample", workers)


def run(job: Job, note: Callable[[str], None]) -> Report:
    """Run JOB: publish a version if anything changed; NOTE is told of each stage.

    Raises UsageError, LockedError, NothingReadError, GateError and OSError; the old release stays then.
    """
    clock = Clock(note)
    with clock.stage("fetch"):
        found = scan(job.sources, job.output)
    with locked(job.state), Ledger(job.state) as ledger:
        code = digest_of_code(Path(__file__).parent)
        known = ledger.known(job.package)
        recipe = _recipe(code, {one.url: known[one.url][1] for one in found if _seen(one, known)}, len(found))
        last = last_outcome(job.state, job.output / job.package)
        if last is not None and recipe is not None and recipe == ledger.recipe(job.package):
            return last.repeated(clock.seconds, tuple(ledger.warnings))
        report = _renew(job, found, ledger, code, clock)
        save_outcome(job.state, report)
        return report


def _seen(one: Found, known: dict[str, tuple[Stamp, str]]) -> bool:
    return one.url in known and known[one.url][0] == one.stamp


def _recipe(code: str, hashes: dict[str, str], count: int) -> str | None:
    """The digest of all that a release rests on: the code and each document; None where not all are known."""
    if len(hashes) < count:
        return None
    digest = hashlib.sha256(code.encode())
    for url in sorted(hashes):
        digest.update(f"\n{hashes[url]} {url}".encode())
    return f"{code[:16]}:{digest.hexdigest()}"


def _renew(job: Job, found: Sequence[Found], ledger: Ledger, code: str, clock: Clock) -> Report:
    """Derive all documents anew and publish what came out, if it differs from the last release."""
    from cso_opendata.batches import apart, derive_all
    from cso_opendata.linking import link_all
    from cso_opendata.spool import Spool

    archive.sweep(job.state / "archive")
    with work_folder(job.state) as work:
        raw, linked = Spool(work / "raw"), Spool(work / "linked")
        with clock.stage("read"):
            derived = derive_all(found, job.state, raw, job.edition, job.workers)
        _demand_something(derived)
        _note_duplicates(raw, derived.duplicates, derived.hashes)
        with clock.stage("link"):
            apart(link_all, (job.output / job.package, job.state, code, raw, linked), len(found), job.workers)
        verdict, published = _released(job, linked, clock)
    recipe = _recipe(code, derived.hashes, len(found))
    ledger.record(job.package, {one.url: (one.stamp, derived.hashes[one.url]) for one in found}, recipe or "")
    return Report(
        status="published" if published.status == "new" else "unchanged",
        package=job.package,
        version=published.version,
        folder=str(published.folder),
        documents=len(derived.hashes) - len(derived.duplicates),
        quarantined=derived.quarantined,
        quarantined_rows=len({(failure.table, failure.key) for failure in verdict.failures}),
        duplicates=derived.duplicates,
        rows=dict(verdict.published),
        changes=_changes(published.changes),
        seconds=clock.seconds,
        peak_memory_mb=peak_memory_mb(),
        warnings=tuple(ledger.warnings),
    )


def _demand_something(derived: Derived) -> None:
    """NothingReadError where not one document could be read."""
    if derived.quarantined and len(derived.quarantined) == len(derived.hashes) - len(derived.duplicates):
        raise NothingReadError(
            _nothing(derived.quarantined), "Nothing was published; the last release stays."
        )


def _released(job: Job, linked: Spool, clock: Clock) -> tuple[Verdict, Published]:
    """The verdict on the rows of LINKED, and what was published of them."""
    with clock.stage("validate"):
        from cso_opendata.validate import validate

        verdict = validate(linked)
    with clock.stage("release"):
        from cso_opendata.release.publish import publish

        return verdict, publish(linked, verdict, job.package, job.output)


def _note_duplicates(raw: Spool, duplicates: Sequence[tuple[str, str]], hashes: dict[str, str]) -> None:
    """A finding for each address whose bytes are those of another: they are one document."""
    from cso_opendata.tables.documents import same_bytes

    found = same_bytes((url, other, hashes[url]) for url, other in duplicates)
    if found is not None:
        raw.write("findings", "same_bytes", found)


def _nothing(quarantined: Sequence[Quarantined]) -> str:
    reasons = "; ".join(f"{one.url}: {one.reason}" for one in quarantined[:3])
    return f"Not one of {len(quarantined)} documents could be read ({reasons})."


def _changes(diff: Diff | None) -> dict[str, dict[str, int]]:
    """How many rows of each table came, went and changed; empty for a first version."""
    return {
        one.table: {"added": one.added, "removed": one.removed, "changed": one.changed}
        for one in (diff.tables if diff else ())
        if one.added or one.removed or one.changed
    }
