"""The words of a page of a PDF and their places, by PDFium.

Calls into PDFium are what takes the time: so words are kept together as the file prints them, a stretch by
one operator on one line, and only the places that matter of it are asked for, those of a page in one go.
"""

from __future__ import annotations

import re
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from cso_opendata.read.pages.paper import Word
from cso_opendata.read.pdf_stretches import stretches_on, words_in
from cso_opendata.read.pdf_styles import styles_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from cso_opendata.read.pdf_stretches import Stretch
    from cso_opendata.read.pdf_styles import Style
    from cso_opendata.read.pdf_view import View
    from cso_opendata.read.pdfium import TextPage

    # A word, and the stretch that it is of.
    _Found = tuple[Word, Stretch]

# Where more stretches of text than this share have no letters behind their shapes, the text is a riddle.
_GARBLED = 0.2
# What stands for other signs: hyphens, the bullets of symbol fonts, and ligatures.
_SIGNS = {
    "\x02": "-", "\ufffe": "-", "\u2010": "-", "\u2011": "-",
    "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "‣", "\uf02d": "–",
}  # fmt: skip
_LIGATURES = {
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl",
    "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st",
}  # fmt: skip
# A word out of its fields, in half the time that its class takes.
_word: Callable[[tuple[object, ...]], Word] = partial(tuple.__new__, Word)
# Text that has none of the signs below but hyphens at line ends, nor any that runs to the left: a look in
# place of four.
_PLAIN = re.compile("[\\r\\n -~\\xa0-\\u017f\\u2012-\\u2015\\u2018-\\u2022\\u2026\\u20ac\\ufffe]*+")
_HYPHEN = "\ufffe"
# A hyphen that hangs out of a narrow column is given with the next line.
_HANGING = re.compile("\r\n\ufffe")
# What is no sign to look at: hyphens at line ends, and shapes without a letter, which come by their number.
_ODD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_SIGN = re.compile(f"[{''.join(_SIGNS)}]")
_LIGATURE = re.compile(f"[{''.join(_LIGATURES)}]")
# Characters beyond the first 65,536 come in halves.
_HALF = re.compile("[\ud800-\udfff]")
# A stretch whose middle word stands this many times its size from where it should has a gap inside.
_ASTRAY = 1.0
# More white than this, in sizes of the letters, parts columns and no words.
_COLUMN = 2.0


def words(page: TextPage, view: View) -> tuple[Word, ...] | None:
    """The stretches of text on PAGE in the places where VIEW shows them; None where fonts tell no letters.

    What is printed twice in one place (an old way to print bold) counts once.
    """
    text = page.text()
    is_plain = _PLAIN.fullmatch(text) is not None
    if not is_plain or _HYPHEN in text:
        text = _shown(page, text)
    stretches = stretches_on(page, text, is_plain=is_plain)
    styles = styles_of(page, stretches, view.place)
    if sum(style.garbled for style in styles.values()) > _GARBLED * len(styles):
        return None
    letters = _Letters(text, is_plain=is_plain)
    begins, ends = _that_matter(stretches)
    turns = {style.turn for style in styles.values()}
    places = {turn: _Places(page, begins, ends, view.turned(turn)) for turn in turns}

    def by_word(stretch: Stretch) -> Sequence[Word]:
        style = styles[stretch.printed]
        return _by_word(places[style.turn], letters, stretch, style)

    measured = [(stretch, _measured(places, letters, stretch, styles[stretch[0]])) for stretch in stretches]
    if any(_has_a_gap(each) for _, each in measured):
        # Where one operator prints the cells of a row, each of them may.
        measured = [
            (stretch, each if len(each) > 1 or stretch.second == stretch.start else by_word(stretch))
            for stretch, each in measured
        ]
    found = _once([(word, stretch) for stretch, each in measured for word in each])
    apart = _with_signs_inside(found)
    if not apart:
        return tuple([word for word, _ in found])
    return tuple(one for word, stretch in found for one in (by_word(stretch) if word in apart else (word,)))


def _has_a_gap(words: Sequence[Word]) -> bool:
    """Whether so much white stands between two of WORDS, which one operator prints, as between columns."""
    return any(two.x0 - one.x1 > _COLUMN * one.size for one, two in pairwise(words))


def _once(found: list[_Found]) -> list[_Found]:
    """FOUND without words that are printed a second time in one place."""
    keys = [(word[5], round(word[0]), round(word[2])) for word, _ in found]
    if len(set(keys)) == len(keys):
        return found
    kept: dict[tuple[str, int, int], _Found] = {}
    for key, each in zip(keys, found, strict=True):
        kept.setdefault(key, each)
    return list(kept.values())


def _with_signs_inside(found: Collection[_Found]) -> frozenset[Word]:
    """Those of the words FOUND amid which signs of another font stand: a box that is printed later."""
    signs: dict[int, list[Word]] = {}
    for word, _ in found:
        if len(word[5]) == 1 and not word[5].isalnum():
            signs.setdefault(round(word.y), []).append(word)
    if not signs:
        return frozenset()
    return frozenset([
        word
        for word, _ in found
        if word.second > word.head
        for sign in signs.get(round(word.y), ())
        if word.x0 < sign.x0 and sign.x1 < word.x1
    ])  # fmt: skip


def _shown(page: TextPage, text: str) -> str:
    """TEXT, that of PAGE, in which U+FFFD stands for each sign that the font names no letter for."""

    def sign(found: re.Match[str]) -> str:
        index = found.start()
        if page.is_hyphen(index):
            return found[0]
        return "\ufffd" if 1 in page.are_garbled([index]) or found[0] in "\x00\ufffe" else found[0]

    return _ODD.sub(sign, text)


def _that_matter(stretches: Sequence[Stretch]) -> tuple[list[int], list[int]]:
    """The characters of STRETCHES whose beginning matters, and those whose end does."""
    if not stretches:
        return [], []
    _, starts, heads, seconds, middles, ends, behind = zip(*stretches, strict=True)
    begins = {*starts, *seconds, *middles, *behind} - {None}
    return list(begins), [end - 1 for end in {*heads, *ends}]


class _Places:
    """Where some characters begin, on their baseline, and where others end, by index."""

    def __init__(self, page: TextPage, begins: list[int], ends: list[int], view: View) -> None:
        """Ask PAGE where the characters BEGINS begin and ENDS end, as VIEW shows it."""
        xs, ys = view.columns(*page.origins(begins))
        self.begins, self.lines = dict(zip(begins, xs, strict=True)), dict(zip(begins, ys, strict=True))
        left, right, bottom, top = page.boxes(ends)
        one, two = view.columns(left, bottom)[0], view.columns(right, top)[0]
        self.ends = dict(zip(ends, map(max, one, two), strict=True))
        self._page, self._view = page, view

    def of(self, tokens: Sequence[tuple[int, int]]) -> _Places:
        """Those of all TOKENS."""
        begins, ends = [start for start, _ in tokens], [end - 1 for _, end in tokens]
        return _Places(self._page, begins, ends, self._view)


class _Letters:
    """The text of a page, some of whose signs stand for others."""

    def __init__(self, text: str, *, is_plain: bool) -> None:
        """TEXT as PDFium gives it; where it IS_PLAIN, no sign stands for another."""
        self._hanging = frozenset(found.start() for found in _HANGING.finditer(text))
        if is_plain:
            self.text = text.replace(_HYPHEN, "-")
        else:
            self.text = _SIGN.sub(lambda sign: _SIGNS[sign[0]], text)
        self._has_ligatures = not is_plain and _LIGATURE.search(text) is not None

    def read(self, start: int, end: int) -> str:
        """The characters START to END as people read them, folded."""
        text = self.text[start:end]
        if end in self._hanging:
            text += "-"
        if text.isprintable() and "  " not in text and not self._has_ligatures:
            return text
        text = _LIGATURE.sub(lambda ligature: _LIGATURES[ligature[0]], text)
        if _HALF.search(text):
            text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        return " ".join(text.split())


def _measured(
    places: dict[int, _Places], letters: _Letters, stretch: Stretch, style: Style
) -> Sequence[Word]:
    """STRETCH; word by word where the one in the middle stands astray: a gap parts them."""
    _, start, behind_head, at_second, at_middle, end, behind = stretch
    size, bold, _, turn, slanted = style
    begins, ends, lines = (seen := places[turn]).begins, seen.ends, seen.lines
    x0, x1, y = begins[start], ends[end - 1], lines[start]
    text = letters.read(start, end)
    if at_second == start:
        y = y if behind is None else lines[behind]
        x1 = max(x0, x1)
        return (_word((x0, x1, y, size, bold, text, x1, x1, turn, slanted)),)
    head, second = ends[behind_head - 1], begins[at_second]
    guess = second + (x1 - second) * (at_middle - at_second) / (end - at_second)
    astray = _ASTRAY * size
    if second - head > astray or not -astray <= begins[at_middle] - guess <= astray:
        return _by_word(seen, letters, stretch, style)
    return (_word((x0, max(x0, x1), y, size, bold, text, head, second, turn, slanted)),)


def _by_word(places: _Places, letters: _Letters, stretch: Stretch, style: Style) -> list[Word]:
    """STRETCH word by word."""
    tokens = words_in(letters.text, stretch.start, stretch.end)
    y, places, words = places.lines[stretch.start], places.of(tokens), []
    for start, end in tokens:
        x0, x1 = places.begins[start], places.ends[end - 1]
        x1 = max(x0, x1)
        text = letters.read(start, end)
        words.append(_word((x0, x1, y, style.size, style.bold, text, x1, x1, style.turn, style.slanted)))
    return words
