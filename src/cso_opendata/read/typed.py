"""Lines that somebody typed one below the other, with or without Markdown marks, gathered to blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cso_opendata.read.beside import side_by_side
from cso_opendata.read.blocks import blocks
from cso_opendata.read.emphasis import emphasized
from cso_opendata.read.rows import row_of, shown

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from cso_opendata.model import Block
    from cso_opendata.read.joined import Row

# The levels of headings that are underlined so, by a line that is nearly as long; a table has wide gaps.
_UNDERLINED = {"=": 1, "-": 2}
_OFF, _GAP = 2, "   "
# So many lines are underlined, and such a share of those with a rule below.
_FEWEST, _MOST = 3, 0.8


class Typed:
    """Gathers the rows of typed lines, and which of them have a rule below."""

    def __init__(self) -> None:
        """No line yet."""
        self._rows: list[Row] = []
        self._ruled: list[tuple[int, str]] = []

    def add(self, number: int, line: str, *, furniture: bool) -> tuple[str, int]:
        """The LINE of that NUMBER as it goes into the text layer, and how far it is set in."""
        row = row_of(number, line) if line and not line.isspace() else None
        if row is not None and not furniture:
            self._rows.append(row)
        elif row is None and line.strip() and self._rows and self._rows[-1].number == number - 1:
            self._ruled.append((len(self._rows) - 1, line.strip()))
        return (shown(row), row.indent) if row else ("", 0)

    def blocks(self, joiners: Collection[str]) -> Iterator[Block]:
        """The blocks that all lines make up, in order; see `cso_opendata.read.read` for JOINERS."""
        _underline(self._rows, self._ruled)
        return blocks(side_by_side(emphasized(self._rows), joiners), joiners)


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
