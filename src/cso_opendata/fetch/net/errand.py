"""What is to be asked, and what came of it: the values between the client and those who run its errands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from cso_opendata.fetch.net.model import Ask
    from cso_opendata.fetch.net.place import Place

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Errand(Generic[T]):
    """What to ask, where it may lead, whose leave to ask, and what to do with a body.

    `may` says of a host whether redirects may lead to it; to that of the address itself they always may.
    `leave` raises a fault where a place may not be asked. `take` gets the pieces of a body, and must not
    trust them before the last one has come.
    """

    ask: Ask
    may: Callable[[str], bool]
    leave: Callable[[Place], None]
    take: Callable[[Iterator[bytes]], T]


@dataclass(frozen=True, slots=True)
class Reply(Generic[T]):
    """What an errand came back with: `body` is what was made of it, None where the status says there is none.

    `urls` are those that redirected and, as the last one, the one that answered.
    """

    urls: tuple[str, ...]
    status: int
    headers: tuple[tuple[str, str], ...]
    at: datetime
    body: T | None
