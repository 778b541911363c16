"""PDFium, bound for reading: started without the fonts of the machine, and cheap to call.

A call through the ready-made binding takes some microseconds, most of them for wrapping pointers. With plain
numbers for these it takes half of one; a quarter where references stand for them that are kept, and the types
of arguments go without saying. All were measured.
"""

from __future__ import annotations

import ctypes
from collections import deque
from functools import cache, partial
from itertools import chain, repeat
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from types import ModuleType

# Beyond the last sign of Unicode.
_NO_SIGN = 0x110000
# Room for the text of a page: a kind of array for each length would take longer than to fill it.
_LETTERS = ctypes.create_string_buffer(1 << 16)
# Of so many characters is asked in a row.
_AT_ONCE = 256


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
    """The function NAME with plain numbers for handles; RESULT and ARGUMENTS are types of ctypes.

    Where no ARGUMENTS are named it takes references for handles, and whole numbers of 32 bits.
    """
    address = ctypes.cast(getattr(pdfium(), name), ctypes.c_void_p).value
    function: Callable[..., Any] = ctypes.PYFUNCTYPE(result, *arguments)(address)  # type: ignore[arg-type]
    return function


def reference(thing: Any) -> object:  # noqa: ANN401  (a pointer of ctypes, or a number)
    """What stands for THING, a pointer or the number behind one, where the types of arguments go unsaid."""
    return ctypes.byref(ctypes.c_char.from_address(thing) if isinstance(thing, int) else thing.contents)


class _Room:
    """Room for what a function says of some characters: so many numbers of each, all of one KIND."""

    def __init__(
        self, kind: type[ctypes.c_float | ctypes.c_double], width: int, pointers: int, wanted: Sequence[int]
    ) -> None:
        """For WIDTH numbers of each, to the first POINTERS of which the function wants a pointer."""
        self.numbers = (kind * (width * _AT_ONCE))()
        size = ctypes.sizeof(kind)
        self.places = [
            [ctypes.byref(self.numbers, size * (width * each + place)) for each in range(_AT_ONCE)]
            for place in range(pointers)
        ]
        self._width, self._wanted = width, wanted

    def columns(self, count: int) -> list[list[float]]:
        """The numbers that are wanted of COUNT characters, in columns."""
        end, width = count * self._width, self._width
        return [self.numbers[place:end:width] for place in self._wanted]


_ROOMS = {
    "FPDFText_GetMatrix": _Room(ctypes.c_float, 6, 1, (0, 1, 3)),
    "FPDFText_GetCharOrigin": _Room(ctypes.c_double, 2, 2, (0, 1)),
    "FPDFText_GetCharBox": _Room(ctypes.c_double, 4, 4, (0, 1, 2, 3)),
}


class TextPage:
    """The text of one page, character by character: what is asked for is the n-th of them, or several."""

    def __init__(self, page: object) -> None:
        """PAGE is a reference to what FPDFText_LoadPage gave; it stays the caller's to close."""
        self._page = page
        # Which operator of the file prints a character: asked of so many that a method would cost too much.
        self.printed_by: Callable[[int], int | None] = partial(
            call("FPDFText_GetTextObject", ctypes.c_void_p), page
        )

    def are_garbled(self, indexes: Sequence[int]) -> Iterator[int]:
        """For each character, 1 where the font does not say which letter it is."""
        return map(call("FPDFText_HasUnicodeMapError", ctypes.c_int), repeat(self._page), indexes)

    def is_hyphen(self, index: int) -> bool:
        """Whether the character is a hyphen at the end of a line."""
        return bool(call("FPDFText_IsHyphen", ctypes.c_int)(self._page, index) == 1)

    def font_sizes(self, indexes: Sequence[int]) -> Iterator[float]:
        """The size of the font of each character, which its matrix may enlarge."""
        return map(call("FPDFText_GetFontSize", ctypes.c_double), repeat(self._page), indexes)

    def matrices(self, indexes: Sequence[int]) -> list[list[float]]:
        """Of the matrices by which the characters are printed all a, b and d, in columns."""
        return self._columns("FPDFText_GetMatrix", indexes)

    def origins(self, indexes: Sequence[int]) -> list[list[float]]:
        """Where the characters begin, on their baselines, in columns: all x, all y."""
        return self._columns("FPDFText_GetCharOrigin", indexes)

    def boxes(self, indexes: Sequence[int]) -> list[list[float]]:
        """The boxes around the characters, in columns: all of their left, right, bottom and top sides."""
        return self._columns("FPDFText_GetCharBox", indexes)

    def _columns(self, name: str, indexes: Sequence[int]) -> list[list[float]]:
        """What the function NAME says of the characters."""
        tell, room = call(name, ctypes.c_int), _ROOMS[name]
        if len(indexes) > _AT_ONCE:
            parts = (indexes[start : start + _AT_ONCE] for start in range(0, len(indexes), _AT_ONCE))
            return [
                list(chain(*each))
                for each in zip(*(self._columns(name, part) for part in parts), strict=True)
            ]
        deque(map(tell, repeat(self._page), indexes, *room.places), maxlen=0)
        return room.columns(len(indexes))

    def text(self) -> str:
        """All characters, each half of those that take two by itself; those that are none are U+FFFD."""
        count = call("FPDFText_CountChars", ctypes.c_int)(self._page)
        size = 2 * (count + 1)
        letters = _LETTERS if size <= len(_LETTERS) else ctypes.create_string_buffer(size)
        written = call("FPDFText_GetText", ctypes.c_int)(self._page, 0, count, letters)
        text = ctypes.string_at(letters, max(0, written - 1) * 2).decode("utf-16-le", "replace")
        return text if len(text) == count else "".join(map(self._character, range(count)))

    def _character(self, index: int) -> str:
        code = call("FPDFText_GetUnicode", ctypes.c_uint)(self._page, index)
        return chr(code) if 0 < code < _NO_SIGN else "\ufffd"
