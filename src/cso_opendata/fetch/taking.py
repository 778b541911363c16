"""What an answer means for what is known: put into the log, counted, or held back until the night is over."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from cso_opendata.fetch.cache import turn
from cso_opendata.fetch.judge import wrong_with
from cso_opendata.fetch.known import NIGHTS
from cso_opendata.fetch.log import Entry
from cso_opendata.fetch.net.model import Ask
from cso_opendata.fetch.net.redact import redact
from cso_opendata.fetch.night import Fault, Tally
from cso_opendata.fetch.troubles import Troubles

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from cso_opendata.fetch.known import Record
    from cso_opendata.fetch.log import Meant
    from cso_opendata.fetch.net import Answer, Client
    from cso_opendata.fetch.sift import Sieve
    from cso_opendata.fetch.sources import Source
    from cso_opendata.fetch.web import Web

ROTA = 30
"""Each address is asked for without conditions once in so many days, which finds what changed in silence."""


@dataclass(frozen=True, slots=True)
class Crawl:
    """What all parts of a night share.

    `sources` by their names, each with its sieve in `sieves`; what is known (`web`); who asks (`client`);
    the folder `archive` and the hashes of all that lies in it (`stored`); the `day`, counted; the digest of
    the sources, for which pages are gone through; the `tally`, and the `troubles` so far. `vanished` is what
    was there before and is not tonight, `addresses` what is to be asked for in the place of a masked
    address, and `reached` the urls that gave an answer to go on from.
    """

    sources: Mapping[str, Source]
    sieves: Mapping[str, Sieve]
    web: Web
    client: Client
    archive: Path
    stored: frozenset[str]
    day: int
    sources_digest: str
    tally: Tally = field(default_factory=Tally)
    troubles: Troubles = field(default_factory=Troubles)
    vanished: list[tuple[Plan, Answer]] = field(default_factory=list)
    addresses: dict[str, str] = field(default_factory=dict)
    reached: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Plan:
    """What to ask for: ADDRESS in full, known by URL; of which SOURCE, and what it is to that."""

    url: str
    address: str
    source: str
    page: bool
    document: bool


def ask(crawl: Crawl, plan: Plan) -> Ask:
    """The Ask for PLAN: whether it has changed, unless its bytes are to come in any case."""
    record = crawl.web.get(plan.url, plan.source)
    crawl.tally.requests += 1
    hosts = crawl.sources[plan.source].hosts
    if record.failed or record.sha256 not in crawl.stored or on_rota(crawl, plan.url):
        return Ask(plan.address, None, None, hosts, record.sha256)
    return Ask(plan.address, record.etag, record.last_modified, hosts, record.sha256, record.final_url)


def on_rota(crawl: Crawl, url: str) -> bool:
    """Whether this is the day on which URL is asked for without conditions; the address alone decides."""
    return turn(url) % ROTA == crawl.day % ROTA


def owner(crawl: Crawl, url: str, name: str) -> str:
    """The source that URL belongs to: the one that led there first, if that is still there, else NAME."""
    source = crawl.web.get(url, name).source
    return source if source in crawl.sources else name


def take(crawl: Crawl, plan: Plan, answer: Answer) -> bool:
    """Put into the log what ANSWER to PLAN tells; whether the document or page was there and was good."""
    record = crawl.web.get(plan.url, plan.source)
    if answer.sha256 is not None:
        return _body(crawl, plan, answer, record)
    if answer.status == 304:  # noqa: PLR2004 -- not modified
        _had(crawl, plan, answer, record)
        return True
    _not_there(crawl, plan, answer, record)
    return False


def note(crawl: Crawl, plan: Plan, answer: Answer | None, meant: Meant, **more: Any) -> bool:  # noqa: ANN401 -- fields
    """Put into the log that ANSWER to PLAN meant MEANT, if that is new; whether it was."""
    told: dict[str, Any] = {}
    if answer is not None:
        told = {"at": answer.at.isoformat(timespec="seconds"), "status": answer.status, "hops": answer.hops}
        told |= {"headers": answer.headers, "sha256": answer.sha256, "byte_count": answer.byte_count or None}
        told["final_url"] = answer.final_url if answer.hops else plan.url
    entry = Entry(meant, crawl.web.night, plan.url, plan.source, plan.page, plan.document, **told | more)
    return crawl.web.note(entry)


def refuse(crawl: Crawl, url: str, kind: str, reason: str) -> None:
    """Have the report say that what URL gave was not taken."""
    crawl.tally.refused.append(Fault(redact(url), kind, reason))


def _body(crawl: Crawl, plan: Plan, answer: Answer, record: Record) -> bool:
    good = not plan.document or (answer.sha256 == record.sha256 and record.refused is None)
    wrong = None if good else wrong_with(answer, record, crawl.archive)
    if wrong is None:
        _had(crawl, plan, answer, record)
        return True
    if record.sha256 is None:
        # Nothing better is known: the readers say what it is, and the next nights ask again.
        _had(crawl, plan, answer, record, kind=wrong.kind, reason=wrong.reason)
        return True
    note(crawl, plan, answer, "refused", kind=wrong.kind, reason=wrong.reason)
    refuse(crawl, plan.url, wrong.kind, wrong.reason)
    return False


def _had(crawl: Crawl, plan: Plan, answer: Answer, record: Record, **more: str) -> None:
    changed = answer.sha256 not in (None, record.sha256)
    meant: Meant = "changed" if changed else "same"
    if record.sha256 is None or (plan.document and not record.document):
        meant = "new"
    elif record.withdrawn_at:
        meant = "back"
    seen = record.first_seen_at
    if changed and answer.sha256 is not None:
        seen = crawl.web.first_seen(plan.url, answer.sha256)
    if note(crawl, plan, answer, meant, first_seen_at=seen, **more) and plan.document:
        tally = crawl.tally
        for counted, urls in ((meant == "new", tally.new), (meant == "back", tally.back)):
            if counted:
                urls.append(plan.url)
        if changed and meant != "new":
            tally.changed.append(plan.url)


def _not_there(crawl: Crawl, plan: Plan, answer: Answer, record: Record) -> None:
    """404 or 410: counted at once where it was missing before, held back where it was there."""
    if not plan.document:
        return
    if record.sha256 is None:
        note(crawl, plan, answer, "missing")
        refuse(crawl, plan.url, "gone", f"It is linked, but not there (status {answer.status}).")
    elif record.withdrawn_at is None and not record.missing:
        crawl.vanished.append((plan, answer))
    else:
        miss(crawl, plan, answer)


def miss(crawl: Crawl, plan: Plan, answer: Answer, accepted: str | None = None) -> None:
    """Count this night among those in which PLAN was not there; ACCEPTED is why a person believes it."""
    record = crawl.web.get(plan.url, plan.source)
    days = {each[:10] for each in (*record.missing.split(), crawl.web.night)}
    last = record.withdrawn_at is None and len(days) == NIGHTS
    if note(crawl, plan, answer, "withdrawn" if last else "missing", accepted=accepted) and last:
        crawl.tally.gone.append(plan.url)
