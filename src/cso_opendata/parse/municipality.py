"""The municipality that a document is of: that in its letterhead, its head, or at the foot of its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.parse.cues.bodies import MUNICIPALITY

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cso_opendata.model import Line

# The roles of lines that say whose document it is, the surest first. People may come from elsewhere.
_SAYING = (
    ("letterhead", "page_furniture"),
    ("heading", "meeting_fact", "unclaimed"),
    ("participant",),
)


def municipality_of(lines: Sequence[Line], roles: Sequence[str], body: int) -> str | None:
    """The municipality that LINES with ROLES name as their own ("Prøveby Kommune"); null where none is.

    Below the line BODY, where the first item begins, only what stands at the edge of pages counts. Two
    municipalities that share a document are one home of their own.
    """
    kommune = [
        (line, role)
        for line, role in zip(lines, roles, strict=True)
        if "ommune" in line.text or "OMMUNE" in line.text
    ]
    for saying in _SAYING:
        told = (
            line.text
            for line, role in kommune
            if role in saying and (line.number < body or role in _SAYING[0])
        )
        found = sorted(_named(told))
        if found:
            return " | ".join(found)
    return None


def _named(texts: Iterable[str]) -> set[str]:
    return {f"{found['name'].title()} Kommune" for text in texts for found in MUNICIPALITY.finditer(text)}
