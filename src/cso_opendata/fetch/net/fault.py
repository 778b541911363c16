"""What may go wrong with one request, before it is known whether another try will mend it."""

from __future__ import annotations

from cso_opendata.errors import FetchError
from cso_opendata.fetch.net.redact import redact

_DO = {
    "unavailable": "The next run asks again; if this goes on, see whether the address opens in a browser.",
    "timeout": "The next run asks again; if this goes on, ask the publisher.",
    "too_slow": "The next run asks again; if this goes on, ask the publisher.",
    "too_large": "Look at what it is in a browser; if it is no minutes, take it out of the sources.",
    "truncated": "The next run asks again; if this goes on, ask the publisher.",
    "bad_encoding": "Tell the publisher that the server sends broken data.",
    "bad_headers": "Tell the publisher that the server sends broken headers.",
    "refused_address": "Correct the address, or name its host under private_hosts if it is one of yours.",
    "bad_redirect": "Put the new address into the sources, or its host under hosts, if it can be trusted.",
    "tls": "Tell the publisher; there is no way around a certificate that cannot be trusted.",
    "robots": "Take the address out of the sources, or ask the publisher for leave.",
    "status": "See whether the address opens in a browser, and correct the sources.",
}


class Fault(Exception):  # noqa: N818  (the error that a caller sees is made of it)
    """One request that came to nothing: KIND as in FetchError, and WHAT happened as the end of a sentence.

    `again` says that another try may mend it, `whole` that the host is at fault and not the document.
    """

    def __init__(self, kind: str, what: str, *, again: bool = False, whole: bool = False) -> None:
        """See the class."""
        super().__init__(what)
        self.kind = kind
        self.what = what
        self.again = again
        self.whole = whole

    def told(self, url: str) -> FetchError:
        """The error that says so of URL."""
        shown = redact(url)
        return FetchError(self.kind, shown, f"{shown} {self.what}.", _DO[self.kind])
