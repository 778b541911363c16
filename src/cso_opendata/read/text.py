"""Plain text, with or without Markdown marks and bits of HTML."""

from __future__ import annotations

import unicodedata
from itertools import accumulate
from typing import TYPE_CHECKING

from cso_opendata.model import Document, Line
from cso_opendata.read.bounds import demand_characters, demand_lines, demand_short
from cso_opendata.read.code import code
from cso_opendata.read.feet import feet
from cso_opendata.read.marks import all_narrowed, has_invisible, visible
from cso_opendata.read.sniff import TEXT, decode
from cso_opendata.read.tagged import merged, tables, words_in
from cso_opendata.read.typed import Typed

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence


def read_text(
    data: bytes, joiners: Collection[str], mask: Callable[[Iterable[str]], Iterator[tuple[str, bool]]]
) -> Document:
    """The document that the text DATA holds; see `cso_opendata.read.read` for the arguments."""
    text = unicodedata.normalize("NFC", decode(data))
    raw = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if not raw[-1]:
        raw.pop()
    demand_lines(len(raw))
    demand_characters(len(text))
    seen, removed = _seen(raw)
    lines, typed = [], Typed()
    aside, pages = feet(raw) | code(raw), _pages(raw) if "\f" in text else None
    masked = list(mask(seen))
    tagged = tables([line for line, _ in masked]) if "<" in text else {}
    for number, (line, changed) in enumerate(masked, start=1):
        furniture = number - 1 in aside
        if number in tagged:
            words, indent = words_in(line), 0
        else:
            words, indent = typed.add(number, line, furniture=furniture)
        lines.append(Line(number, pages[number - 1] if pages else None, words, changed, furniture, indent))
    return Document(
        media_type=TEXT,
        reader="text 1",
        lines=tuple(lines),
        blocks=merged(typed.blocks(joiners), tagged),
        page_count=pages[-1] if pages else None,
        removed_characters=removed,
    )


def _seen(raw: Sequence[str]) -> tuple[Sequence[str], int]:
    """What can be seen of the lines RAW, and how many characters were taken out.

    That goes first: within a number it would else hide the number from the mask.
    """
    lines = all_narrowed(raw)
    demand_short(max(lines, key=len, default=""))
    if not has_invisible(raw):
        return lines, 0
    seen = [visible(line) for line in lines]
    return [line for line, _ in seen], sum(count for _, count in seen)


def _pages(raw: Sequence[str]) -> Sequence[int]:
    """The page on which each of the lines RAW stands."""
    return list(accumulate((line.count("\f") for line in raw), initial=1))[1:]
