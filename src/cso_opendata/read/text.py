"""Plain text, with or without Markdown marks and bits of HTML."""

from __future__ import annotations

import re
import unicodedata
from itertools import accumulate
from typing import TYPE_CHECKING

from cso_opendata.model import Document, Line, Span, Text
from cso_opendata.read.beside import side_by_side
from cso_opendata.read.blocks import blocks
from cso_opendata.read.bounds import demand_characters, demand_lines, demand_short
from cso_opendata.read.code import code
from cso_opendata.read.feet import feet
from cso_opendata.read.joined import Row
from cso_opendata.read.marks import BREAK, BULLETS, Marked, all_narrowed, has_invisible, unmark, visible
from cso_opendata.read.sniff import TEXT, decode

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

_BULLET = re.compile(r"\s*([-–*•▪●◦‣·]|o(?=\t))\s+(?=\S)")
# Word puts a tab behind its bullets, of which "o" is one: such a line has no columns.
_TABBED = re.compile(r"\s*[-–*•▪●◦‣·o]\t\s*[^\t]+$")
# A line without any of these is its words and nothing else, unless its first character is no letter.
_SPECIAL = re.compile(r"[*_#<&\\\[`|~\t]")
# A passage that is quoted, in a Markdown text or a mail; ">" before a figure means more than that.
_QUOTED = re.compile(r"\s*(?:>\s?)*>(?:\s(?!\s*[\d,]+\s)|$)")
_PIPE_ROW = re.compile(r"\s*\|.*\|.*\|?\s*$")
_PIPE_RULE = re.compile(r"[\s:|-]*+$")
_RULE = re.compile(r"\s*([-*_=])(?:\s*\1){2,}\s*$")
# The levels of headings that are underlined so, by a line that is nearly as long; a table has wide gaps.
_UNDERLINED = {"=": 1, "-": 2}
_OFF, _GAP = 2, "   "
# So many lines are underlined, and such a share of those with a rule below.
_FEWEST, _MOST = 3, 0.8


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
    ruled: list[tuple[int, str]] = []
    lines, rows, aside, pages = [], [], feet(raw) | code(raw), _pages(raw) if "\f" in text else None
    for number, (line, changed) in enumerate(mask(seen), start=1):
        row, furniture = None, number - 1 in aside
        if line and not line.isspace():
            row = _row(number, line)
            if row is not None and not furniture:
                rows.append(row)
            elif row is None and rows and rows[-1].number == number - 1:
                ruled.append((len(rows) - 1, line.strip()))
        shown, indent = (_shown(row), row.indent) if row else ("", 0)
        lines.append(Line(number, pages[number - 1] if pages else None, shown, changed, furniture, indent))
    _underline(rows, ruled)
    return Document(
        media_type=TEXT,
        reader="text 1",
        lines=tuple(lines),
        blocks=tuple(blocks(side_by_side(rows, joiners), joiners)),
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


def _shown(row: Row) -> str:
    """The line as it goes into the text layer: without marks, tabs between its cells."""
    if row.cells:
        return row.text
    return f"{row.mark} {row.text}" if row.mark else row.text


def _row(number: int, line: str) -> Row | None:
    """The LINE, which is not blank, its physical marks told apart from its words; None where it has none."""
    start = line.lstrip()
    if start[0].isalnum() and not _SPECIAL.search(line):
        indent, hard = len(line) - len(start), line.endswith("  ")
        return Row(number, start.rstrip(), indent=indent, hard=hard)
    return _marked(number, line, start)


def _underline(rows: list[Row], ruled: Sequence[tuple[int, str]]) -> None:
    """Make headings of the ROWS with rules as long as they are right below: where nearly all RULED are so.

    Else the rules part what is above from what is below, and may have that length by chance.
    """
    titles = [(place, rule) for place, rule in ruled if _is_underlined(rows, place, rule)]
    if len(titles) >= _FEWEST and len(titles) >= _MOST * len(ruled):
        for place, rule in titles:
            rows[place] = rows[place]._replace(level=_UNDERLINED[rule[0]])


def _is_underlined(rows: Sequence[Row], place: int, rule: str) -> bool:
    """Whether RULE is as long as the one line above it, the row at PLACE of ROWS."""
    title, above = rows[place], rows[place - 1].number if place else -1
    plain = not (title.mark or title.level or title.cells) and _GAP not in title.text
    stands = above < title.number - 1 and title.text[-1] not in ".;,"
    return plain and stands and rule[0] in _UNDERLINED and abs(len(rule) - len(title.text)) <= _OFF


def _marked(number: int, line: str, start: str) -> Row | None:
    """The same of a LINE that has, or may have, marks; START is what stands on it behind white space."""
    quoted = _QUOTED.match(line) if start[0] == ">" else None
    line = line[quoted.end() :] if quoted else line
    start = line.lstrip()
    return _unquoted(number, line, start) if start else None


def _unquoted(number: int, line: str, start: str) -> Row | None:
    """The same of a LINE that is no quotation, or is what one holds."""
    hard = line.endswith("  ")
    if line[-1] == "\\" and start[:-1].strip():
        # Markdown ends a line so as well as by two blanks.
        line, start, hard = line[:-1], start[:-1], True
    if start[0] in "-*_=" and _RULE.match(line):
        return None
    if "|" in start and start != "|" and _PIPE_ROW.match(line):
        ruled = "---" in start and _PIPE_RULE.match(start)
        return None if ruled else _cells(number, _between_bars(start))
    if "\t" in line and _columns(line) and not _TABBED.match(line):
        return _cells(number, line.split("\t"))
    bullet = _BULLET.match(line) if start[0] in BULLETS or start.startswith("o\t") else None
    if bullet:
        marked = unmark(line[bullet.end() :])
        text, indent, strong = _flat(marked), bullet.start(1), marked.strong
        return Row(number, text, mark=bullet[1], indent=indent, strong=strong, hard=hard) if text else None
    marked = unmark(line)
    text = _flat(marked)
    if not text:
        return None
    shift = len(marked.text) - len(marked.text.lstrip())
    strong = marked.strong
    if shift and strong:
        strong = tuple((max(0, start - shift), end - shift) for start, end in strong)
    return Row(number, text, level=marked.level, indent=shift, strong=strong, hard=hard)


def _between_bars(row: str) -> list[str]:
    """The cells of a Markdown ROW; the bars at its ends are none of their own."""
    cells = row.strip().split("|")
    return cells[not cells[0].strip() : len(cells) - (not cells[-1].strip())]


def _flat(marked: Marked) -> str:
    return marked.text.replace(BREAK, " ").strip()


def _columns(line: str) -> bool:
    """Whether the tabs of LINE part columns: something stands on both sides of one."""
    return "\t" in line.strip() or (line.startswith("\t") and not line.isspace())


def _cells(number: int, cells: list[str]) -> Row | None:
    """The row of CELLS; None where none of them holds words."""
    at = Span(number, number)
    pieces = tuple(
        tuple(Text(piece.strip(), at) for piece in unmark(cell).text.split(BREAK) if piece.strip())
        for cell in cells
    )
    text = "\t".join(" ".join(piece.value for piece in cell) for cell in pieces)
    return Row(number, text, cells=pieces) if any(pieces) else None
