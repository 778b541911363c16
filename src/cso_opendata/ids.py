"""Minting of ids: opaque, stable, the same whatever the order in which documents came."""

from __future__ import annotations

import hashlib

_LETTERS = str.maketrans("0123456789abcdef", "abcdefghijklmnop")


def mint(origin: str, table: str, ordinal: int | str) -> str:
    """The id of row ORDINAL of TABLE that the document ORIGIN (its sha256) gave rise to.

    Twenty letters from a to p (80 bits): a collision among a billion rows is less likely than one in a
    million, and validation would find it as a key that is there twice. No digits, since a spreadsheet
    takes "12345678901234567890" or "1234e567" for a number.
    """
    return hashlib.sha256(f"{origin}\n{table}\n{ordinal}".encode()).hexdigest()[:20].translate(_LETTERS)
