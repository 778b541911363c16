"""Organizations behind their printed names, by the curated reference and by where a document is at home."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from cso_opendata.ids import mint
from cso_opendata.naming import close
from cso_opendata.reference import Entry, organizations

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_SIDES = {"administration": "management", "unit": "management", "union": "employee"}
# What a local union is called, whichever it is of.
_UNIONS = ("lærerkreds", "lærerforening", "fagforening")
_NOT_WORD = re.compile(r"[^\w/]+")


@dataclass(frozen=True, slots=True)
class Home:
    """Where a document is at home: a municipality of the reference by its CODE, or another by its NAME.

    Both are null where the document does not say.
    """

    code: str | None
    name: str | None

    def around(self, organization_id: str) -> str:
        """The place in which a name is one person: an organization, in other municipalities theirs alone."""
        return f"{organization_id}\n{self.name}" if self.name else organization_id


NOWHERE = Home(None, None)


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
def _by_key() -> dict[str, Entry]:
    return {row["key"]: row for row in organizations()}


@cache
def _names(code: str | None) -> dict[str, str]:
    """The key of an organization by each folded name that means it in documents of the municipality CODE."""
    rows = organizations()
    names = {_fold(name): row["key"] for row in rows for name in row["names"]}
    own = {_fold(name): row["key"] for row in rows for name in row["names_at_home"].get(code or "", ())}
    return names | own


@cache
def _kinds() -> dict[str, str]:
    """The kind of each organization of the reference by its folded name, wherever it is at home."""
    return {_fold(row["name"]): row["kind"] for row in organizations()}


@cache
def _unions() -> tuple[str, ...]:
    """What the names of branches of unions begin with."""
    unions = (row for row in organizations() if row["kind"] == "union")
    return tuple(
        f"{_fold(name)} "
        for row in unions
        for name in (*row["names"], *(each for names in row["names_at_home"].values() for each in names))
    )


def _fold(name: str) -> str:
    return _NOT_WORD.sub(" ", name).strip().lower()


@cache
def home_of(municipality: str | None, body: str | None) -> Home:
    """Where a document is at home that names MUNICIPALITY ("Prøveby Kommune") as its own.

    One that names none is at home where the body that met is, if only one municipality has such a body.
    """
    if municipality is not None:
        key = _key_of(_fold(municipality), _names(None))
        code = _by_key()[key]["municipality_code"] if key else None
        return Home(code, None if code else _fold(municipality))
    known = _fold(body or "")
    for row in organizations():
        code = row["municipality_code"]
        if row["tells_home"] and known in map(_fold, row["names_at_home"].get(code or "", ())):
            return Home(code, None)
    return NOWHERE


def _key_of(folded: str, names: Mapping[str, str]) -> str | None:
    """The key of the organization called FOLDED by one of NAMES, or by one that a slip a word leads to."""
    key = names.get(folded)
    near = {names[name] for name in names if close(folded, name)} if key is None else set()
    return near.pop() if len(near) == 1 else key


@cache
def organization(printed: str, home: Home) -> Organization:
    """The organization that a name as PRINTED means in a document that is at HOME there.

    A name of the reference, or one that differs from it by one slip a word, is that organization;
    any other is one of its own, and of its municipality. Its parent, too, is given as an id.
    """
    folded, names = _fold(printed), _names(home.code)
    key = _key_of(folded, names)
    if key is None:
        own = f"{home.name}\n{folded}" if home.name else folded
        return outside(mint("name", "organizations", own), printed)
    return _listed(_by_key()[key], "reference" if folded in names else "spelling")


def _listed(row: Entry, basis: str) -> Organization:
    """The organization that ROW of the reference is."""
    parent = _id(row["parent"]) if row["parent"] else None
    return Organization(
        _id(row["key"]), row["name"], row["short_name"], row["kind"], parent, row["municipality_code"], basis
    )


def called(printed: str, names: Iterable[str]) -> set[str]:
    """The ids of all organizations that a name as PRINTED may mean, here and in the municipalities NAMES."""
    codes = {code for row in organizations() for code in row["names_at_home"]}
    homes = (NOWHERE, *(Home(code, None) for code in codes), *(Home(None, name) for name in names))
    return {organization(printed, home).organization_id for home in homes}


def outside(organization_id: str, printed: str) -> Organization:
    """The organization with ORGANIZATION_ID, which the reference does not have, by its name as PRINTED."""
    name = " ".join(printed.split())
    return Organization(organization_id, name, None, _kind(_fold(printed)), None, None, "same_name")


def _kind(folded: str) -> str:
    """The kind of an organization outside the reference, as its FOLDED name says it.

    A name that ends in the word for one is an administration; one that begins with a union's name is a
    branch of it ("FOA Prøveby"). What is called as another municipality's is what that one is.
    """
    if folded.endswith(("forvaltning", "forvaltningen")):
        return "administration"
    kinds = _kinds()
    if folded in kinds:
        return kinds[folded]
    return "union" if folded.startswith(_unions()) or folded.endswith(_UNIONS) else "other"


def with_parents(organization_id: str) -> list[Organization]:
    """The organization of the reference with ORGANIZATION_ID and those above it; empty for one outside it."""
    by_id = {_id(key): row for key, row in _by_key().items()}
    found: list[Organization] = []
    while organization_id in by_id:
        one = _listed(by_id[organization_id], "reference")
        found.append(one)
        if one.parent is None:
            break
        organization_id = one.parent
    return found
