"""The pages of a night: listings and sitemaps, level by level, and the documents that they lead to."""

from __future__ import annotations

import json
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cso_opendata.errors import CsoError, FetchError
from cso_opendata.fetch.asking import answers
from cso_opendata.fetch.net.redact import masked, redact
from cso_opendata.fetch.night import Fault
from cso_opendata.fetch.reading import sifted
from cso_opendata.fetch.sift import MASK, Sifted
from cso_opendata.fetch.taking import Plan, ask, note, owner, refuse, take

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cso_opendata.fetch.known import Record
    from cso_opendata.fetch.net import Answer
    from cso_opendata.fetch.sources import Source
    from cso_opendata.fetch.taking import Crawl

# A calendar links to its next month for ever; no list of documents has so many pages.
_MOST_PAGES = 5000


@dataclass(frozen=True, slots=True)
class Visit:
    """A page that SOURCE leads to, DEPTH links away from its addresses."""

    source: Source
    address: str
    depth: int

    @property
    def url(self) -> str:
        """What the page is known by."""
        return masked(self.address)


@dataclass(slots=True)
class Read:
    """A page that was gone through: the DOCUMENTS to ask for then, and what each source FOUND there."""

    plan: Plan
    sha256: str
    documents: list[str] = field(default_factory=list)
    found: dict[str, tuple[int, tuple[str, ...]]] = field(default_factory=dict)


@dataclass(slots=True)
class Walked:
    """What the walk came to, by urls.

    `asked` are the pages that were asked for, and whether they were there and good; `both` those that are
    documents as well; `links` what of their new bodies matters to a source; `wanted` documents to ask for;
    `read` pages that were gone through; `seen` the pages so far, and `listed` how many documents they list,
    by the name of their source.
    """

    asked: dict[str, bool] = field(default_factory=dict)
    both: set[str] = field(default_factory=set)
    links: dict[tuple[str, str], Sifted] = field(default_factory=dict)
    wanted: dict[str, Plan] = field(default_factory=dict)
    read: dict[str, Read] = field(default_factory=dict)
    seen: dict[str, set[str]] = field(default_factory=dict)
    listed: Counter[str] = field(default_factory=Counter)


def walk(crawl: Crawl) -> Walked:
    """Ask for all pages of the sources of CRAWL, and note what they lead to."""
    walked = Walked()
    listing = (source for source in crawl.sources.values() if source.kind in ("listing", "sitemap"))
    level = [Visit(source, address, 0) for source in listing for address in source.addresses]
    for visit in level:
        walked.seen.setdefault(visit.source.name, set()).add(visit.url)
    while level:
        _ask_level(crawl, level, walked)
        level = [each for visit in level for each in _beyond(crawl, visit, walked)]
    for url in walked.both & walked.wanted.keys():
        del walked.wanted[url]
    return walked


def _ask_level(crawl: Crawl, level: list[Visit], walked: Walked) -> None:
    visits: dict[str, list[Visit]] = {}
    for visit in level:
        if visit.url not in walked.asked:
            visits.setdefault(visit.url, []).append(visit)
    plans = [_plan(crawl, each) for each in visits.values()]
    walked.both |= {plan.url for plan in plans if plan.document}
    asks = [(plan, ask(crawl, plan)) for plan in plans]
    for plan, outcome in answers(crawl.client, asks, crawl.troubles.enough):
        if isinstance(outcome, FetchError):
            crawl.troubles.failed(plan, outcome)
            walked.asked[plan.url] = False
            _unreached(crawl, plan, visits[plan.url], outcome.kind, str(outcome))
        else:
            crawl.troubles.answered(plan)
            walked.asked[plan.url] = _looked_at(crawl, plan, visits[plan.url], outcome, walked)


def _plan(crawl: Crawl, visits: list[Visit]) -> Plan:
    """How to ask for the page of VISITS, which is a document as well where one of their sources says so."""
    address = visits[0].address
    names = [visit.source.name for visit in visits]
    claiming = [name for name in names if crawl.sieves[name].is_document(address)]
    source = owner(crawl, visits[0].url, (claiming or names)[0])
    return Plan(visits[0].url, address, source, page=True, document=bool(claiming))


def _looked_at(crawl: Crawl, plan: Plan, visits: list[Visit], answer: Answer, walked: Walked) -> bool:
    """Take ANSWER to PLAN; whether the page was there and is what it was meant to be."""
    record = crawl.web.get(plan.url, plan.source)
    if answer.sha256 not in (None, record.sha256) and not plan.document:
        try:
            _demand_links(crawl, plan, visits, answer, walked)
        except FetchError as error:
            note(crawl, plan, answer, "refused", kind=error.kind, reason=str(error))
            _unreached(crawl, plan, visits, error.kind, str(error))
            for visit in visits:
                walked.links.pop((visit.source.name, plan.url), None)
            return False
    if take(crawl, plan, answer):
        crawl.reached.add(plan.url)
        return True
    kind, what = ("refused", "is no page") if answer.sha256 else ("gone", "is not there")
    _unreached(crawl, plan, visits, kind, f"{redact(plan.url)} {what} (status {answer.status}).")
    return False


def _demand_links(crawl: Crawl, plan: Plan, visits: list[Visit], answer: Answer, walked: Walked) -> None:
    """FetchError where the new body of a page is no list, or lists nothing though the last one did (N13)."""
    base = answer.final_url if answer.hops else plan.address
    for visit in visits:
        found = sifted(crawl, visit.source, answer.sha256 or "", base)
        walked.links[visit.source.name, plan.url] = found
    record = crawl.web.get(plan.url, plan.source)
    if not any(walked.links[visit.source.name, plan.url] for visit in visits) and any(
        _before(crawl, visit.source, record, base) for visit in visits
    ):
        shown = redact(plan.url)
        raise FetchError(
            "nothing_listed",
            shown,
            f"{shown} lists nothing any more.",
            "What it listed stays. See in a browser what has become of it, and correct the sources.",
        )


def _before(crawl: Crawl, source: Source, record: Record, base: str) -> Sifted:
    """What of the body of RECORD that was last gone through matters to SOURCE; nothing where it is lost."""
    if record.read is not None:
        with suppress(CsoError):
            return sifted(crawl, source, record.read, base)
    return Sifted()


def _unreached(crawl: Crawl, plan: Plan, visits: Iterable[Visit], kind: str, reason: str) -> None:
    """Have the report say so: of the source where it is one of its addresses, else of the page."""
    for visit in visits:
        if visit.depth == 0:
            crawl.tally.unavailable.append(Fault(visit.source.name, kind, reason))
        elif not plan.document:
            refuse(crawl, plan.url, kind, reason)


def _beyond(crawl: Crawl, visit: Visit, walked: Walked) -> Iterator[Visit]:
    """Go through the page of VISIT; the pages that are to be followed from there and were not seen yet.

    Where it could not be had tonight, what it showed the last time is gone through if that was not done yet.
    """
    if not walked.asked[visit.url] and crawl.web.get(visit.url, "").sha256 not in crawl.stored:
        return
    source, seen = visit.source, walked.seen[visit.source.name]
    for url, address in _gone_through(crawl, visit, walked).items():
        if visit.depth == source.depth or url in seen:
            continue
        if len(seen) >= _MOST_PAGES:
            reason = f"It leads to more than {_MOST_PAGES} pages. Make its patterns narrower."
            crawl.tally.unavailable.append(Fault(source.name, "too_many_pages", reason))
            return
        seen.add(url)
        yield Visit(source, address, visit.depth + 1)


def _gone_through(crawl: Crawl, visit: Visit, walked: Walked) -> dict[str, str]:
    """The pages (url and address) that VISIT leads to; documents are noted on the way, if there is a need."""
    record = crawl.web.get(visit.url, visit.source.name)
    settled = (record.read, record.read_by) == (record.sha256, crawl.sources_digest)
    known = {name: (count, tuple(urls)) for name, count, urls in json.loads(record.follow)} if settled else {}
    count, urls = known.get(visit.source.name, (0, (MASK,)))
    if MASK not in "".join(urls):
        walked.listed[visit.source.name] += count
        return {url: url for url in urls}
    base = record.final_url or visit.address
    try:
        found = walked.links.pop((visit.source.name, visit.url), None)
        found = found or sifted(crawl, visit.source, record.sha256 or "", base)
    except CsoError as error:
        refuse(crawl, visit.url, error.kind if isinstance(error, FetchError) else "damaged", str(error))
        return {}
    plan = Plan(visit.url, visit.address, record.source, page=True, document=record.document)
    read = walked.read.setdefault(visit.url, Read(plan, record.sha256 or ""))
    crawl.tally.refused.extend(found.faults)
    crawl.addresses.update((url, address) for url, address in found.documents.items() if url != address)
    _want(crawl, visit, found, walked, read)
    read.found |= known | {visit.source.name: (len(found.documents), tuple(found.follow))}
    walked.listed[visit.source.name] += len(found.documents)
    return found.follow


def _want(crawl: Crawl, visit: Visit, found: Sifted, walked: Walked, read: Read) -> None:
    """Note which documents to ask for: of those FOUND on the page of VISIT, and of what it shows no more."""
    record = crawl.web.get(visit.url, visit.source.name)
    changed = record.read != record.sha256
    for url, address in found.documents.items():
        known = crawl.web.known(url)
        if known is None or known.sha256 is None or (changed and known.seq < record.seq):
            _plan_document(crawl, visit, url, address, walked, read)
        elif not known.document or known.source not in crawl.sources:
            note(crawl, Plan(url, address, visit.source.name, page=False, document=True), None, "claimed")
    base = record.final_url or visit.address
    before = _before(crawl, visit.source, record, base) if changed else Sifted()
    for url, address in before.documents.items():
        known = crawl.web.known(url)
        if url not in found.documents and known is not None and known.seq < record.seq:
            _plan_document(crawl, visit, url, address, walked, read)


def _plan_document(crawl: Crawl, visit: Visit, url: str, address: str, walked: Walked, read: Read) -> None:
    source = owner(crawl, url, visit.source.name)
    walked.wanted.setdefault(url, Plan(url, address, source, page=False, document=True))
    read.documents.append(url)
