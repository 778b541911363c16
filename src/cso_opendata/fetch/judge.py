"""Whether the body of an answer is what was asked for, or what a server says when it has no such thing."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.fetch import archive

if TYPE_CHECKING:
    from pathlib import Path

    from cso_opendata.fetch.known import Record
    from cso_opendata.fetch.net import Answer

_PROMISE = re.compile(r"\.(?:pdf|docx)(?:[?#].*)?", re.IGNORECASE | re.DOTALL)
_PACKED_TYPES = frozenset((
    "application/pdf", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
))  # fmt: skip
_LEAST = 1024  # a PDF may begin so many bytes late
# Where a web page says what it is, and how one says that it is not what was asked for.
_TITLE = re.compile(r"<(title|h1)\b[^>]{0,500}>(.{0,500}?)</\1", re.IGNORECASE | re.DOTALL)
_MOST = 100_000
_TAG = re.compile(r"<[^>]{0,500}>")
_ERROR = re.compile(
    r"^\W*(?:(?:fejl|error|http|status)\W*)?(?:40[0-9]|410|50[0-4])\b|^\W*log ?ind?\b|^\W*sign in\b"
    r"|\bnot (?:be )?found\b|\bikke fundet\b|\bfindes ikke\b|\bikke (?:findes|vises)\b"
    r"|\bdoes not exist\b|\bopstod en fejl\b|\berror occurred\b"
    r"|\baccess denied\b|\badgang nægtet\b|\bserver error\b|\bservice unavailable\b|\bmidlertidigt utilg",
    re.IGNORECASE,
)


class Wrong(NamedTuple):
    """What is wrong with a body: a short code, and a sentence."""

    kind: str
    reason: str


def wrong_with(answer: Answer, record: Record, folder: Path) -> Wrong | None:
    """What is wrong with the body of ANSWER, which lies in the archive FOLDER; None if nothing is.

    RECORD tells what the address gave before. A promise is made by the address, by the type that the
    server names, and by the kind of the last good body. Only text and web pages break it: whatever else
    comes is for the readers to judge. A web page whose title or heading says that there is no such page, as
    that of the last good body did not, is an error message, whatever its status.
    """
    head = _head(folder, answer.sha256)
    if answer.byte_count <= _LEAST and not head.strip():
        return Wrong("empty", "The body is empty. What was known of it stays.")
    promised = _PROMISE.search(answer.url) or answer.content_type in _PACKED_TYPES
    if _is_text(head) and (promised or _is_packed(_head(folder, record.sha256))):
        what = "A PDF or DOCX was to come, but text or a web page came: an error message, most likely."
        return Wrong("not_a_document", f"{what} What was known of it stays.")
    said = _error(folder, answer.sha256) if _is_text(head) else None
    if said is not None and _error(folder, record.sha256) is None:
        return Wrong("not_a_document", f'It says of itself "{said}". What was known of it stays.')
    return None


def _error(folder: Path, sha256: str | None) -> str | None:
    """The first title or heading of the web page SHA256 in FOLDER that says it is an error message."""
    page = _head(folder, sha256, _MOST).decode("utf-8", "replace")
    first = {found[1].lower(): found[2] for found in reversed(list(_TITLE.finditer(page)))}
    titles = (" ".join(html.unescape(_TAG.sub(" ", title)).split()) for title in first.values())
    return next((title[:80] for title in titles if _ERROR.search(title)), None)


def _head(folder: Path, sha256: str | None, size: int = _LEAST) -> bytes:
    """The first SIZE bytes of what lies under SHA256; none where nothing does."""
    if sha256 is None:
        return b""
    try:
        with archive.place(folder, sha256).open("rb") as file:
            return file.read(size)
    except FileNotFoundError:
        return b""


def _is_packed(head: bytes) -> bool:
    return b"%PDF-" in head or head.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0"))


def _is_text(head: bytes) -> bool:
    return not _is_packed(head) and b"\x00" not in head and not head.startswith((b"\x1f\x8b", b"{\\rtf"))
