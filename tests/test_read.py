"""Reading: bytes become lines and blocks; no letter is lost, however the file is named or stored."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cso_opendata.errors import UnreadableError
from cso_opendata.mask import mask_lines
from cso_opendata.read import read, sniff

if TYPE_CHECKING:
    from cso_opendata.model import Document

JOINERS = frozenset(("og", "eller"))


def document(text: str | bytes) -> Document:
    """The document that TEXT is."""
    return read(text if isinstance(text, bytes) else text.encode(), JOINERS, mask_lines)


def blocks(text: str | bytes) -> list[tuple[str, str]]:
    """Kind and text of its blocks."""
    return [(block.kind, block.text) for block in document(text).blocks]


WRAPPED = """\
Udvalget drøftede den nye strategi og aftalte, at der udarbejdes et bud-
get, som fordeler midlerne mellem service- og driftsudgifter, service-
og anlægsudgifter samt de øvrige poster, der fremgår af det notat, som
sekretariatet har udsendt. Der var ikke bemærkninger fra medlemmerne til
det udsendte, og sagen sendes derfor videre til den endelige behandling i
udvalget.
Kort linje
Næste afsnit begynder her og er så langt, at det fylder mere end en enkelt
linje i dokumentet."""


def test_wrapped_lines_are_one_paragraph_and_a_short_line_ends_it() -> None:
    """Lines that were full go on; hyphens at line ends go, but for one before "og"."""
    found = blocks(WRAPPED)
    assert [kind for kind, _ in found] == ["paragraph"] * 3
    assert "et budget, som" in found[0][1]
    assert "service- og anlægsudgifter" in found[0][1]
    assert found[1][1] == "Kort linje"


def test_a_blank_line_between_all_lines_parts_nothing() -> None:
    """In a document with a blank line between all lines it takes more of them to part paragraphs."""
    doubled = WRAPPED.replace("\n", "\n\n").replace("udvalget.\n\n", "udvalget.\n\n \n\n")
    assert blocks(WRAPPED) == blocks(doubled)


def test_a_paragraph_cut_by_a_page_is_joined() -> None:
    """What stops within a sentence goes on with the next block that begins in one, over blank lines."""
    cut = (
        "Formanden sagde, at de forenklinger, som\n\n"
        "\fstrategien skal føre til, ventes næste år.\n\n"
        "Nyt afsnit."
    )
    assert [text for _, text in blocks(cut)] == [
        "Formanden sagde, at de forenklinger, som strategien skal føre til, ventes næste år.",
        "Nyt afsnit.",
    ]
    assert document(cut).page_count == 2


MARKS = {
    "## **2. Budget**": ("heading", "2. Budget"),
    "**Anna Lind** (ØKF) spurgte": ("paragraph", "Anna Lind (ØKF) spurgte"),
    "Referat *medfølger*.": ("paragraph", "Referat medfølger."),
    r"1\. Godkendelse": ("paragraph", "1. Godkendelse"),
    "- et punkt": ("bullet", "et punkt"),
    "• et punkt": ("bullet", "et punkt"),
    " o Et punkt": ("bullet", "Et punkt"),
    "o\tet punkt": ("bullet", "et punkt"),
    "<p>Sikre drift</p>": ("paragraph", "Sikre drift"),
    "A &amp; B": ("paragraph", "A & B"),
    "[siden](https://example.dk/x)": ("paragraph", "siden"),
    "snake_case og 2*3*4": ("paragraph", "snake_case og 2*3*4"),
}


@pytest.mark.parametrize("line", MARKS)
def test_marks_are_undone(line: str) -> None:
    """Markdown marks and bits of HTML tell what a line is and are no part of its text."""
    assert [MARKS[line]] == blocks(line)


def test_tables_are_cells() -> None:
    """A row of tabs or pipes has its cells; the rule below a Markdown head is none."""
    rows = document(
        "| Navn | Enhed |\n|---|---|\n| Anna | ØKF |\n\n\tJanuar\tFebruar\nSpor\ta<br>b\t\n"
    ).blocks
    cells = [[[piece.value for piece in cell] for cell in row.cells] for row in rows]
    assert cells == [
        [["Navn"], ["Enhed"]],
        [["Anna"], ["ØKF"]],
        [[], ["Januar"], ["Februar"]],
        [["Spor"], ["a", "b"], []],
    ]


HTML = """<!doctype html><html><head><title>x</title><script>var a = 1;</script></head><body>
<nav>Menu</nav><h1>Referat</h1><p>Dato: 7. maj<br>Sted: <b>Rådhuset</b></p>
<ul><li>Et</li><li>To</li></ul><ol><li>Valg</li><li>Evt.</li></ol>
<table><tr><td>Anna</td><td>ØKF</td></tr><tr><td><p>a</p><p>b</p></td><td>c</td></tr></table>
<footer>Opdateret 1. juni</footer></body></html>"""


def test_a_web_page_gives_the_blocks_that_a_reader_sees() -> None:
    """Headings, lines, bullets, numbers, cells; scripts are nothing, menus and feet are furniture."""
    found = document(HTML)
    assert [(block.kind, block.text) for block in found.blocks] == [
        ("heading", "Referat"), ("paragraph", "Dato: 7. maj"), ("paragraph", "Sted: Rådhuset"),
        ("bullet", "Et"), ("bullet", "To"), ("paragraph", "1. Valg"), ("paragraph", "2. Evt."),
        ("row", "Anna\tØKF"), ("row", "a b\tc"),
    ]  # fmt: skip
    assert [line.text for line in found.lines if line.furniture] == ["Menu", "Opdateret 1. juni"]
    assert "var a" not in " ".join(line.text for line in found.lines)


TEXT = "<h1>Referat</h1><p>Et langt afsnit, der siger noget om mødet.</p><p>Og et til.</p>"
FRAMED = {
    "a way to the page": f'<ol class="breadcrumb"><li>Vej</li></ol><div>{TEXT}</div>',
    "a way with a role": f'<div role="navigation"><ul><li>Vej</li></ul></div>{TEXT}',
    "a main part": f"<ol><li>Vej</li></ol><main>{TEXT}</main><div><p>Vej</p></div>",
    "a main part within boxes": f'<div><div><ul><li>Vej</li></ul></div><div role="main">{TEXT}</div></div>',
    "a banner": f'<div id="cookie-banner"><p>Vej</p></div>{TEXT}',
    "a link over it": f'<a class="skip-link" href="#x">Vej</a>{TEXT}',
    "a form around all": f"<form><div class=menu><ul><li>Vej</li></ul></div>{TEXT}</form>",
    "a page that is called after its menu": f'<body class="nav menu"><nav>Vej</nav>{TEXT}</body>',
    "a head of its own": "<header>Vej</header><article><header><h1>Referat</h1></header>"
    + TEXT.removeprefix("<h1>Referat</h1>")
    + "</article>",
}


@pytest.mark.parametrize("name", FRAMED)
def test_what_frames_the_text_of_a_page_is_furniture(name: str) -> None:
    """Menus, ways and banners, by tag, role or class; whatever holds the text itself is none of these."""
    found = document(f"<html>{FRAMED[name]}</html>")
    assert [block.text for block in found.blocks] == [
        "Referat", "Et langt afsnit, der siger noget om mødet.", "Og et til.",
    ]  # fmt: skip
    framed = {line.text.lstrip("1. -") for line in found.lines if line.furniture}
    assert framed == {"Vej"}


def test_a_main_part_without_the_text_is_none() -> None:
    """Where the title or most words stand elsewhere, all of the page counts."""
    titled = document("<html><h1>Referat</h1><main><p>Et langt afsnit om mødet.</p></main></html>")
    assert [block.text for block in titled.blocks] == ["Referat", "Et langt afsnit om mødet."]
    empty = document("<html><main><p>Kort</p></main><div><p>Et langt afsnit om mødet.</p></div></html>")
    assert [block.text for block in empty.blocks] == ["Kort", "Et langt afsnit om mødet."]


def test_a_table_that_lays_out_a_page_is_none() -> None:
    """A frame of one row or column gives paragraphs; a broken line goes on in small letters."""
    page = """<table><tr><td>Forside<br>Links</td><td><h2>Referat</h2><b>1. Valg</b><br>Anna blev
    valgt<br>som formand.<br><br>Bo takkede.</td></tr></table><table><tr><td>Bund</td></tr></table>"""
    assert [(block.kind, block.text) for block in document(page.encode()).blocks] == [
        ("paragraph", "Forside"), ("paragraph", "Links"), ("heading", "Referat"), ("paragraph", "1. Valg"),
        ("paragraph", "Anna blev valgt som formand."), ("paragraph", "Bo takkede."), ("paragraph", "Bund"),
    ]  # fmt: skip


FEET = ("Side {} af 3", "                         {}", "Prøve Kommune · Udvalget · side {}")


def test_heads_that_come_again_beside_feet_are_furniture() -> None:
    """A line that stands word for word below nearly every foot is the head of the pages; one word is none."""
    page = "\n".join(f"Linje {chr(97 + line)} på en side uden tal" for line in range(15))
    pages = [
        f"{page}\n\nSide {number} af 3\nPrøverådet       Referat 3. maj 2031\n\nIntet." for number in (1, 2)
    ]
    found = document("\n".join([*pages, page, "", "Side 3 af 3"]))
    furniture = [line.text.split()[0] for line in found.lines if line.furniture]
    assert furniture == ["Side", "Prøverådet"] * 2 + ["Side"]


@pytest.mark.parametrize("foot", FEET)
def test_feet_that_count_the_pages_are_furniture(foot: str) -> None:
    """A line that comes again on each page with the number of that page stands in no paragraph."""
    pages = ["\n".join(f"Linje {chr(97 + line)} på en side uden tal" for line in range(15)) for _ in range(3)]
    text = "\n\n".join(f"{page}\n\n{foot.format(number)}" for number, page in enumerate(pages, start=1))
    found = document(text)
    assert [line.text for line in found.lines if line.furniture] == [
        foot.format(n).strip() for n in (1, 2, 3)
    ]
    assert len(found.blocks) == 45


def test_numbers_of_items_and_years_are_no_feet() -> None:
    """What counts on every few lines, or not by one, is the text's own."""
    text = "\n\n".join(f"Punkt {n}\n\nDer var møde i {2020 + n}." for n in range(1, 9))
    assert not any(line.furniture for line in document(text).lines)


CONTENT = ("Punkt {}", "### Q{}", "Forventet tidsplan for {}. halvår", "{}. fase")


@pytest.mark.parametrize("heading", CONTENT)
@pytest.mark.parametrize("ending", ["", "\n\nTak for i dag."])
@pytest.mark.parametrize("count", [3, 6])
def test_headings_that_count_are_no_feet(heading: str, ending: str, count: int) -> None:
    """Headings of long sections by themselves are content, though they look as feet of two pages would."""
    section = "\n\n".join(f"Linje {chr(97 + line)} i et afsnit uden tal" for line in range(15))
    text = "".join(f"{heading.format(number)}\n\n{section}\n\n" for number in range(1, count))
    assert not any(line.furniture for line in document(f"Referat\n\n{text}{ending}").lines)


def test_feet_of_two_pages_end_the_text() -> None:
    """Two pages are told by a foot between them and one at the very end."""
    page = "\n".join(f"Linje {chr(97 + line)} på en side uden tal" for line in range(15))
    found = document(f"{page}\n\nSide 1\n\n{page}\n\nSide 2\n").lines
    assert [line.text for line in found if line.furniture] == ["Side 1", "Side 2"]


@pytest.mark.parametrize("heading", ["# Punkt {}", "## Fase {}"])
def test_headings_of_markdown_are_no_feet(heading: str) -> None:
    """A marked heading is one, however often it counts."""
    page = "\n".join(f"Linje {chr(97 + line)} i et afsnit uden tal" for line in range(15))
    text = "\n\n".join(f"{heading.format(number)}\n\n{page}" for number in range(1, 6))
    assert not any(line.furniture for line in document(text).lines)


def test_a_cell_that_spans_rows_leaves_its_place_below_it_empty() -> None:
    """Each cell stands in the column that a reader sees it in; a span that is no number counts as one."""
    page = """<table><tr><td rowspan=2>fase</td><td colspan=x>januar</td><td>februar</td></tr>
    <tr><td>plan</td><td rowspan="0">møde</td></tr><tr><td colspan=2>slut</td><td>juni</td></tr></table>"""
    rows = document(page.encode()).blocks
    assert [tuple(" ".join(piece.value for piece in cell) for cell in row.cells) for row in rows] == [
        ("fase", "januar", "februar"),
        ("", "plan", "møde"),
        ("slut", "juni"),
    ]
    assert [row.widths for row in rows] == [(1, 1, 1), (1, 1, 1), (2, 1)]


def test_a_list_item_with_a_list_in_it_keeps_its_mark() -> None:
    """The mark stands before the first words of an item, whatever follows them."""
    blocks = document(b"<ul><li>et<ul><li>to</li></ul></li><li>tre</li></ul>").blocks
    assert [(one.mark, one.level, one.text) for one in blocks] == [
        ("-", 1, "et"),
        ("-", 2, "to"),
        ("-", 1, "tre"),
    ]


def test_the_cells_between_bars_keep_their_columns() -> None:
    """An empty first cell of a Markdown row is one, with or without a bar at the end."""
    blocks = document(b"|  | januar | |\n| --- | --- | --- |\n| fase | plan | x\n").blocks
    assert [
        tuple(" ".join(piece.value for piece in cell) for cell in row.cells) for row in blocks if row.cells
    ] == [("", "januar", ""), ("fase", "plan", "x")]


KINDS = {
    b"%PDF-1.7 ...": "application/pdf",
    b"PK\x03\x04...": "application/zip",
    b"\x89PNG\r\n": "image/png",
    b"\x00\x01\x02\x03": "application/octet-stream",
    b"<html><p>x</p></html>": "text/html",
    b"\xef\xbb\xbf <!DOCTYPE html><p>x": "text/html",
    b"Februar 2024 <p>x</p>": "text/plain",
}


@pytest.mark.parametrize("data", KINDS)
def test_the_bytes_tell_the_kind(data: bytes) -> None:
    """Neither a name nor bits of HTML in a text decide; the first bytes do."""
    assert KINDS[data] == sniff(data)


REFUSED = {
    b"": "empty",
    b" \n ": "empty",
    b"%PDF-1.7": "broken_pdf",
    b"\x89PNG\r\n": "unsupported_format",
    b"<html>" + b"<div>" * 3000 + b"x": "too_deep",
    b"Referat\n" + b"a " * 130_000: "line_too_long",
    b"Referat\n" + b"a\t" * 130_000: "line_too_long",
    b"<html><h1>Referat</h1><p>" + b"a " * 130_000: "line_too_long",
    "Mødet på rådhuset".encode() + b"\xc3 \xff": "broken_encoding",
    "M\u00c3\u00b8de p\u00c3\u00a5 r\u00c3\u00a5dhuset".encode(): "double_encoded",
    "M\ufffdde".encode(): "broken_encoding",
}


@pytest.mark.parametrize("data", REFUSED)
def test_what_cannot_be_read_rightly_is_refused_with_a_reason(data: bytes) -> None:
    """A wrong letter in a name is worse than a missing document."""
    with pytest.raises(UnreadableError) as refused:
        document(data)
    assert REFUSED[data] == refused.value.kind
    assert str(refused.value).endswith(".")


def test_invisible_characters_are_removed_and_counted() -> None:
    """Zero-width, bidirectional and control characters go; a soft hyphen is layout and is not counted."""
    found = document("Anna\u200b Li\u00adnd\u202e\x07 spurgte")
    assert found.lines[0].text == "Anna Lind spurgte"
    assert found.removed_characters == 3


LETTERS = st.text(
    alphabet=st.characters(categories=("L", "N", "Zs", "P"), exclude_characters="\\*_#<>&[]`|~�@-–•▪●◦‣·="),
    min_size=1,
)


@given(st.lists(LETTERS))
def test_no_letter_is_lost(lines: list[str]) -> None:
    """Every letter and digit of a text without marks stands in the line it came from, and in a block."""
    text = "Referat\n" + "\n".join(lines)
    found = document(text)
    wanted = unicodedata.normalize("NFC", "\n".join(text for text, _ in mask_lines(text.split("\n"))))
    assert letters(wanted) == letters("\n".join(line.text for line in found.lines))
    assert letters(wanted) == letters("".join(block.text for block in found.blocks))


def letters(text: str) -> str:
    """The letters and digits of TEXT."""
    return "".join(character for character in text if character.isalnum())


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    """No bytes end the program: they are a document, or they are refused with a reason."""
    try:
        found = document(data)
    except UnreadableError as refused:
        assert str(refused)  # noqa: PT017  (either outcome is right, and each has its own promise)
    else:
        assert [line.number for line in found.lines] == list(range(1, len(found.lines) + 1))


@pytest.mark.parametrize("hidden", ["\u00ad", "\u200b", "\u2060", "\x01", "\ufeff"])
def test_what_cannot_be_seen_hides_no_number(hidden: str) -> None:
    """A CPR-like number or a telephone number with an invisible or narrow character in it is masked."""
    text = f"Ida Kvist, 3112{hidden}99-1234, kom.\n\nRing 33 {hidden}66 00 00 i dag.\n"
    lines = document(text).lines
    shown = "\n".join(line.text for line in lines)
    assert ("[CPR]" in shown, "[telefon]" in shown, [line.masked for line in lines]) == (
        True,
        True,
        [True, False, True],
    )
