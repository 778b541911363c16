"""The fetch stage with what it needs to know: folders are looked through, lists of sources crawled."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cso_opendata.fetch import scan
from cso_opendata.report import Fetched, Quarantined

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cso_opendata.fetch import Found
    from cso_opendata.fetch.night import Fault, Night
    from cso_opendata.fetch.sources import Sources
    from cso_opendata.job import Job
    from cso_opendata.model import Sighting


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found without a word to the web: the FILES of folders; and the sources on the WEB, if any."""

    files: tuple[Found, ...]
    web: Sources | None


@dataclass(frozen=True, slots=True)
class Crawled:
    """What a night on the web came to: what was FETCHED, and in short (PRINT) which documents there are now.

    `fetched` is None where the web was asked nothing.
    """

    print: str
    fetched: Fetched | None
    warnings: tuple[str, ...]


NO_WEB = Crawled("", None, ())


def look(job: Job) -> Looked:
    """The documents in the folders of JOB, and its sources on the web.

    Raises UsageError for a source that is missing, closed or empty, and for a list that is wrong.
    """
    if not job.lists:
        return Looked(scan(job.folders, job.output), None)
    from cso_opendata.fetch.sources import load

    sources = load(job.lists)
    folders = [*job.folders, *(source.path for source in sources.folders if source.path is not None)]
    return Looked(scan(folders, job.output), sources if sources.web else None)


def crawl(job: Job, sources: Sources) -> Crawled:
    """Go through SOURCES as they are on the web now; see `fetch.crawl` for what it raises."""
    from cso_opendata.fetch.crawl import client_for
    from cso_opendata.fetch.crawl import crawl as night_of
    from cso_opendata.fetch.net import Limits

    with client_for(sources, job.state, Limits()) as client:
        night = night_of(sources, job.state, job.begun, client, job.accepted)
    return Crawled(night.print, _told(night), night.warnings)


def documents(job: Job, looked: Looked) -> tuple[Found, ...]:
    """All documents of JOB by their addresses, those that the web no longer shows last.

    LOOKED is what was found in folders; what is on the web has been crawled before. Where two documents
    have the same bytes the first of them stands for both.
    """
    found = list(looked.files)
    if looked.web:
        from cso_opendata.fetch.shown import shown

        found += shown(looked.web.web, job.state, job.begun)
    return tuple(sorted(found, key=_place))


def since(
    fetched: Fetched, before: Iterable[tuple[str, str, Sighting | None]], found: Iterable[Found]
) -> Fetched:
    """FETCHED, with all that is new, changed, gone or back in FOUND since the release that rests on BEFORE.

    What a run has fetched that came to nothing afterwards is news still when the next one publishes it.
    """
    old = {url: (sha256, seen.withdrawn_at) for url, sha256, seen in before if seen is not None}
    now = {one.url: (one.sighting.sha256, one.sighting.withdrawn_at) for one in found if one.sighting}
    both = [(url, *old[url], *now[url]) for url in sorted(old.keys() & now.keys())]
    return replace(
        fetched,
        new=tuple(sorted(now.keys() - old.keys())),
        changed=tuple(url for url, was, _, is_now, _ in both if was != is_now),
        gone=tuple(url for url, _, was, _, is_now in both if is_now and not was),
        back=tuple(url for url, _, was, _, is_now in both if was and not is_now),
    )


def _told(night: Night) -> Fetched:
    return Fetched(
        requests=night.requests,
        new=night.new,
        changed=night.changed,
        gone=night.gone,
        back=night.back,
        outage=night.outage,
        refused=_faults(night.refused),
        unavailable=_faults(night.unavailable),
    )


def _faults(faults: Iterable[Fault]) -> tuple[Quarantined, ...]:
    return tuple(Quarantined(one.url, one.kind, one.reason) for one in faults)


def _place(one: Found) -> tuple[bool, str]:
    return one.sighting is not None and one.sighting.withdrawn_at is not None, one.url
