"""Printed pages to a document: their lines in reading order, and the blocks these make up."""

from __future__ import annotations

import unicodedata
from functools import partial
from typing import TYPE_CHECKING

from cso_opendata.model import Document, Line
from cso_opendata.read.marks import visible
from cso_opendata.read.pages.flow import blocks_of
from cso_opendata.read.pages.order import printed_on
from cso_opendata.read.sniff import PDF

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from cso_opendata.read.pages.paper import Sheet

    Mask = Callable[[Iterable[str]], Iterator[tuple[str, bool]]]


# A line out of its fields, in half the time that its class takes.
_made: Callable[[tuple[object, ...]], Line] = partial(tuple.__new__, Line)


def document(sheets: Sequence[Sheet], joiners: Collection[str], mask: Mask) -> Document:
    """The document that the pages SHEETS make up; see `cso_opendata.read.read` for the arguments."""
    printed = printed_on(sheets)
    shown = [line.text for line in printed]
    cleaned, counts = (shown, ()) if _is_clean(shown) else zip(*map(_clean, shown), strict=True)
    masked = list(mask(cleaned))
    lines = tuple(
        _made((number, line[0], text, changed, line[4], 0))
        for number, (line, (text, changed)) in enumerate(zip(printed, masked, strict=True), start=1)
    )
    return Document(
        media_type=PDF,
        reader="pdf 1",
        lines=lines,
        blocks=tuple(blocks_of(printed, shown, [text for text, _ in masked], joiners)),
        page_count=len(sheets),
        removed_characters=sum(counts),
        pages_without_text=tuple(
            sheet.number for sheet in sheets if sheet.garbled or (sheet.pictured and not sheet.words)
        ),
    )


def _is_clean(lines: Sequence[str]) -> bool:
    """Whether `_clean` leaves all LINES as they are: a look at all of them in one go."""
    text = " ".join(lines)
    return text.isprintable() and unicodedata.is_normalized("NFC", text)


def _clean(text: str) -> tuple[str, int]:
    """TEXT without what cannot be seen, and how much that was; a soft hyphen at its end is printed."""
    text = unicodedata.normalize("NFC", f"{text[:-1]}-" if text.endswith("\u00ad") else text)
    return (text, 0) if text.isprintable() else visible(text)
