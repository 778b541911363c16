"""The documents that the sources on the web show, as far as they were fetched."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cso_opendata.fetch.cache import uncollected
from cso_opendata.fetch.found import Found
from cso_opendata.fetch.web import Web
from cso_opendata.model import Sighting

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from cso_opendata.fetch.known import Record
    from cso_opendata.fetch.sources import Source


def shown(sources: Sequence[Source], state: Path, now: datetime) -> tuple[Found, ...]:
    """All documents of SOURCES that the fetch log in STATE tells of NOW, by their addresses.

    Those that were withdrawn are among them, since their rows stay. Raises what `fetch.web` does.
    """
    with Web(state, now) as web, uncollected():
        return tuple(_found(web.documents(), {one.name: one for one in sources}, str(state / "archive")))


def _found(documents: Sequence[Record], sources: dict[str, Source], archive: str) -> Iterator[Found]:
    nights = {text for one in documents for text in (one.first_seen_at, one.withdrawn_at) if text}
    moments = {text: datetime.fromisoformat(text) for text in nights}
    for one in documents:
        if (source := sources.get(one.source)) is not None:
            sha256, gone = one.sha256 or "", moments[one.withdrawn_at] if one.withdrawn_at else None
            seen = moments[one.first_seen_at or ""]
            sighting = Sighting(sha256, seen, gone, source.publisher, source.terms)
            yield Found(one.url, f"{archive}/{sha256[:2]}/{sha256}", (one.byte_count, 0, 0, 0), sighting)
