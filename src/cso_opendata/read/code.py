"""Code in a Markdown text: drawings and the like between fences, which a page shows as something else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

# A fence that says in which language, and one that ends what it opened.
_OPENS = re.compile(r"\s{0,3}(?:```|~~~)\s*[a-z][\w+-]*\s*$")
_CLOSES = re.compile(r"\s{0,3}(?:```|~~~)\s*$")


def code(lines: Sequence[str]) -> set[int]:
    """The indexes of those LINES that are code in a language that its fence names, with the fences.

    What a fence with no language has around it may be set so for its look, and is text.
    """
    found: set[int] = set()
    opened: int | None = None
    for index, line in enumerate(lines):
        if opened is None:
            opened = index if line[:6].lstrip()[:3] in ("```", "~~~") and _OPENS.match(line) else None
        elif _CLOSES.match(line):
            found.update(range(opened, index + 1))
            opened = None
    return found
