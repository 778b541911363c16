"""What the robots.txt of a host leaves to us, asked once a run (RFC 9309)."""

from __future__ import annotations

import threading
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cso_opendata.errors import FetchError
from cso_opendata.fetch.net.fault import Fault

if TYPE_CHECKING:
    from collections.abc import Callable

    from protego import Protego

    from cso_opendata.fetch.net.pace import Pace
    from cso_opendata.fetch.net.place import Place


@dataclass(slots=True)
class _Origin:
    """What is known of one origin; whoever comes while it is being asked waits for `guard`."""

    guard: threading.Lock = field(default_factory=threading.Lock)
    asked: bool = False
    rules: Protego | None = None
    fault: Fault | None = None


class Robots:
    """The rules of all origins, for all threads of a run."""

    def __init__(
        self, agent: str, load: Callable[[str], bytes | None], pace: Pace, longest_delay: float
    ) -> None:
        """Set up, asking nothing yet.

        AGENT is the whole User-Agent, whose name the rules are for. LOAD gives the bytes at an address,
        None for 404 and 410, FetchError for the rest. A delay that a file asks for goes to PACE, at most
        LONGEST_DELAY.
        """
        self._name = agent.partition("/")[0].strip()
        self._load = load
        self._pace = pace
        self._longest_delay = longest_delay
        self._origins: defaultdict[str, _Origin] = defaultdict(_Origin)
        self._guard = threading.Lock()

    def demand(self, place: Place) -> None:
        """A fault where PLACE may not be asked: forbidden (`robots`), or nobody could say (why, by kind)."""
        with self._guard:
            origin = self._origins[place.origin]
        with origin.guard:
            if not origin.asked:
                self._ask(origin, place)
                origin.asked = True
        if origin.fault is not None:
            raise Fault(origin.fault.kind, origin.fault.what)
        if origin.rules is not None and not origin.rules.can_fetch(place.url, self._name):
            raise Fault("robots", f"is not for programs, says the robots.txt of {place.host}")

    def _ask(self, origin: _Origin, place: Place) -> None:
        """Fill ORIGIN. No file, or one that is refused to us, allows all; one that cannot be had, nothing."""
        try:
            data = self._load(f"{place.origin}/robots.txt")
        except FetchError as error:
            if error.kind != "status":
                origin.fault = Fault(error.kind, f"cannot be asked without robots.txt: {error.what[:-1]}")
        else:
            if data is not None:
                origin.rules = self._parsed(data, place.host)

    def _parsed(self, data: bytes, host: str) -> Protego:
        from protego import Protego

        rules = Protego.parse(data.decode("utf-8-sig", "replace"))
        delay = rules.crawl_delay(self._name)
        if delay is not None and delay > 0:
            self._pace.slow(host, min(delay, self._longest_delay))
        return rules
