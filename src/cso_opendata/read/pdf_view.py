"""How the pages of a PDF are shown, by PDFium: how large they are, and where on them a place is seen."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cso_opendata.read.pages.paper import turned
from cso_opendata.read.pdfium import call

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Place = Callable[[float, float], tuple[float, float]]

_SIDES = (ctypes.c_float * 4)()
_POINTERS = [ctypes.byref(_SIDES, ctypes.sizeof(ctypes.c_float) * index) for index in range(len(_SIDES))]


@dataclass(frozen=True, slots=True)
class View:
    """Where places of a page are seen: PLACE tells it of one.

    CORNER is the left top corner of what is shown of a page that stands upright, as nearly all do.
    """

    place: Place
    corner: tuple[float, float] | None = None

    def columns(self, xs: Sequence[float], ys: Sequence[float]) -> tuple[Sequence[float], Sequence[float]]:
        """Where all the places XS, YS are seen, in columns as well."""
        if self.corner:
            left, top = self.corner
            return [x - left for x in xs], [top - y for y in ys]
        seen = list(map(self.place, xs, ys))
        return [x for x, _ in seen], [y for _, y in seen]

    def turned(self, turn: int) -> View:
        """The view of the page that is turned back by TURN quarters."""
        return View(lambda x, y: turned(*self.place(x, y), turn)) if turn else self


def size_of(page: object) -> tuple[float, float]:
    """The width and the height of PAGE, a reference, as it is shown."""
    width, height = call("FPDF_GetPageWidthF", ctypes.c_float), call("FPDF_GetPageHeightF", ctypes.c_float)
    return width(page), height(page)


def view_of(page: object) -> View:
    """What turns the coordinates of PAGE, a reference, into those of the page as it is shown."""
    left, bottom, right, top = _shown_part(page)
    views = (
        View(lambda x, y: (x - left, top - y), (left, top)),
        View(lambda x, y: (y - bottom, x - left)),
        View(lambda x, y: (right - x, y - bottom)),
        View(lambda x, y: (top - y, right - x)),
    )
    quarters: int = call("FPDFPage_GetRotation", ctypes.c_int)(page)
    return views[quarters % len(views)]


def _shown_part(page: object) -> tuple[float, ...]:
    """The left, bottom, right and top of what is shown of PAGE."""
    for name in ("FPDFPage_GetCropBox", "FPDFPage_GetMediaBox"):
        if call(name, ctypes.c_int)(page, *_POINTERS):
            return tuple(_SIDES)
    return (0.0, 0.0, *size_of(page))
