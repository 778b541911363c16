"""Printed pages of whatever kind: nothing is lost, nothing fails, nothing takes long."""

from __future__ import annotations

import time
from collections import Counter
from itertools import chain
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.sheets import JOINERS, PAPER, below, lines, read, told, word

from cso_opendata.mask import mask_lines
from cso_opendata.read.pages.layout import document
from cso_opendata.read.pages.paper import Box, Sheet, Word

if TYPE_CHECKING:
    from cso_opendata.model import Document

TOKENS = st.sampled_from(
    [
        "a",
        "ord",
        "Navn",
        "•",
        "–",
        "o",
        "1.",
        "2)",
        "Dato:",
        "bud-",
        "service-",
        "og",
        "FOA/",
        "2024",
        "(se",
        "nu.",
    ]
)
TEXTS = st.lists(TOKENS, min_size=1, max_size=6).map(" ".join)
# Few places, so that words share rows and columns as those of print do, and collide as they should not.
XS, YS = (
    st.sampled_from([40.0, 60.0, 64.0, 180.0, 300.0, 420.0, 540.0]),
    st.integers(2, 66).map(lambda n: 12.5 * n),
)
SIZES = st.sampled_from([6.0, 10.0, 10.0, 10.0, 14.0])


@st.composite
def words(draw: st.DrawFn) -> Word:
    """A word somewhere on a page, as a rule upright."""
    made = word(draw(TEXTS), draw(XS), draw(YS), draw(SIZES), bold=draw(st.booleans()))
    return made._replace(turn=draw(st.sampled_from([0, 0, 0, 0, 0, 1, 2, 3])))


@st.composite
def boxes(draw: st.DrawFn) -> Box:
    """A rule or a box somewhere on a page."""
    x, y = draw(XS) - 4, draw(YS) - 10
    width, height = draw(st.sampled_from([0.5, 60.0, 240.0])), draw(st.sampled_from([0.5, 25.0, 200.0]))
    return Box(x, y, x + width, y + height)


PAGES = st.lists(
    st.tuples(st.lists(words(), max_size=25), st.lists(boxes(), max_size=8)), min_size=1, max_size=3
)


def made_of(pages: list[tuple[list[Word], list[Box]]]) -> Document:
    """The document of PAGES, each its words and boxes."""
    sheets = [
        Sheet(number, *PAPER, tuple(some), tuple(drawn)) for number, (some, drawn) in enumerate(pages, 1)
    ]
    return document(sheets, JOINERS, mask_lines)


def letters(text: str) -> Counter[str]:
    """How often each sign stands in TEXT, white space aside."""
    return Counter("".join(text.split()))


@settings(deadline=None)  # how long a page takes depends on what stands on it
@given(PAGES)
def test_no_letter_is_lost_and_none_is_made(pages: list[tuple[list[Word], list[Box]]]) -> None:
    """The lines have the letters of the words of each page, the blocks those of their lines but hyphens."""
    made = made_of(pages)
    for number, (some, _) in enumerate(pages, 1):
        printed = letters("".join(each.text for each in some))
        assert letters("".join(line.text for line in made.lines if line.page == number)) == printed
    content = letters("".join(line.text for line in made.lines if not line.furniture))
    blocks = letters("".join(block.mark + block.text for block in made.blocks))
    assert blocks - content == Counter()
    assert set(content - blocks) <= set("-–•o"), "only hyphens at line ends, and the bullets of cells"


@settings(deadline=None)
@given(PAGES)
def test_blocks_stand_on_lines_that_exist(pages: list[tuple[list[Word], list[Box]]]) -> None:
    """Lines are numbered through; each is furniture or stands in a block, in order within a paragraph."""
    made = made_of(pages)
    assert [line.number for line in made.lines] == list(range(1, len(made.lines) + 1))
    assert [line.page for line in made.lines] == sorted(line.page or 0 for line in made.lines)
    used: list[int] = []
    for block in made.blocks:
        if block.kind == "row":
            spans = [piece.at for piece in chain.from_iterable(block.cells)]
            used += chain.from_iterable(range(at.line, at.line_end + 1) for at in spans)
            assert len(block.cells) == len(block.widths)
        else:
            assert list(block.numbers) == sorted(set(block.numbers))
            assert list(block.starts) == sorted(block.starts)
            used += block.numbers
    assert {line.number for line in made.lines if not line.furniture and line.text} <= set(used)
    own = {number for block in made.blocks if block.kind != "row" for number in block.numbers}
    assert not own & {line.number for line in made.lines if line.furniture}


@settings(deadline=None)
@given(PAGES)
def test_the_order_in_which_a_file_prints_does_not_count(pages: list[tuple[list[Word], list[Box]]]) -> None:
    """Places decide what is read first."""
    apart = [
        (list({(each.x0, each.y, each.turn): each for each in some}.values()), drawn) for some, drawn in pages
    ]
    turned = [(some[::-1], drawn[::-1]) for some, drawn in apart]
    assert told(made_of(apart)) == told(made_of(turned))


SENTENCE = st.lists(
    st.sampled_from(
        ["budget", "er", "medarbejdersiden", "og", "tal", "i", "forvaltningerne", "det", "sommeren"]
    ),
    min_size=12,
    max_size=50,
).map(lambda some: f"Formanden {' '.join(some)}.")


@settings(deadline=None)
@given(
    st.lists(SENTENCE, min_size=3, max_size=8),
    st.integers(110, 470),
    st.booleans(),
    st.sampled_from([8.0, 14.0]),
)
def test_paragraphs_come_back_however_wide(texts: list[str], width: int, flush: bool, white: float) -> None:  # noqa: FBT001
    """With white between them, and over pages, each is one block, and its words are those that were set."""
    whole: list[Word] = []
    for text in texts:
        whole += lines(text, y=below(whole, white) if whole else 80.0, width=width, flush=flush)
    assert told(read(*paged(whole))) == texts


def paged(whole: list[Word]) -> list[list[Word]]:
    """The lines WHOLE on pages."""
    pages: list[list[Word]] = []
    for each in whole:
        number = int((each.y - 80) // 700)
        pages += [[] for _ in range(number + 1 - len(pages))]
        pages[number].append(each._replace(y=each.y - 700 * number))
    return pages


@settings(deadline=None)
@given(st.lists(SENTENCE, min_size=3, max_size=4), st.integers(140, 220), st.integers(0, 5), st.booleans())
def test_paragraphs_come_back_from_columns(texts: list[str], width: int, dy: int, flush: bool) -> None:  # noqa: FBT001
    """Two columns of the same measure, the second of which goes on where the first stops."""
    texts = [f"Punkt{number} {text}" for number, text in enumerate(texts)]
    whole: list[Word] = []
    owners: list[str] = []
    for text in texts:
        whole += lines(text, y=below(whole, 8) if whole else 80.0, width=width, flush=flush)
        owners += [text] * (len(whole) - len(owners))
    half = (len(whole) + 1) // 2
    left, right = whole[:half], whole[half:]
    moved = [_moved(each, width + 40.0, left[0].y - right[0].y + dy) for each in right]
    found = told(read([*left, *moved]))
    assert letters("".join(found)) == letters("".join(texts))
    uncut = [text for text in texts if text != owners[half]]
    assert [text for text in found if text in uncut] == uncut


def _moved(one: Word, x: float, y: float) -> Word:
    return one._replace(x0=one.x0 + x, x1=one.x1 + x, head=one.head + x, second=one.second + x, y=one.y + y)


def scattered(count: int, size: float, rows: int) -> Sheet:
    """A page of COUNT words that stand anywhere in ROWS."""
    dice = Random(1)  # noqa: S311  (the same page each time)
    found = (word("ord", dice.uniform(0, 560), dice.randrange(rows) * 840 / rows, size) for _ in range(count))
    return Sheet(1, *PAPER, tuple(found), ())


def drawn(count: int) -> Sheet:
    """A page of COUNT boxes that stand anywhere, and words."""
    dice = Random(2)  # noqa: S311
    some = tuple(
        Box(x, y, x + dice.uniform(0, 90), y + dice.uniform(0, 90))
        for x, y in ((dice.uniform(0, 500), dice.uniform(0, 700)) for _ in range(count))
    )
    return Sheet(1, *PAPER, scattered(2000, 10, 800).words, some)


GRAPH = tuple(
    rule
    for number in range(399)
    for rule in (Box(0, 2 * number, 590, 2 * number + 0.2), Box(1.4 * number, 0, 1.4 * number + 0.2, 800))
)
CELLS = tuple(
    Box(28 * column, 40 * row, 28 * column + 28, 40 * row + 40) for row in range(20) for column in range(20)
)
HARD = {
    "20,000 words": scattered(20_000, 10, 800),
    "20,000 small words": scattered(20_000, 1, 20_000),
    "as many as are looked at": scattered(5900, 1, 590),
    "words in one row": Sheet(1, *PAPER, tuple(word("x", 0.02 * n, 100, 1) for n in range(20_000)), ()),
    "1,500 boxes": drawn(1500),
    "6,000 boxes": drawn(6000),
    "graph paper": Sheet(1, *PAPER, scattered(2000, 10, 800).words, GRAPH),
    "a table of 400 cells": Sheet(1, *PAPER, scattered(4000, 10, 800).words, CELLS),
}


@pytest.mark.parametrize("name", HARD)
def test_hard_pages_take_seconds_at_most(name: str) -> None:
    """A drawing, a map, a page that was made to take long."""
    start = time.process_time()
    made = document([HARD[name]], JOINERS, mask_lines)
    assert time.process_time() - start < 24
    printed = letters("".join(each.text for each in HARD[name].words))
    assert letters("".join(line.text for line in made.lines)) == printed


def test_long_documents_take_no_longer_by_the_page() -> None:
    """A paragraph over three hundred pages, and a thousand pages that are alike."""
    text = "Dette er en ganske almindelig linje i et referat, som er lang nok til"
    start = time.process_time()
    read(*[lines([text] * 45)] * 300)
    read(*[lines(["ens linje"] * 8)] * 1000)
    assert time.process_time() - start < 24
