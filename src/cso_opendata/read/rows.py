"""One line that somebody typed: its words, and the marks, columns and bullets that they stand in."""

from __future__ import annotations

import re

from cso_opendata.model import Span, Text
from cso_opendata.read.joined import Row
from cso_opendata.read.marks import BREAK, BULLETS, Marked, unmark

# Word's "o", with which no sentence begins, is one as well.
_BULLET = re.compile(r"\s*([-–*•▪●◦‣·]|o(?=\t|\s+(?![a-z\u00df-\u00ff])[^\W\d_]))\s+(?=\S)")
_BULLET_IN_CELL = re.compile(r"\s*[-–*•▪●◦‣·]\s+(?=[^\W\d])")
# Word puts a tab behind its bullets, of which "o" is one: such a line has no columns.
_TABBED = re.compile(r"\s*[-–*•▪●◦‣·o]\t\s*[^\t]+$")
# A line without any of these is its words and nothing else, unless its first character is no letter.
_SPECIAL = re.compile(r"[*_#<&\\\[`|~\t]")
# A passage that is quoted, in a Markdown text or a mail; ">" before a figure means more than that.
_QUOTED = re.compile(r"\s*(?:>\s?)*>(?:\s(?!\s*[\d,]+\s)|$)")
_PIPE_ROW = re.compile(r"\s*\|.*\|.*\|?\s*$")
_PIPE_RULE = re.compile(r"[\s:|-]*+$")
_RULE = re.compile(r"\s*([-*_=])(?:\s*\1){2,}\s*$")


def is_pipe_row(line: str) -> bool:
    """Whether LINE is a row of a Markdown table."""
    return "|" in line and line.strip() != "|" and _PIPE_ROW.match(line) is not None


def shown(row: Row) -> str:
    """The line as it goes into the text layer: without marks, tabs between its cells."""
    if row.cells:
        return row.text
    return f"{row.mark} {row.text}" if row.mark else row.text


def row_of(number: int, line: str) -> Row | None:
    """The LINE, which is not blank, its physical marks told apart from its words; None where it has none."""
    start = line.lstrip()
    if start[0].isalnum() and start[:2] != "o " and not _SPECIAL.search(line):
        indent, hard = len(line) - len(start), line.endswith("  ")
        return Row(number, start.rstrip(), indent=indent, hard=hard)
    return _marked(number, line, start)


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
    if is_pipe_row(line):
        ruled = "---" in start and _PIPE_RULE.match(start)
        return None if ruled else _cells(number, _between_bars(start))
    if "\t" in line and _columns(line) and not _TABBED.match(line):
        return _cells(number, line.split("\t"))
    bullet = _BULLET.match(line) if start[0] in BULLETS or start.startswith(("o\t", "o ")) else None
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
    slanted = marked.slanted
    return Row(number, text, level=marked.level, indent=shift, strong=strong, hard=hard, slanted=slanted)


def _between_bars(row: str) -> list[str]:
    """The cells of a Markdown ROW; the bars at its ends are none of their own."""
    cells = row.strip().split("|")
    return cells[not cells[0].strip() : len(cells) - (not cells[-1].strip())]


def _flat(marked: Marked) -> str:
    return marked.text.replace(BREAK, " ").strip()


def _columns(line: str) -> bool:
    """Whether the tabs of LINE part columns: something stands on both sides of one."""
    return "\t" in line.strip() or (line.startswith("\t") and not line.isspace())


def _entry(piece: str) -> str:
    """PIECE of a cell without the bullet that it begins with, as a list that is printed as one has none."""
    bullet = _BULLET_IN_CELL.match(piece)
    return piece[bullet.end() if bullet else 0 :].strip()


def _cells(number: int, cells: list[str]) -> Row | None:
    """The row of CELLS; None where none of them holds words."""
    at = Span(number, number)
    pieces = tuple(
        tuple(Text(_entry(piece), at) for piece in unmark(cell).text.split(BREAK) if piece.strip())
        for cell in cells
    )
    text = "\t".join(" ".join(piece.value for piece in cell) for cell in pieces)
    return Row(number, text, cells=pieces) if any(pieces) else None
