"""What a DOCX file holds besides its text: the parts that Word asks for, cut down to what is used."""

from __future__ import annotations

_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"

TYPES = (
    f'{_XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    + "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_WORD}.{kind}+xml"/>'
        for name, kind in (
            ("document", "document.main"), ("styles", "styles"), ("numbering", "numbering"),
            ("header1", "header"), ("footer1", "footer"),
        )
    )
    + "</Types>"
)  # fmt: skip
RELATIONS = (
    f'{_XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
)
DOCUMENT_RELATIONS = (
    f'{_XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    + "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{name}.xml"/>'
        for number, (kind, name) in enumerate(
            (("styles", "styles"), ("numbering", "numbering"), ("header", "header1"), ("footer", "footer1")),
            1,
        )
    )
    + "</Relationships>"
)


def _style(name: str, ident: str, level: int | None, print_of: str) -> str:
    outline = "" if level is None else f'<w:pPr><w:outlineLvl w:val="{level}"/></w:pPr>'
    return (
        f'<w:style w:type="paragraph" w:styleId="{ident}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="Normal"/>{outline}<w:rPr>{print_of}</w:rPr></w:style>'
    )


# The ids are those of a Danish Word; the names by which styles are known are English everywhere.
STYLES = (
    f"{_XML}<w:styles {_NAMESPACES}><w:docDefaults/>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    + _style("Title", "Titel", None, '<w:b/><w:sz w:val="32"/>')
    + "".join(_style(f"heading {level}", f"Overskrift{level}", level - 1, "<w:b/>") for level in range(1, 7))
    + _style("List Paragraph", "Listeafsnit", None, "")
    + '<w:style w:type="table" w:styleId="Tabel-Gitter"><w:name w:val="Table Grid"/></w:style></w:styles>'
)

BULLETS, BRACKETS, STOPS, LETTERS = range(4)
_LEVELS = {
    BULLETS: ("bullet", "\uf0b7"),  # Word's own bullet is a letter of the Symbol font
    BRACKETS: ("decimal", "%1)"),
    STOPS: ("decimal", "%1."),
    LETTERS: ("lowerLetter", "%1."),
}


def numbering(lists: list[int]) -> str:
    """The part that defines LISTS: each the way of counting of one list, which begins at 1."""
    ways = "".join(
        f'<w:abstractNum w:abstractNumId="{way}">'
        + "".join(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
            f'<w:lvlText w:val="{shape}"/></w:lvl>'
            for level in range(3)
        )
        + "</w:abstractNum>"
        for way, (kind, shape) in _LEVELS.items()
    )
    nums = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{way}"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        for number, way in enumerate(lists, 1)
    )
    return f"{_XML}<w:numbering {_NAMESPACES}>{ways}{nums}</w:numbering>"


def document(body: str, *, headed: bool) -> str:
    """The part that holds the text BODY; HEADED: its pages have a running head and foot."""
    references = (
        '<w:headerReference w:type="default" r:id="rId3"/><w:footerReference w:type="default" r:id="rId4"/>'
        if headed
        else ""
    )
    section = f'<w:sectPr>{references}<w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    return f"{_XML}<w:document {_NAMESPACES}><w:body>{body}{section}</w:body></w:document>"


def header(paragraph: str) -> str:
    """The running head that PARAGRAPH is."""
    return f"{_XML}<w:hdr {_NAMESPACES}>{paragraph}</w:hdr>"


def footer(before: str, between: str) -> str:
    """The running foot: BEFORE the number of the page, BETWEEN it and that of the last one."""
    fields = [
        f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'
        f'<w:fldSimple w:instr=" {field} "><w:r><w:t>{shown}</w:t></w:r></w:fldSimple>'
        for text, field, shown in ((before, "PAGE", 1), (between, "NUMPAGES", 3))
    ]
    return f"{_XML}<w:ftr {_NAMESPACES}><w:p>{''.join(fields)}</w:p></w:ftr>"


def text_box(paragraphs: str) -> str:
    """A run that holds a text box with PARAGRAPHS: as a shape, and once more for older programs."""
    inside = f"<w:txbxContent>{paragraphs}</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        '<wp:anchor behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1" simplePos="0" distT="0"'
        ' distB="0" distL="0" distR="0" relativeHeight="1"><wp:simplePos x="0" y="0"/>'
        '<wp:positionH relativeFrom="page"><wp:posOffset>5400000</wp:posOffset></wp:positionH>'
        '<wp:positionV relativeFrom="page"><wp:posOffset>900000</wp:posOffset></wp:positionV>'
        '<wp:extent cx="1800000" cy="2700000"/><wp:wrapSquare wrapText="left"/>'
        '<wp:docPr id="1" name="Tekstfelt 1"/><a:graphic>'
        '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        f'<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr/><wps:txbx>{inside}</wps:txbx><wps:bodyPr/></wps:wsp>'
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>"
        f'<v:shape style="position:absolute"><v:textbox>{inside}</v:textbox></v:shape>'
        "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


FRAME = (
    '<w:framePr w:w="2600" w:hSpace="180" w:wrap="around" w:vAnchor="page" w:hAnchor="page"'
    ' w:x="8500" w:y="1700"/>'
)
