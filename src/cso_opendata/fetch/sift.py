"""Which of the links of a page matter to a source: documents and pages to follow."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import unquote

from cso_opendata.fetch.net.place import place_of
from cso_opendata.fetch.net.redact import masked, redact
from cso_opendata.fetch.night import Fault
from cso_opendata.fetch.source_keys import LONGEST

if TYPE_CHECKING:
    import re

    from cso_opendata.fetch.links import Links
    from cso_opendata.fetch.sources import Source

MASK = "***"
"""What stands in an address that is not asked for as it is written."""


@dataclass(slots=True)
class Sifted:
    """Addresses by what they are known by (the same without secrets), in the order of the page; faults."""

    documents: dict[str, str] = field(default_factory=dict)
    follow: dict[str, str] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def __bool__(self) -> bool:
        """Whether there is any link that matters."""
        return bool(self.documents or self.follow)


class Sieve:
    """What of a page matters to SOURCE."""

    def __init__(self, source: Source) -> None:
        """Take SOURCE."""
        self._source = source
        self._hosts = source.own_hosts
        self._listed = {masked(address) for address in source.addresses}

    def is_document(self, address: str) -> bool:
        """Whether ADDRESS is that of a document of the source."""
        if self._source.kind == "addresses":
            return masked(address) in self._listed
        return _matches(self._source.documents, address)

    def sift(self, links: Links) -> Sifted:
        """What of LINKS, those of a page, matters; what does and cannot be asked for is among the faults."""
        sifted = Sifted()
        for address in links.found:
            self._place(address, sifted, index=links.index)
        return sifted

    def _place(self, address: str, sifted: Sifted, *, index: bool) -> None:
        """Put ADDRESS where it belongs; one that matches nothing is of no interest."""
        if len(address) > LONGEST:
            sifted.faults.append(_too_long(address))
            return
        document = not index and _matches(self._source.documents, address)
        follow = _matches(self._source.follow, address) or (index and not self._source.follow)
        if not document and not follow:
            return
        if place_of(address).host not in self._hosts:
            sifted.faults.append(_foreign(address))
            return
        for wanted, place in ((document, sifted.documents), (follow, sifted.follow)):
            if wanted and place.setdefault(masked(address), address) != address:
                sifted.faults.append(_ambiguous(address))


def _matches(patterns: tuple[re.Pattern[str], ...], address: str) -> bool:
    """Whether one of PATTERNS matches the whole of ADDRESS, as it is or as people read it (æ, not %C3%A6)."""
    if any(pattern.fullmatch(address) for pattern in patterns):
        return True
    if "%" not in address:
        return False
    readable = unicodedata.normalize("NFC", unquote(address))
    return any(pattern.fullmatch(readable) for pattern in patterns)


def _too_long(address: str) -> Fault:
    reason = f"The link has {len(address)} characters; more than {LONGEST} are not looked at."
    return Fault(redact(address), "too_long", reason)


def _foreign(address: str) -> Fault:
    host = place_of(address).host
    reason = (
        f"The link leads to {host}. If that is where the documents lie, name it under hosts of the source."
    )
    return Fault(redact(address), "foreign_host", reason)


def _ambiguous(address: str) -> Fault:
    reason = "Two links differ in what looks like a secret only: the first of them was taken for both."
    return Fault(redact(address), "ambiguous", reason)
