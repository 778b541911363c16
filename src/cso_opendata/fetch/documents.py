"""The documents of a night: those that pages lead to, those that are due, and what has become of them."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from cso_opendata.errors import CsoError, FetchError
from cso_opendata.fetch import taking
from cso_opendata.fetch.asking import answers
from cso_opendata.fetch.net.redact import masked
from cso_opendata.fetch.night import Fault
from cso_opendata.fetch.reading import sifted
from cso_opendata.fetch.sift import MASK
from cso_opendata.fetch.taking import Plan, ask, miss, note, on_rota, owner, refuse, take

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cso_opendata.fetch.known import Record
    from cso_opendata.fetch.taking import Crawl
    from cso_opendata.fetch.troubles import Trouble
    from cso_opendata.fetch.walk import Walked

# So many documents, and so large a part of all, may vanish in one night and be believed (faults.md, N12).
_FEW, _PART = 5, 0.02


def drop_what_is_none(crawl: Crawl) -> None:
    """Let go of documents that the sources, which have changed, do not take for documents any more."""
    for record in crawl.web.documents():
        ours = record.source in crawl.sources and MASK not in record.url
        if ours and not crawl.sieves[record.source].is_document(record.url):
            plan = Plan(record.url, record.url, record.source, page=False, document=False)
            note(crawl, plan, None, "dropped")


def ask_documents(crawl: Crawl, walked: Walked) -> set[str]:
    """Ask for the documents of the night; returns the urls of those about which nothing could be learnt."""
    wanted = dict(walked.wanted)
    for plan in (*_single(crawl), *_due(crawl)):
        if plan.url not in walked.asked:
            wanted.setdefault(plan.url, plan)
    asks = [(plan, ask(crawl, plan)) for plan in wanted.values()]
    for plan, outcome in answers(crawl.client, asks, crawl.troubles.enough):
        if isinstance(outcome, FetchError):
            crawl.troubles.failed(plan, outcome)
        else:
            crawl.troubles.answered(plan)
            crawl.reached.add(plan.url)
            take(crawl, plan, outcome)
    unasked = list(crawl.troubles.of_hosts())
    _tell_of_hosts(crawl, unasked)
    for plan, error in crawl.troubles.own:
        note(crawl, plan, None, "failed", kind=error.kind, reason=str(error))
        refuse(crawl, plan.url, error.kind, str(error))
    return {plan.url for plan, _ in unasked}


def settle_vanished(crawl: Crawl, accepted: str | None) -> list[str]:
    """Count what was there before and is not tonight; the urls of it where it is too much to be believed.

    ACCEPTED is why a person believes it.
    """
    if not crawl.vanished:
        return []
    urls = sorted(plan.url for plan, _ in crawl.vanished)
    standing = sum(record.stands and record.source in crawl.sources for record in crawl.web.documents())
    many = len(urls) > max(_FEW, _PART * standing) or 1 < len(urls) == standing
    for plan, answer in sorted(crawl.vanished, key=lambda one: one[0].url):
        if many and accepted is None:
            note(crawl, plan, answer, "doubted")
        else:
            miss(crawl, plan, answer, accepted if many else None)
    if many and accepted is not None:
        crawl.tally.outage += urls
    return urls if many and accepted is None else []


def settle_pages(crawl: Crawl, walked: Walked, unasked: set[str]) -> None:
    """Note which pages need not be gone through again, since all that they lead to has been asked for."""
    for url in sorted(walked.read):
        read = walked.read[url]
        if unasked.isdisjoint(read.documents):
            follow = tuple((name, *read.found[name]) for name in sorted(read.found))
            told = {"sha256": read.sha256, "follow": follow, "sources": crawl.sources_digest}
            note(crawl, read.plan, None, "read", **told)


def _single(crawl: Crawl) -> Iterator[Plan]:
    """The documents that sources name one by one: nothing else tells that they have changed."""
    for source in crawl.sources.values():
        if source.kind == "addresses":
            for address in source.addresses:
                url = masked(address)
                yield Plan(url, address, owner(crawl, url, source.name), page=False, document=True)


def _due(crawl: Crawl) -> Iterator[Plan]:
    """The documents whose turn it is, those missing or failing of late, and those that are lost.

    Those that have failed for so long that it is not their turn tonight are told of again.
    """
    for record in crawl.web.pending(taking.ROTA, crawl.day, crawl.stored):
        if record.source not in crawl.sources:
            continue
        lost = record.sha256 is not None and record.sha256 not in crawl.stored
        if lost or record.restless or on_rota(crawl, record.url):
            address = _address(crawl, record)
            if address is None:
                reason = (
                    "Its address has a secret in it, and no page lists it any more: it cannot be asked for."
                )
                refuse(crawl, record.url, "secret", reason)
            else:
                yield Plan(record.url, address, record.source, page=False, document=True)
        elif record.failed or (record.missing and record.sha256 is None):
            since = (record.failed or record.missing)[:10]
            reason = f"It has not been had since {since}; it is asked for once in {taking.ROTA} days."
            refuse(crawl, record.url, (record.refused or "gone").partition(" ")[0], reason)


def _address(crawl: Crawl, record: Record) -> str | None:
    """What to ask for to get the document of RECORD: its address, with the secret that the record lacks."""
    if MASK not in record.url:
        return record.url
    if record.url not in crawl.addresses:
        for page in crawl.web.pages():
            if page.source == record.source:
                with suppress(CsoError):
                    base = page.final_url or page.url
                    found = sifted(crawl, crawl.sources[page.source], page.sha256 or "", base)
                    crawl.addresses.update(found.documents)
    return crawl.addresses.get(record.url)


def _tell_of_hosts(crawl: Crawl, troubles: list[Trouble]) -> None:
    """One line for each source some of whose documents could not be asked for."""
    sources: dict[str, list[Trouble]] = {}
    for trouble in troubles:
        sources.setdefault(trouble[0].source, []).append(trouble)
    for name, those in sources.items():
        first = min((error for _, error in those), key=str)
        reason = f"{len(those)} of its documents could not be asked for. {first}"
        crawl.tally.unavailable.append(Fault(name, first.kind, reason))
