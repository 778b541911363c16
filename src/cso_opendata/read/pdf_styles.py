"""How the text of a page of a PDF is set, by PDFium: sizes, bold print, and the way that lines run."""

from __future__ import annotations

import ctypes
import re
from math import hypot
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.read.pdfium import call

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from cso_opendata.read.pdf_stretches import Stretch
    from cso_opendata.read.pdfium import TextPage

    View = Callable[[float, float], tuple[float, float]]
    # Of a matrix a, b and d, the size of the font, whether its letters are not known, and the font.
    Facts = tuple[float, float, float, float, int, int | None]

_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_ITALICS = re.compile(r"italic|oblique", re.IGNORECASE)
_BOLD_WEIGHT = 600
_NAME = ctypes.create_string_buffer(128)
# A line that rises or falls by no more than this share is level.
_LEVEL = 0.2


class Style(NamedTuple):
    """The size in points, whether print is bold, whether its letters are not known, and quarters turned.

    SLANTED: it is in italics.
    """

    size: float
    bold: bool
    garbled: bool
    turn: int
    slanted: bool = False


def styles_of(page: TextPage, stretches: Iterable[Stretch], view: View) -> dict[int | None, Style]:
    """How each operator that prints STRETCHES on PAGE sets them, as VIEW shows them."""
    first: dict[int | None, int] = {}
    for stretch in stretches:
        first.setdefault(stretch.printed, stretch.start)
    begins = list(first.values())
    a, b, d = page.matrices(begins)
    font_of = call("FPDFTextObj_GetFont", ctypes.c_void_p, ctypes.c_void_p)
    facts = zip(a, b, d, page.font_sizes(begins), page.are_garbled(begins), map(font_of, first), strict=True)
    # Most are set alike, and what follows from the facts is worked out once.
    return dict(zip(first, map(_Known(view).__getitem__, facts), strict=True))


class _Known(dict["Facts", Style]):
    """Styles by the facts that they follow from."""

    def __init__(self, view: View) -> None:
        """VIEW shows how lines run."""
        super().__init__()
        self._view = view

    def __missing__(self, facts: Facts) -> Style:
        """Work out what FACTS mean."""
        style = self[facts] = _style(self._view, facts)
        return style


def _style(view: View, facts: Facts) -> Style:
    """The style of print that is set as FACTS say, as VIEW shows it."""
    a, b, d, font_size, garbled, font = facts
    size = round(enlarged(font_size, b, d) * 2) / 2 or 1.0
    bold, slanted = _look(font)
    return Style(size, bold, garbled == 1, _turn((a, b), view), slanted)


def enlarged(font_size: float, b: float, d: float) -> float:
    """The size in points of print in FONT_SIZE under a matrix with B and D."""
    return font_size * (hypot(b, d) or 1.0)  # the same however the line is turned


def _turn(slope: tuple[float, float], view: View) -> int:
    """By how many quarters a line of SLOPE is turned against the clock; 1 for one that is askew."""
    (x0, y0), (x1, y1) = view(0, 0), view(*slope)
    right, down = x1 - x0, y1 - y0
    if abs(down) <= _LEVEL * abs(right):
        return 0 if right >= 0 else 2
    return 3 if down > 0 and abs(right) <= _LEVEL * abs(down) else 1


def _look(font: int | None) -> tuple[bool, bool]:
    """Whether FONT says that it is bold, by its name or by its weight, and in italics, by its name."""
    if not font:
        return False, False
    _NAME.value = b""  # a name that is too long is not written
    get_name = call(
        "FPDFFont_GetBaseFontName", ctypes.c_size_t, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_size_t
    )
    get_name(font, ctypes.addressof(_NAME), len(_NAME))
    name = _NAME.value.decode("utf-8", "replace")
    weight = call("FPDFFont_GetWeight", ctypes.c_int, ctypes.c_void_p)(font)
    return bool(_BOLD.search(name)) or weight >= _BOLD_WEIGHT, _ITALICS.search(name) is not None
