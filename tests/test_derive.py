"""From bytes and an address to rows: what an address promises, and what a fault of the program costs."""

from __future__ import annotations

import hashlib
from functools import partial
from typing import TYPE_CHECKING

import pytest
from support.documents import MINUTES
from support.hostile import ERROR_PAGE, GOOD_PDF, docx, printed

from cso_opendata.derive import JOINERS, Origin, Rows, derive
from cso_opendata.errors import UnreadableError
from cso_opendata.mask import mask_lines
from cso_opendata.read import read, sniff

if TYPE_CHECKING:
    from cso_opendata.model import Document

TEXT = MINUTES.encode()


def kind(data: bytes, url: str) -> str | None:
    """The kind of fault for which DATA from URL is refused; None where it is read."""
    origin = Origin(url, hashlib.sha256(data).hexdigest(), len(data), "original")
    error = derive(data, origin, Rows(), partial(read, joiners=JOINERS, mask=mask_lines))
    return error.kind if error else None


@pytest.mark.parametrize("data", [ERROR_PAGE, TEXT, TEXT.decode().encode("utf-16")])
@pytest.mark.parametrize("end", ["", "?download=1", "#page=2", "?of=a.html"])
@pytest.mark.parametrize("name", ["pdf", "PDF", "docx", "Docx"])
def test_what_a_server_says_instead_of_a_document_is_none(name: str, end: str, data: bytes) -> None:
    """A web page or a text under an address of a PDF or DOCX is an error message, however it reads."""
    assert kind(data, f"https://example.org/minutes/1.{name}{end}") == f"not_a_{name.lower()}"


@pytest.mark.parametrize(
    ("data", "url"),
    [
        (TEXT, "minutes.txt"),
        (TEXT, "pdf"),
        (TEXT, "minutes.pdf.txt"),
        (printed(MINUTES), "minutes.txt"),
        (printed(MINUTES), "minutes.docx"),
        (docx(MINUTES.splitlines()), "minutes.pdf"),
        (b"\r\n\x00" + printed(MINUTES), "minutes.pdf"),
        (b"Content-Type: application/pdf\r\n\r\n" + printed(MINUTES), "download?id=7"),
    ],
)
def test_the_bytes_tell_what_a_document_is(data: bytes, url: str) -> None:
    """A document under a wrong name is read as what it is, a PDF behind some bytes of others too."""
    assert kind(data, url) is None


def test_a_text_that_speaks_of_pdf_is_a_text() -> None:
    """The mark of a PDF makes none: it must stand in the first 1,024 bytes, and objects must follow."""
    assert sniff(b"A PDF begins with %PDF-1.7\n" + TEXT) == "text/plain"
    assert sniff(b" " * 1024 + GOOD_PDF) != "application/pdf"


def test_a_fault_of_the_program_costs_one_document() -> None:
    """Where reading or grammar fails, the document is refused, and the reason names the place for us."""

    def fail(_: bytes) -> Document:
        raise ZeroDivisionError

    rows = Rows()
    error = derive(TEXT, Origin("a.txt", "00" * 32, len(TEXT), "original"), rows, fail)
    assert isinstance(error, UnreadableError)
    assert error.kind == "program_fault"
    assert "ZeroDivisionError in fail, line" in str(error)
    assert [row["reason"] for row in rows.tables["documents"]] == [str(error)]
    assert [row["rule"] for row in rows.tables["findings"]] == ["program_fault"]


def test_the_id_of_a_finding_does_not_hang_on_what_else_is_read() -> None:
    """Read alone or behind another document, each finding of a document keeps its id; none comes twice."""

    def found(*documents: bytes) -> list[str]:
        rows = Rows()
        for data in documents:
            origin = Origin("a.txt", hashlib.sha256(data).hexdigest(), len(data), "original")
            derive(data, origin, rows, partial(read, joiners=JOINERS, mask=mask_lines))
        return [row["finding_id"] for row in rows.tables["findings"]]

    odd = MINUTES.replace("Afbud:", "Hvem ved, hvad\ndette er for noget?\n\nAfbud:").encode()
    strange = b"Ingen ved, hvad dette er.\n\nHeller ikke dette.\n"
    assert found(strange, odd)[-len(found(odd)) :] == found(odd)
    assert len(set(found(strange, odd))) == len(found(strange, odd)) > len(found(odd)) > 0
