"""PDF: the words of each page with their places, by PDFium; what belongs together is found in `layout`.

PDFium is C++ that reads what strangers wrote: callers run it in a process of its own, with limits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.errors import UnreadableError
from cso_opendata.read.pages.layout import document
from cso_opendata.read.pages.paper import Sheet
from cso_opendata.read.pdf_boxes import drawn_on
from cso_opendata.read.pdf_marks import with_marks
from cso_opendata.read.pdf_view import size_of, view_of
from cso_opendata.read.pdf_words import words
from cso_opendata.read.pdfium import TextPage, pdfium, reference

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from cso_opendata.model import Document

    Mask = Callable[[Iterable[str]], Iterator[tuple[str, bool]]]

# The longest minutes seen have 60 pages; a thousand take some seconds.
MOST_PAGES = 1000
# A whole file ends with this mark; the standard allows white space behind it, and mail adds a little.
_END, _TAIL = b"%%EOF", 2048
_PASSWORD = 4


def read_pdf(data: bytes, joiners: Collection[str], mask: Mask) -> Document:
    """The document that the PDF DATA holds; see `cso_opendata.read.read` for the arguments.

    Raises UnreadableError: password, broken_pdf, too_many_pages, no_text_layer, garbled_text.
    """
    if _END not in data[-_TAIL:]:
        raise UnreadableError("broken_pdf", "The PDF breaks off: its end is missing. Fetch it anew.")
    sheets = list(sheets_of(data))
    if not any(sheet.words for sheet in sheets):
        riddle = next((sheet.number for sheet in sheets if sheet.garbled), None)
        if riddle:
            raise UnreadableError(
                "garbled_text",
                f"The fonts on page {riddle} of the PDF do not say which letters their shapes are.",
            )
        raise UnreadableError(
            "no_text_layer", "The PDF has no text, only pictures (a scan): run it through OCR, and add that."
        )
    return document(sheets, joiners, mask)


def sheets_of(data: bytes) -> Iterator[Sheet]:
    """The pages of the PDF DATA; raises UnreadableError (password, broken_pdf, too_many_pages)."""
    raw = pdfium()
    pdf = raw.FPDF_LoadMemDocument64(data, len(data), None)
    if not pdf:
        raise _refusal(raw.FPDF_GetLastError())
    try:
        count = raw.FPDF_GetPageCount(pdf)
        if count > MOST_PAGES:
            raise UnreadableError(
                "too_many_pages", f"The PDF has {count} pages; {MOST_PAGES} are read at most."
            )
        if count < 1:
            raise UnreadableError("broken_pdf", "The PDF has no pages.")
        for index in range(count):
            yield _sheet(pdf, index)
    finally:
        raw.FPDF_CloseDocument(pdf)


def _refusal(code: int) -> UnreadableError:
    if code == _PASSWORD:
        return UnreadableError("password", "The PDF asks for a password; get a copy without one.")
    return UnreadableError("broken_pdf", f"The PDF is broken: it cannot be opened (PDFium error {code}).")


def _sheet(pdf: object, index: int) -> Sheet:
    raw = pdfium()
    page = raw.FPDF_LoadPage(pdf, index)
    text_page = raw.FPDFText_LoadPage(page) if page else None
    try:
        if not text_page:
            raise UnreadableError("broken_pdf", f"Page {index + 1} of the PDF is broken.")
        paper = reference(page)
        view, (width, height) = view_of(paper), size_of(paper)
        found = words(TextPage(reference(text_page)), view)
        drawn = drawn_on(paper, view.place)
        return Sheet(
            number=index + 1,
            width=width,
            height=height,
            words=with_marks(found, drawn) if found and (drawn.dots or drawn.squares) else found or (),
            boxes=tuple(drawn.boxes),
            pictured=drawn.pictured,
            garbled=found is None,
        )
    finally:
        raw.FPDFText_ClosePage(text_page)
        raw.FPDF_ClosePage(page)
