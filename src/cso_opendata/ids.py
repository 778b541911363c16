"""Minting of ids: opaque, stable, the same whatever the order in which documents came."""

from __future__ import annotations

import hashlib


def mint(origin: str, table: str, ordinal: int | str) -> str:
    """The id of row ORDINAL of TABLE that the document ORIGIN (its sha256) gave rise to.

    Twenty hexadecimal digits (80 bits): a collision among a billion rows is less likely than one
    in a million; validation would find it as a key that is there twice.
    """
    return hashlib.sha256(f"{origin}\n{table}\n{ordinal}".encode()).hexdigest()[:20]
