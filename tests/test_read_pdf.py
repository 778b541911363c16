"""PDF: whole files, made by hand or set by Typst, and the blocks that they are read as."""

from __future__ import annotations

import hashlib
import json
import re
from functools import cache
from itertools import product
from typing import TYPE_CHECKING

import pytest
import typst
from support.derived import derived, tell
from support.hostile import GOOD_PDF, locked, loop, stream
from support.leaves import Leaf, bound, say
from support.sheets import furniture, told

from cso_opendata.errors import UnreadableError
from cso_opendata.mask import mask_lines
from cso_opendata.read import pdf_stretches, pdf_words, read, sniff
from cso_opendata.read.pdf import MOST_PAGES, sheets_of
from cso_opendata.read.sniff import PDF

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cso_opendata.model import Document

JOINERS = frozenset(("og", "eller"))
FIRST, SECOND = "Det er den første linje i et referat, som", "går videre på den næste."
WHOLE = f"{FIRST} {SECOND}"
LINES = say(FIRST, 60, 700) + say(SECOND, 60, 686)
PICTURE = b"q 595 0 0 842 0 0 cm /I Do Q\n"


def document(*leaves: Leaf, font: Sequence[bytes] = ()) -> Document:
    """The document of LEAVES."""
    return read(bound(*leaves, font=font), JOINERS, mask_lines)


def blocks(content: bytes, font: Sequence[bytes] = ()) -> list[str]:
    """The blocks of a page that draws CONTENT."""
    return told(document(Leaf(content), font=font))


def refusal(data: bytes) -> tuple[str, str]:
    """The kind and the words by which DATA is refused."""
    with pytest.raises(UnreadableError) as error:
        read(data, JOINERS, mask_lines)
    return error.value.kind, str(error.value)


# How a page lies. What turns its content so that it stands upright on a page turned by so many degrees:
UPRIGHT = {0: b"", 90: b"0 1 -1 0 595 0 cm\n", 180: b"-1 0 0 -1 595 842 cm\n", 270: b"0 -1 1 0 0 842 cm\n"}
LOW = LINES.replace(b" 700 ", b" 500 ").replace(b" 686 ", b" 486 ")


@pytest.mark.parametrize("rotate", UPRIGHT)
def test_turned_pages_are_read_as_they_are_shown(rotate: int) -> None:
    """Whether the content is turned back, or is shown on its side."""
    assert told(document(Leaf(b"q " + UPRIGHT[rotate] + LOW + b"Q", rotate=rotate))) == [WHOLE]
    assert told(document(Leaf(LINES, rotate=rotate))) == [WHOLE]


@pytest.mark.parametrize("rotate", UPRIGHT)
def test_pages_whose_corner_is_elsewhere(rotate: int) -> None:
    """Heads and feet are found where the page is shown, whatever part of the sheet that is."""
    shown = (20.0, 40.0, 560.0, 820.0)
    pages = [
        Leaf(say("Udvalget", 60, 780) + say(text, 60, 700), media=(-200.0, -100.0, 700.0, 1000.0), crop=shown)
        for text in ("Om løn.", "Om ferie.")
    ]
    made = document(*pages)
    assert (told(made), furniture(made)) == (["Om løn.", "Om ferie."], ["Udvalget", "Udvalget"])
    turned = Leaf(b"q " + UPRIGHT[rotate] + LOW + b"Q", rotate=rotate, crop=(10, 10, 585, 832))
    assert told(document(turned)) == [WHOLE]


def test_what_is_cut_off_is_not_content() -> None:
    """Words beyond the edges of what is shown are kept as lines, and are no part of the text."""
    made = document(Leaf(LINES + say("Trykkes ikke", 60, 20), crop=(20, 100, 560, 820)))
    assert (told(made), furniture(made)) == ([WHOLE], ["Trykkes ikke"])


# How text is printed.

PRINTED = {
    "kerned": (b"BT /F 11 Tf 60 700 Td [(Bud) 20 (get) -280 (og l) -15 (\370n)] TJ ET", ["Budget og løn"]),
    "letter by letter": (b"BT /F 11 Tf 60 700 Td (B) Tj (u) Tj (d) Tj (get) Tj ( og) Tj ET", ["Budget og"]),
    "word by word": (say("Ordene", 60, 700) + say("flyttes", 100, 700), ["Ordene flyttes"]),
    "in any order": (say(SECOND, 60, 686) + say(FIRST, 60, 700), [WHOLE]),
    "with a tab": (b"BT /F 11 Tf 60 700 Td [(Referat) -9000 (7. marts)] TJ ET", ["Referat | 7. marts"]),
    "stretched": (b"BT /F 11 Tf 20 Tw 60 700 Td (Det er en linje) Tj ET", ["Det er en linje"]),
    "twice, to be bold": (say("Fed skrift", 60, 700) + say("Fed skrift", 60.3, 700), ["Fed skrift"]),
    "unseen, behind a picture": (PICTURE + LINES.replace(b"BT", b"BT 3 Tr"), [WHOLE]),
    "with a raised note": (
        say("i 2024", 60, 700) + say("1", 90.6, 704, 7) + say("og", 100, 700), ["i 2024 1 og"],
    ),
    "with a unit": (say("100 m", 60, 700) + say("2", 90.6, 704, 7) + say("er", 100, 700), ["100 m2 er"]),
    "lowered": (say("CO", 60, 700) + say("2", 76.5, 698, 7) + say("-tal", 80.5, 700), ["CO2-tal"]),
    "bold in part": (say("Bud", 60, 700, font="B") + say("gettet", 80.8, 700), ["Budgettet"]),
    "with a hyphen": (say("Det er et bud-", 60, 700) + say("get.", 60, 686), ["Det er et budget."]),
    "up the side": (
        LINES + b"BT /F 9 Tf 0 1 -1 0 30 300 Tm (Dok. nr. 1) Tj ET", [WHOLE, "Dok. nr. 1"],
    ),
    "askew": (b"BT /F 60 Tf 0.7 0.7 -0.7 0.7 100 500 Tm (UDKAST) Tj ET " + LINES, [WHOLE, "UDKAST"]),
}  # fmt: skip


@pytest.mark.parametrize("how", PRINTED)
def test_how_text_is_printed(how: str) -> None:
    """The words are the same however a program prints them."""
    content, wanted = PRINTED[how]
    assert blocks(content) == wanted


def coded(**letters: str) -> tuple[bytes, bytes]:
    """A font in which LETTERS stand for other signs, as the fonts of symbols and ligatures do."""
    pairs = b"".join(
        b"<%02X> <%b>\n" % (ord(letter), sign.encode("utf-16-be").hex().encode())
        for letter, sign in letters.items()
    )
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 7 0 R >>"
    table = b"begincmap 1 begincodespacerange <00> <FF> endcodespacerange %d beginbfchar\n%bendbfchar endcmap"
    return font, stream(table % (len(letters), pairs))


SIGNS = {
    "a bullet of a font of symbols": ("\uf0b7", "•"),
    "a square of a font of symbols": ("\uf0a7", "▪"),
    "a ligature": ("\ufb01", "fi"),
    "a ligature of two letters": ("fi", "fi"),
    "a hyphen of its own kind": ("\u2011", "-"),
    "a sign beyond the first plane": ("\U0001f600", "\U0001f600"),
    "a ring by itself": ("a\u030a", "å"),
    "nothing": ("\x00", "\ufffd"),
}


@pytest.mark.parametrize("name", SIGNS)
def test_what_stands_for_other_signs(name: str) -> None:
    """Signs are those that people read; one that no font explains is shown as such."""
    sign, shown = SIGNS[name]
    made = document(Leaf(say("A", 60, 700, font="S") + say("tal", 80, 700)), font=coded(A=sign))
    assert made.lines[0].text == f"{shown} tal"


def test_soft_hyphens_and_spaces_that_do_not_break() -> None:
    """A soft hyphen at a line's end is one that the line made; what has no width is taken out and counted."""
    font = coded(b="b", u="u", d="d\u00ad")
    assert blocks(say("bud", 60, 700, font="S") + say("get her", 60, 686), font) == ["budget her"]
    font = coded(a="a", b="b", x="\u00a0", y="\u200b")
    made = document(Leaf(say("axayb", 60, 700, font="S")), font=font)
    assert (told(made), made.removed_characters) == (["a ab"], 1)


def test_letters_that_run_to_the_left() -> None:
    """Letters of two sizes, the second of which PDFium puts first, do not make one of all that stands before.

    A line whose first and last letters are printed together is else printed in one go.
    """
    hebrew = dict(zip("DEFG", "\u05d0\u05d1\u05d2\u05d3", strict=True))
    line = b"BT /S 11 Tf 60 700 Td (abc abc abc DE) Tj /S %d Tf (FG) Tj ET"
    for size in (10, 18):
        (sheet,) = sheets_of(bound(Leaf(line % size), font=coded(a="a", b="b", c="c", **hebrew)))
        assert [(word.text, word.size) for word in sheet.words] == [
            ("abc abc abc", 11),
            ("\u05d3\u05d2\u05d1\u05d0", size),
        ]


def test_words_of_one_operator_are_kept_together(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether it prints a whole line is seen at its ends; a closer look at each word says the same."""
    source, _ = minutes(*range(1, 9))
    bold = "Det *blev* at #text(red)[drøfte] *det* hele, 7#super[12] og 2024#super[3], igen\\ \n- *Et*: 1\n"
    files = [bound(Leaf(content)) for content, _ in PRINTED.values()]
    files += [set_in(source), set_in(bold * 9, HOW["two columns"])]
    seen = [list(sheets_of(data)) for data in files]
    assert sum(len(sheet.words) for sheets in seen for sheet in sheets) > 200
    monkeypatch.setattr(pdf_stretches, "_whole", lambda *_: None)
    assert [list(sheets_of(data)) for data in files] == seen


def test_plain_text_is_what_a_closer_look_would_leave() -> None:
    """No sign that a page is taken as it is with stands for another, comes in halves or runs to the left."""
    plain = "".join(sign for sign in map(chr, range(0x10000)) if pdf_words._PLAIN.fullmatch(sign))
    assert {"ø", "–", "•", "”", pdf_words._HYPHEN} <= set(plain)
    plain = plain.replace(pdf_words._HYPHEN, "")  # a hyphen at a line's end, which is looked for by itself
    looks = (pdf_words._ODD, pdf_words._SIGN, pdf_words._LIGATURE, pdf_words._HALF, pdf_stretches._LEFTWARDS)
    assert [look.pattern for look in looks if look.search(plain)] == []


def test_a_page_of_more_words_than_are_asked_for_in_a_row() -> None:
    """A thousand words in fifty rows, by as many operators: each stands in its own place."""
    cells = [(20 + 28 * column, 820 - 15 * row) for row in range(50) for column in range(20)]
    (sheet,) = sheets_of(bound(Leaf(b"".join(say(f"{x}.{y}", x, y, 4) for x, y in cells))))
    seen = {word.text: (round(word.x0), round(842 - word.y)) for word in sheet.words}
    assert seen == {f"{x}.{y}": (x, y) for x, y in cells}


RIDDLE = (
    b"<< /Type /Font /Subtype /Type0 /BaseFont /Xyz /Encoding /Identity-H /DescendantFonts [7 0 R] >>",
    (
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Xyz /DW 500 /FontDescriptor 8 0 R"
        b" /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>"
    ),
    (
        b"<< /Type /FontDescriptor /FontName /Xyz /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0"
        b" /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>"
    ),
)
GARBLED = b"BT /S 11 Tf 60 400 Td <002400250026> Tj 0 -14 Td <000300040005> Tj ET\n"


def test_fonts_that_do_not_tell_their_letters() -> None:
    """A page of them is told of, a document of them is refused, a few such signs are shown as unknown."""
    kind, words = refusal(bound(Leaf(GARBLED), font=RIDDLE))
    assert (kind, "page 1" in words) == ("garbled_text", True)
    made = document(Leaf(LINES), Leaf(GARBLED), font=RIDDLE)
    assert (told(made), made.pages_without_text) == ([WHOLE], (2,))
    many = b"".join(say(f"Linje {number}.", 60, 700 - 14 * number) for number in range(9))
    assert "\ufffd\ufffd\ufffd" in blocks(many + b"BT /S 11 Tf 60 400 Td <000300040005> Tj ET", RIDDLE)


# What is drawn.

PLACES = (("A", 65, 665), ("B", 205, 665), ("C", 65, 645), ("D", 205, 645))
CELLS = b"".join(say(text, x, y) for text, x, y in PLACES)
ROWS = ["A | B", "C | D"]
ACROSS, DOWN = (640, 660, 680), (60, 200, 360)
CORNERS = tuple(product(((60, 140), (200, 160)), (640, 660)))
ONE_PATH = b"".join(
    [b"60 %d m 360 %d l\n" % (y, y) for y in ACROSS] + [b"%d 640 m %d 680 l\n" % (x, x) for x in DOWN]
)
DRAWN = {
    "one path": ONE_PATH + b"S\n",
    "paths": ONE_PATH.replace(b"l\n", b"l S\n"),
    "thin boxes": b"".join(
        [b"60 %d 300 0.5 re f\n" % y for y in ACROSS] + [b"%d 640 0.5 40 re f\n" % x for x in DOWN]
    ),
    "a box a cell": b"".join(b"%d %d %d 20 re S\n" % (x, y, width) for (x, width), y in CORNERS),
    "a frame a cell": b"".join(
        b"%d %d %d 20 re %g %g %d 19 re f*\n" % (x, y, width, x + 0.5, y + 0.5, width - 1)
        for (x, width), y in CORNERS
    ),
}


@pytest.mark.parametrize("how", DRAWN)
def test_rules_are_found_however_they_are_drawn(how: str) -> None:
    """As lines, thin boxes, boxes around cells; also in a form that is scaled into its place."""
    assert blocks(DRAWN[how] + CELLS) == ROWS
    form = b"q 0.5 0 0 0.5 0 0 cm " + DRAWN[how] + b" Q"
    assert told(document(Leaf(b"q 2 0 0 2 0 0 cm /X Do Q\n" + CELLS, form=form))) == ROWS


def test_grounds_and_marks_are_no_tables() -> None:
    """Filled boxes behind text, also behind some words of a line, curves, and a frame around the page."""
    assert blocks(b"0.9 g 50 600 400 120 re f 0 g\n" + LINES) == [WHOLE]
    assert blocks(b"1 1 0 rg 85 697 60 13 re f 0 g\n" + LINES) == [WHOLE]
    assert blocks(b"100 600 m 200 700 300 700 400 600 c S 20 20 555 802 re S\n" + LINES) == [WHOLE]


def test_a_box_with_round_corners() -> None:
    """It is one of the margin, as one with corners is."""
    box = b"405 640 m 500 640 l 503 640 505 642 505 645 c 505 700 l 505 703 503 705 500 705 c 405 705 l"
    box += b" 402 705 400 703 400 700 c 400 645 l 400 642 402 640 405 640 c s\n"
    text = b"".join(say(line, 60, 700 - 14 * n) for n, line in enumerate((FIRST, SECOND, FIRST, SECOND)))
    made = blocks(box + say("Sagsnr.", 410, 690) + say("2024-1", 410, 678) + text)
    assert made == ["Sagsnr.", "2024-1", WHOLE, WHOLE]


def test_a_page_of_too_many_shapes_is_a_drawing() -> None:
    """Its words are read, and its shapes are no tables."""
    many = b"5 5 1 1 re f\n" * 6001
    assert told(document(Leaf(ONE_PATH + b"S\n" + many + LINES), Leaf(DRAWN["paths"] + CELLS))) == [
        WHOLE,
        *ROWS,
    ]


# What is refused, and what is told of.


def test_pages_that_are_pictures_are_told_of() -> None:
    """Each is a finding that names it; an empty page is none, and a document of pictures alone is refused."""
    made = document(Leaf(LINES), Leaf(PICTURE), Leaf(b""), Leaf(b"/X Do", form=PICTURE))
    assert (made.pages_without_text, made.page_count) == ((2, 4), 4)
    assert refusal(bound(Leaf(PICTURE)))[0] == "no_text_layer"
    texts = ("Referat af møde i CSO den 7. marts 2024", "1. Budget", "Budgettet blev godkendt.")
    minutes = b"".join(say(text, 60, 780 - 20 * number) for number, text in enumerate(texts))
    rows = derived(bound(Leaf(minutes), Leaf(PICTURE)))
    found = [what for rule, what in tell(rows, "findings", "rule", "message") if rule == "page_without_text"]
    assert len(found) == 1
    assert "Page 2 " in str(found[0])


REFUSED = {
    "cut off": (GOOD_PDF[:-100], "broken_pdf"),
    "a head only": (b"%PDF-1.7\n%%EOF", "broken_pdf"),
    "a password": (locked(), "password"),
    "pages that are their own branch": (loop(), "broken_pdf"),
    "too many pages": (bound(*[Leaf(b"")] * (MOST_PAGES + 1)), "too_many_pages"),
    "pictures": (bound(Leaf(PICTURE), Leaf(PICTURE)), "no_text_layer"),
    "nothing": (bound(Leaf(b"")), "no_text_layer"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_is_refused(name: str) -> None:
    """By a kind that tells what to do, and in words."""
    data, wanted = REFUSED[name]
    kind, words = refusal(data)
    assert (kind, sniff(data)) == (wanted, PDF)
    assert words.endswith(".")


def rc4(key: bytes, data: bytes) -> bytes:
    """DATA under KEY."""
    state, j = list(range(256)), 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    i = j = 0
    out = bytearray()
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)


def md5(data: bytes) -> bytes:
    """The digest that locks old PDFs."""
    return hashlib.md5(data, usedforsecurity=False).digest()


def test_a_file_that_forbids_printing_only_is_read() -> None:
    """Its owner's password is none of the reader's business: its text is locked with an empty one."""
    pad = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")
    owner = rc4(md5(pad)[:5], pad)
    key = md5(pad + owner + (-4 & 0xFFFFFFFF).to_bytes(4, "little") + b"\x00")[:5]
    locks = (owner.hex().encode(), rc4(key, pad).hex().encode())
    trailer = b"/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%b> /U <%b> >>" % locks
    plain_text = bound(Leaf(LINES), trailer=trailer)
    number = int(re.findall(rb"/Contents (\d+) 0 R", plain_text)[0])
    secret = rc4(md5(key + number.to_bytes(3, "little") + b"\x00\x00")[:10], LINES)
    assert told(read(plain_text.replace(LINES, secret), JOINERS, mask_lines)) == [WHOLE]


def test_mail_and_numbers_are_masked() -> None:
    """Before anything else sees them."""
    made = document(Leaf(say("Skriv til ida@example.dk eller ring.", 60, 700)))
    assert "example" not in made.lines[0].text
    assert made.lines[0].masked


# What Typst sets.

SPEECHES = (
    (
        "Mette Agerskov orienterede om, at budgetforslaget for det kommende år bygger på de samme"
        " forudsætninger som året før, og at der fortsat er behov for at finde effektiviseringer overalt."
    ),
    (
        "Jens Holmgaard spurgte, om medarbejdersiden kan få materialet tidligere – gerne 14 dage før mødet –"
        " så det kan drøftes i baglandet. Det er svært at nå, når bilagene først kommer dagen før."
    ),
    (
        "Til dette svarede Mette Agerskov, at sekretariatet ser på det, men at tallene fra"
        " Økonomiforvaltningen sjældent er klar før. Man vil gerne udsende et foreløbigt notat."
    ),
    "Formanden takkede for oplægget.",
    (
        "Karen-Margrethe Sylvest bemærkede, at sygefraværet er faldet fra 5,4 til 4,9 pct. i løbet af de"
        " seneste tre år, og at det især er korttidsfraværet, der er blevet mindre. Hun fremhævede indsatsen"
        " i Sundheds- og Omsorgsforvaltningen som et godt eksempel, andre kan lære af."
    ),
    (
        "Det blev aftalt, at sekretariatet vender tilbage med et forslag til næste møde den 12. september"
        " 2024."
    ),
)
TITLES = (
    "Godkendelse af dagsorden",
    "Godkendelse af referat fra mødet den 7. marts 2024",
    "Sygefravær og trivsel i forvaltningerne, herunder opfølgning på den fælles handleplan for et godt miljø",
    "Eventuelt",
)
PEOPLE = ("Adm. dir. Mette Agerskov, ØKF", "Dir. Peter Lindhardt, KFF", "Formand Jens Holmgaard, FOA/LFS")


@cache
def compiler() -> typst.Compiler:
    """Typst with the fonts that it brings, so that no machine sets another page."""
    return typst.Compiler(font_paths=typst.Fonts(include_system_fonts=False), ignore_system_fonts=True)


def set_in(source: str, how: str = "") -> bytes:
    """The PDF that SOURCE makes, set as HOW says."""
    start = '#set document(date: none)\n#set text(lang: "da", hyphenate: true, size: 10pt)\n'
    made = compiler().compile(input=f"{start}#set par(justify: true)\n{how}\n{source}".encode(), format="pdf")
    assert isinstance(made, bytes)
    return made


def made_of(source: str, how: str = "") -> Document:
    """The document of that PDF."""
    return read(set_in(source, how), JOINERS, mask_lines)


def plain(source: str, how: str = "") -> list[str]:
    """Its blocks, without the levels of headings."""
    return [re.sub(r"^#+ ", "", text) for text in told(made_of(source, how))]


def quoted(text: str) -> str:
    """TEXT as Typst takes it without looking for marks."""
    return "#" + json.dumps(text, ensure_ascii=False)


def paragraphs(*texts: str) -> str:
    """TEXTS as paragraphs."""
    return "\n\n".join(map(quoted, texts)) + "\n\n"


def minutes(*numbers: int) -> tuple[str, list[str]]:
    """The items of NUMBERS one after the other, and their blocks."""
    source, wanted = "", []
    for number in numbers:
        title = f"{number}. {TITLES[number % len(TITLES)]}"
        texts = [SPEECHES[(number + each) % len(SPEECHES)] for each in range(3)]
        source += f"=== {quoted(title)}\n{paragraphs(*texts)}"
        wanted += [title, *texts]
    return source, wanted


HOW = {
    "plain": "",
    "ragged": "#set par(justify: false)\n#set text(hyphenate: false)",
    "narrow": "#set page(margin: (x: 6cm))",
    "small pages": '#set page(paper: "a6", margin: 1cm)\n#set text(size: 8pt)',
    "no white, but indents": "#set par(first-line-indent: 1.5em, spacing: 0.65em)",
    "wide lines": "#set par(leading: 1.6em, spacing: 2.4em)",
    "on its side": "#set page(flipped: true)",
    "two columns": "#set page(columns: 2)",
    "three columns": "#set page(columns: 3, margin: 1.2cm)\n#set text(size: 8pt)",
    "two ragged columns": "#set page(columns: 2)\n#set par(justify: false)",
    "a running head and foot": (
        "#set page(header: [CSO #h(1fr) 6. juni 2024],"
        " footer: context align(center)[Side #counter(page).display() af #counter(page).final().first()])"
    ),
    "odd and even heads": "#set page(header: context { if calc.odd(here().page()) [Referat] else [CSO] })",
}


@pytest.mark.parametrize("name", HOW)
def test_minutes_come_back_however_they_are_set(name: str) -> None:
    """Titles and paragraphs, over lines, columns and pages."""
    source, wanted = minutes(*range(1, 25))
    assert plain(source, HOW[name]) == wanted


@pytest.mark.parametrize("stroke", ["0pt", "0.5pt"])
@pytest.mark.parametrize("side", ["left", "right"])
def test_a_box_beside_the_text(side: str, stroke: str) -> None:
    """At either side, framed or not, while the text runs beside it."""
    source, wanted = minutes(1, 2, 3, 4)
    box = ("10. juni 2024", "Sagsnr.", "2024-0001234", "Sagsbehandler", "Anna Krog")
    other, dx = ("left", "4.6cm") if side == "right" else ("right", "-4.6cm")
    how = f"#set page(margin: ({side}: 6.2cm, {other}: 2cm, y: 2.5cm))\n#set par(justify: false)"
    lines = " #linebreak() ".join(map(quoted, box))
    place = f"#place(top + {side}, dx: {dx}, block(width: 3.8cm, inset: 3pt, stroke: {stroke})"
    assert plain(f"{place}[#set text(8pt)\n{lines}])\n{source}", how) == [*box, *wanted]


TABLE = (
    ("Navn", "Organisation", "Initialer"),
    ("Mette Agerskov", "ØKF", "MA"),
    ("Karen-Margrethe Sylvest", "Dansk Sygeplejeråd", "KMS"),
    ("Ole Birk Thygesen", "Københavns Lærerforening", "OBT"),
)


@pytest.mark.parametrize("stroke", ["0.5pt", "none", "(x: none, y: 0.5pt)", "(x: 0.5pt, y: none)"])
def test_tables_of_people(stroke: str) -> None:
    """With all rules, some, or none."""
    cells = ", ".join(f"[{quoted(cell)}]" for row in TABLE for cell in row)
    source, wanted = minutes(1, 2)
    made = plain(f"#table(columns: 3, stroke: {stroke}, {cells})\n{source}")
    assert made == [*(" | ".join(row) for row in TABLE), *wanted]


def test_lists_of_people_in_two_columns() -> None:
    """Each with its heading; the first entry of the second is not on the line of one of the first."""
    left, right = ("\n".join(f"- {quoted(name)}" for name in some) for some in (PEOPLE, PEOPLE[::-1]))
    source, wanted = minutes(1, 2)
    sides = f"#grid(columns: (1fr, 1fr), gutter: 1cm, [*Ledelsen:*\n{left}], [*Personalet:*\n{right}])\n"
    names = [[f"•1 {name}" for name in some] for some in (PEOPLE, PEOPLE[::-1])]
    assert plain(sides + source) == ["Ledelsen:", *names[0], "Personalet:", *names[1], *wanted]


def test_labels_and_values() -> None:
    """The head of minutes as a table without rules."""
    head = (
        ("Dato", ("6. juni 2024",)),
        ("Sted", ("Rådhuset",)),
        ("Deltagere", PEOPLE),
        ("Afbud", PEOPLE[:1]),
    )
    cells = ", ".join(f"[*{label}*], [{paragraphs(*values)}]" for label, values in head)
    source, wanted = minutes(1, 2)
    made = plain(f"#table(columns: 2, stroke: none, {cells})\n{source}")
    assert made == [*(f"{label} | {' / '.join(values)}" for label, values in head), *wanted]


def test_a_timetable_over_pages() -> None:
    """Cells that span columns and rows, a head that is repeated, and rows that a page cuts."""
    short = [SPEECHES[number % 5][:80].rsplit(" ", 1)[0] for number in range(25)]
    rows = "".join(
        f"[Punkt {number}], [{quoted(short[number])}], [{quoted(SPEECHES[4])}], [x],"
        for number in range(1, 25)
    )
    head = "table.header([], [Januar], [Februar], [Marts]), table.cell(rowspan: 2)[Analyse],"
    head += " table.cell(colspan: 2)[Hele foråret], [Rapport], [Udkast], [Høring], [],"
    made = made_of(
        f"#table(columns: (2cm, 4cm, 6cm, 2cm), {head} {rows})",
        "#set par(justify: false)\n#set text(hyphenate: false)\n"
        "#set page(footer: context align(center, counter(page).display()))",
    )
    assert made.page_count == 4
    wanted = [" | Januar | Februar | Marts", "Analyse | Hele foråret | Rapport", " | Udkast | Høring"]
    wanted += [f"Punkt {number} | {short[number]} | {SPEECHES[4]} | x" for number in range(1, 25)]
    assert told(made) == wanted
    assert [block.widths for block in made.blocks[:3]] == [(1, 1, 1, 1), (1, 2, 1), (1, 1, 1)]


def test_bullets_of_three_levels_and_numbered_lists() -> None:
    """Each entry is a block; a numbered one keeps its number."""
    texts = [quoted(text) for text in SPEECHES]
    lists = f"- Ledelse\n  - {texts[0]}\n    - kort\n- {texts[1]}\n\n+ {texts[2]}\n+ {texts[3]}\n"
    assert told(made_of(lists)) == [
        "•1 Ledelse", f"‣2 {SPEECHES[0]}", "–3 kort", f"•1 {SPEECHES[1]}", f"1. {SPEECHES[2]}",
        f"2. {SPEECHES[3]}",
    ]  # fmt: skip


def test_a_table_of_contents_makes_no_items() -> None:
    """Its lines are blocks of their own, with the dots that lead to the page."""
    source, wanted = minutes(1, 2, 3)
    contents = f"#outline(title: [Indhold])\n{source}"
    assert [text for text in plain(contents) if ". . ." not in text] == ["Indhold", *wanted]
    rows = derived(set_in(f"= Referat af møde i CSO den 6. juni 2024\n{contents}"))
    assert [title for (title,) in tell(rows, "agenda_items", "title")] == list(TITLES[1:])


def test_notes_at_the_foot() -> None:
    """They stand apart from the paragraphs, also from the one that goes on on the next page."""
    texts = [SPEECHES[number % 6] for number in range(40)]
    noted = [
        f"{quoted(text)}#footnote[Se bilag {number}.]" if number % 9 == 0 else quoted(text)
        for number, text in enumerate(texts)
    ]
    made = plain("\n\n".join(noted))
    assert [text for text in made if "Se bilag" not in text] == [
        f"{text}{number // 9 + 1}" if number % 9 == 0 else text for number, text in enumerate(texts)
    ]
    assert len([text for text in made if "Se bilag" in text]) == 5
