"""The web, asked politely and trusted with nothing: addresses in, answers out, bodies in the archive.

urllib3 is loaded by the first `with Client(...)` and not before: a run on folders does not pay for it.
"""

from __future__ import annotations

from cso_opendata.fetch.net.client import Client
from cso_opendata.fetch.net.model import Answer, Ask, Edge, Limits

__all__ = ["Answer", "Ask", "Client", "Edge", "Limits"]
