"""Nights on a web of our own: a real server on 127.0.0.1, the real client, a folder of state."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, fields
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from support.web import page

from cso_opendata.fetch.crawl import client_for, crawl
from cso_opendata.fetch.net import Limits
from cso_opendata.fetch.night import Night
from cso_opendata.fetch.shown import shown
from cso_opendata.fetch.sources import load

if TYPE_CHECKING:
    from support.web import Reply, Web

    from cso_opendata.fetch import Found

FIRST = datetime(2026, 11, 25, 1, 30, tzinfo=UTC)
# Nothing is waited for: a fault is a fault at once, and no test is about how long that takes.
LIMITS = Limits(tries=1, backoff_seconds=0, wait_seconds=0)

SOURCE = """
[[source]]
name = "{name}"
kind = "{kind}"
publisher = "Example Municipality"
committee = "Joint committee"
language = "da"
terms = "CC0 1.0"
addresses = [{addresses}]
requests_per_second = inf
private_hosts = ["127.0.0.1", "localhost"]
{more}
"""
PDFS = "documents = ['.*[.]pdf.*']"


def pdf(text: str, etag: str | None = None) -> Reply:
    """A document that says TEXT."""
    return page(f"%PDF-1.7\n{text}".encode(), etag=etag)


def links(*addresses: str, etag: str | None = None) -> Reply:
    """A page that links to ADDRESSES."""
    return page("".join(f'<a href="{each}">a</a>' for each in addresses).encode(), etag=etag)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen(Night):
    """A night, and the documents that were there at its end."""

    found: tuple[Found, ...]


class Nights:
    """Nights of which WEB is the whole world, with all that is kept below FOLDER."""

    def __init__(self, web: Web, folder: Path) -> None:
        """Begin with a listing at /list that leads to PDFs."""
        self.web = web
        self.state = folder / "state"
        self.file = folder / "sources.toml"
        self.texts: dict[str, str] = {}
        self.source("minutes", "/list")

    def source(self, name: str, *paths: str, kind: str = "listing", more: str = PDFS) -> None:
        """Add a source, or change it; PATHS may be whole addresses."""
        places = (each if each.startswith("http") else self.web.url(each) for each in paths)
        addresses = ", ".join(f'"{each}"' for each in places)
        self.texts[name] = SOURCE.format(name=name, kind=kind, addresses=addresses, more=more)
        self.write()

    def without(self, name: str) -> None:
        """Take the source NAME away."""
        del self.texts[name]
        self.write()

    def write(self) -> None:
        """Write the list of sources."""
        self.file.write_text('contact = "mailto:test@example.org"\n' + "".join(self.texts.values()), "utf-8")

    def night(self, number: float = 0, accepted: str | None = None) -> Seen:
        """Night NUMBER, counted from 0; the server begins to count anew."""
        self.web.forget()
        sources, now = load([self.file]), FIRST + timedelta(days=number)
        with client_for(sources, self.state, LIMITS) as client:
            night = crawl(sources, self.state, now, client, accepted)
        told = {one.name: getattr(night, one.name) for one in fields(Night)}
        return Seen(found=shown(sources.web, self.state, now), **told)

    def read(self, found: Found) -> bytes:
        """The bytes of a document FOUND."""
        return Path(found.path).read_bytes()

    def files(self) -> list[Path]:
        """Every file below the state folder."""
        return sorted(path for path in self.state.rglob("*") if path.is_file())

    def snapshot(self) -> dict[str, tuple[int, int]]:
        """Size and time of every file below the state folder."""
        return {str(path): (path.stat().st_size, path.stat().st_mtime_ns) for path in self.files()}

    def logs(self) -> list[str]:
        """The lines of the fetch log."""
        files = sorted((self.state / "fetched").iterdir())
        return [line for file in files for line in file.read_text("utf-8").splitlines()]

    def known(self) -> dict[str, list[tuple[object, ...]]]:
        """All that the cache holds."""
        connection = sqlite3.connect(self.state / "web.sqlite")
        tables = ("records", "versions", "logs", "facts")
        rows = {each: sorted(connection.execute(f"SELECT * FROM {each}")) for each in tables}  # noqa: S608
        connection.close()
        return rows
