"""PDFs written by hand, page by page, so that each can hold one oddity: how pages lie or text is printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from support.hostile import pdf, stream

if TYPE_CHECKING:
    from collections.abc import Sequence

_STANDARD = b"<< /Type /Font /Subtype /Type1 /BaseFont /%b /Encoding /WinAnsiEncoding >>"
_PICTURE = (
    b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray"
    b" /Length 1 >>\nstream\n\x7f\nendstream"
)
_FIRST = 7  # the objects before are the catalogue, the tree of pages, three fonts, and a picture


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page: what it draws, how it is turned, and which part of it is shown.

    Its fonts are /F, /B (bold) and /S, its picture is /I, and FORM is drawn by /X.
    """

    content: bytes
    rotate: int = 0
    media: tuple[float, float, float, float] = (0, 0, 595, 842)
    crop: tuple[float, float, float, float] | None = None
    form: bytes | None = None


def say(text: str, x: float, y: float, size: float = 11, font: str = "F") -> bytes:
    """TEXT printed at X, Y, counted from the foot of the page."""
    return b"BT /%b %g Tf 1 0 0 1 %g %g Tm (%b) Tj ET\n" % (font.encode(), size, x, y, escaped(text))


def escaped(text: str) -> bytes:
    """TEXT as it stands in a string of a PDF."""
    data = text.encode("cp1252")
    return data.replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")


def bound(*leaves: Leaf, font: Sequence[bytes] = (), trailer: bytes = b"") -> bytes:
    """The PDF of LEAVES; FONT are the objects of the font /S, the first of which is itself."""
    fonts = [_STANDARD % b"Helvetica", _STANDARD % b"Helvetica-Bold", font[0] if font else b"null"]
    later: list[bytes] = list(font[1:])
    kids, objects = [], []
    number = _FIRST + len(later)
    for leaf in leaves:
        form = stream(leaf.form).replace(b"<<", _FORM, 1) if leaf.form is not None else b"null"
        kids.append(b"%d 0 R" % number)
        objects += [_page(leaf, number), stream(leaf.content), form]
        number += 3
    tree = b"<< /Type /Pages /Kids [%b] /Count %d >>" % (b" ".join(kids), len(leaves))
    return pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>", tree, *fonts, _PICTURE, *later, *objects, trailer=trailer
    )


_FORM = b"<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] "


def _page(leaf: Leaf, number: int) -> bytes:
    crop = b" /CropBox [%g %g %g %g]" % leaf.crop if leaf.crop else b""
    return (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [%g %g %g %g]%b /Rotate %d /Contents %d 0 R"
        b" /Resources << /Font << /F 3 0 R /B 4 0 R /S 5 0 R >>"
        b" /XObject << /I 6 0 R /X %d 0 R >> >> >>"
    ) % (*leaf.media, crop, leaf.rotate, number + 1, number + 2)
