"""What status and headers of an answer ask of us."""

from __future__ import annotations

from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from cso_opendata.fetch.net.fault import Fault
from cso_opendata.fetch.net.place import place_of
from cso_opendata.fetch.net.redact import redact

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from urllib3.response import HTTPResponse as Response

    from cso_opendata.fetch.net.model import Ask
    from cso_opendata.fetch.net.place import Place

FULL = 200
_EMPTY = frozenset({404, 410})
_MOVED = frozenset({301, 302, 303, 307, 308})
_UNCHANGED = 304
_BUSY = frozenset({429, 503})
_FLAKY = _BUSY | {500, 502, 504}
_SERVER = 500  # and all above: the server's fault
_VALIDATORS = frozenset({"If-None-Match", "If-Modified-Since"})
_COOKIES = frozenset({"set-cookie", "set-cookie2"})


def wanted(ask: Ask, place: Place, agent: str, *, first: bool) -> dict[str, str]:
    """The headers of a request to PLACE, to which ASK has led, by AGENT.

    What is no plain ASCII in a validator came from a server that we need not repeat. One that answered
    "not modified" to who knows nothing is told on later tries (not FIRST) to ask its origin.
    """
    validators: dict[str, str | None] = {}
    if ask.conditional and redact(place.url) == (ask.holder or redact(place_of(ask.url).url)):
        validators = {"If-None-Match": ask.etag, "If-Modified-Since": ask.last_modified}
    headers = {"User-Agent": agent, "Accept": "*/*", "Accept-Encoding": "gzip"}
    known = {name: value for name, value in validators.items() if value and _plain(value)}
    fresh = {} if known or first else {"Cache-Control": "no-cache"}
    return headers | known | fresh


def _plain(value: str) -> bool:
    return value.isascii() and value.isprintable()


def redirects(response: Response) -> str | None:
    """Where RESPONSE redirects to, None where it does not; a fault where it does and does not say where."""
    if response.status not in _MOVED:
        return None
    location: str | None = response.headers.get("Location")
    if not location:
        raise Fault("bad_redirect", "redirects to nowhere")
    return location


def demand_answer(status: int, sent: Mapping[str, str]) -> None:
    """A fault where STATUS is not one of those that answer a request with the headers SENT."""
    if status == FULL or status in _EMPTY or (status == _UNCHANGED and sent.keys() & _VALIDATORS):
        return
    if status == _UNCHANGED:
        raise Fault("status", "has not changed, it says (304), to who never had it", again=True)
    what = f"is not to be had (status {status})"
    if status in _FLAKY:
        raise Fault("unavailable", what, again=True, whole=status in _BUSY)
    raise Fault("unavailable" if status >= _SERVER else "status", what)


def retry_after(status: int, headers: Mapping[str, str], now: datetime) -> float:
    """The seconds to wait that HEADERS ask for with STATUS, 0 where they do not.

    A date counts from that of the answer itself, so that the server's clock may be wrong; else from NOW.
    """
    if status not in _FLAKY:
        return 0
    value = headers.get("Retry-After", "").strip()
    if value.isascii() and value.isdigit():
        return float(value)
    until, since = _date(value), _date(headers.get("Date", ""))
    return 0 if until is None else max((until - (since or now)).total_seconds(), 0)


def _date(value: str) -> datetime | None:
    try:
        date = parsedate_to_datetime(value)
    except (ValueError, TypeError, OverflowError):
        return None
    return date if date.tzinfo is not None else date.replace(tzinfo=UTC)


def shown(headers: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """HEADERS for the log, in their order: cookies are left out, they are nobody's business."""
    return tuple((name, value) for name, value in headers.items() if name.lower() not in _COOKIES)
