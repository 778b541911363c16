"""Minting of ids: opaque, stable, the same whatever the order in which documents came."""

from __future__ import annotations

import base64
import hashlib


def mint(origin: str, table: str, ordinal: int | str) -> str:
    """The id of row ORDINAL of TABLE that the document ORIGIN (its sha256) gave rise to.

    Twenty characters of base32 (100 bits): a collision among a billion rows is less likely than
    one in 10^12.
    """
    digest = hashlib.sha256(f"{origin}\n{table}\n{ordinal}".encode()).digest()
    return base64.b32encode(digest[:13])[:20].decode("ascii").lower()
