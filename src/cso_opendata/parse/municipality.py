"""Whose document one is: the municipality in its letterhead, head or foot, or an association in its title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.parse.bodies import is_body
from cso_opendata.parse.cues.bodies import ASSOCIATION, MUNICIPALITY, PLAIN

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cso_opendata.model import Line, Text

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


def association_of(title: Text | None, body: str | None) -> str | None:
    """Whose BODY met, where its own name says no more than "Bestyrelsen": "Referat af bestyrelsesmøde i X".

    Null where TITLE names nobody: then documents of several boards cannot be told apart.
    """
    found = ASSOCIATION.search(title.value) if title and body and body.lower() in PLAIN else None
    return found["name"] if found and not is_body(found["name"]) else None


def _named(texts: Iterable[str]) -> set[str]:
    return {f"{found['name'].title()} Kommune" for text in texts for found in MUNICIPALITY.finditer(text)}
