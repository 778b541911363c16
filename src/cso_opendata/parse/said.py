"""What is printed around a name: offices, the organization, initials, remarks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from cso_opendata.parse.cues import people as cues
from cso_opendata.parse.cues.table import first
from cso_opendata.parse.names import is_initials, is_office

_SEPARATOR = re.compile(r"\s*[,;]\s*|\s+[–—-]\s+")


@dataclass(slots=True)
class Said:
    """What is printed around a name: offices, the organization, a role, remarks."""

    title: str | None = None
    organization: str | None = None
    role: str | None = None
    box: str | None = None
    remarks: list[str] = field(default_factory=list)

    def add(self, text: str, name: str) -> None:
        """Sort the parts of TEXT, which stands behind NAME; the first other ones are an organization."""
        start, stop = None, 0
        for begin, end in pieces(text):
            if self._takes(text[begin:end], name):
                continue
            if start is None or not text[stop:begin].strip(" ,;–—-"):
                start, stop = begin if start is None else start, end
        if start is not None and self.organization is None:
            self.organization = text[start:stop]

    def _takes(self, part: str, name: str) -> bool:
        """Whether PART is something else than (a part of) an organization; what it is, is kept."""
        role, held = first(cues.ROLES, part), cues.HELD_FOR.match(part)
        if cues.TICK.match(part):
            self.box = part
        elif _is_remark(part):
            self.remarks.append(part)
        elif role:
            self.role = role[0]
        elif is_office(part):
            self.title = self.title or part
        elif held and is_office(held["office"]):
            inside = held["how"] in cues.HELD_IN and held["where"][0].isupper()
            self.title = self.title or (held["office"] if inside else part)
            self.organization = self.organization or (held["where"] if inside else None)
        else:
            # Two letters may as well be an organization's: "Kaj Sand, KS".
            return is_initials(part, name) and (len(part) > len("KS") or self.organization is not None)
        return True


def _is_remark(part: str) -> bool:
    """Whether PART says when or how somebody took part."""
    if not cues.NOTE.match(part):
        return False
    told = (cues.ABSENCE, cues.PRESENT, cues.PARTIAL)
    return part[0].islower() or any(each.match(part) for each in told) or bool(cues.NOTE_ITEMS.search(part))


def pieces(text: str) -> list[tuple[int, int]]:
    """Start and end of the parts of TEXT between commas and dashes that are not empty."""
    ends = [(found.start(), found.end()) for found in _SEPARATOR.finditer(text)]
    edges = zip((0, *(end for _, end in ends)), (*(start for start, _ in ends), len(text)), strict=True)
    return [(start, end) for start, end in edges if text[start:end].strip()]
