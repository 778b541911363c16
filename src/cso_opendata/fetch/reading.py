"""The links of a page whose body lies in the archive, as far as they matter to a source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.errors import FetchError
from cso_opendata.fetch import archive
from cso_opendata.fetch.links import LARGEST, links_of
from cso_opendata.fetch.net.redact import redact

if TYPE_CHECKING:
    from cso_opendata.fetch.sift import Sifted
    from cso_opendata.fetch.sources import Source
    from cso_opendata.fetch.taking import Crawl


def sifted(crawl: Crawl, source: Source, sha256: str, base: str) -> Sifted:
    """What of the links of the page whose body is SHA256, and which lies at BASE, matters to SOURCE.

    Raises FetchError of the kind `bad_listing` for a body that is no list, CsoError where it is lost.
    """
    path = archive.place(crawl.archive, sha256)
    if path.exists() and path.stat().st_size > LARGEST:
        shown = redact(base)
        raise FetchError(
            "bad_listing",
            shown,
            f"{shown} is longer than {LARGEST} bytes, too much for a list.",
            "See in a browser what it is, and correct the sources.",
        )
    return crawl.sieves[source.name].sift(links_of(archive.load(crawl.archive, sha256), base))
