"""Minting of ids: opaque, stable, the same whatever the order in which documents came."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container

_LETTERS = bytes.maketrans(b"0123456789abcdef", b"abcdefghijklmnop")


def mint(origin: str, table: str, ordinal: int | str) -> str:
    """The id of row ORDINAL of TABLE that the document ORIGIN (its sha256) gave rise to.

    Twenty letters from a to p (80 bits): a collision among a billion rows is less likely than one in a
    million, and validation would find it as a key that is there twice. No digits, since a spreadsheet
    takes "12345678901234567890" or "1234e567" for a number.
    """
    digest = hashlib.sha256(f"{origin}\n{table}\n{ordinal}".encode()).digest()
    # Bytes are translated in half the time that text is, and every row has an id.
    return digest[:10].hex().encode().translate(_LETTERS).decode()


def unused(minted: str, used: Container[str]) -> str:
    """MINTED, or an id made from it where it is one of USED: none is used twice."""
    while minted in used:
        minted = mint(minted, "again", 0)
    return minted
