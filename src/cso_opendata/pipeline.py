"""The stages in their order: fetch, derive (read, parse, tables), link, validate, release.

The one place that knows them all. It runs without an orchestrator; the flow lends it other hands: a
stage is then a task, and the batches of documents are worked off wherever the orchestrator sends them.
"""

from __future__ import annotations

import errno
import hashlib
import time
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from cso_opendata.errors import NothingReadError
from cso_opendata.fetch import Ledger, archive, digest_of_code, locked, scan
from cso_opendata.report import Quarantined, Report
from cso_opendata.state import last_outcome, peak_memory_mb, save_outcome, work_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cso_opendata.batches import Derived, Spread
    from cso_opendata.fetch import Found, Stamp
    from cso_opendata.release.diff import Diff
    from cso_opendata.release.publish import Published
    from cso_opendata.spool import Spool
    from cso_opendata.validate import Verdict

T = TypeVar("T")
ORIGINAL, SAMPLE = "cso-opendata", "cso-opendata-sample"
SAMPLES = Path(__file__).parent / "samples"

# The stages that touch the world. Each begins anew when it is called again, so that a passing fault may be
# answered by another try; `link` may not be, since it uses up what it takes.
REPEATABLE = frozenset({"fetch", "read", "release"})
# No other try changes these: a person makes room, gives permission or names another path.
_LASTING = {
    errno.EACCES, errno.EDQUOT, errno.EEXIST, errno.EISDIR, errno.ENOENT, errno.ENOSPC, errno.ENOTDIR,
    errno.EPERM, errno.EROFS,
}  # fmt: skip


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


class Do(Protocol):
    """How a stage is done."""

    def __call__(self, name: str, act: Callable[[], T], /) -> T:
        """What ACT gives, which is the stage NAME; ACT is called again for one of REPEATABLE only."""


def at_once(_: str, act: Callable[[], T]) -> T:
    """The plainest way to do a stage: call it."""
    return act()


@dataclass(slots=True)
class Clock:
    """Has the stages done by DO and keeps the seconds that each took; NOTE is told when one begins."""

    note: Callable[[str], None]
    do: Do
    seconds: dict[str, float] = field(default_factory=dict)

    def stage(self, name: str, act: Callable[[], T]) -> T:
        """What ACT gives, which is the stage NAME."""
        self.note(name)
        start = time.perf_counter()
        made = self.do(name, act)
        self.seconds[name] = round(time.perf_counter() - start, 3)
        return made


@dataclass(frozen=True, slots=True)
class Night:
    """What the stages after `fetch` share: the documents FOUND, today's CODE, the rows RAW and LINKED."""

    job: Job
    found: Sequence[Found]
    code: str
    raw: Spool
    linked: Spool


def may_pass(error: object) -> bool:
    """Whether ERROR is a fault of a disk or a network that another try of a stage may not meet."""
    return isinstance(error, OSError) and error.errno not in _LASTING


def job_for(sources: Sequence[Path] | None, output: Path, workers: int) -> Job:
    """The job for SOURCES, or for the packaged samples where there are none."""
    if sources:
        return Job(tuple(sources), output, ORIGINAL, "original", workers)
    return Job((SAMPLES,), output, SAMPLE, "sample", workers)


def run(job: Job, note: Callable[[str], None], do: Do = at_once, spread: Spread | None = None) -> Report:
    """Run JOB: publish a version if anything changed; NOTE is told of each stage.

    DO does the stages, one after the other in this thread. SPREAD works off the batches of documents;
    without it processes of this machine do, as many as JOB says.
    Raises UsageError, LockedError, NothingReadError, GateError and OSError; the old release stays then.
    """
    clock = Clock(note, do)
    found = clock.stage("fetch", partial(scan, job.sources, job.output))
    with locked(job.state), Ledger(job.state) as ledger:
        code = digest_of_code(Path(__file__).parent)
        known = ledger.known(job.package)
        recipe = _recipe(code, {one.url: known[one.url][1] for one in found if _seen(one, known)}, len(found))
        last = last_outcome(job.state, job.output / job.package)
        if last is not None and recipe is not None and recipe == ledger.recipe(job.package):
            return last.repeated(clock.seconds, tuple(ledger.warnings))
        archive.sweep(job.state / "archive")
        with work_folder(job.state) as work:
            report = _renew(_night(job, found, code, work), ledger, clock, spread)
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


def _night(job: Job, found: Sequence[Found], code: str, work: Path) -> Night:
    from cso_opendata.spool import Spool

    return Night(job, found, code, Spool(work / "raw"), Spool(work / "linked"))


def _renew(night: Night, ledger: Ledger, clock: Clock, spread: Spread | None) -> Report:
    """Derive all documents anew and publish what came out, if it differs from the last release."""
    job, found = night.job, night.found
    derived = clock.stage("read", partial(_read, night, spread))
    clock.stage("link", partial(_link, night))
    verdict = clock.stage("validate", partial(_validate, night))
    published = clock.stage("release", partial(_release, night, verdict))
    recipe = _recipe(night.code, derived.hashes, len(found))
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


def _read(night: Night, spread: Spread | None) -> Derived:
    """Archive the documents and derive their rows; NothingReadError where not one could be read."""
    from cso_opendata.batches import derive_all, here

    job = night.job
    spread = spread or here(len(night.found), job.workers)
    derived = derive_all(night.found, job.state, night.raw, job.edition, spread)
    if derived.quarantined and len(derived.quarantined) == len(derived.hashes) - len(derived.duplicates):
        raise NothingReadError(
            _nothing(derived.quarantined), "Nothing was published; the last release stays."
        )
    _note_duplicates(night.raw, derived.duplicates, derived.hashes)
    return derived


def _link(night: Night) -> None:
    """Give persons, organizations and meetings their ids across documents and versions."""
    from cso_opendata.batches import apart
    from cso_opendata.linking import link_all

    job = night.job
    arguments = (job.output / job.package, job.state, night.code, night.raw, night.linked)
    apart(link_all, arguments, len(night.found), job.workers)


def _validate(night: Night) -> Verdict:
    from cso_opendata.validate import validate

    return validate(night.linked)


def _release(night: Night, verdict: Verdict) -> Published:
    from cso_opendata.release.publish import publish

    return publish(night.linked, verdict, night.job.package, night.job.output)


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
