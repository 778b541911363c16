"""How much one document may hold: what holds more is none of a meeting, and would take the whole night."""

from __future__ import annotations

from cso_opendata.errors import UnreadableError

# A web page may have its pictures packed into it.
MOST_BYTES = 16 << 20
# Minutes of a thousand pages have 45,000 lines with three million characters.
MOST_LINES, MOST_CHARACTERS = 100_000, 8_000_000
# Cells that span others leave empty ones, a thousand for a few letters.
MOST_CELLS = 1_000_000
_HELP = "Minutes and plans have far fewer: look at it, and take it out of the source, or split it."


def demand_bytes(data: bytes) -> None:
    """UnreadableError where DATA, a text or web page, is too large."""
    _demand(len(data), MOST_BYTES, "bytes")


def demand_lines(count: int) -> None:
    """UnreadableError where COUNT lines are too many."""
    _demand(count, MOST_LINES, "lines")


def demand_characters(count: int) -> None:
    """UnreadableError where COUNT characters are too many."""
    _demand(count, MOST_CHARACTERS, "characters")


def demand_cells(count: int) -> None:
    """UnreadableError where COUNT cells of tables are too many."""
    _demand(count, MOST_CELLS, "cells of tables")


def _demand(count: int, most: int, what: str) -> None:
    if count > most:
        raise UnreadableError("too_long", f"The document has more than {most:,} {what}. {_HELP}")
