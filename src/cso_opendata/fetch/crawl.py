"""One night on the web: what is new, changed or gone at the sources, kept, logged, and told.

    listing pages and sitemaps -> the documents they lead to, and those that are due -> what has vanished

The order of things makes a killed night safe: a body is on the disk before its line is in the log, and a
page counts as gone through when the log has a line for all that it led to.
"""

from __future__ import annotations

import hashlib
import os
from datetime import UTC
from typing import TYPE_CHECKING

from cso_opendata.errors import FetchError, GateError
from cso_opendata.fetch.documents import ask_documents, drop_what_is_none, settle_pages, settle_vanished
from cso_opendata.fetch.net import Client, Limits
from cso_opendata.fetch.net.redact import masked
from cso_opendata.fetch.night import Fault
from cso_opendata.fetch.sift import Sieve
from cso_opendata.fetch.taking import Crawl
from cso_opendata.fetch.walk import walk
from cso_opendata.fetch.web import Web

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from cso_opendata.fetch.net import Edge
    from cso_opendata.fetch.night import Night
    from cso_opendata.fetch.sources import Source, Sources
    from cso_opendata.fetch.walk import Walked

# To be raised when links are found otherwise than before: all pages are then gone through once more.
_LINKS = 1


def client_for(sources: Sources, state: Path, limits: Limits, *edge: Edge) -> Client:
    """The client that asks for SOURCES, and puts bodies into the archive below STATE; EDGE is for tests."""
    allowed, rates = sources.private_hosts, sources.rates
    return Client(sources.agent, limits, allowed, state / "archive", rates, *edge)


def crawl(sources: Sources, state: Path, now: datetime, client: Client, accepted: str | None = None) -> Night:
    """The night that begins NOW (UTC): ask CLIENT for what the web sources of SOURCES show.

    STATE is locked by the caller. ACCEPTED is a person's reason to believe that many documents have gone at
    once. Raises GateError where they have and nobody gives a reason, FetchError where no source could be
    reached, CsoError for a fetch log that is damaged, OSError where the disk refuses; whatever was learnt
    until then is kept.
    """
    with Web(state, now) as web:
        night = _begun(sources, state / "archive", now, client, web)
        if web.facts.get("sources") != night.sources_digest:
            drop_what_is_none(night)
            web.facts["sources"] = night.sources_digest
        walked = walk(night)
        unasked = ask_documents(night, walked)
        vanished = settle_vanished(night, accepted)
        settle_pages(night, walked, unasked)
        count = len(web.documents()) if vanished else 0
        _tell_of_empty(night, walked)
        told = night.tally.night(web.print_of(sources.web), web.warnings)
    _demand_reached(night)
    _demand_no_outage(vanished, count)
    return told


def _begun(sources: Sources, archive: Path, now: datetime, client: Client, web: Web) -> Crawl:
    return Crawl(
        sources={source.name: source for source in sources.web},
        sieves={source.name: Sieve(source) for source in sources.web},
        web=web,
        client=client,
        archive=archive,
        stored=_stored(archive),
        day=now.astimezone(UTC).toordinal(),
        sources_digest=digest_of(sources.web),
    )


def digest_of(sources: Sequence[Source]) -> str:
    """What decides which links of a page matter, in short."""
    digest = hashlib.sha256(f"{_LINKS}".encode())
    for one in sources:
        patterns = [[each.pattern for each in those] for those in (one.follow, one.documents)]
        digest.update(
            repr((one.name, one.kind, one.addresses, one.depth, sorted(one.hosts), patterns)).encode()
        )
    return digest.hexdigest()[:16]


def _stored(archive: Path) -> frozenset[str]:
    """The hashes of all that lies in ARCHIVE."""
    try:
        # With `iterdir` 100,000 of them take half a second; this takes a tenth of it.
        folders = [each for each in os.listdir(archive) if not each.startswith(".")]  # noqa: PTH208
    except FileNotFoundError:
        return frozenset()
    return frozenset(name for each in folders for name in os.listdir(archive / each))  # noqa: PTH208


def _tell_of_empty(night: Crawl, walked: Walked) -> None:
    """Have the report name the sources that list nothing at all, which is a fault and no fact (N13)."""
    told = {fault.url for fault in night.tally.unavailable}
    for name in walked.seen.keys() - told:
        if not walked.listed[name]:
            reason = "It lists no document. See whether its patterns match what its pages link to."
            night.tally.unavailable.append(Fault(name, "nothing_listed", reason))


def _demand_reached(night: Crawl) -> None:
    """FetchError where not one source could be reached."""
    for source in night.sources.values():
        if any(masked(address) in night.reached for address in source.addresses):
            return
    reasons = "; ".join(f"{fault.url}: {fault.reason}" for fault in night.tally.unavailable[:3])
    raise FetchError(
        "unavailable",
        "",
        f"No source could be reached ({reasons})",
        "What was published stays. The next run asks again; if this goes on, see whether the machine has a"
        " connection, and whether the addresses open in a browser.",
    )


def _demand_no_outage(vanished: Sequence[str], count: int) -> None:
    """GateError where documents have VANISHED all at once, of COUNT."""
    if vanished:
        named = ", ".join(vanished[:3]) + (", ..." if len(vanished) > 3 else "")  # noqa: PLR2004
        raise GateError(
            f"{len(vanished)} of {count} documents have gone from the web at once ({named}): an outage, most"
            " likely. None of them counts as gone, and what was published stays.",
            "If they are gone for good, run once more with --accept and the reason.",
        )
