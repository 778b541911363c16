"""What kind of file some bytes are, told by the bytes alone."""

from __future__ import annotations

import re

from cso_opendata.errors import UnreadableError

TEXT = "text/plain"
HTML = "text/html"
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
OLE = "application/x-ole-storage"
ZIP = "application/zip"

_SIGNATURES = (
    (b"%PDF-", PDF),
    (b"PK\x03\x04", ZIP),
    (b"\xd0\xcf\x11\xe0", OLE),
    (b"\x89PNG", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"{\\rtf", "application/rtf"),
    (b"\x1f\x8b", "application/gzip"),
)
# Mail and web servers put bytes of their own before a PDF, which readers look for in the first 1,024. A text
# may speak of the mark, but holds no object of a PDF.
_LATE_PDF, _LATEST, _OBJECT = re.compile(rb"%PDF-\d"), 1024, b" 0 obj"
# A page begins with a tag; a text that merely holds bits of HTML begins with words.
_HTML_START = re.compile(
    r"\s*+(?:<\?xml[^>]*>\s*+)?(?:<!--(?>.*?-->)\s*+)*+"
    r"<(?:!doctype html|html|head|body|main|article|section|div|meta|table|[ou]l|h[1-6]|p)\b",
    re.IGNORECASE | re.DOTALL,
)
# Markdown made from a page may keep tags that only lay out; a page has its text in others.
_MARKDOWN = re.compile(r"^(?:#{1,6} \S|\|(?:\s*:?-{3,}:?\s*\|)+\s*$|\*\*\S)", re.MULTILINE)
_HTML_TEXT = re.compile(r"<(?:!doctype|html|head|body|p|h[1-6]|li|td|th|dd|dt|span|br)\b", re.IGNORECASE)
_TABLE = re.compile(r"<table\b.*?(?:</table\s*>|\Z)", re.IGNORECASE | re.DOTALL)
# The entry of the main part of a DOCX in a zip archive: in its directory, or before the packed part itself.
# Word Online numbers that part ("document2.xml").
_DOCUMENT = re.compile(
    rb"(?:PK\x01\x02.{24}[\x11-\x13]\x00.{16}|PK\x03\x04.{22}[\x11-\x13]\x00.{2})word/document\d{0,2}\.xml",
    re.DOTALL,
)
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
# UTF-8 read as cp1252 and written again turns every Danish letter into one of these pairs.
_DOUBLE_ENCODED = re.compile("\u00c3[\u00a6\u00b8\u00a5\u0192\u2020\u02dc\u2026]")
_CUT = re.compile(rb"\xc3|\xe2[\x80-\xbf]?")
_MULTIBYTE = re.compile(rb"[\xc3\xe2][\x80-\xbf]")


def sniff(data: bytes) -> str:
    """The media type of DATA. Raises UnreadableError where it is empty."""
    if not data.strip():
        raise UnreadableError("empty", "The file is empty.")
    for signature, media_type in _SIGNATURES:
        if data.startswith(signature):
            return _of_zip(data) if media_type == ZIP else media_type
    if _LATE_PDF.search(data, 0, _LATEST) and _OBJECT in data:
        return PDF
    head = data[:4096]
    if _encoding_by_nulls(head) is None and b"\x00" in head:
        return "application/octet-stream"
    start = (
        decode(data)[:4096]
        if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in head
        else head.decode("latin-1")
    )
    begins = _HTML_START.match(start.lstrip("\ufeff\u00ef\u00bb\u00bf"))
    return HTML if begins and not _is_markdown(start) else TEXT


def _is_markdown(start: str) -> bool:
    """Whether START, which begins with a tag, is a Markdown text: with marks of that, and no text in tags."""
    # Markdown has no way of its own to tell some tables.
    return _MARKDOWN.search(start) is not None and _HTML_TEXT.search(_TABLE.sub("", start)) is None


def _of_zip(data: bytes) -> str:
    """DOCX where the directory of the archive DATA, or what is left of a broken one, names its main part."""
    end = data.rfind(b"PK\x05\x06")
    start = int.from_bytes(data[end + 16 : end + 20], "little") if end >= 0 else 0
    return DOCX if _DOCUMENT.search(data, start, end if end >= 0 else len(data)) else ZIP


def decode(data: bytes) -> str:
    """The text of DATA: UTF-8, UTF-8 or UTF-16 with a mark, UTF-16 without, or cp1252.

    Raises UnreadableError where the bytes are broken or were encoded twice: a wrong letter in a
    name is worse than a missing document.
    """
    encoding = next((name for mark, name in _BOMS if data.startswith(mark)), None) or _encoding_by_nulls(
        data[:4096]
    )
    try:
        text = data.decode(encoding or "utf-8")
    except UnicodeDecodeError as error:
        text = _decode_cp1252(data, error, encoding)
    _refuse_broken(text)
    return text


def _encoding_by_nulls(head: bytes) -> str | None:
    """UTF-16 without a mark: nearly every second byte of Western text is zero."""
    half = len(head) // 2
    if half and head[1::2].count(0) > 0.7 * half:
        return "utf-16-le"
    if half and head[0::2].count(0) > 0.7 * half:
        return "utf-16-be"
    return None


def _decode_cp1252(data: bytes, error: UnicodeDecodeError, encoding: str | None) -> str:
    """DATA as cp1252, unless a mark or its other bytes say that it is meant to be something else."""
    line = data[: error.start].count(b"\n") + 1
    # A file that breaks off within a letter is none of cp1252, whose texts end with no such letter.
    cut = _CUT.fullmatch(data, error.start) is not None
    if encoding is not None or cut or len(_MULTIBYTE.findall(data)) > 1:
        raise UnreadableError(
            "broken_encoding",
            f"The text is broken at byte {error.start + 1}: it is not valid {encoding or 'UTF-8'}.",
            line,
        ) from error
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError as second:
        raise UnreadableError(
            "broken_encoding",
            f"The encoding of the text is not known: byte {second.start + 1} fits neither UTF-8 nor cp1252.",
            line,
        ) from second


def _refuse_broken(text: str) -> None:
    position = text.find("\ufffd")
    if position >= 0:
        raise UnreadableError(
            "broken_encoding",
            "The text has replacement characters where letters were lost.",
            text.count("\n", 0, position) + 1,
        )
    twice = _DOUBLE_ENCODED.search(text)
    if twice:
        raise UnreadableError(
            "double_encoded",
            "The text was encoded twice: its letters are garbled.",
            text.count("\n", 0, twice.start()) + 1,
        )
