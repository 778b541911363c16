"""DOCX files for tests: small ones, written part by part, so that a test shows the XML that it is about."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Mapping

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACES = (
    f'xmlns:w="{WORD}" xmlns:r="{_RELATIONSHIPS}" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_ROOTS = {"header": "hdr", "footer": "ftr"}


def docx(body: str, **parts: str) -> bytes:
    """A document with the XML BODY; PARTS are the contents of its other parts ("styles", "header1", ...).

    A part is referred to by its name, so that `r:id="header1"` is the part `header1`.
    """
    roots = {name: name.rstrip("0123456789") for name in parts}
    files = {
        "_rels/.rels": _relations({"document": "officeDocument"}, "word/"),
        "word/_rels/document.xml.rels": _relations(roots, ""),
        "word/document.xml": f"<w:document {_SPACES}><w:body>{body}</w:body></w:document>",
    }
    for name, content in parts.items():
        root = _ROOTS.get(roots[name], roots[name])
        files[f"word/{name}.xml"] = f"<w:{root} {_SPACES}>{content}</w:{root}>"
    return zipped(files)


def _relations(parts: dict[str, str], folder: str) -> str:
    listed = "".join(
        f'<Relationship Id="{name}" Type="{_RELATIONSHIPS}/{kind}" Target="{folder}{name}.xml"/>'
        for name, kind in parts.items()
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{listed}</Relationships>'


def zipped(files: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip archive with FILES, packed by METHOD."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()


def rezipped(data: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """The archive DATA with NEW for OLD in its PART."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    assert old in files[part]
    return zipped(files | {part: files[part].replace(old, new)})


def run(text: str, properties: str = "") -> str:
    """A run with TEXT and PROPERTIES."""
    said = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{said}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def p(*content: str, style: str = "", properties: str = "") -> str:
    """A paragraph of CONTENT (words, or XML), of STYLE and with PROPERTIES."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    said = f"<w:pPr>{named}{properties}</w:pPr>" if named or properties else ""
    inside = "".join(piece if piece.startswith("<") else run(piece) for piece in content)
    return f"<w:p>{said}{inside}</w:p>"


def item(text: str, number: int = 1, level: int = 0) -> str:
    """A paragraph with TEXT that is of the list NUMBER at LEVEL."""
    said = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return p(text, properties=said) if text else p(properties=said)


def level(at: int, kind: str, text: str, more: str = "") -> str:
    """The definition of a list's level AT: its format KIND and its TEXT."""
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/>'
        f"{more}</w:lvl>"
    )


def numbering(*levels: str, more: str = "") -> str:
    """One list, the number 1, whose definition has LEVELS; MORE lists behind it."""
    return (
        f'<w:abstractNum w:abstractNumId="7">{"".join(levels)}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>{more}'
    )


def style(name: str, *, named: str = "", based: str = "", paragraph: str = "", font: str = "") -> str:
    """A paragraph style with the id NAME, called NAMED."""
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{named or name}"/>'
        f'<w:basedOn w:val="{based}"/><w:pPr>{paragraph}</w:pPr><w:rPr>{font}</w:rPr></w:style>'
    )


def table(*rows: str) -> str:
    """A table of ROWS."""
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def cell(*content: str, said: str = "") -> str:
    """A cell of CONTENT (words, or the XML of blocks), with the properties SAID."""
    inside = "".join(piece if piece.startswith("<") else p(piece) for piece in content)
    return f"<w:tc><w:tcPr>{said}</w:tcPr>{inside}</w:tc>"


def box(*lines: str) -> str:
    """A run with a text box that holds LINES, as Word writes it: in new words, and in old ones besides."""
    content = f"<w:txbxContent>{''.join(p(line) for line in lines)}</w:txbxContent>"
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>{content}</wps:txbx>'
        f"</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{content}</v:textbox></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )


def field(code: str, result: str) -> str:
    """A field with CODE, and its RESULT (words, or XML) as Word keeps it."""
    shown = result if result.startswith("<") else run(result)
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{code}</w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{shown}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
