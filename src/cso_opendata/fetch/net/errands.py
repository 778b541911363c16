"""One address asked for until it answers: tries, redirects and one request after the other, each watched."""

from __future__ import annotations

import threading
from collections import Counter
from typing import TYPE_CHECKING

from cso_opendata.fetch.net import signs
from cso_opendata.fetch.net.body import pieces
from cso_opendata.fetch.net.errand import Reply
from cso_opendata.fetch.net.fault import Fault
from cso_opendata.fetch.net.place import follow, place_of
from cso_opendata.fetch.net.watch import Watch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from urllib3.response import HTTPResponse as Response

    from cso_opendata.fetch.net.errand import Errand, T
    from cso_opendata.fetch.net.lines import Lines
    from cso_opendata.fetch.net.model import Edge, Limits
    from cso_opendata.fetch.net.pace import Pace
    from cso_opendata.fetch.net.place import Place


class Errands:
    """All errands of a run, for all its threads."""

    def __init__(self, agent: str, limits: Limits, edge: Edge, lines: Lines, pace: Pace) -> None:
        """Ask as AGENT within LIMITS, over LINES, at PACE; EDGE is the machine's."""
        self._agent = agent
        self._limits = limits
        self._edge = edge
        self._lines = lines
        self._pace = pace
        self._failures: Counter[str] = Counter()
        self._guard = threading.Lock()

    def run(self, errand: Errand[T]) -> Reply[T]:
        """What ERRAND comes back with; FetchError where it comes back with nothing."""
        host = ""
        try:
            place = place_of(errand.ask.url)
            host = place.host
            self._demand_standing(host)
            reply = self._persisted(errand, place)
        except Fault as fault:
            self._note(host, failed=fault.whole)
            raise fault.told(errand.ask.url) from fault
        self._note(host, failed=False)
        return reply

    def _demand_standing(self, host: str) -> None:
        """A fault where HOST has given no answer so often that this run bothers it no more."""
        if self._failures[host] >= self._limits.failures:
            what = f"is not asked for: {host} gave no answer {self._limits.failures} times in a row"
            raise Fault("unavailable", what, whole=True)

    def _note(self, host: str, *, failed: bool) -> None:
        with self._guard:
            self._failures[host] = self._failures[host] + 1 if failed else 0

    def _persisted(self, errand: Errand[T], place: Place) -> Reply[T]:
        """The first try that succeeds, and the fault of the last one."""
        watch = Watch(self._limits, self._edge.clock)
        number = 0
        while True:
            number += 1
            try:
                return self._tried(errand, place, watch, first=number == 1)
            except Fault as fault:
                if not fault.again or number >= self._limits.tries:
                    raise
            backoff = self._limits.backoff_seconds * 2 ** (number - 1)
            self._edge.sleep(backoff * (0.5 + self._edge.chance()))

    def _tried(self, errand: Errand[T], place: Place, watch: Watch, *, first: bool) -> Reply[T]:
        """The answer behind all redirects, each of which is checked before it is followed."""
        home = place.host
        passed: tuple[str, ...] = ()
        while True:
            errand.leave(place)
            self._pace.take(place.host)
            headers = signs.wanted(errand.ask, place, self._agent, first=first)
            with watch.at_work(), self._lines.answer(place, headers, watch) as response:
                location = signs.redirects(response)
                if location is None:
                    self._demand_answer(place, response, headers)
                    return self._reply((*passed, place.url), response, watch, errand.take)
            passed = (*passed, place.url)
            if len(passed) > self._limits.hops:
                raise Fault("bad_redirect", f"redirects more than {self._limits.hops} times")
            place = follow(place, location)
            if place.host != home and not errand.may(place.host):
                raise Fault("bad_redirect", f"redirects to another host, {place.host}")

    def _demand_answer(self, place: Place, response: Response, sent: Mapping[str, str]) -> None:
        """A fault where RESPONSE is none; its host is left alone for as long as it asks, within reason."""
        wait = signs.retry_after(response.status, response.headers, self._edge.now())
        self._pace.hold(place.host, min(wait, self._limits.wait_seconds))
        signs.demand_answer(response.status, sent)

    def _reply(
        self, urls: tuple[str, ...], response: Response, watch: Watch, take: Callable[[Iterator[bytes]], T]
    ) -> Reply[T]:
        body = take(pieces(response, watch, self._limits)) if response.status == signs.FULL else None
        return Reply(urls, response.status, signs.shown(response.headers), self._edge.now(), body)
