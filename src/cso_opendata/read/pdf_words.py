"""The words of a page of a PDF and their places, by PDFium.

Calls into PDFium are what takes the time: so words are kept together as the file prints them, a stretch by
one operator on one line, and only the places that matter of it are asked for.
"""

from __future__ import annotations

import ctypes
import re
from typing import TYPE_CHECKING, NamedTuple

from cso_opendata.read.pages.paper import Word, turned
from cso_opendata.read.pdfium import call

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cso_opendata.read.pdfium import TextPage

    View = Callable[[float, float], tuple[float, float]]

# Where more stretches of text than this share have no letters behind their shapes, the text is a riddle.
_GARBLED = 0.2
# PDFium divides words by white space of its own; a hyphen at a line's end is U+FFFE in its text and U+0002
# by index, without a line end behind it.
_WORD = re.compile("[^\\s\\x00-\\x1f\\x7f\ufffe\uffff]+[\\x02\ufffe]?")
_LINE_ENDS = frozenset("\r\n\x02\ufffe")
_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_BOLD_WEIGHT = 600
# What stands for other signs: ligatures, hyphens, and the bullets of symbol fonts.
_SIGNS = {
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl",
    "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st",
    "\x02": "-", "\ufffe": "-", "\u2010": "-", "\u2011": "-",
    "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "‣", "\uf02d": "–",
}  # fmt: skip
# What is no sign to look at: hyphens at line ends, and shapes without a letter, which come by their number.
_ODD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
# Characters beyond the first 65,536 come in halves.
_HALF = re.compile("[\ud800-\udfff]")
_SIGN = re.compile(f"[{''.join(_SIGNS)}]")
# A stretch whose middle word stands this many times its size from where it should has a gap inside.
_ASTRAY = 1.0


# A line that rises or falls by no more than this share is level.
_LEVEL = 0.2
# The number of a note is smaller than this beside its word, stands higher than this share of its size, and
# not behind a unit: m2, km2.
_SMALL, _RAISED, _UNIT = 0.85, 0.2, 2


class _Style(NamedTuple):
    size: float
    bold: bool
    garbled: bool
    turn: int


def words(page: TextPage, view: View) -> tuple[Word, ...] | None:
    """The stretches of text on PAGE in the places where VIEW shows them; None where fonts tell no letters.

    What is printed twice in one place (an old way to print bold) counts once.
    """
    styles: dict[int | None, _Style] = {}
    fonts: dict[int, bool] = {}
    found: dict[tuple[str, int, int], Word] = {}
    text = _shown(page, page.text())
    for printed, tokens, behind in _stretches(page, text):
        style = styles.get(printed)
        if style is None:
            style = styles[printed] = _style(page, printed, tokens[0][0], fonts, view)
        shown = _turned(view, style.turn) if style.turn else view
        for word in _measured(page, text, tokens, style, shown):
            placed = word if behind is None else word._replace(y=_begin(page, behind, shown)[1])
            found.setdefault((word.text, round(word.x0), round(word.y)), placed)
    garbled = sum(style.garbled for style in styles.values())
    return None if garbled > _GARBLED * len(styles) else tuple(found.values())


def _shown(page: TextPage, text: str) -> str:
    """TEXT, that of PAGE, in which U+FFFD stands for each sign that the font names no letter for."""

    def sign(found: re.Match[str]) -> str:
        index = found.start()
        if page.is_hyphen(index):
            return found[0]
        return "\ufffd" if page.is_garbled(index) or found[0] in "\x00\ufffe" else found[0]

    return _ODD.sub(sign, text)


def _stretches(page: TextPage, text: str) -> Iterator[tuple[int | None, list[tuple[int, int]], int | None]]:
    """What one operator prints on one line: which operator, and its words by their first and last index.

    The raised number of a note comes by itself, with the index of the word that it stands behind.
    """
    tokens: list[tuple[int, int]] = []
    printed = last = None
    for found in _WORD.finditer(text):
        start, end = found.span()
        now = page.printed_by(start)
        if tokens and (now != printed or not _LINE_ENDS.isdisjoint(text[last or 0 : start])):
            yield printed, tokens, None
            tokens = []
        mark = _raised(page, start, end) if text[end - 1].isdigit() else end
        tokens.append((start, mark))
        printed, last = now, end - 1
        if mark < end:
            yield printed, tokens, None
            yield page.printed_by(mark), [(mark, end)], start
            tokens = []
    if tokens:
        yield printed, tokens, None


def _raised(page: TextPage, start: int, end: int) -> int:
    """Where the number of a note that is raised behind the word from START to END begins; END for none."""
    if page.printed_by(end - 1) == page.printed_by(start):
        return end
    mark = end - 1
    while mark > start + 1 and page.printed_by(mark - 1) == page.printed_by(end - 1):
        mark -= 1
    small = page.size(mark) < _SMALL * page.size(start)
    raised = page.origin(mark)[1] - page.origin(start)[1] > _RAISED * page.size(mark)
    return mark if small and raised and mark - start > _UNIT else end


def _measured(
    page: TextPage, text: str, tokens: list[tuple[int, int]], style: _Style, view: View
) -> Iterator[Word]:
    """TOKENS as one stretch; word by word where the one in the middle stands astray: a gap parts them."""
    (start, first_end), (_, end) = tokens[0], tokens[-1]
    x0, y = _begin(page, start, view)
    head = _end(page, first_end - 1, view)
    if len(tokens) == 1:
        yield _word(text[start:end], (x0, head), y, style)
        return
    x1, following = _end(page, end - 1, view), _begin(page, tokens[1][0], view)[0]
    middle = tokens[len(tokens) // 2][0]
    guess = following + (x1 - following) * (middle - tokens[1][0]) / max(1, end - tokens[1][0])
    gap = following - head > _ASTRAY * style.size
    if gap or abs(_begin(page, middle, view)[0] - guess) > _ASTRAY * style.size:
        for each, behind in tokens:
            place = _begin(page, each, view)[0], _end(page, behind - 1, view)
            yield _word(text[each:behind], place, y, style)
    else:
        yield _word(text[start:end], (x0, x1), y, style)._replace(head=head, second=following)


def _word(text: str, place: tuple[float, float], y: float, style: _Style) -> Word:
    x0, x1 = place
    x1 = max(x0, x1)
    if _SIGN.search(text):
        text = _SIGN.sub(lambda found: _SIGNS[found[0]], text)
    if _HALF.search(text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return Word(x0, x1, y, style.size, style.bold, " ".join(text.split()), x1, x1, style.turn)


def _begin(page: TextPage, index: int, view: View) -> tuple[float, float]:
    """Where the character INDEX begins, on its baseline."""
    return view(*page.origin(index))


def _end(page: TextPage, index: int, view: View) -> float:
    """Where the character INDEX ends."""
    left, right, bottom, top = page.box(index)
    return max(view(left, bottom)[0], view(right, top)[0])


def _style(page: TextPage, printed: int | None, index: int, fonts: dict[int, bool], view: View) -> _Style:
    """How the character INDEX is set, which PRINTED prints; FONTS are the fonts met, and whether bold."""
    font = call("FPDFTextObj_GetFont", ctypes.c_void_p, ctypes.c_void_p)(printed) or 0
    if font not in fonts:
        fonts[font] = _is_bold(font)
    size, slope = page.set_in(index)
    return _Style(round(size * 2) / 2 or 1.0, fonts[font], page.is_garbled(index), _turn(slope, view))


def _turn(slope: tuple[float, float], view: View) -> int:
    """By how many quarters a line of SLOPE is turned against the clock; 1 for one that is askew."""
    (x0, y0), (x1, y1) = view(0, 0), view(*slope)
    right, down = x1 - x0, y1 - y0
    if abs(down) <= _LEVEL * abs(right):
        return 0 if right >= 0 else 2
    return 3 if down > 0 and abs(right) <= _LEVEL * abs(down) else 1


def _turned(view: View, turn: int) -> View:
    """VIEW of the page that is turned back by TURN quarters."""
    return lambda x, y: turned(*view(x, y), turn)


def _is_bold(font: int) -> bool:
    """Whether FONT says that it is bold: by its name, or by its weight."""
    if not font:
        return False
    name = ctypes.create_string_buffer(128)
    get_name = call(
        "FPDFFont_GetBaseFontName", ctypes.c_size_t, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_size_t
    )
    get_name(font, ctypes.addressof(name), len(name))
    weight = call("FPDFFont_GetWeight", ctypes.c_int, ctypes.c_void_p)(font)
    return bool(_BOLD.search(name.value.decode("utf-8", "replace"))) or weight >= _BOLD_WEIGHT
