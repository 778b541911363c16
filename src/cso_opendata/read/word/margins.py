"""Heads and feet of the pages of a DOCX: which of them the first page has for itself, and all others."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.read.word.nodes import switch, word
from cso_opendata.read.word.package import referred, related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cso_opendata.read.word.nodes import Node
    from cso_opendata.read.word.package import Package, Part

_SECTION, _CHANGED = word("sectPr"), word("sectPrChange")
_HEAD, _FOOT = word("headerReference"), word("footerReference")
_KIND = word("type")


class Margins(NamedTuple):
    """The head and foot of the first page alone; the heads, and the feet, of the other pages, each once."""

    letterhead: list[Node]
    heads: list[Node]
    feet: list[Node]


def margins_of(package: Package, main: Part) -> Margins:
    """The heads and feet of the sections of MAIN that Word prints; those that say the same are one."""
    margins = Margins([], [], [])
    seen: set[str] = set()
    for number, section in enumerate(_sections(main.root)):
        for reference in _references(section):
            part = referred(package, main, reference) if _prints(reference, section, package, main) else None
            if part is None or part.name in seen or (text := "".join(part.root.itertext())) in seen:
                continue
            seen |= {part.name, text}
            own = number == 0 and reference.get(_KIND) == "first"
            heads = margins.heads if reference.tag == _HEAD else margins.feet
            (margins.letterhead if own else heads).append(part.root)
    return margins


def _sections(root: Node) -> Iterator[Node]:
    """The sections of the document ROOT, but for what they were before a tracked change."""
    for section in root.iter(_SECTION):
        around = section.getparent()
        if around is not None and around.tag != _CHANGED:
            yield section


def _references(section: Node) -> list[Node]:
    """The heads and then the feet that SECTION names, those of its first page before the others."""
    found = section.iterchildren(_HEAD, _FOOT)
    return sorted(found, key=lambda one: (one.get(_KIND) != "first", one.tag == _FOOT))


def _prints(reference: Node, section: Node, package: Package, main: Part) -> bool:
    """Whether SECTION has pages for the head or foot REFERENCE."""
    kind = reference.get(_KIND)
    if kind == "first":
        return bool(switch(section, word("titlePg")))
    if kind == "even":
        settings = related(package, main, "settings")
        return settings is not None and bool(switch(settings.root, word("evenAndOddHeaders")))
    return True
