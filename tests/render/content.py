"""What a document says, apart from every format: the renderers print it, `source` reads it from a text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one kind of print."""

    text: str
    strong: bool = False
    slanted: bool = False


Words = tuple[Run, ...]


def words(text: str) -> Words:
    """TEXT in upright print."""
    return (Run(text),)


def plain(line: Words) -> str:
    """LINE without its kinds of print."""
    return "".join(run.text for run in line)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the title."""

    level: int
    words: Words


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; more lines than one are broken by its author, whatever their width."""

    lines: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Bullet:
    """An entry of a list, its level counted from 0."""

    level: int
    words: Words


@dataclass(frozen=True, slots=True)
class Numbered:
    """An entry of a list with the label that it bears, as "a." or "2)"."""

    label: str
    words: Words


@dataclass(frozen=True, slots=True)
class Fact:
    """A label as printed, with its colon if it has one, and its value; either may be empty."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Person:
    """An entry of a list of people; an organization in brackets has no comma before it."""

    title: str
    name: str
    organization: str
    note: str = ""

    @property
    def printed(self) -> str:
        """The entry on one line."""
        bracketed = self.organization.startswith("(")
        organization = f" {self.organization}" if bracketed else f", {self.organization}"
        return f"{self.title} {self.name}{organization} {self.note}".strip()


@dataclass(frozen=True, slots=True)
class People:
    """A list of people, below the heading of their group."""

    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: its paragraphs, and how many columns and rows it spans."""

    paragraphs: tuple[str, ...]
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, the first being the head; a cell that spans rows stands in the first of them only."""

    rows: tuple[tuple[Cell, ...], ...]

    @property
    def width(self) -> int:
        """How many columns there are."""
        return sum(cell.columns for cell in self.rows[0])


@dataclass(frozen=True, slots=True)
class Margin:
    """A box beside the text; where a format has no such thing, it is printed where it stands."""

    blocks: tuple[Paragraph | Fact, ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page, where there are pages."""


Block = Heading | Paragraph | Bullet | Numbered | Fact | People | Table | Margin | PageBreak
Content = tuple[Block, ...]


def listed(content: Content) -> Content:
    """CONTENT with its lists of people as bullets, for formats that know no other lists."""
    return tuple(
        entry
        for block in content
        for entry in (
            [Bullet(0, words(one.printed)) for one in block.people] if isinstance(block, People) else [block]
        )
    )


def grid(table: Table) -> list[list[Cell | None]]:
    """TABLE with one entry for each of its squares: a cell where it begins, None where it spans."""
    squares: list[list[Cell | None]] = [[] for _ in table.rows]
    covered: set[tuple[int, int]] = set()
    for down, row in enumerate(table.rows):
        cells = iter(row)
        while len(squares[down]) < table.width:
            across = len(squares[down])
            cell = None if (down, across) in covered else next(cells)
            squares[down].append(cell)
            if cell:
                covered |= {(down + y, across + x) for y in range(cell.rows) for x in range(cell.columns)}
    return squares
