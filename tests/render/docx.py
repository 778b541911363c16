"""Content as DOCX, its parts written out: what Word writes, and the same bytes from the same content.

The zip has fixed dates, a fixed order and no compression, since zlib's bytes differ from build to build.
"""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal
from xml.sax.saxutils import escape

from render import docx_parts as parts
from render.content import (
    Bullet,
    Cell,
    Fact,
    Heading,
    Margin,
    Numbered,
    PageBreak,
    Paragraph,
    People,
    Run,
    Table,
    grid,
    listed,
    plain,
    words,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from render.content import Block, Content, Person, Words

_NUMBER = re.compile(r"(\d{1,2})([.)]) ")
_EPOCH = (1980, 1, 1, 0, 0, 0)
_PAGE_BREAK = '<w:r><w:br w:type="page"/></w:r>'


@dataclass(frozen=True, slots=True)
class Layout:
    """How the document is built.

    `people`: their lists are bullets, a table below each heading, or one table in which the headings are
    rows. `box`: what stands beside the text is a text box (which Word writes twice over), a frame, or
    stands in the text. `numbering`: numbers are typed, or made by Word and so not in the text.
    """

    people: Literal["list", "tables", "table"] = "list"
    box: Literal["text box", "frame", "inline"] = "text box"
    numbering: Literal["typed", "automatic"] = "typed"
    facts: Literal["line", "table"] = "line"
    head: str = ""
    foot: tuple[str, str] = ("Side ", " af ")


def render(content: Content, layout: Layout) -> bytes:
    """CONTENT as the bytes of a DOCX file."""
    writer = _Writer(layout)
    body = "".join(writer.parts(content))
    files = {
        "[Content_Types].xml": parts.TYPES,
        "_rels/.rels": parts.RELATIONS,
        "word/document.xml": parts.document(body, headed=bool(layout.head)),
        "word/_rels/document.xml.rels": parts.DOCUMENT_RELATIONS,
        "word/styles.xml": parts.STYLES,
        "word/numbering.xml": parts.numbering(writer.lists),
        "word/header1.xml": parts.header(_paragraph(_runs(words(layout.head)))),
        "word/footer1.xml": parts.footer(*layout.foot),
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(name, _EPOCH), text.encode())
    return made.getvalue()


class _Writer:
    """Writes blocks one after the other; keeps what a later one must know of those before it."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.lists = [parts.BULLETS]
        self.before = ""

    def parts(self, content: Content) -> Iterator[str]:
        """CONTENT as paragraphs and tables."""
        blocks = list(content)
        if self.layout.people == "table":
            blocks = list(_one_table(blocks))
        elif self.layout.people == "tables":
            blocks = [_people_table([block]) if isinstance(block, People) else block for block in blocks]
        if self.layout.facts == "table":
            blocks = list(_fact_tables(blocks))
        for block in listed(tuple(blocks)):
            yield from self._block(block)

    def _block(self, block: Block) -> Iterator[str]:
        match block:
            case Heading(level=level, words=line):
                yield self._numbered(line, "Titel" if level == 1 else f"Overskrift{level - 1}")
            case Paragraph(lines=lines):
                yield self._placed(_lines(lines))
            case Bullet(level=level, words=line):
                yield self._placed(_runs(line), _list(1, level))
            case Numbered(label=label, words=line):
                yield self._numbered((Run(f"{label} "), *line), "Listeafsnit")
            case Fact(label=label, value=value):
                yield self._placed(_runs((Run(label, strong=True), Run(f" {value}" if value else ""))))
            case Table():
                yield self._flushed()
                yield _table(block)
            case Margin(blocks=inner):
                yield from self._margin(inner)
            case PageBreak():
                self.before += _PAGE_BREAK

    def _placed(self, runs: str, properties: str = "") -> str:
        """A paragraph of RUNS, behind what is anchored to it."""
        before, self.before = self.before, ""
        return _paragraph(before + runs, properties)

    def _flushed(self) -> str:
        """A paragraph for what has found no other to be anchored to; nothing where there is nothing."""
        return self._placed("") if self.before else ""

    def _numbered(self, line: Words, style: str) -> str:
        """A paragraph that may begin with a number, which Word makes where the layout says so."""
        properties = f'<w:pStyle w:val="{style}"/>'
        found = _NUMBER.match(plain(line))
        if not found or self.layout.numbering == "typed":
            return self._placed(_runs(line), properties)
        way = parts.BRACKETS if found[2] == ")" else parts.STOPS
        if found[1] == "1" or self.lists[-1] != way:
            self.lists.append(way)
        rest = (replace(line[0], text=line[0].text[found.end() :]), *line[1:])
        return self._placed(_runs(rest), properties + _list(len(self.lists), 0))

    def _margin(self, blocks: Iterable[Paragraph | Fact]) -> Iterator[str]:
        shown = [
            _lines(((Run(block.label, strong=True),), words(block.value)))
            if isinstance(block, Fact)
            else _lines(block.lines)
            for block in blocks
        ]
        if self.layout.box == "text box":
            self.before += parts.text_box("".join(map(_paragraph, shown)))
        else:
            frame = parts.FRAME if self.layout.box == "frame" else ""
            yield from (_paragraph(runs, frame) for runs in shown)


def _list(number: int, level: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def _paragraph(runs: str, properties: str = "") -> str:
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{runs}</w:p>"


def _lines(lines: Iterable[Words]) -> str:
    return "<w:r><w:br/></w:r>".join(map(_runs, lines))


def _runs(line: Words) -> str:
    return "".join(map(_run, line))


def _run(run: Run) -> str:
    print_of = ("<w:b/>" if run.strong else "") + ("<w:i/>" if run.slanted else "")
    properties = f"<w:rPr>{print_of}</w:rPr>" if print_of else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(run.text)}</w:t></w:r>' if run.text else ""


def _table(table: Table) -> str:
    """TABLE as Word writes it: a cell that spans rows is there again in each of them, empty."""
    columns = '<w:gridCol w:w="1500"/>' * table.width
    rows = "".join(_row(table, number) for number in range(len(table.rows)))
    style = '<w:tblPr><w:tblStyle w:val="Tabel-Gitter"/></w:tblPr>'
    return f"<w:tbl>{style}<w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"


def _row(table: Table, number: int) -> str:
    squares, cells, at = grid(table), "", 0
    while at < table.width:
        above = next(row for row in range(number, -1, -1) if squares[row][at])
        cell = squares[above][at]
        assert cell is not None
        merge = "" if cell.rows == 1 else "<w:vMerge/>" if above < number else '<w:vMerge w:val="restart"/>'
        span = f'<w:gridSpan w:val="{cell.columns}"/>' if cell.columns > 1 else ""
        shown = cell.paragraphs if above == number else ()
        inside = "".join(_paragraph(_runs(words(text))) for text in shown or ("",))
        cells += f"<w:tc><w:tcPr>{span}{merge}</w:tcPr>{inside}</w:tc>"
        at += cell.columns
    return f"<w:tr>{cells}</w:tr>"


def _one_table(blocks: list[Block]) -> Iterator[Block]:
    """BLOCKS with one table in the place of all lists of people and their headings."""
    lists = [index for index, block in enumerate(blocks) if isinstance(block, People)]
    if not lists:
        yield from blocks
        return
    start, end = lists[0] - 1, lists[-1] + 1
    inside = blocks[start:end]
    yield from blocks[:start]
    yield from (block for block in inside if isinstance(block, Margin))
    yield _people_table([block for block in inside if isinstance(block, Heading | People)])
    yield from blocks[end:]


def _people_table(blocks: list[Heading | People]) -> Table:
    """The groups of people that BLOCKS are as one table with a head."""
    people = [one for block in blocks if isinstance(block, People) for one in block.people]
    width = 3 if any(one.note for one in people) else 2
    rows = [tuple(Cell((name,)) for name in ("Navn", "Organisation", "Bemærkning")[:width])]
    for block in blocks:
        if isinstance(block, Heading):
            rows.append((Cell((plain(block.words),), columns=width),))
        else:
            rows += [_person(one, width) for one in block.people]
    return Table(tuple(rows))


def _person(person: Person, width: int) -> tuple[Cell, ...]:
    organization = person.organization.removeprefix("(").removesuffix(")")
    texts = (f"{person.title} {person.name}", organization, person.note.strip("()"))
    return tuple(Cell((text,) if text else ()) for text in texts[:width])


def _fact_tables(blocks: list[Block]) -> Iterator[Block]:
    """BLOCKS with a table of two columns in the place of facts that follow each other."""
    facts: list[Fact] = []
    for block in [*blocks, PageBreak()]:
        if isinstance(block, Fact):
            facts.append(block)
            continue
        if facts:
            rows = [(Cell((one.label,)), Cell((one.value,) if one.value else ())) for one in facts]
            yield Table(tuple(rows))
            facts = []
        yield block
