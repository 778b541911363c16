"""The start tags of a web page, in time that grows with its length and with nothing else.

A parser that builds the tree of a page takes 12 s for one tag with 32,000 attributes (277 kB), and 3 s for as
many elements one in the other (160 kB); twice as many take four times that (selectolax 1.0.2). Whoever is
asked every night could hold up the whole night so; and links need no tree.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

_OPENING = re.compile(r"<(?:(!--)|([!?]|/(?![A-Za-z]))|(/?)([A-Za-z][^\s/>]*+))")
_COMMENT_END, _END = re.compile(r"--!?>"), re.compile(r">")
_GAP, _NAME, _EQUALS, _PLAIN = (
    re.compile(pattern) for pattern in (r"[\s/]*+", r"=?[^\s/>=]*+", r"\s*+=\s*+", r"[^\s>]*+")
)
# What stands in these elements is text, whatever it looks like, up to their end tag.
_TEXT = {
    name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)
    for name in ("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes")
}
# Within these elements some of the same names are names of other things, which may end as they begin.
_FOREIGN = frozenset(("svg", "math"))
# Without its semicolon a name is no entity here: `?a=1&section=2` has no paragraph sign in it.
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{0,40});")


def start_tags(text: str, wanted: Container[str]) -> Iterator[tuple[str, dict[str, str]]]:
    """The start tags of the page TEXT with the attributes WANTED, names in lower case; none that is cut off.

    Where an element of a drawing has a name that stands for text in a page, it is taken for that; so a
    page that is made to be odd may hide links in a drawing, as it may in other ways.
    """
    place: int | None = 0
    foreign = 0
    while place is not None and (opening := _OPENING.search(text, place)):
        comment, bogus, closing, name = opening.groups()
        if comment or bogus:
            end = (_COMMENT_END if comment else _END).search(text, opening.start() + 2)
            place = end and end.end()
            continue
        attributes, place = _attributes(text, opening.end(), wanted)
        if place is None:
            return
        name, empty = name.lower(), text[place - 2] == "/"
        if name in _FOREIGN and not empty:
            foreign = max(foreign - 1, 0) if closing else foreign + 1
        if not closing:
            yield name, attributes
            if name in _TEXT and not (foreign and empty):
                end = _TEXT[name].search(text, place)
                place = end and end.start()


def _attributes(text: str, place: int, wanted: Container[str]) -> tuple[dict[str, str], int | None]:
    """The WANTED attributes of the tag whose name ends at PLACE, and where the tag ends, if it does."""
    found: dict[str, str] = {}
    while (place := _after(_GAP, text, place)) < len(text):
        if text[place] == ">":
            return found, place + 1
        end = _after(_NAME, text, place)
        name, place = text[place:end].lower(), end
        value = ""
        if equals := _EQUALS.match(text, place):
            value, place = _value(text, equals.end())
        if name in wanted:
            found.setdefault(name, _plain(value))
    return found, None


def _value(text: str, place: int) -> tuple[str, int]:
    """The value of an attribute that begins at PLACE, and where it ends."""
    quote = text[place : place + 1]
    if quote in ('"', "'"):
        end = text.find(quote, place + 1)
        end = len(text) if end < 0 else end
        return text[place + 1 : end], end + 1
    end = _after(_PLAIN, text, place)
    return text[place:end], end


def _after(pattern: re.Pattern[str], text: str, place: int) -> int:
    """Where what PATTERN, which may be nothing, matches at PLACE ends."""
    found = pattern.match(text, place)
    return found.end() if found else place


def _plain(value: str) -> str:
    return _ENTITY.sub(lambda entity: html.unescape(entity.group()), value) if "&" in value else value
