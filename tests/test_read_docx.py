"""DOCX: what Word prints is read as other readers read it, and what anybody sends harms nobody."""

from __future__ import annotations

import contextlib
import gc
import io
import tracemalloc
import unicodedata
import zipfile
from collections import Counter
from typing import TYPE_CHECKING

import docx as python_docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.derived import derived, misprinted, tell
from support.documents import MINUTES
from support.word import (
    WORD,
    box,
    cell,
    docx,
    field,
    item,
    level,
    numbering,
    p,
    rezipped,
    run,
    style,
    table,
    zipped,
)

from cso_opendata.errors import UnreadableError
from cso_opendata.mask import mask_lines
from cso_opendata.read import read, sniff
from cso_opendata.read.docx import read_docx
from cso_opendata.read.marks import visible
from cso_opendata.read.sniff import DOCX
from cso_opendata.read.word import package
from cso_opendata.read.word.nodes import parse_xml
from cso_opendata.read.word.numbering import spelled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.model import Document

ON = '<w:b w:val="1"/>'


def document(body: str, **parts: str) -> Document:
    """The document with the XML BODY and PARTS."""
    return read(docx(body, **parts), (), mask_lines)


def texts(body: str, **parts: str) -> list[str]:
    """The texts of its blocks."""
    return [block.text for block in document(body, **parts).blocks]


def kinds(body: str, **parts: str) -> list[tuple[str, int, str]]:
    """Kind, level and text of its blocks."""
    return [(block.kind, block.level, block.text) for block in document(body, **parts).blocks]


def lines(body: str, **parts: str) -> list[tuple[str, bool]]:
    """The text of its lines, and whether they are furniture."""
    return [(line.text, line.furniture) for line in document(body, **parts).lines]


def cells(body: str, **parts: str) -> list[list[list[str]]]:
    """The paragraphs of the cells of its rows."""
    blocks = document(body, **parts).blocks
    return [
        [[piece.value for piece in one] for one in block.cells] for block in blocks if block.kind == "row"
    ]


STYLES = (
    style("Overskrift1", named="heading 1")
    + style("Egen", based="Overskrift1")
    + style("Plan", paragraph='<w:outlineLvl w:val="2"/>')
    + style("Titel", named="Title")
    + style("Broedtekst", based="Overskrift1", paragraph='<w:outlineLvl w:val="9"/>')
    + style("Ring1", based="Ring2")
    + style("Ring2", based="Ring1")
)
HEADINGS = {"Overskrift1": 1, "Egen": 1, "Plan": 3, "Titel": 1, "Broedtekst": 0, "Ring1": 0, "Ukendt": 0}


@pytest.mark.parametrize("name", HEADINGS)
def test_a_style_says_that_a_paragraph_is_a_heading(name: str) -> None:
    """By its English name behind a translated id, by its outline level, or by the style it is based on."""
    at = HEADINGS[name]
    assert [("heading" if at else "paragraph", at, "Budget")] == kinds(p("Budget", style=name), styles=STYLES)


def test_a_paragraph_says_itself_that_it_is_a_heading_or_none() -> None:
    """Its own outline level counts before that of its style."""
    own = p("A", properties='<w:outlineLvl w:val="1"/>')
    none = p("B", style="Overskrift1", properties='<w:outlineLvl w:val="9"/>')
    assert kinds(own + none, styles=STYLES) == [("heading", 2, "A"), ("paragraph", 0, "B")]


def test_bullets_have_their_level_and_the_mark_of_other_readers() -> None:
    """Whatever sign Word draws; the line shows the mark, the text of the block does not."""
    listed = numbering(level(0, "bullet", "\uf0b7"), level(1, "bullet", "o"))
    found = document(item("Et") + item("Under", level=1) + item(""), numbering=listed)
    assert [(block.kind, block.level, block.mark, block.text) for block in found.blocks] == [
        ("bullet", 1, "-", "Et"), ("bullet", 2, "-", "Under"),
    ]  # fmt: skip
    assert [line.text for line in found.lines] == ["- Et", "- Under"]


def test_bullets_typed_by_hand_are_bullets() -> None:
    """A dash before a space or a tab, also behind a line break; a dash within a word is none."""
    body = p("- Et") + p(run("Gæster:"), "<w:r><w:br/></w:r>", run("– To")) + p("-mail")
    body += p(run("•"), "<w:r><w:tab/></w:r>", run("Tre", ON))
    assert kinds(body) == [
        ("bullet", 1, "Et"), ("paragraph", 0, "Gæster:"), ("bullet", 1, "To"), ("paragraph", 0, "-mail"),
        ("bullet", 1, "Tre"),
    ]  # fmt: skip
    assert document(body).blocks[-1].strong == ((0, 3),)


OUTLINE = (level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"), level(2, "lowerLetter", "%3)"))
ODD = (level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2", "<w:isLgl/>"))
KEPT = (level(0, "decimal", "%1."), level(1, "lowerLetter", "%2.", '<w:lvlRestart w:val="0"/>'))
ANEW = (
    '<w:num w:numId="2"><w:abstractNumId w:val="7"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>'
)
OTHER_LEVEL = (
    '<w:num w:numId="2"><w:abstractNumId w:val="7"/>'
    f'<w:lvlOverride w:ilvl="0">{level(0, "decimalZero", "(%1)")}</w:lvlOverride></w:num>'
)
# The definition of the lists, and the items in their order: the number of the list, and the level.
COUNTED = {
    "1. 1.1 1.2 a) 2. 2.1": (numbering(*OUTLINE), "10 11 11 12 10 11"),
    "1.1 a) 2.": (numbering(*OUTLINE), "11 12 10"),
    "I. 1.1 II. 2.1": (numbering(*ODD), "10 11 10 11"),
    "1. a. 2. b.": (numbering(*KEPT), "10 11 10 11"),
    "1. 2. 4. 5. 6.": (numbering(*OUTLINE, more=ANEW), "10 10 20 20 10"),
    "1. (02)": (numbering(*OUTLINE, more=OTHER_LEVEL), "10 20"),
    "0": (numbering(level(0, "decimal", "%1").replace('<w:start w:val="1"/>', "")), "10"),
}


@pytest.mark.parametrize("labels", COUNTED)
def test_numbers_are_those_that_word_prints(labels: str) -> None:
    """By format, text, start and restart; lists of one definition go on with each other's count."""
    definition, items = COUNTED[labels]
    listed = "".join(item("x", int(each[0]), int(each[1])) for each in items.split())
    assert [text.removesuffix(" x") for text in texts(listed, numbering=definition)] == labels.split()


TIED = numbering(level(0, "decimal", "%1)"), level(1, "decimal", "%1.%2", '<w:pStyle w:val="Under"/>'))
LISTED = '<w:numPr><w:numId w:val="1"/></w:numPr>'
TIED_STYLES = style("Punkt", named="heading 2", paragraph=LISTED) + style("Under", based="Punkt")
TIED_STYLES += style("Dybt", paragraph='<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>')


def test_a_style_may_carry_the_number() -> None:
    """Also that of a heading, at the level which the list ties to the style; number 0 takes it away."""
    under = style("Under", paragraph=LISTED)
    none = p("Uden", style="Punkt", properties='<w:numPr><w:numId w:val="0"/></w:numPr>')
    body = p("Budget", style="Punkt") + p("Del", style="Under") + p("Dyb", style="Dybt") + none
    styles = TIED_STYLES.replace(style("Under", based="Punkt"), under)
    assert kinds(body, numbering=TIED, styles=styles) == [
        ("heading", 2, "1) Budget"), ("paragraph", 2, "1.1 Del"), ("paragraph", 2, "1.2 Dyb"),
        ("heading", 2, "Uden"),
    ]  # fmt: skip


def test_a_list_may_take_its_definition_from_a_style() -> None:
    """Word's list styles: the definition names a style, whose list has the levels."""
    linked = (
        '<w:abstractNum w:abstractNumId="8"><w:numStyleLink w:val="Liste"/></w:abstractNum>'
        '<w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>'
    )
    listed = numbering(level(0, "upperLetter", "%1."), more=linked)
    styles = style("Liste", paragraph=LISTED)
    assert texts(item("Et", 2) + item("To", 2), numbering=listed, styles=styles) == ["A. Et", "B. To"]


def test_an_empty_item_keeps_its_number() -> None:
    """Word prints it, and counts it; a hidden one it does neither."""
    hidden = item("Skjult").replace("<w:rPr>", "").replace("<w:pPr>", '<w:pPr><w:pStyle w:val="Skjult"/>')
    styles = style("Skjult", font="<w:vanish/>")
    body = item("Et") + item("") + hidden + item("Tre")
    assert texts(body, numbering=numbering(*OUTLINE), styles=styles) == ["1. Et", "2.", "3. Tre"]


def test_a_number_is_as_bold_as_its_title() -> None:
    """The grammar asks whether a whole title is bold."""
    bold = item("Budget").replace("<w:r>", f"<w:r><w:rPr>{ON}</w:rPr>")
    assert document(bold, numbering=numbering(*OUTLINE)).blocks[0].strong == ((0, 9),)
    spaced = bold.replace("<w:r>", run(" ") + "<w:r>", 1)
    assert document(spaced, numbering=numbering(*OUTLINE)).blocks[0].strong == ((0, 2), (3, 9))
    assert document(item("Budget"), numbering=numbering(*OUTLINE)).blocks[0].strong == ()


FORMATS = {
    ("lowerLetter", 27): "aa",
    ("upperLetter", 3): "C",
    ("lowerRoman", 4): "iv",
    ("upperRoman", 1999): "MCMXCIX",
    ("decimalZero", 7): "07",
    ("none", 3): "",
    ("ordinalText", 3): "3",
    ("lowerRoman", 10**6): "1000000",
    ("lowerLetter", 10**6): "1000000",
    ("decimal", -1): "-1",
}


@pytest.mark.parametrize("asked", FORMATS)
def test_formats_of_numbers(asked: tuple[str, int]) -> None:
    """Letters are repeated after z as Word does; what nobody would print is a figure."""
    kind, count = asked
    assert FORMATS[asked] == spelled(count, kind)


BOLD_STYLES = (
    style("Fed", font=ON)
    + style("Rubrik", named="heading 1", font=ON)
    + f'<w:style w:type="character" w:styleId="Staerk"><w:rPr>{ON}</w:rPr></w:style>'
)
STRONG = '<w:rStyle w:val="Staerk"/>'
# What stands in bold of the words "a" "b" "c", the second of which has these properties.
BOLD = {
    (p("a", run("b", ON), "c"), ((1, 2),)),
    (p("a", run("b", "<w:b/>"), run("c", ON)), ((1, 3),)),
    (p("a", run("b", STRONG), "c"), ((1, 2),)),
    (p("a", "b", "c", style="Fed"), ((0, 3),)),
    (p("a", run("b", '<w:b w:val="0"/>'), "c", style="Fed"), ((0, 1), (2, 3))),
    (p("a", run("b", STRONG), "c", style="Fed"), ((0, 1), (2, 3))),
    (p("a", "b", "c", style="Rubrik"), ()),
    (p("a", run("b", ON), "c", style="Rubrik"), ((1, 2),)),
}


@pytest.mark.parametrize(("body", "strong"), sorted(BOLD))
def test_bold_is_what_the_words_or_their_styles_say(body: str, strong: tuple[tuple[int, int], ...]) -> None:
    """Bold in both styles is undone, as Word has it; a heading is bold only where its words are."""
    block = document(body, styles=BOLD_STYLES).blocks[0]
    assert (block.text, block.strong) == ("abc", strong)


def test_a_break_ends_a_paragraph_unless_the_next_line_goes_on() -> None:
    """As in HTML; a break of the page or column is one too."""
    body = p(
        "Dato: 7. maj",
        "<w:r><w:br/></w:r>",
        "Sted: Rådhuset",
        '<w:r><w:br w:type="page"/></w:r>',
        "på Vesterbro",
        "<w:r><w:cr/></w:r>",
        "Slut",
    )
    found = document(body)
    assert [block.text for block in found.blocks] == ["Dato: 7. maj", "Sted: Rådhuset på Vesterbro", "Slut"]
    assert [line.text for line in found.lines] == ["Dato: 7. maj", "Sted: Rådhuset", "på Vesterbro", "Slut"]
    assert found.blocks[1].numbers == (2, 3)


TABS = {
    "Dato:|7. maj 2031": ["Dato:", "7. maj 2031"],
    "Asta Prøve||ØKF|": ["Asta Prøve", "ØKF"],
    "|Indrykket": None,
    "1.|Godkendelse af referat": None,
    "a)|Bilag": None,
    "Beslutning:|Referatet blev godkendt uden bemærkninger.": None,
    f"Sag:|{'ord ' * 25}": None,
}


@pytest.mark.parametrize("line", TABS)
def test_tabs_part_columns_or_are_spaces(line: str) -> None:
    """A label's tab, an indent and what stands before running text part nothing."""
    body = p(*("<w:r><w:tab/></w:r>".join(run(word) if word else "" for word in line.split("|")),))
    wanted = TABS[line]
    block = document(body).blocks[0]
    if wanted:
        assert cells(body) == [[[each] for each in wanted]]
    else:
        assert (block.kind, block.text) == ("paragraph", " ".join(line.replace("|", " ").split()))


def test_each_line_of_a_head_has_its_columns() -> None:
    """Lines parted by breaks are rows where tabs part them, and a heading stays whole."""
    tab, line = "<w:r><w:tab/></w:r>", "<w:r><w:br/></w:r>"
    body = p("Dato:", tab, "7. maj", line, "Sted:", tab, "Rådhuset", line, "Uden fane")
    assert kinds(body + p("Et", tab, "hoved", style="Overskrift1"), styles=STYLES) == [
        ("row", 0, "Dato:\t7. maj"), ("row", 0, "Sted:\tRådhuset"), ("paragraph", 0, "Uden fane"),
        ("heading", 1, "Et hoved"),
    ]  # fmt: skip


def sdt(content: str, said: str = "") -> str:
    """A content control around CONTENT."""
    return f"<w:sdt><w:sdtPr>{said}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def wrapped(name: str, content: str, said: str = "") -> str:
    """CONTENT in an element NAME, with the attributes SAID."""
    return f"<w:{name} {said}>{content}</w:{name}>"


def alternatives(new: str, old: str) -> str:
    """The same in NEW words, and in OLD ones for those who do not know them."""
    return (
        f'<mc:AlternateContent><mc:Choice Requires="x">{new}</mc:Choice><mc:Fallback>{old}</mc:Fallback>'
        "</mc:AlternateContent>"
    )


def tick(said: str) -> str:
    """A box of a form to tick, as SAID."""
    data = wrapped("ffData", wrapped("checkBox", said))
    begin = wrapped("fldChar", data, 'w:fldCharType="begin"')
    return wrapped("r", begin + '<w:fldChar w:fldCharType="end"/>')


def simple(code: str, result: str) -> str:
    """A field on one element."""
    return wrapped("fldSimple", run(result), f'w:instr="{code}"')


LONG = "ord " * 12
# What Word prints of the words in a paragraph.
PRINTED = {
    ("a", wrapped("ins", run("b")), wrapped("moveTo", run("c"))): "abc",
    ("a", wrapped("del", "<w:r><w:delText>x</w:delText><w:br/></w:r>"), "b"): "ab",
    ("a", wrapped("moveFrom", run("x")), "b"): "ab",
    ("a", alternatives(run("b"), run("x"))): "ab",
    ("a", alternatives("", run("b")).replace("mc:Choice", "mc:Unknown")): "ab",
    ("a", wrapped("hyperlink", run("b"), 'r:id="x"'), wrapped("smartTag", run("c"))): "abc",
    ("a", sdt(run("b"), '<w:alias w:val="x"/>'), '<w:commentReference w:id="0"/>', "c"): "abc",
    ("a", wrapped("ukendt", "<w:heller/>" + run("b"))): "ab",
    ("a", field("DOCPROPERTY Sag", "2031-7"), "b"): "a2031-7b",
    ("a", field("DATE", "7. maj") + field(" ref b \\h", "c")): "a7. majc",
    ("a", simple(" AUTHOR ", "b")): "ab",
    (field("IF " + "x" * 99, run("a") + field("DATE", "b")), "c"): "abc",
    (LONG, field(" PAGE ", "1"), "a", simple("NUMPAGES", "3")): f"{LONG}a",
    ("se side ", field("PAGEREF x", "4")): "se side 4",
    ('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', "kode"): "kode",
    ("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t></w:r>",): "a-bc",
    ('<w:r><w:sym w:font="Symbol" w:char="F0B7"/><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>',): "•☑",
    ('<w:r><w:sym w:font="Arial" w:char="00E6"/><w:sym w:font="x" w:char="D800"/><w:sym/></w:r>',): "æ",
    ("a", "<w:r><w:t> b </w:t></w:r>", "c"): "abc",
    ("a", '<w:r xml:space="preserve"><w:t> b </w:t></w:r>', "c"): "a b c",
    ("a", run("\tb\n\nc "), "d"): "a b c d",
    ("a", run("x", "<w:vanish/>"), run("x", '<w:rStyle w:val="Skjult"/>')): "a",
    (tick('<w:default w:val="1"/>'), "ja", tick('<w:default/><w:checked w:val="0"/>'), "nej"): "☒ja☐nej",
    (wrapped("ruby", wrapped("rt", run("x")) + wrapped("rubyBase", run("a"))),): "a",
}


@pytest.mark.parametrize("content", PRINTED)
def test_the_words_are_those_that_word_prints(content: tuple[str, ...]) -> None:
    """Inserted and wrapped text, results of fields, signs; nothing deleted, hidden, or a page's number."""
    hidden = '<w:style w:type="character" w:styleId="Skjult"><w:rPr><w:vanish/></w:rPr></w:style>'
    assert texts(p(*content) + p("slut"), styles=hidden) == [PRINTED[content], "slut"]


def test_a_table_of_contents_has_no_page_numbers() -> None:
    """Its field begins in one paragraph and ends in another; the entries are those of the document."""
    begin = '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>TOC \\o</w:instrText>'
    begin += '<w:fldChar w:fldCharType="separate"/></w:r>'
    tab, end = "<w:r><w:tab/></w:r>", '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    entries = p(begin, "1.", tab, "Valg", tab, field("PAGEREF _1", "2")) + p(
        "2. Budget", tab, field("PAGEREF _2", "3"), end
    )
    assert texts(sdt(entries) + p("se side ", field("PAGEREF _1", "2"))) == [
        "1. Valg",
        "2. Budget",
        "se side 2",
    ]


def test_a_paragraph_whose_end_was_deleted_goes_on() -> None:
    """With the one below it, of which it becomes a part: a list counts one item. So does an initial."""
    gone = "<w:rPr><w:del/></w:rPr>"
    body = p("For", properties=gone) + p(properties=gone) + item("manden")
    body += p("S", properties='<w:framePr w:dropCap="drop"/>') + p("å") + p("Rest", properties=gone)
    assert texts(body, numbering=numbering(*OUTLINE)) == ["1. Formanden", "Så", "Rest"]


def note(kind: str, number: int) -> str:
    """A reference to the note NUMBER of KIND."""
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


def test_notes_stand_behind_the_paragraph_that_refers_to_them() -> None:
    """Once each, also those in a table; the sign is no part of the text, and a circle has an end."""
    notes = wrapped("footnote", p("streg"), 'w:id="-1"')
    notes += wrapped("footnote", p("Fod", note("footnote", 2)), 'w:id="2"')
    endnotes = wrapped("endnote", p("Slut"), 'w:id="2"')
    body = p("Tekst", note("footnote", 2), " her", note("footnote", 9))
    body += table(cell("a", p("b", note("endnote", 2))) + cell("c")) + p("Næste")
    assert texts(body, footnotes=notes, endnotes=endnotes) == ["Tekst her", "Fod", "a b\tc", "Slut", "Næste"]


SPAN = '<w:gridSpan w:val="2"/>'


def test_rows_have_cells_and_the_columns_that_they_span() -> None:
    """A cell that goes on with the one above is empty; so are columns left out and a deleted cell."""
    body = table(
        cell("") + cell("Januar", said=SPAN),
        cell("Spor", said='<w:vMerge w:val="restart"/>') + cell("a", "b") + cell("c"),
        cell("Spor", said="<w:vMerge/>")
        + cell("d", said="<w:cellDel/>")
        + cell(p("e", "<w:r><w:br/></w:r>", "f")),
        '<w:trPr><w:gridBefore w:val="2"/></w:trPr>' + cell("g"),
        "<w:trPr><w:del/></w:trPr>" + cell("slettet"),
        cell("") + cell(""),
    )
    found = document(body)
    assert cells(body) == [
        [[], ["Januar"]], [["Spor"], ["a", "b"], ["c"]], [[], [], ["e", "f"]], [[], ["g"]],
    ]  # fmt: skip
    assert [block.widths for block in found.blocks] == [(1, 2), (1, 1, 1), (1, 1, 1), (2, 1)]
    assert [line.text for line in found.lines] == ["\tJanuar", "Spor", "a", "b", "c", "e", "f", "\tg"]


def test_what_stands_in_a_cell_is_its_paragraphs() -> None:
    """Tables within it, numbers, content controls; a tab there is a space; rows may be wrapped too."""
    inner = table(cell("c") + cell("d"), cell("e") + cell(""))
    row = f"<w:tr>{cell(item('a'), sdt(p('b')), inner) + cell(p('f', '<w:r><w:tab/></w:r>', 'g'))}</w:tr>"
    body = f"<w:tbl>{sdt(row)}<w:tr>{cell(item('h')) + cell('i')}</w:tr></w:tbl>"
    assert cells(body, numbering=numbering(*OUTLINE)) == [
        [["1. a", "b", "c", "d", "e"], ["f g"]], [["2. h"], ["i"]],
    ]  # fmt: skip


def test_a_table_that_is_a_frame_holds_paragraphs() -> None:
    """One column, or one row with columns of text beside each other, is layout and no table."""
    column = table(cell(p("1. Valg", style="Overskrift1"), "Tekst"), cell(table(cell("a") + cell("b"))))
    beside = table(
        cell("Deltagere:", "- Asta Prøve", "- Bo Prøve", "- Eva Prøve") + cell("Sagsnr.", "2031-7")
    )
    small = table(cell("Dato") + cell("7. maj"))
    assert kinds(column + beside + small, styles=STYLES) == [
        ("heading", 1, "1. Valg"), ("paragraph", 0, "Tekst"), ("row", 0, "a\tb"),
        ("paragraph", 0, "Deltagere:"), ("bullet", 1, "Asta Prøve"), ("bullet", 1, "Bo Prøve"),
        ("bullet", 1, "Eva Prøve"), ("paragraph", 0, "Sagsnr."), ("paragraph", 0, "2031-7"),
        ("row", 0, "Dato\t7. maj"),
    ]  # fmt: skip


def test_a_text_box_stands_whole_before_its_paragraph() -> None:
    """Once, though Word writes it twice; the paragraph is not cut, nor the row of a table."""
    body = p("Ida ", box("16. maj 2031", "Sagsbehandler", "Bo Prøve"), "Kvist")
    body += table(cell(p(box("Boks"), "a")) + cell("b"))
    assert texts(body) == ["16. maj 2031", "Sagsbehandler", "Bo Prøve", "Ida Kvist", "Boks", "a\tb"]
    old = wrapped("r", wrapped("pict", f"<v:textbox>{wrapped('txbxContent', p('gammel'))}</v:textbox>"))
    assert texts(p("x", old) + alternatives(p("ny"), p("gammel"))) == ["gammel", "x", "ny"]


def section(*references: str, first: bool = False) -> str:
    """The properties of a section with heads and feet ("header default header1")."""
    listed = "".join(
        f'<w:{kind}Reference w:type="{when}" r:id="{part}"/>'
        for kind, when, part in map(str.split, references)
    )
    return f"<w:sectPr>{listed}{'<w:titlePg/>' if first else ''}</w:sectPr>"


PAGE = p("Side ", field("PAGE", "1"), " af ", field("NUMPAGES", "3"))


def test_the_letterhead_comes_first_and_running_heads_are_furniture() -> None:
    """The first page's own head and foot are lines like others; the rest once, and no page's number."""
    body = p(
        "Et",
        properties=section(
            "footer default footer1",
            "header default header1",
            "footer first footer2",
            "header first header2",
            first=True,
        ),
    )
    before = wrapped("sectPrChange", section("header default header4"))
    body += p(
        "To", properties=section("header default header3", "header first header4", "footer even footer3")
    )
    body += p("Tre") + section("header first header5", first=True).replace(
        "</w:sectPr>", f"{before}</w:sectPr>"
    )
    found = lines(
        body, header1=p("Referat"), header2=p("Sagsnr. 2031-7") + table(cell("Dato") + cell("7. maj")) + PAGE,
        footer1=PAGE, footer2=p("Rådhuset"), header3=p("Referat"), header4=p("aldrig"), footer3=p("aldrig"),
        header5=p("Bilag"),
    )  # fmt: skip
    assert found == [
        ("Sagsnr. 2031-7", False), ("Dato\t7. maj", False), ("Side af", True), ("Rådhuset", False),
        ("Referat", True), ("Bilag", True), ("Et", False), ("To", False), ("Tre", False), ("Side af", True),
    ]  # fmt: skip


def test_a_page_number_in_a_table_is_furniture() -> None:
    """A foot that is laid out as a table has its other cells as a row."""
    body = table(cell("Referat") + cell(PAGE), cell("a") + cell("b"))
    assert lines(body) == [("Side af", True), ("Referat\t", False), ("a\tb", False)]


def test_heads_of_even_pages_count_where_there_are_any() -> None:
    """The settings say so; a section's first page without a head of its own has none."""
    body = p("Et") + section("header even header1", "header default header2", first=True)
    parts = {"header1": p("lige"), "header2": p("ulige")}
    even = "<w:evenAndOddHeaders/>"
    assert lines(body, **parts, settings=even) == [("lige", True), ("ulige", True), ("Et", False)]
    assert lines(body, **parts, settings="") == [("ulige", True), ("Et", False)]


HTML = """<html><body><h1>Referat</h1><p>Dato: 7. maj<br>Sted: <b>Rådhuset</b></p><h2>1. Valg</h2>
<ul><li>Et</li><ul><li>Under</li></ul><li>To</li></ul><ol><li>Først</li><li>Så</li></ol>
<table><tr><td></td><td colspan="2">Januar</td></tr>
<tr><td><p>a</p><p>b</p></td><td>c</td><td>d</td></tr></table>
<p>Ring på 33 66 33 66 i dag.</p></body></html>"""


def test_the_same_content_gives_the_blocks_of_a_web_page() -> None:
    """Kinds, texts, levels, marks, bold stretches, cells, widths, lines: all is as HTML has it."""
    body = (
        p("Referat", style="Overskrift1")
        + p("Dato: 7. maj", "<w:r><w:br/></w:r>", "Sted: ", run("Rådhuset", ON))
        + p("1. Valg", properties='<w:outlineLvl w:val="1"/>')
        + item("Et", 2) + item("Under", 2, 1) + item("To", 2) + item("Først") + item("Så")
        + table(cell("") + cell("Januar", said=SPAN), cell("a", "b") + cell("c") + cell("d"))
        + p("Ring på 33 66 33 66 i dag.")
    )  # fmt: skip
    bullets = '<w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num><w:abstractNum w:abstractNumId="8">'
    bullets += level(0, "bullet", "•") + level(1, "bullet", "–") + "</w:abstractNum>"
    found = document(body, styles=STYLES, numbering=numbering(*OUTLINE, more=bullets))
    wanted = read(HTML.encode(), (), mask_lines)
    assert found.blocks == wanted.blocks
    assert found.lines == wanted.lines
    assert found.lines[-1].masked


def test_minutes_give_the_rows_of_their_text() -> None:
    """With the date and the case number in a text box in the middle of the list of people."""
    body, bullets = "", numbering(level(0, "bullet", "•"))
    for line in filter(None, MINUTES.split("\n")):
        anchored = box("21-03-2024", "Sagsnummer eDoc", "2024-0053715") if "Bang" in line else ""
        text, listed = line.removeprefix("- "), line.startswith("- ")
        body += (item(text) if listed else p(text)).replace("</w:p>", f"{anchored}</w:p>")
    rows, wanted = derived(docx(body, numbering=bullets)), derived(MINUTES)
    told = (
        ("participants", "name", "title", "organization", "side", "attendance"),
        ("agenda_items", "number", "title"),
    )
    for table_name, *columns in (*told, ("speeches", "attribution", "text"), ("decisions", "kind", "text")):
        assert tell(rows, table_name, *columns) == tell(wanted, table_name, *columns)
    assert tell(rows, "document_references", "kind", "value") == [("case_number", "2024-0053715")]
    assert misprinted(rows) == []


def test_a_masked_cell_keeps_its_place() -> None:
    """Below the word for a telephone the mask takes the whole line, which has one cell only."""
    body = table(cell("Telefon") + cell(""), cell("") + cell("33663366"))
    assert cells(body) == [[["Telefon"], []], [[], ["[telefon]"]]]


def test_a_file_of_python_docx_is_read() -> None:
    """A real file with the styles, lists and sections of Word's own template."""
    made = python_docx.Document()
    made.add_heading("Referat", 0)
    made.add_heading("Budget", 2)
    made.add_paragraph("Et", "List Number")
    made.add_paragraph("To", "List Number")
    made.add_paragraph("Punkt", "List Bullet")
    made.add_paragraph("Del", "List Bullet 2")
    made.add_paragraph().add_run("Fed").bold = True
    made.sections[0].header.paragraphs[0].text = "Løbende"
    grid = made.add_table(2, 3)
    grid.cell(0, 0).merge(grid.cell(1, 0)).text = "Spor"
    grid.cell(0, 1).merge(grid.cell(0, 2)).text = "Januar"
    grid.cell(1, 2).text = "x"
    stream = io.BytesIO()
    made.save(stream)
    found = read(stream.getvalue(), (), mask_lines)
    assert [(block.kind, block.level, block.text, block.widths) for block in found.blocks] == [
        ("heading", 1, "Referat", ()), ("heading", 2, "Budget", ()), ("paragraph", 1, "1. Et", ()),
        ("paragraph", 1, "2. To", ()), ("bullet", 1, "Punkt", ()), ("bullet", 2, "Del", ()),
        ("paragraph", 0, "Fed", ()), ("row", 0, "Spor\tJanuar", (1, 2)), ("row", 0, "\t\tx", (1, 1, 1)),
    ]  # fmt: skip
    assert found.blocks[6].strong == ((0, 3),)
    assert [line.text for line in found.lines if line.furniture] == ["Løbende"]
    assert (found.media_type, found.reader, found.page_count) == (DOCX, "docx 1", None)


# Pieces of a document: their XML, and the characters that Word prints of them.
Piece = tuple[str, str]
VISIBLE = st.text(st.characters(categories=("L", "N", "P", "S", "Zs")), max_size=30)


def joined(pieces: Sequence[Piece], before: str = "", after: str = "") -> Piece:
    """PIECES as one, with the XML BEFORE and AFTER around it."""
    return before + "".join(xml for xml, _ in pieces) + after, "".join(text for _, text in pieces)


PARAGRAPHS: st.SearchStrategy[Piece] = st.builds(
    lambda text, bold, gap: (p(run(text, ON if bold else ""), f"<w:r><w:{gap}/></w:r>", run(text)), text * 2),
    VISIBLE,
    st.booleans(),
    st.sampled_from(("br", "tab", "cr", "t")),
)
BOXED = PARAGRAPHS.map(lambda one: (p(sdt(run("x")), box("y")) + one[0], "xy" + one[1]))
CELLS = st.recursive(
    st.lists(PARAGRAPHS | BOXED, min_size=1, max_size=3).map(joined),
    lambda inner: st.lists(
        st.lists(inner.map(lambda one: joined([one], "<w:tc>", "</w:tc>")), min_size=1, max_size=3).map(
            lambda row: joined(row, "<w:tr>", "</w:tr>")
        ),
        min_size=1,
        max_size=3,
    ).map(lambda rows: joined(rows, "<w:tbl>", "</w:tbl>")),
    max_leaves=6,
)


@given(CELLS)
def test_no_character_is_lost(content: Piece) -> None:
    """What Word prints stands in the lines and in the blocks, in paragraphs, tables in tables, and boxes."""
    body, text = content
    found = read_docx(docx(body + p("slut")), lambda lines: ((line, False) for line in lines))
    for told in (line.text for line in found.lines), (f"{block.mark}{block.text}" for block in found.blocks):
        assert characters("".join(told).replace("slut", "")) == characters(text.replace("slut", ""))


def characters(text: str) -> Counter[str]:
    """How often each character of TEXT, white space aside, stands there, as it is normalised."""
    return Counter("".join(visible(unicodedata.normalize("NFC", text))[0].split()))


WHOLE = docx(p("Referat af et møde"), styles=STYLES)
MAIN = "word/document.xml"
# How long an entry of the directory of a zip archive is before the name, and where in it the size stands.
DIRECTORY_ENTRY, SIZE_IN_ENTRY = 46, 24
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000)


def lying(data: bytes, size: int) -> bytes:
    """The archive DATA, whose directory says of its main part that it unpacks to SIZE bytes."""
    at = data.rindex(MAIN.encode()) - DIRECTORY_ENTRY + SIZE_IN_ENTRY
    return data[:at] + size.to_bytes(4, "little") + data[at + 4 :]


def nested(depth: int, before: str, after: str) -> bytes:
    """A document whose words lie DEPTH times between BEFORE and AFTER."""
    return docx(before * depth + p("dyb") + after * depth)


def declaring(entities: str, used: str) -> bytes:
    """A document whose text declares ENTITIES and has one USED."""
    head = f'<!DOCTYPE d [{entities}]><w:document xmlns:w="{WORD}"><w:body><w:p><w:r><w:t>{used}'
    return zipped({MAIN: f"{head}</w:t></w:r></w:p></w:body></w:document>"})


LAUGHS = '<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
REFUSED = {
    "password": [
        OLE + "EncryptedPackage".encode("utf-16-le"),
        WHOLE.replace(b"PK\x01\x02\x14\x03\x14\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01\x00"),
    ],
    "unsupported_format": [OLE + "WordDocument".encode("utf-16-le"), OLE],
    "zip_bomb": [
        docx(p(" " * package.HARMLESS)),
        lying(WHOLE, package.MOST_BYTES + 1),
        lying(WHOLE, package.MOST_XML + 1),
    ],
    "broken_docx": [
        WHOLE[: len(WHOLE) // 2],
        WHOLE[:-30],
        rezipped(WHOLE, MAIN, b"</w:body>", b""),
        rezipped(WHOLE, "word/styles.xml", b"</w:styles>", b""),
        rezipped(WHOLE, MAIN, "ø".encode(), b"\xff\xff"),
        declaring(LAUGHS, "&a11;"),
        declaring('<!ENTITY x SYSTEM "file:///etc/passwd">', "&x;"),
        zipped({MAIN: ""}),
        zipped({MAIN: "<x>et</x>"}, zipfile.ZIP_STORED).replace(b"<x>et", b"<x>to"),
        lying(WHOLE, 2000),
    ],
    "too_deep": [nested(300, "<w:sdt>", "</w:sdt>")],
    "not_a_docx": [
        zipped({"mimetype": "application/epub"}),
        zipped({MAIN: "<x/>"}),
        zipped({"indre.docx": WHOLE}),
    ],
    "no_text_layer": [
        docx(p()),
        docx(""),
        docx(p("<w:r><w:drawing/></w:r>") + section("header default header1"), header1=p("a")),
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "index"), [(kind, n) for kind, files in REFUSED.items() for n in range(len(files))]
)
def test_what_is_no_document_is_refused_by_name(kind: str, index: int) -> None:
    """Each with a sentence that anyone understands, before it takes memory or time."""
    with pytest.raises(UnreadableError) as refused:
        read_docx(REFUSED[kind][index], mask_lines)
    assert refused.value.kind == kind
    assert str(refused.value).endswith(".")


def test_an_archive_has_only_so_many_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """They are counted before the directory is read, which would take memory for each."""
    monkeypatch.setattr(package, "MOST_PARTS", 4)
    assert read_docx(WHOLE, mask_lines).lines
    with pytest.raises(UnreadableError, match="more than 4 parts"):
        read_docx(docx(p("a"), styles="", numbering=""), mask_lines)


def test_an_archive_claims_to_hold_so_much(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pictures count too, whose bytes are never looked at."""
    monkeypatch.setattr(package, "MOST_BYTES", 8_000)
    assert read_docx(WHOLE, mask_lines).lines
    with pytest.raises(UnreadableError, match="which no document does") as refused:
        read_docx(docx(p("a"), picture="x" * 8_000), mask_lines)
    assert refused.value.kind == "zip_bomb"


def test_a_part_that_lies_about_its_size_is_not_unpacked() -> None:
    """No more memory is taken than it claims to need, whatever is packed there."""
    data = lying(docx(p("a" * package.HARMLESS)), 2_000)
    tracemalloc.start()
    try:
        with pytest.raises(UnreadableError, match="cannot be unpacked"):
            read_docx(data, mask_lines)
        assert tracemalloc.get_traced_memory()[1] < package.HARMLESS / 10
    finally:
        tracemalloc.stop()


def test_the_text_of_a_document_unpacks_to_so_much(monkeypatch: pytest.MonkeyPatch) -> None:
    """All parts that are read count, whatever else the archive holds."""
    monkeypatch.setattr(package, "MOST_XML", 4_000)
    assert read_docx(WHOLE, mask_lines).lines
    with pytest.raises(UnreadableError, match="more than 4,000 bytes") as refused:
        read_docx(docx(p("a"), styles=STYLES + " " * 3_000), mask_lines)
    assert refused.value.kind == "zip_bomb"


def test_reading_leaves_nothing_behind() -> None:
    """What is read holds no circle, since workers read hundreds of documents without a garbage collector."""
    body = p("a", box("b")) + item("c") + table(cell("d") + cell("e"))
    data = docx(body, styles=STYLES, numbering=numbering(*OUTLINE), footnotes="", header1=p("f"))
    read(data, (), mask_lines)
    gc.collect()
    gc.disable()
    try:
        read(data, (), mask_lines)
        assert gc.collect() == 0
    finally:
        gc.enable()


DEEP = {
    "controls": ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 2),
    "tables": ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 3),
    "cells": (f"<w:tbl><w:tr>{cell('a')}<w:tc>", "</w:tc></w:tr></w:tbl>", 3),
    "boxes": ("<w:p><w:r><w:txbxContent>", "</w:txbxContent></w:r></w:p>", 3),
}


@pytest.mark.parametrize("name", DEEP)
def test_what_is_deep_is_read_or_refused(name: str) -> None:
    """As deep as the parser of XML lets it be, the words are found; a level more is refused as too deep."""
    before, after, levels = DEEP[name]
    depth = 250 // levels
    assert "dyb" in read_docx(nested(depth, before, after), mask_lines).lines[-1].text.split("\t")
    with pytest.raises(UnreadableError, match=r"nests the elements.*too deeply") as refused:
        read_docx(nested(depth + 2, before, after), mask_lines)
    assert refused.value.kind == "too_deep"


PAST_A_LIMIT = {
    "text": b"<a>%b</a>",
    "a value": b"<a b='%b'/>",
    "a comment": b"<a><!--%b--></a>",
    "raw text": b"<a><![CDATA[%b]]></a>",
}


@pytest.mark.parametrize("name", PAST_A_LIMIT)
def test_what_is_past_a_limit_is_not_called_damaged(name: str) -> None:
    """Whoever looks at the finding must not look for damage in a file that is only too large."""
    with pytest.raises(UnreadableError, match="more than ten million characters") as refused:
        parse_xml(PAST_A_LIMIT[name] % (b"x" * 10_000_001), "word/document.xml")
    assert refused.value.kind == "too_long"
    with pytest.raises(UnreadableError, match="damaged") as refused:
        parse_xml(PAST_A_LIMIT[name][:-2] % b"x", "word/document.xml")
    assert refused.value.kind == "broken_docx"


@given(st.data())
def test_a_damaged_file_is_read_or_refused(data: st.DataObject) -> None:
    """Whatever bytes of a document are changed, or where it is cut: it is one, or it is refused."""
    damaged = bytearray(WHOLE)
    for at in data.draw(st.lists(st.integers(0, len(WHOLE) - 1), max_size=8)):
        damaged[at] = data.draw(st.integers(0, 255))
    end = data.draw(st.one_of(st.just(len(WHOLE)), st.integers(0, len(WHOLE))))
    start = data.draw(st.sampled_from((0, 0, 0, 1, 100)))
    with contextlib.suppress(UnreadableError):
        assert read(bytes(damaged[start:end]), (), mask_lines).lines


ODDITIES = {
    "a relationship that leads nowhere": rezipped(
        WHOLE,
        "word/_rels/document.xml.rels",
        b"</Rel",
        b'<Relationship Id="x" Type="x/header" Target="NULL"/></Rel',
    ),
    "no relationships": zipped(
        {MAIN: f'<w:document xmlns:w="{WORD}"><w:body>{p("Referat af et møde")}</w:body></w:document>'}
    ),
    "a part elsewhere": rezipped(
        WHOLE,
        "word/_rels/document.xml.rels",
        b"</Rel",
        b'<Relationship Id="y" Type="x/numbering" Target="https://x.example/" TargetMode="External"/></Rel',
    ),
    "parts that are not packed": zipped(
        {MAIN: f'<w:document xmlns:w="{WORD}"><w:body>{p("Referat af et møde")}</w:body></w:document>'},
        zipfile.ZIP_STORED,
    ),
    "another name": rezipped(
        docx(p("Referat af et møde")), "_rels/.rels", b"word/document", b"/word/document"
    ),
    "strict": rezipped(WHOLE, MAIN, WORD.encode(), b"http://purl.oclc.org/ooxml/wordprocessingml/main"),
}


@pytest.mark.parametrize("name", ODDITIES)
def test_what_word_opens_is_read(name: str) -> None:
    """Odd files that programs write and Word reads."""
    assert [line.text for line in read(ODDITIES[name], (), mask_lines).lines] == ["Referat af et møde"]


def test_the_bytes_tell_a_document_from_another_archive() -> None:
    """By the directory of the archive, or by what is left of one that was cut."""
    other = zipped(
        {"xl/workbook.xml": "<x/>", "x/word/document.xml": "<x/>", "word/document.xml.bak": "<x/>"}
    )
    assert sniff(WHOLE) == sniff(WHOLE[:-40]) == sniff(zipped({"word/document2.xml": "<x/>"})) == DOCX
    assert sniff(other) == sniff(zipped({"a.docx": WHOLE})) == sniff(b"PK\x03\x04") == "application/zip"
