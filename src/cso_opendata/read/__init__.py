"""Bytes in, a document of lines and blocks out. Reading ends where the language begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.errors import UnreadableError
from cso_opendata.read.bounds import demand_bytes, demand_characters, demand_lines
from cso_opendata.read.hyphens import Hyphens
from cso_opendata.read.markup import unmarked
from cso_opendata.read.sniff import DOCX, HTML, OLE, PDF, TEXT, sniff

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from cso_opendata.model import Document

    Mask = Callable[[Iterable[str]], Iterator[tuple[str, bool]]]

__all__ = ["read", "sniff"]


def read(data: bytes, joiners: Collection[str], mask: Mask) -> Document:
    """The document that DATA holds, whatever the name of its file.

    JOINERS are the words before which a hyphen at a line's end stays ("service- and" in the
    language of the documents); MASK takes out of each line what must not be published.

    Raises UnreadableError with a reason that anyone understands.
    """
    media_type = sniff(data)
    if media_type in (TEXT, HTML):
        demand_bytes(data)
    document = _read(data, media_type, joiners, mask)
    if media_type != TEXT:
        document = unmarked(document, Hyphens((), joiners))
    demand_lines(len(document.lines))
    demand_characters(sum([len(line.text) for line in document.lines]))
    return document


def _read(data: bytes, media_type: str, joiners: Collection[str], mask: Mask) -> Document:
    """The document of MEDIA_TYPE that DATA holds."""
    if media_type == TEXT:
        from cso_opendata.read.text import read_text

        return read_text(data, joiners, mask)
    if media_type == HTML:
        from cso_opendata.read.html import read_html

        return read_html(data, mask, joiners)
    if media_type == PDF:
        from cso_opendata.read.pdf import read_pdf

        return read_pdf(data, joiners, mask)
    if media_type in (DOCX, OLE):  # an encrypted DOCX is a compound file, as those of old Office are
        from cso_opendata.read.docx import read_docx

        return read_docx(data, mask, joiners)
    raise UnreadableError("unsupported_format", f"The file is of a kind that is not read: {media_type}.")
