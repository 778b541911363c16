"""Many addresses asked for at once, by a few threads."""

from __future__ import annotations

import threading
from collections import Counter, deque
from queue import SimpleQueue
from typing import TYPE_CHECKING, Generic, TypeVar

from cso_opendata.errors import FetchError
from cso_opendata.fetch.net.place import place_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from cso_opendata.fetch.net import Answer, Ask, Client

    Outcome = Answer | FetchError

T = TypeVar("T")
_THREADS = 16  # what the client allows


def answers(
    client: Client,
    asks: Sequence[tuple[T, Ask]],
    enough: Callable[[T], FetchError | None],
) -> Iterator[tuple[T, Outcome]]:
    """What CLIENT gives for each of ASKS, as it comes, with what stands beside the Ask.

    What ENOUGH gives an error for is not asked any more. Raises what else may go wrong, as OSError; threads
    that are still waiting for a server then are left to themselves.
    """
    done: SimpleQueue[tuple[T, Outcome | BaseException]] = SimpleQueue()
    turns = _Turns(asks)

    def work() -> None:
        while (turn := turns.take()) is not None:
            host, (what, ask) = turn
            outcome = enough(what) or _outcome(client, ask)
            turns.leave(host)
            done.put((what, outcome))

    for _ in range(min(_THREADS, len(asks))):
        threading.Thread(target=work, daemon=True).start()
    try:
        for _ in asks:
            what, outcome = done.get()
            if isinstance(outcome, BaseException) and not isinstance(outcome, FetchError):
                raise outcome
            yield what, outcome
    finally:
        turns.end()


class _Turns(Generic[T]):
    """Which of ASKS is next: one to the host for which the fewest threads wait; a slow one holds up none."""

    def __init__(self, asks: Sequence[tuple[T, Ask]]) -> None:
        self._guard = threading.Lock()
        self._waiting: Counter[str] = Counter()
        self._asks: dict[str, deque[tuple[T, Ask]]] = {}
        for one in asks:
            self._asks.setdefault(place_of(one[1].url).host, deque()).append(one)

    def take(self) -> tuple[str, tuple[T, Ask]] | None:
        """The next one and its host; None where there is none left."""
        with self._guard:
            if not self._asks:
                return None
            host = min(self._asks, key=self._waiting.__getitem__)
            asks = self._asks.pop(host)
            one = asks.popleft()
            if asks:
                self._asks[host] = asks  # behind the others
            self._waiting[host] += 1
            return host, one

    def leave(self, host: str) -> None:
        """Say that a thread waits for HOST no more."""
        with self._guard:
            self._waiting[host] -= 1

    def end(self) -> None:
        """Let no other one be taken."""
        with self._guard:
            self._asks.clear()


def _outcome(client: Client, ask: Ask) -> Outcome | BaseException:
    try:
        return client.get(ask)
    except BaseException as error:  # noqa: BLE001 -- it is raised again in the thread that waits
        return error
