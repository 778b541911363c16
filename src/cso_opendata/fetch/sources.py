r"""Sources as data: a TOML file says what to fetch, from whom, under which terms, and how often at most.

contact = "mailto:data@example.org"

[[source]]
name = "minutes"
kind = "listing"
publisher = "Example Municipality"
committee = "Joint committee"
language = "da"
terms = "CC0"
addresses = ["https://www.example.org/minutes"]
documents = ['https://www\.example\.org/.*\.pdf']
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cso_opendata import __version__
from cso_opendata.errors import UsageError
from cso_opendata.fetch.net.place import place_of
from cso_opendata.fetch.source_keys import COMMON, KINDS, Wrong, checked
from cso_opendata.fetch.toml_lines import line_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

# So many requests a second a host of the public may get at most, over all workers (faults.md, N16).
_MOST_REQUESTS = 5
# What a kind that has no such key has in its place.
_NOTHING: dict[str, Any] = {
    **dict.fromkeys(("addresses", "follow", "documents"), ()),
    **dict.fromkeys(("hosts", "private_hosts"), frozenset()),
    "depth": 0,
    "requests_per_second": 1.0,
}


@dataclass(frozen=True, slots=True)
class Source:
    """One source.

    `addresses` are listing pages, sitemaps or documents, as `kind` says; `path` is the folder of the kind
    `folder`, None for the others. `follow` are the patterns of pages that are gone through like a listing,
    down to `depth` links from its addresses; `documents` those of documents. `hosts` are hosts that links
    and redirects may lead to besides those of the addresses, `private_hosts` hosts that may have an
    address of the own machine or network.
    """

    name: str
    kind: str
    publisher: str
    committee: str
    language: str
    terms: str
    note: str
    addresses: tuple[str, ...]
    path: Path | None
    follow: tuple[re.Pattern[str], ...]
    depth: int
    documents: tuple[re.Pattern[str], ...]
    requests_per_second: float
    hosts: frozenset[str]
    private_hosts: frozenset[str]

    @property
    def own_hosts(self) -> frozenset[str]:
        """The hosts of the addresses, and those named besides."""
        return frozenset(place_of(address).host for address in self.addresses) | self.hosts


@dataclass(frozen=True, slots=True)
class Sources:
    """The sources of one or more files; CONTACT says who asks, and is empty where the web is not asked."""

    contact: str
    web: tuple[Source, ...]
    folders: tuple[Source, ...]

    @property
    def agent(self) -> str:
        """The User-Agent: what asks, and where to complain."""
        return f"cso-opendata/{__version__} (+{self.contact})"

    @property
    def private_hosts(self) -> frozenset[str]:
        """The hosts that may have an address of the own machine or network."""
        return frozenset().union(*(source.private_hosts for source in self.web))

    @property
    def rates(self) -> dict[str, float]:
        """How many requests a second each host may get; the lowest where several sources name it."""
        rates: dict[str, float] = {}
        for source in self.web:
            for host in source.own_hosts:
                rates[host] = min(source.requests_per_second, rates.get(host, source.requests_per_second))
        return rates


def load(paths: Iterable[Path]) -> Sources:
    """The sources that the TOML files PATHS list; no two have the same name.

    Raises UsageError, which names file, line and key and says what to do, for a file that cannot be read
    and for whatever in it is not as it should be.
    """
    contacts: dict[str, None] = {}
    sources: dict[str, Source] = {}
    for path in paths:
        contact, found = _load(path)
        if contact:
            contacts[contact] = None
        for source in found:
            if sources.setdefault(source.name, source) is not source:
                raise UsageError(
                    f"{path}: another file has a source of the name {source.name!r}.", "Rename one of them."
                )
    everything = tuple(sources.values())
    return Sources(
        "; ".join(contacts),
        tuple(source for source in everything if source.kind != "folder"),
        tuple(source for source in everything if source.kind == "folder"),
    )


def _load(path: Path) -> tuple[str, list[Source]]:
    text = _text(path)
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{path} is no TOML: {error}.", "Correct it there.") from error
    try:
        sources = list(_sources(content, path.parent))
        return _contact(content, sources), sources
    except Wrong as wrong:
        line = line_of(text, wrong.table, wrong.key)
        raise UsageError(f"{path}, line {line}: {wrong}", wrong.do) from wrong


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise UsageError(
            f"The list of sources {path} cannot be read: {error.strerror}.",
            "Check that the path is right and that you may read it.",
        ) from error
    except UnicodeDecodeError as error:
        raise UsageError(f"The list of sources {path} is not in UTF-8.", "Save it as UTF-8.") from error


def _sources(content: dict[str, Any], folder: Path) -> Iterator[Source]:
    for key in content:
        if key not in ("contact", "source"):
            raise Wrong(None, key, f"there is no key {key!r} here.", "Known are contact and [[source]].")
    tables = content.get("source", [])
    if not isinstance(tables, list) or not tables or not all(isinstance(one, dict) for one in tables):
        raise Wrong(None, "source", "there is no source.", "Begin each one with a line [[source]].")
    names: set[str] = set()
    for number, table in enumerate(tables):
        source = _source(number, table, folder)
        if source.name in names:
            raise Wrong(number, "name", f"another source has the name {source.name!r}.", "Rename it.")
        names.add(source.name)
        yield source


def _source(number: int, table: dict[str, Any], folder: Path) -> Source:
    """The source that TABLE, number NUMBER of its file, describes; paths are relative to FOLDER."""
    kind = checked(number, table, "kind", COMMON["kind"])
    keys = COMMON | KINDS[kind]
    for key in table:
        if key not in keys:
            known = ", ".join(keys)
            raise Wrong(number, key, f"there is no key {key!r} for the kind {kind!r}.", f"Known are {known}.")
    values = {key: checked(number, table, key, value) for key, value in keys.items()}
    values["path"] = folder / values["path"] if "path" in values else None
    source = Source(**_NOTHING | values)
    _demand_polite(number, source)
    return source


def _demand_polite(number: int, source: Source) -> None:
    public = source.own_hosts - source.private_hosts
    if public and source.requests_per_second > _MOST_REQUESTS:
        raise Wrong(
            number,
            "requests_per_second",
            f"{source.requests_per_second:g} requests a second are too many for {', '.join(sorted(public))}.",
            f"Name at most {_MOST_REQUESTS}.",
        )


def _contact(content: dict[str, Any], sources: Sequence[Source]) -> str:
    """Who asks; Wrong where nobody is named, though the web is to be asked."""
    contact = content.get("contact", "")
    do = 'Write contact = "..." at the top, with an e-mail address or a page at which you can be reached.'
    if not isinstance(contact, str) or not re.fullmatch(r"[\x21-\x7e]{0,200}", contact):
        raise Wrong(None, "contact", "contact is no address of plain letters without spaces.", do)
    if not contact and any(source.kind != "folder" for source in sources):
        raise Wrong(None, "contact", "contact is missing, which every request to the web names.", do)
    return contact
