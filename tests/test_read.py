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
        ("heading", "Referat"), ("paragraph", "Dato: 7. maj Sted: Rådhuset"),
        ("bullet", "Et"), ("bullet", "To"), ("paragraph", "1. Valg"), ("paragraph", "2. Evt."),
        ("row", "Anna\tØKF"), ("row", "a b\tc"),
    ]  # fmt: skip
    assert [line.text for line in found.lines if line.furniture] == ["Menu", "Opdateret 1. juni"]
    assert "var a" not in " ".join(line.text for line in found.lines)


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
    b"%PDF-1.7": "unsupported_format",
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
