"""The stages in their order: fetch, derive (read, parse, tables), link, validate, release.

The one place that knows them all. It runs without an orchestrator; the flow lends it other hands: a
stage is then a task, and the batches of documents are worked off wherever the orchestrator sends them.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from cso_opendata import __version__, judgements, recipes
from cso_opendata.errors import NothingReadError, UsageError
from cso_opendata.fetch import Ledger, archive, digest_of_code, locked
from cso_opendata.fetching import NO_WEB, crawl, documents, look, since
from cso_opendata.report import Fetched, Quarantined, Report
from cso_opendata.stages import Clock, Do, at_once
from cso_opendata.state import last_outcome, peak_memory_mb, save_outcome, work_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cso_opendata.batches import Derived, Spread
    from cso_opendata.fetch import Found, Stamp
    from cso_opendata.job import Job
    from cso_opendata.release.diff import Diff
    from cso_opendata.release.publish import Published
    from cso_opendata.spool import Spool
    from cso_opendata.validate import Verdict


@dataclass(frozen=True, slots=True)
class Work:
    """What the stages after `fetch` share: the documents FOUND, today's CODE, the rows RAW and LINKED.

    JUDGEMENTS is the text of the operator's file about persons, empty where there is none.
    """

    job: Job
    found: Sequence[Found]
    code: str
    judgements: str
    raw: Spool
    linked: Spool


@dataclass(frozen=True, slots=True)
class Before:
    """What there was before: the latest RELEASE, the ROUND of the register, whether by the SAME_CODE."""

    release: str | None
    round: int
    same_code: bool


@dataclass(frozen=True, slots=True)
class Made:
    """What the stages made of the documents; UNHEARD are judgements that concern nobody in them."""

    derived: Derived
    unheard: tuple[str, ...]
    verdict: Verdict
    published: Published


def run(job: Job, note: Callable[[str], None], do: Do = at_once, spread: Spread | None = None) -> Report:
    """Run JOB: publish a version if anything changed; NOTE is told of each stage.

    DO does the stages, one after the other in this thread. SPREAD works off the batches of documents;
    without it processes of this machine do, as many as JOB says.
    Raises UsageError, LockedError, FetchError, NothingReadError, GateError and OSError; the old release
    stays then.
    """
    clock = Clock(note, do)
    sources = clock.stage("fetch", partial(look, job))
    with locked(job.state), Ledger(job.state) as ledger:
        archive.sweep(job.state / "archive")
        web = clock.stage("crawl", partial(crawl, job, sources.web)) if sources.web else NO_WEB
        code, judged = digest_of_code(Path(__file__).parent), judgements.text(job.state)
        known = _hashes(sources.files, ledger.known(job.package))
        last = last_outcome(job.state, job.output / job.package)
        rests = recipes.digest(code, judged, web.print, known.items())
        if last is not None and len(known) == len(sources.files) and rests == ledger.recipe(job.package):
            return last.repeated(clock.seconds, (*ledger.warnings, *web.warnings), web.fetched)
        with work_folder(job.state) as folder:
            work = work_in(folder, job, documents(job, sources), code, judged)
            before = _before(work, ledger)
            made = make(work, clock, spread, before)
        _record(work, made.derived, web.print, ledger)
        warnings = (*ledger.warnings, *web.warnings, *made.unheard)
        report = _report(work, made, clock, warnings, _news(work, before, web.fetched))
        save_outcome(job.state, report)
        return report


def work_in(folder: Path, job: Job, found: Sequence[Found], code: str, judged: str) -> Work:
    """What JOB is to make of FOUND, with its rows in FOLDER."""
    from cso_opendata.spool import Spool

    return Work(job, found, code, judged, Spool(folder / "raw"), Spool(folder / "linked"))


def make(work: Work, clock: Clock, spread: Spread | None, before: Before | None) -> Made:
    """Derive all documents of WORK anew and publish what came out, if it differs from the last release.

    With BEFORE the recipe of the release is kept.
    """
    derived = clock.stage("read", partial(_read, work, spread))
    unheard = clock.stage("link", partial(_link, work))
    verdict = clock.stage("validate", partial(_validate, work))
    published = clock.stage("release", partial(_release, work, derived, verdict, before))
    return Made(derived, unheard, verdict, published)


def _before(work: Work, ledger: Ledger) -> Before:
    from cso_opendata.linking import made_by
    from cso_opendata.release import index

    package = work.job.output / work.job.package
    return Before(index.read(package).latest, ledger.round(), made_by(ledger, package.name, work.code))


def _hashes(files: Sequence[Found], known: dict[str, tuple[Stamp, str]]) -> dict[str, str]:
    """The sha256, by the address, of those of FILES that the last run has KNOWN as they are."""
    return {
        one.url: known[one.url][1] for one in files if one.url in known and known[one.url][0] == one.stamp
    }


def _record(work: Work, derived: Derived, web: str, ledger: Ledger) -> None:
    """Let the next run know what this one has seen, of which WEB is the print of what the web shows."""
    seen = {one.url: (one.stamp, derived.hashes[one.url]) for one in work.found if one.sighting is None}
    files = [(url, sha256) for url, (_, sha256) in seen.items()]
    ledger.record(work.job.package, seen, recipes.digest(work.code, work.judgements, web, files))


def _news(work: Work, before: Before, fetched: Fetched | None) -> Fetched | None:
    """What is new since the release BEFORE; of the night alone where nothing tells what that rests on."""
    if fetched is None or before.release is None:
        return fetched
    with suppress(UsageError):
        last = recipes.load(work.job.state, work.job.package, before.release)
        return since(fetched, last.documents, work.found)
    return fetched


def _report(
    work: Work, made: Made, clock: Clock, warnings: tuple[str, ...], fetched: Fetched | None
) -> Report:
    derived, verdict, published = made.derived, made.verdict, made.published
    return Report(
        status="published" if published.status == "new" else "unchanged",
        package=work.job.package,
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
        warnings=warnings,
        fetched=fetched,
    )


def _read(work: Work, spread: Spread | None) -> Derived:
    """Archive the documents and derive their rows; NothingReadError where not one could be read."""
    from cso_opendata.batches import derive_all, here

    job = work.job
    if not work.found:
        raise NothingReadError("The sources hold no document.", "Nothing was published; see what they show.")
    spread = spread or here(len(work.found), job.workers)
    derived = derive_all(work.found, job.state, work.raw, job.edition, spread)
    if derived.quarantined and len(derived.quarantined) == len(derived.hashes) - len(derived.duplicates):
        raise NothingReadError(
            _nothing(derived.quarantined), "Nothing was published; the last release stays."
        )
    _note_duplicates(work.raw, derived.duplicates, derived.hashes)
    return derived


def _link(work: Work) -> tuple[str, ...]:
    """Give persons, organizations and meetings their ids across documents and versions."""
    from cso_opendata.batches import apart
    from cso_opendata.linking import link_all

    job = work.job
    arguments = (job.output / job.package, job.state, work.code, work.judgements, work.raw, work.linked)
    return apart(link_all, arguments, len(work.found), job.workers)


def _validate(work: Work) -> Verdict:
    from cso_opendata.validate import validate

    return validate(work.linked)


def _release(work: Work, derived: Derived, verdict: Verdict, before: Before | None) -> Published:
    from cso_opendata.release.publish import publish

    keep = partial(_keep, work, derived, before) if before else None
    return publish(work.linked, verdict, work.job.package, work.job.output, keep)


def _keep(work: Work, derived: Derived, before: Before, version: str) -> None:
    """Keep the recipe of VERSION."""
    recipe = recipes.Recipe(
        program=__version__,
        code=work.code,
        edition=work.job.edition,
        documents=tuple((one.url, derived.hashes[one.url], one.sighting) for one in work.found),
        judgements=work.judgements,
        previous=before.release,
        round=before.round,
        same_code=before.same_code,
    )
    recipes.save(work.job.state, work.job.package, version, recipe)


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
