"""How the pages of a PDF are shown, by PDFium: how large they are, and where on them a place is seen."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING

from cso_opendata.read.pdfium import call

if TYPE_CHECKING:
    from collections.abc import Callable

    View = Callable[[float, float], tuple[float, float]]


def size_of(page: object) -> tuple[float, float]:
    """The width and the height of PAGE, a reference, as it is shown."""
    width, height = call("FPDF_GetPageWidthF", ctypes.c_float), call("FPDF_GetPageHeightF", ctypes.c_float)
    return width(page), height(page)


def view_of(page: object) -> View:
    """What turns the coordinates of PAGE, a reference, into those of the page as it is shown."""
    left, bottom, right, top = _shown_part(page)
    views: tuple[View, ...] = (
        lambda x, y: (x - left, top - y),
        lambda x, y: (y - bottom, x - left),
        lambda x, y: (right - x, y - bottom),
        lambda x, y: (top - y, right - x),
    )
    quarters: int = call("FPDFPage_GetRotation", ctypes.c_int)(page)
    return views[quarters % len(views)]


def _shown_part(page: object) -> tuple[float, ...]:
    """The left, bottom, right and top of what is shown of PAGE."""
    sides = (ctypes.c_float * 4)()
    places = [ctypes.byref(sides, ctypes.sizeof(ctypes.c_float) * index) for index in range(len(sides))]
    for name in ("FPDFPage_GetCropBox", "FPDFPage_GetMediaBox"):
        if call(name, ctypes.c_int)(page, *places):
            return tuple(sides)
    return (0.0, 0.0, *size_of(page))
