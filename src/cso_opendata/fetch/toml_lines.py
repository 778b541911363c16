"""Where a key of a TOML file stands, which `tomllib` does not tell."""

from __future__ import annotations

import re
import tomllib
from typing import Any

_HEADER = re.compile(r"\s*(?:\[\[\s*[\"']?source[\"']?\s*\]\]|[\"']?source[\"']?\s*=)")


def line_of(text: str, table: int | None, key: str | None) -> int:
    """The line (from 1) on which KEY stands in the table number TABLE of `[[source]]` in TEXT.

    TABLE None means the top of the file. Where the table lacks the key, the line at which it begins.
    TEXT is valid TOML.
    """
    lines = text.split("\n")
    tables = 0 if table is None else table + 1
    if key is not None:
        wanted = re.compile(rf"\s*[\"']?{re.escape(key)}[\"']?\s*[=.]")
        for number, line in enumerate(lines):
            if wanted.match(line) and _tables(lines[:number]) == tables:
                return number + 1
    starts = (n for n, line in enumerate(lines) if _HEADER.match(line) and _tables(lines[:n]) == table)
    return next(starts, 0) + 1


def _tables(lines: list[str]) -> int | None:
    """How many tables LINES, the first of a file, hold; None where they end in the middle of a value."""
    try:
        content: dict[str, Any] = tomllib.loads("\n".join(lines) + "\n")
    except tomllib.TOMLDecodeError:
        return None
    found = content.get("source", [])
    return len(found) if isinstance(found, list) else None
