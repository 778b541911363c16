"""How much one document may hold: what holds more is none of a meeting, and would take the whole night."""

from __future__ import annotations

from cso_opendata.errors import UnreadableError

# A web page may have its pictures packed into it.
MOST_BYTES = 16 << 20
# Minutes of a thousand pages have 45,000 lines with three million characters.
MOST_LINES, MOST_CHARACTERS = 100_000, 8_000_000
# A paragraph of ten pages has 30,000. A million cost up to three seconds before they were of no known kind.
MOST_ON_A_LINE = 250_000
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


def demand_short(line: str) -> None:
    """UnreadableError where LINE, a line or a paragraph, is too long."""
    if len(line) > MOST_ON_A_LINE:
        raise UnreadableError(
            "line_too_long",
            f"The document has a line of more than {MOST_ON_A_LINE:,} characters: it lost its line ends, or"
            " is no text. Look at it, and fetch or save it anew.",
        )


def demand_cells(count: int) -> None:
    """UnreadableError where COUNT cells of tables are too many."""
    _demand(count, MOST_CELLS, "cells of tables")


def _demand(count: int, most: int, what: str) -> None:
    if count > most:
        raise UnreadableError("too_long", f"The document has more than {most:,} {what}. {_HELP}")
