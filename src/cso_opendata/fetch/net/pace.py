"""The pace at which hosts are asked: one for each host, over all threads."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class Pace:
    """Spaces the requests to each host evenly, and holds them back while a host asks for it."""

    def __init__(
        self,
        rates: Mapping[str, float],
        rate: float,
        clock: Callable[[], float],
        sleep: Callable[[float], None],
    ) -> None:
        """RATES are requests a second by host, RATE that of all others; CLOCK and SLEEP are of one time."""
        self._gaps = {host: 1 / each for host, each in rates.items()}
        self._gap = 1 / rate
        self._next: dict[str, float] = {}
        self._clock = clock
        self._sleep = sleep
        self._guard = threading.Lock()

    def take(self, host: str) -> None:
        """Wait until HOST may be asked."""
        while (wait := self._turn(host)) > 0:
            self._sleep(wait)

    def hold(self, host: str, seconds: float) -> None:
        """Ask HOST nothing for so many SECONDS."""
        with self._guard:
            until = self._clock() + seconds
            self._next[host] = max(until, self._next.get(host, until))

    def slow(self, host: str, gap: float) -> None:
        """Leave at least GAP seconds between two requests to HOST."""
        with self._guard:
            self._gaps[host] = max(gap, self._gaps.get(host, self._gap))

    def _turn(self, host: str) -> float:
        """0 and the turn is taken; else how long to wait before asking for it again."""
        with self._guard:
            now = self._clock()
            free = self._next.get(host, now)
            if free <= now:
                self._next[host] = now + self._gaps.get(host, self._gap)
            return max(free - now, 0)
