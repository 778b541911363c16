"""What is known of an address, and what becomes of that when a line is added to the fetch log. Pure.

The record of an address is a fold of `after` over its lines, so that what is known can be made again from
the log alone.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from cso_opendata.fetch.log import Entry, Meant

NIGHTS = 3
"""So many nights a document must be missing before it counts as withdrawn (faults.md, N12); and so many
nights what is missing or fails is asked for again before that is left to the rota."""


class Record(NamedTuple):
    """What is known of the address `url`: a `page` that is gone through for links, a `document`, or both.

    `sha256` and `byte_count` are those of the last good body, which was first seen in the night
    `first_seen_at`; None and 0 where none has come yet. `etag` and `last_modified` are for asking whether it
    has changed. `final_url` is where it lies if that is elsewhere. `missing` and `failed` are the nights in
    which it was not there, or came to nothing, since it was last had; `doubted` says that it was missing
    when too many others were. `refused` is the kind, and the hash, of what was last not as it should be.
    `read` is the hash of the body whose links were all gone through, `read_by` the digest of the sources for
    which that was done, `follow` what was found for each of them: its name, how many documents, and which
    pages to follow (JSON). `seq` counts lines of the log: that of the last one that told of the body or of
    trouble.
    """

    url: str
    source: str
    page: bool
    document: bool
    sha256: str | None
    byte_count: int
    first_seen_at: str | None
    etag: str | None
    last_modified: str | None
    final_url: str | None
    missing: str
    failed: str
    doubted: bool
    withdrawn_at: str | None
    refused: str | None
    read: str | None
    read_by: str | None
    follow: str
    seq: int

    @property
    def restless(self) -> bool:
        """Whether it is to be asked for in any night: missing or failing, and not for long."""
        if not (self.doubted or self.missing or self.failed):
            return False  # asked of all documents every night
        return self.doubted or any(0 < days.count("T") < NIGHTS for days in (self.missing, self.failed))

    @property
    def stands(self) -> bool:
        """Whether it is a document that its source showed when it was last asked for."""
        return self.document and self.sha256 is not None and self.withdrawn_at is None


def unknown(url: str, source: str) -> Record:
    """The record of an address of which nothing is known."""
    return Record(
        url=url, source=source, page=False, document=False, sha256=None, byte_count=0, first_seen_at=None,
        etag=None, last_modified=None, final_url=None, missing="", failed="", doubted=False,
        withdrawn_at=None, refused=None, read=None, read_by=None, follow="", seq=0,
    )  # fmt: skip


def worth(record: Record) -> int:
    """A number for what the data tells of the document of RECORD, 0 where it tells nothing.

    The sum of those of all documents says in short what they are, and changes with each one of them.
    """
    if not record.document or record.sha256 is None:
        return 0
    told = repr((record.url, record.sha256, record.first_seen_at, record.withdrawn_at))
    return int.from_bytes(hashlib.sha256(told.encode()).digest(), "big")


def after(record: Record, entry: Entry, seq: int) -> Record:
    """What is known of an address after ENTRY, the line number SEQ of the log; RECORD was before."""
    record = record._replace(page=record.page or entry.page, document=record.document or entry.document)
    return _CHANGES[entry.meant](record, entry, seq)


def _had(record: Record, entry: Entry, seq: int) -> Record:
    """The document or page was there: with a body (200), or as it had been (304)."""
    etag, last_modified = entry.header("etag"), entry.header("last-modified")
    if entry.sha256 is None:
        etag, last_modified = etag or record.etag, last_modified or record.last_modified
    else:
        record = record._replace(
            sha256=entry.sha256,
            byte_count=entry.byte_count or 0,
            first_seen_at=entry.first_seen_at,
            final_url=None if entry.final_url == entry.url else entry.final_url,
        )
    return record._replace(
        source=entry.source,
        etag=etag,
        last_modified=last_modified,
        missing="",
        failed=_with_night("", entry.night) if entry.kind else "",
        doubted=False,
        withdrawn_at=None,
        refused=entry.kind,
        seq=record.seq if entry.meant == "same" else seq,
    )


def _missing(record: Record, entry: Entry, seq: int) -> Record:
    missing = _with_night(record.missing, entry.night)
    gone = missing.count("T") == NIGHTS and record.sha256 is not None
    return record._replace(
        missing=missing,
        failed="",
        doubted=False,
        withdrawn_at=record.withdrawn_at or (missing.partition(" ")[0] if gone else None),
        refused=None,
        seq=seq,
    )


def _doubted(record: Record, _: Entry, seq: int) -> Record:
    return record._replace(doubted=True, seq=seq)


def _failed(record: Record, entry: Entry, seq: int) -> Record:
    failed = _with_night(record.failed, entry.night)
    return record._replace(failed=failed, refused=f"{entry.kind} {entry.sha256 or ''}".strip(), seq=seq)


def _read(record: Record, entry: Entry, _: int) -> Record:
    follow = json.dumps(entry.follow, separators=(",", ":"))
    return record._replace(read=entry.sha256, read_by=entry.sources, follow=follow)


def _claimed(record: Record, entry: Entry, _: int) -> Record:
    return record._replace(source=entry.source)


def _dropped(record: Record, _: Entry, __: int) -> Record:
    return record._replace(document=False)


def _with_night(nights: str, night: str) -> str:
    """NIGHTS and NIGHT, which counts only where it is of another day, and where there are not enough yet."""
    days = {each[:10] for each in nights.split()}
    return nights if night[:10] in days or len(days) == NIGHTS else f"{nights} {night}".lstrip()


_CHANGES: dict[Meant, Callable[[Record, Entry, int], Record]] = {
    "new": _had,
    "changed": _had,
    "back": _had,
    "same": _had,
    "missing": _missing,
    "withdrawn": _missing,
    "doubted": _doubted,
    "failed": _failed,
    "refused": _failed,
    "read": _read,
    "claimed": _claimed,
    "dropped": _dropped,
}
