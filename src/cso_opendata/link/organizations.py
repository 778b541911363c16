"""Organizations behind their printed names, by the curated reference."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from cso_opendata.ids import mint
from cso_opendata.link.spelling import close
from cso_opendata.reference import Entry, organizations

_SIDES = {"administration": "management", "unit": "management", "union": "employee"}
# What a local union is called, whichever it is of.
_UNIONS = ("lærerkreds", "lærerforening", "fagforening")
_NOT_WORD = re.compile(r"[^\w/]+")


@dataclass(frozen=True, slots=True)
class Organization:
    """An organization: its id and what the reference says of it; BASIS is how a printed name led to it."""

    organization_id: str
    name: str
    short_name: str | None
    kind: str
    parent: str | None
    municipality_code: str | None
    basis: str

    @property
    def side(self) -> str | None:
        """The side that its people sit on in a joint committee; null where it has none."""
        return _SIDES.get(self.kind)


def _id(key: str) -> str:
    return mint("reference", "organizations", key)


@cache
def _reference() -> tuple[dict[str, Entry], dict[str, str]]:
    """The curated organizations by key, and the key by each folded name."""
    rows = organizations()
    names = {
        _fold(name): row["key"]
        for row in rows
        for name in (*row["names"], row["name"], row["short_name"])
        if name
    }
    return {row["key"]: row for row in rows}, names


def _fold(name: str) -> str:
    return _NOT_WORD.sub(" ", name).strip().lower()


def _kind(folded: str) -> str:
    """The kind of an organization outside the reference, as its FOLDED name says it.

    A name that ends in the word for one is an administration; one that begins with a union's name is a
    branch of it ("FOA Prøveby").
    """
    if folded.endswith(("forvaltning", "forvaltningen")):
        return "administration"
    by_key, by_name = _reference()
    unions = (name for name, key in by_name.items() if by_key[key]["kind"] == "union")
    branch = any(folded.startswith(f"{name} ") for name in unions) or folded.endswith(_UNIONS)
    return "union" if branch else "other"


@cache
def organization(printed: str) -> Organization:
    """The organization that a name as PRINTED means.

    A name of the reference, or one that differs from it by one slip a word, is that organization;
    any other is one of its own. Its parent, too, is given as an id.
    """
    by_key, by_name = _reference()
    folded = _fold(printed)
    key, basis = by_name.get(folded), "reference"
    if key is None:
        near = {by_name[name] for name in by_name if close(folded, name)}
        key, basis = (near.pop(), "spelling") if len(near) == 1 else (None, "same_name")
    if key is None:
        name = " ".join(printed.split())
        return Organization(
            mint("name", "organizations", folded), name, None, _kind(folded), None, None, basis
        )
    row = by_key[key]
    parent = _id(row["parent"]) if row["parent"] else None
    return Organization(
        _id(key), row["name"], row["short_name"], row["kind"], parent, row["municipality_code"], basis
    )


def with_parents(organization_id: str) -> list[Organization]:
    """The organization of the reference with ORGANIZATION_ID and those above it; empty for one outside it."""
    by_key, _ = _reference()
    by_id = {_id(key): row for key, row in by_key.items()}
    found: list[Organization] = []
    while organization_id in by_id:
        one = organization(by_id[organization_id]["name"])
        found.append(one)
        if one.parent is None:
            break
        organization_id = one.parent
    return found
