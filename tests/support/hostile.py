"""Files made to harm whoever reads them, and small good ones in the same formats; the same bytes each time.

A PDF is written object by object, so that it can be wrong in one place only.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
_PAGE = (
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
    b" /Resources << /Font << /F 3 0 R >> /XObject << /I 5 0 R >> >> >>"
)
_PICTURE = (
    b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray"
    b" /Length 1 >>\nstream\n\x7f\nendstream"
)
_LINES = 50  # on a page


def pdf(*objects: bytes, trailer: bytes = b"") -> bytes:
    """A PDF of OBJECTS, the first of which is its catalogue; TRAILER is added to the end of the file."""
    made, places = bytearray(b"%PDF-1.7\n"), []
    for number, content in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    start, size = len(made), len(objects) + 1
    made += b"xref\n0 %d\n0000000000 65535 f \n" % size
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    made += b"trailer << /Size %d /Root 1 0 R %b >>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, start)
    return bytes(made)


def stream(content: bytes) -> bytes:
    """CONTENT as it stands in a file."""
    return b"<< /Length %d >>\nstream\n%b\nendstream" % (len(content), content)


def inflating(piece: bytes, times: int) -> bytes:
    """PIECE many TIMES over, packed."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(piece) for _ in range(times)) + packer.flush()
    return b"<< /Length %d /Filter /FlateDecode >>\nstream\n%b\nendstream" % (len(packed), packed)


def pages(content: bytes, count: int = 1, trailer: bytes = b"") -> bytes:
    """A PDF with COUNT pages that all show the stream CONTENT."""
    kids = b" ".join(b"%d 0 R" % number for number in range(6, 6 + count))
    tree = b"<< /Type /Pages /Kids [%b] /Count %d >>" % (kids, count)
    return pdf(_CATALOG, tree, _FONT, content, _PICTURE, *[_PAGE] * count, trailer=trailer)


def printed(text: str) -> bytes:
    """TEXT as a PDF, line by line; it must fit on a page."""
    lines = text.splitlines()
    assert len(lines) <= _LINES
    shown = b"".join(
        b"1 0 0 1 60 %d Tm (%b) Tj\n" % (800 - 15 * number, _escaped(line))
        for number, line in enumerate(lines)
        if line
    )
    return pages(stream(b"BT /F 11 Tf\n" + shown + b"ET"))


def _escaped(line: str) -> bytes:
    data = line.encode("cp1252")
    return data.replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")


def docx(lines: Iterable[str]) -> bytes:
    """A DOCX with a paragraph for each of LINES, which hold nothing that XML would take for its own."""
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)
    return packed(
        {"word/document.xml": f'<w:document xmlns:w="{word}"><w:body>{body}</w:body></w:document>'.encode()}
    )


def packed(parts: dict[str, bytes]) -> bytes:
    """A zip archive of PARTS."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def loop() -> bytes:
    """A tree of pages that is its own branch."""
    return pdf(_CATALOG, b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>")


def locked() -> bytes:
    """A PDF that asks for a password which nobody knows."""
    keys = b"/Filter /Standard /V 1 /R 2 /P -4 /O <%b> /U <%b>" % (b"6b" * 32, b"75" * 32)
    return pages(
        stream(b"BT /F 11 Tf 60 700 Td (Kept) Tj ET"), trailer=b"/ID [<00><00>] /Encrypt << %b >>" % keys
    )


def hungry() -> bytes:
    """A page of 20 million operators that each take memory: 40 kB that want 2 GB."""
    return pages(inflating(b"q " * 1000, 20_000))


def endless() -> bytes:
    """A thousand pages that all show the same half a million rectangles: they take minutes."""
    return pages(inflating(b"0 0 1 1 re n " * 1000, 500), 1000)


def scan() -> bytes:
    """A page that is a picture."""
    return pages(stream(b"q 595 0 0 842 0 0 cm /I Do Q"))


ERROR_PAGE = b"<!DOCTYPE html><html><body><h1>404</h1><p>Siden findes ikke.</p></body></html>"
GOOD_PDF = pages(stream(b"BT /F 11 Tf 60 700 Td (A few words) Tj ET"))

# What each is called in a folder, what it is, and the kind of fault for which it is refused.
HOSTILE: dict[str, tuple[bytes, str]] = {
    "hungry.pdf": (hungry(), "too_much_memory"),
    "endless.pdf": (endless(), "too_slow"),
    "loop.pdf": (loop(), "broken_pdf"),
    "cut.pdf": (GOOD_PDF[:-100], "broken_pdf"),
    "head.pdf": (b"%PDF-1.7\n", "broken_pdf"),
    "locked.pdf": (locked(), "password"),
    "scan.pdf": (scan(), "no_text_layer"),
    "error.pdf": (ERROR_PAGE, "not_a_pdf"),
    "error.docx": (b"Gateway timeout\n", "not_a_docx"),
    "archive.docx": (packed({"notes.txt": b"A few words"}), "unsupported_format"),
    "bomb.docx": (packed({"word/document.xml": b" " * (64 << 20)}), "zip_bomb"),
    "nothing.pdf": (b"", "empty"),
}
