"""One invented meeting as a web page without participants, as minutes, as an agenda; and runs over these."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import partial
from html import escape
from typing import TYPE_CHECKING, Any

from support.documents import MINUTES

from cso_opendata.derive import JOINERS, Origin, Rows, derive
from cso_opendata.job import Job
from cso_opendata.link.across import Register, link
from cso_opendata.mask import mask_lines
from cso_opendata.pipeline import run
from cso_opendata.read import read
from cso_opendata.reader import Release, open_release
from cso_opendata.spool import Spool
from cso_opendata.tables.rows import to_arrow

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_HEAD, _ITEMS = MINUTES[: MINUTES.index("1) ")], MINUTES[MINUTES.index("1) ") :]

AGENDA = """Dagsorden til møde i CSO den 7. marts 2024

Mødedato: 7. marts 2024
Tid: 11.30-14.00
Sted: Rådhuset, lokale 5

Dagsorden

1) Godkendelse af referat fra CSO-mødet den 7. december 2023

Referatet er vedlagt.

2) Budget 2025

Økonomiforvaltningen gennemgår tallene. Der er disse dele:

a) Udgifter
b) Indtægter

3) Mødedatoer

Næste møde i CSO foreslås holdt den 6. juni 2024.
"""


def page(text: str = _ITEMS, time: str = "klokken 11:30 til 14:00", venue: str = "på Rådhuset") -> str:
    """The web page of the meeting: its items as TEXT has them, and no participants."""
    title = "Referat af møde i CSO d. 7. marts 2024"
    blocks = [f"<h1>{title}</h1>", f"<p>Mødet blev afholdt d. 7. marts 2024, {time} {venue}.</p>"]
    for block in text.strip().split("\n\n"):
        mark = "h2" if block[:1].isdigit() else "p"
        blocks.append(f"<{mark}>{escape(block)}</{mark}>")
    return "<!doctype html><html><body>\n" + "\n".join(blocks) + "\n</body></html>\n"


def publish(folder: Path, **files: str | bytes | None) -> Release:
    """Put FILES (None: none any more) among the sources in FOLDER, run, and open what is published then.

    The last underscore of a name stands for the dot before its ending.
    """
    source = folder / "in"
    source.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        path = source / ".".join(name.rsplit("_", 1))
        path.unlink(missing_ok=True)
        if content is not None:
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
    run(Job((source,), folder / "out", "cso-opendata", "original", 1), lambda _: None)
    return open_release(folder / "out")


@dataclass(frozen=True, slots=True)
class Linked:
    """The rows of some documents after the link across them, without a release."""

    spool: Spool

    def rows(self, table: str) -> Iterator[dict[str, Any]]:
        """The rows of TABLE."""
        yield from (row for batch in self.spool.batches(table) for row in batch.to_pylist())


def together(folder: Path, **files: str) -> Linked:
    """FILES, called as `publish` calls them, read and linked in FOLDER."""
    raw, made = Spool(folder / "raw"), Spool(folder / "linked")
    reading = partial(read, joiners=JOINERS, mask=mask_lines)
    for name, content in files.items():
        rows, data = Rows(), content.encode()
        sha256 = hashlib.sha256(data).hexdigest()
        derive(data, Origin(".".join(name.rsplit("_", 1)), sha256, len(data), "original"), rows, reading)
        for table, batch in to_arrow(rows).items():
            raw.write(table, name, batch)
    link(raw, made, Register(), None)
    return Linked(made)


def disagreements(told: Release | Linked) -> list[dict[str, Any]]:
    """The findings that documents disagree."""
    return [row for row in told.rows("findings") if row["rule"] == "documents_disagree"]


def url_of(told: Release | Linked, row: dict[str, Any]) -> str:
    """The address of the document that ROW rests on."""
    return str(one(told, "documents", document_id=row["document_id"])["url"])


def one(told: Release | Linked, table: str, **where: object) -> dict[str, Any]:
    """The only row of TABLE whose columns hold what WHERE says."""
    rows = (row for row in told.rows(table) if all(row[key] == value for key, value in where.items()))
    (found,) = rows
    return found
