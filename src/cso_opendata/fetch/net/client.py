"""The client: one address asked for politely, its body streamed into the archive."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Self

from cso_opendata.errors import UsageError
from cso_opendata.fetch import archive
from cso_opendata.fetch.net.errand import Errand
from cso_opendata.fetch.net.model import REAL, Answer, Ask
from cso_opendata.fetch.net.place import host_of, place_of
from cso_opendata.fetch.net.redact import redact

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path
    from types import TracebackType

    from cso_opendata.fetch.net.errands import Errands
    from cso_opendata.fetch.net.lines import Lines
    from cso_opendata.fetch.net.model import Edge, Limits
    from cso_opendata.fetch.net.place import Place
    from cso_opendata.fetch.net.robots import Robots


class Client:
    """A polite, wary HTTP client for one run, for up to 16 threads: `with Client(...) as client: ...`."""

    _lines: Lines
    _errands: Errands
    _robots: Robots

    def __init__(
        self,
        agent: str,
        limits: Limits,
        allowed: frozenset[str],
        archive: Path,
        rates: Mapping[str, float],
        edge: Edge = REAL,
    ) -> None:
        """Set up, without asking anything yet.

        AGENT is the User-Agent: a name, a version, and a contact. ALLOWED are the hosts that may have a
        loopback or private address. Bodies go into the archive folder ARCHIVE. RATES says how many
        requests a second a host may get (`math.inf`: no limit); a host that is not in it gets
        `limits.rate`. Raises UsageError for an agent or a host that cannot be one.
        """
        if not (agent.strip() and agent.isascii() and agent.isprintable()):
            raise UsageError(
                f"The User-Agent {agent!r} is not a line of ASCII.", "Write it without other letters."
            )
        self._agent = agent
        self._limits = limits
        self._allowed = frozenset(map(_host, allowed))
        self._archive = archive
        self._rates = {_host(host): rate for host, rate in rates.items()}
        self._edge = edge

    def __enter__(self) -> Self:
        """Begin; nothing is asked yet."""
        from cso_opendata.fetch.net.door import Door
        from cso_opendata.fetch.net.errands import Errands
        from cso_opendata.fetch.net.lines import Lines
        from cso_opendata.fetch.net.pace import Pace
        from cso_opendata.fetch.net.robots import Robots

        edge, limits = self._edge, self._limits
        pace = Pace(self._rates, limits.rate, edge.clock, edge.sleep)
        self._lines = Lines(Door(self._allowed, limits.connect_seconds, edge.resolve), edge.authority)
        self._errands = Errands(self._agent, limits, edge, self._lines, pace)
        self._robots = Robots(self._agent, self._robots_file, pace, limits.crawl_delay_seconds)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close all connections."""
        self._lines.close()

    def get(self, ask: Ask) -> Answer:
        """The answer to ASK: 200 (its body is in the archive then, and safe there), 304, 404 or 410.

        Raises FetchError for everything else, OSError where the archive cannot be written. It waits until
        the host may be asked, and asks again what may be mended by asking again.
        """
        hosts = frozenset(map(_host, ask.hosts))
        reply = self._errands.run(
            Errand(ask, hosts.__contains__, self._robots.demand, partial(self._kept, ask.kept))
        )
        *hops, final = map(redact, reply.urls)
        byte_count, sha256 = reply.body or (0, None)
        return Answer(
            url=ask.url,
            final_url=final if hops else redact(ask.url),
            hops=tuple(hops),
            status=reply.status,
            headers=reply.headers,
            at=reply.at,
            byte_count=byte_count,
            sha256=sha256,
        )

    def _kept(self, safe: str | None, pieces: Iterator[bytes]) -> tuple[int, str]:
        """The length and the sha256 under which what PIECES hold lies in the archive now; SAFE is there."""
        with archive.Draft(self._archive) as draft:
            for piece in pieces:
                draft.write(piece)
            return draft.byte_count, draft.keep(safe)

    def _robots_file(self, url: str) -> bytes | None:
        """The robots.txt at URL. It may lie on any other host; that of a public one on no private host."""
        own = place_of(url).host in self._allowed
        errand = Errand(
            Ask(url, None, None), lambda host: own or host not in self._allowed, _nobody, self._beginning
        )
        return self._errands.run(errand).body

    def _beginning(self, pieces: Iterator[bytes]) -> bytes:
        """As much of PIECES as a robots.txt is read of; whoever writes more of it wants something else."""
        data = bytearray()
        for piece in pieces:
            data += piece
            if len(data) >= self._limits.robots_bytes:
                break
        return bytes(data[: self._limits.robots_bytes])


def _nobody(place: Place) -> None:
    """Nobody's leave is needed to ask for a robots.txt at PLACE."""


def _host(name: str) -> str:
    try:
        return host_of(name)
    except ValueError as error:
        raise UsageError(f"{name!r} is no name of a host.", "Write it as it stands in an address.") from error
