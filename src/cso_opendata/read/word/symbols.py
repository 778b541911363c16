"""Characters of symbol fonts: a document names a font and a place in it, and this is what is printed."""

from __future__ import annotations

_GREEK = dict(zip(b"abgdeqlmprstfwDSW", "αβγδεθλμπρστφωΔΣΩ", strict=True))
_FONTS: dict[str, dict[int, str]] = {
    "symbol": _GREEK
    | {
        0x2D: "−", 0xA3: "≤", 0xA5: "∞", 0xAC: "←", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×",
        0xB7: "•", 0xB9: "≠", 0xBB: "≈", 0xBC: "…", 0xDE: "⇒",
    },
    "wingdings": {
        0x6C: "●", 0x6E: "■", 0x6F: "☐", 0x76: "❖", 0x78: "☒", 0x9F: "•", 0xA7: "▪", 0xA8: "☐", 0xD8: "➢",
        0xDF: "←", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
    },
    "wingdings 2": {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x97: "•", 0xA3: "☐"},
}  # fmt: skip
# Word writes the places of a symbol font in this private range of Unicode.
_PRIVATE = range(0xF000, 0xF100)
_LARGEST = 0x10FFFF
_SURROGATES = range(0xD800, 0xE000)


def symbol(font: str | None, code: str | None) -> str:
    """The character with CODE, in hexadecimal figures, of FONT; empty where there is no such code.

    One that is not known here stays as it is: a strange character is better than none.
    """
    try:
        number = int(code or "", 16)
    except ValueError:
        return ""
    if not 0 < number <= _LARGEST or number in _SURROGATES:
        return ""
    known = _FONTS.get((font or "").lower(), {})
    return known.get(number - _PRIVATE.start if number in _PRIVATE else number, chr(number))
