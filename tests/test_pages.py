"""Printed pages, made of words and rules by hand: what is read in which order, and what belongs together."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain

import pytest
from support.sheets import (
    LEFT,
    PAPER,
    PITCH,
    TOP,
    across,
    below,
    down,
    furniture,
    length,
    lines,
    read,
    ruled,
    sheet,
    stacked,
    told,
    word,
)

from cso_opendata.mask import mask_lines
from cso_opendata.read.pages.layout import document
from cso_opendata.read.pages.paper import Box, Sheet, Word, turned

LONG = (
    "Formanden orienterede om budgettet og om den videre proces, som begynder efter sommerferien og slutter"
    " til jul, hvis alt går som planlagt i alle syv forvaltninger og i de mindre enheder."
)
OTHER = (
    "Karen Holm bemærkede, at fraværet er faldet i de seneste tre år, og at det er det korte fravær, der er"
    " blevet mindre. Hun foreslog, at erfaringerne samles og sendes rundt, så andre kan lære af dem."
)
THIRD = (
    "Det blev aftalt, at sekretariatet vender tilbage med et forslag til næste møde, når tallene fra"
    " forvaltningerne foreligger, og at sagen derefter drøftes på ny."
)
SHORT = "Punktet blev udsat."
TEXT = (LONG, SHORT, OTHER, THIRD)


# Paragraphs.


@pytest.mark.parametrize("width", [90, 150, 220, 300, 400, 470])
@pytest.mark.parametrize("flush", [False, True])
def test_a_paragraph_is_one_block_however_wide_it_is_set(width: int, *, flush: bool) -> None:
    """Ragged or justified, with white between the paragraphs."""
    page: list[Word] = []
    for text in TEXT:
        page += lines(text, y=below(page, 8) if page else TOP, width=width, flush=flush)
    assert told(read(page)) == list(TEXT)


def test_the_indent_of_a_first_line_begins_a_paragraph() -> None:
    """Without any white between, and though the last line before it is full."""
    full = "Der blev spurgt til det samme af flere, og til det hele."
    page: list[Word] = []
    for text in (*TEXT, full, LONG):
        page += lines(text, y=below(page) if page else TOP, width=length(full), indent=15)
    assert told(read(page)) == [*TEXT, full, LONG]


def test_even_print_needs_little_white_between_its_paragraphs() -> None:
    """A paragraph whose last line is full, in lines two apart, with a fifth of a line more below it."""
    full = "Der blev spurgt til det samme af flere, og til det hele."
    page: list[Word] = []
    for text in (LONG, full, OTHER, THIRD):
        y = below(page, PITCH * 1.4) if page else TOP
        page += lines(text, y=y, width=length(full), pitch=2 * PITCH)
    assert told(read(page)) == [LONG, full, OTHER, THIRD]


def test_the_white_below_short_last_lines_tells_of_a_full_one() -> None:
    """Browsers set lines to whole pixels, so that they stand unevenly, and little white parts paragraphs."""
    full = "Der blev spurgt til det samme af flere, og til det hele."
    texts = (LONG, OTHER, THIRD, LONG, full, OTHER, THIRD, LONG)
    page: list[Word] = []
    for text in texts:
        begun = len(page)
        page += lines(text, y=below(page, 1.2) if page else TOP, width=length(full))
        page[begun:] = [each._replace(y=each.y - 0.4 * (n % 2)) for n, each in enumerate(page[begun:])]
    assert told(read(page)) == list(texts)


@pytest.mark.parametrize("ends", ["kl.|8.10. Der", "den d.|4. maj, da der", "til nr.|4. Der"])
def test_what_an_abbreviation_leads_to_is_no_label(ends: str) -> None:
    """A line that ends with "kl." goes on with the hour, though that looks like the number of an item."""
    last, _, first = ends.partition("|")
    above = f"Eleverne har i hele året mødt lidt senere, end de gjorde {last}"
    text = (
        f"{above} {first} er spurgt til det af flere, og de mener alle, at det er for tidligt for dem alle."
    )
    assert told(read(stacked(text, LONG, width=length(above)))) == [text, LONG]


def test_a_line_of_justified_text_that_is_not_full_ends_its_paragraph() -> None:
    """Its last line stands a little short of the edge, and no white is below it."""
    first = lines(LONG, width=300, flush=True)
    first[-1] = word("planlagt i alle syv forvaltninger og i de mindre enheder", y=first[-1].y)._replace(
        x1=LEFT + 295
    )
    second = lines(OTHER, y=below(first), width=300, flush=True)
    third = lines(THIRD, y=below(second, 8), width=300, flush=True)
    wanted = [" ".join(each.text for each in part) for part in (first, second, third)]
    assert told(read([*first, *second, *third])) == wanted


def test_words_that_begin_small_go_on_behind_a_point() -> None:
    """An ordinal at the end of a line is no end of a sentence."""
    page = lines(["Næste møde holdes torsdag den 12.", "september 2024 klokken ni."], width=200)
    assert told(read([*page, *stacked(LONG, OTHER, y=below(page, 8), width=165)]))[0] == (
        "Næste møde holdes torsdag den 12. september 2024 klokken ni."
    )


def cut(page: list[Word], number: int) -> tuple[list[Word], list[Word]]:
    """PAGE as two, the second of which begins with the line of NUMBER from the end."""
    return page[:-number], lines([each.text for each in page[-number:]])


def test_a_paragraph_goes_on_over_a_page() -> None:
    """Where the page ends within a sentence, also before a capital; a short last line ends it."""
    for number in (1, 2):
        assert told(read(*cut(stacked(LONG, OTHER, width=300), number))) == [LONG, OTHER]
    capital = "Det gælder for Sundheds- og Omsorgsforvaltningen ligesom for alle andre, sagde hun."
    assert told(read(*cut(stacked(LONG, OTHER, capital, width=160), 2))) == [LONG, OTHER, capital]
    assert told(read(stacked(LONG, SHORT, width=300), stacked(OTHER, width=300))) == [LONG, SHORT, OTHER]


def test_a_sentence_may_end_where_a_page_does() -> None:
    """In justified text the line then ends at the edge, and the paragraph goes on."""
    page: list[Word] = []
    for text in (LONG, OTHER, "Det er svært. Det er langt. Det er uklart for alle her."):
        page += lines(text, y=below(page, 8) if page else TOP, width=130, flush=True)
    assert page[-2].text.endswith("langt.")
    assert (
        told(read(page[:-1], lines([page[-1].text])))[-1]
        == "Det er svært. Det er langt. Det er uklart for alle her."
    )


def test_a_paragraph_goes_on_over_columns_and_pages() -> None:
    """From the foot of the first column to the head of the second, and on to the next page."""
    whole = f"{LONG[:-1]}, og {THIRD[0].lower()}{THIRD[1:]}"
    texts = [each.text for each in lines(whole, width=160)]
    third = len(texts) // 3
    left, right = lines(texts[:third]), lines(texts[third : 2 * third], x=LEFT + 220, y=TOP + 3)
    assert told(read([*left, *right], lines(texts[2 * third :]))) == [whole]


def _shifted(one: Word, x: float, y: float = 0.0) -> Word:
    return one._replace(x0=one.x0 + x, x1=one.x1 + x, head=one.head + x, second=one.second + x, y=one.y + y)


FULL = "Alle medlemmer i udvalget var enige i, at det"
HYPHENS = {
    ("bud-", "gettet er stort"): "budgettet er stort",
    ("service-", "og anlæg"): "service- og anlæg",
    ("Nord-", "Jylland er med"): "Nord-Jylland er med",
    ("IT-", "afdelingen kom"): "IT-afdelingen kom",
    ("2024-", "budgettet kom"): "2024-budgettet kom",
    ("mødet om og/", "eller efter"): "mødet om og/eller efter",
    ("gælder FOA/", "SoSu alene"): "gælder FOA/SoSu alene",
    ("mødet kom\u00ad", "mer nok"): "mødet kommer nok",
}  # fmt: skip


def ending(before: str, after: str, *known: str) -> str:
    """How a paragraph reads in which a line ends with BEFORE and the next begins with AFTER."""
    broken = lines([f"{FULL} {before}", after])
    width = broken[0].x1 - LEFT
    page = stacked(*known, LONG, OTHER, y=below(broken, 20), width=width)
    return told(read([*broken, *page]))[0].removeprefix(f"{FULL} ")


@pytest.mark.parametrize("cut", HYPHENS)
def test_hyphens_and_slashes_at_line_ends(cut: tuple[str, str]) -> None:
    """A hyphen that the line's end made goes, one of the word's own stays; nothing stands behind a slash."""
    assert ending(*cut) == HYPHENS[cut]


def test_what_the_document_writes_elsewhere_decides() -> None:
    """Before a joiner a hyphen goes in a known word; behind a slash a space stays that others have."""
    assert ending("dial-", "og", "En dialog er godt.") == "dialog"
    assert ending("medindfly-", "delse", "Medindfly-delse er det.") == "medindfly-delse"
    assert ending("v/", "Lis", "Oplæg v/ Ida.", "Oplæg v/ Eva.") == "v/ Lis"
    assert ending("v/", "Lis", "Oplæg v/ Ida.", "Oplæg v/Eva.") == "v/Lis"


def test_a_bold_stretch_does_not_cut_a_paragraph() -> None:
    """Where it fills a line and the sentence goes on; a bold title is a block of its own."""
    bold = word("Formanden orienterede bredt og længe om", bold=True)
    rest = lines(LONG, y=below([bold]), width=200)
    page = [bold, *[each._replace(text=each.text.replace("Formanden", "det, formanden")) for each in rest]]
    assert told(read(page)) == [
        f"Formanden orienterede bredt og længe om {LONG.replace('Formanden', 'det, formanden')}"
    ]
    title = word("Det videre forløb", bold=True)
    assert told(read([title, *lines(LONG, y=below([title]))])) == ["Det videre forløb", LONG]


# Bullets, numbers, headings.


def test_bullets_and_their_hanging_lines() -> None:
    """Each is a block with its sign and level; what stands below the sign again is none of it."""
    page: list[Word] = []
    for mark, x, text in (
        ("•", 0, LONG),
        ("•", 0, SHORT),
        ("–", 12, OTHER),
        ("–", 12, SHORT),
        ("•", 0, THIRD),
    ):
        y = below(page) if page else TOP
        page += lines(f"{mark} {text}", x=LEFT + x, y=y, width=300 - x, hang=7.5)
    page += lines(SHORT, y=below(page))
    assert told(read(page)) == [
        f"•1 {LONG}",
        f"•1 {SHORT}",
        f"–2 {OTHER}",
        f"–2 {SHORT}",
        f"•1 {THIRD}",
        SHORT,
    ]


def test_a_dash_within_a_sentence_is_no_bullet() -> None:
    """Neither in a paragraph nor in a bullet; at the end of a full line only."""
    plain = lines(
        ["Der skal være god tid til drøftelse", "– også i de mindre enheder, sagde hun."], width=160
    )
    inside = [
        word("• at der skal være god tid til drøftelsen", y=below(plain, 20)),
        word("– også i de mindre enheder", x=LEFT + 7.5, y=below(plain, 32)),
    ]
    rest = stacked(LONG, OTHER, y=below(inside, 20), width=inside[0].x1 - LEFT)
    assert told(read([*plain, *inside, *rest]))[:2] == [
        "Der skal være god tid til drøftelse – også i de mindre enheder, sagde hun.",
        "•1 at der skal være god tid til drøftelsen – også i de mindre enheder",
    ]
    parts = [word("• Der tales om"), *lines(["– løn", "– ferie"], x=LEFT + 12, y=TOP + 12)]
    assert told(read(parts)) == ["•1 Der tales om", "–2 løn", "–2 ferie"]


def test_numbered_items_stay_apart_and_wrap() -> None:
    """Also where a title nearly fills its line, and where it goes on with the number of a day."""
    titles = [
        "1. Godkendelse af referat fra mødet den",
        "2. marts 2024",
        "2. Budgettet for det kommende år",
        "3. Eventuelt",
    ]
    page = lines(titles, width=150)
    body = stacked(LONG, OTHER, y=below(page, 20), width=length(titles[0]))
    assert told(read([*page, *body]))[:4] == [
        "1. Godkendelse af referat fra mødet den", "2. marts 2024", "2. Budgettet for det kommende år",
        "3. Eventuelt",
    ]  # fmt: skip
    page = lines([titles[0], "7. marts 2024", *titles[2:]], width=150)
    assert told(read([*page, *body]))[:3] == [f"{titles[0]} 7. marts 2024", *titles[2:]]


def test_headings_are_larger_than_the_text() -> None:
    """Over one line or two, by levels; a paragraph in large print is none."""
    page = lines("Referat af mødet i udvalget den 7. marts 2024", size=18, pitch=22, width=230)
    page += lines("Dagsorden", size=14, y=below(page, 10))
    page += stacked(LONG, OTHER, y=below(page, 10), width=300)
    page += lines("Den " * 80, size=14, y=below(page, 10), pitch=17)
    assert told(read(page))[:2] == ["# Referat af mødet i udvalget den 7. marts 2024", "## Dagsorden"]
    assert told(read(page))[-1].startswith("Den Den")


# Columns and margins.


def column(texts: tuple[str, ...], x: float, y: float = TOP, width: float = 200) -> list[Word]:
    """TEXTS below each other from X on."""
    return stacked(*texts, x=x, y=y, width=width)


@pytest.mark.parametrize("dy", [0.0, 5.0])
@pytest.mark.parametrize("lengths", [(3, 3), (4, 2), (2, 4)])
def test_two_columns_are_read_one_after_the_other(dy: float, lengths: tuple[int, int]) -> None:
    """On common baselines or not, of equal length or not, below a title that spans both."""
    texts = (LONG, OTHER, THIRD, SHORT)
    title = word("Referat af mødet i det store udvalg den 7. marts 2024 på rådhuset", y=40, size=14)
    left, right = texts[: lengths[0]], texts[::-1][: lengths[1]]
    page = [title, *column(left, LEFT), *column(right, LEFT + 240, TOP + dy)]
    assert told(read(page)) == [f"# {title.text}", *left, *right]


def test_columns_with_headings_of_their_own() -> None:
    """Headings within the columns, and text over the whole width below them."""
    left = [*lines("Løn", bold=True), *stacked(LONG, OTHER, y=TOP + 20, width=200)]
    right = [*lines("Ferie", x=300, bold=True), *stacked(THIRD, LONG, x=300, y=TOP + 26, width=200)]
    whole = lines(OTHER, y=below([*left, *right], 20), width=440)
    assert told(read([*left, *right, *whole])) == ["Løn", LONG, OTHER, "Ferie", THIRD, LONG, OTHER]


NAMES = ("Ida Holm, ØKF", "Bo Rask, SOF", "Eva Sand, SUF", "Per Lund, TMF", "Lis Kvist, KFF")


@pytest.mark.parametrize("marks", ["", "• "])
def test_lists_of_people_side_by_side(marks: str) -> None:
    """Each below its heading; what follows both follows both."""
    left = [f"{marks}{name}" for name in NAMES]
    right = [f"{marks}{name}" for name in NAMES[::-1][:4]]
    page = [word("Ledelsen:", bold=True), word("Personalet:", LEFT + 240, bold=True)]
    page += lines(left, y=TOP + 16, pitch=15) + lines(right, x=LEFT + 240, y=TOP + 16, pitch=15)
    page += lines("Afbud", y=below(page, 24), bold=True)
    sign = "•1 " if marks else ""
    wanted = [
        "Ledelsen:",
        *(sign + each for each in NAMES),
        "Personalet:",
        *(sign + each for each in NAMES[::-1][:4]),
        "Afbud",
    ]
    assert told(read(page)) == wanted


BOX = ("10. juni 2024", "Sagsnr.", "2024-0001234", "Sagsbehandler", "Anna Krog", "Rådhuspladsen 1")


@pytest.mark.parametrize("x", [400.0, 30.0])
@pytest.mark.parametrize("dy", [0.0, 4.0])
@pytest.mark.parametrize("size", [10.0, 8.0])
def test_a_box_in_the_margin_comes_before_the_text(x: float, dy: float, size: float) -> None:
    """At the right or the left, on the baselines of the text or not; no line of the text has words of it."""
    start = LEFT if x > LEFT else 150
    page = stacked(LONG, OTHER, THIRD, LONG, x=start, width=300)
    made = read([*page, *lines(BOX, x=x, y=TOP + dy, size=size)])
    assert told(made) == [*BOX, LONG, OTHER, THIRD, LONG]


@pytest.mark.parametrize("dy", [0.0, 4.0])
def test_a_box_beside_each_title(dy: float) -> None:
    """Two lines in smaller print: the title is no cell of a row, and the box stands before it."""
    page: list[Word] = []
    for index, text in enumerate((LONG, OTHER, THIRD)):
        y = below(page, 24) if page else TOP
        page += [word(f"{index + 1}. Planen for havnen", y=y, size=12, bold=True)]
        page += lines(("Sagsnr.", f"31-000{index}"), x=420, y=y + dy, size=8, pitch=9)
        page += lines(text, y=y + 20, width=330)
    titles = [(["Sagsnr.", f"31-000{index}"], f"# {index + 1}. Planen for havnen") for index in range(3)]
    wanted = [[*box, title, text] for (box, title), text in zip(titles, (LONG, OTHER, THIRD), strict=True)]
    made = read(page)
    assert told(made) == [*chain.from_iterable(wanted)]
    assert [block.kind for block in made.blocks].count("row") == 0


@pytest.mark.parametrize("dy", [0.0, 3.0, 6.0])
def test_a_box_beside_a_table_is_none_of_its_cells(dy: float) -> None:
    """Smaller print that begins beside the middle of the rows of a table, with lines of its own."""
    rows = [("Navn", "Udpeget af", "Fremmøde"), *((name, "Prøveforeningen", "Afbud") for name in NAMES[:6])]
    table = [word(cell, x, TOP + 60 + 16 * n, bold=not n) for n, row in enumerate(rows)
             for cell, x in zip(row, (60, 190, 320), strict=True)]  # fmt: skip
    page = [word("Referat af møde", size=14, bold=True), *table]
    page += stacked(LONG, OTHER, y=TOP + 200, width=330)
    made = read([*page, *lines(BOX, x=420, y=TOP + 30 + dy, size=8, pitch=11)])
    shown = [block for block in made.blocks if block.kind == "row"]
    assert [[cell[0].value for cell in block.cells] for block in shown] == [list(row) for row in rows]
    assert [one for one in told(made) if one in BOX] == list(BOX)


def test_the_small_print_of_a_column_of_a_table_is_a_cell_of_its_rows() -> None:
    """Each of its lines stands on that of its row: no box."""
    rows = [("Navn", "Parti", "Note"), *((name, "Liste A", f"note {n}") for n, name in enumerate(NAMES))]
    page = [word(cell, x, TOP + 16 * n, 8 if x == 400 else 10, bold=not n) for n, row in enumerate(rows)
            for cell, x in zip(row, (60, 220, 400), strict=True)]  # fmt: skip
    shown = [block for block in read(page).blocks if block.kind == "row"]
    assert [[cell[0].value for cell in block.cells] for block in shown] == [list(row) for row in rows]


def test_a_box_that_is_set_flush_right() -> None:
    """Its lines end at one place instead of beginning there."""
    box = [_shifted(each, 540 - each.x1) for each in lines(BOX, x=400, y=TOP + 4)]
    assert told(read([*stacked(LONG, OTHER, THIRD, width=320), *box])) == [*BOX, LONG, OTHER, THIRD]


def test_a_framed_box_is_one_of_the_margin() -> None:
    """Whatever stands within its frame, however close to the text; a frame around all is none."""
    page, frame = stacked(LONG, OTHER, THIRD, width=330), Box(395, TOP - 20, 500, TOP + 80)
    box = lines(BOX, x=400)
    assert told(read([*page, *box], boxes=[frame])) == [*BOX, LONG, OTHER, THIRD]
    assert told(read(page, boxes=[Box(20, 20, 575, 820)])) == [LONG, OTHER, THIRD]


def test_a_box_and_lists_side_by_side() -> None:
    """Three columns of which the third is a box: it is read by itself."""
    page = [word("Ledelsen:", bold=True), word("Personalet:", 230, bold=True)]
    page += lines(["• Adm. dir. " + name for name in NAMES], y=TOP + 16)
    page += lines(["• Formand " + name for name in NAMES], x=230, y=TOP + 16)
    page += lines(BOX, x=430, y=TOP - 20, size=8)
    left, right = (f"•1 Adm. dir. {name}" for name in NAMES), (f"•1 Formand {name}" for name in NAMES)
    found = told(read(page))
    start = found.index(BOX[0])
    assert found[start : start + len(BOX)] == list(BOX)
    assert found[:start] + found[start + len(BOX) :] == ["Ledelsen:", *left, "Personalet:", *right]


# Tables without rules.

PEOPLE = (
    ("Navn", "Organisation", "Initialer"),
    ("Ida Holm", "ØKF", "IH"),
    ("Karen Margrethe Sylvest", "Dansk Sygeplejeråd", "KMS"),
    ("Ole Birk", "Københavns Lærerforening", "OB"),
)


def abreast(
    rows: tuple[tuple[str, ...], ...], xs: tuple[float, ...], y: float = TOP, pitch: float = 18
) -> list[Word]:
    """ROWS of cells whose lines are parted by a slash."""
    return [
        word(text, x, y + pitch * n + PITCH * m)
        for n, row in enumerate(rows)
        for cell, x in zip(row, xs, strict=True)
        for m, text in enumerate(cell.split("/"))
        if text
    ]


@pytest.mark.parametrize("around", [False, True])
def test_a_table_without_rules(*, around: bool) -> None:
    """Also where an entry nearly reaches the next column, at its top, in its midst or at its end."""
    for order in ((0, 1, 2, 3), (0, 2, 1, 3), (0, 1, 3, 2)):
        rows = tuple(PEOPLE[index] for index in order)
        page = abreast(rows, (LEFT, LEFT + length(PEOPLE[2][0]) + 8, 330))
        head, tail = lines(LONG, y=20, width=420), lines(OTHER, y=below(page, 20), width=420)
        page = [*head, *page, *tail] if around else page
        wanted = [" | ".join(row) for row in rows]
        assert told(read(page)) == ([LONG, *wanted, OTHER] if around else wanted)


def test_labels_and_values() -> None:
    """A label and its value are a row; what has no label goes on with the value above."""
    rows = (
        ("Dato:", "7. marts 2024"),
        ("Sted:", "Rådhuset"),
        ("Deltagere:", NAMES[0]),
        *(("", name) for name in NAMES[1:]),
    )
    page = [*abreast(rows, (LEFT, 130), pitch=12), *lines(LONG, y=260)]
    assert told(read(page)) == [
        "Dato: | 7. marts 2024",
        "Sted: | Rådhuset",
        f"Deltagere: | {' / '.join(NAMES)}",
        LONG,
    ]


def test_wrapped_cells_without_rules() -> None:
    """Lines of cells go on, also those of the first column, where white parts the rows."""
    rows = (
        ("Spor", "Januar", "Februar"),
        ("Analyse af/opgaverne", "Samtaler med/borgere og firmaer/over hele byen", "Udkast"),
        ("Politik", "Møde i/styregruppen", "Høring af/de faglige/organisationer"),
    )
    page: list[Word] = []
    for row in rows:
        page += abreast((row,), (LEFT, 150, 260), y=below(page, 9) if page else TOP)
    assert told(read(page)) == [
        "Spor | Januar | Februar",
        "Analyse af opgaverne | Samtaler med borgere og firmaer over hele byen | Udkast",
        "Politik | Møde i styregruppen | Høring af de faglige organisationer",
    ]


def test_a_gap_makes_cells_of_a_single_row() -> None:
    """A tab between words does; the spaces of a stretched line do not, nor that behind a label."""
    assert told(read([word("Referat"), word("7. marts 2024", x=300)])) == ["Referat | 7. marts 2024"]
    apart = [word(text, x=LEFT + 80 * n) for n, text in enumerate(("Det", "var", "nok"))]
    assert told(read([*apart, *lines(["et år."], y=TOP + 12)])) == ["Det var nok et år."]
    assert told(read([word("1."), word("Budget", x=120)])) == ["1. Budget"]


# Ruled tables.

XS = (60.0, 160.0, 300.0, 440.0)


def test_cells_hold_paragraphs() -> None:
    """Each cell its lines, joined where they wrap; bullets part them, and an empty cell stays empty."""
    rows = [
        ["", "Januar", "Februar"],
        ["Analyse", "Samtaler med borgere/og med firmaer/• Udkast/• Høring", ""],
        ["Møder", "", "ØU"],
    ]
    assert told(read(ruled(rows, XS)[0], boxes=ruled(rows, XS)[1])) == [
        " | Januar | Februar", "Analyse | Samtaler med borgere og med firmaer / Udkast / Høring",
        "Møder |  | ØU",
    ]  # fmt: skip


def test_cells_that_span_both_ways() -> None:
    """A cell says how many columns it spans; one over two rows stands in the first."""
    words = [word(text, x, y) for text, x, y in (
        ("Spor", 70, 95), ("Januar", 170, 95), ("Februar", 310, 95), ("Analyse", 70, 115),
        ("Hele foråret", 170, 115),
        ("Udkast", 170, 135), ("Høring", 310, 135),
    )]  # fmt: skip
    boxes = [
        *(across(60, y, 440) for y in (80, 100, 140)), across(160, 120, 440),
        *(down(x, 80, 140) for x in (60, 160, 440)), down(300, 80, 100), down(300, 120, 140),
    ]  # fmt: skip
    made = read(words, boxes=boxes)
    assert told(made) == ["Spor | Januar | Februar", "Analyse | Hele foråret", " | Udkast | Høring"]
    assert [block.widths for block in made.blocks] == [(1, 1, 1), (1, 2), (1, 1, 1)]


@pytest.mark.parametrize("sides", ["closed", "open sides", "open below"])
def test_tables_that_are_not_closed(sides: str) -> None:
    """Rules between the columns and rows are enough; so the end of a page may cut a table."""
    words, _ = ruled([["A", "B"], ["C", "D"]], XS[:3])
    boxes = [across(60, 98, 300), down(160, 80, 116)]
    if sides != "open sides":
        boxes += [across(60, 80, 300), down(60, 80, 116), down(300, 80, 116)]
    boxes += [across(60, 116, 300)] if sides == "closed" else []
    assert told(read(words, boxes=boxes)) == ["A | B", "C | D"]


def test_a_table_between_paragraphs() -> None:
    """What stands above it comes before, what stands below it behind; a rule under a title makes no table."""
    words, boxes = ruled([["A", "B"], ["C", "D"]], XS[:3], y=200)
    page = [*lines(LONG), *words, *lines(OTHER, y=280)]
    assert told(read(page, boxes=[*boxes, across(60, 84, 200)])) == [LONG, "A | B", "C | D", OTHER]


def test_a_head_that_is_repeated_on_the_next_page_is_furniture() -> None:
    """Where the table goes on there; a table of its own keeps its head."""
    first, boxes = ruled([["Navn", "Enhed"], ["Ida", "ØKF"]], XS[:3])
    second, more = ruled([["Navn", "Enhed"], ["Bo", "SOF"]], XS[:3])
    sheets = [sheet(first, boxes), sheet(second, more, 2)]
    made = document(sheets, (), mask_lines)
    assert told(made) == ["Navn | Enhed", "Ida | ØKF", "Bo | SOF"]
    assert furniture(made) == ["Navn", "Enhed"]
    between = [*second, *lines("Gæster", y=40)]
    assert told(document([sheets[0], sheet(between, more, 2)], (), mask_lines)).count("Navn | Enhed") == 2


def test_a_row_that_a_page_cuts_is_one() -> None:
    """Where a cell goes on within a sentence; a row with a label of its own is another."""
    first, boxes = ruled([["Analyse", "Samtaler med borgere og"]], XS[:3], y=700)
    rest, more = ruled([["", "med firmaer"]], XS[:3])
    assert told(document([sheet(first, boxes), sheet(rest, more, 2)], (), mask_lines)) == [
        "Analyse | Samtaler med borgere og med firmaer"
    ]
    rest, more = ruled([["Politik", "med firmaer"]], XS[:3])
    assert len(document([sheet(first, boxes), sheet(rest, more, 2)], (), mask_lines).blocks) == 2


def test_words_that_leave_their_cell() -> None:
    """What begins in a cell is its; a word too long for it is broken without a hyphen, and whole again."""
    words, boxes = ruled(
        [["Navn", "En meget lang tekst, der rager ud"], ["arbejdspladsvurderin/g nu", "B"]], (60, 165, 230)
    )
    assert told(read(words, boxes=boxes)) == [
        "Navn | En meget lang tekst, der rager ud",
        "arbejdspladsvurdering nu | B",
    ]


def test_names_below_each_other_in_a_cell_stay_apart() -> None:
    """Though one fills its line; what a comma leaves open goes on."""
    names = "Formand Ida Holm Lund/Næstformand Bo Rask,/Dansk Sygeplejeråd/Dir. Eva Sand/Lis Kvist"
    words, boxes = ruled([["Deltagere", names]], (60, 130, 245))
    assert told(read(words, boxes=boxes)) == [
        (
            "Deltagere | Formand Ida Holm Lund / Næstformand Bo Rask, Dansk Sygeplejeråd / Dir. Eva Sand"
            " / Lis Kvist"
        )
    ]


def test_a_highlighted_word_is_no_table() -> None:
    """A box around words of a line that goes on at its sides."""
    one = word("Formanden takkede for")
    two = word("oplægget", one.x1 + 2.5)
    three = word("og gav ordet videre.", two.x1 + 2.5)
    box = Box(two.x0 - 1, TOP - 9, two.x1 + 1, TOP + 3)
    assert told(read([one, two, three], boxes=[box])) == [
        "Formanden takkede for oplægget og gav ordet videre."
    ]


def test_boxes_in_boxes() -> None:
    """A frame around a table and text is no table; cells below each other are text in boxes."""
    words, boxes = ruled([["A", "B"], ["C", "D"]], XS[:3], y=200)
    frame = Box(50, 60, 460, 300)
    assert told(read([*lines(LONG), *words], boxes=[frame, *boxes])) == [LONG, "A | B", "C | D"]
    words = [*lines(LONG, width=350), *lines(OTHER, y=200, width=350)]
    boxes = [Box(50, 60, 460, 180), Box(50, 180, 460, 300)]
    assert told(read(words, boxes=boxes)) == [
        LONG, OTHER,
    ]  # fmt: skip


# Furniture.


ENDS = ("til det hele", "om lønnen", "kort på det", "med et nej", "igen")
SENTENCES = [f"{one} {two} {end}." for one in NAMES for two in ("spurgte", "svarede") for end in ENDS]


def pages(count: int, head: str = "", foot: str = "") -> list[list[Word]]:
    """COUNT pages of different text with a running HEAD and FOOT, in which # is the page."""
    found = []
    for number in range(1, count + 1):
        page = stacked(*SENTENCES[2 * number : 2 * number + 5], y=TOP + 40, width=300)
        page += [word(head.replace("#", str(number)), y=40, size=8)] if head else []
        page += [word(foot.replace("#", str(number)), x=250, y=800, size=8)] if foot else []
        found.append(page)
    return found


FURNITURE = {
    "the same on each page": (4, "Udvalget", "Rådhuset"),
    "with the number of the page": (4, "", "Side # af 4"),
    "the number alone": (5, "", "– # –"),
    "on two pages": (2, "Udvalget", "#"),
}


@pytest.mark.parametrize("name", FURNITURE)
def test_running_heads_and_feet(name: str) -> None:
    """They are set aside, and a paragraph goes on over them."""
    count, head, foot = FURNITURE[name]
    made = read(*pages(count, head, foot))
    wanted = [each.replace("#", str(page)) for page in range(1, count + 1) for each in (head, foot) if each]
    assert furniture(made) == wanted
    assert len(made.blocks) == 5 * count


def test_a_paragraph_goes_on_over_feet_and_heads() -> None:
    """What is set aside between its lines is none of it."""
    first, rest = cut(stacked(LONG, OTHER, width=300), 2)
    aside = [word("Udvalget", y=40, size=8), word("Rådhuset", y=800, size=8)]
    assert told(read([*first, *aside], [*rest, *aside])) == [LONG, OTHER]


def test_heads_of_odd_and_even_pages() -> None:
    """Each page repeats the one but one before it; a page that is the only one of its side stands as high."""
    whole = pages(5)
    for number, page in enumerate(whole):
        page.append(word(("Udvalget", "Referat")[number % 2], y=40, size=8))
    assert furniture(read(*whole)) == ["Udvalget", "Referat", "Udvalget", "Referat", "Udvalget"]
    assert furniture(read(*whole[:3])) == ["Udvalget", "Referat", "Udvalget"]


def test_a_head_that_names_the_chapter() -> None:
    """A part of it is the same on each page."""
    whole = pages(5)
    for number, page in enumerate(whole):
        page += [word("Udvalget", y=40, size=8), word(NAMES[number], x=400, y=40, size=8)]
    assert len(furniture(read(*whole))) == 5


CONTENT = {
    "a first line that repeats by chance": (10, [(3, SHORT), (8, SHORT)], 10.0),
    "a numbered title on two pages": (4, [(1, "2. Budget"), (2, "2. Budget")], 10.0),
    "a large title on two pages": (8, [(1, "Forventet tidsplan"), (2, "Forventet tidsplan")], 16.0),
    "a title with the number of its page": (4, [(2, "2. Eventuelt")], 10.0),
}


@pytest.mark.parametrize("name", CONTENT)
def test_what_is_content_at_the_head_of_a_page(name: str) -> None:
    """Repeating is not enough to be furniture."""
    count, titles, size = CONTENT[name]
    whole = pages(count, foot="Side #")
    for page, text in titles:
        whole[page - 1].append(word(text, y=60, size=size))
    assert {text for text in furniture(read(*whole)) if not text.startswith("Side")} == set()


def test_a_single_page_keeps_all_but_its_number() -> None:
    """There is nothing that could repeat it."""
    page = [*stacked(LONG, OTHER), word("Udvalget", y=40), word("1", x=300, y=800)]
    assert furniture(read(page)) == ["1"]


def test_notes_cut_no_paragraph() -> None:
    """Notes at the foot come before the paragraph that goes on on the next page."""
    first, rest = cut(stacked(LONG, OTHER, width=300), 2)
    note = word("1 Se bilag 2.", y=780, size=7)
    assert told(read([*first, note], rest)) == [LONG, "1 Se bilag 2.", OTHER]
    assert told(read([*stacked(LONG, width=300), note], stacked(OTHER))) == [LONG, "1 Se bilag 2.", OTHER]


# Signs that are raised, turned words, and pages on their side.


def test_raised_signs_stand_on_the_line() -> None:
    """At its begin and behind its words; nothing is torn apart."""
    page = [word("1", y=TOP - 4, size=6), word("Se bilag", x=LEFT + 3), word("2 og 3.", x=LEFT + 45)]
    assert told(read(page)) == ["1 Se bilag 2 og 3."]
    low = [word("CO"), word("2", x=LEFT + 10, y=TOP + 2, size=6), word("måles.", x=LEFT + 16)]
    assert told(read(low)) == ["CO 2 måles."]


def test_turned_words_are_kept_and_break_no_line() -> None:
    """Along the side of a page they come last; in a cell they are its words."""
    side = [Word(-700, -600, 30, 10, False, "Sagsnr. 2024-1", -650, -645, 1)]  # noqa: FBT003  (not bold)
    assert told(read([*stacked(LONG, OTHER), *side])) == [LONG, OTHER, "Sagsnr. 2024-1"]
    words, boxes = ruled([["", "Januar"], ["Analyse", "Samtaler"]], XS[:3])
    x, y = turned(70, 95, 1)
    head = Word(x, x + 20, y, 10, False, "Lodret", x + 20, x + 20, 1)  # noqa: FBT003
    assert told(read([*words, head], boxes=boxes)) == ["Lodret | Januar", "Analyse | Samtaler"]


@pytest.mark.parametrize("turn", [1, 2, 3])
def test_a_page_that_is_turned_is_read_upright(turn: int) -> None:
    """Words and rules of a table that was set on its side, and a number that was not."""
    words, boxes = ruled([["A", "B"], ["C", "D"]], XS[:3], y=200)
    corners = [turned(x, y, -turn) for x in (0.0, PAPER[0]) for y in (0.0, PAPER[1])]
    dx, dy = -min(x for x, _ in corners), -min(y for _, y in corners)
    shown = []
    for each in (*lines(LONG), *words):
        x, y = turned(each.x0, each.y, -turn)
        x0, y0 = turned(x + dx, y + dy, turn)
        shown.append(_shifted(each, x0 - each.x0, y0 - each.y)._replace(turn=turn))
    rules = []
    for box in boxes:
        (x0, y0), (x1, y1) = turned(box.x0, box.top, -turn), turned(box.x1, box.bottom, -turn)
        rules.append(Box(min(x0, x1) + dx, min(y0, y1) + dy, max(x0, x1) + dx, max(y0, y1) + dy))
    size = PAPER[::-1] if turn % 2 else PAPER
    page = Sheet(1, *size, (*shown, word("7", x=300, y=20)), tuple(rules))
    assert told(document([page], (), mask_lines)) == [LONG, "A | B", "C | D", "7"]


def test_nothing_comes_of_nothing() -> None:
    """Empty pages are pages; a page without words in between breaks no paragraph."""
    assert (read([]).lines, read([]).blocks, read([], []).page_count) == ((), (), 2)
    broken = lines(LONG, width=150)
    assert told(read(broken[:3], [], broken[3:])) == [LONG]


def test_pages_that_show_pictures_only_are_told() -> None:
    """By their number; an empty page is none of them."""
    bare = replace(sheet([], number=2), pictured=True)
    made = document([sheet(lines(LONG)), bare, sheet([], number=3)], (), mask_lines)
    assert made.pages_without_text == (2,)


def test_lines_are_numbered_through() -> None:
    """Each knows its page, and each block stands on lines that exist and are no furniture."""
    made = read(*pages(4, "Udvalget", "Side #"))
    assert [line.number for line in made.lines] == list(range(1, len(made.lines) + 1))
    assert sorted({line.page for line in made.lines}, key=str) == [1, 2, 3, 4]
    used = set(chain.from_iterable(block.numbers for block in made.blocks))
    assert used == {line.number for line in made.lines if not line.furniture}
    assert PAPER == (595.0, 842.0)


def test_a_page_of_small_print_below_a_heading_is_no_note() -> None:
    """It begins with a number, and no text stands above it on its page."""
    listed = ["1. Stien ved havnen", "2. Broen over åen", "3. Eventuelt og andet"]
    page = [word("Bilagsliste", size=14, bold=True), *lines(listed, y=TOP + 30, size=8.5, pitch=16)]
    made = read(stacked(LONG, OTHER, THIRD), page)
    assert [one.lstrip("# ") for one in told(made)] == [LONG, OTHER, THIRD, "Bilagsliste", *listed]


def test_rows_whose_headings_stand_amid_them_are_no_two_lists() -> None:
    """Each line at the right stands beside one at the left, and the headings have none beside them."""
    people = [name.partition(",")[0] for name in (*NAMES, *NAMES)]
    left = ["Deltagere", *people[:6], "Afbud", *people[6:8], "Øvrige deltagere", *people[8:]]
    heads = ("Deltagere", "Afbud", "Øvrige deltagere")
    page = [word("Referat af møde", size=14, bold=True)]
    for number, text in enumerate(left):
        page += [word(text, y=TOP + 40 + 14 * number)]
        page += [] if text in heads else [word(f"Prøveby {number}", 190, TOP + 40 + 14 * number)]
    rows = [block for block in read(page).blocks if block.kind == "row"]
    shown = [[cell[0].value for cell in block.cells if cell] for block in rows]
    told_by_row = [cells for cells in shown if cells[0] not in heads]
    wanted = [[text, f"Prøveby {number}"] for number, text in enumerate(left) if text not in heads]
    assert told_by_row == wanted
