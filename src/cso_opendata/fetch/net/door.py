"""The one way out: a name is resolved, every address of it checked, and a checked address connected to."""

from __future__ import annotations

import ipaddress
import queue
import socket
import threading
from typing import TYPE_CHECKING, TypeAlias

from cso_opendata.fetch.net.fault import Fault
from cso_opendata.fetch.net.watch import reason_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cso_opendata.fetch.net.watch import Watch

_Address: TypeAlias = "ipaddress.IPv4Address | ipaddress.IPv6Address"
_GLOBAL_UNICAST = ipaddress.IPv6Network("2000::/3")
_OWN = tuple(
    map(
        ipaddress.ip_network,
        ("127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "::1/128", "fc00::/7"),
    )
)
_METADATA = ipaddress.IPv6Network("fd00:ec2::/32")  # its IPv4 twin, 169.254.169.254, is in no network above
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")


class Door:
    """Opens connections to public addresses, and to private ones of the hosts that may have them."""

    def __init__(
        self, allowed: frozenset[str], seconds: float, resolve: Callable[[str, int], Sequence[str]]
    ) -> None:
        """ALLOWED may have private addresses; a connection may take SECONDS; RESOLVE gives addresses."""
        self._allowed = allowed
        self._seconds = seconds
        self._resolve = resolve

    def open(self, host: str, port: int, watch: Watch) -> socket.socket:
        """A connection to HOST, whose name is not resolved again; faults `refused_address`, `unavailable`.

        Where one of its addresses is refused the host is: who controls a name may mix them on purpose.
        """
        addresses = [ipaddress.ip_address(text) for text in self._addresses(host, port, watch)]
        for address in addresses:
            self._demand_fit(host, address)
        refused: OSError | None = None
        for address in addresses:
            try:
                return self._connected(address, port, watch)
            except OSError as error:
                refused = error
        raise watch.cut("no address" if refused is None else reason_of(refused)) from refused

    def _addresses(self, host: str, port: int, watch: Watch) -> Sequence[str]:
        """What the resolver says in the time that is left; it knows no time limit of its own."""
        told: queue.SimpleQueue[Sequence[str] | OSError] = queue.SimpleQueue()
        threading.Thread(target=self._ask, args=(host, port, told), daemon=True).start()
        try:
            found = told.get(timeout=min(watch.left(), self._seconds))
        except queue.Empty as error:
            raise watch.cut("its name could not be resolved in time") from error
        if isinstance(found, OSError):
            raise watch.cut(f"its name could not be resolved: {reason_of(found)}") from found
        return found

    def _ask(self, host: str, port: int, told: queue.SimpleQueue[Sequence[str] | OSError]) -> None:
        try:
            told.put(self._resolve(host, port))
        except OSError as error:
            told.put(error)
        except UnicodeError:  # a label that is empty or longer than 63 characters
            told.put(OSError("no name of a host"))

    def _demand_fit(self, host: str, address: _Address) -> None:
        if not (is_public(address) or (host in self._allowed and _is_own(address))):
            raise Fault("refused_address", f"leads to {address}, which is no public address")

    def _connected(self, address: _Address, port: int, watch: Watch) -> socket.socket:
        sock = socket.create_connection((str(address), port), min(watch.left(), self._seconds))
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return sock


def is_public(address: _Address) -> bool:
    """Whether ADDRESS belongs to the internet at large, and no IPv4 address within it that does not."""
    if isinstance(address, ipaddress.IPv4Address):
        return address.is_global and not address.is_multicast
    if address in _NAT64:
        return is_public(_last_four(address))
    inner = address.sixtofour
    return address.is_global and address in _GLOBAL_UNICAST and (inner is None or is_public(inner))


def _is_own(address: _Address) -> bool:
    """Whether ADDRESS is of this machine or its network; what tells a machine of a cloud its keys is not."""
    return address not in _METADATA and any(address in network for network in _OWN)


def _last_four(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address:
    return ipaddress.IPv4Address(int(address) & 0xFFFF_FFFF)
