"""PDFium, bound for reading: started without the fonts of the machine, and cheap to call.

A call through the ready-made binding takes some microseconds, most of them for wrapping pointers; with
plain numbers for handles and places that are kept it takes a third of one. Both were measured.
"""

from __future__ import annotations

import ctypes
from functools import cache
from math import hypot
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

_HANDLE, _INDEX, _PLACE = ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p


@cache
def pdfium() -> ModuleType:
    """The library, started once.

    It must not look for fonts on the machine: the widths of one that is not embedded would else depend
    on where the program runs, and with them what stands beside what.
    """
    import pypdfium2_raw as raw

    nowhere = (ctypes.POINTER(ctypes.c_char) * 1)()
    raw.FPDF_InitLibraryWithConfig(raw.FPDF_LIBRARY_CONFIG(version=2, m_pUserFontPaths=nowhere))
    library: ModuleType = raw
    return library


@cache
def call(name: str, result: Any, *arguments: Any) -> Callable[..., Any]:  # noqa: ANN401  (types of ctypes)
    """The function NAME with plain numbers for handles; RESULT and ARGUMENTS are types of ctypes."""
    address = ctypes.cast(getattr(pdfium(), name), ctypes.c_void_p).value
    function: Callable[..., Any] = ctypes.PYFUNCTYPE(result, *arguments)(address)  # type: ignore[arg-type]
    return function


def handle(pointer: object) -> int:
    """The number behind POINTER."""
    return ctypes.cast(pointer, ctypes.c_void_p).value or 0  # type: ignore[arg-type]


class TextPage:
    """The text of one page, character by character: what is asked for is the n-th of them."""

    def __init__(self, pointer: object) -> None:
        """POINTER is what FPDFText_LoadPage gave; it stays the caller's to close."""
        self._pointer, self._handle = pointer, handle(pointer)
        self._numbers = (ctypes.c_double * 4)()
        self._matrix = (ctypes.c_float * 6)()
        start, width = ctypes.addressof(self._numbers), ctypes.sizeof(ctypes.c_double)
        self._places = tuple(start + width * index for index in range(4))
        self._at_matrix = ctypes.addressof(self._matrix)
        self._object = call("FPDFText_GetTextObject", _HANDLE, _HANDLE, _INDEX)
        self._origin = call("FPDFText_GetCharOrigin", _INDEX, _HANDLE, _INDEX, _PLACE, _PLACE)
        self._box = call("FPDFText_GetCharBox", _INDEX, _HANDLE, _INDEX, *[_PLACE] * 4)
        self._get_matrix = call("FPDFText_GetMatrix", _INDEX, _HANDLE, _INDEX, _PLACE)
        self._size = call("FPDFText_GetFontSize", ctypes.c_double, _HANDLE, _INDEX)
        self._error = call("FPDFText_HasUnicodeMapError", _INDEX, _HANDLE, _INDEX)
        self._hyphen = call("FPDFText_IsHyphen", _INDEX, _HANDLE, _INDEX)

    def printed_by(self, index: int) -> int | None:
        """Which operator of the file prints the character."""
        found: int | None = self._object(self._handle, index)
        return found

    def origin(self, index: int) -> tuple[float, float]:
        """Where the character begins, on its baseline."""
        self._origin(self._handle, index, self._places[0], self._places[1])
        return self._numbers[0], self._numbers[1]

    def box(self, index: int) -> tuple[float, float, float, float]:
        """The left, right, bottom and top of the character."""
        self._box(self._handle, index, *self._places)
        left, right, bottom, top = self._numbers
        return left, right, bottom, top

    def size(self, index: int) -> float:
        """The size in which the character is printed, in points."""
        return self.set_in(index)[0]

    def set_in(self, index: int) -> tuple[float, tuple[float, float]]:
        """The size in which the character is printed, in points, and the direction in which its line runs."""
        self._get_matrix(self._handle, index, self._at_matrix)
        a, b, _, d, _, _ = self._matrix
        scale = hypot(b, d) or 1.0  # the same however the line is turned
        return self._size(self._handle, index) * scale, (a, b)

    def is_garbled(self, index: int) -> bool:
        """Whether the font does not say which letter the character is."""
        return bool(self._error(self._handle, index) == 1)

    def is_hyphen(self, index: int) -> bool:
        """Whether the character is a hyphen at the end of a line."""
        return bool(self._hyphen(self._handle, index) == 1)

    def text(self) -> str:
        """All characters, each half of those that take two by itself; those that are none are U+FFFD."""
        count = pdfium().FPDFText_CountChars(self._pointer)
        buffer = (ctypes.c_ushort * (count + 1))()
        written = pdfium().FPDFText_GetText(self._pointer, 0, count, buffer)
        text = bytes(buffer)[: max(0, written - 1) * 2].decode("utf-16-le", "replace")
        return text if len(text) == count else "".join(map(self._character, range(count)))

    def _character(self, index: int) -> str:
        code = pdfium().FPDFText_GetUnicode(self._pointer, index)
        return chr(code) if 0 < code < 0x110000 else "\ufffd"  # noqa: PLR2004  (the range of Unicode)
