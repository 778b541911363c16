"""Whether it lies with a document or with its host that the document could not be had.

A document that fails while its host goes on answering is at fault itself: the log says so, and after some
nights it is left to the rota. Where a host has ceased to answer nothing is learnt about its documents.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cso_opendata.errors import FetchError
from cso_opendata.fetch.net.place import place_of
from cso_opendata.fetch.net.redact import redact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cso_opendata.fetch.taking import Plan

    Trouble = tuple[Plan, FetchError]

# So many in a row at the end of a night, and it lies with the host, even if that had answered before; and so
# many in a row, whatever for, and nothing more is asked of it: it may have been told to keep us out.
_MANY, _ENOUGH = 5, 50


@dataclass(slots=True)
class Troubles:
    """What failed, by host: what is the document's fault (`own`), and what is not decided yet (`open`)."""

    own: list[Trouble] = field(default_factory=list)
    open: dict[str, list[Trouble]] = field(default_factory=dict)
    alive: set[str] = field(default_factory=set)

    def failed(self, plan: Plan, error: FetchError) -> None:
        """Note that PLAN came to nothing by ERROR."""
        if plan.document:
            self.open.setdefault(place_of(plan.address).host, []).append((plan, error))

    def answered(self, plan: Plan) -> None:
        """Note that the host of PLAN has answered: it is not at fault for what failed before."""
        host = place_of(plan.address).host
        self.alive.add(host)
        self.own += self.open.pop(host, [])

    def enough(self, plan: Plan) -> FetchError | None:
        """Why PLAN is not to be asked for; None if it is. To be called by any thread."""
        host = place_of(plan.address).host
        if len(self.open.get(host, ())) < _ENOUGH:
            return None
        what = f"{redact(plan.url)} is not asked for: {host} has refused {_ENOUGH} documents in a row."
        return FetchError("unavailable", redact(plan.url), what, "See in a browser whether it shows them.")

    def of_hosts(self) -> Iterator[Trouble]:
        """What is the fault of a host, when the night is over; all else is in `own` then."""
        for host, troubles in self.open.items():
            if host in self.alive and len(troubles) < _MANY:
                self.own += troubles
            else:
                yield from troubles
