"""Tables that stand in a Markdown text as HTML, as pandoc writes them; and what tells it from a web page."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.derived import derived, misprinted, tell
from support.sheets import told

from cso_opendata.mask import mask_lines
from cso_opendata.read import read, sniff
from cso_opendata.read.sniff import HTML, TEXT

JOINERS = frozenset(("og", "eller"))


def blocks(text: str) -> list[str]:
    """The blocks that TEXT is read as."""
    return told(read(text.encode(), JOINERS, mask_lines))


def row(*cells: str) -> str:
    """A row as pandoc writes it: each cell on a line, or more, of its own."""
    return "<tr>\n" + "".join(f"<td>{cell}</td>\n" for cell in cells) + "</tr>\n"


PLAN = (
    "# Tidsplan for prøveområdet\n\nMaj 2031\n\n<table>\n<thead>\n"
    "<tr>\n<th>Spor</th>\n<th>Januar</th>\n<th>Februar</th>\n</tr>\n</thead>\n<tbody>\n"
    + row(
        "Analyse",
        "<ul>\n<li>Måling af\nbroer</li>\n<li><p>Notat</p></li>\n</ul>",
        "<p>Første</p>\n<p>Andet</p>",
    )
    + row("Møder", "", "Rådet<br />\nUdvalget &amp; andre")
    + "</tbody>\n</table>\n\nSlut på planen.\n"
)


def test_a_table_in_a_text_has_its_rows() -> None:
    """Each cell was a paragraph at first: the columns, and with them the months, were lost."""
    assert blocks(PLAN) == [
        "# Tidsplan for prøveområdet",
        "Maj 2031",
        "Spor | Januar | Februar",
        "Analyse | Måling af broer / Notat | Første / Andet",
        "Møder |  | Rådet / Udvalget & andre",
        "Slut på planen.",
    ]


def test_each_piece_of_a_cell_stands_on_its_own_lines() -> None:
    """Who looks a value up finds it on the lines of the text that it names, and on no other."""
    made, printed = read(PLAN.encode(), JOINERS, mask_lines), PLAN.split("\n")
    pieces = [piece for block in made.blocks for cell in block.cells for piece in cell]
    assert [tuple(piece.at) for piece in pieces if piece.value == "Måling af broer"] == [(17, 18)]
    assert len(pieces) == 11
    for piece in pieces:
        lines = " ".join(printed[piece.at.line - 1 : piece.at.line_end]).replace("&amp;", "&")
        assert piece.value in lines
        assert piece.at.line == piece.at.line_end or piece.value == "Måling af broer"
    assert [line.number for line in made.lines] == list(range(1, len(printed) + (printed[-1] != "")))


def test_a_plan_in_such_a_table_tells_its_milestones() -> None:
    """The dates of a table are those of its rows, as they are where bars part its columns."""
    rows = (("Dato", "Aktivitet"), ("12/6", "Måling"), ("8/7", "Notat"))
    tagged = "<table>\n" + "".join(row(*cells) for cells in rows) + "</table>\n"
    barred = "".join(f"| {' | '.join(cells)} |\n" + "|---|---|\n" * (not n) for n, cells in enumerate(rows))
    title = "# Tidsplan for samling af prøveområdet\n\nMaj 2031\n\n"
    made, wanted = derived(title + tagged), derived(title + barred)
    assert misprinted(made) == []
    columns = ("title", "start_date", "track", "precision")
    assert tell(made, "milestones", *columns) == tell(wanted, "milestones", *columns)
    assert [name for (name,) in tell(made, "milestones", "title")] == ["Måling", "Notat"]


def test_what_spans_columns_or_rows_leaves_their_places() -> None:
    """A cell over two columns is that wide, and one over two rows leaves its place below it empty."""
    table = (
        'Før\n<table>\n<tr><td rowspan="2">Spor</td><td colspan="2">Vinter</td></tr>\n'
        "<tr><td>Januar</td><td>Februar</td></tr>\n<tr><td>a</td><td>b</td><td>c</td></tr>\n"
        '<tr><td>d</td><td rowspan="2">e</td><td>f</td></tr>\n<tr><td>g</td><td>h</td></tr>\n'
        '<tr><td colspan="x">i</td><td colspan="0">j</td><td>k</td></tr>\n'
        '<tr><td colspan="2" rowspan="2">l</td><td>m</td></tr>\n<tr><td>n</td></tr>\n</table>\n'
    )
    found = read(table.encode(), JOINERS, mask_lines).blocks[1:]
    assert [[" ".join(piece.value for piece in cell) for cell in block.cells] for block in found] == [
        ["Spor", "Vinter"], ["", "Januar", "Februar"], ["a", "b", "c"], ["d", "e", "f"], ["g", "", "h"],
        ["i", "j", "k"], ["l", "m"], ["", "", "n"],
    ]  # fmt: skip
    assert [block.widths for block in found] == [(1, 2), *[(1, 1, 1)] * 5, (2, 1), (1, 1, 1)]


WHOLE = "<table><tr><td>a</td><td>b</td></tr></table>"
ODD = {
    f"Før\n{WHOLE}\nEfter\n{WHOLE.upper()}\nSlut": ["Før", "a | b", "Efter", "A | B", "Slut"],
    f"- Et\n\n  {WHOLE}\n- To": ["-0 Et", "a | b", "-0 To"],
    "Før\n\n<table><tr><td>Kun</td></tr>\n<tr><td>en</td></tr></table>\n\nEfter": ["Før", "Kun en", "Efter"],
    f"Før\n\n<table>\n{row('Et', 'To')}\nEfter\n\n- Punkt\n": ["Før", "Et", "To", "Efter", "-0 Punkt"],
    f"Før\n\n{WHOLE}\n\n<table>\n<tr><td>c</td></tr>\n\nEfter": ["Før", "a | b", "c", "Efter"],
    f"Før\n<table><tr><td>x</td><td>y{WHOLE}</td></tr></table>\nEfter": ["Før", "x | y / a / b", "Efter"],
}


@pytest.mark.parametrize("text", ODD)
def test_only_a_whole_table_of_columns_is_one(text: str) -> None:
    """One of one column frames text, and one without an end is a line: what follows stays what it is."""
    assert blocks(text) == ODD[text]


TAGS = (
    "<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<th>", "<td colspan=3>", "<td rowspan='2'>",
    '<td colspan="">', "<li>", "<ul>", "</ul>", "<p>", "<br/>", "<", ">", "<table", "<!-- ", "-->", "</",
    "&#x;", "&amp;", "<![", "<!", "ord", "## Mål", "- [x] a", "| a | b |",
    "\t", "  ", "\n", "\n", "\n\n", "\f",
)  # fmt: skip


@given(st.lists(st.sampled_from(TAGS), max_size=60))
def test_any_tags_are_read_in_the_order_of_their_lines(tags: list[str]) -> None:
    """However torn a table is, reading does not fail, and each block stands on lines that there are."""
    made = read(f"Før\n<table><tr>{''.join(tags)}\n</table>\nEfter".encode(), JOINERS, mask_lines)
    numbers = [number for block in made.blocks for number in block.numbers]
    assert set(numbers) <= {line.number for line in made.lines}
    assert all(list(block.numbers) == sorted(set(block.numbers)) for block in made.blocks)
    assert all(one.numbers[0] <= other.numbers[0] for one, other in pairwise(made.blocks))
    assert made.blocks[0].text.startswith("Før")
    assert made.blocks[-1].text.endswith("Efter")


def spent(rows: int) -> float:
    """The least time, of some runs, in which a table of so many ROWS is read."""
    data = f"Før\n\n<table>\n{row('x', '<p>y</p>') * rows}</table>\n\nEfter\n".encode()
    times = []
    for _ in range(5):
        start = time.process_time()
        read(data, JOINERS, mask_lines)
        times.append(time.process_time() - start)
    return min(times)


def test_a_long_table_takes_time_by_its_length_only() -> None:
    """Twice the rows cost about twice the time: nothing is looked through for each row anew."""
    spent(10)
    assert spent(1000) < 3.5 * spent(500)


LAID_OUT = {
    "<div>\n\n# Referat\n\n</div>\n\nTekst\n": ["# Referat", "Tekst"],
    '<div align="center">\n\n# Referat\n\n**Dato:** 4. maj 2031\n\n</div>\n': [
        "# Referat",
        "Dato: 4. maj 2031",
    ],
    "<div class=x>\n\n| a | b |\n|---|:---:|\n| 1 | 2 |\n\n</div>": ["a | b", "1 | 2"],
    "<section>\n**Til stede**\n</section>\n": ["Til stede"],
}
PAGES = {
    "<div><h1>Referat</h1>\n# x\n</div>": ["# Referat", "# x"],
    "<div>\n<p>Referat</p>\n**Dato:** x</div>": ["Referat", "**Dato:** x"],
    "<div>Referat af et møde</div>": ["Referat af et møde"],
    "<div>\n<ul>\n<li>Et\n# To</li></ul></div>": ["-1 Et # To"],
}


@pytest.mark.parametrize("text", LAID_OUT)
def test_a_text_that_begins_with_a_tag_is_no_web_page(text: str) -> None:
    """Markdown made from a page keeps tags that lay out; read as a page it was one paragraph with marks."""
    assert sniff(text.encode()) == TEXT
    assert blocks(text) == LAID_OUT[text]


@pytest.mark.parametrize("text", PAGES)
def test_a_web_page_that_begins_with_such_a_tag_is_one(text: str) -> None:
    """A page has its words in tags, whatever signs stand among them."""
    assert sniff(text.encode()) == HTML
    assert blocks(text) == PAGES[text]


# Each takes a tenth of this here.
MOST_SECONDS = 3.0
TORN = {
    "many begun": "<table>\n" * 20000,
    "one in the other": "<table>\n" * 5000 + "</table>\n" * 5000,
    "wide cells": "<table>\n<tr>" + "<td colspan=999 rowspan=999>a</td>" * 9 + "</tr>\n"
    + "<tr><td>x</td></tr>\n" * 500 + "</table>\n",
}  # fmt: skip


@pytest.mark.parametrize("name", TORN)
def test_tables_that_somebody_made_to_last_are_read_at_once(name: str) -> None:
    """A small file costs little whatever its tags say; each of these took many seconds at first."""
    begun = time.process_time()
    read(f"Referat\n\n{TORN[name]}".encode(), JOINERS, mask_lines)
    assert time.process_time() - begun < MOST_SECONDS


def test_a_table_without_an_end_takes_no_other_one_along() -> None:
    """What stands between the two is text, and the second one a table."""
    first, second = (
        "<table>\n<tr><td>a</td><td>b</td></tr>",
        "<table>\n<tr><td>c</td><td>d</td></tr>\n</table>",
    )
    made = read(f"A\n\n{first}\n\n1. Budget\n\nDrøftet.\n\n{second}\n\nE\n".encode(), JOINERS, mask_lines)
    assert [block.text for block in made.blocks][-4:] == ["1. Budget", "Drøftet.", "c\td", "E"]


def test_words_outside_the_cells_of_a_torn_table_are_kept() -> None:
    """They are rows by themselves: at first they were in no block, and nothing told of them."""
    text = "A\n<table>\n2) Budget\n<tr><td>a</td><td>b</td> ude</tr>\nDrøftet.\n</table>\n"
    made = read(text.encode(), JOINERS, mask_lines)
    assert [block.text for block in made.blocks] == ["A", "2) Budget", "a\tb", "ude", "Drøftet."]
    assert made.lines[3].text == "a b ude"


def test_markdown_with_a_table_in_tags_within_a_frame_is_text() -> None:
    """So pandoc writes a page: it was read as one, whose headings of Markdown ran into one paragraph."""
    table = "<table>\n<tr><th>Navn</th></tr>\n<tr><td>Anna Bo</td></tr>\n</table>"
    text = f"<div>\n\n# Referat\n\n{table}\n\n## 1. Budget\n\nDrøftet.\n\n</div>\n"
    assert sniff(text.encode()) == TEXT
    assert sniff(f"<div>{table}<p># Referat</p></div>".encode()) == HTML
